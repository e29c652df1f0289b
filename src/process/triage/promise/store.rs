//! SQL of the promise.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::model::Person;
use crate::error::Result;
use crate::services::act::{AccountId, ProcessId, Tx};
use crate::services::time;

/// The processes with days of moderation about whose desk nobody was told today.
///
/// # Errors
/// When the database is away.
pub async fn to_look_at(pool: &PgPool, now: Timestamp) -> Result<Vec<ProcessId>> {
    let today = time::day(now).to_sqlx();
    let processes = sqlx::query_scalar!(
        "select id from process
         where cardinality(moderation_weekdays) > 0
           and not exists (select from moderation_notice where process_id = process.id and day = $1)
           and exists (select from contribution_at_desk where process_id = process.id)
         order by id",
        today as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(processes.into_iter().map(ProcessId).collect())
}

/// Notes that moderators of the act's process are told today; false when somebody else told them.
pub(super) async fn claim_day(tx: &mut Tx) -> Result<bool> {
    let (process, at, today) = (tx.process.0, tx.at(), time::day(tx.now()).to_sqlx());
    let claimed = sqlx::query!(
        "insert into moderation_notice (process_id, day, sent_at) values ($1, $2, $3) on conflict do nothing",
        process,
        today as _,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(claimed.rows_affected() == 1)
}

/// The days on which came in what waits at the desk of the act's process, with how many came on each.
pub(super) async fn received(tx: &mut Tx) -> Result<Vec<(Date, i64)>> {
    let process = tx.process.0;
    let rows = sqlx::query!(
        r#"select item.received_on as "day!", count(*) as "n!"
           from contribution_at_desk as waiting join contribution as item on item.id = waiting.id
           where waiting.process_id = $1
           group by item.received_on"#,
        process,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(rows.into_iter().map(|row| (row.day.to_jiff(), row.n)).collect())
}

/// Everybody who moderates in the act's process today.
pub(super) async fn moderators(tx: &mut Tx) -> Result<Vec<AccountId>> {
    let (process, today) = (tx.process.0, time::day(tx.now()).to_sqlx());
    let ids = sqlx::query_scalar!(
        "select id from account
         where deactivated_at is null and (ends_on is null or ends_on >= $2)
           and exists (select from account_role where account_id = account.id and role = 'moderator' and (process_id is null or process_id = $1))
         order by id",
        process,
        today as _,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(ids.into_iter().map(AccountId).collect())
}

/// The deputy of the act's process, if there is one who still works here.
pub(super) async fn deputy_today(tx: &mut Tx) -> Result<Option<AccountId>> {
    let (process, today) = (tx.process.0, time::day(tx.now()).to_sqlx());
    let id = sqlx::query_scalar!(
        "select account.id from moderation_deputy as deputy join account on account.id = deputy.account_id
         where deputy.process_id = $1 and account.deactivated_at is null and (account.ends_on is null or account.ends_on >= $2)",
        process,
        today as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(AccountId))
}

/// The deputy of a process.
pub(super) async fn deputy(pool: &PgPool, process: ProcessId) -> Result<Option<AccountId>> {
    let id = sqlx::query_scalar!("select account_id from moderation_deputy where process_id = $1", process.0).fetch_optional(pool).await?;
    Ok(id.map(AccountId))
}

/// Everybody of the town hall who works in a process and could be its deputy: no outside office.
pub(super) async fn people(pool: &PgPool, process: ProcessId, now: Timestamp) -> Result<Vec<Person>> {
    let today = time::day(now).to_sqlx();
    let rows = sqlx::query!(
        "select id, name from account
         where not external and deactivated_at is null and (ends_on is null or ends_on >= $2)
           and exists (select from account_role where account_id = account.id and (process_id is null or process_id = $1))
         order by name, id",
        process.0,
        today as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| Person { id: AccountId(row.id), name: row.name }).collect())
}

pub(super) async fn save_deputy(tx: &mut Tx, deputy: Option<AccountId>) -> Result<()> {
    let process = tx.process.0;
    match deputy {
        Some(account) => {
            sqlx::query!(
                "insert into moderation_deputy (process_id, account_id) values ($1, $2)
                 on conflict (process_id) do update set account_id = excluded.account_id",
                process,
                account.0,
            )
            .execute(tx.db())
            .await?
        }
        None => sqlx::query!("delete from moderation_deputy where process_id = $1", process).execute(tx.db()).await?,
    };
    Ok(())
}
