//! Tables and pairs of term and value.

use maud::{Markup, html};

use super::Example;
use crate::services::i18n::Lang;

/// How the table is sorted by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Not by this one.
    No,
    /// From small to large.
    Up,
    /// From large to small.
    Down,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Heading, in the reader's language.
    pub label: String,
    /// Whether it holds numbers: aligned at the end, in tabular figures.
    pub numeric: bool,
    /// Address that sorts by it, and how it is sorted now.
    pub sort: Option<(String, Sort)>,
}

impl Column {
    /// A column of text.
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), numeric: false, sort: None }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), numeric: true, sort: None }
    }

    /// The same column, sortable by a link.
    #[must_use]
    pub fn sortable(mut self, href: impl Into<String>, now: Sort) -> Self {
        self.sort = Some((href.into(), now));
        self
    }
}

/// A table. The first cell of a row names the row. On a phone it scrolls, or (`stacked`) each row becomes a small card.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What the table shows, in the reader's language.
    pub caption: String,
    /// Whether only screen readers get the caption (a heading above says the same).
    pub caption_hidden: bool,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, a cell per column.
    pub rows: Vec<Vec<Markup>>,
    /// A row of sums.
    pub footer: Option<Vec<Markup>>,
    /// On a phone: cards instead of scrolling.
    pub stacked: bool,
}

impl Table {
    /// The table.
    pub fn render(&self, lang: Lang) -> Markup {
        html! {
            div class={ "rf-table" @if self.stacked { " rf-table--rows" } } role="region" tabindex="0" aria-label=(self.caption) {
                table {
                    caption class=[self.caption_hidden.then_some("rf-visually-hidden")] { (self.caption) }
                    thead { tr { @for column in &self.columns { (heading(lang, column)) } } }
                    tbody { @for row in &self.rows { tr { (self.cells(row)) } } }
                    @if let Some(footer) = &self.footer { tfoot { tr { (self.cells(footer)) } } }
                }
            }
        }
    }

    fn cells(&self, row: &[Markup]) -> Markup {
        html! {
            @for (index, (cell, column)) in row.iter().zip(&self.columns).enumerate() {
                @let class = column.numeric.then_some("rf-number");
                @if index == 0 { th scope="row" class=[class] { (cell) } }
                @else { td class=[class] data-label=[self.stacked.then_some(&column.label)] { (cell) } }
            }
        }
    }
}

fn heading(lang: Lang, column: &Column) -> Markup {
    let class = column.numeric.then_some("rf-number");
    html! {
        @if let Some((href, now)) = &column.sort {
            @let sorted = match now { Sort::No => None, Sort::Up => Some("ascending"), Sort::Down => Some("descending") };
            th scope="col" class=[class] aria-sort=[sorted] {
                a href=(href) { (column.label) span.rf-visually-hidden { " (" (lang.t("table-sort")) ")" } (arrow(*now)) }
            }
        } @else {
            th scope="col" class=[class] { (column.label) }
        }
    }
}

fn arrow(sort: Sort) -> Markup {
    let path = match sort {
        Sort::No => "M5 0 9 5H1ZM5 14 1 9h8Z",
        Sort::Up => "M5 0 9 5H1Z",
        Sort::Down => "M5 14 1 9h8Z",
    };
    html! { svg.rf-sort width="8" height="11" viewBox="0 0 10 14" aria-hidden="true" { path d=(path) fill="currentColor" {} } }
}

/// A term and what it is.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Term, in the reader's language.
    pub term: String,
    /// Value.
    pub value: Markup,
}

impl Pair {
    /// A term with a value.
    pub fn new(term: impl Into<String>, value: Markup) -> Self {
        Self { term: term.into(), value }
    }
}

/// Terms and values, as in a Steckbrief.
pub fn pairs(pairs: &[Pair]) -> Markup {
    html! {
        dl.rf-pairs { @for pair in pairs { div { dt { (pair.term) } dd { (pair.value) } } } }
    }
}

/// A sortable table with a sum, one that becomes cards, and pairs.
pub fn examples(lang: Lang) -> Vec<Example> {
    let cell = |text: &str| html! { (text) };
    let row = |name: &str, number: i64| vec![cell(name), html! { (lang.number(number)) }, html! { (lang.euro(number * 1_000_000)) }];
    let table = |caption, stacked| Table {
        caption: lang.t(caption),
        columns: vec![
            Column::text(lang.t("filter-district")).sortable("#", Sort::Up),
            Column::number(lang.t("gallery-figure-contributions")).sortable("#", Sort::No),
            Column::number(lang.t("gallery-field-money")),
        ],
        rows: vec![row("Quellental", 48), row("Thesdorf", 61)],
        footer: Some(row(&lang.t("table-sum"), 109)),
        stacked,
        ..Table::default()
    };
    vec![
        Example::new("sortable, with a sum", table("gallery-table", false).render(lang)),
        Example::new("cards on a phone", table("gallery-table-cards", true).render(lang)),
        Example::new(
            "pairs",
            pairs(&[Pair::new(lang.t("filter-theme"), cell("Mobilität")), Pair::new(lang.t("filter-district"), cell("Quellental"))]),
        ),
    ]
}
