//! How places, lines and neighbours are set up.

use super::model::{NewMapLine, NewPlace};
use super::store;
use crate::error::{Error, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::geo::Geom;
use crate::services::text;

/// Adds a known place to the act's process.
///
/// # Errors
/// When the database is away.
pub async fn add_place(tx: &mut Tx, new: &NewPlace) -> Result<()> {
    let terms = text::document_terms([new.name.as_str()]);
    let id = store::insert_place(tx, new, &terms).await?;
    audit::record(tx, Entry::new("place.add", "place", id)).await
}

/// Adds a line to the simplified map of the act's process.
///
/// # Errors
/// [`Error::Setup`] when the shape is no line.
pub async fn add_map_line(tx: &mut Tx, new: &NewMapLine) -> Result<()> {
    if !matches!(new.geom.0, geo::Geometry::LineString(_)) {
        return Err(Error::setup(format!("{}: keine Linie", new.name)));
    }
    let id = store::insert_line(tx, new).await?;
    tx.public_changes();
    audit::record(tx, Entry::new("map_line.add", "map_line", id)).await
}

/// Adds a municipality next to the town, or gives it another shape: it is named when a place lies in it.
///
/// # Errors
/// [`Error::Setup`] when the shape is no polygon.
pub async fn set_neighbour(tx: &mut Tx, name: &str, geom: Geom, source: &str) -> Result<()> {
    let geom = geom.into_multi_polygon().ok_or_else(|| Error::setup(format!("{name}: keine Fläche")))?;
    let id = store::save_neighbour(tx, name, geom, source).await?;
    audit::record(tx, Entry::new("neighbour.set", "neighbour", id)).await
}
