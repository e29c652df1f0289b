//! Instants are UTC; days and ISO weeks are Berlin's. The clock comes in through the door, so that tests can set it.

use std::sync::{Arc, Mutex};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Where the present comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still until somebody moves it: tests, and the loading of the demo town.
    Fixed(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(Mutex::new(at)))
    }

    /// The present.
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Fixed(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock.
    ///
    /// # Panics
    /// On the system's clock: nobody moves that.
    pub fn set(&self, to: Timestamp) {
        match self {
            Self::System => panic!("the system's clock is not ours to set"),
            Self::Fixed(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = to,
        }
    }
}

/// The time zone of every day in this program.
pub fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").expect("jiff brings the time zones with it")
}

/// The instant as a local time in Berlin.
pub fn local(at: Timestamp) -> Zoned {
    at.to_zoned(berlin())
}

/// The day of the instant in Berlin.
pub fn day(at: Timestamp) -> Date {
    local(at).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_berlin() {
        let at: Timestamp = "2026-12-31T23:30:00Z".parse().expect("a timestamp");
        assert_eq!(day(at), jiff::civil::date(2027, 1, 1));
    }
}
