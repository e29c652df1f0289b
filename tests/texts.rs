//! Texts: every language has the keys that its readers meet, none is written twice, none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rotfaden::services::i18n::Lang;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

/// A text of a language: the file it stands in, below the language's folder, and the words themselves.
struct Text {
    file: String,
    words: String,
}

/// Keys of a language with the texts they have.
fn texts(lang: Lang) -> BTreeMap<String, Vec<Text>> {
    let folder = root().join("src/services/i18n").join(lang.code());
    let mut texts: BTreeMap<String, Vec<Text>> = BTreeMap::new();
    for path in files(&folder, "ftl") {
        let file = path.strip_prefix(&folder).expect("below").display().to_string();
        let mut open = None;
        for line in std::fs::read_to_string(&path).expect("a file").lines() {
            let key: String = line.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-' || *c == '_').collect();
            if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
                texts.entry(key.clone()).or_default().push(Text { file: file.clone(), words: String::new() });
                open = Some(key);
            }
            let Some(text) = open.as_ref().and_then(|key| texts.get_mut(key)?.last_mut()) else { continue };
            text.words.push_str(line);
            text.words.push('\n');
        }
    }
    texts
}

/// Keys of a language with the files they stand in.
fn keys(lang: Lang) -> BTreeMap<String, Vec<String>> {
    texts(lang).into_iter().map(|(key, texts)| (key, texts.into_iter().map(|text| text.file).collect())).collect()
}

/// Whether a file is read by staff only, or stands in a report: German and English then.
fn is_for_the_office(file: &str) -> bool {
    file.starts_with("office/") || file.starts_with("reports/")
}

/// The names of the arguments in a text: `{ $n }`.
fn arguments(words: &str) -> BTreeSet<String> {
    words
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect())
        .collect()
}

/// Every string literal of the program that looks like a key, with where it stands.
fn literals() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for path in files(&root().join("src"), "rs") {
        let source = std::fs::read_to_string(&path).expect("a file");
        let source = source.split("#[cfg(test)]").next().expect("something");
        let source: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for (index, piece) in source.split('"').enumerate() {
            let looks_like_a_key = piece.contains('-')
                && piece.starts_with(|c: char| c.is_ascii_lowercase())
                && piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
            if index % 2 == 1 && looks_like_a_key {
                found.insert(piece.to_owned(), path.strip_prefix(root()).expect("below").display().to_string());
            }
        }
    }
    found
}

/// Lists of `text_enum!`: their labels are `{list}-{word}`.
fn enum_labels() -> Vec<(String, String)> {
    let mut labels = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let source = std::fs::read_to_string(&path).expect("a file");
        for block in source.split("text_enum! {").skip(1) {
            let Some(head) = block.split("pub enum ").nth(1) else { continue };
            let mut quoted = head.split('"');
            let (Some(_), Some(list)) = (quoted.next(), quoted.next()) else { continue };
            let body = head.split_once('{').expect("a body").1.split('}').next().expect("an end");
            for word in body.split('"').skip(1).step_by(2) {
                labels.push((format!("{list}-{word}"), path.display().to_string()));
            }
        }
    }
    labels
}

/// What a language lacks of German's keys, and has beyond them, where the rule says which file it has to have.
fn differences(lang: Lang, has_to_have: impl Fn(&str) -> bool) -> Vec<String> {
    let (german, own) = (keys(Lang::De), keys(lang));
    let missing =
        german.iter().filter(|(key, files)| has_to_have(&files[0]) && !own.contains_key(*key)).map(|(key, _)| format!("missing {key}"));
    let left_over = own.keys().filter(|key| !german.contains_key(*key)).map(|key| format!("left over {key}"));
    let elsewhere = own.iter().filter(|(key, files)| german.get(*key).is_some_and(|german| german != *files));
    missing.chain(left_over).chain(elsewhere.map(|(key, files)| format!("{key} in {files:?}"))).collect()
}

#[test]
fn english_has_the_same_keys_as_german() {
    let found = differences(Lang::En, |_| true);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn turkish_and_ukrainian_have_every_text_that_residents_read() {
    for lang in [Lang::Tr, Lang::Uk] {
        let found = differences(lang, |file| !is_for_the_office(file));
        assert!(found.is_empty(), "{}: {found:#?}", lang.code());
    }
}

#[test]
fn leichte_sprache_has_whole_files() {
    let has: BTreeSet<String> = keys(Lang::Easy).into_values().flatten().collect();
    let found = differences(Lang::Easy, |file| has.contains(file));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_key_is_written_twice_and_the_office_speaks_german_and_english() {
    for lang in Lang::ALL {
        let own = keys(lang);
        let twice: Vec<_> = own.iter().filter(|(_, files)| files.len() > 1).collect();
        assert!(twice.is_empty(), "{}: twice {twice:?}", lang.code());
        let office: Vec<_> = own.values().flatten().filter(|file| lang.in_office() != lang && is_for_the_office(file)).collect();
        assert!(office.is_empty(), "{}: {office:?}", lang.code());
    }
}

#[test]
fn every_language_puts_the_same_arguments_into_a_text() {
    let german = texts(Lang::De);
    for lang in Lang::ALL {
        let different: Vec<_> = texts(lang)
            .iter()
            .filter_map(|(key, own)| Some((key, arguments(&german.get(key)?[0].words), arguments(&own[0].words))))
            // A plural may need the number that German does without ("Anliegen" is one or many).
            .filter(|(_, german, own)| !german.is_subset(own) || own.difference(german).any(|name| name != "n"))
            .map(|(key, german, own)| format!("{key}: {german:?} in German, {own:?}"))
            .collect();
        assert!(different.is_empty(), "{}: {different:#?}", lang.code());
    }
}

#[test]
fn every_key_that_the_program_uses_exists() {
    let known = keys(Lang::De);
    let prefixes: BTreeSet<&str> = known.keys().filter_map(|key| key.split_once('-').map(|(prefix, _)| prefix)).collect();
    // A literal with the first word of our keys that is no key itself is either a class, a header or a missing text.
    let used_as_text: Vec<_> = literals()
        .into_iter()
        .filter(|(literal, _)| prefixes.contains(literal.split('-').next().expect("a word")))
        .filter(|(literal, _)| !known.contains_key(literal) && !is_no_text(literal, &known))
        .collect();
    assert!(used_as_text.is_empty(), "missing: {used_as_text:#?}");
}

/// Literals that share a first word with keys but name other things: a message after an act (`done-…`), the beginning of a
/// family of keys (a list of `text_enum!`, `format!("weighing-public-{result}")`).
fn is_no_text(literal: &str, known: &BTreeMap<String, Vec<String>>) -> bool {
    let begins = format!("{}-", literal.trim_end_matches('-'));
    known.contains_key(&format!("done-{literal}")) || known.keys().any(|key| key.starts_with(&begins))
}

#[test]
fn every_word_of_every_list_has_a_label_where_one_is_used() {
    let known = keys(Lang::De);
    let lists: BTreeSet<String> = enum_labels()
        .iter()
        .filter(|(label, _)| known.contains_key(label))
        .map(|(label, _)| label.rsplit_once('-').expect("a list").0.to_owned())
        .collect();
    let missing: Vec<_> = enum_labels()
        .into_iter()
        .filter(|(label, _)| label.rsplit_once('-').is_some_and(|(list, _)| lists.contains(list)) && !known.contains_key(label))
        .collect();
    assert!(missing.is_empty(), "lists with some labels lack others: {missing:#?}");
}
