//! Pages of bundles. No IO.

use maud::{Markup, html};

use super::model::{Bundle, Candidate, OFFERED, Skipped};
use crate::process::triage::countdown;
use crate::process::triage::decisions::Reason;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, RadioGroup, Select, TextArea, Tone, empty_state, error_summary, hidden, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// Most characters of texts that go with a decision, as in the database.
pub(super) const MAX_WORDS: usize = 4_000;

/// The ticked contributions, and what is decided about all of them.
pub(super) fn choose(cx: &Cx, candidates: &[Candidate], form: &Form) -> Markup {
    let back = cx.staff_url(&format!("/eingang{}", form.value("zurueck").unwrap_or_default()));
    html! {
        p { a href=(back) { (cx.t("keys-back")) } }
        h1 { (cx.t("bundle-title")) }
        @if candidates.is_empty() {
            (error_summary(cx.lang, form))
            (empty_state(&cx.t("bundle-none-title"), &html! { p { (cx.t("bundle-none")) } }))
        } @else {
            p.rf-lead { (cx.text("bundle-lead", &[("n", count(candidates.len()).into())])) }
            (error_summary(cx.lang, form))
            form.rf-form method="post" action=(cx.staff_url("/eingang/gemeinsam")) novalidate {
                (token_fields(cx))
                (hidden("zurueck", form.value("zurueck").unwrap_or_default()))
                ul.rf-list { @for item in candidates { (candidate(cx, item)) } }
                (words(cx, form))
                div.rf-actions {
                    (Button { label: "bundle-decide", ..Button::default() }.render(cx.lang))
                    a href=(back) { (cx.t("queue-cancel")) }
                }
            }
        }
    }
}

fn candidate(cx: &Cx, item: &Candidate) -> Markup {
    html! {
        li.rf-item.rf-item--plain {
            (hidden("n", &item.number))
            (hidden("seen", &item.newest.map_or(0, |id| id.0).to_string()))
            (hidden("corrected", &item.corrected_at.map(|at| at.to_string()).unwrap_or_default()))
            h2 { a href=(cx.staff_url(&format!("/eingang/{}", item.number))) { (item.title) } }
            p { (item.excerpt) }
            div.rf-item__meta {
                (item.number) " " (tag(&cx.t(item.visibility.label()), None))
                @if item.waiting_photos > 0 { " " (tag(&cx.text("queue-photos-wait", &[("n", item.waiting_photos.into())]), None)) }
            }
        }
    }
}

fn words(cx: &Cx, form: &Form) -> Markup {
    let lang = cx.lang;
    let decisions: Vec<Choice<'_>> =
        OFFERED.iter().map(|decision| Choice::new(decision.as_str(), cx.t(&format!("bundle-act-{decision}")))).collect();
    let reasons: Vec<Choice<'_>> = Reason::ALL.iter().map(|reason| Choice::new(reason.as_str(), cx.t(reason.label()))).collect();
    html! {
        (RadioGroup { name: "decision", label: "bundle-decision", hint: Some("bundle-decision-hint"), required: true, choices: &decisions, inline: false }.render(lang, form))
        (Select { name: "reason", label: "queue-reason", hint: Some("bundle-reason-hint"), choices: &reasons, empty: Some("field-choose"), ..Select::default() }.render(lang, form))
        (TextArea { name: "text_to_author", label: "queue-to-author", hint: Some("bundle-to-author-hint"), max: Some(MAX_WORDS), ..TextArea::default() }.render(lang, form))
        (TextArea { name: "internal_note", label: "queue-note", hint: Some("queue-note-hint"), max: Some(MAX_WORDS), ..TextArea::default() }.render(lang, form))
    }
}

/// What became of a bundle, with the way back for a minute.
pub(super) fn result(cx: &Cx, bundle: &Bundle, back: &str) -> Markup {
    let counts = [("n", count(bundle.decided.len()).into()), ("skipped", count(bundle.skipped.len()).into())];
    let tone = if bundle.decided.is_empty() { Tone::Warning } else { Tone::Success };
    html! {
        p { a href=(cx.staff_url(&format!("/eingang{back}"))) { (cx.t("keys-back")) } }
        h1 data-ticked-done { (cx.t("bundle-title")) }
        @if let Some(at) = bundle.undone_at {
            (Alert::new(Tone::Success, cx.text("bundle-undone", &[("at", cx.lang.moment(at).into())])).render(cx.lang))
            @if !bundle.kept.is_empty() { h2 { (cx.t("bundle-kept")) } (sentences(cx, &bundle.kept)) }
        } @else {
            (Alert::new(tone, cx.text("bundle-done", &counts)).with(undo(cx, bundle, back)).render(cx.lang))
        }
        p.rf-muted { (bundle.by) " · " (cx.lang.moment(bundle.decided_at)) " · " (cx.t(bundle.decision.label())) }
        @if !bundle.skipped.is_empty() { h2 { (cx.t("bundle-skipped")) } (sentences(cx, &bundle.skipped)) }
        @if !bundle.decided.is_empty() {
            h2 { (cx.t("bundle-decided")) }
            ul { @for (number, title) in &bundle.decided { li { (link(cx, number)) " " (title) } } }
        }
    }
}

fn undo(cx: &Cx, bundle: &Bundle, back: &str) -> Markup {
    html! {
        @if bundle.decided.is_empty() { p { (cx.t("bundle-nothing")) } }
        @else if let Some(left) = countdown::seconds_left(bundle.decided_at, cx.now) {
            form data-until method="post" action=(cx.staff_url(&format!("/eingang/gemeinsam/{}/zuruecknehmen", bundle.id))) {
                (token_fields(cx))
                (hidden("zurueck", back))
                (Button { label: "bundle-undo", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                " " (countdown::left(cx, left))
            }
        } @else { p { (cx.t("undo-over")) } }
    }
}

fn sentences(cx: &Cx, skipped: &[Skipped]) -> Markup {
    html! { ul { @for item in skipped { li { (link(cx, &item.number)) ": " (item.why) } } } }
}

fn link(cx: &Cx, number: &str) -> Markup {
    html! { a href=(cx.staff_url(&format!("/eingang/{number}"))) { (number) } }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
