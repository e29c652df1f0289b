//! SQL of the bench.

use sqlx::{PgConnection, PgPool};

use crate::error::Result;
use crate::process::analysis::statements::StatementId;
use crate::services::act::ProcessId;

/// The name under which the database's driver logs each statement.
pub const LOGGED_AS: &str = "sqlx::query";

/// A known place.
pub struct Spot {
    pub name: String,
    pub lon: f64,
    pub lat: f64,
}

/// The places of the town's map.
pub async fn spots(pool: &PgPool, process: ProcessId) -> Result<Vec<Spot>> {
    Ok(sqlx::query_as!(
        Spot,
        r#"select name, st_x(geom) as "lon!", st_y(geom) as "lat!" from place where process_id = $1 order by id"#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// Statements of what was imported from a system and is in no cluster yet, in no order that one could guess.
pub async fn open_statements(pool: &PgPool, process: ProcessId, system: &str, most: i64) -> Result<Vec<StatementId>> {
    let ids = sqlx::query_scalar!(
        "select statement.id from statement join contribution on contribution.id = statement.contribution_id
         where statement.process_id = $1 and contribution.source_system = $2
           and not exists (select from cluster_statement where statement_id = statement.id)
         order by md5(statement.id::text)
         limit $3",
        process.0,
        system,
        most,
    )
    .fetch_all(pool)
    .await?;
    Ok(ids.into_iter().map(StatementId).collect())
}

/// Codes of the public clusters that stand.
pub async fn clusters(pool: &PgPool, process: ProcessId) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"select code as "code!" from cluster_public where process_id = $1 and merged_into is null order by code"#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// Numbers of contributions that wait for a decision, not more than 50.
pub async fn waiting(pool: &PgPool, process: ProcessId) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "select item.number from contribution_at_desk as waiting join contribution as item on item.id = waiting.id
         where waiting.process_id = $1
         order by md5(item.id::text)
         limit 50",
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// Numbers of public contributions whose thread reaches a measure, not more than 50.
pub async fn threads(pool: &PgPool, process: ProcessId) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"select contribution.number as "number!" from contribution_public as contribution
           where contribution.process_id = $1
             and exists (
               select from cluster_member as member
               join weighing_public as weighing on weighing.cluster_id = member.cluster_id and weighing.measure_id is not null
               where member.contribution_id = contribution.id)
           order by md5(contribution.number)
           limit 50"#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// Does at once what PostgreSQL's own vacuum does within minutes after so many rows came in.
pub async fn vacuum(owner: &mut PgConnection) -> Result<()> {
    sqlx::raw_sql("vacuum (analyze)").execute(owner).await?;
    Ok(())
}

/// The revision of what is public.
pub async fn revision(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!("select rev from process_revision where process_id = $1", process.0).fetch_one(pool).await?)
}

/// Raises the revision, as every publication does: no kept tile is of use any more.
pub async fn raise_revision(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!("update process_revision set rev = rev + 1 where process_id = $1 returning rev", process.0)
        .fetch_one(pool)
        .await?)
}
