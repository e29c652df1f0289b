//! Who waits for whom: colleagues who have it open, whom it was given to, what the author was promised and asked.

use jiff::Timestamp;
use maud::{Markup, html};

use super::super::model::{Act, Detail, Filter};
use super::{Desk, Open, acts, next_day, paragraphs};
use crate::process::triage::inquiries::Inquiry;
use crate::process::triage::shortcuts::Command;
use crate::services::accounts::Role;
use crate::services::time;
use crate::web::components::{Alert, Button, ButtonLook, Tone, hidden, moment};
use crate::web::cx::Cx;
use crate::web::form::token_fields;

/// Who else has it open, since when.
pub(super) fn present(cx: &Cx, detail: &Detail) -> Markup {
    html! {
        @for colleague in &detail.present {
            p.rf-present { (cx.text("queue-also-open", &[("name", colleague.name.as_str().into()), ("n", minutes(cx, colleague.since).into())])) }
        }
    }
}

fn minutes(cx: &Cx, since: Timestamp) -> i64 {
    cx.now.duration_since(since).as_mins().max(0)
}

/// The promised day, or that it is over; with the next day on which moderators work.
pub(super) fn promise(cx: &Cx, detail: &Detail) -> Option<Markup> {
    let contribution = &detail.contribution;
    let rhythm = &cx.process.rhythm;
    let today = time::day(cx.now);
    let (next, due) = (rhythm.next(today)?, rhythm.due(time::day(contribution.received_at))?);
    if !contribution.visibility.is_waiting() || detail.open_inquiry().is_some() {
        return None;
    }
    let promised = cx.lang.date(due);
    Some(html! {
        (next_day(cx, next)) " · "
        @if due < today { b { (cx.text("queue-overdue", &[("due", promised.into())])) } } @else { (cx.text("queue-due", &[("due", promised.into())])) }
    })
}

/// Whose work it is, with the ways to take it, to give it away and to leave it to everybody.
pub(super) fn assignment(cx: &Cx, desk: &Desk, open: &Open<'_>) -> Markup {
    let detail = &open.detail;
    let me = cx.account().map(|account| account.id);
    let mine = detail.assignee.is_some() && detail.assignee.as_ref().map(|colleague| colleague.id) == me;
    let to = |label, colleague: Option<String>, key| {
        html! {
            form method="post" action=(acts::at(cx, &desk.filter, detail, "/zuweisen")) {
                (token_fields(cx))
                (hidden("colleague", &colleague.unwrap_or_default()))
                (Button { label, look: ButtonLook::Quiet, key, ..Button::default() }.render(cx.lang))
            }
        }
    };
    html! {
        div.rf-assignment {
            span {
                @match &detail.assignee {
                    Some(_) if mine => (cx.t("queue-assigned-to-me")),
                    Some(colleague) => (cx.text("queue-assigned-to", &[("name", colleague.name.as_str().into())])),
                    None => (cx.t("queue-assigned-to-nobody")),
                }
            }
            @if !mine { (to("queue-take", me.map(|id| id.to_string()), desk.keys.key(Command::Take))) }
            @if detail.assignee.is_some() { (to("queue-give-back", None, None)) }
            @if open.act != Some(Act::Assign) { (acts::opener(cx, &desk.filter, detail, Act::Assign, None)) }
        }
    }
}

/// What colleagues wrote to each other.
pub(super) fn notes(cx: &Cx, detail: &Detail) -> Markup {
    html! {
        @for note in &detail.notes {
            section.rf-addition {
                h2 { (cx.t("queue-note")) }
                p.rf-card__meta { (note.by) " · " (moment(cx.lang, note.at)) }
                (paragraphs(&note.text))
            }
        }
    }
}

/// What the author was asked, with the answer.
pub(super) fn inquiries(cx: &Cx, filter: &Filter, detail: &Detail) -> Markup {
    html! { @for inquiry in detail.inquiries.iter().filter(|inquiry| !inquiry.question.is_empty()) { (asked(cx, filter, detail, inquiry)) } }
}

fn asked(cx: &Cx, filter: &Filter, detail: &Detail, inquiry: &Inquiry) -> Markup {
    html! {
        section.rf-addition {
            h2 { (cx.t("queue-inquiry")) }
            p.rf-card__meta {
                (inquiry.by) " · " (moment(cx.lang, inquiry.asked_at))
                // An outside office sees nothing of contacts, nor whether there is one.
                @if !cx.is_outside() { " · " (cx.t(if inquiry.by_mail { "queue-inquiry-by-mail" } else { "queue-inquiry-by-page" })) }
            }
            (paragraphs(&inquiry.question))
            @match (&inquiry.answer, inquiry.answered_at, inquiry.ended_at) {
                (Some(answer), Some(at), _) => {
                    (Alert::new(Tone::Info, cx.text("queue-inquiry-answer", &[("at", cx.lang.moment(at).into())])).with(paragraphs(answer)).render(cx.lang))
                },
                (.., Some(at)) => p.rf-muted { (cx.text("queue-inquiry-ended", &[("at", cx.lang.moment(at).into())])) },
                _ => {
                    p.rf-muted { (cx.text("queue-asked-until", &[("until", cx.lang.date(inquiry.ends_on).into())])) }
                    @if cx.can(Role::Moderator) {
                        form method="post" action=(acts::at(cx, filter, detail, "/rueckfrage/zurueck")) {
                            (token_fields(cx))
                            (Button { label: "queue-inquiry-withdraw", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
                        }
                    }
                },
            }
        }
    }
}
