//! SQL of the log's page.

use sqlx::PgPool;

use super::model::{ActorKind, Filter, Line};
use crate::error::Result;

/// Lines on one page.
pub(super) const PAGE: i64 = 50;

/// Lines that match, newest first: one page and one line more, which says that there is more.
pub(super) async fn lines(pool: &PgPool, filter: &Filter) -> Result<Vec<Line>> {
    let rows = sqlx::query!(
        r#"select event.id, event.at, event.actor_kind as "actor_kind: ActorKind", event.account_id, account.name as "account?",
                  process.slug as "process?", event.action, event.object, event.fields, seal.seq as "seq?"
           from audit_event as event
           left join account on account.id = event.account_id
           left join process on process.id = event.process_id
           left join audit_seal as seal on seal.audit_id = event.id
           where ($1::bigint is null or event.id < $1)
             and ($2::text is null or starts_with(event.action, $2))
             and ($3::text is null or event.object = $3)
             and ($4::bigint is null or event.account_id = $4)
           order by event.id desc
           limit $5"#,
        filter.before,
        filter.action.as_deref(),
        filter.object.as_deref(),
        filter.account,
        PAGE + 1,
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
        sealed: row.seq,
    });
    Ok(lines.collect())
}
