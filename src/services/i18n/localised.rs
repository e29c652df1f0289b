//! Texts that the town itself writes.

use serde::{Deserialize, Serialize};

use super::Lang;

/// A text that the town itself writes, in the languages it has; German always. In the database it is an object with the
/// languages' codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localised {
    /// German.
    pub de: String,
    /// English, if the town translated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Turkish, if the town translated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tr: Option<String>,
    /// Ukrainian, if the town translated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uk: Option<String>,
    /// Leichte Sprache, if the town has it.
    #[serde(default, rename = "de-simple", skip_serializing_if = "Option::is_none")]
    pub easy: Option<String>,
}

impl Localised {
    /// A text in German only.
    pub fn german(text: impl Into<String>) -> Self {
        Self { de: text.into(), ..Self::default() }
    }

    /// The same text with its words in this language; none: it is shown in German there. German is never taken away.
    #[must_use]
    pub fn with(mut self, lang: Lang, words: Option<String>) -> Self {
        match (lang, words) {
            (Lang::De, Some(words)) => self.de = words,
            (Lang::De, None) => {}
            (Lang::En, words) => self.en = words,
            (Lang::Tr, words) => self.tr = words,
            (Lang::Uk, words) => self.uk = words,
            (Lang::Easy, words) => self.easy = words,
        }
        self
    }

    /// The same change of the words in every language that there is.
    #[must_use]
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        let other = |words: &Option<String>| words.as_deref().map(&change);
        Self { de: change(&self.de), en: other(&self.en), tr: other(&self.tr), uk: other(&self.uk), easy: other(&self.easy) }
    }

    /// The text in this language, else in German.
    pub fn get(&self, lang: Lang) -> &str {
        self.own(lang).unwrap_or(&self.de)
    }

    /// The language that [`Localised::get`] answers in.
    pub fn language(&self, lang: Lang) -> Lang {
        if self.own(lang).is_some() { lang } else { Lang::De }
    }

    /// The text in this language, if the town wrote it.
    pub fn own(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::De => Some(&self.de),
            Lang::En => self.en.as_deref(),
            Lang::Tr => self.tr.as_deref(),
            Lang::Uk => self.uk.as_deref(),
            Lang::Easy => self.easy.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_comes_and_goes_and_german_stays() {
        let text = Localised::german("Verkehr").with(Lang::Tr, Some("Ulaşım".into())).with(Lang::Easy, Some("Straßen".into()));
        assert_eq!(Lang::TRANSLATED.map(|lang| text.own(lang)), [None, Some("Ulaşım"), None, Some("Straßen")]);
        let text = text.with(Lang::Tr, None).with(Lang::De, None);
        assert_eq!((text.get(Lang::Tr), text.language(Lang::Tr)), ("Verkehr", Lang::De));
    }

    #[test]
    fn what_the_town_did_not_translate_is_german() {
        let text: Localised = serde_json::from_str(r#"{"de": "Verkehr", "uk": "Рух", "de-simple": "Straßen"}"#).expect("a text");
        assert_eq!(Lang::ALL.map(|lang| text.get(lang)), ["Verkehr", "Verkehr", "Verkehr", "Рух", "Straßen"]);
        assert_eq!(Lang::ALL.map(|lang| text.language(lang)), [Lang::De, Lang::De, Lang::De, Lang::Uk, Lang::Easy]);
        assert_eq!(serde_json::to_string(&Localised::german("Verkehr")).expect("JSON"), r#"{"de":"Verkehr"}"#);
    }
}
