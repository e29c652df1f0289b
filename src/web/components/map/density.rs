//! How many things lie where, in five shades: words beside the colours, and the number in each cell.

use maud::{Markup, html};

use crate::services::i18n::Lang;

/// One of five steps from few to many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shade(usize);

/// Light to dark, so that they can be told apart without colours too; none of them is the red of the thread. The map's script
/// (`static/ts/map/density.ts`) has the same.
const COLOURS: [&str; 5] = ["#cfe0f2", "#94bfe2", "#5496c8", "#1f6ba8", "#0b3c6e"];
/// From how many on a cell has a shade.
const FROM: [u32; 5] = [1, 3, 6, 12, 25];

impl Shade {
    /// The shade of a cell with so many things.
    pub fn of(n: u32) -> Self {
        Self(FROM.iter().rposition(|&from| n >= from).unwrap_or(0))
    }

    /// Colour on the map.
    pub const fn colour(self) -> &'static str {
        COLOURS[self.0]
    }

    /// From and to how many: "3 bis 5", "25 und mehr".
    fn words(self, lang: Lang) -> String {
        let from = i64::from(FROM[self.0]);
        match FROM.get(self.0 + 1) {
            Some(next) => lang.text("density-range", &[("from", from.into()), ("to", (i64::from(*next) - 1).into())]),
            None => lang.text("density-more", &[("n", from.into())]),
        }
    }
}

/// A cell of the map with how many things lie in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// West, south, east, north in degrees.
    pub area: [f64; 4],
    /// How many, as a shade.
    pub shade: Shade,
    /// How many, in words.
    pub label: String,
}

/// What the shades mean, and what is not counted.
pub fn density_legend(lang: Lang) -> Markup {
    html! {
        ul.rf-key.rf-key--density {
            @for (index, colour) in COLOURS.into_iter().enumerate() {
                li {
                    svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true" { rect x="0.5" y="0.5" width="17" height="13" fill=(colour) stroke="#22314d" {} }
                    (Shade(index).words(lang))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_is_darker() {
        assert!(Shade::of(1) < Shade::of(3) && Shade::of(24) < Shade::of(25));
        assert_eq!(Shade::of(2), Shade::of(1));
        assert_eq!(Shade::of(u32::MAX).words(Lang::De), "25 und mehr");
        assert_eq!(Shade::of(4).words(Lang::De), "3 bis 5");
    }
}
