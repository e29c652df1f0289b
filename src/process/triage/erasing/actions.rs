//! What can be done about erasing for good.

use super::model::{NotPossible, ProposalId};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::process::participation::contributions;
use crate::process::triage::decisions::{self, Cause, Reason, Ruling, Seen, Verdict};
use crate::services::accounts;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::outbox;
use crate::web::step::{Step, erase_everywhere};

/// Proposes to erase a contribution for good. What is public is hidden at once, what waits is refused, both with this reason; so its author
/// is told now. `facts` go to the author, `note` to the second person.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is gone, or proposed already; [`Error::Forbidden`] for outside offices.
pub async fn propose(tx: &mut Tx, number: &str, reason: Reason, facts: &str, note: &str, cause: Cause) -> Result<ProposalId> {
    let by = accounts::releaser(tx).await?;
    let contribution = contributions::lock(tx, number).await?;
    let verdict = match contribution.visibility {
        visibility if visibility.is_gone() => return Err(Error::refused("erasing-gone")),
        visibility if visibility.is_public() => Some(Verdict::Hide { reason }),
        visibility if visibility.is_waiting() => Some(Verdict::Reject { reason }),
        _ => None,
    };
    let id = store::insert(tx, contribution.id, reason, note)
        .await
        .on_constraint("erasure_proposal_one_open", || Error::refused("erasing-twice"))?;
    if let Some(verdict) = verdict {
        let ruling = Ruling { facts: facts.to_owned(), ..Ruling::plain(verdict).because_of(cause) };
        decisions::decide(tx, number, Seen::Alone, &ruling).await?;
    }
    outbox::ask_second(tx, super::ROLES, by).await?;
    audit::record(tx, Entry::new("erasing.propose", "contribution", contribution.id.0).related(&[id.0]).note(note)).await?;
    Ok(id)
}

/// What became of a batch, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Numbers of contributions that are erased now.
    pub done: Vec<String>,
    /// Numbers of those that are not, and why.
    pub refused: Vec<(String, NotPossible)>,
}

/// Approves proposals of others and erases these contributions in every step: text, place, photos and person go, number, decisions and
/// dates stay. What the rules forbid is told row by row and does not hold up the others.
///
/// # Errors
/// [`Error::NotFound`] for an unknown number; [`Error::Forbidden`] for outside offices.
pub async fn approve(tx: &mut Tx, steps: &[Step], numbers: &[String]) -> Result<Settled> {
    let by = accounts::releaser(tx).await?;
    let mut outcome = Settled::default();
    // In one order for everybody: two people who approve the same rows wait for each other instead of blocking each other.
    let mut numbers = numbers.to_vec();
    numbers.sort();
    numbers.dedup();
    for number in numbers {
        let mut contribution = contributions::lock(tx, &number).await?;
        let Some((proposal, reason)) = store::lock(tx, contribution.id).await? else { return Err(Error::NotFound) };
        let approved = proposal.approve(by).and_then(|approved| {
            // Its author was faster and took it back whole.
            if contribution.visibility.is_gone() { Err(NotPossible::Settled) } else { Ok(approved) }
        });
        match approved {
            Ok(approved) => {
                store::save(tx, &approved)
                    .await
                    .on_constraint("erasure_proposal_second_person", || Error::refused("erasing-same-person"))?;
                contributions::erase(tx, &mut contribution).await?;
                erase_everywhere(steps, tx, contribution.id.0).await?;
                decisions::record_erasure(tx, &contribution, reason, proposal.by, by).await?;
                audit::record(tx, Entry::new("erasing.approve", "contribution", contribution.id.0).related(&[proposal.id.0])).await?;
                outcome.done.push(number);
            }
            Err(reason) => outcome.refused.push((number, reason)),
        }
    }
    Ok(outcome)
}

/// Says no to a proposal, or takes back one's own. What was hidden stays so, until somebody shows it again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when somebody was faster; [`Error::Forbidden`] for outside offices.
pub(super) async fn decline(tx: &mut Tx, number: &str) -> Result<()> {
    let by = accounts::releaser(tx).await?;
    let contribution = contributions::lock(tx, number).await?;
    let (proposal, _) = store::lock(tx, contribution.id).await?.ok_or(Error::NotFound)?;
    let proposal = proposal.decline(by).map_err(|reason| Error::Refused(reason.say()))?;
    store::save(tx, &proposal).await?;
    audit::record(tx, Entry::new("erasing.decline", "contribution", contribution.id.0).related(&[proposal.id.0])).await
}
