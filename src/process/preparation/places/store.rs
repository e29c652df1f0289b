//! SQL of places, lines and neighbours.

use sqlx::PgPool;

use super::model::{Description, DistrictShape, LineShape, NewMapLine, NewPlace, Place, Shapes};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, Tx};
use crate::services::geo::{Geom, LonLat};
use crate::services::text;

pub(super) async fn insert_place(tx: &mut Tx, new: &NewPlace, terms: &[String]) -> Result<i64> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "insert into place (process_id, name, kind, geom, source, terms) values ($1, $2, $3, $4, $5, array_to_tsvector($6)) returning id",
        process,
        new.name,
        new.kind,
        new.at.geom() as _,
        new.source,
        terms,
    )
    .fetch_one(tx.db())
    .await?)
}

pub(super) async fn insert_line(tx: &mut Tx, new: &NewMapLine) -> Result<i64> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "insert into map_line (process_id, kind, name, geom, source) values ($1, $2, $3, $4, $5) returning id",
        process,
        new.kind.as_str(),
        new.name,
        &new.geom as _,
        new.source,
    )
    .fetch_one(tx.db())
    .await?)
}

pub(super) async fn save_neighbour(tx: &mut Tx, name: &str, geom: Geom, source: &str) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "insert into neighbour (name, geom, source) values ($1, $2, $3)
         on conflict (name) do update set geom = excluded.geom, source = excluded.source
         returning id",
        name,
        geom as _,
        source,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Most places that a search gives back.
const FOUND_AT_MOST: i64 = 8;

/// Known places that match what somebody typed, best first; misspelt names are found by likeness, a house number is no
/// hindrance.
///
/// # Errors
/// When the database is away.
pub async fn search(pool: &PgPool, process: ProcessId, typed: &str) -> Result<Vec<Place>> {
    let words: Vec<&str> = typed.split_whitespace().filter(|word| !word.starts_with(|c: char| c.is_ascii_digit())).take(10).collect();
    let name = words.join(" ");
    if name.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"select place.name, place.kind, st_x(place.geom) as "lon!", st_y(place.geom) as "lat!",
                  (select district.name from district
                   where district.process_id = place.process_id and district.valid_to is null and st_covers(district.geom, place.geom)
                   order by district.code limit 1) as "district?"
           from place
           where place.process_id = $1 and (place.terms @@ $2::text::tsquery or place.name % $3 or $3 <% place.name)
           order by greatest(similarity(place.name, $3), word_similarity($3, place.name)) desc, place.name collate "de-x-icu"
           limit $4"#,
        process.0,
        text::tsquery(&name),
        name,
        FOUND_AT_MOST,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            let at = LonLat::new(row.lon, row.lat).map_err(|_| Error::internal("a place off the globe"))?;
            Ok(Place { name: row.name, kind: row.kind, at, district: row.district })
        })
        .collect()
}

/// A place on the map in words.
///
/// # Errors
/// When the database is away.
pub async fn describe(pool: &PgPool, process: ProcessId, place: &Geom) -> Result<Description> {
    let row = sqlx::query!(
        r#"select (select known.name
                   -- The index compares degrees, which are shorter from west to east: the nearest in metres is among the next few.
                   from (select name, geom from place where process_id = $1 order by geom <-> $2 limit 8) as known
                   where st_dwithin(known.geom::geography, ($2::geometry)::geography, 400)
                   order by st_distance(known.geom::geography, ($2::geometry)::geography) limit 1) as "near?",
                  (select district.name from district
                   where district.process_id = $1 and district.valid_to is null and st_intersects(district.geom, $2)
                   order by covered_share($2, district.geom) desc, district.code limit 1) as "district?""#,
        process.0,
        place as _,
    )
    .fetch_one(pool)
    .await?;
    Ok(Description { near: row.near, district: row.district })
}

/// Everything that the simplified map of a process draws, in one query.
///
/// # Errors
/// [`Error::NotFound`] when the process does not exist.
pub async fn shapes(pool: &PgPool, process: ProcessId) -> Result<Shapes> {
    let rows = sqlx::query!(
        r#"select 'boundary' as "layer!", boundary_credit as "name!", false as "approximate!", boundary as "geom!: Geom" from process where id = $1
           union all
           select 'district', name, approximate, geom from district where process_id = $1 and valid_to is null
           union all
           select kind, name, false, geom from map_line where process_id = $1"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    let (mut ground, mut districts, mut lines) = (None, Vec::new(), Vec::new());
    for row in rows {
        match (row.layer.as_str(), row.geom.0) {
            ("boundary", geo::Geometry::MultiPolygon(area)) => ground = Some((area, row.name)),
            ("district", geo::Geometry::MultiPolygon(area)) => {
                districts.push(DistrictShape { name: row.name, approximate: row.approximate, area });
            }
            (kind, geo::Geometry::LineString(line)) => {
                lines.push(LineShape { kind: kind.parse().map_err(Error::internal)?, name: row.name, line });
            }
            (layer, _) => return Err(Error::internal(format!("an odd shape in {layer}"))),
        }
    }
    let (boundary, credit) = ground.ok_or(Error::NotFound)?;
    Ok(Shapes { boundary, districts, lines, credit })
}
