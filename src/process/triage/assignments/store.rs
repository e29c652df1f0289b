//! SQL of presence and assignments.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::model::{Colleague, PRESENCE};
use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{AccountId, ProcessId, Tx};
use crate::services::time;

/// Notes that somebody has a contribution open, in place of what they had open before.
///
/// # Errors
/// When the database is away.
pub async fn touch(pool: &PgPool, account: AccountId, contribution: ContributionId, now: Timestamp) -> Result<()> {
    let (at, long_ago) = (now.to_sqlx(), (now - PRESENCE).to_sqlx());
    sqlx::query!(
        "insert into desk_presence as known (account_id, contribution_id, opened_at, seen_at) values ($1, $2, $3, $3)
         on conflict (account_id) do update set
           contribution_id = excluded.contribution_id, seen_at = excluded.seen_at,
           opened_at = case when known.contribution_id = excluded.contribution_id and known.seen_at > $4 then known.opened_at
                            else excluded.opened_at end",
        account.0,
        contribution.0,
        at as _,
        long_ago as _,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Forgets what nobody has looked at since an instant. Returns how many.
pub(super) async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = sqlx::query!("delete from desk_presence where seen_at <= $1", before.to_sqlx() as _);
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Everybody who moderates in a process today, by name.
///
/// # Errors
/// When the database is away.
pub async fn colleagues(pool: &PgPool, process: ProcessId, now: Timestamp) -> Result<Vec<Colleague>> {
    let today = time::day(now).to_sqlx();
    let rows = sqlx::query!(
        "select id, name from account
         where deactivated_at is null and (ends_on is null or ends_on >= $2)
           and exists (select from account_role where account_id = account.id and role = 'moderator' and (process_id is null or process_id = $1))
         order by name, id",
        process.0,
        today as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| Colleague { id: AccountId(row.id), name: row.name }).collect())
}

/// Whether an account moderates in the act's process today.
pub(super) async fn moderates(tx: &mut Tx, account: AccountId) -> Result<bool> {
    let (process, today) = (tx.process.0, time::day(tx.now()).to_sqlx());
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from account join account_role on account_role.account_id = account.id
             where account.id = $1 and account.deactivated_at is null and (account.ends_on is null or account.ends_on >= $3)
               and account_role.role = 'moderator' and (account_role.process_id is null or account_role.process_id = $2)
           ) as "moderates!""#,
        account.0,
        process,
        today as _,
    )
    .fetch_one(tx.db())
    .await?)
}

pub(super) async fn save(tx: &mut Tx, contribution: ContributionId, to: AccountId, by: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "insert into desk_assignment (contribution_id, account_id, assigned_by, assigned_at) values ($1, $2, $3, $4)
         on conflict (contribution_id) do update set
           account_id = excluded.account_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at",
        contribution.0,
        to.0,
        by.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    sqlx::query!("delete from desk_assignment where contribution_id = $1", contribution.0).execute(tx.db()).await?;
    Ok(())
}

/// Removes who had or was to have a contribution that is gone.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("delete from desk_presence where contribution_id = $1", contribution).execute(tx.db()).await?;
    sqlx::query!("delete from desk_assignment where contribution_id = $1", contribution).execute(tx.db()).await?;
    Ok(())
}
