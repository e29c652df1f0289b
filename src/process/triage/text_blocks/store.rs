//! SQL of text blocks.

use sqlx::PgPool;

use super::model::{TextBlock, TextBlockId, Typed, Written};
use crate::error::{Error, Result};
use crate::process::triage::decisions::Reason;
use crate::services::act::{ProcessId, Tx};

/// All blocks of a process, by language, reason and title.
pub(super) async fn all(pool: &PgPool, process: ProcessId) -> Result<Vec<TextBlock>> {
    Ok(sqlx::query_as!(
        TextBlock,
        r#"select id as "id: TextBlockId", reason as "reason: Reason", language as "language: Written", title, text
           from text_block where process_id = $1
           order by language, reason nulls first, title"#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// The blocks of a process in a language; those in German when it has none in that.
///
/// # Errors
/// When the database is away.
pub async fn fitting(pool: &PgPool, process: ProcessId, language: &str) -> Result<Vec<TextBlock>> {
    Ok(sqlx::query_as!(
        TextBlock,
        r#"select id as "id: TextBlockId", reason as "reason: Reason", language as "language: Written", title, text
           from text_block
           where process_id = $1
             and language = case when exists (select from text_block where process_id = $1 and language = $2) then $2 else 'de' end
           order by reason nulls first, title"#,
        process.0,
        language,
    )
    .fetch_all(pool)
    .await?)
}

/// The text of a block of a process.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn text_of(pool: &PgPool, process: ProcessId, id: TextBlockId) -> Result<String> {
    sqlx::query_scalar!("select text from text_block where process_id = $1 and id = $2", process.0, id.0)
        .fetch_optional(pool)
        .await?
        .ok_or(Error::NotFound)
}

/// A block of a process.
pub(super) async fn load(pool: &PgPool, process: ProcessId, id: TextBlockId) -> Result<TextBlock> {
    all(pool, process).await?.into_iter().find(|block| block.id == id).ok_or(Error::NotFound)
}

/// Saves a block under its key, or makes a new one; returns the key, none when the process has no such block.
pub(super) async fn save(tx: &mut Tx, id: Option<TextBlockId>, block: &Typed) -> Result<Option<TextBlockId>> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.account()?);
    let saved = match id {
        Some(id) => {
            sqlx::query_scalar!(
                "update text_block set reason = $3, language = $4, title = $5, text = $6, saved_by = $7, saved_at = $8
                 where process_id = $1 and id = $2
                 returning id",
                process,
                id.0,
                block.reason.map(Reason::as_str),
                block.language.as_str(),
                block.title,
                block.text,
                by.0,
                at as _,
            )
            .fetch_optional(tx.db())
            .await?
        }
        None => {
            sqlx::query_scalar!(
                "insert into text_block (process_id, reason, language, title, text, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
                 returning id",
                process,
                block.reason.map(Reason::as_str),
                block.language.as_str(),
                block.title,
                block.text,
                by.0,
                at as _,
            )
            .fetch_optional(tx.db())
            .await?
        }
    };
    Ok(saved.map(TextBlockId))
}

/// Deletes a block; false when the process has none under this key.
pub(super) async fn delete(tx: &mut Tx, id: TextBlockId) -> Result<bool> {
    let process = tx.process.0;
    let done = sqlx::query!("delete from text_block where process_id = $1 and id = $2", process, id.0).execute(tx.db()).await?;
    Ok(done.rows_affected() == 1)
}
