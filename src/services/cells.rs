//! Texts in the cells of spreadsheets. A cell that begins like a formula is calculated when somebody opens the file, so a
//! resident's text could read or send other cells (CWE-1236). Such texts get an apostrophe in front; the import takes
//! exactly that apostrophe away again.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula, also in its full-width form.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The text as it may stand in a cell.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if looks_like_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that a cell of ours stands for: the inverse of [`neutralise`], whatever the text.
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if looks_like_formula(text) => text,
        _ => cell,
    }
}

/// Whether a program could take the text for a formula once it has dropped what it likes to drop: spaces, invisible signs,
/// apostrophes. Leading tabs and line ends count as formulas, because some programs split cells there. Apostrophes are
/// looked through, so that a text that begins with one is marked as well and [`restore`] cannot mistake it.
fn looks_like_formula(text: &str) -> bool {
    for c in text.chars() {
        match c {
            '\t' | '\r' | '\n' => return true,
            '\'' | '\u{feff}' | '\u{200b}'..='\u{200f}' => {}
            c if c.is_whitespace() || c.is_control() => {}
            c => return FORMULA.contains(&c),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_marked_and_other_texts_are_left_alone() {
        for text in ["=1+1", "+49 4101", "-1", "@SUMME(A1)", "\t=1", "\rx", "  =1", "\u{a0}=1", "\u{feff}=1", "＝1", "'=1", "\nx"] {
            assert_eq!(neutralise(text), format!("'{text}"), "{text:?}");
        }
        for text in ["", "Radweg", "Größe = 3", "5 - 3", "'Am Rathaus'", "„=“"] {
            assert_eq!(neutralise(text), text);
        }
    }

    proptest! {
        /// Whatever somebody wrote comes back, and no cell begins with a formula.
        #[test]
        fn every_text_comes_back(text in "[ '=+@\t\r\n\u{a0}\u{feff}a-]{0,6}|\\PC{0,20}") {
            let cell = neutralise(&text).into_owned();
            prop_assert_eq!(restore(&cell), text.as_str());
            prop_assert!(!cell.trim_start().starts_with(FORMULA));
            prop_assert!(!cell.starts_with(['\t', '\r', '\n']));
        }
    }
}
