//! States and rules of contacts. No IO.

use jiff::{SignedDuration, Timestamp};

use crate::services::outbox::ContactId;

crate::text_enum! {
    /// State of a contact.
    pub enum ContactState: "contact" {
        Unconfirmed = "unconfirmed", Confirmed = "confirmed", Unsubscribed = "unsubscribed", Erased = "erased",
    }
}

/// How long the confirming link works.
pub const CONFIRM_TIME: SignedDuration = SignedDuration::from_hours(48);

/// Version of the consent's wording in the form; kept with every contact.
pub struct ConsentText;

impl ConsentText {
    /// The version that the form shows today (text `form-email-consent`).
    pub const VERSION: &str = "2026-11";
}

/// A contact, without its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Key.
    pub id: ContactId,
    /// State.
    pub state: ContactState,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
}

impl ContactState {
    /// The state after the owner switched news on or off; none when there is nothing to switch.
    pub const fn subscribed(self, on: bool) -> Option<Self> {
        match (self, on) {
            (Self::Confirmed | Self::Unsubscribed, true) => Some(Self::Confirmed),
            (Self::Confirmed | Self::Unsubscribed, false) => Some(Self::Unsubscribed),
            (Self::Unconfirmed | Self::Erased, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_confirmed_people_can_switch_news() {
        assert_eq!(ContactState::Confirmed.subscribed(false), Some(ContactState::Unsubscribed));
        assert_eq!(ContactState::Unsubscribed.subscribed(true), Some(ContactState::Confirmed));
        assert_eq!(ContactState::Unconfirmed.subscribed(true), None);
        assert_eq!(ContactState::Erased.subscribed(true), None);
    }
}
