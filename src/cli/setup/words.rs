//! Texts of the town in a file: in German, `"Mobilität"`, or in several languages, `{"de": "Mobilität", "tr": "Ulaşım"}`.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::services::i18n::{Lang, Localised};

/// A text of the town, as a file has it: among several languages German is never missing, and one that nobody reads here is a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub Localised);

impl Words {
    /// A text that may be missing: nothing, or an empty one, as older files write it, says nothing.
    pub fn said(words: Option<Self>) -> Option<Localised> {
        words.map(|words| words.0).filter(|text| !text.de.is_empty())
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ein Text oder Texte nach Sprachen ({\"de\": …, \"tr\": …})")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
        Ok(Words(Localised::german(text)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let mut words = Localised::default();
        while let Some((code, text)) = map.next_entry::<String, String>()? {
            let known = || Lang::ALL.map(Lang::code).join(", ");
            let lang = Lang::from_code(&code)
                .ok_or_else(|| A::Error::custom(format!("die Sprache „{code}“ gibt es nicht; es gibt: {}", known())))?;
            if text.is_empty() {
                return Err(A::Error::custom(format!("der Text in der Sprache „{code}“ ist leer")));
            }
            words = words.with(lang, Some(text));
        }
        if words.de.is_empty() {
            return Err(A::Error::custom("ein Text hat keine deutschen Wörter („de“)"));
        }
        Ok(Words(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Localised, String> {
        serde_json::from_str::<Words>(json).map(|words| words.0).map_err(|error| error.to_string())
    }

    #[test]
    fn a_text_is_german_or_names_its_languages() {
        assert_eq!(read(r#""Mobilität""#), Ok(Localised::german("Mobilität")));
        let both = read(r#"{"de": "Mobilität", "tr": "Ulaşım", "de-simple": "Unterwegs"}"#).expect("a text");
        assert_eq!((both.get(Lang::Tr), both.get(Lang::Easy), both.get(Lang::Uk)), ("Ulaşım", "Unterwegs", "Mobilität"));
    }

    #[test]
    fn nothing_is_dropped_silently() {
        for (json, says) in [
            (r#"{"tr": "Ulaşım"}"#, "keine deutschen Wörter"),
            (r#"{"de": "Mobilität", "fr": "Mobilité"}"#, "die Sprache „fr“ gibt es nicht"),
            (r#"{"de": "Mobilität", "uk": ""}"#, "in der Sprache „uk“ ist leer"),
        ] {
            assert!(read(json).is_err_and(|error| error.contains(says)), "{json}");
        }
    }
}
