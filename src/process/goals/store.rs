//! SQL of goals.

use sqlx::PgPool;

use super::model::{Basis, Goal, GoalCode, GoalId, NewGoal, State, Wording};
use crate::error::{Error, Result};
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};

/// A goal as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRow {
    /// Key.
    pub id: GoalId,
    /// Code.
    pub code: GoalCode,
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// How far it has come.
    pub state: State,
    /// Whether everybody may see it.
    pub is_public: bool,
    /// How many SWOT items, scenarios and clusters it rests on; on public pages the public ones.
    pub basis_count: i64,
}

struct Row {
    id: i64,
    code: String,
    title: String,
    text: String,
    state: State,
    is_public: bool,
    basis_count: i64,
}

impl TryFrom<Row> for GoalRow {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: GoalId(row.id),
            code: row.code.parse().map_err(Error::internal)?,
            title: row.title,
            text: row.text,
            state: row.state,
            is_public: row.is_public,
            basis_count: row.basis_count,
        })
    }
}

/// All goals of a process, as the tree is read: for staff.
///
/// # Errors
/// When the database is away.
pub async fn tree(pool: &PgPool, process: ProcessId) -> Result<Vec<GoalRow>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, code, title, text, state as "state: State", public_from is not null and state <> 'draft' as "is_public!",
                  (select count(*) from goal_basis where goal_id = goal.id) as "basis_count!"
           from goal
           where process_id = $1"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    in_order(rows)
}

/// The public goals of a process, as the tree is read.
///
/// # Errors
/// When the database is away.
pub async fn tree_public(pool: &PgPool, process: ProcessId) -> Result<Vec<GoalRow>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select goal.id as "id!", goal.code as "code!", goal.title as "title!", goal.text as "text!", goal.state as "state!: State",
                  true as "is_public!",
                  (select count(*) from goal_basis as basis
                   where basis.goal_id = goal.id
                     and (exists (select from swot_item_public where id = basis.swot_item_id)
                       or exists (select from scenario_public where id = basis.scenario_id)
                       or exists (select from cluster_public where id = basis.cluster_id))) as "basis_count!"
           from goal_public as goal
           where goal.process_id = $1"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    in_order(rows)
}

fn in_order(rows: Vec<Row>) -> Result<Vec<GoalRow>> {
    let mut goals = rows.into_iter().map(GoalRow::try_from).collect::<Result<Vec<_>>>()?;
    goals.sort_by_key(|goal| goal.code);
    Ok(goals)
}

/// Something a goal rests on, or could rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasisRow {
    /// What it is.
    pub basis: Basis,
    /// Its title.
    pub title: String,
    /// The field of the board, for SWOT items.
    pub quadrant: Option<String>,
}

struct RawBasis {
    basis: String,
    title: String,
    quadrant: Option<String>,
}

impl TryFrom<RawBasis> for BasisRow {
    type Error = Error;

    fn try_from(row: RawBasis) -> Result<Self> {
        Ok(Self { basis: row.basis.parse().map_err(Error::internal)?, title: row.title, quadrant: row.quadrant })
    }
}

/// What a goal rests on: for staff.
pub(super) async fn basis(pool: &PgPool, goal: GoalId) -> Result<Vec<BasisRow>> {
    let rows = sqlx::query_as!(
        RawBasis,
        r#"select coalesce('swot:' || swot.code, 'scenario:' || scenario.slug, 'cluster:' || cluster.code) as "basis!",
                  coalesce(swot.title, scenario.title, cluster.title) as "title!", swot.quadrant as "quadrant?"
           from goal_basis as basis
           left join swot_item as swot on swot.id = basis.swot_item_id
           left join scenario on scenario.id = basis.scenario_id
           left join cluster on cluster.id = basis.cluster_id
           where basis.goal_id = $1
           order by swot.code nulls last, scenario.slug nulls last, cluster.code"#,
        goal.0,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(BasisRow::try_from).collect()
}

/// The public part of what a goal rests on.
pub(super) async fn basis_public(pool: &PgPool, goal: GoalId) -> Result<Vec<BasisRow>> {
    let rows = sqlx::query_as!(
        RawBasis,
        r#"select coalesce('swot:' || swot.code, 'scenario:' || scenario.slug, 'cluster:' || cluster.code) as "basis!",
                  coalesce(swot.title, scenario.title, cluster.title) as "title!", swot.quadrant as "quadrant?"
           from goal_basis as basis
           left join swot_item_public as swot on swot.id = basis.swot_item_id
           left join scenario_public as scenario on scenario.id = basis.scenario_id
           left join cluster_public as cluster on cluster.id = basis.cluster_id
           where basis.goal_id = $1 and num_nonnulls(swot.id, scenario.id, cluster.id) = 1
           order by swot.code nulls last, scenario.slug nulls last, cluster.code"#,
        goal.0,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(BasisRow::try_from).collect()
}

/// Everything in the process that a goal can rest on.
pub(super) async fn basis_choices(pool: &PgPool, process: ProcessId) -> Result<Vec<BasisRow>> {
    let rows = sqlx::query_as!(
        RawBasis,
        r#"select basis as "basis!", title as "title!", quadrant as "quadrant?"
           from (
             select 1 as sort, 'swot:' || code as basis, title, quadrant from swot_item where process_id = $1 and state <> 'superseded'
             union all
             select 2, 'scenario:' || slug, title, null from scenario where process_id = $1 and state not in ('superseded', 'discarded')
             union all
             select 3, 'cluster:' || code, title, null from cluster where process_id = $1 and merged_into is null
           ) as choice
           order by sort, basis"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(BasisRow::try_from).collect()
}

/// A goal of the act's process, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, code: GoalCode) -> Result<Goal> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select id, state as "state: State", public_from is not null as "released!"
           from goal
           where process_id = $1 and code = $2
           for update"#,
        process,
        code.to_string(),
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Goal { id: GoalId(row.id), code, state: row.state, released: row.released })
}

/// Adds a draft below its parent; `None` when the parent is missing.
pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, new: &NewGoal) -> Result<Option<GoalId>> {
    let (process, at) = (tx.process.0, tx.at());
    let parent = new.code.parent().map(|code| code.to_string());
    let id = sqlx::query_scalar!(
        "insert into goal (subject_id, process_id, parent_id, level, code, title, text, state, created_at)
         select $1, $2, parent.id, $4, $5, $6, $7, 'draft', $8
         from (values (1)) as one
         left join goal as parent on parent.process_id = $2 and parent.code = $3
         where $3::text is null or parent.id is not null
         returning id",
        subject.0,
        process,
        parent,
        new.code.level().as_str(),
        new.code.to_string(),
        new.wording.title,
        new.wording.text,
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(GoalId))
}

pub(super) async fn save_wording(tx: &mut Tx, id: GoalId, wording: &Wording) -> Result<()> {
    sqlx::query!("update goal set title = $2, text = $3 where id = $1", id.0, wording.title, wording.text).execute(tx.db()).await?;
    Ok(())
}

/// Saves a goal's state; with a releaser also who released it, the first time.
pub(super) async fn save_state(tx: &mut Tx, goal: &Goal, released_by: Option<AccountId>) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update goal
         set state = $2,
             public_from = case when $3::bigint is null then public_from else coalesce(public_from, $4) end,
             released_by = coalesce(released_by, $3)
         where id = $1",
        goal.id.0,
        goal.state.as_str(),
        released_by.map(|id| id.0),
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// The goals among these that are agreed become resolved; returns which.
pub(super) async fn resolve(tx: &mut Tx, ids: &[i64]) -> Result<Vec<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "update goal set state = 'resolved' where process_id = $1 and id = any($2) and state = 'agreed' returning id",
        process,
        ids,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Whether a goal rests on a SWOT item or a scenario.
pub(super) async fn has_basis(tx: &mut Tx, id: GoalId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from goal_basis where goal_id = $1 and num_nonnulls(swot_item_id, scenario_id) = 1) as "has!""#,
        id.0,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Adds something a goal rests on; false when the process has no such thing.
pub(super) async fn add_basis(tx: &mut Tx, goal: GoalId, basis: &Basis) -> Result<bool> {
    let process = tx.process.0;
    let (swot, scenario, cluster) = columns(basis);
    let done = sqlx::query!(
        "insert into goal_basis (process_id, goal_id, swot_item_id, scenario_id, cluster_id)
         select $1, $2, swot.id, scenario.id, cluster.id
         from (values (1)) as one
         left join swot_item as swot on swot.process_id = $1 and swot.code = $3
         left join scenario on scenario.process_id = $1 and scenario.slug = $4
         left join cluster on cluster.process_id = $1 and cluster.code = $5
         where num_nonnulls(swot.id, scenario.id, cluster.id) = 1",
        process,
        goal.0,
        swot,
        scenario,
        cluster,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes something a goal rests on; false when it did not.
pub(super) async fn remove_basis(tx: &mut Tx, goal: GoalId, basis: &Basis) -> Result<bool> {
    let (swot, scenario, cluster) = columns(basis);
    let done = sqlx::query!(
        "delete from goal_basis
         where goal_id = $1
           and (swot_item_id in (select id from swot_item where code = $2)
             or scenario_id in (select id from scenario where slug = $3)
             or cluster_id in (select id from cluster where code = $4))",
        goal.0,
        swot,
        scenario,
        cluster,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The code of a basis in the place of its column: SWOT item, scenario, cluster.
fn columns(basis: &Basis) -> (Option<&str>, Option<&str>, Option<&str>) {
    match basis {
        Basis::Swot(code) => (Some(code), None, None),
        Basis::Scenario(slug) => (None, Some(slug), None),
        Basis::Cluster(code) => (None, None, Some(code)),
    }
}
