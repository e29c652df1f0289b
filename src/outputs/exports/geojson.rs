//! GeoJSON (RFC 7946), written piece by piece. Cut-off and hash are foreign members of the collection (section 6.1); a
//! contribution without a place on the map has a null geometry (section 3.2).

use serde_json::{Map, Value, json};

use super::cell::Cell;
use super::csv_file::Provenance;
use super::rows;
use super::store::Exported;
use super::tables::CONTRIBUTIONS;
use crate::error::{Error, Result};

/// The beginning of the collection.
///
/// # Errors
/// Never, in practice: writing into memory.
pub fn head(provenance: &Provenance, credit: &str) -> Result<String> {
    let text = |value: &str| serde_json::to_string(value).map_err(Error::internal);
    Ok(format!(
        "{{\"type\":\"FeatureCollection\",\"stand\":{},\"pruefsumme\":{},\"quelle\":{},\"features\":[",
        text(&provenance.cut_off)?,
        text(&provenance.hash)?,
        text(credit)?
    ))
}

/// The end of the collection.
pub const TAIL: &str = "\n]}\n";

/// Features, each on a line of its own; `first` says that nothing stands before them.
///
/// # Errors
/// When the database gave a geometry that is no JSON.
pub fn body(batch: &[Exported], first: bool) -> Result<String> {
    let mut lines = String::new();
    for (index, row) in batch.iter().enumerate() {
        lines.push_str(if first && index == 0 { "\n" } else { ",\n" });
        lines.push_str(&serde_json::to_string(&feature(row)?).map_err(Error::internal)?);
    }
    Ok(lines)
}

fn feature(row: &Exported) -> Result<Value> {
    let geometry: Value = match &row.geometry {
        Some(text) => serde_json::from_str(text).map_err(Error::internal)?,
        None => Value::Null,
    };
    let named = CONTRIBUTIONS.columns.iter().zip(rows::contribution(row));
    // The place stands in the geometry.
    let properties: Map<String, Value> =
        named.filter(|(name, _)| !matches!(**name, "lon" | "lat")).map(|(name, cell)| ((*name).to_owned(), value(cell))).collect();
    Ok(json!({ "type": "Feature", "id": row.number, "geometry": geometry, "properties": properties }))
}

/// A cell as JSON: nothing is neutralised, because no program calculates JSON.
fn value(cell: Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => text.into(),
        Cell::Number(number) => number.into(),
        Cell::Degrees(degrees) => degrees.into(),
        Cell::Euro(cents) => cents.into(),
        Cell::Percent(basis_points) => basis_points.into(),
        Cell::Day(day) => day.to_string().into(),
        Cell::Flag(flag) => flag.into(),
    }
}
