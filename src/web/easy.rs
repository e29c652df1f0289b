//! Leichte Sprache: which pages are written in it, and what the others say to its readers. BITV 2.0, § 4, and the ordinance's
//! annex 2 ask for short sentences, a way to ask, and honesty about what does not exist.

use maud::{Markup, html};

use super::cx::Cx;
use super::layout::phone_link;

/// The beginnings of the paths whose pages are written in Leichte Sprache: home, and what one needs to take part.
const WRITTEN: [&str; 8] = ["karte", "beitraege", "mein", "abonnieren", "abonnement", "termine", "leichte-sprache", "verfahren"];

/// The most important of them, as ways on: path and key of the name.
const WAYS: [(&str, &str); 4] =
    [("/", "easy-way-home"), ("/beitraege/neu", "easy-way-form"), ("/beitraege", "easy-way-list"), ("/mein", "easy-way-mine")];

/// Whether the page at an address is written in Leichte Sprache.
pub fn is_written(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let below_process = path.strip_prefix("/verfahren/").map(|rest| rest.split_once('/').map_or("", |(_, rest)| rest));
    let first = below_process.unwrap_or(path).trim_start_matches('/').split('/').next().unwrap_or_default();
    first.is_empty() || WRITTEN.contains(&first)
}

/// What stands above a page that is not written in it.
pub fn note(cx: &Cx) -> Markup {
    html! {
        div.rf-wrap.rf-not-easy {
            p { b { (cx.t("easy-not-here")) } }
            (help(cx))
            (ways(cx))
        }
    }
}

/// Whom to call.
pub fn help(cx: &Cx) -> Markup {
    let town = &cx.process.town;
    html! { p { (cx.t("easy-help")) br; (town.contact_name) ": " (phone_link(&town.contact_phone)) br; (cx.marked(&town.contact_hours)) } }
}

/// The pages that are written in it, to be read in it.
pub fn ways(cx: &Cx) -> Markup {
    let way = |path: &str| format!("{}?sprache={}", cx.url(path), crate::services::i18n::Lang::Easy.word());
    html! {
        p { (cx.t("easy-ways")) }
        ul { @for (path, name) in WAYS { li { a href=(way(path)) { (cx.t(name)) } } } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_and_what_one_needs_to_take_part_are_written_in_it() {
        for address in
            ["/", "/?sprache=leicht", "/beitraege/neu", "/mein/abc/ergaenzen", "/verfahren", "/verfahren/bonn", "/verfahren/bonn/karte?q=x"]
        {
            assert!(is_written(address), "{address}");
        }
        for address in ["/massnahmen", "/analyse/W-MO-04", "/impressum", "/verfahren/bonn/ziele", "/berichte"] {
            assert!(!is_written(address), "{address}");
        }
    }
}
