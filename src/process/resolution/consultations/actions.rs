//! What can be done with consultations, and the resolution that ends them.

use super::model::{self, Consultation, NewConsultation, NewResolution, Outcome, Votes};
use super::store::{self, ResolutionRow};
use crate::error::{Error, FieldError, Result, Say};
use crate::process::resolution::editions::{self, Edition};
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{accounts, numbers, time};

/// Adds a committee at the end of the way through the council. Returns its place, from 1.
///
/// # Errors
/// [`Error::NotFound`] for an unknown edition; [`Error::Refused`] once it is resolved.
pub async fn add(tx: &mut Tx, edition: &str, new: &NewConsultation) -> Result<i32> {
    let edition = lock_open(tx, edition).await?;
    let consultation = store::insert(tx, edition.id, new).await?;
    audit::record(tx, Entry::new("consultation.add", "consultation", consultation.id.0).related(&[edition.id.0])).await?;
    Ok(consultation.position)
}

/// Writes down how a consultation ended.
///
/// # Errors
/// [`Error::NotFound`] for an unknown one; [`Error::Refused`] before its day, before the edition is frozen and once it is
/// resolved; [`Error::Invalid`] at `outcome` when the votes do not fit.
pub async fn record(tx: &mut Tx, edition: &str, position: i32, outcome: Outcome, votes: Option<Votes>) -> Result<()> {
    let edition = lock_open(tx, edition).await?;
    let consultation = find(tx, &edition, position).await?;
    if !edition.state.is_frozen() {
        return Err(Error::refused("consultation-before-freeze"));
    }
    if consultation.about.held_on > time::day(tx.now()) {
        return Err(Error::refused("consultation-before-its-day"));
    }
    if votes.is_some_and(|votes| !outcome.fits(votes)) {
        return Err(Error::field("outcome", "consultation-votes-misfit"));
    }
    store::save_outcome(tx, consultation.id, outcome, votes).await?;
    audit::record(tx, Entry::new("consultation.record", "consultation", consultation.id.0).fields(&["result", "votes"])).await
}

async fn lock_open(tx: &mut Tx, slug: &str) -> Result<Edition> {
    let edition = editions::lock(tx, slug).await?;
    if edition.state.is_open() { Ok(edition) } else { Err(Error::refused("edition-closed")) }
}

async fn find(tx: &mut Tx, edition: &Edition, position: i32) -> Result<Consultation> {
    let consultations = store::of_edition(tx.db(), edition.id).await?;
    consultations.into_iter().find(|consultation| consultation.position == position).ok_or(Error::NotFound)
}

/// Writes down what the council resolved, and lets everything in the edition follow. Returns the number of the resolution.
///
/// # Errors
/// [`Error::Refused`] without a deciding committee that said yes, and when the edition is not a council paper;
/// [`Error::Invalid`] at `amendments` for a measure that is not in the concept; [`Error::Forbidden`] for external accounts.
pub async fn resolve(tx: &mut Tx, edition: &str, new: &NewResolution) -> Result<String> {
    let by = accounts::releaser(tx).await?;
    let edition = editions::lock(tx, edition).await?;
    let consultations = store::of_edition(tx.db(), edition.id).await?;
    let decision = model::decision(&consultations).ok_or_else(|| Error::refused("resolution-needs-decision"))?;
    let number = format!("{}-B-{}", store::number_prefix(tx).await?, numbers::next(tx, "resolution", 0).await?);
    editions::resolve(tx, &edition, &number).await?;
    let subject = act::new_subject(tx, "resolution").await?;
    let row = ResolutionRow {
        subject,
        number: &number,
        edition: edition.id,
        consultation: decision.id,
        resolved_on: decision.about.held_on,
        wording: &new.wording,
        by,
    };
    let id = store::insert_resolution(tx, row).await?;
    amend(tx, id, &new.amendments).await?;
    audit::record(tx, Entry::new("resolution.record", "resolution", id).related(&[edition.id.0]).note(&new.wording)).await?;
    Ok(number)
}

async fn amend(tx: &mut Tx, resolution: i64, amendments: &[(String, String)]) -> Result<()> {
    let (codes, texts): (Vec<String>, Vec<String>) = amendments.iter().cloned().unzip();
    let found = store::insert_amendments(tx, resolution, &codes, &texts).await?;
    match codes.into_iter().find(|code| !found.contains(code)) {
        None => Ok(()),
        Some(code) => {
            let say = Say::new("resolution-amendment-unknown").with("code", code);
            Err(Error::Invalid(vec![FieldError { field: "amendments".into(), say }]))
        }
    }
}
