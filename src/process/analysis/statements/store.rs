//! SQL of statements.

use sqlx::PgConnection;

use super::model::{Statement, StatementId};
use crate::error::Result;
use crate::process::participation::contributions::{ContributionId, Handling};
use crate::services::act::Tx;

/// The standing statements of a contribution, in their order.
///
/// # Errors
/// When the database is away.
pub async fn of_contribution(db: &mut PgConnection, contribution: ContributionId) -> Result<Vec<Statement>> {
    let rows = sqlx::query!(
        r#"select statement.id, statement.position, statement.text, statement.unassignable,
                  (select coalesce(array_agg(cluster.code order by cluster.code), '{}')
                   from cluster_member as member join cluster on cluster.id = member.cluster_id
                   where member.statement_id = statement.id) as "clusters!"
           from statement
           where contribution_id = $1 and retired_at is null
           order by position"#,
        contribution.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Statement {
            id: StatementId(row.id),
            contribution,
            position: row.position,
            text: row.text,
            unassignable: row.unassignable,
            clusters: row.clusters,
        })
        .collect())
}

/// Locks the contributions of these statements until the act ends, in the order of their keys. Whoever changes where a
/// statement belongs holds its contribution's lock, so two people never do it at once.
///
/// # Errors
/// When the database is away.
pub async fn lock_contributions(tx: &mut Tx, statements: &[StatementId]) -> Result<Vec<ContributionId>> {
    let process = tx.process.0;
    let ids = sqlx::query_scalar!(
        "select id from contribution
         where process_id = $1 and id in (select contribution_id from statement where process_id = $1 and id = any($2))
         order by id
         for update",
        process,
        &keys(statements),
    )
    .fetch_all(tx.db())
    .await?;
    Ok(ids.into_iter().map(ContributionId).collect())
}

/// Keys of statements as the database takes them.
pub(crate) fn keys(statements: &[StatementId]) -> Vec<i64> {
    statements.iter().map(|id| id.0).collect()
}

pub(super) async fn retire(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update statement set retired_at = $2 where contribution_id = $1 and retired_at is null", contribution.0, at as _)
        .execute(tx.db())
        .await?;
    Ok(())
}

/// Brings the statement back that is the whole contribution; every contribution has exactly one, by the database's trigger.
pub(super) async fn revive_whole(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    sqlx::query!("update statement set retired_at = null where contribution_id = $1 and text is null", contribution.0)
        .execute(tx.db())
        .await?;
    Ok(())
}

pub(super) async fn insert_parts(tx: &mut Tx, contribution: ContributionId, parts: &[String]) -> Result<Vec<StatementId>> {
    let process = tx.process.0;
    let ids = sqlx::query_scalar!(
        "insert into statement (process_id, contribution_id, position, text)
         select $1, $2, position, text from unnest($3::text[]) with ordinality as part (text, position)
         returning id",
        process,
        contribution.0,
        parts,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(ids.into_iter().map(StatementId).collect())
}

pub(super) async fn save_unassignable(tx: &mut Tx, id: StatementId, reason: Option<&str>) -> Result<()> {
    sqlx::query!("update statement set unassignable = $2 where id = $1", id.0, reason).execute(tx.db()).await?;
    Ok(())
}

/// How far the assignment of a contribution has come.
pub(super) struct Progress {
    pub id: i64,
    pub handling: Handling,
    pub complete: bool,
}

/// Of each contribution: is every standing statement in a cluster, or unassignable?
pub(super) async fn progress(tx: &mut Tx, contributions: &[ContributionId]) -> Result<Vec<Progress>> {
    let ids: Vec<i64> = contributions.iter().map(|id| id.0).collect();
    Ok(sqlx::query_as!(
        Progress,
        r#"select id, handling as "handling: Handling",
                  not exists (
                    select from statement
                    where statement.contribution_id = contribution.id and retired_at is null and unassignable is null
                      and not exists (select from cluster_statement where statement_id = statement.id)) as "complete!"
           from contribution
           where id = any($1)"#,
        &ids,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Removes the words that the statements of a withdrawn or erased contribution quote, retired ones included. Does nothing when
/// only the person was erased: the contribution stays counted, and so do its points (invariant 16).
pub(super) async fn blank(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!(
        "update statement set text = case when statement.text is not null then '–' end, unassignable = null
         from contribution
         where contribution.id = $1 and statement.contribution_id = $1 and contribution.tally = 'gone'",
        contribution,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
