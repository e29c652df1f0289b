//! The page about the promise. No IO.

use maud::{Markup, html};

use super::model::Person;
use crate::services::accounts::Role;
use crate::services::time;
use crate::web::components::{Button, Checkboxes, Choice, InputKind, Select, TextField, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

const DAYS: [(&str, &str); 5] = [("1", "weekday-1"), ("2", "weekday-2"), ("3", "weekday-3"), ("4", "weekday-4"), ("5", "weekday-5")];

pub(super) fn page(cx: &Cx, people: &[Person], form: &Form) -> Markup {
    let days: Vec<Choice<'_>> = DAYS.iter().map(|(value, label)| Choice::new(*value, cx.t(label))).collect();
    let people: Vec<Choice<'_>> = people.iter().map(|person| Choice::new(person.id.to_string(), person.name.as_str())).collect();
    let lang = cx.lang;
    html! {
        p { a href=(cx.staff_url("/eingang")) { (cx.t("keys-back")) } }
        h1 { (cx.t("promise-title")) }
        p.rf-lead { (cx.t("promise-lead")) }
        (today(cx))
        @if cx.can(Role::Moderator) {
            (error_summary(lang, form))
            form.rf-form method="post" action=(cx.staff_url("/eingang/prueftage")) novalidate {
                (token_fields(cx))
                (Checkboxes { name: "day", label: "promise-days", hint: Some("promise-days-hint"), required: true, choices: &days, inline: false }.render(lang, form))
                (TextField { name: "rounds", label: "promise-rounds", hint: Some("promise-rounds-hint"), required: true, kind: InputKind::Number, ..TextField::default() }.render(lang, form))
                (Select { name: "deputy", label: "promise-deputy", hint: Some("promise-deputy-hint"), choices: &people, empty: Some("promise-no-deputy"), ..Select::default() }.render(lang, form))
                div.rf-actions { (Button { label: "promise-save", ..Button::default() }.render(lang)) }
            }
        }
    }
}

/// What the promise means today.
fn today(cx: &Cx) -> Markup {
    let today = time::day(cx.now);
    let rhythm = &cx.process.rhythm;
    html! {
        p {
            @match (rhythm.next(today), rhythm.due(today)) {
                (Some(next), Some(due)) => (cx.text("promise-today", &[("next", cx.lang.date(next).into()), ("due", cx.lang.date(due).into())])),
                _ => (cx.t("promise-none")),
            }
        }
    }
}
