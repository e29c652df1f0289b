//! What is asked: pages as people open them, and the tiles of their maps, over many different filters.

use std::time::Duration;

use sqlx::PgPool;

use super::phrases::SEARCHES;
use super::store;
use crate::error::Result;
use crate::process::participation::contributions::Kind;
use crate::process::preparation::{districts, places, themes};
use crate::services::act::ProcessId;
use crate::services::scope;

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A page, over and over.
    Page,
    /// A page of the town hall, over and over: every entry of its navigation counts what waits there, so it asks more often.
    StaffPage,
    /// A tile that was asked before in this revision.
    KnownTile,
    /// A tile for the first time in a revision.
    NewTile,
}

impl Asked {
    /// Within which 95 of 100 answers should be there.
    pub fn goal(self) -> Duration {
        Duration::from_millis(match self {
            Self::Page | Self::StaffPage => 50,
            Self::KnownTile => 20,
            Self::NewTile => 200,
        })
    }
}

/// Addresses that are measured together.
pub struct Target {
    /// What they are, for the table.
    pub what: String,
    /// How they are asked.
    pub asked: Asked,
    paths: Vec<String>,
}

impl Target {
    fn page(what: &str, paths: Vec<String>) -> Self {
        Self { what: what.to_owned(), asked: Asked::Page, paths }
    }

    fn staff_page(what: &str, paths: Vec<String>) -> Self {
        Self { asked: Asked::StaffPage, ..Self::page(what, paths) }
    }

    /// The addresses; those of tiles name the revision.
    pub fn paths_at(&self, rev: i64) -> Vec<String> {
        let joint = |path: &str| if path.contains('?') { '&' } else { '?' };
        match self.asked {
            Asked::Page | Asked::StaffPage => self.paths.clone(),
            Asked::KnownTile | Asked::NewTile => self.paths.iter().map(|path| format!("{path}{}v={rev}", joint(path))).collect(),
        }
    }
}

/// What the addresses are made of.
pub struct Town {
    /// The main process.
    pub process: ProcessId,
    districts: Vec<String>,
    themes: Vec<String>,
    /// West, south, east, north in degrees.
    bounds: [f64; 4],
    /// Numbers of contributions with a long thread.
    threads: Vec<String>,
    /// Numbers of contributions that wait at the desk.
    waiting: Vec<String>,
}

impl Town {
    /// Reads them.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn look(pool: &PgPool) -> Result<Self> {
        use geo::BoundingRect as _;
        let process = scope::load(pool, None).await?.id;
        let boundary = places::shapes(pool, process).await?.boundary;
        let rect = boundary.bounding_rect().ok_or_else(|| crate::error::Error::internal("a town without an area"))?;
        Ok(Self {
            process,
            districts: districts::list(pool, process).await?.into_iter().map(|district| district.slug).collect(),
            themes: themes::list(pool, process).await?.into_iter().map(|theme| theme.slug).collect(),
            bounds: [rect.min().x, rect.min().y, rect.max().x, rect.max().y],
            threads: store::threads(pool, process).await?,
            waiting: store::waiting(pool, process).await?,
        })
    }

    /// Queries that filter by one thing each.
    fn single_filters(&self) -> Vec<String> {
        let of = |name: &'static str, values: &[String]| values.iter().map(|value| format!("{name}={value}")).collect::<Vec<_>>();
        let kinds: Vec<String> = Kind::ALL.iter().map(ToString::to_string).collect();
        [of("ortsteil", &self.districts), of("thema", &self.themes), of("art", &kinds)].concat()
    }

    /// Queries that filter by district, theme and kind at once.
    fn joint_filters(&self) -> Vec<String> {
        let pairs = self.districts.iter().flat_map(|district| self.themes.iter().map(move |theme| (district, theme)));
        pairs
            .zip(Kind::ALL.iter().cycle())
            .map(|((district, theme), kind)| format!("ortsteil={district}&thema={theme}&art={kind}"))
            .collect()
    }

    /// A ninth of the area each, as somebody sees it who has moved the map.
    fn boxes(&self) -> Vec<String> {
        let [west, south, east, north] = self.bounds;
        let (width, height) = ((east - west) / 3.0, (north - south) / 3.0);
        let corner = |i: u32| (west + f64::from(i % 3) * width, south + f64::from(i / 3) * height);
        (0..9).map(corner).map(|(w, s)| format!("bbox={w:.5},{s:.5},{:.5},{:.5}", w + width, s + height)).collect()
    }

    /// The list in its dearest orders: by comments with every filter, and by distance from the middle of each ninth.
    fn orders(&self) -> Vec<String> {
        let near =
            |edges: &[f64]| format!("sortierung=nah&bei={:.3},{:.3}", f64::midpoint(edges[0], edges[2]), f64::midpoint(edges[1], edges[3]));
        let boxes = self.boxes();
        let edges = boxes
            .iter()
            .map(|edges| edges.trim_start_matches("bbox=").split(',').filter_map(|edge| edge.parse().ok()).collect::<Vec<f64>>());
        let talked = self.single_filters().into_iter().map(|filter| format!("sortierung=viel-kommentiert&{filter}"));
        edges.map(|edges| near(&edges)).chain(["sortierung=zuletzt-kommentiert".to_owned()]).chain(talked).collect()
    }

    fn searches() -> Vec<String> {
        SEARCHES.iter().map(|words| format!("q={}", encoded(words))).collect()
    }
}

/// Everything that is measured, in the order of the table.
pub fn all(town: &Town) -> Vec<Target> {
    let at = |path: &'static str, queries: &[String]| queries.iter().map(|query| format!("{path}?{query}")).collect::<Vec<_>>();
    let filters = [town.single_filters(), town.joint_filters()].concat();
    let searches = Town::searches();
    let narrowed = crossed(&searches, &town.single_filters());
    let pages: Vec<String> = (1..=50).map(|page| format!("seite={page}")).collect();
    let mut targets = vec![
        Target::page("`/`", vec!["/".into()]),
        Target::page("`/karte`", vec!["/karte".into()]),
        Target::page("`/karte` with filters", at("/karte", &filters)),
        Target::page("`/karte` moved (`bbox`)", at("/karte", &town.boxes())),
        Target::page("`/beitraege`", vec!["/beitraege".into()]),
        Target::page("`/beitraege`, page 1 to 50", at("/beitraege", &pages)),
        Target::page("`/beitraege` by comments or distance", at("/beitraege", &town.orders())),
        Target::page("`/beitraege` with filters", at("/beitraege", &filters)),
        Target::page("`/beitraege` with search", at("/beitraege", &searches)),
        Target::page("`/beitraege` with search and filters", at("/beitraege", &narrowed)),
        Target::page("contribution with its thread", town.threads.iter().map(|number| format!("/beitraege/{number}")).collect()),
    ];
    let desk = "/verwaltung/isek/eingang";
    let standings = ["", "?stand=alle", "?wer=ich", "?q=radweg", "?stand=alle&q=radweg"].map(|query| format!("{desk}{query}"));
    targets.push(Target::staff_page("the desk's list", standings.to_vec()));
    targets.push(Target::staff_page(
        "the desk with a contribution open",
        town.waiting.iter().map(|number| format!("{desk}/{number}")).collect(),
    ));
    let open = vec![String::new()];
    let of_clusters = [open.clone(), town.single_filters(), town.joint_filters(), searches.clone()].concat();
    let of_points = [open, town.single_filters(), searches].concat();
    for (what, zoom, filters) in [("cluster tiles, zoom 12", 12, of_clusters), ("point tiles, zoom 15", 15, of_points)] {
        let paths = tiles(town.bounds, zoom, &filters);
        targets.push(Target { what: format!("{what}, cold"), asked: Asked::NewTile, paths: paths.clone() });
        targets.push(Target { what: format!("{what}, warm"), asked: Asked::KnownTile, paths });
    }
    targets
}

/// Every tile that touches the box, with every filter; neighbours in the list differ in both.
fn tiles([west, south, east, north]: [f64; 4], zoom: u32, filters: &[String]) -> Vec<String> {
    let ((left, bottom), (right, top)) = (tile_of(west, south, zoom), tile_of(east, north, zoom));
    let all: Vec<(u32, u32)> = (left..=right).flat_map(|x| (top..=bottom).map(move |y| (x, y))).collect();
    let mut paths = Vec::with_capacity(all.len() * filters.len());
    for turn in 0..all.len() {
        for (index, filter) in filters.iter().enumerate() {
            let (x, y) = all[(turn + index) % all.len()];
            let joint = if filter.is_empty() { "" } else { "?" };
            paths.push(format!("/kacheln/beitraege/{zoom}/{x}/{y}{joint}{filter}"));
        }
    }
    paths
}

/// Column and row of the tile that covers a position (slippy map tile names).
fn tile_of(lon: f64, lat: f64, zoom: u32) -> (u32, u32) {
    let side = f64::from(1_u32 << zoom);
    let x = (lon + 180.0) / 360.0 * side;
    let y = (1.0 - lat.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0 * side;
    (x as u32, y as u32)
}

/// Each of the first with one of the second, in turn.
fn crossed(first: &[String], second: &[String]) -> Vec<String> {
    let count = first.len() * second.len();
    (0..count).map(|index| format!("{}&{}", first[index % first.len()], second[index / first.len()])).collect()
}

/// A text as a value in an address (RFC 3986 §2.1).
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_cover_the_town() {
        assert_eq!(tile_of(9.7972, 53.662, 12), (2159, 1321));
        assert_eq!(tile_of(-180.0, 85.0, 0), (0, 0));
        let paths = tiles([9.70, 53.62, 9.85, 53.70], 12, &[String::new(), "art=idea".into()]);
        let distinct: std::collections::HashSet<&String> = paths.iter().collect();
        assert_eq!(distinct.len(), paths.len(), "each tile with each filter, once");
        assert!(paths.contains(&"/kacheln/beitraege/12/2159/1321?art=idea".to_owned()));
    }

    #[test]
    fn tiles_name_the_revision_and_pages_do_not() {
        let target = |asked| Target { what: String::new(), asked, paths: vec!["/a".into(), "/a?b=c".into()] };
        assert_eq!(target(Asked::NewTile).paths_at(7), ["/a?v=7", "/a?b=c&v=7"]);
        assert_eq!(target(Asked::Page).paths_at(7), ["/a", "/a?b=c"]);
    }

    #[test]
    fn words_travel_in_addresses() {
        assert_eq!(encoded("Bäume 1"), "B%C3%A4ume%201");
        assert_eq!(crossed(&["a".into(), "b".into()], &["c".into()]), ["a&c", "b&c"]);
    }
}
