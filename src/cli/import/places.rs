//! Known places and houses from a survey office's coordinates or a list of streets.
//!
//! ```json
//! {
//!   "source": "Hauskoordinaten der Stadt, Stand 1.10.2026",
//!   "grid": "EPSG:25832",
//!   "kind": "street",
//!   "columns": { "name": "strasse", "house": "hnr", "suffix": "zusatz", "east": "ost", "north": "nord" }
//! }
//! ```

use serde::Deserialize;

use crate::process::preparation::places::{Address, Grid, KnownPlace};
use crate::services::tables::Row;

/// A mapping, as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Where the list comes from; kept with every place.
    pub source: String,
    /// What the coordinates are. GeoJSON is always in degrees (RFC 7946 §4).
    #[serde(default = "degrees")]
    grid: Grid,
    /// What a place is that has no word in the `kind` column: `street`, `school` …
    #[serde(default = "street")]
    kind: String,
    /// Which column is what.
    columns: Columns,
}

/// Names of columns. In GeoJSON they are names of properties; the place comes from the geometry.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Columns {
    /// Name of the street or of any other place.
    name: String,
    /// House number; a row without one is the street itself.
    house: Option<String>,
    /// What follows the number: "a".
    suffix: Option<String>,
    /// What it is.
    kind: Option<String>,
    /// Easting, or degrees east.
    east: Option<String>,
    /// Northing, or degrees north.
    north: Option<String>,
}

const fn degrees() -> Grid {
    Grid::Degrees
}

fn street() -> String {
    "street".to_owned()
}

impl Mapping {
    /// Reads a row.
    pub fn place(&self, row: &Row) -> Result<KnownPlace, String> {
        let columns = &self.columns;
        let name = row.cell(Some(&columns.name)).ok_or_else(|| format!("Die Spalte „{}“ ist leer.", columns.name))?;
        if name.chars().count() > 120 {
            return Err("Der Name ist länger als 120 Zeichen.".to_owned());
        }
        let (at, grid) = self.position(row)?;
        Ok(KnownPlace {
            address: Address { name: name.to_owned(), house: self.house(row)? },
            kind: row.cell(columns.kind.as_ref()).unwrap_or(&self.kind).to_owned(),
            at,
            grid,
            source: self.source.clone(),
        })
    }

    fn house(&self, row: &Row) -> Result<Option<String>, String> {
        let Some(number) = row.cell(self.columns.house.as_ref()) else { return Ok(None) };
        let written = format!("{number}{}", row.cell(self.columns.suffix.as_ref()).unwrap_or_default());
        Address::house(&written).map(Some).ok_or_else(|| format!("„{written}“ ist keine Hausnummer."))
    }

    fn position(&self, row: &Row) -> Result<((f64, f64), Grid), String> {
        let (at, grid) = match (row.place, row.cell(self.columns.east.as_ref()), row.cell(self.columns.north.as_ref())) {
            (Some(at), _, _) => (at, Grid::Degrees),
            (None, Some(east), Some(north)) => ((number(east)?, number(north)?), self.grid),
            (None, ..) => return Err("Zum Ort fehlen die Koordinaten.".to_owned()),
        };
        match at {
            (east, north) if grid.holds(east, north) => Ok((at, grid)),
            (east, north) if grid.holds(north, east) => Err("Die beiden Koordinaten sind vertauscht.".to_owned()),
            _ => Err("Die Koordinaten liegen nicht in Deutschland.".to_owned()),
        }
    }
}

/// A number with a decimal comma or point.
fn number(text: &str) -> Result<f64, String> {
    text.replace(',', ".").parse().map_err(|_| format!("„{text}“ ist keine Koordinate."))
}
