//! What can be done with several contributions at once.

use super::model::{BundleId, Chosen, Skipped};
use super::store;
use crate::error::{Error, Result, Say};
use crate::process::triage::decisions::{self, Ruling, Seen, way_back};
use crate::process::triage::inquiries;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::outbox::UNDO_TIME;

/// Decides the same about each of these contributions; what cannot be decided is left as it is, with the reason in `lang`.
///
/// # Errors
/// [`Error::Invalid`] when the decision itself is none; [`Error::Forbidden`].
pub async fn decide(tx: &mut Tx, chosen: &[Chosen], ruling: &Ruling, lang: Lang) -> Result<BundleId> {
    let by = tx.account()?;
    let id = store::open(tx, ruling.verdict.decision(), by).await?;
    let mut skipped = Vec::new();
    let mut decided = Vec::new();
    // In the order of their numbers: two bundles that meet wait for each other instead of blocking each other.
    let mut chosen: Vec<&Chosen> = chosen.iter().collect();
    chosen.sort_by(|a, b| a.number.cmp(&b.number));
    for item in chosen {
        store::begin_item(tx).await?;
        match decisions::decide(tx, &item.number, item.seen, ruling).await {
            Ok(decision) => {
                inquiries::settle(tx, &item.number).await?;
                store::end_item(tx).await?;
                store::add(tx, id, decision).await?;
                decided.push(decision.0);
            }
            Err(error) => {
                store::undo_item(tx).await?;
                skipped.push(Skipped { number: item.number.clone(), why: lang.say(&why(error)?) });
            }
        }
    }
    store::save_skipped(tx, id, &skipped).await?;
    audit::record(tx, Entry::new("bundle.decide", "bundle", id.0).related(&decided)).await?;
    Ok(id)
}

/// Why something was left as it was; what is no matter of this one contribution ends the act.
fn why(error: Error) -> Result<Say> {
    match error {
        Error::Refused(say) => Ok(say),
        Error::NotFound | Error::Gone => Ok(Say::new("bundle-not-there")),
        other => Err(other),
    }
}

/// Takes every decision of a bundle back that is still the newest one.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it was taken back before, or the minute is over.
pub async fn undo(tx: &mut Tx, id: BundleId, lang: Lang) -> Result<()> {
    tx.account()?;
    let (decided_at, undone) = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
    if undone {
        return Err(Error::refused("error-bundle-undone"));
    }
    if tx.now() > decided_at + UNDO_TIME {
        return Err(Error::refused("error-undo-late"));
    }
    let mut kept = Vec::new();
    let mut undone = Vec::new();
    for item in store::items(tx, id).await? {
        store::begin_item(tx).await?;
        let back = match way_back(item.decision, item.visibility, item.handling) {
            Some(verdict) => decisions::decide(tx, &item.number, Seen::Newest(item.id), &Ruling::plain(verdict)).await,
            None => Err(Error::refused("error-no-way-back")),
        };
        match back {
            Ok(decision) => {
                store::end_item(tx).await?;
                undone.push(decision.0);
            }
            Err(error) => {
                store::undo_item(tx).await?;
                kept.push(Skipped { number: item.number, why: lang.say(&why(error)?) });
            }
        }
    }
    store::save_undone(tx, id, &kept).await?;
    audit::record(tx, Entry::new("bundle.undo", "bundle", id.0).related(&undone)).await
}
