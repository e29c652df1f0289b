//! `/verwaltung/konten/sitzungen`: everybody's own.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;

use super::{store, views};
use crate::error::{Error, Result};
use crate::services::act::{AccountId, TOWN};
use crate::services::audit::{self, Entry};
use crate::web::cx::Cx;
use crate::web::enter::SESSION_COOKIE;
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/konten/sitzungen", Access::Staff, list)
        .post("/verwaltung/konten/sitzungen/andere-beenden", Access::Staff, end_others)
        .post("/verwaltung/konten/sitzungen/{id}/beenden", Access::Staff, end)
}

fn own(cx: &Cx) -> Result<AccountId> {
    cx.account().map(|account| account.id).ok_or(Error::SignInNeeded)
}

fn token(jar: &CookieJar) -> &str {
    jar.get(SESSION_COOKIE).map_or("", |cookie| cookie.value())
}

async fn list(cx: Cx, jar: CookieJar) -> Result<Response> {
    let sessions = store::list(cx.db(), own(&cx)?, token(&jar), cx.now).await?;
    Ok(views::list(&cx, &sessions).await?.into_response())
}

/// Ends one session. Ending the one that asks is signing out.
async fn end(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Redirect> {
    let account = own(&cx)?;
    cx.act(async |tx| {
        tx.process = TOWN;
        if !store::end(tx, account, id).await? {
            return Err(Error::NotFound);
        }
        audit::record(tx, Entry::new("account.end_session", "account", account.0)).await
    })
    .await?;
    Ok(done("session-ended"))
}

async fn end_others(cx: Cx, jar: CookieJar, _form: Form) -> Result<Redirect> {
    let account = own(&cx)?;
    cx.act(async |tx| {
        tx.process = TOWN;
        store::end_all(tx, account, Some(token(&jar))).await?;
        audit::record(tx, Entry::new("account.end_sessions", "account", account.0)).await
    })
    .await?;
    Ok(done("sessions-ended"))
}

fn done(what: &str) -> Redirect {
    Redirect::to(&format!("/verwaltung/konten/sitzungen?meldung={what}"))
}
