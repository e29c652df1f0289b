//! SQL of weighings.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};

use super::model::{Proposal, Signature, Standing, Weighing, WeighingId, WeighingResult, WeighingState};
use crate::error::{Error, Result};
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{AccountId, ProcessId, Tx};

/// Rows of the table on one page.
pub const PAGE: i64 = 100;

/// A cluster with its newest answer, as a row of the table.
#[derive(Clone, Debug)]
pub struct BoardRow {
    /// Code of the cluster.
    pub code: String,
    /// Title of the cluster.
    pub title: String,
    /// Counted contributions in it.
    pub contributions: i64,
    /// How many of them are not public.
    pub not_public: i64,
    /// Its newest answer, if there is one.
    pub answer: Option<BoardAnswer>,
}

/// The newest answer in a row of the table.
#[derive(Clone, Debug)]
pub struct BoardAnswer {
    /// What the town answers.
    pub result: WeighingResult,
    /// How far it is.
    pub state: WeighingState,
    /// Key of the author.
    pub drafted_by: AccountId,
    /// Name of the author.
    pub author: String,
    /// Name of the second person, once released.
    pub released_by: Option<String>,
}

/// How many clusters stand where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardCounts {
    /// With voices and without any answer.
    pub missing: i64,
    /// With a draft.
    pub draft: i64,
    /// Ready for the second person.
    pub checked: i64,
    /// Released.
    pub released: i64,
    /// Resolved.
    pub resolved: i64,
}

/// Clusters with their newest answers, by code; `wanted` is a state or `missing`.
///
/// # Errors
/// When the database is away.
pub async fn board(pool: &PgPool, process: ProcessId, wanted: Option<&str>, page: i64) -> Result<Vec<BoardRow>> {
    let rows = sqlx::query!(
        r#"select cluster.code as "code!", cluster.title as "title!",
                  coalesce(voices.contributions, 0) as "contributions!", coalesce(voices.not_public, 0) as "not_public!",
                  latest.result as "result?: WeighingResult", latest.state as "state?: WeighingState",
                  latest.drafted_by as "drafted_by?", author.name as "author?", releaser.name as "released_by?"
           from cluster_accepted as cluster
           left join lateral (
             select result, state, drafted_by, released_by from weighing
             where cluster_id = cluster.id order by version desc limit 1
           ) as latest on true
           left join account as author on author.id = latest.drafted_by
           left join account as releaser on releaser.id = latest.released_by
           left join (
             select member.cluster_id, count(distinct contribution.id) as contributions,
                    count(distinct contribution.id) filter (where contribution.tally in ('internal', 'in_review', 'hidden')) as not_public
             from cluster_member as member
             join contribution on contribution.id = member.contribution_id and contribution.tally not in ('gone', 'not_counted')
             where member.process_id = $1
             group by member.cluster_id
           ) as voices on voices.cluster_id = cluster.id
           -- A cluster without voices misses no answer.
           where cluster.process_id = $1
             and ($2::text is null or latest.state = $2 or ($2 = 'missing' and latest.state is null and voices.contributions > 0))
           order by cluster.code
           limit $3 offset $4"#,
        process.0,
        wanted,
        PAGE,
        (page - 1) * PAGE,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| BoardRow {
            code: row.code,
            title: row.title,
            contributions: row.contributions,
            not_public: row.not_public,
            answer: match (row.result, row.state, row.drafted_by, row.author) {
                (Some(result), Some(state), Some(by), Some(author)) => {
                    Some(BoardAnswer { result, state, drafted_by: AccountId(by), author, released_by: row.released_by })
                }
                _ => None,
            },
        })
        .collect())
}

/// How many clusters stand where.
///
/// # Errors
/// When the database is away.
pub async fn board_counts(pool: &PgPool, process: ProcessId) -> Result<BoardCounts> {
    Ok(sqlx::query_as!(
        BoardCounts,
        r#"select count(*) filter (where latest.state is null and cluster.id in (select id from cluster_unweighed)) as "missing!", count(*) filter (where latest.state = 'draft') as "draft!",
                  count(*) filter (where latest.state = 'checked') as "checked!", count(*) filter (where latest.state = 'released') as "released!",
                  count(*) filter (where latest.state = 'resolved') as "resolved!"
           from cluster_accepted as cluster
           left join lateral (select state from weighing where cluster_id = cluster.id order by version desc limit 1) as latest on true
           where cluster.process_id = $1"#,
        process.0,
    )
    .fetch_one(pool)
    .await?)
}

/// How many answers wait for a second person.
///
/// # Errors
/// When the database is away.
pub async fn waiting(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from weighing
           where process_id = $1 and state = 'checked'"#,
        process.0,
    )
    .fetch_one(pool)
    .await?)
}

/// The cluster that an answer is about.
#[derive(Clone, Debug)]
pub struct Case {
    /// Key.
    pub id: i64,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Counted contributions in it.
    pub contributions: i64,
    /// How many of them are not public.
    pub not_public: i64,
}

/// A standing cluster by its code.
///
/// # Errors
/// [`Error::NotFound`], also for a cluster that was merged into another one.
pub async fn case(pool: &PgPool, process: ProcessId, code: &str) -> Result<Case> {
    sqlx::query_as!(
        Case,
        r#"select cluster.id, cluster.code, cluster.title, cluster.summary, count(distinct contribution.id) as "contributions!",
                  count(distinct contribution.id) filter (where contribution.tally in ('internal', 'in_review', 'hidden')) as "not_public!"
           from cluster
           left join cluster_member as member on member.cluster_id = cluster.id
           left join contribution on contribution.id = member.contribution_id and contribution.tally not in ('gone', 'not_counted')
           where cluster.process_id = $1 and cluster.code = $2 and cluster.merged_into is null
           group by cluster.id"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)
}

/// A version with everything it says; targets by code.
#[derive(Clone, Debug)]
pub struct Version {
    /// Counted from 1.
    pub version: i32,
    /// How far it is.
    pub state: WeighingState,
    /// What it says.
    pub proposal: Proposal<String>,
    /// Key of the author.
    pub drafted_by: AccountId,
    /// Name of the author.
    pub author: String,
    /// When it was written last.
    pub drafted_at: Timestamp,
    /// Name of the second person, once released.
    pub released_by: Option<String>,
    /// When it was released.
    pub released_at: Option<Timestamp>,
}

/// All versions for a cluster, the newest first.
///
/// # Errors
/// When the database is away.
pub async fn versions(pool: &PgPool, cluster: i64) -> Result<Vec<Version>> {
    let rows = sqlx::query!(
        r#"select weighing.version, weighing.state as "state: WeighingState", weighing.result as "result: WeighingResult", weighing.verdict,
                  weighing.reason, weighing.effect, weighing.forwarded_to, weighing.forwarded_on, weighing.postponed_until,
                  goal.code as "goal?", measure.code as "measure?", swot_item.code as "swot_item?", project.code as "project?",
                  weighing.drafted_by, weighing.drafted_at, author.name as author, releaser.name as "released_by?", weighing.released_at
           from weighing
           join account as author on author.id = weighing.drafted_by
           left join account as releaser on releaser.id = weighing.released_by
           left join goal on goal.id = weighing.goal_id
           left join measure on measure.id = weighing.measure_id
           left join swot_item on swot_item.id = weighing.swot_item_id
           left join project on project.id = weighing.project_id
           where weighing.cluster_id = $1
           order by weighing.version desc"#,
        cluster,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Version {
            version: row.version,
            state: row.state,
            proposal: Proposal {
                result: row.result,
                verdict: row.verdict,
                reason: row.reason,
                effect: row.effect,
                goal: row.goal,
                measure: row.measure,
                swot_item: row.swot_item,
                project: row.project,
                forwarded_to: row.forwarded_to,
                forwarded_on: row.forwarded_on.map(jiff_sqlx::Date::to_jiff),
                postponed_until: row.postponed_until.map(jiff_sqlx::Date::to_jiff),
            },
            drafted_by: AccountId(row.drafted_by),
            author: row.author,
            drafted_at: row.drafted_at.to_jiff(),
            released_by: row.released_by,
            released_at: row.released_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
        .collect())
}

/// Something an answer can point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// `goal`, `measure`, `swot_item` or `project`.
    pub kind: String,
    /// Key.
    pub id: i64,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
}

/// Everything an answer can point to, by kind and code.
///
/// # Errors
/// When the database is away.
pub async fn targets(db: &mut PgConnection, process: ProcessId) -> Result<Vec<Target>> {
    Ok(sqlx::query_as!(
        Target,
        r#"select 'goal' as "kind!", id as "id!", code as "code!", title as "title!" from goal where process_id = $1 and state <> 'superseded'
           union all
           select 'measure', id, code, title from measure where process_id = $1
           union all
           select 'swot_item', id, code, title from swot_item where process_id = $1 and state <> 'superseded'
           union all
           select 'project', id, code, title from project where process_id = $1
           order by 1, 3"#,
        process.0,
    )
    .fetch_all(db)
    .await?)
}

/// Key of a standing cluster, locked: answers to one cluster are written one after the other.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn lock_cluster(tx: &mut Tx, code: &str) -> Result<i64> {
    let process = tx.process.0;
    sqlx::query_scalar!("select id from cluster where process_id = $1 and code = $2 and merged_into is null for update", process, code)
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)
}

/// The newest version of a cluster's answer, with the code of the cluster.
pub(super) struct Latest {
    pub code: String,
    pub weighing: Weighing,
}

/// The newest versions for these clusters, locked, by code.
pub(super) async fn lock_latest(tx: &mut Tx, codes: &[String]) -> Result<Vec<Latest>> {
    let process = tx.process.0;
    let rows = sqlx::query!(
        r#"select cluster.code, weighing.id, weighing.cluster_id, weighing.version, weighing.drafted_by, weighing.drafted_at,
                  weighing.state as "state: WeighingState", weighing.checked_by, weighing.checked_at, weighing.released_by, weighing.released_at
           from weighing
           join cluster on cluster.id = weighing.cluster_id
           where cluster.process_id = $1 and cluster.code = any($2) and cluster.merged_into is null
             and weighing.version = (select max(version) from weighing as newest where newest.cluster_id = cluster.id)
           order by cluster.code
           for update"#,
        process,
        codes,
    )
    .fetch_all(tx.db())
    .await?;
    rows.into_iter()
        .map(|row| {
            let checked = signature(row.checked_by, row.checked_at);
            let released = signature(row.released_by, row.released_at);
            Ok(Latest {
                code: row.code,
                weighing: Weighing {
                    id: WeighingId(row.id),
                    cluster: row.cluster_id,
                    version: row.version,
                    drafted: Signature { by: AccountId(row.drafted_by), at: row.drafted_at.to_jiff() },
                    standing: standing(row.state, checked, released)?,
                },
            })
        })
        .collect()
}

fn signature(by: Option<i64>, at: Option<jiff_sqlx::Timestamp>) -> Option<Signature> {
    Some(Signature { by: AccountId(by?), at: at?.to_jiff() })
}

fn standing(state: WeighingState, checked: Option<Signature>, released: Option<Signature>) -> Result<Standing> {
    match (state, checked, released) {
        (WeighingState::Draft, ..) => Ok(Standing::Draft),
        (WeighingState::Checked, Some(checked), _) => Ok(Standing::Checked(checked)),
        (WeighingState::Released, _, Some(released)) => Ok(Standing::Released(released)),
        (WeighingState::Resolved, _, Some(released)) => Ok(Standing::Resolved(released)),
        _ => Err(Error::internal("a weighing without the signature of its state")),
    }
}

pub(super) async fn insert(tx: &mut Tx, cluster: i64, version: i32, by: AccountId, proposal: &Proposal<i64>) -> Result<WeighingId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into weighing (process_id, cluster_id, version, result, verdict, reason, effect, goal_id, measure_id, swot_item_id,
            project_id, forwarded_to, forwarded_on, postponed_until, state, drafted_by, drafted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'draft', $15, $16)
         returning id",
        process,
        cluster,
        version,
        proposal.result.as_str(),
        proposal.verdict,
        proposal.reason,
        proposal.effect,
        proposal.goal,
        proposal.measure,
        proposal.swot_item,
        proposal.project,
        proposal.forwarded_to,
        day(proposal.forwarded_on) as _,
        day(proposal.postponed_until) as _,
        by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(WeighingId(id))
}

/// Writes over a version that is not released yet: it is a draft again.
pub(super) async fn overwrite(tx: &mut Tx, id: WeighingId, by: AccountId, proposal: &Proposal<i64>) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update weighing set result = $2, verdict = $3, reason = $4, effect = $5, goal_id = $6, measure_id = $7, swot_item_id = $8,
            project_id = $9, forwarded_to = $10, forwarded_on = $11, postponed_until = $12, state = 'draft', drafted_by = $13, drafted_at = $14,
            checked_by = null, checked_at = null
         where id = $1",
        id.0,
        proposal.result.as_str(),
        proposal.verdict,
        proposal.reason,
        proposal.effect,
        proposal.goal,
        proposal.measure,
        proposal.swot_item,
        proposal.project,
        proposal.forwarded_to,
        day(proposal.forwarded_on) as _,
        day(proposal.postponed_until) as _,
        by.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

fn day(date: Option<Date>) -> Option<jiff_sqlx::Date> {
    date.map(jiff_sqlx::ToSqlx::to_sqlx)
}

pub(super) async fn save_checked(tx: &mut Tx, id: WeighingId, signature: Signature) -> Result<()> {
    sqlx::query!(
        "update weighing set state = 'checked', checked_by = $2, checked_at = $3 where id = $1",
        id.0,
        signature.by.0,
        signature.at.to_sqlx() as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_released(tx: &mut Tx, ids: &[i64], signature: Signature) -> Result<()> {
    sqlx::query!(
        "update weighing set state = 'released', released_by = $2, released_at = $3 where id = any($1)",
        ids,
        signature.by.0,
        signature.at.to_sqlx() as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Moves those that are released to resolved; returns their keys.
pub(super) async fn save_resolved(tx: &mut Tx, ids: &[i64]) -> Result<Vec<i64>> {
    let at = tx.at();
    Ok(sqlx::query_scalar!(
        "update weighing set state = 'resolved', resolved_at = $2 where id = any($1) and state = 'released' returning id",
        ids,
        at as _,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Assigned contributions of these clusters (none: of the whole process) whose every statement is answered: unassignable with
/// reason, or in clusters that all have a released weighing.
pub(super) async fn answered_contributions(tx: &mut Tx, clusters: Option<&[i64]>) -> Result<Vec<ContributionId>> {
    let process = tx.process.0;
    let ids = sqlx::query_scalar!(
        r#"with released as (
             select distinct cluster_id from weighing where process_id = $1 and released_by is not null
           ), members as (
             select * from cluster_member where process_id = $1
           )
           select contribution.id
           from contribution
           where contribution.process_id = $1 and contribution.handling = 'assigned'
             and ($2::bigint[] is null or contribution.id in (select contribution_id from members where cluster_id = any($2)))
             and not exists (
               select from statement
               where statement.contribution_id = contribution.id and statement.retired_at is null and statement.unassignable is null
                 and (not exists (select from members where members.statement_id = statement.id)
                      or exists (
                        select from members
                        where members.statement_id = statement.id and members.cluster_id not in (select cluster_id from released))))
           order by contribution.id"#,
        process,
        clusters,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(ids.into_iter().map(ContributionId).collect())
}
