//! What can be done with a weighing.

use super::model::{NotPossible, Proposal, Signature, Weighing, WeighingId};
use super::store::{self, Latest, Target};
use crate::error::{Error, FieldError, Result, Say};
use crate::process::participation::contributions;
use crate::services::accounts::{self, Role};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::outbox;

/// The version that somebody saw when they began to write: number and instant of its last change, none before the first.
pub type Seen = Option<(i32, jiff::Timestamp)>;

/// Writes the town's answer to a cluster: a first draft, a change of what is not yet released, or a new version after that.
///
/// # Errors
/// [`Error::NotFound`] for an unknown cluster; [`Error::Invalid`] for what is missing (invariant 9) and for unknown codes;
/// [`Error::Refused`] when somebody else wrote in the meantime.
pub async fn write(tx: &mut Tx, cluster: &str, proposal: Proposal<String>, seen: Seen) -> Result<WeighingId> {
    let by = tx.account()?;
    let proposal = proposal.tidied();
    let mistakes = proposal.mistakes();
    if !mistakes.is_empty() {
        return Err(Error::Invalid(mistakes));
    }
    let key = store::lock_cluster(tx, cluster).await?;
    let proposal = aim(tx, proposal).await?;
    let latest = latest(tx, cluster).await?;
    if latest.map(|latest| (latest.version, latest.drafted.at)) != seen {
        return Err(Error::refused("weighing-changed-meanwhile"));
    }
    let id = match latest {
        Some(open) if open.is_open() => {
            store::overwrite(tx, open.id, by, &proposal).await?;
            open.id
        }
        older => store::insert(tx, key, older.map_or(1, |older| older.version + 1), by, &proposal).await?,
    };
    audit::record(tx, Entry::new("weighing.write", "weighing", id.0).related(&[key]).note(&proposal.reason)).await?;
    Ok(id)
}

async fn latest(tx: &mut Tx, cluster: &str) -> Result<Option<Weighing>> {
    Ok(store::lock_latest(tx, &[cluster.to_owned()]).await?.pop().map(|latest| latest.weighing))
}

/// Turns the codes of the targets into keys.
async fn aim(tx: &mut Tx, proposal: Proposal<String>) -> Result<Proposal<i64>> {
    let process = tx.process;
    let targets = store::targets(tx.db(), process).await?;
    let mut mistakes = Vec::new();
    let mut key = |kind: &'static str, code: Option<String>| code.and_then(|code| find(&targets, kind, &code, &mut mistakes));
    let aimed = Proposal {
        goal: key("goal", proposal.goal),
        measure: key("measure", proposal.measure),
        swot_item: key("swot_item", proposal.swot_item),
        project: key("project", proposal.project),
        result: proposal.result,
        verdict: proposal.verdict,
        reason: proposal.reason,
        effect: proposal.effect,
        forwarded_to: proposal.forwarded_to,
        forwarded_on: proposal.forwarded_on,
        postponed_until: proposal.postponed_until,
    };
    if mistakes.is_empty() { Ok(aimed) } else { Err(Error::Invalid(mistakes)) }
}

/// The key of a target; an unknown code is a mistake in the field, which is named as the kind.
fn find(targets: &[Target], kind: &'static str, code: &str, mistakes: &mut Vec<FieldError>) -> Option<i64> {
    let found = targets.iter().find(|target| target.kind == kind && target.code == code).map(|target| target.id);
    if found.is_none() {
        mistakes.push(FieldError { field: kind.into(), say: Say::new("error-not-in-list") });
    }
    found
}

/// Marks the draft for a cluster as ready for the second person, and asks everybody for it who can be that.
///
/// # Errors
/// [`Error::NotFound`] without an answer; [`Error::Refused`] when it is not a draft.
pub async fn check(tx: &mut Tx, cluster: &str) -> Result<()> {
    let signature = Signature { by: tx.account()?, at: tx.now() };
    let weighing = latest(tx, cluster).await?.ok_or(Error::NotFound)?;
    weighing.check(signature).map_err(|reason| Error::Refused(reason.say()))?;
    store::save_checked(tx, weighing.id, signature).await?;
    outbox::ask_second(tx, &[Role::Planner], weighing.drafted.by).await?;
    audit::record(tx, Entry::new("weighing.check", "weighing", weighing.id.0)).await
}

/// What became of a release, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Released {
    /// Codes of the clusters whose answers are now released.
    pub done: Vec<String>,
    /// Codes of those that are not, and why.
    pub refused: Vec<(String, NotPossible)>,
}

/// Releases the answers to these clusters, each that is ready and was written by somebody else (invariant 7). What the
/// rules forbid is told row by row and does not hold up the others. Contributions that are now answered whole move on.
///
/// # Errors
/// [`Error::Forbidden`] for external accounts.
pub async fn release(tx: &mut Tx, clusters: &[String]) -> Result<Released> {
    let signature = Signature { by: accounts::releaser(tx).await?, at: tx.now() };
    let mut outcome = Released::default();
    let mut released = Vec::new();
    for Latest { code, weighing } in store::lock_latest(tx, clusters).await? {
        match weighing.release(signature) {
            Ok(weighing) => {
                outcome.done.push(code);
                released.push(weighing);
            }
            Err(reason) => outcome.refused.push((code, reason)),
        }
    }
    if released.is_empty() {
        return Ok(outcome);
    }
    let ids: Vec<i64> = released.iter().map(|weighing| weighing.id.0).collect();
    store::save_released(tx, &ids, signature).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("weighing.release", "process", process).related(&ids)).await?;
    let clusters: Vec<i64> = released.iter().map(|weighing| weighing.cluster).collect();
    settle_contributions(tx, Some(&clusters)).await?;
    Ok(outcome)
}

/// Moves on the contributions of these clusters (none: of the whole process) that are answered whole. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn settle_contributions(tx: &mut Tx, clusters: Option<&[i64]>) -> Result<u64> {
    let answered = store::answered_contributions(tx, clusters).await?;
    contributions::mark_weighed(tx, &answered).await
}

/// The council has decided: those of these answers that are released become resolved. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn resolve(tx: &mut Tx, ids: &[WeighingId]) -> Result<usize> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let resolved = store::save_resolved(tx, &ids).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("weighing.resolve", "process", process).related(&resolved)).await?;
    Ok(resolved.len())
}
