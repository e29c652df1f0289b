//! SQL of consultations and resolutions.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};

use super::model::{CommitteeRole, Consultation, ConsultationId, NewConsultation, Outcome, Votes};
use crate::error::Result;
use crate::process::resolution::editions::EditionId;
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};

/// The consultations of an edition, in their order.
///
/// # Errors
/// When the database is away.
pub async fn of_edition(db: &mut PgConnection, edition: EditionId) -> Result<Vec<Consultation>> {
    let rows = sqlx::query!(
        r#"select id, position, body, role as "role: CommitteeRole", held_on, public, paper_number, url, result as "result: Outcome", yes, no, abstain
           from consultation
           where edition_id = $1
           order by position"#,
        edition.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Consultation {
            id: ConsultationId(row.id),
            position: row.position,
            about: NewConsultation {
                body: row.body,
                role: row.role,
                held_on: row.held_on.to_jiff(),
                public: row.public,
                paper_number: row.paper_number,
                url: row.url,
            },
            outcome: row.result,
            votes: votes(row.yes, row.no, row.abstain),
        })
        .collect())
}

fn votes(yes: Option<i32>, no: Option<i32>, abstain: Option<i32>) -> Option<Votes> {
    Some(Votes { yes: yes?, no: no?, abstain: abstain? })
}

/// The next day on which a committee deals with an edition that the public knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextMeeting {
    /// Key of the edition.
    pub edition: EditionId,
    /// Name of the committee.
    pub body: String,
    /// The day.
    pub held_on: Date,
}

/// The next public meeting of each public edition, from this day on.
///
/// # Errors
/// When the database is away.
pub async fn next_meetings(pool: &PgPool, process: ProcessId, today: Date) -> Result<Vec<NextMeeting>> {
    let rows = sqlx::query!(
        r#"select distinct on (consultation.edition_id) consultation.edition_id, consultation.body, consultation.held_on
           from consultation
           join edition_public as edition on edition.id = consultation.edition_id
           where consultation.process_id = $1 and consultation.held_on >= $2 and consultation.result is null and consultation.public
           order by consultation.edition_id, consultation.held_on, consultation.position"#,
        process.0,
        today.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| NextMeeting { edition: EditionId(row.edition_id), body: row.body, held_on: row.held_on.to_jiff() })
        .collect())
}

pub(super) async fn insert(tx: &mut Tx, edition: EditionId, new: &NewConsultation) -> Result<Consultation> {
    let process = tx.process.0;
    let row = sqlx::query!(
        "insert into consultation (process_id, edition_id, position, body, role, held_on, public, paper_number, url)
         select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8 from consultation where edition_id = $2
         returning id, position",
        process,
        edition.0,
        new.body,
        new.role.as_str(),
        new.held_on.to_sqlx() as _,
        new.public,
        new.paper_number,
        new.url,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(Consultation { id: ConsultationId(row.id), position: row.position, about: new.clone(), outcome: None, votes: None })
}

pub(super) async fn save_outcome(tx: &mut Tx, id: ConsultationId, outcome: Outcome, votes: Option<Votes>) -> Result<()> {
    sqlx::query!(
        "update consultation set result = $2, yes = $3, no = $4, abstain = $5 where id = $1",
        id.0,
        outcome.as_str(),
        votes.map(|votes| votes.yes),
        votes.map(|votes| votes.no),
        votes.map(|votes| votes.abstain),
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// What the council resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// Number: `SW-B-1`.
    pub number: String,
    /// The wording.
    pub wording: String,
    /// The day.
    pub resolved_on: Date,
    /// What the council changed.
    pub amendments: Vec<Amendment>,
}

/// What the council changed at a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Code of the measure.
    pub code: String,
    /// Title of the measure.
    pub title: String,
    /// The change.
    pub text: String,
}

/// The resolution of an edition, if it has one; amendments of public measures only.
///
/// # Errors
/// When the database is away.
pub async fn resolution(db: &mut PgConnection, edition: EditionId) -> Result<Option<Resolution>> {
    let rows = sqlx::query!(
        r#"select resolution.number, resolution.wording, resolution.resolved_on, measure.code as "code?", measure.title as "title?",
                  amendment.text as "text?"
           from resolution
           left join resolution_amendment as amendment on amendment.resolution_id = resolution.id
           left join measure_public as measure on measure.id = amendment.measure_id
           where resolution.edition_id = $1
           order by measure.code"#,
        edition.0,
    )
    .fetch_all(db)
    .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let (number, wording, resolved_on) = (first.number.clone(), first.wording.clone(), first.resolved_on.to_jiff());
    let amendments = rows.into_iter().filter_map(|row| Some(Amendment { code: row.code?, title: row.title?, text: row.text? })).collect();
    Ok(Some(Resolution { number, wording, resolved_on, amendments }))
}

/// What [`insert_resolution`] stores.
pub(super) struct ResolutionRow<'a> {
    pub subject: SubjectId,
    pub number: &'a str,
    pub edition: EditionId,
    pub consultation: ConsultationId,
    pub resolved_on: Date,
    pub wording: &'a str,
    pub by: AccountId,
}

pub(super) async fn insert_resolution(tx: &mut Tx, new: ResolutionRow<'_>) -> Result<i64> {
    let (process, at) = (tx.process.0, tx.at());
    Ok(sqlx::query_scalar!(
        "insert into resolution (subject_id, process_id, number, edition_id, consultation_id, resolved_on, wording, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         returning id",
        new.subject.0,
        process,
        new.number,
        new.edition.0,
        new.consultation.0,
        new.resolved_on.to_sqlx() as _,
        new.wording,
        new.by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Stores amendments by the codes of their measures; returns the codes that were found.
pub(super) async fn insert_amendments(tx: &mut Tx, resolution: i64, codes: &[String], texts: &[String]) -> Result<Vec<String>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        r#"with given as (
             select * from unnest($3::text[], $4::text[]) as given (code, text)
           ), stored as (
             insert into resolution_amendment (process_id, resolution_id, measure_id, text)
             select $1, $2, measure.id, string_agg(given.text, E'\n')
             from given join measure on measure.process_id = $1 and measure.code = given.code and measure.public_from is not null
             group by measure.id
             returning measure_id
           )
           select measure.code from stored join measure on measure.id = stored.measure_id"#,
        process,
        resolution,
        codes,
        texts,
    )
    .fetch_all(tx.db())
    .await?)
}

pub(super) async fn number_prefix(tx: &mut Tx) -> Result<String> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!("select number_prefix from process where id = $1", process).fetch_one(tx.db()).await?)
}
