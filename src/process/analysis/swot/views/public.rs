//! The public pages of the analysis: the board and one item. No IO.

use maud::{Markup, html};

use super::{behind, board_quadrant, boards, entry, ground, heading, none};
use crate::process::analysis::filters::{Asked, district_menu, theme_menu};
use crate::process::analysis::sources::{Project, PublicSource};
use crate::process::analysis::swot::model::{Evidence, OnBoard, PublicItem, Stance, State};
use crate::process::participation::subscriptions;
use crate::process::preparation::districts::District;
use crate::process::preparation::themes::Theme;
use crate::services::scope::StepKey;
use crate::web::components::{Column, Crumb, Filters, SwotEntry, Table, breadcrumbs, empty_state, quadrant_tag, tag, tag_list};
use crate::web::cx::Cx;

/// What the public board shows.
pub struct PublicBoard {
    /// The items.
    pub items: Vec<OnBoard>,
    /// Themes, in their order.
    pub themes: Vec<Theme>,
    /// Districts to filter by.
    pub districts: Vec<District>,
    /// Concepts and reports.
    pub sources: Vec<PublicSource>,
    /// What the town is doing already.
    pub projects: Vec<Project>,
    /// The filter.
    pub asked: Asked,
}

/// The board that everybody may read.
pub fn public_board(cx: &Cx, board: &PublicBoard) -> Markup {
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("analysis-title")) }
            p.rf-lead { (cx.t("analysis-lead")) }
            div.rf-stack {
                (Filters {
                    action: &cx.url("/analyse"),
                    all: cx.t("analysis-all"),
                    menus: vec![theme_menu(cx, &board.themes, &board.asked), district_menu(&board.districts, &board.asked)],
                    search: None,
                    keep: vec![],
                }.render(cx.lang))
            }
            @if board.items.is_empty() { (nothing_yet(cx, &board.asked)) }
            (boards(cx, &board.themes, &board.items, &|item| SwotEntry {
                href: cx.url(&format!("/analyse/{}", item.code)),
                note: Some(public_note(cx, item)),
                ..entry(item)
            }))
            (sources(cx, &board.sources))
            (projects(cx, &board.projects))
            (subscriptions::ways(cx, &board.asked.query(None)))
        }
    }
}

/// What is behind an item, and whether it is still open to comments.
fn public_note(cx: &Cx, item: &OnBoard) -> String {
    let behind = behind(cx, item);
    if item.state == State::PublicReview { format!("{behind} · {}", cx.t("swot-public-review")) } else { behind }
}

/// Nothing fits the filter, or the step has not come so far.
fn nothing_yet(cx: &Cx, asked: &Asked) -> Markup {
    if *asked != Asked::default() {
        return empty_state(&cx.t("analysis-none"), &html! { p { a href=(cx.url("/analyse")) { (cx.t("analysis-none-text")) } } });
    }
    let when = cx.begins(StepKey::Analysis);
    empty_state(&cx.t("analysis-empty"), &html! { p { (cx.t("analysis-empty-text")) @if let Some(when) = when { " " (when) } } })
}

fn sources(cx: &Cx, sources: &[PublicSource]) -> Markup {
    let row = |source: &PublicSource| {
        vec![
            html! { @if let Some(url) = &source.url { a href=(url) rel="noopener noreferrer" { (cx.german(&source.title)) } } @else { (cx.german(&source.title)) } },
            html! { (cx.german(&source.body)) },
            html! { (source.dated) },
            html! { @if let Some(assessment) = source.assessment { (cx.t(assessment.label())) } @else { (cx.t("assessment-none")) } },
        ]
    };
    html! {
        @if !sources.is_empty() {
            section.rf-section id="quellen" {
                h2 { (cx.t("analysis-sources")) }
                p { (cx.t("analysis-sources-text")) }
                (Table {
                    caption: cx.t("analysis-sources"),
                    caption_hidden: true,
                    columns: ["source-word", "source-body", "source-dated", "assessment"].map(|key| Column::text(cx.t(key))).to_vec(),
                    rows: sources.iter().map(row).collect(),
                    stacked: true,
                    ..Table::default()
                }.render(cx.lang))
            }
        }
    }
}

fn projects(cx: &Cx, projects: &[Project]) -> Markup {
    html! {
        @if !projects.is_empty() {
            section.rf-section id="vorhaben" {
                h2 { (cx.t("analysis-projects")) }
                p { (cx.t("analysis-projects-text")) }
                div.rf-cards {
                    @for project in projects {
                        article.rf-card id=(project.code) {
                            h3 { (cx.german(&project.text.title)) }
                            p.rf-card__meta { (cx.t(project.text.state.label())) " · " (cx.german(&project.text.owner)) @if !project.text.years.is_empty() { " · " (project.text.years) } }
                            p { (cx.german(&project.text.text)) }
                        }
                    }
                }
            }
        }
    }
}

/// One item with what supports it and what contradicts it.
pub fn public_item(cx: &Cx, item: &PublicItem, evidence: &[Evidence]) -> Markup {
    let (slug, theme) = &item.theme;
    let mut tags =
        vec![quadrant_tag(cx.lang, board_quadrant(item.quadrant)), tag(cx.local(theme), Some(&cx.url(&format!("/analyse?thema={slug}"))))];
    tags.extend(item.district.as_ref().map(|district| tag(district, None)));
    let hidden = item.evidence - evidence.len() as i64;
    html! {
        div.rf-wrap.rf-page {
            (breadcrumbs(cx.lang, &[Crumb::to(cx.t("analysis-title"), cx.url("/analyse")), Crumb::here(item.code.clone())]))
            h1 { (cx.german(&item.title)) }
            (tag_list(&tags))
            p.rf-lead { (cx.t("swot-public-lead")) }
            p.rf-prewrap.rf-text { (cx.german(&item.text)) }
            p.rf-muted { (cx.t(item.state.label())) " · " (cx.text("public-since", &[("day", cx.lang.day(item.public_from).into())])) }
            @for stance in Stance::ALL { (evidence_list(cx, evidence, *stance)) }
            @if hidden > 0 { p.rf-muted { (cx.text("evidence-hidden", &[("n", hidden.into())])) } }
            p { a href=(cx.url("/ziele")) { (cx.t("swot-public-goals")) } }
        }
    }
}

fn evidence_list(cx: &Cx, evidence: &[Evidence], stance: Stance) -> Markup {
    let chosen: Vec<&Evidence> = evidence.iter().filter(|piece| piece.stance == stance).collect();
    html! {
        section.rf-stack {
            h2 { (cx.t(heading(stance))) }
            @if chosen.is_empty() { p.rf-muted { (cx.t(none(stance))) } } @else {
                ul.rf-list { @for piece in chosen { li.rf-item.rf-item--plain { (ground(cx, piece, &|code| cx.url(&format!("/anliegen/{code}")))) } } }
            }
        }
    }
}
