//! SQL of forms and their versions. Answers are in [`answers`], counts in [`counts`], printed sheets in
//! [`sheets`].

pub(super) mod answers;
pub(super) mod counts;
pub(super) mod sheets;

use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{Definition, FormHead, FormId, FormWindow, Speech, State, SurveyForm};
use crate::error::{Error, Result};
use crate::process::participation::contributions::ContributionId;
use crate::process::preparation::occasions::{OccasionId, OccasionKind};
use crate::services::act::{ProcessId, Tx};
use crate::services::i18n::Localised;

/// A form in the list of staff.
pub(super) struct Listed {
    pub slug: String,
    pub title: Localised,
    pub state: State,
    pub window: FormWindow,
    pub version: i32,
    pub answers: i64,
    pub voices: i64,
}

/// All forms of a process: open ones first, newest first among them.
pub(super) async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"select slug, title as "title: Json<Localised>", state as "state: State", opens_at, closes_at,
                  coalesce((select max(version) from form_version where form_id = form.id), 0) as "version!",
                  (select count(*) from form_answer where form_id = form.id) as "answers!",
                  (select count(*) from form_voice where form_id = form.id) as "voices!"
           from form where process_id = $1
           order by state = 'closed', id desc"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            slug: row.slug,
            title: row.title.0,
            state: row.state,
            window: window(row.opens_at, row.closes_at),
            version: row.version,
            answers: row.answers,
            voices: row.voices,
        })
        .collect())
}

fn window(opens_at: Option<jiff_sqlx::Timestamp>, closes_at: Option<jiff_sqlx::Timestamp>) -> FormWindow {
    FormWindow { opens_at: opens_at.map(jiff_sqlx::Timestamp::to_jiff), closes_at: closes_at.map(jiff_sqlx::Timestamp::to_jiff) }
}

/// The form of a slug.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn load(db: &mut PgConnection, process: ProcessId, slug: &str) -> Result<SurveyForm> {
    let row = sqlx::query!(
        r#"select form.id, form.slug, form.title as "title: Json<Localised>", form.state as "state: State", form.speech as "speech: Speech",
                  form.opens_at, form.closes_at, form.draft as "draft: Json<Definition>", form.occasion_id,
                  occasion.kind as "occasion: OccasionKind",
                  coalesce((select max(version) from form_version where form_id = form.id), 0) as "version!"
           from form join occasion on occasion.id = form.occasion_id
           where form.process_id = $1 and form.slug = $2"#,
        process.0,
        slug,
    )
    .fetch_optional(db)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(SurveyForm {
        id: FormId(row.id),
        slug: row.slug,
        head: FormHead { title: row.title.0, speech: row.speech, window: window(row.opens_at, row.closes_at) },
        state: row.state,
        occasion_id: OccasionId(row.occasion_id),
        occasion: row.occasion,
        draft: row.draft.0,
        version: row.version,
    })
}

/// The same, locked for an act.
pub(super) async fn lock(tx: &mut Tx, slug: &str) -> Result<SurveyForm> {
    let process = tx.process;
    sqlx::query_scalar!("select id from form where process_id = $1 and slug = $2 for update", process.0, slug)
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)?;
    load(tx.db(), process, slug).await
}

/// The open and the closed forms that the public knows of: slug, title and window.
///
/// # Errors
/// When the database is away.
pub async fn published(pool: &PgPool, process: ProcessId) -> Result<Vec<SurveyForm>> {
    let slugs = sqlx::query_scalar!("select slug from form where process_id = $1 and state <> 'draft' order by id", process.0)
        .fetch_all(pool)
        .await?;
    let mut db = pool.acquire().await?;
    let mut forms = Vec::new();
    for slug in slugs {
        forms.push(load(&mut db, process, &slug).await?);
    }
    Ok(forms)
}

/// The forms that take answers now: slug and title, oldest first.
///
/// # Errors
/// When the database is away.
pub async fn open(pool: &PgPool, process: ProcessId, now: jiff::Timestamp) -> Result<Vec<(String, Localised)>> {
    let now = jiff_sqlx::ToSqlx::to_sqlx(now);
    let rows = sqlx::query!(
        r#"select slug, title as "title: Json<Localised>" from form
           where process_id = $1 and state = 'open' and (opens_at is null or opens_at <= $2) and (closes_at is null or $2 < closes_at)
           order by id"#,
        process.0,
        now as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.title.0)).collect())
}

/// The form and the question that a contribution answers, in their newest wording.
///
/// # Errors
/// When the database is away.
pub async fn asked_of(db: &mut PgConnection, contribution: ContributionId) -> Result<Option<(Localised, Localised)>> {
    let voice = sqlx::query!(
        r#"select voice.form_id, voice.question, form.title as "title: Json<Localised>"
           from form_voice as voice join form on form.id = voice.form_id where voice.contribution_id = $1"#,
        contribution.0,
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(voice) = voice else { return Ok(None) };
    let versions = versions(db, FormId(voice.form_id)).await?;
    let label = versions.iter().find_map(|version| version.definition.question(&voice.question)).map(|question| question.label.clone());
    Ok(label.map(|label| (voice.title.0, label)))
}

pub(super) async fn insert(tx: &mut Tx, slug: &str, head: &FormHead, occasion: OccasionId, draft: &Definition) -> Result<FormId> {
    let (process, at) = (tx.process.0, tx.at());
    let (opens_at, closes_at) = instants(head.window);
    let id = sqlx::query_scalar!(
        "insert into form (process_id, slug, title, state, speech, occasion_id, opens_at, closes_at, draft, created_at, changed_at)
         values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $9)
         returning id",
        process,
        slug,
        Json(&head.title) as _,
        head.speech.as_str(),
        occasion.0,
        opens_at as _,
        closes_at as _,
        Json(draft) as _,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(FormId(id))
}

fn instants(window: FormWindow) -> (Option<jiff_sqlx::Timestamp>, Option<jiff_sqlx::Timestamp>) {
    (window.opens_at.map(jiff_sqlx::ToSqlx::to_sqlx), window.closes_at.map(jiff_sqlx::ToSqlx::to_sqlx))
}

pub(super) async fn save_head(tx: &mut Tx, id: FormId, head: &FormHead) -> Result<()> {
    let at = tx.at();
    let (opens_at, closes_at) = instants(head.window);
    sqlx::query!(
        "update form set title = $2, speech = $3, opens_at = $4, closes_at = $5, changed_at = $6 where id = $1",
        id.0,
        Json(&head.title) as _,
        head.speech.as_str(),
        opens_at as _,
        closes_at as _,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_draft(tx: &mut Tx, id: FormId, draft: &Definition) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update form set draft = $2, changed_at = $3 where id = $1", id.0, Json(draft) as _, at as _).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn save_state(tx: &mut Tx, id: FormId, state: State) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update form set state = $2, changed_at = $3 where id = $1", id.0, state.as_str(), at as _).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn insert_version(tx: &mut Tx, id: FormId, version: i32, definition: &Definition) -> Result<()> {
    let (at, account) = (tx.at(), tx.actor.account().map(|account| account.0));
    sqlx::query!(
        "insert into form_version (form_id, version, definition, published_at, published_by) values ($1, $2, $3, $4, $5)",
        id.0,
        version,
        Json(definition) as _,
        at as _,
        account,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// A published version.
pub struct Version {
    /// Its number.
    pub version: i32,
    /// Its questions.
    pub definition: Definition,
    /// When it was published.
    pub published_at: jiff::Timestamp,
}

/// Every published version, newest first.
///
/// # Errors
/// When the database is away.
pub async fn versions(db: &mut PgConnection, id: FormId) -> Result<Vec<Version>> {
    let rows = sqlx::query!(
        r#"select version, definition as "definition: Json<Definition>", published_at from form_version where form_id = $1 order by version desc"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Version { version: row.version, definition: row.definition.0, published_at: row.published_at.to_jiff() })
        .collect())
}
