//! Known places and houses by the thousand, as a town's survey office or a street list has them: up to 1,000 per call, one
//! audit row, nothing twice.

use serde::Serialize;

use super::model::Address;
use super::store;
use crate::error::Result;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::text;

/// A coordinate system that lists of places come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, Serialize)]
pub enum Grid {
    /// Degrees.
    #[serde(rename = "EPSG:4326")]
    Degrees,
    /// ETRS89 / UTM zone 32N: metres, as German survey offices give them.
    #[serde(rename = "EPSG:25832")]
    Utm32,
    /// ETRS89 / UTM zone 33N: the same for the east.
    #[serde(rename = "EPSG:25833")]
    Utm33,
}

impl Grid {
    /// All systems.
    pub const ALL: [Self; 3] = [Self::Degrees, Self::Utm32, Self::Utm33];

    /// The name in forms and mappings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Degrees => "EPSG:4326",
            Self::Utm32 => "EPSG:25832",
            Self::Utm33 => "EPSG:25833",
        }
    }

    /// The number of the system.
    pub const fn srid(self) -> i32 {
        match self {
            Self::Degrees => 4326,
            Self::Utm32 => 25832,
            Self::Utm33 => 25833,
        }
    }

    /// Whether two numbers are a place in Germany (with its neighbours) in this system, east first.
    pub fn holds(self, east: f64, north: f64) -> bool {
        let (easts, norths) = match self {
            Self::Degrees => (5.0..16.0, 47.0..56.0),
            Self::Utm32 => (200_000.0..950_000.0, 5_200_000.0..6_150_000.0),
            Self::Utm33 => (-250_000.0..600_000.0, 5_200_000.0..6_150_000.0),
        };
        easts.contains(&east) && norths.contains(&north)
    }
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownPlace {
    /// Name of the place; with a house number the name of its street.
    pub address: Address,
    /// What it is: `street`, `school` …
    pub kind: String,
    /// Easting and northing, or degrees east and north.
    pub at: (f64, f64),
    /// What the two numbers are.
    pub grid: Grid,
    /// Where name and position come from.
    pub source: String,
}

/// A row as the database reads it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Line<'a> {
    name: &'a str,
    house: Option<&'a str>,
    kind: &'a str,
    x: f64,
    y: f64,
    srid: i32,
    source: &'a str,
    terms: Vec<String>,
}

impl<'a> From<&'a KnownPlace> for Line<'a> {
    fn from(known: &'a KnownPlace) -> Self {
        Self {
            name: &known.address.name,
            house: known.address.house.as_deref(),
            kind: &known.kind,
            x: known.at.0,
            y: known.at.1,
            srid: known.grid.srid(),
            source: &known.source,
            terms: text::document_terms([known.address.name.as_str()]),
        }
    }
}

/// Adds those of the rows that the act's process does not have; says for each whether it was new. A house is known by street
/// and number, a street by its name, any other place by name, kind and position (100 metres).
///
/// # Errors
/// When the database is away, or a coordinate is none in its grid.
pub async fn import_known(tx: &mut Tx, rows: &[KnownPlace]) -> Result<Vec<bool>> {
    let lines: Vec<Line<'_>> = rows.iter().map(Line::from).collect();
    let new = store::unknown(tx, &lines).await?;
    let fresh: Vec<&Line<'_>> = lines.iter().zip(&new).filter_map(|(line, new)| new.then_some(line)).collect();
    if !fresh.is_empty() {
        store::insert_known(tx, &fresh).await?;
        let process = tx.process.0;
        audit::record(tx, Entry::new("place.import", "process", process)).await?;
    }
    Ok(new)
}
