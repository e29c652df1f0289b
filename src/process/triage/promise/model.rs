//! What waits against what was promised. No IO.

use jiff::civil::Date;

use crate::services::act::AccountId;
use crate::services::workdays::Rhythm;

/// How much waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backlog {
    /// How many contributions.
    pub waiting: i64,
    /// For how many days the oldest has waited.
    pub oldest_days: i64,
    /// How many wait longer than promised.
    pub overdue: i64,
}

/// What waits on a day, by the days of receipt with how many came on each.
pub fn backlog(rhythm: &Rhythm, received: &[(Date, i64)], today: Date) -> Option<Backlog> {
    let oldest = received.iter().map(|(day, _)| *day).min()?;
    let late = |day: Date| rhythm.due(day).is_some_and(|due| due < today);
    Some(Backlog {
        waiting: received.iter().map(|(_, n)| n).sum(),
        oldest_days: days_between(oldest, today),
        overdue: received.iter().filter(|(day, _)| late(*day)).map(|(_, n)| n).sum(),
    })
}

/// Whole days from one day to another.
pub fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// Who may be told of a backlog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub id: AccountId,
    pub name: String,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_waits_is_late_after_the_promised_day() {
        let rhythm = Rhythm::parse("Di und Fr");
        let received = [(date(2026, 11, 20), 2), (date(2026, 11, 23), 3)];
        let on = |day| backlog(&rhythm, &received, day).expect("something waits");
        assert_eq!(on(date(2026, 11, 24)), Backlog { waiting: 5, oldest_days: 4, overdue: 0 }, "Friday's and Monday's are due today");
        assert_eq!(on(date(2026, 11, 25)), Backlog { waiting: 5, oldest_days: 5, overdue: 5 });
        assert_eq!(backlog(&rhythm, &[], date(2026, 11, 25)), None);
        assert_eq!(backlog(&Rhythm::default(), &received, date(2027, 1, 1)).expect("waits").overdue, 0, "nothing was promised");
    }
}
