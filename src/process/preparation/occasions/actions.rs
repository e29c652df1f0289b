//! How occasions are set up.

use super::model::{NewOccasion, OccasionId};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Adds an occasion to the act's process.
///
/// # Errors
/// [`Error::Setup`] when it would be the second online map or form of the process.
pub async fn add_occasion(tx: &mut Tx, new: &NewOccasion) -> Result<OccasionId> {
    let id = store::insert(tx, new)
        .await
        .on_constraint("occasion_one_online", || Error::setup(format!("Das Format {} gibt es in einem Verfahren nur einmal.", new.kind)))?;
    audit::record(tx, Entry::new("occasion.add", "occasion", id.0)).await?;
    Ok(id)
}
