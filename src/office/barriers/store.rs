//! SQL of reported barriers.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Answer, Report};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, Tx};
use crate::services::erasures::{Erasure, Extent};
use crate::services::outbox::BarrierId;

/// Within how many working days the town answers, and the prefix of numbers of the act's process.
pub(super) async fn terms(tx: &mut Tx) -> Result<(u16, String)> {
    let process = tx.process.0;
    let row = sqlx::query!("select barrier_days, number_prefix from town cross join process where process.id = $1", process)
        .fetch_one(tx.db())
        .await?;
    Ok((u16::try_from(row.barrier_days).map_err(Error::internal)?, row.number_prefix))
}

/// What is kept of a new report.
pub(super) struct Row<'a> {
    pub uuid: Uuid,
    pub number: &'a str,
    pub token: [u8; 32],
    pub page: &'a str,
    pub what: &'a str,
    pub language: &'a str,
    pub due_on: Date,
    pub email_cipher: Option<Vec<u8>>,
}

pub(super) async fn insert(tx: &mut Tx, row: Row<'_>) -> Result<BarrierId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into barrier_report (process_id, uuid, number, token_sha256, page, what, language, received_at, due_on, email_cipher)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         returning id",
        process,
        row.uuid,
        row.number,
        &row.token[..],
        row.page,
        row.what,
        row.language,
        at as _,
        row.due_on.to_sqlx() as _,
        row.email_cipher,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(BarrierId(id))
}

#[derive(serde::Deserialize)]
struct AnswerRow {
    text: String,
    answered_at: Timestamp,
}

struct ReportRow {
    id: i64,
    number: String,
    page: String,
    what: String,
    received_at: jiff_sqlx::Timestamp,
    due_on: jiff_sqlx::Date,
    closed_at: Option<jiff_sqlx::Timestamp>,
    has_email: bool,
    erased: bool,
    answers: Json<Vec<AnswerRow>>,
}

impl From<ReportRow> for Report {
    fn from(row: ReportRow) -> Self {
        Self {
            id: BarrierId(row.id),
            number: row.number,
            page: row.page,
            what: row.what,
            received_at: row.received_at.to_jiff(),
            due_on: row.due_on.to_jiff(),
            closed_at: row.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
            has_email: row.has_email,
            erased: row.erased,
            answers: row.answers.0.into_iter().map(|answer| Answer { text: answer.text, at: answer.answered_at }).collect(),
        }
    }
}

/// Reports of a process: those without an answer first, by their day; closed ones at the end, newest first.
pub(super) async fn list(pool: &PgPool, process: ProcessId, closed: bool, most: i64, skip: i64) -> Result<Vec<Report>> {
    let rows = sqlx::query_as!(
        ReportRow,
        r#"select id, number, page, what, received_at, due_on, closed_at, email_cipher is not null as "has_email!", erased_at is not null as "erased!",
                  (select coalesce(jsonb_agg(jsonb_build_object('text', text, 'answered_at', answered_at) order by answered_at, answer.id), '[]')
                   from barrier_answer as answer where report_id = report.id) as "answers!: Json<Vec<AnswerRow>>"
           from barrier_report as report
           where process_id = $1 and (closed_at is not null) = $2
           order by closed_at desc, exists (select from barrier_answer where report_id = report.id), due_on, id
           limit $3 offset $4"#,
        process.0,
        closed,
        most,
        skip,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Report::from).collect())
}

/// How many reports wait, are closed: for tabs and badge.
pub(super) async fn count(pool: &PgPool, process: ProcessId) -> Result<(i64, i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) filter (where closed_at is null) as "open!", count(*) filter (where closed_at is not null) as "closed!",
                  count(*) filter (where closed_at is null and not exists (select from barrier_answer where report_id = report.id)) as "waiting!"
           from barrier_report as report where process_id = $1"#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    Ok((row.open, row.closed, row.waiting))
}

pub(super) async fn by_number(db: impl sqlx::PgExecutor<'_>, process: ProcessId, number: &str) -> Result<Report> {
    let row = sqlx::query_as!(
        ReportRow,
        r#"select id, number, page, what, received_at, due_on, closed_at, email_cipher is not null as "has_email!", erased_at is not null as "erased!",
                  (select coalesce(jsonb_agg(jsonb_build_object('text', text, 'answered_at', answered_at) order by answered_at, answer.id), '[]')
                   from barrier_answer as answer where report_id = report.id) as "answers!: Json<Vec<AnswerRow>>"
           from barrier_report as report where process_id = $1 and number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(db)
    .await?;
    row.map(Report::from).ok_or(Error::NotFound)
}

pub(super) async fn by_token(pool: &PgPool, process: ProcessId, token: [u8; 32]) -> Result<Report> {
    let number =
        sqlx::query_scalar!("select number from barrier_report where process_id = $1 and token_sha256 = $2", process.0, &token[..])
            .fetch_optional(pool)
            .await?
            .ok_or(Error::NotFound)?;
    by_number(pool, process, &number).await
}

/// A report of the act's process, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, number: &str) -> Result<Report> {
    let process = tx.process;
    sqlx::query!("select id from barrier_report where process_id = $1 and number = $2 for update", process.0, number)
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)?;
    by_number(tx.db(), process, number).await
}

pub(super) async fn insert_answer(tx: &mut Tx, id: BarrierId, text: &str) -> Result<()> {
    let (at, by) = (tx.at(), tx.account()?.0);
    sqlx::query!("insert into barrier_answer (report_id, text, answered_at, answered_by) values ($1, $2, $3, $4)", id.0, text, at as _, by)
        .execute(tx.db())
        .await?;
    Ok(())
}

pub(super) async fn save_closed(tx: &mut Tx, id: BarrierId, closed: bool) -> Result<()> {
    let (at, by) = (closed.then(|| tx.at()), tx.account()?.0);
    sqlx::query!(
        "update barrier_report set closed_at = $2, closed_by = case when $3 then $4::bigint end where id = $1",
        id.0,
        at as _,
        closed,
        by,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Erases the address of the report with this token. Returns its key when there was an address.
pub(super) async fn end_contact(tx: &mut Tx, token: [u8; 32]) -> Result<Option<BarrierId>> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "update barrier_report set email_cipher = null, contact_ended_at = $3
         where process_id = $1 and token_sha256 = $2 and email_cipher is not null
         returning id",
        process,
        &token[..],
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(BarrierId))
}

/// Erases addresses of reports that were closed before an instant.
pub(super) async fn sweep_contacts(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update barrier_report set email_cipher = null, contact_ended_at = $1 where email_cipher is not null and closed_at < $2",
        at as _,
        before.to_sqlx() as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Erases the words of reports that were closed before an instant.
pub(super) async fn sweep_words(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update barrier_report set page = '', what = '–', erased_at = $1 where erased_at is null and closed_at < $2",
        at as _,
        before.to_sqlx() as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Every address that is kept, encrypted: there are few, and none has an index.
///
/// # Errors
/// When the database is away.
pub async fn ciphers(db: &mut PgConnection) -> Result<Vec<(BarrierId, Uuid, Vec<u8>)>> {
    let rows =
        sqlx::query!(r#"select id, uuid, email_cipher as "email_cipher!" from barrier_report where email_cipher is not null order by id"#);
    Ok(rows.fetch_all(db).await?.into_iter().map(|row| (BarrierId(row.id), row.uuid, row.email_cipher)).collect())
}

/// Reports whose address was erased.
///
/// # Errors
/// When the database is away.
pub async fn ended(pool: &PgPool) -> Result<BTreeSet<Erasure>> {
    let names = sqlx::query_scalar!("select uuid from barrier_report where contact_ended_at is not null").fetch_all(pool).await?;
    Ok(names.into_iter().map(|uuid| Erasure { name: uuid, extent: Extent::Barrier }).collect())
}

/// Erases addresses that came back with a backup. Returns how many.
pub(super) async fn end_again(tx: &mut Tx, names: &[Uuid]) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update barrier_report set email_cipher = null, contact_ended_at = $2 where uuid = any($1) and email_cipher is not null",
        names,
        at as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Where a mail goes.
pub(super) struct Addressed {
    pub uuid: Uuid,
    pub email_cipher: Option<Vec<u8>>,
    pub language: String,
    pub base: String,
}

pub(super) async fn addressed(pool: &PgPool, id: BarrierId) -> Result<Option<Addressed>> {
    Ok(sqlx::query_as!(
        Addressed,
        r#"select report.uuid, report.email_cipher, report.language, process_base(process.is_main, process.slug) as "base!"
           from barrier_report as report join process on process.id = report.process_id
           where report.id = $1"#,
        id.0,
    )
    .fetch_optional(pool)
    .await?)
}
