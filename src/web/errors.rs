//! Errors are rendered once, here: as a page with ways on, in the reader's language, with an incident number where the fault
//! is ours. What was typed is shown again, so that no text is ever lost.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use super::cx::Cx;
use super::form::Form;
use super::layout::Contact;
use super::page;
use crate::error::Error;
use crate::services::i18n::Lang;
use crate::services::keys;

/// The status of an error.
pub const fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Gone => StatusCode::GONE,
        Error::SignInNeeded => StatusCode::UNAUTHORIZED,
        Error::Forbidden | Error::CrossSite => StatusCode::FORBIDDEN,
        Error::Refused(_) => StatusCode::CONFLICT,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Error::Unavailable(_) | Error::NotSetUp => StatusCode::SERVICE_UNAVAILABLE,
        Error::Database(_) | Error::Internal(_) | Error::Setup(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Keys of the title and the sentence of an error.
const fn texts(error: &Error) -> (&'static str, &'static str) {
    match error {
        Error::NotFound => ("error-404-title", "error-404-text"),
        Error::Gone => ("error-410-title", "error-410-text"),
        Error::SignInNeeded => ("error-401-title", "error-401-text"),
        Error::Forbidden => ("error-403-title", "error-403-text"),
        Error::CrossSite => ("error-origin-title", "error-origin-text"),
        Error::Refused(_) => ("error-409-title", "error-409-text"),
        Error::Invalid(_) => ("error-422-title", "error-422-text"),
        Error::TooMany { .. } => ("error-429-title", "error-429-text"),
        Error::TooLarge => ("error-413-title", "error-413-text"),
        Error::Unavailable(_) => ("error-503-title", "error-503-text"),
        Error::NotSetUp => ("error-setup-title", "error-setup-text"),
        Error::Database(_) | Error::Internal(_) | Error::Setup(_) => ("error-500-title", "error-500-text"),
    }
}

/// The answer for an error; `contact` is the person whom the last page named, for when the database is away.
pub fn page(lang: Lang, cx: Option<&Cx>, contact: Option<&Contact>, error: &Error, typed: Option<&Form>) -> Response {
    if matches!(error, Error::SignInNeeded)
        && let Some(cx) = cx
        && typed.is_none()
    {
        let back = serde_html_form::to_string([("weiter", &*cx.address)]).unwrap_or_default();
        return Redirect::to(&format!("/verwaltung/anmelden?{back}")).into_response();
    }
    let incident = status(error).is_server_error().then(|| keys::hex(&keys::random::<4>()));
    if let Some(incident) = &incident {
        tracing::error!(incident, %error, source = ?std::error::Error::source(error).map(ToString::to_string), "request failed");
    }
    let (title, text) = texts(error);
    let body = body(lang, cx, error, text, incident.as_deref(), typed);
    let markup = match cx {
        Some(cx) => page::public_with(cx, &lang.t(title), page::Nav::None, page::Options { error: true, ..page::Options::default() }, body),
        None => page::bare(lang, &lang.t(title), contact, body),
    };
    let mut response = (status(error), markup).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let retry_after = match error {
        Error::TooMany { seconds } => Some(*seconds),
        Error::Unavailable(_) | Error::NotSetUp => Some(60),
        _ => None,
    };
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// Seconds as people wait for them: whole minutes, at least one.
pub fn minutes(seconds: u64) -> i64 {
    i64::try_from(seconds.div_ceil(60).max(1)).unwrap_or(i64::MAX)
}

fn body(lang: Lang, cx: Option<&Cx>, error: &Error, text: &str, incident: Option<&str>, typed: Option<&Form>) -> Markup {
    html! {
        div class="rf-wrap rf-narrow" {
            h1 { (lang.t(texts(error).0)) }
            @match error {
                Error::Refused(say) => p { (lang.say(say)) },
                Error::Invalid(errors) => ul { @for error in errors { li { (lang.say(&error.say)) } } },
                Error::TooMany { seconds } => p { (lang.text(text, &[("minutes", minutes(*seconds).into())])) },
                _ => p { (lang.t(text)) },
            }
            @if let Some(incident) = incident { p class="rf-meta" { (lang.text("error-incident", &[("number", incident.into())])) } }
            @if let Some(form) = typed { (again(lang, cx, form)) }
            @if let Some(cx) = cx {
                ul {
                    @if cx.account().is_some() { li { a href=(cx.staff_url("")) { (lang.t("error-way-staff")) } } }
                    li { a href=(cx.url("/karte")) { (lang.t("error-way-map")) } }
                    li { a href=(cx.url("/beitraege")) { (lang.t("error-way-list")) } }
                    li { a href=(cx.url("/")) { (lang.t("error-way-home")) } }
                }
            }
        }
    }
}

/// Everything typed, in a form that sends it again with a fresh token.
fn again(lang: Lang, cx: Option<&Cx>, form: &Form) -> Markup {
    let typed: Vec<(&str, &str)> = form.typed().filter(|(name, value)| !value.is_empty() && *name != "password").collect();
    html! {
        @if !typed.is_empty() {
            section {
                h2 { (lang.t("error-typed-title")) }
                p { (lang.t("error-typed-text")) }
                dl { @for (_, value) in &typed { dd class="rf-prose" { (value) } } }
                @if let Some(cx) = cx {
                    form method="post" action=(cx.address) {
                        input type="hidden" name=(super::form::TOKEN) value=(super::form::new_token(&cx.host.keys, cx.now));
                        @for (name, value) in &typed { input type="hidden" name=(name) value=(value); }
                        button class="kern-btn kern-btn--secondary" { (lang.t("error-send-again")) }
                    }
                }
            }
        }
    }
}
