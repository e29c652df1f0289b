//! What can be done with an account. Every act is town-wide.

use jiff::civil::Date;

use super::model::{Grant, Listed, NewAccount, SHORTEST_PASSWORD, keeps_admin};
use super::store;
use crate::error::{Error, FieldError, OnConstraint as _, Result, Say};
use crate::office::{passwords, sessions};
use crate::services::accounts::{hash_password, password_fits};
use crate::services::act::{AccountId, TOWN, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{account_tokens, time};

/// Makes an account with roles and without a password: its owner is to be invited.
///
/// # Errors
/// [`Error::Invalid`] at `email` when there is one with this address.
pub async fn add(tx: &mut Tx, new: &NewAccount) -> Result<AccountId> {
    insert(tx, new, None).await
}

/// Makes an account with a password and roles.
///
/// # Errors
/// As [`add`].
pub async fn create(tx: &mut Tx, new: &NewAccount, password: &str) -> Result<AccountId> {
    let hash = hash(password.to_owned()).await?;
    insert(tx, new, Some(&hash)).await
}

async fn insert(tx: &mut Tx, new: &NewAccount, hash: Option<&str>) -> Result<AccountId> {
    tx.process = TOWN;
    let id = store::insert(tx, new, hash).await.on_constraint("account_email_key", || Error::field("email", "error-account-taken"))?;
    store::save_grants(tx, id, &new.grants)
        .await
        .on_constraint("account_role_process_id_fkey", || Error::field("grants", "error-not-in-list"))?;
    audit::record(tx, Entry::new("account.create", "account", id.0).fields(&["email", "name", "roles"])).await?;
    Ok(id)
}

/// Gives an account these roles and no others.
///
/// # Errors
/// [`Error::Refused`] when an admin would take the own rule over all processes away.
pub async fn set_grants(tx: &mut Tx, id: AccountId, grants: &[Grant]) -> Result<()> {
    tx.process = TOWN;
    if tx.actor.account() == Some(id) {
        keeps_admin(grants)?;
    }
    store::save_grants(tx, id, grants)
        .await
        .on_constraint("account_role_account_id_fkey", || Error::NotFound)
        .on_constraint("account_role_process_id_fkey", || Error::field("grants", "error-not-in-list"))?;
    audit::record(tx, Entry::new("account.set_roles", "account", id.0).fields(&["roles"])).await
}

/// Switches an account off (its sessions and links end at once) or on again.
///
/// # Errors
/// [`Error::Refused`] for one's own account; [`Error::NotFound`].
pub async fn set_active(tx: &mut Tx, id: AccountId, active: bool) -> Result<()> {
    tx.process = TOWN;
    if tx.actor.account() == Some(id) {
        return Err(Error::refused("error-own-account"));
    }
    if !store::save_active(tx, id, active).await? {
        return Err(Error::NotFound);
    }
    if !active {
        account_tokens::end_all(tx, id).await?;
    }
    audit::record(tx, Entry::new(if active { "account.activate" } else { "account.deactivate" }, "account", id.0)).await
}

/// Changes the last day of an outside office's account; one that is over can be used again.
///
/// # Errors
/// [`Error::NotFound`] when there is no such account, or it is one of the town's own.
pub(super) async fn set_end(tx: &mut Tx, id: AccountId, last_day: Date) -> Result<()> {
    tx.process = TOWN;
    if !store::save_end(tx, id, last_day).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("account.set_end", "account", id.0).fields(&["ends_on"])).await
}

/// Sends a link by which the owner chooses a password: an invitation to whoever has none yet.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when the account is switched off or over.
pub(super) async fn send_link(tx: &mut Tx, account: &Listed) -> Result<()> {
    if account.is_closed(time::day(tx.now())) {
        return Err(Error::refused("error-account-closed"));
    }
    if account.has_password { passwords::send_reset(tx, account.id).await } else { passwords::invite(tx, account.id).await.map(drop) }
}

/// Ends all sessions of an account.
///
/// # Errors
/// When the database is away.
pub(super) async fn end_sessions(tx: &mut Tx, id: AccountId) -> Result<()> {
    tx.process = TOWN;
    sessions::end_all(tx, id, None).await?;
    audit::record(tx, Entry::new("account.end_sessions", "account", id.0)).await
}

/// Whether a password is long enough.
///
/// # Errors
/// [`Error::Invalid`] at `new`.
pub(in crate::office) fn check_password(new: &str) -> Result<()> {
    if new.chars().count() >= SHORTEST_PASSWORD {
        return Ok(());
    }
    let say = Say::new("error-too-short").with("n", SHORTEST_PASSWORD as i64);
    Err(Error::Invalid(vec![FieldError { field: "new".into(), say }]))
}

/// Saves a password, which ends all sessions and links of the account.
///
/// # Errors
/// When the database is away.
pub(in crate::office) async fn save_password(tx: &mut Tx, id: AccountId, new: String) -> Result<()> {
    let hash = hash(new).await?;
    store::save_password(tx, id, &hash).await?;
    account_tokens::end_all(tx, id).await
}

/// Whether this is the password of an account.
///
/// # Errors
/// When the database is away.
pub(in crate::office) async fn knows_password(tx: &mut Tx, id: AccountId, password: String) -> Result<bool> {
    let stored = store::password_hash(tx.db(), id).await?;
    tokio::task::spawn_blocking(move || password_fits(&password, stored.as_deref())).await.map_err(Error::internal)
}

/// Somebody chooses an own password; all sessions end, this one too.
///
/// # Errors
/// [`Error::Invalid`] at `old` when that is not the password, at `new` when it is too short.
pub(super) async fn choose_password(tx: &mut Tx, old: String, new: String) -> Result<()> {
    tx.process = TOWN;
    let id = tx.account()?;
    check_password(&new)?;
    if !knows_password(tx, id, old).await? {
        return Err(Error::field("old", "error-old-password"));
    }
    save_password(tx, id, new).await?;
    audit::record(tx, Entry::new("account.choose_password", "account", id.0).fields(&["password"])).await
}

/// Hashing takes tens of milliseconds by design: off the threads that answer requests.
async fn hash(password: String) -> Result<String> {
    tokio::task::spawn_blocking(move || hash_password(&password)).await.map_err(Error::internal)?
}
