//! SQL of town, processes, phases and windows.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{Extension, NewProcess, OpenWindow};
use crate::error::Result;
use crate::services::act::{AccountId, ProcessId, Tx};
use crate::services::geo::Geom;
use crate::services::i18n::Localised;
use crate::services::scope::{Phase, StepKey, Town, Window};
use crate::services::workdays::Rhythm;

pub(super) async fn save_town(tx: &mut Tx, ags: &str, town: &Town) -> Result<()> {
    sqlx::query!(
        "insert into town (name, ags, contact_name, contact_role, contact_phone, contact_hours, contact_email)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update set
           name = excluded.name, ags = excluded.ags, contact_name = excluded.contact_name, contact_role = excluded.contact_role,
           contact_phone = excluded.contact_phone, contact_hours = excluded.contact_hours, contact_email = excluded.contact_email",
        town.name,
        ags,
        town.contact_name,
        town.contact_role.as_ref().map(Json) as _,
        town.contact_phone,
        Json(&town.contact_hours) as _,
        town.contact_email,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn insert(tx: &mut Tx, new: &NewProcess, boundary: Geom) -> Result<ProcessId> {
    let at = tx.at();
    let id = sqlx::query_scalar!(
        "insert into process (slug, number_prefix, title, subtitle, question, open_text, fixed_text, heard_text, moderation_days,
                              state, is_main, boundary, boundary_credit, created_at, moderation_weekdays)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         returning id",
        new.slug,
        new.number_prefix,
        Json(&new.title) as _,
        Json(&new.subtitle) as _,
        Json(&new.question) as _,
        Json(&new.open_text) as _,
        Json(&new.fixed_text) as _,
        new.heard_text.as_ref().map(Json) as _,
        new.moderation_days,
        new.state.as_str(),
        new.is_main,
        boundary as _,
        new.boundary_credit,
        at as _,
        &Rhythm::parse(&new.moderation_days).numbers(),
    )
    .fetch_one(tx.db())
    .await?;
    sqlx::query!("insert into process_revision (process_id) values ($1)", id).execute(tx.db()).await?;
    Ok(ProcessId(id))
}

/// Sets the days on which moderators of the act's process work; the sentence that names them follows.
pub(super) async fn save_rhythm(tx: &mut Tx, rhythm: &Rhythm) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!(
        "update process set moderation_weekdays = $2, moderation_rounds = $3, moderation_days = coalesce(nullif($4, ''), moderation_days)
         where id = $1",
        process,
        &rhythm.numbers(),
        rhythm.rounds(),
        rhythm.words(),
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// On which days moderators of the act's process work, and how soon they decide.
///
/// # Errors
/// When the database is away.
pub async fn rhythm(tx: &mut Tx) -> Result<Rhythm> {
    let process = tx.process.0;
    let row =
        sqlx::query!("select moderation_weekdays, moderation_rounds from process where id = $1", process).fetch_optional(tx.db()).await?;
    Ok(row.map(|row| Rhythm::new(row.moderation_weekdays, row.moderation_rounds)).unwrap_or_default())
}

pub(super) async fn insert_phase(tx: &mut Tx, phase: &Phase) -> Result<i64> {
    let process = tx.process.0;
    let (starts_on, ends_on) = (phase.starts_on.map(jiff::civil::Date::to_sqlx), phase.ends_on.map(jiff::civil::Date::to_sqlx));
    Ok(sqlx::query_scalar!(
        "insert into phase (process_id, step, title, summary, label, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7)
         returning id",
        process,
        phase.step.as_str(),
        Json(&phase.title) as _,
        Json(&phase.summary) as _,
        Json(&phase.label) as _,
        starts_on as _,
        ends_on as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// When a window of the act's process closes, locked until the act ends.
pub(super) async fn lock_window(tx: &mut Tx, id: i64) -> Result<Option<Timestamp>> {
    let process = tx.process.0;
    let closes_at =
        sqlx::query_scalar!("select closes_at from participation_window where process_id = $1 and id = $2 for update", process, id)
            .fetch_optional(tx.db())
            .await?;
    Ok(closes_at.map(jiff_sqlx::Timestamp::to_jiff))
}

pub(super) async fn extend_window(tx: &mut Tx, id: i64, before: Timestamp, until: Timestamp, by: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update participation_window set closes_at = $2 where id = $1", id, until.to_sqlx() as _).execute(tx.db()).await?;
    sqlx::query!(
        "insert into window_extension (window_id, closed_before, closes_at, extended_by, extended_at) values ($1, $2, $3, $4, $5)",
        id,
        before.to_sqlx() as _,
        until.to_sqlx() as _,
        by.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Marks the extensions of the act's process as told; returns the windows as they are now, each once.
pub(super) async fn take_extensions(tx: &mut Tx) -> Result<Vec<Extension>> {
    let (process, at) = (tx.process.0, tx.at());
    let rows = sqlx::query!(
        r#"with told as (
             update window_extension set told_at = $2
             from participation_window as time
             where time.id = window_extension.window_id and time.process_id = $1 and told_at is null
             returning time.id
           )
           select process.title as "process: Json<Localised>", time.title as "title: Json<Localised>", time.closes_at
           from participation_window as time join process on process.id = time.process_id
           where time.id in (select id from told)
           order by time.closes_at, time.id"#,
        process,
        at as _,
    )
    .fetch_all(tx.db())
    .await?;
    let extension = |process: Json<Localised>, title: Json<Localised>, closes_at: jiff_sqlx::Timestamp| Extension {
        process: process.0,
        title: title.0,
        closes_at: closes_at.to_jiff(),
    };
    Ok(rows.into_iter().map(|row| extension(row.process, row.title, row.closes_at)).collect())
}

/// Processes with extensions that nobody was told of since `before`.
///
/// # Errors
/// When the database is away.
pub async fn untold_extensions(pool: &PgPool, before: Timestamp) -> Result<Vec<ProcessId>> {
    let ids = sqlx::query_scalar!(
        "select distinct time.process_id from window_extension join participation_window as time on time.id = window_id
         where told_at is null and extended_at <= $1",
        before.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(ids.into_iter().map(ProcessId).collect())
}

/// The windows of a process that have not closed yet, by opening.
///
/// # Errors
/// When the database is away.
pub async fn windows(pool: &PgPool, process: ProcessId, now: Timestamp) -> Result<Vec<OpenWindow>> {
    let rows = sqlx::query!(
        r#"select id, title as "title: Json<Localised>", closes_at from participation_window
           where process_id = $1 and closes_at > $2
           order by opens_at, id"#,
        process.0,
        now.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| OpenWindow { id: row.id, title: row.title.0, closes_at: row.closes_at.to_jiff() }).collect())
}

/// Inserts a window of a step's phase; none when the process has no such phase.
pub(super) async fn insert_window(tx: &mut Tx, step: StepKey, window: &Window) -> Result<Option<i64>> {
    let process = tx.process.0;
    let (opens_at, closes_at) = (window.opens_at.to_sqlx(), window.closes_at.to_sqlx());
    let geometries: Vec<String> = window.geometries.iter().map(ToString::to_string).collect();
    Ok(sqlx::query_scalar!(
        "insert into participation_window (process_id, phase_id, title, opens_at, closes_at, geometries)
         select process_id, id, $3, $4, $5, $6 from phase where process_id = $1 and step = $2
         returning id",
        process,
        step.as_str(),
        Json(&window.title) as _,
        opens_at as _,
        closes_at as _,
        &geometries,
    )
    .fetch_optional(tx.db())
    .await?)
}
