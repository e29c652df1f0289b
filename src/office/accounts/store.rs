//! SQL of accounts.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};

use super::model::{Grant, Listed, NewAccount};
use crate::error::{Error, Result};
use crate::services::act::{AccountId, ProcessId, Tx};

pub(super) async fn insert(tx: &mut Tx, new: &NewAccount, password_hash: Option<&str>) -> Result<AccountId> {
    let (at, ends_on) = (tx.at(), new.external_until.map(Date::to_sqlx));
    let id = sqlx::query_scalar!(
        "insert into account (email, name, password_hash, external, ends_on, created_at)
         values (lower($1), $2, $3, $4, $5, $6)
         returning id",
        new.email,
        new.name,
        password_hash,
        new.external_until.is_some(),
        ends_on as _,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(AccountId(id))
}

/// Replaces all roles of an account.
pub(super) async fn save_grants(tx: &mut Tx, id: AccountId, grants: &[Grant]) -> Result<()> {
    let roles: Vec<String> = grants.iter().map(|grant| grant.role.to_string()).collect();
    let processes: Vec<i64> = grants.iter().map(|grant| grant.process.map_or(0, |process| process.0)).collect();
    sqlx::query!("delete from account_role where account_id = $1", id.0).execute(tx.db()).await?;
    sqlx::query!(
        "insert into account_role (account_id, role, process_id)
         select distinct $1::bigint, role, nullif(process, 0)
         from unnest($2::text[], $3::bigint[]) as grants (role, process)",
        id.0,
        &roles,
        &processes,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Switches an account on or off; off ends its sessions. Returns whether there is such an account.
pub(super) async fn save_active(tx: &mut Tx, id: AccountId, active: bool) -> Result<bool> {
    let at = (!active).then(|| tx.at());
    let found =
        sqlx::query!("update account set deactivated_at = $2 where id = $1", id.0, at as _).execute(tx.db()).await?.rows_affected() > 0;
    if !active {
        end_sessions(tx, id).await?;
    }
    Ok(found)
}

/// Saves a password's hash and ends the sessions that the old one opened. Returns whether there is such an account.
pub(super) async fn save_password(tx: &mut Tx, id: AccountId, password_hash: &str) -> Result<bool> {
    let saved = sqlx::query!("update account set password_hash = $2 where id = $1", id.0, password_hash).execute(tx.db()).await?;
    end_sessions(tx, id).await?;
    Ok(saved.rows_affected() > 0)
}

/// Saves the last day of an outside office's account. Returns whether there is one.
pub(super) async fn save_end(tx: &mut Tx, id: AccountId, last_day: Date) -> Result<bool> {
    let last_day = last_day.to_sqlx();
    let saved = sqlx::query!("update account set ends_on = $2 where id = $1 and external", id.0, last_day as _).execute(tx.db()).await?;
    Ok(saved.rows_affected() > 0)
}

async fn end_sessions(tx: &mut Tx, id: AccountId) -> Result<()> {
    sqlx::query!("delete from account_session where account_id = $1", id.0).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn password_hash(db: &mut PgConnection, id: AccountId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select password_hash from account where id = $1", id.0).fetch_one(db).await?)
}

/// The account with this address, switched on or off.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_email(pool: &PgPool, email: &str) -> Result<AccountId> {
    let id = sqlx::query_scalar!("select id from account where email = lower($1)", email).fetch_optional(pool).await?;
    id.map(AccountId).ok_or(Error::NotFound)
}

/// The start page of an account: in the main process, else in the first one it works on.
///
/// # Errors
/// When the database is away.
pub async fn home(pool: &PgPool, id: AccountId) -> Result<String> {
    let slug = sqlx::query_scalar!(
        "select process.slug from process
         where exists (select from account_role as role
                       where role.account_id = $1 and (role.process_id is null or role.process_id = process.id))
         order by process.is_main desc, process.id
         limit 1",
        id.0,
    )
    .fetch_optional(pool)
    .await?;
    Ok(slug.map_or_else(|| "/verwaltung".to_owned(), |slug| format!("/verwaltung/{slug}")))
}

/// All accounts, those in use first; or only the one asked for.
pub(super) async fn list(pool: &PgPool, only: Option<AccountId>) -> Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"select account.id, account.email, account.name, account.ends_on, account.deactivated_at,
                  account.password_hash is not null as "has_password!",
                  exists (select from account_totp where account_id = account.id and confirmed_at is not null) as "has_factor!",
                  (select max(seen_at) from account_session where account_id = account.id) as "seen_at?: jiff_sqlx::Timestamp",
                  coalesce((select array_agg(role order by process_id nulls first, role)
                            from account_role where account_id = account.id), '{}') as "roles!: Vec<String>",
                  coalesce((select array_agg(coalesce(process_id, 0) order by process_id nulls first, role)
                            from account_role where account_id = account.id), '{}') as "processes!: Vec<i64>"
           from account
           where $1::bigint is null or account.id = $1
           order by account.deactivated_at is not null, account.name collate "de-x-icu", account.id"#,
        only.map(|id| id.0),
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                id: AccountId(row.id),
                email: row.email,
                name: row.name,
                ends_on: row.ends_on.map(jiff_sqlx::Date::to_jiff),
                deactivated_at: row.deactivated_at.map(jiff_sqlx::Timestamp::to_jiff),
                has_password: row.has_password,
                has_factor: row.has_factor,
                seen_at: row.seen_at.map(jiff_sqlx::Timestamp::to_jiff),
                grants: row.roles.iter().zip(row.processes).map(grant).collect::<Result<_>>()?,
            })
        })
        .collect()
}

fn grant((role, process): (&String, i64)) -> Result<Grant> {
    Ok(Grant { role: role.parse().map_err(Error::internal)?, process: (process != 0).then_some(ProcessId(process)) })
}
