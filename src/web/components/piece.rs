//! Pieces of content: cards, figures, the verdict, an answer of the town.

use jiff::Timestamp;
use maud::{Markup, html};

use super::Example;
use crate::services::i18n::Lang;

/// A card with a heading of level 3.
pub fn card(title: &str, body: &Markup) -> Markup {
    html! { article.rf-card { h3 { (title) } (body) } }
}

/// A moment, for machines in whole seconds: HTML takes at most three digits below the second.
pub fn moment(lang: Lang, at: Timestamp) -> Markup {
    html! { time datetime=(format!("{at:.0}")) { (lang.moment(at)) } }
}

/// A number worth showing large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The number, written out for the reader.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// A remark in small print ("davon 12 nicht öffentlich").
    pub note: Option<String>,
}

impl Figure {
    /// A number without remark.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), note: None }
    }
}

/// Large numbers in a row.
pub fn figures(figures: &[Figure]) -> Markup {
    html! {
        dl.rf-figures {
            @for figure in figures {
                div { dt { (figure.label) } dd { (figure.value) } @if let Some(note) = &figure.note { dd.rf-figures__note { (note) } } }
            }
        }
    }
}

/// What became of it, in one sentence; stands above the thread.
pub fn verdict(lang: Lang, sentence: &Markup) -> Markup {
    html! { p.rf-verdict { b { (lang.t("verdict-lead")) } " " (sentence) } }
}

/// A released reply of the town.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Who answers: a department.
    pub by: String,
    /// The day, written out.
    pub on: String,
    /// The text, sanitised.
    pub text: Markup,
}

impl Answer {
    /// The block.
    pub fn render(&self, lang: Lang) -> Markup {
        html! {
            section.rf-answer {
                h2 { (lang.t("answer-title")) }
                " " span.rf-answer__by { (self.by) ", " (self.on) }
                (self.text)
            }
        }
    }
}

/// Cards, figures, verdict, answer.
pub fn examples(lang: Lang) -> Vec<Example> {
    let text = |key| html! { p { (lang.t(key)) } };
    vec![
        Example::new("verdict", verdict(lang, &html! { (lang.t("gallery-verdict")) })),
        Example::new(
            "answer of the town",
            Answer { by: "Fachdienst Tiefbau".into(), on: lang.date(jiff::civil::date(2026, 12, 4)), text: text("gallery-answer") }
                .render(lang),
        ),
        Example::new(
            "figures",
            figures(&[
                Figure::new("214", lang.t("gallery-figure-contributions")),
                Figure { note: Some(lang.t("gallery-figure-note")), ..Figure::new("31", lang.t("gallery-figure-clusters")) },
                Figure::new("7", lang.t("gallery-figure-districts")),
            ]),
        ),
        Example::new(
            "cards",
            html! {
                div.rf-cards {
                    (card(&lang.t("gallery-card-open"), &text("gallery-card-open-text")))
                    (card(&lang.t("gallery-card-fixed"), &text("gallery-card-fixed-text")))
                }
            },
        ),
    ]
}
