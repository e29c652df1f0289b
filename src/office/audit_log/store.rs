//! SQL of the log's page.

use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::model::{ActorKind, Filter, Line, Who};
use crate::error::Result;

/// Lines on one page.
pub(super) const PAGE: i64 = 50;

/// Lines that match, newest first, at most so many.
pub(super) async fn lines(pool: &PgPool, filter: &Filter, most: i64) -> Result<Vec<Line>> {
    let (account, kind) = match filter.who {
        Some(Who::Account(id)) => (Some(id), None),
        Some(Who::Kind(kind)) => (None, Some(kind.as_str())),
        None => (None, None),
    };
    let (from, until) = filter.between();
    let rows = sqlx::query!(
        r#"select event.id, event.at, event.actor_kind as "actor_kind: ActorKind", event.account_id, account.name as "account?",
                  process.slug as "process?", event.action, event.object, event.fields, event.related, seal.seq as "seq?"
           from audit_event as event
           left join account on account.id = event.account_id
           left join process on process.id = event.process_id
           left join audit_seal as seal on seal.audit_id = event.id
           where ($1::bigint is null or event.id < $1)
             and ($2::text is null or starts_with(event.action, $2))
             and ($3::text is null or event.object = $3)
             and ($4::bigint is null or event.account_id = $4)
             and ($5::text is null or event.actor_kind = $5)
             and ($6::timestamptz is null or event.at >= $6)
             and ($7::timestamptz is null or event.at < $7)
           order by event.id desc
           limit $8"#,
        filter.before,
        filter.action.as_deref(),
        filter.object.as_deref(),
        account,
        kind,
        from.map(|at| at.to_sqlx()) as _,
        until.map(|at| at.to_sqlx()) as _,
        most,
    )
    .fetch_all(pool)
    .await?;
    let lines = rows.into_iter().map(|row| Line {
        id: row.id,
        at: row.at.to_jiff(),
        actor: row.actor_kind,
        account_id: row.account_id,
        account: row.account,
        process: row.process,
        action: row.action,
        object: row.object,
        fields: row.fields,
        related: row.related,
        sealed: row.seq,
    });
    Ok(lines.collect())
}

/// Accounts that can be looked for: key and name.
pub(super) async fn accounts(pool: &PgPool) -> Result<Vec<(i64, String)>> {
    let rows = sqlx::query!(r#"select id, name from account order by name collate "de-x-icu", id"#).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The line at a place of the chain, if it is still there.
pub(super) async fn at_seal(pool: &PgPool, seq: i64) -> Result<Option<Line>> {
    let id = sqlx::query_scalar!(
        "select event.id from audit_seal as seal join audit_event as event on event.id = seal.audit_id where seal.seq = $1",
        seq,
    );
    let Some(id) = id.fetch_optional(pool).await? else { return Ok(None) };
    let only = Filter { before: Some(id + 1), ..Filter::default() };
    Ok(lines(pool, &only, 1).await?.pop().filter(|line| line.id == id))
}
