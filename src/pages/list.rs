//! `/beitraege`: the public list alone, with the same filters as the map.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use super::choices::{self, Drop};
use crate::error::Result;
use crate::outputs::contributions::{self, Facets, Filter, LAST_COUNTED_PAGE, Listed, Near, PAGE_SIZE, Sort, Total};
use crate::process::participation::attachments::views::thumbnail;
use crate::process::participation::contributions::Kind as ContributionKind;
use crate::process::participation::subscriptions;
use crate::process::preparation::places;
use crate::web::components::{ButtonLook, Kind, kind_shape, link_button, pagination};
use crate::web::cx::Cx;
use crate::web::host::CacheKey;
use crate::web::page::{self, Nav};

/// A page of the list with what stands around it.
pub(super) struct Found {
    pub(super) facets: Arc<Facets>,
    pub(super) rows: Vec<Listed>,
    pub(super) total: Total,
    /// What would be found without a part of the filter, when nothing is.
    pub(super) drops: Vec<Drop>,
    /// The place that distances are measured from, in words.
    pub(super) near: Option<String>,
}

/// Reads a page of the list: facets from the cache, rows, and the count where the filter asks for one.
pub(super) async fn find(cx: &Cx, filter: &Filter) -> Result<Found> {
    let facets = contributions::facets(&cx.host, cx.process.id, cx.process.rev).await?;
    let rows = contributions::list(&cx.host, &cx.process, filter, &facets.keys(filter)).await?;
    let total = contributions::total(&cx.host, cx.process.id, cx.process.rev, &facets, filter).await?;
    let drops = if rows.is_empty() { choices::drops(cx, &facets, filter).await? } else { Vec::new() };
    let near = match filter.near {
        Some(near) => Some(in_words(cx, near).await?),
        None => None,
    };
    Ok(Found { facets, rows, total, drops, near })
}

/// "Saarlandstraße, Quellental".
async fn in_words(cx: &Cx, near: Near) -> Result<String> {
    let key = CacheKey { process: cx.process.id.0, rev: cx.process.rev, what: format!("near{}", near.write()) };
    let place = near.0.geom();
    let said = cx.host.kept(key, |said: &places::Description| size_of_val(said) + 60, places::describe(cx.db(), cx.process.id, &place));
    let said = said.await?;
    let words: Vec<&str> = [&said.near, &said.district].into_iter().flatten().map(String::as_str).collect();
    Ok(if words.is_empty() { cx.t("near-here") } else { words.join(", ") })
}

/// The filter of the request's address.
pub(super) fn filter_of(cx: &Cx) -> Filter {
    Filter::parse(cx.address.split_once('?').map_or("", |(_, query)| query))
}

/// The street or place that somebody typed to see what is near it.
pub(super) enum Sought {
    /// Nobody typed any.
    Nothing,
    /// It is known: on to the address that measures from it.
    Known(Box<Response>),
    /// Nobody knows it.
    Unknown(String),
}

impl Sought {
    /// What the list's form says about it.
    pub(super) fn unknown(&self) -> Option<&str> {
        match self {
            Self::Unknown(typed) => Some(typed),
            _ => None,
        }
    }

    /// Status of the page.
    pub(super) fn status(&self) -> StatusCode {
        if self.unknown().is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
    }
}

/// Looks up what was typed in the field of the order by distance (`?nahe=`), for browsers that do not say where they are.
pub(super) async fn seek(cx: &Cx, path: &str, filter: &Filter) -> Result<Sought> {
    let query = cx.address.split_once('?').map_or("", |(_, query)| query);
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    let Some((_, typed)) = pairs.into_iter().find(|(name, value)| name == "nahe" && !value.trim().is_empty()) else {
        return Ok(Sought::Nothing);
    };
    let typed: String = typed.trim().chars().take(100).collect();
    let places = places::search(cx.db(), cx.process.id, &typed).await?;
    let Some(near) = places.first().and_then(|place| Near::around(place.at)) else { return Ok(Sought::Unknown(typed)) };
    let near = filter.change(|filter| (filter.sort, filter.near) = (Sort::Near, Some(near)));
    Ok(Sought::Known(Box::new(Redirect::to(&format!("{}{}", cx.url(path), near.query())).into_response())))
}

pub(super) async fn show(cx: Cx) -> Result<Response> {
    const PATH: &str = "/beitraege";
    let filter = filter_of(&cx);
    let sought = match seek(&cx, PATH, &filter).await? {
        Sought::Known(response) => return Ok(*response),
        sought => sought,
    };
    let found = find(&cx, &filter).await?;
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("list-title")) }
            p.rf-lead { (cx.t("list-lead")) }
            (choices::filters(&cx, PATH, &filter, &found.facets))
            (results(&cx, PATH, &filter, &found, &sought))
            @if found.facets.approximate && !filter.districts.is_empty() { p.rf-muted { (cx.t("list-approximate")) } }
        }
    };
    Ok((sought.status(), page::public(&cx, &cx.t("list-title"), Nav::Map, body)).into_response())
}

/// Everything below the filters: what is chosen, the count, the order, the rows, the pages. The map's script exchanges it as a
/// whole when the list follows the map.
pub(super) fn results(cx: &Cx, path: &str, filter: &Filter, found: &Found, sought: &Sought) -> Markup {
    html! {
        div.rf-results data-results {
            (choices::chosen(cx, path, filter, &found.facets))
            (count(cx, filter, found))
            @if found.rows.is_empty() { (choices::nothing(cx, path, filter, &found.drops)) }
            @else {
                (choices::sorting(cx, path, filter, found, sought.unknown()))
                (rows(cx, &found.rows, filter.near))
            }
            (pages(cx, path, filter, found))
            (subscriptions::ways(cx, &filter.unordered().query()))
        }
    }
}

/// "214 Beiträge", in words that also say what was asked; at one spot also the way to add something to it.
fn count(cx: &Cx, filter: &Filter, found: &Found) -> Markup {
    let n = match found.total {
        Total::Exact(n) => cx.text("count-contributions", &[("n", n.into())]),
        Total::Over1000 => cx.t("count-over-1000"),
    };
    let key = match filter.spot {
        _ if filter.is_open() => "list-count-all",
        Some(_) => "list-count-spot",
        None => "list-count-some",
    };
    html! {
        p.rf-split__count role="status" { (cx.text(key, &[("count", n.into())])) }
        @if let Some(spot) = filter.spot && cx.process.open_window(cx.now).is_some() {
            @let address = cx.url(&format!("/beitraege/neu?lon={:.6}&lat={:.6}", spot.at.lon, spot.at.lat));
            p.rf-split__here { (link_button(cx.lang, ButtonLook::Secondary, &address, "list-write-here")) }
        }
    }
}

/// The rows; also used on home and beside the map, where each carries its place for the map's script.
pub(super) fn rows(cx: &Cx, rows: &[Listed], near: Option<Near>) -> Markup {
    html! {
        ul.rf-list id="liste" {
            @for row in rows {
                li.rf-item data-number=(row.number) data-lon=[row.lon_lat.map(|at| format!("{:.6}", at.0))] data-lat=[row.lon_lat.map(|at| format!("{:.6}", at.1))] {
                    (shape(row.kind))
                    @if let Some(photo) = row.photo { (thumbnail(cx, photo)) }
                    div {
                        h2 lang=[cx.foreign_hand(&row.language)] { a href=(cx.url(&format!("/beitraege/{}", row.number))) { (row.title) } }
                        @if !row.excerpt.is_empty() { p lang=[cx.foreign_hand(&row.language)] { (row.excerpt) } }
                        div.rf-item__meta {
                            b { (cx.t(row.kind.label())) }
                            @for part in details(cx, row, near) { "\u{a0}· " span.rf-nowrap { (part) } }
                        }
                    }
                }
            }
        }
    }
}

/// What is said of a row besides its kind; each part stays on one line.
fn details(cx: &Cx, row: &Listed, near: Option<Near>) -> Vec<Markup> {
    let away = near.map(|_| row.metres.map_or_else(|| cx.t("away-nowhere"), |metres| away(cx, metres)));
    let theme = row.theme.as_ref().map(|theme| cx.marked(theme));
    let comments = (row.comments > 0).then(|| cx.text("count-comments", &[("n", row.comments.into())]));
    let answered = row.answered.then(|| cx.t("list-answered"));
    let rest = [row.district.clone(), Some(cx.lang.day(row.received_at)), comments, answered];
    let words = |part: String| html! { (part) };
    away.map(words).into_iter().chain(theme).chain(rest.into_iter().flatten().map(words)).collect()
}

/// "etwa 300 m entfernt": no more exactly than the place it is measured from is known.
fn away(cx: &Cx, metres: f64) -> String {
    // At most half of the way around the earth.
    #[expect(clippy::cast_possible_truncation)]
    let hundreds = (metres / 100.0).round().max(1.0) as i64;
    if hundreds < 10 {
        return cx.text("away-metres", &[("n", (hundreds * 100).into())]);
    }
    let kilometres = if hundreds < 100 && hundreds % 10 > 0 { cx.lang.decimal(hundreds, 1) } else { cx.lang.number(hundreds / 10) };
    cx.text("away-kilometres", &[("n", kilometres.into())])
}

fn shape(kind: ContributionKind) -> Markup {
    html! { @if let Some(kind) = Kind::from_code(kind.as_str()) { (kind_shape(kind)) } }
}

/// Pages to count through, and beyond them the way on from the last row.
fn pages(cx: &Cx, path: &str, filter: &Filter, found: &Found) -> Markup {
    let href = |page: u32| {
        let mut turned = filter.clone();
        turned.page = i64::from(page);
        turned.after = None;
        format!("{}{}", cx.url(path), turned.query())
    };
    let full = found.rows.len() as i64 == PAGE_SIZE;
    let deep = filter.after.is_some() || filter.page == LAST_COUNTED_PAGE;
    html! {
        @if filter.after.is_none() {
            (pagination(cx.lang, u32::try_from(filter.page).unwrap_or(1), u32::try_from(found.total.pages()).ok(), full, href))
        }
        @if deep && full && let Some(last) = found.rows.last() {
            p { a rel="next" href={ (cx.url(path)) (filter.change(|filter| filter.after = Some(last.number.clone())).query()) } { (cx.t("list-further")) } }
        }
    }
}
