//! `/verwaltung/anmelden`, its second step `/verwaltung/anmelden/code`, and `/verwaltung/abmelden`.

use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::{CookieJar, Query};
use maud::Markup;
use serde::Deserialize;
use tokio::time::Instant;

use super::actions::{self, Pending};
use super::views;
use crate::error::{Error, FieldError, Result, Say};
use crate::office::accounts::home;
use crate::office::second_factor;
use crate::services::accounts::{close_session, open_session};
use crate::services::act::{AccountId, Actor, TOWN};
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::limits::Limit;
use crate::services::{browsers, keys};
use crate::web::answer::private;
use crate::web::cx::Cx;
use crate::web::enter::{SESSION_COOKIE, cookie};
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/anmelden", Access::Public, show)
        .post("/verwaltung/anmelden", Access::Public, sign_in)
        .get("/verwaltung/anmelden/code", Access::Public, ask_code)
        .post("/verwaltung/anmelden/code", Access::Public, check_code)
        .post("/verwaltung/abmelden", Access::Public, sign_out)
}

/// Between the two steps: who it may be, encrypted.
const PENDING_COOKIE: &str = "__Host-zweiter-schritt";
/// The random name of a browser that somebody signed in with.
const BROWSER_COOKIE: &str = "__Host-bekannt";
/// The answer to a code takes this long, so that its time does not tell whether the password was right.
const SAME_TIME: Duration = Duration::from_millis(300);

#[derive(Deserialize)]
struct Wanted {
    weiter: Option<String>,
}

async fn show(cx: Cx, Query(wanted): Query<Wanted>) -> Markup {
    views::sign_in(&cx, &onwards(&wanted))
}

fn onwards(wanted: &Wanted) -> Form {
    Form::with(actions::own_page(wanted.weiter.as_deref()).map(|page| ("weiter", page.to_owned())))
}

async fn sign_in(cx: Cx, jar: CookieJar, form: Form) -> Result<Response> {
    let (email, password) = (form.value("email").unwrap_or_default(), form.value("password").unwrap_or_default());
    cx.limit(Limit::Guess)?;
    cx.host.limits.check_name(email, cx.now)?;
    let found = actions::authenticate(cx.db(), email, password.to_owned(), cx.now).await?;
    let (in_use, needs_code) = match found {
        Some(account) => (true, second_factor::is_on(cx.db(), account).await?),
        None => (second_factor::in_use(cx.db()).await?, true),
    };
    match found {
        Some(account) if !needs_code => enter(&cx, jar, account, form.value("weiter")).await,
        // Whether the password was right is said to nobody who has no code: the way goes on for both.
        _ if in_use => Ok(second_step(&cx, jar, found, email, form.value("weiter"))),
        _ => Ok((StatusCode::UNPROCESSABLE_ENTITY, views::sign_in(&cx, &refused(form))).into_response()),
    }
}

fn refused(form: Form) -> Form {
    form.with_errors(vec![FieldError { field: "email".into(), say: Say::new("error-sign-in") }])
}

fn second_step(cx: &Cx, jar: CookieJar, found: Option<AccountId>, email: &str, onwards: Option<&str>) -> Response {
    let pending = actions::seal(&cx.host.keys, found, email, cx.now);
    let query = actions::own_page(onwards).and_then(|page| serde_html_form::to_string([("weiter", page)]).ok());
    let address = query.map_or_else(|| views::CODE.to_owned(), |query| format!("{}?{query}", views::CODE));
    private((jar.add(cookie(PENDING_COOKIE, pending)), Redirect::to(&address)))
}

fn pending(cx: &Cx, jar: &CookieJar) -> Option<Pending> {
    actions::unseal(&cx.host.keys, jar.get(PENDING_COOKIE)?.value(), cx.now)
}

async fn ask_code(cx: Cx, jar: CookieJar, Query(wanted): Query<Wanted>) -> Response {
    match pending(&cx, &jar) {
        Some(_) => private(views::code(&cx, &onwards(&wanted))),
        None => Redirect::to("/verwaltung/anmelden").into_response(),
    }
}

async fn check_code(cx: Cx, jar: CookieJar, form: Form) -> Result<Response> {
    let ready_at = Instant::now() + SAME_TIME;
    cx.limit(Limit::Guess)?;
    let Some(pending) = pending(&cx, &jar) else {
        return Ok(Redirect::to("/verwaltung/anmelden?meldung=code-too-late").into_response());
    };
    cx.host.limits.check_name(&pending.name, cx.now)?;
    let code = form.value("code").unwrap_or_default().to_owned();
    let fits = match pending.account {
        Some(account) => cx.act(async |tx| second_factor::answer(tx, account, &code).await).await?,
        None => false,
    };
    tokio::time::sleep_until(ready_at).await;
    match pending.account.filter(|_| fits) {
        Some(account) => enter(&cx, jar, account, form.value("weiter")).await,
        None => {
            let form = form.with_errors(vec![FieldError { field: "code".into(), say: Say::new("error-sign-in-code") }]);
            Ok(private((StatusCode::UNPROCESSABLE_ENTITY, views::code(&cx, &form))))
        }
    }
}

/// Signed in: a new session, and on to where the person wanted to go.
async fn enter(cx: &Cx, jar: CookieJar, account: AccountId, onwards: Option<&str>) -> Result<Response> {
    let browser = jar.get(BROWSER_COOKIE).map_or_else(keys::random_token, |cookie| cookie.value().to_owned());
    let session = renew_session(cx, &jar, account, &browser).await?;
    let target = match actions::own_page(onwards) {
        Some(page) => page.to_owned(),
        None => home(cx.db(), account).await?,
    };
    let mut known = cookie(BROWSER_COOKIE, browser);
    known.make_permanent();
    let mut jar = jar.add(cookie(SESSION_COOKIE, session)).add(known);
    if jar.get(PENDING_COOKIE).is_some() {
        let mut gone = cookie(PENDING_COOKIE, String::new());
        gone.make_removal();
        jar = jar.add(gone);
    }
    Ok((jar, Redirect::to(&target)).into_response())
}

/// A new session for every sign-in; the one that the browser had before ends (session fixation).
async fn renew_session(cx: &Cx, jar: &CookieJar, account: AccountId, browser: &str) -> Result<String> {
    if let Some(old) = jar.get(SESSION_COOKIE) {
        close_session(cx.db(), old.value()).await?;
    }
    cx.act(async |tx| {
        (tx.actor, tx.process) = (Actor::Staff(account), TOWN);
        browsers::welcome(tx, account, browser, Lang::De.moment(cx.now)).await?;
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
