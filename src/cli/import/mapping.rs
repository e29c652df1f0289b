//! The mapping file: which column of the source is what.
//!
//! ```json
//! {
//!   "system": "raddialog-bonn-2017",
//!   "columns": { "id": "id", "title": "title", "text": "text", "date": "date", "lat": "lat", "lon": "lon",
//!                "votes": "votes", "category": "category", "url": "url" },
//!   "kind": "idea",
//!   "themes": { "Ampeln": "AM" },
//!   "language": "de"
//! }
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::process::participation::contributions::Kind;

/// A mapping, as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Name of the source; with the source's id it makes a row unique.
    pub system: String,
    /// Which column is what.
    pub columns: Columns,
    /// Kind of every row without a known word in `kinds`.
    pub kind: Kind,
    /// Words of the `kind` column.
    #[serde(default)]
    pub kinds: BTreeMap<String, Kind>,
    /// Categories of the source and the theme's code here; others have no theme.
    #[serde(default)]
    pub themes: BTreeMap<String, String>,
    /// Language of the texts.
    #[serde(default = "german")]
    pub language: String,
}

/// Names of columns. In GeoJSON they are names of properties; the place comes from the geometry.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// The source's own id. Without it a digest of the whole row serves.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Text.
    pub text: Option<String>,
    /// Day: `2017-09-23`, `23.9.2017`, `23. Sep. 2017`, or an instant.
    pub date: String,
    /// Time of day: `12:30`.
    pub time: Option<String>,
    /// Degrees north.
    pub lat: Option<String>,
    /// Degrees east.
    pub lon: Option<String>,
    /// Address in words.
    pub address: Option<String>,
    /// Votes.
    pub votes: Option<String>,
    /// Category.
    pub category: Option<String>,
    /// Address of the row at the source.
    pub url: Option<String>,
    /// Kind.
    pub kind: Option<String>,
    /// Name of the author, if the source published it.
    pub author: Option<String>,
    /// For comments: the source's id of the contribution.
    pub contribution: Option<String>,
}

fn german() -> String {
    "de".to_owned()
}

/// Reads a mapping, of whatever kind of rows it is.
///
/// # Errors
/// [`Error::Setup`] with the place of the mistake.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let wrong = |error: &dyn std::fmt::Display| Error::setup(format!("{}: {error}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| wrong(&error))?;
    serde_json::from_str(&text).map_err(|error| wrong(&error))
}
