//! Boards: strengths, weaknesses, opportunities and threats side by side; measures by cost and priority.

use maud::{Markup, html};

use super::{Example, Quadrant, quadrant_shape};
use crate::services::i18n::Lang;

/// One entry of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwotEntry {
    /// Field.
    pub quadrant: Quadrant,
    /// Code, set small: `W-MO-04`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// A few words below ("61 Beiträge, 1 Gutachten widerspricht").
    pub note: Option<String>,
}

/// The four fields; empty ones say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SwotBoard {
    /// Entries in the order in which each field shows them.
    pub entries: Vec<SwotEntry>,
}

impl SwotBoard {
    /// The board.
    pub fn render(&self, lang: Lang) -> Markup {
        html! { div.rf-swot { @for quadrant in Quadrant::ALL { (self.field(lang, quadrant)) } } }
    }

    fn field(&self, lang: Lang, quadrant: Quadrant) -> Markup {
        let entries: Vec<_> = self.entries.iter().filter(|entry| entry.quadrant == quadrant).collect();
        html! {
            section class={ "rf-tone--" (quadrant.code()) } {
                h3 { (quadrant_shape(quadrant)) (lang.t(quadrant.words())) }
                @if entries.is_empty() { p.rf-muted { (lang.t("swot-empty")) } } @else {
                    ul { @for entry in entries { (entry_item(lang, entry)) } }
                }
            }
        }
    }
}

/// The titles are the town's words and in German.
fn entry_item(lang: Lang, entry: &SwotEntry) -> Markup {
    html! {
        li {
            a href=(entry.href) lang=[lang.mark(Lang::De)] { (entry.title) } " " span.rf-code { (entry.code) }
            @if let Some(note) = &entry.note { br; small.rf-muted { (note) } }
        }
    }
}

/// A measure in the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixItem {
    /// Row: index into [`Matrix::priorities`].
    pub priority: usize,
    /// Column: index into [`Matrix::costs`].
    pub cost: usize,
    /// Title.
    pub title: String,
    /// Code, set small.
    pub code: String,
    /// Its page.
    pub href: String,
}

/// Measures by priority (rows) and cost (columns), as a table that reads well aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What the table shows.
    pub caption: String,
    /// Headings of the rows, the most urgent first.
    pub priorities: Vec<String>,
    /// Headings of the columns, the cheapest first.
    pub costs: Vec<String>,
    /// The measures.
    pub items: Vec<MatrixItem>,
}

impl Matrix {
    /// The table; the field "urgent and cheap" is tinted.
    pub fn render(&self, lang: Lang) -> Markup {
        html! {
            div.rf-matrix role="region" tabindex="0" aria-label=(self.caption) {
                table {
                    caption.rf-visually-hidden { (self.caption) }
                    thead {
                        tr {
                            th scope="col" { (lang.t("matrix-corner")) }
                            @for cost in &self.costs { th scope="col" { (cost) } }
                        }
                    }
                    tbody {
                        @for (row, priority) in self.priorities.iter().enumerate() {
                            tr {
                                th scope="row" data-label=(lang.t("matrix-row")) { (priority) }
                                @for (column, cost) in self.costs.iter().enumerate() { (self.field(lang, row, column, cost)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn field(&self, lang: Lang, row: usize, column: usize, cost: &str) -> Markup {
        let items: Vec<_> = self.items.iter().filter(|item| item.priority == row && item.cost == column).collect();
        html! {
            td class=[(row == 0 && column == 0).then_some("is-first")] data-label=(cost) {
                @if !items.is_empty() {
                    ul { @for item in items { li { a href=(item.href) lang=[lang.mark(Lang::De)] { (item.title) } " " span.rf-code { (item.code) } } } }
                }
            }
        }
    }
}

/// A board with an empty field, and a matrix.
pub fn examples(lang: Lang) -> Vec<Example> {
    let entry = |quadrant, code: &str, title: &str, note: Option<&str>| SwotEntry {
        quadrant,
        code: code.into(),
        title: title.into(),
        href: "#".into(),
        note: note.map(str::to_owned),
    };
    let item =
        |priority, cost, code: &str, title: &str| MatrixItem { priority, cost, title: title.into(), code: code.into(), href: "#".into() };
    vec![
        Example::new(
            "strengths, weaknesses, opportunities, threats",
            SwotBoard {
                entries: vec![
                    entry(Quadrant::Strength, "S-KU-01", "Der Wochenmarkt ist ein Treffpunkt", Some("24 Beiträge")),
                    entry(Quadrant::Weakness, "W-MO-04", "Schulwege ohne Gehweg", Some("61 Beiträge · 1 Gutachten widerspricht")),
                    entry(Quadrant::Weakness, "W-SI-02", "Dunkle Wege am S-Bahnhof Thesdorf", None),
                    entry(Quadrant::Opportunity, "O-KL-03", "Bäume am Westring", Some("18 Beiträge")),
                ],
            }
            .render(lang),
        ),
        Example::new(
            "cost × priority",
            Matrix {
                caption: lang.t("gallery-matrix"),
                priorities: vec![lang.t("gallery-high"), lang.t("gallery-low")],
                costs: vec![lang.t("gallery-cheap"), lang.t("gallery-dear")],
                items: vec![
                    item(0, 0, "M-MO-QU-03", "Sicherer Schulweg Hätschenkamp"),
                    item(1, 1, "M-KU-IN-01", "Neue Stadtbücherei"),
                    item(0, 1, "M-MO-TH-02", "Radweg Saarlandstraße"),
                ],
            }
            .render(lang),
        ),
    ]
}
