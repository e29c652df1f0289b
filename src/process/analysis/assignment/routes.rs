//! Pages and acts of the assignment desk.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use maud::Markup;

use super::model::Show;
use super::store;
use super::views::{self, Desk, Parts};
use crate::error::{Error, Result, Say};
use crate::process::analysis::clusters::{self, Belief, ProposedBy, Wording};
use crate::process::analysis::filters::Asked;
use crate::process::analysis::statements::{self, StatementId};
use crate::process::analysis::{READ, WORK};
use crate::process::participation::contributions;
use crate::process::preparation::{districts, themes};
use crate::process::triage::shortcuts;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

/// Route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/aussagen", READ, desk)
        .post("/verwaltung/aussagen/zuordnen", WORK, assign)
        .get("/verwaltung/aussagen/{number}", READ, show)
        .post("/verwaltung/aussagen/{number}/zuordnen", WORK, assign_parts)
        .post("/verwaltung/aussagen/{number}/teilen", WORK, split)
        .post("/verwaltung/aussagen/{number}/verbinden", WORK, join)
        .post("/verwaltung/aussagen/{number}/nicht-zuordenbar", WORK, set_unassignable)
        .post("/verwaltung/aussagen/{number}/zuordenbar", WORK, set_assignable)
}

async fn desk(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    desk_page(&cx, Asked::read(query.as_deref()), &Form::empty()).await
}

async fn desk_page(cx: &Cx, asked: Asked, form: &Form) -> Result<Markup> {
    let (db, process) = (cx.db(), cx.process.id);
    let show = asked.zeigen.as_deref().and_then(|word| word.parse().ok()).unwrap_or(Show::Open);
    let desk = Desk {
        show,
        statements: store::on_desk(db, process, show, &asked).await?,
        open: store::count_open(db, process).await?,
        clusters: clusters::standing(db, process).await?,
        themes: themes::list(db, process).await?,
        districts: districts::list(db, process).await?,
        key: assign_key(cx).await?,
        asked,
    };
    page::staff(cx, &cx.t("statements-title"), "/aussagen", views::desk(cx, &desk, form)).await
}

/// The reader's key for assigning.
async fn assign_key(cx: &Cx) -> Result<Option<char>> {
    match cx.account() {
        Some(account) => Ok(shortcuts::of(cx.db(), account.id).await?.key(shortcuts::Command::Assign)),
        None => Ok(None),
    }
}

/// Where the chosen statements go.
struct Assignment {
    statements: Vec<StatementId>,
    into: Into,
}

enum Into {
    New(Wording),
    Existing(String),
}

fn read_assignment(form: &Form) -> Result<Assignment> {
    let mut reader = Reader::new(form);
    let statements: Vec<i64> = reader.choices("statement");
    if statements.is_empty() {
        reader.mistake("statement", Say::new("statements-none-chosen"));
    }
    let into = match reader.raw("cluster") {
        Some(code) => Some(Into::Existing(code.to_owned())),
        None => reader.text("title", 3, 200).map(|title| Into::New(Wording::titled(title))),
    };
    reader.finish(|| Some(Assignment { statements: statements.into_iter().map(StatementId).collect(), into: into? }))
}

async fn assign_to(cx: &Cx, form: &Form, belief: Belief, back: &str) -> Result<String> {
    let assignment = read_assignment(form)?;
    cx.act_once(form, async |tx| {
        match &assignment.into {
            Into::Existing(code) => clusters::add(tx, code, &assignment.statements, belief).await?,
            Into::New(wording) => {
                clusters::create(tx, wording, ProposedBy::Person, &assignment.statements, belief).await?;
            }
        }
        Ok(cx.staff_url(back))
    })
    .await
}

async fn assign(cx: Cx, form: Form) -> Result<Response> {
    let asked = Asked::of_form(&form);
    let back = format!("/aussagen{}", asked.query(Some("statements-assigned")));
    let outcome = assign_to(&cx, &form, Belief::Open, &back).await;
    answer(form, outcome, async |form| desk_page(&cx, asked, &form).await).await
}

async fn show(cx: Cx, Path(number): Path<String>) -> Result<Markup> {
    parts_page(&cx, &number, &Form::empty()).await
}

async fn parts_page(cx: &Cx, number: &str, form: &Form) -> Result<Markup> {
    let contribution = contributions::by_number(cx.db(), cx.process.id, number).await?;
    let mut db = cx.db().acquire().await?;
    let parts = Parts {
        statements: statements::of_contribution(&mut db, contribution.id).await?,
        clusters: clusters::standing(cx.db(), cx.process.id).await?,
        key: assign_key(cx).await?,
        contribution,
    };
    page::staff(cx, &cx.text("statements-of", &[("number", number.into())]), "/aussagen", views::parts(cx, &parts, form)).await
}

/// The page of a contribution's statements, with what was just done.
fn done(cx: &Cx, number: &str, key: &str) -> String {
    cx.staff_url(&format!("/aussagen/{number}?meldung={key}"))
}

async fn assign_parts(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let back = format!("/aussagen/{number}?meldung=statements-assigned");
    let outcome = assign_to(&cx, &form, Belief::Any, &back).await;
    answer(form, outcome, async |form| parts_page(&cx, &number, &form).await).await
}

async fn split(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let parts = statements::paragraphs(form.value("parts").unwrap_or_default());
    let outcome = cx
        .act_once(&form, async |tx| {
            statements::split(tx, &number, &parts).await?;
            Ok(done(&cx, &number, "statements-split"))
        })
        .await;
    answer(form, outcome, async |form| parts_page(&cx, &number, &form).await).await
}

async fn join(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            statements::join(tx, &number).await?;
            Ok(done(&cx, &number, "statements-joined"))
        })
        .await;
    answer(form, outcome, async |form| parts_page(&cx, &number, &form).await).await
}

/// The one statement that a form is about.
fn read_statement(form: &Form) -> Result<StatementId> {
    let id = form.value("statement").and_then(|value| value.parse().ok()).ok_or(Error::NotFound)?;
    Ok(StatementId(id))
}

async fn set_unassignable(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let id = read_statement(&form)?;
    let mut reader = Reader::new(&form);
    let reason = reader.text("reason", 3, 1000);
    let outcome = match reader.finish(|| reason) {
        Ok(reason) => {
            cx.act_once(&form, async |tx| {
                statements::set_unassignable(tx, &number, id, &reason).await?;
                Ok(done(&cx, &number, "statements-unassignable"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| parts_page(&cx, &number, &form).await).await
}

async fn set_assignable(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let id = read_statement(&form)?;
    let outcome = cx
        .act_once(&form, async |tx| {
            statements::set_assignable(tx, &number, id).await?;
            Ok(done(&cx, &number, "statements-assignable"))
        })
        .await;
    answer(form, outcome, async |form| parts_page(&cx, &number, &form).await).await
}
