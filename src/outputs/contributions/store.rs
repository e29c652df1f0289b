//! SQL of the public list.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use sqlx::types::Json;

use super::filter::{Filter, Sort, chosen};
use super::{LAST_COUNTED_PAGE, PAGE_SIZE};
use crate::error::{Error, Result};
use crate::process::participation::contributions::Kind;
use crate::services::act::ProcessId;
use crate::services::i18n::Localised;
use crate::web::host::{CacheKey, Cached, Host};

/// A row of the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Public number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// The beginning of the text, cut in the database so that long texts do not travel.
    pub excerpt: String,
    /// When it came in.
    pub received_at: Timestamp,
    /// Name of the theme.
    pub theme: Option<Localised>,
    /// Name of the district.
    pub district: Option<String>,
    /// Published comments.
    pub comments: i64,
    /// Whether the town answered.
    pub answered: bool,
    /// Longitude and latitude of its point, for the map beside the list.
    pub lon_lat: Option<(f64, f64)>,
}

struct Row {
    number: String,
    kind: Kind,
    title: String,
    excerpt: String,
    received_at: jiff_sqlx::Timestamp,
    theme: Option<Json<Localised>>,
    district: Option<String>,
    comments: i64,
    answered: bool,
    lon: Option<f64>,
    lat: Option<f64>,
}

impl From<Row> for Listed {
    fn from(row: Row) -> Self {
        Self {
            number: row.number,
            kind: row.kind,
            title: row.title,
            excerpt: row.excerpt,
            received_at: row.received_at.to_jiff(),
            theme: row.theme.map(|theme| theme.0),
            district: row.district,
            comments: row.comments,
            answered: row.answered,
            lon_lat: row.lon.zip(row.lat),
        }
    }
}

/// One page of the list.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Vec<Listed>> {
    let rows = match filter.sort {
        Sort::Newest => newest(pool, process, filter).await?,
        Sort::Oldest => oldest(pool, process, filter).await?,
    };
    Ok(rows.into_iter().map(Listed::from).collect())
}

fn offset(filter: &Filter) -> i64 {
    if filter.after.is_some() { 0 } else { (filter.page - 1) * PAGE_SIZE }
}

// Two orders, two queries: an order is never put together from text. The page is found first, by index, and only its rows
// are joined and counted.
async fn newest(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Vec<Row>> {
    let bbox = filter.bbox.map(|bbox| bbox.0.to_vec());
    let kinds = filter.kind_words();
    Ok(sqlx::query_as!(
        Row,
        r#"with page as (
             select id, subject_id, number, kind, title, left(text, 220) as excerpt, received_at, theme_id, district_id, geom
             from contribution_public as c
             where process_id = $1
               and ($2::text[] is null or district_id in (select id from district where process_id = $1 and slug = any ($2)))
               and ($3::text[] is null or theme_id in (select id from theme where process_id = $1 and slug = any ($3)))
               and ($4::text[] is null or kind = any ($4))
               and ($5::text is null or terms @@ $5::text::tsquery)
               and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::text is null or (received_at, id) < (select received_at, id from contribution where number = $7))
             order by received_at desc, id desc
             limit $8 offset $9
           )
           select page.number as "number!", page.kind as "kind!: Kind", page.title as "title!", page.excerpt as "excerpt!",
                  page.received_at as "received_at!", theme.name as "theme?: Json<Localised>", district.name as "district?",
                  (select count(*) from comment_public where on_subject = page.subject_id) as "comments!",
                  exists (select from reply where subject_id = page.subject_id and state = 'released') as "answered!",
                  st_x(st_pointonsurface(page.geom)) as lon, st_y(st_pointonsurface(page.geom)) as lat
           from page
           left join theme on theme.id = page.theme_id
           left join district on district.id = page.district_id
           order by page.received_at desc, page.id desc"#,
        process.0,
        chosen(&filter.districts),
        chosen(&filter.themes),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
        filter.after,
        PAGE_SIZE,
        offset(filter),
    )
    .fetch_all(pool)
    .await?)
}

async fn oldest(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Vec<Row>> {
    let bbox = filter.bbox.map(|bbox| bbox.0.to_vec());
    let kinds = filter.kind_words();
    Ok(sqlx::query_as!(
        Row,
        r#"with page as (
             select id, subject_id, number, kind, title, left(text, 220) as excerpt, received_at, theme_id, district_id, geom
             from contribution_public as c
             where process_id = $1
               and ($2::text[] is null or district_id in (select id from district where process_id = $1 and slug = any ($2)))
               and ($3::text[] is null or theme_id in (select id from theme where process_id = $1 and slug = any ($3)))
               and ($4::text[] is null or kind = any ($4))
               and ($5::text is null or terms @@ $5::text::tsquery)
               and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::text is null or (received_at, id) > (select received_at, id from contribution where number = $7))
             order by received_at, id
             limit $8 offset $9
           )
           select page.number as "number!", page.kind as "kind!: Kind", page.title as "title!", page.excerpt as "excerpt!",
                  page.received_at as "received_at!", theme.name as "theme?: Json<Localised>", district.name as "district?",
                  (select count(*) from comment_public where on_subject = page.subject_id) as "comments!",
                  exists (select from reply where subject_id = page.subject_id and state = 'released') as "answered!",
                  st_x(st_pointonsurface(page.geom)) as lon, st_y(st_pointonsurface(page.geom)) as lat
           from page
           left join theme on theme.id = page.theme_id
           left join district on district.id = page.district_id
           order by page.received_at, page.id"#,
        process.0,
        chosen(&filter.districts),
        chosen(&filter.themes),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
        filter.after,
        PAGE_SIZE,
        offset(filter),
    )
    .fetch_all(pool)
    .await?)
}

/// How many contributions a filter lets pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// Exactly so many.
    Exact(i64),
    /// More than 1,000: counting on would cost more than it tells.
    Over1000,
}

impl Total {
    /// The last page that can be counted to.
    pub fn pages(self) -> i64 {
        let rows = match self {
            Self::Exact(n) => n,
            Self::Over1000 => LAST_COUNTED_PAGE * PAGE_SIZE,
        };
        ((rows + PAGE_SIZE - 1) / PAGE_SIZE).clamp(1, LAST_COUNTED_PAGE)
    }
}

/// Counts a filtered list, exactly up to 1,000. For the open filter take [`Facets::total`], which is cached.
///
/// # Errors
/// When the database is away.
pub async fn total(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Total> {
    let bbox = filter.bbox.map(|bbox| bbox.0.to_vec());
    let kinds = filter.kind_words();
    let counted = sqlx::query_scalar!(
        r#"select count(*) as "n!" from (
             select from contribution_public
             where process_id = $1
               and ($2::text[] is null or district_id in (select id from district where process_id = $1 and slug = any ($2)))
               and ($3::text[] is null or theme_id in (select id from theme where process_id = $1 and slug = any ($3)))
               and ($4::text[] is null or kind = any ($4))
               and ($5::text is null or terms @@ $5::text::tsquery)
               and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
             limit 1001
           ) as hit"#,
        process.0,
        chosen(&filter.districts),
        chosen(&filter.themes),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
    )
    .fetch_one(pool)
    .await?;
    Ok(if counted > 1000 { Total::Over1000 } else { Total::Exact(counted) })
}

/// A choice of a filter with its count in the open list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// Value in the address.
    pub slug: String,
    /// Code, for staff and small marks.
    pub code: String,
    /// Name.
    pub name: Localised,
    /// Public contributions.
    pub n: i64,
}

/// The choices of all filters, counted over everything public in the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// All public contributions.
    pub total: i64,
    /// Districts, by name.
    pub districts: Vec<Facet>,
    /// Whether any district's border is approximate.
    pub approximate: bool,
    /// Themes, in the town's order.
    pub themes: Vec<Facet>,
    /// Kinds that occur.
    pub kinds: Vec<(Kind, i64)>,
    /// Public clusters of the process.
    pub clusters: i64,
}

/// The facets, from the cache of the process's revision.
///
/// # Errors
/// When the database is away.
pub async fn facets(host: &Host, process: ProcessId, rev: i64) -> Result<Facets> {
    let key = CacheKey { process: process.0, rev, what: "facets".into() };
    let made = host.cache.try_get_with(key, async {
        let facets = count_facets(&host.pool, process).await?;
        let body = serde_json::to_vec(&facets).map_err(Error::internal)?;
        Ok::<_, Error>(Cached { body: body.into(), etag: "".into() })
    });
    let cached = made.await.map_err(Error::from_shared)?;
    serde_json::from_slice(&cached.body).map_err(Error::internal)
}

async fn count_facets(pool: &PgPool, process: ProcessId) -> Result<Facets> {
    let row = sqlx::query!(
        r#"with hit as (
             select district_id, theme_id, kind, count(*) as n from contribution_public where process_id = $1
             group by grouping sets ((), (district_id), (theme_id), (kind))
           )
           select coalesce((select n from hit where district_id is null and theme_id is null and kind is null order by n desc limit 1), 0) as "total!",
                  coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'code', code, 'name', jsonb_build_object('de', name),
                      'n', coalesce((select n from hit where hit.district_id = district.id), 0)) order by name)
                    from district where process_id = $1 and valid_to is null), '[]') as "districts!: Json<Vec<Facet>>",
                  coalesce((select bool_or(approximate) from district where process_id = $1 and valid_to is null), false) as "approximate!",
                  coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'code', code, 'name', name,
                      'n', coalesce((select n from hit where hit.theme_id = theme.id), 0)) order by position)
                    from theme where process_id = $1), '[]') as "themes!: Json<Vec<Facet>>",
                  coalesce((select jsonb_agg(jsonb_build_array(kind, n)) from hit where kind is not null), '[]') as "kinds!: Json<Vec<(Kind, i64)>>",
                  (select count(*) from cluster_public where process_id = $1 and merged_into is null) as "clusters!""#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    let mut kinds = row.kinds.0;
    kinds.sort_by_key(|(kind, _)| *kind);
    Ok(Facets {
        total: row.total,
        districts: row.districts.0,
        approximate: row.approximate,
        themes: row.themes.0,
        kinds,
        clusters: row.clusters,
    })
}
