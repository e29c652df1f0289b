//! Pages about the second factor.

use maud::{Markup, html};

use super::actions::Begun;
use super::store::Factor;
use crate::error::Result;
use crate::web::components::{Alert, Button, ButtonLook, InputKind, TextField, Tone, copy_button, error_summary, qr_code};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

async fn shell(cx: &Cx, body: Markup) -> Result<Markup> {
    let body = html! {
        h1 { (cx.t("factor-title")) }
        (body)
        p { a href=(cx.staff_url("/konten/passwort")) { (cx.t("password-own-title")) } " · " a href="/verwaltung/konten/sitzungen" { (cx.t("sessions-title")) } }
    };
    page::staff(cx, &cx.t("factor-title"), "/konten", body).await
}

fn to(cx: &Cx, act: &str) -> String {
    cx.staff_url(&format!("/konten/zweiter-faktor/{act}"))
}

/// What somebody with a duty sees first.
fn duty(cx: &Cx) -> Markup {
    let has_duty = cx.account().is_some_and(|account| account.needs_factor);
    html! { @if has_duty { (Alert::new(Tone::Warning, cx.t("factor-duty-first")).render(cx.lang)) } }
}

/// It is off.
pub(super) async fn off(cx: &Cx, form: &Form) -> Result<Markup> {
    let body = html! {
        (duty(cx))
        p.rf-lead { (cx.t("factor-lead")) }
        p { (cx.t("factor-how")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(to(cx, "beginnen")) {
            (token_fields(cx))
            div.rf-actions { (Button { label: "factor-begin", ..Button::default() }.render(cx.lang)) }
        }
    };
    shell(cx, body).await
}

/// It is being set up: the secret, and the field for a first code.
pub(super) async fn begun(cx: &Cx, begun: &Begun, form: &Form) -> Result<Markup> {
    let code = TextField {
        name: "code",
        label: "factor-code",
        hint: Some("factor-code-hint"),
        required: true,
        kind: InputKind::Number,
        autocomplete: Some("one-time-code"),
        ..TextField::default()
    };
    let body = html! {
        (duty(cx))
        (error_summary(cx.lang, form))
        h2 { (cx.t("factor-step-scan")) }
        p { (cx.t("factor-step-scan-text")) }
        (qr_code(&begun.address, &cx.t("factor-qr")))
        p { (cx.t("factor-step-type")) }
        (copy_button(cx.lang, "secret", &begun.secret))
        h2 { (cx.t("factor-step-code")) }
        form.rf-form method="post" action=(to(cx, "bestaetigen")) novalidate {
            (token_fields(cx))
            (code.render(cx.lang, form))
            div.rf-actions { (Button { label: "factor-confirm", ..Button::default() }.render(cx.lang)) }
        }
        form method="post" action=(to(cx, "beginnen")) {
            (token_fields(cx))
            (Button { label: "factor-begin-anew", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
        }
    };
    shell(cx, body).await
}

/// The recovery codes, for the only time.
pub(super) async fn codes(cx: &Cx, codes: &[String]) -> Result<Markup> {
    let body = html! {
        (Alert::new(Tone::Success, cx.t("factor-is-on")).render(cx.lang))
        h2 { (cx.t("factor-codes")) }
        p.rf-lead { (cx.t("factor-codes-text")) }
        ul.rf-codes { @for code in codes { li { code { (code) } } } }
        (copy_button(cx.lang, "codes", &codes.join(" ")))
        p { a href=(cx.staff_url("")) { (cx.t("factor-codes-kept")) } }
    };
    shell(cx, body).await
}

/// It is on.
pub(super) async fn on(cx: &Cx, factor: &Factor, form: &Form) -> Result<Markup> {
    let password = |label| TextField {
        name: "password",
        label,
        required: true,
        kind: InputKind::Password,
        autocomplete: Some("current-password"),
        ..TextField::default()
    };
    let since = factor.confirmed_at.map(|at| cx.lang.day(at)).unwrap_or_default();
    let few = factor.codes_left < 3;
    let left = cx.text("factor-codes-left", &[("n", factor.codes_left.into())]);
    let body = html! {
        p.rf-lead { (cx.text("factor-since", &[("day", since.into())])) }
        (error_summary(cx.lang, form))
        @if few { (Alert::new(Tone::Warning, left).render(cx.lang)) } @else { p { (left) } }
        form.rf-form method="post" novalidate {
            (token_fields(cx))
            (password("password-old").render(cx.lang, form))
            div.rf-actions {
                button.kern-btn.kern-btn--primary type="submit" formaction=(to(cx, "codes")) { span.kern-label { (cx.t("factor-codes-renew")) } }
                button.kern-btn.kern-btn--secondary type="submit" formaction=(to(cx, "abschalten")) { span.kern-label { (cx.t("factor-disable")) } }
            }
        }
    };
    shell(cx, body).await
}
