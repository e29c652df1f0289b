//! Staff pages of sources and projects. No IO.

use maud::{Markup, html};

use super::model::{Assessment, Finding, Project, ProjectState, ProjectText, Source, SourceId, SourceKind, SourceText};
use crate::process::analysis::{READERS, WORKERS};
use crate::process::preparation::themes::Theme;
use crate::services::accounts::Role;
use crate::web::components::{
    Button, ButtonLook, Choice, Column, InputKind, Pair, RadioGroup, Select, Table, TextArea, TextField, empty_state, error_summary,
    hidden, link_button, pairs,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

fn may(cx: &Cx, roles: &[Role]) -> bool {
    roles.iter().any(|&role| cx.can(role))
}

/// The catalogue of sources and the list of projects.
pub fn list(cx: &Cx, sources: &[Source], projects: &[Project]) -> Markup {
    html! {
        div.rf-work__head {
            h1 { (cx.t("sources-title")) }
            @if may(cx, WORKERS) {
                div.rf-row {
                    (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/quellen/neu"), "source-new"))
                    (link_button(cx.lang, ButtonLook::Secondary, &cx.staff_url("/vorhaben/neu"), "project-new"))
                }
            }
        }
        p.rf-muted { (cx.t("sources-lead")) }
        @if sources.is_empty() { (empty_state(&cx.t("sources-empty"), &html! { p { (cx.t("sources-empty-text")) } })) }
        @else { (source_table(cx, sources)) }
        h2 { (cx.t("projects-title")) }
        p.rf-muted { (cx.t("projects-lead")) }
        @if projects.is_empty() { (empty_state(&cx.t("projects-empty"), &html! { p { (cx.t("projects-empty-text")) } })) }
        @else { (project_table(cx, projects)) }
    }
}

fn source_table(cx: &Cx, sources: &[Source]) -> Markup {
    let row = |source: &Source| {
        vec![
            html! { a href=(cx.staff_url(&format!("/quellen/{}", source.id))) { (source.text.title) } },
            html! { (cx.t(source.text.kind.label())) },
            html! { (source.text.body) @if !source.text.dated.is_empty() { ", " (source.text.dated) } },
            html! { @if let Some(assessment) = source.text.assessment { (cx.t(assessment.label())) } @else { (cx.t("assessment-none")) } },
            html! { (cx.lang.number(source.findings.len() as i64)) },
            html! { (cx.t(if source.public_from.is_some() { "visible-yes" } else { "visible-no" })) },
        ]
    };
    Table {
        caption: cx.text("sources-count", &[("n", (sources.len() as i64).into())]),
        columns: vec![
            Column::text(cx.t("source-word")),
            Column::text(cx.t("source-kind")),
            Column::text(cx.t("source-body")),
            Column::text(cx.t("assessment")),
            Column::number(cx.t("findings-title")),
            Column::text(cx.t("visible")),
        ],
        rows: sources.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

fn project_table(cx: &Cx, projects: &[Project]) -> Markup {
    let row = |project: &Project| {
        vec![
            html! { a href=(cx.staff_url(&format!("/vorhaben/{}", project.code))) { (project.text.title) } " " span.rf-code { (project.code) } },
            html! { (cx.t(project.text.state.label())) },
            html! { (project.text.owner) },
            html! { (project.text.years) },
            html! { @if let Some(theme) = &project.theme { (cx.local(theme)) } },
            html! { (cx.t(if project.public_from.is_some() { "visible-yes" } else { "visible-no" })) },
        ]
    };
    Table {
        caption: cx.text("projects-count", &[("n", (projects.len() as i64).into())]),
        columns: vec![
            Column::text(cx.t("project-word")),
            Column::text(cx.t("project-state")),
            Column::text(cx.t("project-owner")),
            Column::text(cx.t("project-years")),
            Column::text(cx.t("filter-theme")),
            Column::text(cx.t("visible")),
        ],
        rows: projects.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// A form filled with what stands about a source.
pub fn filled(text: &SourceText) -> Form {
    let mut values = vec![
        ("kind", text.kind.to_string()),
        ("title", text.title.clone()),
        ("body", text.body.clone()),
        ("dated", text.dated.clone()),
        ("note", text.note.clone()),
    ];
    values.extend(text.url.clone().map(|url| ("url", url)));
    values.extend(text.assessment.map(|assessment| ("assessment", assessment.to_string())));
    Form::with(values)
}

fn source_fields(cx: &Cx, form: &Form) -> Markup {
    let kinds: Vec<Choice<'_>> = SourceKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    let assessments: Vec<Choice<'_>> = Assessment::ALL.iter().map(|word| Choice::new(word.as_str(), cx.t(word.label()))).collect();
    let text = |name, label, hint, required| TextField { name, label, hint, required, ..TextField::default() }.render(cx.lang, form);
    html! {
        (RadioGroup { name: "kind", label: "source-kind", required: true, choices: &kinds, inline: true, ..RadioGroup::default() }.render(cx.lang, form))
        (text("title", "source-name", None, true))
        div.rf-form__pair {
            (text("body", "source-body", Some("source-body-hint"), false))
            (text("dated", "source-dated", Some("source-dated-hint"), false))
        }
        (TextField { name: "url", label: "source-url", kind: InputKind::Url, autocomplete: Some("off"), ..TextField::default() }.render(cx.lang, form))
        (Select { name: "assessment", label: "assessment", hint: Some("assessment-hint"), choices: &assessments, empty: Some("assessment-none"), ..Select::default() }.render(cx.lang, form))
        (TextArea { name: "note", label: "source-note", max: Some(1000), ..TextArea::default() }.render(cx.lang, form))
    }
}

/// The form for a new source.
pub fn new(cx: &Cx, form: &Form) -> Markup {
    source_form(cx, "source-new", &cx.staff_url("/quellen/neu"), &cx.staff_url("/quellen"), form)
}

/// The form that changes a source.
pub fn edit(cx: &Cx, id: SourceId, form: &Form) -> Markup {
    source_form(cx, "source-edit", &act(cx, id, "bearbeiten"), &cx.staff_url(&format!("/quellen/{id}")), form)
}

fn source_form(cx: &Cx, title: &str, action: &str, back: &str, form: &Form) -> Markup {
    html! {
        h1 { (cx.t(title)) }
        p.rf-muted { (cx.t("source-form-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(action) {
            (token_fields(cx))
            (source_fields(cx, form))
            div.rf-actions { (Button { label: "save", ..Button::default() }.render(cx.lang)) a href=(back) { (cx.t("cancel")) } }
        }
    }
}

fn act(cx: &Cx, id: SourceId, what: &str) -> String {
    cx.staff_url(&format!("/quellen/{id}/{what}"))
}

/// The page of a source with its findings.
pub fn source(cx: &Cx, source: &Source, form: &Form) -> Markup {
    html! {
        div.rf-work__head {
            h1 { (source.text.title) }
            @if may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Secondary, &act(cx, source.id, "bearbeiten"), "edit")) }
        }
        p.rf-muted { (cx.t("source-lead")) }
        (error_summary(cx.lang, form))
        div.rf-grid {
            div {
                (about(cx, &source.text))
                h2 { (cx.t("findings-title")) }
                @if source.findings.is_empty() { (empty_state(&cx.t("findings-empty"), &html! { p { (cx.t("findings-empty-text")) } })) }
                @else { ul.rf-list { @for finding in &source.findings { li.rf-item.rf-item--plain { (finding_item(cx, source.id, finding)) } } } }
                @if may(cx, WORKERS) { (finding_form(cx, source.id, form)) }
            }
            div { (release_form(cx, source.public_from, &|what| act(cx, source.id, what))) }
        }
    }
}

fn about(cx: &Cx, text: &SourceText) -> Markup {
    let assessment = text.assessment.map_or("assessment-none", Assessment::label);
    let mut rows = vec![Pair::new(cx.t("source-kind"), html! { (cx.t(text.kind.label())) })];
    rows.push(Pair::new(cx.t("source-body"), html! { (text.body) }));
    rows.push(Pair::new(cx.t("source-dated"), html! { (text.dated) }));
    rows.extend(text.url.as_ref().map(|url| Pair::new(cx.t("source-url"), html! { a href=(url) rel="noopener noreferrer" { (url) } })));
    rows.push(Pair::new(cx.t("assessment"), html! { (cx.t(assessment)) @if !text.note.is_empty() { ": " (text.note) } }));
    pairs(&rows)
}

fn finding_item(cx: &Cx, source: SourceId, finding: &Finding) -> Markup {
    html! {
        p.rf-text { (finding.text) @if !finding.page.is_empty() { " (" (finding.page) ")" } }
        @if finding.cited_by.is_empty() {
            @if may(cx, WORKERS) {
                form method="post" action=(act(cx, source, "befunde/entfernen")) {
                    (token_fields(cx)) (hidden("finding", &finding.id.to_string()))
                    (Button { label: "remove", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
                }
            }
        } @else {
            p.rf-item__meta {
                (cx.t("finding-cited-by")) " "
                @for (index, code) in finding.cited_by.iter().enumerate() {
                    @if index > 0 { ", " } a href=(cx.staff_url(&format!("/swot/{code}"))) { (code) }
                }
            }
        }
    }
}

fn finding_form(cx: &Cx, source: SourceId, form: &Form) -> Markup {
    html! {
        h3 { (cx.t("finding-new")) }
        form.rf-form method="post" action=(act(cx, source, "befunde")) {
            (token_fields(cx))
            (TextArea { name: "text", label: "finding-text", hint: Some("finding-text-hint"), required: true, max: Some(4000) }.render(cx.lang, form))
            (TextField { name: "page", label: "finding-page", hint: Some("finding-page-hint"), ..TextField::default() }.render(cx.lang, form))
            div.rf-actions { (Button { label: "finding-add", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn release_form(cx: &Cx, public_from: Option<jiff::Timestamp>, act: &dyn Fn(&str) -> String) -> Markup {
    let (what, label, look) = match public_from {
        None => ("freigeben", "release", ButtonLook::Primary),
        Some(_) => ("zurueckziehen", "unrelease", ButtonLook::Quiet),
    };
    html! {
        h2 { (cx.t("visible")) }
        @match public_from {
            Some(from) => p { (cx.text("public-since", &[("day", cx.lang.day(from).into())])) },
            None => p { (cx.t("public-not-yet")) },
        }
        @if may(cx, READERS) {
            form method="post" action=(act(what)) { (token_fields(cx)) (Button { label, look, ..Button::default() }.render(cx.lang)) }
        }
    }
}

/// A form filled with what stands about a project.
pub fn filled_project(text: &ProjectText) -> Form {
    let mut values = vec![
        ("title", text.title.clone()),
        ("text", text.text.clone()),
        ("state", text.state.to_string()),
        ("owner", text.owner.clone()),
        ("years", text.years.clone()),
    ];
    values.extend(text.theme_id.map(|id| ("theme", id.to_string())));
    if let Some(at) = text.at {
        values.extend(at.typed());
    }
    Form::with(values)
}

/// The form of a project, new or not.
pub fn project(cx: &Cx, project: Option<&Project>, themes: &[Theme], form: &Form) -> Markup {
    let action = project.map_or_else(|| cx.staff_url("/vorhaben/neu"), |project| cx.staff_url(&format!("/vorhaben/{}", project.code)));
    html! {
        h1 { @match project { Some(project) => { (project.text.title) " " span.rf-code { (project.code) } }, None => (cx.t("project-new")) } }
        p.rf-muted { (cx.t("project-lead")) }
        (error_summary(cx.lang, form))
        div.rf-grid {
            form.rf-form method="post" action=(action) {
                (token_fields(cx))
                (project_fields(cx, themes, form))
                div.rf-actions { (Button { label: "save", ..Button::default() }.render(cx.lang)) a href=(cx.staff_url("/quellen")) { (cx.t("cancel")) } }
            }
            @if let Some(project) = project {
                div { (release_form(cx, project.public_from, &|what| cx.staff_url(&format!("/vorhaben/{}/{what}", project.code)))) }
            }
        }
    }
}

fn project_fields(cx: &Cx, themes: &[Theme], form: &Form) -> Markup {
    let states: Vec<Choice<'_>> = ProjectState::ALL.iter().map(|state| Choice::new(state.as_str(), cx.t(state.label()))).collect();
    let themes: Vec<Choice<'_>> = themes.iter().map(|theme| Choice::new(theme.id.to_string(), cx.local(&theme.name))).collect();
    let text = |name, label, hint, required| TextField { name, label, hint, required, ..TextField::default() }.render(cx.lang, form);
    html! {
        (text("title", "project-name", None, true))
        (TextArea { name: "text", label: "project-text", max: Some(4000), ..TextArea::default() }.render(cx.lang, form))
        (RadioGroup { name: "state", label: "project-state", required: true, choices: &states, inline: true, ..RadioGroup::default() }.render(cx.lang, form))
        div.rf-form__pair { (text("owner", "project-owner", None, true)) (text("years", "project-years", Some("project-years-hint"), false)) }
        (Select { name: "theme", label: "filter-theme", choices: &themes, empty: Some("theme-none"), ..Select::default() }.render(cx.lang, form))
        div.rf-form__pair { (text("lon", "project-lon", Some("project-lon-hint"), false)) (text("lat", "project-lat", None, false)) }
    }
}
