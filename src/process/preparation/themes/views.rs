//! The stylesheet of the themes' colours: the CSP forbids inline style, so colours of the town come from here.

use std::fmt::Write as _;

use super::model::Theme;

/// One class per theme (`theme-mo`) that sets `--rf-theme` and marks the element's leading edge with the colour. Codes and
/// colours are checked by the database (`[A-Z]{2,3}`, `#rrggbb`), so nothing has to be escaped.
pub fn stylesheet(themes: &[Theme]) -> String {
    themes.iter().fold(String::new(), |mut css, theme| {
        writeln!(css, ".{0}{{--rf-theme:{1};border-inline-start:4px solid {1}}}", theme.class(), theme.color)
            .expect("writing to a string works");
        css
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::i18n::Localised;

    #[test]
    fn every_theme_has_its_class() {
        let theme = |code: &str, color: &str| Theme {
            id: 1,
            code: code.into(),
            slug: code.to_lowercase(),
            name: Localised::german(code),
            color: color.into(),
            symbol: "home".into(),
        };
        let css = stylesheet(&[theme("MO", "#1d5a96"), theme("KL", "#1c6b3a")]);
        assert_eq!(
            css,
            ".theme-mo{--rf-theme:#1d5a96;border-inline-start:4px solid #1d5a96}\n\
             .theme-kl{--rf-theme:#1c6b3a;border-inline-start:4px solid #1c6b3a}\n"
        );
    }
}
