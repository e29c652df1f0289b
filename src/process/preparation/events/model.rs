//! Events, their states and rules. No IO.

use jiff::Timestamp;

use crate::services::geo::LonLat;
use crate::services::i18n::Localised;

crate::id! {
    /// Key of an event.
    EventId
}

crate::text_enum! {
    /// State of an event.
    pub enum State: "event-state" { Planned = "planned", Moved = "moved", Cancelled = "cancelled" }
}

/// A cancelled event stays cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the event is cancelled")]
pub struct Cancelled;

impl State {
    /// The state after it was moved.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub const fn moved(self) -> Result<Self, Cancelled> {
        match self {
            Self::Planned | Self::Moved => Ok(Self::Moved),
            Self::Cancelled => Err(Cancelled),
        }
    }

    /// The state after it was cancelled.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub const fn cancelled(self) -> Result<Self, Cancelled> {
        match self {
            Self::Planned | Self::Moved => Ok(Self::Cancelled),
            Self::Cancelled => Err(Cancelled),
        }
    }
}

/// From when to when: the first instant, and the first one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Beginning.
    pub starts_at: Timestamp,
    /// End.
    pub ends_at: Timestamp,
}

/// What is said of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventText {
    /// What it is called.
    pub title: Localised,
    /// What happens there.
    pub text: Option<Localised>,
    /// Where, in words.
    pub place: String,
    /// Where, on the map.
    pub at: Option<LonLat>,
    /// How one gets in and what helps.
    pub access: Option<Localised>,
    /// Whether and how one registers.
    pub registration: Option<Localised>,
    /// Whether everybody may know of it.
    pub public: bool,
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Key.
    pub id: EventId,
    /// Name in addresses and calendars.
    pub slug: String,
    /// What is said of it.
    pub about: EventText,
    /// When.
    pub times: Times,
    /// State.
    pub state: State,
    /// When it was to begin before it was moved last.
    pub moved_from: Option<Timestamp>,
    /// Why it was moved or cancelled.
    pub reason: String,
    /// Revision for calendars.
    pub sequence: i32,
    /// When anything about it changed last.
    pub changed_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cancelled_stays_cancelled() {
        assert_eq!(State::Planned.moved(), Ok(State::Moved));
        assert_eq!(State::Moved.cancelled(), Ok(State::Cancelled));
        assert_eq!(State::Cancelled.moved(), Err(Cancelled));
        assert_eq!(State::Cancelled.cancelled(), Err(Cancelled));
    }
}
