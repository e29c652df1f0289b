//! Signs: drawn as SVG, because not every reader's font has them. A sign never stands without its word.

use maud::{Markup, html};

use super::Example;
use crate::services::i18n::Lang;

/// How a kind of contribution looks; shape, colour and word always go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Idea: a disc.
    Idea,
    /// Problem: a square.
    Problem,
    /// Praise: a triangle.
    Praise,
    /// Question: a diamond.
    Question,
    /// Note: a ring.
    Note,
}

impl Kind {
    /// All kinds, in the order of the legend.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Problem, Self::Praise, Self::Question, Self::Note];

    /// The code in classes, tiles and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Problem => "problem",
            Self::Praise => "praise",
            Self::Question => "question",
            Self::Note => "note",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Key of the word that stands beside the shape.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Idea => "kind-shape-idea",
            Self::Problem => "kind-shape-problem",
            Self::Praise => "kind-shape-praise",
            Self::Question => "kind-shape-question",
            Self::Note => "kind-shape-note",
        }
    }

    /// Colour on white paper (contrast at least 4.5:1), for pictures that have no stylesheet.
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Idea => "#0b57b7",
            Self::Problem => "#a4470a",
            Self::Praise => "#1c6b3a",
            Self::Question => "#6b2a86",
            Self::Note => "#4d5975",
        }
    }
}

/// A field of the SWOT board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Strength.
    Strength,
    /// Weakness.
    Weakness,
    /// Opportunity.
    Opportunity,
    /// Threat.
    Threat,
}

impl Quadrant {
    /// All four, in the order of the board.
    pub const ALL: [Self; 4] = [Self::Strength, Self::Weakness, Self::Opportunity, Self::Threat];

    /// The code in classes and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Weakness => "weakness",
            Self::Opportunity => "opportunity",
            Self::Threat => "threat",
        }
    }

    /// The quadrant with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quadrant| quadrant.code() == code)
    }

    /// Key of the singular word: Stärke.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Strength => "quadrant-strength",
            Self::Weakness => "quadrant-weakness",
            Self::Opportunity => "quadrant-opportunity",
            Self::Threat => "quadrant-threat",
        }
    }

    /// Key of the plural word: Stärken.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Strength => "quadrant-strengths",
            Self::Weakness => "quadrant-weaknesses",
            Self::Opportunity => "quadrant-opportunities",
            Self::Threat => "quadrant-threats",
        }
    }
}

/// The shape of a kind in its colour; decorative, so the word has to stand beside it.
pub fn kind_shape(kind: Kind) -> Markup {
    let class = format!("rf-shape rf-kind--{}", kind.code());
    html! {
        svg class=(class) width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" {
            @match kind {
                Kind::Idea => circle cx="8" cy="8" r="7" fill="currentColor" {},
                Kind::Problem => rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" {},
                Kind::Praise => path d="M8 1 15.5 15H.5Z" fill="currentColor" {},
                Kind::Question => path d="M8 0 16 8 8 16 0 8Z" fill="currentColor" {},
                Kind::Note => circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="2.5" {},
            }
        }
    }
}

/// The shape of a quadrant in its colour; decorative.
pub fn quadrant_shape(quadrant: Quadrant) -> Markup {
    let class = format!("rf-shape rf-tone--{}", quadrant.code());
    let path = match quadrant {
        Quadrant::Strength => "M8 2.5 14.5 14H1.5Z",
        Quadrant::Weakness => "M8 13.5 1.5 2h13Z",
        Quadrant::Opportunity => "M3 13 13 3M5.5 3H13v7.5",
        Quadrant::Threat => "M9.5 1 3.5 9H8l-1.5 6 6-8.5H8.5Z",
    };
    html! {
        svg class=(class) width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" {
            path d=(path) fill="none" stroke="currentColor" stroke-width="1.9" stroke-linejoin="round" stroke-linecap="round" {}
        }
    }
}

/// Signs of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The product's mark: a knot on a thread.
    Thread,
    /// Three lines: the menu.
    Menu,
    /// A magnifier.
    Search,
    /// A globe: languages.
    Globe,
    /// An arrow pointing on.
    Forward,
    /// An arrow pointing back.
    Back,
    /// An arrow pointing down, to a tray.
    Download,
    /// A speech bubble.
    Comment,
    /// A pin.
    Place,
    /// A warning triangle.
    Warning,
    /// A tick.
    Check,
}

/// A sign of the interface; decorative, so a word (seen or for screen readers) has to stand beside it.
pub fn icon(icon: Icon) -> Markup {
    let path = match icon {
        Icon::Thread => return mark(),
        Icon::Menu => "M3 6h18M3 12h18M3 18h18",
        Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20.5 20.5",
        Icon::Globe => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.5 12h17M12 3c-5 5-5 13 0 18 5-5 5-13 0-18Z",
        Icon::Forward => "M4 12h16m-6-6 6 6-6 6",
        Icon::Back => "M20 12H4m6-6-6 6 6 6",
        Icon::Download => "M12 4v11m-5-5 5 5 5-5M5 20h14",
        Icon::Comment => "M4 5h16v11h-9l-5 4v-4H4Z",
        Icon::Place => "M12 21s7-7.2 7-12A7 7 0 0 0 5 9c0 4.8 7 12 7 12Zm0-10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
        Icon::Warning => "M12 4 21.5 20h-19ZM12 10v5m0 2.5v.2",
        Icon::Check => "m5 13 4.5 4.5L19 7",
    };
    // What points along the line is mirrored where one reads from right to left.
    let points = matches!(icon, Icon::Forward | Icon::Back);
    html! {
        svg.rf-icon.rf-icon--points[points] width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" {
            path d=(path) fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}

fn mark() -> Markup {
    html! {
        svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" {
            path d="M4 27c8 0 5-20 13-20s4 20 13 20" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" {}
            circle cx="17" cy="7" r="4.5" fill="currentColor" {}
        }
    }
}

/// All shapes and signs.
pub fn examples(lang: Lang) -> Vec<Example> {
    let signs = [
        Icon::Thread,
        Icon::Menu,
        Icon::Search,
        Icon::Globe,
        Icon::Forward,
        Icon::Back,
        Icon::Download,
        Icon::Comment,
        Icon::Place,
        Icon::Warning,
        Icon::Check,
    ];
    vec![
        Example::new(
            "kinds and quadrants",
            html! {
                ul.rf-key {
                    @for kind in Kind::ALL { li { (kind_shape(kind)) (lang.t(kind.word())) } }
                    @for quadrant in Quadrant::ALL { li { (quadrant_shape(quadrant)) (lang.t(quadrant.word())) } }
                }
            },
        ),
        Example::new("signs", html! { p.rf-row { @for sign in signs { (icon(sign)) } } }),
    ]
}
