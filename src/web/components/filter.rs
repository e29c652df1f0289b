//! Filters above a list: a GET form of small menus that open without JavaScript. The address holds the whole choice.

use maud::{Markup, html};

use super::{Example, hidden};
use crate::services::i18n::Lang;

/// One entry of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterChoice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// How many there are, if counted.
    pub count: Option<i64>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// One filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterMenu<'a> {
    /// Name in the address.
    pub name: &'a str,
    /// Key of the label.
    pub label: &'a str,
    /// Entries; several may be chosen.
    pub choices: Vec<FilterChoice>,
}

/// All filters of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters<'a> {
    /// Address of the list with nothing chosen. A query in it is for the chip "all": what the form sends takes its place.
    pub action: &'a str,
    /// Label of the chip that clears everything: "Alle 214".
    pub all: String,
    /// The menus.
    pub menus: Vec<FilterMenu<'a>>,
    /// Name and current value of the search field, if there is one.
    pub search: Option<(&'a str, &'a str)>,
    /// What else has to stay in the address (sorting, extent of the map).
    pub keep: Vec<(&'a str, &'a str)>,
}

impl Filters<'_> {
    /// The form.
    pub fn render(&self, lang: Lang) -> Markup {
        let searching = self.search.is_some_and(|(_, value)| !value.is_empty());
        let filtered = searching || self.menus.iter().any(|menu| menu.choices.iter().any(|choice| choice.chosen));
        html! {
            form method="get" action=(self.action) role="search" aria-label=(lang.t("filters-label")) {
                @for (name, value) in &self.keep { (hidden(name, value)) }
                div.rf-chips {
                    a.rf-chip href=(self.action) aria-current=[(!filtered).then_some("true")] { (self.all) }
                    @for menu in &self.menus { (menu.render(lang)) }
                    @if let Some((name, value)) = self.search { (search(lang, name, value)) }
                }
            }
        }
    }
}

impl FilterMenu<'_> {
    fn render(&self, lang: Lang) -> Markup {
        let chosen: Vec<_> = self.choices.iter().filter(|choice| choice.chosen).collect();
        let label = lang.t(self.label);
        html! {
            details.rf-filter data-menu {
                summary class={ "rf-chip" @if !chosen.is_empty() { " rf-chip--on" } } {
                    @match chosen.as_slice() {
                        [] => (label),
                        [one] => { span.rf-visually-hidden { (label) ": " } (one.label) },
                        several => { (label) ": " (several.len()) },
                    }
                }
                fieldset.rf-filter__menu {
                    legend.rf-visually-hidden { (label) }
                    @for choice in &self.choices {
                        label {
                            input type="checkbox" name=(self.name) value=(choice.value) checked[choice.chosen];
                            span { (choice.label) }
                            @if let Some(count) = choice.count { span.rf-number { (lang.number(count)) } }
                        }
                    }
                    button.kern-btn.kern-btn--primary.rf-btn--small type="submit" { span.kern-label { (lang.t("filters-apply")) } }
                }
            }
        }
    }
}

/// Something that was chosen, and the way to the list without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What is read.
    pub label: String,
    /// Address of the list without it.
    pub href: String,
}

/// A chip for everything that was chosen; `reset` leads to the list with nothing chosen. Nothing when nothing is.
pub fn chosen_filters(lang: Lang, chosen: &[Chosen], reset: &str) -> Markup {
    html! {
        @if !chosen.is_empty() {
            nav.rf-chosen aria-label=(lang.t("filters-chosen")) {
                ul.rf-chips {
                    @for choice in chosen {
                        li {
                            a.rf-chip.rf-chip--gone href=(choice.href) {
                                span.rf-visually-hidden { (lang.t("filters-remove")) " " }
                                (choice.label) span aria-hidden="true" { "×" }
                            }
                        }
                    }
                    li { a.rf-chosen__reset href=(reset) { (lang.t("filters-reset")) } }
                }
            }
        }
    }
}

fn search(lang: Lang, name: &str, value: &str) -> Markup {
    let id = format!("filter-{name}");
    html! {
        div.rf-search {
            label.rf-visually-hidden for=(id) { (lang.t("filters-search")) }
            input type="search" id=(id) name=(name) value=(value) placeholder=(lang.t("filters-search"));
            button.rf-chip type="submit" { (lang.t("filters-search-go")) }
        }
    }
}

/// Nothing chosen; one and several chosen.
pub fn examples(lang: Lang) -> Vec<Example> {
    let choice =
        |label: &str, count, chosen| FilterChoice { value: label.to_lowercase(), label: label.to_owned(), count: Some(count), chosen };
    let menus = |chosen| {
        vec![
            FilterMenu {
                name: "ortsteil",
                label: "filter-district",
                choices: vec![choice("Quellental", 48, chosen), choice("Thesdorf", 61, false)],
            },
            FilterMenu {
                name: "thema",
                label: "filter-theme",
                choices: vec![choice("Mobilität", 71, chosen), choice("Klima", 30, chosen)],
            },
            FilterMenu { name: "art", label: "filter-kind", choices: vec![choice("Idee", 90, false)] },
        ]
    };
    let all = lang.text("filters-all", &[("n", 214.into())]);
    let filters = |menus, search| Filters { action: "/beitraege", all: all.clone(), menus, search, keep: vec![("sortierung", "neu")] };
    let chosen = ["Quellental", "„Radweg“"].map(|label| Chosen { label: label.to_owned(), href: "#".to_owned() });
    vec![
        Example::new("all", filters(menus(false), Some(("q", ""))).render(lang)),
        Example::new("some", filters(menus(true), None).render(lang)),
        Example::new("chosen", chosen_filters(lang, &chosen, "#")),
    ]
}
