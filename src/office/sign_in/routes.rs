//! `/verwaltung/anmelden` and `/verwaltung/abmelden`.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::{CookieJar, Query};
use maud::Markup;
use serde::Deserialize;

use super::{actions, views};
use crate::error::{Error, FieldError, Result, Say};
use crate::office::accounts::home;
use crate::services::accounts::{close_session, open_session};
use crate::services::act::{AccountId, Actor, TOWN};
use crate::services::audit::{self, Entry};
use crate::services::limits::Limit;
use crate::web::cx::Cx;
use crate::web::enter::{SESSION_COOKIE, cookie};
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

pub(in crate::office) fn routes() -> Routes {
    Routes::new().get("/verwaltung/anmelden", Access::Public, show).post("/verwaltung/anmelden", Access::Public, sign_in).post(
        "/verwaltung/abmelden",
        Access::Public,
        sign_out,
    )
}

#[derive(Deserialize)]
struct Wanted {
    weiter: Option<String>,
}

async fn show(cx: Cx, Query(wanted): Query<Wanted>) -> Markup {
    let form = Form::with(actions::own_page(wanted.weiter.as_deref()).map(|page| ("weiter", page.to_owned())));
    views::sign_in(&cx, &form)
}

async fn sign_in(cx: Cx, jar: CookieJar, form: Form) -> Result<Response> {
    let (email, password) = (form.value("email").unwrap_or_default(), form.value("password").unwrap_or_default());
    cx.limit(Limit::Guess)?;
    cx.host.limits.check_name(email, cx.now)?;
    let Some(account) = actions::authenticate(cx.db(), email, password.to_owned(), cx.now).await? else {
        let form = form.with_errors(vec![FieldError { field: "email".into(), say: Say::new("error-sign-in") }]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::sign_in(&cx, &form)).into_response());
    };
    let session = renew_session(&cx, &jar, account).await?;
    let target = match actions::own_page(form.value("weiter")) {
        Some(page) => page.to_owned(),
        None => home(cx.db(), account).await?,
    };
    Ok((jar.add(cookie(SESSION_COOKIE, session)), Redirect::to(&target)).into_response())
}

/// A new session for every sign-in; the one that the browser had before ends (session fixation).
async fn renew_session(cx: &Cx, jar: &CookieJar, account: AccountId) -> Result<String> {
    if let Some(old) = jar.get(SESSION_COOKIE) {
        close_session(cx.db(), old.value()).await?;
    }
    cx.act(async |tx| {
        (tx.actor, tx.process) = (Actor::Staff(account), TOWN);
        audit::record(tx, Entry::new("account.sign_in", "account", account.0)).await
    })
    .await?;
    open_session(cx.db(), account, cx.now).await
}

async fn sign_out(cx: Cx, jar: CookieJar) -> Result<Response, Error> {
    if let Some(session) = jar.get(SESSION_COOKIE) {
        close_session(cx.db(), session.value()).await?;
    }
    let mut gone = cookie(SESSION_COOKIE, String::new());
    gone.make_removal();
    Ok((jar.add(gone), Redirect::to("/verwaltung/anmelden?meldung=signed-out")).into_response())
}
