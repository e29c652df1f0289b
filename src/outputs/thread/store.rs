//! SQL of the thread: two queries forward (a third for voices, once in a revision), two backward, however many knots there are. Public views only.

use std::collections::HashMap;
use std::sync::Arc;

use sqlx::PgPool;
use sqlx::types::Json;

use super::facts::{
    Chain, ClusterFact, Facts, GoalFact, GroundCluster, GroundSource, Grounds, MeasureFact, Point, ReadingFact, ReferralFact,
    RejectionFact, ReplyFact, ResolutionFact, ScenarioFact, SwotFact,
};
use crate::error::{Error, Result};
use crate::process::analysis::clusters::{self, Voices};
use crate::process::participation::contributions::{ContributionId, Tally, Visibility};
use crate::services::act::ProcessId;
use crate::services::i18n::Localised;
use crate::web::host::{CacheKey, Host};

/// The facts of a contribution's way. Whether the reader may see the contribution itself is the caller's to know.
///
/// # Errors
/// [`Error::NotFound`]; when the database is away.
pub async fn facts_of(host: &Host, process: ProcessId, id: ContributionId) -> Result<Facts> {
    let pool = &host.steady;
    let origin = sqlx::query!(
        r#"select contribution.received_at, contribution.published_at, contribution.visibility as "visibility: Visibility", contribution.tally as "tally!: Tally",
                  revision.record_rev, occasion.title as "occasion: Json<Localised>",
                  coalesce((select jsonb_agg(jsonb_build_object('department', department, 'text', text, 'at', released_at) order by released_at)
                    from reply where reply.subject_id = contribution.subject_id and state = 'released'), '[]') as "replies!: Json<Vec<ReplyFact>>",
                  coalesce((select jsonb_agg(jsonb_build_object('to', to_name, 'at', referred_at, 'answer', answer) order by referred_at)
                    from referral where referral.subject_id = contribution.subject_id), '[]') as "referrals!: Json<Vec<ReferralFact>>",
                  coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'text', standing_words(contribution.title, contribution.text, statement.text), 'unassignable', statement.unassignable,
                        'clusters', coalesce((
                          select jsonb_agg(jsonb_build_object(
                              'id', cluster.id, 'code', cluster.code, 'title', cluster.title, 'since', link.added_at,
                              'others', 0, 'others_not_public', 0,
                              'weighing', (select jsonb_build_object('result', result, 'verdict', verdict, 'reason', reason, 'released_at', released_at,
                                  'resolved', weighing.state = 'resolved', 'forwarded_to', forwarded_to, 'postponed_until', postponed_until,
                                  'project', (select title from project_public where project_public.id = weighing.project_id))
                                from weighing_public as weighing where weighing.cluster_id = cluster.id)) order by cluster.code)
                          from cluster_statement as link
                          join cluster_root as root on root.cluster_id = link.cluster_id
                          join cluster_public as cluster on cluster.id = root.root_id
                          where link.statement_id = statement.id), '[]')) order by statement.position)
                    from statement
                    where statement.process_id = $1 and statement.contribution_id = $2 and statement.retired_at is null), '[]') as "points!: Json<Vec<Point>>"
           from contribution
           join occasion on occasion.id = contribution.occasion_id
           join process_revision as revision on revision.process_id = contribution.process_id
           where contribution.process_id = $1 and contribution.id = $2"#,
        process.0,
        id.0,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    let mut points = origin.points.0;
    let mut clusters: Vec<i64> = points.iter().flat_map(|point| &point.clusters).map(|cluster| cluster.id).collect();
    clusters.sort_unstable();
    clusters.dedup();
    let beyond = if clusters.is_empty() { Arc::default() } else { beyond(host, process, origin.record_rev, &clusters).await? };
    for cluster in points.iter_mut().flat_map(|point| &mut point.clusters) {
        let voices = beyond.voices.get(&cluster.id).copied().unwrap_or_default();
        (cluster.others, cluster.others_not_public) = others(voices, origin.tally);
    }
    Ok(Facts {
        received_at: origin.received_at.to_jiff(),
        occasion: origin.occasion.0,
        published_at: origin.published_at.map(jiff_sqlx::Timestamp::to_jiff),
        redacted: origin.visibility == Visibility::Redacted,
        standing: origin.tally.into(),
        replies: origin.replies.0,
        referrals: origin.referrals.0,
        points,
        chain: beyond.chain.clone(),
    })
}

/// What a thread says of things that it shares with many others.
#[derive(Default)]
struct Beyond {
    /// Voices by key of the cluster; a cluster without any is not there.
    voices: HashMap<i64, Voices>,
    chain: Arc<Chain>,
}

/// Voices and consequences of some clusters; read once in a revision of the record, because a cluster can have thousands of
/// contributions, whose threads all say the same from here on.
async fn beyond(host: &Host, process: ProcessId, record_rev: i64, clusters: &[i64]) -> Result<Arc<Beyond>> {
    let key = CacheKey { process: process.0, rev: record_rev, what: format!("thread/{clusters:?}") };
    let make = async {
        let voices = clusters::voices_of(&host.steady, clusters).await?;
        Ok(Beyond { voices, chain: chain(&host.steady, process, clusters, &[]).await?.into() })
    };
    host.kept(key, |beyond| beyond.voices.len() * size_of::<Voices>() + beyond.chain.bytes(), make).await
}

/// How many voices a cluster has besides a contribution in this bin, and how many of those are not public.
const fn others(voices: Voices, own: Tally) -> (i64, i64) {
    match own {
        Tally::Gone | Tally::NotCounted => (voices.contributions, voices.not_public),
        Tally::Published | Tally::Redacted => (voices.contributions - 1, voices.not_public),
        Tally::Internal | Tally::InReview | Tally::Hidden => (voices.contributions - 1, voices.not_public - 1),
    }
}

/// A public cluster with its released weighing, as a thread that starts there needs it.
///
/// # Errors
/// When the database is away.
pub async fn cluster_fact(pool: &PgPool, process: ProcessId, cluster: i64) -> Result<Option<ClusterFact>> {
    let fact = sqlx::query_scalar!(
        r#"select jsonb_build_object('id', cluster.id, 'code', cluster.code, 'title', cluster.title, 'since', cluster.public_from,
                    'others', 0, 'others_not_public', 0,
                    'weighing', (select jsonb_build_object('result', result, 'verdict', verdict, 'reason', reason, 'released_at', released_at,
                        'resolved', weighing.state = 'resolved', 'forwarded_to', forwarded_to, 'postponed_until', postponed_until,
                        'project', (select title from project_public where project_public.id = weighing.project_id))
                      from weighing_public as weighing where weighing.cluster_id = cluster.id)) as "fact!: Json<ClusterFact>"
           from cluster_public as cluster
           where cluster.process_id = $1 and cluster.id = $2"#,
        process.0,
        cluster,
    )
    .fetch_optional(pool)
    .await?;
    Ok(fact.map(|fact| fact.0))
}

/// What followed from clusters and, when the thread starts there, from measures.
///
/// # Errors
/// When the database is away.
pub async fn chain(pool: &PgPool, process: ProcessId, clusters: &[i64], measures: &[i64]) -> Result<Chain> {
    let row = sqlx::query!(
        r#"with own as (
             select cluster_id as id from cluster_root where process_id = $1 and root_id = any ($2)
           ),
           swot as (
             select item.id, item.code, item.quadrant, item.title, item.public_from, bool_or(evidence.stance = 'contradicts') as contradicted_by_us
             from evidence join swot_item_public as item on item.id = evidence.swot_item_id
             where evidence.process_id = $1 and evidence.cluster_id in (select id from own)
             group by item.id, item.code, item.quadrant, item.title, item.public_from
           ),
           measure as (
             select * from measure_public
             where process_id = $1 and (id = any ($3)
               or id in (select measure_id from measure_basis where cluster_id in (select id from own))
               or id in (select measure_id from weighing_public where cluster_id = any ($2)))
           ),
           near_goal as (
             select goal_id as id from measure_goal where measure_id in (select id from measure)
             union select goal_id from goal_basis where cluster_id in (select id from own)
             union select goal_id from weighing_public where cluster_id = any ($2) and goal_id is not null
           ),
           goal as (
             select * from goal_public
             where process_id = $1 and (id in (select id from near_goal)
               or (not exists (select from near_goal) and id in (select goal_id from goal_basis where swot_item_id in (select id from swot))))
           ),
           scenario as (
             select distinct scenario_public.id, slug, title from scenario_public
             where process_id = $1 and state in ('agreed', 'resolved')
               and (id in (select scenario_id from goal_basis where goal_id in (select id from goal))
                 or id in (select scenario_id from scenario_swot_item where swot_item_id in (select id from swot)))
           )
           select
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'quadrant', quadrant, 'title', title, 'at', public_from,
                 'contradicted_by_us', contradicted_by_us,
                 'contradicting', coalesce((select jsonb_agg(distinct source_public.title)
                   from evidence join finding on finding.id = evidence.finding_id join source_public on source_public.id = finding.source_id
                   where evidence.swot_item_id = swot.id and evidence.stance = 'contradicts'), '[]')) order by public_from, code)
               from swot), '[]') as "swot!: Json<Vec<SwotFact>>",
             coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'title', title) order by slug) from scenario), '[]') as "scenarios!: Json<Vec<ScenarioFact>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'title', title, 'at', public_from) order by length(code) desc, code) from goal), '[]') as "goals!: Json<Vec<GoalFact>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'title', title, 'state', state, 'priority', priority, 'state_reason', state_reason,
                 'at', public_from, 'changed_at', (select max(at) from measure_status where measure_status.measure_id = measure.id),
                 'cost', (select jsonb_build_object('min', min, 'max', max, 'price_year', price_year) from measure_cost
                   where measure_cost.measure_id = measure.id order by version desc limit 1)) order by code)
               from measure), '[]') as "measures!: Json<Vec<MeasureFact>>",
             (select jsonb_build_object('number', resolution.number, 'body', consultation.body, 'on', resolution.resolved_on, 'result', consultation.result,
                 'votes', case when consultation.yes is not null then jsonb_build_array(consultation.yes, consultation.no, consultation.abstain) end)
               from resolution
               join edition_public as edition on edition.id = resolution.edition_id
               join consultation on consultation.id = resolution.consultation_id and consultation.public
               where resolution.process_id = $1
                 and (exists (select from measure where state in ('resolved', 'preparing', 'under_way', 'done', 'continuous', 'paused', 'dropped'))
                   or exists (select from weighing_public where cluster_id = any ($2) and state = 'resolved'))
               order by resolution.resolved_on desc limit 1) as "resolution: Json<ResolutionFact>",
             (select jsonb_build_object('edition', edition.slug, 'body', consultation.body, 'on', consultation.held_on,
                 'votes', case when consultation.yes is not null then jsonb_build_array(consultation.yes, consultation.no, consultation.abstain) end)
               from edition_public as edition
               join edition_rejected as rejection on rejection.edition_id = edition.id and rejection.public
               join consultation on consultation.id = rejection.consultation_id
               where edition.process_id = $1
                 and edition.frozen_at = (select max(frozen_at) from edition_public where process_id = $1)
                 and (exists (select from measure where public_from <= edition.frozen_at)
                   or exists (select from weighing_public where cluster_id = any ($2) and released_at <= edition.frozen_at))
               limit 1) as "rejection: Json<RejectionFact>",
             coalesce((select jsonb_agg(jsonb_build_object('code', indicator.code, 'title', indicator.title, 'unit', indicator.unit, 'decimals', indicator.decimals,
                 'value', latest.value, 'target', indicator.target, 'target_year', extract(year from indicator.target_on), 'on', latest.read_on) order by indicator.code)
               from indicator_public as indicator
               cross join lateral (select value, read_on from reading_current where indicator_id = indicator.id order by read_on desc limit 1) as latest
               where indicator.process_id = $1
                 and (indicator.measure_id in (select id from measure) or indicator.goal_id in (select id from goal))), '[]') as "readings!: Json<Vec<ReadingFact>>""#,
        process.0,
        clusters,
        measures,
    )
    .fetch_one(pool)
    .await?;
    Ok(Chain {
        swot: row.swot.0,
        scenarios: row.scenarios.0,
        goals: row.goals.0,
        measures: row.measures.0,
        resolution: row.resolution.map(|resolution| resolution.0),
        rejection: row.rejection.map(|rejection| rejection.0),
        readings: row.readings.0,
    })
}

/// What stands behind a measure: its voices and findings.
///
/// # Errors
/// When the database is away.
pub async fn grounds(pool: &PgPool, process: ProcessId, measure: i64) -> Result<Grounds> {
    let row = sqlx::query!(
        r#"with ground as (
             select distinct root.root_id as id
             from cluster_root as root
             where root.process_id = $1 and root.cluster_id in (
               select cluster_id from measure_basis where measure_id = $2 and cluster_id is not null
               union select cluster_id from weighing_public where measure_id = $2)
           ),
           cluster as (select cluster_public.* from cluster_public join ground using (id)),
           voice as (
             select distinct cluster.id as cluster_id, contribution.id, contribution.number, contribution.title, contribution.received_at,
                    contribution.visibility in ('published', 'published_redacted') as public
             from cluster
             join cluster_member as member on member.cluster_id = cluster.id
             join contribution on contribution.id = member.contribution_id and contribution.tally not in ('gone', 'not_counted')
           )
           select
             coalesce((select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'title', title,
                 'contributions', (select count(*) from voice where voice.cluster_id = cluster.id),
                 'voices', coalesce((select jsonb_agg(jsonb_build_array(number, title)) from (
                     select number, title from voice where voice.cluster_id = cluster.id and public order by received_at limit 5) as first), '[]')) order by code)
               from cluster), '[]') as "clusters!: Json<Vec<GroundCluster>>",
             (select count(distinct id) from voice) as "contributions!",
             (select count(distinct id) from voice where not public) as "not_public!",
             coalesce((select jsonb_agg(jsonb_build_object('title', title, 'kind', kind, 'dated', dated, 'url', url) order by title)
               from source_public where id in (select source_id from measure_basis where measure_id = $2)), '[]') as "sources!: Json<Vec<GroundSource>>",
             coalesce((select jsonb_agg(jsonb_build_object('code', code, 'quadrant', quadrant, 'title', title, 'at', public_from,
                 'contradicted_by_us', false, 'contradicting', '[]'::jsonb) order by code)
               from swot_item_public where id in (select swot_item_id from measure_basis where measure_id = $2)), '[]') as "swot!: Json<Vec<SwotFact>>""#,
        process.0,
        measure,
    )
    .fetch_one(pool)
    .await?;
    Ok(Grounds {
        clusters: row.clusters.0,
        contributions: row.contributions,
        not_public: row.not_public,
        sources: row.sources.0,
        swot: row.swot.0,
    })
}
