//! Gapless numbers: taken from `number_series` by one statement, late in the transaction, so that anybody can see that
//! nothing vanished. A rolled-back act gives its number back.

use super::act::Tx;
use crate::error::Result;

/// Takes the next number of a series; `year` 0 for series that do not restart each year.
///
/// # Errors
/// When the database is away.
pub async fn next(tx: &mut Tx, series: &str, year: i32) -> Result<i64> {
    block(tx, series, year, 1).await
}

/// Takes `count` numbers at once and returns the first.
///
/// # Errors
/// When the database is away.
pub async fn block(tx: &mut Tx, series: &str, year: i32, count: i64) -> Result<i64> {
    let process = tx.process.0;
    let last = sqlx::query_scalar!(
        "insert into number_series (process_id, series, year, last) values ($1, $2, $3, $4)
         on conflict (process_id, series, year) do update set last = number_series.last + excluded.last
         returning last",
        process,
        series,
        year,
        count,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(last - count + 1)
}
