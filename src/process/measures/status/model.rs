//! The state machine of measures. No IO.

crate::text_enum! {
    /// How far a measure has come.
    pub enum State: "measure-state" {
        Proposed = "proposed", InCheck = "in_check", Drafted = "drafted", Deferred = "deferred", Discarded = "discarded",
        PublicReview = "public_review", Resolved = "resolved", Preparing = "preparing", UnderWay = "under_way", Done = "done",
        Continuous = "continuous", Paused = "paused", Dropped = "dropped",
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
    /// The states that can follow.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Proposed | Self::Deferred => &[Self::InCheck],
            Self::InCheck => &[Self::Drafted, Self::Deferred, Self::Discarded],
            Self::Drafted => &[Self::PublicReview],
            Self::PublicReview => &[Self::Resolved],
            Self::Resolved => &[Self::Preparing, Self::Dropped],
            Self::Preparing => &[Self::UnderWay, Self::Paused, Self::Dropped],
            Self::UnderWay => &[Self::Done, Self::Continuous, Self::Paused, Self::Dropped],
            Self::Continuous => &[Self::Paused, Self::Dropped],
            Self::Paused => &[Self::Preparing, Self::UnderWay, Self::Continuous, Self::Dropped],
            Self::Done | Self::Discarded | Self::Dropped => &[],
        }
    }

    /// The next state, if the machine has this transition.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub fn become_(self, to: Self) -> Result<Self, NotAllowed> {
        if self.next().contains(&to) { Ok(to) } else { Err(NotAllowed { from: self, to }) }
    }

    /// Whether a reason must stand beside it.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Deferred | Self::Discarded | Self::Paused | Self::Dropped)
    }

    /// Whether a goal must stand behind it (invariant 10).
    pub const fn needs_goal(self) -> bool {
        !matches!(self, Self::Proposed | Self::InCheck | Self::Deferred | Self::Discarded)
    }

    /// Whether the council has resolved it: costs and priority are no proposals any more.
    pub const fn is_resolved(self) -> bool {
        matches!(self, Self::Resolved | Self::Preparing | Self::UnderWay | Self::Done | Self::Continuous | Self::Paused | Self::Dropped)
    }

    /// Whether everybody may see a measure in this state: the database asks for its release.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::PublicReview | Self::Resolved | Self::Preparing | Self::UnderWay | Self::Done | Self::Continuous)
    }

    /// Whether the town still means to do it, or did it: what was deferred, discarded or dropped is no part of any sum.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Deferred | Self::Discarded | Self::Dropped)
    }
}

/// A change of state, as somebody decides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The state asked for.
    pub to: State,
    /// Why; required for some states.
    pub reason: Option<String>,
    /// Code of the measure that comes instead; only when it is dropped.
    pub substitute: Option<String>,
}

impl Change {
    /// A change without reason.
    pub const fn to(to: State) -> Self {
        Self { to, reason: None, substitute: None }
    }

    /// The same with a reason.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Whether a reason is missing: at least three characters where one is required.
    pub fn lacks_reason(&self) -> bool {
        let length = self.reason.as_deref().map_or(0, |reason| reason.trim().chars().count());
        self.to.needs_reason() && length < 3
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_deferred_measure_is_checked_again_and_a_discarded_one_is_not() {
        assert_eq!(State::Deferred.become_(State::InCheck), Ok(State::InCheck));
        assert!(State::Discarded.next().is_empty());
    }

    #[test]
    fn what_is_not_pursued_is_no_part_of_the_sum() {
        assert!(!State::Dropped.counts() && !State::Discarded.counts() && !State::Deferred.counts());
        assert!(State::Paused.counts() && State::Done.counts() && State::Proposed.counts());
    }

    #[test]
    fn some_states_need_a_reason() {
        assert!(Change::to(State::Paused).lacks_reason());
        assert!(Change::to(State::Paused).because("  x ").lacks_reason());
        assert!(!Change::to(State::Paused).because("Ein Grundstück fehlt").lacks_reason());
        assert!(!Change::to(State::UnderWay).lacks_reason());
    }

    proptest! {
        /// Whatever is tried: nothing is done or dropped that was not resolved, and nothing resolved becomes a draft again.
        #[test]
        fn resolved_stays_resolved(wishes in prop::collection::vec(proptest::sample::select(State::ALL), 0..60)) {
            let mut state = State::Proposed;
            let mut resolved = false;
            for wish in wishes {
                if let Ok(next) = state.become_(wish) {
                    resolved |= next == State::Resolved;
                    prop_assert_eq!(next.is_resolved(), resolved);
                    state = next;
                }
            }
        }
    }
}
