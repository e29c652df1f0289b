//! The form for paper, and the slip.

use maud::{Markup, html};

use super::forms::{Choices, MAX_TEXT};
use super::store::Slip;
use crate::error::Result;
use crate::process::participation::contributions::{Class, Kind, PlaceKind};
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, InputKind, RadioGroup, Select, TextArea, TextField, Tone, empty_state, error_summary, link_button,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

const HERE: &str = "/erfassung";

/// Ways to give a place on paper, in the order of the form.
const PLACES: [PlaceKind; 5] = [PlaceKind::Address, PlaceKind::District, PlaceKind::Point, PlaceKind::Town, PlaceKind::None];

/// The form.
pub(super) async fn intake(cx: &Cx, choices: &Choices, form: &Form) -> Result<Markup> {
    let body = html! {
        div.rf-work__head { h1 { (cx.t("intake-title")) } }
        p.rf-lead { (cx.t("intake-lead")) }
        (error_summary(cx.lang, form))
        @if choices.occasions.is_empty() {
            (empty_state(&cx.t("intake-no-occasion"), &html! { p { (cx.t("intake-no-occasion-text")) } }))
        } @else {
            form.rf-form method="post" action=(cx.staff_url(HERE)) {
                (token_fields(cx))
                (what(cx, choices, form))
                (place(cx, choices, form))
                (who(cx, form))
                div.rf-actions { (Button { label: "intake-save", ..Button::default() }.render(cx.lang)) }
            }
        }
    };
    page::staff(cx, &cx.t("intake-title"), HERE, body).await
}

fn what(cx: &Cx, choices: &Choices, form: &Form) -> Markup {
    let lang = cx.lang;
    let occasions: Vec<Choice<'_>> =
        choices.occasions.iter().map(|occasion| Choice::new(occasion.id.to_string(), cx.local(&occasion.title))).collect();
    let themes: Vec<Choice<'_>> = choices.themes.iter().map(|theme| Choice::new(theme.id.to_string(), cx.local(&theme.name))).collect();
    let kinds: Vec<Choice<'_>> = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    let event_on = TextField {
        name: "event_on",
        label: "intake-event-on",
        hint: Some("intake-event-on-hint"),
        required: true,
        kind: InputKind::Date,
        ..TextField::default()
    };
    html! {
        div.rf-form__pair {
            (Select { name: "occasion", label: "intake-occasion", required: true, choices: &occasions, empty: Some("field-choose"), ..Select::default() }.render(lang, form))
            (event_on.render(lang, form))
        }
        (RadioGroup { name: "kind", label: "intake-kind", required: true, choices: &kinds, inline: true, ..RadioGroup::default() }.render(lang, form))
        (TextField { name: "title", label: "intake-heading", hint: Some("intake-heading-hint"), required: true, ..TextField::default() }.render(lang, form))
        (TextArea { name: "text", label: "intake-text", hint: Some("intake-text-hint"), max: Some(MAX_TEXT), ..TextArea::default() }.render(lang, form))
        (Select { name: "theme", label: "intake-theme", choices: &themes, empty: Some("intake-no-theme"), ..Select::default() }.render(lang, form))
    }
}

fn place(cx: &Cx, choices: &Choices, form: &Form) -> Markup {
    let lang = cx.lang;
    let kinds: Vec<Choice<'_>> = PLACES.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    let districts: Vec<Choice<'_>> =
        choices.districts.iter().map(|district| Choice::new(district.id.to_string(), district.name.as_str())).collect();
    html! {
        div.rf-where {
            (RadioGroup { name: "place", label: "intake-place", hint: Some("intake-place-hint"), required: true, choices: &kinds, inline: true }.render(lang, form))
            div.rf-where__address data-places=(cx.url("/orte")) {
                (TextField { name: "address", label: "intake-address", hint: Some("intake-address-hint"), ..TextField::default() }.render(lang, form))
            }
            div.rf-where__district {
                (Select { name: "district", label: "intake-district", choices: &districts, empty: Some("field-choose"), ..Select::default() }.render(lang, form))
            }
            div.rf-where__point {
                div.rf-form__pair {
                    (TextField { name: "lon", label: "intake-lon", hint: Some("intake-lon-hint"), ..TextField::default() }.render(lang, form))
                    (TextField { name: "lat", label: "intake-lat", hint: Some("intake-lat-hint"), ..TextField::default() }.render(lang, form))
                }
            }
        }
    }
}

fn who(cx: &Cx, form: &Form) -> Markup {
    let lang = cx.lang;
    let classes: Vec<Choice<'_>> = Class::ALL.iter().map(|class| Choice::new(class.as_str(), cx.t(class.label()))).collect();
    let signatories = TextField {
        name: "signatories",
        label: "intake-signatories",
        hint: Some("intake-signatories-hint"),
        required: true,
        kind: InputKind::Number,
        ..TextField::default()
    };
    html! {
        (RadioGroup { name: "class", label: "intake-class", required: true, choices: &classes, inline: true, ..RadioGroup::default() }.render(lang, form))
        div.rf-form__pair {
            (TextField { name: "author_name", label: "intake-author", hint: Some("intake-author-hint"), ..TextField::default() }.render(lang, form))
            (signatories.render(lang, form))
        }
    }
}

/// Number and return code, to be printed and handed over.
pub(super) async fn slip(cx: &Cx, slip: &Slip, code: &str) -> Result<Markup> {
    let home = format!("{}{}", cx.host.config.public_url, cx.url("/mein"));
    let body = html! {
        h1 { (cx.text("intake-done", &[("number", slip.number.as_str().into())])) }
        @if slip.outside { (Alert::new(Tone::Warning, cx.t("intake-outside")).render(cx.lang)) }
        p.rf-muted { (slip.title) @if let Some(name) = &slip.district { " · " (name) } }
        section.rf-card {
            h2 { (cx.t("intake-slip-title")) }
            p { (cx.text("intake-slip-text", &[("town", cx.process.town.name.as_str().into())])) }
            dl.rf-pairs {
                div { dt { (cx.t("intake-slip-number")) } dd { b { (slip.number) } } }
                div { dt { (cx.t("intake-slip-code")) } dd { b { (code) } } }
                div { dt { (cx.t("intake-slip-where")) } dd { (home) } }
            }
        }
        div.rf-actions {
            (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url(&format!("{HERE}?nach={}", slip.number)), "intake-next"))
        }
    };
    page::staff(cx, &cx.t("intake-title"), HERE, body).await
}
