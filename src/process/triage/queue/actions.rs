//! What one can do with one's own filters.

use super::store;
use crate::error::{Error, Result};
use crate::services::act::{AccountId, Tx};
use crate::services::audit::{self, Entry};

/// Keeps a filter under a name.
///
/// # Errors
/// When the database is away.
pub(super) async fn save_filter(tx: &mut Tx, account: AccountId, name: &str, query: &str) -> Result<()> {
    let id = store::save_filter(tx, account, name, query).await?;
    audit::record(tx, Entry::new("desk_filter.save", "desk_filter", id).fields(&["name", "query"])).await
}

/// Forgets a filter of one's own.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn delete_filter(tx: &mut Tx, account: AccountId, id: i64) -> Result<()> {
    if !store::delete_filter(tx, account, id).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("desk_filter.delete", "desk_filter", id)).await
}
