//! `/karte`: the map and the list side by side, in step. Without JavaScript the map is a picture and the list does the work.

use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use super::list::{self, Sought};
use super::{choices, still};
use crate::error::Result;
use crate::outputs::contributions::Filter;
use crate::outputs::marks;
use crate::web::components::{Frame, ListWay, LiveMap, LiveUse, Tab, TownMap, density_legend, tabs};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};

const PATH: &str = "/karte";

pub(super) async fn show(cx: Cx) -> Result<Response> {
    let filter = list::filter_of(&cx);
    let sought = match list::seek(&cx, PATH, &filter).await? {
        Sought::Known(response) => return Ok(*response),
        sought => sought,
    };
    let found = list::find(&cx, &filter).await?;
    let counted = marks::of_town(&cx, &found.facets, &filter).await?;
    let picture = still::Still::load(&cx).await?;
    let query = filter.everywhere().query();
    let joint = if query.is_empty() { "?" } else { "&" };
    let tiles = format!("{}{query}{joint}v={}", cx.url("/kacheln/beitraege/{z}/{x}/{y}"), cx.process.rev);
    let density = format!("{}{query}{joint}v={}", cx.url("/geo/dichte.json"), cx.process.rev);
    let (items, add, style) = (cx.url("/beitraege/"), cx.url("/beitraege/neu"), cx.url("/kartenstil.json"));
    let purpose = LiveUse::Browse {
        tiles: &tiles,
        items: &items,
        list: "liste",
        add: cx.process.open_window(cx.now).map(|_| add.as_str()),
        density: filter.density.then_some(density.as_str()),
    };
    let title = cx.text("map-title", &[("town", cx.process.town.name.as_str().into()), ("n", found.facets.total.into())]);
    let (ground, cells) = (picture.ground(), filter.density.then(|| still::cells(&cx, &counted)));
    let marks = if filter.density { Vec::new() } else { still::marks(&cx, &counted) };
    let still = TownMap { cells, list: Some(crowd(&cx, &filter)), ..ground.map(title, &marks, Frame::Town, (640, 760)) };
    let live = LiveMap { style: &style, bounds: picture.bounds(), purpose, still }.render(cx.lang);
    let body = html! {
        h1.rf-visually-hidden { (cx.t("map-page-title")) }
        div.rf-split {
            div.rf-split__list {
                (choices::filters(&cx, PATH, &filter, &found.facets))
                (list_follows_map(&cx, &filter))
                (list::results(&cx, PATH, &filter, &found, &sought))
            }
            div.rf-split__map {
                (looks(&cx, &filter))
                (live)
            }
        }
    };
    let body = page::public_with(&cx, &cx.t("map-page-title"), Nav::Map, Options { map: true, ..Options::default() }, body);
    Ok((sought.status(), body).into_response())
}

/// The map of things or of how many there are, each with its address; the shades have a legend in words.
fn looks(cx: &Cx, filter: &Filter) -> Markup {
    let look = |density: bool, label: &str| Tab {
        label: cx.t(label),
        href: format!("{}{}", cx.url(PATH), Filter { density, ..filter.clone() }.query()),
        current: filter.density == density,
    };
    html! {
        div.rf-looks {
            (tabs(&cx.t("map-looks"), &[look(false, "map-look-things"), look(true, "map-look-density")]))
            @if filter.density { (density_legend(cx.lang)) p.rf-muted { (cx.t("density-note")) } }
        }
    }
}

/// Where a square of the picture leads: to the list of what it stands for.
fn crowd(cx: &Cx, filter: &Filter) -> ListWay {
    let query = filter.change(|filter| (filter.bbox, filter.spot, filter.view) = (None, None, None)).query();
    let joint = if query.is_empty() { '?' } else { '&' };
    ListWay { href: format!("{}{query}{joint}bbox=", cx.url(PATH)), label: cx.t("map-crowd") }
}

/// The switch that narrows the list to what the map shows. The map's script shows it: a picture has nothing to follow.
fn list_follows_map(cx: &Cx, filter: &Filter) -> Markup {
    html! {
        p.rf-switch hidden data-follow {
            button type="button" role="switch" aria-checked=(if filter.bbox.is_some() { "true" } else { "false" }) { (cx.t("list-follows-map")) }
        }
    }
}
