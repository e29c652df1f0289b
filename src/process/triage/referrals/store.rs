//! SQL of referrals.

use crate::error::Result;
use crate::services::act::{AccountId, SubjectId, Tx};

crate::id! {
    /// Key of a referral.
    ReferralId
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, to_name: &str, note: &str, by: AccountId) -> Result<ReferralId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into referral (process_id, subject_id, to_name, note, referred_by, referred_at)
         values ($1, $2, $3, $4, $5, $6)
         returning id",
        process,
        subject.0,
        to_name,
        note,
        by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ReferralId(id))
}

/// Writes the answer to an open referral of a subject. Returns whether there was one.
pub(super) async fn save_answer(tx: &mut Tx, id: ReferralId, subject: SubjectId, answer: &str) -> Result<bool> {
    let at = tx.at();
    let done = sqlx::query!(
        "update referral set answer = $3, answered_at = $4 where id = $1 and subject_id = $2 and answered_at is null",
        id.0,
        subject.0,
        answer,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Removes what referrals of a contribution say about it; to whom and when stays.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!(
        "update referral set note = '', answer = case when answer is null then null else '–' end
         where subject_id = (select subject_id from contribution where id = $1)",
        contribution,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
