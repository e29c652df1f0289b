//! Pages of text blocks, and how one is put into the text to the author. No IO.

use maud::{Markup, html};

use super::model::{MAX_TEXT, TextBlock, Written};
use crate::process::triage::decisions::Reason;
use crate::web::components::{Button, ButtonLook, Choice, Select, TextArea, TextField, empty_state, error_summary, tag};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// All blocks, and a form for one more.
pub(super) fn list(cx: &Cx, blocks: &[TextBlock], form: &Form) -> Markup {
    html! {
        p { a href=(cx.staff_url("/eingang")) { (cx.t("keys-back")) } }
        h1 { (cx.t("text-blocks-title")) }
        p.rf-lead { (cx.t("text-blocks-lead")) }
        @if blocks.is_empty() { (empty_state(&cx.t("text-blocks-empty"), &html! { p { (cx.t("text-blocks-empty-text")) } })) }
        @else { ul.rf-list { @for block in blocks { (row(cx, block)) } } }
        section.rf-section {
            h2 { (cx.t("text-block-new")) }
            (error_summary(cx.lang, form))
            (fields(cx, "/eingang/textbausteine", form))
        }
    }
}

fn row(cx: &Cx, block: &TextBlock) -> Markup {
    html! {
        li.rf-item {
            div {
                h2 { a href=(cx.staff_url(&format!("/eingang/textbausteine/{}", block.id))) { (block.title) } }
                p.rf-prewrap lang=[cx.foreign_hand(block.language.as_str())] { (block.text) }
                div.rf-item__meta {
                    (tag(&cx.t(block.language.label()), None)) " "
                    (tag(&block.reason.map_or_else(|| cx.t("text-block-any-reason"), |reason| cx.t(reason.label())), None))
                }
            }
        }
    }
}

/// One block.
pub(super) fn edit(cx: &Cx, id: i64, form: &Form) -> Markup {
    let path = format!("/eingang/textbausteine/{id}");
    html! {
        p { a href=(cx.staff_url("/eingang/textbausteine")) { (cx.t("text-blocks-title")) } }
        h1 { (cx.t("text-block-edit")) }
        (error_summary(cx.lang, form))
        (fields(cx, &path, form))
        form method="post" action=(cx.staff_url(&format!("{path}/loeschen"))) {
            (token_fields(cx))
            (Button { label: "text-block-delete", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
        }
    }
}

fn fields(cx: &Cx, path: &str, form: &Form) -> Markup {
    let lang = cx.lang;
    let reasons: Vec<Choice<'_>> = Reason::ALL.iter().map(|reason| Choice::new(reason.as_str(), cx.t(reason.label()))).collect();
    let languages: Vec<Choice<'_>> = Written::ALL.iter().map(|word| Choice::new(word.as_str(), cx.t(word.label()))).collect();
    html! {
        form.rf-form method="post" action=(cx.staff_url(path)) novalidate {
            (token_fields(cx))
            (TextField { name: "title", label: "text-block-title", hint: Some("text-block-title-hint"), required: true, ..TextField::default() }.render(lang, form))
            (Select { name: "reason", label: "queue-reason", choices: &reasons, empty: Some("text-block-any-reason"), ..Select::default() }.render(lang, form))
            (Select { name: "language", label: "text-block-language", required: true, choices: &languages, ..Select::default() }.render(lang, form))
            (TextArea { name: "text", label: "text-block-text", hint: Some("text-block-text-hint"), required: true, max: Some(MAX_TEXT) }.render(lang, form))
            div.rf-actions { (Button { label: "text-block-save", ..Button::default() }.render(lang)) }
        }
    }
}

/// The blocks as buttons of the form around them: one sends the form back with the block in the text, or a script puts it there at once.
pub(in crate::process::triage) fn choose(cx: &Cx, blocks: &[TextBlock], field: &str) -> Markup {
    html! {
        @if !blocks.is_empty() {
            details.rf-blocks {
                summary { (cx.t("text-blocks-insert")) }
                ul {
                    @for block in blocks {
                        li {
                            button.kern-btn.kern-btn--tertiary type="submit" name="block" value=(block.id) formnovalidate data-insert=(field) data-text=(block.text) {
                                span.kern-label { (block.title) }
                            }
                            @if let Some(reason) = block.reason { " " span.rf-muted { (cx.t(reason.label())) } }
                        }
                    }
                }
            }
        }
    }
}
