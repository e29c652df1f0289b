//! What can be done with an edition.

use super::model::{self, Edition, EditionState, NotAllowed, Part, PartStatus};
use super::store;
use crate::error::{Error, Result, Say};
use crate::process::analysis::swot;
use crate::process::resolution::weighing;
use crate::process::{goals, measures, scenarios};
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{accounts, keys, numbers};

/// Starts a working edition, with the usual parts. Returns its slug.
///
/// # Errors
/// [`Error::Refused`] when the process has a working edition already.
pub async fn create(tx: &mut Tx, title: &str) -> Result<String> {
    let by = tx.account()?;
    let subject = act::new_subject(tx, "edition").await?;
    let slug = format!("fassung-{}", numbers::next(tx, "edition", 0).await?);
    let id = store::insert(tx, subject, &slug, title, by).await?;
    let parts: Vec<_> = Part::ALL.iter().map(|part| (*part, part.usual_status())).collect();
    store::save_parts(tx, id, &parts).await?;
    audit::record(tx, Entry::new("edition.create", "edition", id.0)).await?;
    Ok(slug)
}

/// Says what the council is asked to do with each part.
///
/// # Errors
/// [`Error::Refused`] once the edition is frozen: the parts stand in its document.
pub async fn set_parts(tx: &mut Tx, slug: &str, parts: &[(Part, PartStatus)]) -> Result<()> {
    let edition = store::lock(tx, slug).await?;
    if edition.state.is_frozen() {
        return Err(Error::refused("edition-frozen"));
    }
    store::save_parts(tx, edition.id, parts).await?;
    audit::record(tx, Entry::new("edition.set_parts", "edition", edition.id.0).fields(&["part", "status"])).await
}

/// Freezes a working edition: builds its one document, hashes exactly these bytes and shows both to everybody. Returns the
/// SHA-256.
///
/// # Errors
/// [`Error::Refused`] when somebody is left unanswered (invariant 8) or the edition is frozen already; [`Error::Forbidden`]
/// for external accounts.
pub async fn freeze(tx: &mut Tx, slug: &str) -> Result<[u8; 32]> {
    let by = accounts::releaser(tx).await?;
    let mut edition = store::lock(tx, slug).await?;
    edition.state = edition.state.become_(EditionState::PublicDraft).map_err(refusal)?;
    let process = tx.process;
    if !store::gaps(tx.db(), process).await?.is_complete() {
        return Err(Error::refused("edition-incomplete"));
    }
    weighing::settle_contributions(tx, None).await?;
    let parts = store::parts(tx.db(), edition.id).await?;
    let record = store::record(tx).await?;
    let document = model::document(&edition, &parts, tx.now(), &record)?;
    let sha256 = keys::sha256(&document);
    store::insert_document(tx, edition.id, &document, &sha256, by).await?;
    store::save_public(tx, edition.id, by).await?;
    audit::record(tx, Entry::new("edition.freeze", "edition", edition.id.0).note(&keys::hex(&sha256))).await?;
    Ok(sha256)
}

/// Hands the frozen edition to the council.
///
/// # Errors
/// [`Error::Refused`] when it is not a public draft; [`Error::Forbidden`] for external accounts.
pub async fn to_council(tx: &mut Tx, slug: &str) -> Result<()> {
    accounts::releaser(tx).await?;
    let edition = store::lock(tx, slug).await?;
    let to = edition.state.become_(EditionState::CouncilPaper).map_err(refusal)?;
    store::save_state(tx, edition.id, to).await?;
    audit::record(tx, Entry::new("edition.to_council", "edition", edition.id.0)).await
}

/// The council has resolved under this number: what stands in the document and was resolved moves on in its own step, and an
/// older edition is superseded. Weighings and SWOT items count as resolved with the edition, also where the council only took
/// note of them: it had them before it when it decided, and what it rests on must not change afterwards.
///
/// # Errors
/// [`Error::Refused`] when the edition is not a council paper.
pub async fn resolve(tx: &mut Tx, edition: &Edition, number: &str) -> Result<()> {
    let to = edition.state.become_(EditionState::Resolved).map_err(refusal)?;
    store::save_state(tx, edition.id, to).await?;
    let older = store::supersede_others(tx, edition.id).await?;
    audit::record(tx, Entry::new("edition.resolve", "edition", edition.id.0).related(&older)).await?;
    let parts = store::parts(tx.db(), edition.id).await?;
    let is_resolved = |part| parts.contains(&(part, PartStatus::Resolved));
    let contents = store::contents(tx, edition.id).await?;
    if is_resolved(Part::Goals) {
        scenarios::resolve(tx, &contents.scenarios).await?;
        goals::resolve(tx, &contents.goals).await?;
    }
    if is_resolved(Part::Measures) {
        measures::resolve(tx, &contents.measures, &format!("Beschluss {number}")).await?;
    }
    swot::resolve(tx, &contents.swot_items).await?;
    weighing::resolve(tx, &contents.weighings).await?;
    Ok(())
}

fn refusal(not_allowed: NotAllowed) -> Error {
    Error::Refused(Say::new(match not_allowed.to {
        EditionState::PublicDraft => "edition-not-working",
        EditionState::CouncilPaper => "edition-not-draft",
        _ => "edition-not-paper",
    }))
}
