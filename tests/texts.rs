//! Texts: no key is missing in any language, none is written twice, none is left over.

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

/// Keys of a language with the files they stand in.
fn keys(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in files(&root().join("src/services/i18n").join(lang.code()), "ftl") {
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        for line in std::fs::read_to_string(&path).expect("a file").lines() {
            let key: String = line.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-' || *c == '_').collect();
            if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
                keys.entry(key).or_default().push(file.clone());
            }
        }
    }
    keys
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

#[test]
fn every_language_has_the_same_keys_and_each_once() {
    let german = keys(Lang::De);
    for lang in Lang::ALL {
        let own = keys(lang);
        let missing: Vec<_> = german.keys().filter(|key| !own.contains_key(*key)).collect();
        let left_over: Vec<_> = own.keys().filter(|key| !german.contains_key(*key)).collect();
        assert!(missing.is_empty() && left_over.is_empty(), "{}: missing {missing:?}, left over {left_over:?}", lang.code());
        let twice: Vec<_> = own.iter().filter(|(_, files)| files.len() > 1).collect();
        assert!(twice.is_empty(), "{}: twice {twice:?}", lang.code());
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
