//! Our own SVG pictures as PNG, for those who take no SVG: the previews that other sites show of a shared address.
//!
//! Drawn in process by resvg, which loads nothing from elsewhere; letters are those of the pages, embedded from the npm package
//! with Fira Sans as TTF.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use rust_embed::RustEmbed;
use tokio::sync::Semaphore;

use crate::error::{Error, Result};

// As with the styles: the folder may be missing while one works on the server alone.
#[derive(RustEmbed)]
#[folder = "node_modules/@expo-google-fonts/fira-sans"]
#[include = "400Regular/*.ttf"]
#[include = "600SemiBold/*.ttf"]
#[allow_missing = true]
struct Fonts;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in [Weight::Regular, Weight::SemiBold].into_iter().filter_map(Weight::file) {
        fonts.load_font_data(file);
    }
    Arc::new(fonts)
});

/// One picture is drawn at a time: it takes a core for a moment, and the pages come first.
static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// A weight of Fira Sans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

impl Weight {
    fn file(self) -> Option<Vec<u8>> {
        let name = match self {
            Self::Regular => "400Regular/FiraSans_400Regular.ttf",
            Self::SemiBold => "600SemiBold/FiraSans_600SemiBold.ttf",
        };
        Fonts::get(name).map(|file| file.data.into_owned())
    }
}

/// The picture of an SVG document, as PNG. Waits while another one is drawn.
///
/// # Errors
/// When the document is no SVG or has no size.
pub async fn png(svg: String, (width, height): (u32, u32)) -> Result<Vec<u8>> {
    let place = AT_ONCE.acquire().await.map_err(Error::internal)?;
    let drawn = tokio::task::spawn_blocking(move || draw(&svg, width, height)).await.map_err(Error::internal)?;
    drop(place);
    drawn
}

fn draw(svg: &str, width: u32, height: u32) -> Result<Vec<u8>> {
    let options = usvg::Options { font_family: "Fira Sans".into(), fontdb: FONTS.clone(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options).map_err(Error::internal)?;
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| Error::internal("a picture without a size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(Error::internal)
}

/// Breaks a text into lines no wider than `width` at this size, at most so many; the last one ends in "…" when there is more.
pub fn lines(text: &str, weight: Weight, size: f64, width: f64, most: usize) -> Vec<String> {
    let file = weight.file();
    let face = file.as_deref().and_then(|file| ttf_parser::Face::parse(file, 0).ok());
    let wide = |text: &str| text.chars().map(|letter| advance(face.as_ref(), letter)).sum::<f64>() * size;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if wide(&longer) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A word that is wider than the picture goes on in the next line.
        for letter in word.chars() {
            line.push(letter);
            if wide(&line) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while wide(&format!("{last} …")) > width && last.pop().is_some() {}
            last.push_str(" …");
        }
    }
    lines
}

/// Width of a letter at size 1; without the font, that of a middling one.
fn advance(face: Option<&ttf_parser::Face<'_>>, letter: char) -> f64 {
    let known = face.and_then(|face| Some((face, face.glyph_hor_advance(face.glyph_index(letter)?)?)));
    known.map_or(0.58, |(face, width)| f64::from(width) / f64::from(face.units_per_em()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_titles_are_broken_and_cut() {
        let one = lines("Radweg endet plötzlich", Weight::SemiBold, 48.0, 400.0, 4);
        assert!(one.len() == 2 && one.join(" ") == "Radweg endet plötzlich", "{one:?}");
        let many = lines(&"Wort ".repeat(80), Weight::SemiBold, 48.0, 520.0, 4);
        assert!(many.len() == 4 && many[3].ends_with(" …"), "{many:?}");
        let wide = lines(&"W".repeat(60), Weight::SemiBold, 48.0, 520.0, 9);
        assert_eq!(wide.concat(), "W".repeat(60), "nothing is lost of a word without gaps");
    }

    #[tokio::test]
    async fn a_picture_has_its_letters() {
        let svg = |text: &str| {
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text x="5" y="30" font-size="30">{text}</text></svg>"#
            )
        };
        let (full, empty) = (png(svg("äß"), (90, 40)).await.expect("drawn"), png(svg(""), (90, 40)).await.expect("drawn"));
        assert!(full.starts_with(b"\x89PNG") && full.len() > empty.len() + 100, "{} and {}", full.len(), empty.len());
        assert!(png("<p>".into(), (90, 40)).await.is_err());
    }
}
