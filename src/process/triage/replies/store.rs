//! SQL of replies.

use super::model::ReplyId;
use crate::error::Result;
use crate::services::act::{AccountId, SubjectId, Tx};

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, department: &str, text: &str, by: AccountId) -> Result<ReplyId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into reply (process_id, subject_id, department, text, state, written_by, written_at)
         values ($1, $2, $3, $4, 'draft', $5, $6)
         returning id",
        process,
        subject.0,
        department,
        text,
        by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ReplyId(id))
}

/// What a released reply says.
pub(super) struct Released {
    pub department: String,
    pub text: String,
}

/// Releases a draft of a subject, if there is one.
pub(super) async fn release(tx: &mut Tx, id: ReplyId, subject: SubjectId, by: AccountId) -> Result<Option<Released>> {
    let at = tx.at();
    Ok(sqlx::query_as!(
        Released,
        "update reply set state = 'released', released_by = $3, released_at = $4
         where id = $1 and subject_id = $2 and state = 'draft'
         returning department, text",
        id.0,
        subject.0,
        by.0,
        at as _,
    )
    .fetch_optional(tx.db())
    .await?)
}

/// Removes the replies to a contribution that is erased: they quote it.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("delete from reply where subject_id = (select subject_id from contribution where id = $1)", contribution)
        .execute(tx.db())
        .await?;
    Ok(())
}
