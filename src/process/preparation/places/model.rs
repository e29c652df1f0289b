//! Types of places and of the simplified map. No IO.

use geo::{BooleanOps as _, MultiLineString, MultiPolygon};

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

/// A name and a house number: "Saarlandstraße", "12a".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Name of the street or of any other place, as written.
    pub name: String,
    /// The number as it is compared: without spaces, in small letters.
    pub house: Option<String>,
}

impl Address {
    /// Takes a typed address apart: the house number is the last word that begins with a digit, with what follows it.
    pub fn parse(typed: &str) -> Self {
        let words: Vec<&str> = typed.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
        let number = words.iter().rposition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        // What follows a number is a letter or nothing; else the number belongs to the name: "Straße des 17. Juni".
        let number = number.filter(|&at| at > 0 && words[at + 1..].iter().all(|word| word.chars().count() == 1));
        match number {
            Some(at) => Self { name: words[..at].join(" "), house: Self::house(&words[at..].concat()) },
            None => Self { name: words.join(" "), house: None },
        }
    }

    /// A house number as it is compared; none when it is none.
    pub fn house(written: &str) -> Option<String> {
        let number: String = written.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
        let fits = |c: char| c.is_ascii_digit() || c.is_ascii_lowercase() || matches!(c, '/' | '-');
        let begins = number.starts_with(|c: char| c.is_ascii_digit());
        (begins && number.len() <= 12 && number.chars().all(fits)).then_some(number)
    }
}

/// A known place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Name; with the house number, if that is known.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// Where.
    pub at: LonLat,
    /// Name of the district that covers it.
    pub district: Option<String>,
    /// Whether it is called just as it was typed (with the house, if one was named).
    pub exact: bool,
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
        let lines = self.lines.iter().map(|line| line.pieces.coords_count()).sum::<usize>();
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
    /// The line, in as many pieces as the area cuts it into.
    pub pieces: MultiLineString<f64>,
}

impl LineShape {
    /// The line as far as it runs in the area: cut once, when the shapes are read, not in every picture.
    #[must_use]
    pub fn within(self, area: &MultiPolygon<f64>) -> Self {
        Self { pieces: area.clip(&self.pieces, false), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_off_at_the_boundary() {
        let area: MultiPolygon<f64> = geo::Rect::new((0.0, 0.0), (2.0, 2.0)).to_polygon().into();
        let line = geo::LineString::from(vec![(-1.0, 1.0), (1.0, 1.0), (1.0, 5.0), (1.5, 5.0), (1.5, -1.0)]);
        let within = LineShape { kind: LineKind::Rail, name: String::new(), pieces: line.into() }.within(&area);
        let inside = |at: &geo::Coord| (0.0..=2.0).contains(&at.x) && (0.0..=2.0).contains(&at.y);
        assert_eq!(within.pieces.0.len(), 2, "in at the side, out above, in again");
        assert!(within.pieces.iter().flatten().all(inside));
    }

    #[test]
    fn a_house_number_is_what_stands_at_the_end() {
        let parts = |typed: &str| {
            let address = Address::parse(typed);
            (address.name, address.house)
        };
        let with = |name: &str, house: &str| (name.to_owned(), Some(house.to_owned()));
        assert_eq!(parts("Saarlandstr. 12"), with("Saarlandstr.", "12"));
        assert_eq!(parts(" Saarlandstraße  12 A "), with("Saarlandstraße", "12a"));
        assert_eq!(parts("Am Markt, 3-5"), with("Am Markt", "3-5"));
        assert_eq!(parts("Straße des 17. Juni"), ("Straße des 17. Juni".to_owned(), None));
        assert_eq!(parts("Straße des 17. Juni 4"), with("Straße des 17. Juni", "4"));
        assert_eq!(parts("12"), ("12".to_owned(), None));
        assert_eq!(parts("Bahnhof"), ("Bahnhof".to_owned(), None));
    }
}
