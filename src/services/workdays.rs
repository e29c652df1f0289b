//! Working days in Schleswig-Holstein: Monday to Friday without the holidays of § 2 of its Sonn- und Feiertagsgesetz (SFTG). The day of
//! the Reformation is one since 2018.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

use super::i18n::Lang;

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

/// On which days of the week something is done, and on which of those days after it came in at the latest. A holiday among them is left
/// out: what would be its turn is done on the next day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    days: Vec<Weekday>,
    rounds: u8,
}

/// The days of the week that a rhythm can have, as they are written in short.
const SHORT: [(&str, Weekday); 5] =
    [("Mo", Weekday::Monday), ("Di", Weekday::Tuesday), ("Mi", Weekday::Wednesday), ("Do", Weekday::Thursday), ("Fr", Weekday::Friday)];

/// Keys of the same days' names in short.
const DAYS: [&str; 5] = ["weekday-short-1", "weekday-short-2", "weekday-short-3", "weekday-short-4", "weekday-short-5"];

impl Rhythm {
    /// These days, 1 Monday to 5 Friday, and the number of the day that counts. Other numbers are left out.
    pub fn new(days: impl IntoIterator<Item = i16>, rounds: i16) -> Self {
        let mut numbers: Vec<i8> = days.into_iter().filter_map(|day| i8::try_from(day).ok()).filter(|day| (1..=5).contains(day)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let days = numbers.into_iter().filter_map(|day| Weekday::from_monday_one_offset(day).ok()).collect();
        Self { days, rounds: u8::try_from(rounds.clamp(1, 10)).unwrap_or(1) }
    }

    /// What "Di und Fr", "Mo, Mi und Fr" or "Mo bis Fr" say; no days when it says something else.
    pub fn parse(words: &str) -> Self {
        let day = |word: &str| SHORT.iter().position(|(short, _)| *short == word.trim()).and_then(|index| i16::try_from(index + 1).ok());
        let days: Option<Vec<i16>> = match words.split_once(" bis ") {
            Some((from, to)) => day(from).zip(day(to)).map(|(from, to)| (from..=to).collect()),
            None => words.split(',').flat_map(|part| part.split(" und ")).map(day).collect(),
        };
        Self::new(days.unwrap_or_default(), 1)
    }

    /// The days as they are written: "Di und Fr", "Mo bis Fr".
    pub fn words(&self) -> String {
        let short: Vec<&str> = SHORT.iter().filter(|(_, day)| self.days.contains(day)).map(|(short, _)| *short).collect();
        match short.as_slice() {
            [first, .., last] if short.len() == SHORT.len() => format!("{first} bis {last}"),
            [rest @ .., before, last] => format!("{}{before} und {last}", rest.iter().map(|day| format!("{day}, ")).collect::<String>()),
            [only] => (*only).to_owned(),
            [] => String::new(),
        }
    }

    /// The days as they are written in a language: "Di und Fr", "Tue and Fri".
    pub fn words_in(&self, lang: Lang) -> String {
        let short: Vec<String> = self.numbers().into_iter().map(|number| lang.t(DAYS[usize::from(number.unsigned_abs()) - 1])).collect();
        match short.as_slice() {
            [first, .., last] if short.len() == SHORT.len() => {
                lang.text("weekdays-from-to", &[("from", first.as_str().into()), ("to", last.as_str().into())])
            }
            [rest @ .., last] if !rest.is_empty() => {
                lang.text("weekdays-and", &[("days", rest.join(", ").into()), ("last", last.as_str().into())])
            }
            only => only.concat(),
        }
    }

    /// The days, 1 Monday to 5 Friday.
    pub fn numbers(&self) -> Vec<i16> {
        self.days.iter().map(|day| i16::from(day.to_monday_one_offset())).collect()
    }

    /// On which of the days after the receipt it is done at the latest.
    pub fn rounds(&self) -> i16 {
        i16::from(self.rounds.max(1))
    }

    /// Whether any day is set.
    pub const fn is_set(&self) -> bool {
        !self.days.is_empty()
    }

    /// Whether this is one of the days, and no holiday.
    pub fn is_day(&self, day: Date) -> bool {
        self.days.contains(&day.weekday()) && is_working_day(day)
    }

    /// The first of the days from this one on, itself included; none when no day is set.
    pub fn next(&self, from: Date) -> Option<Date> {
        // No run of holidays leaves a day of the week out for more than two weeks.
        (0..28).map(|ahead: i64| from.saturating_add(ahead.days())).find(|day| self.is_day(*day))
    }

    /// The last day on which it is done after it came in on this day: never on that day itself, because it may come in the evening.
    pub fn due(&self, received: Date) -> Option<Date> {
        (0..self.rounds()).try_fold(received, |day, _| self.next(day.saturating_add(1.day())))
    }
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
    fn a_rhythm_is_read_as_it_is_written() {
        for words in ["Di und Fr", "Mo bis Fr", "Mo, Mi und Fr", "Do", ""] {
            assert_eq!(Rhythm::parse(words).words(), words);
        }
        for (words, in_turkish) in [("Di und Fr", "Sal ve Cum"), ("Mo, Mi und Fr", "Pzt, Çar ve Cum"), ("Mi", "Çar")] {
            let rhythm = Rhythm::parse(words);
            assert_eq!((rhythm.words_in(Lang::De), rhythm.words_in(Lang::Tr)), (words.to_owned(), in_turkish.to_owned()));
        }
        assert_eq!(Rhythm::parse("Mo bis Fr").words_in(Lang::Uk), "пн – пт");
        assert_eq!(Rhythm::parse("Mo bis Mi").numbers(), [1, 2, 3]);
        assert!(!Rhythm::parse("nach Absprache").is_set());
        assert_eq!(Rhythm::new([5, 2, 2, 6, 0], 1).words(), "Di und Fr", "in order, each once, no weekend");
    }

    #[test]
    fn a_promise_ends_on_a_day_of_the_rhythm_after_the_receipt() {
        let rhythm = Rhythm::parse("Di und Fr");
        assert_eq!(rhythm.due(date(2026, 11, 23)), Some(date(2026, 11, 24)), "Monday: the next day");
        assert_eq!(rhythm.due(date(2026, 11, 24)), Some(date(2026, 11, 27)), "what comes on the day itself waits for the next");
        assert_eq!(rhythm.due(date(2026, 12, 23)), Some(date(2026, 12, 29)), "the Friday is Christmas");
        assert_eq!(rhythm.next(date(2026, 12, 25)), Some(date(2026, 12, 29)));
        assert_eq!(rhythm.next(date(2026, 11, 27)), Some(date(2026, 11, 27)));
        assert_eq!(Rhythm::new([2, 5], 3).due(date(2026, 11, 23)), Some(date(2026, 12, 1)), "the third day");
        assert_eq!(Rhythm::default().due(date(2026, 11, 23)), None, "nothing is promised");
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
