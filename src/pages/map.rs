//! `/karte`: the map and the list side by side, in step. Without JavaScript the map is a picture and the list does the work.

use maud::{Markup, html};

use super::{list, still};
use crate::error::Result;
use crate::outputs::marks;
use crate::process::participation::subscriptions;
use crate::web::components::{Frame, LiveMap, LiveUse};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};

pub(super) async fn show(cx: Cx) -> Result<Markup> {
    let filter = list::filter_of(&cx);
    let found = list::find(&cx, &filter).await?;
    let counted = marks::of_town(&cx, &found.facets, &filter).await?;
    let picture = still::Still::load(&cx).await?;
    let query = filter.change(|filter| filter.bbox = None).query();
    let joint = if query.is_empty() { "?" } else { "&" };
    let tiles = format!("{}{query}{joint}v={}", cx.url("/kacheln/beitraege/{z}/{x}/{y}"), cx.process.rev);
    let (items, add, style) = (cx.url("/beitraege/"), cx.url("/beitraege/neu"), cx.url("/kartenstil.json"));
    let purpose =
        LiveUse::Browse { tiles: &tiles, items: &items, list: "liste", add: cx.process.open_window(cx.now).map(|_| add.as_str()) };
    let title = cx.text("map-title", &[("town", cx.process.town.name.as_str().into()), ("n", found.facets.total.into())]);
    let (ground, marks) = (picture.ground(), still::marks(&cx, &counted));
    let still = ground.map(title, &marks, Frame::Town, (640, 760));
    let live = LiveMap { style: &style, bounds: picture.bounds(), purpose, still }.render(cx.lang);
    let body = html! {
        h1.rf-visually-hidden { (cx.t("map-page-title")) }
        div.rf-split {
            div.rf-split__list {
                (list::filters(&cx, "/karte", &filter, &found.facets))
                (list::count(&cx, &filter, &found))
                @if found.rows.is_empty() { (list::nothing(&cx, &filter)) } @else { (list::rows(&cx, &found.rows)) }
                (list::pages(&cx, "/karte", &filter, &found))
                (subscriptions::ways(&cx, &filter.change(|_| {}).query()))
            }
            (live)
        }
    };
    Ok(page::public_with(&cx, &cx.t("map-page-title"), Nav::Map, Options { map: true, ..Options::default() }, body))
}
