//! SQL of the catalogue.

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{
    Basis, Commitment, Entry, Horizon, Kind, Measure, MeasureId, NewMeasure, Placing, Plan, Prioritised, Priority, Profile, Term,
};
use crate::error::{Error, Result};
use crate::process::goals::GoalCode;
use crate::process::measures::status::State;
use crate::services::act::{ProcessId, SubjectId, Tx};
use crate::services::geo::{Geom, LonLat};

struct Row {
    id: i64,
    code: String,
    title: String,
    kind: Kind,
    theme: Json<Term>,
    district: Option<Json<Term>>,
    further_themes: Vec<String>,
    further_districts: Vec<String>,
    goals: Vec<String>,
    priority: Option<Priority>,
    key_measure: bool,
    climate: bool,
    commitment: Commitment,
    horizon: Option<Horizon>,
    starts_year: Option<i32>,
    ends_year: Option<i32>,
    state: State,
    state_reason: Option<String>,
    geom: Option<Geom>,
    is_public: bool,
}

impl TryFrom<Row> for Entry {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: MeasureId(row.id),
            code: row.code,
            title: row.title,
            kind: row.kind,
            theme: row.theme.0,
            district: row.district.map(|district| district.0),
            further_themes: row.further_themes,
            further_districts: row.further_districts,
            goals: row.goals.iter().map(|code| code.parse().map_err(Error::internal)).collect::<Result<_>>()?,
            priority: row.priority,
            key_measure: row.key_measure,
            climate: row.climate,
            commitment: row.commitment,
            horizon: row.horizon,
            starts_year: row.starts_year,
            ends_year: row.ends_year,
            state: row.state,
            state_reason: row.state_reason,
            position: row.geom.as_ref().and_then(Geom::lon_lat).map(|(lon, lat)| LonLat { lon, lat }),
            is_public: row.is_public,
        })
    }
}

/// All measures of a process, by code: for staff.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<Entry>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select measure.id, measure.code, measure.title, measure.kind as "kind: Kind",
                  jsonb_build_object('code', theme.code, 'slug', theme.slug, 'name', theme.name) as "theme!: Json<Term>",
                  case when district.id is not null
                    then jsonb_build_object('code', district.code, 'slug', district.slug, 'name', jsonb_build_object('de', district.name))
                  end as "district?: Json<Term>",
                  array(select other.slug from measure_theme join theme as other on other.id = measure_theme.theme_id
                        where measure_theme.measure_id = measure.id order by other.position) as "further_themes!",
                  array(select other.slug from measure_district join district as other on other.id = measure_district.district_id
                        where measure_district.measure_id = measure.id order by other.name) as "further_districts!",
                  array(select goal.code from measure_goal join goal on goal.id = measure_goal.goal_id
                        where measure_goal.measure_id = measure.id) as "goals!",
                  measure.priority as "priority: Priority", measure.key_measure, measure.climate,
                  measure.commitment as "commitment: Commitment", measure.horizon as "horizon: Horizon",
                  measure.starts_year, measure.ends_year, measure.state as "state: State", measure.state_reason,
                  measure.geom as "geom: Geom", measure.public_from is not null as "is_public!"
           from measure
           join theme on theme.id = measure.theme_id
           left join district on district.id = measure.district_id
           where measure.process_id = $1
           order by measure.code"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// The public measures of a process, by code.
///
/// # Errors
/// When the database is away.
pub async fn list_public(pool: &PgPool, process: ProcessId) -> Result<Vec<Entry>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select measure.id as "id!", measure.code as "code!", measure.title as "title!", measure.kind as "kind!: Kind",
                  jsonb_build_object('code', theme.code, 'slug', theme.slug, 'name', theme.name) as "theme!: Json<Term>",
                  case when district.id is not null
                    then jsonb_build_object('code', district.code, 'slug', district.slug, 'name', jsonb_build_object('de', district.name))
                  end as "district?: Json<Term>",
                  array(select other.slug from measure_theme join theme as other on other.id = measure_theme.theme_id
                        where measure_theme.measure_id = measure.id order by other.position) as "further_themes!",
                  array(select other.slug from measure_district join district as other on other.id = measure_district.district_id
                        where measure_district.measure_id = measure.id order by other.name) as "further_districts!",
                  array(select goal.code from measure_goal join goal_public as goal on goal.id = measure_goal.goal_id
                        where measure_goal.measure_id = measure.id) as "goals!: Vec<String>",
                  measure.priority as "priority: Priority", measure.key_measure as "key_measure!", measure.climate as "climate!",
                  measure.commitment as "commitment!: Commitment", measure.horizon as "horizon: Horizon",
                  measure.starts_year, measure.ends_year, measure.state as "state!: State", measure.state_reason,
                  measure.geom as "geom: Geom", true as "is_public!"
           from measure_public as measure
           join theme on theme.id = measure.theme_id
           left join district on district.id = measure.district_id
           where measure.process_id = $1
           order by measure.code"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// A measure of the act's process, locked until the act ends.
pub(in crate::process::measures) async fn lock(tx: &mut Tx, code: &str) -> Result<Measure> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select id, state as "state: State", public_from is not null as "released!"
           from measure
           where process_id = $1 and code = $2
           for update"#,
        process,
        code,
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Measure { id: MeasureId(row.id), state: row.state, released: row.released })
}

/// Keys of a theme and a district.
pub(super) struct Seat {
    pub theme_id: Option<i64>,
    pub district_id: Option<i64>,
}

/// Looks up theme and district by code; none where the process has no such one.
pub(super) async fn seat(tx: &mut Tx, theme: &str, district: Option<&str>) -> Result<Seat> {
    let process = tx.process.0;
    Ok(sqlx::query_as!(
        Seat,
        "select (select id from theme where process_id = $1 and code = $2) as theme_id,
                (select id from district where process_id = $1 and code = $3) as district_id",
        process,
        theme,
        district,
    )
    .fetch_one(tx.db())
    .await?)
}

pub(super) async fn insert(
    tx: &mut Tx,
    subject: SubjectId,
    code: &str,
    new: &NewMeasure,
    theme: i64,
    district: Option<i64>,
) -> Result<MeasureId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into measure (subject_id, process_id, code, title, kind, theme_id, district_id, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8)
         returning id",
        subject.0,
        process,
        code,
        new.title,
        new.kind.as_str(),
        theme,
        district,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(MeasureId(id))
}

pub(super) async fn save_profile(tx: &mut Tx, id: MeasureId, profile: &Profile) -> Result<()> {
    sqlx::query!(
        "update measure
         set title = $2, kind = $3, background = $4, description = $5, blocks = $6, lead = $7, partners = $8,
             key_measure = $9, climate = $10, internal_note = $11
         where id = $1",
        id.0,
        profile.title,
        profile.kind.as_str(),
        profile.background,
        profile.description,
        &profile.blocks,
        profile.lead,
        profile.partners,
        profile.key_measure,
        profile.climate,
        profile.internal_note,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_seat(tx: &mut Tx, id: MeasureId, theme: i64, district: Option<i64>, position: Option<LonLat>) -> Result<()> {
    let geom = position.map(LonLat::geom);
    sqlx::query!(
        "update measure set theme_id = $2, district_id = $3, geom = $4 where id = $1",
        id.0,
        theme,
        district,
        geom as Option<Geom>,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Whether a position lies in the process's area.
pub(super) async fn is_inside(tx: &mut Tx, position: LonLat) -> Result<bool> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        r#"select st_covers(boundary, st_setsrid(st_makepoint($2, $3), 4326)) as "inside!" from process where id = $1"#,
        process,
        position.lon,
        position.lat,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Replaces the further themes and districts; returns how many of the codes the process knows.
pub(super) async fn save_further(tx: &mut Tx, id: MeasureId, placing: &Placing) -> Result<(i64, i64)> {
    let process = tx.process.0;
    sqlx::query!("delete from measure_theme where measure_id = $1", id.0).execute(tx.db()).await?;
    sqlx::query!("delete from measure_district where measure_id = $1", id.0).execute(tx.db()).await?;
    let row = sqlx::query!(
        r#"with themes as (
             insert into measure_theme (process_id, measure_id, theme_id)
             select process_id, $2, id from theme where process_id = $1 and code = any ($3)
             returning theme_id
           ), districts as (
             insert into measure_district (process_id, measure_id, district_id)
             select process_id, $2, id from district where process_id = $1 and code = any ($4)
             returning district_id
           )
           select (select count(*) from themes) as "themes!", (select count(*) from districts) as "districts!""#,
        process,
        id.0,
        &placing.further_themes,
        &placing.further_districts,
    )
    .fetch_one(tx.db())
    .await?;
    Ok((row.themes, row.districts))
}

/// Replaces the goals of a measure; returns how many of the codes the process knows.
pub(super) async fn save_goals(tx: &mut Tx, id: MeasureId, goals: &[GoalCode]) -> Result<i64> {
    let process = tx.process.0;
    let codes: Vec<String> = goals.iter().map(ToString::to_string).collect();
    sqlx::query!("delete from measure_goal where measure_id = $1", id.0).execute(tx.db()).await?;
    let known = sqlx::query!(
        "insert into measure_goal (process_id, measure_id, goal_id)
         select process_id, $2, id from goal where process_id = $1 and code = any ($3)",
        process,
        id.0,
        &codes,
    )
    .execute(tx.db())
    .await?;
    i64::try_from(known.rows_affected()).map_err(Error::internal)
}

pub(in crate::process::measures) async fn has_goal(tx: &mut Tx, id: MeasureId) -> Result<bool> {
    Ok(sqlx::query_scalar!(r#"select exists (select from measure_goal where measure_id = $1) as "has!""#, id.0).fetch_one(tx.db()).await?)
}

/// Adds something a measure rests on; false when the process has no such thing.
pub(super) async fn add_basis(tx: &mut Tx, measure: MeasureId, basis: &Basis) -> Result<bool> {
    let process = tx.process.0;
    let (cluster, swot, source) = columns(basis);
    let done = sqlx::query!(
        "insert into measure_basis (process_id, measure_id, cluster_id, swot_item_id, source_id)
         select $1, $2, cluster.id, swot.id, source.id
         from (values (1)) as one
         left join cluster on cluster.process_id = $1 and cluster.code = $3
         left join swot_item as swot on swot.process_id = $1 and swot.code = $4
         left join source on source.process_id = $1 and source.title = $5
         where num_nonnulls(cluster.id, swot.id, source.id) = 1",
        process,
        measure.0,
        cluster,
        swot,
        source,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes something a measure rests on; false when it did not.
pub(super) async fn remove_basis(tx: &mut Tx, measure: MeasureId, basis: &Basis) -> Result<bool> {
    let (cluster, swot, source) = columns(basis);
    let done = sqlx::query!(
        "delete from measure_basis
         where measure_id = $1
           and (cluster_id in (select id from cluster where code = $2)
             or swot_item_id in (select id from swot_item where code = $3)
             or source_id in (select id from source where title = $4))",
        measure.0,
        cluster,
        swot,
        source,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The name of a basis in the place of its column: cluster, SWOT item, source.
fn columns(basis: &Basis) -> (Option<&str>, Option<&str>, Option<&str>) {
    match basis {
        Basis::Cluster(code) => (Some(code), None, None),
        Basis::Swot(code) => (None, Some(code), None),
        Basis::Source(title) => (None, None, Some(title)),
    }
}

pub(super) async fn save_plan(tx: &mut Tx, id: MeasureId, plan: &Plan) -> Result<()> {
    let review = plan.next_review_on.map(jiff_sqlx::ToSqlx::to_sqlx);
    sqlx::query!(
        "update measure set commitment = $2, horizon = $3, starts_year = $4, ends_year = $5, next_review_on = $6 where id = $1",
        id.0,
        plan.commitment.as_str(),
        plan.horizon.map(Horizon::as_str),
        plan.starts_year,
        plan.ends_year,
        review as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_priority(tx: &mut Tx, id: MeasureId, set: &Prioritised) -> Result<()> {
    sqlx::query!(
        "update measure set priority = $2, priority_by = $3, priority_reason = $4 where id = $1",
        id.0,
        set.priority.as_str(),
        set.by,
        set.reason,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
