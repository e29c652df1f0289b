//! Types of the Steckbrief. No IO.

use jiff::Timestamp;
use serde::Deserialize;

use crate::process::measures::catalogue::{Kind, MeasureId, Plan, Prioritised, Term};
use crate::process::measures::dependencies::DependencyKind;
use crate::process::measures::feasibility::Finding;
use crate::process::measures::money::{Cost, Cover, FinanceRow, YearAmount};
use crate::process::measures::status::State;
use crate::services::act::SubjectId;
use crate::services::geo::LonLat;

/// One measure with everything that belongs to it.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Key.
    pub id: MeasureId,
    /// As something that can be commented on.
    pub subject: SubjectId,
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
    /// Further themes.
    pub further_themes: Vec<Term>,
    /// Further districts.
    pub further_districts: Vec<Term>,
    /// Where it lies.
    pub position: Option<LonLat>,
    /// Why.
    pub background: String,
    /// What.
    pub description: String,
    /// Building blocks, in their order.
    pub blocks: Vec<String>,
    /// Who leads.
    pub lead: String,
    /// Who takes part.
    pub partners: String,
    /// How urgent, by whom, why.
    pub priority: Option<Prioritised>,
    /// A key measure.
    pub key_measure: bool,
    /// Matters for the climate.
    pub climate: bool,
    /// When, and how binding.
    pub plan: Plan,
    /// How far it has come.
    pub state: State,
    /// Why it was deferred, discarded, paused or dropped.
    pub state_reason: Option<String>,
    /// What comes instead, when it was dropped.
    pub substitute: Option<Link>,
    /// Whether everybody may see it.
    pub is_public: bool,
    /// Land and negotiations; none on public pages.
    pub internal_note: Option<String>,
    /// Money, feasibility, history.
    pub details: Details,
    /// What it is tied to.
    pub links: Links,
}

impl Sheet {
    /// The cost that holds.
    pub fn cost(&self) -> Option<&Cost> {
        self.details.costs.first()
    }

    /// How the expected cost is covered; none while it has no cost.
    pub fn cover(&self) -> Option<Cover> {
        self.cost().map(|cost| Cover::of(cost.expected, &self.details.finance))
    }
}

/// Money, feasibility and history of a measure.
#[derive(Clone, Debug)]
pub struct Details {
    /// Cost versions, the newest first.
    pub costs: Vec<Cost>,
    /// Financing rows in their order.
    pub finance: Vec<FinanceRow>,
    /// What was spent, by year.
    pub spending: Vec<YearAmount>,
    /// Feasibility, in the order of the respects.
    pub findings: Vec<Finding>,
    /// States it went through, the newest first.
    pub history: Vec<Step>,
}

/// A step in the history of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Step {
    /// The state it came to.
    pub state: State,
    /// Why; may be empty.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

/// Something a measure is tied to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Link {
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
}

/// Another measure, and how the two hang together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Tie {
    /// How.
    pub kind: DependencyKind,
    /// Code of the other measure.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether the other one depends on this one.
    pub incoming: bool,
}

/// Something a measure rests on, or could rest on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BasisRow {
    /// The word a form sends, see [`crate::process::measures::catalogue::Basis`].
    pub basis: String,
    /// Code; empty for a source, which has a title only.
    pub code: String,
    /// Title.
    pub title: String,
}

/// What a measure is tied to.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Goals it serves.
    pub goals: Vec<Link>,
    /// Other measures.
    pub ties: Vec<Tie>,
    /// What it rests on; on public pages the thread shows it.
    pub basis: Vec<BasisRow>,
}

/// What the forms of a staff page offer.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Themes by position.
    pub themes: Vec<Term>,
    /// Districts by name.
    pub districts: Vec<Term>,
    /// Goals by code.
    pub goals: Vec<Link>,
    /// Clusters, SWOT items and sources.
    pub basis: Vec<BasisRow>,
    /// Other measures.
    pub measures: Vec<Link>,
}
