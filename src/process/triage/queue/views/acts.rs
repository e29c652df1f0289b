//! What can be done with the open contribution: the bar of acts, and the form of the one that was chosen.

use maud::{Markup, html};

use super::super::forms::{MAX_TEXT, MAX_WORDS};
use super::super::model::{Act, Detail, Filter, Options};
use super::{Desk, Open};
use crate::process::participation::contacts::ContactState;
use crate::process::triage::decisions::views::{milder_means, reasons};
use crate::process::triage::decisions::{Decision, Reason, offered};
use crate::process::triage::hints::{self, Hints};
use crate::process::triage::inquiries::MAX_QUESTION;
use crate::process::triage::notes::MAX_NOTE;
use crate::process::triage::shortcuts::Command;
use crate::process::triage::text_blocks;
use crate::web::components::{Button, ButtonLook, Choice, Select, TextArea, TextField, error_summary, hidden};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// Address of an act on the open contribution, with the filter.
pub(super) fn at(cx: &Cx, filter: &Filter, detail: &Detail, path: &str) -> String {
    cx.staff_url(&format!("/eingang/{}{path}{}", detail.contribution.number, filter.query(&[])))
}

/// The chosen form, or the bar.
pub(super) fn acts(cx: &Cx, desk: &Desk, open: &Open<'_>) -> Markup {
    match open.act {
        Some(act) => form(cx, desk, open, act),
        None => bar(cx, desk, open),
    }
}

fn bar(cx: &Cx, desk: &Desk, open: &Open<'_>) -> Markup {
    let (filter, detail) = (&desk.filter, &open.detail);
    let key = |command| desk.keys.key(command);
    let (visibility, handling) = detail.state();
    let mut decisions = offered(visibility, handling).to_vec();
    // While a hint about a person stands, making it unreadable is what one comes for.
    let blocked = decisions.contains(&Decision::Publish) && persons(open) > 0;
    if blocked {
        decisions.sort_by_key(|decision| *decision != Decision::Redact);
    }
    html! {
        h2.rf-visually-hidden { (cx.t("queue-acts")) }
        div.rf-queue__actions {
            @for decision in decisions {
                @match Act::of(decision) {
                    Some(act) if blocked && act == Act::Redact => {
                        (opener_as(cx, filter, detail, act, command(decision).and_then(key), "kern-btn kern-btn--primary"))
                    },
                    Some(act) => {
                        // Asking is milder than withholding, so it stands before that.
                        @if decision == Decision::Internal && can_ask(detail) { (opener(cx, filter, detail, Act::Ask, key(Command::Ask))) }
                        (opener(cx, filter, detail, act, command(decision).and_then(key)))
                    },
                    None if blocked && decision == Decision::Publish => (Button {
                        label: "act-publish", look: ButtonLook::Secondary, key: command(decision).and_then(key), blocked: Some("hints-block-publish"), ..Button::default()
                    }.render(cx.lang)),
                    None => (direct(cx, desk, detail, decision)),
                }
            }
            (opener(cx, filter, detail, Act::Refer, key(Command::Refer)))
            (opener(cx, filter, detail, Act::Reply, key(Command::Reply)))
            (opener(cx, filter, detail, Act::Note, key(Command::Note)))
            @if !visibility.is_gone() && !cx.is_outside() {
                a.kern-btn.kern-btn--tertiary href=(cx.staff_url(&format!("/eingang/{}/loeschen", detail.contribution.number))) {
                    span.kern-label { (cx.t("means-erase")) }
                }
            }
        }
    }
}

/// How many hints about persons stand in the words.
fn persons(open: &Open<'_>) -> usize {
    open.hints.as_ref().map_or(0, Hints::persons)
}

/// What waits for a decision can be asked about, one question at a time.
fn can_ask(detail: &Detail) -> bool {
    detail.contribution.visibility.is_waiting() && detail.open_inquiry().is_none()
}

/// The command that a key presses.
const fn command(decision: Decision) -> Option<Command> {
    match decision {
        Decision::Publish => Some(Command::Publish),
        Decision::Redact => Some(Command::Redact),
        Decision::Internal => Some(Command::Internal),
        Decision::Reject => Some(Command::Reject),
        Decision::Hide => Some(Command::Hide),
        Decision::Unhide => Some(Command::Unhide),
        Decision::Reopen => Some(Command::Reopen),
        Decision::Exclude => Some(Command::Exclude),
        Decision::Withdraw | Decision::Erase => None,
    }
}

/// Opens the form of an act: a link, so that it works without JavaScript.
pub(super) fn opener(cx: &Cx, filter: &Filter, detail: &Detail, act: Act, key: Option<char>) -> Markup {
    opener_as(cx, filter, detail, act, key, "kern-btn kern-btn--secondary")
}

fn opener_as(cx: &Cx, filter: &Filter, detail: &Detail, act: Act, key: Option<char>, class: &str) -> Markup {
    let href = cx.staff_url(&format!("/eingang/{}{}#akt", detail.contribution.number, filter.query(&[("akt", act.as_str())])));
    let key = key.map(String::from);
    html! {
        a class=(class) href=(href) data-key=[key.as_deref()] aria-keyshortcuts=[key.as_deref()] {
            span.kern-label { (cx.t(act.label())) }
            @if let Some(key) = &key { kbd aria-hidden="true" { (key.to_uppercase()) } }
        }
    }
}

/// A decision that needs no words: one button.
fn direct(cx: &Cx, desk: &Desk, detail: &Detail, decision: Decision) -> Markup {
    let key = command(decision).and_then(|command| desk.keys.key(command));
    let waiting = if decision == Decision::Publish { detail.waiting_photos() } else { 0 };
    let look = if decision == Decision::Publish && waiting == 0 { ButtonLook::Primary } else { ButtonLook::Secondary };
    // With photos the key is that of the first button, which shows them too.
    let own_key = key.filter(|_| waiting == 0);
    let label = match decision {
        Decision::Publish if waiting > 0 => "act-publish-without",
        Decision::Publish => "act-publish",
        Decision::Unhide => "act-unhide",
        _ => "act-reopen",
    };
    html! {
        form.rf-row method="post" action=(at(cx, &desk.filter, detail, "/entscheiden")) {
            (what_is_decided(cx, detail, decision))
            @if waiting > 0 { (with_photos(cx, key, waiting)) }
            (Button { label, look, key: own_key, ..Button::default() }.render(cx.lang))
        }
    }
}

/// Publishes with the photos that wait.
fn with_photos(cx: &Cx, key: Option<char>, waiting: i64) -> Markup {
    let key = key.map(String::from);
    html! {
        button.kern-btn.kern-btn--primary type="submit" name="with_photos" value="1" data-key=[key.as_deref()] aria-keyshortcuts=[key.as_deref()] {
            span.kern-label { (cx.text("act-publish-with", &[("n", waiting.into())])) }
            @if let Some(key) = &key { kbd aria-hidden="true" { (key.to_uppercase()) } }
        }
    }
}

/// Token, decision, and what this page shows: the newest decision, and when the author changed the words.
fn what_is_decided(cx: &Cx, detail: &Detail, decision: Decision) -> Markup {
    let seen = detail.newest().map_or(0, |id| id.0);
    html! {
        (token_fields(cx))
        (hidden("decision", decision.as_str()))
        (hidden("seen", &seen.to_string()))
        @if let Some(at) = detail.contribution.corrected_at { (hidden("corrected", &at.to_string())) }
    }
}

fn form(cx: &Cx, desk: &Desk, open: &Open<'_>, act: Act) -> Markup {
    let (detail, filter) = (&open.detail, &desk.filter);
    let cancel = desk.keys.key(Command::Cancel).map(String::from);
    let fresh = open.form.typed().next().is_none();
    let prefilled = if fresh { prefill(open, act) } else { open.form.clone() };
    let fields = match act {
        Act::Refer => referral(cx, &prefilled),
        Act::Reply => reply(cx, &prefilled),
        Act::District => district(cx, &desk.options, &prefilled),
        Act::Ask => question(cx, open, &prefilled),
        Act::Assign => assignment(cx, open, &prefilled),
        Act::Note => note(cx, &prefilled),
        Act::Redact | Act::Internal | Act::Reject | Act::Hide | Act::Exclude => ruling(cx, open, act, &prefilled),
    };
    let path = match act {
        Act::Refer => "/weiterleiten",
        Act::Reply => "/antworten",
        Act::District => "/ortsteil",
        Act::Ask => "/rueckfrage",
        Act::Assign => "/zuweisen",
        Act::Note => "/notiz",
        Act::Redact | Act::Internal | Act::Reject | Act::Hide | Act::Exclude => "/entscheiden",
    };
    html! {
        section id="akt" {
            h2 { (cx.t(act.label())) }
            p.rf-muted { (cx.t(hint(act))) }
            (error_summary(cx.lang, &prefilled))
            form.rf-form method="post" action=(at(cx, filter, detail, path)) {
                @match act.decision() { Some(decision) => (what_is_decided(cx, detail, decision)), None => (token_fields(cx)) }
                (fields)
                div.rf-actions {
                    (Button { label: act.label(), ..Button::default() }.render(cx.lang))
                    a href=(at(cx, filter, detail, "")) data-key=[cancel.as_deref()] aria-keyshortcuts=[cancel.as_deref()] { (cx.t("queue-cancel")) }
                }
            }
        }
    }
}

/// What follows from an act, in one sentence.
const fn hint(act: Act) -> &'static str {
    match act {
        Act::Redact => "act-hint-redact",
        Act::Internal => "act-hint-internal",
        Act::Reject => "act-hint-reject",
        Act::Hide => "act-hint-hide",
        Act::Exclude => "act-hint-exclude",
        Act::Refer => "act-hint-refer",
        Act::Reply => "act-hint-reply",
        Act::District => "act-hint-district",
        Act::Ask => "act-hint-ask",
        Act::Assign => "act-hint-assign",
        Act::Note => "act-hint-note",
    }
}

fn prefill(open: &Open<'_>, act: Act) -> Form {
    let contribution = &open.detail.contribution;
    match act {
        Act::Redact => Form::with([
            ("title", contribution.title.clone()),
            ("text", contribution.text.clone()),
            ("address", contribution.address.clone().unwrap_or_default()),
            ("author_name", contribution.author_name.clone().unwrap_or_default()),
            ("reason", if persons(open) > 0 { Reason::PersonalData.to_string() } else { String::new() }),
        ]),
        Act::District => Form::with(contribution.district_id.map(|id| ("district", id.to_string()))),
        Act::Assign => Form::with(open.detail.assignee.as_ref().map(|colleague| ("colleague", colleague.id.to_string()))),
        _ => Form::empty(),
    }
}

/// Reason, words to the author, note for colleagues; for a redaction the new wording.
fn ruling(cx: &Cx, open: &Open<'_>, act: Act, form: &Form) -> Markup {
    let lang = cx.lang;
    let reasons = reasons(cx, |reason| act != Act::Exclude || reason.excludes());
    let reason = Select {
        name: "reason",
        label: "queue-reason",
        required: true,
        choices: &reasons,
        empty: Some("field-choose"),
        ..Select::default()
    };
    let facts =
        TextArea { name: "facts", label: "queue-facts", hint: Some("queue-facts-hint"), max: Some(MAX_WORDS), ..TextArea::default() };
    let to_author = TextArea {
        name: "text_to_author",
        label: "queue-to-author",
        hint: Some("queue-to-author-hint"),
        max: Some(MAX_WORDS),
        ..TextArea::default()
    };
    let note =
        TextArea { name: "internal_note", label: "queue-note", hint: Some("queue-note-hint"), max: Some(MAX_WORDS), ..TextArea::default() };
    html! {
        @if act == Act::Redact {
            @if let Some(found) = &open.hints { (hints::choices(cx, found, form)) }
            (wording(cx, &open.detail, form))
        } @else {
            (milder_means(cx))
        }
        (reason.render(lang, form))
        (facts.render(lang, form))
        (to_author.render(lang, form))
        (text_blocks::choose(cx, &open.blocks, "f-text_to_author"))
        (note.render(lang, form))
    }
}

fn wording(cx: &Cx, detail: &Detail, form: &Form) -> Markup {
    let lang = cx.lang;
    html! {
        (TextField { name: "title", label: "queue-wording-title", required: true, ..TextField::default() }.render(lang, form))
        (TextArea { name: "text", label: "queue-wording-text", max: Some(MAX_TEXT), ..TextArea::default() }.render(lang, form))
        button.kern-btn.kern-btn--secondary.rf-btn--small type="button" hidden data-shorten data-mark=(cx.t("shorten-mark")) {
            span.kern-label { (cx.t("shorten")) }
        }
        @if detail.contribution.address.is_some() {
            (TextField { name: "address", label: "queue-wording-address", ..TextField::default() }.render(lang, form))
        }
        @if detail.contribution.author_name.is_some() {
            (TextField { name: "author_name", label: "queue-wording-author", ..TextField::default() }.render(lang, form))
        }
    }
}

/// A question to the author, and how it reaches them.
fn question(cx: &Cx, open: &Open<'_>, form: &Form) -> Markup {
    let by_mail = open.detail.contact == Some(ContactState::Confirmed);
    html! {
        @if !cx.is_outside() { p { (cx.t(if by_mail { "inquiry-by-mail" } else { "inquiry-by-page" })) } }
        (TextArea { name: "question", label: "inquiry-question", hint: Some("inquiry-question-hint"), required: true, max: Some(MAX_QUESTION) }.render(cx.lang, form))
        (text_blocks::choose(cx, &open.blocks, "f-question"))
    }
}

fn note(cx: &Cx, form: &Form) -> Markup {
    TextArea { name: "note", label: "queue-note", hint: Some("queue-note-hint"), required: true, max: Some(MAX_NOTE) }.render(cx.lang, form)
}

/// To whom the contribution is given.
fn assignment(cx: &Cx, open: &Open<'_>, form: &Form) -> Markup {
    let colleagues: Vec<Choice<'_>> =
        open.colleagues.iter().map(|colleague| Choice::new(colleague.id.to_string(), colleague.name.as_str())).collect();
    html! {
        (Select { name: "colleague", label: "queue-colleague", choices: &colleagues, empty: Some("queue-nobody"), ..Select::default() }.render(cx.lang, form))
    }
}

fn referral(cx: &Cx, form: &Form) -> Markup {
    html! {
        (TextField { name: "to_name", label: "queue-refer-to", hint: Some("queue-refer-to-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
        (TextArea { name: "note", label: "queue-note", hint: Some("queue-note-hint"), max: Some(MAX_WORDS), ..TextArea::default() }.render(cx.lang, form))
    }
}

fn reply(cx: &Cx, form: &Form) -> Markup {
    html! {
        (TextField { name: "department", label: "queue-department", required: true, ..TextField::default() }.render(cx.lang, form))
        (TextArea { name: "reply_text", label: "queue-reply-text", hint: Some("queue-reply-hint"), required: true, max: Some(MAX_WORDS) }.render(cx.lang, form))
    }
}

fn district(cx: &Cx, options: &Options, form: &Form) -> Markup {
    let choices: Vec<Choice<'_>> =
        options.districts.iter().map(|district| Choice::new(district.id.to_string(), district.name.as_str())).collect();
    html! {
        (Select { name: "district", label: "queue-district", choices: &choices, empty: Some("queue-no-district"), ..Select::default() }.render(cx.lang, form))
        (TextField { name: "district_reason", label: "queue-district-reason", required: true, ..TextField::default() }.render(cx.lang, form))
    }
}
