//! What can be done with an account. Every act is town-wide.

use super::model::{Grant, NewAccount, SHORTEST_PASSWORD, keeps_admin};
use super::store;
use crate::error::{Error, FieldError, OnConstraint as _, Result, Say};
use crate::services::accounts::{hash_password, password_fits};
use crate::services::act::{AccountId, TOWN, Tx};
use crate::services::audit::{self, Entry};

/// Makes an account with a password and roles.
///
/// # Errors
/// [`Error::Invalid`] at `email` when there is one with this address.
pub async fn create(tx: &mut Tx, new: &NewAccount, password: &str) -> Result<AccountId> {
    tx.process = TOWN;
    let hash = hash(password.to_owned()).await?;
    let id = store::insert(tx, new, &hash).await.on_constraint("account_email_key", || Error::field("email", "error-account-taken"))?;
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

/// Switches an account off (its sessions end at once) or on again.
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
    audit::record(tx, Entry::new(if active { "account.activate" } else { "account.deactivate" }, "account", id.0)).await
}

/// Replaces a forgotten password; its sessions end.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn renew_password(tx: &mut Tx, id: AccountId, password: &str) -> Result<()> {
    tx.process = TOWN;
    let hash = hash(password.to_owned()).await?;
    if !store::save_password(tx, id, &hash).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("account.renew_password", "account", id.0).fields(&["password"])).await
}

/// Somebody chooses an own password; all sessions end, this one too.
///
/// # Errors
/// [`Error::Invalid`] at `old` when that is not the password, at `new` when it is too short.
pub(super) async fn choose_password(tx: &mut Tx, old: String, new: String) -> Result<()> {
    tx.process = TOWN;
    let id = tx.account()?;
    if new.chars().count() < SHORTEST_PASSWORD {
        let say = Say::new("error-too-short").with("n", SHORTEST_PASSWORD as i64);
        return Err(Error::Invalid(vec![FieldError { field: "new".into(), say }]));
    }
    let stored = store::password_hash(tx.db(), id).await?;
    let fits = tokio::task::spawn_blocking(move || password_fits(&old, Some(&stored))).await.map_err(Error::internal)?;
    if !fits {
        return Err(Error::field("old", "error-old-password"));
    }
    let hash = hash(new).await?;
    store::save_password(tx, id, &hash).await?;
    audit::record(tx, Entry::new("account.choose_password", "account", id.0).fields(&["password"])).await
}

/// Hashing takes tens of milliseconds by design: off the threads that answer requests.
async fn hash(password: String) -> Result<String> {
    tokio::task::spawn_blocking(move || hash_password(&password)).await.map_err(Error::internal)?
}
