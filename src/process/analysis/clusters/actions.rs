//! What can be done with clusters. Each function is one act inside the caller's transaction.
//!
//! Locks are taken in one order everywhere: contributions, then clusters, each by key.

use super::history::{Deed, Effect, EventId, EventKind};
use super::model::{Cluster, ClusterId, NotAllowed, ProposedBy, State, Wording};
use super::store;
use crate::error::{Error, OnConstraint as _, Result, Say};
use crate::process::analysis::statements::{self, StatementId};
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{accounts, numbers};

/// A theme is of the cluster's own process.
const THEME: &str = "cluster_process_id_theme_id_fkey";

fn unknown_theme() -> Error {
    Error::field("theme", "error-not-in-list")
}

/// What the person who assigns statements believes about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belief {
    /// They are in no cluster yet: chosen from the list of open statements.
    Open,
    /// They may stand in other clusters too.
    Any,
}

/// Where statements go that are split off.
#[derive(Clone, Debug)]
pub enum Target {
    /// A new cluster.
    New(Wording),
    /// The standing cluster with this code.
    Existing(String),
}

/// Makes a cluster, with its first statements or without. Returns its code.
///
/// # Errors
/// As for [`add`]; [`Error::Invalid`] at `theme` when that is of another process.
pub async fn create(tx: &mut Tx, wording: &Wording, proposed_by: ProposedBy, chosen: &[StatementId], belief: Belief) -> Result<String> {
    let contributions = lock_chosen(tx, chosen, belief).await?;
    let cluster = insert(tx, wording, proposed_by).await?;
    let deed = Deed { kind: EventKind::Created, cluster: cluster.id, other: None, statements: chosen.to_vec() };
    perform(tx, &deed, &contributions).await?;
    Ok(cluster.code)
}

async fn insert(tx: &mut Tx, wording: &Wording, proposed_by: ProposedBy) -> Result<Cluster> {
    let subject = act::new_subject(tx, "cluster").await?;
    let number = numbers::next(tx, "cluster", 0).await?;
    let code = format!("A-{number:03}");
    store::insert(tx, subject, &code, wording, proposed_by).await.on_constraint(THEME, unknown_theme)?;
    let process = tx.process;
    store::by_code(tx.db(), process, &code).await
}

/// Puts statements into a cluster.
///
/// # Errors
/// [`Error::Refused`] when a statement is already there, was replaced or is unassignable, or, believed open, is in another
/// cluster by now: somebody else was faster.
pub async fn add(tx: &mut Tx, code: &str, chosen: &[StatementId], belief: Belief) -> Result<()> {
    let contributions = lock_chosen(tx, chosen, belief).await?;
    let cluster = standing(tx, code).await?;
    let deed = Deed { kind: EventKind::Added, cluster: cluster.id, other: None, statements: chosen.to_vec() };
    perform(tx, &deed, &contributions).await
}

/// Takes statements out of a cluster; they stay what they are.
///
/// # Errors
/// [`Error::Refused`] when one of them is no longer there.
pub async fn remove(tx: &mut Tx, code: &str, chosen: &[StatementId]) -> Result<()> {
    let contributions = lock_chosen(tx, chosen, Belief::Any).await?;
    let cluster = standing(tx, code).await?;
    for (holder, statements) in holders(tx, cluster.id, chosen).await? {
        let deed = Deed { kind: EventKind::Removed, cluster: holder, other: None, statements };
        perform(tx, &deed, &contributions).await?;
    }
    Ok(())
}

/// Splits statements off into a new cluster, or moves them into another one. Returns the code of the cluster that got them.
///
/// # Errors
/// [`Error::Refused`] when one of them is no longer there, or is in the other cluster already.
pub async fn split(tx: &mut Tx, code: &str, target: &Target, chosen: &[StatementId]) -> Result<String> {
    let contributions = lock_chosen(tx, chosen, Belief::Any).await?;
    let (from, into) = match target {
        Target::New(wording) => {
            let from = standing(tx, code).await?;
            (from, insert(tx, wording, ProposedBy::Person).await?)
        }
        Target::Existing(other) => pair(tx, code, other).await?,
    };
    for (holder, statements) in holders(tx, from.id, chosen).await? {
        let deed = Deed { kind: EventKind::Split, cluster: holder, other: Some(into.id), statements };
        perform(tx, &deed, &contributions).await?;
    }
    Ok(into.code)
}

/// Merges a cluster into another one: a link, by which pages and counts read through (invariant 13). Statements, numbers and
/// history stay where they are, and the old code leads to the other cluster.
///
/// # Errors
/// [`Error::Refused`] when one of the two was merged already, when both are the same, or when a public cluster would vanish
/// into one that is not.
pub async fn merge(tx: &mut Tx, from: &str, into: &str) -> Result<()> {
    let (from, into) = pair(tx, from, into).await?;
    if from.public_from.is_some() && into.public_from.is_none() {
        return Err(Error::Refused(Say::new("cluster-merge-hides").with("from", from.code).with("into", into.code)));
    }
    let deed = Deed { kind: EventKind::Merged, cluster: into.id, other: Some(from.id), statements: Vec::new() };
    perform(tx, &deed, &[]).await
}

/// Takes back what was done to a cluster: creating, adding, removing, splitting, merging. The undo is itself a line of the
/// history.
///
/// # Errors
/// [`Error::NotFound`] when the cluster's history has no such line; [`Error::Refused`] when it was taken back before, or when
/// something that came later stands in the way.
pub async fn undo(tx: &mut Tx, code: &str, event: EventId) -> Result<()> {
    let deed = store::deed(tx, code, event).await?;
    if deed.effect() == Effect::default() {
        return Err(Error::refused("cluster-undo-nothing"));
    }
    let contributions = statements::store::lock_contributions(tx, &deed.statements).await?;
    store::lock_keys(tx, &[Some(deed.cluster), deed.other]).await?;
    let undone = Deed { kind: EventKind::Undone, ..deed.clone() };
    let by = store::insert_event(tx, &undone).await?;
    if !store::mark_undone(tx, event, by).await? {
        return Err(Error::refused("cluster-undone-before"));
    }
    if !store::apply(tx, &deed.effect().inverse()).await? {
        return Err(Error::refused("cluster-undo-blocked"));
    }
    statements::follow_handling(tx, &contributions).await?;
    audit::record(tx, Entry::new("cluster.undo", "cluster", deed.cluster.0).related(&[event.0])).await
}

/// Writes title, summary, theme and flags.
///
/// # Errors
/// [`Error::Refused`] when it was merged.
pub async fn edit(tx: &mut Tx, code: &str, wording: &Wording) -> Result<()> {
    let cluster = standing(tx, code).await?;
    store::save_wording(tx, cluster.id, wording).await.on_constraint(THEME, unknown_theme)?;
    let fields = ["title", "summary", "theme_id", "controversial", "minority"];
    audit::record(tx, Entry::new("cluster.edit", "cluster", cluster.id.0).fields(&fields)).await
}

/// Moves a cluster to another state. Accepting a machine's proposal is such a step, and the audit log names who took it.
///
/// # Errors
/// [`Error::Invalid`] at `state_reason` when it shall be without effect and no reason is given; [`Error::Refused`] when the
/// machine has no such transition.
pub async fn change_state(tx: &mut Tx, code: &str, to: State, reason: Option<&str>) -> Result<()> {
    let cluster = standing(tx, code).await?;
    let state = cluster.state.become_(to).map_err(refusal)?;
    let reason = (state == State::WithoutEffect).then(|| reason.unwrap_or_default().trim());
    if reason.is_some_and(|reason| reason.chars().count() < 3) {
        return Err(Error::field("state_reason", "error-required"));
    }
    store::save_state(tx, cluster.id, state, reason).await?;
    let entry = Entry::new("cluster.change_state", "cluster", cluster.id.0).fields(&["state"]);
    audit::record(tx, Entry { note: reason, ..entry }).await
}

fn refusal(not_allowed: NotAllowed) -> Error {
    Error::Refused(Say::new("cluster-state-refused").with("from", not_allowed.from.as_str()).with("to", not_allowed.to.as_str()))
}

/// Lets everybody read a cluster.
///
/// # Errors
/// [`Error::Forbidden`] for outside offices; [`Error::Refused`] while it is a mere proposal or has no summary.
pub async fn release(tx: &mut Tx, code: &str) -> Result<()> {
    accounts::releaser(tx).await?;
    let cluster = standing(tx, code).await?;
    if cluster.state == State::Proposed {
        return Err(Error::refused("cluster-release-proposed"));
    }
    if cluster.summary.is_empty() {
        return Err(Error::refused("cluster-release-summary"));
    }
    store::save_release(tx, cluster.id, true).await?;
    audit::record(tx, Entry::new("cluster.release", "cluster", cluster.id.0)).await
}

/// Takes a cluster out of the public pages again.
///
/// # Errors
/// [`Error::Refused`] when another public cluster was merged into it: its printed address would lead nowhere.
pub async fn unrelease(tx: &mut Tx, code: &str) -> Result<()> {
    accounts::releaser(tx).await?;
    let cluster = standing(tx, code).await?;
    if let Some(other) = store::public_merged_into(tx, cluster.id).await? {
        return Err(Error::Refused(Say::new("cluster-unrelease-merged").with("code", other)));
    }
    store::save_release(tx, cluster.id, false).await?;
    audit::record(tx, Entry::new("cluster.unrelease", "cluster", cluster.id.0)).await
}

/// Locks the contributions of chosen statements, and checks what was believed about the statements.
async fn lock_chosen(tx: &mut Tx, chosen: &[StatementId], belief: Belief) -> Result<Vec<ContributionId>> {
    let contributions = statements::store::lock_contributions(tx, chosen).await?;
    if belief == Belief::Open
        && let Some((number, code)) = store::taken(tx, chosen).await?
    {
        return Err(Error::Refused(Say::new("cluster-statement-taken").with("number", number).with("code", code)));
    }
    Ok(contributions)
}

/// A cluster that stands, locked until the act ends.
async fn standing(tx: &mut Tx, code: &str) -> Result<Cluster> {
    let mut locked = store::lock(tx, &[code]).await?;
    let cluster = locked.pop().ok_or(Error::NotFound)?;
    stands(cluster)
}

/// Two different clusters that stand, locked until the act ends, in the order in which they are named.
async fn pair(tx: &mut Tx, first: &str, second: &str) -> Result<(Cluster, Cluster)> {
    if first == second {
        return Err(Error::refused("cluster-same"));
    }
    let mut locked = store::lock(tx, &[first, second]).await?;
    let mut take = |code: &str| {
        let index = locked.iter().position(|cluster| cluster.code == code).ok_or(Error::NotFound)?;
        stands(locked.swap_remove(index))
    };
    Ok((take(first)?, take(second)?))
}

fn stands(cluster: Cluster) -> Result<Cluster> {
    match &cluster.merged_into {
        None => Ok(cluster),
        Some(into) => Err(Error::Refused(Say::new("cluster-was-merged").with("code", cluster.code.as_str()).with("into", into.as_str()))),
    }
}

/// Which clusters below a standing one hold the chosen statements: after a merge, each keeps its own links.
///
/// Refused when one of the statements is nowhere in it.
async fn holders(tx: &mut Tx, root: ClusterId, chosen: &[StatementId]) -> Result<Vec<(ClusterId, Vec<StatementId>)>> {
    let links = store::links_within(tx, root, chosen).await?;
    if chosen.iter().any(|statement| links.iter().all(|(_, linked)| linked != statement)) {
        return Err(Error::refused("cluster-statement-gone"));
    }
    let mut holders: Vec<(ClusterId, Vec<StatementId>)> = Vec::new();
    for (holder, statement) in links {
        match holders.iter_mut().find(|(known, _)| *known == holder) {
            Some((_, statements)) => statements.push(statement),
            None => holders.push((holder, vec![statement])),
        }
    }
    Ok(holders)
}

/// Does a deed: its effect, its line in the history, its line in the log, and the handling of the contributions.
async fn perform(tx: &mut Tx, deed: &Deed, contributions: &[ContributionId]) -> Result<()> {
    let effect = deed.effect();
    if let Some(number) = store::already_linked(tx, &effect.link).await? {
        return Err(Error::Refused(Say::new("cluster-statement-there").with("number", number)));
    }
    if !store::apply(tx, &effect).await? {
        return Err(Error::refused("cluster-statement-gone"));
    }
    store::insert_event(tx, deed).await?;
    statements::follow_handling(tx, contributions).await?;
    let action = match deed.kind {
        EventKind::Created => "cluster.create",
        EventKind::Added => "cluster.add",
        EventKind::Removed => "cluster.remove",
        EventKind::Merged => "cluster.merge",
        EventKind::Split => "cluster.split",
        EventKind::Undone => "cluster.undo",
    };
    let related: Vec<i64> = deed.other.map(|other| other.0).into_iter().chain(statements::store::keys(&deed.statements)).collect();
    audit::record(tx, Entry::new(action, "cluster", deed.cluster.0).related(&related)).await
}
