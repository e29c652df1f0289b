//! Hints at the desk: marks in the words, the list with what can be made of each, and how often they are right.

use maud::{Markup, html};

use super::model::{FEW, Field, Found, HintState, Hints, Precision};
use crate::error::Result;
use crate::services::text::hints::{Hit, VERSION};
use crate::web::components::{Button, ButtonLook, Column, Table, empty_state, hidden, tag};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

/// Words with their marks, from a byte of the field on.
fn marked_from(cx: &Cx, text: &str, from: usize, marks: &[Hit]) -> Markup {
    let mut pieces: Vec<(&str, Option<Hit>)> = Vec::new();
    let mut at = 0;
    for hit in marks {
        // Marks that lie outside of this piece, or across its edge, are not its own.
        let Some((start, end)) = hit.start.checked_sub(from).zip(hit.end.checked_sub(from)) else { continue };
        let (Some(before), Some(passage)) = (text.get(at..start), text.get(start..end)) else { continue };
        pieces.push((before, None));
        pieces.push((passage, Some(*hit)));
        at = end;
    }
    pieces.push((text.get(at..).unwrap_or_default(), None));
    html! {
        @for (piece, hit) in pieces {
            @match hit {
                Some(hit) => { mark.rf-hint title=(cx.t(hit.kind.label())) { (piece) } },
                None => { (piece) },
            }
        }
    }
}

/// A title with its marks.
pub(in crate::process::triage) fn marked(cx: &Cx, text: &str, marks: &[Hit]) -> Markup {
    marked_from(cx, text, 0, marks)
}

/// A text of several lines with its marks.
pub(in crate::process::triage) fn marked_paragraphs(cx: &Cx, text: &str, marks: &[Hit]) -> Markup {
    let mut at = 0;
    let lines: Vec<(usize, &str)> = text
        .split('\n')
        .map(|line| {
            let from = at;
            at += line.len() + 1;
            (from, line)
        })
        .filter(|(_, line)| !line.trim().is_empty())
        .collect();
    html! { @for (from, line) in lines { p { (marked_from(cx, line, from, marks)) } } }
}

/// "⚠ 3 Hinweise auf Personen", where there are any.
pub(in crate::process::triage) fn tag_of_persons(cx: &Cx, n: i64) -> Option<Markup> {
    (n > 0)
        .then(|| html! { span.rf-tag.rf-tag--hint { span aria-hidden="true" { "⚠" } " " (cx.text("hints-persons", &[("n", n.into())])) } })
}

/// Every hint that stands in the words, with what can be made of it; nothing when there is none.
pub(in crate::process::triage) fn panel(cx: &Cx, hints: &Hints, action: &str, may_decide: bool) -> Markup {
    let (open, done): (Vec<&Found>, Vec<&Found>) = hints.standing().partition(|hint| hint.state == HintState::Open);
    let persons = i64::try_from(hints.persons()).unwrap_or(i64::MAX);
    let several = hints.open_persons() > 1;
    html! {
        @if !open.is_empty() || !done.is_empty() {
            section.rf-hints id="hinweise" aria-label=(cx.t("hints-title")) {
                @if persons > 0 {
                    p { span.rf-tag.rf-tag--hint { span aria-hidden="true" { "⚠" } " " (cx.text(if hints.open_persons() > 0 { "hints-persons-first" } else { "hints-persons-redact" }, &[("n", persons.into())])) } }
                }
                ul.rf-hints__list { @for (hint, times) in grouped(&open) { (one(cx, hints, hint, times, action, may_decide)) } }
                @if several && may_decide {
                    div.rf-actions {
                        (act(cx, action, "persons", HintState::Dismissed, "hints-dismiss-all", ButtonLook::Quiet, ""))
                    }
                }
                @if !done.is_empty() {
                    details {
                        summary { (cx.text("hints-decided", &[("n", i64::try_from(done.len()).unwrap_or(i64::MAX).into())])) }
                        ul.rf-hints__list { @for (hint, times) in grouped(&done) { (one(cx, hints, hint, times, action, may_decide)) } }
                    }
                }
            }
        }
    }
}

/// Passages of the same words once, with how often they stand there: they are decided about together.
fn grouped<'h>(hints: &[&'h Found]) -> Vec<(&'h Found, i64)> {
    let mut groups: Vec<(&Found, i64)> = Vec::new();
    for hint in hints {
        match groups.iter_mut().find(|(first, _)| (first.kind, &first.mac) == (hint.kind, &hint.mac)) {
            Some((_, times)) => *times += 1,
            None => groups.push((hint, 1)),
        }
    }
    groups
}

/// A hint: the passage, what it may be, and the buttons.
fn one(cx: &Cx, hints: &Hints, hint: &Found, times: i64, action: &str, may_decide: bool) -> Markup {
    let passage = hints.passage(hint);
    let id = hint.id.to_string();
    let accept = if hint.kind.is_person() { "hint-accept-person" } else { "hint-accept" };
    html! {
        li {
            span {
                @if passage.is_empty() { (cx.t(hint.kind.label())) } @else { mark.rf-hint { (passage) } " " span.rf-muted { (cx.t(hint.kind.label())) } }
                @if times > 1 { " " span.rf-muted { (cx.text("hint-times", &[("n", times.into())])) } }
                @if hint.field != Field::Text && !passage.is_empty() { " " span.rf-muted { (place(cx, hint)) } }
                @if hint.state != HintState::Open {
                    " " (tag(&cx.t(hint.state.label()), None))
                    @if let Some(by) = &hint.by { " " span.rf-muted { (by) } }
                }
            }
            @if may_decide {
                div.rf-hints__acts {
                    @if hint.state == HintState::Open {
                        (act(cx, action, &id, HintState::Accepted, accept, ButtonLook::Secondary, passage))
                        (act(cx, action, &id, HintState::Dismissed, "hint-dismiss", ButtonLook::Quiet, passage))
                    } @else {
                        (act(cx, action, &id, HintState::Open, "hint-reopen", ButtonLook::Quiet, passage))
                    }
                }
            }
        }
    }
}

/// In which words a passage stands, unless it is the text.
fn place(cx: &Cx, hint: &Found) -> String {
    match hint.position {
        Some(position) => cx.text("hint-in-alt", &[("n", i64::from(position).into())]),
        None => cx.t(hint.field.label()),
    }
}

/// A form of one button. Several buttons of one name differ by the passage, which only screen readers get.
fn act(cx: &Cx, action: &str, hint: &str, to: HintState, label: &str, look: ButtonLook, passage: &str) -> Markup {
    let class = match look {
        ButtonLook::Secondary => "kern-btn kern-btn--secondary rf-btn--small",
        _ => "kern-btn kern-btn--tertiary rf-btn--small",
    };
    html! {
        form method="post" action=(action) {
            (token_fields(cx))
            (hidden("hint", hint))
            (hidden("to", to.as_str()))
            button class=(class) type="submit" { span.kern-label { (cx.t(label)) @if !passage.is_empty() { span.rf-visually-hidden { ": " (passage) } } } }
        }
    }
}

/// In the form of a redaction: a box for each passage that is to go, ticked. Who takes the tick away says that it is no person.
pub(in crate::process::triage) fn choices(cx: &Cx, hints: &Hints, form: &Form) -> Markup {
    let mut shown: Vec<&Found> = Vec::new();
    for hint in hints.standing().filter(|hint| hint.blocks() && hint.field != Field::Alt) {
        if shown.iter().all(|other| (other.kind, &other.mac) != (hint.kind, &hint.mac)) {
            shown.push(hint);
        }
    }
    let sent = form.value("hints_shown").is_some();
    html! {
        @if !shown.is_empty() {
            fieldset.kern-fieldset {
                legend.kern-label { (cx.t("hints-cut")) }
                div.kern-hint { (cx.t("hints-cut-hint")) }
                div.kern-fieldset__body {
                    @for hint in shown {
                        @let id = hint.id.to_string();
                        @let ticked = !sent || form.values("hint_cut").any(|value| value == id);
                        div.kern-form-check {
                            (hidden("hints_shown", &id))
                            input.kern-form-check__checkbox type="checkbox" id={ "cut-" (id) } name="hint_cut" value=(id) checked[ticked];
                            label.kern-label for={ "cut-" (id) } { mark.rf-hint { (hints.passage(hint)) } " " span.rf-muted { (cx.t(hint.kind.label())) } }
                        }
                    }
                }
            }
        }
    }
}

/// How often hints are right.
pub(super) async fn statistics(cx: &Cx, precision: &[Precision]) -> Result<Markup> {
    let decided: Vec<&Precision> = precision.iter().filter(|row| row.n() > 0 || row.open > 0).collect();
    let number = |n: i64| html! { (cx.lang.number(n)) };
    let row = |row: &&Precision| {
        vec![
            html! { (cx.t(row.kind.label())) },
            html! { (row.version) },
            number(row.accepted),
            number(row.dismissed),
            number(row.open),
            html! {
                @match row.percent() {
                    None => { span.rf-muted { (cx.t("hints-no-share")) } },
                    Some(percent) => {
                        (cx.text("hints-share", &[("percent", percent.into()), ("n", row.n().into())]))
                        @if row.n() < FEW { " " span.rf-muted { (cx.t("hints-few")) } }
                    },
                }
            },
        ]
    };
    let table = Table {
        caption: cx.t("hints-table"),
        columns: vec![
            Column::text(cx.t("hints-kind")),
            Column::number(cx.t("hints-version")),
            Column::number(cx.t("hints-accepted")),
            Column::number(cx.t("hints-dismissed")),
            Column::number(cx.t("hints-open")),
            Column::text(cx.t("hints-precision")),
        ],
        rows: decided.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    };
    let body = html! {
        div.rf-work__head { h1 { (cx.t("hints-title")) } }
        p.rf-lead { (cx.t("hints-lead")) }
        @if decided.is_empty() {
            (empty_state(&cx.t("hints-none"), &html! { p { (cx.t("hints-none-text")) } }))
        } @else {
            (table.render(cx.lang))
            p.rf-muted { (cx.text("hints-footnote", &[("version", i64::from(VERSION).into()), ("few", FEW.into())])) }
        }
        p { (cx.t("hints-machine")) }
        p { a href=(cx.staff_url("/eingang")) { (cx.t("hints-to-desk")) } }
    };
    page::staff(cx, &cx.t("hints-title"), "/hinweise", body).await
}

/// A button of a comment's card that brings the author's words back.
pub(in crate::process::triage) fn restore_button(cx: &Cx, action: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (token_fields(cx))
            (Button { label: "hint-restore", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
        }
    }
}
