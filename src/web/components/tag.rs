//! Small labels: kind, theme, district, quadrant.

use maud::{Markup, html};

use super::{Example, Kind, Quadrant, kind_shape, quadrant_shape};
use crate::services::i18n::Lang;

/// A plain tag (theme, district, state); a link when it leads to a list.
pub fn tag(label: &str, href: Option<&str>) -> Markup {
    html! {
        @if let Some(href) = href { a.rf-tag href=(href) { (label) } } @else { span.rf-tag { (label) } }
    }
}

/// The kind of a contribution: shape, word and colour.
pub fn kind_tag(lang: Lang, kind: Kind) -> Markup {
    html! { span class={ "rf-tag rf-kind--" (kind.code()) } { (kind_shape(kind)) (lang.t(kind.word())) } }
}

/// A field of the SWOT board: shape, word and colour.
pub fn quadrant_tag(lang: Lang, quadrant: Quadrant) -> Markup {
    html! { span class={ "rf-tag rf-tone--" (quadrant.code()) } { (quadrant_shape(quadrant)) (lang.t(quadrant.word())) } }
}

/// Several tags as a list.
pub fn tag_list(tags: &[Markup]) -> Markup {
    html! { ul.rf-tags { @for tag in tags { li { (tag) } } } }
}

/// Kinds, quadrants and plain tags.
pub fn examples(lang: Lang) -> Vec<Example> {
    let kinds: Vec<_> = Kind::ALL.into_iter().map(|kind| kind_tag(lang, kind)).collect();
    let quadrants: Vec<_> = Quadrant::ALL.into_iter().map(|quadrant| quadrant_tag(lang, quadrant)).collect();
    vec![
        Example::new("kinds", tag_list(&kinds)),
        Example::new("quadrants", tag_list(&quadrants)),
        Example::new("theme and district", tag_list(&[tag("Mobilität", None), tag("Quellental", Some("#"))])),
    ]
}
