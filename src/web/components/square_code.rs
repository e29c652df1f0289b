//! A QR code: an address on paper that a phone reads.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

use super::Example;
use crate::services::i18n::Lang;

/// Free modules around the code (ISO/IEC 18004: four).
const QUIET: usize = 4;

/// The code of a text, black on white; `alt` says what it holds. Nothing for a text that is too long for one.
pub fn square_code(text: &str, alt: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return html! {} };
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark).map(|(index, _)| index);
    let path: String = dark.map(|index| format!("M{} {}h1v1h-1z", index % width + QUIET, index / width + QUIET)).collect();
    let side = width + 2 * QUIET;
    html! {
        svg.rf-square viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(alt) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// An address.
pub fn examples(lang: Lang) -> Vec<Example> {
    vec![Example::new("an address", square_code("https://example.org/formulare/schulweg", &lang.t("survey-sheet-online")))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_quiet_zone_and_three_corners() {
        let svg = square_code("https://example.org", "x").into_string();
        assert!(svg.contains("viewBox=\"0 0 33 33\"") && svg.contains("M4 4h1v1h-1z"), "{svg}");
        assert_eq!(square_code(&"x".repeat(5_000), "x").into_string(), "");
    }
}
