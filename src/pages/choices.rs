//! What somebody has chosen of the list, as links: menus above it, chips that take one thing away, the order, and what to do
//! when nothing was found.

use maud::{Markup, html};

use super::list::Found;
use crate::error::Result;
use crate::outputs::contributions::{self, Facet, Facets, Filter, Sort, Total};
use crate::web::components::{ButtonLook, Chosen, FilterChoice, FilterMenu, Filters, chosen_filters, empty_state, hidden, link_button};
use crate::web::cx::Cx;

/// The chips above a list.
pub(super) fn filters(cx: &Cx, path: &str, filter: &Filter, facets: &Facets) -> Markup {
    let action = format!("{}{}", cx.url(path), filter.reset().query());
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
    let kept = filter.change(|filter| {
        filter.districts.clear();
        filter.themes.clear();
        filter.kinds.clear();
        filter.q = None;
    });
    let kept = kept.pairs();
    Filters {
        action: &action,
        all: cx.text("filters-all", &[("n", facets.total.into())]),
        menus: menus.into_iter().filter(|menu| !menu.choices.is_empty()).collect(),
        search: Some(("q", filter.q.as_deref().unwrap_or_default())),
        keep: kept.iter().map(|(name, value)| (*name, value.as_str())).collect(),
    }
    .render(cx.lang)
}

/// One thing that was chosen: what it is called, and the filter without it.
struct Choice {
    label: String,
    without: Filter,
}

/// Everything that was chosen, one by one.
fn choices_of(cx: &Cx, filter: &Filter, facets: &Facets) -> Vec<Choice> {
    let named = |among: &[Facet], slug: &str| {
        among.iter().find(|facet| facet.slug == slug).map_or_else(|| slug.to_owned(), |facet| cx.local(&facet.name).to_owned())
    };
    let mut choices = Vec::new();
    let mut add = |label: String, drop: &dyn Fn(&mut Filter)| choices.push(Choice { label, without: filter.change(|it| drop(it)) });
    for slug in &filter.districts {
        add(named(&facets.districts, slug), &|it| it.districts.retain(|other| other != slug));
    }
    for slug in &filter.themes {
        add(named(&facets.themes, slug), &|it| it.themes.retain(|other| other != slug));
    }
    for kind in &filter.kinds {
        add(cx.t(kind.label()), &|it| it.kinds.retain(|other| other != kind));
    }
    if let Some(q) = &filter.q {
        add(cx.text("chosen-words", &[("words", q.as_str().into())]), &|it| it.q = None);
    }
    if filter.bbox.is_some() {
        add(cx.t("chosen-section"), &|it| it.bbox = None);
    }
    if filter.spot.is_some() {
        add(cx.t("chosen-spot"), &|it| it.spot = None);
    }
    choices
}

/// A chip for everything that was chosen, each a link to the list without it.
pub(super) fn chosen(cx: &Cx, path: &str, filter: &Filter, facets: &Facets) -> Markup {
    let href = |filter: &Filter| format!("{}{}", cx.url(path), filter.query());
    let choices = choices_of(cx, filter, facets).into_iter().map(|choice| Chosen { href: href(&choice.without), label: choice.label });
    chosen_filters(cx.lang, &choices.collect::<Vec<_>>(), &href(&filter.reset()))
}

/// What would be found if a part of the filter were not there.
pub(super) struct Drop {
    label: String,
    without: Filter,
    total: Total,
}

/// For a filter that lets nothing pass: what each part of it keeps away, most first. Parts that alone keep nothing away are not named.
pub(super) async fn drops(cx: &Cx, facets: &Facets, filter: &Filter) -> Result<Vec<Drop>> {
    if filter.page > 1 || filter.after.is_some() {
        return Ok(Vec::new());
    }
    // Several districts are one question: one fewer would find even less.
    let part = |chosen: bool, label: &str, drop: fn(&mut Filter)| chosen.then(|| (cx.t(label), filter.change(drop)));
    let parts = [
        part(!filter.districts.is_empty(), "filter-district", |it| it.districts.clear()),
        part(!filter.themes.is_empty(), "filter-theme", |it| it.themes.clear()),
        part(!filter.kinds.is_empty(), "filter-kind", |it| it.kinds.clear()),
        filter.q.as_ref().map(|words| (words.clone(), filter.change(|it| it.q = None))),
        part(filter.bbox.is_some(), "chosen-section", |it| it.bbox = None),
        part(filter.spot.is_some(), "chosen-spot", |it| it.spot = None),
    ];
    let parts: Vec<(String, Filter)> = parts.into_iter().flatten().collect();
    let mut drops = Vec::new();
    if parts.len() < 2 {
        return Ok(drops);
    }
    for (label, without) in parts {
        let total = contributions::total(&cx.host, cx.process.id, cx.process.rev, facets, &without).await?;
        if total != Total::Exact(0) {
            drops.push(Drop { label, without, total });
        }
    }
    Ok(drops)
}

/// What to do when nothing was found.
pub(super) fn nothing(cx: &Cx, path: &str, filter: &Filter, drops: &[Drop]) -> Markup {
    if filter.is_open() && filter.page == 1 {
        return empty_state(&cx.t("list-empty-title"), &html! { p { (cx.t("list-empty-start")) } });
    }
    empty_state(
        &cx.t("list-none-title"),
        &html! {
            p { (cx.t(if drops.is_empty() { "list-none-text" } else { "list-none-drop" })) }
            @if !drops.is_empty() {
                ul.rf-plain {
                    @for drop in drops {
                        li {
                            a href={ (cx.url(path)) (drop.without.query()) } {
                                (cx.text("list-none-without", &[("filter", drop.label.as_str().into()), ("count", total(cx, drop.total).into())]))
                            }
                        }
                    }
                }
            }
            div.rf-row {
                (link_button(cx.lang, ButtonLook::Secondary, &format!("{}{}", cx.url(path), filter.reset().query()), "list-clear"))
            }
        },
    )
}

fn total(cx: &Cx, total: Total) -> String {
    match total {
        Total::Exact(n) => cx.text("count-contributions", &[("n", n.into())]),
        Total::Over1000 => cx.t("count-over-1000"),
    }
}

/// The orders as links; the one by distance asks where from. `unknown` is what was typed there and nobody knows.
pub(super) fn sorting(cx: &Cx, path: &str, filter: &Filter, found: &Found, unknown: Option<&str>) -> Markup {
    let others = filter.change(|filter| (filter.sort, filter.near) = (Sort::Newest, None));
    let now = match &found.near {
        Some(near) => cx.text("sort-near-place", &[("place", near.as_str().into())]),
        None => cx.t(filter.sort.label()),
    };
    html! {
        details.rf-sorting data-menu open[unknown.is_some()] {
            summary { span.rf-muted { (cx.t("list-sort")) } " " strong { (now) } }
            div.rf-sorting__menu {
                ul {
                    @for &sort in Sort::ALL.iter().filter(|&&sort| sort != Sort::Near) {
                        li {
                            a href={ (cx.url(path)) (others.change(|filter| filter.sort = sort).query()) } aria-current=[(sort == filter.sort).then_some("true")] {
                                (cx.t(sort.label()))
                            }
                        }
                    }
                }
                form method="get" action=(cx.url(path)) {
                    @for (name, value) in others.pairs() { (hidden(name, &value)) }
                    label for="nahe" { (cx.t("near-label")) }
                    @if let Some(typed) = unknown {
                        p.kern-error id="nahe-fehler" { (cx.text("near-unknown", &[("typed", typed.into())])) }
                    }
                    div.rf-search {
                        input type="search" id="nahe" name="nahe" required maxlength="100" value=[unknown]
                            aria-invalid=[unknown.map(|_| "true")] aria-describedby=[unknown.map(|_| "nahe-fehler")];
                        button.rf-chip type="submit" { (cx.t("near-show")) }
                    }
                }
                p {
                    button.rf-chip type="button" hidden data-locate={ (cx.url(path)) (others.query()) } { (cx.t("near-me")) }
                    span.rf-muted role="status" hidden data-refused=(cx.t("near-refused")) data-unknown=(cx.t("near-nowhere")) data-asking=(cx.t("near-asking")) {}
                }
                p.rf-muted.rf-sorting__note { (cx.t("near-note")) }
            }
        }
    }
}
