//! SQL of states.

use super::model::{Change, State};
use crate::error::Result;
use crate::process::measures::catalogue::MeasureId;
use crate::services::act::{AccountId, Tx};

/// Saves the state of a measure and writes it into the history.
pub(super) async fn save(tx: &mut Tx, id: MeasureId, change: &Change, substitute: Option<MeasureId>) -> Result<()> {
    sqlx::query!(
        "update measure set state = $2, state_reason = $3, substitute_id = $4 where id = $1",
        id.0,
        change.to.as_str(),
        change.reason,
        substitute.map(|id| id.0),
    )
    .execute(tx.db())
    .await?;
    add_history(tx, &[id.0], change.to, change.reason.as_deref().unwrap_or_default()).await
}

async fn add_history(tx: &mut Tx, ids: &[i64], state: State, reason: &str) -> Result<()> {
    let (process, at, account) = (tx.process.0, tx.at(), tx.actor.account().map(|id| id.0));
    sqlx::query!(
        "insert into measure_status (process_id, measure_id, state, reason, by_account, at)
         select $1, id, $3, $4, $5, $6 from unnest($2::bigint[]) as given (id)",
        process,
        ids,
        state.as_str(),
        reason,
        account,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn release(tx: &mut Tx, id: MeasureId, by: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update measure set public_from = $2, released_by = $3 where id = $1", id.0, at as _, by.0).execute(tx.db()).await?;
    Ok(())
}

/// The measures among these that are open for comments become resolved, with their history; returns which.
pub(super) async fn resolve(tx: &mut Tx, ids: &[i64], reason: &str) -> Result<Vec<i64>> {
    let process = tx.process.0;
    let resolved = sqlx::query_scalar!(
        "update measure set state = 'resolved', state_reason = null
         where process_id = $1 and id = any ($2) and state = 'public_review'
         returning id",
        process,
        ids,
    )
    .fetch_all(tx.db())
    .await?;
    add_history(tx, &resolved, State::Resolved, reason).await?;
    Ok(resolved)
}
