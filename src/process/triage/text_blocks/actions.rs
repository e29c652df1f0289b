//! What can be done with text blocks.

use super::model::{TextBlockId, Typed};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Saves a block, or makes a new one.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `title` when another block of this language has it.
pub async fn save(tx: &mut Tx, id: Option<TextBlockId>, typed: &Typed) -> Result<()> {
    let saved = store::save(tx, id, typed).await.on_constraint("text_block_title", || Error::field("title", "text-block-taken"))?;
    let saved = saved.ok_or(Error::NotFound)?;
    audit::record(tx, Entry::new("text_block.save", "text_block", saved.0).fields(&["reason", "language", "title", "text"])).await
}

/// Deletes a block.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn delete(tx: &mut Tx, id: TextBlockId) -> Result<()> {
    tx.account()?;
    if !store::delete(tx, id).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("text_block.delete", "text_block", id.0)).await
}
