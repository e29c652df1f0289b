//! SQL of dependencies.

use sqlx::PgPool;

use super::model::{Dependency, DependencyKind};
use crate::error::Result;
use crate::process::measures::catalogue::MeasureId;
use crate::services::act::{ProcessId, Tx};

/// The dependencies between public measures of a process.
///
/// # Errors
/// When the database is away.
pub async fn list_public(pool: &PgPool, process: ProcessId) -> Result<Vec<Dependency>> {
    Ok(sqlx::query_as!(
        Dependency,
        r#"select measure.code as "measure!", other.code as "on!", dependency.kind as "kind: DependencyKind"
           from measure_dependency as dependency
           join measure_public as measure on measure.id = dependency.measure_id
           join measure_public as other on other.id = dependency.on_id
           where dependency.process_id = $1
           order by measure.code, other.code"#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// All pairs (measure, required one) of the process, while nobody else can add one.
pub(super) async fn lock_requires(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    let process = tx.process.0;
    // The same lock as in the trigger measure_requires_no_cycle, so that both see the same pairs.
    sqlx::query!("select pg_advisory_xact_lock(hashtext('measure_dependency'), $1::bigint::integer)", process).execute(tx.db()).await?;
    let rows = sqlx::query!(
        "select measure.code, other.code as on_code
         from measure_dependency as dependency
         join measure on measure.id = dependency.measure_id
         join measure as other on other.id = dependency.on_id
         where dependency.process_id = $1 and dependency.kind = 'requires'",
        process,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(rows.into_iter().map(|row| (row.code, row.on_code)).collect())
}

pub(super) async fn insert(tx: &mut Tx, measure: MeasureId, on: MeasureId, kind: DependencyKind) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!(
        "insert into measure_dependency (process_id, measure_id, on_id, kind) values ($1, $2, $3, $4)",
        process,
        measure.0,
        on.0,
        kind.as_str(),
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Removes a dependency; false when it is not there.
pub(super) async fn delete(tx: &mut Tx, measure: MeasureId, on: &str) -> Result<bool> {
    let process = tx.process.0;
    let done = sqlx::query!(
        "delete from measure_dependency
         where measure_id = $1 and on_id = (select id from measure where process_id = $2 and code = $3)",
        measure.0,
        process,
        on,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Key of another measure of the process.
pub(in crate::process::measures) async fn find(tx: &mut Tx, code: &str) -> Result<Option<MeasureId>> {
    let process = tx.process.0;
    let id =
        sqlx::query_scalar!("select id from measure where process_id = $1 and code = $2", process, code).fetch_optional(tx.db()).await?;
    Ok(id.map(MeasureId))
}
