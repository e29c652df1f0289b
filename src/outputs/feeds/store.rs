//! SQL of news.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::{Entry, Kind, Selection};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, SubjectId};
use crate::services::outbox::UNDO_TIME;

/// Most entries of a feed and of a digest.
pub const MOST: i64 = 50;

/// The newest news of a selection in `(after, now - one minute]`, newest first.
///
/// # Errors
/// When the database is away.
pub async fn entries(pool: &PgPool, process: ProcessId, selection: &Selection, after: Timestamp, now: Timestamp) -> Result<Vec<Entry>> {
    let corners = selection.bbox.map(|bbox| bbox.0);
    let corner = |index: usize| corners.map(|corners| corners[index]);
    let rows = sqlx::query!(
        r#"with part as (select st_makeenvelope($5, $6, $7, $8, 4326) as box),
           told as (
             (select 'news' as kind, since as at, slug as code, title, plain_words(body) as text, null as detail
              from town_text_shown($10), part
              where kind = 'news' and process_id = $1 and language = 'de' and $4::text is null and $2::bigint[] is null and $3::bigint[] is null
                and box is null and since > $9
              order by since desc
              limit $11)
             union all
             (select 'contribution' as kind, published_at as at, number as code, title, text, null as detail
              from contribution_public, part
              where process_id = $1 and $4::text is null
                and ($2::bigint[] is null or district_id = any($2)) and ($3::bigint[] is null or theme_id = any($3))
                and (box is null or geom && box)
                and published_at > $9 and published_at <= $10
              order by published_at desc
              limit $11)
             union all
             (select 'reply', reply.released_at, number, title, reply.text, reply.department
              from reply join contribution_public as contribution using (subject_id), part
              where reply.process_id = $1 and reply.state = 'released' and $4::text is null
                and ($2::bigint[] is null or district_id = any($2)) and ($3::bigint[] is null or theme_id = any($3))
                and (box is null or geom && box)
                and reply.released_at > $9 and reply.released_at <= $10
              order by reply.released_at desc
              limit $11)
             union all
             (select 'weighing', coalesce(weighing.resolved_at, weighing.released_at), cluster.code, cluster.title, weighing.verdict, weighing.state
              from weighing_public as weighing join cluster_public as cluster on cluster.id = weighing.cluster_id, part
              where weighing.process_id = $1
                and ($3::bigint[] is null or cluster.theme_id = any($3))
                and ($4::text is null or exists (
                  select from measure_public as measure
                  where measure.process_id = $1 and measure.code = $4
                    and (measure.id = weighing.measure_id
                      or exists (select from measure_basis where measure_basis.measure_id = measure.id and measure_basis.cluster_id = cluster.id))))
                and ($2::bigint[] is null and box is null or exists (
                  select from cluster_member as member join contribution_public as voice on voice.id = member.contribution_id
                  where member.cluster_id = cluster.id
                    and ($2::bigint[] is null or voice.district_id = any($2)) and (box is null or voice.geom && box)))
                and coalesce(weighing.resolved_at, weighing.released_at) > $9 and coalesce(weighing.resolved_at, weighing.released_at) <= $10
              order by coalesce(weighing.resolved_at, weighing.released_at) desc
              limit $11)
             union all
             (select changed.kind, changed.at, measure.code, measure.title, measure.description, changed.state
              from measure_public as measure
              cross join lateral (
                select 'measure' as kind, measure.public_from as at, null as state
                union all
                select 'measure_state', at, state from measure_status where measure_id = measure.id and at > measure.public_from
              ) as changed, part
              where measure.process_id = $1
                and ($4::text is null or measure.code = $4)
                and ($2::bigint[] is null or measure.district_id = any($2)
                  or exists (select from measure_district as further where further.measure_id = measure.id and further.district_id = any($2)))
                and ($3::bigint[] is null or measure.theme_id = any($3)
                  or exists (select from measure_theme as further where further.measure_id = measure.id and further.theme_id = any($3)))
                and (box is null or measure.geom && box)
                and changed.at > $9 and changed.at <= $10
              order by changed.at desc
              limit $11)
           )
           select kind as "kind!", at as "at!", code as "code!", title as "title!", excerpt(text, 400) as "text!", detail
           from told
           order by at desc, kind, code
           limit $11"#,
        process.0,
        selection.districts.as_deref(),
        selection.themes.as_deref(),
        selection.measure.as_deref(),
        corner(0),
        corner(1),
        corner(2),
        corner(3),
        after.to_sqlx() as _,
        settled(now).to_sqlx() as _,
        MOST,
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| Ok(Entry { kind: kind(&row.kind, row.detail)?, at: row.at.to_jiff(), code: row.code, title: row.title, text: row.text }))
        .collect()
}

/// Until when everything is settled: later decisions may still be taken back.
pub fn settled(now: Timestamp) -> Timestamp {
    now - UNDO_TIME
}

fn kind(word: &str, detail: Option<String>) -> Result<Kind> {
    match (word, detail) {
        ("news", _) => Ok(Kind::News),
        ("contribution", _) => Ok(Kind::Contribution),
        ("reply", Some(department)) => Ok(Kind::Reply { department }),
        ("weighing", Some(state)) => Ok(Kind::Weighing { resolved: state == "resolved" }),
        ("measure", _) => Ok(Kind::Measure),
        ("measure_state", Some(state)) => Ok(Kind::MeasureState { state: state.parse().map_err(Error::internal)? }),
        (other, _) => Err(Error::internal(format!("news of the kind {other}"))),
    }
}

/// A public measure, as something that can be followed, with its title.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn measure_subject(pool: &PgPool, process: ProcessId, code: &str) -> Result<(SubjectId, String)> {
    let row = sqlx::query!(
        r#"select subject_id as "subject_id!", title as "title!" from measure_public where process_id = $1 and code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    Ok((SubjectId(row.subject_id), row.title))
}
