//! What can be done with support.

use super::store;
use crate::error::Result;
use crate::services::act::{SubjectId, Tx};
use crate::services::audit::{self, Entry};

/// Sets whether a device (by its HMAC) supports something public. The form says which of the two is wanted, so that a
/// second post of the same form changes nothing.
///
/// # Errors
/// When the database is away.
pub async fn set(tx: &mut Tx, subject: SubjectId, device: &[u8; 32], on: bool) -> Result<()> {
    let changed = if on { store::insert(tx, subject, device).await? } else { store::delete(tx, subject, device).await? };
    if changed {
        audit::record(tx, Entry::new(if on { "support.add" } else { "support.remove" }, "subject", subject.0)).await?;
    }
    Ok(())
}

/// Forgets all support of a contribution that is gone.
///
/// # Errors
/// When the database is away.
pub async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    store::delete_all(tx, contribution).await
}
