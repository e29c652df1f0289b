//! Reporting a barrier, coming back to it, and `/verwaltung/{process}/barrieren`.

use axum::extract::Path;
use axum::response::{Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::actions::{self, NewReport};
use super::model::{MAX_ANSWER, MAX_WHAT};
use super::{ROLES, store, views};
use crate::error::{Error, Result};
use crate::services::keys::{self, Purpose};
use crate::services::limits::Limit;
use crate::web::answer::{answer, private};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav, Options};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};
use crate::web::step::Later;

const WORK: Access = Access::AnyOf(ROLES);
const HERE: &str = "/barrieren";
/// Reports on a page of the list.
const PER_PAGE: i64 = 50;

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/barrierefreiheit/melden", Access::Public, ask)
        .post("/barrierefreiheit/melden", Access::Public, report)
        .get("/barrierefreiheit/meldung/{token}", Access::Token, own)
        .post("/barrierefreiheit/meldung/{token}/adresse-loeschen", Access::Token, end_contact)
        .get("/verwaltung/barrieren", WORK, list)
        .get("/verwaltung/barrieren/{number}", WORK, show)
        .post("/verwaltung/barrieren/{number}/antworten", WORK, reply)
        .post("/verwaltung/barrieren/{number}/abschliessen", WORK, close)
        .post("/verwaltung/barrieren/{number}/wieder-aufnehmen", WORK, reopen)
}

/// How many wait for an answer.
pub(in crate::office) fn badge(cx: &Cx) -> Later<'_, i64> {
    Box::pin(async move { store::count(cx.steady_db(), cx.process.id).await.map(|(.., waiting)| waiting) })
}

#[derive(Deserialize)]
struct About {
    seite: Option<String>,
}

async fn ask(cx: Cx, Query(about): Query<About>) -> Markup {
    let form = Form::with(about.seite.map(|at| ("page", page::harmless_address(&at))));
    form_page(&cx, &form)
}

fn form_page(cx: &Cx, form: &Form) -> Markup {
    page::public_with(cx, &cx.t("barrier-title"), Nav::None, Options { private: true, ..Options::default() }, views::ask(cx, form))
}

async fn report(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read(&cx, &form) {
        Ok(new) => {
            let path = async |token: String| Ok(cx.url(&format!("/barrierefreiheit/meldung/{token}?meldung=barrier-sent")));
            cx.act_once(&form, async |tx| path(actions::report(tx, &new).await?).await).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| Ok(form_page(&cx, &form))).await.map(private)
}

fn read(cx: &Cx, form: &Form) -> Result<NewReport> {
    if form.is_from_a_robot() {
        return Err(Error::field("", "form-robot"));
    }
    let mut reader = Reader::new(form);
    let what = reader.given("what", "barrier-what-missing").and_then(|()| reader.text("what", 5, MAX_WHAT));
    let at = reader.optional("page", page::MAX_ADDRESS).unwrap_or_default();
    let email = reader.optional_email("email");
    let new = reader.finish(|| Some(NewReport { what: what?, page: page::harmless_address(&at), email, lang: cx.lang }))?;
    cx.limit(Limit::Write)?;
    if let Some(email) = &new.email {
        cx.limit(Limit::Mail)?;
        let address = cx.host.keys.mac(Purpose::ContactIndex, &[email.trim().to_lowercase().as_bytes()]);
        cx.host.limits.check_addressee(&address)?;
    }
    Ok(new)
}

async fn own(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let found = store::by_token(cx.db(), cx.process.id, keys::sha256(token.as_bytes())).await?;
    let title = cx.text("barrier-own-title", &[("number", found.number.as_str().into())]);
    let body = views::own(&cx, &found, &token);
    Ok(private(page::public_with(&cx, &title, Nav::None, Options { private: true, ..Options::default() }, body)))
}

async fn end_contact(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    cx.act(async |tx| actions::end_contact(tx, &token).await).await?;
    Ok(private(Redirect::to(&cx.url(&format!("/barrierefreiheit/meldung/{token}?meldung=barrier-contact-gone")))))
}

#[derive(Deserialize)]
struct Wanted {
    stand: Option<String>,
    seite: Option<u32>,
}

async fn list(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let closed = wanted.stand.as_deref() == Some("abgeschlossen");
    let page = wanted.seite.unwrap_or(1).clamp(1, 10_000);
    let reports = store::list(cx.db(), cx.process.id, closed, PER_PAGE, i64::from(page - 1) * PER_PAGE).await?;
    let (open, done, _) = store::count(cx.db(), cx.process.id).await?;
    let total = if closed { done } else { open };
    let last = u32::try_from((total + PER_PAGE - 1) / PER_PAGE).unwrap_or(1).max(1);
    page::staff(&cx, &cx.t("barriers-title"), HERE, views::list(&cx, &reports, closed, (open, done), (page, last))).await
}

async fn show(cx: Cx, Path(number): Path<String>) -> Result<Markup> {
    report_page(&cx, &number, &Form::empty()).await
}

async fn report_page(cx: &Cx, number: &str, form: &Form) -> Result<Markup> {
    let found = store::by_number(cx.db(), cx.process.id, number).await?;
    page::staff(cx, &found.number, HERE, views::show(cx, &found, form)).await
}

fn at(cx: &Cx, number: &str, done: &str) -> String {
    cx.staff_url(&format!("{HERE}/{number}?meldung={done}"))
}

async fn reply(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let text = reader.given("answer", "barrier-answer-missing").and_then(|()| reader.text("answer", 3, MAX_ANSWER));
    let outcome = match reader.finish(|| text) {
        Ok(text) => {
            let path = at(&cx, &number, "barrier-answered");
            cx.act_once(&form, async |tx| actions::answer(tx, &number, &text).await.map(|()| path)).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| report_page(&cx, &number, &form).await).await
}

async fn close(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    set_closed(&cx, &number, form, true).await
}

async fn reopen(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    set_closed(&cx, &number, form, false).await
}

async fn set_closed(cx: &Cx, number: &str, form: Form, closed: bool) -> Result<Response> {
    let outcome = cx.act(async |tx| actions::set_closed(tx, number, closed).await).await;
    let outcome = outcome.map(|()| at(cx, number, if closed { "barrier-closed" } else { "barrier-reopened" }));
    answer(form, outcome, async |form: Form| report_page(cx, number, &form).await).await
}
