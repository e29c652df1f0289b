//! SQL of the intake.

use jiff::Timestamp;
use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::{Error, Result};
use crate::services::act::{AccountId, ProcessId};
use crate::services::i18n::Localised;

/// What stands on a slip besides the codes, which are derived.
pub(super) struct Slip {
    pub number: String,
    pub title: String,
    pub occasion_id: i64,
    pub event_on: jiff::civil::Date,
    pub outside: bool,
    /// Name of the district, if the place lies in one.
    pub district: Option<String>,
    pub uuid: uuid::Uuid,
    pub link_generation: i32,
}

/// Most slips on one sheet, and most contributions that the form looks back at.
pub(super) const MOST: i64 = 100;

/// The slips of these numbers, in their order, as far as this account typed them in. Nobody else gets their codes: they open the
/// authors' private pages.
pub(super) async fn slips(pool: &PgPool, process: ProcessId, numbers: &[String], recorder: AccountId) -> Result<Vec<Slip>> {
    let rows = sqlx::query!(
        r#"select item.number, item.title, item.occasion_id, item.event_on, item.outside, district.name as "district?",
                  item.uuid, item.link_generation
           from contribution as item
           left join district on district.id = item.district_id
           where item.process_id = $1 and item.number = any ($2) and item.recorded_by = $3
             and item.visibility not in ('withdrawn', 'erased')
           order by item.received_at, item.id
           limit $4"#,
        process.0,
        numbers,
        recorder.0,
        MOST,
    )
    .fetch_all(pool)
    .await?;
    let slips = rows.into_iter().map(|row| Slip {
        number: row.number,
        title: row.title,
        occasion_id: row.occasion_id,
        event_on: row.event_on.to_jiff(),
        outside: row.outside,
        district: row.district,
        uuid: row.uuid,
        link_generation: row.link_generation,
    });
    Ok(slips.collect())
}

/// One slip.
///
/// # Errors
/// [`Error::NotFound`] when this account did not type it in, or it is gone.
pub(super) async fn slip(pool: &PgPool, process: ProcessId, number: &str, recorder: AccountId) -> Result<Slip> {
    slips(pool, process, &[number.to_owned()], recorder).await?.pop().ok_or(Error::NotFound)
}

/// What an account typed in, in short.
pub(super) struct Typed {
    pub number: String,
    pub title: String,
    pub occasion: Localised,
    pub event_on: jiff::civil::Date,
    pub received_at: Timestamp,
}

/// What an account typed in lately, newest first.
pub(super) async fn typed_by(pool: &PgPool, process: ProcessId, recorder: AccountId) -> Result<Vec<Typed>> {
    let rows = sqlx::query!(
        r#"select item.number, item.title, occasion.title as "occasion: Json<Localised>", item.event_on, item.received_at
           from contribution as item
           join occasion on occasion.id = item.occasion_id
           where item.process_id = $1 and item.recorded_by = $2 and item.visibility not in ('withdrawn', 'erased')
           order by item.received_at desc, item.id desc
           limit $3"#,
        process.0,
        recorder.0,
        MOST,
    )
    .fetch_all(pool)
    .await?;
    let typed = rows.into_iter().map(|row| Typed {
        number: row.number,
        title: row.title,
        occasion: row.occasion.0,
        event_on: row.event_on.to_jiff(),
        received_at: row.received_at.to_jiff(),
    });
    Ok(typed.collect())
}
