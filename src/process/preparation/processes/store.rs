//! SQL of town, processes, phases and windows.

use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;

use super::model::NewProcess;
use crate::error::Result;
use crate::services::act::{ProcessId, Tx};
use crate::services::geo::Geom;
use crate::services::scope::{Phase, StepKey, Town, Window};

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
        town.contact_role,
        town.contact_phone,
        town.contact_hours,
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
                              state, is_main, boundary, boundary_credit, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
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
    )
    .fetch_one(tx.db())
    .await?;
    sqlx::query!("insert into process_revision (process_id) values ($1)", id).execute(tx.db()).await?;
    Ok(ProcessId(id))
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
