//! What everybody reads of resolutions and of the editions on their way to one.

use maud::{Markup, html};

use super::super::consultations::model::{CommitteeRole, Consultation};
use super::super::consultations::store::{NextMeeting, Resolution};
use super::super::editions::model::{EditionState, Parts};
use super::super::editions::store::EditionRow;
use super::{address, document, outcome, parts_table};
use crate::services::scope::StepKey;
use crate::services::time;
use crate::web::components::{Alert, Column, Crumb, Knot, State, Table, Tone, breadcrumbs, empty_state, tag, thread};
use crate::web::cx::Cx;

/// Everything of one public edition.
pub struct PublicEdition {
    /// What it is, with its document.
    pub row: EditionRow,
    /// What the council does with each part.
    pub parts: Parts,
    /// Its way through the committees.
    pub consultations: Vec<Consultation>,
    /// What was resolved, if it was.
    pub resolution: Option<Resolution>,
}

pub(in super::super) fn list(cx: &Cx, editions: &[EditionRow], meetings: &[NextMeeting]) -> Markup {
    let when = cx.begins(StepKey::Resolution);
    let (resolved, others): (Vec<_>, Vec<_>) = editions.iter().partition(|row| row.number.is_some());
    let (rejected, coming): (Vec<_>, Vec<_>) = others.into_iter().partition(|row| row.rejected_on.is_some());
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("resolution-title")) }
            p.rf-lead { (cx.t("resolution-lead")) }
            @if editions.is_empty() {
                (empty_state(&cx.t("resolution-empty-title"), &html! { p { (cx.t("resolution-empty-text")) @if let Some(when) = &when { " " (when) } } }))
            }
            @if !coming.is_empty() {
                section.rf-section {
                    h2 { (cx.t("resolution-coming")) }
                    div.rf-cards { @for row in coming { (item(cx, row, meetings)) } }
                }
            }
            @if !rejected.is_empty() {
                section.rf-section {
                    h2 { (cx.t("resolution-rejected")) }
                    div.rf-cards { @for row in rejected { (item(cx, row, meetings)) } }
                }
            }
            @if !resolved.is_empty() {
                section.rf-section {
                    h2 { (cx.t("resolution-resolved")) }
                    div.rf-cards { @for row in resolved { (item(cx, row, meetings)) } }
                }
            }
            p.rf-muted { (cx.t("resolution-binding")) }
        }
    }
}

fn item(cx: &Cx, row: &EditionRow, meetings: &[NextMeeting]) -> Markup {
    let next = meetings.iter().find(|meeting| meeting.edition == row.edition.id);
    html! {
        article.rf-card {
            h3 { a href=(address(cx, row)) { (cx.german(&row.edition.title)) } }
            p.rf-card__meta {
                (tag(&cx.t(row.label()), None))
                @if let Some(number) = &row.number { " " span.rf-code { (number) } }
            }
            @if let Some(next) = next {
                p { (cx.text("resolution-next-meeting", &[("body", next.body.as_str().into()), ("day", cx.lang.date(next.held_on).into())])) }
            }
        }
    }
}

pub(in super::super) fn edition(cx: &Cx, page: &PublicEdition) -> Markup {
    let PublicEdition { row, parts, consultations, resolution } = page;
    html! {
        div.rf-wrap.rf-page {
            (breadcrumbs(cx.lang, &[
                Crumb::to(cx.t("resolution-title"), cx.url("/beschluesse")),
                Crumb::here(row.number.clone().unwrap_or_else(|| cx.t(row.label()))),
            ]))
            h1 { (cx.german(&row.edition.title)) }
            p.rf-lead { (lead(cx, row, resolution.as_ref())) }
            @if row.edition.state == EditionState::Superseded {
                (Alert::new(Tone::Info, cx.t("resolution-superseded")).render(cx.lang))
            }
            div.rf-two {
                div {
                    @if let Some(resolution) = resolution { (wording(cx, resolution)) }
                    section.rf-section {
                        h2 { (cx.t("edition-parts-title")) }
                        p { (cx.t("edition-parts-lead")) }
                        (parts_table(cx, parts))
                    }
                }
                div {
                    h2 { (cx.t("resolution-way")) }
                    (way(cx, consultations))
                    section.rf-section {
                        h2 { (cx.t("edition-document")) }
                        p { (cx.t("edition-document-lead")) }
                        @if let Some(frozen) = &row.frozen { (document(cx, row, frozen)) }
                    }
                }
            }
        }
    }
}

fn lead(cx: &Cx, row: &EditionRow, resolution: Option<&Resolution>) -> String {
    match (resolution, row.rejected_on, row.edition.state) {
        (Some(resolution), ..) => cx.text(
            "resolution-resolved-on",
            &[("number", resolution.number.as_str().into()), ("day", cx.lang.date(resolution.resolved_on).into())],
        ),
        (None, Some(on), _) => cx.text("resolution-is-rejected", &[("day", cx.lang.date(on).into())]),
        (None, None, EditionState::CouncilPaper) => cx.t("resolution-is-paper"),
        (None, None, _) => cx.t("resolution-is-draft"),
    }
}

fn wording(cx: &Cx, resolution: &Resolution) -> Markup {
    html! {
        h2 { (cx.t("resolution-wording")) }
        blockquote.rf-answer { p.rf-prewrap { (cx.german(&resolution.wording)) } }
        p { (cx.t("resolution-binding")) }
        @if !resolution.amendments.is_empty() {
            section.rf-section {
                h2 { (cx.t("resolution-amendments")) }
                (amendments(cx, resolution))
            }
        }
    }
}

fn amendments(cx: &Cx, resolution: &Resolution) -> Markup {
    let rows = resolution.amendments.iter().map(|amendment| {
        let href = cx.url(&format!("/massnahmen/{}", amendment.code));
        vec![
            html! { a href=(href) { (cx.german(&amendment.title)) } " " span.rf-code { (amendment.code) } },
            html! { span.rf-prewrap { (cx.german(&amendment.text)) } },
        ]
    });
    Table {
        caption: cx.t("resolution-amendments"),
        caption_hidden: true,
        columns: vec![Column::text(cx.t("resolution-amendment-measure")), Column::text(cx.t("resolution-amendment-text"))],
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// The way through the committees as a thread. Of a meeting that is not public only committee and day are shown.
fn way(cx: &Cx, consultations: &[Consultation]) -> Markup {
    if consultations.is_empty() {
        return html! { p { (cx.t("resolution-no-way")) } };
    }
    thread(cx.lang, &consultations.iter().map(|consultation| knot(cx, consultation)).collect::<Vec<_>>())
}

fn knot(cx: &Cx, consultation: &Consultation) -> Knot {
    let about = &consultation.about;
    let held = consultation.outcome.is_some() || (!about.public && about.held_on < time::day(cx.now));
    let state = if held { State::Done } else { State::Next };
    let title = html! {
        (cx.german(&about.body)) @if about.role == CommitteeRole::Decision { " · " (cx.t(about.role.label())) }
    };
    let sentence = html! {
        @if !about.public { (cx.t("consultation-not-public")) }
        @else {
            @if let Some(outcome) = outcome(cx, consultation) { (outcome) }
            @if let Some(url) = &about.url { " " a href=(url) rel="external" { (cx.t("consultation-paper-link")) } }
        }
    };
    let code = Some(about.paper_number.clone()).filter(|number| about.public && !number.is_empty());
    Knot { when: Some(cx.lang.date(about.held_on)), sentence: Some(sentence), code, ..Knot::new(state, title) }
}
