//! SQL of support.

use sqlx::PgPool;

use super::model::Supported;
use crate::error::Result;
use crate::services::act::{SubjectId, Tx};

/// Support of a subject, seen from a device (by its HMAC), if it has a name yet.
///
/// # Errors
/// When the database is away.
pub async fn of(pool: &PgPool, subject: SubjectId, device: Option<[u8; 32]>) -> Result<Supported> {
    let device = device.map(|mac| mac.to_vec());
    Ok(sqlx::query_as!(
        Supported,
        r#"select count(*) as "count!", coalesce(bool_or(device_hmac = $2), false) as "mine!" from support where subject_id = $1"#,
        subject.0,
        device,
    )
    .fetch_one(pool)
    .await?)
}

/// Adds the support of a device; false when it was there already.
pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, device: &[u8; 32]) -> Result<bool> {
    let at = tx.at();
    let done = sqlx::query!(
        "insert into support (subject_id, device_hmac, created_at) values ($1, $2, $3) on conflict on constraint support_once do nothing",
        subject.0,
        &device[..],
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the support of a device back; false when it was not there.
pub(super) async fn delete(tx: &mut Tx, subject: SubjectId, device: &[u8; 32]) -> Result<bool> {
    let done =
        sqlx::query!("delete from support where subject_id = $1 and device_hmac = $2", subject.0, &device[..]).execute(tx.db()).await?;
    Ok(done.rows_affected() == 1)
}

/// Adds the support of as many devices as were counted elsewhere (the demo town): each with a random name that no browser
/// has.
///
/// # Errors
/// When the database is away.
pub async fn add_counted(tx: &mut Tx, subject: SubjectId, count: i32) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "insert into support (subject_id, device_hmac, created_at)
         select $1, sha256(uuid_send(gen_random_uuid())), $3 from generate_series(1, $2)",
        subject.0,
        count,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Forgets all support of a contribution.
pub(super) async fn delete_all(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!("delete from support where subject_id = (select subject_id from contribution where id = $1)", contribution)
        .execute(tx.db())
        .await?;
    Ok(())
}
