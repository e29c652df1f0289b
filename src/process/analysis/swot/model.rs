//! Types and states of SWOT items. No IO.

use jiff::Timestamp;

use super::super::clusters::Voices;
use super::super::sources::FindingId;
use crate::services::i18n::Localised;

crate::id! {
    /// Key of a SWOT item.
    ItemId
}
crate::id! {
    /// Key of a piece of evidence.
    EvidenceId
}

crate::text_enum! {
    /// A field of the board.
    pub enum Quadrant: "quadrant" {
        Strength = "strength", Weakness = "weakness", Opportunity = "opportunity", Threat = "threat",
    }
}

impl Quadrant {
    /// First letter of the item's code: S, W, O, T.
    pub const fn letter(self) -> char {
        match self {
            Self::Strength => 'S',
            Self::Weakness => 'W',
            Self::Opportunity => 'O',
            Self::Threat => 'T',
        }
    }

    /// Code of an item: `W-MO-04`.
    pub fn code(self, theme: &str, number: i64) -> String {
        format!("{}-{theme}-{number:02}", self.letter())
    }
}

crate::text_enum! {
    /// How far an item has come.
    pub enum State: "swot-state" {
        Draft = "draft", PublicReview = "public_review", Agreed = "agreed", Resolved = "resolved", Superseded = "superseded",
    }
}

crate::text_enum! {
    /// What a piece of evidence does to the item.
    pub enum Stance: "stance" { Supports = "supports", Contradicts = "contradicts" }
}

/// Why an item does not become what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// The state machine has no such transition.
    #[error("{from} does not become {to}")]
    NoWay {
        /// The state it is in.
        from: State,
        /// The state asked for.
        to: State,
    },
    /// Beyond draft, an item has evidence (invariant 10).
    #[error("an item beyond draft needs evidence")]
    NeedsEvidence,
}

impl State {
    /// The next state of an item with this many pieces of evidence.
    ///
    /// # Errors
    /// [`NotPossible`].
    pub const fn become_(self, to: Self, evidence: i64) -> Result<Self, NotPossible> {
        if !self.leads_to(to) {
            return Err(NotPossible::NoWay { from: self, to });
        }
        if !matches!(to, Self::Draft) && evidence == 0 {
            return Err(NotPossible::NeedsEvidence);
        }
        Ok(to)
    }

    const fn leads_to(self, to: Self) -> bool {
        use State::{Agreed, Draft, PublicReview, Resolved, Superseded};
        match to {
            Draft => matches!(self, PublicReview),
            PublicReview => matches!(self, Draft | Agreed),
            Agreed => matches!(self, PublicReview),
            Resolved => matches!(self, Agreed),
            Superseded => matches!(self, Resolved),
        }
    }

    /// The states that a person can choose next: what the council resolves is not set by hand.
    pub fn next(self) -> Vec<Self> {
        [Self::Draft, Self::PublicReview, Self::Agreed].into_iter().filter(|&to| self.leads_to(to)).collect()
    }
}

/// What somebody writes about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemText {
    /// Title.
    pub title: String,
    /// Explanation.
    pub text: String,
    /// Key of the district; none: the whole town.
    pub district_id: Option<i64>,
}

/// A new item. Field and theme are part of its code and never change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// Field of the board.
    pub quadrant: Quadrant,
    /// Key of the theme.
    pub theme_id: i64,
    /// What stands about it.
    pub text: ItemText,
}

/// What a piece of evidence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceOf {
    /// The cluster with this code.
    Cluster(String),
    /// A finding of a source.
    Finding(FindingId),
}

/// An item, as staff see it.
#[derive(Clone, Debug)]
pub struct Item {
    /// Key.
    pub id: ItemId,
    /// Code.
    pub code: String,
    /// Field of the board.
    pub quadrant: Quadrant,
    /// Name of the theme.
    pub theme: Localised,
    /// Name of the district.
    pub district: Option<String>,
    /// What stands about it.
    pub text: ItemText,
    /// How far it has come.
    pub state: State,
    /// Since when everybody may read it.
    pub public_from: Option<Timestamp>,
}

/// An item that everybody may read.
#[derive(Clone, Debug)]
pub struct PublicItem {
    /// Key.
    pub id: ItemId,
    /// Code.
    pub code: String,
    /// Field of the board.
    pub quadrant: Quadrant,
    /// Slug and name of the theme.
    pub theme: (String, Localised),
    /// Name of the district.
    pub district: Option<String>,
    /// Title.
    pub title: String,
    /// Explanation.
    pub text: String,
    /// How far it has come.
    pub state: State,
    /// Since when everybody may read it.
    pub public_from: Timestamp,
    /// Pieces of evidence in all, public or not.
    pub evidence: i64,
}

/// A piece of evidence.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Key.
    pub id: EvidenceId,
    /// What it does to the item.
    pub stance: Stance,
    /// A remark.
    pub note: String,
    /// What it is.
    pub ground: Ground,
}

/// What a piece of evidence rests on.
#[derive(Clone, Debug)]
pub enum Ground {
    /// A cluster that stands.
    Cluster {
        /// Code.
        code: String,
        /// Title.
        title: String,
        /// The voices behind it.
        voices: Voices,
    },
    /// A finding of a source.
    Finding {
        /// Title of the source.
        source: String,
        /// Its date, as it says itself.
        dated: String,
        /// Where it can be read.
        url: Option<String>,
        /// What it says.
        text: String,
        /// Where it says so.
        page: String,
    },
}

/// An item on the board.
#[derive(Clone, Debug)]
pub struct OnBoard {
    /// Code.
    pub code: String,
    /// Field of the board.
    pub quadrant: Quadrant,
    /// Title.
    pub title: String,
    /// Slug of the theme.
    pub theme: String,
    /// Name of the district.
    pub district: Option<String>,
    /// How far it has come.
    pub state: State,
    /// Counted contributions behind the clusters that support it, each once.
    pub contributions: i64,
    /// How many of them are not public.
    pub not_public: i64,
    /// Findings that support it.
    pub findings: i64,
    /// Clusters and findings that contradict it.
    pub contradictions: i64,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_have_letter_theme_and_number() {
        assert_eq!(Quadrant::Weakness.code("MO", 4), "W-MO-04");
        assert_eq!(Quadrant::Threat.code("KFZ", 112), "T-KFZ-112");
    }

    #[test]
    fn nothing_leaves_draft_without_evidence() {
        assert_eq!(State::Draft.become_(State::PublicReview, 0), Err(NotPossible::NeedsEvidence));
        assert_eq!(State::Draft.become_(State::PublicReview, 1), Ok(State::PublicReview));
        assert_eq!(State::PublicReview.become_(State::Draft, 0), Ok(State::Draft));
    }

    proptest! {
        /// Invariant 10: wherever a random history leads, an item beyond draft had evidence, and what the council resolved is
        /// never a draft again.
        #[test]
        fn invariant_10_beyond_draft_has_evidence(history in prop::collection::vec((prop::sample::select(State::ALL), 0..2_i64), 0..30)) {
            let mut state = State::Draft;
            for (wanted, evidence) in history {
                let before = state;
                if let Ok(next) = state.become_(wanted, evidence) {
                    prop_assert!(next == State::Draft || evidence > 0);
                    prop_assert!(!matches!(before, State::Resolved | State::Superseded) || next == State::Superseded);
                    state = next;
                }
            }
        }
    }
}
