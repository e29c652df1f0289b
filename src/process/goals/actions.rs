//! What planners do with goals. Each function is one act inside the caller's transaction.

use super::model::{Basis, Goal, GoalCode, GoalId, NewGoal, NotAllowed, State, Wording};
use super::store;
use crate::error::{Error, FieldError, OnConstraint as _, Result, Say};
use crate::services::accounts;
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};

/// Adds a draft to the tree.
///
/// # Errors
/// [`Error::Invalid`] at `code` when it is taken, or the goal above is missing.
pub async fn create(tx: &mut Tx, new: &NewGoal) -> Result<GoalId> {
    let subject = act::new_subject(tx, "goal").await?;
    let added = store::insert(tx, subject, new).await.on_constraint("goal_code_key", || Error::field("code", "goal-error-code-taken"))?;
    let id = added.ok_or_else(|| no_parent(new.code))?;
    audit::record(tx, Entry::new("goal.create", "goal", id.0)).await?;
    Ok(id)
}

fn no_parent(code: GoalCode) -> Error {
    let parent = code.parent().unwrap_or(GoalCode::LEITBILD).to_string();
    Error::Invalid(vec![FieldError { field: "code".into(), say: Say::new("goal-error-no-parent").with("parent", parent) }])
}

/// Gives a goal another wording.
///
/// # Errors
/// [`Error::Refused`] once it is resolved.
pub async fn edit(tx: &mut Tx, code: GoalCode, wording: &Wording) -> Result<()> {
    let goal = lock_open(tx, code).await?;
    store::save_wording(tx, goal.id, wording).await?;
    audit::record(tx, Entry::new("goal.edit", "goal", goal.id.0).fields(&["title", "text"])).await
}

/// Says that a goal rests on something.
///
/// # Errors
/// [`Error::Invalid`] at `basis` when the process has no such thing, or the goal already rests on it; [`Error::Refused`] once
/// the goal is resolved.
pub async fn add_basis(tx: &mut Tx, code: GoalCode, basis: &Basis) -> Result<()> {
    let goal = lock_open(tx, code).await?;
    let added =
        store::add_basis(tx, goal.id, basis).await.on_constraint("goal_basis_once", || Error::field("basis", "goal-error-basis-twice"))?;
    if !added {
        return Err(Error::field("basis", "goal-error-basis-unknown"));
    }
    audit::record(tx, Entry::new("goal.add_basis", "goal", goal.id.0)).await
}

/// Takes back that a goal rests on something.
///
/// # Errors
/// [`Error::Refused`] when a goal beyond draft would be left without SWOT item and scenario (invariant 10), or the goal is
/// resolved; [`Error::NotFound`] when it did not rest on it.
pub async fn remove_basis(tx: &mut Tx, code: GoalCode, basis: &Basis) -> Result<()> {
    let goal = lock_open(tx, code).await?;
    if !store::remove_basis(tx, goal.id, basis).await? {
        return Err(Error::NotFound);
    }
    check_basis(tx, &goal).await?;
    audit::record(tx, Entry::new("goal.remove_basis", "goal", goal.id.0)).await
}

/// Moves a goal on. Opening it to the public releases it.
///
/// # Errors
/// [`Error::Refused`] when the machine has no such transition, when a goal would leave the draft without SWOT item and
/// scenario, or when it would be resolved without the council; [`Error::Forbidden`] when an outside office would release.
pub async fn change_state(tx: &mut Tx, code: GoalCode, to: State) -> Result<()> {
    if to == State::Resolved {
        return Err(Error::refused("goal-error-council"));
    }
    let goal = store::lock(tx, code).await?.become_(to).map_err(refusal)?;
    check_basis(tx, &goal).await?;
    let releaser = if goal.released { None } else { Some(accounts::releaser(tx).await?) };
    store::save_state(tx, &goal, releaser).await?;
    audit::record(tx, Entry::new("goal.change_state", "goal", goal.id.0).fields(&["state"])).await
}

/// The council resolved: the goals among these that are agreed become resolved, in one statement. Returns which.
///
/// # Errors
/// When the database is away.
pub async fn resolve(tx: &mut Tx, goals: &[GoalId]) -> Result<Vec<GoalId>> {
    let ids: Vec<i64> = goals.iter().map(|id| id.0).collect();
    let resolved = store::resolve(tx, &ids).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("goal.resolve", "process", process).fields(&["state"]).related(&resolved)).await?;
    Ok(resolved.into_iter().map(GoalId).collect())
}

async fn lock_open(tx: &mut Tx, code: GoalCode) -> Result<Goal> {
    let goal = store::lock(tx, code).await?;
    if goal.state.is_open() { Ok(goal) } else { Err(Error::refused("goal-error-resolved")) }
}

/// Invariant 10. The database holds it too, at commit; here it has a sentence.
async fn check_basis(tx: &mut Tx, goal: &Goal) -> Result<()> {
    if goal.needs_basis() && !store::has_basis(tx, goal.id).await? {
        return Err(Error::refused("goal-error-needs-basis"));
    }
    Ok(())
}

fn refusal(not_allowed: NotAllowed) -> Error {
    Error::Refused(Say::new("goal-error-state").with("from", not_allowed.from.as_str()).with("to", not_allowed.to.as_str()))
}
