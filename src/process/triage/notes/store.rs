//! SQL of notes.

use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{AccountId, Tx};

pub(super) async fn insert(tx: &mut Tx, contribution: ContributionId, text: &str, by: AccountId) -> Result<i64> {
    let (process, at) = (tx.process.0, tx.at());
    Ok(sqlx::query_scalar!(
        "insert into desk_note (process_id, contribution_id, text, written_by, written_at) values ($1, $2, $3, $4, $5) returning id",
        process,
        contribution.0,
        text,
        by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Removes what notes say about a contribution; who wrote one and when stays.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("update desk_note set text = '' where contribution_id = $1", contribution).execute(tx.db()).await?;
    Ok(())
}
