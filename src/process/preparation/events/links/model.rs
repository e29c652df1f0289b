//! Event links and their rules. No IO.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::process::preparation::occasions::{OccasionId, OccasionKind};

crate::id! {
    /// Key of an event link.
    EventLinkId
}

/// What each connection may send in an hour, as staff choose it.
pub const PER_HOUR: [i32; 4] = [200, 500, 1000, 2000];
/// Longest time of a link.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(31 * 24);
/// How long a browser that followed the link keeps it, if the link itself holds as long: a phone that was at a workshop in the
/// evening is not there any more the next day.
pub const KEPT: SignedDuration = SignedDuration::from_hours(4);

/// What an event is, as an occasion: whatever brings people together.
pub const KINDS: [OccasionKind; 8] = [
    OccasionKind::Workshop,
    OccasionKind::KickOff,
    OccasionKind::Assembly,
    OccasionKind::Walk,
    OccasionKind::MarketStall,
    OccasionKind::StakeholderTalk,
    OccasionKind::Youth,
    OccasionKind::SchoolClass,
];

/// A link to be made.
#[derive(Clone, Debug)]
pub struct NewEventLink {
    /// What it is called among staff: "Terminal im Rathaus".
    pub name: String,
    /// What the event is; counts for the first link only.
    pub kind: OccasionKind,
    /// What each connection may send in an hour.
    pub per_hour: i32,
    /// First instant at which it no longer holds.
    pub ends_at: Timestamp,
}

/// A link.
#[derive(Clone, Debug)]
pub struct EventLink {
    /// Key.
    pub id: EventLinkId,
    /// What its token names.
    pub uuid: Uuid,
    /// Occasion of what is written with it.
    pub occasion: OccasionId,
    /// What it is called among staff.
    pub name: String,
    /// What each connection may send in an hour.
    pub per_hour: i32,
    /// First instant at which it no longer holds.
    pub ends_at: Timestamp,
    /// When staff ended it.
    pub ended_at: Option<Timestamp>,
}

/// Where a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Valid,
    /// Its time is over.
    Over,
    /// Staff ended it.
    Ended,
}

/// A link that no longer holds cannot be ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the link holds no longer")]
pub struct NotValid;

impl EventLink {
    /// Where it stands.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match self.ended_at {
            Some(_) => Standing::Ended,
            None if now >= self.ends_at => Standing::Over,
            None => Standing::Valid,
        }
    }

    /// The link after staff ended it.
    ///
    /// # Errors
    /// [`NotValid`].
    pub fn end(self, now: Timestamp) -> Result<Self, NotValid> {
        if self.standing(now) == Standing::Valid { Ok(Self { ended_at: Some(now), ..self }) } else { Err(NotValid) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_ends_once_and_only_while_it_holds() {
        let hour = |n| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(n);
        let link = EventLink {
            id: EventLinkId(1),
            uuid: Uuid::nil(),
            occasion: OccasionId(1),
            name: "Terminal".into(),
            per_hour: 200,
            ends_at: hour(3),
            ended_at: None,
        };
        assert_eq!((link.standing(hour(2)), link.standing(hour(3))), (Standing::Valid, Standing::Over));
        assert_eq!(link.clone().end(hour(3)).map(drop), Err(NotValid));
        let ended = link.end(hour(1)).expect("it holds");
        assert_eq!(ended.standing(hour(1)), Standing::Ended);
        assert_eq!(ended.end(hour(2)).map(drop), Err(NotValid));
    }
}
