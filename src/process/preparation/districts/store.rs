//! SQL of districts.

use sqlx::PgPool;

use super::model::{District, NewDistrict, Population};
use crate::error::Result;
use crate::services::act::{ProcessId, Tx};
use crate::services::geo::Geom;

pub(super) async fn insert(tx: &mut Tx, new: &NewDistrict, geom: Geom) -> Result<i64> {
    let process = tx.process.0;
    let population = new.population.as_ref();
    let population_on = population.map(|it| jiff_sqlx::ToSqlx::to_sqlx(it.on));
    Ok(sqlx::query_scalar!(
        "insert into district (process_id, code, slug, name, aliases, geom, source, approximate, population, population_source, population_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         returning id",
        process,
        new.code,
        new.slug,
        new.name,
        &new.aliases,
        geom as _,
        new.source,
        new.approximate,
        population.map(|it| it.number),
        population.map(|it| it.source.as_str()),
        population_on as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// The districts of a process that are valid today, by name.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<District>> {
    let rows = sqlx::query!(
        r#"select id, code, slug, name, aliases, approximate, source, population, population_source, population_on
           from district where process_id = $1 and valid_to is null
           order by name collate "de-x-icu""#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| District {
            id: row.id,
            code: row.code,
            slug: row.slug,
            name: row.name,
            aliases: row.aliases,
            approximate: row.approximate,
            source: row.source,
            population: match (row.population, row.population_source, row.population_on) {
                (Some(number), Some(source), Some(on)) => Some(Population { number, source, on: on.to_jiff() }),
                _ => None,
            },
        })
        .collect())
}
