//! Types of districts. No IO.

use jiff::civil::Date;

use crate::services::geo::Geom;

/// A number of inhabitants with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// Inhabitants.
    pub number: i32,
    /// Where the number comes from.
    pub source: String,
    /// Of which day it is.
    pub on: Date,
}

/// A district to be added.
#[derive(Clone, Debug)]
pub struct NewDistrict {
    /// Two or three capital letters, part of measure codes.
    pub code: String,
    /// Name in addresses.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Other names people use.
    pub aliases: Vec<String>,
    /// Polygon or multipolygon, EPSG:4326.
    pub geom: Geom,
    /// Where the polygon comes from.
    pub source: String,
    /// Whether the polygon is only an approximation.
    pub approximate: bool,
    /// Inhabitants, where a source tells.
    pub population: Option<Population>,
}

/// A district, without its polygon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Key.
    pub id: i64,
    /// Two or three capital letters.
    pub code: String,
    /// Name in addresses.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Other names people use.
    pub aliases: Vec<String>,
    /// Whether the polygon is only an approximation.
    pub approximate: bool,
    /// Where the polygon comes from.
    pub source: String,
    /// Inhabitants, where a source tells.
    pub population: Option<Population>,
}
