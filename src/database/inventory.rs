//! What a database of ours holds: how many rows, at one instant; and whether it is still empty.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use crate::error::Result;

/// Rows per table, without the extensions' tables and the list of migrations.
///
/// # Errors
/// When the database is away.
pub async fn row_counts(connection: &mut PgConnection) -> Result<BTreeMap<String, i64>> {
    // query_to_xml is PostgreSQL's own way to run a statement that was made by format(): the names are its own.
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "select c.relname::text,
                (xpath('/row/n/text()',
                       query_to_xml(format('select count(*) as n from public.%I', c.relname), false, true, '')))[1]::text::bigint
         from pg_class c
         where c.relnamespace = 'public'::regnamespace
           and c.relkind = 'r'
           and c.relname <> '_sqlx_migrations'
           and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
         order by c.relname",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().collect())
}

/// The rows at one instant, and the name under which `pg_dump` sees the same instant while `connection` stays in its
/// transaction.
///
/// # Errors
/// When the database is away.
pub async fn snapshot(connection: &mut PgConnection) -> Result<(String, BTreeMap<String, i64>)> {
    sqlx::query("begin isolation level repeatable read, read only").execute(&mut *connection).await?;
    let name: String = sqlx::query_scalar("select pg_export_snapshot()").fetch_one(&mut *connection).await?;
    Ok((name, row_counts(connection).await?))
}

/// The newest migration that was applied, if any.
///
/// # Errors
/// When the database is away.
pub async fn applied_version(connection: &mut PgConnection) -> Result<Option<i64>> {
    let migrated: bool =
        sqlx::query_scalar("select to_regclass('public._sqlx_migrations') is not null").fetch_one(&mut *connection).await?;
    if !migrated {
        return Ok(None);
    }
    Ok(sqlx::query_scalar("select max(version) from _sqlx_migrations where success").fetch_one(connection).await?)
}
