//! Working days in Schleswig-Holstein: Monday to Friday without the holidays of § 2 of its Sonn- und Feiertagsgesetz (SFTG). The day of
//! the Reformation is one since 2018.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

/// The day that many working days after `from`: a letter of Monday with 10 days is due on Monday in two weeks, if there is no holiday.
pub fn after(from: Date, working_days: u16) -> Date {
    let mut day = from;
    let mut left = working_days;
    while left > 0 {
        day = day.saturating_add(1.day());
        if is_working_day(day) {
            left -= 1;
        }
    }
    day
}

/// Whether offices work on a day.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays(day.year()).contains(&day)
}

/// The holidays of a year that can fall on a working day.
fn holidays(year: i16) -> [Date; 10] {
    let easter = easter(year);
    [
        date(year, 1, 1),
        // Karfreitag, Ostermontag, Himmelfahrt, Pfingstmontag.
        easter.saturating_add((-2).days()),
        easter.saturating_add(1.day()),
        easter.saturating_add(39.days()),
        easter.saturating_add(50.days()),
        date(year, 5, 1),
        date(year, 10, 3),
        // Before 2018 the place holds a day that is a holiday anyway.
        if year >= 2018 { date(year, 10, 31) } else { date(year, 10, 3) },
        date(year, 12, 25),
        date(year, 12, 26),
    ]
}

/// Easter Sunday in the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Date {
    let year_wide = i32::from(year);
    let a = year_wide % 19;
    let (b, c) = (year_wide / 100, year_wide % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    // Between 22 March and 25 April in every year.
    date(year, i8::try_from(month).unwrap_or(4), i8::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_calendars_say() {
        for (year, month, day) in [
            (2018, 4, 1),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2029, 4, 1),
            (2030, 4, 21),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_holidays_of_schleswig_holstein() {
        for (year, holidays) in [
            (2026, [(1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (10, 3), (10, 31), (12, 25), (12, 26)]),
            (2027, [(1, 1), (3, 26), (3, 29), (5, 1), (5, 6), (5, 17), (10, 3), (10, 31), (12, 25), (12, 26)]),
            (2028, [(1, 1), (4, 14), (4, 17), (5, 1), (5, 25), (6, 5), (10, 3), (10, 31), (12, 25), (12, 26)]),
            (2029, [(1, 1), (3, 30), (4, 2), (5, 1), (5, 10), (5, 21), (10, 3), (10, 31), (12, 25), (12, 26)]),
            (2030, [(1, 1), (4, 19), (4, 22), (5, 1), (5, 30), (6, 10), (10, 3), (10, 31), (12, 25), (12, 26)]),
        ] {
            for (month, day) in holidays {
                assert!(!is_working_day(date(year, month, day)), "{year}-{month}-{day}");
            }
        }
        assert!(
            is_working_day(date(2016, 10, 31)),
            "a Monday; the Reformation is a holiday since 2018, and once in 2017 in all of Germany"
        );
        assert!(!is_working_day(date(2019, 10, 31)), "a Thursday");
        for works in [date(2026, 1, 6), date(2026, 6, 4), date(2026, 11, 2), date(2026, 12, 24), date(2026, 12, 31)] {
            assert!(is_working_day(works), "{works}: a holiday elsewhere, or none");
        }
    }

    #[test]
    fn a_year_has_as_many_working_days_as_the_calendars_say() {
        for (year, expected) in [(2026, 254), (2027, 256), (2028, 251), (2029, 251), (2030, 251)] {
            let days = (0..366).map(|n| date(year, 1, 1).saturating_add(n.days())).filter(|day| day.year() == year);
            assert_eq!(days.filter(|day| is_working_day(*day)).count(), expected, "{year}");
        }
    }

    #[test]
    fn ten_working_days_are_counted_around_weekends_and_holidays() {
        assert_eq!(after(date(2026, 11, 23), 10), date(2026, 12, 7));
        assert_eq!(after(date(2026, 12, 18), 10), date(2027, 1, 5), "over Christmas and New Year");
        assert_eq!(after(date(2026, 3, 27), 10), date(2026, 4, 14), "over Easter");
        assert_eq!(after(date(2026, 11, 21), 1), date(2026, 11, 23), "from a Saturday");
        assert_eq!(after(date(2026, 11, 23), 0), date(2026, 11, 23));
    }
}
