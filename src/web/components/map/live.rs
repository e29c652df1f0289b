//! The map that moves: `<rf-map>` around the server's picture, which stays when there is no JavaScript or no WebGL.
//!
//! Where the map is the page's purpose it comes by itself. Elsewhere it waits for somebody who wants it: the library is several
//! times the rest of the page, and the form must be usable on a phone with little reception.

use maud::{Markup, html};

use super::super::{ButtonLook, Kind, link_button};
use super::{TownMap, live_words};
use crate::services::geo::Shape;
use crate::services::i18n::Lang;
use crate::web::assets;

/// What the map is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LiveUse<'a> {
    /// All contributions, in step with a list.
    Browse {
        /// Address of the tiles with `{z}/{x}/{y}`, the filter and the revision.
        tiles: &'a str,
        /// Where contributions are found: their number follows ("/beitraege/").
        items: &'a str,
        /// Id of the list; its items carry `data-number`, `data-lon`, `data-lat`.
        list: &'a str,
        /// Address of the form for a new contribution, if one can write now.
        add: Option<&'a str>,
        /// Address of cells with how many there are, shown instead of the things.
        density: Option<&'a str>,
    },
    /// Choosing a place for a form.
    Pick {
        /// Name of the hidden field for the degrees east.
        lon: &'a str,
        /// Name of the hidden field for the degrees north.
        lat: &'a str,
        /// Name of the hidden field for a line or an area, as GeoJSON.
        geometry: &'a str,
        /// What may be put on the map.
        shapes: &'a [Shape],
        /// Address of the search for places.
        search: &'a str,
        /// Address that says in words what is on the map.
        say: &'a str,
        /// Id of the radio button that says "on the map".
        choice: Option<&'a str>,
    },
    /// One pin and no others, with the line or area that it belongs to.
    Pin {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
        /// Shape and colour.
        kind: Kind,
        /// GeoJSON of a line or an area.
        drawn: Option<&'a str>,
    },
}

/// The map that moves. The page whose purpose it is has to say `map: true` to its shell, which loads the script; all other maps are
/// opened by a button.
#[derive(Clone, Debug)]
pub struct LiveMap<'a> {
    /// Address of the style ("/kartenstil.json" below the process).
    pub style: &'a str,
    /// West, south, east, north of the town in degrees.
    pub bounds: [f64; 4],
    /// What it is for.
    pub purpose: LiveUse<'a>,
    /// The picture that stands here until the map is drawn.
    pub still: TownMap<'a>,
}

impl LiveMap<'_> {
    /// The element.
    pub fn render(&self, lang: Lang) -> Markup {
        let bounds = self.bounds.map(|edge| edge.to_string()).join(",");
        let (class, tiles, items, list, add, density) = match self.purpose {
            LiveUse::Browse { tiles, items, list, add, density } => ("rf-map", Some(tiles), Some(items), Some(list), add, density),
            LiveUse::Pick { .. } => ("rf-map rf-map--form", None, None, None, None, None),
            LiveUse::Pin { .. } => ("rf-map rf-map--pin", None, None, None, None, None),
        };
        let (pick, shapes, search, say, choice) = match self.purpose {
            LiveUse::Pick { lon, lat, geometry, shapes, search, say, choice } => {
                let words: Vec<&str> = shapes.iter().map(|shape| shape.as_str()).collect();
                (Some(format!("{lon},{lat},{geometry}")), Some(words.join(",")), Some(search), Some(say), choice)
            }
            _ => (None, None, None, None, None),
        };
        let (single, drawn) = match self.purpose {
            LiveUse::Pin { lon, lat, kind, drawn } => (Some(format!("{lon},{lat},{}", kind.code())), drawn),
            _ => (None, None),
        };
        let later = !matches!(self.purpose, LiveUse::Browse { .. });
        // Pages whose purpose is the map or the form bring the words in their head.
        let words = matches!(self.purpose, LiveUse::Pin { .. }).then(|| live_words(lang));
        html! {
            rf-map class=(class) data-later=[later.then(|| assets::url("map.css"))] data-label=(self.still.title) data-style-url=(self.style) data-bounds=(bounds) data-tiles=[tiles]
                data-items=[items] data-list=[list] data-pick=[pick] data-shapes=[shapes] data-search=[search] data-say=[say]
                data-choice=[choice] data-density=[density] data-single=[single] data-drawn=[drawn] data-words=[words] {
                (self.still.svg())
                p.rf-map__attribution data-simplified=(lang.t("map-simplified")) { (self.still.caption(lang)) }
                @if later { (open(lang)) }
                @if let Some(add) = add { div.rf-map__add data-here { (link_button(lang, ButtonLook::Call, add, "map-add")) } }
            }
        }
    }
}

/// The button that opens the map; the script shows it.
fn open(lang: Lang) -> Markup {
    html! {
        p.rf-map__open data-map-open data-loading=(lang.t("map-loading")) data-failed=(lang.t("map-not-loaded")) {
            button.kern-btn.kern-btn--secondary type="button" hidden { span.kern-label { (lang.t("map-open")) } }
            span role="status" {}
        }
    }
}
