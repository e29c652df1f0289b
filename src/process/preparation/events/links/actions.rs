//! What can be done with an event link.

use super::model::{EventLinkId, NewEventLink};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::process::preparation::events::model::{Event, State};
use crate::process::preparation::events::store as events;
use crate::process::preparation::occasions::{self, NewOccasion, OccasionAccess, OccasionId};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::time;

/// Makes a link for an event; the first one makes the event's occasion too.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when the event is cancelled; [`Error::Invalid`] at `until_day` when the link would be over already
/// or hold for more than 31 days.
pub(super) async fn create(tx: &mut Tx, slug: &str, new: &NewEventLink) -> Result<EventLinkId> {
    let (event, by) = (events::lock(tx, slug).await?, tx.account()?);
    if event.state == State::Cancelled {
        return Err(Error::refused("event-is-cancelled"));
    }
    // The event is locked: of two first links one waits for the other, and finds its occasion.
    let occasion = match store::of_event(tx.db(), event.id).await?.first() {
        Some(link) => link.occasion,
        None => add_occasion(tx, &event, new).await?,
    };
    let id = store::insert(tx, event.id, occasion, new, by)
        .await
        .on_constraint("event_link_ends_later", || Error::field("until_day", "event-link-wrong-end"))?;
    audit::record(tx, Entry::new("event_link.create", "event_link", id.0).related(&[event.id.0])).await?;
    Ok(id)
}

async fn add_occasion(tx: &mut Tx, event: &Event, new: &NewEventLink) -> Result<OccasionId> {
    let occasion = NewOccasion {
        kind: new.kind,
        title: event.about.title.clone(),
        held_on: Some(time::day(event.times.starts_at)),
        place: Some(event.about.place.clone()),
        audience: None,
        access: OccasionAccess::Open,
        head_count: None,
    };
    occasions::add_occasion(tx, &occasion).await
}

/// Ends a link at once.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it holds no longer.
pub(super) async fn end(tx: &mut Tx, slug: &str, id: EventLinkId) -> Result<()> {
    let (event, by) = (events::lock(tx, slug).await?, tx.account()?);
    let link = store::lock(tx, event.id, id).await?.end(tx.now()).map_err(|_| Error::refused("event-link-holds-no-longer"))?;
    store::save_end(tx, &link, by).await?;
    audit::record(tx, Entry::new("event_link.end", "event_link", link.id.0).related(&[event.id.0])).await
}
