//! Types of places and of the simplified map. No IO.

use geo::{LineString, MultiPolygon};

use crate::services::geo::{Geom, LonLat};

/// A known place to be added.
#[derive(Clone, Debug)]
pub struct NewPlace {
    /// Name.
    pub name: String,
    /// What it is: `street`, `school`, `bus_stop` …
    pub kind: String,
    /// Where.
    pub at: LonLat,
    /// Where name and position come from.
    pub source: String,
}

/// A known place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// Where.
    pub at: LonLat,
    /// Name of the district that covers it.
    pub district: Option<String>,
}

crate::text_enum! {
    /// What a line of the simplified map is.
    pub enum LineKind: "map-line" { Rail = "rail", Road = "road", Water = "water" }
}

/// A line of the simplified map to be added.
#[derive(Clone, Debug)]
pub struct NewMapLine {
    /// What it is.
    pub kind: LineKind,
    /// Name.
    pub name: String,
    /// Line string, EPSG:4326.
    pub geom: Geom,
    /// Where the line comes from.
    pub source: String,
}

/// A place on the map in words: "bei Saarlandstraße, Quellental".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Name of the nearest known place within 400 metres.
    pub near: Option<String>,
    /// Name of the district with the largest share of it.
    pub district: Option<String>,
}

/// What the simplified map of a process draws.
#[derive(Clone, Debug)]
pub struct Shapes {
    /// Outline of the process's area.
    pub boundary: MultiPolygon<f64>,
    /// Districts.
    pub districts: Vec<DistrictShape>,
    /// Railways, roads, rivers.
    pub lines: Vec<LineShape>,
    /// Whom to name for them.
    pub credit: String,
}

impl Shapes {
    /// About the bytes that their positions take in memory.
    pub fn bytes(&self) -> usize {
        use geo::CoordsIter as _;
        let areas = self.districts.iter().map(|district| district.area.coords_count()).sum::<usize>();
        let lines = self.lines.iter().map(|line| line.line.coords_count()).sum::<usize>();
        (self.boundary.coords_count() + areas + lines) * size_of::<geo::Coord>()
    }
}

/// A district as a shape.
#[derive(Clone, Debug)]
pub struct DistrictShape {
    /// Name.
    pub name: String,
    /// Whether its outline is only an approximation.
    pub approximate: bool,
    /// Outline.
    pub area: MultiPolygon<f64>,
}

/// A line of the map.
#[derive(Clone, Debug)]
pub struct LineShape {
    /// What it is.
    pub kind: LineKind,
    /// Name.
    pub name: String,
    /// The line.
    pub line: LineString<f64>,
}
