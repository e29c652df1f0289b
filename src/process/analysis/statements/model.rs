//! Types and rules of statements. No IO.

use crate::process::participation::contributions::ContributionId;

crate::id! {
    /// Key of a statement.
    StatementId
}

/// Most points that one contribution is split into.
pub const MAX_PARTS: usize = 20;
/// Most characters of one point.
pub const MAX_PART: usize = 4000;

/// A statement that stands (was not replaced by a split or a join).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Key.
    pub id: StatementId,
    /// The contribution it is a part of.
    pub contribution: ContributionId,
    /// Place among the contribution's statements, from 1.
    pub position: i32,
    /// Its words; none: the whole contribution.
    pub text: Option<String>,
    /// Why it belongs to no cluster.
    pub unassignable: Option<String>,
    /// Codes of the standing clusters it is in.
    pub clusters: Vec<String>,
}

impl Statement {
    /// Whether nobody has said yet where it belongs.
    pub fn is_open(&self) -> bool {
        self.unassignable.is_none() && self.clusters.is_empty()
    }
}

/// Why a contribution cannot be split this way.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSplit {
    /// Fewer than two points.
    #[error("fewer than two points")]
    TooFew,
    /// More than [`MAX_PARTS`].
    #[error("too many points")]
    TooMany,
    /// This point has fewer than 3 or more than [`MAX_PART`] characters.
    #[error("a point is too short or too long: {0}")]
    Length(String),
    /// This point stands twice.
    #[error("a point stands twice: {0}")]
    Twice(String),
    /// These words are not the author's.
    #[error("not a quotation: {0}")]
    NotQuoted(String),
}

/// The points that somebody typed, one per paragraph: a blank line is the knife.
pub fn paragraphs(typed: &str) -> Vec<String> {
    let text = typed.replace("\r\n", "\n");
    text.split("\n\n").map(one_line).filter(|part| !part.is_empty()).collect()
}

/// A text with every run of white space as one space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks the points of a split. They quote the author: a point must stand in the wording, white space aside, so that nobody
/// puts words into a resident's mouth, and a later redaction can hide the point's words too.
///
/// # Errors
/// [`NotSplit`] for the first point that breaks a rule.
pub fn check_parts(wording: &str, parts: &[String]) -> Result<(), NotSplit> {
    let wording = one_line(wording);
    if parts.len() < 2 {
        return Err(NotSplit::TooFew);
    }
    if parts.len() > MAX_PARTS {
        return Err(NotSplit::TooMany);
    }
    for (index, part) in parts.iter().enumerate() {
        if !(3..=MAX_PART).contains(&part.chars().count()) {
            return Err(NotSplit::Length(part.clone()));
        }
        if parts[..index].contains(part) {
            return Err(NotSplit::Twice(part.clone()));
        }
        if !wording.contains(part.as_str()) {
            return Err(NotSplit::NotQuoted(part.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "Morgens laufen hier dreißig Kinder.\nEs braucht einen Gehweg. Oder eine Einbahnstraße.";

    #[test]
    fn a_blank_line_is_the_knife() {
        assert_eq!(paragraphs("Ein  Gehweg\r\n fehlt.\r\n\r\n\r\nUnd eine Lampe."), ["Ein Gehweg fehlt.", "Und eine Lampe."]);
        assert!(paragraphs(" \n\n ").is_empty());
    }

    #[test]
    fn points_quote_the_author() {
        let split = |parts: &[&str]| check_parts(TEXT, &parts.iter().map(|&part| part.to_owned()).collect::<Vec<_>>());
        assert_eq!(split(&["dreißig Kinder. Es braucht einen Gehweg.", "Oder eine Einbahnstraße."]), Ok(()));
        assert_eq!(split(&["Es braucht einen Gehweg."]), Err(NotSplit::TooFew));
        assert_eq!(split(&["Gehweg", "Gehweg"]), Err(NotSplit::Twice("Gehweg".into())));
        assert_eq!(split(&["Gehweg", "Ampel"]), Err(NotSplit::NotQuoted("Ampel".into())));
        assert_eq!(split(&["Gehweg", "Es"]), Err(NotSplit::Length("Es".into())));
    }

    proptest! {
        /// However a text of distinct sentences is cut at sentence ends, the cut is accepted and its points hold every word.
        #[test]
        fn any_cut_keeps_every_word(sentences in 2_usize..12, cuts in prop::collection::vec(any::<bool>(), 12)) {
            let text: Vec<String> = (0..sentences).map(|n| format!("Satz Nummer {n} steht hier.")).collect();
            let mut typed = text[0].clone();
            for (sentence, cut) in text[1..].iter().zip(&cuts) {
                typed.push_str(if *cut { "\n\n" } else { " " });
                typed.push_str(sentence);
            }
            let parts = paragraphs(&typed);
            prop_assert_eq!(parts.join(" "), text.join(" "));
            prop_assert_eq!(check_parts(&text.join("\n"), &parts).is_ok(), parts.len() > 1);
        }
    }
}
