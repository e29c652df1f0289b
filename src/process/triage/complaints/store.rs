//! SQL of complaints.

use jiff::Timestamp;
use sqlx::PgPool;

use super::model::{Complaint, ComplaintId, Filed, Signature, Standing};
use crate::error::{Error, Result};
use crate::process::triage::decisions::{Cause, Decision, DecisionId, Reason};
use crate::process::triage::reports::{self, Outcome};
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};
use crate::services::outbox::ReportId;

/// A decision about a contribution, as its author reads it.
pub(super) struct Told {
    pub id: DecisionId,
    pub decision: Decision,
    pub reason: Option<Reason>,
    pub facts: String,
    pub cause: Cause,
    pub text: String,
    pub by: Option<AccountId>,
    pub at: Timestamp,
}

/// The decision at this place, counted from 1, among those about a subject.
pub(super) async fn told(db: impl sqlx::PgExecutor<'_>, subject: SubjectId, position: i64) -> Result<Told> {
    let row = sqlx::query!(
        r#"select id, decision as "decision: Decision", reason as "reason: Reason", facts, cause as "cause: Cause", text_to_author, decided_by, decided_at
           from moderation_decision where subject_id = $1
           order by id
           limit 1 offset $2"#,
        subject.0,
        (position - 1).max(0),
    )
    .fetch_optional(db)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Told {
        id: DecisionId(row.id),
        decision: row.decision,
        reason: row.reason,
        facts: row.facts,
        cause: row.cause,
        text: row.text_to_author,
        by: row.decided_by.map(AccountId),
        at: row.decided_at.to_jiff(),
    })
}

struct FiledRow {
    number: String,
    text: String,
    received_at: jiff_sqlx::Timestamp,
    upheld: Option<bool>,
    answer: String,
    decided_at: Option<jiff_sqlx::Timestamp>,
}

impl From<FiledRow> for Filed {
    fn from(row: FiledRow) -> Self {
        Self {
            number: row.number,
            text: row.text,
            received_at: row.received_at.to_jiff(),
            upheld: row.upheld,
            answer: row.answer,
            decided_at: row.decided_at.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The complaint about a decision.
pub(super) async fn about_decision(pool: &PgPool, decision: DecisionId) -> Result<Option<Filed>> {
    let row = sqlx::query_as!(
        FiledRow,
        "select number, text, received_at, upheld, answer, decided_at from complaint where decision_id = $1",
        decision.0,
    );
    Ok(row.fetch_optional(pool).await?.map(Filed::from))
}

/// The complaint about the newest decision on a report.
///
/// # Errors
/// When the database is away.
pub async fn about_report(pool: &PgPool, own: &reports::Own) -> Result<Option<Filed>> {
    let Some(decided) = own.report.decisions.last() else { return Ok(None) };
    let row = sqlx::query_as!(
        FiledRow,
        "select number, text, received_at, upheld, answer, decided_at from complaint where report_decision_id = $1",
        decided.id,
    );
    Ok(row.fetch_optional(pool).await?.map(Filed::from))
}

/// What is complained about.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// A decision about a contribution.
    Decision(DecisionId),
    /// A decision about a report.
    Report(i64),
}

/// What is kept of a new complaint.
pub(super) struct Row<'a> {
    pub about: Subject,
    pub number: &'a str,
    pub text: &'a str,
    pub language: &'a str,
    pub first_decider: AccountId,
}

pub(super) async fn insert(tx: &mut Tx, row: Row<'_>) -> Result<ComplaintId> {
    let (process, at) = (tx.process.0, tx.at());
    let (decision, report) = match row.about {
        Subject::Decision(id) => (Some(id.0), None),
        Subject::Report(id) => (None, Some(id)),
    };
    let id = sqlx::query_scalar!(
        "insert into complaint (process_id, number, decision_id, report_decision_id, text, language, received_at, first_decider)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id",
        process,
        row.number,
        decision,
        report,
        row.text,
        row.language,
        at as _,
        row.first_decider.0,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ComplaintId(id))
}

/// Prefix of numbers of the act's process.
pub(super) async fn prefix(tx: &mut Tx) -> Result<String> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!("select number_prefix from process where id = $1", process).fetch_one(tx.db()).await?)
}

/// A complaint with what it is about, for staff.
pub(super) struct Case {
    pub number: String,
    pub text: String,
    pub language: String,
    pub received_at: Timestamp,
    pub first_decider: AccountId,
    pub first_name: String,
    pub upheld: Option<bool>,
    pub answer: String,
    pub decided_by: Option<String>,
    pub decided_at: Option<Timestamp>,
    /// Number and title of the contribution.
    pub contribution: (String, String),
    /// Text of the contribution or comment.
    pub words: String,
    pub about: CaseAbout,
}

/// What a complaint is about.
pub(super) enum CaseAbout {
    /// A decision, by its author.
    Decision { id: DecisionId, decision: Decision, reason: Reason, facts: String, cause: Cause, text: String, at: Timestamp },
    /// The decision about a report, by its reporter.
    Report { id: ReportId, number: String, explanation: String, outcome: Outcome, reason: Option<Reason>, answer: String, at: Timestamp },
}

/// A complaint by its number.
pub(super) async fn case(db: impl sqlx::PgExecutor<'_>, process: ProcessId, number: &str) -> Result<Case> {
    let row = sqlx::query!(
        r#"select complaint.number, complaint.text, complaint.language, complaint.received_at, complaint.first_decider,
                  first.name as first_name, complaint.upheld, complaint.answer, decider.name as "decided_by?", complaint.decided_at,
                  item.number as contribution, item.title, coalesce(comment.text, item.text) as "words!",
                  past.id as "past_id?", past.decision as "decision?: Decision", past.reason as "past_reason?: Reason", past.facts as "facts?",
                  past.cause as "cause?: Cause", past.text_to_author as "text_to_author?", past.decided_at as "past_at?",
                  report.id as "report_id?", report.number as "report_number?", report.explanation as "explanation?",
                  reported.outcome as "outcome?: Outcome", reported.reason as "report_reason?: Reason", reported.answer as "report_answer?",
                  reported.decided_at as "reported_at?"
           from complaint
           join account as first on first.id = complaint.first_decider
           left join account as decider on decider.id = complaint.decided_by
           left join moderation_decision as past on past.id = complaint.decision_id
           left join content_report_decision as reported on reported.id = complaint.report_decision_id
           left join content_report as report on report.id = reported.report_id
           left join comment on comment.subject_id = coalesce(past.subject_id, report.subject_id)
           join contribution as item on item.subject_id = coalesce(comment.on_subject, past.subject_id, report.subject_id)
           where complaint.process_id = $1 and complaint.number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(db)
    .await?
    .ok_or(Error::NotFound)?;
    let decision = || {
        Some(CaseAbout::Decision {
            id: DecisionId(row.past_id?),
            decision: row.decision?,
            reason: row.past_reason?,
            facts: row.facts.clone()?,
            cause: row.cause?,
            text: row.text_to_author.clone()?,
            at: row.past_at?.to_jiff(),
        })
    };
    let report = || {
        Some(CaseAbout::Report {
            id: ReportId(row.report_id?),
            number: row.report_number.clone()?,
            explanation: row.explanation.clone()?,
            outcome: row.outcome?,
            reason: row.report_reason,
            answer: row.report_answer.clone()?,
            at: row.reported_at?.to_jiff(),
        })
    };
    let about = decision().or_else(report).ok_or_else(|| Error::internal("a complaint about nothing"))?;
    Ok(Case {
        number: row.number,
        text: row.text,
        language: row.language,
        received_at: row.received_at.to_jiff(),
        first_decider: AccountId(row.first_decider),
        first_name: row.first_name,
        upheld: row.upheld,
        answer: row.answer,
        decided_by: row.decided_by,
        decided_at: row.decided_at.map(jiff_sqlx::Timestamp::to_jiff),
        contribution: (row.contribution, row.title),
        words: row.words,
        about,
    })
}

/// A complaint of the act's process, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, number: &str) -> Result<Complaint> {
    let process = tx.process.0;
    let row = sqlx::query!(
        "select id, first_decider, upheld, decided_by, decided_at from complaint where process_id = $1 and number = $2 for update",
        process,
        number,
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    let standing = match (row.upheld, row.decided_by, row.decided_at) {
        (Some(upheld), Some(by), Some(at)) => {
            let signature = Signature { by: AccountId(by), at: at.to_jiff() };
            if upheld { Standing::Upheld(signature) } else { Standing::Dismissed(signature) }
        }
        _ => Standing::Open,
    };
    Ok(Complaint { id: ComplaintId(row.id), first_decider: AccountId(row.first_decider), standing })
}

pub(super) async fn save(tx: &mut Tx, id: ComplaintId, signature: Signature, upheld: bool, answer: &str) -> Result<()> {
    let at = jiff_sqlx::ToSqlx::to_sqlx(signature.at);
    sqlx::query!(
        "update complaint set upheld = $2, answer = $3, decided_by = $4, decided_at = $5 where id = $1",
        id.0,
        upheld,
        answer,
        signature.by.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// A complaint in a list.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Number.
    pub number: String,
    /// Number of the contribution that it is about.
    pub contribution: String,
    /// Whether a reporter complains, not the author.
    pub by_reporter: bool,
    /// Beginning of its text.
    pub excerpt: String,
    /// When it came.
    pub received_at: Timestamp,
    /// Who decided first, and therefore not now.
    pub first_decider: AccountId,
    /// The name of that account.
    pub first_name: String,
    /// Whether it was right; none while it waits.
    pub upheld: Option<bool>,
}

/// Complaints that wait (the longest waiting first), or that are decided (the newest first).
///
/// # Errors
/// When the database is away.
pub async fn waiting(pool: &PgPool, process: ProcessId, closed: bool, most: i64, skip: i64) -> Result<Vec<Waiting>> {
    let rows = sqlx::query!(
        r#"select complaint.number, item.number as contribution, complaint.report_decision_id is not null as "by_reporter!",
                  excerpt(complaint.text, 120) as "excerpt!", complaint.received_at, complaint.first_decider, first.name as first_name, complaint.upheld
           from complaint
           join account as first on first.id = complaint.first_decider
           left join moderation_decision as past on past.id = complaint.decision_id
           left join content_report_decision as reported on reported.id = complaint.report_decision_id
           left join content_report as report on report.id = reported.report_id
           left join comment on comment.subject_id = coalesce(past.subject_id, report.subject_id)
           join contribution as item on item.subject_id = coalesce(comment.on_subject, past.subject_id, report.subject_id)
           where complaint.process_id = $1 and (complaint.decided_at is not null) = $2
           order by complaint.decided_at desc, complaint.received_at, complaint.id
           limit $3 offset $4"#,
        process.0,
        closed,
        most,
        skip,
    )
    .fetch_all(pool)
    .await?;
    let waiting = rows.into_iter().map(|row| Waiting {
        number: row.number,
        contribution: row.contribution,
        by_reporter: row.by_reporter,
        excerpt: row.excerpt,
        received_at: row.received_at.to_jiff(),
        first_decider: AccountId(row.first_decider),
        first_name: row.first_name,
        upheld: row.upheld,
    });
    Ok(waiting.collect())
}

/// How many wait, are decided.
pub(super) async fn count(pool: &PgPool, process: ProcessId) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) filter (where decided_at is null) as "open!", count(*) filter (where decided_at is not null) as "closed!"
           from complaint where process_id = $1"#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    Ok((row.open, row.closed))
}

/// Erases the words of complaints that were decided before an instant.
pub(super) async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update complaint set text = '–', answer = '', erased_at = $1 where erased_at is null and decided_at < $2",
        at as _,
        jiff_sqlx::ToSqlx::to_sqlx(before) as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Removes the words of complaints about a contribution that is gone; what was decided, and when, stays.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update complaint set text = '–', answer = '', erased_at = $2
         where erased_at is null and decided_at is not null
           and decision_id in (select decision.id from moderation_decision as decision
                               join contribution on contribution.subject_id = decision.subject_id
                               where contribution.id = $1)",
        contribution,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
