//! The program's own texts, in Fluent files beside this module, one folder per language. German is the first language.
//!
//! Who reads a text decides where it stands: what residents read stands at the top of a folder and in every language,
//! `office/` (staff pages) and `reports/` (reports, exports) are written in German and English only; readers of other
//! languages get those in German. Leichte Sprache has the core pages only and falls back to German key by key. In Turkish
//! and Ukrainian a missing key is a fault: German is shown and an error logged. `tests/texts.rs` holds all of that.
//!
//! Texts that the *town* writes (titles of processes, themes) are [`Localised`] data, not keys.

mod formats;
mod localised;

use std::borrow::Cow;
use std::collections::HashMap;
use std::panic::UnwindSafe;
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

use crate::error::{Arg, Error, Result, Say};

pub use self::localised::Localised;

static_loader! {
    static TEXTS = {
        locales: "./src/services/i18n",
        fallback_language: "de",
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(formats::in_texts(bundle.locales.first())));
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

type Arguments<'t> = HashMap<Cow<'static, str>, FluentValue<'t>>;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German.
    #[default]
    De,
    /// English.
    En,
    /// Turkish.
    Tr,
    /// Ukrainian.
    Uk,
    /// German in Leichte Sprache.
    Easy,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left. None of today's languages is; styles and pages are ready for one.
    Rtl,
}

impl Direction {
    /// The word in `dir="…"`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Lang {
    /// All languages, the first language first.
    pub const ALL: [Self; 5] = [Self::De, Self::En, Self::Tr, Self::Uk, Self::Easy];

    /// The languages that a text of the town is translated into: all but German.
    pub const TRANSLATED: [Self; 4] = [Self::En, Self::Tr, Self::Uk, Self::Easy];

    /// The code in `lang="…"`, of the folder of texts and in the database. `simple` is a registered variant (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::Tr => "tr",
            Self::Uk => "uk",
            Self::Easy => "de-simple",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The word in `?sprache=…` and in the cookie.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Easy => "leicht",
            other => other.code(),
        }
    }

    /// The language with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.word() == word)
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
            Self::Tr => "Türkçe",
            Self::Uk => "Українська",
            Self::Easy => "Leichte Sprache",
        }
    }

    /// Which way it is written.
    pub const fn direction(self) -> Direction {
        match self {
            Self::De | Self::En | Self::Tr | Self::Uk | Self::Easy => Direction::Ltr,
        }
    }

    /// The language of staff pages, reports and exports for a reader of this one.
    pub const fn in_office(self) -> Self {
        match self {
            Self::En => Self::En,
            Self::De | Self::Tr | Self::Uk | Self::Easy => Self::De,
        }
    }

    /// The language that people write in who read this one: whoever reads Leichte Sprache writes German.
    pub const fn written(self) -> Self {
        match self {
            Self::Easy => Self::De,
            other => other,
        }
    }

    /// What `lang="…"` says about a text inside of a page of this language, if the text is in another one (WCAG 3.1.2).
    pub fn mark(self, text: Self) -> Option<&'static str> {
        (text != self).then(|| text.code())
    }

    fn id(self) -> &'static LanguageIdentifier {
        static DE: LanguageIdentifier = langid!("de");
        static EN: LanguageIdentifier = langid!("en");
        static TR: LanguageIdentifier = langid!("tr");
        static UK: LanguageIdentifier = langid!("uk");
        static EASY: LazyLock<LanguageIdentifier> = LazyLock::new(|| langid!("de-simple"));
        match self {
            Self::De => &DE,
            Self::En => &EN,
            Self::Tr => &TR,
            Self::Uk => &UK,
            Self::Easy => &EASY,
        }
    }

    /// The text of a key. A missing key is shown as itself and logged; the tests do not let one through.
    pub fn t(self, key: &str) -> String {
        self.text(key, &[])
    }

    /// The text of a key that may not exist.
    pub fn try_t(self, key: &str) -> Option<String> {
        self.find(key, &HashMap::new())
    }

    /// The text of a key with arguments: `lang.text("list-count", &[("n", 5.into())])`.
    pub fn text(self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let args: Arguments<'_> = args
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
        self.find(key, &args).unwrap_or_else(|| {
            tracing::error!(key, lang = self.code(), "text is missing");
            key.to_owned()
        })
    }

    /// The text in this language, else in German.
    fn find(self, key: &str, args: &Arguments<'_>) -> Option<String> {
        if let Ok(text) = TEXTS.lookup_single_language(self.id(), key, Some(args)) {
            return Some(text);
        }
        let german = TEXTS.lookup_single_language(Self::De.id(), key, Some(args)).ok();
        if german.is_some() && self != Self::Easy {
            tracing::error!(key, lang = self.code(), "text is missing in this language");
        }
        german
    }

    /// A sentence in this language.
    pub fn say(self, say: &Say) -> String {
        self.text(say.key, &say.args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_texts_are_a_clear_message() {
        check().expect("all texts");
        let broken = loaded(|| panic!("Overriding {{ id: {:?} }}", "mine-title")).expect_err("a key twice").to_string();
        assert!(broken.contains("nicht lesbar") && broken.contains("mine-title"), "{broken}");
        assert!(loaded(|| false).expect_err("no language").to_string().contains("fehlt eine Sprache"));
    }

    #[test]
    fn numbers_inside_texts_are_grouped_and_choose_the_plural() {
        let count = |lang: Lang, n: i64| lang.text("count-contributions", &[("n", n.into())]);
        assert_eq!(count(Lang::De, 1), "1 Beitrag");
        assert_eq!(count(Lang::De, 1_130), "1.130 Beiträge");
        assert_eq!(count(Lang::En, 1_130), "1,130 contributions");
    }

    #[test]
    fn a_language_is_found_by_its_code_and_by_its_word() {
        for lang in Lang::ALL {
            assert_eq!((Lang::from_code(lang.code()), Lang::from_word(lang.word())), (Some(lang), Some(lang)));
        }
        assert_eq!((Lang::Easy.code(), Lang::Easy.word()), ("de-simple", "leicht"));
        assert_eq!(Lang::from_word("xx"), None);
    }

    #[test]
    fn what_a_language_lacks_is_german() {
        assert_eq!((Lang::Tr.t("nav-queue"), Lang::Easy.t("nav-queue")), (Lang::De.t("nav-queue"), Lang::De.t("nav-queue")));
        assert_eq!(Lang::En.try_t("no-such-text"), None);
    }
}
