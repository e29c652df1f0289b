//! Questions on the author's private page. No IO.

use maud::{Markup, html};

use super::model::{Inquiry, MAX_ANSWER};
use crate::process::participation::mine::views::private_page;
use crate::web::components::{Alert, Button, TextArea, Tone, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The questions to the author: the open one with a field for the answer, then what was answered before.
pub fn on_private_page(cx: &Cx, token: &str, inquiries: &[Inquiry]) -> Markup {
    html! {
        @for inquiry in inquiries.iter().filter(|inquiry| inquiry.is_open()) { (open(cx, token, inquiry, &Form::empty())) }
        @for inquiry in inquiries.iter().filter(|inquiry| !inquiry.is_open() && !inquiry.question.is_empty()) { (past(cx, inquiry)) }
    }
}

fn open(cx: &Cx, token: &str, inquiry: &Inquiry, form: &Form) -> Markup {
    let body = html! {
        p.rf-prewrap { (cx.german(&inquiry.question)) }
        p { (cx.text("inquiry-until", &[("until", cx.lang.date(inquiry.ends_on).into())])) }
        form.rf-form method="post" action=(cx.url(&format!("/mein/{token}/rueckfrage"))) novalidate {
            (token_fields(cx))
            (TextArea { name: "answer", label: "inquiry-answer", hint: Some("inquiry-answer-hint"), required: true, max: Some(MAX_ANSWER) }.render(cx.lang, form))
            div.rf-actions { (Button { label: "inquiry-send", ..Button::default() }.render(cx.lang)) }
        }
    };
    html! { section.rf-section id="rueckfrage" { h2 { (cx.t("inquiry-title")) } (Alert::new(Tone::Info, cx.t("inquiry-lead")).with(body).render(cx.lang)) } }
}

fn past(cx: &Cx, inquiry: &Inquiry) -> Markup {
    html! {
        section.rf-addition {
            h2 { (cx.text("inquiry-of", &[("day", cx.lang.day(inquiry.asked_at).into())])) }
            p.rf-prewrap { (cx.german(&inquiry.question)) }
            @match (&inquiry.answer, inquiry.answered_at) {
                (Some(answer), Some(at)) => {
                    p { b { (cx.text("inquiry-your-answer", &[("day", cx.lang.day(at).into())])) } }
                    p.rf-prewrap { (answer) }
                },
                _ => p.rf-muted { (cx.t("inquiry-ended")) }
            }
        }
    }
}

/// The answer alone, when something was wrong with it; or what became of the question meanwhile.
pub(super) fn again(cx: &Cx, token: &str, inquiries: &[Inquiry], form: &Form) -> Markup {
    let title = cx.t("inquiry-title");
    let body = html! {
        h1 { (title) }
        (error_summary(cx.lang, form))
        @match inquiries.iter().find(|inquiry| inquiry.is_open()) {
            Some(inquiry) => (open(cx, token, inquiry, form)),
            // What was typed is not lost: it can be copied, and sent as an addition.
            None => @if let Some(typed) = form.value("answer") { p.rf-prewrap { (typed) } }
        }
        p { a href=(cx.url(&format!("/mein/{token}"))) { (cx.t("mine-back")) } }
    };
    private_page(cx, &title, &body)
}
