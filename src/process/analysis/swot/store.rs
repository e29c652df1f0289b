//! SQL of SWOT items and their evidence: what acts need; `reads` holds what pages need.

mod reads;

use super::model::{EvidenceId, ItemId, ItemText, NewItem, Quadrant, Stance, State};
use crate::error::{Error, Result};
use crate::process::analysis::sources::FindingId;
use crate::services::act::{SubjectId, Tx};

pub use reads::{board, by_code, choices, evidence, public_board, public_by_code, public_evidence};

/// Code of a theme of the act's process.
pub(super) async fn theme_code(tx: &mut Tx, theme: i64) -> Result<Option<String>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!("select code from theme where process_id = $1 and id = $2", process, theme).fetch_optional(tx.db()).await?)
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, code: &str, new: &NewItem) -> Result<ItemId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into swot_item (subject_id, process_id, code, quadrant, theme_id, district_id, title, text, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9)
         returning id",
        subject.0,
        process,
        code,
        new.quadrant.as_str(),
        new.theme_id,
        new.text.district_id,
        new.text.title,
        new.text.text,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ItemId(id))
}

/// An item that an act changes.
pub(super) struct Locked {
    pub id: ItemId,
    pub state: State,
    pub evidence: i64,
}

/// The item with this code, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, code: &str) -> Result<Locked> {
    let process = tx.process.0;
    let row =
        sqlx::query!(r#"select id, state as "state: State" from swot_item where process_id = $1 and code = $2 for update"#, process, code,)
            .fetch_optional(tx.db())
            .await?
            .ok_or(Error::NotFound)?;
    let evidence =
        sqlx::query_scalar!(r#"select count(*) as "count!" from evidence where swot_item_id = $1"#, row.id).fetch_one(tx.db()).await?;
    Ok(Locked { id: ItemId(row.id), state: row.state, evidence })
}

pub(super) async fn save_text(tx: &mut Tx, id: ItemId, text: &ItemText) -> Result<()> {
    sqlx::query!(
        "update swot_item set title = $2, text = $3, district_id = $4 where id = $1",
        id.0,
        text.title,
        text.text,
        text.district_id
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// The items among these that are agreed become resolved; returns which.
pub(super) async fn resolve(tx: &mut Tx, ids: &[i64]) -> Result<Vec<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "update swot_item set state = 'resolved' where process_id = $1 and id = any($2) and state = 'agreed' returning id",
        process,
        ids,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Saves a state. Beyond draft everybody may read the item, in draft nobody.
pub(super) async fn save_state(tx: &mut Tx, id: ItemId, state: State) -> Result<()> {
    let (at, by) = (tx.at(), tx.account()?);
    sqlx::query!(
        "update swot_item set state = $2,
           public_from = case when $2 <> 'draft' then coalesce(public_from, $3) end,
           released_by = case when $2 <> 'draft' then coalesce(released_by, $4) end
         where id = $1",
        id.0,
        state.as_str(),
        at as _,
        by.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// What a piece of evidence is, by key.
pub(super) struct NewEvidence<'a> {
    pub cluster: Option<i64>,
    pub finding: Option<FindingId>,
    pub stance: Stance,
    pub note: &'a str,
}

/// Key of the standing cluster with this code in the act's process, or of the one it was merged into.
pub(super) async fn cluster_key(tx: &mut Tx, code: &str) -> Result<Option<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        r#"select root.root_id as "id!"
           from cluster join cluster_root as root on root.cluster_id = cluster.id
           where cluster.process_id = $1 and cluster.code = $2"#,
        process,
        code,
    )
    .fetch_optional(tx.db())
    .await?)
}

pub(super) async fn insert_evidence(tx: &mut Tx, item: ItemId, new: NewEvidence<'_>) -> Result<EvidenceId> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.actor.account().map(|id| id.0));
    let id = sqlx::query_scalar!(
        "insert into evidence (process_id, swot_item_id, cluster_id, finding_id, stance, note, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id",
        process,
        item.0,
        new.cluster,
        new.finding.map(|id| id.0),
        new.stance.as_str(),
        new.note,
        by,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(EvidenceId(id))
}

/// Deletes a piece of an item's evidence; false when the item has no such piece.
pub(super) async fn delete_evidence(tx: &mut Tx, item: ItemId, id: EvidenceId) -> Result<bool> {
    let done = sqlx::query!("delete from evidence where id = $1 and swot_item_id = $2", id.0, item.0).execute(tx.db()).await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the number of the next item of a field and theme.
pub(super) async fn next_number(tx: &mut Tx, quadrant: Quadrant, theme: &str) -> Result<i64> {
    crate::services::numbers::next(tx, &format!("swot-{}-{theme}", quadrant.letter()), 0).await
}
