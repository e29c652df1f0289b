//! What can be done with a contribution. Each function is one act inside the caller's transaction.

use jiff::Timestamp;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Contribution, ContributionId, Correction, Handling, NewContribution, NewPlace, NotAllowed, Visibility};
use super::store::{self, Derived, Version, Wording};
use crate::error::{Error, FieldError, OnConstraint as _, Result, Say};
use crate::process::participation::{attachments, contacts};
use crate::services::act::{self, ProcessId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::erasures::Extent;
use crate::services::{keys, numbers, text, time};

/// What the author gets: the number, the private token and the return code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Key.
    pub id: ContributionId,
    /// Public number.
    pub number: String,
    /// Token of the private page.
    pub token: String,
    /// The twelve characters to type.
    pub code: String,
}

/// Takes in a contribution from a form, from intake or from an import.
///
/// # Errors
/// [`Error::Invalid`] at `place` when a public form names a place outside of the area; at `occasion`, `theme` or `district`
/// when the key is of another process.
pub async fn submit(tx: &mut Tx, new: &NewContribution) -> Result<Receipt> {
    let (district_id, outside) = place(tx, new).await?;
    let uuid = Uuid::from_bytes(keys::random());
    let token = tx.keys.private_token(uuid, 0);
    let code = tx.keys.return_code(uuid, 0);
    let terms = text::document_terms([new.title.as_str(), new.text.as_str()]);
    let subject = act::new_subject(tx, "contribution").await?;
    let number = next_number(tx).await?;
    let derived = Derived {
        subject,
        uuid,
        number: &number,
        district_id,
        outside,
        link_sha256: keys::sha256(token.as_bytes()),
        code_sha256: keys::code_sha256(uuid, &code),
        terms: &terms,
    };
    let id = store::insert(tx, new, derived)
        .await
        .on_constraint("contribution_event_before_receipt", || Error::field("event_on", "error-event-after-receipt"))
        .on_constraint("contribution_process_id_district_id_fkey", || Error::field("district", "error-not-in-list"))
        .on_constraint("contribution_process_id_theme_id_fkey", || Error::field("theme", "error-not-in-list"))
        .on_constraint("contribution_process_id_occasion_id_fkey", || Error::field("occasion", "error-not-in-list"))
        // Whatever the check of drawings lets through and the database does not (its rules of validity are stricter).
        .on_constraint("contribution_geom_valid", || Error::field("place", "form-area-crosses-itself"))
        .on_constraint("contribution_source_once", || Error::refused("import-already-there"))?;
    audit::record(tx, Entry::new("contribution.submit", "contribution", id.0)).await?;
    if let Some(email) = &new.email {
        contacts::add(tx, id, uuid, email, &new.language, &number).await?;
    }
    Ok(Receipt { id, number, token, code })
}

/// District and "outside" flag of a new contribution's place.
async fn place(tx: &mut Tx, new: &NewContribution) -> Result<(Option<i64>, bool)> {
    let process = tx.process;
    place_of(tx.db(), process, &new.place, new.outside_allowed).await
}

/// Checks a place before anything else is typed: the same rule that [`submit`] holds for public forms.
///
/// # Errors
/// [`Error::Invalid`] at `place` when it lies outside of the process's area, at `address` when its words name a neighbour.
pub async fn check_place(pool: &PgPool, process: ProcessId, place: &NewPlace) -> Result<()> {
    let mut db = pool.acquire().await?;
    place_of(&mut db, process, place, false).await.map(drop)
}

async fn place_of(db: &mut PgConnection, process: ProcessId, place: &NewPlace, outside_allowed: bool) -> Result<(Option<i64>, bool)> {
    if let NewPlace::District(id) = place {
        return Ok((Some(*id), false));
    }
    let Some(geom) = place.geom() else {
        if let Some(town) = place.town_named().filter(|_| !outside_allowed)
            && let Some(name) = store::neighbour_named(db, town).await?
        {
            return Err(Error::Invalid(vec![FieldError {
                field: "address".into(),
                say: Say::new("error-place-in-neighbour").with("name", name),
            }]));
        }
        return Ok((None, false));
    };
    let located = store::locate(db, process, &geom).await?;
    if !located.inside && !outside_allowed {
        let say = match located.neighbour {
            Some(name) => Say::new("error-place-in-neighbour").with("name", name),
            None => Say::new("error-place-outside"),
        };
        return Err(Error::Invalid(vec![FieldError { field: "place".into(), say }]));
    }
    Ok((located.district_id, !located.inside))
}

async fn next_number(tx: &mut Tx) -> Result<String> {
    let process = tx.process;
    let prefix = store::number_prefix(tx.db(), process).await?;
    let year = time::day(tx.now()).year();
    let next = numbers::next(tx, "contribution", i32::from(year)).await?;
    Ok(format!("{prefix}-{year}-{next:05}"))
}

/// Moves a contribution to another visibility. Triage decides; this holds the machine, the date and the revision.
///
/// # Errors
/// [`Error::Refused`] when the machine has no such transition: somebody else was faster.
pub async fn change_visibility(tx: &mut Tx, contribution: &mut Contribution, to: Visibility) -> Result<()> {
    let before = contribution.visibility;
    contribution.visibility = before.become_(to).map_err(refusal)?;
    store::save_visibility(tx, contribution.id, to).await?;
    tx.record_changes();
    if to.is_gone() {
        contribution.gone_at.get_or_insert(tx.now());
    }
    if before.is_public() || to.is_public() {
        tx.public_changes();
    }
    Ok(())
}

fn refusal(not_allowed: NotAllowed) -> Error {
    Error::Refused(Say::new("error-visibility").with("from", not_allowed.from.as_str()).with("to", not_allowed.to.as_str()))
}

/// Moves the handling of a contribution forward; nothing happens when it is already there.
///
/// # Errors
/// [`Error::Refused`] when the step does not follow.
pub async fn change_handling(tx: &mut Tx, contribution: &mut Contribution, to: Handling) -> Result<()> {
    if contribution.handling == to {
        return Ok(());
    }
    if !to.may_follow(contribution.handling) {
        return Err(Error::refused("error-handling"));
    }
    contribution.handling = to;
    store::save_handling(tx, contribution.id, to).await
}

/// Moves assigned contributions on to weighed: all of their statements are answered. Returns how many were moved.
///
/// # Errors
/// When the database is away.
pub async fn mark_weighed(tx: &mut Tx, ids: &[ContributionId]) -> Result<u64> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let moved = store::save_weighed(tx, &ids).await?;
    if !moved.is_empty() {
        let process = tx.process.0;
        audit::record(tx, Entry::new("contribution.mark_weighed", "process", process).related(&moved)).await?;
    }
    Ok(moved.len() as u64)
}

/// Moves the handling of several contributions at once; those that the step does not follow stay as they are.
///
/// # Errors
/// When the database is away.
pub async fn change_handling_of(tx: &mut Tx, contributions: &[ContributionId], to: Handling) -> Result<()> {
    let from: Vec<String> = Handling::ALL.iter().filter(|from| to.may_follow(**from)).map(ToString::to_string).collect();
    store::save_handling_of(tx, contributions, &from, to).await
}

/// Gives a contribution another public wording; the first time, the original is locked away.
///
/// # Errors
/// When the database is away.
pub async fn redact(tx: &mut Tx, contribution: &Contribution, wording: &Wording) -> Result<()> {
    store::keep_original(tx, contribution.id).await?;
    store::keep_first_version(tx, contribution.id).await?;
    let terms = text::document_terms([wording.title.as_str(), wording.text.as_str()]);
    store::save_wording(tx, contribution.id, wording, &terms).await?;
    store::keep_version(tx, contribution.id).await
}

/// Every wording that a contribution had, oldest first; none as long as nothing changed. Every look is logged.
///
/// # Errors
/// [`Error::Forbidden`] for visitors.
pub async fn read_versions(tx: &mut Tx, id: ContributionId) -> Result<Vec<Version>> {
    tx.account()?;
    audit::record(tx, Entry::new("contribution.read_versions", "contribution", id.0)).await?;
    store::versions(tx.db(), id).await
}

/// The wording of before the first redaction. Every look is logged.
///
/// # Errors
/// [`Error::Forbidden`] for visitors; [`Error::NotFound`] when nothing was redacted.
pub async fn read_original(tx: &mut Tx, id: ContributionId) -> Result<Wording> {
    tx.account()?;
    audit::record(tx, Entry::new("contribution.read_original", "contribution", id.0)).await?;
    store::original(tx.db(), id).await?.ok_or(Error::NotFound)
}

/// Forgets originals that were locked away before an instant. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn forget_originals(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    store::forget_originals(tx, before).await
}

/// Sets the district by hand; survives new polygons (invariant 4).
///
/// # Errors
/// [`Error::Invalid`] at `reason` when it is missing.
pub async fn set_district(tx: &mut Tx, contribution: &Contribution, district: Option<i64>, reason: &str) -> Result<()> {
    if reason.trim().chars().count() < 3 {
        return Err(Error::field("reason", "error-required"));
    }
    store::save_district(tx, contribution.id, district, reason.trim()).await?;
    if contribution.visibility.is_public() {
        tx.public_changes();
    }
    audit::record(tx, Entry::new("contribution.set_district", "contribution", contribution.id.0).fields(&["district_id"]).note(reason))
        .await
}

/// The author changes the wording before anybody has decided; the number stays. Nothing happens when nothing is different.
///
/// # Errors
/// [`Error::Refused`] when somebody has decided meanwhile; [`Error::Invalid`] at `theme` when it is of another process.
pub async fn correct(tx: &mut Tx, contribution: &Contribution, correction: &Correction) -> Result<()> {
    if !contribution.visibility.is_correctable() {
        return Err(Error::refused("wording-too-late"));
    }
    let before = (contribution.kind, &contribution.title, &contribution.text, contribution.theme_id);
    if before == (correction.kind, &correction.title, &correction.text, correction.theme_id) {
        return Ok(());
    }
    let terms = text::document_terms([correction.title.as_str(), correction.text.as_str()]);
    store::keep_first_version(tx, contribution.id).await?;
    store::save_correction(tx, contribution.id, correction, &terms)
        .await
        .on_constraint("contribution_process_id_theme_id_fkey", || Error::field("theme", "error-not-in-list"))?;
    store::keep_version(tx, contribution.id).await?;
    let fields = ["kind", "title", "text", "theme_id"];
    audit::record(tx, Entry::new("contribution.correct", "contribution", contribution.id.0).fields(&fields)).await
}

/// The author takes the contribution back: gone from every page at once, counted as gone.
///
/// # Errors
/// [`Error::Refused`] when it is already gone.
pub async fn withdraw(tx: &mut Tx, contribution: &mut Contribution) -> Result<()> {
    change_visibility(tx, contribution, Visibility::Withdrawn).await?;
    erase_text(tx, contribution).await?;
    audit::record(tx, Entry::new("contribution.withdraw", "contribution", contribution.id.0)).await
}

/// The town erases the contribution for good: gone from every page at once, counted as gone. Two people decided (triage holds that).
///
/// # Errors
/// [`Error::Refused`] when it is already gone.
pub async fn erase(tx: &mut Tx, contribution: &mut Contribution) -> Result<()> {
    change_visibility(tx, contribution, Visibility::Erased).await?;
    erase_text(tx, contribution).await?;
    audit::record(tx, Entry::new("contribution.erase", "contribution", contribution.id.0)).await
}

/// Erases the person: name, contact, private link and return code. The contribution stays and is counted (invariant 16).
///
/// # Errors
/// When the database is away.
pub async fn erase_person(tx: &mut Tx, contribution: &Contribution) -> Result<()> {
    contacts::erase(tx, contribution.id).await?;
    attachments::forget_person(tx, contribution.id).await?;
    // Digests of something random: no link and no code fits them any more.
    store::forget_author(tx, contribution.id, keys::random(), keys::random()).await?;
    let fields = ["author_name", "link_sha256", "code_sha256", "person_erased_at"];
    audit::record(tx, Entry::new("contribution.erase_person", "contribution", contribution.id.0).fields(&fields)).await
}

/// Removes every text, the place and the person of a contribution that is withdrawn or erased.
///
/// # Errors
/// When the database is away.
pub async fn erase_text(tx: &mut Tx, contribution: &Contribution) -> Result<()> {
    contacts::erase(tx, contribution.id).await?;
    store::blank(tx, contribution.id).await
}

/// Erases once more what came back of a contribution with a backup. Of a whole contribution the other steps erase what they
/// hold of it.
///
/// # Errors
/// [`Error::Refused`] when all of it is gone already.
pub async fn erase_again(tx: &mut Tx, id: ContributionId, extent: Extent) -> Result<()> {
    let mut contribution = store::load(tx.db(), id).await?;
    match extent {
        Extent::Everything => {
            change_visibility(tx, &mut contribution, Visibility::Erased).await?;
            erase_text(tx, &contribution).await?;
            audit::record(tx, Entry::new("contribution.erase_again", "contribution", id.0)).await
        }
        Extent::Person => erase_person(tx, &contribution).await,
        Extent::Photos => attachments::forget(tx, id).await,
        Extent::OpenData => attachments::withdraw_open_data_again(tx, id).await,
        Extent::Contact { .. } => contacts::erase(tx, id).await,
        Extent::Subscription | Extent::Barrier | Extent::Report => Ok(()),
    }
}
