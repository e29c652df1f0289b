//! SQL of the tiles. Coordinates are EPSG:3857 metres; a cell is an eighth of a tile. A mark stands at the mean of its
//! things, kept in the inner half of its cell, so that two marks are never closer than half a cell: they cannot overlap.

use sqlx::PgPool;

use super::TileId;
use crate::error::Result;
use crate::outputs::contributions::{Filter, Keys};
use crate::services::act::ProcessId;

/// The last zoom that `map_cell` holds.
const LAST_CELL_ZOOM: u8 = 13;
/// The first zoom at which things stand alone.
const FIRST_SINGLE_ZOOM: u8 = 15;

/// A tile as Mapbox Vector Tile (version 2): layer `beitraege` with the marks, from zoom 15 on also `formen` with the lines and
/// areas that some of them stand for; empty when nothing is there.
pub async fn tile(pool: &PgPool, process: ProcessId, id: TileId, filter: &Filter, keys: &Keys) -> Result<Vec<u8>> {
    if filter.q.is_none() && filter.bbox.is_none() && (8..=LAST_CELL_ZOOM).contains(&id.z) {
        kept_cells(pool, process, id, filter, keys).await
    } else if id.z < FIRST_SINGLE_ZOOM {
        counted_cells(pool, process, id, filter, keys).await
    } else {
        let mut tile = singles(pool, process, id, filter, keys).await?;
        // Layers of a tile simply follow each other (MVT 2.1, section 4.1).
        tile.extend(drawn(pool, process, id, filter, keys).await?);
        Ok(tile)
    }
}

async fn kept_cells(pool: &PgPool, process: ProcessId, id: TileId, filter: &Filter, keys: &Keys) -> Result<Vec<u8>> {
    let (x, y) = (id.x.cast_signed(), id.y.cast_signed());
    let kinds = filter.kind_words();
    Ok(sqlx::query_scalar!(
        r#"with cell as (
             select x, y, x * $8::float8 - 20037508.342789244 as west, 20037508.342789244 - (y + 1) * $8 as south,
                    sum(n) as n, sum(sum_x) / sum(n) as mean_x, sum(sum_y) / sum(n) as mean_y,
                    most_frequent_kind(
                      coalesce(sum(n) filter (where kind = 'idea'), 0), coalesce(sum(n) filter (where kind = 'note'), 0),
                      coalesce(sum(n) filter (where kind = 'praise'), 0), coalesce(sum(n) filter (where kind = 'problem'), 0),
                      coalesce(sum(n) filter (where kind = 'question'), 0)) as kind
             from map_cell
             where process_id = $1 and zoom = $2::integer and x >= $3 * 8 and x < ($3 + 1) * 8 and y >= $4 * 8 and y < ($4 + 1) * 8
               and ($5::bigint[] is null or district_id = any ($5))
               and ($6::bigint[] is null or theme_id = any ($6))
               and ($7::text[] is null or kind = any ($7))
             group by x, y
             having sum(n) > 0
           ),
           mark as (
             select n, kind, one.number, one.title,
                    st_asmvtgeom(st_setsrid(st_makepoint(
                      greatest(west + $8 / 4, least(west + $8 * 3 / 4, mean_x)),
                      greatest(south + $8 / 4, least(south + $8 * 3 / 4, mean_y))), 3857),
                      st_tileenvelope($2, $3, $4), 4096, 0, false) as geom
             from cell
             left join lateral (
               select number, title from contribution_public
               where n = 1 and process_id = $1
                 -- A metre more on each side: which cell a spot lies in is said once, as in `map_cell_add`.
                 and spot_x between west - 1 and west + $8 + 1 and spot_y between south - 1 and south + $8 + 1
                 and floor((spot_x + 20037508.342789244) / $8)::integer = cell.x and floor((20037508.342789244 - spot_y) / $8)::integer = cell.y
                 and ($5::bigint[] is null or district_id = any ($5))
                 and ($6::bigint[] is null or theme_id = any ($6))
                 and ($7::text[] is null or kind = any ($7))
               limit 1
             ) as one on true
           )
           select st_asmvt(mark, 'beitraege', 4096, 'geom') as "tile!" from mark"#,
        process.0,
        i32::from(id.z),
        x,
        y,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
        id.side() / 8.0,
    )
    .fetch_one(pool)
    .await?)
}

async fn counted_cells(pool: &PgPool, process: ProcessId, id: TileId, filter: &Filter, keys: &Keys) -> Result<Vec<u8>> {
    let (x, y) = (id.x.cast_signed(), id.y.cast_signed());
    let bbox = filter.bbox.map(|bbox| bbox.0.to_vec());
    let kinds = filter.kind_words();
    Ok(sqlx::query_scalar!(
        r#"with hit as (
             select id, kind, spot_x, spot_y,
                    floor((spot_x + 20037508.342789244) / $11::float8)::integer as cx, floor((20037508.342789244 - spot_y) / $11)::integer as cy
             from contribution_public
             -- A metre more on each side: which cell a spot lies in, and so which tile, is said below, once for all tiles.
             where process_id = $1 and spot_x between ($10::float8[])[1] - 1 and $10[3] + 1 and spot_y between $10[2] - 1 and $10[4] + 1
               and ($5::bigint[] is null or district_id = any ($5))
               and ($6::bigint[] is null or theme_id = any ($6))
               and ($7::text[] is null or kind = any ($7))
               and ($8::text is null or terms @@ $8::text::tsquery)
               and ($9::float8[] is null or geom_3857 && st_transform(st_makeenvelope($9[1], $9[2], $9[3], $9[4], 4326), 3857))
           ),
           cell as (
             select cx * $11 - 20037508.342789244 as west, 20037508.342789244 - (cy + 1) * $11 as south,
                    count(*) as n, min(id) as one_id, avg(spot_x) as mean_x, avg(spot_y) as mean_y,
                    count(*) filter (where kind = 'idea') as idea, count(*) filter (where kind = 'note') as note,
                    count(*) filter (where kind = 'problem') as problem, count(*) filter (where kind = 'praise') as praise,
                    count(*) filter (where kind = 'question') as question
             from hit
             where cx >= $3 * 8 and cx < ($3 + 1) * 8 and cy >= $4 * 8 and cy < ($4 + 1) * 8
             group by cx, cy
           ),
           mark as (
             select cell.n, one.number, one.title,
                    most_frequent_kind(idea, note, praise, problem, question) as kind,
                    st_asmvtgeom(st_setsrid(st_makepoint(
                      greatest(west + $11 / 4, least(west + $11 * 3 / 4, mean_x)),
                      greatest(south + $11 / 4, least(south + $11 * 3 / 4, mean_y))), 3857),
                      st_tileenvelope($2, $3, $4), 4096, 0, false) as geom
             from cell left join contribution_public as one on cell.n = 1 and one.id = cell.one_id
           )
           select st_asmvt(mark, 'beitraege', 4096, 'geom') as "tile!" from mark"#,
        process.0,
        i32::from(id.z),
        x,
        y,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
        &id.bounds(),
        id.side() / 8.0,
    )
    .fetch_one(pool)
    .await?)
}

async fn singles(pool: &PgPool, process: ProcessId, id: TileId, filter: &Filter, keys: &Keys) -> Result<Vec<u8>> {
    let (x, y) = (id.x.cast_signed(), id.y.cast_signed());
    let bbox = filter.bbox.map(|bbox| bbox.0.to_vec());
    let kinds = filter.kind_words();
    Ok(sqlx::query_scalar!(
        r#"with hit as (
             select number, title, kind, spot_x, spot_y from contribution_public
             -- Exact bounds besides &&: boxes are compared in single precision, and neighbours would slip in.
             where process_id = $1 and geom_3857 && st_tileenvelope($2, $3, $4)
               and spot_x >= ($10::float8[])[1] and spot_x < $10[3] and spot_y > $10[2] and spot_y <= $10[4]
               and ($5::bigint[] is null or district_id = any ($5))
               and ($6::bigint[] is null or theme_id = any ($6))
               and ($7::text[] is null or kind = any ($7))
               and ($8::text is null or terms @@ $8::text::tsquery)
               and ($9::float8[] is null or geom_3857 && st_transform(st_makeenvelope($9[1], $9[2], $9[3], $9[4], 4326), 3857))
           ),
           shared as (
             select count(*) as n, mode() within group (order by kind) as kind, min(number) as number, min(title) as title,
                    string_agg(number, ',' order by number) as numbers, spot_x, spot_y
             from hit group by spot_x, spot_y
           ),
           mark as (
             select n, kind, case when n = 1 then number end as number, case when n = 1 then title end as title,
                    case when n > 1 then numbers end as numbers,
                    st_asmvtgeom(st_setsrid(st_makepoint(spot_x, spot_y), 3857), st_tileenvelope($2, $3, $4), 4096, 0, false) as geom
             from shared
           )
           select st_asmvt(mark, 'beitraege', 4096, 'geom') as "tile!" from mark"#,
        process.0,
        i32::from(id.z),
        x,
        y,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
        &id.bounds(),
    )
    .fetch_one(pool)
    .await?)
}

/// Lines and areas with their true shape, as far as they lie in the tile (and 16 of its 512 pixels around it, for their edges).
async fn drawn(pool: &PgPool, process: ProcessId, id: TileId, filter: &Filter, keys: &Keys) -> Result<Vec<u8>> {
    let (x, y) = (id.x.cast_signed(), id.y.cast_signed());
    let bbox = filter.bbox.map(|bbox| bbox.0.to_vec());
    let kinds = filter.kind_words();
    Ok(sqlx::query_scalar!(
        r#"with shape as (
             select number, kind, st_asmvtgeom(geom_3857, st_tileenvelope($2, $3, $4), 4096, 128, true) as geom
             from contribution_public
             where process_id = $1 and place_kind in ('line', 'area') and geom_3857 && st_expand(st_tileenvelope($2, $3, $4), $10)
               and ($5::bigint[] is null or district_id = any ($5))
               and ($6::bigint[] is null or theme_id = any ($6))
               and ($7::text[] is null or kind = any ($7))
               and ($8::text is null or terms @@ $8::text::tsquery)
               and ($9::float8[] is null or geom_3857 && st_transform(st_makeenvelope($9[1], $9[2], $9[3], $9[4], 4326), 3857))
             order by id
           )
           select st_asmvt(shape, 'formen', 4096, 'geom') as "tile!" from shape where geom is not null"#,
        process.0,
        i32::from(id.z),
        x,
        y,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
        id.side() / 32.0,
    )
    .fetch_one(pool)
    .await?)
}
