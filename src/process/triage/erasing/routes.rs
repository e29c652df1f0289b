//! Proposing to erase from the desk, and the acts of the second person. The list itself is in `pages::second_person`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::actions::{self, Settled};
use super::model::{MAX_NOTE, NotPossible};
use super::views;
use crate::error::{Error, Result};
use crate::process::participation::contributions;
use crate::process::triage::decisions::{Cause, Reason};
use crate::services::accounts::Role;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

/// Who approves; never an outside office.
pub const ROLES: &[Role] = &[Role::Moderator, Role::Planner];
const PROPOSE: Access = Access::Role(Role::Moderator);
const APPROVE: Access = Access::AnyOf(ROLES);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/eingang/{number}/loeschen", PROPOSE, ask)
        .post("/verwaltung/eingang/{number}/loeschen", PROPOSE, propose)
        .post("/verwaltung/zweite-person/loeschen", APPROVE, approve)
        .post("/verwaltung/zweite-person/{number}/ablehnen", APPROVE, decline)
}

async fn ask(cx: Cx, Path(number): Path<String>) -> Result<Markup> {
    ask_page(&cx, &number, &Form::empty()).await
}

async fn ask_page(cx: &Cx, number: &str, form: &Form) -> Result<Markup> {
    if cx.is_outside() {
        return Err(Error::Forbidden);
    }
    let contribution = contributions::by_number(cx.db(), cx.process.id, number).await?;
    page::staff(cx, &cx.t("erasing-title"), "/eingang", views::ask(cx, &contribution, form)).await
}

async fn propose(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read(&form) {
        Ok((reason, facts, note)) => {
            let done = format!("{}?meldung=erasing-proposed", cx.staff_url(&format!("/eingang/{number}")));
            cx.act_once(&form, async |tx| actions::propose(tx, &number, reason, &facts, &note, Cause::Own).await.map(|_| done)).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(Error::Invalid(mistakes)) => {
            let page = ask_page(&cx, &number, &form.with_errors(mistakes)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn read(form: &Form) -> Result<(Reason, String, String)> {
    let mut reader = Reader::new(form);
    let reason = reader.choice("reason");
    let facts = reader.optional("facts", MAX_NOTE).unwrap_or_default();
    let note = reader.optional("note", MAX_NOTE).unwrap_or_default();
    reader.finish(|| Some((reason?, facts, note)))
}

async fn approve(cx: Cx, form: Form) -> Result<Redirect> {
    let numbers: Vec<String> = form.values("number").take(200).map(str::to_owned).collect();
    if numbers.is_empty() {
        return Err(Error::refused("erasing-none-chosen"));
    }
    let steps = &cx.host.steps;
    let address = cx
        .act_once(&form, async |tx| {
            let outcome = actions::approve(tx, steps, &numbers).await?;
            Ok(format!("{}?{}", cx.staff_url("/zweite-person"), report(&outcome)))
        })
        .await?;
    Ok(Redirect::to(&address))
}

/// The outcome as a query: the list shows it row by row, and a second click shows the same.
fn report(outcome: &Settled) -> String {
    let done = outcome.done.iter().map(|number| format!("geloescht={number}"));
    let refused = outcome.refused.iter().map(|(number, reason)| match reason {
        NotPossible::SamePerson => format!("selbst={number}"),
        NotPossible::OtherPerson | NotPossible::Settled => format!("erledigt={number}"),
    });
    done.chain(refused).collect::<Vec<_>>().join("&")
}

async fn decline(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Redirect> {
    let done = format!("{}?meldung=erasing-declined", cx.staff_url("/zweite-person"));
    let address = cx.act_once(&form, async |tx| actions::decline(tx, &number).await.map(|()| done)).await?;
    Ok(Redirect::to(&address))
}
