//! `/verwaltung/konten`: the town's admins make accounts, give roles and switch off; everybody chooses the own password.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::model::{Grant, Listed, NewAccount, first_password};
use super::{actions, store, views};
use crate::error::{Error, Result, Say};
use crate::office::town_wide;
use crate::services::accounts::Role;
use crate::services::act::AccountId;
use crate::services::limits::Limit;
use crate::services::scope;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const ADMIN: Access = Access::Role(Role::Admin);

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/konten", ADMIN, list)
        .post("/verwaltung/konten", ADMIN, create)
        .get("/verwaltung/konten/passwort", Access::Staff, show_password)
        .post("/verwaltung/konten/passwort", Access::Staff, choose_password)
        .get("/verwaltung/konten/{id}", ADMIN, show)
        .post("/verwaltung/konten/{id}/rollen", ADMIN, set_roles)
        .post("/verwaltung/konten/{id}/abschalten", ADMIN, deactivate)
        .post("/verwaltung/konten/{id}/einschalten", ADMIN, activate)
        .post("/verwaltung/konten/{id}/neues-passwort", ADMIN, renew_password)
}

async fn list(cx: Cx) -> Result<Response> {
    page(&cx, &Form::empty()).await
}

async fn page(cx: &Cx, form: &Form) -> Result<Response> {
    town_wide(cx, &[Role::Admin])?;
    let accounts = store::list(cx.db(), None).await?;
    let processes = scope::all(cx.db()).await?;
    Ok(views::list(cx, &accounts, &processes, form).await?.into_response())
}

/// Not `act_once`: its outcome would keep the password. A second click finds the address taken.
async fn create(cx: Cx, form: Form) -> Result<Response> {
    town_wide(&cx, &[Role::Admin])?;
    let password = first_password();
    let outcome = match read_new(&form) {
        Ok(new) => cx.act(async |tx| actions::create(tx, &new, &password).await).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(id) => Ok(views::password(&cx, &one(&cx, id).await?, &password).await?.into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &form).await?).into_response()),
    }
}

fn read_new(form: &Form) -> Result<NewAccount> {
    let mut reader = Reader::new(form);
    if reader.raw("email").is_none() {
        reader.mistake("email", Say::new("error-required"));
    }
    let email = reader.optional_email("email");
    let name = reader.text("name", 2, 80);
    let external_until = if reader.checked("external") { reader.date("ends_on") } else { None };
    let grants = grants(&mut reader);
    reader.finish(|| Some(NewAccount { email: email?, name: name?, external_until, grants }))
}

/// Roles in all processes and in single ones.
fn grants(reader: &mut Reader<'_>) -> Vec<Grant> {
    [views::EVERYWHERE, views::IN_ONE].into_iter().flat_map(|field| reader.choices(field)).collect()
}

fn read_grants(form: &Form) -> Result<Vec<Grant>> {
    let mut reader = Reader::new(form);
    let grants = grants(&mut reader);
    reader.finish(|| Some(grants))
}

async fn one(cx: &Cx, id: AccountId) -> Result<Listed> {
    store::list(cx.db(), Some(id)).await?.pop().ok_or(Error::NotFound)
}

async fn show(cx: Cx, Path(id): Path<i64>) -> Result<Response> {
    town_wide(&cx, &[Role::Admin])?;
    let account = one(&cx, AccountId(id)).await?;
    let processes = scope::all(cx.db()).await?;
    Ok(views::show(&cx, &account, &processes).await?.into_response())
}

async fn set_roles(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    let grants = read_grants(&form)?;
    cx.act(async |tx| actions::set_grants(tx, AccountId(id), &grants).await).await?;
    Ok(done(id, "account-roles"))
}

async fn deactivate(cx: Cx, Path(id): Path<i64>) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    cx.act(async |tx| actions::set_active(tx, AccountId(id), false).await).await?;
    Ok(done(id, "account-off"))
}

async fn activate(cx: Cx, Path(id): Path<i64>) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    cx.act(async |tx| actions::set_active(tx, AccountId(id), true).await).await?;
    Ok(done(id, "account-on"))
}

fn done(id: i64, what: &str) -> Redirect {
    Redirect::to(&format!("/verwaltung/konten/{id}?meldung={what}"))
}

async fn renew_password(cx: Cx, Path(id): Path<i64>) -> Result<Response> {
    town_wide(&cx, &[Role::Admin])?;
    let password = first_password();
    cx.act(async |tx| actions::renew_password(tx, AccountId(id), &password).await).await?;
    Ok(views::password(&cx, &one(&cx, AccountId(id)).await?, &password).await?.into_response())
}

async fn show_password(cx: Cx) -> Result<Response> {
    Ok(views::choose_password(&cx, &Form::empty()).await?.into_response())
}

async fn choose_password(cx: Cx, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    let typed = |name: &str| form.value(name).unwrap_or_default().to_owned();
    let (old, new) = (typed("old"), typed("new"));
    let outcome = cx.act(async |tx| actions::choose_password(tx, old, new).await).await;
    match form.sort(outcome)? {
        Ok(()) => Ok(Redirect::to("/verwaltung/anmelden?meldung=password").into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, views::choose_password(&cx, &form).await?).into_response()),
    }
}
