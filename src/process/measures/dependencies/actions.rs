//! What planners do with dependencies.

use super::model::{self, DependencyKind};
use super::store;
use crate::error::{Error, FieldError, OnConstraint as _, Result, Say};
use crate::process::measures::catalogue;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Says that a measure requires, complements or competes with another one.
///
/// # Errors
/// [`Error::Invalid`] at `on` when the other one does not exist, is the measure itself, stands there already, or when a
/// "requires" would close a circle: the sentence names it.
pub async fn add(tx: &mut Tx, code: &str, kind: DependencyKind, on: &str) -> Result<()> {
    let measure = catalogue::store::lock(tx, code).await?;
    let other = store::find(tx, on).await?.ok_or_else(|| Error::field("on", "dependency-error-unknown"))?;
    if kind == DependencyKind::Requires && code != on {
        let requires = store::lock_requires(tx).await?;
        if let Some(circle) = model::circle(&requires, code, on) {
            return Err(circle_error(&circle));
        }
    }
    store::insert(tx, measure.id, other, kind)
        .await
        .on_constraint("measure_dependency_not_itself", || Error::field("on", "dependency-error-itself"))
        .on_constraint("measure_dependency_pkey", || Error::field("on", "dependency-error-twice"))?;
    audit::record(tx, Entry::new("measure.add_dependency", "measure", measure.id.0).related(&[other.0])).await
}

fn circle_error(circle: &[String]) -> Error {
    let say = Say::new("dependency-error-circle").with("circle", circle.join(" → "));
    Error::Invalid(vec![FieldError { field: "on".into(), say }])
}

/// Removes a dependency.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub async fn remove(tx: &mut Tx, code: &str, on: &str) -> Result<()> {
    let measure = catalogue::store::lock(tx, code).await?;
    if !store::delete(tx, measure.id, on).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("measure.remove_dependency", "measure", measure.id.0)).await
}
