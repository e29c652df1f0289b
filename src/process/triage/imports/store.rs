//! SQL of imports.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::mapping::Mapping;
use super::model::{Counts, Import, State};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, Tx};

/// Most imports on the list.
const MOST: i64 = 200;

/// How the columns of a source were read the last time.
pub(super) async fn source(tx: &mut Tx, name: &str) -> Result<Option<Mapping>> {
    let process = tx.process.0;
    let found = sqlx::query_scalar!(
        r#"select mapping as "mapping: Json<Mapping>" from intake_source where process_id = $1 and name = $2"#,
        process,
        name,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(found.map(|mapping| mapping.0))
}

/// Names of the sources so far.
pub(super) async fn sources(pool: &PgPool, process: ProcessId) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!("select name from intake_source where process_id = $1 order by name limit $2", process.0, MOST)
        .fetch_all(pool)
        .await?)
}

/// A new import; its key.
pub(super) async fn insert(tx: &mut Tx, mapping: &Mapping, file: &[u8]) -> Result<i64> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.account()?.0);
    Ok(sqlx::query_scalar!(
        "insert into intake_import (process_id, source, file, mapping, state, made_by, made_at)
         values ($1, $2, $3, $4, 'draft', $5, $6)
         returning id",
        process,
        mapping.system,
        file,
        Json(mapping) as _,
        by,
        at as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Saves how the columns are read, for this import and for the next one of its source.
pub(super) async fn save_mapping(tx: &mut Tx, id: i64, mapping: &Mapping, occasion: i64) -> Result<()> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.account()?.0);
    sqlx::query!(
        "update intake_import set mapping = $3, occasion_id = $4 where process_id = $1 and id = $2",
        process,
        id,
        Json(mapping) as _,
        occasion,
    )
    .execute(tx.db())
    .await?;
    sqlx::query!(
        "insert into intake_source (process_id, name, mapping, saved_by, saved_at)
         values ($1, $2, $3, $4, $5)
         on conflict (process_id, name) do update set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at",
        process,
        mapping.system,
        Json(mapping) as _,
        by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Imports of a process, newest first; all or one.
async fn some(pool: &PgPool, process: ProcessId, id: Option<i64>) -> Result<Vec<Import>> {
    let rows = sqlx::query!(
        r#"select item.id, item.source, item.mapping as "mapping: Json<Mapping>", item.occasion_id, item.state as "state: State",
                  item.imported, item.already_there, item.refused, account.name as by, item.made_by, item.made_at,
                  item.file is not null as "has_file!"
           from intake_import as item
           join account on account.id = item.made_by
           where item.process_id = $1 and ($2::bigint is null or item.id = $2)
           order by item.made_at desc, item.id desc
           limit $3"#,
        process.0,
        id,
        MOST,
    )
    .fetch_all(pool)
    .await?;
    let imports = rows.into_iter().map(|row| Import {
        id: row.id,
        source: row.source,
        mapping: row.mapping.0,
        occasion: row.occasion_id,
        state: row.state,
        counts: Counts { imported: row.imported, already_there: row.already_there, refused: row.refused },
        by: row.by,
        by_id: row.made_by,
        made_at: row.made_at.to_jiff(),
        has_file: row.has_file,
    });
    Ok(imports.collect())
}

pub(super) async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<Import>> {
    some(pool, process, None).await
}

/// # Errors
/// [`Error::NotFound`].
pub(super) async fn load(pool: &PgPool, process: ProcessId, id: i64) -> Result<Import> {
    some(pool, process, Some(id)).await?.pop().ok_or(Error::NotFound)
}

/// The file, as long as it is there.
pub(super) async fn file(pool: &PgPool, process: ProcessId, id: i64) -> Result<Option<Vec<u8>>> {
    let file = sqlx::query_scalar!("select file from intake_import where process_id = $1 and id = $2", process.0, id);
    file.fetch_optional(pool).await?.ok_or(Error::NotFound)
}

/// Locks an import; where it stands.
pub(super) async fn lock(tx: &mut Tx, id: i64) -> Result<State> {
    let process = tx.process.0;
    sqlx::query_scalar!(r#"select state as "state: State" from intake_import where process_id = $1 and id = $2 for update"#, process, id,)
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)
}

/// Notes that contributions came with an import.
pub(super) async fn link(tx: &mut Tx, id: i64, contributions: &[i64]) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!(
        "insert into intake_import_row (contribution_id, import_id, process_id) select unnest($1::bigint[]), $2, $3",
        contributions,
        id,
        process,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// The run is over. What came in with earlier runs of the same file counts as come in, not as having been there.
pub(super) async fn finish(tx: &mut Tx, id: i64, counts: Counts) -> Result<()> {
    let (process, at) = (tx.process.0, tx.at());
    sqlx::query!(
        "with own as (select count(*)::integer as n from intake_import_row where import_id = $2)
         update intake_import
         set state = 'imported', imported_at = coalesce(imported_at, $3), imported = own.n,
             already_there = greatest($4 - own.n, 0), refused = $5
         from own
         where process_id = $1 and id = $2",
        process,
        id,
        at as _,
        counts.imported + counts.already_there,
        counts.refused,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Numbers of the contributions of an import that somebody has already worked with: decided, asked, put into a cluster, linked.
pub(super) async fn touched(tx: &mut Tx, id: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "select item.number
         from intake_import_row as link
         join contribution as item on item.id = link.contribution_id
         where link.import_id = $1 and item.gone_at is null
           and (item.visibility <> 'submitted' or item.handling <> 'new'
                or exists (select from moderation_decision where subject_id = item.subject_id)
                or exists (select from inquiry where subject_id = item.subject_id)
                or exists (select from referral where subject_id = item.subject_id)
                or exists (select from reply where subject_id = item.subject_id)
                or exists (select from duplicate where item.id in (contribution_id, main_id))
                or exists (select from statement join cluster_statement on cluster_statement.statement_id = statement.id
                           where statement.contribution_id = item.id))
         order by item.number",
        id,
    )
    .fetch_all(tx.db())
    .await?)
}

/// The contributions of an import that are still there.
pub(super) async fn contributions(tx: &mut Tx, id: i64) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "select item.id from intake_import_row as link join contribution as item on item.id = link.contribution_id
         where link.import_id = $1 and item.gone_at is null
         order by item.id",
        id,
    )
    .fetch_all(tx.db())
    .await?)
}

pub(super) async fn mark_undone(tx: &mut Tx, id: i64) -> Result<()> {
    let (process, at, by) = (tx.process.0, tx.at(), tx.account()?.0);
    sqlx::query!(
        "update intake_import set state = 'undone', undone_at = $3, undone_by = $4, file = null where process_id = $1 and id = $2",
        process,
        id,
        at as _,
        by,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Numbers of what came with an import, a sheet of slips at a time; and how many there are.
pub(in crate::process::triage) async fn numbers(
    pool: &PgPool,
    process: ProcessId,
    id: i64,
    most: i64,
    offset: i64,
) -> Result<(Vec<String>, i64)> {
    let rows = sqlx::query!(
        r#"select item.number, count(*) over () as "all!"
           from intake_import_row as link
           join contribution as item on item.id = link.contribution_id
           where link.process_id = $1 and link.import_id = $2 and item.gone_at is null
           order by item.number
           limit $3 offset $4"#,
        process.0,
        id,
        most,
        offset,
    )
    .fetch_all(pool)
    .await?;
    let all = rows.first().map_or(0, |row| row.all);
    Ok((rows.into_iter().map(|row| row.number).collect(), all))
}

/// Degrees east and north of coordinates in another system.
pub(super) async fn degrees(db: &mut PgConnection, srid: i32, east: &[f64], north: &[f64]) -> Result<Vec<(f64, f64)>> {
    let rows = sqlx::query!(
        r#"select st_x(spot.geom) as "lon!", st_y(spot.geom) as "lat!"
           from unnest($2::float8[], $3::float8[]) with ordinality as line (east, north, place),
                lateral (select st_transform(st_setsrid(st_makepoint(line.east, line.north), $1), 4326) as geom) as spot
           order by line.place"#,
        srid,
        east,
        north,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.lon, row.lat)).collect())
}

/// Forgets files of before an instant. Returns how many.
pub(super) async fn sweep_files(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let done = sqlx::query!("update intake_import set file = null where file is not null and made_at < $1", before.to_sqlx() as _);
    Ok(done.execute(tx.db()).await?.rows_affected())
}
