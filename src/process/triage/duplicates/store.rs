//! SQL of duplicates.

use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{Links, Main, Other, PublicLinks, Supported};
use crate::error::Result;
use crate::process::participation::contributions::{ContributionId, Visibility};
use crate::services::act::{SubjectId, Tx};

/// The main one of a contribution, if it is linked to one.
pub(super) async fn main_id(tx: &mut Tx, of: ContributionId) -> Result<Option<ContributionId>> {
    Ok(sqlx::query_scalar!("select main_id from duplicate where contribution_id = $1", of.0)
        .fetch_optional(tx.db())
        .await?
        .map(ContributionId))
}

/// Links a contribution to its main one, instead of the one it was linked to.
pub(super) async fn insert(tx: &mut Tx, of: ContributionId, main: ContributionId) -> Result<()> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.account()?);
    sqlx::query!(
        "insert into duplicate (process_id, contribution_id, main_id, linked_by, linked_at)
         values ($1, $2, $3, $4, $5)
         on conflict (contribution_id) do update set main_id = $3, linked_by = $4, linked_at = $5",
        process,
        of.0,
        main.0,
        by.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Takes what is linked to a contribution along to another main one; returns their keys.
pub(super) async fn move_all(tx: &mut Tx, from: ContributionId, to: ContributionId) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!("update duplicate set main_id = $2 where main_id = $1 returning contribution_id", from.0, to.0)
        .fetch_all(tx.db())
        .await?)
}

/// Undoes a link; returns the main one, if there was a link.
pub(super) async fn delete(tx: &mut Tx, of: ContributionId) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!("delete from duplicate where contribution_id = $1 returning main_id", of.0).fetch_optional(tx.db()).await?)
}

/// The main one of a contribution, whatever its state.
///
/// # Errors
/// When the database is away.
pub async fn main_of(db: &mut PgConnection, of: ContributionId) -> Result<Option<Main>> {
    Ok(sqlx::query_as!(
        Main,
        r#"select main.number, main.title, main.visibility as "visibility: Visibility"
           from duplicate join contribution as main on main.id = duplicate.main_id
           where duplicate.contribution_id = $1"#,
        of.0,
    )
    .fetch_optional(db)
    .await?)
}

/// What is linked to a contribution, whatever is shown of it; oldest first.
async fn linked_to(db: &mut PgConnection, main: SubjectId) -> Result<Vec<Other>> {
    Ok(sqlx::query_as!(
        Other,
        r#"select item.subject_id as "subject: SubjectId", item.number, item.title, item.text, item.language,
                  item.visibility as "visibility: Visibility"
           from duplicate
           join contribution as main on main.id = duplicate.main_id
           join contribution as item on item.id = duplicate.contribution_id
           where main.subject_id = $1
           order by item.received_at, item.id"#,
        main.0,
    )
    .fetch_all(db)
    .await?)
}

/// Both ends, for staff.
///
/// # Errors
/// When the database is away.
pub async fn links_of(db: &mut PgConnection, id: ContributionId, subject: SubjectId) -> Result<Links> {
    Ok(Links { main: main_of(&mut *db, id).await?, others: linked_to(&mut *db, subject).await? })
}

/// What everybody may read of what a public contribution is linked to, and what to it, with the support of all of them.
///
/// # Errors
/// When the database is away.
pub async fn public_links(pool: &PgPool, of: SubjectId, device: Option<[u8; 32]>) -> Result<PublicLinks> {
    let device = device.map(|mac| mac.to_vec());
    let row = sqlx::query!(
        r#"with other as (
             select item.*
             from contribution_public as own
             join duplicate on duplicate.main_id = own.id
             join contribution_public as item on item.id = duplicate.contribution_id
             where own.subject_id = $1
           ), whole as (
             select id, subject_id, number, true as is_main from contribution_public where subject_id = $1
             union all
             select id, subject_id, number, false from other
           )
           select (select main.number
                   from contribution_public as own
                   join duplicate on duplicate.contribution_id = own.id
                   join contribution_public as main on main.id = duplicate.main_id
                   where own.subject_id = $1) as "main?",
                  coalesce((select jsonb_agg(jsonb_build_object('subject', subject_id, 'number', number, 'title', title, 'text', text,
                                'language', language, 'visibility', visibility) order by received_at, id)
                            from other), '[]') as "others!: Json<Vec<Other>>",
                  (select count(distinct device_hmac) from support where subject_id in (select subject_id from whole)) as "count!",
                  (select whole.number from whole join support using (subject_id) where device_hmac = $2 order by is_main desc, whole.id limit 1)
                    as "mine?""#,
        of.0,
        device,
    )
    .fetch_one(pool)
    .await?;
    Ok(PublicLinks { main: row.main, others: row.others.0, supported: Supported { count: row.count, mine: row.mine } })
}

/// Undoes every link of a contribution that is gone.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("delete from duplicate where contribution_id = $1 or main_id = $1", contribution).execute(tx.db()).await?;
    Ok(())
}
