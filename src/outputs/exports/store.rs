//! SQL of the exports: public views only. What may be long comes in batches, each after the last row of the one before.

use futures_util::stream::{self, Stream};
use jiff_sqlx::ToSqlx as _;
use serde::Deserialize;
use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::Result;
use crate::outputs::reports::CutOff;
use crate::process::measures::money::Portion;
use crate::process::participation::contributions::{Class, Kind, PlaceKind};
use crate::process::preparation::occasions::OccasionKind;
use crate::services::act::ProcessId;
use crate::services::i18n::Localised;

/// Rows of a batch.
const BATCH: i64 = 1_000;

/// A public contribution as it is exported.
pub struct Exported {
    id: i64,
    received_at: jiff_sqlx::Timestamp,
    pub number: String,
    pub kind: Kind,
    pub title: String,
    pub text: String,
    pub language: String,
    pub redacted: bool,
    pub place_kind: PlaceKind,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    /// GeoJSON.
    pub geometry: Option<String>,
    pub address: Option<String>,
    pub district: Option<String>,
    pub district_name: Option<String>,
    pub approximate: Option<bool>,
    pub outside: bool,
    pub theme: Option<String>,
    pub theme_name: Option<Json<Localised>>,
    /// Codes of public Anliegen, with commas.
    pub clusters: Option<String>,
    pub occasion: Json<Localised>,
    pub occasion_kind: OccasionKind,
    pub event_on: jiff_sqlx::Date,
    pub received_on: jiff_sqlx::Date,
    pub class: Class,
    pub signatories: i32,
    pub supports: i64,
    pub comments: i64,
    pub source_url: Option<String>,
    pub source_votes: Option<i32>,
    pub source_category: Option<String>,
}

/// Every public contribution, oldest first, in batches.
pub fn contributions(pool: PgPool, process: ProcessId, cut_off: CutOff) -> impl Stream<Item = Result<Vec<Exported>>> + Send {
    stream::try_unfold((pool, None), move |(pool, after)| async move {
        let rows = batch(&pool, process, cut_off, after).await?;
        let next = rows.last().map(|row| (row.received_at, row.id));
        Ok(next.map(|next| (rows, (pool, Some(next)))))
    })
}

async fn batch(pool: &PgPool, process: ProcessId, cut_off: CutOff, after: Option<(jiff_sqlx::Timestamp, i64)>) -> Result<Vec<Exported>> {
    Ok(sqlx::query_as!(
        Exported,
        r#"with page as (
             select * from contribution_public
             where process_id = $1 and received_at <= $2 and ($3::timestamptz is null or (received_at, id) > ($3, $4))
             order by received_at, id
             limit $5
           )
           select page.id as "id!", page.received_at as "received_at!", page.number as "number!", page.kind as "kind!: Kind",
                  page.title as "title!", page.text as "text!", page.language as "language!", page.visibility = 'published_redacted' as "redacted!",
                  page.place_kind as "place_kind!: PlaceKind",
                  round(st_x(st_pointonsurface(page.geom))::numeric, 6)::float8 as lon,
                  round(st_y(st_pointonsurface(page.geom))::numeric, 6)::float8 as lat,
                  st_asgeojson(page.geom, 6) as geometry, page.address, district.code as "district?", district.name as "district_name?",
                  district.approximate as "approximate?", page.outside as "outside!", theme.code as "theme?",
                  theme.name as "theme_name?: Json<Localised>",
                  (select string_agg(distinct cluster.code, ', ' order by cluster.code)
                   from cluster_member as member
                   join cluster_public as cluster on cluster.id = member.cluster_id and cluster.public_from <= $2
                   where member.contribution_id = page.id) as clusters,
                  occasion.title as "occasion!: Json<Localised>", occasion.kind as "occasion_kind!: OccasionKind",
                  page.event_on as "event_on!", page.received_on as "received_on!", page.class as "class!: Class",
                  page.signatories as "signatories!",
                  (select count(*) from support where support.subject_id = page.subject_id and created_at <= $2) as "supports!",
                  (select count(*) from comment_public where on_subject = page.subject_id and not by_author and comment_public.received_at <= $2) as "comments!",
                  page.source_url, page.source_votes, page.source_category
           from page
           join occasion on occasion.id = page.occasion_id
           left join district on district.id = page.district_id
           left join theme on theme.id = page.theme_id
           order by page.received_at, page.id"#,
        process.0,
        cut_off.at().to_sqlx() as _,
        after.map(|(received_at, _)| received_at) as _,
        after.map(|(_, id)| id),
        BATCH,
    )
    .fetch_all(pool)
    .await?)
}

/// A statement of a public contribution.
pub struct Said {
    id: i64,
    pub number: String,
    pub position: i32,
    /// None where the whole contribution is one statement, and where its words are no longer public.
    pub text: Option<String>,
    pub theme: Option<String>,
    pub clusters: Option<String>,
    pub unassignable: bool,
}

/// Every statement of a public contribution in batches. Words that a redaction took away are not among them.
pub fn statements(pool: PgPool, process: ProcessId, cut_off: CutOff) -> impl Stream<Item = Result<Vec<Said>>> + Send {
    stream::try_unfold((pool, 0), move |(pool, after)| async move {
        let rows = statement_batch(&pool, process, cut_off, after).await?;
        let next = rows.last().map(|row| row.id);
        Ok(next.map(|next| (rows, (pool, next))))
    })
}

async fn statement_batch(pool: &PgPool, process: ProcessId, cut_off: CutOff, after: i64) -> Result<Vec<Said>> {
    Ok(sqlx::query_as!(
        Said,
        r#"select statement.id, c.number as "number!", statement.position,
                  standing_words(c.title, c.text, statement.text) as text,
                  theme.code as "theme?",
                  (select string_agg(distinct cluster.code, ', ' order by cluster.code)
                   from cluster_member as member
                   join cluster_public as cluster on cluster.id = member.cluster_id and cluster.public_from <= $2
                   where member.statement_id = statement.id) as clusters,
                  statement.unassignable is not null as "unassignable!"
           from statement
           join contribution_public as c on c.id = statement.contribution_id
           left join theme on theme.id = coalesce(statement.theme_id, c.theme_id)
           where statement.process_id = $1 and c.received_at <= $2 and statement.retired_at is null and statement.id > $3
           order by statement.id
           limit $4"#,
        process.0,
        cut_off.at().to_sqlx() as _,
        after,
        BATCH,
    )
    .fetch_all(pool)
    .await?)
}

/// Goals, versions of costs and rows of financing, as far as they are public.
pub struct Catalogue {
    pub goals: Vec<Goal>,
    pub costs: Vec<CostVersion>,
    pub finance: Vec<Finance>,
}

/// A goal.
#[derive(Debug, Deserialize)]
pub struct Goal {
    pub code: String,
    pub level: String,
    pub parent: Option<String>,
    pub title: String,
    pub text: String,
    pub state: String,
}

/// A version of a measure's cost, in cents.
#[derive(Debug, Deserialize)]
pub struct CostVersion {
    pub measure: String,
    pub version: i64,
    pub holds: bool,
    pub min: i64,
    pub expected: i64,
    pub max: i64,
    pub price_year: i64,
    pub quality: String,
    pub reason: String,
    /// Year and cents.
    pub years: Vec<(i64, i64)>,
}

/// A row of financing.
#[derive(Debug, Deserialize)]
pub struct Finance {
    pub measure: String,
    pub source: String,
    pub programme: String,
    amount: Option<i64>,
    share_bp: Option<i32>,
    pub status: String,
}

impl Finance {
    /// What the source pays; the database holds exactly one of the two.
    pub fn portion(&self) -> Portion {
        self.share_bp.map_or(Portion::Amount(self.amount.unwrap_or_default()), Portion::Share)
    }
}

/// Reads the catalogue in one query.
///
/// # Errors
/// When the database is away.
pub async fn catalogue(pool: &PgPool, process: ProcessId, cut_off: CutOff) -> Result<Catalogue> {
    let row = sqlx::query!(
        r#"with measure as (select id, code from measure_public where process_id = $1 and public_from <= $2),
           cost as (
             select measure.code as measure, cost.*, row_number() over (partition by measure.id order by version desc) = 1 as holds
             from measure join measure_cost as cost on cost.measure_id = measure.id and cost.set_at <= $2
           )
           select
             coalesce((select jsonb_agg(jsonb_build_object('code', goal.code, 'level', goal.level, 'parent', parent.code, 'title', goal.title,
                 'text', goal.text, 'state', goal.state) order by string_to_array(replace(goal.code, 'L', '0'), '.')::integer[])
               from goal_public as goal left join goal_public as parent on parent.id = goal.parent_id
               where goal.process_id = $1 and goal.public_from <= $2), '[]') as "goals!: Json<Vec<Goal>>",
             coalesce((select jsonb_agg(jsonb_build_object('measure', measure, 'version', version, 'holds', holds, 'min', min, 'expected', expected,
                 'max', max, 'price_year', price_year, 'quality', quality, 'reason', reason,
                 'years', (select coalesce(jsonb_agg(jsonb_build_array(year, amount) order by year), '[]')
                   from measure_cost_year where cost_id = cost.id)) order by measure, version)
               from cost), '[]') as "costs!: Json<Vec<CostVersion>>",
             coalesce((select jsonb_agg(jsonb_build_object('measure', measure.code, 'source', source, 'programme', programme, 'amount', amount,
                 'share_bp', share_bp, 'status', status) order by measure.code, position)
               from measure_finance as finance join measure on measure.id = finance.measure_id), '[]') as "finance!: Json<Vec<Finance>>""#,
        process.0,
        cut_off.at().to_sqlx() as _,
    )
    .fetch_one(pool)
    .await?;
    Ok(Catalogue { goals: row.goals.0, costs: row.costs.0, finance: row.finance.0 })
}
