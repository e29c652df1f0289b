//! Names of people: after a form of address, and after a first name.

use super::lists;
use super::tokens::{Token, between};
use super::{Hit, Kind};

/// Forms of address. A dot may follow the short ones.
const ADDRESSES: &[&str] = &["herr", "herrn", "frau", "hr", "fr", "familie", "fam", "dr", "prof", "eheleute", "nachbar", "nachbarin"];
/// Titles that stand between the form of address and the name.
const TITLES: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "professorin",
    "doktor",
    "med",
    "jur",
    "phil",
    "ing",
    "dipl",
    "von",
    "van",
    "der",
    "de",
    "zu",
    "und",
    "el",
    "al",
];
/// Words before "Frau" that make her somebody, not somebody named.
const SOMEBODY: &[&str] = &[
    "als",
    "eine",
    "einer",
    "jede",
    "jeder",
    "keine",
    "junge",
    "jungen",
    "alte",
    "ältere",
    "älteren",
    "andere",
    "meine",
    "seine",
    "deine",
    "pro",
    "schwangere",
];
/// Words after which a name follows.
const CALLED: &[&str] = &["heiße", "heisse", "namens", "gez"];

pub(super) fn names(text: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for index in 0..tokens.len() {
        if found.last().is_some_and(|hit| tokens[index].start < hit.end) {
            continue;
        }
        let hit = addressed(text, tokens, index).or_else(|| called(text, tokens, index)).or_else(|| full_name(text, tokens, index));
        found.extend(hit);
    }
    found
}

/// Whether the next token follows in the same breath: a space, or a dot after something short.
fn follows(text: &str, one: &Token<'_>, other: &Token<'_>) -> bool {
    let gap = between(text, one, other);
    gap == " " || (matches!(gap, ". " | ".") && one.text.chars().count() <= 4)
}

/// "Herr Petersen", "Frau Dr. Meyer-Lund", "Familie Yılmaz".
fn addressed(text: &str, tokens: &[Token<'_>], index: usize) -> Option<Hit> {
    let address = &tokens[index];
    let word = address.lower();
    // "FR" is a direction or a newspaper, "Fr." a woman.
    if !address.is_capital() || !address.text.chars().any(char::is_lowercase) || !ADDRESSES.contains(&word.as_str()) {
        return None;
    }
    if index > 0
        && SOMEBODY.contains(&tokens[index - 1].lower().as_str())
        && !matches!(word.as_str(), "nachbar" | "nachbarin" | "dr" | "prof")
    {
        return None;
    }
    let (mut last, mut end) = (index, None);
    for (offset, token) in tokens[index + 1..].iter().enumerate() {
        if !follows(text, &tokens[last], token) || offset > 5 {
            break;
        }
        let lower = token.lower();
        let title = TITLES.contains(&lower.as_str()) || ADDRESSES.contains(&lower.as_str());
        if !title && !is_surname(token) {
            break;
        }
        last = index + 1 + offset;
        if title {
            continue;
        }
        end = Some(token.end);
        // A first name may have its surname behind it; otherwise the name ends here.
        if !lists::is_first_name(token.text) {
            break;
        }
    }
    end.filter(|_| !is_named_after(tokens, last)).map(|end| Hit { start: address.start, end, kind: Kind::Name })
}

/// "Ich heiße Petersen", "Mein Name ist Uwe Petersen".
fn called(text: &str, tokens: &[Token<'_>], index: usize) -> Option<Hit> {
    let word = tokens[index].lower();
    let named = CALLED.contains(&word.as_str())
        || (word == "ist" && index > 0 && tokens[index - 1].lower() == "name" && index > 1 && tokens[index - 2].lower() == "mein");
    let first = tokens.get(index + 1)?;
    if !named || !follows(text, &tokens[index], first) || !is_surname(first) {
        return None;
    }
    let second = tokens.get(index + 2).filter(|second| follows(text, first, second) && is_surname(second));
    Some(Hit { start: first.start, end: second.map_or(first.end, |second| second.end), kind: Kind::Name })
}

/// A first name of the list with a surname behind it.
fn full_name(text: &str, tokens: &[Token<'_>], index: usize) -> Option<Hit> {
    let first = &tokens[index];
    if !lists::is_first_name(first.text) {
        return None;
    }
    let mut last = index;
    let mut surname = None;
    for (offset, token) in tokens[index + 1..].iter().take(4).enumerate() {
        if between(text, &tokens[last], token) != " " {
            break;
        }
        last = index + 1 + offset;
        if lists::is_first_name(token.text) || matches!(token.text, "von" | "van" | "der" | "de") {
            // "Peter Hans" alone may be two people; a second first name can be a surname, though: "Martin Ernst".
            surname = surname.or(lists::is_first_name(token.text).then_some(last));
            continue;
        }
        if is_surname(token) {
            surname = Some(last);
        }
        break;
    }
    let surname = surname?;
    (!is_named_after(tokens, surname)).then(|| Hit { start: first.start, end: tokens[surname].end, kind: Kind::Name })
}

/// Written like a name, and no word that often stands there.
fn is_surname(token: &Token<'_>) -> bool {
    let lower = token.lower();
    let is_word = lists::NO_SURNAMES.contains(&lower.as_str()) || lists::NAMED_AFTER.contains(&lower.as_str());
    token.is_like_a_name() && token.text.chars().count() > 1 && !is_word && !is_thing(&lower)
}

/// Endings of German nouns that no surname has, or hardly any.
fn is_thing(lower: &str) -> bool {
    [
        "ung",
        "ungen",
        "heit",
        "keit",
        "keiten",
        "schaft",
        "straße",
        "strasse",
        "str",
        "platz",
        "schule",
        "meister",
        "meisterin",
        "rat",
        "rätin",
        "amt",
        "weg",
    ]
    .iter()
    .any(|end| lower.len() > end.len() && lower.ends_with(end))
}

/// Schools, streets and houses are named after people: "Hans Claussen Schule".
fn is_named_after(tokens: &[Token<'_>], last: usize) -> bool {
    tokens.get(last + 1).is_some_and(|next| lists::NAMED_AFTER.contains(&next.lower().as_str()))
}
