//! What can be done with one's keys.

use super::model::Shortcuts;
use super::store;
use crate::error::Result;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Changes the keys of the acting account.
///
/// # Errors
/// [`crate::error::Error::Forbidden`] for whoever is not signed in.
pub(super) async fn set(tx: &mut Tx, shortcuts: &Shortcuts) -> Result<()> {
    let account = tx.account()?;
    store::save(tx, account, shortcuts).await?;
    audit::record(tx, Entry::new("shortcuts.set", "account", account.0).fields(&["enabled", "keys"])).await
}

/// Goes back to the usual keys.
///
/// # Errors
/// As [`set`].
pub(super) async fn reset(tx: &mut Tx) -> Result<()> {
    let account = tx.account()?;
    store::delete(tx, account).await?;
    audit::record(tx, Entry::new("shortcuts.reset", "account", account.0).fields(&["enabled", "keys"])).await
}
