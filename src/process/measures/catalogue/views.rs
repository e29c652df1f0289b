//! Lists of measures: table, map, matrix, sums.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::model::{self, Filter, Kind, Listed, Priority, Term, WHOLE_TOWN};
use crate::process::measures::sheet::model::Choices;
use crate::process::measures::words;
use crate::process::preparation::places::Shapes;
use crate::process::preparation::places::views::Ground;
use crate::services::accounts::Role;
use crate::web::components::{
    self, Button, ButtonLook, Choice, Column, Crumb, FilterChoice, FilterMenu, Filters, Frame, Mark, Matrix, MatrixItem, Select, Table,
    TextField, breadcrumbs, empty_state, error_summary, link_button,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// `/massnahmen`: table, map, matrix, and what is not pursued any more.
pub(super) fn index(cx: &Cx, all: &[Listed], filter: &Filter, shapes: &Shapes) -> Markup {
    let (live, gone): (Vec<Listed>, Vec<Listed>) =
        all.iter().filter(|listed| filter.accepts(&listed.entry)).cloned().partition(|listed| listed.entry.state.counts());
    html! {
        div class="rf-wrap rf-page" {
            h1 { (cx.t("measure-index-title")) }
            p class="rf-lead" { (cx.t("measure-index-lead")) }
            div class="rf-stack" { (filters(cx, all, filter, &cx.url("/massnahmen"), false)) }
            @if let Some(goal) = &filter.goal { p { (cx.text("measure-filter-goal", &[("code", goal.as_str().into())])) " " a href=(cx.url(&format!("/ziele/{goal}"))) { (cx.t("measure-filter-goal-link")) } } }
            @if live.is_empty() && gone.is_empty() { (nothing(cx, all)) } @else { (pictures(cx, &live, gone.len(), shapes)) }
            @if !gone.is_empty() { (not_pursued(cx, &gone)) }
            @if all.iter().any(|listed| listed.entry.state.is_resolved()) { (words::resolved_note(cx)) }
        }
    }
}

fn nothing(cx: &Cx, all: &[Listed]) -> Markup {
    let (title, text) = if all.is_empty() {
        ("measure-index-empty", "measure-index-empty-text")
    } else {
        ("measure-index-none", "measure-index-none-text")
    };
    html! { section class="rf-section" { (empty_state(&cx.t(title), &html! { p { (cx.t(text)) } })) } }
}

/// Table, map and matrix of what the town means to do; `gone` more are named below them.
fn pictures(cx: &Cx, live: &[Listed], gone: usize, shapes: &Shapes) -> Markup {
    let gone = i64::try_from(gone).unwrap_or(i64::MAX);
    html! {
        section class="rf-section" {
            h2 { (cx.t("measure-table-title")) }
            @if let Some(note) = proposal_note(cx, live) { p class="rf-muted" { (note) } }
            (public_table(cx, live))
            @if gone > 0 { p { a href="#nicht-verfolgt" { (cx.text("measure-gone-count", &[("n", gone.into())])) } } }
            p { a href=(cx.url("/umsetzung")) { (cx.t("measure-to-strategy")) } }
        }
        section class="rf-section" { h2 { (cx.t("measure-map-title")) } (map(cx, live, shapes)) }
        section class="rf-section" { h2 { (cx.t("measure-matrix-title")) } p { (cx.t("measure-matrix-lead")) } (matrix(cx, live)) }
    }
}

/// That the costs are proposals, with the years of their prices; none when all are resolved.
fn proposal_note(cx: &Cx, live: &[Listed]) -> Option<String> {
    let open = live.iter().filter(|listed| !listed.entry.state.is_resolved()).filter_map(|listed| listed.cost.as_ref());
    let years: BTreeSet<String> = open.map(|cost| cost.price_year.to_string()).collect();
    let years: Vec<String> = years.into_iter().collect();
    (!years.is_empty()).then(|| cx.text("measure-costs-note", &[("years", years.join(", ").into())]))
}

fn public_table(cx: &Cx, live: &[Listed]) -> Markup {
    let row = |listed: &Listed| {
        let entry = &listed.entry;
        vec![
            html! {
                a href=(cx.url(&format!("/massnahmen/{}", entry.code))) { (cx.german(&entry.title)) } " " span class="rf-code" { (entry.code) }
                @for mark in words::marks(cx, entry.key_measure, false) { " " (mark) }
            },
            html! { (cx.marked(&entry.theme.name)) },
            html! { (words::district(cx, entry.district.as_ref())) },
            html! { @if let Some(priority) = entry.priority { (words::priority(cx, priority, entry.state)) } @else { "–" } },
            html! { (cx.t(words::public_state(entry.state))) },
            cost_cell(cx, listed),
        ]
    };
    Table {
        caption: cx.t("measure-table-caption"),
        caption_hidden: true,
        columns: vec![
            Column::text(cx.t("measure-title")),
            Column::text(cx.t("measure-theme")),
            Column::text(cx.t("measure-district")),
            Column::text(cx.t("measure-priority")),
            Column::text(cx.t("measure-state")),
            Column::number(cx.t("measure-cost-expected")),
        ],
        rows: live.iter().map(row).collect(),
        footer: Some(sum_row(cx, live, 6)),
        stacked: true,
    }
    .render(cx.lang)
}

/// The expected cost, with its range below.
fn cost_cell(cx: &Cx, listed: &Listed) -> Markup {
    html! {
        @match &listed.cost {
            Some(cost) => { (cx.lang.euro(cost.expected)) @if cost.min != cost.max { br; small class="rf-muted" { (words::range(cx, cost)) } } }
            None => (cx.t("measure-cost-open")),
        }
    }
}

/// A last row with the number of measures in front and the sum of the expected costs in the last cell.
fn sum_row(cx: &Cx, listed: &[Listed], columns: usize) -> Vec<Markup> {
    let count = i64::try_from(listed.len()).unwrap_or(i64::MAX);
    let mut row = vec![html! {}; columns];
    row[0] = html! { (cx.text("measure-count", &[("n", count.into())])) };
    row[columns - 1] = html! { (cx.lang.euro(model::sums(listed).total)) };
    row
}

fn map(cx: &Cx, live: &[Listed], shapes: &Shapes) -> Markup {
    let marks: Vec<Mark> = live.iter().filter_map(|listed| mark(cx, listed)).collect();
    let placeless = i64::try_from(live.len() - marks.len()).unwrap_or(i64::MAX);
    let title = cx.text("measure-map-alt", &[("n", i64::try_from(marks.len()).unwrap_or(i64::MAX).into())]);
    html! {
        (Ground::of(shapes).map(title, &marks, Frame::Town, (480, 480)).render(cx.lang))
        @if placeless > 0 { p { (cx.text("measure-map-placeless", &[("n", placeless.into())])) } }
    }
}

fn mark(cx: &Cx, listed: &Listed) -> Option<Mark> {
    let entry = &listed.entry;
    let position = entry.position?;
    Some(Mark {
        lon: position.lon,
        lat: position.lat,
        // A measure is no contribution; the ring is the plainest of the marks.
        kind: components::Kind::Note,
        count: 1,
        label: entry.title.clone(),
        href: Some(cx.url(&format!("/massnahmen/{}", entry.code))),
        extent: None,
    })
}

fn matrix(cx: &Cx, live: &[Listed]) -> Markup {
    let item = |listed: &Listed| {
        let (priority, cost) = (listed.entry.priority?, listed.cost.as_ref()?);
        Some(MatrixItem {
            priority: Priority::ALL.iter().position(|other| *other == priority)?,
            cost: model::cost_class(cost.expected),
            title: listed.entry.title.clone(),
            code: listed.entry.code.clone(),
            href: cx.url(&format!("/massnahmen/{}", listed.entry.code)),
        })
    };
    let items: Vec<MatrixItem> = live.iter().filter_map(item).collect();
    let missing = i64::try_from(live.len() - items.len()).unwrap_or(i64::MAX);
    let keys = ["measure-class-1", "measure-class-2", "measure-class-3", "measure-class-4"];
    let matrix = Matrix {
        caption: cx.t("measure-matrix-title"),
        priorities: Priority::ALL.iter().map(|priority| cx.t(priority.label())).collect(),
        costs: keys.iter().map(|key| cx.t(key)).collect(),
        items,
    };
    html! {
        (matrix.render(cx.lang))
        @if missing > 0 { p { (cx.text("measure-matrix-missing", &[("n", missing.into())])) } }
    }
}

/// What the town does not mean to do (any more), each with its reason.
fn not_pursued(cx: &Cx, gone: &[Listed]) -> Markup {
    html! {
        section class="rf-section" id="nicht-verfolgt" {
            h2 { (cx.t("measure-gone-title")) }
            ul {
                @for Listed { entry, .. } in gone {
                    li {
                        a href=(cx.url(&format!("/massnahmen/{}", entry.code))) { (cx.german(&entry.title)) } " " span class="rf-code" { (entry.code) }
                        ": " (cx.t(words::public_state(entry.state)))
                        @if let Some(reason) = &entry.state_reason { ". " (cx.german(reason)) }
                    }
                }
            }
        }
    }
}

/// Chips for theme and district, for staff also the state. Counts are those of the whole list.
fn filters(cx: &Cx, all: &[Listed], filter: &Filter, action: &str, staff: bool) -> Markup {
    let whole_town = cx.t("measure-whole-town");
    let theme = |listed: &Listed| (listed.entry.theme.slug.clone(), cx.local(&listed.entry.theme.name).to_owned());
    let district = |listed: &Listed| match &listed.entry.district {
        Some(Term { slug, name, .. }) => (slug.clone(), cx.local(name).to_owned()),
        None => (WHOLE_TOWN.to_owned(), whole_town.clone()),
    };
    let state = |listed: &Listed| (listed.entry.state.to_string(), cx.t(listed.entry.state.label()));
    let mut menus = vec![
        FilterMenu { name: "thema", label: "measure-theme", choices: choices(all, &filter.themes, theme) },
        FilterMenu {
            name: "ortsteil",
            label: if staff { "measure-area" } else { "measure-district" },
            choices: choices(all, &filter.districts, district),
        },
    ];
    if staff {
        menus.push(FilterMenu { name: "stand", label: "measure-state", choices: choices(all, &filter.states, state) });
    }
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let keep = filter.goal.iter().map(|goal| ("ziel", goal.as_str())).collect();
    Filters { action, all: cx.text("filters-all", &[("n", count.into())]), menus, search: None, keep }.render(cx.lang)
}

/// The values that occur, in the order of their labels, with how often they do.
fn choices(all: &[Listed], chosen: &[String], value: impl Fn(&Listed) -> (String, String)) -> Vec<FilterChoice> {
    let mut choices: Vec<FilterChoice> = Vec::new();
    for (value, label) in all.iter().map(value) {
        match choices.iter_mut().find(|choice| choice.value == value) {
            Some(choice) => choice.count = choice.count.map(|count| count + 1),
            None => choices.push(FilterChoice { chosen: chosen.contains(&value), value, label, count: Some(1) }),
        }
    }
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    choices
}

/// `/verwaltung/massnahmen`: the dense table, and what it adds up to.
pub(super) fn staff_index(cx: &Cx, all: &[Listed], filter: &Filter, approximate: bool) -> Markup {
    let shown: Vec<Listed> = all.iter().filter(|listed| filter.accepts(&listed.entry)).cloned().collect();
    html! {
        div class="rf-work__head" {
            h1 { (cx.t("measure-index-title")) }
            @if cx.can(Role::Planner) { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/massnahmen/neu"), "measure-new")) }
        }
        p class="rf-muted" { (cx.t("measure-staff-lead")) }
        div class="rf-stack" { (filters(cx, all, filter, &cx.staff_url("/massnahmen"), true)) }
        @if shown.is_empty() { (empty_state(&cx.t("measure-staff-empty"), &html! { p { (cx.t("measure-staff-empty-text")) } })) }
        @else { (staff_table(cx, &shown)) details { summary { (cx.t("measure-sums")) } (words::sum_tables(cx, &shown, approximate)) } }
    }
}

fn staff_table(cx: &Cx, shown: &[Listed]) -> Markup {
    let row = |listed: &Listed| {
        let entry = &listed.entry;
        let money = |amount: Option<i64>| html! { @if let Some(amount) = amount { (cx.lang.euro(amount)) } @else { "–" } };
        let cover = listed.cover;
        vec![
            html! {
                a href=(cx.staff_url(&format!("/massnahmen/{}", entry.code))) { (cx.german(&entry.title)) } " " span class="rf-code" { (entry.code) }
                @for mark in words::marks(cx, entry.key_measure, entry.climate) { " " (mark) }
                @if cover.is_some_and(|cover| cover.over > 0) { " " b { (cx.t("measure-over")) } }
            },
            html! { (cx.t(entry.state.label())) @if entry.is_public && !entry.state.is_shown() { br; small class="rf-muted" { (cx.t("measure-is-public")) } } },
            html! { @if let Some(priority) = entry.priority { (cx.t(priority.label())) } @else { "–" } },
            money(cover.map(|cover| cover.uncovered)),
            money(cover.map(|cover| cover.not_secured)),
            money(listed.cost.as_ref().map(|cost| cost.expected)),
        ]
    };
    let live: Vec<Listed> = shown.iter().filter(|listed| listed.entry.state.counts()).cloned().collect();
    html! {
        (Table {
            caption: cx.t("measure-table-caption"),
            caption_hidden: true,
            columns: vec![
                Column::text(cx.t("measure-title")),
                Column::text(cx.t("measure-state")),
                Column::text(cx.t("measure-priority")),
                Column::number(cx.t("measure-uncovered")),
                Column::number(cx.t("measure-not-secured")),
                Column::number(cx.t("measure-cost-expected")),
            ],
            rows: shown.iter().map(row).collect(),
            footer: Some(staff_sums(cx, &live)),
            stacked: true,
        }.render(cx.lang))
        @if live.len() < shown.len() { p class="rf-muted" { (cx.t("measure-sum-without-gone")) } }
    }
}

/// The last row of the staff's table: every column of money adds up.
fn staff_sums(cx: &Cx, live: &[Listed]) -> Vec<Markup> {
    let covers = || live.iter().filter_map(|listed| listed.cover);
    let mut row = sum_row(cx, live, 6);
    row[3] = html! { (cx.lang.euro(covers().map(|cover| cover.uncovered).sum())) };
    row[4] = html! { (cx.lang.euro(covers().map(|cover| cover.not_secured).sum())) };
    row
}

/// `/verwaltung/massnahmen/neu`.
pub(super) fn start(cx: &Cx, form: &Form, choices: &Choices) -> Markup {
    let terms = |terms: &[Term]| -> Vec<Choice<'static>> {
        terms.iter().map(|term| Choice::new(term.code.clone(), format!("{} ({})", cx.local(&term.name), term.code))).collect()
    };
    let kinds: Vec<Choice<'_>> = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    let (themes, districts) = (terms(&choices.themes), terms(&choices.districts));
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("measure-index-title"), cx.staff_url("/massnahmen")), Crumb::here(cx.t("measure-new"))]))
        h1 { (cx.t("measure-new")) }
        p class="rf-muted" { (cx.t("measure-new-lead")) }
        (error_summary(cx.lang, form))
        form class="rf-form" method="post" action=(cx.staff_url("/massnahmen")) {
            (token_fields(cx))
            (TextField { name: "title", label: "measure-title", required: true, ..TextField::default() }.render(cx.lang, form))
            (Select { name: "kind", label: "measure-kind", required: true, choices: &kinds, empty: Some("measure-choose"), ..Select::default() }.render(cx.lang, form))
            (Select { name: "theme", label: "measure-theme-primary", required: true, choices: &themes, empty: Some("measure-choose"), ..Select::default() }.render(cx.lang, form))
            (Select { name: "district", label: "measure-district-primary", hint: Some("measure-code-hint"), choices: &districts, empty: Some("measure-whole-town"), ..Select::default() }.render(cx.lang, form))
            div class="rf-actions" { (Button { label: "measure-create", ..Button::default() }.render(cx.lang)) }
        }
    }
}
