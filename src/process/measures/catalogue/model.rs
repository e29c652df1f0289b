//! Types and rules of the catalogue. No IO.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::Deserialize;

use crate::process::goals::GoalCode;
use crate::process::measures::money::{Cost, Counted, Cover, FinanceRow, Sums};
use crate::process::measures::status::State;
use crate::services::geo::LonLat;
use crate::services::i18n::Localised;

crate::id! {
    /// Key of a measure.
    MeasureId
}

crate::text_enum! {
    /// What sort of undertaking it is.
    pub enum Kind: "measure-kind" {
        Investment = "investment", Concept = "concept", Organisation = "organisation", Ongoing = "ongoing",
    }
}

crate::text_enum! {
    /// How binding a measure is.
    pub enum Commitment: "measure-commitment" {
        ResolvedFinanced = "resolved_financed", SubjectToBudget = "subject_to_budget", ToBeExamined = "to_be_examined", Pool = "pool",
    }
}

crate::text_enum! {
    /// When it is to happen: within 5 years, within 10, later.
    pub enum Horizon: "measure-horizon" { Short = "short", Medium = "medium", Long = "long" }
}

crate::text_enum! {
    /// How urgent it is.
    pub enum Priority: "measure-priority" { High = "high", Medium = "medium", Low = "low" }
}

/// A measure that is added to the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeasure {
    /// Title, 3 to 200 characters.
    pub title: String,
    /// What sort of undertaking it is.
    pub kind: Kind,
    /// Code of the primary theme: `MO`.
    pub theme: String,
    /// Code of the primary district: `QU`; none for the whole town.
    pub district: Option<String>,
}

/// What the Steckbrief says in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Title, 3 to 200 characters.
    pub title: String,
    /// What sort of undertaking it is.
    pub kind: Kind,
    /// Why: at most 10,000 characters.
    pub background: String,
    /// What: at most 10,000 characters.
    pub description: String,
    /// Building blocks, in their order.
    pub blocks: Vec<String>,
    /// Who leads.
    pub lead: String,
    /// Who takes part.
    pub partners: String,
    /// A key measure (Schlüsselmaßnahme).
    pub key_measure: bool,
    /// Matters for the climate; funding asks for at least one (VV Städtebauförderung).
    pub climate: bool,
    /// Land and negotiations; never public.
    pub internal_note: String,
}

/// Where a measure belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    /// Code of the primary theme.
    pub theme: String,
    /// Codes of further themes; the primary one is left out.
    pub further_themes: Vec<String>,
    /// Code of the primary district; none for the whole town.
    pub district: Option<String>,
    /// Codes of further districts; the primary one is left out.
    pub further_districts: Vec<String>,
    /// A point on the map.
    pub position: Option<LonLat>,
}

/// When, and how binding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How binding.
    pub commitment: Commitment,
    /// When it is to happen.
    pub horizon: Option<Horizon>,
    /// First year.
    pub starts_year: Option<i32>,
    /// Last year; none for what has no end.
    pub ends_year: Option<i32>,
    /// When somebody looks at it again.
    pub next_review_on: Option<Date>,
}

/// A priority, set by a named person. A score may propose one, it never sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prioritised {
    /// How urgent.
    pub priority: Priority,
    /// Name of the person who decides it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// What a measure rests on, by its code; a source by its title.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A cluster: `A-017`.
    Cluster(String),
    /// A SWOT item: `W-MO-04`.
    Swot(String),
    /// A source, by its title.
    Source(String),
}

impl fmt::Display for Basis {
    /// The word a form sends: `cluster:A-017`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cluster(code) => write!(f, "cluster:{code}"),
            Self::Swot(code) => write!(f, "swot:{code}"),
            Self::Source(title) => write!(f, "source:{title}"),
        }
    }
}

/// The error of parsing a text that names no basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("names no basis of a measure")]
pub struct NoBasis;

impl FromStr for Basis {
    type Err = NoBasis;

    fn from_str(text: &str) -> Result<Self, NoBasis> {
        match text.split_once(':') {
            Some(("cluster", code)) => Ok(Self::Cluster(code.to_owned())),
            Some(("swot", code)) => Ok(Self::Swot(code.to_owned())),
            Some(("source", title)) => Ok(Self::Source(title.to_owned())),
            _ => Err(NoBasis),
        }
    }
}

/// A measure, as those who decide about it need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Key.
    pub id: MeasureId,
    /// How far it has come.
    pub state: State,
    /// Whether it was released.
    pub released: bool,
}

/// A theme or district, as lists name it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Term {
    /// Code: `MO`, `QU`.
    pub code: String,
    /// Name in addresses.
    pub slug: String,
    /// Name.
    pub name: Localised,
}

/// A measure in a list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Key.
    pub id: MeasureId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// What sort of undertaking it is.
    pub kind: Kind,
    /// Primary theme.
    pub theme: Term,
    /// Primary district; none for the whole town.
    pub district: Option<Term>,
    /// Slugs of further themes.
    pub further_themes: Vec<String>,
    /// Slugs of further districts.
    pub further_districts: Vec<String>,
    /// Codes of its goals.
    pub goals: Vec<GoalCode>,
    /// How urgent.
    pub priority: Option<Priority>,
    /// A key measure.
    pub key_measure: bool,
    /// Matters for the climate.
    pub climate: bool,
    /// How binding.
    pub commitment: Commitment,
    /// When it is to happen.
    pub horizon: Option<Horizon>,
    /// First year.
    pub starts_year: Option<i32>,
    /// Last year.
    pub ends_year: Option<i32>,
    /// How far it has come.
    pub state: State,
    /// Why it was deferred, discarded, paused or dropped.
    pub state_reason: Option<String>,
    /// Where it lies.
    pub position: Option<LonLat>,
    /// Whether everybody may see it.
    pub is_public: bool,
}

/// What a list shows: `?thema=&ortsteil=&ziel=&stand=`; an empty filter shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Slugs of themes, primary or further.
    #[serde(rename = "thema")]
    pub themes: Vec<String>,
    /// Slugs of districts, primary or further; [`WHOLE_TOWN`] for those of the whole town.
    #[serde(rename = "ortsteil")]
    pub districts: Vec<String>,
    /// Code of a goal, with everything below it.
    #[serde(rename = "ziel")]
    pub goal: Option<String>,
    /// Words of states.
    #[serde(rename = "stand")]
    pub states: Vec<String>,
}

/// What stands for "whole town" in an address.
pub const WHOLE_TOWN: &str = "ganze-stadt";

impl Filter {
    /// Whether an entry passes.
    pub fn accepts(&self, entry: &Entry) -> bool {
        self.accepts_theme(entry) && self.accepts_district(entry) && self.accepts_goal(entry) && self.accepts_state(entry)
    }

    fn accepts_theme(&self, entry: &Entry) -> bool {
        self.themes.is_empty() || self.themes.iter().any(|slug| *slug == entry.theme.slug || entry.further_themes.contains(slug))
    }

    fn accepts_district(&self, entry: &Entry) -> bool {
        let primary = entry.district.as_ref().map_or(WHOLE_TOWN, |district| &district.slug);
        self.districts.is_empty() || self.districts.iter().any(|slug| slug == primary || entry.further_districts.contains(slug))
    }

    fn accepts_goal(&self, entry: &Entry) -> bool {
        let Some(wanted) = self.goal.as_deref().and_then(|code| code.parse::<GoalCode>().ok()) else { return true };
        entry.goals.iter().any(|goal| std::iter::successors(Some(*goal), |code| code.parent()).any(|code| code == wanted))
    }

    fn accepts_state(&self, entry: &Entry) -> bool {
        self.states.is_empty() || self.states.iter().any(|state| state == entry.state.as_str())
    }
}

/// A measure in a list with its money.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The measure.
    pub entry: Entry,
    /// The cost that holds.
    pub cost: Option<Cost>,
    /// How it is covered; none without cost, and on public lists.
    pub cover: Option<Cover>,
}

impl Listed {
    /// Puts a list and its money together; without financing rows nobody hears how it is covered.
    pub fn join(
        entries: Vec<Entry>,
        mut costs: HashMap<MeasureId, Cost>,
        finances: Option<&HashMap<MeasureId, Vec<FinanceRow>>>,
    ) -> Vec<Self> {
        let listed = |entry: Entry| {
            let cost = costs.remove(&entry.id);
            let rows = finances.map(|finances| finances.get(&entry.id).map_or(&[][..], Vec::as_slice));
            let cover = cost.as_ref().zip(rows).map(|(cost, rows)| Cover::of(cost.expected, rows));
            Self { entry, cost, cover }
        };
        entries.into_iter().map(listed).collect()
    }

    /// What sums need of it: nothing without a cost, or when the town does not mean to do it any more.
    pub fn counted(&self) -> Option<Counted> {
        let cost = self.cost.as_ref().filter(|_| self.entry.state.counts())?;
        Some(Counted {
            theme: self.entry.theme.code.clone(),
            district: self.entry.district.as_ref().map(|district| district.code.clone()),
            horizon: self.entry.horizon,
            expected: cost.expected,
            years: cost.years.clone(),
        })
    }
}

/// The sums of a list.
pub fn sums(listed: &[Listed]) -> Sums {
    Sums::of(&listed.iter().filter_map(Listed::counted).collect::<Vec<_>>())
}

/// Lower ends of the columns of the matrix, in cents: up to 100,000 €, 500,000 €, 2 million €, above.
const COST_CLASSES: [i64; 3] = [10_000_000, 50_000_000, 200_000_000];

/// The column of the matrix in which an expected cost stands.
pub fn cost_class(expected: i64) -> usize {
    COST_CLASSES.iter().filter(|end| expected >= **end).count()
}

/// The code of the `number`th measure of a theme and district: `M-MO-QU-03`.
pub fn code(theme: &str, district: Option<&str>, number: i64) -> String {
    format!("M-{theme}-{}-{number:02}", district.unwrap_or("GS"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(theme: &str, district: Option<&str>, goals: &[&str]) -> Entry {
        let term = |slug: &str| Term { code: slug.to_uppercase(), slug: slug.to_owned(), name: Localised::german(slug) };
        Entry {
            id: MeasureId(1),
            code: "M-MO-QU-03".into(),
            title: "Sicherer Schulweg".into(),
            kind: Kind::Investment,
            theme: term(theme),
            district: district.map(term),
            further_themes: vec!["klima".into()],
            further_districts: vec!["thesdorf".into()],
            goals: goals.iter().map(|code| code.parse().expect("a code")).collect(),
            priority: None,
            key_measure: false,
            climate: false,
            commitment: Commitment::Pool,
            horizon: None,
            starts_year: None,
            ends_year: None,
            state: State::Drafted,
            state_reason: None,
            position: None,
            is_public: false,
        }
    }

    #[test]
    fn codes_name_theme_district_and_number() {
        assert_eq!(code("MO", Some("QU"), 3), "M-MO-QU-03");
        assert_eq!(code("KL", None, 112), "M-KL-GS-112");
    }

    #[test]
    fn costs_fall_into_columns() {
        assert_eq!([0, 9_999_999, 10_000_000, 49_999_999, 50_000_000, 200_000_000].map(cost_class), [0, 0, 1, 1, 2, 3]);
    }

    #[test]
    fn further_themes_and_districts_are_found_too() {
        let entry = entry("mobilitaet", None, &[]);
        let theme = |slug: &str| Filter { themes: vec![slug.into()], ..Filter::default() }.accepts(&entry);
        assert!(theme("mobilitaet") && theme("klima") && !theme("wohnen"));
        let district = |slug: &str| Filter { districts: vec![slug.into()], ..Filter::default() }.accepts(&entry);
        assert!(district(WHOLE_TOWN) && district("thesdorf") && !district("quellental"));
    }

    #[test]
    fn a_goal_includes_the_goals_below_it() {
        let entry = entry("mobilitaet", None, &["2.3"]);
        let goal = |code: &str| Filter { goal: Some(code.into()), ..Filter::default() }.accepts(&entry);
        assert!(goal("2.3") && goal("2") && goal("L") && !goal("2.1") && !goal("3"));
        assert!(goal("unsinn"), "what cannot be read is left out");
    }

    #[test]
    fn a_basis_is_read_back() {
        for text in ["cluster:A-017", "swot:W-MO-04", "source:Gutachten: Verkehr"] {
            assert_eq!(text.parse::<Basis>().map(|basis| basis.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("A-017".parse::<Basis>(), Err(NoBasis));
    }
}
