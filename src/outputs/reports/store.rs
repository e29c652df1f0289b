//! SQL of the report: three queries, however much there is. Counts look at everything received; every text comes from a
//! public view.

use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;
use sqlx::types::Json;

use super::CutOff;
use super::facts::{Cluster, Count, Counts, District, Frame, Measure, Occasion, OnMap, Place, Planning, SwotItem, Theme, Weighing};
use crate::error::{Error, Result};
use crate::process::participation::contributions::Tally;
use crate::process::participation::contributions::{Class, Kind};
use crate::services::act::ProcessId;

/// Every count of contributions, by one look at the table.
///
/// # Errors
/// When the database is away.
pub(super) async fn counts(pool: &PgPool, process: ProcessId, cut_off: CutOff) -> Result<Counts> {
    let rows = sqlx::query!(
        r#"with own as (
             select tally, class, kind, theme_id, occasion_id, signatories - 1 as signatories,
                    received_on - (extract(isodow from received_on)::integer - 1) as week,
                    case when district_id is not null then district_id::text
                         when outside then 'outside'
                         when place_kind = 'town' then 'whole_town'
                         when place_kind = 'none' then 'none'
                         else 'no_district' end as place,
                    case when tally not in ('published', 'redacted') then 'not_public'
                         when outside then 'outside'
                         when geom is not null then 'shown'
                         when place_kind = 'town' then 'whole_town'
                         when place_kind = 'district' then 'district_only'
                         else 'no_place' end as on_map
             from contribution
             where process_id = $1 and received_at <= $2
           )
           select case when grouping(class) = 0 then 'class' when grouping(place) = 0 then 'place' when grouping(kind) = 0 then 'kind'
                       when grouping(occasion_id) = 0 then 'occasion' when grouping(week) = 0 then 'week' else 'on_map' end as "table!",
                  tally as "tally!: Tally", class as "class?: Class", place as "place?", theme_id, kind as "kind?: Kind", occasion_id as "occasion_id?", week as "week?",
                  on_map as "on_map?: OnMap",
                  count(*) as "n!", sum(signatories) as "signatories!"
           from own
           group by grouping sets ((tally, class), (tally, place, theme_id), (tally, kind), (tally, occasion_id), (tally, week), (tally, on_map))"#,
        process.0,
        cut_off.at().to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    let mut counts = Counts::default();
    for row in rows {
        if row.table == "class" {
            *counts.tallies.entry(row.tally).or_default() += row.n;
        }
        if !row.tally.is_counted() {
            continue;
        }
        let count = row.tally.count(row.n);
        match (row.table.as_str(), row.class, row.place, row.kind, row.occasion_id, row.week, row.on_map) {
            ("class", Some(class), ..) => {
                *counts.classes.entry(class).or_default() += row.n;
                counts.signatories += row.signatories;
            }
            ("place", _, Some(place), ..) => add(counts.places.entry((read_place(&place)?, row.theme_id)).or_default(), count),
            ("kind", _, _, Some(kind), ..) => add(counts.kinds.entry(kind).or_default(), count),
            ("occasion", _, _, _, Some(occasion), ..) => add(counts.occasions.entry(occasion).or_default(), count),
            ("week", _, _, _, _, Some(week), _) => add(counts.weeks.entry(week.to_jiff()).or_default(), count),
            ("on_map", _, _, _, _, _, Some(on_map)) => *counts.on_map.entry(on_map).or_default() += row.n,
            (table, ..) => return Err(Error::internal(format!("a count by {table} without its value"))),
        }
    }
    Ok(counts)
}

fn add(total: &mut Count, count: Count) {
    *total = Count::sum([*total, count]);
}

fn read_place(word: &str) -> Result<Place> {
    Ok(match word {
        "outside" => Place::Outside,
        "whole_town" => Place::WholeTown,
        "none" => Place::None,
        "no_district" => Place::NoDistrict,
        key => Place::District(key.parse().map_err(Error::internal)?),
    })
}

/// Districts, themes, occasions, and totals around the contributions.
///
/// # Errors
/// When the database is away.
pub(super) async fn frame(pool: &PgPool, process: ProcessId, cut_off: CutOff) -> Result<Frame> {
    let row = sqlx::query!(
        r#"select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name, 'approximate', approximate, 'source', source,
                      'current', valid_to is null) order by name collate "de-x-icu", id)
                    from district where process_id = $1), '[]') as "districts!: Json<Vec<District>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name) order by position, id)
                    from theme where process_id = $1), '[]') as "themes!: Json<Vec<Theme>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'title', title, 'held_on', held_on, 'place', place,
                      'head_count', head_count) order by held_on nulls first, id)
                    from occasion where process_id = $1), '[]') as "occasions!: Json<Vec<Occasion>>",
                  (select count(*) from comment_public as comment
                   join contribution_public as c on c.subject_id = comment.on_subject and c.received_at <= $2
                   where comment.process_id = $1 and comment.received_at <= $2 and not comment.by_author) as "comments!",
                  (select count(*) from support join contribution_public as c on c.subject_id = support.subject_id and c.received_at <= $2
                   where c.process_id = $1 and support.created_at <= $2) as "supports!",
                  (select coalesce(sum(octet_length(title) + octet_length(text)), 0) from contribution_public
                   where process_id = $1 and received_at <= $2) as "text_bytes!""#,
        process.0,
        cut_off.at().to_sqlx() as _,
    )
    .fetch_one(pool)
    .await?;
    Ok(Frame {
        districts: row.districts.0,
        themes: row.themes.0,
        occasions: row.occasions.0,
        comments: row.comments,
        supports: row.supports,
        text_bytes: row.text_bytes,
    })
}

/// The public planning record.
///
/// A cluster's districts are those of its public contributions: few hidden ones must not be placed by them.
///
/// A statement that was cut out of a contribution before its redaction may hold words that are no longer public: it is
/// quoted only as far as the public wording still has it.
///
/// # Errors
/// When the database is away.
pub(super) async fn planning(pool: &PgPool, process: ProcessId, cut_off: CutOff) -> Result<Planning> {
    let row = sqlx::query!(
        r#"with cluster as (
             select * from cluster_public where process_id = $1 and merged_into is null and public_from <= $2
           ),
           member as (
             select distinct cluster_id, contribution_id from cluster_member where process_id = $1
           ),
           voice as materialized (
             select member.cluster_id, c.id, c.subject_id, c.received_at, c.visibility, c.district_id
             from member
             join contribution as c on c.id = member.contribution_id
             where c.process_id = $1 and c.tally not in ('gone', 'not_counted') and c.received_at <= $2
           ),
           size as (
             select cluster_id, count(*) as n, count(*) filter (where visibility not in ('published', 'published_redacted')) as not_public
             from voice group by cluster_id
           ),
           supported as (
             select subject_id, count(*) as n from support where created_at <= $2 group by subject_id
           ),
           ranked as materialized (
             -- Only what is public can be quoted; the words are read for these few alone.
             select cluster_id, id,
                    row_number() over (partition by cluster_id order by visibility = 'published' desc, coalesce(n, 0) desc, received_at, id) as place
             from voice left join supported using (subject_id)
             where visibility in ('published', 'published_redacted')
           ),
           quote as materialized (
             select ranked.cluster_id, ranked.place, shown.number,
                    coalesce(standing_words(shown.title, shown.text, said.text), nullif(shown.text, ''), shown.title) as words
             from ranked
             join contribution_public as shown on shown.id = ranked.id
             cross join lateral (
               select statement.text from statement
               where statement.contribution_id = ranked.id and statement.retired_at is null
                 and exists (select from cluster_statement as link join cluster_root as root on root.cluster_id = link.cluster_id
                             where link.statement_id = statement.id and root.root_id = ranked.cluster_id)
               order by statement.position limit 1
             ) as said
             where ranked.place <= 3
           ),
           spread as materialized (
             select distinct voice.cluster_id, district.name
             from voice join district on district.id = voice.district_id
             where voice.visibility in ('published', 'published_redacted')
           ),
           proof as (
             select evidence.swot_item_id, evidence.stance, cluster.code as name
             from evidence
             join cluster_root as root on root.cluster_id = evidence.cluster_id
             join cluster on cluster.id = root.root_id
             union
             select evidence.swot_item_id, evidence.stance, concat_ws(', ', source.title, nullif(finding.page, ''))
             from evidence
             join finding on finding.id = evidence.finding_id
             join source_public as source on source.id = finding.source_id and source.public_from <= $2
             where evidence.process_id = $1
           )
           select
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'title', title, 'summary', summary, 'theme_id', theme_id,
                 'controversial', controversial, 'minority', minority, 'n', coalesce(n, 0), 'not_public', coalesce(not_public, 0),
                 'districts', coalesce((select jsonb_agg(name order by name) from spread where spread.cluster_id = cluster.id), '[]'),
                 'quotes', coalesce((select jsonb_agg(jsonb_build_object('number', number, 'text', words) order by place)
                   from quote where quote.cluster_id = cluster.id and place <= 3), '[]')) order by coalesce(n, 0) desc, code)
               from cluster left join size on size.cluster_id = cluster.id), '[]') as "clusters!: Json<Vec<Cluster>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'quadrant', quadrant, 'theme_id', theme_id, 'district_id', district_id,
                 'title', title, 'text', text, 'state', state,
                 'supported_by', coalesce((select jsonb_agg(name order by name) from proof
                   where swot_item_id = item.id and stance = 'supports'), '[]'),
                 'contradicted_by', coalesce((select jsonb_agg(name order by name) from proof
                   where swot_item_id = item.id and stance = 'contradicts'), '[]')) order by code)
               from swot_item_public as item
               where process_id = $1 and public_from <= $2 and state <> 'superseded'), '[]') as "swot!: Json<Vec<SwotItem>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'title', title, 'kind', kind, 'theme_id', theme_id,
                 'district_id', district_id, 'description', description, 'lead', lead, 'partners', partners, 'priority', priority,
                 'priority_reason', priority_reason, 'key_measure', key_measure, 'climate', climate, 'commitment', commitment,
                 'horizon', horizon, 'starts_year', starts_year, 'ends_year', ends_year, 'state', state,
                 'cost', (select jsonb_build_object('min', min, 'expected', expected, 'max', max, 'price_year', price_year)
                   from measure_cost where measure_id = measure.id and set_at <= $2 order by version desc limit 1),
                 'goals', coalesce((select jsonb_agg(goal.code order by goal.code) from measure_goal join goal_public as goal on goal.id = goal_id
                   where measure_id = measure.id and goal.public_from <= $2), '[]'),
                 'clusters', coalesce((select jsonb_agg(distinct cluster.code) from measure_basis as basis
                   join cluster_root as root on root.cluster_id = basis.cluster_id join cluster on cluster.id = root.root_id
                   where basis.measure_id = measure.id), '[]')) order by code)
               from measure_public as measure where process_id = $1 and public_from <= $2), '[]') as "measures!: Json<Vec<Measure>>",
             coalesce((select jsonb_agg(jsonb_build_object('cluster', cluster.code, 'title', cluster.title, 'n', coalesce(size.n, 0),
                 'result', weighing.result, 'verdict', weighing.verdict, 'reason', weighing.reason, 'effect', weighing.effect,
                 'targets', (select coalesce(jsonb_agg(name order by place), '[]') from (
                     select 1 as place, code || ' ' || title as name from goal_public where id = weighing.goal_id
                     union all select 2, code || ' ' || title from measure_public where id = weighing.measure_id
                     union all select 3, code || ' ' || title from swot_item_public where id = weighing.swot_item_id
                     union all select 4, title from project_public where id = weighing.project_id) as target),
                 'forwarded_to', weighing.forwarded_to, 'forwarded_on', weighing.forwarded_on, 'postponed_until', weighing.postponed_until,
                 'resolved', weighing.state = 'resolved', 'released_at', weighing.released_at) order by cluster.code)
               from weighing_public as weighing
               join cluster on cluster.id = weighing.cluster_id
               left join size on size.cluster_id = cluster.id
               where weighing.released_at <= $2), '[]') as "weighings!: Json<Vec<Weighing>>""#,
        process.0,
        cut_off.at().to_sqlx() as _,
    )
    .fetch_one(pool)
    .await?;
    Ok(Planning { clusters: row.clusters.0, swot: row.swot.0, measures: row.measures.0, weighings: row.weighings.0 })
}
