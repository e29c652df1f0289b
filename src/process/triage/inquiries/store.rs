//! SQL of inquiries.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};

use super::model::{Inquiry, InquiryId, REMINDS_AFTER_DAYS};
use crate::error::Result;
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};
use crate::services::time;

/// What [`insert`] stores.
pub(super) struct NewInquiry<'a> {
    pub subject: SubjectId,
    pub question: &'a str,
    pub by: AccountId,
    pub ends_on: Date,
    pub by_mail: bool,
}

/// Asks; none when a question is open already.
pub(super) async fn insert(tx: &mut Tx, new: NewInquiry<'_>) -> Result<Option<InquiryId>> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into inquiry (process_id, subject_id, question, asked_by, asked_at, ends_on, by_mail) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (subject_id) where answered_at is null and ended_at is null do nothing
         returning id",
        process,
        new.subject.0,
        new.question,
        new.by.0,
        at as _,
        new.ends_on.to_sqlx() as _,
        new.by_mail,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(InquiryId))
}

/// The open question about a subject, locked until the act ends.
pub(super) async fn lock_open(tx: &mut Tx, subject: SubjectId) -> Result<Option<InquiryId>> {
    let id = sqlx::query_scalar!(
        "select id from inquiry where subject_id = $1 and answered_at is null and ended_at is null for update",
        subject.0,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(InquiryId))
}

pub(super) async fn save_answer(tx: &mut Tx, id: InquiryId, answer: &str) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update inquiry set answer = $2, answered_at = $3 where id = $1", id.0, answer, at as _).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn end(tx: &mut Tx, id: InquiryId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update inquiry set ended_at = $2 where id = $1", id.0, at as _).execute(tx.db()).await?;
    Ok(())
}

/// All questions about a subject, oldest first.
///
/// # Errors
/// When the database is away.
pub async fn of_subject(pool: &PgPool, subject: SubjectId) -> Result<Vec<Inquiry>> {
    let rows = sqlx::query!(
        "select inquiry.id, question, account.name, asked_at, inquiry.ends_on, by_mail, answer, answered_at, ended_at
         from inquiry join account on account.id = inquiry.asked_by
         where subject_id = $1
         order by inquiry.id",
        subject.0,
    )
    .fetch_all(pool)
    .await?;
    let inquiries = rows.into_iter().map(|row| Inquiry {
        id: InquiryId(row.id),
        question: row.question,
        by: row.name,
        asked_at: row.asked_at.to_jiff(),
        ends_on: row.ends_on.to_jiff(),
        by_mail: row.by_mail,
        answer: row.answer,
        answered_at: row.answered_at.map(jiff_sqlx::Timestamp::to_jiff),
        ended_at: row.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
    });
    Ok(inquiries.collect())
}

/// How many questions of a process are open.
///
/// # Errors
/// When the database is away.
pub async fn open_of(db: &mut PgConnection, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "open!" from inquiry where process_id = $1 and answered_at is null and ended_at is null"#,
        process.0,
    )
    .fetch_one(db)
    .await?)
}

/// Processes in which a reminder or an end is due.
///
/// # Errors
/// When the database is away.
pub async fn due(pool: &PgPool, now: Timestamp) -> Result<Vec<ProcessId>> {
    let (reminded_from, today) = (remind_before(now).to_sqlx(), time::day(now).to_sqlx());
    let processes = sqlx::query_scalar!(
        "select distinct process_id from inquiry
         where answered_at is null and ended_at is null and (ends_on < $2 or (by_mail and reminded_at is null and asked_at <= $1))
         order by process_id",
        reminded_from as _,
        today as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(processes.into_iter().map(ProcessId).collect())
}

/// What was asked until this instant without an answer is due for a reminder.
fn remind_before(now: Timestamp) -> Timestamp {
    now - jiff::SignedDuration::from_hours(24 * REMINDS_AFTER_DAYS)
}

/// A question that the author has not answered.
pub(super) struct Unanswered {
    pub id: i64,
    pub contribution_id: i64,
    pub number: String,
    pub title: String,
    pub language: String,
    pub question: String,
    pub ends_on: jiff_sqlx::Date,
}

/// Takes over the questions of the act's process for which a reminder is due.
pub(super) async fn take_reminders(tx: &mut Tx) -> Result<Vec<Unanswered>> {
    let (process, at, before) = (tx.process.0, tx.at(), remind_before(tx.now()).to_sqlx());
    let today = time::day(tx.now()).to_sqlx();
    Ok(sqlx::query_as!(
        Unanswered,
        r#"update inquiry set reminded_at = $2
           from contribution as item
           where inquiry.process_id = $1 and item.subject_id = inquiry.subject_id
             and answered_at is null and ended_at is null and by_mail and reminded_at is null and asked_at <= $3 and inquiry.ends_on >= $4
           returning inquiry.id, item.id as contribution_id, item.number, item.title, item.language, inquiry.question, inquiry.ends_on"#,
        process,
        at as _,
        before as _,
        today as _,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Ends the questions of the act's process whose last day is over.
pub(super) async fn end_overdue(tx: &mut Tx) -> Result<Vec<Unanswered>> {
    let (process, at, today) = (tx.process.0, tx.at(), time::day(tx.now()).to_sqlx());
    Ok(sqlx::query_as!(
        Unanswered,
        r#"update inquiry set ended_at = $2
           from contribution as item
           where inquiry.process_id = $1 and item.subject_id = inquiry.subject_id
             and answered_at is null and ended_at is null and inquiry.ends_on < $3
           returning inquiry.id, item.id as contribution_id, item.number, item.title, item.language, inquiry.question, inquiry.ends_on"#,
        process,
        at as _,
        today as _,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Removes the words of questions and answers about a contribution; when was asked and answered stays.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update inquiry set question = '', answer = case when answer is null then null else '' end,
                ended_at = case when answered_at is null and ended_at is null then $2 else ended_at end
         where subject_id = (select subject_id from contribution where id = $1)",
        contribution,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
