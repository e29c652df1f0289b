//! The desk: the list on the left, what is open on the right; on a phone one after the other.

mod acts;
mod comments;
mod detail;
mod history;
mod list;
mod people;
mod photos;
mod similar;
mod versions;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use maud::{Markup, html};

use super::model::{Act, Detail, Filter, Item, Last, Options, Standing};
use crate::error::Result;
use crate::process::participation::contributions::Wording;
use crate::process::participation::similar::Alike;
use crate::process::preparation::places::Shapes;
use crate::process::triage::assignments::Colleague;
use crate::process::triage::countdown;
use crate::process::triage::duplicates::Links;
use crate::process::triage::hints::{Hints, Tags};
use crate::process::triage::shortcuts::{Command, Shortcuts};
use crate::process::triage::text_blocks::TextBlock;
use crate::services::time;
use crate::web::components::{Button, ButtonLook, hidden};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

pub(super) use comments::comments;
pub(super) use versions::versions;

/// The list with what is around it.
pub(super) struct Desk {
    pub filter: Filter,
    pub items: Vec<Item>,
    pub options: Options,
    /// The decision that was just made, when the address names one.
    pub last: Option<Last>,
    /// The reader's keys.
    pub keys: Shortcuts,
    /// What the machine noticed, by subject.
    pub hints: BTreeMap<i64, Tags>,
}

/// The contribution that is open.
pub(super) struct Open<'a> {
    pub detail: Detail,
    pub shapes: Arc<Shapes>,
    /// The form that is open below it.
    pub act: Option<Act>,
    /// What was typed into it, with mistakes.
    pub form: &'a Form,
    /// The wording behind a redaction, when somebody asked for it.
    pub original: Option<Wording>,
    /// Text blocks that fit the form and the author's language.
    pub blocks: Vec<TextBlock>,
    /// To whom it can be given, when that is asked.
    pub colleagues: Vec<Colleague>,
    /// What the machine noticed in its words; none when they are gone.
    pub hints: Option<Hints>,
    /// What is similar to it.
    pub alike: Vec<Alike>,
    /// How many wordings of it are kept.
    pub versions: i64,
    /// What it is linked to, and what to it.
    pub links: Links,
}

/// The whole desk; `saving` is the form of a filter that was not kept.
pub(super) async fn desk(cx: &Cx, desk: &Desk, open: Option<&Open<'_>>, saving: &Form) -> Result<Markup> {
    let title = open.map_or_else(|| cx.t("queue-title"), |open| open.detail.contribution.title.clone());
    let body = html! {
        div class={ "rf-queue" @if open.is_some() { " rf-queue--open" } } {
            div.rf-queue__list { (list::list(cx, desk, open, saving)) }
            div.rf-queue__open {
                @if let Some(last) = &desk.last { (undo(cx, desk, last)) }
                @match open {
                    Some(open) => (detail::detail(cx, desk, open)),
                    None => (nothing_open(cx, desk)),
                }
            }
        }
    };
    page::staff(cx, &title, "/eingang", body).await
}

fn nothing_open(cx: &Cx, desk: &Desk) -> Markup {
    let first = desk.items.first().filter(|_| desk.filter.standing == Standing::Waiting);
    let lead = match desk.filter.standing {
        Standing::Waiting => "queue-lead",
        Standing::Asked => "queue-lead-asked",
        Standing::All => "queue-lead-all",
    };
    let key = desk.keys.key(Command::Open).map(String::from);
    html! {
        h2 { (cx.t("queue-title")) }
        p.rf-lead { (cx.t(lead)) }
        @if let Some(next) = cx.process.rhythm.next(time::day(cx.now)) { p.rf-sentence { (next_day(cx, next)) } }
        @if let Some(first) = first {
            p { a data-key=[key.as_deref()] aria-keyshortcuts=[key.as_deref()] href=(cx.staff_url(&format!("/eingang/{}{}", first.number, desk.filter.query(&[])))) { (cx.t("queue-open-first")) } }
        }
    }
}

/// The next day on which moderators work: "nächster Prüftag: Dienstag, 24. November 2026", or today.
fn next_day(cx: &Cx, next: Date) -> String {
    if next == time::day(cx.now) {
        return cx.t("queue-next-day-today");
    }
    let weekday = cx.t(&format!("weekday-{}", next.weekday().to_monday_one_offset()));
    cx.text("queue-next-day", &[("weekday", weekday.into()), ("day", cx.lang.date(next).into())])
}

/// What was just decided, with the way back for a minute.
fn undo(cx: &Cx, desk: &Desk, last: &Last) -> Markup {
    let here = |path: &str| cx.staff_url(&format!("/eingang/{}{path}{}", last.number, desk.filter.query(&[])));
    html! {
        div.kern-alert.kern-alert--success role="status" {
            div.kern-alert__header {
                span.kern-icon.kern-icon--success aria-hidden="true" {}
                p.kern-title { a href=(here("")) { (last.number) } ": " (cx.t(last.decision.label())) }
            }
            div.kern-alert__body {
                @if last.mail_waits { p { (cx.t("queue-mail-waits")) } }
                @match (last.way_back(), countdown::seconds_left(last.decided_at, cx.now)) {
                    (Some(_), Some(left)) => form data-until method="post" action=(here("/zuruecknehmen")) {
                        (token_fields(cx))
                        (hidden("seen", &last.id.to_string()))
                        (Button { label: "queue-undo", look: ButtonLook::Secondary, key: desk.keys.key(Command::Undo), ..Button::default() }.render(cx.lang))
                        " " (countdown::left(cx, left))
                    },
                    (Some(_), None) => p { (cx.t("undo-over")) },
                    (None, _) => {}
                }
            }
        }
    }
}

/// A text of several lines.
fn paragraphs(text: &str) -> Markup {
    html! { @for line in text.split('\n').filter(|line| !line.trim().is_empty()) { p { (line) } } }
}
