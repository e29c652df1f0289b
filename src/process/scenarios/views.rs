//! Pages of scenarios. No IO.

use maud::{Markup, html};

use super::model::{Origin, Scenario, ScenarioText, State};
use super::{READERS, WORKERS};
use crate::process::analysis::swot::board_quadrant;
use crate::process::preparation::themes::Theme;
use crate::services::accounts::Role;
use crate::services::scope::StepKey;
use crate::web::components::{
    Button, ButtonLook, Checkboxes, Choice, Column, Crumb, Select, Table, TextArea, TextField, breadcrumbs, empty_state, error_summary,
    link_button, quadrant_tag, tag, tag_list,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

fn may(cx: &Cx, roles: &[Role]) -> bool {
    roles.iter().any(|&role| cx.can(role))
}

/// The list of the staff.
pub fn list(cx: &Cx, scenarios: &[Scenario]) -> Markup {
    let row = |scenario: &Scenario| {
        vec![
            html! { a href=(cx.staff_url(&format!("/szenarien/{}", scenario.slug))) { (cx.german(&scenario.text.title)) } },
            html! { (scenario.text.horizon) },
            html! { (theme_names(cx, scenario)) },
            html! { (cx.t(scenario.state.label())) },
            html! { (cx.t(if scenario.public_from.is_some() { "visible-yes" } else { "visible-no" })) },
        ]
    };
    html! {
        div.rf-work__head {
            h1 { (cx.t("scenarios-title")) }
            @if may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/szenarien/neu"), "scenario-new")) }
        }
        p.rf-muted { (cx.t("scenarios-lead")) }
        @if scenarios.is_empty() {
            (empty_state(&cx.t("scenarios-empty"), &html! { p { (cx.t("scenarios-empty-text")) } }))
        } @else {
            (Table {
                caption: cx.text("scenarios-count", &[("n", (scenarios.len() as i64).into())]),
                columns: ["scenario-word", "scenario-horizon", "scenario-themes", "scenario-state", "visible"].map(|key| Column::text(cx.t(key))).to_vec(),
                rows: scenarios.iter().map(row).collect(),
                stacked: true,
                ..Table::default()
            }.render(cx.lang))
        }
    }
}

fn theme_names(cx: &Cx, scenario: &Scenario) -> String {
    scenario.themes.iter().map(|theme| cx.local(theme)).collect::<Vec<_>>().join(", ")
}

/// What a scenario can be made from.
pub struct Choices {
    /// Themes, in their order.
    pub themes: Vec<Theme>,
    /// Code and title of every SWOT item.
    pub swot: Vec<(String, String)>,
}

/// The form for a new scenario.
pub fn new(cx: &Cx, choices: &Choices, form: &Form) -> Markup {
    text_form(cx, "scenario-new", &cx.staff_url("/szenarien/neu"), &cx.staff_url("/szenarien"), choices, form)
}

/// The form that changes a scenario.
pub fn edit(cx: &Cx, slug: &str, choices: &Choices, form: &Form) -> Markup {
    let back = cx.staff_url(&format!("/szenarien/{slug}"));
    text_form(cx, "scenario-edit", &format!("{back}/bearbeiten"), &back, choices, form)
}

/// A form filled with what stands about a scenario.
pub fn filled(text: &ScenarioText) -> Form {
    let mut values = vec![
        ("title", text.title.clone()),
        ("horizon", text.horizon.clone()),
        ("narrative", text.narrative.clone()),
        ("assumptions", text.assumptions.clone()),
        ("effects", text.effects.clone()),
    ];
    values.extend(text.themes.iter().map(|theme| ("theme", theme.to_string())));
    values.extend(text.swot.iter().map(|code| ("swot", code.clone())));
    Form::with(values)
}

fn text_form(cx: &Cx, title: &str, action: &str, back: &str, choices: &Choices, form: &Form) -> Markup {
    let themes: Vec<Choice<'_>> = choices.themes.iter().map(|theme| Choice::new(theme.id.to_string(), cx.local(&theme.name))).collect();
    let swot: Vec<Choice<'_>> = choices.swot.iter().map(|(code, title)| Choice::new(code.as_str(), format!("{code} {title}"))).collect();
    let line =
        |name, label, hint| TextField { name, label, hint: Some(hint), required: true, ..TextField::default() }.render(cx.lang, form);
    let area =
        |name, label, hint, required, max| TextArea { name, label, hint: Some(hint), required, max: Some(max) }.render(cx.lang, form);
    html! {
        h1 { (cx.t(title)) }
        p.rf-muted { (cx.t("scenario-form-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(action) {
            (token_fields(cx))
            div.rf-form__pair {
                (line("title", "scenario-name", "scenario-name-hint"))
                (line("horizon", "scenario-horizon", "scenario-horizon-hint"))
            }
            (area("narrative", "scenario-narrative", "scenario-narrative-hint", true, 10_000))
            (area("assumptions", "scenario-assumptions", "scenario-assumptions-hint", false, 4000))
            (area("effects", "scenario-effects", "scenario-effects-hint", false, 4000))
            (Checkboxes { name: "theme", label: "scenario-themes", choices: &themes, inline: true, ..Checkboxes::default() }.render(cx.lang, form))
            (Checkboxes { name: "swot", label: "scenario-origins", hint: Some("scenario-origins-hint"), choices: &swot, ..Checkboxes::default() }.render(cx.lang, form))
            div.rf-actions { (Button { label: "save", ..Button::default() }.render(cx.lang)) a href=(back) { (cx.t("cancel")) } }
        }
    }
}

/// The page of a scenario.
pub fn one(cx: &Cx, scenario: &Scenario, form: &Form) -> Markup {
    html! {
        div.rf-work__head {
            h1 { (cx.german(&scenario.text.title)) }
            @if may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Secondary, &cx.staff_url(&format!("/szenarien/{}/bearbeiten", scenario.slug)), "edit")) }
        }
        p.rf-muted { (cx.t("scenario-lead")) }
        (error_summary(cx.lang, form))
        div.rf-grid {
            div {
                (tag_list(&tags(cx, scenario)))
                (story(cx, scenario))
                (origins(cx, &scenario.origins, &|code| cx.staff_url(&format!("/swot/{code}"))))
            }
            @if may(cx, READERS) { div { (state_form(cx, scenario, form)) } }
        }
    }
}

fn tags(cx: &Cx, scenario: &Scenario) -> Vec<Markup> {
    let state = tag(&cx.t(scenario.state.label()), None);
    [state].into_iter().chain(scenario.themes.iter().map(|theme| tag(cx.local(theme), None))).collect()
}

/// Narrative, assumptions, effects.
fn story(cx: &Cx, scenario: &Scenario) -> Markup {
    let text = &scenario.text;
    html! {
        p.rf-prewrap.rf-text { (cx.german(&text.narrative)) }
        @for (heading, body) in [("scenario-assumptions", &text.assumptions), ("scenario-effects", &text.effects)] {
            @if !body.is_empty() { h2 { (cx.t(heading)) } p.rf-prewrap.rf-text { (cx.german(body)) } }
        }
        @if let Some(reason) = &scenario.decision_reason { h2 { (cx.t("scenario-reason")) } p.rf-prewrap.rf-text { (cx.german(reason)) } }
    }
}

fn origins(cx: &Cx, origins: &[Origin], url: &dyn Fn(&str) -> String) -> Markup {
    html! {
        h2 { (cx.t("scenario-origins")) }
        @if origins.is_empty() { p.rf-muted { (cx.t("scenario-origins-none")) } } @else {
            ul.rf-list {
                @for origin in origins {
                    li.rf-item.rf-item--plain {
                        (quadrant_tag(cx.lang, board_quadrant(origin.quadrant))) " " a href=(url(&origin.code)) { (cx.german(&origin.title)) } " " span.rf-code { (origin.code) }
                    }
                }
            }
        }
    }
}

fn state_form(cx: &Cx, scenario: &Scenario, form: &Form) -> Markup {
    let next: Vec<State> = scenario.state.next();
    let choices: Vec<Choice<'_>> = next.iter().map(|state| Choice::new(state.as_str(), cx.t(state.label()))).collect();
    html! {
        h2 { (cx.t("scenario-state")) }
        @match scenario.public_from {
            Some(from) => p { (cx.text("public-since", &[("day", cx.lang.day(from).into())])) " " a href=(cx.url(&format!("/szenarien/{}", scenario.slug))) { (cx.t("public-page")) } },
            None => p { (cx.t("public-not-yet")) },
        }
        @if !choices.is_empty() {
            form.rf-form method="post" action=(cx.staff_url(&format!("/szenarien/{}/stand", scenario.slug))) {
                (token_fields(cx))
                (Select { name: "state", label: "scenario-state-next", hint: Some("scenario-state-hint"), required: true, choices: &choices, ..Select::default() }.render(cx.lang, form))
                (TextArea { name: "reason", label: "scenario-reason", hint: Some("scenario-reason-hint"), max: Some(2000), ..TextArea::default() }.render(cx.lang, form))
                div.rf-actions { (Button { label: "save", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

/// The public list: what the town could look like.
pub fn public_list(cx: &Cx, scenarios: &[Scenario]) -> Markup {
    let when = cx.begins(StepKey::Goals);
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("futures-title")) }
            p.rf-lead { (cx.t("futures-lead")) }
            @if scenarios.is_empty() {
                (empty_state(&cx.t("futures-empty"), &html! { p { (cx.t("futures-empty-text")) @if let Some(when) = when { " " (when) } } }))
            }
            div.rf-cards { @for scenario in scenarios { (public_card(cx, scenario)) } }
        }
    }
}

fn public_card(cx: &Cx, scenario: &Scenario) -> Markup {
    let beginning: String = scenario.text.narrative.chars().take(220).collect();
    html! {
        article.rf-card {
            h2 { a href=(cx.url(&format!("/szenarien/{}", scenario.slug))) { (cx.german(&scenario.text.title)) } }
            p.rf-card__meta { (public_state(cx, scenario.state)) " · " (scenario.text.horizon) }
            p { (cx.german(beginning.trim_end())) @if beginning.len() < scenario.text.narrative.len() { " …" } }
            p.rf-card__meta { (theme_names(cx, scenario)) }
        }
    }
}

/// The state in the words of the public.
fn public_state(cx: &Cx, state: State) -> String {
    cx.t(match state {
        State::Draft | State::PublicReview => "future-open",
        State::Agreed | State::Resolved => "future-chosen",
        State::Superseded => "future-superseded",
        State::Discarded => "future-discarded",
    })
}

/// State, year and themes as the public reads them.
fn public_tags(cx: &Cx, scenario: &Scenario) -> Vec<Markup> {
    let standing = [public_state(cx, scenario.state), scenario.text.horizon.clone()].map(|word| tag(&word, None));
    standing.into_iter().chain(scenario.themes.iter().map(|theme| tag(cx.local(theme), None))).collect()
}

/// The public page of a scenario.
pub fn public_one(cx: &Cx, scenario: &Scenario) -> Markup {
    html! {
        div.rf-wrap.rf-page {
            (breadcrumbs(cx.lang, &[Crumb::to(cx.t("futures-title"), cx.url("/szenarien")), Crumb::here(scenario.text.title.clone())]))
            h1 { (cx.german(&scenario.text.title)) }
            (tag_list(&public_tags(cx, scenario)))
            p.rf-lead { (cx.t("future-lead")) }
            (story(cx, scenario))
            (origins(cx, &scenario.origins, &|code| cx.url(&format!("/analyse/{code}"))))
            p { a href=(cx.url("/ziele")) { (cx.t("future-goals")) } }
        }
    }
}
