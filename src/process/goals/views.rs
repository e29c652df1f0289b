//! Pages of goals.

use maud::{Markup, html};

use super::model::{Basis, GoalCode, Level, State};
use super::store::{BasisRow, GoalRow};
use crate::services::accounts::Role;
use crate::web::components::{
    Button, ButtonLook, Choice, Column, Crumb, Quadrant, Select, Table, TextArea, TextField, breadcrumbs, empty_state, error_summary,
    hidden, link_button, quadrant_tag, tag, tag_list,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// `/ziele`: the tree.
pub(super) fn index(cx: &Cx, goals: &[GoalRow]) -> Markup {
    let leitbild = goals.iter().find(|goal| goal.code == GoalCode::LEITBILD);
    html! {
        div class="rf-wrap rf-page" {
            h1 { (cx.t("goal-index-title")) }
            p class="rf-lead" { (cx.t("goal-index-lead")) }
            p { a href=(cx.url("/szenarien")) { (cx.t("goal-index-scenarios")) } }
            @if goals.is_empty() { (empty_state(&cx.t("goal-index-empty"), &html! { p { (cx.t("goal-index-empty-text")) } })) }
            @if let Some(goal) = leitbild { (leitbild_block(cx, goal)) }
            @for main in goals.iter().filter(|goal| goal.code.level() == Level::Main) { (branch(cx, main, goals)) }
            (resolved_note(cx, goals.iter().any(|goal| goal.state == State::Resolved)))
        }
    }
}

fn leitbild_block(cx: &Cx, goal: &GoalRow) -> Markup {
    html! {
        section class="rf-section rf-text" {
            h2 { a href=(address(cx, goal.code)) { (cx.german(&goal.title)) } }
            p { (tag(&cx.t(Level::Leitbild.label()), None)) " " (state_tag(cx, goal.state)) }
            p class="rf-prewrap" { (cx.german(&goal.text)) }
        }
    }
}

/// An Oberziel with its Teilziele.
fn branch(cx: &Cx, main: &GoalRow, goals: &[GoalRow]) -> Markup {
    let subs: Vec<&GoalRow> = goals.iter().filter(|goal| goal.code.parent() == Some(main.code)).collect();
    html! {
        section class="rf-section" {
            h2 { (main.code) " " a href=(address(cx, main.code)) { (cx.german(&main.title)) } }
            p class="rf-text rf-prewrap" { (cx.german(&main.text)) }
            p { (state_tag(cx, main.state)) }
            @if !subs.is_empty() {
                ul class="rf-cards rf-plain" { @for sub in subs { li class="rf-card" { (sub_card(cx, sub, main.state)) } } }
            }
        }
    }
}

/// A Teilziel; its state only where it differs from that of the Oberziel above.
fn sub_card(cx: &Cx, goal: &GoalRow, above: State) -> Markup {
    let state = (goal.state != above).then(|| cx.t(public_state(goal.state)));
    let basis = (goal.basis_count > 0).then(|| cx.text("goal-basis-count", &[("n", goal.basis_count.into())]));
    let meta: Vec<String> = [state, basis].into_iter().flatten().collect();
    html! {
        h3 { span class="rf-code" { (goal.code) } " " a href=(address(cx, goal.code)) { (cx.german(&goal.title)) } }
        p { (cx.german(&goal.text)) }
        @if !meta.is_empty() { p class="rf-card__meta" { (meta.join(" · ")) } }
    }
}

/// `/ziele/{code}`: one goal, what it rests on, and the ways to what follows from it.
pub(super) fn show(cx: &Cx, goal: &GoalRow, goals: &[GoalRow], basis: &[BasisRow]) -> Markup {
    let above = goals.iter().find(|other| Some(other.code) == goal.code.parent());
    let below: Vec<&GoalRow> = goals.iter().filter(|other| other.code.parent() == Some(goal.code)).collect();
    html! {
        div class="rf-wrap rf-page" {
            (breadcrumbs(cx.lang, &[Crumb::to(cx.t("goal-index-title"), cx.url("/ziele")), Crumb::here(named(cx, goal.code))]))
            h1 { (cx.german(&goal.title)) }
            (tag_list(&[tag(&cx.t(goal.code.level().label()), None), state_tag(cx, goal.state)]))
            p class="rf-lead" { (cx.t("goal-show-lead")) }
            p class="rf-text rf-prewrap" { (cx.german(&goal.text)) }
            @if let Some(above) = above {
                p { (cx.t("goal-above")) " " a href=(address(cx, above.code)) { (cx.german(&above.title)) } " " span class="rf-code" { (named(cx, above.code)) } }
            }
            section class="rf-section" {
                h2 { (cx.t("goal-basis-title")) }
                @if basis.is_empty() { p { (cx.t("goal-basis-none")) } }
                ul class="rf-plain rf-stack" { @for entry in basis { li { (basis_link(cx, entry)) } } }
            }
            @if !below.is_empty() {
                section class="rf-section" {
                    h2 { (cx.t(if goal.code.level() == Level::Leitbild { "goal-below-leitbild" } else { "goal-below-main" })) }
                    ul { @for sub in below { li { a href=(address(cx, sub.code)) { (cx.german(&sub.title)) } " " span class="rf-code" { (sub.code) } } } }
                }
            }
            p { a href=(cx.url(&format!("/massnahmen?ziel={}", goal.code))) { (cx.t("goal-measures")) } }
            (resolved_note(cx, goal.state == State::Resolved))
        }
    }
}

/// A goal's level with its number: "Oberziel 2"; the Leitbild is alone and needs none.
fn named(cx: &Cx, code: GoalCode) -> String {
    let level = cx.t(code.level().label());
    if code.level() == Level::Leitbild { level } else { format!("{level} {code}") }
}

fn basis_link(cx: &Cx, entry: &BasisRow) -> Markup {
    let quadrant = entry.quadrant.as_deref().and_then(Quadrant::from_code);
    html! {
        @match (&entry.basis, quadrant) {
            (_, Some(quadrant)) => { (quadrant_tag(cx.lang, quadrant)) " " }
            (Basis::Scenario(_), None) => { (tag(&cx.t("goal-basis-scenario"), None)) " " }
            (Basis::Cluster(_) | Basis::Swot(_), None) => { (tag(&cx.t("goal-basis-cluster"), None)) " " }
        }
        @match &entry.basis {
            Basis::Swot(code) => { a href=(cx.url(&format!("/analyse/{code}"))) { (cx.german(&entry.title)) } " " span class="rf-code" { (code) } }
            Basis::Scenario(slug) => a href=(cx.url(&format!("/szenarien/{slug}"))) { (cx.german(&entry.title)) },
            Basis::Cluster(code) => { a href=(cx.url(&format!("/anliegen/{code}"))) { (cx.german(&entry.title)) } " " span class="rf-code" { (code) } }
        }
    }
}

fn address(cx: &Cx, code: GoalCode) -> String {
    cx.url(&format!("/ziele/{code}"))
}

fn state_tag(cx: &Cx, state: State) -> Markup {
    tag(&cx.t(public_state(state)), None)
}

/// Key of the state in the public's words.
const fn public_state(state: State) -> &'static str {
    match state {
        State::Draft | State::PublicReview => "goal-public-review",
        State::Agreed => "goal-public-agreed",
        State::Resolved => "goal-public-resolved",
        State::Superseded => "goal-public-superseded",
    }
}

/// Where "beschlossen" stands, what that means.
fn resolved_note(cx: &Cx, resolved: bool) -> Markup {
    html! { @if resolved { p class="rf-muted rf-text" { (cx.t("goal-resolved-note")) } } }
}

/// `/verwaltung/ziele`: the tree as a table.
pub(super) fn staff_index(cx: &Cx, goals: &[GoalRow]) -> Markup {
    let planner = cx.can(Role::Planner);
    html! {
        div class="rf-work__head" {
            h1 { (cx.t("goal-index-title")) }
            @if planner { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/ziele/neu"), "goal-new")) }
        }
        p class="rf-muted" { (cx.t("goal-staff-lead")) }
        @if goals.is_empty() { (empty_state(&cx.t("goal-staff-empty"), &html! { p { (cx.t("goal-staff-empty-text")) } })) }
        @else { (staff_table(cx, goals, planner)) }
    }
}

fn staff_table(cx: &Cx, goals: &[GoalRow], planner: bool) -> Markup {
    let row = |goal: &GoalRow| {
        let may_grow = planner && goal.code.level() != Level::Sub;
        vec![
            html! { span class="rf-code" { (goal.code) } " " a href=(staff_address(cx, goal.code)) { (cx.german(&goal.title)) } },
            html! { (cx.t(goal.code.level().label())) },
            html! { (cx.t(goal.state.label())) },
            html! { (cx.lang.number(goal.basis_count)) },
            html! {
                @if may_grow { a href=(cx.staff_url(&format!("/ziele/neu?unter={}", goal.code))) { (cx.text("goal-new-below", &[("code", goal.code.to_string().into())])) } }
            },
        ]
    };
    Table {
        caption: cx.t("goal-staff-caption"),
        caption_hidden: true,
        columns: vec![
            Column::text(cx.t("goal-column")),
            Column::text(cx.t("goal-level")),
            Column::text(cx.t("goal-state")),
            Column::number(cx.t("goal-basis")),
            Column::text(cx.t("goal-actions")),
        ],
        rows: goals.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

fn staff_address(cx: &Cx, code: GoalCode) -> String {
    cx.staff_url(&format!("/ziele/{code}"))
}

/// `/verwaltung/ziele/neu`.
pub(super) fn start(cx: &Cx, form: &Form) -> Markup {
    let code = TextField { name: "code", label: "goal-code", hint: Some("goal-code-hint"), required: true, ..TextField::default() };
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("goal-index-title"), cx.staff_url("/ziele")), Crumb::here(cx.t("goal-new-title"))]))
        h1 { (cx.t("goal-new-title")) }
        p class="rf-muted" { (cx.t("goal-new-lead")) }
        (error_summary(cx.lang, form))
        form class="rf-form" method="post" action=(cx.staff_url("/ziele")) {
            (token_fields(cx))
            (code.render(cx.lang, form))
            (wording_fields(cx, form))
            div class="rf-actions" { (Button { label: "goal-create", ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn wording_fields(cx: &Cx, form: &Form) -> Markup {
    html! {
        (TextField { name: "title", label: "goal-title", required: true, ..TextField::default() }.render(cx.lang, form))
        (TextArea { name: "text", label: "goal-text", hint: Some("goal-text-hint"), max: Some(4000), ..TextArea::default() }.render(cx.lang, form))
    }
}

/// The small forms of a goal's staff page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Title and text.
    Text,
    /// What it rests on.
    Basis,
    /// How far it has come.
    State,
}

/// What a goal's staff page shows.
pub(super) struct StaffGoal<'a> {
    /// The goal.
    pub goal: &'a GoalRow,
    /// What it rests on.
    pub basis: Vec<BasisRow>,
    /// What it could rest on.
    pub choices: Vec<BasisRow>,
    /// The form that came back with mistakes.
    pub open: Option<(Part, Form)>,
}

impl StaffGoal<'_> {
    /// The form of a part: the one that came back, or the one that this fills.
    fn form(&self, part: Part, fill: impl FnOnce() -> Form) -> Form {
        match &self.open {
            Some((open, form)) if *open == part => form.clone(),
            _ => fill(),
        }
    }

    fn may_edit(&self, cx: &Cx) -> bool {
        cx.can(Role::Planner) && self.goal.state.is_open()
    }
}

/// `/verwaltung/ziele/{code}`.
pub(super) fn staff_show(cx: &Cx, page: &StaffGoal<'_>) -> Markup {
    let goal = page.goal;
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("goal-index-title"), cx.staff_url("/ziele")), Crumb::here(goal.code.to_string())]))
        h1 { (cx.german(&goal.title)) }
        (tag_list(&[tag(&cx.t(goal.code.level().label()), None), tag(&cx.t(goal.state.label()), None)]))
        p class="rf-muted" {
            (cx.t("goal-staff-show-lead"))
            @if goal.is_public { " " a href=(address(cx, goal.code)) { (cx.t("goal-public-page")) } }
        }
        (wording_part(cx, page))
        (basis_part(cx, page))
        @if cx.can(Role::Planner) { (state_part(cx, page)) }
    }
}

fn wording_part(cx: &Cx, page: &StaffGoal<'_>) -> Markup {
    let form = page.form(Part::Text, || Form::with([("title", page.goal.title.clone()), ("text", page.goal.text.clone())]));
    html! {
        section id="text" {
            h2 { (cx.t("goal-text")) }
            (error_summary(cx.lang, &form))
            @if page.may_edit(cx) {
                form class="rf-form" method="post" action={ (staff_address(cx, page.goal.code)) "/text" } {
                    (token_fields(cx))
                    (wording_fields(cx, &form))
                    div class="rf-actions" { (Button { label: "goal-save", ..Button::default() }.render(cx.lang)) }
                }
            } @else {
                p class="rf-prewrap" { (page.goal.text) }
            }
        }
    }
}

fn basis_part(cx: &Cx, page: &StaffGoal<'_>) -> Markup {
    let form = page.form(Part::Basis, Form::empty);
    let base = staff_address(cx, page.goal.code);
    html! {
        section id="grundlage" {
            h2 { (cx.t("goal-basis-title")) }
            (error_summary(cx.lang, &form))
            @if page.basis.is_empty() { p { (cx.t("goal-staff-basis-none")) } }
            ul class="rf-plain" {
                @for entry in &page.basis {
                    li class="rf-row" {
                        (basis_staff(cx, entry))
                        @if page.may_edit(cx) { (remove_form(cx, &format!("{base}/grundlage/entfernen"), entry)) }
                    }
                }
            }
            @if page.may_edit(cx) {
                form class="rf-form" method="post" action={ (base) "/grundlage" } {
                    (token_fields(cx))
                    (basis_select(cx, page, &form))
                    div class="rf-actions" { (Button { label: "goal-basis-add", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
                }
            }
        }
    }
}

fn basis_staff(cx: &Cx, entry: &BasisRow) -> Markup {
    let quadrant = entry.quadrant.as_deref().and_then(Quadrant::from_code);
    html! {
        @if let Some(quadrant) = quadrant { (quadrant_tag(cx.lang, quadrant)) }
        @match &entry.basis {
            Basis::Swot(code) => span { a href=(cx.staff_url(&format!("/swot/{code}"))) { (cx.german(&entry.title)) } " " span class="rf-code" { (code) } },
            Basis::Scenario(slug) => span { a href=(cx.staff_url(&format!("/szenarien/{slug}"))) { (cx.german(&entry.title)) } },
            Basis::Cluster(code) => span { a href=(cx.staff_url(&format!("/anliegen/{code}"))) { (cx.german(&entry.title)) } " " span class="rf-code" { (code) } },
        }
    }
}

fn remove_form(cx: &Cx, action: &str, entry: &BasisRow) -> Markup {
    html! {
        form method="post" action=(action) {
            (token_fields(cx))
            (hidden("basis", &entry.basis.to_string()))
            (Button { label: "goal-basis-remove", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
            span class="rf-visually-hidden" { (entry.basis.code()) }
        }
    }
}

fn basis_select(cx: &Cx, page: &StaffGoal<'_>, form: &Form) -> Markup {
    let free = page.choices.iter().filter(|choice| !page.basis.iter().any(|entry| entry.basis == choice.basis));
    let choices: Vec<Choice<'_>> =
        free.map(|choice| Choice::new(choice.basis.to_string(), format!("{} {}", choice.basis.code(), choice.title))).collect();
    Select {
        name: "basis",
        label: "goal-basis-choose",
        hint: Some("goal-basis-hint"),
        required: true,
        choices: &choices,
        empty: Some("goal-choose"),
    }
    .render(cx.lang, form)
}

fn state_part(cx: &Cx, page: &StaffGoal<'_>) -> Markup {
    let form = page.form(Part::State, Form::empty);
    let next = match page.goal.state {
        State::Draft => Some((State::PublicReview, "goal-act-review")),
        State::PublicReview => Some((State::Agreed, "goal-act-agree")),
        State::Agreed | State::Superseded => None,
        State::Resolved => Some((State::Superseded, "goal-act-supersede")),
    };
    html! {
        section id="stand" {
            h2 { (cx.t("goal-state")) }
            (error_summary(cx.lang, &form))
            p { (cx.t(page.goal.state.label())) }
            @if let Some((to, label)) = next {
                form method="post" action={ (staff_address(cx, page.goal.code)) "/stand" } {
                    (token_fields(cx))
                    (Button { label, look: ButtonLook::Secondary, sends: Some(("to", to.as_str())), ..Button::default() }.render(cx.lang))
                }
            } @else if page.goal.state == State::Agreed {
                p class="rf-muted" { (cx.t("goal-error-council")) }
            }
        }
    }
}
