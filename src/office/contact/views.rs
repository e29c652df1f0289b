//! The page about contact persons. No IO.

use maud::{Markup, html};

use super::routes::{Fields, OF_PROCESS, OF_TOWN};
use crate::web::components::{Button, ButtonLook, InputKind, TextField, Translated, error_summary, translations};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

pub(super) fn show(cx: &Cx, may_town: bool, of_town: &Form, of_process: &Form, has_own: bool) -> Markup {
    html! {
        p { a href=(cx.staff_url("/texte")) { (cx.t("text-back")) } }
        h1 { (cx.t("contact-title")) }
        p.rf-lead { (cx.t("contact-lead")) }
        h2 { (cx.text("contact-process", &[("process", cx.local(&cx.process.title).into())])) }
        p { (cx.t(if has_own { "contact-process-own" } else { "contact-process-none" })) }
        details.rf-section open[has_own || !of_process.errors().is_empty()] {
            summary { (cx.t("contact-process-set")) }
            (error_summary(cx.lang, of_process))
            (form(cx, "verfahren", OF_PROCESS, of_process))
        }
        @if has_own {
            form method="post" action=(cx.staff_url("/kontakt/verfahren-entfernen")) {
                (token_fields(cx))
                (Button { label: "contact-process-remove", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
            }
        }
        @if may_town {
            section.rf-section {
                h2 { (cx.t("contact-town")) }
                (error_summary(cx.lang, of_town))
                (form(cx, "stadt", OF_TOWN, of_town))
            }
        }
    }
}

fn form(cx: &Cx, to: &str, fields: Fields, form: &Form) -> Markup {
    let [name, role, phone, hours, email] = fields;
    let field =
        |name, label, hint, kind, required| TextField { name, label, hint, kind, required, ..TextField::default() }.render(cx.lang, form);
    html! {
        form.rf-form method="post" action=(cx.staff_url(&format!("/kontakt/{to}"))) novalidate {
            (token_fields(cx))
            (field(name, "contact-name", None, InputKind::Text, true))
            (field(role, "contact-role", None, InputKind::Text, false))
            (field(phone, "contact-phone", None, InputKind::Phone, true))
            (field(hours, "contact-hours", Some("contact-hours-hint"), InputKind::Text, true))
            (field(email, "contact-email", None, InputKind::Email, true))
            (translations(cx.lang, form, &[Translated::line(role, "contact-role"), Translated::line(hours, "contact-hours")]))
            @if fields == OF_TOWN { (field("days", "contact-days", Some("contact-days-hint"), InputKind::Number, true)) }
            div.rf-actions { (Button { label: "contact-save", ..Button::default() }.render(cx.lang)) }
        }
    }
}
