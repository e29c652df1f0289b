//! Types, states and rules of editions. No IO.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};

crate::id! {
    /// Key of an edition.
    EditionId
}

crate::text_enum! {
    /// How far an edition is.
    pub enum EditionState: "edition-state" {
        Working = "working", PublicDraft = "public_draft", CouncilPaper = "council_paper", Resolved = "resolved", Superseded = "superseded",
    }
}

crate::text_enum! {
    /// The parts of an edition.
    pub enum Part: "edition-part" {
        Analysis = "analysis", Goals = "goals", Measures = "measures", Strategy = "strategy", Weighing = "weighing",
        Participation = "participation",
    }
}

crate::text_enum! {
    /// What the council does with a part.
    pub enum PartStatus: "part-status" { Resolved = "resolved", Noted = "noted", Annex = "annex" }
}

impl Part {
    /// What the council usually does with the part: goals, measures and strategy are resolved, the weighing and the analysis
    /// are taken note of, the documentation is an annex.
    pub const fn usual_status(self) -> PartStatus {
        match self {
            Self::Goals | Self::Measures | Self::Strategy => PartStatus::Resolved,
            Self::Analysis | Self::Weighing => PartStatus::Noted,
            Self::Participation => PartStatus::Annex,
        }
    }
}

/// The parts of one edition with what the council does with each, in the order of [`Part::ALL`].
pub type Parts = Vec<(Part, PartStatus)>;

/// A transition that the state machine does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{from} does not become {to}")]
pub struct NotAllowed {
    /// The state it is in.
    pub from: EditionState,
    /// The state asked for.
    pub to: EditionState,
}

impl EditionState {
    /// Whether the document is built and everybody may read it.
    pub const fn is_frozen(self) -> bool {
        !matches!(self, Self::Working)
    }

    /// Whether committees can still be added and results written down.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Working | Self::PublicDraft | Self::CouncilPaper)
    }

    /// The next state, if the machine has this transition.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub const fn become_(self, to: Self) -> Result<Self, NotAllowed> {
        use EditionState::{CouncilPaper, PublicDraft, Resolved, Superseded, Working};
        match (self, to) {
            (Working, PublicDraft) | (PublicDraft, CouncilPaper) | (CouncilPaper, Resolved) | (Resolved, Superseded) => Ok(to),
            _ => Err(NotAllowed { from: self, to }),
        }
    }
}

/// An edition, as those who decide about it need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Key.
    pub id: EditionId,
    /// Name in addresses until it has a resolution: `fassung-2`.
    pub slug: String,
    /// Title.
    pub title: String,
    /// How far it is.
    pub state: EditionState,
}

/// The planning record of a process at one moment: lists of public things, as `record.sql` reads them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Name and AGS of the town.
    pub town: Value,
    /// Slug, number prefix, title and question of the process.
    pub process: Value,
    /// Contributions by bin, adding up to `received` (invariant 1).
    pub tally: Value,
    /// Codes and names.
    pub themes: Value,
    /// Codes and names, each with whether its outline is approximate.
    pub districts: Value,
    /// Sources.
    pub sources: Value,
    /// Running projects of the town.
    pub projects: Value,
    /// Clusters with counts, numbers of public contributions, and the weighing.
    pub clusters: Value,
    /// SWOT items with their evidence.
    pub swot_items: Value,
    /// Scenarios.
    pub scenarios: Value,
    /// Goals with what they rest on.
    pub goals: Value,
    /// Measures with cost (cents gross), finance, feasibility and dependencies.
    pub measures: Value,
}

/// Name and version of the format, in every document.
pub const FORMAT: &str = "rotfaden-edition-1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    frozen_at: String,
    edition: Heading<'a>,
    #[serde(flatten)]
    record: &'a Record,
}

#[derive(Serialize)]
struct Heading<'a> {
    slug: &'a str,
    title: &'a str,
    parts: serde_json::Map<String, Value>,
}

/// The one document of an edition: canonical JSON (RFC 8785), so that the same record gives the same bytes. Numbers are whole
/// and below 2^53 but for coordinates, as the RFC's number format demands.
///
/// # Errors
/// [`Error::Internal`] when a value has no canonical form.
pub fn document(edition: &Edition, parts: &Parts, frozen_at: Timestamp, record: &Record) -> Result<Vec<u8>> {
    let parts = parts.iter().map(|(part, status)| (part.as_str().to_owned(), status.as_str().into())).collect();
    let heading = Heading { slug: &edition.slug, title: &edition.title, parts };
    // Whole seconds: what is printed on paper can be compared.
    let frozen_at = frozen_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let document = Document { format: FORMAT, frozen_at, edition: heading, record };
    serde_json_canonicalizer::to_vec(&document).map_err(Error::internal)
}

/// What an edition still lacks (invariant 8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// How many statements of counted contributions are in no cluster and not unassignable.
    pub statements: i64,
    /// Numbers of the first of their contributions.
    pub numbers: Vec<String>,
    /// Codes and titles of clusters without a released weighing.
    pub clusters: Vec<(String, String)>,
}

impl Gaps {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.statements == 0 && self.clusters.is_empty()
    }
}

/// What would not be in the edition, because it is not released: no hindrance, but to be known before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Clusters that are not public.
    pub clusters: i64,
    /// SWOT items that are not public.
    pub swot_items: i64,
    /// Goals that are not public.
    pub goals: i64,
    /// Goals that are public but not agreed: the council's resolution would pass them by.
    pub goals_not_agreed: i64,
    /// Measures that are not public.
    pub measures: i64,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn edition() -> Edition {
        Edition { id: EditionId(1), slug: "fassung-1".into(), title: "Sichere Schulwege".into(), state: EditionState::Working }
    }

    fn record(measures: Value) -> Record {
        let none = || json!([]);
        Record {
            town: json!({"name": "Pinneberg", "ags": "01056039"}),
            process: json!({"slug": "isek"}),
            tally: json!({"received": 2, "counted": 2}),
            themes: none(),
            districts: none(),
            sources: none(),
            projects: none(),
            clusters: none(),
            swot_items: none(),
            scenarios: none(),
            goals: none(),
            measures,
        }
    }

    fn bytes(measures: Value) -> Vec<u8> {
        let parts = Part::ALL.iter().map(|part| (*part, part.usual_status())).collect();
        document(&edition(), &parts, "2026-11-23T12:00:00.123456Z".parse().expect("a timestamp"), &record(measures)).expect("canonical")
    }

    #[test]
    fn invariant_12_same_record_same_bytes_in_any_order_of_keys() {
        let one = bytes(json!([{"code": "M-MO-QU-03", "cost": {"min": 12_000_000, "expected": 18_000_000}}]));
        let other = bytes(json!([{"cost": {"expected": 18_000_000, "min": 12_000_000}, "code": "M-MO-QU-03"}]));
        assert_eq!(one, other);
        let text = String::from_utf8(one).expect("UTF-8");
        assert!(text.starts_with(r#"{"clusters":[],"districts":[],"edition":{"parts":{"analysis":"noted","goals":"resolved""#), "{text}");
        assert!(text.contains(r#""frozen_at":"2026-11-23T12:00:00Z""#));
        assert!(!text.contains(": ") && !text.contains('\n'));
    }

    #[test]
    fn an_edition_goes_one_way() {
        let order = EditionState::ALL;
        for (from, to) in order.iter().flat_map(|from| order.iter().map(move |to| (*from, *to))) {
            let follows = order.iter().position(|state| *state == to) == order.iter().position(|state| *state == from).map(|at| at + 1);
            assert_eq!(from.become_(to).is_ok(), follows, "{from} to {to}");
        }
    }

    proptest! {
        /// Whole numbers of money survive the canonical form to the cent.
        #[test]
        fn money_is_exact(cents in 0_i64..1_000_000_000_000_000) {
            let text = String::from_utf8(bytes(json!([{"cost": cents}]))).expect("UTF-8");
            let needle = format!(r#""cost":{}"#, cents);
            prop_assert!(text.contains(&needle));
        }
    }
}
