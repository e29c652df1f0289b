//! Pages of editions for staff.

use maud::{Markup, html};

use super::super::consultations::model::{CommitteeRole, Consultation, Outcome};
use super::super::consultations::store::Resolution;
use super::super::editions::model::{EditionState, Gaps, LeftOut, PartStatus, Parts};
use super::super::editions::store::EditionRow;
use super::{address, document, outcome, parts_table};
use crate::web::components::{
    Alert, Button, ButtonLook, Checkbox, Choice, Column, Crumb, InputKind, Select, Table, TextArea, TextField, Tone, breadcrumbs,
    empty_state, error_summary, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// Everything of one edition that its page for staff shows.
pub struct EditionDesk {
    /// What it is, with its document.
    pub row: EditionRow,
    /// What the council is asked to do with each part.
    pub parts: Parts,
    /// What is still missing and what would be left out, as long as it is not frozen.
    pub missing: Option<(Gaps, LeftOut)>,
    /// Its way through the committees.
    pub consultations: Vec<Consultation>,
    /// What was resolved, if it was.
    pub resolution: Option<Resolution>,
    /// The consultation whose result is being written down; by default the first without one.
    pub wanted: Option<i32>,
}

pub(in super::super) fn list(cx: &Cx, editions: &[EditionRow], form: &Form) -> Markup {
    html! {
        h1 { (cx.t("edition-title")) }
        p.rf-lead { (cx.t("edition-lead")) }
        (error_summary(cx.lang, form))
        @if editions.is_empty() {
            (empty_state(&cx.t("edition-empty-title"), &html! { p { (cx.t("edition-empty-text")) } }))
        } @else { (list_table(cx, editions)) }
        @if !editions.iter().any(|row| row.edition.state == EditionState::Working) {
            h2 { (cx.t("edition-new")) }
            form.rf-form method="post" action=(cx.staff_url("/fassungen")) {
                (token_fields(cx))
                (TextField { name: "title", label: "edition-title-field", hint: Some("edition-title-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
                div.rf-actions { (Button { label: "edition-create", ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

fn list_table(cx: &Cx, editions: &[EditionRow]) -> Markup {
    let rows = editions.iter().map(|row| {
        let frozen = row.frozen.as_ref().map_or_else(|| "–".to_owned(), |frozen| cx.lang.day(frozen.at));
        vec![
            html! { a href=(cx.staff_url(&format!("/fassungen/{}", row.edition.slug))) { (row.edition.title) } },
            html! { (tag(&cx.t(row.label()), None)) },
            html! { (frozen) },
            html! { @if let Some(number) = &row.number { a href=(address(cx, row)) { (number) } } @else { "–" } },
        ]
    });
    Table {
        caption: cx.t("edition-title"),
        caption_hidden: true,
        columns: ["edition-title-field", "edition-state-column", "edition-frozen-column", "edition-number-column"]
            .map(|key| Column::text(cx.t(key)))
            .to_vec(),
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

pub(in super::super) fn edition(cx: &Cx, desk: &EditionDesk, form: &Form) -> Markup {
    let edition = &desk.row.edition;
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("edition-title"), cx.staff_url("/fassungen")), Crumb::here(edition.title.clone())]))
        h1 { (edition.title) " " (tag(&cx.t(desk.row.label()), None)) }
        p.rf-lead { (cx.t(if desk.row.rejected_on.is_some() { "edition-next-rejected" } else { next_step(edition.state) })) }
        (error_summary(cx.lang, form))
        @if let Some((gaps, left_out)) = &desk.missing { (checklist(cx, desk, gaps, *left_out)) }
        @if let Some(frozen) = &desk.row.frozen {
            h2 { (cx.t("edition-document")) }
            (document(cx, &desk.row, frozen))
            p { a href=(address(cx, &desk.row)) { (cx.t("edition-to-public")) } }
        }
        @if edition.state == EditionState::PublicDraft { (act(cx, desk, "vorlegen", "edition-to-council")) }
        h2 { (cx.t("edition-parts-title")) }
        @if edition.state.is_frozen() { (parts_table(cx, &desk.parts)) } @else { (parts_form(cx, desk, form)) }
        h2 { (cx.t("resolution-way")) }
        (consultations(cx, desk, form))
        @if edition.state == EditionState::CouncilPaper && desk.row.rejected_on.is_none() { (resolution_form(cx, desk, form)) }
        @if let Some(resolution) = &desk.resolution {
            h2 { (cx.t("resolution-wording")) " " span.rf-code { (resolution.number) } }
            p.rf-text.rf-prewrap { (resolution.wording) }
            @if !resolution.amendments.is_empty() {
                ul { @for amendment in &resolution.amendments { li { (amendment.code) ": " (amendment.text) } } }
            }
        }
    }
}

const fn next_step(state: EditionState) -> &'static str {
    match state {
        EditionState::Working => "edition-next-working",
        EditionState::PublicDraft => "edition-next-public_draft",
        EditionState::CouncilPaper => "edition-next-council_paper",
        EditionState::Resolved => "edition-next-resolved",
        EditionState::Superseded => "edition-next-superseded",
    }
}

/// Address of an act on this edition.
fn act_url(cx: &Cx, desk: &EditionDesk, act: &str) -> String {
    cx.staff_url(&format!("/fassungen/{}/{act}", desk.row.edition.slug))
}

/// A form of one button; blocked for external accounts, who neither release nor resolve.
fn act(cx: &Cx, desk: &EditionDesk, act: &str, label: &str) -> Markup {
    let blocked = cx.account().is_some_and(|account| account.external).then_some("edition-external");
    html! {
        form method="post" action=(act_url(cx, desk, act)) {
            (token_fields(cx))
            div.rf-actions { (Button { label, blocked, ..Button::default() }.render(cx.lang)) }
        }
    }
}

/// What invariant 8 still wants, each item a link to where it is done; then what would be left out.
fn checklist(cx: &Cx, desk: &EditionDesk, gaps: &Gaps, left_out: LeftOut) -> Markup {
    html! {
        h2 { (cx.t("edition-checklist")) }
        @if gaps.is_complete() {
            (Alert::new(Tone::Success, cx.t("edition-complete")).render(cx.lang))
            (act(cx, desk, "einfrieren", "edition-freeze"))
            p.rf-muted { (cx.t("edition-freeze-hint")) }
        } @else {
            (Alert::new(Tone::Warning, cx.t("edition-incomplete")).render(cx.lang))
            @if gaps.statements > 0 { (missing_statements(cx, gaps)) }
            @if !gaps.clusters.is_empty() { (missing_clusters(cx, gaps)) }
        }
        (left_out_list(cx, left_out))
    }
}

fn missing_statements(cx: &Cx, gaps: &Gaps) -> Markup {
    let shown = i64::try_from(gaps.numbers.len()).unwrap_or(i64::MAX);
    html! {
        h3 { (cx.text("edition-missing-statements", &[("n", gaps.statements.into())])) }
        ul.rf-tags {
            @for number in &gaps.numbers { li { (tag(number, Some(&cx.staff_url(&format!("/aussagen?q={number}"))))) } }
        }
        @if gaps.statements > shown { p { a href=(cx.staff_url("/aussagen")) { (cx.t("edition-all-statements")) } } }
    }
}

fn missing_clusters(cx: &Cx, gaps: &Gaps) -> Markup {
    let n = i64::try_from(gaps.clusters.len()).unwrap_or(i64::MAX);
    html! {
        h3 { (cx.text("edition-missing-clusters", &[("n", n.into())])) }
        ul {
            @for (code, title) in &gaps.clusters {
                li { a href=(cx.staff_url(&format!("/abwaegung/{code}"))) { (title) } " " span.rf-code { (code) } }
            }
        }
    }
}

fn left_out_list(cx: &Cx, left_out: LeftOut) -> Markup {
    let lines = [
        ("edition-left-out-clusters", left_out.clusters, "/anliegen"),
        ("edition-left-out-swot", left_out.swot_items, "/swot"),
        ("edition-left-out-goals", left_out.goals, "/ziele"),
        ("edition-left-out-not-agreed", left_out.goals_not_agreed, "/ziele"),
        ("edition-left-out-measures", left_out.measures, "/massnahmen"),
    ];
    html! {
        @if lines.iter().any(|(_, n, _)| *n > 0) {
            h3 { (cx.t("edition-left-out")) }
            ul {
                @for (key, n, path) in lines {
                    @if n > 0 { li { a href=(cx.staff_url(path)) { (cx.text(key, &[("n", n.into())])) } } }
                }
            }
        }
    }
}

fn parts_form(cx: &Cx, desk: &EditionDesk, form: &Form) -> Markup {
    let stored = Form::with(desk.parts.iter().map(|(part, status)| (part.label(), status.as_str().to_owned())));
    let form = if desk.parts.iter().any(|(part, _)| form.value(part.label()).is_some()) { form } else { &stored };
    let choices: Vec<Choice<'_>> = PartStatus::ALL.iter().map(|status| Choice::new(status.as_str(), cx.t(status.label()))).collect();
    html! {
        form.rf-form.rf-form--wide method="post" action=(act_url(cx, desk, "teile")) {
            (token_fields(cx))
            div.rf-form__pair {
                @for (part, _) in &desk.parts {
                    (Select { name: part.label(), label: part.label(), required: true, choices: &choices, ..Select::default() }.render(cx.lang, form))
                }
            }
            div.rf-actions { (Button { label: "edition-save-parts", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn consultations(cx: &Cx, desk: &EditionDesk, form: &Form) -> Markup {
    let open = desk.row.edition.state.is_open();
    let next = desk.consultations.iter().find(|consultation| match desk.wanted {
        Some(position) => consultation.position == position,
        None => consultation.outcome.is_none(),
    });
    html! {
        @if desk.consultations.is_empty() { p { (cx.t("consultation-empty")) } } @else { (consultation_table(cx, desk)) }
        @if let Some(consultation) = next.filter(|_| open && desk.row.edition.state.is_frozen()) { (outcome_form(cx, desk, consultation, form)) }
        @if open { (consultation_form(cx, desk, form)) }
    }
}

fn consultation_table(cx: &Cx, desk: &EditionDesk) -> Markup {
    let rows = desk.consultations.iter().map(|consultation| {
        let about = &consultation.about;
        let result = outcome(cx, consultation).unwrap_or_else(|| "–".to_owned());
        let edit = act_url(cx, desk, "").trim_end_matches('/').to_owned();
        vec![
            html! { (consultation.position) ". " (about.body) @if !about.public { " (" (cx.t("consultation-not-public-short")) ")" } },
            html! { (cx.t(about.role.label())) },
            html! { (cx.lang.date(about.held_on)) },
            html! { (about.paper_number) },
            html! {
                (result)
                @if desk.row.edition.state.is_open() && consultation.outcome.is_some() {
                    " " a href={ (edit) "?beratung=" (consultation.position) "#f-outcome" } { (cx.t("consultation-correct")) }
                }
            },
        ]
    });
    Table {
        caption: cx.t("resolution-way"),
        caption_hidden: true,
        columns: ["consultation-body", "consultation-role", "consultation-held_on", "consultation-paper_number", "consultation-outcome"]
            .map(|key| Column::text(cx.t(key)))
            .to_vec(),
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

fn outcome_form(cx: &Cx, desk: &EditionDesk, consultation: &Consultation, form: &Form) -> Markup {
    let choices: Vec<Choice<'_>> = Outcome::ALL.iter().map(|outcome| Choice::new(outcome.as_str(), cx.t(outcome.label()))).collect();
    let count = |name, label| TextField { name, label, kind: InputKind::Number, ..TextField::default() }.render(cx.lang, form);
    html! {
        h3 { (cx.text("consultation-record-title", &[("body", consultation.about.body.as_str().into())])) }
        form.rf-form.rf-form--wide method="post" action=(act_url(cx, desk, &format!("beratungen/{}", consultation.position))) {
            (token_fields(cx))
            div.rf-form__pair {
                (Select { name: "outcome", label: "consultation-outcome", required: true, choices: &choices, empty: Some("field-choose"), ..Select::default() }.render(cx.lang, form))
                (count("yes", "consultation-yes"))
                (count("no", "consultation-no"))
                (count("abstain", "consultation-abstain"))
            }
            div.rf-actions { (Button { label: "consultation-record", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn consultation_form(cx: &Cx, desk: &EditionDesk, form: &Form) -> Markup {
    let roles: Vec<Choice<'_>> = CommitteeRole::ALL.iter().map(|role| Choice::new(role.as_str(), cx.t(role.label()))).collect();
    let text = |name, label, required| TextField { name, label, required, ..TextField::default() }.render(cx.lang, form);
    html! {
        details open[form.value("body").is_some()] {
            summary { (cx.t("consultation-add-title")) }
            form.rf-form.rf-form--wide method="post" action=(act_url(cx, desk, "beratungen")) {
                (token_fields(cx))
                div.rf-form__pair {
                    (text("body", "consultation-body", true))
                    (Select { name: "role", label: "consultation-role", required: true, choices: &roles, empty: Some("field-choose"), ..Select::default() }.render(cx.lang, form))
                    (TextField { name: "held_on", label: "consultation-held_on", required: true, kind: InputKind::Date, ..TextField::default() }.render(cx.lang, form))
                    (text("paper_number", "consultation-paper_number", false))
                    (TextField { name: "url", label: "consultation-url", kind: InputKind::Url, ..TextField::default() }.render(cx.lang, form))
                }
                (Checkbox { name: "public", label: "consultation-public", hint: Some("consultation-public-hint") }.render(cx.lang, form))
                div.rf-actions { (Button { label: "consultation-add", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

fn resolution_form(cx: &Cx, desk: &EditionDesk, form: &Form) -> Markup {
    let decided = super::super::consultations::model::decision(&desk.consultations);
    let external = cx.account().is_some_and(|account| account.external);
    let blocked = if decided.is_none() { Some("resolution-needs-decision") } else { external.then_some("edition-external") };
    html! {
        h2 { (cx.t("resolution-record-title")) }
        @match decided {
            None => p { (cx.t("resolution-needs-decision")) },
            Some(decision) => p {
                (cx.text("resolution-by", &[("body", decision.about.body.as_str().into()), ("day", cx.lang.date(decision.about.held_on).into())]))
            },
        }
        form.rf-form method="post" action=(act_url(cx, desk, "beschluss")) {
            (token_fields(cx))
            (TextArea { name: "wording", label: "resolution-wording", hint: Some("resolution-wording-hint"), required: true, max: Some(20_000) }.render(cx.lang, form))
            (TextArea { name: "amendments", label: "resolution-amendments", hint: Some("resolution-amendments-hint"), required: false, max: None }.render(cx.lang, form))
            div.rf-actions { (Button { label: "resolution-record", blocked, ..Button::default() }.render(cx.lang)) }
        }
    }
}
