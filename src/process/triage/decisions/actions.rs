//! What can be decided. Each function is one act inside the caller's transaction.

use super::model::{Cause, CommentVerdict, Decision, DecisionId, MAILS, Reason, Ruling, Seen, Verdict, offered, way_back};
use super::statement::Statement;
use super::store::{self, NewDecision};
use crate::error::{Error, OnConstraint as _, Result, Say};
use crate::process::participation::comments::{self, CommentId};
use crate::process::participation::contributions::{self, Contribution};
use crate::process::participation::{attachments, contacts};
use crate::process::triage::hints;
use crate::services::act::{AccountId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::outbox::{self, Addressee, Mail, UNDO_TIME};
use crate::services::time;

/// Decides about a contribution: moves it, writes the decision down and tells the author.
///
/// # Errors
/// [`Error::Refused`] when somebody else decided or the author changed the words since the page was shown, or the state does not
/// allow it, or a hint about a person is open;
/// [`Error::Invalid`] at `reason` when an exclusion has a reason that does not exclude; [`Error::Forbidden`] for an outside
/// office that would bring an original back.
pub async fn decide(tx: &mut Tx, number: &str, seen: Seen, ruling: &Ruling) -> Result<DecisionId> {
    let by = tx.account()?;
    let mut contribution = contributions::lock(tx, number).await?;
    nobody_was_faster(tx, &contribution, seen).await?;
    let decision = ruling.verdict.decision();
    if let Verdict::Exclude { reason } = ruling.verdict
        && !reason.excludes()
    {
        return Err(Error::field("reason", "error-reason-excludes"));
    }
    if !offered(contribution.visibility, contribution.handling).contains(&decision) {
        return Err(Error::refused("error-visibility"));
    }
    hints::settle(tx, &contribution, &ruling.verdict).await?;
    let redacted = store::is_redacted(tx, contribution.id).await?;
    let to = decision.leads_to(contribution.visibility, redacted);
    if to != contribution.visibility {
        contributions::change_visibility(tx, &mut contribution, to).await?;
    }
    match &ruling.verdict {
        Verdict::Redact { wording, .. } => contributions::redact(tx, &contribution, wording).await?,
        Verdict::Reopen if redacted => restore_original(tx, &contribution).await?,
        _ => {}
    }
    if ruling.verdict == Verdict::Reopen {
        attachments::reopen(tx, &contribution).await?;
    }
    let handling = decision.handling(contribution.handling);
    contributions::change_handling(tx, &mut contribution, handling).await?;
    let told = tell(tx, &contribution, ruling).await?;
    let effective_at = tx.now() + UNDO_TIME;
    let new = NewDecision {
        subject: contribution.subject,
        decision,
        reason: ruling.verdict.reason(),
        facts: &ruling.facts,
        cause: ruling.cause,
        text_to_author: &ruling.text_to_author,
        internal_note: &ruling.internal_note,
        by,
        second: None,
        effective_at,
        told_at: told.then_some(effective_at),
    };
    let id = store::insert(tx, new).await?;
    let entry = Entry::new("contribution.decide", "contribution", contribution.id.0).fields(&["visibility", "handling"]);
    audit::record(tx, entry.related(&[id.0]).note(&ruling.internal_note)).await?;
    Ok(id)
}

/// Whether the page from which somebody decides was still true: the newest decision, and the words that are decided about.
async fn nobody_was_faster(tx: &mut Tx, contribution: &Contribution, seen: Seen) -> Result<()> {
    let (known, corrected_at) = match seen {
        Seen::Alone => return Ok(()),
        Seen::Newest(id) => (Some(id), contribution.corrected_at),
        Seen::Undecided { corrected_at } => (None, corrected_at),
    };
    match store::latest(tx, contribution.subject).await? {
        Some(latest) if Some(DecisionId(latest.id)) != known => Err(Error::Refused(
            Say::new("error-decided-before")
                .with("name", latest.by.unwrap_or_default())
                .with("decision", latest.decision.as_str())
                .with("at", time::local(latest.decided_at.to_jiff()).strftime("%d.%m.%Y, %H:%M").to_string()),
        )),
        _ if corrected_at != contribution.corrected_at => Err(Error::refused("error-corrected-before")),
        _ => Ok(()),
    }
}

/// Brings back what the author wrote, as long as it is kept. Not public then: the contribution waits.
async fn restore_original(tx: &mut Tx, contribution: &Contribution) -> Result<()> {
    let account = tx.account()?;
    if store::is_external(tx, account).await? {
        return Err(Error::Forbidden);
    }
    match contributions::read_original(tx, contribution.id).await {
        Ok(original) => contributions::redact(tx, contribution, &original).await,
        // Its term is over: what is left is the wording that everybody read.
        Err(Error::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Replaces the mails of earlier decisions that still wait by the one of this decision. Returns whether the author is told
/// by mail; without a confirmed address the decision is read by the private link.
async fn tell(tx: &mut Tx, contribution: &Contribution, ruling: &Ruling) -> Result<bool> {
    let Some(contact) = contacts::confirmed_of(tx.db(), contribution.id).await? else { return Ok(false) };
    let mut recalled = 0;
    for template in MAILS {
        recalled += outbox::recall(tx, template, contact).await?;
    }
    if recalled > 0 {
        store::untell(tx, contribution.subject).await?;
    }
    let Some(template) = ruling.verdict.decision().mail() else { return Ok(false) };
    let lang = Lang::from_code(&contribution.language).unwrap_or_default();
    let params = [
        ("number", contribution.number.clone()),
        ("title", contribution.title.clone()),
        ("reason", ruling.verdict.reason().map_or_else(String::new, |reason| lang.t(reason.label()))),
        ("text", words(lang, &ruling.text_to_author)),
        ("statement", Statement::of(ruling, tx.now()).map_or_else(String::new, |statement| statement.text(lang))),
    ];
    outbox::enqueue(tx, Mail { template, to: Addressee::Contact(contact), params: &params, delay: UNDO_TIME }).await?;
    Ok(true)
}

/// What the moderator wrote, or a sentence that offers to explain.
fn words(lang: Lang, text: &str) -> String {
    if text.trim().is_empty() { lang.t("decision-no-words") } else { text.trim().to_owned() }
}

/// Takes a decision back, as far as it still stands: a later one, or a state without a way back, leaves everything as it is. Returns
/// whether it was taken back.
///
/// # Errors
/// As [`decide`].
pub async fn take_back(tx: &mut Tx, number: &str, decision: DecisionId, cause: Cause) -> Result<bool> {
    let contribution = contributions::lock(tx, number).await?;
    let Some(latest) = store::latest(tx, contribution.subject).await?.filter(|latest| latest.id == decision.0) else { return Ok(false) };
    let Some(verdict) = way_back(latest.decision, contribution.visibility, contribution.handling) else { return Ok(false) };
    decide(tx, number, Seen::Alone, &Ruling::plain(verdict).because_of(cause)).await?;
    Ok(true)
}

/// Writes down that a contribution was erased for good by two people; its words are gone, so nothing of them stands here.
///
/// # Errors
/// When the database is away, or both are the same account (invariant 7).
pub async fn record_erasure(
    tx: &mut Tx,
    contribution: &Contribution,
    reason: Reason,
    by: AccountId,
    second: AccountId,
) -> Result<DecisionId> {
    let new = NewDecision {
        subject: contribution.subject,
        decision: Decision::Erase,
        reason: Some(reason),
        facts: "",
        cause: Cause::Own,
        text_to_author: "",
        internal_note: "",
        by,
        second: Some(second),
        effective_at: tx.now(),
        told_at: None,
    };
    store::insert(tx, new).await
}

/// Decides about a comment.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when the state does not allow it: somebody else was faster.
pub async fn decide_comment(tx: &mut Tx, id: CommentId, verdict: CommentVerdict, internal_note: &str) -> Result<DecisionId> {
    decide_comment_because(tx, id, verdict, internal_note, Cause::Own).await
}

/// The same, because of a report or a complaint.
///
/// # Errors
/// As [`decide_comment`].
pub async fn decide_comment_because(
    tx: &mut Tx,
    id: CommentId,
    verdict: CommentVerdict,
    internal_note: &str,
    cause: Cause,
) -> Result<DecisionId> {
    let by = tx.account()?;
    let (decision, reason, to) = verdict.parts();
    let mut comment = comments::lock(tx, id).await?;
    hints::settle_comment(tx, &comment, verdict).await?;
    comments::change_visibility(tx, &mut comment, to).await?;
    let effective_at = tx.now() + UNDO_TIME;
    let new = NewDecision {
        subject: comment.subject,
        decision,
        reason,
        facts: "",
        cause,
        text_to_author: "",
        internal_note,
        by,
        second: None,
        effective_at,
        told_at: None,
    };
    let decided = store::insert(tx, new).await?;
    audit::record(tx, Entry::new("comment.decide", "comment", id.0).fields(&["visibility"]).related(&[decided.0]).note(internal_note))
        .await?;
    Ok(decided)
}

/// Shows a photo of a contribution or keeps it back; `seen` is the state that the page showed.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when somebody else was faster; [`Error::Forbidden`] for an outside office that would
/// show what the town keeps back.
pub async fn decide_photo(tx: &mut Tx, number: &str, position: i16, seen: attachments::State, verdict: attachments::Verdict) -> Result<()> {
    let account = tx.account()?;
    if seen == attachments::State::Refused && store::is_external(tx, account).await? {
        return Err(Error::Forbidden);
    }
    let contribution = contributions::lock(tx, number).await?;
    attachments::decide(tx, &contribution, position, seen, verdict).await
}

/// Shows every photo of a contribution that waits for a decision.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn release_photos(tx: &mut Tx, number: &str) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    attachments::release_waiting(tx, &contribution).await
}

/// Sets the district of a contribution by hand, or none; it survives new polygons (invariant 4).
///
/// # Errors
/// [`Error::Invalid`] at `reason` when it is missing, at `district` when the place needs or forbids one.
pub async fn correct_district(tx: &mut Tx, number: &str, district: Option<i64>, reason: &str) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    contributions::set_district(tx, &contribution, district, reason)
        .await
        .on_constraint("contribution_place", || Error::field("district", "error-district-place"))
        .on_constraint("contribution_process_id_district_id_fkey", || Error::field("district", "error-not-in-list"))
}
