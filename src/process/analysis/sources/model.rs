//! Types of sources, findings and projects. No IO.

use jiff::Timestamp;

use crate::services::geo::LonLat;
use crate::services::i18n::Localised;

crate::id! {
    /// Key of a source.
    SourceId
}
crate::id! {
    /// Key of a finding.
    FindingId
}

crate::text_enum! {
    /// What a source is.
    pub enum SourceKind: "source" {
        Concept = "concept", Report = "report", Statistic = "statistic", Walk = "walk", Talk = "talk",
    }
}

crate::text_enum! {
    /// What the town thinks of a source today.
    pub enum Assessment: "assessment" { Valid = "valid", Outdated = "outdated", Contradicts = "contradicts" }
}

crate::text_enum! {
    /// How far a project of the town has come.
    pub enum ProjectState: "project" { Planned = "planned", UnderWay = "under_way", Done = "done" }
}

/// What somebody writes about a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// What it is.
    pub kind: SourceKind,
    /// Title.
    pub title: String,
    /// Who issued it.
    pub body: String,
    /// Its date, as it says itself.
    pub dated: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// What the town thinks of it today.
    pub assessment: Option<Assessment>,
    /// Why, in a sentence.
    pub note: String,
}

/// A source, as staff see it.
#[derive(Clone, Debug)]
pub struct Source {
    /// Key.
    pub id: SourceId,
    /// What stands about it.
    pub text: SourceText,
    /// What it says.
    pub findings: Vec<Finding>,
    /// Since when everybody may read it.
    pub public_from: Option<Timestamp>,
}

/// A source that everybody may read.
#[derive(Clone, Debug)]
pub struct PublicSource {
    /// What it is.
    pub kind: SourceKind,
    /// Title.
    pub title: String,
    /// Who issued it.
    pub body: String,
    /// Its date, as it says itself.
    pub dated: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// What the town thinks of it today.
    pub assessment: Option<Assessment>,
}

/// What a source says, with its page.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Finding {
    /// Key.
    pub id: FindingId,
    /// What it says.
    pub text: String,
    /// Where it says so: "S. 41".
    pub page: String,
    /// Codes of the SWOT items that it is evidence for or against.
    pub cited_by: Vec<String>,
}

/// A finding to choose as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// Key.
    pub id: FindingId,
    /// Title of the source.
    pub source: String,
    /// What it says.
    pub text: String,
}

/// What somebody writes about a project.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectText {
    /// Title.
    pub title: String,
    /// What happens.
    pub text: String,
    /// How far it has come.
    pub state: ProjectState,
    /// Who does it.
    pub owner: String,
    /// When, in words: "2025–2027".
    pub years: String,
    /// Key of the theme.
    pub theme_id: Option<i64>,
    /// Where.
    pub at: Option<LonLat>,
}

/// A project of the town, as staff see it.
#[derive(Clone, Debug)]
pub struct Project {
    /// Key.
    pub id: i64,
    /// Code: `V-03`.
    pub code: String,
    /// What stands about it.
    pub text: ProjectText,
    /// Name of the theme.
    pub theme: Option<Localised>,
    /// Since when everybody may read it.
    pub public_from: Option<Timestamp>,
}
