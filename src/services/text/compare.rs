//! What changed between two versions, word by word.

use similar::{ChangeTag, TextDiff};

/// A run of words that both versions have, or one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// In both.
    Same(String),
    /// Only in the earlier one.
    Gone(String),
    /// Only in the later one.
    New(String),
}

/// The way from one text to another, as runs of words.
pub fn compare(before: &str, after: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let words = change.value();
        match (change.tag(), runs.last_mut()) {
            (ChangeTag::Equal, Some(Run::Same(run)))
            | (ChangeTag::Delete, Some(Run::Gone(run)))
            | (ChangeTag::Insert, Some(Run::New(run))) => {
                run.push_str(words);
            }
            (ChangeTag::Equal, _) => runs.push(Run::Same(words.to_owned())),
            (ChangeTag::Delete, _) => runs.push(Run::Gone(words.to_owned())),
            (ChangeTag::Insert, _) => runs.push(Run::New(words.to_owned())),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_changed_are_marked() {
        assert_eq!(
            compare("Der Bach ist zu", "Der Bach ist offen"),
            [Run::Same("Der Bach ist ".into()), Run::Gone("zu".into()), Run::New("offen".into())]
        );
        assert_eq!(compare("gleich", "gleich"), [Run::Same("gleich".into())]);
    }
}
