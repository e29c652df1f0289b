//! Pages of event links. No IO.

use maud::{Markup, html};

use super::model::{EventLink, KINDS, LONGEST, PER_HOUR, Standing};
use super::routes::{HERE, ROLES};
use crate::process::preparation::events::model::{Event, State};
use crate::services::time;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, Column, InputKind, Select, Table, TextField, Tone, copy_button, link_button, qr_code,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav};

/// The part of an event's page: its links, and the form for another one. `typed` is the form that was refused.
pub(in crate::process::preparation::events) fn section(cx: &Cx, event: &Event, links: &[EventLink], typed: Option<&Form>) -> Markup {
    if !ROLES.iter().any(|&role| cx.can(role)) {
        return html! {};
    }
    html! {
        section.rf-section id="einladungen" {
            h2 { (cx.t("event-links-title")) }
            p { (cx.t("event-links-lead")) }
            @if links.is_empty() { p.rf-muted { (cx.t("event-links-none")) } } @else { (table(cx, event, links)) }
            @if event.state != State::Cancelled {
                details open[typed.is_some_and(|form| !form.errors().is_empty())] {
                    summary { (cx.t("event-link-new")) }
                    (new_form(cx, event, links, typed))
                }
            }
        }
    }
}

fn table(cx: &Cx, event: &Event, links: &[EventLink]) -> Markup {
    let row = |link: &EventLink| {
        vec![
            html! { (link.name) },
            html! { (standing(cx, link)) },
            html! { (cx.text("event-link-per-hour-n", &[("n", i64::from(link.per_hour).into())])) },
            acts(cx, event, link),
        ]
    };
    Table {
        caption: cx.text("event-links-count", &[("n", (links.len() as i64).into())]),
        columns: ["event-link-name", "event-link-state", "event-link-per-hour", "event-link-acts"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: links.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

fn standing(cx: &Cx, link: &EventLink) -> String {
    let at = |key, at| cx.text(key, &[("at", cx.lang.moment(at).into())]);
    match (link.standing(cx.now), link.ended_at) {
        (Standing::Valid, _) => at("event-link-valid", link.ends_at),
        (Standing::Ended, Some(ended_at)) => at("event-link-ended-at", ended_at),
        (Standing::Over | Standing::Ended, _) => at("event-link-over", link.ends_at),
    }
}

fn acts(cx: &Cx, event: &Event, link: &EventLink) -> Markup {
    let about = html! { span.rf-visually-hidden { ": " (link.name) } };
    html! {
        @if link.standing(cx.now) == Standing::Valid {
            div.rf-row {
                a href=(path(cx, event, link, "")) { (cx.t("event-link-show")) (about) }
                form method="post" action=(path(cx, event, link, "/beenden")) {
                    (token_fields(cx))
                    button.kern-btn.kern-btn--tertiary.rf-btn--small type="submit" { span.kern-label { (cx.t("event-link-end")) (about) } }
                }
            }
        } @else { "–" }
    }
}

fn path(cx: &Cx, event: &Event, link: &EventLink, act: &str) -> String {
    cx.staff_url(&format!("/termine/{}{HERE}/{}{act}", event.slug, link.id))
}

/// The form; it proposes the event's end. What the event is, only the first link asks.
fn new_form(cx: &Cx, event: &Event, links: &[EventLink], typed: Option<&Form>) -> Markup {
    let ends = time::local(event.times.ends_at.max(cx.now).min(cx.now + LONGEST));
    let fresh = Form::with([
        ("per_hour", PER_HOUR[0].to_string()),
        ("until_day", ends.date().to_string()),
        ("until_time", ends.strftime("%H:%M").to_string()),
    ]);
    let form = typed.unwrap_or(&fresh);
    let name = TextField {
        name: "link_name",
        label: "event-link-name",
        hint: Some("event-link-name-hint"),
        required: true,
        ..TextField::default()
    };
    let kinds: Vec<Choice<'_>> = KINDS.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    let kind = Select {
        name: "kind",
        label: "event-link-kind",
        hint: Some("event-link-kind-hint"),
        required: true,
        choices: &kinds,
        ..Select::default()
    };
    let sizes: Vec<Choice<'_>> =
        PER_HOUR.iter().map(|&n| Choice::new(n.to_string(), cx.text("event-link-per-hour-n", &[("n", i64::from(n).into())]))).collect();
    let per_hour = Select {
        name: "per_hour",
        label: "event-link-per-hour",
        hint: Some("event-link-per-hour-hint"),
        required: true,
        choices: &sizes,
        ..Select::default()
    };
    let field = |name, label, kind| TextField { name, label, required: true, kind, ..TextField::default() }.render(cx.lang, form);
    html! {
        form.rf-form method="post" action=(cx.staff_url(&format!("/termine/{}{HERE}", event.slug))) {
            (token_fields(cx))
            (name.render(cx.lang, form))
            @if links.is_empty() { (kind.render(cx.lang, form)) }
            (per_hour.render(cx.lang, form))
            div.rf-form__pair { (field("until_day", "event-link-until-day", InputKind::Date)) (field("until_time", "event-link-until-time", InputKind::Time)) }
            div.rf-actions { (Button { label: "event-link-create", ..Button::default() }.render(cx.lang)) }
        }
    }
}

/// The page to be printed, with the link as picture and as text.
pub(super) fn poster(cx: &Cx, event: &Event, link: &EventLink, address: &str) -> Markup {
    let valid = link.standing(cx.now) == Standing::Valid;
    html! {
        p.rf-actions { (link_button(cx.lang, ButtonLook::Secondary, &cx.staff_url(&format!("/termine/{}", event.slug)), "event-link-back")) }
        article.rf-poster {
            p.rf-muted { (cx.local(&cx.process.title)) }
            h1 { (cx.local(&event.about.title)) }
            @if valid {
                p.rf-lead { (cx.t("event-link-poster")) }
                (qr_code(address, &cx.t("event-link-qr")))
                p.rf-poster__link { (address) }
            } @else {
                (Alert::new(Tone::Warning, cx.t("event-link-holds-no-longer")).render(cx.lang))
            }
            p { (standing(cx, link)) }
        }
        @if valid {
            div.rf-actions { (copy_button(cx.lang, "einladung", address)) }
            p.rf-muted.rf-noprint { (cx.t("event-link-care")) }
        }
    }
}

/// The link holds no longer; everything else still works.
pub(super) fn over(cx: &Cx) -> Markup {
    let title = cx.t("event-link-is-over");
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (title) }
            p.rf-lead { (cx.t("event-link-is-over-text")) }
            div.rf-actions { (link_button(cx.lang, ButtonLook::Call, &cx.url("/beitraege/neu"), "event-link-write")) }
        }
    };
    page::public(cx, &title, Nav::None, body)
}
