//! What can be followed, and how. No IO.

use jiff::SignedDuration;

use crate::services::act::SubjectId;
use crate::services::outbox::SubscriptionId;

crate::text_enum! {
    /// State of a subscription.
    pub enum State: "subscription" { Unconfirmed = "unconfirmed", Confirmed = "confirmed" }
}

crate::text_enum! {
    /// How often somebody wants to hear: every day, or every seventh day after the confirmation.
    pub enum Rhythm: "rhythm" { Daily = "daily", Weekly = "weekly" }
}

/// How long the confirming link works; afterwards the address is forgotten.
pub const CONFIRM_TIME: SignedDuration = SignedDuration::from_hours(48);

/// Version of the consent's wording in the form (text `follow-consent`).
pub const CONSENT_VERSION: &str = "2026-11";

/// What is followed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Topic {
    /// Everything in the process.
    Process,
    /// A district, by key.
    District(i64),
    /// A theme, by key.
    Theme(i64),
    /// A measure, as a subject.
    Measure(SubjectId),
    /// A part of the map in degrees: west, south, east, north.
    Box([f64; 4]),
}

impl Topic {
    /// Its word in the database.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::District(_) => "district",
            Self::Theme(_) => "theme",
            Self::Measure(_) => "measure",
            Self::Box(_) => "box",
        }
    }
}

/// A subscription that somebody asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSubscription {
    /// What is followed.
    pub topic: Topic,
    /// How often.
    pub rhythm: Rhythm,
    /// Address.
    pub email: String,
    /// Language of the mails.
    pub language: String,
    /// The topic in words, for the mail.
    pub words: String,
}

/// A subscription, without its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Key.
    pub id: SubscriptionId,
    /// State.
    pub state: State,
    /// How often.
    pub rhythm: Rhythm,
}
