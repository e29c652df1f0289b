//! SQL of scenarios.

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{Origin, Scenario, ScenarioId, ScenarioText, State};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, SubjectId, Tx};
use crate::services::i18n::Localised;

struct Row {
    id: i64,
    slug: String,
    title: String,
    horizon: String,
    narrative: String,
    assumptions: String,
    effects: String,
    theme_ids: Vec<i64>,
    themes: Json<Vec<Localised>>,
    origins: Json<Vec<Origin>>,
    state: State,
    decision_reason: Option<String>,
    public_from: Option<jiff_sqlx::Timestamp>,
}

impl From<Row> for Scenario {
    fn from(row: Row) -> Self {
        Self {
            id: ScenarioId(row.id),
            slug: row.slug,
            text: ScenarioText {
                title: row.title,
                horizon: row.horizon,
                narrative: row.narrative,
                assumptions: row.assumptions,
                effects: row.effects,
                themes: row.theme_ids,
                swot: row.origins.iter().map(|origin| origin.code.clone()).collect(),
            },
            themes: row.themes.0,
            origins: row.origins.0,
            state: row.state,
            decision_reason: row.decision_reason,
            public_from: row.public_from.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The scenarios of a process, the oldest first; only one of them where a slug is given: for staff.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId, only: Option<&str>) -> Result<Vec<Scenario>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, slug, title, horizon, narrative, assumptions, effects,
                  (select coalesce(array_agg(theme_id order by theme_id), '{}') from scenario_theme where scenario_id = scenario.id) as "theme_ids!",
                  (select coalesce(jsonb_agg(theme.name order by theme.position, theme.id), '[]')
                   from scenario_theme as link join theme on theme.id = link.theme_id
                   where link.scenario_id = scenario.id) as "themes!: Json<Vec<Localised>>",
                  (select coalesce(jsonb_agg(jsonb_build_object('code', item.code, 'quadrant', item.quadrant, 'title', item.title) order by item.code), '[]')
                   from scenario_swot_item as link join swot_item as item on item.id = link.swot_item_id
                   where link.scenario_id = scenario.id) as "origins!: Json<Vec<Origin>>",
                  state as "state: State", decision_reason, public_from
           from scenario
           where process_id = $1 and ($2::text is null or slug = $2)
           order by id"#,
        process.0,
        only,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Scenario::from).collect())
}

/// The scenarios that everybody may read, with the public SWOT items behind them: chosen ones first, discarded ones last.
///
/// # Errors
/// When the database is away.
pub async fn public(pool: &PgPool, process: ProcessId, only: Option<&str>) -> Result<Vec<Scenario>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id!", slug as "slug!", title as "title!", horizon as "horizon!", narrative as "narrative!",
                  assumptions as "assumptions!", effects as "effects!",
                  (select coalesce(array_agg(theme_id order by theme_id), '{}') from scenario_theme where scenario_id = scenario.id) as "theme_ids!",
                  (select coalesce(jsonb_agg(theme.name order by theme.position, theme.id), '[]')
                   from scenario_theme as link join theme on theme.id = link.theme_id
                   where link.scenario_id = scenario.id) as "themes!: Json<Vec<Localised>>",
                  (select coalesce(jsonb_agg(jsonb_build_object('code', item.code, 'quadrant', item.quadrant, 'title', item.title) order by item.code), '[]')
                   from scenario_swot_item as link join swot_item_public as item on item.id = link.swot_item_id
                   where link.scenario_id = scenario.id) as "origins!: Json<Vec<Origin>>",
                  state as "state!: State", decision_reason, public_from
           from scenario_public as scenario
           where process_id = $1 and ($2::text is null or slug = $2)
           order by array_position(array['resolved', 'agreed', 'public_review', 'superseded', 'discarded'], state), id"#,
        process.0,
        only,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Scenario::from).collect())
}

/// Key and state of a scenario, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, slug: &str) -> Result<(ScenarioId, State)> {
    let process = tx.process.0;
    let row =
        sqlx::query!(r#"select id, state as "state: State" from scenario where process_id = $1 and slug = $2 for update"#, process, slug,)
            .fetch_optional(tx.db())
            .await?
            .ok_or(Error::NotFound)?;
    Ok((ScenarioId(row.id), row.state))
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, slug: &str, text: &ScenarioText) -> Result<ScenarioId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into scenario (subject_id, process_id, slug, title, horizon, narrative, assumptions, effects, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9)
         returning id",
        subject.0,
        process,
        slug,
        text.title,
        text.horizon,
        text.narrative,
        text.assumptions,
        text.effects,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ScenarioId(id))
}

pub(super) async fn save_text(tx: &mut Tx, id: ScenarioId, text: &ScenarioText) -> Result<()> {
    sqlx::query!(
        "update scenario set title = $2, horizon = $3, narrative = $4, assumptions = $5, effects = $6 where id = $1",
        id.0,
        text.title,
        text.horizon,
        text.narrative,
        text.assumptions,
        text.effects,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Sets the themes and SWOT items of a scenario; false when one of them is not of this process.
pub(super) async fn save_scope(tx: &mut Tx, id: ScenarioId, text: &ScenarioText) -> Result<bool> {
    let process = tx.process.0;
    sqlx::query!("delete from scenario_theme where scenario_id = $1", id.0).execute(tx.db()).await?;
    sqlx::query!("delete from scenario_swot_item where scenario_id = $1", id.0).execute(tx.db()).await?;
    let themes = sqlx::query!(
        "insert into scenario_theme (process_id, scenario_id, theme_id)
         select process_id, $2, id from theme where process_id = $1 and id = any($3)",
        process,
        id.0,
        &text.themes,
    )
    .execute(tx.db())
    .await?;
    let items = sqlx::query!(
        "insert into scenario_swot_item (process_id, scenario_id, swot_item_id)
         select process_id, $2, id from swot_item where process_id = $1 and code = any($3)",
        process,
        id.0,
        &text.swot,
    )
    .execute(tx.db())
    .await?;
    Ok(themes.rows_affected() == text.themes.len() as u64 && items.rows_affected() == text.swot.len() as u64)
}

/// The scenarios among these that are agreed become resolved; returns which.
pub(super) async fn resolve(tx: &mut Tx, ids: &[i64]) -> Result<Vec<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "update scenario set state = 'resolved' where process_id = $1 and id = any($2) and state = 'agreed' returning id",
        process,
        ids,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Saves a state with its reason. A draft is not public; what is discarded stays as public as it was.
pub(super) async fn save_state(tx: &mut Tx, id: ScenarioId, state: State, reason: Option<&str>) -> Result<()> {
    let (at, by) = (tx.at(), tx.account()?);
    sqlx::query!(
        "update scenario set state = $2, decision_reason = $3,
           public_from = case when $2 = 'draft' then null when $4 then coalesce(public_from, $5) else public_from end,
           released_by = case when $2 = 'draft' then null when $4 then coalesce(released_by, $6) else released_by end
         where id = $1",
        id.0,
        state.as_str(),
        reason,
        state.releases(),
        at as _,
        by.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
