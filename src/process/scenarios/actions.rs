//! What can be done with scenarios. Each function is one act inside the caller's transaction.

use super::model::{NotPossible, ScenarioId, ScenarioText, State, slug};
use super::store;
use crate::error::{Error, OnConstraint as _, Result, Say};
use crate::services::accounts;
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};

/// Makes a draft. Returns its slug, which is made from the title and never changes.
///
/// # Errors
/// [`Error::Invalid`] at `title` when another scenario has the same name in addresses; as for [`edit`].
pub async fn create(tx: &mut Tx, text: &ScenarioText) -> Result<String> {
    let slug = slug(&text.title).ok_or_else(|| Error::field("title", "scenario-title-empty"))?;
    let subject = act::new_subject(tx, "scenario").await?;
    let id = store::insert(tx, subject, &slug, text)
        .await
        .on_constraint("scenario_slug_key", || Error::field("title", "scenario-title-taken"))?;
    save_scope(tx, id, text).await?;
    audit::record(tx, Entry::new("scenario.create", "scenario", id.0)).await?;
    Ok(slug)
}

/// Changes what stands about a scenario.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `swot` when a theme or SWOT item is not of this process; [`Error::Refused`] once
/// the council has resolved it.
pub async fn edit(tx: &mut Tx, slug: &str, text: &ScenarioText) -> Result<()> {
    let (id, state) = store::lock(tx, slug).await?;
    if matches!(state, State::Resolved | State::Superseded) {
        return Err(Error::refused("scenario-is-resolved"));
    }
    store::save_text(tx, id, text).await?;
    save_scope(tx, id, text).await?;
    audit::record(tx, Entry::new("scenario.edit", "scenario", id.0)).await
}

async fn save_scope(tx: &mut Tx, id: ScenarioId, text: &ScenarioText) -> Result<()> {
    if store::save_scope(tx, id, text).await? { Ok(()) } else { Err(Error::field("swot", "error-not-in-list")) }
}

/// Moves a scenario to another state. Leaving draft for the public releases it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for outside offices; [`Error::Invalid`] at `reason` when it is discarded without
/// one; [`Error::Refused`] when the machine has no such transition.
pub async fn change_state(tx: &mut Tx, slug: &str, to: State, reason: &str) -> Result<()> {
    accounts::releaser(tx).await?;
    let (id, state) = store::lock(tx, slug).await?;
    let state = state.become_(to, reason).map_err(|refused| match refused {
        NotPossible::NeedsReason => Error::field("reason", "error-required"),
        NotPossible::NoWay { from, to } => {
            Error::Refused(Say::new("scenario-state-refused").with("from", from.as_str()).with("to", to.as_str()))
        }
    })?;
    let reason = Some(reason.trim()).filter(|reason| !reason.is_empty());
    store::save_state(tx, id, state, reason).await?;
    let entry = Entry::new("scenario.change_state", "scenario", id.0).fields(&["state"]);
    audit::record(tx, Entry { note: reason, ..entry }).await
}

/// The council resolved: the scenarios among these that are agreed become resolved, in one statement. Returns which.
///
/// # Errors
/// When the database is away.
pub async fn resolve(tx: &mut Tx, scenarios: &[ScenarioId]) -> Result<Vec<ScenarioId>> {
    let ids: Vec<i64> = scenarios.iter().map(|id| id.0).collect();
    let resolved = store::resolve(tx, &ids).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("scenario.resolve", "process", process).fields(&["state"]).related(&resolved)).await?;
    Ok(resolved.into_iter().map(ScenarioId).collect())
}
