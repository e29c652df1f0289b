//! SQL of imports.

use crate::error::Result;
use crate::services::act::Tx;
use crate::services::text;

/// For each pair of system and id, in their order, whether the process has it already.
pub(super) async fn there(tx: &mut Tx, systems: &[String], ids: &[String]) -> Result<Vec<bool>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        r#"select exists (
                    select from contribution
                    where process_id = $1 and source_system = line.system and source_id = line.id) as "there!"
           from unnest($2::text[], $3::text[]) with ordinality as line (system, id, place)
           order by line.place"#,
        process,
        systems,
        ids,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Inserts contributions from a JSON array, public or waiting, and finds their districts; returns their keys.
pub(super) async fn insert_all(tx: &mut Tx, lines: serde_json::Value, is_public: bool) -> Result<Vec<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "with line as (
             select row_number() over () as place, line.*, st_setsrid(st_geomfromgeojson(shape), 4326) as geom
             from jsonb_to_recordset($2) as line
               (uuid uuid, number text, kind text, title text, text text, author_name text, language text, place_kind text,
                shape text, address text, district_id bigint, theme_id bigint, occasion_id bigint,
                event_on date, received_at timestamptz, class text, signatories integer, recorded_by bigint, link text, code text,
                source_system text, source_id text, source_url text, source_votes integer, source_category text, terms text[])
         ), new_subject as (
             insert into subject (process_id, kind) select $1, 'contribution' from line returning id
         ), placed_subject as (
             select id, row_number() over (order by id) as place from new_subject
         )
         insert into contribution (subject_id, process_id, uuid, number, kind, title, text, author_name, language, place_kind, geom, address,
             district_id, outside, theme_id, occasion_id, event_on, received_at, published_at, class, signatories, visibility, handling,
             recorded_by, link_sha256, code_sha256, source_system, source_id, source_url, source_votes, source_category, terms,
             terms_internal, text_version)
         select placed_subject.id, $1, line.uuid, line.number, line.kind, line.title, line.text, line.author_name, line.language,
             line.place_kind, line.geom, line.address, coalesce(line.district_id, covering.id),
             line.geom is not null and covered_share(line.geom, process.boundary) <= 0.5, line.theme_id, line.occasion_id, line.event_on,
             line.received_at, case when $4 then line.received_at end, line.class, line.signatories,
             case when $4 then 'published' else 'submitted' end, case when $4 then 'sighted' else 'new' end, line.recorded_by,
             decode(line.link, 'hex'), decode(line.code, 'hex'), line.source_system, line.source_id, line.source_url, line.source_votes,
             line.source_category, array_to_tsvector(line.terms), array_to_tsvector(line.terms), $3
         from line
         join placed_subject using (place)
         join process on process.id = $1
         left join lateral (
             select id from district
             where process_id = $1 and valid_to is null and st_intersects(district.geom, line.geom)
             order by covered_share(line.geom, district.geom) desc, code
             limit 1
         ) as covering on true
         returning id",
        process,
        lines,
        text::VERSION,
        is_public,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Marks waiting contributions as gone, without words, place and source's id.
pub(super) async fn take_back(tx: &mut Tx, ids: &[i64]) -> Result<u64> {
    let (process, at) = (tx.process.0, tx.at());
    let done = sqlx::query!(
        "update contribution set visibility = 'withdrawn', gone_at = $3, title = '–', text = '', author_name = null, address = null,
             geom = null, place_kind = case when place_kind = 'district' then 'district' else 'none' end,
             district_id = case when place_kind = 'district' then district_id end, outside = false, source_id = null, source_url = null,
             terms = '', terms_internal = ''
         where process_id = $1 and id = any ($2) and visibility = 'submitted'",
        process,
        ids,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected())
}
