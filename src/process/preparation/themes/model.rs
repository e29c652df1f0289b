//! Types of themes. No IO.

use crate::services::i18n::Localised;

/// A theme to be added.
#[derive(Clone, Debug)]
pub struct NewTheme {
    /// Two or three capital letters, part of SWOT and measure codes.
    pub code: String,
    /// Name in addresses.
    pub slug: String,
    /// Name.
    pub name: Localised,
    /// Colour as `#1d5a96`, in lower case.
    pub color: String,
    /// Name of its symbol.
    pub symbol: String,
    /// Where it stands in lists.
    pub position: i32,
}

/// A theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Key.
    pub id: i64,
    /// Two or three capital letters.
    pub code: String,
    /// Name in addresses.
    pub slug: String,
    /// Name.
    pub name: Localised,
    /// Colour as `#1d5a96`.
    pub color: String,
    /// Name of its symbol.
    pub symbol: String,
}

impl Theme {
    /// The class that gives an element the theme's colour: `theme-mo`.
    pub fn class(&self) -> String {
        format!("theme-{}", self.code.to_ascii_lowercase())
    }
}
