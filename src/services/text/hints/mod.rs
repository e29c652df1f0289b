//! Hints (Hinweise): passages of a text that may tell of a person, insult or advertise. Pure: a text in, spans out; rules and
//! small lists of our own, nothing is learned and nothing leaves the machine. A hint has no effect until somebody accepts it.
//!
//! The rules look for what a German town hall blackens first: e-mail addresses, telephone numbers, IBANs (with their check
//! digits, ISO 13616), licence plates (with the codes of FZV § 9, annex 1), house numbers, names. Of streets only the number is
//! marked, so that the place stays in the sentence.
//!
//! Decision 2026-12-01: no model and no regular expressions. A list of first names and a dozen rules find what they find in
//! microseconds, can be explained in a sentence, and their mistakes are counted at the desk ([`VERSION`] says by which rules).
//! What they cannot do is in the figures below: a surname that stands alone is not found.
//!
//! Measured 2026-12-01 on `tests/data/hints/sentences.txt`, 87 invented sentences of residents with 51 marked passages: 49 found,
//! none wrong, 2 missed (both surnames that stand alone): precision 100 %, recall 96 %. The sentences were written by the same hands
//! as the rules, so that these figures are too good for other texts. `cargo test --lib measured_on_sentences -- --nocapture` prints the
//! table by kind.
//!
//! On 4,808 published contributions and comments of other towns (Raddialog Bonn 2017, Ottensen 2021, Moers; their moderators had
//! taken names out before) there were 26 different names, 24 of them right when read one by one, one telephone number, and 37
//! house numbers: all numbers of houses, but nearly all of a place, not of who lives there. That is what dismissing is for.

mod lists;
mod measures;
mod names;
mod numbers;
mod places;
mod tokens;
mod words;

pub use places::{Known, named_elsewhere};
pub use words::speaks;

/// Version of the rules below; kept with every hint, so that the figures at the desk tell old rules from new ones.
pub const VERSION: i32 = 1;

crate::text_enum! {
    /// What a hint says.
    pub enum Kind: "hint" {
        Email = "email", Phone = "phone", Iban = "iban", Plate = "plate", HouseNumber = "house_number", Name = "name",
        Insult = "insult", Link = "link", Advertising = "advertising", Language = "language", District = "district", Theme = "theme",
    }
}

impl Kind {
    /// Whether it tells of a person: then publishing waits.
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Iban | Self::Plate | Self::HouseNumber | Self::Name)
    }
}

/// A passage, in bytes of the text; both ends lie between letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What it may be.
    pub kind: Kind,
}

impl Hit {
    /// The passage itself.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What one rule finds in a text and its tokens.
type Rule = fn(&str, &[tokens::Token<'_>]) -> Vec<Hit>;

/// Every passage that some rule finds, in the order of the text. Passages do not overlap: of two the one whose rule is surer
/// stays (an e-mail address is no link, an IBAN is no telephone number).
pub fn detect(text: &str) -> Vec<Hit> {
    let tokens = tokens::tokens(text);
    let mut found: Vec<Hit> = Vec::new();
    // The surest rules come first.
    let rules: [Rule; 9] = [
        numbers::emails,
        numbers::ibans,
        words::links,
        numbers::plates,
        numbers::phones,
        names::names,
        numbers::house_numbers,
        words::insults,
        words::advertising,
    ];
    for rule in rules {
        for hit in rule(text, &tokens) {
            if found.iter().all(|other| hit.end <= other.start || other.end <= hit.start) {
                found.push(hit);
            }
        }
    }
    found.sort_unstable();
    found
}

/// The text with passages replaced, each by `mark`. Passages that overlap are replaced once.
pub fn without(text: &str, passages: &[(usize, usize)], mark: &str) -> String {
    let mut passages = passages.to_vec();
    passages.sort_unstable();
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (start, end) in passages {
        let (Some(before), true) = (text.get(at..start), text.is_char_boundary(end) && end > start) else { continue };
        out.push_str(before);
        out.push_str(mark);
        at = end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The text with every place replaced where a passage stands as words of their own: "Nr. 1" is not cut out of "Nr. 14".
pub fn without_passage(text: &str, passage: &str, mark: &str) -> String {
    if passage.is_empty() {
        return text.to_owned();
    }
    let glued = |c: Option<char>, edge: Option<char>| c.is_some_and(char::is_alphanumeric) && edge.is_some_and(char::is_alphanumeric);
    let places: Vec<(usize, usize)> = text
        .match_indices(passage)
        .map(|(start, found)| (start, start + found.len()))
        .filter(|&(start, end)| {
            let before = glued(text[..start].chars().next_back(), passage.chars().next());
            let after = glued(text[end..].chars().next(), passage.chars().next_back());
            !before && !after
        })
        .collect();
    without(text, &places, mark)
}

#[cfg(test)]
mod tests;
