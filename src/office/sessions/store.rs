//! SQL of the sessions of an account.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use crate::error::Result;
use crate::services::act::{AccountId, Tx};
use crate::services::keys;

/// A browser that is signed in.
pub(super) struct Session {
    /// Its name in the list.
    pub id: i64,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub own: bool,
}

/// The sessions of an account that hold, the one that asks first. `token` is its cookie.
pub(super) async fn list(pool: &PgPool, account: AccountId, token: &str, now: Timestamp) -> Result<Vec<Session>> {
    let at = now.to_sqlx();
    let rows = sqlx::query!(
        r#"select id, created_at, seen_at, token_sha256 = $3 as "own!" from account_session
           where account_id = $1 and expires_at > $2
           order by token_sha256 = $3 desc, seen_at desc, id"#,
        account.0,
        at as _,
        &keys::sha256(token.as_bytes())[..],
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Session { id: row.id, created_at: row.created_at.to_jiff(), seen_at: row.seen_at.to_jiff(), own: row.own })
        .collect())
}

/// Ends one session of an account. Returns whether it was there.
pub(super) async fn end(tx: &mut Tx, account: AccountId, id: i64) -> Result<bool> {
    let ended = sqlx::query!("delete from account_session where id = $1 and account_id = $2", id, account.0).execute(tx.db()).await?;
    Ok(ended.rows_affected() > 0)
}

/// Ends all sessions of an account but the one with this cookie, or really all. Returns how many.
pub(in crate::office) async fn end_all(tx: &mut Tx, account: AccountId, but: Option<&str>) -> Result<u64> {
    let but = but.map(|token| keys::sha256(token.as_bytes()).to_vec());
    let ended = sqlx::query!(
        "delete from account_session where account_id = $1 and ($2::bytea is null or token_sha256 <> $2)",
        account.0,
        but as _,
    )
    .execute(tx.db())
    .await?;
    Ok(ended.rows_affected())
}
