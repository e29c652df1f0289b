//! Which column of a source is what: as a file for `rotfaden import`, and as staff put it together in the browser.
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

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::process::participation::contributions::{Class, Kind};
use crate::process::preparation::places::Grid;

/// A mapping, as written.
#[derive(Clone, Debug, Deserialize, Serialize)]
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
    /// Who speaks.
    #[serde(default = "resident")]
    pub class: Class,
    /// Day of rows that name none.
    #[serde(default)]
    pub day: Option<Date>,
    /// What the coordinates are.
    #[serde(default = "degrees")]
    pub grid: Grid,
}

/// Names of columns. In GeoJSON they are names of properties; the place comes from the geometry.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Columns {
    /// The source's own id. Without it a digest of the whole row serves.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Text.
    pub text: Option<String>,
    /// Day: `2017-09-23`, `23.9.2017`, `23. Sep. 2017`, or an instant.
    pub date: Option<String>,
    /// Time of day: `12:30`.
    pub time: Option<String>,
    /// Degrees north, or the northing.
    pub lat: Option<String>,
    /// Degrees east, or the easting.
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

crate::text_enum! {
    /// What staff can say about a column in the browser.
    pub enum Field: "import-column" {
        Title = "title", Text = "text", Id = "id", Date = "date", Lon = "lon", Lat = "lat", Address = "address", Category = "category",
        Url = "url", Votes = "votes", Author = "author",
    }
}

impl Columns {
    /// The column of a field.
    pub const fn of(&self, field: Field) -> Option<&String> {
        match field {
            Field::Title => self.title.as_ref(),
            Field::Text => self.text.as_ref(),
            Field::Id => self.id.as_ref(),
            Field::Date => self.date.as_ref(),
            Field::Lon => self.lon.as_ref(),
            Field::Lat => self.lat.as_ref(),
            Field::Address => self.address.as_ref(),
            Field::Category => self.category.as_ref(),
            Field::Url => self.url.as_ref(),
            Field::Votes => self.votes.as_ref(),
            Field::Author => self.author.as_ref(),
        }
    }

    /// Says which column a field is.
    pub fn set(&mut self, field: Field, column: Option<String>) {
        *match field {
            Field::Title => &mut self.title,
            Field::Text => &mut self.text,
            Field::Id => &mut self.id,
            Field::Date => &mut self.date,
            Field::Lon => &mut self.lon,
            Field::Lat => &mut self.lat,
            Field::Address => &mut self.address,
            Field::Category => &mut self.category,
            Field::Url => &mut self.url,
            Field::Votes => &mut self.votes,
            Field::Author => &mut self.author,
        } = column;
    }

    /// The same columns as far as a file has them.
    #[must_use]
    pub fn within(mut self, head: &[String]) -> Self {
        for &field in Field::ALL {
            if self.of(field).is_some_and(|column| !head.contains(column)) {
                self.set(field, None);
            }
        }
        self
    }
}

fn german() -> String {
    "de".to_owned()
}

const fn resident() -> Class {
    Class::Resident
}

const fn degrees() -> Grid {
    Grid::Degrees
}
