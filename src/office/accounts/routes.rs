//! `/verwaltung/konten`: the town's admins make accounts, give roles and switch off; everybody chooses the own password.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use maud::Markup;

use super::model::{Grant, Listed, NewAccount};
use super::{actions, store, views};
use crate::error::{Error, Result, Say};
use crate::office::{passwords, second_factor, town_wide};
use crate::services::accounts::Role;
use crate::services::act::AccountId;
use crate::services::limits::Limit;
use crate::services::scope;
use crate::web::answer::answer;
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
        .post("/verwaltung/konten/{id}/link", ADMIN, send_link)
        .post("/verwaltung/konten/{id}/sitzungen-beenden", ADMIN, end_sessions)
        .post("/verwaltung/konten/{id}/ende", ADMIN, set_end)
}

async fn list(cx: Cx) -> Result<Response> {
    page(&cx, &Form::empty()).await
}

async fn page(cx: &Cx, form: &Form) -> Result<Response> {
    town_wide(cx, &[Role::Admin])?;
    let accounts = store::list(cx.db(), None).await?;
    let processes = scope::all(cx.db()).await?;
    let duty = second_factor::duty(cx.db()).await?;
    Ok(views::list(cx, &accounts, &processes, &duty, form).await?.into_response())
}

/// Makes the account and sends its invitation.
async fn create(cx: Cx, form: Form) -> Result<Response> {
    town_wide(&cx, &[Role::Admin])?;
    let outcome = match read_new(&form) {
        Ok(new) => {
            let at = |id: AccountId| format!("/verwaltung/konten/{id}?meldung=account-invited");
            cx.act_once(&form, async |tx| {
                let id = actions::add(tx, &new).await?;
                passwords::invite(tx, id).await?;
                Ok(at(id))
            })
            .await
        }
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
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
    account_page(&cx, id, &Form::empty()).await.map(IntoResponse::into_response)
}

/// The page of an account; `form` is the one for its last day that was refused.
async fn account_page(cx: &Cx, id: i64, form: &Form) -> Result<Markup> {
    let account = one(cx, AccountId(id)).await?;
    let processes = scope::all(cx.db()).await?;
    views::show(cx, &account, &processes, form).await
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

async fn send_link(cx: Cx, Path(id): Path<i64>) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    let account = one(&cx, AccountId(id)).await?;
    cx.act(async |tx| actions::send_link(tx, &account).await).await?;
    Ok(done(id, if account.has_password { "account-reset" } else { "account-invited" }))
}

async fn end_sessions(cx: Cx, Path(id): Path<i64>) -> Result<Redirect> {
    town_wide(&cx, &[Role::Admin])?;
    let account = one(&cx, AccountId(id)).await?;
    cx.act(async |tx| actions::end_sessions(tx, account.id).await).await?;
    Ok(done(id, "account-sessions"))
}

async fn set_end(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    town_wide(&cx, &[Role::Admin])?;
    let mut reader = Reader::new(&form);
    let last_day = reader.date("ends_on");
    let outcome = match reader.finish(|| last_day) {
        Ok(last_day) => cx.act(async |tx| actions::set_end(tx, AccountId(id), last_day).await).await,
        Err(error) => Err(error),
    };
    let outcome = outcome.map(|()| format!("/verwaltung/konten/{id}?meldung=account-end"));
    answer(form, outcome, async |form: Form| account_page(&cx, id, &form).await).await
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
