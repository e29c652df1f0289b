//! SQL of duplicates.

use sqlx::{PgConnection, PgPool};

use super::model::{Links, Main, Other, Supported};
use crate::error::Result;
use crate::process::participation::contributions::{ContributionId, Visibility};
use crate::services::act::{ProcessId, SubjectId, Tx};

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

/// The number of the public main one of a public contribution of a process: the address of the one leads to the other.
///
/// # Errors
/// When the database is away.
pub async fn main_of_public(pool: &PgPool, process: ProcessId, number: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        r#"select main.number as "number!"
           from contribution_public as own
           join duplicate on duplicate.contribution_id = own.id
           join contribution_public as main on main.id = duplicate.main_id
           where own.process_id = $1 and own.number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(pool)
    .await?)
}

/// What is linked to a contribution, oldest first; with `public` only what everybody may read.
///
/// # Errors
/// When the database is away.
pub async fn linked_to(db: &mut PgConnection, main: SubjectId, public: bool) -> Result<Vec<Other>> {
    let rows = sqlx::query!(
        r#"select item.subject_id, item.number, item.title, item.text, item.language, item.visibility as "visibility: Visibility"
           from duplicate
           join contribution as main on main.id = duplicate.main_id
           join contribution as item on item.id = duplicate.contribution_id
           where main.subject_id = $1 and (not $2 or item.visibility in ('published', 'published_redacted'))
           order by item.received_at, item.id"#,
        main.0,
        public,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Other {
            subject: SubjectId(row.subject_id),
            number: row.number,
            title: row.title,
            text: row.text,
            language: row.language,
            visibility: row.visibility,
        })
        .collect())
}

/// Both ends, for staff.
///
/// # Errors
/// When the database is away.
pub async fn links_of(db: &mut PgConnection, id: ContributionId, subject: SubjectId) -> Result<Links> {
    Ok(Links { main: main_of(&mut *db, id).await?, others: linked_to(&mut *db, subject, false).await? })
}

/// Support of a contribution and of everything linked to it, once per device.
///
/// # Errors
/// When the database is away.
pub async fn supported(pool: &PgPool, main: SubjectId, device: Option<[u8; 32]>) -> Result<Supported> {
    let device = device.map(|mac| mac.to_vec());
    Ok(sqlx::query_as!(
        Supported,
        r#"with whole as (
             select id, subject_id, number, true as is_main from contribution where subject_id = $1
             union all
             select item.id, item.subject_id, item.number, false
             from contribution as main
             join duplicate on duplicate.main_id = main.id
             join contribution as item on item.id = duplicate.contribution_id
             where main.subject_id = $1 and item.visibility in ('published', 'published_redacted')
           )
           select (select count(distinct device_hmac) from support where subject_id in (select subject_id from whole)) as "count!",
                  (select whole.number from whole join support using (subject_id) where device_hmac = $2 order by is_main desc, whole.id limit 1)
                    as "mine?""#,
        main.0,
        device,
    )
    .fetch_one(pool)
    .await?)
}

/// Undoes every link of a contribution that is gone.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("delete from duplicate where contribution_id = $1 or main_id = $1", contribution).execute(tx.db()).await?;
    Ok(())
}
