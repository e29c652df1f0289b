//! Euros as people type them, cents as the program keeps them.

use crate::services::i18n::Lang;

/// Cents as the text of a money field: 12000050 is "120000,50" in German, without groups, so that it can be typed over.
pub fn cents_to_input(lang: Lang, cents: i64) -> String {
    let point = lang.decimal_mark();
    let sign = if cents < 0 { "-" } else { "" };
    let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    if rest == 0 { format!("{sign}{euros}") } else { format!("{sign}{euros}{point}{rest:02}") }
}

/// The highest amount that is read: 10 billion euros.
const MOST_CENTS: i64 = 1_000_000_000_000;

/// Reads an amount as people type it: "120.000", "120 000,50", "120,000.50 €", "1,5". A mark followed by exactly one or two
/// last digits is the decimal mark, every other one separates groups of three. `None` for anything else, negative amounts and
/// those above 10 billion euros.
pub fn cents_from_input(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€' && *c != '\'').collect();
    let (whole, cents) = match text.rfind([',', '.']) {
        Some(at) if (1..=2).contains(&(text.len() - at - 1)) => (&text[..at], &text[at + 1..]),
        _ => (text.as_str(), ""),
    };
    let groups: Vec<_> = whole.split([',', '.']).collect();
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let digits = whole.replace([',', '.'], "");
    if !grouped || digits.is_empty() || !digits.chars().chain(cents.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    let euros: i64 = digits.parse().ok()?;
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    euros.checked_mul(100)?.checked_add(cents).filter(|cents| *cents <= MOST_CENTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (text, cents) in [
            ("120.000", 12_000_000),
            ("120 000,50 €", 12_000_050),
            ("120,000.50", 12_000_050),
            ("1,5", 150),
            ("0", 0),
            ("1.234.567", 123_456_700),
            ("1234", 123_400),
            ("1.234,50", 123_450),
            ("12.5", 1_250),
            ("12,5 €", 1_250),
            ("180\u{a0}000", 18_000_000),
            ("10.000.000.000", MOST_CENTS),
        ] {
            assert_eq!(cents_from_input(text), Some(cents), "{text}");
        }
        for text in ["", "abc", "-5", "1.2345", "12.34.567", "1234.567", "€", ",5", "1e5", "10.000.000.000,01", "99999999999999999999"] {
            assert_eq!(cents_from_input(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_shown_is_read_back() {
        for cents in [0, 5, 150, 12_000_000, 12_000_050] {
            for lang in Lang::ALL {
                assert_eq!(cents_from_input(&cents_to_input(lang, cents)), Some(cents));
            }
        }
    }
}
