//! SQL of reports.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Decided, Outcome, Report, ReportReason, Thing, ThingKind};
use crate::error::{Error, Result};
use crate::process::participation::attachments::AttachmentId;
use crate::process::triage::decisions::Reason;
use crate::services::act::{ProcessId, SubjectId, Tx};
use crate::services::erasures::{Erasure, Extent};
use crate::services::outbox::ReportId;

/// How an address names what is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A contribution by its number.
    Contribution(String),
    /// A comment by its uuid.
    Comment(Uuid),
    /// A photo by one of its files.
    Photo(Uuid),
}

struct ThingRow {
    subject_id: i64,
    attachment_id: Option<i64>,
    comment: Option<Uuid>,
    number: String,
    title: String,
    words: String,
    language: String,
    picture: Option<Uuid>,
}

impl ThingRow {
    fn thing(self, kind: ThingKind) -> Thing {
        Thing {
            kind,
            subject: SubjectId(self.subject_id),
            attachment: self.attachment_id.map(AttachmentId),
            comment: self.comment,
            number: self.number,
            title: self.title,
            words: self.words,
            language: self.language,
            picture: self.picture,
        }
    }
}

/// Something public, as it is named.
///
/// # Errors
/// [`Error::NotFound`] for whatever the public cannot see.
pub async fn thing(db: &mut PgConnection, process: ProcessId, wanted: &Wanted) -> Result<Thing> {
    let found = match wanted {
        Wanted::Contribution(number) => contribution(db, process, number).await?.map(|row| row.thing(ThingKind::Contribution)),
        Wanted::Comment(uuid) => comment(db, process, *uuid).await?.map(|row| row.thing(ThingKind::Comment)),
        Wanted::Photo(file) => photo(db, process, *file).await?.map(|row| row.thing(ThingKind::Photo)),
    };
    found.ok_or(Error::NotFound)
}

async fn contribution(db: &mut PgConnection, process: ProcessId, number: &str) -> Result<Option<ThingRow>> {
    Ok(sqlx::query_as!(
        ThingRow,
        r#"select subject_id as "subject_id!", null::bigint as attachment_id, null::uuid as comment, number as "number!", title as "title!", text as "words!",
                  language as "language!", null::uuid as picture
           from contribution_public where process_id = $1 and number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(db)
    .await?)
}

async fn comment(db: &mut PgConnection, process: ProcessId, uuid: Uuid) -> Result<Option<ThingRow>> {
    Ok(sqlx::query_as!(
        ThingRow,
        r#"select comment.subject_id as "subject_id!", null::bigint as attachment_id, comment.uuid as "comment?", item.number as "number!", item.title as "title!",
                  comment.text as "words!", comment.language as "language!", null::uuid as picture
           from comment_public as comment join contribution_public as item on item.subject_id = comment.on_subject
           where comment.process_id = $1 and comment.uuid = $2"#,
        process.0,
        uuid,
    )
    .fetch_optional(db)
    .await?)
}

async fn photo(db: &mut PgConnection, process: ProcessId, file: Uuid) -> Result<Option<ThingRow>> {
    Ok(sqlx::query_as!(
        ThingRow,
        r#"select photo.subject_id as "subject_id!", photo.id as "attachment_id?", null::uuid as comment, item.number as "number!", item.title as "title!",
                  photo.alt as "words!", item.language as "language!", photo.small as "picture?"
           from attachment_public as photo join contribution_public as item on item.subject_id = photo.subject_id
           where item.process_id = $1 and (photo.large = $2 or photo.small = $2)"#,
        process.0,
        file,
    )
    .fetch_optional(db)
    .await?)
}

/// What is kept of a new report.
pub(super) struct Row<'a> {
    pub thing: &'a Thing,
    pub uuid: Uuid,
    pub number: &'a str,
    pub token: [u8; 32],
    pub reason: ReportReason,
    pub explanation: &'a str,
    pub language: &'a str,
    pub name_cipher: Option<Vec<u8>>,
    pub email_cipher: Option<Vec<u8>>,
}

pub(super) async fn insert(tx: &mut Tx, row: Row<'_>) -> Result<ReportId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into content_report (process_id, subject_id, is_photo, attachment_id, uuid, number, token_sha256, reason, explanation, language,
                                     name_cipher, email_cipher, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         returning id",
        process,
        row.thing.subject.0,
        row.thing.kind == ThingKind::Photo,
        row.thing.attachment.map(|id| id.0),
        row.uuid,
        row.number,
        &row.token[..],
        row.reason.as_str(),
        row.explanation,
        row.language,
        row.name_cipher,
        row.email_cipher,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ReportId(id))
}

/// Prefix of numbers of the act's process.
pub(super) async fn prefix(tx: &mut Tx) -> Result<String> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!("select number_prefix from process where id = $1", process).fetch_one(tx.db()).await?)
}

#[derive(serde::Deserialize)]
struct DecidedRow {
    id: i64,
    outcome: Outcome,
    reason: Option<Reason>,
    answer: String,
    by: i64,
    by_name: String,
    at: Timestamp,
}

impl From<DecidedRow> for Decided {
    fn from(row: DecidedRow) -> Self {
        let DecidedRow { id, outcome, reason, answer, by, by_name, at } = row;
        Self { id, outcome, reason, answer, by, by_name, at }
    }
}

struct ReportRow {
    id: i64,
    number: String,
    reason: ReportReason,
    explanation: String,
    received_at: jiff_sqlx::Timestamp,
    closed_at: Option<jiff_sqlx::Timestamp>,
    has_email: bool,
    erased: bool,
    decisions: Json<Vec<DecidedRow>>,
}

impl From<ReportRow> for Report {
    fn from(row: ReportRow) -> Self {
        Self {
            id: ReportId(row.id),
            number: row.number,
            reason: row.reason,
            explanation: row.explanation,
            received_at: row.received_at.to_jiff(),
            closed_at: row.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
            has_email: row.has_email,
            erased: row.erased,
            decisions: row.decisions.0.into_iter().map(Decided::from).collect(),
        }
    }
}

/// A report with what it is about, as its reporter comes back to it.
pub struct Own {
    /// The report.
    pub report: Report,
    /// Number of the contribution that it is about, or belongs to.
    pub about: String,
    /// What was reported.
    pub kind: ThingKind,
    /// Whether the contribution is public now.
    pub is_public: bool,
}

/// The report with this token.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn own(pool: &PgPool, process: ProcessId, token: [u8; 32]) -> Result<Own> {
    let mut db = pool.acquire().await?;
    let row = sqlx::query!(
        r#"select report.id, report.is_photo, comment.id is not null as "is_comment!", item.number, item.visibility in ('published', 'published_redacted') as "is_public!"
           from content_report as report
           left join comment on comment.subject_id = report.subject_id
           join contribution as item on item.subject_id = coalesce(comment.on_subject, report.subject_id)
           where report.process_id = $1 and report.token_sha256 = $2"#,
        process.0,
        &token[..],
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(Error::NotFound)?;
    let report = by_ids(&mut db, &[row.id]).await?.pop().ok_or(Error::NotFound)?;
    Ok(Own { report, about: row.number, kind: kind(row.is_photo, row.is_comment), is_public: row.is_public })
}

const fn kind(is_photo: bool, is_comment: bool) -> ThingKind {
    match (is_photo, is_comment) {
        (true, _) => ThingKind::Photo,
        (_, true) => ThingKind::Comment,
        _ => ThingKind::Contribution,
    }
}

/// Reports by their keys: what waits first, oldest first.
pub(super) async fn by_ids(db: &mut PgConnection, ids: &[i64]) -> Result<Vec<Report>> {
    let rows = sqlx::query_as!(
        ReportRow,
        r#"select id, number, reason as "reason: ReportReason", explanation, received_at, closed_at, email_cipher is not null as "has_email!",
                  erased_at is not null as "erased!",
                  (select coalesce(jsonb_agg(jsonb_build_object('id', decision.id, 'outcome', outcome, 'reason', decision.reason, 'answer', answer,
                                             'by', decided_by, 'by_name', account.name, 'at', decided_at) order by decision.id), '[]')
                   from content_report_decision as decision join account on account.id = decision.decided_by
                   where report_id = report.id) as "decisions!: Json<Vec<DecidedRow>>"
           from content_report as report
           where id = any($1)
           order by closed_at is not null, received_at, id"#,
        ids,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Report::from).collect())
}

/// A thing with its reports, in the list of the staff.
pub(super) struct Entry {
    pub kind: ThingKind,
    /// Number of the contribution that it is, or belongs to.
    pub number: String,
    pub title: String,
    /// Number of the first of these reports: the address of the page.
    pub report: String,
    pub reports: i64,
    pub reasons: Vec<ReportReason>,
    pub first_at: Timestamp,
    pub closed_at: Option<Timestamp>,
}

/// Things with reports that wait (the longest waiting first), or that are all decided (the newest first).
pub(super) async fn list(pool: &PgPool, process: ProcessId, closed: bool, most: i64, skip: i64) -> Result<Vec<Entry>> {
    let rows = sqlx::query!(
        r#"select thing.is_photo as "is_photo!", comment.id is not null as "is_comment!", item.number, item.title, thing.report as "report!",
                  thing.reports as "reports!", thing.reasons as "reasons!: Vec<String>", thing.first_at as "first_at!: jiff_sqlx::Timestamp",
                  thing.closed_at as "closed_at?: jiff_sqlx::Timestamp"
           from (
             select subject_id, is_photo, attachment_id, (array_agg(number order by received_at, id))[1] as report, count(*) as reports,
                    array_agg(distinct reason order by reason) as reasons, min(received_at) as first_at, max(closed_at) as closed_at
             from content_report
             where process_id = $1 and (closed_at is not null) = $2
             group by subject_id, is_photo, attachment_id
           ) as thing
           left join comment on comment.subject_id = thing.subject_id
           join contribution as item on item.subject_id = coalesce(comment.on_subject, thing.subject_id)
           order by case when $2 then thing.closed_at end desc, thing.first_at, thing.report
           limit $3 offset $4"#,
        process.0,
        closed,
        most,
        skip,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Entry {
                kind: kind(row.is_photo, row.is_comment),
                number: row.number,
                title: row.title,
                report: row.report,
                reports: row.reports,
                reasons: row.reasons.iter().map(|word| word.parse().map_err(Error::internal)).collect::<Result<_>>()?,
                first_at: row.first_at.to_jiff(),
                closed_at: row.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
            })
        })
        .collect()
}

/// How many things have reports that wait, have decided ones.
pub(super) async fn count(pool: &PgPool, process: ProcessId) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select count(distinct (subject_id, is_photo, attachment_id)) filter (where closed_at is null) as "open!",
                  count(distinct (subject_id, is_photo, attachment_id)) filter (where closed_at is not null) as "closed!"
           from content_report where process_id = $1"#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    Ok((row.open, row.closed))
}

/// A thing with all of its reports.
pub(super) struct Case {
    pub kind: ThingKind,
    pub subject: SubjectId,
    pub attachment: Option<AttachmentId>,
    /// Key of the comment, if it is one.
    pub comment: Option<i64>,
    pub number: String,
    pub title: String,
    pub words: String,
    pub picture: Option<Uuid>,
    /// What is shown of it now: the word of a contribution's, comment's or photo's state.
    pub shown: String,
    pub reports: Vec<Report>,
}

impl Case {
    /// Whether any of its reports waits.
    pub fn is_open(&self) -> bool {
        self.reports.iter().any(|report| report.closed_at.is_none())
    }

    /// The newest report that this shows: later ones are not decided about unseen.
    pub fn newest(&self) -> i64 {
        self.reports.iter().map(|report| report.id.0).max().unwrap_or_default()
    }
}

/// The thing that a report is about, with all of its reports.
pub(super) async fn case(db: &mut PgConnection, process: ProcessId, number: &str) -> Result<Case> {
    let row = sqlx::query!(
        r#"select report.subject_id, report.is_photo, report.attachment_id, comment.id as "comment_id?", item.number, item.title,
                  case when report.is_photo then coalesce(photo.alt, '') else coalesce(comment.text, item.text) end as "words!",
                  photo.small as "picture?",
                  case when report.is_photo then coalesce(photo.state, 'gone') else coalesce(comment.visibility, item.visibility) end as "shown!",
                  (select array_agg(other.id) from content_report as other
                   where other.subject_id = report.subject_id and other.is_photo = report.is_photo
                     and other.attachment_id is not distinct from report.attachment_id) as "ids!: Vec<i64>"
           from content_report as report
           left join comment on comment.subject_id = report.subject_id
           left join attachment as photo on photo.id = report.attachment_id
           join contribution as item on item.subject_id = coalesce(comment.on_subject, report.subject_id)
           where report.process_id = $1 and report.number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Case {
        kind: kind(row.is_photo, row.comment_id.is_some()),
        subject: SubjectId(row.subject_id),
        attachment: row.attachment_id.map(AttachmentId),
        comment: row.comment_id,
        number: row.number,
        title: row.title,
        words: row.words,
        picture: row.picture,
        shown: row.shown,
        reports: by_ids(db, &row.ids).await?,
    })
}

/// Locks the reports of a thing that wait and that the page showed; returns their keys with the reporters' languages.
pub(super) async fn lock_open(tx: &mut Tx, case: &Case, newest: i64) -> Result<Vec<(ReportId, String, String)>> {
    let rows = sqlx::query!(
        "select id, number, language from content_report
         where subject_id = $1 and is_photo = $2 and attachment_id is not distinct from $3 and closed_at is null and id <= $4
         order by id
         for update",
        case.subject.0,
        case.kind == ThingKind::Photo,
        case.attachment.map(|id| id.0),
        newest,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(rows.into_iter().map(|row| (ReportId(row.id), row.number, row.language)).collect())
}

/// Writes a decision about a report down and closes it.
pub(super) async fn save_decision(tx: &mut Tx, id: ReportId, outcome: Outcome, reason: Option<Reason>, answer: &str) -> Result<()> {
    let (at, by) = (tx.at(), tx.account()?.0);
    sqlx::query!(
        "insert into content_report_decision (report_id, outcome, reason, answer, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        outcome.as_str(),
        reason.map(Reason::as_str),
        answer,
        by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    sqlx::query!("update content_report set closed_at = $2 where id = $1", id.0, at as _).execute(tx.db()).await?;
    Ok(())
}

/// Lets a decided report wait again. False when it waits already.
pub(super) async fn reopen(tx: &mut Tx, id: ReportId) -> Result<bool> {
    let done = sqlx::query!("update content_report set closed_at = null where id = $1 and closed_at is not null", id.0);
    Ok(done.execute(tx.db()).await?.rows_affected() == 1)
}

/// Erases name and address of the report with this token. Returns its key when there was something.
pub(super) async fn end_contact(tx: &mut Tx, token: [u8; 32]) -> Result<Option<ReportId>> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "update content_report set email_cipher = null, name_cipher = null, contact_ended_at = $3
         where process_id = $1 and token_sha256 = $2 and (email_cipher is not null or name_cipher is not null)
         returning id",
        process,
        &token[..],
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(ReportId))
}

/// Erases names and addresses of reports that were decided before an instant, unless a complaint waits. Returns how many.
pub(super) async fn sweep_contacts(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update content_report as report set email_cipher = null, name_cipher = null, contact_ended_at = $1
         where (email_cipher is not null or name_cipher is not null) and closed_at < $2
           and not exists (select from complaint join content_report_decision as decision on decision.id = complaint.report_decision_id
                           where decision.report_id = report.id and complaint.decided_at is null)",
        at as _,
        before.to_sqlx() as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Erases the words of reports that were decided before an instant. Returns how many.
pub(super) async fn sweep_words(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update content_report set explanation = '–', erased_at = $1 where erased_at is null and closed_at < $2",
        at as _,
        before.to_sqlx() as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Reports whose name and address were erased.
///
/// # Errors
/// When the database is away.
pub async fn ended(pool: &PgPool) -> Result<BTreeSet<Erasure>> {
    let names = sqlx::query_scalar!("select uuid from content_report where contact_ended_at is not null").fetch_all(pool).await?;
    Ok(names.into_iter().map(|uuid| Erasure { name: uuid, extent: Extent::Report }).collect())
}

/// Erases names and addresses that came back with a backup. Returns how many.
pub(super) async fn end_again(tx: &mut Tx, names: &[Uuid]) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "update content_report set email_cipher = null, name_cipher = null, contact_ended_at = $2
         where uuid = any($1) and (email_cipher is not null or name_cipher is not null)",
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

pub(super) async fn addressed(pool: &PgPool, id: ReportId) -> Result<Option<Addressed>> {
    Ok(sqlx::query_as!(
        Addressed,
        r#"select report.uuid, report.email_cipher, report.language, process_base(process.is_main, process.slug) as "base!"
           from content_report as report join process on process.id = report.process_id
           where report.id = $1"#,
        id.0,
    )
    .fetch_optional(pool)
    .await?)
}
