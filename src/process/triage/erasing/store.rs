//! SQL of proposals to erase.

use jiff::Timestamp;
use sqlx::PgPool;

use super::model::{Proposal, ProposalId, State};
use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::process::triage::decisions::Reason;
use crate::services::act::{AccountId, ProcessId, Tx};

/// A proposal that waits for a second person.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Number of the contribution.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Why it is to go.
    pub reason: Reason,
    /// What the first person noted for the second.
    pub note: String,
    /// Who proposed it.
    pub by: AccountId,
    /// The name of that account.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
}

/// Most proposals shown at once; the oldest come first.
const MOST: i64 = 200;

/// Proposals that wait, oldest first.
///
/// # Errors
/// When the database is away.
pub async fn waiting(pool: &PgPool, process: ProcessId) -> Result<Vec<Waiting>> {
    let rows = sqlx::query!(
        r#"select item.number, item.title, proposal.reason as "reason: Reason", proposal.note, proposal.proposed_by, account.name, proposal.proposed_at
           from erasure_proposal as proposal
           join contribution as item on item.id = proposal.contribution_id
           join account on account.id = proposal.proposed_by
           where proposal.process_id = $1 and proposal.state = 'proposed'
           order by proposal.proposed_at, proposal.id
           limit $2"#,
        process.0,
        MOST,
    )
    .fetch_all(pool)
    .await?;
    let waiting = rows.into_iter().map(|row| Waiting {
        number: row.number,
        title: row.title,
        reason: row.reason,
        note: row.note,
        by: AccountId(row.proposed_by),
        by_name: row.name,
        at: row.proposed_at.to_jiff(),
    });
    Ok(waiting.collect())
}

/// How many wait.
pub(in crate::process::triage) async fn count(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "n!" from erasure_proposal where process_id = $1 and state = 'proposed'"#, process.0)
        .fetch_one(pool)
        .await?)
}

pub(super) async fn insert(tx: &mut Tx, contribution: ContributionId, reason: Reason, note: &str) -> Result<ProposalId> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.account()?.0);
    let id = sqlx::query_scalar!(
        "insert into erasure_proposal (process_id, contribution_id, reason, note, proposed_by, proposed_at, state)
         values ($1, $2, $3, $4, $5, $6, 'proposed')
         returning id",
        process,
        contribution.0,
        reason.as_str(),
        note,
        by,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ProposalId(id))
}

/// The newest proposal about a contribution with its reason, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, contribution: ContributionId) -> Result<Option<(Proposal, Reason)>> {
    let row = sqlx::query!(
        r#"select id, proposed_by, state as "state: State", reason as "reason: Reason" from erasure_proposal
           where contribution_id = $1
           order by id desc
           limit 1
           for update"#,
        contribution.0,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(row.map(|row| (Proposal { id: ProposalId(row.id), by: AccountId(row.proposed_by), state: row.state }, row.reason)))
}

pub(super) async fn save(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    let (at, by) = (tx.at(), tx.account()?.0);
    sqlx::query!(
        "update erasure_proposal set state = $2, settled_by = $3, settled_at = $4 where id = $1",
        proposal.id.0,
        proposal.state.as_str(),
        by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Removes the notes about a contribution that is gone. A proposal that waits has nothing left to erase.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("update erasure_proposal set note = '' where contribution_id = $1", contribution).execute(tx.db()).await?;
    Ok(())
}
