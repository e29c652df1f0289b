//! SQL of the Steckbrief: at most four queries.

use jiff::civil::Date;
use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{BasisRow, Choices, Details, Link, Links, Sheet, Step, Tie};
use crate::error::{Error, Result};
use crate::process::goals::GoalCode;
use crate::process::measures::catalogue::{Commitment, Horizon, Kind, MeasureId, Plan, Prioritised, Priority, Term};
use crate::process::measures::feasibility::Finding;
use crate::process::measures::money::{Cost, FinanceRow, YearAmount};
use crate::process::measures::status::State;
use crate::services::act::{ProcessId, SubjectId};
use crate::services::geo::{Geom, LonLat};

struct Row {
    id: i64,
    subject_id: i64,
    code: String,
    title: String,
    kind: Kind,
    theme: Json<Term>,
    district: Option<Json<Term>>,
    further_themes: Json<Vec<Term>>,
    further_districts: Json<Vec<Term>>,
    geom: Option<Geom>,
    background: String,
    description: String,
    blocks: Vec<String>,
    lead: String,
    partners: String,
    priority: Option<Priority>,
    priority_by: Option<String>,
    priority_reason: Option<String>,
    key_measure: bool,
    climate: bool,
    commitment: Commitment,
    horizon: Option<Horizon>,
    starts_year: Option<i32>,
    ends_year: Option<i32>,
    next_review_on: Option<jiff_sqlx::Date>,
    state: State,
    state_reason: Option<String>,
    substitute: Option<Json<Link>>,
    is_public: bool,
    internal_note: Option<String>,
}

impl Row {
    fn with(self, details: Details, links: Links) -> Sheet {
        let priority = self.priority.map(|priority| Prioritised {
            priority,
            // Constraint measure_priority_by_person: a priority has both.
            by: self.priority_by.unwrap_or_default(),
            reason: self.priority_reason.unwrap_or_default(),
        });
        Sheet {
            id: MeasureId(self.id),
            subject: SubjectId(self.subject_id),
            code: self.code,
            title: self.title,
            kind: self.kind,
            theme: self.theme.0,
            district: self.district.map(|district| district.0),
            further_themes: self.further_themes.0,
            further_districts: self.further_districts.0,
            position: self.geom.as_ref().and_then(Geom::lon_lat).map(|(lon, lat)| LonLat { lon, lat }),
            background: self.background,
            description: self.description,
            blocks: self.blocks,
            lead: self.lead,
            partners: self.partners,
            priority,
            key_measure: self.key_measure,
            climate: self.climate,
            plan: Plan {
                commitment: self.commitment,
                horizon: self.horizon,
                starts_year: self.starts_year,
                ends_year: self.ends_year,
                next_review_on: self.next_review_on.map(|date| -> Date { date.to_jiff() }),
            },
            state: self.state,
            state_reason: self.state_reason,
            substitute: self.substitute.map(|substitute| substitute.0),
            is_public: self.is_public,
            internal_note: self.internal_note,
            details,
            links,
        }
    }
}

/// The public Steckbrief of a measure.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or it is not public.
pub async fn public(pool: &PgPool, process: ProcessId, code: &str) -> Result<Sheet> {
    let row = sqlx::query_as!(
        Row,
        r#"select measure.id as "id!", measure.subject_id as "subject_id!", measure.code as "code!", measure.title as "title!",
                  measure.kind as "kind!: Kind",
                  jsonb_build_object('code', theme.code, 'slug', theme.slug, 'name', theme.name) as "theme!: Json<Term>",
                  case when district.id is not null
                    then jsonb_build_object('code', district.code, 'slug', district.slug, 'name', jsonb_build_object('de', district.name))
                  end as "district?: Json<Term>",
                  coalesce((select jsonb_agg(jsonb_build_object('code', other.code, 'slug', other.slug, 'name', other.name) order by other.position)
                            from measure_theme join theme as other on other.id = measure_theme.theme_id
                            where measure_theme.measure_id = measure.id), '[]') as "further_themes!: Json<Vec<Term>>",
                  coalesce((select jsonb_agg(jsonb_build_object('code', other.code, 'slug', other.slug, 'name', jsonb_build_object('de', other.name)) order by other.name)
                            from measure_district join district as other on other.id = measure_district.district_id
                            where measure_district.measure_id = measure.id), '[]') as "further_districts!: Json<Vec<Term>>",
                  measure.geom as "geom: Geom", measure.background as "background!", measure.description as "description!",
                  measure.blocks as "blocks!", measure.lead as "lead!", measure.partners as "partners!",
                  measure.priority as "priority: Priority", measure.priority_by, measure.priority_reason,
                  measure.key_measure as "key_measure!", measure.climate as "climate!", measure.commitment as "commitment!: Commitment",
                  measure.horizon as "horizon: Horizon", measure.starts_year, measure.ends_year, measure.next_review_on,
                  measure.state as "state!: State", measure.state_reason,
                  (select jsonb_build_object('code', other.code, 'title', other.title)
                   from measure_public as other where other.id = measure.substitute_id) as "substitute?: Json<Link>",
                  true as "is_public!", null::text as internal_note
           from measure_public as measure
           join theme on theme.id = measure.theme_id
           left join district on district.id = measure.district_id
           where measure.process_id = $1 and measure.code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    let details = details(pool, row.id).await?;
    let links = links_public(pool, row.id).await?;
    Ok(row.with(details, links))
}

/// The Steckbrief of a measure for staff.
pub(super) async fn staff(pool: &PgPool, process: ProcessId, code: &str) -> Result<Sheet> {
    let row = sqlx::query_as!(
        Row,
        r#"select measure.id, measure.subject_id, measure.code, measure.title, measure.kind as "kind: Kind",
                  jsonb_build_object('code', theme.code, 'slug', theme.slug, 'name', theme.name) as "theme!: Json<Term>",
                  case when district.id is not null
                    then jsonb_build_object('code', district.code, 'slug', district.slug, 'name', jsonb_build_object('de', district.name))
                  end as "district?: Json<Term>",
                  coalesce((select jsonb_agg(jsonb_build_object('code', other.code, 'slug', other.slug, 'name', other.name) order by other.position)
                            from measure_theme join theme as other on other.id = measure_theme.theme_id
                            where measure_theme.measure_id = measure.id), '[]') as "further_themes!: Json<Vec<Term>>",
                  coalesce((select jsonb_agg(jsonb_build_object('code', other.code, 'slug', other.slug, 'name', jsonb_build_object('de', other.name)) order by other.name)
                            from measure_district join district as other on other.id = measure_district.district_id
                            where measure_district.measure_id = measure.id), '[]') as "further_districts!: Json<Vec<Term>>",
                  measure.geom as "geom: Geom", measure.background, measure.description, measure.blocks, measure.lead, measure.partners,
                  measure.priority as "priority: Priority", measure.priority_by, measure.priority_reason,
                  measure.key_measure, measure.climate, measure.commitment as "commitment: Commitment",
                  measure.horizon as "horizon: Horizon", measure.starts_year, measure.ends_year, measure.next_review_on,
                  measure.state as "state: State", measure.state_reason,
                  (select jsonb_build_object('code', other.code, 'title', other.title)
                   from measure as other where other.id = measure.substitute_id) as "substitute?: Json<Link>",
                  measure.public_from is not null as "is_public!", measure.internal_note as "internal_note?"
           from measure
           join theme on theme.id = measure.theme_id
           left join district on district.id = measure.district_id
           where measure.process_id = $1 and measure.code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    let details = details(pool, row.id).await?;
    let links = links(pool, row.id).await?;
    Ok(row.with(details, links))
}

async fn details(pool: &PgPool, measure: i64) -> Result<Details> {
    let row = sqlx::query!(
        r#"select
             coalesce((select jsonb_agg(jsonb_build_object('version', version, 'min', min, 'expected', expected, 'max', max,
                                'price_year', price_year, 'quality', quality, 'reason', reason, 'set_at', set_at,
                                'years', coalesce((select jsonb_agg(jsonb_build_object('year', year, 'amount', amount) order by year)
                                                   from measure_cost_year where cost_id = cost.id), '[]')) order by version desc)
                       from measure_cost as cost where measure_id = $1), '[]') as "costs!: Json<Vec<Cost>>",
             coalesce((select jsonb_agg(jsonb_build_object('position', position, 'source', source, 'programme', programme, 'status', status,
                                'portion', case when amount is null then jsonb_build_object('share', share_bp)
                                                else jsonb_build_object('amount', amount) end) order by position)
                       from measure_finance where measure_id = $1), '[]') as "finance!: Json<Vec<FinanceRow>>",
             coalesce((select jsonb_agg(jsonb_build_object('year', year, 'amount', amount) order by year)
                       from measure_spending where measure_id = $1), '[]') as "spending!: Json<Vec<YearAmount>>",
             coalesce((select jsonb_agg(jsonb_build_object('respect', respect, 'rating', rating, 'reason', reason)
                                order by array_position(array['legal', 'technical', 'land', 'staff', 'money'], respect))
                       from measure_feasibility where measure_id = $1), '[]') as "findings!: Json<Vec<Finding>>",
             coalesce((select jsonb_agg(jsonb_build_object('state', state, 'reason', reason, 'at', at) order by at desc, id desc)
                       from measure_status where measure_id = $1), '[]') as "history!: Json<Vec<Step>>""#,
        measure,
    )
    .fetch_one(pool)
    .await?;
    Ok(Details { costs: row.costs.0, finance: row.finance.0, spending: row.spending.0, findings: row.findings.0, history: row.history.0 })
}

async fn links_public(pool: &PgPool, measure: i64) -> Result<Links> {
    let row = sqlx::query!(
        r#"select
             coalesce((select jsonb_agg(jsonb_build_object('code', goal.code, 'title', goal.title))
                       from measure_goal join goal_public as goal on goal.id = measure_goal.goal_id
                       where measure_goal.measure_id = $1), '[]') as "goals!: Json<Vec<Link>>",
             coalesce((select jsonb_agg(jsonb_build_object('kind', tie.kind, 'code', other.code, 'title', other.title, 'incoming', tie.on_id = $1)
                                order by tie.on_id = $1, other.code)
                       from measure_dependency as tie
                       join measure_public as other on other.id = case when tie.measure_id = $1 then tie.on_id else tie.measure_id end
                       where $1 in (tie.measure_id, tie.on_id)), '[]') as "ties!: Json<Vec<Tie>>""#,
        measure,
    )
    .fetch_one(pool)
    .await?;
    Ok(Links { goals: in_tree_order(row.goals.0), ties: row.ties.0, basis: Vec::new() })
}

async fn links(pool: &PgPool, measure: i64) -> Result<Links> {
    let row = sqlx::query!(
        r#"select
             coalesce((select jsonb_agg(jsonb_build_object('code', goal.code, 'title', goal.title))
                       from measure_goal join goal on goal.id = measure_goal.goal_id
                       where measure_goal.measure_id = $1), '[]') as "goals!: Json<Vec<Link>>",
             coalesce((select jsonb_agg(jsonb_build_object('kind', tie.kind, 'code', other.code, 'title', other.title, 'incoming', tie.on_id = $1)
                                order by tie.on_id = $1, other.code)
                       from measure_dependency as tie
                       join measure as other on other.id = case when tie.measure_id = $1 then tie.on_id else tie.measure_id end
                       where $1 in (tie.measure_id, tie.on_id)), '[]') as "ties!: Json<Vec<Tie>>",
             coalesce((select jsonb_agg(jsonb_build_object(
                                'basis', case when swot.id is not null then 'swot:' || swot.code
                                              when cluster.id is not null then 'cluster:' || cluster.code
                                              else 'source:' || source.title end,
                                'code', coalesce(swot.code, cluster.code, ''),
                                'title', coalesce(swot.title, cluster.title, source.title))
                                order by cluster.code nulls last, swot.code nulls last, source.title)
                       from measure_basis as basis
                       left join swot_item as swot on swot.id = basis.swot_item_id
                       left join cluster on cluster.id = basis.cluster_id
                       left join source on source.id = basis.source_id
                       where basis.measure_id = $1), '[]') as "basis!: Json<Vec<BasisRow>>""#,
        measure,
    )
    .fetch_one(pool)
    .await?;
    Ok(Links { goals: in_tree_order(row.goals.0), ties: row.ties.0, basis: row.basis.0 })
}

/// Goals as the tree is read: 2.9 before 2.10, which the database would sort as text.
fn in_tree_order(mut goals: Vec<Link>) -> Vec<Link> {
    goals.sort_by_key(|goal| goal.code.parse::<GoalCode>().ok());
    goals
}

/// What the forms of a process's staff pages offer.
pub(in crate::process::measures) async fn choices(pool: &PgPool, process: ProcessId) -> Result<Choices> {
    let row = sqlx::query!(
        r#"select
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'slug', slug, 'name', name) order by position)
                       from theme where process_id = $1), '[]') as "themes!: Json<Vec<Term>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'slug', slug, 'name', jsonb_build_object('de', name)) order by name)
                       from district where process_id = $1 and valid_to is null), '[]') as "districts!: Json<Vec<Term>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'title', title))
                       from goal where process_id = $1 and state <> 'superseded'), '[]') as "goals!: Json<Vec<Link>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'title', title) order by code)
                       from measure where process_id = $1), '[]') as "measures!: Json<Vec<Link>>",
             coalesce((select jsonb_agg(jsonb_build_object('basis', basis, 'code', code, 'title', title) order by sort, code, title)
                       from (
                         select 1 as sort, 'cluster:' || code as basis, code, title from cluster where process_id = $1 and merged_into is null
                         union all
                         select 2, 'swot:' || code, code, title from swot_item where process_id = $1 and state <> 'superseded'
                         union all
                         select 3, 'source:' || title, '', title from source where process_id = $1
                       ) as choice), '[]') as "basis!: Json<Vec<BasisRow>>""#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    Ok(Choices {
        themes: row.themes.0,
        districts: row.districts.0,
        goals: in_tree_order(row.goals.0),
        basis: row.basis.0,
        measures: row.measures.0,
    })
}
