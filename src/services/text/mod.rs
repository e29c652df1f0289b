//! German search terms, made in Rust for documents and questions alike, so that both always agree: fold, stem, compound
//! parts. Stored with `array_to_tsvector` and [`VERSION`]; `rotfaden reindex` renews what an older version made.

pub mod compare;
mod compounds;
pub mod demands;
pub mod hints;
pub mod suggestions;

use std::collections::BTreeSet;

use rust_stemmers::{Algorithm, Stemmer};

/// Version of the rules below.
pub const VERSION: i32 = 1;

/// Words that say nothing alone.
const STOP_WORDS: &[&str] = &[
    "aber", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "bin", "bis", "da", "das", "dass", "dem", "den", "der", "des", "die",
    "dies", "diese", "dieser", "dieses", "doch", "dort", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "für",
    "haben", "hat", "hier", "ich", "ihr", "im", "in", "ist", "ja", "kann", "kein", "keine", "man", "mehr", "mit", "nach", "nicht", "noch",
    "nur", "oder", "ohne", "schon", "sehr", "sich", "sie", "sind", "so", "über", "um", "und", "uns", "unter", "vom", "von", "vor", "war",
    "was", "wenn", "wer", "werden", "wie", "wir", "wird", "wo", "zu", "zum", "zur",
];

/// The terms under which a text is found: its stems, and the stems of the parts of its compounds.
pub fn document_terms<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::German);
    let mut terms = BTreeSet::new();
    for word in texts.into_iter().flat_map(words) {
        for part in compounds::parts(&word) {
            terms.insert(term(&stemmer, part));
        }
        terms.insert(term(&stemmer, &word));
    }
    terms.into_iter().collect()
}

/// Words of texts, as they are written there, whose terms are among these; each term once, the longest words of a compound
/// last. To say why two texts are alike.
pub fn shared_words<'a>(texts: impl IntoIterator<Item = &'a str>, terms: &[String]) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::German);
    let (mut seen, mut shared) = (BTreeSet::new(), Vec::new());
    for written in texts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty()) {
        let word = written.to_lowercase();
        let own = std::iter::once(term(&stemmer, &word)).chain(compounds::parts(&word).into_iter().map(|part| term(&stemmer, part)));
        let before = seen.len();
        seen.extend(own.filter(|term| terms.contains(term)));
        if seen.len() > before {
            shared.push(written.to_owned());
        }
    }
    shared
}

/// The question as a PostgreSQL `tsquery` in text form: every word must be there. Compounds are asked for whole: who
/// looks for "Radweg" does not mean every "Weg". Who has no umlauts on the keyboard and writes
/// "Baeume" finds "Bäume" too. None when it asks for nothing.
///
/// Terms hold letters and digits only, so quoting them is safe; the text is bound and cast, never put into SQL.
pub fn tsquery(question: &str) -> Option<String> {
    let stemmer = Stemmer::create(Algorithm::German);
    let asked = words(question).map(|word| {
        let spellings = [term(&stemmer, &word), term(&stemmer, &with_umlauts(&word))];
        let [first, second] = spellings.map(|term| format!("'{term}'"));
        if first == second { first } else { format!("({first} | {second})") }
    });
    let asked: BTreeSet<String> = asked.collect();
    (!asked.is_empty()).then(|| asked.into_iter().collect::<Vec<_>>().join(" & "))
}

/// The word with its umlauts, where it was typed without.
fn with_umlauts(word: &str) -> String {
    word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
}

/// Lower-case words of a text, without those that say nothing.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .filter(|word| !STOP_WORDS.contains(&word.as_str()))
}

/// Stem of a lower-case word with its umlauts folded: "straßen", "strassen" and "straße" are one.
fn term(stemmer: &Stemmer, word: &str) -> String {
    fold(&stemmer.stem(word))
}

/// Writes a lower-case word without umlauts and accents.
pub fn fold(word: &str) -> String {
    word.chars().fold(String::with_capacity(word.len()), |mut out, letter| {
        match letter {
            'ä' | 'à' | 'á' | 'â' => out.push('a'),
            'ö' | 'ó' | 'ô' => out.push('o'),
            'ü' | 'ú' | 'û' => out.push('u'),
            'é' | 'è' | 'ê' => out.push('e'),
            'ß' => out.push_str("ss"),
            other => out.push(other),
        }
        out
    })
}

/// A name as it stands in addresses: "Wohnen und Soziales" is `wohnen-und-soziales`.
pub fn slug(name: &str) -> String {
    let spelled = name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query_terms(question: &str) -> Vec<String> {
        let stemmer = Stemmer::create(Algorithm::German);
        words(question).map(|word| term(&stemmer, &word)).collect()
    }

    fn finds(question: &str, text: &str) -> bool {
        let document = document_terms([text]);
        query_terms(question).iter().all(|term| document.contains(term))
    }

    #[test]
    fn forms_of_a_word_find_each_other() {
        assert!(finds("Spielplatz", "Die Spielplätze sind alt."));
        assert!(finds("strasse", "Auf der Straße"));
        assert!(finds("Bäume", "ein Baum"));
        assert!(!finds("Baum", "ein Haus"));
    }

    #[test]
    fn a_part_finds_the_compound_but_not_the_other_way_round() {
        assert!(finds("Weg", "Der Radweg endet plötzlich."));
        assert!(finds("Schule", "der Schulweg"));
        assert!(finds("Wege", "Fußwege fehlen"));
        assert!(!finds("Radweg", "ein Weg"));
    }

    #[test]
    fn a_question_cannot_break_out_of_its_quotes() {
        assert_eq!(tsquery("Weg' | !(x)").as_deref(), Some("'weg' & 'x'"));
        assert_eq!(tsquery("und"), None);
    }

    #[test]
    fn who_has_no_umlauts_finds_them_all_the_same() {
        assert_eq!(tsquery("Baeume").as_deref(), Some("('baeum' | 'baum')"));
        assert_eq!(tsquery("Fußweg Fussweg").as_deref(), Some("'fussweg'"));
        assert!(finds("Weg", "Zwei Radwege und ein Fußgängerüberweg") && finds("Weg", "Am Wanderweg"));
    }

    #[test]
    fn stop_words_alone_ask_for_nothing() {
        assert!(query_terms("der die das").is_empty());
        assert!(finds("der Baum", "Baum"));
    }

    #[test]
    fn shared_words_stand_as_they_were_written() {
        let terms = document_terms(["Der Gehweg ist voll, der Kinderwagen muss warten."]);
        let shared = shared_words(["Gehweg Bismarckstraße", "Mit dem Kinderwagen über Gehwege"], &terms);
        assert_eq!(shared, ["Gehweg", "Kinderwagen"]);
        assert!(shared_words(["Ein Brunnen"], &terms).is_empty());
    }

    #[test]
    fn names_become_addresses() {
        assert_eq!(slug("Wohnen und Soziales"), "wohnen-und-soziales");
        assert_eq!(slug("Mobilität"), "mobilitaet");
        assert_eq!(slug("Waldenau-Datum"), "waldenau-datum");
    }
}
