//! What can be done with a referral.

use super::store::{self, ReferralId};
use crate::error::{Error, Result};
use crate::process::participation::contributions;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Passes a contribution on to somebody.
///
/// # Errors
/// [`Error::NotFound`] when the process has no such number.
pub async fn refer(tx: &mut Tx, number: &str, to_name: &str, note: &str) -> Result<ReferralId> {
    let by = tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    let id = store::insert(tx, contribution.subject, to_name, note, by).await?;
    audit::record(tx, Entry::new("contribution.refer", "contribution", contribution.id.0).related(&[id.0]).note(note)).await?;
    Ok(id)
}

/// Writes down what the other side answered.
///
/// # Errors
/// [`Error::Refused`] when the contribution has no such open referral.
pub async fn answer(tx: &mut Tx, number: &str, id: ReferralId, answer: &str) -> Result<()> {
    tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    if !store::save_answer(tx, id, contribution.subject, answer).await? {
        return Err(Error::refused("error-referral-closed"));
    }
    audit::record(tx, Entry::new("contribution.answer_referral", "contribution", contribution.id.0).related(&[id.0])).await
}
