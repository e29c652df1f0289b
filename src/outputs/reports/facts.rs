//! What a report says, before it is put into words: counts of everything received, and the public planning record.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::CutOff;
use super::surveys::Survey;
use crate::outputs::marks::TownMark;
use crate::process::participation::contributions::{Class, Kind, Tally};
use crate::services::i18n::Localised;

/// Everything a report rests on, in no language yet.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Up to when.
    pub cut_off: CutOff,
    /// Districts, themes, occasions.
    pub frame: Frame,
    /// What was counted.
    pub counts: Counts,
    /// What was made of it, as far as it is public.
    pub planning: Planning,
    /// Public contributions on the map.
    pub marks: Vec<TownMark>,
    /// Closed answers of forms.
    pub surveys: Vec<Survey>,
}

/// Contributions, and how many of them the public cannot read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub n: i64,
    /// Those in review, internal or hidden.
    pub not_public: i64,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.n += other.n;
        self.not_public += other.not_public;
    }

    /// The sum of several counts.
    pub fn sum(counts: impl IntoIterator<Item = Self>) -> Self {
        counts.into_iter().fold(Self::default(), |mut sum, count| {
            sum.add(count);
            sum
        })
    }
}

/// The row of the table by place in which a contribution is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A district, by key.
    District(i64),
    /// Inside of the area, but in no district: the process has none there, or the address is not on the map.
    NoDistrict,
    /// The whole town.
    WholeTown,
    /// None.
    None,
    /// Outside of the area.
    Outside,
}

crate::text_enum! {
    /// Why a counted contribution stands on the map or not; each has the first reason that fits.
    pub enum OnMap: "report-on-map" {
        NotPublic = "not_public", Outside = "outside", Shown = "shown", WholeTown = "whole_town", DistrictOnly = "district_only",
        NoPlace = "no_place",
    }
}

/// Counts of contributions, each of them in every table once.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// By bin.
    pub tallies: HashMap<Tally, i64>,
    /// Counted ones by class.
    pub classes: HashMap<Class, i64>,
    /// People who signed counted contributions besides their authors.
    pub signatories: i64,
    /// Counted ones by place and theme (none: without a theme).
    pub places: HashMap<(Place, Option<i64>), Count>,
    /// Counted ones by kind.
    pub kinds: HashMap<Kind, Count>,
    /// Counted ones by key of the occasion.
    pub occasions: HashMap<i64, Count>,
    /// Counted ones by the Monday of the week of receipt in Berlin.
    pub weeks: HashMap<Date, Count>,
    /// Counted ones by whether they are on the map.
    pub on_map: HashMap<OnMap, i64>,
}

impl Counts {
    /// Contributions in a bin.
    pub fn tally(&self, tally: Tally) -> i64 {
        self.tallies.get(&tally).copied().unwrap_or_default()
    }

    /// All bins.
    pub fn received(&self) -> i64 {
        self.tallies.values().sum()
    }

    /// The bins that count, with what of them is not public.
    pub fn counted(&self) -> Count {
        Count::sum(self.tallies.iter().filter(|(tally, _)| tally.is_counted()).map(|(tally, &n)| tally.count(n)))
    }

    /// Contributions that everybody can read.
    pub fn public(&self) -> i64 {
        let counted = self.counted();
        counted.n - counted.not_public
    }

    /// The row of a place, over all themes.
    pub fn place(&self, place: Place) -> Count {
        Count::sum(self.places.iter().filter(|((own, _), _)| *own == place).map(|(_, &count)| count))
    }

    /// The row of a theme, over all places.
    pub fn theme(&self, theme: Option<i64>) -> Count {
        Count::sum(self.places.iter().filter(|((_, own), _)| *own == theme).map(|(_, &count)| count))
    }

    /// A cell of the cross table.
    pub fn cell(&self, place: Place, theme: Option<i64>) -> i64 {
        self.places.get(&(place, theme)).map_or(0, |count| count.n)
    }
}

impl Tally {
    /// `n` contributions of this bin as a count.
    pub const fn count(self, n: i64) -> Count {
        Count { n, not_public: if self.is_public() { 0 } else { n } }
    }
}

/// What the counts are counted by, and a few totals.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Districts by name; former ones only while something is counted there.
    pub districts: Vec<District>,
    /// Themes in the town's order.
    pub themes: Vec<Theme>,
    /// Occasions, events in their order after the channels that are always open.
    pub occasions: Vec<Occasion>,
    /// Public comments on public contributions.
    pub comments: i64,
    /// Supports of public contributions.
    pub supports: i64,
    /// Bytes of the public texts, to guess the size of files.
    pub text_bytes: i64,
}

impl Frame {
    /// Whether any district's border is approximate.
    pub fn is_approximate(&self) -> bool {
        self.districts.iter().any(|district| district.approximate)
    }

    /// A theme by its key.
    pub fn theme(&self, id: Option<i64>) -> Option<&Theme> {
        self.themes.iter().find(|theme| Some(theme.id) == id)
    }

    /// A district by its key.
    pub fn district(&self, id: Option<i64>) -> Option<&District> {
        self.districts.iter().find(|district| Some(district.id) == id)
    }
}

/// A district.
#[derive(Clone, Debug, Deserialize)]
pub struct District {
    /// Key.
    pub id: i64,
    /// Two or three capital letters.
    pub code: String,
    /// Name.
    pub name: String,
    /// Whether its border is approximate.
    pub approximate: bool,
    /// Where the border comes from.
    pub source: String,
    /// Whether it is one of today's districts.
    pub current: bool,
}

/// A theme.
#[derive(Clone, Debug, Deserialize)]
pub struct Theme {
    /// Key.
    pub id: i64,
    /// Two or three capital letters.
    pub code: String,
    /// Name.
    pub name: Localised,
}

/// An occasion.
#[derive(Clone, Debug, Deserialize)]
pub struct Occasion {
    /// Key.
    pub id: i64,
    /// Word of its kind.
    pub kind: String,
    /// What it is called.
    pub title: Localised,
    /// Day of the event.
    pub held_on: Option<Date>,
    /// Where it took place, in words.
    pub place: Option<String>,
    /// How many came.
    pub head_count: Option<i64>,
}

/// The public planning record.
#[derive(Clone, Debug, Default)]
pub struct Planning {
    /// Anliegen, most voices first.
    pub clusters: Vec<Cluster>,
    /// SWOT items by code.
    pub swot: Vec<SwotItem>,
    /// Measures by code.
    pub measures: Vec<Measure>,
    /// Released weighings by code of the Anliegen.
    pub weighings: Vec<Weighing>,
}

/// An Anliegen.
#[derive(Clone, Debug, Deserialize)]
pub struct Cluster {
    /// `A-017`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: String,
    /// Key of its theme.
    pub theme_id: Option<i64>,
    /// Whether its contributions contradict each other.
    pub controversial: bool,
    /// Whether it is the view of few.
    pub minority: bool,
    /// Counted contributions in it.
    pub n: i64,
    /// How many of them are not public.
    pub not_public: i64,
    /// Names of the districts of its public contributions.
    pub districts: Vec<String>,
    /// Words of public contributions, the most supported first, then the oldest.
    pub quotes: Vec<Quote>,
}

/// Public words of a contribution.
#[derive(Clone, Debug, Deserialize)]
pub struct Quote {
    /// Number of the contribution.
    pub number: String,
    /// Its words, in full.
    pub text: String,
}

/// An entry of the SWOT board.
#[derive(Clone, Debug, Deserialize)]
pub struct SwotItem {
    /// `W-MO-04`.
    pub code: String,
    /// Word of the quadrant.
    pub quadrant: String,
    /// Key of the theme.
    pub theme_id: i64,
    /// Key of the district.
    pub district_id: Option<i64>,
    /// The entry in one sentence.
    pub title: String,
    /// More about it.
    pub text: String,
    /// Word of the state.
    pub state: String,
    /// What supports it: codes of Anliegen, names of sources.
    pub supported_by: Vec<String>,
    /// What contradicts it.
    pub contradicted_by: Vec<String>,
}

/// A measure.
#[derive(Clone, Debug, Deserialize)]
pub struct Measure {
    /// `M-MO-QU-03`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Word of the kind.
    pub kind: String,
    /// Key of the primary theme.
    pub theme_id: i64,
    /// Key of the primary district; none: the whole town.
    pub district_id: Option<i64>,
    /// What is to be done.
    pub description: String,
    /// Who leads.
    pub lead: String,
    /// Who takes part.
    pub partners: String,
    /// Word of the priority.
    pub priority: Option<String>,
    /// Why.
    pub priority_reason: Option<String>,
    /// Whether it is a key measure.
    pub key_measure: bool,
    /// Whether it serves the climate.
    pub climate: bool,
    /// Word of the commitment.
    pub commitment: String,
    /// Word of the horizon.
    pub horizon: Option<String>,
    /// First year.
    pub starts_year: Option<i64>,
    /// Last year.
    pub ends_year: Option<i64>,
    /// Word of the state.
    pub state: String,
    /// Its latest cost.
    pub cost: Option<Cost>,
    /// Codes of the goals it serves.
    pub goals: Vec<String>,
    /// Codes of the Anliegen it rests on.
    pub clusters: Vec<String>,
}

impl Measure {
    /// Whether it is still meant to happen.
    pub fn is_alive(&self) -> bool {
        !matches!(self.state.as_str(), "discarded" | "dropped")
    }

    /// Whether the council has resolved it.
    pub fn is_resolved(&self) -> bool {
        matches!(self.state.as_str(), "resolved" | "preparing" | "under_way" | "done" | "continuous" | "paused" | "dropped")
    }
}

/// A cost in cents, gross.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Cost {
    /// At least.
    pub min: i64,
    /// Expected.
    pub expected: i64,
    /// At most.
    pub max: i64,
    /// Year of the prices.
    pub price_year: i64,
}

/// A released weighing.
#[derive(Clone, Debug, Deserialize)]
pub struct Weighing {
    /// Code of the Anliegen.
    pub cluster: String,
    /// Title of the Anliegen.
    pub title: String,
    /// Counted contributions in the Anliegen.
    pub n: i64,
    /// Word of the result.
    pub result: String,
    /// The one plain sentence.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// What follows, in the town's words; may be empty.
    pub effect: String,
    /// Where it shows: "M-MO-QU-03 Sicherer Schulweg".
    pub targets: Vec<String>,
    /// To whom it was forwarded.
    pub forwarded_to: Option<String>,
    /// When.
    pub forwarded_on: Option<Date>,
    /// Until when it is put off.
    pub postponed_until: Option<Date>,
    /// Whether the council has resolved it.
    pub resolved: bool,
    /// When it was released.
    pub released_at: Timestamp,
}
