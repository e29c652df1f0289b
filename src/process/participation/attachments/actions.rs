//! What can be done with photos and consents. Each function is one act inside the caller's transaction.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Attachment, Covered, NewPhotos, Pending, Purpose, State, Verdict};
use super::store::{self, Stored};
use crate::error::{Error, Result};
use crate::process::participation::contributions::{Contribution, ContributionId};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::files::Files;
use crate::services::images::{Area, Photo};
use crate::services::keys;

/// Bytes that all photos of forms which are not sent may take: a bound for the disk, far above what a town needs in a day.
const MOST_PENDING: i64 = 2 << 30;

/// Keeps a photo for a form that is not sent yet.
///
/// # Errors
/// [`Error::Refused`] when too many wait already.
pub async fn keep(tx: &mut Tx, files: &Files, photo: Photo) -> Result<Pending> {
    if store::pending_bytes(tx.db()).await? > MOST_PENDING {
        return Err(Error::refused("photo-no-room"));
    }
    let (large, small) = (photo.large, photo.small);
    let large = Stored::new(files.write(large.jpeg.clone()).await?, &large)?;
    let small = Stored::new(files.write(small.jpeg.clone()).await?, &small)?;
    let token = keys::random_token();
    store::insert_pending(tx, &token, &large, &small).await?;
    Ok(Pending { token, size: small.size })
}

/// Forgets a photo of a form that is not sent yet; one that is gone already is fine.
///
/// # Errors
/// When the database is away.
pub async fn discard(tx: &mut Tx, token: &str) -> Result<()> {
    store::delete_pending(tx, token).await
}

/// Gives the photos of a form to the contribution that it became, with what their author agreed to. They are internal.
///
/// # Errors
/// [`Error::Invalid`] at `photos` when one of them is no longer there.
pub async fn attach(tx: &mut Tx, contribution: ContributionId, new: &NewPhotos) -> Result<()> {
    if new.photos.is_empty() {
        return Ok(());
    }
    let ids = store::attach(tx, contribution, new).await?;
    if ids.len() != new.photos.len() {
        return Err(Error::field("photos", "photo-gone"));
    }
    store::insert_consent(tx, contribution, Purpose::Publication, None).await?;
    if new.open_data {
        store::insert_consent(tx, contribution, Purpose::OpenData, None).await?;
    }
    if let Some(parent) = &new.parent {
        store::insert_consent(tx, contribution, Purpose::Parental, Some(parent)).await?;
    }
    audit::record(tx, Entry::new("attachment.submit", "contribution", contribution.0).related(&ids)).await
}

/// Shows a photo or keeps it back; either can follow the other. `seen` is the state that the page showed.
///
/// # Errors
/// [`Error::NotFound`] when the contribution has no photo at this place; [`Error::Refused`] when somebody else was faster;
/// [`Error::Forbidden`] for visitors.
pub async fn decide(tx: &mut Tx, contribution: &Contribution, position: i16, seen: State, verdict: Verdict) -> Result<()> {
    let photos = store::of(tx.db(), contribution.subject).await?;
    let photo = photos.iter().find(|photo| photo.position == position).ok_or(Error::NotFound)?;
    if photo.state != seen {
        return Err(Error::refused("photo-decided-before"));
    }
    save(tx, photo, verdict).await
}

/// Shows every photo of a contribution that nobody decided about yet.
///
/// # Errors
/// [`Error::Forbidden`] for visitors.
pub async fn release_waiting(tx: &mut Tx, contribution: &Contribution) -> Result<()> {
    for photo in store::of(tx.db(), contribution.subject).await?.iter().filter(|photo| photo.state == State::Internal) {
        save(tx, photo, Verdict::Release).await?;
    }
    Ok(())
}

/// Gives a photo another description; the first time, what its author wrote is kept, unseen by the public.
///
/// # Errors
/// When the database is away.
pub async fn redact_alt(tx: &mut Tx, contribution: &Contribution, position: i16, alt: &str) -> Result<()> {
    let Some(id) = store::save_alt(tx, contribution.subject, position, alt).await? else { return Err(Error::NotFound) };
    audit::record(tx, Entry::new("attachment.redact_alt", "attachment", id).fields(&["alt"])).await
}

/// Covers these parts of a photo and no others; none: it is shown as it came. `seen` is the file that the page showed.
///
/// # Errors
/// [`Error::NotFound`] when the contribution has no photo at this place; [`Error::Refused`] when somebody else covered it
/// meanwhile; [`Error::Forbidden`] for visitors.
pub async fn cover(
    tx: &mut Tx,
    files: &Files,
    contribution: &Contribution,
    position: i16,
    seen: Uuid,
    covered: Option<Covered>,
    areas: &[Area],
) -> Result<()> {
    let photos = store::of(tx.db(), contribution.subject).await?;
    let photo = photos.iter().find(|photo| photo.position == position).ok_or(Error::NotFound)?;
    let saved = match covered {
        Some(Covered { large, small }) => {
            let large = Stored::new(files.write(large.jpeg.clone()).await?, &large)?;
            let small = Stored::new(files.write(small.jpeg.clone()).await?, &small)?;
            store::save_covered(tx, photo.id, seen, &large, &small).await?
        }
        None => store::save_uncovered(tx, photo.id, seen).await?,
    };
    if !saved {
        return Err(Error::refused("photo-decided-before"));
    }
    store::save_areas(tx, photo.id, areas).await?;
    audit::record(tx, Entry::new("attachment.cover", "attachment", photo.id.0).fields(&["large", "small"])).await
}

/// The file of a photo as it came, before parts were covered. Every look is logged.
///
/// # Errors
/// [`Error::NotFound`] when nothing is covered; [`Error::Forbidden`] for visitors.
pub async fn read_original(tx: &mut Tx, contribution: &Contribution, position: i16) -> Result<Uuid> {
    tx.account()?;
    let photos = store::of(tx.db(), contribution.subject).await?;
    let photo = photos.iter().find(|photo| photo.position == position).ok_or(Error::NotFound)?;
    let original = photo.original.ok_or(Error::NotFound)?;
    audit::record(tx, Entry::new("attachment.read_original", "attachment", photo.id.0)).await?;
    Ok(original)
}

/// Keeps the shown photos of a contribution back until they are decided about anew: it was taken up again itself. What was
/// refused stays so, with its reason.
///
/// # Errors
/// When the database is away.
pub async fn reopen(tx: &mut Tx, contribution: &Contribution) -> Result<()> {
    let reopened = store::reopen_released(tx, contribution.subject).await?;
    if reopened.is_empty() {
        return Ok(());
    }
    let entry = Entry::new("attachment.reopen", "contribution", contribution.id.0);
    audit::record(tx, entry.fields(&["state"]).related(&reopened)).await
}

async fn save(tx: &mut Tx, photo: &Attachment, verdict: Verdict) -> Result<()> {
    store::save_verdict(tx, photo.id, verdict).await?;
    let action = match verdict {
        Verdict::Release => "attachment.release",
        Verdict::Refuse(_) => "attachment.refuse",
    };
    audit::record(tx, Entry::new(action, "attachment", photo.id.0).fields(&["state"])).await
}

/// The author takes the consent for publication back: all photos go. What is left is the proof that it was once given.
///
/// # Errors
/// [`Error::Refused`] when there is no such consent.
pub async fn withdraw_photos(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    if !withdraw(tx, contribution, Purpose::Publication).await? {
        return Err(withdrawn_before());
    }
    forget(tx, contribution).await
}

/// The author takes the consent for open data back: the photos stay, without the open licence.
///
/// # Errors
/// [`Error::Refused`] when there is no such consent.
pub async fn withdraw_open_data(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    if withdraw(tx, contribution, Purpose::OpenData).await? { Ok(()) } else { Err(withdrawn_before()) }
}

/// Takes a consent for open data back that came back with a backup; where there is none, nothing happens.
///
/// # Errors
/// When the database is away.
pub async fn withdraw_open_data_again(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    withdraw(tx, contribution, Purpose::OpenData).await.map(drop)
}

fn withdrawn_before() -> Error {
    Error::refused("consent-withdrawn-before")
}

/// False when there is no such consent.
async fn withdraw(tx: &mut Tx, contribution: ContributionId, purpose: Purpose) -> Result<bool> {
    let given = store::withdraw_consent(tx, contribution, purpose).await?;
    if given {
        audit::record(tx, Entry::new("consent.withdraw", "contribution", contribution.0).fields(&[purpose.as_str()])).await?;
    }
    Ok(given)
}

/// Forgets the photos of a contribution and every consent to them: it was withdrawn or erased, or its photos were.
///
/// # Errors
/// When the database is away.
pub async fn forget(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    store::withdraw_all(tx, contribution).await?;
    let gone = store::delete_all(tx, contribution).await?;
    if gone.is_empty() {
        return Ok(());
    }
    audit::record(tx, Entry::new("attachment.erase", "contribution", contribution.0).related(&gone)).await
}

/// Forgets the person behind the photos: they stay, as the contribution does.
///
/// # Errors
/// When the database is away.
pub async fn forget_person(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    store::forget_parent(tx, contribution).await
}

/// Deletes photos of forms that were begun before an instant and never sent. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    store::sweep(tx, before).await
}
