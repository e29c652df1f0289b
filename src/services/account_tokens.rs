//! Links by which the owner of an account chooses a password: sent with an invitation, or to whoever forgot theirs.
//!
//! One table for both, so that what ends one ends the other: a link is used once, ends by itself, is bound to its purpose, its account and
//! the address it was sent to, and does not outlive the account (CVE-2023-48220: an expired invitation was accepted by way of the reset).
//! The token is derived, so that the outbox, which holds no secrets, can write it into the mail; the database has its SHA-256 only.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;
use uuid::Uuid;

use super::act::{AccountId, Tx};
use super::keys::{self, Keys, Purpose};
use super::time;
use crate::error::Result;

crate::text_enum! {
    /// What a link is for.
    pub enum TokenPurpose: "token-purpose" { Invitation = "invitation", Reset = "reset" }
}

impl TokenPurpose {
    /// How long a link holds: an invitation waits for somebody to come back from leave, a reset was asked for just now.
    pub const fn holds(self) -> SignedDuration {
        match self {
            Self::Invitation => SignedDuration::from_hours(7 * 24),
            Self::Reset => SignedDuration::from_hours(1),
        }
    }
}

/// Whose link it is.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub email: String,
    /// What the link is for.
    pub purpose: TokenPurpose,
}

/// Where a link leads.
pub fn path(token: &str) -> String {
    format!("/verwaltung/anmelden/passwort/{token}")
}

fn token(keys: &Keys, uuid: Uuid, purpose: TokenPurpose) -> String {
    URL_SAFE_NO_PAD.encode(keys.mac(Purpose::AccountLink, &[uuid.as_bytes(), purpose.as_str().as_bytes()]))
}

/// Makes a link for an account, in place of the one it may have; gives its token.
///
/// # Errors
/// When the database is away.
pub async fn issue(tx: &mut Tx, account: AccountId, purpose: TokenPurpose) -> Result<String> {
    end_all(tx, account).await?;
    let uuid = Uuid::new_v4();
    let token = token(&tx.keys, uuid, purpose);
    let (at, until) = (tx.at(), (tx.now() + purpose.holds()).to_sqlx());
    sqlx::query!(
        "insert into account_token (account_id, purpose, uuid, token_sha256, email, created_at, expires_at)
         select id, $2, $3, $4, email, $5, $6 from account where id = $1",
        account.0,
        purpose.as_str(),
        uuid,
        &keys::sha256(token.as_bytes())[..],
        at as _,
        until as _,
    )
    .execute(tx.db())
    .await?;
    Ok(token)
}

/// Ends every link of an account.
///
/// # Errors
/// When the database is away.
pub async fn end_all(tx: &mut Tx, account: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update account_token set ended_at = $2 where account_id = $1 and ended_at is null", account.0, at as _)
        .execute(tx.db())
        .await?;
    Ok(())
}

/// Whose link this is, while it holds. Looking changes nothing (CVE-2019-1020018: scanners of mails open links).
///
/// # Errors
/// When the database is away.
pub async fn holder(pool: &PgPool, token: &str, now: Timestamp) -> Result<Option<Holder>> {
    let (at, today) = (now.to_sqlx(), time::day(now).to_sqlx());
    let row = sqlx::query!(
        r#"select account.id, account.name, account.email, token.purpose as "purpose: TokenPurpose"
           from account_token as token
           join account on account.id = token.account_id and account.email = token.email
           where token.token_sha256 = $1 and token.ended_at is null and token.expires_at > $2
             and account.deactivated_at is null and (account.ends_on is null or account.ends_on >= $3)"#,
        &keys::sha256(token.as_bytes())[..],
        at as _,
        today as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| Holder { account: AccountId(row.id), name: row.name, email: row.email, purpose: row.purpose }))
}

/// Uses a link up, if it holds: of two at once one gets it.
///
/// # Errors
/// When the database is away.
pub async fn redeem(tx: &mut Tx, token: &str) -> Result<Option<AccountId>> {
    let (at, today) = (tx.at(), time::day(tx.now()).to_sqlx());
    let account = sqlx::query_scalar!(
        "update account_token as token set ended_at = $2, used = true
         from account
         where token.token_sha256 = $1 and token.ended_at is null and token.expires_at > $2
           and account.id = token.account_id and account.email = token.email
           and account.deactivated_at is null and (account.ends_on is null or account.ends_on >= $3)
         returning account.id",
        &keys::sha256(token.as_bytes())[..],
        at as _,
        today as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(account.map(AccountId))
}

/// Path of the open link of an account, for the mail that brings it; none when it was used, replaced or is over since.
///
/// # Errors
/// When the database is away.
pub async fn open_path(pool: &PgPool, keys: &Keys, account: AccountId, purpose: TokenPurpose, now: Timestamp) -> Result<Option<String>> {
    let at = now.to_sqlx();
    let uuid = sqlx::query_scalar!(
        "select uuid from account_token where account_id = $1 and purpose = $2 and ended_at is null and expires_at > $3",
        account.0,
        purpose.as_str(),
        at as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(uuid.map(|uuid| path(&token(keys, uuid, purpose))))
}

/// Removes links that were used, replaced or over before an instant.
///
/// # Errors
/// When the database is away.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let before = before.to_sqlx();
    let gone = sqlx::query!("delete from account_token where coalesce(ended_at, expires_at) < $1", before as _).execute(tx.db()).await?;
    Ok(gone.rows_affected())
}
