//! Which contributions stand on a page of the list, in their order: one order, one query, because an order is never put together
//! from text. The page is found first, from indexes alone where nothing is searched for; only its rows are read afterwards.
//!
//! All orders are total (the key decides at last), so that pages neither repeat nor skip a row, and go on from a contribution
//! (`?nach=`) where pages are no longer counted.

use std::sync::Arc;

use sqlx::PgPool;

use super::filter::{Filter, Sort};
use super::store::Keys;
use super::{Near, PAGE_SIZE};
use crate::error::Result;
use crate::services::scope::Process;
use crate::web::host::{CacheKey, Host};

/// What is asked, as the database wants it.
struct Asked<'a> {
    process: i64,
    districts: Option<&'a [i64]>,
    themes: Option<&'a [i64]>,
    kinds: Option<Vec<String>>,
    words: Option<String>,
    bbox: Option<Vec<f64>>,
    spot: Option<Vec<f64>>,
    after: Option<&'a str>,
    offset: i64,
}

/// Keys of the contributions of one page. They are found once in a revision of the record, which every decision, correction and
/// released comment raises; what is ordered by its distance from somewhere is found anew, because everybody stands elsewhere.
///
/// # Errors
/// When the database is away.
pub(super) async fn page(host: &Host, process: &Process, filter: &Filter, keys: &Keys) -> Result<Arc<Vec<i64>>> {
    let pool = &host.pool;
    let asked = Asked {
        process: process.id.0,
        districts: keys.districts.as_deref(),
        themes: keys.themes.as_deref(),
        kinds: filter.kind_words(),
        words: filter.tsquery(),
        bbox: filter.bbox.map(|bbox| bbox.0.to_vec()),
        spot: filter.spot.map(|spot| spot.frame().to_vec()),
        after: filter.after.as_deref(),
        offset: if filter.after.is_some() { 0 } else { (filter.page - 1) * PAGE_SIZE },
    };
    if let (Sort::Near, Some(near)) = (filter.sort, filter.near) {
        return Ok(Arc::new(nearest(pool, asked, near).await?));
    }
    let mut known = filter.unordered();
    (known.sort, known.page, known.after) = (filter.sort, filter.page, filter.after.clone());
    let key = CacheKey { process: process.id.0, rev: process.record_rev, what: format!("page{}", known.query()) };
    let make = async {
        match filter.sort {
            Sort::Oldest => oldest(pool, asked).await,
            Sort::Newest | Sort::Near => newest(pool, asked).await,
            Sort::LatelyCommented => lately_commented(pool, asked).await,
            Sort::MostCommented => most_commented(pool, asked).await,
        }
    };
    host.kept(key, |ids: &Vec<i64>| size_of_val(ids.as_slice()), make).await
}

async fn newest(pool: &PgPool, asked: Asked<'_>) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        r#"select id as "id!" from contribution_public
           where process_id = $1
             and ($2::bigint[] is null or district_id = any ($2))
             and ($3::bigint[] is null or theme_id = any ($3))
             and ($4::text[] is null or kind = any ($4))
             and ($5::text is null or terms @@ $5::text::tsquery)
             and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
             and ($7::float8[] is null or spot_x between $7[1] and $7[3] and spot_y between $7[2] and $7[4])
             and ($8::text is null or (received_at, id) < (select received_at, id from contribution where number = $8))
           order by received_at desc, id desc
           limit $9 offset $10"#,
        asked.process,
        asked.districts,
        asked.themes,
        asked.kinds.as_deref(),
        asked.words,
        asked.bbox.as_deref(),
        asked.spot.as_deref(),
        asked.after,
        PAGE_SIZE,
        asked.offset,
    )
    .fetch_all(pool)
    .await?)
}

async fn oldest(pool: &PgPool, asked: Asked<'_>) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        r#"select id as "id!" from contribution_public
           where process_id = $1
             and ($2::bigint[] is null or district_id = any ($2))
             and ($3::bigint[] is null or theme_id = any ($3))
             and ($4::text[] is null or kind = any ($4))
             and ($5::text is null or terms @@ $5::text::tsquery)
             and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
             and ($7::float8[] is null or spot_x between $7[1] and $7[3] and spot_y between $7[2] and $7[4])
             and ($8::text is null or (received_at, id) > (select received_at, id from contribution where number = $8))
           order by received_at, id
           limit $9 offset $10"#,
        asked.process,
        asked.districts,
        asked.themes,
        asked.kinds.as_deref(),
        asked.words,
        asked.bbox.as_deref(),
        asked.spot.as_deref(),
        asked.after,
        PAGE_SIZE,
        asked.offset,
    )
    .fetch_all(pool)
    .await?)
}

/// What has no place comes last: an order hides nothing. The index knows distances alone, so the nearest are taken with all that
/// are as near as the last of them, and the key decides among those.
async fn nearest(pool: &PgPool, asked: Asked<'_>, near: Near) -> Result<Vec<i64>> {
    let (x, y) = near.spot();
    Ok(sqlx::query_scalar!(
        r#"select id as "id!" from (
             select id, geom_3857 <-> st_setsrid(st_makepoint($11, $12), 3857) as far from contribution_public
             where process_id = $1
               and ($2::bigint[] is null or district_id = any ($2))
               and ($3::bigint[] is null or theme_id = any ($3))
               and ($4::text[] is null or kind = any ($4))
               and ($5::text is null or terms @@ $5::text::tsquery)
               and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::float8[] is null or spot_x between $7[1] and $7[3] and spot_y between $7[2] and $7[4])
               and ($8::text is null or (coalesce(geom_3857 <-> st_setsrid(st_makepoint($11, $12), 3857), 'infinity'), id) >
                 (select coalesce(geom_3857 <-> st_setsrid(st_makepoint($11, $12), 3857), 'infinity'), id from contribution where number = $8))
             order by geom_3857 <-> st_setsrid(st_makepoint($11, $12), 3857)
             fetch first ($9::bigint + $10::bigint) rows with ties
           ) as near
           order by far, id
           limit $9 offset $10"#,
        asked.process,
        asked.districts,
        asked.themes,
        asked.kinds.as_deref(),
        asked.words,
        asked.bbox.as_deref(),
        asked.spot.as_deref(),
        asked.after,
        PAGE_SIZE,
        asked.offset,
        x,
        y,
    )
    .fetch_all(pool)
    .await?)
}

/// By the day of the last comment; those nobody has commented on follow, the newest first.
async fn lately_commented(pool: &PgPool, asked: Asked<'_>) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        r#"with talk as (
             select on_subject, max(published_at) as last_at from comment_public where process_id = $1 and not by_author group by on_subject
           ),
           before as (
             select talk.last_at, known.received_at, known.id from contribution as known left join talk on talk.on_subject = known.subject_id
             where known.number = $8
           ),
           hit as (
             select shown.id, talk.last_at, shown.received_at
             from talk join contribution_public as shown on shown.subject_id = talk.on_subject
             where shown.process_id = $1
               and ($2::bigint[] is null or shown.district_id = any ($2))
               and ($3::bigint[] is null or shown.theme_id = any ($3))
               and ($4::text[] is null or shown.kind = any ($4))
               and ($5::text is null or shown.terms @@ $5::text::tsquery)
               and ($6::float8[] is null or shown.geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::float8[] is null or shown.spot_x between $7[1] and $7[3] and shown.spot_y between $7[2] and $7[4])
               and ($8::text is null or (talk.last_at, shown.received_at, shown.id) < (select last_at, received_at, id from before))
           ),
           talked_about as (select id, last_at, received_at from hit order by last_at desc, received_at desc, id desc limit $9 offset $10),
           silent as (
             select id, received_at from contribution_public as shown
             where shown.process_id = $1
               and ($2::bigint[] is null or shown.district_id = any ($2))
               and ($3::bigint[] is null or shown.theme_id = any ($3))
               and ($4::text[] is null or shown.kind = any ($4))
               and ($5::text is null or shown.terms @@ $5::text::tsquery)
               and ($6::float8[] is null or shown.geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::float8[] is null or shown.spot_x between $7[1] and $7[3] and shown.spot_y between $7[2] and $7[4])
               and not exists (select from comment_public where on_subject = shown.subject_id and not by_author)
               and ($8::text is null or (select last_at from before) is not null
                 or (shown.received_at, shown.id) < (select received_at, id from before))
             order by received_at desc, id desc
             limit $9::bigint - (select count(*) from talked_about) offset greatest($10::bigint - (select count(*) from hit), 0)
           )
           select id as "id!" from (
             select id, last_at, received_at from talked_about
             union all
             select id, null, received_at from silent
           ) as page
           order by last_at desc nulls last, received_at desc, id desc"#,
        asked.process,
        asked.districts,
        asked.themes,
        asked.kinds.as_deref(),
        asked.words,
        asked.bbox.as_deref(),
        asked.spot.as_deref(),
        asked.after,
        PAGE_SIZE,
        asked.offset,
    )
    .fetch_all(pool)
    .await?)
}

/// By the number of comments; those nobody has commented on follow, the newest first.
async fn most_commented(pool: &PgPool, asked: Asked<'_>) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        r#"with talk as (
             select on_subject, count(*) as n from comment_public where process_id = $1 and not by_author group by on_subject
           ),
           before as (
             select talk.n, known.received_at, known.id from contribution as known left join talk on talk.on_subject = known.subject_id
             where known.number = $8
           ),
           hit as (
             select shown.id, talk.n, shown.received_at
             from talk join contribution_public as shown on shown.subject_id = talk.on_subject
             where shown.process_id = $1
               and ($2::bigint[] is null or shown.district_id = any ($2))
               and ($3::bigint[] is null or shown.theme_id = any ($3))
               and ($4::text[] is null or shown.kind = any ($4))
               and ($5::text is null or shown.terms @@ $5::text::tsquery)
               and ($6::float8[] is null or shown.geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::float8[] is null or shown.spot_x between $7[1] and $7[3] and shown.spot_y between $7[2] and $7[4])
               and ($8::text is null or (talk.n, shown.received_at, shown.id) < (select n, received_at, id from before))
           ),
           talked_about as (select id, n, received_at from hit order by n desc, received_at desc, id desc limit $9 offset $10),
           silent as (
             select id, received_at from contribution_public as shown
             where shown.process_id = $1
               and ($2::bigint[] is null or shown.district_id = any ($2))
               and ($3::bigint[] is null or shown.theme_id = any ($3))
               and ($4::text[] is null or shown.kind = any ($4))
               and ($5::text is null or shown.terms @@ $5::text::tsquery)
               and ($6::float8[] is null or shown.geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::float8[] is null or shown.spot_x between $7[1] and $7[3] and shown.spot_y between $7[2] and $7[4])
               and not exists (select from comment_public where on_subject = shown.subject_id and not by_author)
               and ($8::text is null or (select n from before) is not null
                 or (shown.received_at, shown.id) < (select received_at, id from before))
             order by received_at desc, id desc
             limit $9::bigint - (select count(*) from talked_about) offset greatest($10::bigint - (select count(*) from hit), 0)
           )
           select id as "id!" from (
             select id, n, received_at from talked_about
             union all
             select id, null, received_at from silent
           ) as page
           order by n desc nulls last, received_at desc, id desc"#,
        asked.process,
        asked.districts,
        asked.themes,
        asked.kinds.as_deref(),
        asked.words,
        asked.bbox.as_deref(),
        asked.spot.as_deref(),
        asked.after,
        PAGE_SIZE,
        asked.offset,
    )
    .fetch_all(pool)
    .await?)
}
