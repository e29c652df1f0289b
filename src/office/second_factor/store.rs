//! SQL of the second factor.

use jiff::Timestamp;
use sqlx::{PgConnection, PgPool};

use crate::error::{Error, Result};
use crate::services::accounts::Role;
use crate::services::act::{AccountId, Tx};

/// How far the second factor of an account is.
pub(super) struct Factor {
    pub cipher: Vec<u8>,
    /// None: being set up.
    pub confirmed_at: Option<Timestamp>,
    /// Step of the last code that was used.
    pub last_step: i64,
    /// Recovery codes that are left.
    pub codes_left: i64,
}

pub(super) async fn of(db: &mut PgConnection, account: AccountId) -> Result<Option<Factor>> {
    let row = sqlx::query!(
        r#"select secret_cipher, confirmed_at, last_step,
                  (select count(*) from account_recovery_code as code where code.account_id = totp.account_id and used_at is null) as "left!"
           from account_totp as totp where account_id = $1"#,
        account.0,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Factor {
        cipher: row.secret_cipher,
        confirmed_at: row.confirmed_at.map(jiff_sqlx::Timestamp::to_jiff),
        last_step: row.last_step,
        codes_left: row.left,
    }))
}

/// Whether anybody signs in with a second factor.
pub(in crate::office) async fn in_use(pool: &PgPool) -> Result<bool> {
    let any = sqlx::query_scalar!(r#"select exists (select from account_totp where confirmed_at is not null) as "any!""#);
    Ok(any.fetch_one(pool).await?)
}

/// Whether this account does.
pub(in crate::office) async fn is_on(pool: &PgPool, account: AccountId) -> Result<bool> {
    let on = sqlx::query_scalar!(
        r#"select exists (select from account_totp where account_id = $1 and confirmed_at is not null) as "on!""#,
        account.0,
    );
    Ok(on.fetch_one(pool).await?)
}

/// Keeps a secret that is not confirmed yet, in place of an earlier one. False when a confirmed one is there.
pub(super) async fn insert(tx: &mut Tx, account: AccountId, cipher: &[u8]) -> Result<bool> {
    let at = tx.at();
    let kept = sqlx::query!(
        "insert into account_totp (account_id, secret_cipher, created_at) values ($1, $2, $3)
         on conflict (account_id) do update set secret_cipher = excluded.secret_cipher, created_at = excluded.created_at
         where account_totp.confirmed_at is null",
        account.0,
        cipher,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(kept.rows_affected() > 0)
}

/// Confirms the secret with the code of a step. False when that was done before.
pub(super) async fn confirm(tx: &mut Tx, account: AccountId, step: i64) -> Result<bool> {
    let at = tx.at();
    let confirmed = sqlx::query!(
        "update account_totp set confirmed_at = $2, last_step = $3 where account_id = $1 and confirmed_at is null",
        account.0,
        at as _,
        step,
    )
    .execute(tx.db())
    .await?;
    Ok(confirmed.rows_affected() > 0)
}

/// Uses the code of a step up: of two at once one gets it.
pub(super) async fn use_step(tx: &mut Tx, account: AccountId, step: i64) -> Result<bool> {
    let used = sqlx::query!(
        "update account_totp set last_step = $2 where account_id = $1 and confirmed_at is not null and last_step < $2",
        account.0,
        step,
    )
    .execute(tx.db())
    .await?;
    Ok(used.rows_affected() > 0)
}

/// Uses a recovery code up: of two at once one gets it.
pub(super) async fn use_code(tx: &mut Tx, account: AccountId, mac: [u8; 32]) -> Result<bool> {
    let at = tx.at();
    let used = sqlx::query!(
        "update account_recovery_code set used_at = $3 where account_id = $1 and code_mac = $2 and used_at is null",
        account.0,
        &mac[..],
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(used.rows_affected() > 0)
}

/// Gives an account these recovery codes and no others.
pub(super) async fn replace_codes(tx: &mut Tx, account: AccountId, macs: &[Vec<u8>]) -> Result<()> {
    sqlx::query!("delete from account_recovery_code where account_id = $1", account.0).execute(tx.db()).await?;
    sqlx::query!(
        "insert into account_recovery_code (account_id, code_mac) select $1, mac from unnest($2::bytea[]) as mac",
        account.0,
        macs
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Switches the second factor off. False when there was none.
pub(super) async fn delete(tx: &mut Tx, account: AccountId) -> Result<bool> {
    sqlx::query!("delete from account_recovery_code where account_id = $1", account.0).execute(tx.db()).await?;
    let gone = sqlx::query!("delete from account_totp where account_id = $1", account.0).execute(tx.db()).await?;
    Ok(gone.rows_affected() > 0)
}

/// For which roles it is a duty.
pub(in crate::office) async fn duty(pool: &PgPool) -> Result<Vec<Role>> {
    let roles = sqlx::query_scalar!("select second_factor_roles from town").fetch_optional(pool).await?.unwrap_or_default();
    roles.iter().map(|role| role.parse().map_err(Error::internal)).collect()
}

pub(super) async fn save_duty(tx: &mut Tx, roles: &[String]) -> Result<()> {
    sqlx::query!("update town set second_factor_roles = $1", roles).execute(tx.db()).await?;
    Ok(())
}

/// Whether it is a duty for this account.
pub(super) async fn is_duty(tx: &mut Tx, account: AccountId) -> Result<bool> {
    let duty = sqlx::query_scalar!(
        r#"select exists (select from town join account_role on role = any(second_factor_roles) where account_id = $1) as "duty!""#,
        account.0,
    );
    Ok(duty.fetch_one(tx.db()).await?)
}

/// The address of an account: its name in the app.
pub(super) async fn email(db: &mut PgConnection, account: AccountId) -> Result<String> {
    Ok(sqlx::query_scalar!("select email from account where id = $1", account.0).fetch_one(db).await?)
}
