//! States and rules of contacts. No IO.

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp, ToSpan as _};

use crate::services::outbox::ContactId;

crate::text_enum! {
    /// State of a contact.
    pub enum ContactState: "contact" {
        Unconfirmed = "unconfirmed", Confirmed = "confirmed", Unsubscribed = "unsubscribed", Erased = "erased",
    }
}

/// How long the confirming link works.
pub const CONFIRM_TIME: SignedDuration = SignedDuration::from_hours(48);

/// How long an unanswered question whether an address may be kept stands, before the address is erased.
pub fn time_to_answer() -> Span {
    30.days()
}

/// How long an address is kept once more after its owner said yes.
pub fn time_kept() -> Span {
    24.months()
}

/// What becomes of an address whose time is over: resolution and twelve months, or the day until which the owner let it be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The owner is asked once.
    Ask,
    /// The answer is still awaited.
    Wait,
    /// It is erased.
    Erase,
}

impl Ending {
    /// What is due today. Only who gets mails can be asked.
    pub fn of(state: ContactState, asked_on: Option<Date>, today: Date) -> Self {
        match (state, asked_on) {
            (ContactState::Confirmed, None) => Self::Ask,
            (ContactState::Confirmed, Some(asked)) if today < asked.saturating_add(time_to_answer()) => Self::Wait,
            _ => Self::Erase,
        }
    }
}

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
    /// When the owner was asked whether the address may be kept, as long as there is no answer.
    pub ending_asked_on: Option<Date>,
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
    fn an_address_ends_after_one_question() {
        let day = |day| jiff::civil::date(2030, 5, day);
        assert_eq!(Ending::of(ContactState::Confirmed, None, day(1)), Ending::Ask);
        assert_eq!(Ending::of(ContactState::Confirmed, Some(day(1)), day(30)), Ending::Wait);
        assert_eq!(Ending::of(ContactState::Confirmed, Some(day(1)), day(31)), Ending::Erase);
        assert_eq!(Ending::of(ContactState::Unsubscribed, None, day(1)), Ending::Erase, "who wants no mails is not asked by mail");
    }

    #[test]
    fn only_confirmed_people_can_switch_news() {
        assert_eq!(ContactState::Confirmed.subscribed(false), Some(ContactState::Unsubscribed));
        assert_eq!(ContactState::Unsubscribed.subscribed(true), Some(ContactState::Confirmed));
        assert_eq!(ContactState::Unconfirmed.subscribed(true), None);
        assert_eq!(ContactState::Erased.subscribed(true), None);
    }
}
