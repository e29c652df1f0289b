//! Browsers that a member of staff has signed in with before, so that a sign-in with another one can be told by mail.
//!
//! Decision 2026-12-01: a browser is known by a random name in a cookie. Its network would be another sign, but client addresses are
//! stored nowhere, not even as digests, and for staff there is no exception.

use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx as _;

use super::act::{AccountId, Tx};
use super::keys::Purpose;
use super::outbox::{self, Addressee, Mail};
use crate::error::Result;

/// Notes that an account signed in with this browser. A first one is expected; every other one that is not known is told by mail.
///
/// # Errors
/// When the database is away.
pub async fn welcome(tx: &mut Tx, account: AccountId, name: &str, when: String) -> Result<()> {
    let mac = tx.keys.mac(Purpose::KnownBrowser, &[&account.0.to_be_bytes(), name.as_bytes()]);
    let at = tx.at();
    let knows_any = sqlx::query_scalar!(r#"select exists (select from account_browser where account_id = $1) as "any!""#, account.0);
    let knows_any = knows_any.fetch_one(tx.db()).await?;
    let is_new = sqlx::query_scalar!(
        r#"insert into account_browser as known (account_id, name_mac, seen_at) values ($1, $2, $3)
           on conflict (account_id, name_mac) do update set seen_at = excluded.seen_at
           returning xmax = 0 as "new!""#,
        account.0,
        &mac[..],
        at as _,
    );
    if is_new.fetch_one(tx.db()).await? && knows_any {
        let mail =
            Mail { template: "sign_in_new", to: Addressee::Account(account), params: &[("until", when)], delay: SignedDuration::ZERO };
        outbox::enqueue(tx, mail).await?;
    }
    Ok(())
}

/// Forgets browsers that were last used before an instant.
///
/// # Errors
/// When the database is away.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    Ok(sqlx::query!("delete from account_browser where seen_at < $1", before.to_sqlx() as _).execute(tx.db()).await?.rows_affected())
}
