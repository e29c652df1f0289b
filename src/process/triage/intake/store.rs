//! SQL of the intake.

use sqlx::PgPool;

use crate::error::{Error, Result};
use crate::services::act::{AccountId, ProcessId};

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

/// The slip of a contribution that this account typed in. Nobody else gets its code: it opens the author's private page.
pub(super) async fn slip(pool: &PgPool, process: ProcessId, number: &str, recorder: AccountId) -> Result<Slip> {
    let row = sqlx::query!(
        r#"select item.number, item.title, item.occasion_id, item.event_on, item.outside, district.name as "district?",
                  item.uuid, item.link_generation
           from contribution as item
           left join district on district.id = item.district_id
           where item.process_id = $1 and item.number = $2 and item.recorded_by = $3"#,
        process.0,
        number,
        recorder.0,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Slip {
        number: row.number,
        title: row.title,
        occasion_id: row.occasion_id,
        event_on: row.event_on.to_jiff(),
        outside: row.outside,
        district: row.district,
        uuid: row.uuid,
        link_generation: row.link_generation,
    })
}
