//! How long the step keeps what it holds of people, and how it forgets a person.

use super::contributions::{self, ContributionId};
use super::{attachments, contacts, subscriptions};
use crate::error::Result;
use crate::services::act::Tx;
use crate::services::people::Person;
use crate::services::retention::{Pace, Rule, Term};

/// Photos of forms that are not sent, addresses that nobody confirms, originals after a redaction. How long a confirmed address is kept
/// hangs on the resolution, a later step: `outputs/news` has that rule.
pub(super) const RETENTION: &[Rule] = &[
    Rule {
        key: "pending_photo",
        term: Term::Hours(24),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(attachments::sweep(tx, before))),
    },
    Rule {
        key: "contact_unconfirmed",
        term: Term::Hours(contacts::model::CONFIRM_TIME.as_hours()),
        pace: Pace::Daily,
        work: Some(|tx, before| Box::pin(contacts::end_unconfirmed(tx, before))),
    },
    Rule {
        key: "subscription_unconfirmed",
        term: Term::Hours(subscriptions::CONFIRM_TIME.as_hours()),
        pace: Pace::Daily,
        work: Some(|tx, before| Box::pin(subscriptions::sweep(tx, before))),
    },
    // Six months for a complaint, as many again until the last one is decided.
    Rule {
        key: "original",
        term: Term::Months(12),
        pace: Pace::Daily,
        work: Some(|tx, before| Box::pin(contributions::forget_originals(tx, before))),
    },
];

/// Forgets a person: of every contribution name, address, private link and return code, and every subscription. What was said stays and
/// is counted (invariant 16). Returns of how many things.
pub(super) async fn forget(tx: &mut Tx, person: &Person) -> Result<u64> {
    let mut forgotten = subscriptions::forget_person(tx, person).await?;
    for (process, id) in contacts::of_person(tx.db(), person).await? {
        tx.process = process;
        forget_author(tx, id).await?;
        forgotten += 1;
    }
    Ok(forgotten)
}

async fn forget_author(tx: &mut Tx, id: ContributionId) -> Result<()> {
    let contribution = contributions::load(tx.db(), id).await?;
    contributions::erase_person(tx, &contribution).await
}
