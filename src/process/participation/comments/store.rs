//! SQL of comments.

use jiff::Timestamp;
use sqlx::PgPool;

use super::model::{Comment, CommentId, NewComment, PublicComment, Visibility};
use crate::error::{Error, Result};
use crate::services::act::{SubjectId, Tx};

/// A comment of the act's process, locked until the act ends: whoever decides second sees what the first one did.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn lock(tx: &mut Tx, id: CommentId) -> Result<Comment> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select id, subject_id, on_subject, title, text, author_name, received_at, visibility as "visibility: Visibility"
           from comment where process_id = $1 and id = $2
           for update"#,
        process,
        id.0,
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Comment {
        id: CommentId(row.id),
        subject: SubjectId(row.subject_id),
        on: SubjectId(row.on_subject),
        title: row.title,
        text: row.text,
        author_name: row.author_name,
        received_at: row.received_at.to_jiff(),
        visibility: row.visibility,
    })
}

/// Public comments on something, oldest first.
///
/// # Errors
/// When the database is away.
pub async fn public_of(pool: &PgPool, on: SubjectId) -> Result<Vec<PublicComment>> {
    let rows = sqlx::query!(
        r#"select uuid as "uuid!", title, text as "text!", language as "language!", author_name, received_at as "received_at!", by_author as "by_author!"
           from comment_public where on_subject = $1
           order by received_at, id"#,
        on.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PublicComment {
            uuid: row.uuid,
            title: row.title,
            text: row.text,
            language: row.language,
            author_name: row.author_name,
            received_at: row.received_at.to_jiff(),
            by_author: row.by_author,
        })
        .collect())
}

/// Removes what the author of a contribution that is gone added to it.
///
/// # Errors
/// When the database is away.
pub async fn forget_additions(tx: &mut Tx, contribution: i64) -> Result<()> {
    sqlx::query!(
        "delete from comment_original
         using comment, contribution
         where comment.id = comment_original.comment_id and comment.by_author and contribution.subject_id = comment.on_subject
           and contribution.id = $1",
        contribution,
    )
    .execute(tx.db())
    .await?;
    sqlx::query!(
        "update comment set text = '–', visibility = 'withdrawn'
         where by_author and visibility not in ('withdrawn', 'erased')
           and on_subject = (select subject_id from contribution where id = $1)",
        contribution,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, on: SubjectId, new: &NewComment) -> Result<CommentId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into comment (subject_id, on_subject, process_id, text, author_name, language, by_author, visibility, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'submitted', $8)
         returning id",
        subject.0,
        on.0,
        process,
        new.text,
        new.author_name,
        new.language,
        new.by_author,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(CommentId(id))
}

pub(super) async fn save_visibility(tx: &mut Tx, id: CommentId, to: Visibility, published_at: Option<Timestamp>) -> Result<()> {
    let published_at = published_at.map(jiff_sqlx::ToSqlx::to_sqlx);
    sqlx::query!(
        "update comment set visibility = $2, published_at = coalesce(published_at, $3) where id = $1",
        id.0,
        to.as_str(),
        published_at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Keeps the wording of before the first redaction.
pub(super) async fn keep_original(tx: &mut Tx, id: CommentId) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "insert into comment_original (comment_id, title, text, kept_at)
         select id, title, text, $2 from comment where id = $1
         on conflict (comment_id) do nothing",
        id.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_wording(tx: &mut Tx, id: CommentId, title: Option<&str>, text: &str) -> Result<()> {
    sqlx::query!("update comment set title = $2, text = $3 where id = $1", id.0, title, text).execute(tx.db()).await?;
    Ok(())
}

/// Puts the wording of before the redaction back; false when there is none.
pub(super) async fn take_original(tx: &mut Tx, id: CommentId) -> Result<bool> {
    let back = sqlx::query!(
        "with original as (delete from comment_original where comment_id = $1 returning title, text)
         update comment set title = original.title, text = original.text from original where comment.id = $1",
        id.0,
    )
    .execute(tx.db())
    .await?;
    Ok(back.rows_affected() == 1)
}

/// What an imported row needs besides its own words, in the order of the rows: the contribution it is on, if there is one
/// in the process, and whether it was imported before.
pub(super) struct Known {
    pub on: Option<i64>,
    pub there: bool,
}

pub(super) async fn known(tx: &mut Tx, system: &str, contributions: &[String], ids: &[String]) -> Result<Vec<Known>> {
    let process = tx.process.0;
    Ok(sqlx::query_as!(
        Known,
        r#"select contribution.subject_id as "on?", (comment.id is not null) as "there!"
           from unnest($3::text[], $4::text[]) with ordinality as line (contribution, id, place)
           left join contribution
             on contribution.process_id = $1 and contribution.source_system = $2 and contribution.source_id = line.contribution
           left join comment on comment.process_id = $1 and comment.source_system = $2 and comment.source_id = line.id
           order by line.place"#,
        process,
        system,
        contributions,
        ids,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Inserts published comments from a JSON array; returns their keys.
pub(super) async fn insert_published(tx: &mut Tx, system: &str, rows: serde_json::Value) -> Result<Vec<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "with line as (
             select row_number() over () as place, * from jsonb_to_recordset($3) as line
               (id text, \"on\" bigint, title text, text text, author_name text, at timestamptz)
         ), subject_new as (
             insert into subject (process_id, kind) select $1, 'comment' from line returning id
         ), subject_placed as (
             select id, row_number() over (order by id) as place from subject_new
         )
         insert into comment (subject_id, on_subject, process_id, title, text, author_name, visibility, received_at, published_at,
                              source_system, source_id)
         select subject_placed.id, line.\"on\", $1, line.title, line.text, line.author_name, 'published', line.at, line.at, $2, line.id
         from line join subject_placed using (place)
         returning id",
        process,
        system,
        rows,
    )
    .fetch_all(tx.db())
    .await?)
}
