//! Proposals to erase, their states and rules. No IO.

use crate::error::Say;
use crate::services::act::AccountId;

crate::id! {
    /// Key of a proposal.
    ProposalId
}

crate::text_enum! {
    /// How far a proposal is.
    pub enum State: "erasing-state" { Proposed = "proposed", Approved = "approved", Declined = "declined", TakenBack = "taken_back" }
}

/// Most characters of a note.
pub(super) const MAX_NOTE: usize = 4_000;

/// Why a step does not follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotPossible {
    /// Whoever proposed it does not approve it (invariant 7).
    #[error("approved by whoever proposed it")]
    SamePerson,
    /// Only whoever proposed it takes it back.
    #[error("taken back by somebody else")]
    OtherPerson,
    /// Somebody was faster.
    #[error("settled already")]
    Settled,
}

impl NotPossible {
    /// The reason as a sentence.
    pub fn say(self) -> Say {
        Say::new(match self {
            Self::SamePerson => "erasing-same-person",
            Self::OtherPerson => "erasing-other-person",
            Self::Settled => "erasing-settled",
        })
    }
}

/// A proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Key.
    pub id: ProposalId,
    /// Who proposed it.
    pub by: AccountId,
    /// How far it is.
    pub state: State,
}

impl Proposal {
    /// Approves it, by a second person.
    ///
    /// # Errors
    /// [`NotPossible::SamePerson`], [`NotPossible::Settled`].
    pub fn approve(self, by: AccountId) -> Result<Self, NotPossible> {
        match self.state {
            State::Proposed if by == self.by => Err(NotPossible::SamePerson),
            State::Proposed => Ok(Self { state: State::Approved, ..self }),
            State::Approved | State::Declined | State::TakenBack => Err(NotPossible::Settled),
        }
    }

    /// Says no, by another person; whoever proposed it takes it back.
    ///
    /// # Errors
    /// [`NotPossible::Settled`].
    pub fn decline(self, by: AccountId) -> Result<Self, NotPossible> {
        match self.state {
            State::Proposed => Ok(Self { state: if by == self.by { State::TakenBack } else { State::Declined }, ..self }),
            State::Approved | State::Declined | State::TakenBack => Err(NotPossible::Settled),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whoever tries whatever in whatever order: nothing is erased by the one who proposed it, and what is settled stays settled.
        #[test]
        fn invariant_07_nothing_is_erased_by_one_person(tries in prop::collection::vec((1_i64..4, any::<bool>()), 0..10)) {
            let mut proposal = Proposal { id: ProposalId(1), by: AccountId(1), state: State::Proposed };
            for (by, approve) in tries {
                let before = proposal.state;
                if let Ok(next) = if approve { proposal.approve(AccountId(by)) } else { proposal.decline(AccountId(by)) } {
                    prop_assert_eq!(before, State::Proposed);
                    prop_assert!(next.state != State::Approved || by != 1);
                    prop_assert_eq!(next.state == State::TakenBack, !approve && by == 1);
                    proposal = next;
                }
            }
        }
    }
}
