//! What can be done with SWOT items. Each function is one act inside the caller's transaction.

use super::model::{EvidenceId, EvidenceOf, ItemId, ItemText, NewItem, NotPossible, Stance, State};
use super::store::{self, NewEvidence};
use crate::error::{Error, OnConstraint as _, Result, Say};
use crate::services::accounts;
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};

/// Makes a draft. Returns its code.
///
/// # Errors
/// [`Error::Invalid`] at `theme` or `district` when that is of another process.
pub async fn create(tx: &mut Tx, new: &NewItem) -> Result<String> {
    let theme = store::theme_code(tx, new.theme_id).await?.ok_or_else(|| Error::field("theme", "error-not-in-list"))?;
    let subject = act::new_subject(tx, "swot_item").await?;
    let code = new.quadrant.code(&theme, store::next_number(tx, new.quadrant, &theme).await?);
    let id = store::insert(tx, subject, &code, new).await.on_constraint(DISTRICT, unknown_district)?;
    audit::record(tx, Entry::new("swot_item.create", "swot_item", id.0)).await?;
    Ok(code)
}

/// A district is of the item's own process.
const DISTRICT: &str = "swot_item_process_id_district_id_fkey";

fn unknown_district() -> Error {
    Error::field("district", "error-not-in-list")
}

/// Changes title, text and district. Field and theme stay: they are part of the code.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `district`; [`Error::Refused`] once the council has resolved it.
pub async fn edit(tx: &mut Tx, code: &str, text: &ItemText) -> Result<()> {
    let item = open(tx, code).await?;
    store::save_text(tx, item.id, text).await.on_constraint(DISTRICT, unknown_district)?;
    audit::record(tx, Entry::new("swot_item.edit", "swot_item", item.id.0).fields(&["title", "text", "district_id"])).await
}

/// An item that may still be changed, locked until the act ends.
async fn open(tx: &mut Tx, code: &str) -> Result<store::Locked> {
    let item = store::lock(tx, code).await?;
    if matches!(item.state, State::Resolved | State::Superseded) {
        return Err(Error::refused("swot-is-resolved"));
    }
    Ok(item)
}

/// Adds a cluster or a finding that supports the item or contradicts it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `ground` when it is not there or is evidence already; [`Error::Refused`] once the
/// council has resolved the item.
pub async fn add_evidence(tx: &mut Tx, code: &str, of: &EvidenceOf, stance: Stance, note: &str) -> Result<EvidenceId> {
    let item = open(tx, code).await?;
    let (cluster, finding) = match of {
        EvidenceOf::Cluster(code) => (Some(store::cluster_key(tx, code).await?.ok_or_else(unknown_ground)?), None),
        EvidenceOf::Finding(id) => (None, Some(*id)),
    };
    let id = store::insert_evidence(tx, item.id, NewEvidence { cluster, finding, stance, note })
        .await
        .on_constraint("evidence_once", || Error::field("ground", "evidence-there-already"))
        .on_constraint("evidence_process_id_finding_id_fkey", unknown_ground)?;
    audit::record(tx, Entry::new("swot_item.add_evidence", "swot_item", item.id.0).related(&[id.0])).await?;
    Ok(id)
}

fn unknown_ground() -> Error {
    Error::field("ground", "error-not-in-list")
}

/// Takes a piece of evidence away.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is the last one of an item beyond draft (invariant 10), or the council has
/// resolved the item.
pub async fn remove_evidence(tx: &mut Tx, code: &str, id: EvidenceId) -> Result<()> {
    let item = open(tx, code).await?;
    if item.state != State::Draft && item.evidence == 1 {
        return Err(Error::refused("swot-last-evidence"));
    }
    if !store::delete_evidence(tx, item.id, id).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("swot_item.remove_evidence", "swot_item", item.id.0).related(&[id.0])).await
}

/// Moves an item to another state. Leaving draft releases it: from then on everybody may read it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for outside offices; [`Error::Refused`] when the machine has no such transition,
/// or the item has no evidence (invariant 10).
pub async fn change_state(tx: &mut Tx, code: &str, to: State) -> Result<()> {
    accounts::releaser(tx).await?;
    let item = store::lock(tx, code).await?;
    let state = item.state.become_(to, item.evidence).map_err(|refused| match refused {
        NotPossible::NeedsEvidence => Error::refused("swot-needs-evidence"),
        NotPossible::NoWay { from, to } => {
            Error::Refused(Say::new("swot-state-refused").with("from", from.as_str()).with("to", to.as_str()))
        }
    })?;
    store::save_state(tx, item.id, state).await?;
    audit::record(tx, Entry::new("swot_item.change_state", "swot_item", item.id.0).fields(&["state"])).await
}

/// The council resolved: the items among these that are agreed become resolved, in one statement. Returns which.
///
/// # Errors
/// When the database is away.
pub async fn resolve(tx: &mut Tx, items: &[ItemId]) -> Result<Vec<ItemId>> {
    let ids: Vec<i64> = items.iter().map(|id| id.0).collect();
    let resolved = store::resolve(tx, &ids).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("swot_item.resolve", "process", process).fields(&["state"]).related(&resolved)).await?;
    Ok(resolved.into_iter().map(ItemId).collect())
}
