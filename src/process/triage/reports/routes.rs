//! `/melden`, the private page of a report, and `/verwaltung/{process}/meldungen`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, Judgement, NewReport};
use super::model::{MAX_NAME, MAX_TEXT, MAX_TITLE, MAX_WORDS, Outcome, Thing, number_in};
use super::{Wanted, store, views};
use crate::error::{Error, Result, Say};
use crate::process::participation::attachments::routes::file_of;
use crate::process::participation::contributions;
use crate::process::participation::{mine, refuse_robots};
use crate::process::triage::complaints;
use crate::services::accounts::Role;
use crate::services::act::Tx;
use crate::services::keys;
use crate::services::limits::Limit;
use crate::web::answer::{answer, private};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav, Options};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};
use crate::web::step::Later;

/// Who decides.
pub(in crate::process::triage) const ROLES: &[Role] = &[Role::Moderator];
const WORK: Access = Access::AnyOf(ROLES);
const HERE: &str = "/meldungen";
/// Things on a page of the list.
const PER_PAGE: i64 = 50;

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/melden", Access::Public, ask)
        .post("/melden", Access::Public, report)
        .get("/meldung/{token}", Access::Token, own)
        .post("/meldung/{token}/adresse-loeschen", Access::Token, end_contact)
        .post("/meldung/{token}/beschwerde", Access::Token, complain)
        .get("/verwaltung/meldungen", WORK, list)
        .get("/verwaltung/meldungen/{number}", WORK, show)
        .get("/verwaltung/meldungen/{number}/foto/{file}", WORK, photo)
        .post("/verwaltung/meldungen/{number}", WORK, decide)
}

/// How many things have reports that wait.
pub(in crate::process::triage) fn badge(cx: &Cx) -> Later<'_, i64> {
    Box::pin(async move { store::count(cx.steady_db(), cx.process.id).await.map(|(open, _)| open) })
}

/// What the address says about the thing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct About {
    beitrag: Option<String>,
    kommentar: Option<String>,
    foto: Option<String>,
}

impl About {
    fn of(form: &Form) -> Self {
        let value = |name| form.value(name).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
        Self { beitrag: value("beitrag"), kommentar: value("kommentar"), foto: value("foto") }
    }

    /// What is named; a number also inside of the address of a page.
    fn wanted(&self) -> Option<Wanted> {
        let uuid = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Uuid>().ok());
        uuid(&self.foto)
            .map(Wanted::Photo)
            .or_else(|| uuid(&self.kommentar).map(Wanted::Comment))
            .or_else(|| self.beitrag.as_deref().and_then(number_in).map(Wanted::Contribution))
    }
}

async fn thing(cx: &Cx, about: &About) -> Result<Option<Thing>> {
    match about.wanted() {
        Some(wanted) => match store::thing(&mut *cx.db().acquire().await?, cx.process.id, &wanted).await {
            Err(Error::NotFound) => Ok(None),
            found => found.map(Some),
        },
        None => Ok(None),
    }
}

async fn ask(cx: Cx, Query(about): Query<About>) -> Result<Markup> {
    let thing = thing(&cx, &about).await?;
    let form = Form::with(about.beitrag.map(|number| ("beitrag", number)));
    Ok(form_page(&cx, thing.as_ref(), &form))
}

fn form_page(cx: &Cx, thing: Option<&Thing>, form: &Form) -> Markup {
    let options = Options { private: true, ..Options::default() };
    page::public_with(cx, &cx.t("report-content-title"), Nav::None, options, views::ask(cx, thing, form))
}

async fn report(cx: Cx, form: Form) -> Result<Response> {
    let about = About::of(&form);
    let thing = thing(&cx, &about).await?;
    let outcome = match read(&cx, &form, &about, thing.clone()) {
        Ok(new) => {
            let path = async |token: String| Ok(cx.url(&format!("/meldung/{token}?meldung=report-sent")));
            cx.act_once(&form, async |tx| path(actions::report(tx, &new).await?).await).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| Ok(form_page(&cx, thing.as_ref(), &form))).await.map(private)
}

fn read(cx: &Cx, form: &Form, about: &About, thing: Option<Thing>) -> Result<NewReport> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    if thing.is_none() {
        let missing = about.beitrag.is_none() && about.kommentar.is_none() && about.foto.is_none();
        reader.mistake("beitrag", Say::new(if missing { "report-which-missing" } else { "report-which-unknown" }));
    }
    let reason = reader.given("reason", "report-why-missing").and_then(|()| reader.choice("reason"));
    let explanation = reader.given("explanation", "report-explain-missing").and_then(|()| reader.text("explanation", 5, MAX_WORDS));
    let name = reader.optional("name", MAX_NAME);
    let email = reader.optional_email("email");
    if !reader.checked("good_faith") {
        reader.mistake("good_faith", Say::new("report-faith-missing"));
    }
    let new =
        reader.finish(|| Some(NewReport { thing: thing?, reason: reason?, explanation: explanation?, name, email, lang: cx.lang }))?;
    cx.limit(Limit::Write)?;
    if let Some(email) = &new.email {
        mine::limit_mail(cx, email)?;
    }
    Ok(new)
}

async fn own(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let found = store::own(cx.db(), cx.process.id, keys::sha256(token.as_bytes())).await?;
    Ok(private(own_page(&cx, &found, &token, &Form::empty()).await?))
}

async fn own_page(cx: &Cx, own: &store::Own, token: &str, form: &Form) -> Result<Markup> {
    let complaint = complaints::about_report(cx.db(), own).await?;
    let title = cx.text("report-own-title", &[("number", own.report.number.as_str().into())]);
    let body = views::own(cx, own, complaint.as_ref(), token, form);
    Ok(page::public_with(cx, &title, Nav::None, Options { private: true, ..Options::default() }, body))
}

async fn complain(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    let found = store::own(cx.db(), cx.process.id, keys::sha256(token.as_bytes())).await?;
    let done = cx.url(&format!("/meldung/{token}?meldung=complaint-sent"));
    let outcome = match complaints::read(&cx, &form) {
        Ok(text) => {
            let file = async |tx: &mut Tx| complaints::complain_about_report(tx, &found, cx.lang, &text).await.map(|_| done);
            cx.act_once(&form, file).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| own_page(&cx, &found, &token, &form).await).await.map(private)
}

async fn end_contact(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.act(async |tx| actions::end_contact(tx, &token).await).await?;
    Ok(private(Redirect::to(&cx.url(&format!("/meldung/{token}?meldung=report-contact-gone")))))
}

/// What the address of the list says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ListQuery {
    stand: Option<String>,
    seite: Option<String>,
}

async fn list(cx: Cx, Query(query): Query<ListQuery>) -> Result<Markup> {
    inside(&cx)?;
    let closed = query.stand.as_deref() == Some("entschieden");
    let page = query.seite.as_deref().and_then(|page| page.parse::<u32>().ok()).unwrap_or(1).clamp(1, 10_000);
    let entries = store::list(cx.db(), cx.process.id, closed, PER_PAGE, i64::from(page - 1) * PER_PAGE).await?;
    let counts = store::count(cx.db(), cx.process.id).await?;
    let total = if closed { counts.1 } else { counts.0 };
    let last = u32::try_from((total + PER_PAGE - 1) / PER_PAGE).unwrap_or(1).max(1);
    page::staff(&cx, &cx.t("reports-title"), HERE, views::list(&cx, &entries, closed, counts, (page, last))).await
}

/// Outside offices see no reports.
fn inside(cx: &Cx) -> Result<()> {
    if cx.is_outside() { Err(Error::Forbidden) } else { Ok(()) }
}

async fn show(cx: Cx, Path(number): Path<String>) -> Result<Markup> {
    case_page(&cx, &number, &Form::empty()).await
}

async fn case_page(cx: &Cx, number: &str, form: &Form) -> Result<Markup> {
    inside(cx)?;
    let case = store::case(&mut *cx.db().acquire().await?, cx.process.id, number).await?;
    page::staff(cx, number, HERE, views::case(cx, number, &case, form)).await
}

async fn photo(cx: Cx, Path((number, file)): Path<(String, Uuid)>) -> Result<Response> {
    inside(&cx)?;
    let case = store::case(&mut *cx.db().acquire().await?, cx.process.id, &number).await?;
    let contribution = contributions::by_number(cx.db(), cx.process.id, &case.number).await?;
    file_of(&cx, &contribution, file, |photo| Some(photo.id) == case.attachment).await
}

async fn decide(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_judgement(&form) {
        Ok((newest, judgement)) => {
            let done = format!("{}?meldung=report-decided", cx.staff_url(HERE));
            cx.act_once(&form, async |tx| actions::decide(tx, &number, newest, &judgement).await.map(|()| done)).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(Error::Invalid(mistakes)) => {
            let page = case_page(&cx, &number, &form.with_errors(mistakes)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn read_judgement(form: &Form) -> Result<(i64, Judgement)> {
    let mut reader = Reader::new(form);
    let newest = reader.number("newest", 0, i64::MAX);
    let outcome = reader.choice::<Outcome>("outcome");
    let needs_reason = outcome.is_some_and(Outcome::needs_reason);
    let reason = if needs_reason { reader.choice("reason") } else { None };
    let wording = if outcome == Some(Outcome::Redacted) {
        let (title, text) = (reader.text("title", 1, MAX_TITLE), reader.optional("text", MAX_TEXT).unwrap_or_default());
        title.map(|title| (title, text))
    } else {
        None
    };
    let facts = reader.optional("facts", MAX_WORDS).unwrap_or_default();
    let text = reader.optional("answer", MAX_WORDS).unwrap_or_default();
    reader.finish(|| Some((newest?, Judgement { outcome: outcome?, reason, wording, facts, answer: text })))
}
