//! Addresses of goals.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::model::{Basis, GoalCode, NewGoal, State, Wording};
use super::views::{Part, StaffGoal};
use super::{READERS, actions, store, views};
use crate::error::{Error, FieldError, Result, Say};
use crate::services::accounts::Role;
use crate::services::act::Tx;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(READERS);
const WRITE: Access = Access::Role(Role::Planner);

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/ziele", Access::Public, index)
        .get("/ziele/{code}", Access::Public, show)
        .get("/verwaltung/ziele", READ, staff_index)
        .get("/verwaltung/ziele/neu", WRITE, start)
        .post("/verwaltung/ziele", WRITE, create)
        .get("/verwaltung/ziele/{code}", READ, staff_show)
        .post("/verwaltung/ziele/{code}/text", WRITE, edit)
        .post("/verwaltung/ziele/{code}/grundlage", WRITE, add_basis)
        .post("/verwaltung/ziele/{code}/grundlage/entfernen", WRITE, remove_basis)
        .post("/verwaltung/ziele/{code}/stand", WRITE, change_state)
}

async fn index(cx: Cx) -> Result<Markup> {
    let goals = store::tree_public(cx.db(), cx.process.id).await?;
    Ok(page::public(&cx, &cx.t("goal-index-title"), Nav::Goals, views::index(&cx, &goals)))
}

async fn show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let code = known(&code)?;
    let goals = store::tree_public(cx.db(), cx.process.id).await?;
    let goal = goals.iter().find(|goal| goal.code == code).ok_or(Error::NotFound)?;
    let basis = store::basis_public(cx.db(), goal.id).await?;
    Ok(page::public(&cx, &goal.title, Nav::Goals, views::show(&cx, goal, &goals, &basis)))
}

async fn staff_index(cx: Cx) -> Result<Markup> {
    let goals = store::tree(cx.db(), cx.process.id).await?;
    page::staff(&cx, &cx.t("goal-index-title"), "/ziele", views::staff_index(&cx, &goals)).await
}

#[derive(Deserialize)]
struct Below {
    unter: Option<String>,
}

async fn start(cx: Cx, Query(below): Query<Below>) -> Result<Markup> {
    let goals = store::tree(cx.db(), cx.process.id).await?;
    let used: Vec<GoalCode> = goals.iter().map(|goal| goal.code).collect();
    let above = below.unter.as_deref().map(known).transpose()?.unwrap_or(GoalCode::LEITBILD);
    let code = if used.is_empty() { Some(GoalCode::LEITBILD) } else { above.next_below(&used) };
    let form = Form::with([("code", code.map(|code| code.to_string()).unwrap_or_default())]);
    start_page(&cx, &form).await
}

async fn start_page(cx: &Cx, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("goal-new-title"), "/ziele", views::start(cx, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_new(&form) {
        Ok(new) => cx.act_once(&form, async |tx| actions::create(tx, &new).await.map(|_| address(&cx, new.code, "goal-created"))).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, start_page(&cx, &form).await?).into_response()),
    }
}

async fn staff_show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    staff_page(&cx, known(&code)?, None).await
}

async fn staff_page(cx: &Cx, code: GoalCode, open: Option<(Part, Form)>) -> Result<Markup> {
    let goals = store::tree(cx.db(), cx.process.id).await?;
    let goal = goals.iter().find(|goal| goal.code == code).ok_or(Error::NotFound)?;
    let basis = store::basis(cx.db(), goal.id).await?;
    let choices = store::basis_choices(cx.db(), cx.process.id).await?;
    let body = views::staff_show(cx, &StaffGoal { goal, basis, choices, open });
    page::staff(cx, &goal.title, "/ziele", body).await
}

async fn edit(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_wording(&form);
    save(cx, &code, Part::Text, form, input, async |tx, code, wording| actions::edit(tx, code, &wording).await).await
}

async fn add_basis(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_basis(&form);
    save(cx, &code, Part::Basis, form, input, async |tx, code, basis| actions::add_basis(tx, code, &basis).await).await
}

async fn remove_basis(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_basis(&form);
    save(cx, &code, Part::Basis, form, input, async |tx, code, basis| actions::remove_basis(tx, code, &basis).await).await
}

async fn change_state(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_state(&form);
    save(cx, &code, Part::State, form, input, async |tx, code, to| actions::change_state(tx, code, to).await).await
}

/// What every small form of the goal's page does: act, and go back to the page, or show it again with the mistakes.
async fn save<T>(
    cx: Cx,
    code: &str,
    part: Part,
    form: Form,
    input: Result<T>,
    act: impl AsyncFnOnce(&mut Tx, GoalCode, T) -> Result<()>,
) -> Result<Response> {
    let code = known(code)?;
    let outcome = match input {
        Ok(input) => cx.act_once(&form, async |tx| act(tx, code, input).await.map(|()| address(&cx, code, "goal-saved"))).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, staff_page(&cx, code, Some((part, form))).await?).into_response()),
    }
}

fn address(cx: &Cx, code: GoalCode, done: &str) -> String {
    cx.staff_url(&format!("/ziele/{code}?meldung={done}"))
}

/// A code from an address; a text that is no code is a page that is not there.
fn known(code: &str) -> Result<GoalCode> {
    code.parse().map_err(|_| Error::NotFound)
}

fn read_new(form: &Form) -> Result<NewGoal> {
    let mut reader = Reader::new(form);
    let code = match reader.text("code", 1, 5).map(|code| code.parse()) {
        Some(Err(_)) => {
            reader.mistake("code", Say::new("goal-error-code"));
            None
        }
        Some(Ok(code)) => Some(code),
        None => None,
    };
    let wording = wording(&mut reader);
    reader.finish(|| Some(NewGoal { code: code?, wording: wording? }))
}

fn read_wording(form: &Form) -> Result<Wording> {
    let mut reader = Reader::new(form);
    let wording = wording(&mut reader);
    reader.finish(|| wording)
}

fn wording(reader: &mut Reader<'_>) -> Option<Wording> {
    let title = reader.text("title", 3, 200);
    let text = reader.optional("text", 4000).unwrap_or_default();
    Some(Wording { title: title?, text })
}

fn read_basis(form: &Form) -> Result<Basis> {
    let mut reader = Reader::new(form);
    let basis = reader.choice("basis");
    reader.finish(|| basis)
}

fn read_state(form: &Form) -> Result<State> {
    let mut reader = Reader::new(form);
    let state = reader.choice("to");
    reader.finish(|| state).map_err(|error| match error {
        // The button sends the state, so a mistake in it has no field to stand by.
        Error::Invalid(errors) => {
            Error::Invalid(errors.into_iter().map(|FieldError { say, .. }| FieldError { field: "".into(), say }).collect())
        }
        other => other,
    })
}
