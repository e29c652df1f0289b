//! Ways through the pages: breadcrumbs, tabs, pages of a long list.

use maud::{Markup, html};

use super::Example;
use crate::services::i18n::Lang;

/// One step of the way to this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What is read.
    pub label: String,
    /// Where it leads; `None` for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// A page on the way.
    pub fn to(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }

    /// The page itself.
    pub fn here(label: impl Into<String>) -> Self {
        Self { label: label.into(), href: None }
    }
}

/// The way to this page.
pub fn breadcrumbs(lang: Lang, crumbs: &[Crumb]) -> Markup {
    html! {
        nav.rf-crumbs aria-label=(lang.t("crumbs-label")) {
            ol {
                @for crumb in crumbs {
                    li {
                        @if let Some(href) = &crumb.href { a href=(href) { (crumb.label) } }
                        @else { span aria-current="page" { (crumb.label) } }
                    }
                }
            }
        }
    }
}

/// A page that belongs together with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// What is read.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// Pages that belong together, as links: each has its own address and works without JavaScript.
pub fn tabs(label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav.rf-tabs aria-label=(label) {
            ul { @for tab in tabs { li { a href=(tab.href) aria-current=[tab.current.then_some("page")] { (tab.label) } } } }
        }
    }
}

/// The pages of a long list, counted from 1; nothing when there is one only. `last` is `None` when nobody counted how many
/// there are: then there is only "weiter", shown while `more` is true.
pub fn pagination(lang: Lang, current: u32, last: Option<u32>, more: bool, href: impl Fn(u32) -> String) -> Markup {
    let has_next = last.map_or(more, |last| current < last);
    html! {
        @if current > 1 || has_next {
            nav.rf-pages aria-label=(lang.t("pages-label")) {
                ul {
                    @if current > 1 { li { a rel="prev" href=(href(current - 1)) { (lang.t("pages-back")) } } }
                    @for page in shown_pages(current, last) {
                        @match page {
                            Some(page) if page == current => li { span aria-current="page" { (lang.number(page.into())) } },
                            Some(page) => li { a href=(href(page)) aria-label=(lang.text("pages-page", &[("n", i64::from(page).into())])) { (lang.number(page.into())) } },
                            None => li.rf-pages__gap aria-hidden="true" { "…" },
                        }
                    }
                    @if has_next { li { a rel="next" href=(href(current + 1)) { (lang.t("pages-next")) } } }
                }
            }
        }
    }
}

/// First, last and the neighbours of the current page; `None` is a gap of at least one page.
fn shown_pages(current: u32, last: Option<u32>) -> Vec<Option<u32>> {
    let Some(last) = last else { return vec![Some(current)] };
    let mut shown = Vec::new();
    for page in 1..=last {
        if page == 1 || page == last || page.abs_diff(current) <= 1 {
            shown.push(Some(page));
        } else if shown.last() != Some(&None) {
            shown.push(None);
        }
    }
    shown
}

/// Breadcrumbs, tabs, and pages in the middle of a list.
pub fn examples(lang: Lang) -> Vec<Example> {
    let tab = |label: &str, current| Tab { label: label.to_owned(), href: "#".to_owned(), current };
    vec![
        Example::new("breadcrumbs", breadcrumbs(lang, &[Crumb::to("Karte", "#"), Crumb::here("Beitrag PI-2026-00042")])),
        Example::new("tabs", tabs("Maßnahmen", &[tab("Liste", true), tab("Karte", false), tab("Kosten × Priorität", false)])),
        Example::new("pages", pagination(lang, 7, Some(23), true, |page| format!("?seite={page}"))),
        Example::new("pages, not counted", pagination(lang, 3, None, true, |page| format!("?seite={page}"))),
    ]
}

#[cfg(test)]
mod tests {
    use super::shown_pages;

    #[test]
    fn gaps_stand_for_at_least_one_page() {
        assert_eq!(shown_pages(1, Some(3)), [Some(1), Some(2), Some(3)]);
        assert_eq!(shown_pages(5, Some(9)), [Some(1), None, Some(4), Some(5), Some(6), None, Some(9)]);
        assert_eq!(shown_pages(4, None), [Some(4)]);
    }
}
