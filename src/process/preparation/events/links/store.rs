//! SQL of event links.

use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::model::{EventLink, EventLinkId, NewEventLink};
use crate::error::{Error, Result};
use crate::process::preparation::events::EventId;
use crate::process::preparation::occasions::OccasionId;
use crate::services::act::{AccountId, Tx};

pub(super) async fn insert(tx: &mut Tx, event: EventId, occasion: OccasionId, new: &NewEventLink, by: AccountId) -> Result<EventLinkId> {
    let (process, at, ends_at) = (tx.process.0, tx.at(), new.ends_at.to_sqlx());
    let id = sqlx::query_scalar!(
        "insert into event_link (process_id, event_id, occasion_id, uuid, name, per_hour, ends_at, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         returning id",
        process,
        event.0,
        occasion.0,
        Uuid::new_v4(),
        new.name,
        new.per_hour,
        ends_at as _,
        by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(EventLinkId(id))
}

/// A link of an event, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, event: EventId, id: EventLinkId) -> Result<EventLink> {
    sqlx::query!("select id from event_link where id = $1 and event_id = $2 for update", id.0, event.0).fetch_optional(tx.db()).await?;
    load(tx.db(), event, id).await
}

struct Row {
    id: i64,
    uuid: Uuid,
    occasion_id: i64,
    name: String,
    per_hour: i32,
    ends_at: jiff_sqlx::Timestamp,
    ended_at: Option<jiff_sqlx::Timestamp>,
}

impl From<Row> for EventLink {
    fn from(row: Row) -> Self {
        Self {
            id: EventLinkId(row.id),
            uuid: row.uuid,
            occasion: OccasionId(row.occasion_id),
            name: row.name,
            per_hour: row.per_hour,
            ends_at: row.ends_at.to_jiff(),
            ended_at: row.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// A link of an event.
pub(super) async fn load(db: &mut PgConnection, event: EventId, id: EventLinkId) -> Result<EventLink> {
    let row = sqlx::query_as!(
        Row,
        "select id, uuid, occasion_id, name, per_hour, ends_at, ended_at from event_link where id = $1 and event_id = $2",
        id.0,
        event.0,
    )
    .fetch_optional(db)
    .await?;
    row.map(EventLink::from).ok_or(Error::NotFound)
}

pub(super) async fn save_end(tx: &mut Tx, link: &EventLink, by: AccountId) -> Result<()> {
    let ended_at = link.ended_at.map(jiff::Timestamp::to_sqlx);
    sqlx::query!("update event_link set ended_at = $2, ended_by = $3 where id = $1", link.id.0, ended_at as _, by.0)
        .execute(tx.db())
        .await?;
    Ok(())
}

/// The links of an event, newest first.
pub(in crate::process::preparation::events) async fn of_event(db: impl PgExecutor<'_>, event: EventId) -> Result<Vec<EventLink>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, uuid, occasion_id, name, per_hour, ends_at, ended_at from event_link where event_id = $1 order by id desc",
        event.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(EventLink::from).collect())
}
