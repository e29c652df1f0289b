//! What can be done with an event.

use super::model::{Event, EventText, Times};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::{text, time};

/// Plans an event; returns its name in addresses.
///
/// # Errors
/// [`Error::Invalid`] at `title` when there is one of the same name on the same day, at `until` when it ends before it begins.
pub async fn create(tx: &mut Tx, about: &EventText, times: Times) -> Result<String> {
    let slug = format!("{}-{}", title_slug(&about.title.de), time::day(times.starts_at));
    let id = store::insert(tx, &slug, about, times)
        .await
        .on_constraint("event_slug_key", || Error::field("title", "event-there"))
        .on_constraint("event_order", || Error::field("until", "event-ends-early"))?;
    audit::record(tx, Entry::new("event.create", "event", id.0)).await?;
    Ok(slug)
}

/// Most characters of an event's name in addresses, before its day.
const MAX_SLUG: usize = 100;

/// A title as it stands in addresses; "termin" for one without a letter that could stand there.
fn title_slug(title: &str) -> String {
    // Letters of other scripts are left out, so these are bytes and characters alike.
    let mut slug = text::slug(title);
    slug.truncate(MAX_SLUG);
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "termin".to_owned() } else { slug.to_owned() }
}

/// Changes what is said of an event; what is public can no longer be taken out of the public's calendars, only cancelled.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `public` when it was public.
pub async fn edit(tx: &mut Tx, slug: &str, about: &EventText) -> Result<()> {
    let event = store::lock(tx, slug).await?;
    if event.about.public && !about.public {
        return Err(Error::field("public", "event-stays-public"));
    }
    store::save_text(tx, event.id, about).await?;
    audit::record(tx, Entry::new("event.edit", "event", event.id.0)).await
}

/// Moves an event to another time.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is cancelled; [`Error::Invalid`] at `until` when it would end before it begins.
pub async fn move_to(tx: &mut Tx, slug: &str, times: Times, reason: &str) -> Result<()> {
    let event = store::lock(tx, slug).await?;
    let state = event.state.moved().map_err(|_| Error::refused("event-is-cancelled"))?;
    let moved = Event { state, moved_from: Some(event.times.starts_at), times, reason: reason.to_owned(), ..event };
    store::save_times(tx, &moved).await.on_constraint("event_order", || Error::field("until", "event-ends-early"))?;
    audit::record(tx, Entry::new("event.move", "event", moved.id.0).fields(&["starts_at", "ends_at"]).note(reason)).await
}

/// Cancels an event.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is cancelled already.
pub async fn cancel(tx: &mut Tx, slug: &str, reason: &str) -> Result<()> {
    let event = store::lock(tx, slug).await?;
    let state = event.state.cancelled().map_err(|_| Error::refused("event-is-cancelled"))?;
    let cancelled = Event { state, reason: reason.to_owned(), ..event };
    store::save_times(tx, &cancelled).await?;
    audit::record(tx, Entry::new("event.cancel", "event", cancelled.id.0).note(reason)).await
}
