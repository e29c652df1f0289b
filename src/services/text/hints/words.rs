//! Insults, links, advertising, and the language of a text.

use super::lists;
use super::tokens::Token;
use super::{Hit, Kind};

/// Words of the list, with German endings.
pub(super) fn insults(_: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    let is_insult = |token: &&Token<'_>| {
        let lower = token.lower();
        lists::INSULT_STARTS.iter().any(|start| lower.starts_with(start)) && !lists::NO_INSULTS.contains(&lower.as_str())
            || lists::INSULTS.iter().any(|word| {
                lower
                    .strip_prefix(word)
                    .is_some_and(|end| matches!(end, "" | "e" | "en" | "er" | "es" | "em" | "s" | "n" | "ern" | "in" | "innen"))
            })
    };
    tokens.iter().filter(is_insult).map(|token| Hit { start: token.start, end: token.end, kind: Kind::Insult }).collect()
}

/// Addresses of the web, with or without "https://".
pub(super) fn links(text: &str, _: &[Token<'_>]) -> Vec<Hit> {
    let mut found = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += part.len();
        let word = part.trim_end().trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '“', '”', '\'', '…', '>']);
        let trimmed = word.trim_start_matches(['(', '[', '"', '„', '“', '\'', '<']);
        let start = start + word.len() - trimmed.len();
        if is_link(trimmed) {
            found.push(Hit { start, end: start + trimmed.len(), kind: Kind::Link });
        }
    }
    found
}

fn is_link(word: &str) -> bool {
    let lower = word.to_lowercase();
    if ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start)) {
        return lower.contains('.') && lower.len() > 8;
    }
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((name, top)) = host.rsplit_once('.') else { return false };
    let is_name =
        name.len() >= 3 && name.chars().all(|c| c.is_alphanumeric() || "-.".contains(c)) && !name.contains("..") && !name.starts_with('.');
    // A full stop without a space behind it is no domain: those are written small.
    is_name && lists::TOP_DOMAINS.contains(&top) && host.chars().zip(word.chars()).all(|(small, written)| small == written)
}

/// Words and pairs of words of people who sell.
pub(super) fn advertising(text: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let lower = token.lower();
        if lists::SELLING.contains(&lower.as_str()) {
            found.push(Hit { start: token.start, end: token.end, kind: Kind::Advertising });
        } else if let Some(next) = tokens.get(index + 1)
            && lists::SELLING_PAIRS.contains(&(lower.as_str(), next.lower().as_str()))
            && super::tokens::between(text, token, next) == " "
        {
            found.push(Hit { start: token.start, end: next.end, kind: Kind::Advertising });
        }
    }
    found
}

/// The language that a text is written in, by its letters and its most frequent words: `de`, `en`, `tr` or `uk` (any Cyrillic);
/// none when it says too little.
pub fn speaks(text: &str) -> Option<&'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let cyrillic = text.chars().filter(|c| ('\u{400}'..='\u{4ff}').contains(c)).count();
    if letters >= 12 && cyrillic * 2 > letters {
        return Some("uk");
    }
    let tokens = super::tokens::tokens(text);
    let mut counts =
        lists::FREQUENT.map(|(code, words)| (tokens.iter().filter(|token| words.contains(&token.lower().as_str())).count(), code));
    counts.sort_unstable();
    let [.., second, first] = counts;
    // Three such words, and twice as many as of any other language.
    (first.0 >= 3 && first.0 >= 2 * second.0 && first.0 * 8 >= tokens.len()).then_some(first.1)
}
