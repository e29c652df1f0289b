//! What can be done with a reply of the town.

use super::model::ReplyId;
use super::store;
use crate::error::{Error, Result};
use crate::process::participation::{contacts, contributions};
use crate::process::triage::decisions;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::outbox::{self, Addressee, Mail, UNDO_TIME};

/// Writes a reply that is not public yet.
///
/// # Errors
/// [`Error::NotFound`] when the process has no such number.
pub async fn draft(tx: &mut Tx, number: &str, department: &str, text: &str) -> Result<ReplyId> {
    let by = tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    let id = store::insert(tx, contribution.subject, department, text, by).await?;
    audit::record(tx, Entry::new("reply.draft", "contribution", contribution.id.0).related(&[id.0])).await?;
    Ok(id)
}

/// Releases a reply: it is public with its contribution, and the author is told.
///
/// # Errors
/// [`Error::Forbidden`] for an outside office; [`Error::Refused`] when the contribution has no such draft.
pub async fn release(tx: &mut Tx, number: &str, id: ReplyId) -> Result<()> {
    let by = tx.account()?;
    if decisions::is_external(tx, by).await? {
        return Err(Error::Forbidden);
    }
    let contribution = contributions::lock(tx, number).await?;
    let reply = store::release(tx, id, contribution.subject, by).await?.ok_or_else(|| Error::refused("error-reply-released"))?;
    audit::record(tx, Entry::new("reply.release", "contribution", contribution.id.0).related(&[id.0])).await?;
    let Some(contact) = contacts::confirmed_of(tx.db(), contribution.id).await? else { return Ok(()) };
    let params = [("number", contribution.number), ("title", contribution.title), ("department", reply.department), ("text", reply.text)];
    outbox::enqueue(tx, Mail { template: "reply", to: Addressee::Contact(contact), params: &params, delay: UNDO_TIME }).await
}
