//! The page of one's keys, and the overlay that shows them at the desk. No IO.

use maud::{Markup, html};

use super::model::{Command, Shortcuts};
use crate::web::components::{Button, ButtonLook, Checkbox, TextField, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The page.
pub(super) fn page(cx: &Cx, form: &Form) -> Markup {
    html! {
        p { a href=(cx.staff_url("/eingang")) { (cx.t("keys-back")) } }
        h1 { (cx.t("keys-title")) }
        p.rf-lead { (cx.t("keys-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url("/eingang/tasten")) novalidate {
            (token_fields(cx))
            (Checkbox { name: "enabled", label: "keys-enabled", hint: Some("keys-enabled-hint") }.render(cx.lang, form))
            div.rf-keyfields {
                @for command in Command::ALL {
                    (TextField { name: command.as_str(), label: command.label(), required: true, autocomplete: Some("off"), ..TextField::default() }.render(cx.lang, form))
                }
            }
            div.rf-actions { (Button { label: "keys-save", ..Button::default() }.render(cx.lang)) }
        }
        h2 { (cx.t("keys-fixed")) }
        (table(&fixed(cx)))
        form method="post" action=(cx.staff_url("/eingang/tasten/zuruecksetzen")) {
            (token_fields(cx))
            (Button { label: "keys-reset", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
    }
}

/// The link to the keys, and the overlay that opens instead of the page where scripts run.
pub(in crate::process::triage) fn overlay(cx: &Cx, shortcuts: &Shortcuts) -> Markup {
    let own: Vec<(String, String)> = shortcuts
        .all()
        .filter(|(command, _)| *command != Command::Assign)
        .map(|(command, key)| (key.to_uppercase().to_string(), cx.t(command.label())))
        .collect();
    html! {
        a href=(cx.staff_url("/eingang/tasten")) data-dialog="tasten" data-key=[shortcuts.enabled.then_some("?")] aria-keyshortcuts=[shortcuts.enabled.then_some("?")] { (cx.t("keys-title")) @if shortcuts.enabled { " " kbd aria-hidden="true" { "?" } } }
        dialog.rf-dialog id="tasten" aria-labelledby="tasten-titel" {
            h2 id="tasten-titel" { (cx.t("keys-title")) }
            @if !shortcuts.enabled { p { b { (cx.t("keys-are-off")) } } }
            (table(&[own, fixed(cx)].concat()))
            div.rf-actions {
                form method="dialog" { (Button { label: "keys-close", ..Button::default() }.render(cx.lang)) }
                a href=(cx.staff_url("/eingang/tasten")) { (cx.t("keys-change")) }
            }
        }
    }
}

fn fixed(cx: &Cx) -> Vec<(String, String)> {
    vec![("↓ ↑".to_owned(), cx.t("keys-arrows")), ("?".to_owned(), cx.t("keys-help")), ("Esc".to_owned(), cx.t("keys-escape"))]
}

fn table(rows: &[(String, String)]) -> Markup {
    html! { dl.rf-keys { @for (key, what) in rows { div { dt { kbd { (key) } } dd { (what) } } } } }
}
