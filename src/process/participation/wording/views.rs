//! The forms to correct and to add, and additions as they are read.

use maud::{Markup, html};

use super::MAX_ADDITION;
use crate::process::participation::comments::{Addition, PublicComment, Visibility};
use crate::process::participation::mine::views::private_page;
use crate::process::participation::submission::what_fields;
use crate::process::preparation::themes::Theme;
use crate::web::components::{Button, TextArea, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::report_link;

/// The form with the words of today, or with what was typed and what is wrong with it.
pub(super) fn correct(cx: &Cx, token: &str, number: &str, form: &Form, themes: &[Theme]) -> Markup {
    let heading = cx.text("wording-correct-title", &[("number", number.into())]);
    let body = html! {
        h1 { (cx.t("wording-correct")) " " span.rf-nowrap { (number) } }
        p.rf-lead { (cx.t("wording-correct-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.url(&format!("/mein/{token}/aendern"))) novalidate {
            (token_fields(cx))
            (what_fields(cx, form, themes))
            div.rf-actions { (Button { label: "wording-correct-now", ..Button::default() }.render(cx.lang)) (back(cx, token)) }
        }
    };
    private_page(cx, &heading, &body)
}

/// The form to add something.
pub(super) fn add(cx: &Cx, token: &str, number: &str, form: &Form) -> Markup {
    let heading = cx.text("wording-add-title", &[("number", number.into())]);
    let body = html! {
        h1 { (cx.t("wording-add")) " " span.rf-nowrap { (number) } }
        p.rf-lead { (cx.text("wording-add-lead", &[("days", cx.process.moderation_days(cx.lang).into())])) }
        (error_summary(cx.lang, form))
        (addition_form(cx, token, form))
    };
    private_page(cx, &heading, &body)
}

/// Somebody has decided while the author typed: the words are kept, and can go in as an addition.
pub(super) fn too_late(cx: &Cx, token: &str, number: &str, form: &Form) -> Markup {
    let title = form.value("title").unwrap_or_default();
    let kept = Form::with(form.value("text").map(|text| ("text", text.to_owned()))).with_errors(form.errors().to_vec());
    let heading = cx.text("wording-add-title", &[("number", number.into())]);
    let body = html! {
        h1 { (cx.t("wording-add")) " " span.rf-nowrap { (number) } }
        (error_summary(cx.lang, &kept))
        p.rf-lead { (cx.t("wording-too-late-kept")) }
        p { (cx.text("wording-too-late-title", &[("title", title.into())])) }
        (addition_form(cx, token, &kept))
    };
    private_page(cx, &heading, &body)
}

fn addition_form(cx: &Cx, token: &str, form: &Form) -> Markup {
    let text = TextArea { name: "text", label: "wording-text", hint: Some("wording-text-hint"), required: true, max: Some(MAX_ADDITION) };
    html! {
        form.rf-form method="post" action=(cx.url(&format!("/mein/{token}/ergaenzen"))) novalidate {
            (token_fields(cx))
            (text.render(cx.lang, form))
            div.rf-actions { (Button { label: "wording-add-now", ..Button::default() }.render(cx.lang)) (back(cx, token)) }
        }
    }
}

fn back(cx: &Cx, token: &str) -> Markup {
    html! { a href=(cx.url(&format!("/mein/{token}"))) { (cx.t("mine-back")) } }
}

/// What the author added, as everybody reads it, below the contribution.
pub fn public_additions(cx: &Cx, comments: &[PublicComment]) -> Markup {
    html! {
        @for addition in comments.iter().filter(|comment| comment.by_author) {
            section.rf-addition {
                h2 { (cx.text("wording-added-on", &[("day", cx.lang.day(addition.received_at).into())])) }
                p.rf-prewrap lang=[cx.foreign_hand(&addition.language)] { (addition.text) }
                p.rf-muted { (report_link(cx, &format!("kommentar={}", addition.uuid))) }
            }
        }
    }
}

/// What the author added, with its state: for the author and for those who decide.
pub fn additions_of_author(cx: &Cx, additions: &[Addition]) -> Markup {
    html! {
        @for addition in additions {
            section.rf-addition {
                h3 { (cx.text("wording-added-on", &[("day", cx.lang.day(addition.received_at).into())])) }
                p.rf-prewrap { (addition.text) }
                p.rf-muted {
                    (cx.t(addition.visibility.label()))
                    @if addition.visibility == Visibility::Rejected && let Some(reason) = &addition.reason {
                        ": " (cx.t(&format!("reason-{reason}")))
                    }
                }
            }
        }
    }
}
