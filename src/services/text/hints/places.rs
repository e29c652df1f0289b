//! Names of districts in a text.

use super::tokens::tokens;
use super::{Hit, Kind};

/// What a district is called: its name and its other names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Key.
    pub id: i64,
    /// Names, at least one.
    pub names: Vec<String>,
}

/// Names of other districts than the one the place lies in, where the text does not name that one itself.
pub fn named_elsewhere(text: &str, own: i64, districts: &[Known]) -> Vec<Hit> {
    let of = |known: &Known| known.names.iter().flat_map(|name| named(text, name)).collect::<Vec<_>>();
    if districts.iter().any(|known| known.id == own && !of(known).is_empty()) {
        return Vec::new();
    }
    let mut found: Vec<Hit> = districts.iter().filter(|known| known.id != own).flat_map(of).collect();
    found.sort_unstable();
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

/// Where a name stands: as words of their own, written as the town writes them, also in the genitive and as an adjective.
fn named(text: &str, name: &str) -> Vec<Hit> {
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // "Nord" or "Mitte" alone say too little.
    if name.chars().count() < 6 {
        return Vec::new();
    }
    let Some((last, first)) = words.split_last() else { return Vec::new() };
    let tokens = tokens(text);
    // A name like "Waldenau-Datum" is one token, or two.
    let flat: Vec<(&str, usize, usize)> = tokens
        .iter()
        .flat_map(|token| {
            let mut at = token.start;
            token.text.split('-').map(move |part| {
                let start = at;
                at += part.len() + 1;
                (part, start, start + part.len())
            })
        })
        .collect();
    flat.windows(words.len())
        .filter(|parts| {
            let fits = parts.iter().zip(first).all(|((part, ..), word)| part == word);
            fits && parts.last().is_some_and(|(part, ..)| part.strip_prefix(last).is_some_and(|end| matches!(end, "" | "s" | "er")))
        })
        .filter_map(|parts| Some(Hit { start: parts.first()?.1, end: parts.last()?.2, kind: Kind::District }))
        .collect()
}
