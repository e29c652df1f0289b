//! SQL of the public list.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use serde::Deserialize;
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

use super::filter::Filter;
use super::{LAST_COUNTED_PAGE, Near, PAGE_SIZE, order};
use crate::error::Result;
use crate::process::participation::contributions::Kind;
use crate::services::act::ProcessId;
use crate::services::i18n::Localised;
use crate::services::scope::Process;
use crate::web::host::{CacheKey, Host};

/// A row of the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Public number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Code of the language that it is written in.
    pub language: String,
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
    /// File of its first photo, the small copy.
    pub photo: Option<Uuid>,
    /// Longitude and latitude of its point, for the map beside the list.
    pub lon_lat: Option<(f64, f64)>,
    /// Metres from where distances are measured to what was put on the map, at its nearest.
    pub metres: Option<f64>,
}

struct Row {
    number: String,
    kind: Kind,
    title: String,
    language: String,
    excerpt: String,
    received_at: jiff_sqlx::Timestamp,
    theme: Option<Json<Localised>>,
    district: Option<String>,
    comments: i64,
    answered: bool,
    photo: Option<Uuid>,
    lon: Option<f64>,
    lat: Option<f64>,
    metres: Option<f64>,
}

impl From<Row> for Listed {
    fn from(row: Row) -> Self {
        Self {
            number: row.number,
            kind: row.kind,
            title: row.title,
            language: row.language,
            excerpt: row.excerpt,
            received_at: row.received_at.to_jiff(),
            theme: row.theme.map(|theme| theme.0),
            district: row.district,
            comments: row.comments,
            answered: row.answered,
            photo: row.photo,
            lon_lat: row.lon.zip(row.lat),
            metres: row.metres,
        }
    }
}

/// One page of the list, in its order.
///
/// # Errors
/// When the database is away.
pub async fn list(host: &Host, process: &Process, filter: &Filter, keys: &Keys) -> Result<Vec<Listed>> {
    let ids = order::page(host, process, filter, keys).await?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = rows(&host.steady, &ids, filter.near).await?;
    Ok(rows.into_iter().map(Listed::from).collect())
}

async fn rows(pool: &PgPool, ids: &[i64], near: Option<Near>) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select shown.number as "number!", shown.kind as "kind!: Kind", shown.title as "title!", shown.language as "language!", excerpt(shown.text, 220) as "excerpt!",
                  shown.received_at as "received_at!", theme.name as "theme?: Json<Localised>", district.name as "district?",
                  (select count(*) from comment_public where on_subject = shown.subject_id and not by_author) as "comments!",
                  exists (select from reply where subject_id = shown.subject_id and state = 'released') as "answered!",
                  (select small from attachment_public where subject_id = shown.subject_id order by position limit 1) as "photo?",
                  st_x(st_pointonsurface(shown.geom)) as lon, st_y(st_pointonsurface(shown.geom)) as lat,
                  st_distance(shown.geom::geography, st_setsrid(st_makepoint($2, $3), 4326)::geography) as metres
           from unnest($1::bigint[]) with ordinality as page (id, position)
           join contribution_public as shown using (id)
           left join theme on theme.id = shown.theme_id
           left join district on district.id = shown.district_id
           order by page.position"#,
        ids,
        near.map(|near| near.0.lon),
        near.map(|near| near.0.lat),
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
    fn of(counted: i64) -> Self {
        if counted > 1000 { Self::Over1000 } else { Self::Exact(counted) }
    }

    /// The last page that can be counted to.
    pub fn pages(self) -> i64 {
        let rows = match self {
            Self::Exact(n) => n,
            Self::Over1000 => LAST_COUNTED_PAGE * PAGE_SIZE,
        };
        ((rows + PAGE_SIZE - 1) / PAGE_SIZE).clamp(1, LAST_COUNTED_PAGE)
    }
}

/// How many contributions a filter lets pass. The open list is counted exactly; districts, themes and kinds are added up
/// from the facets; what is searched for, or lies in a part of the map, is counted once in a revision.
///
/// # Errors
/// When the database is away.
pub async fn total(host: &Host, process: ProcessId, rev: i64, facets: &Facets, filter: &Filter) -> Result<Total> {
    if filter.is_open() {
        return Ok(Total::Exact(facets.total));
    }
    if filter.is_counted_by_facets() {
        return Ok(Total::of(facets.count(filter)));
    }
    let key = CacheKey { process: process.0, rev, what: format!("total{}", filter.unordered().query()) };
    let keys = facets.keys(filter);
    let counted = host.kept(key, |_| size_of::<i64>(), count(&host.pool, process, filter, &keys));
    Ok(Total::of(*counted.await?))
}

/// Counts what passes a filter, no further than to 1,001.
async fn count(pool: &PgPool, process: ProcessId, filter: &Filter, keys: &Keys) -> Result<i64> {
    let (bbox, spot) = (filter.bbox.map(|bbox| bbox.0.to_vec()), filter.spot.map(|spot| spot.frame().to_vec()));
    let kinds = filter.kind_words();
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "n!" from (
             select from contribution_public
             where process_id = $1
               and ($2::bigint[] is null or district_id = any ($2))
               and ($3::bigint[] is null or theme_id = any ($3))
               and ($4::text[] is null or kind = any ($4))
               and ($5::text is null or terms @@ $5::text::tsquery)
               and ($6::float8[] is null or geom_3857 && st_transform(st_makeenvelope($6[1], $6[2], $6[3], $6[4], 4326), 3857))
               and ($7::float8[] is null or spot_x between $7[1] and $7[3] and spot_y between $7[2] and $7[4])
             limit 1001
           ) as hit"#,
        process.0,
        keys.districts.as_deref(),
        keys.themes.as_deref(),
        kinds.as_deref(),
        filter.tsquery(),
        bbox.as_deref(),
        spot.as_deref(),
    )
    .fetch_one(pool)
    .await?)
}

/// A choice of a filter with its count in the open list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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

/// How many public contributions share district, theme and kind.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Cell {
    /// Slug and key of the district, if they have one.
    district: Option<(String, i64)>,
    /// Slug and key of the theme, if they have one.
    theme: Option<(String, i64)>,
    kind: Kind,
    n: i64,
}

/// Keys of the districts and themes that a filter names, as far as anything public has them. Looked up before the
/// database is asked: it plans well for keys, and knows nothing about slugs of another table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Districts; none: all.
    pub districts: Option<Vec<i64>>,
    /// Themes; none: all.
    pub themes: Option<Vec<i64>>,
}

/// The choices of all filters, counted over everything public in the process.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    cells: Vec<Cell>,
}

impl Facets {
    /// How many contributions districts, themes and kinds of a filter let pass.
    fn count(&self, filter: &Filter) -> i64 {
        let among = |chosen: &[String], own: &Option<(String, i64)>| {
            chosen.is_empty() || own.as_ref().is_some_and(|(slug, _)| chosen.contains(slug))
        };
        let passes = |cell: &&Cell| {
            among(&filter.districts, &cell.district)
                && among(&filter.themes, &cell.theme)
                && (filter.kinds.is_empty() || filter.kinds.contains(&cell.kind))
        };
        self.cells.iter().filter(passes).map(|cell| cell.n).sum()
    }

    /// Looks up the districts and themes that a filter names.
    pub fn keys(&self, filter: &Filter) -> Keys {
        let look_up = |chosen: &[String], of: fn(&Cell) -> Option<&(String, i64)>| {
            let named = self.cells.iter().filter_map(of).filter(|(slug, _)| chosen.contains(slug)).map(|(_, key)| *key);
            (!chosen.is_empty()).then(|| named.collect::<BTreeSet<i64>>().into_iter().collect())
        };
        Keys {
            districts: look_up(&filter.districts, |cell| cell.district.as_ref()),
            themes: look_up(&filter.themes, |cell| cell.theme.as_ref()),
        }
    }

    /// About the bytes they take in memory.
    fn bytes(&self) -> usize {
        self.cells.len() * (size_of::<Cell>() + 40) + (self.districts.len() + self.themes.len()) * 200
    }
}

/// The facets, from the cache of the process's revision.
///
/// # Errors
/// When the database is away.
pub async fn facets(host: &Host, process: ProcessId, rev: i64) -> Result<Arc<Facets>> {
    let key = CacheKey { process: process.0, rev, what: "facets".into() };
    host.kept(key, Facets::bytes, count_facets(&host.pool, process)).await
}

async fn count_facets(pool: &PgPool, process: ProcessId) -> Result<Facets> {
    let row = sqlx::query!(
        r#"with cell as (
             select district_id, theme_id, kind, count(*)::bigint as n from contribution_public where process_id = $1
             group by district_id, theme_id, kind
           )
           select coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'n', n,
                      'district', case when district.id is not null then jsonb_build_array(district.slug, district.id) end,
                      'theme', case when theme.id is not null then jsonb_build_array(theme.slug, theme.id) end))
                    from cell left join district on district.id = district_id left join theme on theme.id = theme_id), '[]') as "cells!: Json<Vec<Cell>>",
                  coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'code', code, 'name', jsonb_build_object('de', name),
                      'n', coalesce((select sum(n) from cell where cell.district_id = district.id), 0)) order by name)
                    from district where process_id = $1 and valid_to is null), '[]') as "districts!: Json<Vec<Facet>>",
                  coalesce((select bool_or(approximate) from district where process_id = $1 and valid_to is null), false) as "approximate!",
                  coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'code', code, 'name', name,
                      'n', coalesce((select sum(n) from cell where cell.theme_id = theme.id), 0)) order by position)
                    from theme where process_id = $1), '[]') as "themes!: Json<Vec<Facet>>""#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    let cells = row.cells.0;
    let mut kinds = BTreeMap::<Kind, i64>::new();
    for cell in &cells {
        *kinds.entry(cell.kind).or_default() += cell.n;
    }
    Ok(Facets {
        total: cells.iter().map(|cell| cell.n).sum(),
        districts: row.districts.0,
        approximate: row.approximate,
        themes: row.themes.0,
        kinds: kinds.into_iter().collect(),
        cells,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facets() -> Facets {
        let cell = |district: Option<(&str, i64)>, (theme, theme_id): (&str, i64), kind, n| Cell {
            district: district.map(|(slug, id)| (slug.to_owned(), id)),
            theme: Some((theme.to_owned(), theme_id)),
            kind,
            n,
        };
        let cells = vec![
            cell(Some(("nord", 7)), ("wohnen", 1), Kind::Idea, 3),
            cell(Some(("nord", 7)), ("wege", 2), Kind::Problem, 5),
            cell(None, ("wege", 2), Kind::Problem, 2_000),
        ];
        Facets { total: 2_008, districts: vec![], approximate: false, themes: vec![], kinds: vec![], cells }
    }

    #[test]
    fn filtered_counts_add_up_from_the_facets() {
        let count = |query: &str| facets().count(&Filter::parse(query));
        assert_eq!(count(""), 2_008);
        assert_eq!(count("ortsteil=nord"), 8);
        assert_eq!(count("thema=wege&thema=wohnen&art=problem"), 2_005);
        assert_eq!(count("ortsteil=nord&art=problem"), 5);
        assert_eq!(count("ortsteil=anderswo"), 0);
    }

    #[test]
    fn names_of_a_filter_become_keys() {
        let keys = |query: &str| facets().keys(&Filter::parse(query));
        assert_eq!(keys(""), Keys::default());
        assert_eq!(keys("ortsteil=nord&thema=wege&thema=wohnen"), Keys { districts: Some(vec![7]), themes: Some(vec![1, 2]) });
        assert_eq!(keys("ortsteil=anderswo").districts, Some(vec![]), "nothing lies there, which is not everything");
    }

    #[test]
    fn a_count_is_exact_to_a_thousand() {
        assert_eq!(Total::of(1_000), Total::Exact(1_000));
        assert_eq!(Total::of(1_001), Total::Over1000);
    }
}
