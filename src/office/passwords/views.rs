//! Pages for choosing a password by a link.

use maud::{Markup, html};

use crate::services::account_tokens::{Holder, TokenPurpose, path};
use crate::web::components::{Button, InputKind, TextField, error_summary, hidden};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav, Options};

fn shell(cx: &Cx, title: &str, body: Markup) -> Markup {
    let body = html! { div.rf-wrap.rf-page.rf-narrow { h1 { (title) } (body) } };
    page::public_with(cx, title, Nav::None, Options { private: true, ..Options::default() }, body)
}

/// Asks for the address of the account.
pub(super) fn ask(cx: &Cx, form: &Form) -> Markup {
    let email = TextField {
        name: "email",
        label: "sign-in-email",
        required: true,
        kind: InputKind::Email,
        autocomplete: Some("username"),
        ..TextField::default()
    };
    let body = html! {
        p.rf-lead { (cx.t("password-forgotten-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action="/verwaltung/anmelden/vergessen" novalidate {
            (token_fields(cx))
            (email.render(cx.lang, form))
            div.rf-actions { (Button { label: "password-forgotten-go", ..Button::default() }.render(cx.lang)) }
        }
        (back(cx))
    };
    shell(cx, &cx.t("password-forgotten-title"), body)
}

fn back(cx: &Cx) -> Markup {
    html! { p { a href="/verwaltung/anmelden" { (cx.t("password-back")) } } }
}

/// The same answer for everybody.
pub(super) fn sent(cx: &Cx) -> Markup {
    shell(cx, &cx.t("password-sent-title"), html! { p.rf-lead { (cx.t("password-sent-text")) } (back(cx)) })
}

/// The form of a link that holds.
pub(super) fn choose(cx: &Cx, token: &str, holder: &Holder, form: &Form) -> Markup {
    let (title, lead) = match holder.purpose {
        TokenPurpose::Invitation => ("password-invited-title", "password-invited-lead"),
        TokenPurpose::Reset => ("password-reset-title", "password-reset-lead"),
    };
    let field = |name, label, hint| TextField {
        name,
        label,
        hint,
        required: true,
        kind: InputKind::Password,
        autocomplete: Some("new-password"),
        ..TextField::default()
    };
    let title = cx.text(title, &[("name", holder.name.as_str().into())]);
    let body = html! {
        p.rf-lead { (cx.t(lead)) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(path(token)) novalidate {
            (token_fields(cx))
            // For password managers: they keep the new password with this address.
            (hidden("username", &holder.email))
            p { (cx.text("password-for", &[("email", holder.email.as_str().into())])) }
            (field("new", "password-new", Some("password-new-hint")).render(cx.lang, form))
            (field("again", "password-again", None).render(cx.lang, form))
            div.rf-actions { (Button { label: "password-save", ..Button::default() }.render(cx.lang)) }
        }
    };
    shell(cx, &title, body)
}

/// A link that holds no longer, or never did: the same words for both.
pub(super) fn over(cx: &Cx) -> Markup {
    let body = html! {
        p.rf-lead { (cx.t("password-over-text")) }
        ul {
            li { a href="/verwaltung/anmelden/vergessen" { (cx.t("password-forgotten-title")) } }
            li { a href="/verwaltung/anmelden" { (cx.t("password-back")) } }
        }
    };
    shell(cx, &cx.t("password-link-over"), body)
}
