//! Types and rules of decisions. No IO.

use jiff::Timestamp;

use crate::process::participation::{comments, contributions};
use contributions::{Handling, Visibility, Wording};

crate::id! {
    /// Key of a decision.
    DecisionId
}

crate::text_enum! {
    /// What can be decided.
    pub enum Decision: "decision" {
        Publish = "publish", Redact = "redact", Internal = "internal", Reject = "reject", Hide = "hide", Unhide = "unhide",
        Reopen = "reopen", Exclude = "exclude", Withdraw = "withdraw", Erase = "erase",
    }
}

crate::text_enum! {
    /// Why something is not shown, or not shown whole. A controversial opinion is no reason.
    pub enum Reason: "reason" {
        PersonalData = "personal_data", Insult = "insult", Discrimination = "discrimination", Criminal = "criminal",
        ImageRights = "image_rights", Advertising = "advertising", Spam = "spam", Duplicate = "duplicate",
        OffTopic = "off_topic", Unclear = "unclear", NoPlace = "no_place", OnRequest = "on_request", Test = "test",
    }
}

impl Reason {
    /// Whether something with this reason does not count as a contribution at all.
    pub const fn excludes(self) -> bool {
        matches!(self, Self::Criminal | Self::Spam | Self::Test)
    }
}

/// A decision about a contribution, with what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Show it.
    Publish,
    /// Show it in another wording.
    Redact {
        /// Why.
        reason: Reason,
        /// What everybody will read.
        wording: Wording,
    },
    /// Do not show it, but count it.
    Internal {
        /// Why.
        reason: Reason,
    },
    /// Refuse it.
    Reject {
        /// Why.
        reason: Reason,
    },
    /// Show it no longer.
    Hide {
        /// Why.
        reason: Reason,
    },
    /// Show it again.
    Unhide,
    /// Let it wait for a new decision.
    Reopen,
    /// It is no contribution: spam, a test, a crime.
    Exclude {
        /// Why; only reasons that [`Reason::excludes`].
        reason: Reason,
    },
}

impl Verdict {
    /// Its word.
    pub const fn decision(&self) -> Decision {
        match self {
            Self::Publish => Decision::Publish,
            Self::Redact { .. } => Decision::Redact,
            Self::Internal { .. } => Decision::Internal,
            Self::Reject { .. } => Decision::Reject,
            Self::Hide { .. } => Decision::Hide,
            Self::Unhide => Decision::Unhide,
            Self::Reopen => Decision::Reopen,
            Self::Exclude { .. } => Decision::Exclude,
        }
    }

    /// Why, where something is withheld.
    pub const fn reason(&self) -> Option<Reason> {
        match self {
            Self::Redact { reason, .. }
            | Self::Internal { reason }
            | Self::Reject { reason }
            | Self::Hide { reason }
            | Self::Exclude { reason } => Some(*reason),
            Self::Publish | Self::Unhide | Self::Reopen => None,
        }
    }
}

impl Decision {
    /// The visibility that follows from this decision. What was `redacted` is never shown as if it were whole.
    pub const fn leads_to(self, from: Visibility, redacted: bool) -> Visibility {
        match self {
            Self::Publish | Self::Unhide if redacted => Visibility::Redacted,
            Self::Publish | Self::Unhide => Visibility::Published,
            Self::Redact => Visibility::Redacted,
            Self::Internal => Visibility::Internal,
            Self::Reject => Visibility::Rejected,
            Self::Hide => Visibility::Hidden,
            Self::Reopen => Visibility::InReview,
            Self::Exclude if from.is_waiting() => Visibility::Rejected,
            Self::Exclude if from.is_public() => Visibility::Hidden,
            Self::Exclude => from,
            Self::Withdraw => Visibility::Withdrawn,
            Self::Erase => Visibility::Erased,
        }
    }

    /// How far the town has dealt with a contribution after this decision: the first decision means that somebody read it;
    /// exclusion ends with a decision that takes the contribution up again.
    pub const fn handling(self, before: Handling) -> Handling {
        match (self, before) {
            (Self::Exclude, _) => Handling::Excluded,
            (Self::Reopen | Self::Unhide, Handling::Excluded) => Handling::Sighted,
            (_, Handling::New) => Handling::Sighted,
            (_, before) => before,
        }
    }

    /// The decision that takes this one back, where there is one.
    pub const fn undone_by(self) -> Option<Self> {
        match self {
            Self::Publish | Self::Redact | Self::Internal | Self::Reject | Self::Exclude => Some(Self::Reopen),
            Self::Hide => Some(Self::Unhide),
            Self::Unhide | Self::Reopen | Self::Withdraw | Self::Erase => None,
        }
    }

    /// Template of the mail to the author.
    pub const fn mail(self) -> Option<&'static str> {
        match self {
            Self::Publish | Self::Unhide => Some("published"),
            Self::Redact => Some("redacted"),
            Self::Internal | Self::Reject | Self::Exclude => Some("not_published"),
            Self::Hide => Some("hidden"),
            Self::Reopen | Self::Withdraw | Self::Erase => None,
        }
    }
}

/// Templates of all mails about decisions: a new decision replaces those that still wait.
pub(super) const MAILS: [&str; 4] = ["published", "redacted", "not_published", "hidden"];

/// What can be decided about a contribution in this state, in the order of the desk. An excluded one can only be taken up
/// again.
pub const fn offered(visibility: Visibility, handling: Handling) -> &'static [Decision] {
    use Decision::{Exclude, Hide, Internal, Publish, Redact, Reject, Reopen, Unhide};
    match (visibility, handling) {
        (Visibility::Submitted | Visibility::InReview, _) => &[Publish, Redact, Internal, Reject, Exclude],
        (Visibility::Published, _) => &[Redact, Hide, Reopen, Exclude],
        (Visibility::Redacted, _) => &[Hide, Reopen, Exclude],
        (Visibility::Hidden, Handling::Excluded) => &[Unhide],
        (Visibility::Hidden, _) => &[Unhide, Exclude],
        (Visibility::Internal, Handling::Excluded) | (Visibility::Rejected, _) => &[Reopen],
        (Visibility::Internal, _) => &[Reopen, Exclude],
        (Visibility::Withdrawn | Visibility::Erased, _) => &[],
    }
}

/// The decision that takes one back, if the state that it led to has one. What was public and then excluded is hidden.
pub fn way_back(decision: Decision, visibility: Visibility, handling: Handling) -> Option<Verdict> {
    let can = offered(visibility, handling);
    match decision.undone_by()? {
        Decision::Reopen if can.contains(&Decision::Reopen) => Some(Verdict::Reopen),
        Decision::Reopen | Decision::Unhide if can.contains(&Decision::Unhide) => Some(Verdict::Unhide),
        _ => None,
    }
}

/// A decision with everything that is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What is decided.
    pub verdict: Verdict,
    /// What the author reads, at most 4,000 characters; may be empty.
    pub text_to_author: String,
    /// What colleagues read, at most 4,000 characters; may be empty.
    pub internal_note: String,
}

impl Ruling {
    /// A decision without further words.
    pub const fn plain(verdict: Verdict) -> Self {
        Self { verdict, text_to_author: String::new(), internal_note: String::new() }
    }
}

/// Which decisions the deciding person knew of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The page showed this as the newest decision.
    Newest(DecisionId),
    /// The page showed that nobody had decided, and the wording of this correction by the author; none: as it came in.
    Undecided {
        /// When the author had corrected it.
        corrected_at: Option<Timestamp>,
    },
    /// Nobody else decides at the same time: imports, the demo town.
    Alone,
}

/// A decision about a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentVerdict {
    /// Show it.
    Publish,
    /// Refuse it.
    Reject(Reason),
    /// Show it no longer.
    Hide(Reason),
    /// Show it again.
    Unhide,
    /// Let it wait for a new decision.
    Reopen,
}

impl CommentVerdict {
    /// Its word, its reason and the visibility that follows.
    pub const fn parts(self) -> (Decision, Option<Reason>, comments::Visibility) {
        use comments::Visibility::{Hidden, Published, Rejected, Submitted};
        match self {
            Self::Publish => (Decision::Publish, None, Published),
            Self::Reject(reason) => (Decision::Reject, Some(reason), Rejected),
            Self::Hide(reason) => (Decision::Hide, Some(reason), Hidden),
            Self::Unhide => (Decision::Unhide, None, Published),
            Self::Reopen => (Decision::Reopen, None, Submitted),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn whatever_the_desk_offers_the_machine_allows() {
        for &visibility in Visibility::ALL {
            for &handling in Handling::ALL {
                for &decision in offered(visibility, handling) {
                    for redacted in [false, true] {
                        let to = decision.leads_to(visibility, redacted);
                        assert!(to == visibility || visibility.become_(to).is_ok(), "{decision}: {visibility} → {to}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_the_desk_does_it_can_undo() {
        for &visibility in Visibility::ALL {
            for &decision in offered(visibility, Handling::Sighted) {
                let Some(undo) = decision.undone_by() else { continue };
                let after = decision.leads_to(visibility, false);
                let can = offered(after, decision.handling(Handling::Sighted));
                let unhidden = after == Visibility::Hidden && can.contains(&Decision::Unhide);
                assert!(can.contains(&undo) || unhidden, "{decision} from {visibility} cannot be undone in {after}");
            }
        }
    }

    #[test]
    fn every_mail_of_a_decision_can_be_recalled() {
        for decision in Decision::ALL {
            assert!(decision.mail().is_none_or(|template| MAILS.contains(&template)), "{decision}");
        }
    }

    proptest! {
        /// From wherever random decisions lead: a redacted text never stands as whole, an excluded one is never public.
        #[test]
        fn what_is_redacted_or_excluded_stays_so(choices in prop::collection::vec(0_usize..8, 0..30), redacted: bool) {
            let (mut visibility, mut handling) = (Visibility::Submitted, Handling::New);
            for choice in choices {
                let can = offered(visibility, handling);
                let Some(&decision) = can.get(choice % can.len().max(1)) else { break };
                visibility = decision.leads_to(visibility, redacted);
                handling = decision.handling(handling);
                prop_assert!(!(redacted && visibility == Visibility::Published));
                prop_assert!(!(handling == Handling::Excluded && visibility.is_public()));
                prop_assert!(handling != Handling::New);
            }
        }
    }
}
