//! SQL of the keys.

use std::collections::BTreeMap;

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{Command, Shortcuts};
use crate::error::Result;
use crate::services::act::{AccountId, Tx};

/// The keys of an account; the usual ones when it never changed them.
///
/// # Errors
/// When the database is away.
pub async fn of(pool: &PgPool, account: AccountId) -> Result<Shortcuts> {
    let row = sqlx::query!(
        r#"select enabled, keys as "keys: Json<BTreeMap<String, char>>" from desk_shortcuts where account_id = $1"#,
        account.0,
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(Shortcuts::default()) };
    // A command that is gone since is left out, one that came since has its usual key.
    let chosen = row.keys.0.into_iter().filter_map(|(word, key)| Some((word.parse::<Command>().ok()?, key))).collect();
    Ok(Shortcuts::new(row.enabled, &chosen).unwrap_or_else(|_| Shortcuts::usual(row.enabled)))
}

pub(super) async fn save(tx: &mut Tx, account: AccountId, shortcuts: &Shortcuts) -> Result<()> {
    let at = tx.at();
    let keys: BTreeMap<&str, char> = shortcuts.all().map(|(command, key)| (command.as_str(), key)).collect();
    sqlx::query!(
        "insert into desk_shortcuts (account_id, enabled, keys, saved_at) values ($1, $2, $3, $4)
         on conflict (account_id) do update set enabled = excluded.enabled, keys = excluded.keys, saved_at = excluded.saved_at",
        account.0,
        shortcuts.enabled,
        Json(keys) as _,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, account: AccountId) -> Result<()> {
    sqlx::query!("delete from desk_shortcuts where account_id = $1", account.0).execute(tx.db()).await?;
    Ok(())
}
