//! SQL of places, lines and neighbours.

use sqlx::PgPool;

use super::known::Line;
use super::model::{Address, Description, DistrictShape, LineShape, NewMapLine, NewPlace, Place, Shapes};
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
/// Most characters of what is searched for; the rest is not looked at.
const MOST_TYPED: usize = 100;

/// Known places that match what somebody typed, best first: the name itself, names that begin like it, then by likeness, so
/// that misspelt names are found. A house number leads to the house where it is known, else to its street.
///
/// # Errors
/// When the database is away.
pub async fn search(pool: &PgPool, process: ProcessId, typed: &str) -> Result<Vec<Place>> {
    let typed: String = typed.chars().take(MOST_TYPED).collect();
    let asked = Address::parse(&typed);
    if asked.name.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"with hit as (
             select id, process_id, name, kind, geom, key = place_key($3) as same,
                    key like place_key($3) || '%' as begins,
                    greatest(similarity(key, place_key($3)), word_similarity(place_key($3), key)) as likeness
             from place
             where process_id = $1 and (key % place_key($3) or place_key($3) <% key or key like place_key($3) || '%' or terms @@ $2::text::tsquery)
             order by same desc, begins desc, likeness desc, name collate "de-x-icu"
             limit $5
           )
           select hit.name, hit.kind, house.number as "house?", hit.same as "same!",
                  st_x(coalesce(house.geom, hit.geom)) as "lon!", st_y(coalesce(house.geom, hit.geom)) as "lat!",
                  (select district.name from district
                   where district.process_id = hit.process_id and district.valid_to is null
                     and st_covers(district.geom, coalesce(house.geom, hit.geom))
                   order by district.code limit 1) as "district?"
           from hit
           left join house on house.place_id = hit.id and house.number = $4
           order by hit.same desc, hit.begins desc, house.number is null, hit.likeness desc, hit.name collate "de-x-icu""#,
        process.0,
        text::tsquery(&asked.name),
        asked.name,
        asked.house,
        FOUND_AT_MOST,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            let at = LonLat::new(row.lon, row.lat).map_err(|_| Error::internal("a place off the globe"))?;
            let exact = row.same && row.house == asked.house;
            let name = row.house.map_or(row.name.clone(), |house| format!("{} {house}", row.name));
            Ok(Place { name, kind: row.kind, at, district: row.district, exact })
        })
        .collect()
}

/// For each line, in their order, whether it is new: neither known nor a repetition of a line before it.
pub(super) async fn unknown(tx: &mut Tx, lines: &[Line<'_>]) -> Result<Vec<bool>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        r#"with line as (
             select row_number() over () as position, place_key(name) as key, kind, house,
                    st_transform(st_setsrid(st_makepoint(x, y), srid), 4326) as geom
             from jsonb_to_recordset($2) as line (name text, house text, kind text, x double precision, y double precision, srid integer)
           )
           select case when line.house is not null then
                    row_number() over (partition by line.key, line.house order by line.position) = 1 and not exists (
                      select from place join house on house.place_id = place.id
                      where place.process_id = $1 and place.kind = 'street' and place.key = line.key and house.number = line.house)
                  else
                    row_number() over (
                      partition by line.house, line.key, line.kind, case when line.kind <> 'street' then st_snaptogrid(line.geom, 0.001) end
                      order by line.position) = 1
                    and not exists (
                      select from place
                      where place.process_id = $1 and place.kind = line.kind and place.key = line.key
                        and (line.kind = 'street' or st_dwithin(place.geom::geography, line.geom::geography, 100)))
                  end as "new!"
           from line order by line.position"#,
        process,
        serde_json::to_value(lines).map_err(Error::internal)?,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Inserts lines that are new, with the streets of their houses; a street that only its houses tell of lies in their middle.
pub(super) async fn insert_known(tx: &mut Tx, lines: &[&Line<'_>]) -> Result<()> {
    let process = tx.process.0;
    let lines = serde_json::to_value(lines).map_err(Error::internal)?;
    sqlx::query!(
        "with line as (
           select line.*, place_key(name) as key, st_transform(st_setsrid(st_makepoint(x, y), srid), 4326) as geom
           from jsonb_to_recordset($2) as line
             (name text, house text, kind text, x double precision, y double precision, srid integer, source text, terms text[])
         ), street as (
           select distinct on (key) * from line
           where house is not null
             and not exists (select from place where process_id = $1 and kind = 'street' and place.key = line.key)
             and not exists (select from line as itself where itself.house is null and itself.kind = 'street' and itself.key = line.key)
         )
         insert into place (process_id, name, kind, geom, source, terms, from_houses)
         select $1, name, 'street', geom, source, array_to_tsvector(terms), true from street
         union all
         select $1, name, kind, geom, source, array_to_tsvector(terms), false from line where house is null",
        process,
        lines,
    )
    .execute(tx.db())
    .await?;
    let streets = sqlx::query_scalar!(
        "with line as (
           select line.*, st_transform(st_setsrid(st_makepoint(x, y), srid), 4326) as geom
           from jsonb_to_recordset($2) as line (name text, house text, x double precision, y double precision, srid integer, source text)
           where house is not null
         )
         insert into house (place_id, number, geom, source)
         select street.id, line.house, line.geom, line.source
         from line
         join lateral (
           select id from place where process_id = $1 and kind = 'street' and key = place_key(line.name) order by id limit 1
         ) as street on true
         returning place_id",
        process,
        lines,
    )
    .fetch_all(tx.db())
    .await?;
    sqlx::query!(
        "update place set geom = (
           select house.geom from house
           where house.place_id = place.id
           order by house.geom <-> (select st_centroid(st_collect(every.geom)) from house as every where every.place_id = place.id), house.number
           limit 1)
         where id = any($1) and from_houses",
        &streets,
    )
    .execute(tx.db())
    .await?;
    Ok(())
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
                lines.push(LineShape { kind: kind.parse().map_err(Error::internal)?, name: row.name, pieces: line.into() });
            }
            (layer, _) => return Err(Error::internal(format!("an odd shape in {layer}"))),
        }
    }
    let (boundary, credit) = ground.ok_or(Error::NotFound)?;
    let lines = lines.into_iter().map(|line: LineShape| line.within(&boundary)).collect();
    Ok(Shapes { boundary, districts, lines, credit })
}
