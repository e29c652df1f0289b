//! SQL of clusters: what acts need; `reads` holds what pages need.

mod reads;

use sqlx::PgConnection;

use super::history::{Deed, Effect, EventId, EventKind, Link};
use super::model::{Cluster, ClusterId, ProposedBy, State, Wording};
use crate::error::{Error, Result};
use crate::process::analysis::statements::{StatementId, store::keys};
use crate::services::act::{ProcessId, SubjectId, Tx};

pub use reads::{at_code, count_public, events, list, members, public_page, standing, voices, voices_of};

struct Row {
    id: i64,
    subject_id: i64,
    code: String,
    title: String,
    summary: String,
    theme_id: Option<i64>,
    controversial: bool,
    minority: bool,
    proposed_by: ProposedBy,
    state: State,
    state_reason: Option<String>,
    merged_into: Option<String>,
    public_from: Option<jiff_sqlx::Timestamp>,
}

impl From<Row> for Cluster {
    fn from(row: Row) -> Self {
        Self {
            id: ClusterId(row.id),
            subject: SubjectId(row.subject_id),
            code: row.code,
            title: row.title,
            summary: row.summary,
            theme_id: row.theme_id,
            controversial: row.controversial,
            minority: row.minority,
            proposed_by: row.proposed_by,
            state: row.state,
            state_reason: row.state_reason,
            merged_into: row.merged_into,
            public_from: row.public_from.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The cluster with this code, merged or not: for staff.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_code(db: &mut PgConnection, process: ProcessId, code: &str) -> Result<Cluster> {
    let row = sqlx::query_as!(
        Row,
        r#"select cluster.id, cluster.subject_id, cluster.code, cluster.title, cluster.summary, cluster.theme_id, cluster.controversial,
                  cluster.minority, cluster.proposed_by as "proposed_by: ProposedBy", cluster.state as "state: State",
                  cluster.state_reason, into_cluster.code as "merged_into?", cluster.public_from
           from cluster
           left join cluster as into_cluster on into_cluster.id = cluster.merged_into
           where cluster.process_id = $1 and cluster.code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(db)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(row.into())
}

/// The clusters with these codes, locked in the order of their keys.
pub(super) async fn lock(tx: &mut Tx, codes: &[&str]) -> Result<Vec<Cluster>> {
    let process = tx.process;
    let wanted: Vec<String> = codes.iter().map(|&code| code.to_owned()).collect();
    let found = sqlx::query_scalar!(
        "select code from cluster where process_id = $1 and code = any($2) order by id for update",
        process.0,
        &wanted,
    )
    .fetch_all(tx.db())
    .await?;
    let mut clusters = Vec::with_capacity(found.len());
    for code in found {
        clusters.push(by_code(tx.db(), process, &code).await?);
    }
    Ok(clusters)
}

/// Locks the clusters with these keys, and the standing ones above them.
pub(super) async fn lock_keys(tx: &mut Tx, clusters: &[Option<ClusterId>]) -> Result<()> {
    let ids: Vec<i64> = clusters.iter().flatten().map(|id| id.0).collect();
    sqlx::query!(
        "select id from cluster
         where id = any($1) or id in (select root_id from cluster_root where cluster_id = any($1))
         order by id
         for update",
        &ids,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, code: &str, wording: &Wording, proposed_by: ProposedBy) -> Result<()> {
    let (process, at) = (tx.process.0, tx.at());
    sqlx::query!(
        "insert into cluster (subject_id, process_id, code, title, summary, theme_id, controversial, minority, proposed_by, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        subject.0,
        process,
        code,
        wording.title,
        wording.summary,
        wording.theme_id,
        wording.controversial,
        wording.minority,
        proposed_by.as_str(),
        proposed_by.first_state().as_str(),
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_wording(tx: &mut Tx, id: ClusterId, wording: &Wording) -> Result<()> {
    sqlx::query!(
        "update cluster set title = $2, summary = $3, theme_id = $4, controversial = $5, minority = $6 where id = $1",
        id.0,
        wording.title,
        wording.summary,
        wording.theme_id,
        wording.controversial,
        wording.minority,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_state(tx: &mut Tx, id: ClusterId, state: State, reason: Option<&str>) -> Result<()> {
    sqlx::query!("update cluster set state = $2, state_reason = $3 where id = $1", id.0, state.as_str(), reason).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn save_release(tx: &mut Tx, id: ClusterId, public: bool) -> Result<()> {
    let (at, by) = (public.then(|| tx.at()), tx.account()?);
    sqlx::query!(
        "update cluster set public_from = $2, released_by = case when $2::timestamptz is not null then $3::bigint end where id = $1",
        id.0,
        at as _,
        by.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Code of a public cluster that was merged into this one, directly or through others.
pub(super) async fn public_merged_into(tx: &mut Tx, id: ClusterId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        "select cluster.code from cluster_root as root join cluster on cluster.id = root.cluster_id
         where root.root_id = $1 and cluster.id <> $1 and cluster.public_from is not null
         order by cluster.code limit 1",
        id.0,
    )
    .fetch_optional(tx.db())
    .await?)
}

/// Does an effect, whole or not at all: false when it does not fit what stands (the act then has to end in an error, so that
/// nothing of it remains).
pub(super) async fn apply(tx: &mut Tx, effect: &Effect) -> Result<bool> {
    Ok(unlink(tx, &effect.unlink).await? && link(tx, &effect.link).await? && change_merge(tx, effect).await?)
}

async fn unlink(tx: &mut Tx, links: &[Link]) -> Result<bool> {
    let (clusters, statements) = columns(links);
    let done = sqlx::query!(
        "delete from cluster_statement
         where (cluster_id, statement_id) in (select * from unnest($1::bigint[], $2::bigint[]))",
        &clusters,
        &statements,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == links.len() as u64)
}

async fn link(tx: &mut Tx, links: &[Link]) -> Result<bool> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.actor.account().map(|id| id.0));
    let (clusters, statements) = columns(links);
    let done = sqlx::query!(
        "insert into cluster_statement (process_id, cluster_id, statement_id, added_by, added_at)
         select $1, link.cluster_id, statement.id, $4, $5
         from unnest($2::bigint[], $3::bigint[]) as link (cluster_id, statement_id)
         join statement on statement.id = link.statement_id and statement.process_id = $1
           and statement.retired_at is null and statement.unassignable is null
         on conflict do nothing",
        process,
        &clusters,
        &statements,
        by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == links.len() as u64)
}

async fn change_merge(tx: &mut Tx, effect: &Effect) -> Result<bool> {
    let mut fits = true;
    if let Some((from, into)) = effect.merge {
        let done = sqlx::query!(
            "update cluster set merged_into = $2
             where id = $1 and merged_into is null and exists (select from cluster where id = $2 and merged_into is null)",
            from.0,
            into.0,
        )
        .execute(tx.db())
        .await?;
        fits &= done.rows_affected() == 1;
    }
    if let Some((from, into)) = effect.unmerge {
        let done = sqlx::query!("update cluster set merged_into = null where id = $1 and merged_into = $2", from.0, into.0)
            .execute(tx.db())
            .await?;
        fits &= done.rows_affected() == 1;
    }
    Ok(fits)
}

fn columns(links: &[Link]) -> (Vec<i64>, Vec<i64>) {
    links.iter().map(|(cluster, statement)| (cluster.0, statement.0)).unzip()
}

/// The links of these statements to a standing cluster and to those merged into it.
pub(super) async fn links_within(tx: &mut Tx, root: ClusterId, statements: &[StatementId]) -> Result<Vec<Link>> {
    let rows = sqlx::query!(
        "select link.cluster_id, link.statement_id
         from cluster_statement as link join cluster_root as root on root.cluster_id = link.cluster_id
         where root.root_id = $1 and link.statement_id = any($2)
         order by link.cluster_id, link.statement_id",
        root.0,
        &keys(statements),
    )
    .fetch_all(tx.db())
    .await?;
    Ok(rows.into_iter().map(|row| (ClusterId(row.cluster_id), StatementId(row.statement_id))).collect())
}

/// Number of a contribution of these statements that is in a cluster by now, with the cluster's code.
pub(super) async fn taken(tx: &mut Tx, statements: &[StatementId]) -> Result<Option<(String, String)>> {
    let row = sqlx::query!(
        "select contribution.number, cluster.code
         from cluster_member as member
         join cluster on cluster.id = member.cluster_id
         join contribution on contribution.id = member.contribution_id
         where member.statement_id = any($1)
         order by contribution.number, cluster.code
         limit 1",
        &keys(statements),
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(row.map(|row| (row.number, row.code)))
}

/// Number of a contribution among these links that is linked already.
pub(super) async fn already_linked(tx: &mut Tx, links: &[Link]) -> Result<Option<String>> {
    let (clusters, statements) = columns(links);
    Ok(sqlx::query_scalar!(
        "select contribution.number
         from cluster_statement as link
         join statement on statement.id = link.statement_id
         join contribution on contribution.id = statement.contribution_id
         where (link.cluster_id, link.statement_id) in (select * from unnest($1::bigint[], $2::bigint[]))
         order by contribution.number
         limit 1",
        &clusters,
        &statements,
    )
    .fetch_optional(tx.db())
    .await?)
}

/// What a line of a cluster's history did; the line may belong to a cluster that was merged into this one.
pub(super) async fn deed(tx: &mut Tx, code: &str, event: EventId) -> Result<Deed> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select event.kind as "kind: EventKind", event.cluster_id, event.other_id, event.statements
           from cluster_event as event
           join cluster as shown on shown.process_id = event.process_id and shown.code = $2
           where event.process_id = $1 and event.id = $3 and event.kind <> 'undone'
             and exists (select from cluster_root as root
                         where root.root_id = shown.id and (root.cluster_id = event.cluster_id or root.cluster_id = event.other_id))"#,
        process,
        code,
        event.0,
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Deed {
        kind: row.kind,
        cluster: ClusterId(row.cluster_id),
        other: row.other_id.map(ClusterId),
        statements: row.statements.into_iter().map(StatementId).collect(),
    })
}

pub(super) async fn insert_event(tx: &mut Tx, deed: &Deed) -> Result<EventId> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.actor.account().map(|id| id.0));
    let id = sqlx::query_scalar!(
        "insert into cluster_event (process_id, cluster_id, kind, other_id, statements, by_account, at)
         values ($1, $2, $3, $4, $5, $6, $7)
         returning id",
        process,
        deed.cluster.0,
        deed.kind.as_str(),
        deed.other.map(|id| id.0),
        &keys(&deed.statements),
        by,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(EventId(id))
}

/// Notes by which line another one was taken back; false when that was done before.
pub(super) async fn mark_undone(tx: &mut Tx, event: EventId, by: EventId) -> Result<bool> {
    let done =
        sqlx::query!("update cluster_event set undone_by = $2 where id = $1 and undone_by is null", event.0, by.0).execute(tx.db()).await?;
    Ok(done.rows_affected() == 1)
}
