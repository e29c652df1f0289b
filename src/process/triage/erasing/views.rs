//! Pages about erasing for good. No IO.

use maud::{Markup, html};

use super::model::MAX_NOTE;
use super::store::Waiting;
use crate::process::participation::contributions::Contribution;
use crate::process::triage::decisions::views::{milder_means, reasons};
use crate::web::components::{Alert, Button, ButtonLook, Select, TextArea, Tone, error_summary, tag};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The form of a proposal.
pub(super) fn ask(cx: &Cx, contribution: &Contribution, form: &Form) -> Markup {
    let lang = cx.lang;
    let desk = cx.staff_url(&format!("/eingang/{}", contribution.number));
    let reasons = reasons(cx, |_| true);
    let reason = Select {
        name: "reason",
        label: "queue-reason",
        required: true,
        choices: &reasons,
        empty: Some("field-choose"),
        ..Select::default()
    };
    let facts =
        TextArea { name: "facts", label: "queue-facts", hint: Some("queue-facts-hint"), max: Some(MAX_NOTE), ..TextArea::default() };
    let note =
        TextArea { name: "note", label: "erasing-note", hint: Some("erasing-note-hint"), max: Some(MAX_NOTE), ..TextArea::default() };
    html! {
        p { a href=(desk) { (cx.t("erasing-back")) } }
        h1 { (cx.t("erasing-title")) }
        p.rf-lead { (contribution.number) ": " (contribution.title) }
        (Alert::new(Tone::Warning, cx.t("erasing-lead")).render(lang))
        (error_summary(lang, form))
        (milder_means(cx))
        form.rf-form method="post" action={ (desk) "/loeschen" } novalidate {
            (token_fields(cx))
            (reason.render(lang, form))
            (facts.render(lang, form))
            (note.render(lang, form))
            div.rf-actions { (Button { label: "erasing-propose", ..Button::default() }.render(lang)) a href=(desk) { (cx.t("queue-cancel")) } }
        }
    }
}

/// What waits for a second person, with a box for each proposal of somebody else.
pub fn list(cx: &Cx, waiting: &[Waiting]) -> Markup {
    let own = cx.account().map(|account| account.id);
    let is_own = |proposal: &Waiting| own == Some(proposal.by);
    html! {
        form method="post" action=(cx.staff_url("/zweite-person/loeschen")) {
            (token_fields(cx))
            ul.rf-list {
                @for proposal in waiting {
                    li.rf-item {
                        div {
                            @if is_own(proposal) {
                                p { b { (proposal.number) } ": " (proposal.title) " " (tag(&cx.t("second-own"), None)) }
                            } @else {
                                @let id = format!("f-number-{}", proposal.number);
                                div.kern-form-check {
                                    input.kern-form-check__checkbox type="checkbox" id=(id) name="number" value=(proposal.number);
                                    label.kern-label for=(id) { (proposal.number) ": " (proposal.title) }
                                }
                            }
                            p {
                                (cx.t(proposal.reason.label())) " (" (cx.t(proposal.reason.ground())) ") · "
                                (proposal.by_name) ", " (cx.lang.moment(proposal.at)) " · "
                                a href=(cx.staff_url(&format!("/eingang/{}", proposal.number))) { (cx.t("second-look")) }
                            }
                            @if !proposal.note.is_empty() { p.rf-prewrap { (proposal.note) } }
                        }
                    }
                }
            }
            @if waiting.iter().any(|proposal| !is_own(proposal)) {
                div.rf-actions { (Button { label: "erasing-approve", ..Button::default() }.render(cx.lang)) }
            }
        }
        details {
            summary { (cx.t("erasing-decline-title")) }
            p { (cx.t("erasing-decline-hint")) }
            ul.rf-list {
                @for proposal in waiting {
                    li.rf-item {
                        form.rf-row method="post" action=(cx.staff_url(&format!("/zweite-person/{}/ablehnen", proposal.number))) {
                            (token_fields(cx))
                            span { (proposal.number) }
                            (Button { label: if is_own(proposal) { "erasing-take-back" } else { "erasing-decline" }, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                        }
                    }
                }
            }
        }
    }
}
