//! SQL of similar contributions.

use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Alike, Frequencies, MOST, NEAR_METRES, Photo, Similar, Telling};
use crate::error::Result;
use crate::process::participation::contributions::{Kind, NewPlace, Visibility};
use crate::services::act::{ProcessId, SubjectId};
use crate::services::geo::Geom;
use crate::services::text;

struct Row {
    number: String,
    kind: Kind,
    title: String,
    text: String,
    language: String,
    district: Option<String>,
    address: Option<String>,
    metres: Option<f64>,
    small: Option<Uuid>,
    width: Option<i32>,
    height: Option<i32>,
    alt: Option<String>,
    supports: i64,
    mine: bool,
}

impl From<Row> for Similar {
    fn from(row: Row) -> Self {
        let photo = match (row.small, row.width, row.height, row.alt) {
            (Some(small), Some(width), Some(height), Some(alt)) => Some(Photo { small, width, height, alt }),
            _ => None,
        };
        Self {
            number: row.number,
            kind: row.kind,
            title: row.title,
            text: row.text,
            language: row.language,
            district: row.district,
            address: row.address,
            metres: row.metres,
            photo,
            supports: row.supports,
            mine: row.mine,
        }
    }
}

/// Public contributions near a place or alike in words, the likest first; `device` is the HMAC of the reader's, if it has a name.
///
/// # Errors
/// When the database is away.
pub async fn find(pool: &PgPool, process: ProcessId, place: &NewPlace, words: [&str; 2], device: Option<[u8; 32]>) -> Result<Vec<Similar>> {
    let terms = text::document_terms(words);
    let telling = Telling::of(&terms, &frequencies(&mut *pool.acquire().await?, &terms).await?);
    let spot = place.geom();
    let district = match place {
        NewPlace::District(id) => Some(*id),
        _ => None,
    };
    // A place adds as much as a rare word, less with every metre; a shared word makes the same district near.
    let rows = sqlx::query_as!(
        Row,
        r#"with word as materialized (
             select quote_literal(term)::tsquery as query, weight from unnest($5::text[], $7::float8[]) as chosen (term, weight)
           ), near as materialized (
             select id, terms, district_id, st_distance(st_transform(geom, 25832), st_transform($2::geometry, 25832)) as metres
             from contribution_public
             where process_id = $1 and $2::geometry is not null
               and geom_3857 && st_expand(st_transform($2::geometry, 3857), $3::float8 / cos(radians(st_y(st_centroid($2::geometry)))))
             order by geom_3857 <-> st_transform($2::geometry, 3857)
             limit 40
           ), alike as materialized (
             select id, terms, district_id, null::float8 as metres
             from contribution_public
             where process_id = $1 and terms @@ $4::text::tsquery and id not in (select id from near)
             limit 1000
           ), scored as (
             select found.id, found.metres, shared.n, shared.weight, $6::bigint is not null and found.district_id = $6 and shared.n > 0 as same_district
             from (select * from near where metres <= $3 union all select * from alike) as found
             cross join lateral (
               select count(*) as n, coalesce(sum(weight), 0) as weight from word where found.terms @@ word.query
             ) as shared
           ), best as (
             select id, metres, weight + coalesce(6 * (1 - metres / $3), 0) + case when same_district then 3 else 0 end as score
             from scored
             where metres is not null or same_district or (n > 1 and weight >= $8)
             order by score desc, id desc
             limit $9
           )
           select shown.number as "number!", shown.kind as "kind!: Kind", shown.title as "title!", shown.text as "text!",
                  shown.language as "language!", district.name as "district?", shown.address, best.metres, photo.small as "small?",
                  photo.small_width as "width?", photo.small_height as "height?", photo.alt as "alt?",
                  (select count(*) from support where subject_id = shown.subject_id) as "supports!",
                  exists (select from support where subject_id = shown.subject_id and device_hmac = $10) as "mine!"
           from best
           join contribution_public as shown using (id)
           left join district on district.id = shown.district_id
           left join lateral (
             select small, small_width, small_height, alt from attachment_public where subject_id = shown.subject_id order by position limit 1
           ) as photo on true
           order by best.score desc, best.id desc"#,
        process.0,
        spot as Option<Geom>,
        NEAR_METRES,
        telling.query,
        &telling.terms,
        district,
        &telling.weights,
        telling.enough(),
        MOST,
        device.map(|mac| mac.to_vec()),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Similar::from).collect())
}

/// How common the terms are, as the database last saw it; before it looked for the first time, all count as rare.
async fn frequencies(db: &mut PgConnection, terms: &[String]) -> Result<Frequencies> {
    let rows = sqlx::query!(
        r#"select term as "term!", share::float8 as "share!"
           from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (term, share)
           where schemaname = 'public' and tablename = 'contribution' and attname = 'terms' and not inherited and term = any($1)"#,
        terms,
    )
    .fetch_all(&mut *db)
    .await?;
    let all = sqlx::query_scalar!(r#"select greatest(reltuples, 0)::float8 as "rows!" from pg_class where oid = 'contribution'::regclass"#)
        .fetch_one(&mut *db)
        .await?;
    Ok(Frequencies { known: rows.into_iter().map(|row| (row.term, row.share)).collect(), rows: all })
}

/// Contributions near a contribution or alike in words, the likest first, whatever is shown of them; none for other subjects.
/// What is refused, withdrawn or erased is left out.
///
/// # Errors
/// When the database is away.
pub async fn alike(db: &mut PgConnection, process: ProcessId, of: SubjectId) -> Result<Vec<Alike>> {
    let own = sqlx::query!(
        r#"select title, text, geom as "geom?: Geom" from contribution where process_id = $1 and subject_id = $2"#,
        process.0,
        of.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(own) = own else { return Ok(Vec::new()) };
    let terms = text::document_terms([own.title.as_str(), own.text.as_str()]);
    let telling = Telling::of(&terms, &frequencies(&mut *db, &terms).await?);
    // As `find`, on all contributions. The box around the place is in degrees, because that index has every row.
    let rows = sqlx::query!(
        r#"with word as materialized (
             select quote_literal(term)::tsquery as query, weight from unnest($5::text[], $6::float8[]) as chosen (term, weight)
           ), near as materialized (
             select id, terms_internal as terms, st_distance(st_transform(geom, 25832), st_transform($2::geometry, 25832)) as metres
             from contribution
             where process_id = $1 and subject_id <> $9 and $2::geometry is not null
               and visibility not in ('rejected', 'withdrawn', 'erased') and handling <> 'excluded'
               and geom && st_expand($2::geometry, $3::float8 / 111320 / cos(radians(st_y(st_centroid($2::geometry)))), $3::float8 / 111320)
             order by geom <-> $2::geometry
             limit 40
           ), alike as materialized (
             select id, terms_internal as terms, null::float8 as metres
             from contribution
             where process_id = $1 and subject_id <> $9 and terms_internal @@ $4::text::tsquery and id not in (select id from near)
               and visibility not in ('rejected', 'withdrawn', 'erased') and handling <> 'excluded'
             limit 1000
           ), scored as (
             select found.id, found.metres, shared.n, shared.weight
             from (select * from near where metres <= $3 union all select * from alike) as found
             cross join lateral (
               select count(*) as n, coalesce(sum(weight), 0) as weight from word where found.terms @@ word.query
             ) as shared
           ), best as (
             select id, metres, weight + coalesce(6 * (1 - metres / $3), 0) as score
             from scored
             where (metres is not null and n > 0) or (n > 1 and weight >= $7)
             order by score desc, id desc
             limit $8
           )
           select item.number, item.kind as "kind: Kind", item.title, item.text, item.visibility as "visibility: Visibility",
                  coalesce(best.metres, st_distance(st_transform(item.geom, 25832), st_transform($2::geometry, 25832))) as "metres?"
           from best join contribution as item using (id)
           order by best.score desc, best.id desc"#,
        process.0,
        own.geom as Option<Geom>,
        NEAR_METRES,
        telling.query,
        &telling.terms,
        &telling.weights,
        telling.enough(),
        MOST,
        of.0,
    )
    .fetch_all(db)
    .await?;
    let alike = rows.into_iter().map(|row| Alike {
        shared: text::shared_words([row.title.as_str(), row.text.as_str()], &telling.terms),
        number: row.number,
        kind: row.kind,
        title: row.title,
        text: row.text,
        visibility: row.visibility,
        metres: row.metres,
    });
    Ok(alike.collect())
}
