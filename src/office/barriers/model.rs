//! Reported barriers, their states and rules. No IO.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::services::outbox::BarrierId;

/// How far a report is; derived from its answers, so no column holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Open,
    Answered,
    Closed,
}

impl State {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Open => "barrier-state-open",
            Self::Answered => "barrier-state-answered",
            Self::Closed => "barrier-state-closed",
        }
    }
}

/// Most characters of what was met.
pub(super) const MAX_WHAT: usize = 4_000;
/// Most characters of an answer.
pub(super) const MAX_ANSWER: usize = 4_000;

/// An answer of the town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub text: String,
    pub at: Timestamp,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    pub id: BarrierId,
    pub number: String,
    pub page: String,
    pub what: String,
    pub received_at: Timestamp,
    pub due_on: Date,
    pub closed_at: Option<Timestamp>,
    /// Whether an answer goes out by e-mail.
    pub has_email: bool,
    pub erased: bool,
    pub answers: Vec<Answer>,
}

/// Nobody answered it yet, so it cannot be closed; or it is not closed, so it cannot be taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotNow;

impl Report {
    pub(super) fn state(&self) -> State {
        match (self.closed_at, self.answers.is_empty()) {
            (Some(_), _) => State::Closed,
            (None, true) => State::Open,
            (None, false) => State::Answered,
        }
    }

    /// Whether the day has passed without an answer.
    pub(super) fn is_overdue(&self, today: Date) -> bool {
        self.state() == State::Open && self.due_on < today
    }

    pub(super) fn may_close(&self) -> Result<(), NotNow> {
        if self.state() == State::Answered { Ok(()) } else { Err(NotNow) }
    }

    pub(super) fn may_reopen(&self) -> Result<(), NotNow> {
        if self.state() == State::Closed { Ok(()) } else { Err(NotNow) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn report() -> Report {
        let received_at: Timestamp = "2026-11-23T11:00:00Z".parse().expect("a timestamp");
        Report {
            id: BarrierId(1),
            number: "PI-B-2026-001".into(),
            page: "/karte".into(),
            what: "Zu klein".into(),
            received_at,
            due_on: date(2026, 12, 7),
            closed_at: None,
            has_email: false,
            erased: false,
            answers: Vec::new(),
        }
    }

    #[test]
    fn a_report_is_overdue_after_its_day_until_it_is_answered() {
        let mut report = report();
        assert!(!report.is_overdue(date(2026, 12, 7)) && report.is_overdue(date(2026, 12, 8)));
        assert_eq!(report.may_close(), Err(NotNow));
        report.answers.push(Answer { text: "Danke".into(), at: report.received_at });
        assert!(!report.is_overdue(date(2026, 12, 8)));
        assert_eq!((report.may_close(), report.may_reopen()), (Ok(()), Err(NotNow)));
        report.closed_at = Some(report.received_at);
        assert_eq!((report.state(), report.may_reopen()), (State::Closed, Ok(())));
    }
}
