//! What can be done with notes.

use super::store;
use crate::error::Result;
use crate::process::participation::contributions;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Writes a note about a contribution.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the process has no such number.
pub async fn write(tx: &mut Tx, number: &str, text: &str) -> Result<()> {
    let by = tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    let id = store::insert(tx, contribution.id, text, by).await?;
    audit::record(tx, Entry::new("contribution.note", "contribution", contribution.id.0).related(&[id]).note(text)).await
}
