//! What can be done about whose work something is.

use super::store;
use crate::error::{Error, Result};
use crate::process::participation::contributions;
use crate::services::act::{AccountId, Tx};
use crate::services::audit::{self, Entry};

/// Gives a contribution to a colleague, to oneself, or (none) back to everybody.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `colleague` when that account does not moderate here.
pub async fn assign(tx: &mut Tx, number: &str, to: Option<AccountId>) -> Result<()> {
    let by = tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    match to {
        Some(to) => {
            if !store::moderates(tx, to).await? {
                return Err(Error::field("colleague", "error-not-in-list"));
            }
            store::save(tx, contribution.id, to, by).await?;
        }
        None => store::delete(tx, contribution.id).await?,
    }
    let related: Vec<i64> = to.map(|to| to.0).into_iter().collect();
    audit::record(tx, Entry::new("contribution.assign", "contribution", contribution.id.0).fields(&["assignee"]).related(&related)).await
}
