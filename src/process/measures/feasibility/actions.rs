//! What planners do with feasibility.

use super::model::Finding;
use super::store;
use crate::error::{Error, FieldError, Result, Say};
use crate::process::measures::catalogue;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Rates a measure; respects that are not named stay as they are.
///
/// # Errors
/// [`Error::Invalid`] at the reason of every rating that is not good and has none.
pub async fn rate(tx: &mut Tx, code: &str, findings: &[Finding]) -> Result<()> {
    let lacking = findings.iter().filter(|finding| finding.lacks_reason());
    let errors: Vec<FieldError> =
        lacking.map(|finding| FieldError { field: finding.respect.fields().1.into(), say: Say::new("feasibility-error-reason") }).collect();
    if !errors.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let measure = catalogue::store::lock(tx, code).await?;
    store::save(tx, measure.id, findings).await?;
    audit::record(tx, Entry::new("measure.rate", "measure", measure.id.0).fields(&["feasibility"])).await
}
