//! Complaints, their states and rules. No IO.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::error::Say;
use crate::services::act::AccountId;

crate::id! {
    /// Key of a complaint.
    ComplaintId
}

/// Most characters of a complaint, and of its answer.
pub(super) const MAX_WORDS: usize = 4_000;

/// Who decided, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Account.
    pub by: AccountId,
    /// Instant.
    pub at: Timestamp,
}

/// How far a complaint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for another person.
    Open,
    /// It was right: the decision is taken back.
    Upheld(Signature),
    /// It was not: the decision stays.
    Dismissed(Signature),
}

/// Why a complaint cannot be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// Whoever decided first does not decide about the complaint (invariant 7).
    #[error("decided by the first decider")]
    SamePerson,
    /// Somebody was faster.
    #[error("decided already")]
    Decided,
}

impl NotPossible {
    /// The reason as a sentence.
    pub fn say(self) -> Say {
        Say::new(match self {
            Self::SamePerson => "complaint-same-person",
            Self::Decided => "complaint-decided-before",
        })
    }
}

/// A complaint, as its decision needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Key.
    pub id: ComplaintId,
    /// Who made the decision that is complained about.
    pub first_decider: AccountId,
    /// How far it is.
    pub standing: Standing,
}

impl Complaint {
    /// Decides it, by another person than the first one.
    ///
    /// # Errors
    /// [`NotPossible`].
    pub fn decide(self, signature: Signature, upheld: bool) -> Result<Self, NotPossible> {
        match self.standing {
            Standing::Open if signature.by == self.first_decider => Err(NotPossible::SamePerson),
            Standing::Open => {
                Ok(Self { standing: if upheld { Standing::Upheld(signature) } else { Standing::Dismissed(signature) }, ..self })
            }
            Standing::Upheld(_) | Standing::Dismissed(_) => Err(NotPossible::Decided),
        }
    }
}

/// A complaint, as whoever filed it reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Number.
    pub number: String,
    /// In their own words.
    pub text: String,
    /// When it came.
    pub received_at: Timestamp,
    /// Whether it was right; none while it waits.
    pub upheld: Option<bool>,
    /// The town's answer.
    pub answer: String,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
}

/// What the form for a complaint needs to know of a decision.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The last day on which it can be complained about.
    pub until: Date,
    /// The complaint that was filed.
    pub filed: Option<&'a Filed>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn signed(by: i64) -> Signature {
        Signature { by: AccountId(by), at: Timestamp::UNIX_EPOCH }
    }

    fn filed() -> Complaint {
        Complaint { id: ComplaintId(1), first_decider: AccountId(1), standing: Standing::Open }
    }

    #[test]
    fn invariant_07_whoever_decided_first_does_not_decide_the_complaint() {
        for upheld in [true, false] {
            assert_eq!(filed().decide(signed(1), upheld), Err(NotPossible::SamePerson));
        }
        assert_eq!(filed().decide(signed(2), true).map(|done| done.standing), Ok(Standing::Upheld(signed(2))));
    }

    proptest! {
        /// Whoever tries in whatever order: it is decided once, never by the first decider, and stays as it was decided.
        #[test]
        fn a_complaint_is_decided_once_and_by_somebody_else(tries in prop::collection::vec((1_i64..4, any::<bool>()), 0..10)) {
            let mut complaint = filed();
            let mut decisions = 0;
            for (by, upheld) in tries {
                if let Ok(next) = complaint.decide(signed(by), upheld) {
                    decisions += 1;
                    prop_assert!(by != 1);
                    complaint = next;
                }
            }
            prop_assert!(decisions <= 1);
            prop_assert_eq!(complaint.standing == Standing::Open, decisions == 0);
        }
    }
}
