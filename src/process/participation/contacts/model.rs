//! States and rules of contacts. No IO.

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp, ToSpan as _};

use crate::process::participation::contributions::ContributionId;
use crate::services::outbox::ContactId;
use crate::services::time;

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

/// What becomes of an address whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The owner is asked once.
    Ask,
    /// The answer is still awaited, or was given.
    Wait,
    /// It is erased.
    Erase,
}

/// What counts when the time of a contact may be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub id: ContactId,
    pub contribution: ContributionId,
    pub state: ContactState,
    /// Until when an unconfirmed address can be confirmed.
    pub token_expires_at: Option<Timestamp>,
    /// When the owner was asked.
    pub asked_on: Option<Date>,
    /// Until when the owner let it be kept.
    pub kept_until: Option<Date>,
}

impl Held {
    /// What is due, if the time after the resolution is over. Only who gets mails can be asked; the last day that the mail names
    /// still counts. An address that was never confirmed ends with its link, whatever the council does.
    pub fn ending(&self, now: Timestamp) -> Ending {
        let today = time::day(now);
        let is_kept = self.kept_until.is_some_and(|until| today < until);
        match (self.state, self.asked_on) {
            (ContactState::Erased, _) => Ending::Wait,
            (ContactState::Unconfirmed, _) if self.token_expires_at.is_some_and(|end| now < end) => Ending::Wait,
            (ContactState::Unconfirmed, _) => Ending::Erase,
            _ if is_kept => Ending::Wait,
            (ContactState::Unsubscribed, _) => Ending::Erase,
            (ContactState::Confirmed, None) => Ending::Ask,
            (ContactState::Confirmed, Some(asked)) if today <= asked.saturating_add(time_to_answer()) => Ending::Wait,
            (ContactState::Confirmed, Some(_)) => Ending::Erase,
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
        let asked = |asked_on| Held { asked_on, ..held(ContactState::Confirmed) };
        assert_eq!(asked(None).ending(noon("2030-05-01")), Ending::Ask);
        assert_eq!(asked(Some(day(1))).ending(noon("2030-05-31")), Ending::Wait, "the last day that the mail names");
        assert_eq!(asked(Some(day(1))).ending(noon("2030-06-01")), Ending::Erase);
        let kept = Held { kept_until: Some(day(2)), ..asked(None) };
        assert_eq!((kept.ending(noon("2030-05-01")), kept.ending(noon("2030-05-02"))), (Ending::Wait, Ending::Ask));
        assert_eq!(held(ContactState::Unsubscribed).ending(noon("2030-05-01")), Ending::Erase, "who wants no mails is not asked by mail");
    }

    #[test]
    fn what_nobody_confirmed_ends_with_its_link() {
        let link = Held { token_expires_at: Some(noon("2030-05-01")), ..held(ContactState::Unconfirmed) };
        assert_eq!((link.ending(noon("2030-04-30")), link.ending(noon("2030-05-01"))), (Ending::Wait, Ending::Erase));
    }

    fn held(state: ContactState) -> Held {
        Held { id: ContactId(1), contribution: ContributionId(1), state, token_expires_at: None, asked_on: None, kept_until: None }
    }

    fn noon(day: &str) -> Timestamp {
        format!("{day}T12:00:00Z").parse().expect("an instant")
    }

    #[test]
    fn only_confirmed_people_can_switch_news() {
        assert_eq!(ContactState::Confirmed.subscribed(false), Some(ContactState::Unsubscribed));
        assert_eq!(ContactState::Unsubscribed.subscribed(true), Some(ContactState::Confirmed));
        assert_eq!(ContactState::Unconfirmed.subscribed(true), None);
        assert_eq!(ContactState::Erased.subscribed(true), None);
    }
}
