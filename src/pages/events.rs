//! `/termine`: events to come and past, with the days on which something ends or is decided.

use maud::{Markup, html};

use crate::error::Result;
use crate::outputs::feeds::calendar::{self, Deadline};
use crate::process::participation::subscriptions;
use crate::process::preparation::events::{self, Event, State};
use crate::services::time;
use crate::web::components::{Pair, empty_state, pairs, tag};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};

pub(super) async fn show(cx: Cx) -> Result<Markup> {
    let events = events::public(cx.db(), cx.process.id).await?;
    let deadlines = calendar::deadlines(&cx).await?;
    let (past, coming): (Vec<&Event>, Vec<&Event>) = events.iter().partition(|event| event.times.ends_at <= cx.now);
    let today = time::day(cx.now);
    let to_come: Vec<&Deadline> = deadlines.iter().filter(|deadline| deadline.on >= today).collect();
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("calendar-page-title")) }
            p.rf-lead { (cx.t("calendar-lead")) " " a href=(cx.url("/termine.ics")) type="text/calendar" { (cx.t("calendar-ics")) } }
            h2 { (cx.t("calendar-coming")) }
            @if coming.is_empty() { (empty_state(&cx.t("calendar-none"), &html! { p { (cx.t("calendar-none-text")) } })) }
            @for event in &coming { (one(&cx, event)) }
            @if !to_come.is_empty() {
                h2 { (cx.t("calendar-deadlines")) }
                ul { @for deadline in &to_come { li { (cx.lang.date(deadline.on)) ": " a href=(cx.url(&deadline.path)) { (deadline.title) } } } }
            }
            @if !past.is_empty() {
                h2 { (cx.t("calendar-past")) }
                @for event in past.iter().rev() { (one(&cx, event)) }
            }
            (subscriptions::ways(&cx, ""))
        }
    };
    let options = Options { description: Some(cx.t("calendar-lead")), ..Options::default() };
    Ok(page::public_with(&cx, &cx.t("calendar-page-title"), Nav::None, options, body))
}

fn one(cx: &Cx, event: &Event) -> Markup {
    let about = &event.about;
    html! {
        article.rf-card id=(event.slug) {
            h3 { (cx.marked(&about.title)) @if event.state != State::Planned { " " (tag(&cx.t(event.state.label()), None)) } }
            p {
                b { (when(cx, event)) }
                @if let (State::Moved, Some(before)) = (event.state, event.moved_from) {
                    " (" (cx.text("calendar-moved-from", &[("at", cx.lang.moment(before).into())])) ")"
                }
            }
            @if !event.reason.is_empty() { p { (cx.german(&event.reason)) } }
            @if let Some(text) = &about.text { p.rf-prewrap { (cx.marked(text)) } }
            (pairs(&facts(cx, event)))
        }
    }
}

/// Place, access and registration, as far as they are said.
fn facts(cx: &Cx, event: &Event) -> Vec<Pair> {
    let about = &event.about;
    let place = html! {
        (about.place)
        @if let Some(at) = about.at {
            " · " a href=(cx.url(&format!("/karte?bbox={:.5},{:.5},{:.5},{:.5}", at.lon - 0.006, at.lat - 0.003, at.lon + 0.006, at.lat + 0.003))) {
                (cx.t("calendar-on-map"))
            }
        }
    };
    let said = [("event-access", &about.access), ("event-registration", &about.registration)];
    let said = said
        .into_iter()
        .filter_map(|(key, text)| Some((key, text.as_ref()?)))
        .map(|(key, text)| Pair::new(cx.t(key), html! { span.rf-prewrap { (cx.marked(text)) } }));
    std::iter::once(Pair::new(cx.t("event-place"), place)).chain(said).collect()
}

/// "4. Dezember 2026, 18:00 bis 20:00 Uhr".
pub(super) fn when(cx: &Cx, event: &Event) -> String {
    let ends = time::local(event.times.ends_at).strftime("%H:%M").to_string();
    cx.text("calendar-when", &[("from", cx.lang.moment(event.times.starts_at).into()), ("until", ends.into())])
}
