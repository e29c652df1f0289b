//! Types and states of scenarios. No IO.

use jiff::Timestamp;

use crate::process::analysis::swot::Quadrant;
use crate::services::i18n::Localised;

crate::id! {
    /// Key of a scenario.
    ScenarioId
}

crate::text_enum! {
    /// How far a scenario has come. Agreed means chosen.
    pub enum State: "scenario-state" {
        Draft = "draft", PublicReview = "public_review", Agreed = "agreed", Resolved = "resolved", Superseded = "superseded",
        Discarded = "discarded",
    }
}

/// Why a scenario does not become what was asked.
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
    /// Whoever discards a scenario says why.
    #[error("a discarded scenario needs a reason")]
    NeedsReason,
}

impl State {
    /// The next state, with the reason of the decision.
    ///
    /// # Errors
    /// [`NotPossible`].
    pub fn become_(self, to: Self, reason: &str) -> Result<Self, NotPossible> {
        if !self.leads_to(to) {
            return Err(NotPossible::NoWay { from: self, to });
        }
        if to == Self::Discarded && reason.trim().chars().count() < 3 {
            return Err(NotPossible::NeedsReason);
        }
        Ok(to)
    }

    const fn leads_to(self, to: Self) -> bool {
        use State::{Agreed, Discarded, Draft, PublicReview, Resolved, Superseded};
        match to {
            Draft => matches!(self, PublicReview),
            PublicReview => matches!(self, Draft | Agreed | Discarded),
            Agreed => matches!(self, PublicReview),
            Resolved => matches!(self, Agreed),
            Superseded => matches!(self, Resolved),
            Discarded => matches!(self, Draft | PublicReview | Agreed),
        }
    }

    /// The states that a person can choose next: what the council resolves is not set by hand.
    pub fn next(self) -> Vec<Self> {
        [Self::Draft, Self::PublicReview, Self::Agreed, Self::Discarded].into_iter().filter(|&to| self.leads_to(to)).collect()
    }

    /// Whether a scenario that reaches this state is released with it.
    pub const fn releases(self) -> bool {
        matches!(self, Self::PublicReview | Self::Agreed | Self::Resolved | Self::Superseded)
    }
}

/// What somebody writes about a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioText {
    /// Title.
    pub title: String,
    /// Of which year it speaks, in words.
    pub horizon: String,
    /// What the town looks like then.
    pub narrative: String,
    /// What has to be true for it.
    pub assumptions: String,
    /// What follows from it, good and bad.
    pub effects: String,
    /// Keys of the themes that it speaks of.
    pub themes: Vec<i64>,
    /// Codes of the SWOT items that it comes from.
    pub swot: Vec<String>,
}

/// A SWOT item that a scenario comes from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Origin {
    /// Code.
    pub code: String,
    /// Field of the board.
    pub quadrant: Quadrant,
    /// Title.
    pub title: String,
}

/// A scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Key.
    pub id: ScenarioId,
    /// Name in addresses.
    pub slug: String,
    /// What stands about it.
    pub text: ScenarioText,
    /// Names of the themes, in their order.
    pub themes: Vec<Localised>,
    /// The SWOT items that it comes from.
    pub origins: Vec<Origin>,
    /// How far it has come.
    pub state: State,
    /// Why it was chosen or discarded.
    pub decision_reason: Option<String>,
    /// Since when everybody may read it.
    pub public_from: Option<Timestamp>,
}

/// The name of a title in addresses: "Stadt der kurzen Wege" is `stadt-der-kurzen-wege`. None when nothing is left of it.
pub fn slug(title: &str) -> Option<String> {
    let plain = title.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn titles_become_addresses() {
        assert_eq!(slug("Stadt der kurzen Wege").as_deref(), Some("stadt-der-kurzen-wege"));
        assert_eq!(slug("Grün & größer: 2040!").as_deref(), Some("gruen-groesser-2040"));
        assert_eq!(slug("…"), None);
    }

    #[test]
    fn whoever_discards_says_why() {
        assert_eq!(State::PublicReview.become_(State::Discarded, " "), Err(NotPossible::NeedsReason));
        assert_eq!(State::PublicReview.become_(State::Discarded, "zu teuer"), Ok(State::Discarded));
    }

    proptest! {
        /// A slug is always what the database accepts.
        #[test]
        fn slugs_fit_the_address(title in "\\PC{0,60}") {
            if let Some(slug) = slug(&title) {
                prop_assert!(slug.split('-').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())));
            }
        }

        /// What the council resolved is never a draft again, and a way back leads out of every other state.
        #[test]
        fn resolved_stays(history in prop::collection::vec(prop::sample::select(State::ALL), 0..20)) {
            let mut state = State::Draft;
            for wanted in history {
                let before = state;
                if let Ok(next) = state.become_(wanted, "weil es so ist") {
                    prop_assert!(!matches!(before, State::Resolved | State::Superseded) || next == State::Superseded);
                    state = next;
                }
            }
            prop_assert!(matches!(state, State::Resolved | State::Superseded) || !state.next().is_empty());
        }
    }
}
