//! What can be done with contact persons.

use super::{Person, store};
use crate::error::Result;
use crate::services::act::{TOWN, Tx};
use crate::services::audit::{self, Entry};

/// Names the town's person, and its promise for barriers.
///
/// # Errors
/// When the database is away.
pub(super) async fn set_town(tx: &mut Tx, person: &Person, barrier_days: i16) -> Result<()> {
    tx.process = TOWN;
    store::save_town(tx, person, barrier_days).await?;
    audit::record(tx, Entry::new("town.set_contact", "town", 1).fields(&["contact", "barrier_days"])).await
}

/// Names the person of the act's process; none: the town's again.
///
/// # Errors
/// When the database is away.
pub(super) async fn set_process(tx: &mut Tx, person: Option<&Person>) -> Result<()> {
    match person {
        Some(person) => store::save_process(tx, person).await?,
        None => store::delete_process(tx).await?,
    }
    let process = tx.process.0;
    audit::record(tx, Entry::new("process.set_contact", "process", process).fields(&["contact"])).await
}
