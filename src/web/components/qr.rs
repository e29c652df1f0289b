//! QR codes (ISO/IEC 18004), drawn as one path: sharp at every size, on screen and on paper.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, QrCode};

use super::Example;
use crate::services::i18n::Lang;

/// White around the code that readers need, in modules.
const QUIET: usize = 4;

/// The code of a text, with a name for those who do not see it. A text that is too long for any code (about 2,300 bytes) gives
/// none: the text itself has to stand beside it anyway.
pub fn qr_code(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::new(text) else { return html! {} };
    let side = code.width() + 2 * QUIET;
    html! {
        svg.rf-qr role="img" aria-label=(label) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(modules(&code)) fill="#000" {}
        }
    }
}

/// The dark modules, row by row, those that touch as one box.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.width() {
        let mut x = 0;
        while x < code.width() {
            let long = (x..code.width()).take_while(|&x| code[(x, y)] == Color::Dark).count();
            if long > 0 {
                write!(path, "M{} {}h{long}v1h-{long}z", x + QUIET, y + QUIET).expect("writing to a string works");
            }
            x += long + 1;
        }
    }
    path
}

/// A code with its text.
pub fn examples(lang: Lang) -> Vec<Example> {
    vec![Example::new("a link", qr_code("https://beteiligung.example/mitmachen", &lang.t("event-link-qr")))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::new("https://beteiligung.example/mitmachen").expect("a code");
        let dark = code.to_colors().into_iter().filter(|color| *color == Color::Dark).count();
        let drawn: usize = modules(&code)
            .split('h')
            .skip(1)
            .step_by(2)
            .filter_map(|rest| rest.split('v').next().and_then(|long| long.parse::<usize>().ok()))
            .sum();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn a_text_that_fits_no_code_gives_none() {
        assert_eq!(qr_code(&"x".repeat(5_000), "code").into_string(), "");
    }
}
