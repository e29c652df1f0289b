//! SQL of sources, findings and projects.

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{
    Assessment, Citable, Finding, FindingId, Project, ProjectState, ProjectText, PublicSource, Source, SourceId, SourceKind, SourceText,
};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, SubjectId, Tx};
use crate::services::geo::{Geom, LonLat};
use crate::services::i18n::Localised;

struct SourceRow {
    id: i64,
    kind: SourceKind,
    title: String,
    body: String,
    dated: String,
    url: Option<String>,
    assessment: Option<Assessment>,
    note: String,
    public_from: Option<jiff_sqlx::Timestamp>,
    findings: Json<Vec<Finding>>,
}

impl From<SourceRow> for Source {
    fn from(row: SourceRow) -> Self {
        Self {
            id: SourceId(row.id),
            text: SourceText {
                kind: row.kind,
                title: row.title,
                body: row.body,
                dated: row.dated,
                url: row.url,
                assessment: row.assessment,
                note: row.note,
            },
            findings: row.findings.0,
            public_from: row.public_from.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The sources of a process with their findings, by title; only one of them where a key is given.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId, only: Option<SourceId>) -> Result<Vec<Source>> {
    let rows = sqlx::query_as!(
        SourceRow,
        r#"select id, kind as "kind: SourceKind", title, body, dated, url, assessment as "assessment: Assessment", note, public_from,
                  (select coalesce(jsonb_agg(jsonb_build_object('id', finding.id, 'text', finding.text, 'page', finding.page,
                      'cited_by', (select coalesce(jsonb_agg(item.code order by item.code), '[]')
                                   from evidence join swot_item as item on item.id = evidence.swot_item_id
                                   where evidence.finding_id = finding.id)) order by finding.id), '[]')
                   from finding where finding.source_id = source.id) as "findings!: Json<Vec<Finding>>"
           from source
           where process_id = $1 and ($2::bigint is null or id = $2)
           order by title collate "de-x-icu""#,
        process.0,
        only.map(|id| id.0),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Source::from).collect())
}

/// The sources that everybody may read, by title.
///
/// # Errors
/// When the database is away.
pub async fn public_sources(pool: &PgPool, process: ProcessId) -> Result<Vec<PublicSource>> {
    Ok(sqlx::query_as!(
        PublicSource,
        r#"select kind as "kind!: SourceKind", title as "title!", body as "body!", dated as "dated!", url, assessment as "assessment: Assessment"
           from source_public where process_id = $1
           order by title collate "de-x-icu""#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// Every finding of a process, to choose from.
///
/// # Errors
/// When the database is away.
pub async fn citable(pool: &PgPool, process: ProcessId) -> Result<Vec<Citable>> {
    let rows = sqlx::query!(
        r#"select finding.id, source.title, finding.text
           from finding join source on source.id = finding.source_id
           where finding.process_id = $1
           order by source.title collate "de-x-icu", finding.id"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| Citable { id: FindingId(row.id), source: row.title, text: row.text }).collect())
}

/// Locks a source of the act's process.
pub(super) async fn lock(tx: &mut Tx, id: SourceId) -> Result<()> {
    let process = tx.process.0;
    sqlx::query_scalar!("select id from source where process_id = $1 and id = $2 for update", process, id.0)
        .fetch_optional(tx.db())
        .await?
        .map(|_| ())
        .ok_or(Error::NotFound)
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, text: &SourceText) -> Result<SourceId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into source (subject_id, process_id, kind, title, body, dated, url, assessment, note, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         returning id",
        subject.0,
        process,
        text.kind.as_str(),
        text.title,
        text.body,
        text.dated,
        text.url,
        text.assessment.map(Assessment::as_str),
        text.note,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(SourceId(id))
}

pub(super) async fn save(tx: &mut Tx, id: SourceId, text: &SourceText) -> Result<()> {
    sqlx::query!(
        "update source set kind = $2, title = $3, body = $4, dated = $5, url = $6, assessment = $7, note = $8 where id = $1",
        id.0,
        text.kind.as_str(),
        text.title,
        text.body,
        text.dated,
        text.url,
        text.assessment.map(Assessment::as_str),
        text.note,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_release(tx: &mut Tx, id: SourceId, public: bool) -> Result<()> {
    let (at, by) = (public.then(|| tx.at()), tx.account()?);
    sqlx::query!(
        "update source set public_from = $2, released_by = case when $2::timestamptz is not null then $3::bigint end where id = $1",
        id.0,
        at as _,
        by.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn insert_finding(tx: &mut Tx, source: SourceId, text: &str, page: &str) -> Result<FindingId> {
    let process = tx.process.0;
    let id = sqlx::query_scalar!(
        "insert into finding (process_id, source_id, text, page) values ($1, $2, $3, $4) returning id",
        process,
        source.0,
        text,
        page,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(FindingId(id))
}

/// Deletes a finding of a source; false when the source has no such finding.
pub(super) async fn delete_finding(tx: &mut Tx, source: SourceId, id: FindingId) -> Result<bool> {
    let done = sqlx::query!("delete from finding where id = $1 and source_id = $2", id.0, source.0).execute(tx.db()).await?;
    Ok(done.rows_affected() == 1)
}

struct ProjectRow {
    id: i64,
    code: String,
    title: String,
    text: String,
    state: ProjectState,
    owner: String,
    years: String,
    theme_id: Option<i64>,
    theme: Option<Json<Localised>>,
    lon: Option<f64>,
    lat: Option<f64>,
    public_from: Option<jiff_sqlx::Timestamp>,
}

impl From<ProjectRow> for Project {
    fn from(row: ProjectRow) -> Self {
        Self {
            id: row.id,
            code: row.code,
            text: ProjectText {
                title: row.title,
                text: row.text,
                state: row.state,
                owner: row.owner,
                years: row.years,
                theme_id: row.theme_id,
                at: row.lon.zip(row.lat).map(|(lon, lat)| LonLat { lon, lat }),
            },
            theme: row.theme.map(|theme| theme.0),
            public_from: row.public_from.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The projects of a process by code; only one of them where a code is given.
///
/// # Errors
/// When the database is away.
pub async fn projects(pool: &PgPool, process: ProcessId, only: Option<&str>) -> Result<Vec<Project>> {
    let rows = sqlx::query_as!(
        ProjectRow,
        r#"select project.id, project.code, project.title, project.text, project.state as "state: ProjectState", project.owner, project.years,
                  project.theme_id, theme.name as "theme?: Json<Localised>", st_x(project.geom) as lon, st_y(project.geom) as lat,
                  project.public_from
           from project left join theme on theme.id = project.theme_id
           where project.process_id = $1 and ($2::text is null or project.code = $2)
           order by length(project.code), project.code"#,
        process.0,
        only,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Project::from).collect())
}

/// The projects that everybody may read, by code.
///
/// # Errors
/// When the database is away.
pub async fn public_projects(pool: &PgPool, process: ProcessId) -> Result<Vec<Project>> {
    let rows = sqlx::query_as!(
        ProjectRow,
        r#"select project.id as "id!", project.code as "code!", project.title as "title!", project.text as "text!",
                  project.state as "state!: ProjectState", project.owner as "owner!", project.years as "years!", project.theme_id,
                  theme.name as "theme?: Json<Localised>", st_x(project.geom) as lon, st_y(project.geom) as lat, project.public_from
           from project_public as project left join theme on theme.id = project.theme_id
           where project.process_id = $1
           order by length(project.code), project.code"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Project::from).collect())
}

pub(super) async fn insert_project(tx: &mut Tx, subject: SubjectId, code: &str, text: &ProjectText) -> Result<i64> {
    let (process, at) = (tx.process.0, tx.at());
    let geom = text.at.map(LonLat::geom);
    Ok(sqlx::query_scalar!(
        "insert into project (subject_id, process_id, code, title, text, state, owner, years, theme_id, geom, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         returning id",
        subject.0,
        process,
        code,
        text.title,
        text.text,
        text.state.as_str(),
        text.owner,
        text.years,
        text.theme_id,
        geom as Option<Geom>,
        at as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Key of a project of the act's process, locked until the act ends.
pub(super) async fn lock_project(tx: &mut Tx, code: &str) -> Result<i64> {
    let process = tx.process.0;
    sqlx::query_scalar!("select id from project where process_id = $1 and code = $2 for update", process, code)
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)
}

pub(super) async fn save_project(tx: &mut Tx, id: i64, text: &ProjectText) -> Result<()> {
    let geom = text.at.map(LonLat::geom);
    sqlx::query!(
        "update project set title = $2, text = $3, state = $4, owner = $5, years = $6, theme_id = $7, geom = $8 where id = $1",
        id,
        text.title,
        text.text,
        text.state.as_str(),
        text.owner,
        text.years,
        text.theme_id,
        geom as Option<Geom>,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_project_release(tx: &mut Tx, id: i64, public: bool) -> Result<()> {
    let (at, by) = (public.then(|| tx.at()), tx.account()?);
    sqlx::query!(
        "update project set public_from = $2, released_by = case when $2::timestamptz is not null then $3::bigint end where id = $1",
        id,
        at as _,
        by.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
