//! `/verwaltung/konten/zweiter-faktor`: everybody's own; and what admins do about those of others.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::{actions, store, views};
use crate::error::{Error, Result};
use crate::office::town_wide;
use crate::services::accounts::Role;
use crate::services::act::AccountId;
use crate::services::limits::Limit;
use crate::web::answer::{answer, private};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes, SECOND_FACTOR};

const ADMIN: Access = Access::Role(Role::Admin);

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get(SECOND_FACTOR, Access::Staff, show)
        .post("/verwaltung/konten/zweiter-faktor/beginnen", Access::Staff, begin)
        .post("/verwaltung/konten/zweiter-faktor/bestaetigen", Access::Staff, confirm)
        .post("/verwaltung/konten/zweiter-faktor/codes", Access::Staff, renew_codes)
        .post("/verwaltung/konten/zweiter-faktor/abschalten", Access::Staff, disable)
        .post("/verwaltung/konten/pflicht", ADMIN, set_duty)
        .post("/verwaltung/konten/{id}/zweiter-faktor-abschalten", ADMIN, reset)
}

fn own(cx: &Cx) -> Result<AccountId> {
    cx.account().map(|account| account.id).ok_or(Error::SignInNeeded)
}

async fn show(cx: Cx) -> Result<Response> {
    Ok(private(page(&cx, &Form::empty()).await?))
}

async fn page(cx: &Cx, form: &Form) -> Result<Markup> {
    let account = own(cx)?;
    let mut db = cx.db().acquire().await?;
    let factor = store::of(&mut db, account).await?;
    let begun = match factor.as_ref().filter(|factor| factor.confirmed_at.is_none()) {
        Some(factor) => {
            let email = store::email(&mut db, account).await?;
            Some(actions::begun(&cx.host.keys, account, &factor.cipher, &cx.process.town.name, &email)?)
        }
        None => None,
    };
    drop(db);
    match (factor, begun) {
        (_, Some(begun)) => views::begun(cx, &begun, form).await,
        (Some(factor), None) => views::on(cx, &factor, form).await,
        (None, None) => views::off(cx, form).await,
    }
}

fn here(cx: &Cx, done: &str) -> String {
    cx.staff_url(&format!("/konten/zweiter-faktor{done}"))
}

async fn begin(cx: Cx, form: Form) -> Result<Response> {
    let outcome = cx.act(async |tx| actions::begin(tx).await).await.map(|()| here(&cx, ""));
    answer(form, outcome, async |form: Form| page(&cx, &form).await).await.map(private)
}

async fn confirm(cx: Cx, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    let code = form.value("code").unwrap_or_default().to_owned();
    let outcome = cx.act(async |tx| actions::confirm(tx, &code).await).await;
    codes(&cx, form, outcome).await
}

async fn renew_codes(cx: Cx, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    let password = form.value("password").unwrap_or_default().to_owned();
    let outcome = cx.act(async |tx| actions::renew_codes(tx, password).await).await;
    codes(&cx, form, outcome).await
}

/// New codes are shown in the answer itself: they stand nowhere else, so there is no page that could show them again.
async fn codes(cx: &Cx, form: Form, outcome: Result<Vec<String>>) -> Result<Response> {
    Ok(private(match form.sort(outcome)? {
        Ok(codes) => views::codes(cx, &codes).await?.into_response(),
        Err(form) => (StatusCode::UNPROCESSABLE_ENTITY, page(cx, &form).await?).into_response(),
    }))
}

async fn disable(cx: Cx, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    let password = form.value("password").unwrap_or_default().to_owned();
    let outcome = cx.act(async |tx| actions::disable(tx, password).await).await.map(|()| here(&cx, "?meldung=factor-off"));
    answer(form, outcome, async |form: Form| page(&cx, &form).await).await.map(private)
}

async fn set_duty(cx: Cx, form: Form) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    let mut reader = Reader::new(&form);
    let roles: Vec<Role> = reader.choices("duty");
    let roles = reader.finish(|| Some(roles))?;
    cx.act(async |tx| actions::set_duty(tx, &roles).await).await?;
    Ok(Redirect::to("/verwaltung/konten?meldung=factor-duty"))
}

async fn reset(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    cx.act(async |tx| actions::reset(tx, AccountId(id)).await).await?;
    Ok(Redirect::to(&format!("/verwaltung/konten/{id}?meldung=factor-reset")))
}
