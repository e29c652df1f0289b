//! The desk: the list on the left, what is open on the right; on a phone one after the other.

mod acts;
mod comments;
mod detail;
mod history;
mod photos;
mod similar;
mod versions;

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::model::{Act, Detail, Filter, Item, Last, Options};
use super::store::PAGE;
use crate::error::Result;
use crate::process::participation::contributions::{Kind, Wording};
use crate::process::participation::similar::Alike;
use crate::process::preparation::places::Shapes;
use crate::process::triage::duplicates::Links;
use crate::process::triage::hints::{Hints, Tags, tag_of_persons};
use crate::services::time;
use crate::web::components::{
    self, Button, ButtonLook, FilterChoice, FilterMenu, Filters, Tab, empty_state, hidden, kind_shape, pagination, tabs, tag,
};
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
    /// What the machine noticed, by number.
    pub hints: BTreeMap<String, Tags>,
}

/// The contribution that is open.
pub(super) struct Open<'a> {
    pub detail: Detail,
    pub shapes: Shapes,
    /// The form that is open below it.
    pub act: Option<Act>,
    /// What was typed into it, with mistakes.
    pub form: &'a Form,
    /// The wording behind a redaction, when somebody asked for it.
    pub original: Option<Wording>,
    /// What the machine noticed in its words; none when they are gone.
    pub hints: Option<Hints>,
    /// What is similar to it.
    pub alike: Vec<Alike>,
    /// How many wordings of it are kept.
    pub versions: i64,
    /// What it is linked to, and what to it.
    pub links: Links,
}

/// The whole desk.
pub(super) async fn desk(cx: &Cx, desk: &Desk, open: Option<&Open<'_>>) -> Result<Markup> {
    let title = open.map_or_else(|| cx.t("queue-title"), |open| open.detail.contribution.title.clone());
    let body = html! {
        div class={ "rf-queue" @if open.is_some() { " rf-queue--open" } } {
            div.rf-queue__list { (list(cx, desk, open)) }
            div.rf-queue__open {
                @if let Some(last) = &desk.last { (undo(cx, desk, last)) }
                @match open {
                    Some(open) => (detail::detail(cx, &desk.filter, &desk.options, open)),
                    None => (nothing_open(cx, desk)),
                }
            }
        }
    };
    page::staff(cx, &title, "/eingang", body).await
}

fn list(cx: &Cx, desk: &Desk, open: Option<&Open<'_>>) -> Markup {
    let current = open.map(|open| open.detail.contribution.number.as_str());
    let shown = &desk.items[..desk.items.len().min(PAGE as usize)];
    let more = desk.items.len() > shown.len();
    html! {
        @if open.is_some() { h2.rf-visually-hidden { (cx.t("queue-title")) } } @else { h1.rf-visually-hidden { (cx.t("queue-title")) } }
        (kinds_of_input(cx, &desk.options, if desk.filter.all { Tabs::All } else { Tabs::Waiting }))
        (filters(cx, desk))
        @if shown.is_empty() {
            (nothing_found(cx, &desk.filter))
        } @else {
            ol.rf-list data-queue { @for item in shown { (entry(cx, &desk.filter, item, desk.hints.get(&item.number).copied().unwrap_or_default(), current)) } }
        }
        (pagination(cx.lang, desk.filter.page + 1, None, more, |page| cx.staff_url(&format!("/eingang{}", desk.filter.on_page(page).query(&[])))))
    }
}

/// The pages of the desk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tabs {
    Waiting,
    All,
    Comments,
}

fn kinds_of_input(cx: &Cx, options: &Options, current: Tabs) -> Markup {
    let tab = |at: Tabs, label: String, path: &str| Tab { label, href: cx.staff_url(path), current: at == current };
    let waiting = options.waiting;
    tabs(
        &cx.t("queue-tabs"),
        &[
            tab(Tabs::Waiting, cx.text("queue-waiting", &[("n", waiting.contributions.into())]), "/eingang"),
            tab(Tabs::Comments, cx.text("queue-comments", &[("n", waiting.comments.into())]), "/eingang/kommentare"),
            tab(Tabs::All, cx.t("queue-all"), "/eingang?stand=alle"),
        ],
    )
}

fn filters(cx: &Cx, desk: &Desk) -> Markup {
    let filter = &desk.filter;
    let occasions = desk.options.occasions.iter().map(|occasion| FilterChoice {
        value: occasion.id.to_string(),
        label: cx.local(&occasion.title).to_owned(),
        count: None,
        chosen: filter.occasions.contains(&occasion.id),
    });
    let districts = desk.options.districts.iter().map(|district| FilterChoice {
        value: district.slug.clone(),
        label: district.name.clone(),
        count: None,
        chosen: filter.districts.contains(&district.slug),
    });
    let base = Filter { all: filter.all, ..Filter::default() };
    Filters {
        action: &cx.staff_url(&format!("/eingang{}", base.query(&[]))),
        all: cx.t("queue-no-filter"),
        menus: vec![
            FilterMenu { name: "format", label: "queue-occasion", choices: occasions.collect() },
            FilterMenu { name: "ortsteil", label: "queue-district", choices: districts.collect() },
        ],
        search: Some(("q", filter.q.as_deref().unwrap_or_default())),
        keep: if filter.all { vec![("stand", "alle")] } else { Vec::new() },
    }
    .render(cx.lang)
}

fn entry(cx: &Cx, filter: &Filter, item: &Item, hints: Tags, current: Option<&str>) -> Markup {
    let on = current == Some(item.number.as_str());
    let href = cx.staff_url(&format!("/eingang/{}{}", item.number, filter.query(&[])));
    let came = match (item.online, item.visibility.is_waiting()) {
        (true, true) => since(cx, item),
        (true, false) => cx.lang.day(item.received_at),
        (false, _) => cx.lang.date(item.event_on),
    };
    html! {
        li class={ "rf-item" @if on { " is-on" } } {
            (shape(item.kind))
            div {
                h2 { a href=(href) data-entry aria-current=[on.then_some("true")] {
                    span.rf-visually-hidden { (cx.t(item.kind.label())) ": " } (item.title)
                } }
                p { (item.excerpt) }
                div.rf-item__meta {
                    @if let Some(persons) = tag_of_persons(cx, hints.persons) { (persons) " " }
                    @if hints.similar > 0 { (tag(&cx.text("queue-alike", &[("n", hints.similar.into())]), None)) " " }
                    @if filter.all { (tag(&cx.t(item.visibility.label()), None)) " " }
                    @if item.outside { (tag(&cx.t("queue-outside"), None)) " " }
                    @if let Some(n) = item.late_photos() { (tag(&cx.text("queue-photos-wait", &[("n", n.into())]), None)) " " }
                    (cx.local(&item.occasion)) " · " (came)
                }
            }
        }
    }
}

fn since(cx: &Cx, item: &Item) -> String {
    let days = time::day(cx.now).duration_since(time::day(item.received_at)).as_hours() / 24;
    cx.text("queue-since", &[("n", days.into())])
}

fn shape(kind: Kind) -> Markup {
    html! { @if let Some(kind) = components::Kind::from_code(kind.as_str()) { (kind_shape(kind)) } }
}

fn nothing_found(cx: &Cx, filter: &Filter) -> Markup {
    let filtered = filter.q.is_some() || !filter.occasions.is_empty() || !filter.districts.is_empty();
    let (title, text) = match (filtered, filter.all) {
        (true, _) => ("queue-none-found", "queue-none-found-text"),
        (false, false) => ("queue-done", "queue-done-text"),
        (false, true) => ("queue-empty", "queue-empty-text"),
    };
    empty_state(&cx.t(title), &html! { p { (cx.t(text)) } })
}

fn nothing_open(cx: &Cx, desk: &Desk) -> Markup {
    let first = desk.items.first().filter(|_| !desk.filter.all);
    html! {
        h2 { (cx.t("queue-title")) }
        p.rf-lead { (cx.t(if desk.filter.all { "queue-lead-all" } else { "queue-lead" })) }
        @if let Some(first) = first {
            p { a data-key="o" href=(cx.staff_url(&format!("/eingang/{}{}", first.number, desk.filter.query(&[])))) { (cx.t("queue-open-first")) } }
        }
    }
}

/// What was just decided, with the way back.
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
                @if last.way_back().is_some() {
                    form method="post" action=(here("/zuruecknehmen")) {
                        (token_fields(cx))
                        (hidden("seen", &last.id.to_string()))
                        (Button { label: "queue-undo", look: ButtonLook::Secondary, key: Some('z'), ..Button::default() }.render(cx.lang))
                    }
                }
            }
        }
    }
}

/// A text of several lines.
fn paragraphs(text: &str) -> Markup {
    html! { @for line in text.split('\n').filter(|line| !line.trim().is_empty()) { p { (line) } } }
}
