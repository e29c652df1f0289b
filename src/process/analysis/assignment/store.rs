//! SQL of the assignment desk.

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{OnDesk, PAGE_SIZE, Show};
use crate::error::Result;
use crate::process::analysis::filters::Asked;
use crate::process::analysis::statements::StatementId;
use crate::process::participation::contributions::Visibility;
use crate::services::act::ProcessId;
use crate::services::i18n::Localised;
use crate::services::text;

/// One page of the desk, the oldest first; one more than [`PAGE_SIZE`] when there is a next page.
///
/// # Errors
/// When the database is away.
pub async fn on_desk(pool: &PgPool, process: ProcessId, show: Show, asked: &Asked) -> Result<Vec<OnDesk>> {
    let rows = sqlx::query!(
        r#"select statement.id, contribution.number, contribution.title, coalesce(statement.text, excerpt(contribution.text, 280)) as "words!",
                  statement.text is not null as "is_part!", district.name as "district?", theme.name as "theme?: Json<Localised>",
                  contribution.received_at, contribution.visibility as "visibility: Visibility", statement.unassignable
           from statement
           join contribution on contribution.id = statement.contribution_id
           left join district on district.id = contribution.district_id
           left join theme on theme.id = coalesce(statement.theme_id, contribution.theme_id)
           where statement.process_id = $1 and statement.retired_at is null
             and contribution.tally not in ('gone', 'not_counted')
             and (statement.unassignable is not null) = $2
             and not exists (select from cluster_statement where statement_id = statement.id)
             and (cardinality($3::text[]) = 0 or theme.slug = any($3))
             and (cardinality($4::text[]) = 0 or district.slug = any($4))
             and ($5::text is null or contribution.terms_internal @@ $5::text::tsquery or contribution.terms @@ $5::text::tsquery)
           order by contribution.received_at, statement.contribution_id, statement.position
           limit $6 offset $7"#,
        process.0,
        show == Show::Unassignable,
        &asked.thema,
        &asked.ortsteil,
        asked.q.as_deref().and_then(text::tsquery),
        PAGE_SIZE + 1,
        i64::from(asked.page() - 1) * PAGE_SIZE,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OnDesk {
            id: StatementId(row.id),
            number: row.number,
            title: row.title,
            words: row.words,
            is_part: row.is_part,
            district: row.district,
            theme: row.theme.map(|theme| theme.0),
            received_at: row.received_at.to_jiff(),
            visibility: row.visibility,
            unassignable: row.unassignable,
        })
        .collect())
}

/// How many statements of counted contributions are open.
///
/// # Errors
/// When the database is away.
pub(super) async fn count_open(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!"
           from statement
           join contribution on contribution.id = statement.contribution_id
           where statement.process_id = $1 and statement.retired_at is null and statement.unassignable is null
             and contribution.tally not in ('gone', 'not_counted')
             and not exists (select from cluster_statement where statement_id = statement.id)"#,
        process.0,
    )
    .fetch_one(pool)
    .await?)
}
