//! `/beitraege`: the public list alone, with the same filters as the map.

use std::sync::Arc;

use maud::{Markup, html};

use crate::error::Result;
use crate::outputs::contributions::{self, Facet, Facets, Filter, LAST_COUNTED_PAGE, Listed, PAGE_SIZE, Sort, Total};
use crate::process::participation::attachments::views::thumbnail;
use crate::process::participation::contributions::Kind as ContributionKind;
use crate::process::participation::subscriptions;
use crate::web::components::{ButtonLook, FilterChoice, FilterMenu, Filters, Kind, empty_state, kind_shape, link_button, pagination};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav};

/// A page of the list with what stands around it.
pub(super) struct Found {
    pub(super) facets: Arc<Facets>,
    pub(super) rows: Vec<Listed>,
    pub(super) total: Total,
}

/// Reads a page of the list: facets from the cache, rows, and the count where the filter asks for one.
pub(super) async fn find(cx: &Cx, filter: &Filter) -> Result<Found> {
    let facets = contributions::facets(&cx.host, cx.process.id, cx.process.rev).await?;
    let rows = contributions::list(cx.db(), cx.process.id, filter, &facets.keys(filter)).await?;
    let total = contributions::total(&cx.host, cx.process.id, cx.process.rev, &facets, filter).await?;
    Ok(Found { facets, rows, total })
}

/// The filter of the request's address.
pub(super) fn filter_of(cx: &Cx) -> Filter {
    Filter::parse(cx.address.split_once('?').map_or("", |(_, query)| query))
}

pub(super) async fn show(cx: Cx) -> Result<Markup> {
    let filter = filter_of(&cx);
    let found = find(&cx, &filter).await?;
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("list-title")) }
            p.rf-lead { (cx.t("list-lead")) }
            (filters(&cx, "/beitraege", &filter, &found.facets))
            (count(&cx, &filter, &found))
            @if found.rows.is_empty() { (nothing(&cx, &filter)) } @else { (sorting(&cx, &filter)) (rows(&cx, &found.rows)) }
            (pages(&cx, "/beitraege", &filter, &found))
            (subscriptions::ways(&cx, &filter.change(|_| {}).query()))
            @if found.facets.approximate && !filter.districts.is_empty() { p.rf-muted { (cx.t("list-approximate")) } }
        }
    };
    Ok(page::public(&cx, &cx.t("list-title"), Nav::Map, body))
}

/// The chips above a list.
pub(super) fn filters(cx: &Cx, path: &str, filter: &Filter, facets: &Facets) -> Markup {
    let action = cx.url(path);
    let menu = |choices: &[Facet], chosen: &[String]| -> Vec<FilterChoice> {
        choices
            .iter()
            .map(|facet| FilterChoice {
                value: facet.slug.clone(),
                label: cx.local(&facet.name).to_owned(),
                count: Some(facet.n),
                chosen: chosen.contains(&facet.slug),
            })
            .collect()
    };
    let kinds = facets
        .kinds
        .iter()
        .map(|(kind, n)| FilterChoice {
            value: kind.to_string(),
            label: cx.t(kind.label()),
            count: Some(*n),
            chosen: filter.kinds.contains(kind),
        })
        .collect();
    let menus = [
        FilterMenu { name: "ortsteil", label: "filter-district", choices: menu(&facets.districts, &filter.districts) },
        FilterMenu { name: "thema", label: "filter-theme", choices: menu(&facets.themes, &filter.themes) },
        FilterMenu { name: "art", label: "filter-kind", choices: kinds },
    ];
    let keep = if filter.sort == Sort::Newest { Vec::new() } else { vec![("sortierung", filter.sort.as_str())] };
    Filters {
        action: &action,
        all: cx.text("filters-all", &[("n", facets.total.into())]),
        menus: menus.into_iter().filter(|menu| !menu.choices.is_empty()).collect(),
        search: Some(("q", filter.q.as_deref().unwrap_or_default())),
        keep,
    }
    .render(cx.lang)
}

/// "214 Beiträge", in words that also say what was asked.
pub(super) fn count(cx: &Cx, filter: &Filter, found: &Found) -> Markup {
    let n = match found.total {
        Total::Exact(n) => cx.text("count-contributions", &[("n", n.into())]),
        Total::Over1000 => cx.t("count-over-1000"),
    };
    html! {
        p.rf-split__count role="status" {
            @if filter.is_open() { (cx.text("list-count-all", &[("count", n.into())])) }
            @else {
                (cx.text("list-count-some", &[("count", n.into())]))
                @if !found.rows.is_empty() { " · " a href=(cx.url("/beitraege")) { (cx.t("list-clear")) } }
            }
        }
    }
}

fn sorting(cx: &Cx, filter: &Filter) -> Markup {
    html! {
        p {
            (cx.t("list-sort")) " "
            @for (index, &sort) in Sort::ALL.iter().enumerate() {
                @if index > 0 { " · " }
                @if sort == filter.sort { strong { (cx.t(sort.label())) } }
                @else {
                    a href={ (cx.url("/beitraege")) (filter.change(|filter| filter.sort = sort).query()) } { (cx.t(sort.label())) }
                }
            }
        }
    }
}

/// The rows; also used on home and beside the map, where each carries its place for the map's script.
pub(super) fn rows(cx: &Cx, rows: &[Listed]) -> Markup {
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
                            @for part in details(cx, row) { "\u{a0}· " span.rf-nowrap { (part) } }
                        }
                    }
                }
            }
        }
    }
}

/// What is said of a row besides its kind; each part stays on one line.
fn details(cx: &Cx, row: &Listed) -> Vec<Markup> {
    let theme = row.theme.as_ref().map(|theme| cx.marked(theme));
    let comments = (row.comments > 0).then(|| cx.text("count-comments", &[("n", row.comments.into())]));
    let answered = row.answered.then(|| cx.t("list-answered"));
    let rest = [row.district.clone(), Some(cx.lang.day(row.received_at)), comments, answered];
    theme.into_iter().chain(rest.into_iter().flatten().map(|part| html! { (part) })).collect()
}

fn shape(kind: ContributionKind) -> Markup {
    html! { @if let Some(kind) = Kind::from_code(kind.as_str()) { (kind_shape(kind)) } }
}

/// What to do when nothing was found.
pub(super) fn nothing(cx: &Cx, filter: &Filter) -> Markup {
    if filter.is_open() {
        return empty_state(&cx.t("list-empty-title"), &html! { p { (cx.t("list-empty-start")) } });
    }
    empty_state(
        &cx.t("list-none-title"),
        &html! {
            p { (cx.t("list-none-text")) }
            div.rf-row { (link_button(cx.lang, ButtonLook::Secondary, &cx.url("/beitraege"), "list-clear")) }
        },
    )
}

/// Pages to count through, and beyond them the way on from the last row.
pub(super) fn pages(cx: &Cx, path: &str, filter: &Filter, found: &Found) -> Markup {
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
