//! Types and states of clusters. No IO.

use jiff::Timestamp;

use crate::process::analysis::statements::StatementId;
use crate::process::participation::contributions::{Kind, Visibility};
use crate::services::act::{ProcessId, SubjectId};
use crate::services::i18n::Localised;

crate::id! {
    /// Key of a cluster.
    ClusterId
}

crate::text_enum! {
    /// How far the work on a cluster has come.
    pub enum State: "cluster-state" {
        Proposed = "proposed", InWork = "in_work", Checked = "checked", Used = "used", WithoutEffect = "without_effect",
    }
}

crate::text_enum! {
    /// Who had the idea: what a machine proposes has no effect until a named account accepts it (invariant 14).
    pub enum ProposedBy: "proposed-by" { Person = "person", Machine = "machine" }
}

impl ProposedBy {
    /// The state in which a new cluster begins.
    pub const fn first_state(self) -> State {
        match self {
            Self::Person => State::InWork,
            Self::Machine => State::Proposed,
        }
    }
}

/// A transition that the state machine does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{from} does not become {to}")]
pub struct NotAllowed {
    /// The state it is in.
    pub from: State,
    /// The state asked for.
    pub to: State,
}

impl State {
    /// The next state, if the machine has this transition.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub const fn become_(self, to: Self) -> Result<Self, NotAllowed> {
        use State::{Checked, InWork, Proposed, Used, WithoutEffect};
        let allowed = match to {
            Proposed => false,
            InWork => matches!(self, Proposed | Checked | WithoutEffect),
            Checked => matches!(self, InWork | Used | WithoutEffect),
            Used => matches!(self, Checked),
            WithoutEffect => matches!(self, Proposed | InWork | Checked),
        };
        if allowed { Ok(to) } else { Err(NotAllowed { from: self, to }) }
    }

    /// The states that can follow, in their order.
    pub fn next(self) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|&to| self.become_(to).is_ok()).collect()
    }
}

/// A cluster.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Key.
    pub id: ClusterId,
    /// As something that can be followed or attached to.
    pub subject: SubjectId,
    /// Public code: `A-017`.
    pub code: String,
    /// Title.
    pub title: String,
    /// What the statements say, in a few sentences.
    pub summary: String,
    /// Key of the theme.
    pub theme_id: Option<i64>,
    /// The statements disagree.
    pub controversial: bool,
    /// Few say it, but it matters to them.
    pub minority: bool,
    /// Who had the idea.
    pub proposed_by: ProposedBy,
    /// How far it has come.
    pub state: State,
    /// Why it is without effect.
    pub state_reason: Option<String>,
    /// Code of the cluster that it was merged into.
    pub merged_into: Option<String>,
    /// Since when everybody may read it.
    pub public_from: Option<Timestamp>,
}

/// What somebody writes about a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Title.
    pub title: String,
    /// What the statements say.
    pub summary: String,
    /// Key of the theme.
    pub theme_id: Option<i64>,
    /// The statements disagree.
    pub controversial: bool,
    /// Few say it, but it matters to them.
    pub minority: bool,
}

impl Wording {
    /// A title alone.
    pub fn titled(title: impl Into<String>) -> Self {
        Self { title: title.into(), summary: String::new(), theme_id: None, controversial: false, minority: false }
    }
}

/// The voices behind a cluster: counted contributions, each once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// Contributions.
    pub contributions: i64,
    /// How many of them are not public.
    pub not_public: i64,
    /// How many of them come from experts.
    pub experts: i64,
    /// People who signed them.
    pub signatories: i64,
}

/// A cluster in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Key.
    pub id: ClusterId,
    /// Public code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Name of the theme.
    pub theme: Option<Localised>,
    /// How far it has come.
    pub state: State,
    /// Whether everybody may read it.
    pub public: bool,
    /// The voices behind it.
    pub voices: Voices,
}

/// What everybody may read of a cluster.
#[derive(Clone, Debug)]
pub struct PublicCluster {
    /// Key.
    pub id: ClusterId,
    /// In which process.
    pub process: ProcessId,
    /// As something that can be followed.
    pub subject: SubjectId,
    /// Public code.
    pub code: String,
    /// Title.
    pub title: String,
    /// What the statements say.
    pub summary: String,
    /// Name of the theme.
    pub theme: Option<Localised>,
    /// The statements disagree.
    pub controversial: bool,
    /// Few say it, but it matters to them.
    pub minority: bool,
    /// How far it has come.
    pub state: State,
    /// Since when everybody may read it.
    pub public_from: Timestamp,
    /// The voices behind it.
    pub voices: Voices,
}

/// A statement of a cluster, as staff see it.
#[derive(Clone, Debug)]
pub struct Member {
    /// Key.
    pub id: StatementId,
    /// Number of its contribution.
    pub number: String,
    /// Title of its contribution.
    pub title: String,
    /// Its words, or the beginning of the contribution.
    pub words: String,
    /// Name of the district.
    pub district: Option<String>,
    /// What is shown of its contribution.
    pub visibility: Visibility,
}

/// A public contribution of a cluster.
#[derive(Clone, Debug)]
pub struct PublicVoice {
    /// Number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// The words that belong to this cluster; none when the whole contribution does.
    pub quotes: Vec<String>,
    /// The beginning of the contribution.
    pub excerpt: String,
    /// When it came in.
    pub received_at: Timestamp,
    /// Name of the district.
    pub district: Option<String>,
    /// Where it is, in degrees: longitude, latitude.
    pub lon_lat: Option<(f64, f64)>,
}

/// Where the voices of a cluster come from: one row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What the row counts.
    pub of: ShareOf,
    /// Contributions.
    pub contributions: i64,
    /// How many of them are not public.
    pub not_public: i64,
}

/// What a row of a table counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareOf {
    /// A district; approximate ones say so.
    District {
        /// Name.
        name: String,
        /// Whether its outline is only an approximation.
        approximate: bool,
    },
    /// Places inside the area, in no district: there are none, or the address is not on the map.
    NoDistrict,
    /// The whole town.
    WholeTown,
    /// No place.
    NoPlace,
    /// Places outside the town.
    Outside,
    /// An occasion.
    Occasion(Localised),
}

/// What everybody reads of a cluster.
#[derive(Clone, Debug)]
pub struct PublicPage {
    /// The cluster.
    pub cluster: PublicCluster,
    /// Its public contributions, the newest first.
    pub voices: Vec<PublicVoice>,
    /// Where all its voices come from.
    pub spread: Vec<Share>,
}

/// What stands at a public code.
#[derive(Clone, Debug)]
pub enum AtCode {
    /// A cluster that stands.
    Stands(Box<PublicCluster>),
    /// It was merged; this is the code of the cluster that stands today.
    MergedInto(String),
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_machines_proposal_begins_before_the_work() {
        assert_eq!(ProposedBy::Machine.first_state().next(), [State::InWork, State::WithoutEffect]);
        assert_eq!(ProposedBy::Person.first_state(), State::InWork);
    }

    #[test]
    fn nothing_is_used_unchecked() {
        for from in State::ALL.iter().filter(|&&from| from != State::Checked) {
            assert_eq!(from.become_(State::Used), Err(NotAllowed { from: *from, to: State::Used }));
        }
    }

    proptest! {
        /// Wherever a random history leads, nothing is a proposal again, and there is always a way on.
        #[test]
        fn no_dead_end(history in prop::collection::vec(prop::sample::select(State::ALL), 0..20)) {
            let mut state = State::Proposed;
            for wanted in history {
                if let Ok(next) = state.become_(wanted) {
                    prop_assert_ne!(next, State::Proposed);
                    state = next;
                }
            }
            prop_assert!(!state.next().is_empty());
        }
    }
}
