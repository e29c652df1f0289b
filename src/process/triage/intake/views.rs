//! The form for paper, and the slip.

use maud::{Markup, html};

use super::forms::{Choices, MAX_TEXT};
use super::store::{MOST, Slip, Typed};
use crate::error::Result;
use crate::process::participation::contributions::{Class, Kind, PlaceKind};
use crate::services::time;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, InputKind, RadioGroup, Select, TextArea, TextField, Tone, empty_state, error_summary, link_button,
    qr_code,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

const HERE: &str = "/erfassung";

/// Ways to give a place on paper, in the order of the form.
const PLACES: [PlaceKind; 5] = [PlaceKind::Address, PlaceKind::District, PlaceKind::Point, PlaceKind::Town, PlaceKind::None];

/// The form, and what this account typed in before.
pub(super) async fn intake(cx: &Cx, choices: &Choices, form: &Form, typed: &[Typed]) -> Result<Markup> {
    let body = html! {
        div.rf-work__head { h1 { (cx.t("intake-title")) } }
        p.rf-lead { (cx.t("intake-lead")) }
        p { a href=(cx.staff_url("/erfassung/import")) { (cx.t("intake-import")) } }
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
            (before(cx, typed))
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

/// What was typed in lately, to look at again and to print the slips of; those of today are chosen.
fn before(cx: &Cx, typed: &[Typed]) -> Markup {
    let today = time::day(cx.now);
    html! {
        section.rf-section id="erfasst" {
            h2 { (cx.t("intake-typed")) }
            @if typed.is_empty() {
                p.rf-muted { (cx.t("intake-typed-none")) }
            } @else {
                form method="get" action=(cx.staff_url(&format!("{HERE}/zettel"))) {
                    p { (cx.t("intake-typed-text")) @if typed.len() as i64 == MOST { " " (cx.text("intake-typed-most", &[("n", MOST.into())])) } }
                    ul.rf-typed {
                        @for one in typed {
                            @let id = format!("zettel-{}", one.number);
                            li {
                                input type="checkbox" id=(id) name="nummer" value=(one.number) checked[time::day(one.received_at) == today];
                                label for=(id) { b { (one.number) } " " (one.title) }
                                span.rf-muted { (cx.local(&one.occasion)) ", " (cx.lang.date(one.event_on)) }
                                a href=(cx.staff_url(&format!("{HERE}/{}", one.number))) { (cx.t("intake-slip")) span.rf-visually-hidden { ": " (one.number) } }
                            }
                        }
                    }
                    div.rf-actions { (Button { label: "intake-print", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
                }
            }
        }
    }
}

/// The two ways from a slip to the private page.
pub(super) struct Codes {
    /// The return code.
    pub code: String,
    /// The private link, whole.
    pub link: String,
}

/// Number, return code and link, to be cut out and handed over.
fn cut_out(cx: &Cx, slip: &Slip, codes: &Codes) -> Markup {
    let home = format!("{}{}", cx.host.config.public_url, cx.url("/mein"));
    html! {
        section.rf-card.rf-slip {
            div {
                h2 { (cx.t("intake-slip-title")) }
                p { (cx.text("intake-slip-text", &[("town", cx.process.town.name.as_str().into())])) }
                dl.rf-pairs {
                    div { dt { (cx.t("intake-slip-number")) } dd { b { (slip.number) } } }
                    div { dt { (cx.t("intake-slip-code")) } dd { b { (codes.code) } } }
                    div { dt { (cx.t("intake-slip-where")) } dd { (home) } }
                }
            }
            (qr_code(&codes.link, &cx.text("intake-slip-qr", &[("number", slip.number.as_str().into())])))
        }
    }
}

/// What was just saved, with its slip.
pub(super) async fn slip(cx: &Cx, slip: &Slip, codes: &Codes) -> Result<Markup> {
    let body = html! {
        h1 { (cx.text("intake-done", &[("number", slip.number.as_str().into())])) }
        @if slip.outside { (Alert::new(Tone::Warning, cx.t("intake-outside")).render(cx.lang)) }
        p.rf-muted { (slip.title) @if let Some(name) = &slip.district { " · " (name) } }
        (cut_out(cx, slip, codes))
        div.rf-actions.rf-noprint {
            (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url(&format!("{HERE}?nach={}", slip.number)), "intake-next"))
            (link_button(cx.lang, ButtonLook::Secondary, &cx.staff_url(&format!("{HERE}#erfasst")), "intake-print-more"))
        }
    };
    page::staff(cx, &cx.t("intake-title"), HERE, body).await
}

/// A sheet of slips, and the way to the other sheets.
pub(super) async fn slips(cx: &Cx, slips: &[(Codes, Slip)], sheets: &Markup) -> Result<Markup> {
    let body = html! {
        div.rf-noprint {
            h1 { (cx.text("intake-slips", &[("n", (slips.len() as i64).into())])) }
            p.rf-lead { (cx.t("intake-slips-text")) }
            p { a href=(cx.staff_url(&format!("{HERE}#erfasst"))) { (cx.t("intake-back")) } }
        }
        @if slips.is_empty() {
            (empty_state(&cx.t("intake-slips-none"), &html! { p { (cx.t("intake-slips-none-text")) } }))
        } @else {
            div.rf-slips { @for (codes, slip) in slips { (cut_out(cx, slip, codes)) } }
            div.rf-noprint { (sheets) }
        }
    };
    page::staff(cx, &cx.t("intake-slips-title"), HERE, body).await
}
