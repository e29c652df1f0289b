//! The program's own texts, in Fluent files beside this module, one folder per language. German is the first language: a
//! key that another language lacks falls back to it, and `tests/texts.rs` fails on any key that is missing anywhere.
//!
//! Texts that the *town* writes (titles of processes, themes) are [`Localised`] data, not keys.

use std::borrow::Cow;
use std::collections::HashMap;
use std::panic::UnwindSafe;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::{Arg, Error, Result, Say};

static_loader! {
    static TEXTS = {
        locales: "./src/services/i18n",
        fallback_language: "de",
        customise: |bundle| {
            bundle.set_use_isolating(false);
            let german = bundle.locales.first().is_some_and(|id| id.language.as_str() == "de");
            bundle.set_formatter(Some(if german { german_number } else { english_number }));
        },
    };
}

/// Loads every text at once. They are read at their first use otherwise, and a key that stands twice, or a text that is no
/// Fluent, would stop the first visitor instead of the start.
///
/// # Errors
/// [`Error::Setup`] that names what is wrong.
pub fn check() -> Result<()> {
    loaded(|| Lang::ALL.into_iter().all(|lang| TEXTS.locales().any(|known| known == lang.id())))
}

/// Whether loading succeeds and finds every language; the loader says what is wrong by a panic.
fn loaded(load: impl FnOnce() -> bool + UnwindSafe) -> Result<()> {
    match std::panic::catch_unwind(load) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::setup("Den Texten des Programms fehlt eine Sprache.")),
        Err(panic) => {
            let why = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            Err(Error::setup(format!("Die Texte des Programms sind nicht lesbar: {}", why.unwrap_or("ohne Angabe"))))
        }
    }
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German.
    #[default]
    De,
    /// English.
    En,
}

impl Lang {
    /// All languages, the first language first.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The code in `lang="…"`, `?sprache=…` and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    fn id(self) -> &'static LanguageIdentifier {
        static DE: LanguageIdentifier = langid!("de");
        static EN: LanguageIdentifier = langid!("en");
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }

    /// The text of a key. A missing key is shown as itself and logged; the tests do not let one through.
    pub fn t(self, key: &str) -> String {
        self.text(key, &[])
    }

    /// The text of a key that may not exist.
    pub fn try_t(self, key: &str) -> Option<String> {
        TEXTS.try_lookup(self.id(), key)
    }

    /// The text of a key with arguments: `lang.t_with("list-count", &[("n", 5.into())])`.
    pub fn text(self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> = args
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Number(number) => FluentValue::from(*number),
                    Arg::Cents(cents) => FluentValue::from(self.euro_exact(*cents)),
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                };
                (Cow::Borrowed(*name), value)
            })
            .collect();
        TEXTS.try_lookup_with_args(self.id(), key, &args).unwrap_or_else(|| {
            tracing::error!(key, lang = self.code(), "text is missing");
            key.to_owned()
        })
    }

    /// A sentence in this language.
    pub fn say(self, say: &Say) -> String {
        self.text(say.key, &say.args)
    }

    /// A whole number with separators: 1.234 or 1,234.
    pub fn number(self, number: i64) -> String {
        group(number, self.separator())
    }

    /// An amount of cents in whole euros, rounded half away from zero: 180.000 €.
    pub fn euro(self, cents: i64) -> String {
        let euros = (cents.abs() + 50) / 100 * cents.signum();
        match self {
            Self::De => format!("{} €", self.number(euros)),
            Self::En => format!("€{}", self.number(euros)),
        }
    }

    /// An amount of cents, with its cents where there are any: 180.000 €, 179.999,50 €.
    pub fn euro_exact(self, cents: i64) -> String {
        if cents % 100 == 0 {
            return self.euro(cents);
        }
        match self {
            Self::De => format!("{} €", self.decimal(cents, 2)),
            Self::En => format!("€{}", self.decimal(cents, 2)),
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
        let point = if self == Self::De { ',' } else { '.' };
        format!("{sign}{whole}{point}{:0width$}", value.abs() % unit, width = decimals as usize)
    }

    /// A day: 4. Dezember 2026.
    pub fn date(self, date: Date) -> String {
        let month = self.month(date);
        match self {
            Self::De => format!("{}. {month}", date.day()),
            Self::En => format!("{} {month}", date.day()),
        }
    }

    /// A month: Dezember 2026.
    pub fn month(self, date: Date) -> String {
        format!("{} {}", self.t(MONTHS[usize::from(date.month().unsigned_abs()) - 1]), date.year())
    }

    /// The day of an instant in Berlin: 4. Dezember 2026.
    pub fn day(self, at: Timestamp) -> String {
        self.date(super::time::day(at))
    }

    /// An instant in Berlin: 4. Dezember 2026, 18:04.
    pub fn moment(self, at: Timestamp) -> String {
        let local = super::time::local(at);
        format!("{}, {:02}:{:02}", self.date(local.date()), local.hour(), local.minute())
    }

    const fn separator(self) -> char {
        match self {
            Self::De => '.',
            Self::En => ',',
        }
    }
}

const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

/// How Fluent writes numbers inside German texts.
fn german_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number_in_text(value, Lang::De)
}

/// How Fluent writes numbers inside English texts.
fn english_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number_in_text(value, Lang::En)
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

/// A text that the town itself writes, in the languages it has; German always.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localised {
    /// German.
    pub de: String,
    /// English, if the town translated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Localised {
    /// A text in German only.
    pub fn german(text: impl Into<String>) -> Self {
        Self { de: text.into(), en: None }
    }

    /// The text in this language, else in German.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => self.en.as_deref().unwrap_or(&self.de),
        }
    }
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
    }

    #[test]
    fn broken_texts_are_a_clear_message() {
        check().expect("all texts");
        let broken = loaded(|| panic!("Overriding {{ id: {:?} }}", "mine-title")).expect_err("a key twice").to_string();
        assert!(broken.contains("nicht lesbar") && broken.contains("mine-title"), "{broken}");
        assert!(loaded(|| false).expect_err("no language").to_string().contains("fehlt eine Sprache"));
    }

    #[test]
    fn dates_are_words() {
        assert_eq!(Lang::De.date(jiff::civil::date(2026, 12, 4)), "4. Dezember 2026");
        assert_eq!(Lang::En.date(jiff::civil::date(2026, 12, 4)), "4 December 2026");
    }

    #[test]
    fn numbers_inside_texts_are_grouped_and_choose_the_plural() {
        let count = |lang: Lang, n: i64| lang.text("count-contributions", &[("n", n.into())]);
        assert_eq!(count(Lang::De, 1), "1 Beitrag");
        assert_eq!(count(Lang::De, 1_130), "1.130 Beiträge");
        assert_eq!(count(Lang::En, 1_130), "1,130 contributions");
    }
}
