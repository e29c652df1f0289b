//! The sign-in page.

use maud::{Markup, html};

use crate::web::components::{Button, InputKind, TextField, error_summary, hidden};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav, Options};

/// Where the second step is.
pub(super) const CODE: &str = "/verwaltung/anmelden/code";

/// The second step. It looks the same for everybody who came through the first, whatever was typed there.
pub(super) fn code(cx: &Cx, form: &Form) -> Markup {
    let code = TextField {
        name: "code",
        label: "factor-code",
        hint: Some("sign-in-code-hint"),
        required: true,
        autocomplete: Some("one-time-code"),
        ..TextField::default()
    };
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (cx.t("sign-in-code-title")) }
            p.rf-lead { (cx.t("sign-in-code-lead")) }
            (error_summary(cx.lang, form))
            form.rf-form method="post" action=(CODE) novalidate {
                (token_fields(cx))
                @if let Some(target) = form.value("weiter") { (hidden("weiter", target)) }
                (code.render(cx.lang, form))
                div.rf-actions { (Button { label: "sign-in-go", ..Button::default() }.render(cx.lang)) }
            }
            p { (cx.t("sign-in-code-none")) " " a href="/verwaltung/anmelden" { (cx.t("password-back")) } }
        }
    };
    page::public_with(cx, &cx.t("sign-in-code-title"), Nav::None, Options { private: true, ..Options::default() }, body)
}

/// E-mail and password; says so when somebody has just signed out.
pub(super) fn sign_in(cx: &Cx, form: &Form) -> Markup {
    let lang = cx.lang;
    let email = TextField {
        name: "email",
        label: "sign-in-email",
        required: true,
        kind: InputKind::Email,
        autocomplete: Some("username"),
        ..TextField::default()
    };
    let password = TextField {
        name: "password",
        label: "sign-in-password",
        required: true,
        kind: InputKind::Password,
        autocomplete: Some("current-password"),
        ..TextField::default()
    };
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (cx.t("sign-in-title")) }
            p.rf-lead { (cx.t("sign-in-lead")) }
            (error_summary(lang, form))
            form.rf-form method="post" action="/verwaltung/anmelden" {
                (token_fields(cx))
                @if let Some(target) = form.value("weiter") { (hidden("weiter", target)) }
                (email.render(lang, form))
                (password.render(lang, form))
                div.rf-actions { (Button { label: "sign-in-go", ..Button::default() }.render(lang)) }
            }
            p { a href="/verwaltung/anmelden/vergessen" { (cx.t("password-forgotten-title")) } }
        }
    };
    page::public_with(cx, &cx.t("sign-in-title"), Nav::None, Options { private: true, ..Options::default() }, body)
}
