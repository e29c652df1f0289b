//! The list on the left: its tabs, filters, entries, and the way to decide about several at once.

use jiff::civil::Date;
use maud::{Markup, html};

use super::super::model::{Filter, Item, Options, Saved, Standing};
use super::super::store::PAGE;
use super::{Desk, Open};
use crate::process::participation::contributions::Kind;
use crate::process::triage::assignments::initials;
use crate::process::triage::hints::tag_of_persons;
use crate::process::triage::shortcuts::{self, Command};
use crate::services::accounts::Role;
use crate::services::time;
use crate::web::components::{
    self, Button, ButtonLook, FilterChoice, FilterMenu, Filters, Tab, TextField, empty_state, error_summary, hidden, kind_shape,
    pagination, tabs, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

pub(super) fn list(cx: &Cx, desk: &Desk, open: Option<&Open<'_>>, saving: &Form) -> Markup {
    let current = open.map(|open| open.detail.contribution.number.as_str());
    let shown = &desk.items[..desk.items.len().min(PAGE as usize)];
    let more = desk.items.len() > shown.len();
    let ticking = cx.can(Role::Moderator) && desk.filter.standing != Standing::Asked && !shown.is_empty();
    let key = |command| desk.keys.key(command).map(String::from);
    html! {
        @if open.is_some() { h2.rf-visually-hidden { (cx.t("queue-title")) } } @else { h1.rf-visually-hidden { (cx.t("queue-title")) } }
        (kinds_of_input(cx, &desk.options, Some(desk.filter.standing)))
        (filters(cx, desk, saving))
        @if shown.is_empty() {
            (nothing_found(cx, &desk.filter))
        } @else {
            ol.rf-list data-queue data-next=[key(Command::Next)] data-previous=[key(Command::Previous)] data-tick=[key(Command::Tick)] {
                @for item in shown { (entry(cx, desk, item, current, ticking)) }
            }
        }
        @if ticking { (bundle(cx, desk)) }
        (pagination(cx.lang, desk.filter.page + 1, None, more, |page| cx.staff_url(&format!("/eingang{}", desk.filter.on_page(page).query(&[])))))
        div.rf-queue__foot {
            (shortcuts::overlay(cx, &desk.keys))
            " " a href=(cx.staff_url("/eingang/prueftage")) { (cx.t("promise-title")) }
            @if cx.can(Role::Moderator) { " " a href=(cx.staff_url("/eingang/textbausteine")) { (cx.t("text-blocks-title")) } }
        }
    }
}

/// The tabs above the list; none of them is the present one on the page of comments.
pub(super) fn kinds_of_input(cx: &Cx, options: &Options, current: Option<Standing>) -> Markup {
    let tab = |label: String, path: &str, here: bool| Tab { label, href: cx.staff_url(path), current: here };
    let waiting = options.waiting;
    let is = |standing| current == Some(standing);
    tabs(
        &cx.t("queue-tabs"),
        &[
            tab(cx.text("queue-waiting", &[("n", waiting.contributions.into())]), "/eingang", is(Standing::Waiting)),
            tab(cx.text("queue-asked-tab", &[("n", waiting.asked.into())]), "/eingang?stand=rueckfrage", is(Standing::Asked)),
            tab(cx.text("queue-comments", &[("n", waiting.comments.into())]), "/eingang/kommentare", current.is_none()),
            tab(cx.t("queue-all"), "/eingang?stand=alle", is(Standing::All)),
        ],
    )
}

fn filters(cx: &Cx, desk: &Desk, saving: &Form) -> Markup {
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
    let mine = FilterChoice { value: "ich".to_owned(), label: cx.t("queue-mine"), count: None, chosen: filter.mine };
    let base = Filter { standing: filter.standing, ..Filter::default() };
    html! {
        (Filters {
            action: &cx.staff_url(&format!("/eingang{}", base.query(&[]))),
            all: cx.t("queue-no-filter"),
            menus: vec![
                FilterMenu { name: "format", label: "queue-occasion", choices: occasions.collect() },
                FilterMenu { name: "ortsteil", label: "queue-district", choices: districts.collect() },
                FilterMenu { name: "wer", label: "queue-who", choices: vec![mine] },
            ],
            search: Some(("q", filter.q.as_deref().unwrap_or_default())),
            keep: filter.standing.word().map(|word| ("stand", word)).into_iter().collect(),
        }
        .render(cx.lang))
        @if filter.is_narrowed() || !desk.options.saved.is_empty() { (saved(cx, filter, &desk.options.saved, saving)) }
    }
}

/// The reader's own filters, and a field to keep the present one.
fn saved(cx: &Cx, filter: &Filter, saved: &[Saved], saving: &Form) -> Markup {
    let here = filter.on_page(1).query(&[]);
    html! {
        details.rf-saved open[!saving.errors().is_empty()] {
            summary { (cx.text("filter-saved-title", &[("n", i64::try_from(saved.len()).unwrap_or(i64::MAX).into())])) }
            @if !saved.is_empty() {
                ul {
                    @for own in saved {
                        li {
                            a href=(cx.staff_url(&format!("/eingang{}", own.query))) aria-current=[(own.query == here).then_some("true")] { (own.name) }
                            form method="post" action=(cx.staff_url(&format!("/eingang/filter/{}/loeschen", own.id))) {
                                (token_fields(cx))
                                button.kern-btn.kern-btn--tertiary type="submit" { span.kern-label { (cx.t("filter-delete")) span.rf-visually-hidden { ": " (own.name) } } }
                            }
                        }
                    }
                }
            }
            @if filter.is_narrowed() {
                (error_summary(cx.lang, saving))
                form.rf-form method="post" action=(cx.staff_url(&format!("/eingang/filter{here}"))) novalidate {
                    (token_fields(cx))
                    (TextField { name: "name", label: "filter-name", hint: Some("filter-name-hint"), required: true, autocomplete: Some("off"), ..TextField::default() }.render(cx.lang, saving))
                    div.rf-actions { (Button { label: "filter-save", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
                }
            }
        }
    }
}

fn entry(cx: &Cx, desk: &Desk, item: &Item, current: Option<&str>, ticking: bool) -> Markup {
    let (filter, hints) = (&desk.filter, desk.hints.get(&item.subject.0).copied().unwrap_or_default());
    let on = current == Some(item.number.as_str());
    let href = cx.staff_url(&format!("/eingang/{}{}", item.number, filter.query(&[])));
    html! {
        li class={ "rf-item" @if ticking { " rf-item--ticked" } @if on { " is-on" } } {
            @if ticking { input type="checkbox" form="gemeinsam" name="n" value=(item.number) data-ticked aria-label=(cx.text("bundle-tick", &[("title", item.title.as_str().into())])); }
            (shape(item.kind))
            div {
                h2 { a href=(href) data-entry aria-current=[on.then_some("true")] {
                    span.rf-visually-hidden { (cx.t(item.kind.label())) ": " } (item.title)
                } }
                p { (item.excerpt) }
                div.rf-item__meta {
                    @if let Some(persons) = tag_of_persons(cx, hints.persons) { (persons) " " }
                    @if hints.similar > 0 { (tag(&cx.text("queue-alike", &[("n", hints.similar.into())]), None)) " " }
                    @if filter.standing == Standing::All { (tag(&cx.t(item.visibility.label()), None)) " " }
                    @if item.outside { (tag(&cx.t("queue-outside"), None)) " " }
                    @if let Some(n) = item.late_photos() { (tag(&cx.text("queue-photos-wait", &[("n", n.into())]), None)) " " }
                    @if item.answered && item.asked_until.is_none() { (tag(&cx.t("queue-answered"), None)) " " }
                    @if let Some(until) = item.asked_until { (tag(&cx.text("queue-asked-until", &[("until", cx.lang.date(until).into())]), None)) " " }
                    @if let Some(due) = overdue(cx, item) { span.rf-tag.rf-tone--weakness { (cx.text("queue-overdue", &[("due", cx.lang.date(due).into())])) } " " }
                    (cx.local(&item.occasion)) " · " (came(cx, item))
                    (people(cx, item))
                }
            }
        }
    }
}

/// The promised day, if it is over and the contribution still waits.
fn overdue(cx: &Cx, item: &Item) -> Option<Date> {
    let due = cx.process.rhythm.due(time::day(item.received_at))?;
    (item.visibility.is_waiting() && item.asked_until.is_none() && due < time::day(cx.now)).then_some(due)
}

fn came(cx: &Cx, item: &Item) -> String {
    match (item.online, item.visibility.is_waiting()) {
        (true, true) => since(cx, item),
        (true, false) => cx.lang.day(item.received_at),
        (false, _) => cx.lang.date(item.event_on),
    }
}

/// Whose work it is, and who has it open now.
fn people(cx: &Cx, item: &Item) -> Markup {
    html! {
        @if let Some(name) = &item.assignee {
            " " span.rf-initials title=(cx.text("queue-assigned-to", &[("name", name.as_str().into())])) {
                span aria-hidden="true" { (initials(name)) }
                span.rf-visually-hidden { (cx.text("queue-assigned-to", &[("name", name.as_str().into())])) }
            }
        }
        @if let Some(name) = &item.open_by { span.rf-present { (cx.text("queue-open-by", &[("name", name.as_str().into())])) } }
    }
}

fn since(cx: &Cx, item: &Item) -> String {
    let days = time::day(cx.now).duration_since(time::day(item.received_at)).as_hours() / 24;
    cx.text("queue-since", &[("n", days.into())])
}

pub(super) fn shape(kind: Kind) -> Markup {
    html! { @if let Some(kind) = components::Kind::from_code(kind.as_str()) { (kind_shape(kind)) } }
}

/// The ticked ones go to a page of their own. A script keeps ticks while one moves through the list, and counts them.
fn bundle(cx: &Cx, desk: &Desk) -> Markup {
    let again = desk.filter.query(&[]);
    html! {
        form.rf-queue__bundle id="gemeinsam" method="get" action=(cx.staff_url("/eingang/gemeinsam")) data-bundle=(cx.staff_url("")) {
            @if !again.is_empty() { (hidden("zurueck", &again)) }
            button.kern-btn.kern-btn--secondary.rf-btn--small type="submit" { span.kern-label { (cx.t("bundle-open")) } }
            output data-ticks data-one=(cx.t("bundle-one-tick")) data-many=(cx.t("bundle-ticks")) {}
            button.kern-btn.kern-btn--tertiary type="button" hidden data-untick { span.kern-label { (cx.t("bundle-untick")) } }
        }
    }
}

fn nothing_found(cx: &Cx, filter: &Filter) -> Markup {
    let (title, text) = match (filter.is_narrowed(), filter.standing) {
        (true, _) => ("queue-none-found", "queue-none-found-text"),
        (false, Standing::Waiting) => ("queue-done", "queue-done-text"),
        (false, Standing::Asked) => ("queue-none-asked", "queue-none-asked-text"),
        (false, Standing::All) => ("queue-empty", "queue-empty-text"),
    };
    empty_state(&cx.t(title), &html! { p { (cx.t(text)) } })
}
