//! `/verwaltung/anmelden/passwort/{token}` and `/verwaltung/anmelden/vergessen`.

use std::time::Duration;

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use tokio::time::Instant;

use super::{actions, views};
use crate::error::{Error, Result, Say};
use crate::services::account_tokens;
use crate::services::accounts::find_for_reset;
use crate::services::keys::Purpose;
use crate::services::limits::Limit;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/anmelden/vergessen", Access::Public, ask)
        .post("/verwaltung/anmelden/vergessen", Access::Public, request)
        .get("/verwaltung/anmelden/passwort/{token}", Access::Token, show)
        .post("/verwaltung/anmelden/passwort/{token}", Access::Token, choose)
}

/// The answer to whoever forgot a password takes this long, so that its time tells nothing about who has an account.
const SAME_TIME: Duration = Duration::from_millis(400);

async fn ask(cx: Cx) -> Markup {
    views::ask(&cx, &Form::empty())
}

async fn request(cx: Cx, form: Form) -> Result<Response> {
    let ready_at = Instant::now() + SAME_TIME;
    let outcome = match read_email(&cx, &form) {
        Ok(email) => send(&cx, &email).await,
        Err(error) => Err(error),
    };
    let page = match form.sort(outcome)? {
        Ok(()) => views::sent(&cx).into_response(),
        Err(form) => (StatusCode::UNPROCESSABLE_ENTITY, views::ask(&cx, &form)).into_response(),
    };
    tokio::time::sleep_until(ready_at).await;
    Ok(page)
}

fn read_email(cx: &Cx, form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    if form.is_from_a_robot() {
        reader.mistake("", Say::new("form-robot"));
    }
    let email = reader.given("email", "password-forgotten-missing").and_then(|()| reader.optional_email("email"));
    let email = reader.finish(|| email)?;
    cx.limit(Limit::Mail)?;
    Ok(email)
}

/// Sends the link, if there is an account that could use it. Beyond the mails that an address gets in an hour nothing is sent and nothing said.
async fn send(cx: &Cx, email: &str) -> Result<()> {
    let addressee = cx.host.keys.mac(Purpose::AccountLink, &[b"addressee", email.trim().to_lowercase().as_bytes()]);
    let has_room = cx.host.limits.check_addressee(&addressee).is_ok();
    match find_for_reset(cx.db(), email, cx.now).await?.filter(|_| has_room) {
        Some(account) => cx.act(async |tx| actions::send_reset(tx, account).await).await,
        None => Ok(()),
    }
}

/// Not cached, not indexed, and silent about itself towards other sites.
fn private(answer: impl IntoResponse) -> Response {
    const HEADERS: [(HeaderName, &str); 3] = [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    let mut response = answer.into_response();
    response.headers_mut().extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}

async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    page(&cx, &token, &Form::empty(), StatusCode::OK).await
}

async fn page(cx: &Cx, token: &str, form: &Form, status: StatusCode) -> Result<Response> {
    Ok(private(match account_tokens::holder(cx.db(), token, cx.now).await? {
        Some(holder) => (status, views::choose(cx, token, &holder, form)),
        None => (StatusCode::GONE, views::over(cx)),
    }))
}

async fn choose(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    let new = form.value("new").unwrap_or_default().to_owned();
    let outcome = match form.value("again") == Some(new.as_str()) {
        true => cx.act(async |tx| actions::choose(tx, &token, new).await).await,
        false => Err(Error::field("again", "password-again-differs")),
    };
    match form.sort(outcome)? {
        Ok(()) => Ok(private(Redirect::to("/verwaltung/anmelden?meldung=password"))),
        Err(form) => page(&cx, &token, &form, StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}
