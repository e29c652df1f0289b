//! How themes are set up.

use super::model::NewTheme;
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Adds a theme to the act's process and returns its key.
///
/// # Errors
/// [`Error::Setup`] when code or slug are taken or malformed, or the colour is none.
pub async fn add_theme(tx: &mut Tx, new: &NewTheme) -> Result<i64> {
    let wrong = |what: &str| Error::setup(format!("Handlungsfeld {}: {what}", new.code));
    let id = store::insert(tx, new)
        .await
        .on_constraint("theme_code_key", || wrong("das Kürzel ist vergeben"))
        .on_constraint("theme_code_check", || wrong("ein Kürzel hat zwei oder drei Großbuchstaben"))
        .on_constraint("theme_slug_key", || wrong("die Adresse ist vergeben"))
        .on_constraint("theme_color_check", || wrong("eine Farbe schreibt man so: #1d5a96"))?;
    tx.public_changes();
    audit::record(tx, Entry::new("theme.add", "theme", id)).await?;
    Ok(id)
}
