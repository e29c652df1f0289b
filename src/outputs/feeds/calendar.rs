//! `/termine.ics` (RFC 5545): events, the ends of participation windows, public consultations. Instants are UTC, which every calendar
//! shows in its owner's time (a VTIMEZONE of our own could only be wrong one day); days of Berlin are whole days.

use axum::http::HeaderMap;
use axum::response::Response;
use icalendar::{Calendar, Component as _, EventLike as _, EventStatus, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::PgPool;

use super::conditional;
use crate::error::Result;
use crate::process::preparation::events::{self, Event, State};
use crate::services::act::ProcessId;
use crate::services::scope::Window;
use crate::services::time;
use crate::web::cx::Cx;

/// A day on which something happens that is no event of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Name for calendars.
    pub uid: String,
    /// The day, in Berlin.
    pub on: Date,
    /// What it is, in one line.
    pub title: String,
    /// Path of the page about it, without the process.
    pub path: String,
}

/// Ends of windows and public consultations, in their order.
///
/// # Errors
/// When the database is away.
pub async fn deadlines(cx: &Cx) -> Result<Vec<Deadline>> {
    let windows = cx.process.windows.iter().zip(window_names(&cx.process.windows)).map(|(window, uid)| Deadline {
        uid,
        // The first instant after it is the next day's, when it closes at midnight.
        on: time::day(window.closes_at - jiff::SignedDuration::from_secs(1)),
        title: cx.text("calendar-window", &[("title", cx.local(&window.title).into())]),
        path: "/beitraege/neu".to_owned(),
    });
    let mut deadlines: Vec<Deadline> = windows.collect();
    deadlines.extend(consultations(cx, cx.db(), cx.process.id).await?);
    deadlines.sort_by_key(|deadline| deadline.on);
    Ok(deadlines)
}

/// Names of windows for calendars: by their first instants. Of several that open at the same one, the second is "-2", in the order in
/// which they were made.
fn window_names(windows: &[Window]) -> Vec<String> {
    let earlier = |index: usize| windows[..index].iter().filter(|other| other.opens_at == windows[index].opens_at).count();
    let name = |(index, window): (usize, &Window)| match (window.opens_at.as_second(), earlier(index)) {
        (opens, 0) => format!("mitmachen-{opens}"),
        (opens, n) => format!("mitmachen-{opens}-{}", n + 1),
    };
    windows.iter().enumerate().map(name).collect()
}

async fn consultations(cx: &Cx, pool: &PgPool, process: ProcessId) -> Result<Vec<Deadline>> {
    let rows = sqlx::query!(
        r#"select consultation.position, consultation.body, consultation.held_on, edition.slug as "slug!", edition.title as "title!"
           from consultation join edition_public as edition on edition.id = consultation.edition_id
           where consultation.process_id = $1 and consultation.public
           order by consultation.held_on, consultation.id"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    let deadlines = rows.into_iter().map(|row| Deadline {
        uid: format!("beratung-{}-{}", row.slug, row.position),
        on: row.held_on.to_jiff(),
        title: cx.text("calendar-consultation", &[("body", row.body.into()), ("title", row.title.into())]),
        path: format!("/beschluesse/{}", row.slug),
    });
    Ok(deadlines.collect())
}

pub(super) async fn show(cx: Cx, headers: HeaderMap) -> Result<Response> {
    let events = events::public(cx.db(), cx.process.id).await?;
    let deadlines = deadlines(&cx).await?;
    let changed = events.iter().map(|event| event.changed_at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let mut calendar = Calendar::new();
    calendar.name(&cx.text("calendar-title", &[("process", cx.local(&cx.process.title).into())])).timezone("Europe/Berlin");
    for event in &events {
        calendar.push(one(&cx, event));
    }
    for deadline in &deadlines {
        calendar.push(day(&cx, deadline));
    }
    Ok(conditional(&headers, "text/calendar; charset=utf-8", calendar.to_string(), changed))
}

fn one(cx: &Cx, event: &Event) -> icalendar::Event {
    let about = &event.about;
    let parts = [
        about.text.as_ref().map(|text| cx.local(text)),
        about.access.as_ref().map(|text| cx.local(text)),
        about.registration.as_ref().map(|text| cx.local(text)),
        Some(event.reason.as_str()),
    ];
    let words: Vec<&str> = parts.into_iter().flatten().filter(|words| !words.is_empty()).collect();
    let mut entry = icalendar::Event::with_uid(&uid(cx, &event.slug));
    entry
        .summary(cx.local(&about.title))
        .description(&words.join("\n\n"))
        .location(&about.place)
        .url(&format!("{}{}#{}", cx.host.config.public_url, cx.url("/termine"), event.slug))
        .status(if event.state == State::Cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .add_property("DTSTART", utc(event.times.starts_at))
        .add_property("DTEND", utc(event.times.ends_at))
        .add_property("DTSTAMP", utc(event.changed_at))
        .add_property("SEQUENCE", event.sequence.to_string());
    if let Some(at) = about.at {
        entry.add_property("GEO", format!("{:.6};{:.6}", at.lat, at.lon));
    }
    entry.done()
}

fn day(cx: &Cx, deadline: &Deadline) -> icalendar::Event {
    let mut start = Property::new("DTSTART", deadline.on.strftime("%Y%m%d").to_string());
    start.add_parameter("VALUE", "DATE");
    icalendar::Event::with_uid(&uid(cx, &deadline.uid))
        .summary(&deadline.title)
        .url(&format!("{}{}", cx.host.config.public_url, cx.url(&deadline.path)))
        .append_property(start)
        // It says when the entry was made; ours are made from what stands in the database today.
        .add_property("DTSTAMP", format!("{}T000000Z", deadline.on.strftime("%Y%m%d")))
        .done()
}

/// A name that never changes, in all the world (RFC 7986 §5.3).
fn uid(cx: &Cx, name: &str) -> String {
    format!("{name}@{}.{}", cx.process.slug, super::host_name(cx))
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
