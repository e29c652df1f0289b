//! How measures move on. Each function is one act inside the caller's transaction.

use super::model::{Change, NotAllowed, State};
use super::store;
use crate::error::{Arg, Error, OnConstraint as _, Result, Say};
use crate::process::measures::catalogue::{self, Measure, MeasureId};
use crate::process::measures::{dependencies, money};
use crate::services::accounts;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Moves a measure to another state. Opening it for comments releases it.
///
/// # Errors
/// [`Error::Refused`] when the machine has no such transition, when a goal is missing (invariant 10), when it would be resolved
/// without the council, or for the reasons of [`release`]; [`Error::Invalid`] at `reason` or `substitute`;
/// [`Error::Forbidden`] when an outside office would release.
pub async fn change(tx: &mut Tx, code: &str, change: &Change) -> Result<()> {
    if change.to == State::Resolved {
        return Err(Error::refused("measure-error-council"));
    }
    if change.lacks_reason() {
        return Err(Error::field("reason", "measure-error-reason"));
    }
    let measure = catalogue::store::lock(tx, code).await?;
    measure.state.become_(change.to).map_err(refusal)?;
    if change.to.needs_goal() && !catalogue::store::has_goal(tx, measure.id).await? {
        return Err(Error::refused("measure-error-needs-goal"));
    }
    if change.to == State::PublicReview && !measure.released {
        release_locked(tx, &measure).await?;
    }
    let substitute = substitute(tx, change).await?;
    store::save(tx, measure.id, change, substitute)
        .await
        .on_constraint("measure_substitute_not_itself", || Error::field("substitute", "measure-error-substitute-itself"))?;
    let entry = Entry::new("measure.change_state", "measure", measure.id.0).fields(&["state"]);
    match &change.reason {
        Some(reason) => audit::record(tx, entry.note(reason)).await,
        None => audit::record(tx, entry).await,
    }
}

fn refusal(not_allowed: NotAllowed) -> Error {
    Error::Refused(Say::new("measure-error-state").with("from", not_allowed.from.as_str()).with("to", not_allowed.to.as_str()))
}

/// Key of the measure that comes instead of a dropped one.
async fn substitute(tx: &mut Tx, change: &Change) -> Result<Option<MeasureId>> {
    let Some(code) = change.substitute.as_deref().filter(|_| change.to == State::Dropped) else { return Ok(None) };
    let found = dependencies::store::find(tx, code).await?;
    Ok(Some(found.ok_or_else(|| Error::field("substitute", "dependency-error-unknown"))?))
}

/// Shows a measure to everybody, whatever its state.
///
/// # Errors
/// [`Error::Refused`] when it is shown already or financed above its expected cost (invariant 11); [`Error::Forbidden`] for an
/// outside office.
pub async fn release(tx: &mut Tx, code: &str) -> Result<()> {
    let measure = catalogue::store::lock(tx, code).await?;
    if measure.released {
        return Err(Error::refused("measure-error-released"));
    }
    release_locked(tx, &measure).await
}

async fn release_locked(tx: &mut Tx, measure: &Measure) -> Result<()> {
    let by = accounts::releaser(tx).await?;
    let over = money::actions::cover(tx, measure.id).await?.map_or(0, |cover| cover.over);
    if over > 0 {
        return Err(Error::Refused(Say::new("measure-error-over").with("over", Arg::Cents(over))));
    }
    store::release(tx, measure.id, by).await?;
    audit::record(tx, Entry::new("measure.release", "measure", measure.id.0).fields(&["public_from"])).await
}

/// The council resolved: the measures among these that are open for comments become resolved, in one statement, with `reason`
/// in their history ("Beschluss SW-B-1"). Returns which.
///
/// # Errors
/// When the database is away.
pub async fn resolve(tx: &mut Tx, measures: &[MeasureId], reason: &str) -> Result<Vec<MeasureId>> {
    let ids: Vec<i64> = measures.iter().map(|id| id.0).collect();
    let resolved = store::resolve(tx, &ids, reason).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("measure.resolve", "process", process).fields(&["state"]).related(&resolved)).await?;
    Ok(resolved.into_iter().map(MeasureId).collect())
}
