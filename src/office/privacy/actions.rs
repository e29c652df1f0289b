//! What the data-protection officer does about a person.

use crate::error::Result;
use crate::services::act::{TOWN, Tx};
use crate::services::audit::{self, Entry};
use crate::services::people::Person;
use crate::web::step::Step;

/// Forgets a person in every step; what was said stays and is counted (invariant 16). Returns of how many things.
///
/// # Errors
/// [`crate::error::Error::Forbidden`] for visitors; when a step cannot.
pub async fn forget(tx: &mut Tx, steps: &[Step], person: &Person) -> Result<u64> {
    tx.account()?;
    let mut forgotten = 0;
    for forget in steps.iter().filter_map(|step| step.forget) {
        forgotten += forget(tx, person).await?;
    }
    tx.process = TOWN;
    audit::record(tx, Entry::new("person.forget", "person", 0)).await?;
    Ok(forgotten)
}

/// Notes that somebody looked for a person (`person.search`) or took what is stored of one (`person.export`): the keys of the contributions,
/// never the address.
///
/// # Errors
/// [`crate::error::Error::Forbidden`] for visitors; when the database is away.
pub async fn note_access(tx: &mut Tx, action: &'static str, contributions: &[i64]) -> Result<()> {
    tx.account()?;
    tx.process = TOWN;
    audit::record(tx, Entry::new(action, "person", 0).related(contributions)).await
}
