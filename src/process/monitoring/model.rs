//! Types and rules of indicators and readings. No IO.
//!
//! Values are integers in units of 10^-decimals: 16.2 with one decimal is 162. So comparisons are exact.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

crate::id! {
    /// Key of an indicator.
    IndicatorId
}
crate::id! {
    /// Key of a reading.
    ReadingId
}

crate::text_enum! {
    /// Which way an indicator should go.
    pub enum Direction: "direction" { Up = "up", Down = "down", Hold = "hold" }
}

crate::text_enum! {
    /// How often an indicator is read.
    pub enum Interval: "interval" { HalfYearly = "half_yearly", Yearly = "yearly" }
}

impl Interval {
    const fn months(self) -> i32 {
        match self {
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }
}

crate::text_enum! {
    /// Whether an indicator goes where it should.
    pub enum Course: "course" { On = "on", Off = "off", Unknown = "unknown" }
}

/// What an indicator is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose<P> {
    /// A goal.
    Goal(P),
    /// A measure.
    Measure(P),
}

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The day.
    pub on: Date,
    /// In units of 10^-decimals.
    pub value: i64,
}

/// What somebody writes down of an indicator. `P` is how goal or measure is named: by code in a form, by key in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewIndicator<P> {
    /// What is measured.
    pub title: String,
    /// Unit, as written behind a value.
    pub unit: String,
    /// Digits after the comma, 0 to 3.
    pub decimals: u32,
    /// Where it stood at the beginning.
    pub baseline: Option<Value>,
    /// Where it should be, and when.
    pub target: Value,
    /// Which way it should go.
    pub direction: Direction,
    /// How often it is read.
    pub interval: Interval,
    /// Who measures.
    pub source: String,
    /// What it is for.
    pub purpose: Purpose<P>,
}

/// A reading that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReading {
    /// Day and value.
    pub value: Value,
    /// A remark that everybody may read.
    pub note: String,
}

/// How long after its day a reading may be missing before the indicator is stale.
const GRACE_MONTHS: i32 = 3;

/// How far "hold" may be from its target, in percent of the target.
const HOLD_TOLERANCE: i128 = 5;

impl<P> NewIndicator<P> {
    /// Whether a reading is overdue: none since the last one (or the beginning) for the interval and three months more.
    pub fn is_stale(&self, last: Option<Date>, made_on: Date, today: Date) -> bool {
        let since = last.or(self.baseline.map(|baseline| baseline.on)).unwrap_or(made_on);
        let patience: Span = (self.interval.months() + GRACE_MONTHS).months();
        since.checked_add(patience).is_ok_and(|until| until < today)
    }

    /// Whether the last reading is at least where a straight line from baseline to target would be on its day; "hold" is on
    /// course within five percent of the target. Unknown without a reading, and before the target's day without a baseline.
    pub fn course(&self, last: Option<Value>) -> Course {
        let Some(last) = last else { return Course::Unknown };
        let reached = is_beyond(self.direction, last, self.target, self.target);
        let on = match (self.direction, self.baseline) {
            (Direction::Hold, _) => self.holds(last),
            (direction, Some(baseline)) => is_beyond(direction, last, baseline, self.target),
            (_, None) if reached || last.on >= self.target.on => reached,
            (_, None) => return Course::Unknown,
        };
        if on { Course::On } else { Course::Off }
    }

    fn holds(&self, last: Value) -> bool {
        let apart = (i128::from(last.value) - i128::from(self.target.value)).abs();
        apart * 100 <= i128::from(self.target.value).abs() * HOLD_TOLERANCE
    }
}

/// Whether a value has reached the straight line between two others on its day, in the direction.
fn is_beyond(direction: Direction, last: Value, from: Value, to: Value) -> bool {
    let whole = days(from.on, to.on);
    // After the target's day the target itself counts; a line without length is the target from the start.
    let gone = if whole <= 0 { 1 } else { days(from.on, last.on).clamp(0, whole) };
    let whole = whole.max(1);
    let risen = (i128::from(last.value) - i128::from(from.value)) * whole;
    let wanted = (i128::from(to.value) - i128::from(from.value)) * gone;
    match direction {
        Direction::Down => risen <= wanted,
        Direction::Up | Direction::Hold => risen >= wanted,
    }
}

fn days(from: Date, to: Date) -> i128 {
    i128::from(from.duration_until(to).as_hours() / 24)
}

/// A value as it stands in a form: `1234,5`, without groups, so that it is read again in every language.
pub fn to_input(value: i64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let (sign, digits) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    match decimals {
        0 => format!("{sign}{digits}"),
        _ => format!("{sign}{},{:0width$}", digits / unit, digits % unit, width = decimals as usize),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn indicator(direction: Direction, baseline: Option<i64>, target: i64) -> NewIndicator<&'static str> {
        NewIndicator {
            title: "Gesicherte Querungen".into(),
            unit: "Stück".into(),
            decimals: 0,
            baseline: baseline.map(|value| Value { on: date(2022, 1, 1), value }),
            target: Value { on: date(2026, 1, 1), value: target },
            direction,
            interval: Interval::Yearly,
            source: "Tiefbau".into(),
            purpose: Purpose::Goal("1.1"),
        }
    }

    fn on(year: i16, value: i64) -> Option<Value> {
        Some(Value { on: date(year, 1, 1), value })
    }

    #[test]
    fn on_course_is_on_or_beyond_the_straight_line() {
        let up = indicator(Direction::Up, Some(0), 8);
        assert_eq!(up.course(None), Course::Unknown);
        assert_eq!(up.course(on(2024, 4)), Course::On);
        assert_eq!(up.course(on(2024, 3)), Course::Off);
        assert_eq!(up.course(on(2030, 7)), Course::Off, "after its day the target itself counts");
        assert_eq!(up.course(on(2030, 8)), Course::On);
        let down = indicator(Direction::Down, Some(100), 60);
        assert_eq!(down.course(on(2024, 80)), Course::On);
        assert_eq!(down.course(on(2024, 81)), Course::Off);
    }

    #[test]
    fn without_a_baseline_only_the_target_tells() {
        let up = indicator(Direction::Up, None, 8);
        assert_eq!(up.course(on(2024, 3)), Course::Unknown);
        assert_eq!(up.course(on(2024, 9)), Course::On);
        assert_eq!(up.course(on(2026, 3)), Course::Off);
    }

    #[test]
    fn hold_is_within_five_percent() {
        let hold = indicator(Direction::Hold, Some(140_000), 140_000);
        assert_eq!(hold.course(on(2024, 139_200)), Course::On);
        assert_eq!(hold.course(on(2024, 147_000)), Course::On);
        assert_eq!(hold.course(on(2024, 147_001)), Course::Off);
    }

    #[test]
    fn values_stand_in_forms_as_they_are_typed() {
        assert_eq!(to_input(162, 1), "16,2");
        assert_eq!(to_input(-5, 2), "-0,05");
        assert_eq!(to_input(1_234_567, 0), "1234567");
    }

    #[test]
    fn stale_after_interval_and_three_months() {
        let yearly = indicator(Direction::Up, Some(0), 8);
        let last = Some(date(2025, 1, 31));
        assert!(!yearly.is_stale(last, date(2020, 1, 1), date(2026, 4, 30)));
        assert!(yearly.is_stale(last, date(2020, 1, 1), date(2026, 5, 1)));
        assert!(yearly.is_stale(None, date(2026, 1, 1), date(2026, 1, 1)), "the baseline of 2022 was the last");
        let fresh = indicator(Direction::Up, None, 8);
        assert!(!fresh.is_stale(None, date(2026, 1, 1), date(2026, 6, 1)));
    }

    proptest! {
        /// More is never worse when it should go up, whatever the day.
        #[test]
        fn more_is_never_worse_upwards(value in -1_000_i64..1_000, more in 0_i64..1_000, year in 2020_i16..2030) {
            let up = indicator(Direction::Up, Some(-100), 500);
            if up.course(on(year, value)) == Course::On {
                prop_assert_eq!(up.course(on(year, value + more)), Course::On);
            }
        }
    }
}
