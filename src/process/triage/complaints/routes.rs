//! The page of one decision for its author, complaints about it, and `/verwaltung/{process}/beschwerden`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::model::MAX_WORDS;
use super::{actions, store, views};
use crate::error::{Error, Result, Say};
use crate::process::participation::contributions::{self, Contribution};
use crate::process::participation::mine::views::private_page;
use crate::process::participation::refuse_robots;
use crate::services::accounts::Role;
use crate::services::limits::Limit;
use crate::web::answer::{answer, private};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};
use crate::web::step::Later;

/// Who decides complaints; never an outside office.
pub const ROLES: &[Role] = &[Role::Moderator, Role::Planner];
const WORK: Access = Access::AnyOf(ROLES);
const HERE: &str = "/beschwerden";
/// Complaints on a page of the list.
const PER_PAGE: i64 = 50;

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/mein/{token}/entscheidungen/{position}", Access::Token, decision)
        .post("/mein/{token}/entscheidungen/{position}", Access::Token, complain)
        .get("/verwaltung/beschwerden", WORK, list)
        .get("/verwaltung/beschwerden/{number}", WORK, show)
        .post("/verwaltung/beschwerden/{number}", WORK, decide)
}

/// How many wait.
pub(in crate::process::triage) fn badge(cx: &Cx) -> Later<'_, i64> {
    Box::pin(async move { store::count(cx.steady_db(), cx.process.id).await.map(|(open, _)| open) })
}

async fn decision(cx: Cx, Path((token, position)): Path<(String, i64)>) -> Result<Response> {
    let contribution = mine(&cx, &token).await?;
    Ok(private(decision_page(&cx, &contribution, &token, position, &Form::empty()).await?))
}

/// The contribution of a private link, in the process that it belongs to.
async fn mine(cx: &Cx, token: &str) -> Result<Contribution> {
    let (process, contribution) = contributions::by_link(cx.db(), token).await?;
    if process == cx.process.id { Ok(contribution) } else { Err(Error::NotFound) }
}

async fn decision_page(cx: &Cx, contribution: &Contribution, token: &str, position: i64, form: &Form) -> Result<Markup> {
    let told = store::told(cx.db(), contribution.subject, position).await?;
    let filed = store::about_decision(cx.db(), told.id).await?;
    let title = cx.text("decision-page-title", &[("number", contribution.number.as_str().into())]);
    Ok(private_page(cx, &title, &views::decision(cx, contribution, &told, filed.as_ref(), (token, position), form)))
}

async fn complain(cx: Cx, Path((token, position)): Path<(String, i64)>, form: Form) -> Result<Response> {
    let contribution = mine(&cx, &token).await?;
    let done = cx.url(&format!("/mein/{token}/entscheidungen/{position}?meldung=complaint-sent"));
    let outcome = match read(&cx, &form) {
        Ok(text) => cx.act_once(&form, async |tx| actions::complain_as_author(tx, &token, position, &text).await.map(|_| done)).await,
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| decision_page(&cx, &contribution, &token, position, &form).await).await.map(private)
}

/// The words of a complaint.
///
/// # Errors
/// [`Error::Invalid`], [`Error::TooMany`].
pub(in crate::process::triage) fn read(cx: &Cx, form: &Form) -> Result<String> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    let text = reader.given("complaint", "complaint-missing").and_then(|()| reader.text("complaint", 5, MAX_WORDS));
    let text = reader.finish(|| text)?;
    cx.limit(Limit::Write)?;
    Ok(text)
}

/// What the address of the list says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ListQuery {
    stand: Option<String>,
    seite: Option<String>,
}

/// Outside offices see no complaints.
fn inside(cx: &Cx) -> Result<()> {
    if cx.is_outside() { Err(Error::Forbidden) } else { Ok(()) }
}

async fn list(cx: Cx, Query(query): Query<ListQuery>) -> Result<Markup> {
    inside(&cx)?;
    let closed = query.stand.as_deref() == Some("entschieden");
    let page = query.seite.as_deref().and_then(|page| page.parse::<u32>().ok()).unwrap_or(1).clamp(1, 10_000);
    let entries = store::waiting(cx.db(), cx.process.id, closed, PER_PAGE, i64::from(page - 1) * PER_PAGE).await?;
    let counts = store::count(cx.db(), cx.process.id).await?;
    let total = if closed { counts.1 } else { counts.0 };
    let last = u32::try_from((total + PER_PAGE - 1) / PER_PAGE).unwrap_or(1).max(1);
    page::staff(&cx, &cx.t("complaints-title"), HERE, views::list(&cx, &entries, closed, counts, (page, last))).await
}

async fn show(cx: Cx, Path(number): Path<String>) -> Result<Markup> {
    case_page(&cx, &number, &Form::empty()).await
}

async fn case_page(cx: &Cx, number: &str, form: &Form) -> Result<Markup> {
    inside(cx)?;
    let case = store::case(cx.db(), cx.process.id, number).await?;
    page::staff(cx, &case.number, HERE, views::case(cx, &case, form)).await
}

async fn decide(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_decision(&form) {
        Ok((upheld, text)) => {
            let done = format!("{}?meldung=complaint-decided", cx.staff_url(&format!("{HERE}/{number}")));
            cx.act_once(&form, async |tx| actions::decide(tx, &number, upheld, &text).await.map(|()| done)).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(address) => Ok(axum::response::Redirect::to(&address).into_response()),
        Err(Error::Invalid(mistakes)) => {
            let page = case_page(&cx, &number, &form.with_errors(mistakes)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn read_decision(form: &Form) -> Result<(bool, String)> {
    let mut reader = Reader::new(form);
    let upheld = match reader.raw("upheld") {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => {
            reader.mistake("upheld", Say::new("error-choose"));
            None
        }
    };
    let text = reader.given("answer", "complaint-answer-missing").and_then(|()| reader.text("answer", 5, MAX_WORDS));
    reader.finish(|| Some((upheld?, text?)))
}
