//! SQL of printed sheets.

use sqlx::PgPool;
use uuid::Uuid;

use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::process::participation::forms::model::FormId;
use crate::services::act::{AccountId, ProcessId, Tx};
use crate::services::keys::{self, Keys};

/// A sheet that was printed.
pub(in super::super) struct Printed {
    pub uuid: Uuid,
    pub number: String,
}

pub(in super::super) async fn insert(tx: &mut Tx, form: FormId, uuid: Uuid, number: &str) -> Result<i64> {
    let (process, account, at) = (tx.process.0, tx.account()?.0, tx.at());
    Ok(sqlx::query_scalar!(
        "insert into form_sheet (process_id, form_id, uuid, number, printed_by, printed_at) values ($1, $2, $3, $4, $5, $6) returning id",
        process,
        form.0,
        uuid,
        number,
        account,
        at as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Sheets of a form from one key to another. Only whoever had them printed gets their codes.
pub(in super::super) async fn printed(pool: &PgPool, form: FormId, by: AccountId, (from, to): (i64, i64)) -> Result<Vec<Printed>> {
    Ok(sqlx::query_as!(
        Printed,
        "select uuid, number from form_sheet where form_id = $1 and printed_by = $2 and id between $3 and $4 order by id limit 100",
        form.0,
        by.0,
        from,
        to,
    )
    .fetch_all(pool)
    .await?)
}

/// Marks a sheet of a form as typed in; whether it was one, and not typed in yet.
pub(in super::super) async fn enter(tx: &mut Tx, form: FormId, number: &str, contribution: Option<ContributionId>) -> Result<bool> {
    let done = sqlx::query!(
        "update form_sheet set entered = true, contribution_id = $3 where form_id = $1 and number = $2 and not entered",
        form.0,
        number,
        contribution.map(|id| id.0),
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What number and code of a slip open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A contribution: its process, name and link generation.
    Contribution(ProcessId, Uuid, i32),
    /// Nothing yet: it is not typed in, or had no free text.
    Nothing,
}

/// The slip with this number and code; none when there is no such number, or the code is another one.
///
/// # Errors
/// When the database is away.
pub async fn slip(pool: &PgPool, keys: &Keys, number: &str, code: &str) -> Result<Option<Slip>> {
    let row = sqlx::query!(
        r#"select sheet.uuid, item.process_id as "process_id?", item.uuid as "contribution?", item.link_generation as "generation?"
           from form_sheet as sheet
           left join contribution as item on item.id = sheet.contribution_id and item.person_erased_at is null
           where sheet.number = $1"#,
        number,
    )
    .fetch_optional(pool)
    .await?;
    let uuid = row.as_ref().map_or(Uuid::nil(), |row| row.uuid);
    let fits = keys::code_sha256(uuid, code) == keys::code_sha256(uuid, &keys.return_code(uuid, 0));
    Ok(row.filter(|_| fits).map(|row| match (row.process_id, row.contribution, row.generation) {
        (Some(process), Some(contribution), Some(generation)) => Slip::Contribution(ProcessId(process), contribution, generation),
        _ => Slip::Nothing,
    }))
}
