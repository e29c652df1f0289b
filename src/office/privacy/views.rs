//! Pages about terms, and the documents.

use maud::{Markup, html};

use crate::error::Result;
use crate::services::i18n::Lang;
use crate::services::retention::{Noted, Outcome, Rule, Runs};
use crate::web::components::{Alert, ButtonLook, Column, Tab, Table, Tone, empty_state, link_button, moment, tabs as tab_row};
use crate::web::cx::Cx;
use crate::web::step::rules;
use crate::web::{markdown, page};

const HERE: &str = "/datenschutz";

crate::text_enum! {
    /// The pages about data protection; the words are the ends of their addresses.
    pub enum Part: "privacy-part" {
        Terms = "fristen", Person = "person", Consents = "einwilligungen", Record = "verzeichnis", Threshold = "schwellwert",
    }
}

impl Part {
    /// Where it is.
    pub fn address(self) -> String {
        match self {
            Self::Terms => "/verwaltung/datenschutz".to_owned(),
            other => format!("/verwaltung/datenschutz/{other}"),
        }
    }
}

/// The pages that belong together.
pub fn tabs(cx: &Cx, current: Part) -> Markup {
    let all: Vec<Tab> =
        Part::ALL.iter().map(|&part| Tab { label: cx.t(part.label()), href: part.address(), current: part == current }).collect();
    tab_row(&cx.t("privacy-title"), &all)
}

/// Every rule with its term and reason, and what was erased lately.
pub(super) async fn terms(cx: &Cx, runs: &Runs, log: &[Noted], dry: Option<&[Outcome]>) -> Result<Markup> {
    let late: Vec<String> = rules(&cx.host.steps).filter(|rule| runs.is_late(rule, cx.now)).map(|rule| what(cx, rule.key)).collect();
    let body = html! {
        div.rf-work__head { h1 { (cx.t("privacy-title")) } }
        (tabs(cx, Part::Terms))
        p.rf-lead { (cx.t("privacy-lead")) }
        @if !late.is_empty() {
            (Alert::new(Tone::Warning, cx.t("privacy-late")).with(html! { p { (late.join(", ")) } p { (cx.t("privacy-late-text")) } }).render(cx.lang))
        }
        @match dry {
            Some(outcomes) => (dry_run(cx, outcomes)),
            None => p { (link_button(cx.lang, ButtonLook::Secondary, "/verwaltung/datenschutz?probelauf=1", "privacy-dry")) },
        }
        (table(cx, runs))
        h2 { (cx.t("privacy-log")) }
        @if log.is_empty() {
            (empty_state(&cx.t("privacy-log-empty"), &html! { p { (cx.t("privacy-log-empty-text")) } }))
        } @else {
            (log_table(cx, log).render(cx.lang))
        }
    };
    page::staff(cx, &cx.t("privacy-title"), HERE, body).await
}

fn what(cx: &Cx, rule: &str) -> String {
    cx.t(&format!("retention-{rule}"))
}

fn table(cx: &Cx, runs: &Runs) -> Markup {
    let row = |rule: &Rule| {
        let (term, n) = rule.term.words();
        vec![
            html! { (what(cx, rule.key)) },
            html! { b { (cx.text(term, &[("n", n.into())])) } " " (cx.t(&format!("retention-{}-from", rule.key))) },
            html! { (cx.t(&format!("retention-{}-why", rule.key))) },
            html! { @match runs.last.get(rule.key) { Some(at) => (moment(cx.lang, *at)), None => "–" } },
        ]
    };
    Table {
        caption: cx.t("privacy-terms"),
        columns: ["privacy-what", "privacy-term", "privacy-why", "privacy-last"].map(|key| Column::text(cx.t(key))).into(),
        rows: rules(&cx.host.steps).map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// What a run would erase now.
fn dry_run(cx: &Cx, outcomes: &[Outcome]) -> Markup {
    let due: Vec<_> = outcomes.iter().filter_map(|outcome| Some((outcome, outcome.gone.as_ref()?))).collect();
    let total: u64 = due.iter().filter_map(|(_, gone)| gone.as_ref().ok()).sum();
    let failed = due.iter().any(|(_, gone)| gone.is_err());
    let title = match (outcomes.is_empty(), failed) {
        (true, _) => cx.t("privacy-dry-busy"),
        (_, true) => cx.t("privacy-dry-failed"),
        _ => cx.text("privacy-dry-total", &[("n", i64::try_from(total).unwrap_or(i64::MAX).into())]),
    };
    let named = due.iter().filter_map(|(outcome, gone)| gone.as_ref().ok().filter(|n| **n > 0).map(|n| (outcome, *n)));
    let list = html! {
        ul {
            @for (outcome, n) in named {
                li { (what(cx, outcome.rule.key)) ": " (cx.lang.number(i64::try_from(n).unwrap_or(i64::MAX))) }
            }
            @for (outcome, _) in due.iter().filter(|(_, gone)| gone.is_err()) {
                li { (what(cx, outcome.rule.key)) ": " (cx.t("privacy-rule-failed")) }
            }
        }
    };
    Alert::new(if failed { Tone::Danger } else { Tone::Info }, title).with(list).render(cx.lang)
}

fn log_table(cx: &Cx, log: &[Noted]) -> Table {
    Table {
        caption: cx.t("privacy-log"),
        caption_hidden: true,
        columns: vec![Column::text(cx.t("privacy-day")), Column::text(cx.t("privacy-what")), Column::number(cx.t("privacy-gone"))],
        rows: log
            .iter()
            .map(|noted| {
                vec![html! { (cx.lang.date(noted.day)) }, html! { (what(cx, &noted.rule)) }, html! { (cx.lang.number(noted.gone)) }]
            })
            .collect(),
        stacked: true,
        ..Table::default()
    }
}

/// A document to print: German, whatever the page's language.
pub(super) async fn document(cx: &Cx, part: Part, text: &str) -> Result<Markup> {
    let title = cx.t(part.label());
    let body = html! {
        div.rf-work__head { h1 { (title) } }
        (tabs(cx, part))
        p.rf-lead.rf-noprint { (cx.t("privacy-document-lead")) }
        article.rf-written lang=[cx.foreign(Lang::De)] { (markdown::render(text, 2)) }
    };
    page::staff(cx, &title, HERE, body).await
}
