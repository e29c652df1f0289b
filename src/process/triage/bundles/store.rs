//! SQL of bundles.

use jiff::Timestamp;
use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{Bundle, BundleId, Candidate, Skipped};
use crate::error::Result;
use crate::process::participation::contributions::{Handling, Visibility};
use crate::process::triage::decisions::{Decision, DecisionId};
use crate::services::act::{AccountId, ProcessId, Tx};

/// The contributions of a process under these numbers, oldest first, as the page shows them.
pub(super) async fn candidates(pool: &PgPool, process: ProcessId, numbers: &[String]) -> Result<Vec<Candidate>> {
    let rows = sqlx::query!(
        r#"select item.number, item.title, excerpt(item.text, 160) as "excerpt!", item.visibility as "visibility: Visibility", item.corrected_at,
                  (select max(past.id) from moderation_decision as past where past.subject_id = item.subject_id) as newest,
                  (select count(*) from attachment where attachment.subject_id = item.subject_id and state = 'internal') as "waiting_photos!"
           from contribution as item
           where item.process_id = $1 and item.number = any($2)
           order by item.received_at, item.id"#,
        process.0,
        numbers,
    )
    .fetch_all(pool)
    .await?;
    let candidates = rows.into_iter().map(|row| Candidate {
        number: row.number,
        title: row.title,
        excerpt: row.excerpt,
        visibility: row.visibility,
        newest: row.newest.map(DecisionId),
        corrected_at: row.corrected_at.map(jiff_sqlx::Timestamp::to_jiff),
        waiting_photos: row.waiting_photos,
    });
    Ok(candidates.collect())
}

pub(super) async fn open(tx: &mut Tx, decision: Decision, by: AccountId) -> Result<BundleId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into desk_bundle (process_id, decided_by, decided_at, decision) values ($1, $2, $3, $4) returning id",
        process,
        by.0,
        at as _,
        decision.as_str(),
    )
    .fetch_one(tx.db())
    .await?;
    Ok(BundleId(id))
}

/// What follows can be taken back without the rest of the act.
pub(super) async fn begin_item(tx: &mut Tx) -> Result<()> {
    sqlx::raw_sql("savepoint bundle_item").execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn end_item(tx: &mut Tx) -> Result<()> {
    sqlx::raw_sql("release savepoint bundle_item").execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn undo_item(tx: &mut Tx) -> Result<()> {
    sqlx::raw_sql("rollback to savepoint bundle_item").execute(tx.db()).await?;
    end_item(tx).await
}

pub(super) async fn add(tx: &mut Tx, id: BundleId, decision: DecisionId) -> Result<()> {
    sqlx::query!("insert into desk_bundle_item (bundle_id, decision_id) values ($1, $2)", id.0, decision.0).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn save_skipped(tx: &mut Tx, id: BundleId, skipped: &[Skipped]) -> Result<()> {
    sqlx::query!("update desk_bundle set skipped = $2 where id = $1", id.0, Json(skipped) as _).execute(tx.db()).await?;
    Ok(())
}

/// When a bundle of the act's process was decided and whether it was taken back; locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, id: BundleId) -> Result<Option<(Timestamp, bool)>> {
    let process = tx.process.0;
    let row = sqlx::query!("select decided_at, undone_at from desk_bundle where process_id = $1 and id = $2 for update", process, id.0)
        .fetch_optional(tx.db())
        .await?;
    Ok(row.map(|row| (row.decided_at.to_jiff(), row.undone_at.is_some())))
}

/// A decision of a bundle, with the state of its contribution now.
pub(super) struct Item {
    pub id: DecisionId,
    pub number: String,
    pub decision: Decision,
    pub visibility: Visibility,
    pub handling: Handling,
}

/// The decisions of a bundle, in the order of their numbers.
pub(super) async fn items(tx: &mut Tx, id: BundleId) -> Result<Vec<Item>> {
    Ok(sqlx::query_as!(
        Item,
        r#"select past.id as "id: DecisionId", item.number, past.decision as "decision: Decision", item.visibility as "visibility: Visibility",
                  item.handling as "handling: Handling"
           from desk_bundle_item as part
           join moderation_decision as past on past.id = part.decision_id
           join contribution as item on item.subject_id = past.subject_id
           where part.bundle_id = $1
           order by item.number"#,
        id.0,
    )
    .fetch_all(tx.db())
    .await?)
}

pub(super) async fn save_undone(tx: &mut Tx, id: BundleId, kept: &[Skipped]) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update desk_bundle set undone_at = $2, kept = $3 where id = $1", id.0, at as _, Json(kept) as _).execute(tx.db()).await?;
    Ok(())
}

/// A bundle of a process.
pub(super) async fn load(pool: &PgPool, process: ProcessId, id: BundleId) -> Result<Option<Bundle>> {
    let row = sqlx::query!(
        r#"select bundle.decision as "decision: Decision", account.name, bundle.decided_at, bundle.undone_at,
                  bundle.skipped as "skipped: Json<Vec<Skipped>>", bundle.kept as "kept: Json<Vec<Skipped>>",
                  coalesce((select jsonb_agg(jsonb_build_array(item.number, item.title) order by item.number)
                            from desk_bundle_item as part
                            join moderation_decision as past on past.id = part.decision_id
                            join contribution as item on item.subject_id = past.subject_id
                            where part.bundle_id = bundle.id), '[]') as "decided!: Json<Vec<(String, String)>>"
           from desk_bundle as bundle join account on account.id = bundle.decided_by
           where bundle.process_id = $1 and bundle.id = $2"#,
        process.0,
        id.0,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| Bundle {
        id,
        decision: row.decision,
        by: row.name,
        decided_at: row.decided_at.to_jiff(),
        decided: row.decided.0,
        skipped: row.skipped.0,
        undone_at: row.undone_at.map(jiff_sqlx::Timestamp::to_jiff),
        kept: row.kept.0,
    }))
}
