//! SQL of events.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{Event, EventId, EventText, State, Times};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, Tx};
use crate::services::geo::{Geom, LonLat};
use crate::services::i18n::Localised;

struct Row {
    id: i64,
    slug: String,
    title: Json<Localised>,
    text: Option<Json<Localised>>,
    place: String,
    lon: Option<f64>,
    lat: Option<f64>,
    starts_at: jiff_sqlx::Timestamp,
    ends_at: jiff_sqlx::Timestamp,
    access: Option<Json<Localised>>,
    registration: Option<Json<Localised>>,
    state: State,
    moved_from: Option<jiff_sqlx::Timestamp>,
    reason: String,
    public: bool,
    sequence: i32,
    changed_at: jiff_sqlx::Timestamp,
}

impl From<Row> for Event {
    fn from(row: Row) -> Self {
        Self {
            id: EventId(row.id),
            slug: row.slug,
            about: EventText {
                title: row.title.0,
                text: row.text.map(|text| text.0),
                place: row.place,
                at: row.lon.zip(row.lat).map(|(lon, lat)| LonLat { lon, lat }),
                access: row.access.map(|text| text.0),
                registration: row.registration.map(|text| text.0),
                public: row.public,
            },
            times: Times { starts_at: row.starts_at.to_jiff(), ends_at: row.ends_at.to_jiff() },
            state: row.state,
            moved_from: row.moved_from.map(jiff_sqlx::Timestamp::to_jiff),
            reason: row.reason,
            sequence: row.sequence,
            changed_at: row.changed_at.to_jiff(),
        }
    }
}

pub(super) async fn insert(tx: &mut Tx, slug: &str, about: &EventText, times: Times) -> Result<EventId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into event (process_id, slug, title, text, place, geom, starts_at, ends_at, access, registration, state, public,
                            created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', $11, $12, $12)
         returning id",
        process,
        slug,
        Json(&about.title) as _,
        about.text.as_ref().map(Json) as _,
        about.place,
        about.at.map(LonLat::geom) as Option<Geom>,
        times.starts_at.to_sqlx() as _,
        times.ends_at.to_sqlx() as _,
        about.access.as_ref().map(Json) as _,
        about.registration.as_ref().map(Json) as _,
        about.public,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(EventId(id))
}

/// An event of the act's process, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, slug: &str) -> Result<Event> {
    let process = tx.process;
    sqlx::query!("select id from event where process_id = $1 and slug = $2 for update", process.0, slug).fetch_optional(tx.db()).await?;
    load(tx.db(), process, slug).await
}

/// An event, public or not.
pub(super) async fn load(db: &mut PgConnection, process: ProcessId, slug: &str) -> Result<Event> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, slug, title as "title: Json<Localised>", text as "text: Json<Localised>", place, st_x(geom) as lon, st_y(geom) as lat,
                  starts_at, ends_at, access as "access: Json<Localised>", registration as "registration: Json<Localised>",
                  state as "state: State", moved_from, reason, public, sequence, changed_at
           from event where process_id = $1 and slug = $2"#,
        process.0,
        slug,
    )
    .fetch_optional(db)
    .await?;
    row.map(Event::from).ok_or(Error::NotFound)
}

pub(super) async fn save_text(tx: &mut Tx, id: EventId, about: &EventText) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update event set title = $2, text = $3, place = $4, geom = $5, access = $6, registration = $7, public = $8, changed_at = $9
         where id = $1",
        id.0,
        Json(&about.title) as _,
        about.text.as_ref().map(Json) as _,
        about.place,
        about.at.map(LonLat::geom) as Option<Geom>,
        about.access.as_ref().map(Json) as _,
        about.registration.as_ref().map(Json) as _,
        about.public,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Saves state, times and reason, as a new revision for calendars.
pub(super) async fn save_times(tx: &mut Tx, event: &Event) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update event set state = $2, starts_at = $3, ends_at = $4, moved_from = $5, reason = $6, sequence = sequence + 1, changed_at = $7
         where id = $1",
        event.id.0,
        event.state.as_str(),
        event.times.starts_at.to_sqlx() as _,
        event.times.ends_at.to_sqlx() as _,
        event.moved_from.map(Timestamp::to_sqlx) as _,
        event.reason,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// All events of a process, newest first: for staff.
pub(super) async fn all(pool: &PgPool, process: ProcessId) -> Result<Vec<Event>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, slug, title as "title: Json<Localised>", text as "text: Json<Localised>", place, st_x(geom) as lon, st_y(geom) as lat,
                  starts_at, ends_at, access as "access: Json<Localised>", registration as "registration: Json<Localised>",
                  state as "state: State", moved_from, reason, public, sequence, changed_at
           from event where process_id = $1
           order by starts_at desc, id desc"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// The public events of a process in their order.
///
/// # Errors
/// When the database is away.
pub async fn public(pool: &PgPool, process: ProcessId) -> Result<Vec<Event>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id!", slug as "slug!", title as "title!: Json<Localised>", text as "text: Json<Localised>", place as "place!",
                  st_x(geom) as lon, st_y(geom) as lat, starts_at as "starts_at!", ends_at as "ends_at!", access as "access: Json<Localised>",
                  registration as "registration: Json<Localised>", state as "state!: State", moved_from, reason as "reason!", true as "public!",
                  sequence as "sequence!", changed_at as "changed_at!"
           from event_public where process_id = $1
           order by starts_at, id"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// The next public event that takes place.
///
/// # Errors
/// When the database is away.
pub async fn next(pool: &PgPool, process: ProcessId, now: Timestamp) -> Result<Option<Event>> {
    let row = sqlx::query_as!(
        Row,
        r#"select id as "id!", slug as "slug!", title as "title!: Json<Localised>", text as "text: Json<Localised>", place as "place!",
                  st_x(geom) as lon, st_y(geom) as lat, starts_at as "starts_at!", ends_at as "ends_at!", access as "access: Json<Localised>",
                  registration as "registration: Json<Localised>", state as "state!: State", moved_from, reason as "reason!", true as "public!",
                  sequence as "sequence!", changed_at as "changed_at!"
           from event_public
           where process_id = $1 and ends_at > $2 and state <> 'cancelled'
           order by starts_at, id
           limit 1"#,
        process.0,
        now.to_sqlx() as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(Event::from))
}
