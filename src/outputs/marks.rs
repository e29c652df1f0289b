//! The contributions of the whole town as a few marks, for pictures drawn on the server: at most one mark in each cell of a
//! grid, however many contributions there are.

use std::sync::Arc;

use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use crate::error::Result;
use crate::outputs::contributions::{Facets, Filter, Keys};
use crate::process::participation::contributions::Kind;
use crate::services::act::ProcessId;
use crate::web::cx::Cx;
use crate::web::host::CacheKey;

/// A mark of the picture.
#[derive(Clone, Debug)]
pub struct TownMark {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// The kind that most of them have.
    pub kind: Kind,
    /// How many.
    pub n: i64,
    /// Number, if it is one.
    pub number: Option<String>,
    /// Title, if it is one.
    pub title: Option<String>,
}

impl TownMark {
    /// West, south, east, north of its grid cell in degrees.
    pub fn cell(&self) -> [f64; 4] {
        let (x, y) = (self.lon / 360.0, (std::f64::consts::FRAC_PI_4 + self.lat.to_radians() / 2.0).tan().ln() / std::f64::consts::TAU);
        let (column, row) = ((x * CELLS).floor(), (y * CELLS).floor());
        let lon = |column: f64| column / CELLS * 360.0;
        let lat = |row: f64| (2.0 * (row / CELLS * std::f64::consts::TAU).exp().atan() - std::f64::consts::FRAC_PI_2).to_degrees();
        [lon(column), lat(row), lon(column + 1.0), lat(row + 1.0)]
    }
}

/// Grid cells around the world.
const CELLS: f64 = 65_536.0;

/// Side of a grid cell in metres of EPSG:3857: an eighth of a tile of zoom 13, as `map_cell` has it (about 360 metres on the
/// ground in Schleswig-Holstein).
const CELL: f64 = 40_075_016.685_578_49 / CELLS;

/// The marks of everything public that passes the filter; made once in a revision. As on the map with tiles, the part of the
/// map that the list shows is no filter: the picture is of the whole town.
///
/// # Errors
/// When the database is away.
pub async fn of_town(cx: &Cx, facets: &Facets, filter: &Filter) -> Result<Arc<Vec<TownMark>>> {
    let filter = filter.everywhere();
    let (pool, process) = (cx.db(), cx.process.id);
    let key = CacheKey { process: process.0, rev: cx.process.rev, what: format!("marks{}", filter.query()) };
    let bytes = |marks: &Vec<TownMark>| marks.len() * (size_of::<TownMark>() + 60);
    let keys = facets.keys(&filter);
    let make =
        async { if filter.q.is_none() { kept(pool, process, &filter, &keys).await } else { counted(pool, process, &filter, &keys).await } };
    cx.host.kept(key, bytes, make).await
}

async fn kept(pool: &PgPool, process: ProcessId, filter: &Filter, keys: &Keys) -> Result<Vec<TownMark>> {
    let kinds = filter.kind_words();
    Ok(sqlx::query_as!(
        TownMark,
        r#"with cell as (
             select x, y, sum(n) as n, st_transform(st_setsrid(st_makepoint(sum(sum_x) / sum(n), sum(sum_y) / sum(n)), 3857), 4326) as geom,
                    most_frequent_kind(
                      coalesce(sum(n) filter (where kind = 'idea'), 0), coalesce(sum(n) filter (where kind = 'note'), 0),
                      coalesce(sum(n) filter (where kind = 'praise'), 0), coalesce(sum(n) filter (where kind = 'problem'), 0),
                      coalesce(sum(n) filter (where kind = 'question'), 0)) as kind
             from map_cell
             where process_id = $1 and zoom = 13
               and ($2::bigint[] is null or district_id = any ($2))
               and ($3::bigint[] is null or theme_id = any ($3))
               and ($4::text[] is null or kind = any ($4))
             group by x, y
             having sum(n) > 0
           )
           select st_x(cell.geom) as "lon!", st_y(cell.geom) as "lat!", cell.kind as "kind!: Kind", cell.n::bigint as "n!",
                  one.number as "number?", one.title as "title?"
           from cell
           left join lateral (
             select number, title from contribution_public
             where cell.n = 1 and process_id = $1
               and spot_x between st_x(st_transform(cell.geom, 3857)) - 0.5 and st_x(st_transform(cell.geom, 3857)) + 0.5
               and spot_y between st_y(st_transform(cell.geom, 3857)) - 0.5 and st_y(st_transform(cell.geom, 3857)) + 0.5
               and ($2::bigint[] is null or district_id = any ($2))
               and ($3::bigint[] is null or theme_id = any ($3))
               and ($4::text[] is null or kind = any ($4))
             limit 1
           ) as one on true"#,
        process.0,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
    )
    .fetch_all(pool)
    .await?)
}

async fn counted(pool: &PgPool, process: ProcessId, filter: &Filter, keys: &Keys) -> Result<Vec<TownMark>> {
    let kinds = filter.kind_words();
    Ok(sqlx::query_as!(
        TownMark,
        r#"with cell as (
             select count(*) as n, min(id) as one_id, st_transform(st_setsrid(st_makepoint(avg(spot_x), avg(spot_y)), 3857), 4326) as geom,
                    count(*) filter (where kind = 'idea') as idea, count(*) filter (where kind = 'problem') as problem,
                    count(*) filter (where kind = 'praise') as praise, count(*) filter (where kind = 'question') as question,
                    count(*) filter (where kind = 'note') as note
             from contribution_public
             where process_id = $1 and spot_x is not null
               and ($2::bigint[] is null or district_id = any ($2))
               and ($3::bigint[] is null or theme_id = any ($3))
               and ($4::text[] is null or kind = any ($4))
               and ($5::text is null or terms @@ $5::text::tsquery)
             group by floor(spot_x / $6), floor(spot_y / $6)
           )
           select st_x(cell.geom) as "lon!", st_y(cell.geom) as "lat!", cell.n as "n!", one.number as "number?", one.title as "title?",
                  most_frequent_kind(idea, note, praise, problem, question) as "kind!: Kind"
           from cell left join contribution_public as one on cell.n = 1 and one.id = cell.one_id"#,
        process.0,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
        filter.tsquery(),
        CELL,
    )
    .fetch_all(pool)
    .await?)
}

/// The marks of everything public in the area that came in until an instant, for reports.
///
/// # Errors
/// When the database is away.
pub async fn until(pool: &PgPool, process: ProcessId, at: jiff::Timestamp) -> Result<Vec<TownMark>> {
    Ok(sqlx::query_as!(
        TownMark,
        r#"with hit as (
             select id, kind, spot_x, spot_y from contribution_public
             where process_id = $1 and spot_x is not null and not outside and received_at <= $2
           ),
           cell as (
             select count(*) as n, min(id) as id, st_transform(st_setsrid(st_makepoint(avg(spot_x), avg(spot_y)), 3857), 4326) as geom,
                    count(*) filter (where kind = 'idea') as idea, count(*) filter (where kind = 'problem') as problem,
                    count(*) filter (where kind = 'praise') as praise, count(*) filter (where kind = 'question') as question,
                    count(*) filter (where kind = 'note') as note
             from hit group by floor(spot_x / $3), floor(spot_y / $3)
           )
           select st_x(cell.geom) as "lon!", st_y(cell.geom) as "lat!", cell.n as "n!", one.number as "number?", one.title as "title?",
                  most_frequent_kind(idea, note, praise, problem, question) as "kind!: Kind"
           from cell left join contribution_public as one on cell.n = 1 and one.id = cell.id
           order by cell.id"#,
        process.0,
        at.to_sqlx() as _,
        CELL,
    )
    .fetch_all(pool)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_lies_in_its_cell_which_is_as_wide_as_the_grid() {
        let mark = TownMark { lon: 9.7972, lat: 53.662, kind: Kind::Idea, n: 3, number: None, title: None };
        let [west, south, east, north] = mark.cell();
        assert!(west < mark.lon && mark.lon < east && south < mark.lat && mark.lat < north);
        assert!((east - west - 360.0 / CELLS).abs() < 1e-9);
    }
}
