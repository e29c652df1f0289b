//! What the browser's part of the map says: it gets its texts from the page, so that they have one home.

use serde_json::{Map, Value};

use crate::services::i18n::Lang;

/// Texts without a number.
const PLAIN: [&str; 46] = [
    "live-closer",
    "live-further",
    "live-whole",
    "live-in-view",
    "live-close",
    "live-legend",
    "map-several",
    "kind-shape-idea",
    "kind-shape-problem",
    "kind-shape-praise",
    "kind-shape-question",
    "kind-shape-note",
    "live-map",
    "live-failed",
    "live-empty",
    "live-one",
    "live-pan",
    "live-north",
    "live-west",
    "live-south",
    "live-east",
    "live-locate",
    "live-locating",
    "live-location-refused",
    "live-location-unknown",
    "live-search",
    "live-suggestions",
    "live-no-suggestion",
    "live-suggestion-taken",
    "live-shapes",
    "live-point",
    "live-line",
    "live-area",
    "live-take-centre",
    "live-take-corner",
    "live-finish-line",
    "live-finish-area",
    "live-undo",
    "live-remove-place",
    "live-begin-line",
    "live-begin-area",
    "live-done-line",
    "live-done-area",
    "live-chosen",
    "live-choose",
    "live-pin",
];

/// Texts that count something: the browser gets every plural form, with `{n}` for the number.
const COUNTED: [&str; 7] =
    ["live-zoom-into", "live-here", "live-visible", "live-more", "live-some-suggestions", "live-go-on-line", "live-go-on-area"];

/// All of them as JSON: "live-closer" is `closer`, "live-zoom-into" is `{"one": "…", "other": "…"}` below `zoom-into`.
pub fn live_words(lang: Lang) -> String {
    let plain = PLAIN.iter().map(|key| (name(key), Value::String(lang.t(key))));
    let counted = COUNTED.iter().map(|key| (name(key), forms(lang, key)));
    Value::Object(plain.chain(counted).collect()).to_string()
}

fn forms(lang: Lang, key: &str) -> Value {
    let form = |&(form, example): &(&str, i64)| {
        // The example is the only number in the text.
        let text = lang.text(key, &[("n", example.into())]).replace(&lang.number(example), "{n}");
        (form.to_owned(), Value::String(text))
    };
    Value::Object(lang.plurals().iter().map(form).collect::<Map<_, _>>())
}

fn name(key: &str) -> String {
    key.rsplit_once("kind-shape-").or_else(|| key.split_once('-')).map_or(key, |(_, name)| name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_texts_keep_a_place_for_the_number() {
        let words: Value = serde_json::from_str(&live_words(Lang::De)).expect("JSON");
        assert_eq!(words["closer"], "Näher heran");
        assert_eq!(words["idea"], "Idee");
        assert_eq!(words["zoom-into"]["other"], "{n} Beiträge: näher heran");
        assert_eq!(words["some-suggestions"]["one"], "Ein Vorschlag. Mit den Pfeiltasten wählen Sie ihn.");
        for lang in Lang::ALL {
            let words: Value = serde_json::from_str(&live_words(lang)).expect("JSON");
            for key in COUNTED {
                let last = lang.plurals().last().expect("a form").0;
                assert!(words[name(key)][last].as_str().is_some_and(|text| text.contains("{n}")), "{key} in {}", lang.code());
            }
        }
    }
}
