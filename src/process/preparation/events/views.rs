//! Staff pages of events. No IO.

use maud::{Markup, html};

use super::forms::{MAX_NOTE, MAX_TEXT, filled, filled_times, until_field};
use super::links::{self, EventLink};
use super::model::{Event, State};
use crate::process::preparation::processes::OpenWindow;
use crate::services::accounts::Role;
use crate::web::components::{
    Alert, Button, ButtonLook, Checkbox, Column, InputKind, Table, TextArea, TextField, Tone, Translated, empty_state, error_summary,
    link_button, translations,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// All events, and the windows that are open or to come.
pub(super) fn list(cx: &Cx, events: &[Event], windows: &[OpenWindow], form: &Form) -> Markup {
    html! {
        div.rf-work__head {
            h1 { (cx.t("events-title")) }
            div.rf-row { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/termine/neu"), "event-new")) }
        }
        (error_summary(cx.lang, form))
        @if events.is_empty() { (empty_state(&cx.t("events-empty"), &html! { p { (cx.t("events-empty-text")) } })) }
        @else { (table(cx, events)) }
        @if cx.can(Role::Planner) && !windows.is_empty() {
            h2 { (cx.t("windows-title")) }
            p.rf-muted { (cx.t("windows-lead")) }
            @for window in windows { (window_form(cx, window, form)) }
        }
    }
}

fn table(cx: &Cx, events: &[Event]) -> Markup {
    let row = |event: &Event| {
        vec![
            html! { a href=(cx.staff_url(&format!("/termine/{}", event.slug))) { (cx.local(&event.about.title)) } },
            html! { (cx.lang.moment(event.times.starts_at)) },
            html! { (event.about.place) },
            html! { (cx.t(event.state.label())) },
            html! { (cx.t(if event.about.public { "event-public-yes" } else { "event-public-no" })) },
        ]
    };
    Table {
        caption: cx.text("events-count", &[("n", (events.len() as i64).into())]),
        columns: ["event-name", "event-when", "event-place", "event-state", "event-public-column"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: events.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// One window with the field for its new last day. Several may stand on the page, so each has a name of its own.
fn window_form(cx: &Cx, window: &OpenWindow, form: &Form) -> Markup {
    let name = until_field(window.id);
    let until = TextField { name: &name, label: "window-until", required: true, kind: InputKind::Date, ..TextField::default() };
    html! {
        section.rf-section {
            h3 { (cx.local(&window.title)) }
            p { (cx.text("window-closes", &[("at", cx.lang.moment(window.closes_at).into())])) }
            form.rf-form method="post" action=(cx.staff_url(&format!("/zeitraeume/{}/verlaengern", window.id))) {
                (token_fields(cx))
                (until.render(cx.lang, form))
                div.rf-actions { (Button { label: "window-extend", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

/// The form for a new event.
pub(super) fn new(cx: &Cx, form: &Form) -> Markup {
    html! {
        h1 { (cx.t("event-new")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url("/termine/neu")) {
            (token_fields(cx))
            (text_fields(cx, form))
            (time_fields(cx, form))
            (public_field(cx, form))
            div.rf-actions { (Button { label: "event-create", ..Button::default() }.render(cx.lang)) (back(cx)) }
        }
    }
}

/// An event with its forms; `typed` is the one that was refused, with the path it was sent to.
pub(super) fn event(cx: &Cx, event: &Event, links: &[EventLink], typed: Option<(&str, &Form)>) -> Markup {
    let form = |path: &str, fresh: Form| match typed {
        Some((sent_to, form)) if sent_to == path => form.clone(),
        _ => fresh,
    };
    let (about, moving, cancelling) = (form("", filled(event)), form("/verschieben", filled_times(event)), form("/absagen", Form::empty()));
    html! {
        h1 { (cx.local(&event.about.title)) }
        p.rf-lead { (cx.lang.moment(event.times.starts_at)) ", " (event.about.place) " · " (cx.t(event.state.label())) }
        @if !event.reason.is_empty() { (Alert::new(Tone::Info, event.reason.clone()).render(cx.lang)) }
        @if let Some((_, form)) = typed { (error_summary(cx.lang, form)) }
        form.rf-form method="post" action=(here(cx, event, "")) {
            (token_fields(cx))
            (text_fields(cx, &about))
            (public_field(cx, &about))
            div.rf-actions { (Button { label: "event-save", ..Button::default() }.render(cx.lang)) (back(cx)) }
        }
        @if event.state != State::Cancelled {
            (act(cx, event, "/verschieben", "event-move", &moving, &html! { (time_fields(cx, &moving)) (reason(cx, "reason", &moving)) }))
            (act(cx, event, "/absagen", "event-cancel", &cancelling, &reason(cx, "cancel_reason", &cancelling)))
        }
        (links::section(cx, event, links, typed.filter(|(path, _)| *path == links::HERE).map(|(_, form)| form)))
    }
}

/// Why; both forms stand on one page, so their fields have different names.
fn reason(cx: &Cx, name: &str, form: &Form) -> Markup {
    TextField { name, label: "event-reason", hint: Some("event-reason-hint"), required: true, ..TextField::default() }.render(cx.lang, form)
}

/// Moving or cancelling; open when it was refused.
fn act(cx: &Cx, event: &Event, path: &str, label: &str, form: &Form, fields: &Markup) -> Markup {
    html! {
        details.rf-section open[!form.errors().is_empty()] {
            summary { (cx.t(label)) }
            form.rf-form method="post" action=(here(cx, event, path)) {
                (token_fields(cx))
                (fields)
                div.rf-actions { (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

fn here(cx: &Cx, event: &Event, path: &str) -> String {
    cx.staff_url(&format!("/termine/{}{path}", event.slug))
}

fn back(cx: &Cx) -> Markup {
    html! { a href=(cx.staff_url("/termine")) { (cx.t("event-back")) } }
}

/// What of an event can be translated: a place is a name.
const TRANSLATED: [Translated<'static>; 4] = [
    Translated::line("title", "event-name"),
    Translated::lines("text", "event-text", Some(MAX_TEXT)),
    Translated::lines("access", "event-access", Some(MAX_NOTE)),
    Translated::lines("registration", "event-registration", Some(MAX_NOTE)),
];

fn text_fields(cx: &Cx, form: &Form) -> Markup {
    let line = |name, label, hint, required| TextField { name, label, hint, required, ..TextField::default() }.render(cx.lang, form);
    let text = |name, label, hint, max| TextArea { name, label, hint, max: Some(max), ..TextArea::default() }.render(cx.lang, form);
    html! {
        (line("title", "event-name", None, true))
        (text("text", "event-text", None, MAX_TEXT))
        (line("place", "event-place", Some("event-place-hint"), true))
        div.rf-form__pair { (line("lon", "event-lon", Some("event-lon-hint"), false)) (line("lat", "event-lat", Some("event-lat-hint"), false)) }
        (text("access", "event-access", Some("event-access-hint"), MAX_NOTE))
        (text("registration", "event-registration", Some("event-registration-hint"), MAX_NOTE))
        (translations(cx.lang, form, &TRANSLATED))
    }
}

fn time_fields(cx: &Cx, form: &Form) -> Markup {
    let field = |name, label, kind| TextField { name, label, required: true, kind, ..TextField::default() }.render(cx.lang, form);
    html! {
        (field("day", "event-day", InputKind::Date))
        div.rf-form__pair { (field("from", "event-from", InputKind::Time)) (field("until", "event-until", InputKind::Time)) }
    }
}

fn public_field(cx: &Cx, form: &Form) -> Markup {
    Checkbox { name: "public", label: "event-public", hint: Some("event-public-hint") }.render(cx.lang, form)
}
