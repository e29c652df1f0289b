//! The parts that pages are made of. Each wires its own ids, labels and aria; none does any IO.
//!
//! KERN-UX gives the look of fields, buttons and alerts; what it lacks (thread, phases, map, charts, boards) is here. Every
//! part has `examples()`: `/galerie` shows them, a test renders them in every language and checks the HTML.
//!
//! Texts are keys of `services/i18n` unless they come from the town or a resident; those are passed as they are and escaped
//! by maud.

mod board;
mod button;
mod chart;
mod choice;
mod feedback;
mod field;
mod filter;
mod icon;
mod map;
mod money;
mod navigation;
mod piece;
mod qr;
mod table;
mod tag;
mod thread;
mod translations;

pub use board::{Matrix, MatrixItem, SwotBoard, SwotEntry};
pub use button::{Button, ButtonLook, copy_button, link_button};
pub use chart::{Bar, BarChart, LineChart, Reading, StackedBars};
pub use choice::{Checkbox, Checkboxes, Choice, RadioGroup, Select};
pub use feedback::{Alert, Tone, empty_state, error_summary, progress};
pub use field::{FileField, InputKind, TextArea, TextField, Words, hidden};
pub use filter::{Chosen, FilterChoice, FilterMenu, Filters, chosen_filters};
pub use icon::{Icon, Kind, Quadrant, icon, kind_shape, quadrant_shape};
pub use map::{Cell, District, Drawn, Frame, ListWay, LiveMap, LiveUse, Mark, Shade, TownMap, density_legend, legend, live_words};
pub use money::{cents_from_input, cents_to_input};
pub use navigation::{Crumb, Tab, breadcrumbs, pagination, tabs};
pub use piece::{Answer, Figure, card, figures, moment, verdict};
pub use qr::qr_code;
pub use table::{Column, Pair, Sort, Table, pairs};
pub use tag::{kind_tag, quadrant_tag, tag, tag_list};
pub use thread::{Knot, Phase, State, phases, thread};
pub use translations::{Translated, translations};

use maud::{Markup, html};

use crate::services::i18n::Lang;

/// One way a component is used: documentation, fixture and test at once.
pub struct Example {
    /// What the example shows.
    pub name: &'static str,
    /// The component as it stands in a page.
    pub html: Markup,
}

impl Example {
    fn new(name: &'static str, html: Markup) -> Self {
        Self { name, html }
    }
}

/// Every component's examples, in the order of the gallery.
pub fn all(lang: Lang) -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("thread", thread::examples(lang)),
        ("piece", piece::examples(lang)),
        ("map", map::examples(lang)),
        ("tag", tag::examples(lang)),
        ("button", button::examples(lang)),
        ("field", field::examples(lang)),
        ("choice", choice::examples(lang)),
        ("translations", translations::examples(lang)),
        ("feedback", feedback::examples(lang)),
        ("navigation", navigation::examples(lang)),
        ("filter", filter::examples(lang)),
        ("table", table::examples(lang)),
        ("chart", chart::examples(lang)),
        ("board", board::examples(lang)),
        ("icon", icon::examples(lang)),
        ("qr", qr::examples(lang)),
    ]
}

/// The body of `/galerie`: every component with its examples.
pub fn galerie(lang: Lang) -> Markup {
    html! {
        div.rf-wrap.rf-page {
            h1 { (lang.t("gallery-title")) }
            p.rf-lead { (lang.t("gallery-lead")) }
            @for (component, examples) in all(lang) {
                section.rf-section {
                    h2 { (component) }
                    @for example in examples {
                        p.rf-muted { (example.name) }
                        div.rf-stack { (example.html) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_renders_in_every_language_without_inline_code() {
        for lang in Lang::ALL {
            for (component, examples) in all(lang) {
                assert!(!examples.is_empty(), "{component} has no example");
                for Example { name, html } in examples {
                    let html = html.into_string();
                    assert!(!html.contains(" style="), "{component}/{name}: the CSP forbids inline style");
                    assert!(!html.contains(" onclick="), "{component}/{name}: the CSP forbids inline script");
                }
            }
        }
    }

    #[test]
    fn ids_are_unique_in_the_gallery() {
        let page = galerie(Lang::De).into_string();
        let ids: Vec<_> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(ids.len(), unique.len(), "an id stands twice");
    }
}
