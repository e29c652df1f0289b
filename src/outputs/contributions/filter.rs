//! The filter in the address: `?ortsteil=&thema=&art=&q=&sortierung=&bei=&seite=&bbox=&ort=&sicht=&ansicht=`. Whatever cannot be read is
//! left out; no parameter is ever echoed unescaped or used as more than a bound value.
//!
//! Three of them are places. `bbox` and `ort` choose what passes: a part of the map, or one crowded spot. `bei` only orders by distance.
//! `sicht` is where the map looked last and chooses nothing.

use super::spot::{Near, Spot, View};
use crate::process::participation::contributions::Kind;
use crate::services::text;

crate::text_enum! {
    /// Order of the list. Support is none: it is never an input to what comes first.
    pub enum Sort: "sort" {
        Newest = "neu", Oldest = "alt", LatelyCommented = "zuletzt-kommentiert", MostCommented = "viel-kommentiert", Near = "nah",
    }
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

    /// As [`Bbox::parse`] reads it.
    pub fn write(&self) -> String {
        self.0.map(|number| format!("{number:.5}")).join(",")
    }
}

/// What is asked of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Slugs of districts; none: all.
    pub districts: Vec<String>,
    /// Slugs of themes; none: all.
    pub themes: Vec<String>,
    /// Kinds; none: all.
    pub kinds: Vec<Kind>,
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
    /// One place on the map at which several things stand.
    pub spot: Option<Spot>,
    /// Where [`Sort::Near`] measures from; there whenever that is the order.
    pub near: Option<Near>,
    /// Where the map looks.
    pub view: Option<View>,
    /// Whether the map shows how many there are instead of the things.
    pub density: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            districts: Vec::new(),
            themes: Vec::new(),
            kinds: Vec::new(),
            q: None,
            sort: Sort::Newest,
            page: 1,
            after: None,
            bbox: None,
            spot: None,
            near: None,
            view: None,
            density: false,
        }
    }
}

impl Filter {
    /// Reads the query of an address.
    pub fn parse(query: &str) -> Self {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        let all = |name: &'static str| pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim());
        let first = |name: &'static str| all(name).find(|value| !value.is_empty());
        let near = first("bei").and_then(Near::parse);
        let sort = first("sortierung").and_then(|word| word.parse().ok()).unwrap_or(Sort::Newest);
        let sort = if sort == Sort::Near && near.is_none() { Sort::Newest } else { sort };
        Self {
            districts: all("ortsteil").filter(is_slug).take(MOST_CHOICES).map(str::to_owned).collect(),
            themes: all("thema").filter(is_slug).take(MOST_CHOICES).map(str::to_owned).collect(),
            kinds: all("art").filter_map(|word| word.parse().ok()).take(MOST_CHOICES).collect(),
            q: first("q").map(|q| q.chars().take(200).collect()),
            sort,
            page: first("seite").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, super::LAST_COUNTED_PAGE),
            after: first("nach").filter(is_slug).map(str::to_owned),
            bbox: first("bbox").and_then(Bbox::parse),
            spot: first("ort").and_then(Spot::parse),
            near: near.filter(|_| sort == Sort::Near),
            view: first("sicht").and_then(View::parse),
            density: first("ansicht") == Some(DENSITY),
        }
    }

    /// Whether the filter lets everything pass (order and page do not matter).
    pub fn is_open(&self) -> bool {
        self.districts.is_empty() && self.themes.is_empty() && self.kinds.is_empty() && self.is_counted_by_facets()
    }

    /// Whether districts, themes and kinds are all that chooses.
    pub fn is_counted_by_facets(&self) -> bool {
        self.q.is_none() && self.bbox.is_none() && self.spot.is_none()
    }

    /// The kinds as words of the database; none: all.
    pub fn kind_words(&self) -> Option<Vec<String>> {
        (!self.kinds.is_empty()).then(|| self.kinds.iter().map(ToString::to_string).collect())
    }

    /// The words as a `tsquery`; none when no word, or only words that say nothing, were typed.
    pub fn tsquery(&self) -> Option<String> {
        self.q.as_deref().and_then(text::tsquery)
    }

    /// The filter as names and values of an address, in a fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let several = |name, values: &[String]| values.iter().map(|value| (name, value.clone())).collect::<Vec<(&'static str, String)>>();
        let kinds: Vec<String> = self.kinds.iter().map(ToString::to_string).collect();
        let single = [
            ("q", self.q.clone()),
            ("sortierung", (self.sort != Sort::Newest).then(|| self.sort.to_string())),
            ("seite", (self.page > 1).then(|| self.page.to_string())),
            ("nach", self.after.clone()),
            ("bei", self.near.map(Near::write)),
            ("bbox", self.bbox.map(|bbox| bbox.write())),
            ("ort", self.spot.map(Spot::write)),
            ("sicht", self.view.map(View::write)),
            ("ansicht", self.density.then(|| DENSITY.to_owned())),
        ];
        let mut pairs = several("ortsteil", &self.districts);
        pairs.extend(several("thema", &self.themes));
        pairs.extend(several("art", &kinds));
        pairs.extend(single.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))));
        pairs
    }

    /// The filter as a query, with its `?`; empty for the open filter on the first page.
    pub fn query(&self) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return String::new();
        }
        // Pairs of strings always encode.
        serde_html_form::to_string(pairs).map_or_else(|_| String::new(), |query| format!("?{query}"))
    }

    /// What lets the same contributions pass, whatever their order and page and whatever the map does.
    pub fn unordered(&self) -> Self {
        self.change(|filter| (filter.sort, filter.near, filter.view, filter.density) = (Sort::Newest, None, None, false))
    }

    /// What the map shows besides the list: the same things, wherever the list looks.
    pub fn everywhere(&self) -> Self {
        let mut everywhere = self.unordered();
        (everywhere.bbox, everywhere.spot) = (None, None);
        everywhere
    }

    /// Nothing chosen, in the same order and with the map as it is.
    pub fn reset(&self) -> Self {
        Self { sort: self.sort, near: self.near, view: self.view, density: self.density, ..Self::default() }
    }

    /// The same filter with a change, from the first page.
    pub fn change(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut changed = Self { page: 1, after: None, ..self.clone() };
        change(&mut changed);
        changed
    }
}

/// The word of the address for the map that shows how many there are.
const DENSITY: &str = "dichte";

/// More choices than a town has are no question of a person.
const MOST_CHOICES: usize = 40;

/// Whether a value could be a slug or a number of ours.
fn is_slug(value: &&str) -> bool {
    !value.is_empty() && value.len() <= 60 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_own_address() {
        let filter = Filter::parse(
            "ortsteil=quellental&ortsteil=thesdorf&thema=mobilitaet&art=problem&q=Weg+%26+Stra%C3%9Fe&seite=3&bbox=9.7,53.6,9.8,53.7&sortierung=nah&bei=9.797,53.662&ort=9.79720,53.66200,4&sicht=9.79000,53.66000,14.5&ansicht=dichte",
        );
        assert_eq!(filter.districts, ["quellental", "thesdorf"]);
        assert_eq!(filter.q.as_deref(), Some("Weg & Straße"));
        assert_eq!(Filter::parse(filter.query().trim_start_matches('?')), filter);
    }

    #[test]
    fn nonsense_is_left_out() {
        let filter = Filter::parse("seite=%3Cscript%3E&sortierung=drop&art=<b>&ortsteil=%27%3B--&bbox=1,2,3&per_page=9");
        assert_eq!(filter, Filter::default());
        assert_eq!(filter.query(), "");
        assert_eq!(Filter::parse("sortierung=nah"), Filter::default(), "near nothing");
        assert_eq!(Filter::parse("bei=9.797,53.662"), Filter::default(), "an order that nobody asked for");
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
