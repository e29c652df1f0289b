//! The town as a calm picture: drawn on the server, for pages without JavaScript, for the place of one contribution, and
//! for reports (presentation attributes only, so it needs no stylesheet).
//!
//! Manners: names are never covered (they are placed beside the marks and drawn last), marks never overlap (those that
//! would become one square with their number), approximate districts are dashed and the caption says so.

mod density;
mod draw;
mod live;
mod place;
mod words;

pub use density::{Cell, Shade, density_legend};
pub use live::{LiveMap, LiveUse};
pub use words::live_words;

use geo::{BoundingRect as _, Geometry, LineString, MultiPolygon};
use maud::{Markup, html};

use super::{Example, Kind, kind_shape};
use crate::services::i18n::Lang;

/// A district on the map.
#[derive(Clone, Copy, Debug)]
pub struct District<'a> {
    /// Name.
    pub name: &'a str,
    /// Whether its outline is only an approximation.
    pub approximate: bool,
    /// Outline, EPSG:4326.
    pub area: &'a MultiPolygon<f64>,
}

/// Something at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Shape and colour of a single one.
    pub kind: Kind,
    /// How many stand here; more than one is drawn as a square with the number.
    pub count: u32,
    /// Name, read out when the mark is a link.
    pub label: String,
    /// Its page. A mark that was merged with others leads to their list.
    pub href: Option<String>,
    /// West, south, east, north in degrees of everything that it stands for, where it stands for several.
    pub extent: Option<[f64; 4]>,
}

/// Where marks that stand for several lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListWay {
    /// Beginning of the list's address; the edges of the part of the map follow, as in `bbox=`.
    pub href: String,
    /// Name of the link; `{n}` stands for how many there are.
    pub label: String,
}

/// What part of the world the picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Frame {
    /// The whole town: everything that was given.
    Town,
    /// A place and what is around it; the first mark is drawn as a pin.
    Around {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
        /// Width of the picture in metres.
        metres: f64,
    },
}

/// A line or an area that somebody drew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawn<'a> {
    /// Its shape, EPSG:4326.
    pub geometry: &'a Geometry<f64>,
    /// Colour.
    pub kind: Kind,
}

impl Drawn<'_> {
    /// What is around it, at least this many metres wide; none for a shape without corners.
    pub fn frame(&self, least: f64) -> Option<Frame> {
        let rect = self.geometry.bounding_rect()?;
        let middle = rect.center();
        let metres = |degrees: f64| degrees.to_radians() * place::EARTH;
        let (wide, tall) = (metres(rect.width()) * middle.y.to_radians().cos(), metres(rect.height()));
        // Pictures are at most half as high as wide; some of what is around it is in sight too.
        Some(Frame::Around { lon: middle.x, lat: middle.y, metres: least.max(1.4 * wide).max(2.8 * tall) })
    }
}

/// The picture.
#[derive(Clone, Debug)]
pub struct TownMap<'a> {
    /// What it shows, for those who do not see it: "Karte von Pinneberg mit 214 Beiträgen".
    pub title: String,
    /// Districts; may be none.
    pub districts: &'a [District<'a>],
    /// Outline of the town, EPSG:4326.
    pub boundary: Option<&'a MultiPolygon<f64>>,
    /// Railways as far as they run in the town, EPSG:4326.
    pub railways: &'a [&'a LineString<f64>],
    /// What somebody drew.
    pub drawn: Option<Drawn<'a>>,
    /// What stands on the map.
    pub marks: &'a [Mark],
    /// How many there are where, instead of marks.
    pub cells: Option<Vec<Cell>>,
    /// Where marks that stand for several lead; none: nowhere.
    pub list: Option<ListWay>,
    /// Whom to name for the shapes; empty where nobody has to be.
    pub credit: &'a str,
    /// Section.
    pub frame: Frame,
    /// Width and height in units of text of 12.5; the page scales it.
    pub size: (u32, u32),
}

impl TownMap<'_> {
    /// The picture in a frame with its caption, for pages.
    pub fn render(&self, lang: Lang) -> Markup {
        let class = match self.frame {
            Frame::Town => "rf-figure",
            Frame::Around { .. } => "rf-figure rf-figure--flush",
        };
        html! { figure class=(class) { (self.svg()) figcaption { (self.caption(lang)) } } }
    }

    /// The picture alone; a complete SVG document when written to a file.
    pub fn svg(&self) -> Markup {
        draw::town(self)
    }

    /// What is in the picture, to stand in a larger one of the same units.
    pub fn drawing(&self) -> Markup {
        draw::content(self)
    }

    /// "vereinfachte Karte · Ortsteile ungefähr · © …".
    pub fn caption(&self, lang: Lang) -> String {
        let approximate = self.districts.iter().any(|district| district.approximate);
        let parts = [Some("map-simplified"), approximate.then_some("map-approximate")];
        let words = parts.into_iter().flatten().map(|key| lang.t(key));
        words.chain((!self.credit.is_empty()).then(|| self.credit.to_owned())).collect::<Vec<_>>().join(" · ")
    }
}

/// What the shapes mean.
pub fn legend(lang: Lang) -> Markup {
    html! {
        ul.rf-key {
            @for kind in Kind::ALL { li { (kind_shape(kind)) (lang.t(kind.word())) } }
            li {
                svg.rf-shape width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" {
                    rect x="1.2" y="1.2" width="13.6" height="13.6" rx="4" fill="#fff" stroke="#22314d" stroke-width="2" {}
                }
                (lang.t("map-several"))
            }
        }
    }
}

/// A made-up town as a whole, and one place in it.
pub fn examples(lang: Lang) -> Vec<Example> {
    let area =
        |west: f64, south: f64, east: f64, north: f64| MultiPolygon::new(vec![geo::Rect::new((west, south), (east, north)).to_polygon()]);
    let (north, south, town) = (area(9.74, 53.66, 9.84, 53.70), area(9.74, 53.62, 9.84, 53.66), area(9.74, 53.62, 9.84, 53.70));
    let districts =
        [District { name: "Nordfeld", approximate: true, area: &north }, District { name: "Südfeld", approximate: true, area: &south }];
    let railway = LineString::from(vec![(9.74, 53.682), (9.79, 53.66), (9.84, 53.637)]);
    let railways = [&railway];
    let mark = |lon, lat, kind, count| Mark { lon, lat, kind, count, label: "Beispiel".into(), href: None, extent: None };
    let marks = [
        mark(9.76, 53.69, Kind::Idea, 1),
        mark(9.78, 53.67, Kind::Problem, 1),
        mark(9.82, 53.69, Kind::Praise, 1),
        mark(9.81, 53.64, Kind::Question, 1),
        mark(9.76, 53.63, Kind::Note, 1),
        mark(9.79, 53.64, Kind::Idea, 31),
        mark(9.7901, 53.6401, Kind::Idea, 1),
    ];
    let map = |frame, marks| TownMap {
        title: lang.t("gallery-map"),
        districts: &districts,
        boundary: Some(&town),
        railways: &railways,
        drawn: None,
        marks,
        cells: None,
        list: None,
        credit: "© GeoBasis-DE / BKG",
        frame,
        size: (360, 400),
    };
    let around = Frame::Around { lon: 9.78, lat: 53.67, metres: 2500.0 };
    let way = Geometry::from(LineString::from(vec![(9.772, 53.672), (9.78, 53.67), (9.784, 53.666)]));
    let cells = [(0.0, 2), (0.01, 9), (0.02, 40)].map(|(right, n)| Cell {
        area: [9.77 + right, 53.66, 9.78 + right, 53.666],
        shade: Shade::of(n),
        label: lang.text("count-contributions", &[("n", i64::from(n).into())]),
    });
    let cells = cells.to_vec();
    let drawn = Some(Drawn { geometry: &way, kind: Kind::Problem });
    vec![
        Example::new("the whole town", html! { (map(Frame::Town, &marks).render(lang)) (legend(lang)) }),
        Example::new("one place", TownMap { size: (480, 240), ..map(around, &marks[1..2]) }.render(lang)),
        Example::new(
            "how many where",
            html! { (TownMap { cells: Some(cells), ..map(Frame::Town, &[]) }.render(lang)) (density_legend(lang)) },
        ),
        Example::new("a drawn line", TownMap { size: (480, 240), drawn, ..map(around, &marks[1..2]) }.render(lang)),
    ]
}
