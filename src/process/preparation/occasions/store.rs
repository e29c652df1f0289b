//! SQL of occasions.

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{NewOccasion, Occasion, OccasionAccess, OccasionId, OccasionKind};
use crate::error::Result;
use crate::services::act::{ProcessId, Tx};
use crate::services::i18n::Localised;

pub(super) async fn insert(tx: &mut Tx, new: &NewOccasion) -> Result<OccasionId> {
    let process = tx.process.0;
    let held_on = new.held_on.map(jiff_sqlx::ToSqlx::to_sqlx);
    let id = sqlx::query_scalar!(
        "insert into occasion (process_id, kind, title, held_on, place, audience, access, head_count)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id",
        process,
        new.kind.as_str(),
        Json(&new.title) as _,
        held_on as _,
        new.place,
        new.audience,
        new.access.as_str(),
        new.head_count,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(OccasionId(id))
}

/// All occasions of a process: online ones first, then by day.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<Occasion>> {
    let rows = sqlx::query!(
        r#"select id, kind as "kind: OccasionKind", title as "title: Json<Localised>", held_on, place, audience,
                  access as "access: OccasionAccess", head_count
           from occasion where process_id = $1
           order by kind not in ('online_map', 'online_form'), held_on nulls first, id"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Occasion {
            id: OccasionId(row.id),
            kind: row.kind,
            title: row.title.0,
            held_on: row.held_on.map(jiff_sqlx::Date::to_jiff),
            place: row.place,
            audience: row.audience,
            access: row.access,
            head_count: row.head_count,
        })
        .collect())
}

/// The occasion of the public form: the wanted one of map and form, else the other; none when the process takes no input
/// online.
///
/// # Errors
/// When the database is away.
pub async fn online(pool: &PgPool, process: ProcessId, wanted: OccasionKind) -> Result<Option<OccasionId>> {
    let id = sqlx::query_scalar!(
        "select id from occasion where process_id = $1 and kind in ('online_map', 'online_form') order by kind <> $2 limit 1",
        process.0,
        wanted.as_str(),
    )
    .fetch_optional(pool)
    .await?;
    Ok(id.map(OccasionId))
}
