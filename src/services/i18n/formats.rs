//! Numbers, money and dates as each language writes them. The signs, orders and month forms are those of the Unicode CLDR
//! (version 46, `common/main/{de,en,tr,uk}.xml`: symbols, currencyFormats, dateFormats long, months).

use fluent_templates::LanguageIdentifier;
use fluent_templates::fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;

use super::Lang;
use crate::services::time;

impl Lang {
    /// A whole number with separators: 1.234 or 1,234 or 1 234.
    pub fn number(self, number: i64) -> String {
        group(number, self.separator())
    }

    /// An amount of cents in whole euros, rounded half away from zero: 180.000 €.
    pub fn euro(self, cents: i64) -> String {
        self.with_euro(&self.number((cents.abs() + 50) / 100 * cents.signum()))
    }

    /// An amount of cents, with its cents where there are any: 180.000 €, 179.999,50 €.
    pub fn euro_exact(self, cents: i64) -> String {
        if cents % 100 == 0 { self.euro(cents) } else { self.with_euro(&self.decimal(cents, 2)) }
    }

    fn with_euro(self, amount: &str) -> String {
        match self {
            Self::De | Self::Easy => format!("{amount} €"),
            Self::Uk => format!("{amount}\u{a0}€"),
            Self::En | Self::Tr => match amount.strip_prefix('−') {
                Some(positive) => format!("−€{positive}"),
                None => format!("€{amount}"),
            },
        }
    }

    /// An integer in units of 10^-decimals, as indicators hold it: 162 with one decimal is 16,2.
    pub fn decimal(self, value: i64, decimals: u32) -> String {
        let unit = 10_i64.pow(decimals);
        let whole = self.number(value.abs() / unit);
        let sign = if value < 0 { "−" } else { "" };
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}{}{:0width$}", self.decimal_mark(), value.abs() % unit, width = decimals as usize)
    }

    /// The sign before the decimals.
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::De | Self::Tr | Self::Uk | Self::Easy => ',',
        }
    }

    /// A day: 4. Dezember 2026.
    pub fn date(self, date: Date) -> String {
        let (day, year) = (date.day(), date.year());
        match self {
            Self::De | Self::Easy => format!("{day}. {} {year}", self.month_name(date)),
            Self::En | Self::Tr => format!("{day} {} {year}", self.month_name(date)),
            Self::Uk => format!("{day} {} {year} р.", UKRAINIAN_GENITIVES[month_index(date)]),
        }
    }

    /// A month: Dezember 2026.
    pub fn month(self, date: Date) -> String {
        let year = date.year();
        match self {
            Self::Uk => format!("{} {year} р.", self.month_name(date)),
            Self::De | Self::En | Self::Tr | Self::Easy => format!("{} {year}", self.month_name(date)),
        }
    }

    /// A month without its year: Dezember.
    pub fn month_name(self, date: Date) -> String {
        self.t(MONTHS[month_index(date)])
    }

    /// The day of an instant in Berlin: 4. Dezember 2026.
    pub fn day(self, at: Timestamp) -> String {
        self.date(time::day(at))
    }

    /// An instant in Berlin: 4. Dezember 2026, 18:04.
    pub fn moment(self, at: Timestamp) -> String {
        let local = time::local(at);
        format!("{}, {:02}:{:02}", self.date(local.date()), local.hour(), local.minute())
    }

    /// The quotation marks of this language, before and after.
    pub const fn quotes(self) -> [&'static str; 2] {
        match self {
            Self::De | Self::Easy => ["„", "“"],
            Self::En | Self::Tr => ["“", "”"],
            Self::Uk => ["«", "»"],
        }
    }

    /// The plural forms of this language, each with a whole number that takes it (CLDR, `plurals.xml`).
    pub const fn plurals(self) -> &'static [(&'static str, i64)] {
        match self {
            Self::De | Self::En | Self::Tr | Self::Easy => &[("one", 1), ("other", 5)],
            Self::Uk => &[("one", 1), ("few", 2), ("many", 5)],
        }
    }

    const fn separator(self) -> char {
        match self {
            Self::De | Self::Tr | Self::Easy => '.',
            Self::En => ',',
            Self::Uk => '\u{a0}',
        }
    }
}

fn month_index(date: Date) -> usize {
    usize::from(date.month().unsigned_abs()) - 1
}

const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

/// Months behind a day; the texts hold the form that stands alone.
const UKRAINIAN_GENITIVES: [&str; 12] =
    ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"];

/// Writes the numbers inside the texts of a language, for Fluent.
type InTexts<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// How Fluent writes numbers inside the texts of a language.
pub(super) fn in_texts<M>(id: Option<&LanguageIdentifier>) -> InTexts<M> {
    match id.map(|id| id.language.as_str()) {
        Some("en") => |value, _| number_in_text(value, Lang::En),
        Some("tr") => |value, _| number_in_text(value, Lang::Tr),
        Some("uk") => |value, _| number_in_text(value, Lang::Uk),
        _ => |value, _| number_in_text(value, Lang::De),
    }
}

fn number_in_text(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        // Only whole numbers are ever passed (see `Arg`), so the conversion is exact.
        #[expect(clippy::cast_possible_truncation)]
        FluentValue::Number(number) => Some(lang.number(number.value as i64)),
        _ => None,
    }
}

/// Writes a whole number in groups of three. Years and codes are passed as texts and stay as they are.
fn group(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        grouped.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_in_the_readers_way() {
        assert_eq!(Lang::De.number(1_234_567), "1.234.567");
        assert_eq!(Lang::En.number(-1_234), "−1,234");
        assert_eq!(Lang::De.number(12), "12");
        assert_eq!(Lang::De.euro(18_000_000), "180.000 €");
        assert_eq!(Lang::De.euro(150), "2 €");
        assert_eq!(Lang::De.euro_exact(17_999_950), "179.999,50 €");
        assert_eq!(Lang::En.euro_exact(18_000_000), "€180,000");
        assert_eq!(Lang::De.decimal(162, 1), "16,2");
        assert_eq!(Lang::En.decimal(-5, 2), "−0.05");
        assert_eq!(Lang::Easy.euro(18_000_000), "180.000 €");
        assert_eq!(Lang::En.euro(-18_000_000), "−€180,000");
        assert_eq!((Lang::Tr.number(1_234_567), Lang::Tr.euro_exact(17_999_950)), ("1.234.567".into(), "€179.999,50".into()));
        assert_eq!(
            (Lang::Uk.number(1_234_567), Lang::Uk.euro_exact(17_999_950)),
            ("1\u{a0}234\u{a0}567".into(), "179\u{a0}999,50\u{a0}€".into())
        );
        assert_eq!((Lang::Tr.decimal(162, 1), Lang::Uk.decimal(162, 1)), ("16,2".into(), "16,2".into()));
    }

    #[test]
    fn dates_are_words() {
        let day = jiff::civil::date(2026, 12, 4);
        assert_eq!(Lang::De.date(day), "4. Dezember 2026");
        assert_eq!(Lang::En.date(day), "4 December 2026");
        assert_eq!(Lang::Uk.date(day), "4 грудня 2026 р.");
        assert_eq!(Lang::Easy.month(day), "Dezember 2026");
    }
}
