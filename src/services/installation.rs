//! What ties data and secret together, how far a town is set up, and the nonces of forms.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::act::Tx;
use super::keys::Keys;
use crate::error::{Error, Result};

/// The fingerprint of the secret that this database belongs to, if it has met one.
///
/// # Errors
/// When the database is away.
pub async fn fingerprint(pool: &PgPool) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select secret_fingerprint from installation").fetch_optional(pool).await?)
}

/// Ties the database to this secret, or checks that it is the one.
///
/// # Errors
/// [`Error::Setup`] when the database belongs to another secret: addresses and private links would be lost.
pub async fn claim(pool: &PgPool, keys: &Keys) -> Result<()> {
    let own = keys.fingerprint();
    sqlx::query!("insert into installation (secret_fingerprint) values ($1) on conflict do nothing", own).execute(pool).await?;
    match fingerprint(pool).await? {
        Some(known) if known == own => Ok(()),
        _ => Err(Error::setup(
            "Die Datenbank gehört zu einem anderen Geheimnis (Datei „secret“ im Datenordner). Legen Sie das richtige zurück.",
        )),
    }
}

/// What a town needs before anybody can take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Name of the town, once it is set.
    pub town: Option<String>,
    /// Slug of the main process.
    pub main_process: Option<String>,
    /// Accounts in use that may make other accounts.
    pub admins: i64,
}

/// How far the town is set up.
///
/// # Errors
/// When the database is away.
pub async fn progress(pool: &PgPool, now: Timestamp) -> Result<Progress> {
    let today = super::time::day(now);
    Ok(sqlx::query_as!(
        Progress,
        r#"select (select name from town) as town, (select slug from process where is_main) as main_process,
                  (select count(distinct account.id) from account join account_role on account_id = account.id
                   where role = 'admin' and deactivated_at is null and (ends_on is null or ends_on >= $1)) as "admins!""#,
        today.to_sqlx() as _,
    )
    .fetch_one(pool)
    .await?)
}

/// Whether the database answers.
///
/// # Errors
/// When it is away.
pub async fn answers(pool: &PgPool) -> Result<()> {
    sqlx::query!("select 1 as one").fetch_one(pool).await?;
    Ok(())
}

/// Removes the nonces of forms that were sent before an instant.
///
/// # Errors
/// When the database is away.
pub async fn forget_nonces(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = sqlx::query!("delete from idempotency_key where created_at < $1", before.to_sqlx() as _).execute(tx.db()).await?;
    Ok(gone.rows_affected())
}
