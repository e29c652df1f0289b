//! SQL of decisions.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use super::model::{Cause, Decision, DecisionId, Reason};
use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{AccountId, SubjectId, Tx};

/// What [`insert`] stores.
pub(super) struct NewDecision<'a> {
    pub subject: SubjectId,
    pub decision: Decision,
    pub reason: Option<Reason>,
    pub facts: &'a str,
    pub cause: Cause,
    pub text_to_author: &'a str,
    pub internal_note: &'a str,
    pub by: AccountId,
    /// The second person of a final erasure.
    pub second: Option<AccountId>,
    /// When mail and feeds follow.
    pub effective_at: Timestamp,
    /// When the author's mail leaves, if there is one.
    pub told_at: Option<Timestamp>,
}

pub(super) async fn insert(tx: &mut Tx, new: NewDecision<'_>) -> Result<DecisionId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into moderation_decision (process_id, subject_id, decision, reason, facts, cause, text_to_author, internal_note, decided_by,
            decided_at, effective_at, told_at, second_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         returning id",
        process,
        new.subject.0,
        new.decision.as_str(),
        new.reason.map(Reason::as_str),
        new.facts,
        new.cause.as_str(),
        new.text_to_author,
        new.internal_note,
        new.by.0,
        at as _,
        new.effective_at.to_sqlx() as _,
        new.told_at.map(Timestamp::to_sqlx) as _,
        new.second.map(|second| second.0),
    )
    .fetch_one(tx.db())
    .await?;
    Ok(DecisionId(id))
}

/// A decision in short.
pub(super) struct Latest {
    pub id: i64,
    pub decision: Decision,
    pub decided_at: jiff_sqlx::Timestamp,
    pub by: Option<String>,
}

/// The newest decision about a subject.
pub(super) async fn latest(tx: &mut Tx, subject: SubjectId) -> Result<Option<Latest>> {
    Ok(sqlx::query_as!(
        Latest,
        r#"select decision.id, decision.decision as "decision: Decision", decision.decided_at, account.name as "by?"
           from moderation_decision as decision
           left join account on account.id = decision.decided_by
           where decision.subject_id = $1
           order by decision.id desc
           limit 1"#,
        subject.0,
    )
    .fetch_optional(tx.db())
    .await?)
}

/// Whether the public wording of a contribution differs from what the author wrote.
pub(super) async fn is_redacted(tx: &mut Tx, id: ContributionId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from contribution as shown
             join contribution_original as original on original.contribution_id = shown.id
             where shown.id = $1
               and (shown.title, shown.text, shown.address, shown.author_name)
                   is distinct from (original.title, original.text, original.address, original.author_name)
           ) as "redacted!""#,
        id.0,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Notes that mails which were to leave later did not: their decision was replaced in time.
pub(super) async fn untell(tx: &mut Tx, subject: SubjectId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update moderation_decision set told_at = null where subject_id = $1 and told_at > $2", subject.0, at as _)
        .execute(tx.db())
        .await?;
    Ok(())
}

/// Whether an account belongs to an outside office.
pub(in crate::process::triage) async fn is_external(tx: &mut Tx, account: AccountId) -> Result<bool> {
    Ok(sqlx::query_scalar!("select external from account where id = $1", account.0).fetch_one(tx.db()).await?)
}

/// Removes the words that went with decisions about a contribution and what its author added; what was decided, why and when stays.
pub(in crate::process::triage) async fn blank_words(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!(
        "update moderation_decision set text_to_author = '', internal_note = '', facts = ''
         where subject_id in (
           select subject_id from contribution where id = $1
           union all
           select comment.subject_id from comment join contribution on contribution.subject_id = comment.on_subject
           where contribution.id = $1 and comment.by_author)",
        contribution,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
