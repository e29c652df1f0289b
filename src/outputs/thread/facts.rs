//! What the thread knows: plain facts, all of them public.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::process::measures::status::State;
use crate::process::participation::contributions::Tally;
use crate::services::i18n::Localised;

/// Everything about one contribution's way.
#[derive(Clone, Debug)]
pub struct Facts {
    /// When it came in.
    pub received_at: Timestamp,
    /// Through which occasion.
    pub occasion: Localised,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Whether the public wording was shortened.
    pub redacted: bool,
    /// Whether it is shown and counted.
    pub standing: Standing,
    /// Released replies of the town.
    pub replies: Vec<ReplyFact>,
    /// Referrals.
    pub referrals: Vec<ReferralFact>,
    /// The points it makes.
    pub points: Vec<Point>,
    /// What followed from its clusters.
    pub chain: Arc<Chain>,
}

/// Whether a contribution is shown and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for a decision.
    Waiting,
    /// Everybody reads it.
    Public,
    /// It counts, but is not shown.
    Internal,
    /// It is neither shown nor counted.
    Refused,
}

impl From<Tally> for Standing {
    fn from(tally: Tally) -> Self {
        match tally {
            Tally::Published | Tally::Redacted => Self::Public,
            Tally::Internal | Tally::Hidden => Self::Internal,
            Tally::InReview => Self::Waiting,
            Tally::Gone | Tally::NotCounted => Self::Refused,
        }
    }
}

/// A released reply.
#[derive(Clone, Debug, Deserialize)]
pub struct ReplyFact {
    /// Who replied.
    pub department: String,
    /// What they wrote.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A referral.
#[derive(Clone, Debug, Deserialize)]
pub struct ReferralFact {
    /// To whom.
    pub to: String,
    /// When.
    pub at: Timestamp,
    /// The answer, if there is one.
    pub answer: Option<String>,
}

/// A point that a contribution makes.
#[derive(Clone, Debug, Deserialize)]
pub struct Point {
    /// Its words, when somebody split the contribution.
    pub text: Option<String>,
    /// Why it belongs to no cluster.
    pub unassignable: Option<String>,
    /// Its public clusters.
    pub clusters: Vec<ClusterFact>,
}

/// A cluster with its weighing.
#[derive(Clone, Debug, Deserialize)]
pub struct ClusterFact {
    /// Key.
    pub id: i64,
    /// Code: A-017.
    pub code: String,
    /// Title.
    pub title: String,
    /// When this point was put into it.
    pub since: Timestamp,
    /// Other contributions in it.
    pub others: i64,
    /// Those of them that are not public.
    pub others_not_public: i64,
    /// The released weighing.
    pub weighing: Option<WeighingFact>,
}

/// A released weighing.
#[derive(Clone, Debug, Deserialize)]
pub struct WeighingFact {
    /// Word of the result: `followed` …
    pub result: String,
    /// One plain sentence.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// When it was released.
    pub released_at: Timestamp,
    /// Whether the council resolved it.
    pub resolved: bool,
    /// To whom it was forwarded.
    pub forwarded_to: Option<String>,
    /// Until when it was postponed.
    pub postponed_until: Option<Date>,
    /// The running project it points to.
    pub project: Option<String>,
}

/// What followed from some clusters.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// SWOT items they are evidence for.
    pub swot: Vec<SwotFact>,
    /// Scenarios between SWOT items and goals.
    pub scenarios: Vec<ScenarioFact>,
    /// Goals.
    pub goals: Vec<GoalFact>,
    /// Measures.
    pub measures: Vec<MeasureFact>,
    /// The resolution that covers them.
    pub resolution: Option<ResolutionFact>,
    /// The meeting that rejected the newest edition with them.
    pub rejection: Option<RejectionFact>,
    /// Latest readings.
    pub readings: Vec<ReadingFact>,
}

impl Chain {
    /// About the bytes it takes in memory: titles and reasons are short.
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + 300 * (self.swot.len() + self.scenarios.len() + self.goals.len() + self.measures.len() + self.readings.len())
    }
}

/// A SWOT item.
#[derive(Clone, Debug, Deserialize)]
pub struct SwotFact {
    /// Code: W-MO-04.
    pub code: String,
    /// Quadrant: `weakness` …
    pub quadrant: String,
    /// Title.
    pub title: String,
    /// Since when it is public.
    pub at: Timestamp,
    /// Whether the cluster contradicts it, instead of supporting it.
    pub contradicted_by_us: bool,
    /// Titles of sources that contradict it.
    pub contradicting: Vec<String>,
}

/// A scenario.
#[derive(Clone, Debug, Deserialize)]
pub struct ScenarioFact {
    /// Slug.
    pub slug: String,
    /// Title.
    pub title: String,
}

/// A goal.
#[derive(Clone, Debug, Deserialize)]
pub struct GoalFact {
    /// Code: 2.3.
    pub code: String,
    /// Title.
    pub title: String,
    /// Since when it is public.
    pub at: Timestamp,
}

/// A measure.
#[derive(Clone, Debug, Deserialize)]
pub struct MeasureFact {
    /// Code: M-MO-QU-03.
    pub code: String,
    /// Title.
    pub title: String,
    /// How far it has come.
    pub state: State,
    /// Since when it is public.
    pub at: Timestamp,
    /// When it got into its state.
    pub changed_at: Option<Timestamp>,
    /// Priority, if a person has set one.
    pub priority: Option<String>,
    /// Cost in cents: from, to, price year.
    pub cost: Option<CostFact>,
    /// Why it was put off, dropped or paused.
    pub state_reason: Option<String>,
}

/// Cost of a measure, in cents gross.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct CostFact {
    /// Lowest.
    pub min: i64,
    /// Highest.
    pub max: i64,
    /// Year of the prices.
    pub price_year: i32,
}

impl MeasureFact {
    /// Whether the council has resolved it.
    pub fn is_resolved(&self) -> bool {
        self.state.is_resolved()
    }
}

/// A resolution.
#[derive(Clone, Debug, Deserialize)]
pub struct ResolutionFact {
    /// Number: SW-B-1.
    pub number: String,
    /// Committee.
    pub body: String,
    /// Day.
    pub on: Date,
    /// Result: `unanimous` …
    pub result: Option<String>,
    /// Votes: yes, no, abstained.
    pub votes: Option<[i32; 3]>,
}

/// A meeting in which the council rejected an edition.
#[derive(Clone, Debug, Deserialize)]
pub struct RejectionFact {
    /// Name of the edition in addresses.
    pub edition: String,
    /// Committee.
    pub body: String,
    /// Day.
    pub on: Date,
    /// Votes: yes, no, abstained.
    pub votes: Option<[i32; 3]>,
}

/// The latest reading of an indicator.
#[derive(Clone, Debug, Deserialize)]
pub struct ReadingFact {
    /// Code: I-01.
    pub code: String,
    /// Title of the indicator.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// Decimals of the values.
    pub decimals: u32,
    /// Value, in units of 10^-decimals.
    pub value: i64,
    /// Target, likewise.
    pub target: i64,
    /// Year of the target.
    pub target_year: i32,
    /// Day of the reading.
    pub on: Date,
}

/// What stands behind a measure.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    /// Public clusters it rests on.
    pub clusters: Vec<GroundCluster>,
    /// Counted contributions in them, each once.
    pub contributions: i64,
    /// Those of them that are not public.
    pub not_public: i64,
    /// Sources it rests on.
    pub sources: Vec<GroundSource>,
    /// SWOT items it rests on.
    pub swot: Vec<SwotFact>,
}

impl Grounds {
    /// Whether a contribution belongs to several of the clusters: then theirs add up to more than there are.
    pub fn is_shared(&self) -> bool {
        self.clusters.iter().map(|cluster| cluster.contributions).sum::<i64>() > self.contributions
    }
}

/// A cluster behind a measure.
#[derive(Clone, Debug, Deserialize)]
pub struct GroundCluster {
    /// Key.
    pub id: i64,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Counted contributions in it.
    pub contributions: i64,
    /// Some of its public contributions: number and title.
    pub voices: Vec<(String, String)>,
}

/// A source behind a measure.
#[derive(Clone, Debug, Deserialize)]
pub struct GroundSource {
    /// Title.
    pub title: String,
    /// Kind: `report` …
    pub kind: String,
    /// Date, as the source says it.
    pub dated: String,
    /// Address of the document.
    pub url: Option<String>,
}
