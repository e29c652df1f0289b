//! How districts are set up.

use super::model::NewDistrict;
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Adds a district to the act's process and returns its key.
///
/// # Errors
/// [`Error::Setup`] when the shape is no valid polygon, or code or slug are taken or malformed.
pub async fn add_district(tx: &mut Tx, new: &NewDistrict) -> Result<i64> {
    let wrong = |what: &str| Error::setup(format!("Ortsteil {}: {what}", new.name));
    let geom = new.geom.clone().into_multi_polygon().ok_or_else(|| wrong("keine Fläche"))?;
    let id = store::insert(tx, new, geom)
        .await
        .on_constraint("district_code_key", || wrong("das Kürzel ist vergeben"))
        .on_constraint("district_code_check", || wrong("ein Kürzel hat zwei oder drei Großbuchstaben"))
        .on_constraint("district_slug_key", || wrong("die Adresse ist vergeben"))
        .on_constraint("district_geom_check", || wrong("die Fläche schneidet sich selbst"))?;
    tx.public_changes();
    audit::record(tx, Entry::new("district.add", "district", id)).await?;
    Ok(id)
}
