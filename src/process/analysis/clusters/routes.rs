//! Staff pages and acts of clusters. The public page shows more than this step and stands in `pages/cluster.rs`.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use maud::Markup;

use super::actions::{self, Belief, Target};
use super::history::EventId;
use super::model::{ProposedBy, State, Wording};
use super::store;
use super::views::{self, Desk, Shown};
use crate::error::{Error, Result, Say};
use crate::process::analysis::filters::Asked;
use crate::process::analysis::statements::{self, StatementId};
use crate::process::analysis::{READ, RELEASE, WORK};
use crate::process::participation::contributions;
use crate::process::preparation::themes;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

/// Route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/anliegen", READ, list)
        .get("/verwaltung/anliegen/neu", WORK, new)
        .post("/verwaltung/anliegen/neu", WORK, create)
        .get("/verwaltung/anliegen/{code}", READ, show)
        .get("/verwaltung/anliegen/{code}/bearbeiten", WORK, edit)
        .post("/verwaltung/anliegen/{code}/bearbeiten", WORK, save)
        .post("/verwaltung/anliegen/{code}/stand", WORK, change_state)
        .post("/verwaltung/anliegen/{code}/aufnehmen", WORK, add)
        .post("/verwaltung/anliegen/{code}/herausnehmen", WORK, remove)
        .post("/verwaltung/anliegen/{code}/abspalten", WORK, split)
        .post("/verwaltung/anliegen/{code}/zusammenfuehren", WORK, merge)
        .post("/verwaltung/anliegen/{code}/rueckgaengig", WORK, undo)
        .post("/verwaltung/anliegen/{code}/freigeben", RELEASE, release)
        .post("/verwaltung/anliegen/{code}/zurueckziehen", RELEASE, unrelease)
}

async fn list(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let asked = Asked::read(query.as_deref());
    let state = asked.zeigen.as_deref().and_then(|word| word.parse().ok());
    let desk = Desk {
        clusters: store::list(cx.db(), cx.process.id, &asked.thema, state).await?,
        themes: themes::list(cx.db(), cx.process.id).await?,
        state,
        asked,
    };
    page::staff(&cx, &cx.t("clusters-title"), "/anliegen", views::desk(&cx, &desk)).await
}

fn read_wording(form: &Form) -> Result<Wording> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 3, 200);
    let summary = reader.optional("summary", 4000);
    let theme_id = reader.optional_number("theme", 1, i64::MAX);
    let (controversial, minority) = (reader.checked("controversial"), reader.checked("minority"));
    reader.finish(|| Some(Wording { title: title?, summary: summary.unwrap_or_default(), theme_id, controversial, minority }))
}

async fn new(cx: Cx) -> Result<Markup> {
    new_page(&cx, &Form::empty()).await
}

async fn new_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let themes = themes::list(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.t("cluster-new"), "/anliegen", views::new(cx, &themes, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_wording(&form) {
        Ok(wording) => {
            cx.act_once(&form, async |tx| {
                let code = actions::create(tx, &wording, ProposedBy::Person, &[], Belief::Any).await?;
                Ok(done(&cx, &code, "cluster-created"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| new_page(&cx, &form).await).await
}

/// The page of a cluster, with what was just done.
fn done(cx: &Cx, code: &str, key: &str) -> String {
    cx.staff_url(&format!("/anliegen/{code}?meldung={key}"))
}

async fn show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    cluster_page(&cx, &code, &Form::empty()).await
}

async fn cluster_page(cx: &Cx, code: &str, form: &Form) -> Result<Markup> {
    let db = cx.db();
    let cluster = store::by_code(&mut *db.acquire().await?, cx.process.id, code).await?;
    let shown = Shown {
        voices: store::voices(db, cluster.id).await?,
        members: store::members(db, cluster.id).await?,
        events: store::events(db, cluster.id).await?,
        others: store::standing(db, cx.process.id).await?,
        themes: themes::list(db, cx.process.id).await?,
        cluster,
    };
    page::staff(cx, &format!("{} {}", shown.cluster.code, shown.cluster.title), "/anliegen", views::staff_cluster(cx, &shown, form)).await
}

async fn edit(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let cluster = store::by_code(&mut *cx.db().acquire().await?, cx.process.id, &code).await?;
    edit_page(&cx, &code, &views::filled(&cluster)).await
}

async fn edit_page(cx: &Cx, code: &str, form: &Form) -> Result<Markup> {
    let themes = themes::list(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.text("cluster-edit", &[("code", code.into())]), "/anliegen", views::edit(cx, code, &themes, form)).await
}

async fn save(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_wording(&form) {
        Ok(wording) => {
            cx.act_once(&form, async |tx| {
                actions::edit(tx, &code, &wording).await?;
                Ok(done(&cx, &code, "cluster-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| edit_page(&cx, &code, &form).await).await
}

async fn change_state(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let state: Option<State> = reader.choice("state");
    let reason = reader.optional("state_reason", 1000);
    let outcome = match reader.finish(|| state) {
        Ok(state) => {
            cx.act_once(&form, async |tx| {
                actions::change_state(tx, &code, state, reason.as_deref()).await?;
                Ok(done(&cx, &code, "cluster-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

/// The statements of a contribution named by its number: a split one is assigned on its own page, where the points are seen.
async fn only_statement(cx: &Cx, number: &str) -> Result<StatementId> {
    let contribution = match contributions::by_number(cx.db(), cx.process.id, number).await {
        Err(Error::NotFound) => return Err(Error::field("number", "cluster-number-unknown")),
        found => found?,
    };
    let statements = statements::of_contribution(&mut *cx.db().acquire().await?, contribution.id).await?;
    match statements.as_slice() {
        [only] => Ok(only.id),
        _ => Err(Error::field("number", "cluster-number-split")),
    }
}

async fn add(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match only_statement(&cx, form.value("number").unwrap_or_default().trim()).await {
        Ok(statement) => {
            cx.act_once(&form, async |tx| {
                actions::add(tx, &code, &[statement], Belief::Any).await?;
                Ok(done(&cx, &code, "cluster-added"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

/// The ticked statements of the members' form.
fn read_chosen(form: &Form) -> Result<Vec<StatementId>> {
    let mut reader = Reader::new(form);
    let chosen: Vec<i64> = reader.choices("statement");
    if chosen.is_empty() {
        reader.mistake("statement", Say::new("statements-none-chosen"));
    }
    reader.finish(|| Some(chosen.into_iter().map(StatementId).collect()))
}

async fn remove(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_chosen(&form) {
        Ok(chosen) => {
            cx.act_once(&form, async |tx| {
                actions::remove(tx, &code, &chosen).await?;
                Ok(done(&cx, &code, "cluster-removed"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

fn read_split(form: &Form) -> Result<(Vec<StatementId>, Target)> {
    let chosen = read_chosen(form)?;
    let mut reader = Reader::new(form);
    let target = match reader.raw("target") {
        Some(code) => Some(Target::Existing(code.to_owned())),
        None => reader.text("title", 3, 200).map(|title| Target::New(Wording::titled(title))),
    };
    reader.finish(|| Some((chosen, target?)))
}

async fn split(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_split(&form) {
        Ok((chosen, target)) => {
            cx.act_once(&form, async |tx| {
                actions::split(tx, &code, &target, &chosen).await?;
                Ok(done(&cx, &code, "cluster-split"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

async fn merge(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let into: Option<String> = reader.choice("into");
    let outcome = match reader.finish(|| into) {
        Ok(into) => {
            cx.act_once(&form, async |tx| {
                actions::merge(tx, &code, &into).await?;
                Ok(done(&cx, &into, "cluster-merged"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

async fn undo(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let event = form.value("event").and_then(|value| value.parse().ok()).map(EventId).ok_or(Error::NotFound)?;
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::undo(tx, &code, event).await?;
            Ok(done(&cx, &code, "cluster-undone"))
        })
        .await;
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

async fn release(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::release(tx, &code).await?;
            Ok(done(&cx, &code, "cluster-released"))
        })
        .await;
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}

async fn unrelease(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::unrelease(tx, &code).await?;
            Ok(done(&cx, &code, "cluster-unreleased"))
        })
        .await;
    answer(form, outcome, async |form| cluster_page(&cx, &code, &form).await).await
}
