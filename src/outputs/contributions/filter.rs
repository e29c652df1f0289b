//! The filter in the address: `?ortsteil=&thema=&art=&q=&sortierung=&seite=&bbox=`. Whatever cannot be read is left out; no
//! parameter is ever echoed unescaped or used as more than a bound value.

use serde::Deserialize;

use crate::process::participation::contributions::Kind;
use crate::services::text;

crate::text_enum! {
    /// Order of the list.
    pub enum Sort: "sort" { Newest = "neu", Oldest = "alt" }
}

/// A box on the map, in degrees: west, south, east, north.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bbox(pub [f64; 4]);

impl Bbox {
    /// Reads `west,south,east,north`.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Vec<f64> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        let [west, south, east, north] = numbers[..] else { return None };
        let sound = numbers.iter().all(|number| number.is_finite())
            && west < east
            && south < north
            && west >= -180.0
            && east <= 180.0
            && south >= -85.0
            && north <= 85.0;
        sound.then_some(Self([west, south, east, north]))
    }

    fn write(&self) -> String {
        self.0.map(|number| format!("{number:.5}")).join(",")
    }
}

/// The parameters as they stand in the address.
#[derive(Debug, Default, Deserialize)]
struct Raw {
    ortsteil: Option<String>,
    thema: Option<String>,
    art: Option<String>,
    q: Option<String>,
    sortierung: Option<String>,
    seite: Option<String>,
    nach: Option<String>,
    bbox: Option<String>,
}

/// What is asked of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Slug of a district.
    pub district: Option<String>,
    /// Slug of a theme.
    pub theme: Option<String>,
    /// A kind.
    pub kind: Option<Kind>,
    /// Words to search, as typed.
    pub q: Option<String>,
    /// Order.
    pub sort: Sort,
    /// Page, from 1.
    pub page: i64,
    /// Go on after this contribution's number, instead of counting pages.
    pub after: Option<String>,
    /// A part of the map.
    pub bbox: Option<Bbox>,
}

impl Default for Filter {
    fn default() -> Self {
        Self { district: None, theme: None, kind: None, q: None, sort: Sort::Newest, page: 1, after: None, bbox: None }
    }
}

impl Filter {
    /// Reads the query of an address.
    pub fn parse(query: &str) -> Self {
        let Ok(raw) = serde_html_form::from_str::<Raw>(query) else { return Self::default() };
        let slug = |text: Option<String>| {
            text.filter(|text| !text.is_empty() && text.len() <= 60 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        };
        Self {
            district: slug(raw.ortsteil),
            theme: slug(raw.thema),
            kind: raw.art.and_then(|word| word.parse().ok()),
            q: raw.q.map(|q| q.trim().chars().take(200).collect::<String>()).filter(|q| !q.is_empty()),
            sort: raw.sortierung.and_then(|word| word.parse().ok()).unwrap_or(Sort::Newest),
            page: raw.seite.and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, super::LAST_COUNTED_PAGE),
            after: slug(raw.nach),
            bbox: raw.bbox.as_deref().and_then(Bbox::parse),
        }
    }

    /// Whether the filter lets everything pass (order and page do not matter).
    pub fn is_open(&self) -> bool {
        self.district.is_none() && self.theme.is_none() && self.kind.is_none() && self.q.is_none() && self.bbox.is_none()
    }

    /// The words as a `tsquery`; none when no word, or only words that say nothing, were typed.
    pub fn tsquery(&self) -> Option<String> {
        self.q.as_deref().and_then(text::tsquery)
    }

    /// The filter as a query, with its `?`; empty for the open filter on the first page.
    pub fn query(&self) -> String {
        let pairs: Vec<(&str, String)> = [
            ("ortsteil", self.district.clone()),
            ("thema", self.theme.clone()),
            ("art", self.kind.map(|kind| kind.to_string())),
            ("q", self.q.clone()),
            ("sortierung", (self.sort != Sort::Newest).then(|| self.sort.to_string())),
            ("seite", (self.page > 1).then(|| self.page.to_string())),
            ("nach", self.after.clone()),
            ("bbox", self.bbox.map(|bbox| bbox.write())),
        ]
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| (name, value)))
        .collect();
        if pairs.is_empty() {
            return String::new();
        }
        // Pairs of strings always encode.
        serde_html_form::to_string(pairs).map_or_else(|_| String::new(), |query| format!("?{query}"))
    }

    /// The same filter with a change, from the first page.
    pub fn change(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut changed = Self { page: 1, after: None, ..self.clone() };
        change(&mut changed);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_own_address() {
        let filter = Filter::parse("ortsteil=quellental&thema=mobilitaet&art=problem&q=Weg+%26+Stra%C3%9Fe&seite=3&bbox=9.7,53.6,9.8,53.7");
        assert_eq!(filter.q.as_deref(), Some("Weg & Straße"));
        assert_eq!(Filter::parse(filter.query().trim_start_matches('?')), filter);
    }

    #[test]
    fn nonsense_is_left_out() {
        let filter = Filter::parse("seite=%3Cscript%3E&sortierung=drop&art=<b>&ortsteil=%27%3B--&bbox=1,2,3&per_page=9");
        assert_eq!(filter, Filter::default());
        assert_eq!(filter.query(), "");
        assert_eq!(Filter::parse("seite=-4").page, 1);
        assert_eq!(Filter::parse("seite=99999999").page, crate::outputs::contributions::LAST_COUNTED_PAGE);
    }

    #[test]
    fn boxes_must_be_boxes() {
        assert!(Bbox::parse("9.7,53.6,9.8,53.7").is_some());
        for text in ["9.8,53.6,9.7,53.7", "NaN,1,2,3", "a,b,c,d", "1,2,3", "-999,0,1,1"] {
            assert!(Bbox::parse(text).is_none(), "{text}");
        }
    }
}
