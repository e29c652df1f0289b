//! Pages and acts of SWOT items: the public board and the staff's.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use maud::Markup;

use super::actions;
use super::model::{EvidenceId, EvidenceOf, ItemText, NewItem, Stance, State};
use super::store;
use super::views::{self, Board, PublicBoard, Shown};
use crate::error::{Error, Result, Say};
use crate::process::analysis::filters::Asked;
use crate::process::analysis::sources::{self, FindingId};
use crate::process::analysis::{READ, RELEASE, WORK, clusters};
use crate::process::preparation::{districts, themes};
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

/// Route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/analyse", Access::Public, public_board)
        .get("/analyse/{code}", Access::Public, public_item)
        .get("/verwaltung/swot", READ, board)
        .get("/verwaltung/swot/neu", WORK, new)
        .post("/verwaltung/swot/neu", WORK, create)
        .get("/verwaltung/swot/{code}", READ, show)
        .get("/verwaltung/swot/{code}/bearbeiten", WORK, edit)
        .post("/verwaltung/swot/{code}/bearbeiten", WORK, save)
        .post("/verwaltung/swot/{code}/belege", WORK, add_evidence)
        .post("/verwaltung/swot/{code}/belege/entfernen", WORK, remove_evidence)
        .post("/verwaltung/swot/{code}/stand", RELEASE, change_state)
}

async fn public_board(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let (db, process, asked) = (cx.db(), cx.process.id, Asked::read(query.as_deref()));
    let board = PublicBoard {
        items: store::public_board(db, process, &asked).await?,
        themes: themes::list(db, process).await?,
        districts: districts::list(db, process).await?,
        sources: sources::public_sources(db, process).await?,
        projects: sources::public_projects(db, process).await?,
        asked,
    };
    Ok(page::public(&cx, &cx.t("analysis-title"), Nav::Analysis, views::public_board(&cx, &board)))
}

async fn public_item(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let item = store::public_by_code(cx.db(), cx.process.id, &code).await?;
    let evidence = store::public_evidence(cx.db(), item.id).await?;
    Ok(page::public(&cx, &item.title, Nav::Analysis, views::public_item(&cx, &item, &evidence)))
}

async fn board(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let (db, process, asked) = (cx.db(), cx.process.id, Asked::read(query.as_deref()));
    let board = Board {
        items: store::board(db, process, &asked).await?,
        themes: themes::list(db, process).await?,
        districts: districts::list(db, process).await?,
        asked,
    };
    page::staff(&cx, &cx.t("swot-title"), "/swot", views::board(&cx, &board)).await
}

fn read_new(form: &Form) -> Result<NewItem> {
    let mut reader = Reader::new(form);
    let quadrant = reader.choice("quadrant");
    let theme_id = reader.choice("theme");
    let text = read_text(&mut reader);
    reader.finish(|| Some(NewItem { quadrant: quadrant?, theme_id: theme_id?, text: text? }))
}

fn read_text(reader: &mut Reader<'_>) -> Option<ItemText> {
    let district_id = reader.optional_number("district", 1, i64::MAX);
    let title = reader.text("title", 3, 200);
    let text = reader.optional("text", 4000);
    Some(ItemText { title: title?, text: text.unwrap_or_default(), district_id })
}

async fn new(cx: Cx) -> Result<Markup> {
    new_page(&cx, &Form::empty()).await
}

async fn new_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let themes = themes::list(cx.db(), cx.process.id).await?;
    let districts = districts::list(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.t("swot-new"), "/swot", views::new(cx, &themes, &districts, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_new(&form) {
        Ok(new) => {
            cx.act_once(&form, async |tx| {
                let code = actions::create(tx, &new).await?;
                Ok(done(&cx, &code, "swot-created"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| new_page(&cx, &form).await).await
}

/// The page of an item, with what was just done.
fn done(cx: &Cx, code: &str, key: &str) -> String {
    cx.staff_url(&format!("/swot/{code}?meldung={key}"))
}

async fn show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    item_page(&cx, &code, &Form::empty()).await
}

async fn item_page(cx: &Cx, code: &str, form: &Form) -> Result<Markup> {
    let (db, process) = (cx.db(), cx.process.id);
    let item = store::by_code(db, process, code).await?;
    let shown = Shown {
        evidence: store::evidence(db, item.id).await?,
        clusters: clusters::standing(db, process).await?,
        findings: sources::citable(db, process).await?,
        item,
    };
    page::staff(cx, &format!("{} {}", shown.item.code, shown.item.text.title), "/swot", views::item(cx, &shown, form)).await
}

async fn edit(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let item = store::by_code(cx.db(), cx.process.id, &code).await?;
    edit_page(&cx, &code, &views::filled(&item.text)).await
}

async fn edit_page(cx: &Cx, code: &str, form: &Form) -> Result<Markup> {
    let districts = districts::list(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.text("swot-edit", &[("code", code.into())]), "/swot", views::edit(cx, code, &districts, form)).await
}

async fn save(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let text = read_text(&mut reader);
    let outcome = match reader.finish(|| text) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                actions::edit(tx, &code, &text).await?;
                Ok(done(&cx, &code, "swot-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| edit_page(&cx, &code, &form).await).await
}

/// `cluster:A-017` or `finding:12`, as the form names what can be evidence.
fn read_ground(value: &str) -> Option<EvidenceOf> {
    match value.split_once(':')? {
        ("cluster", code) => Some(EvidenceOf::Cluster(code.to_owned())),
        ("finding", id) => Some(EvidenceOf::Finding(FindingId(id.parse().ok()?))),
        _ => None,
    }
}

fn read_evidence(form: &Form) -> Result<(EvidenceOf, Stance, String)> {
    let mut reader = Reader::new(form);
    let ground = reader.raw("ground").and_then(read_ground);
    if ground.is_none() {
        reader.mistake("ground", Say::new("error-choose"));
    }
    let stance = reader.choice("stance");
    let note = reader.optional("note", 2000);
    reader.finish(|| Some((ground?, stance?, note.unwrap_or_default())))
}

async fn add_evidence(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_evidence(&form) {
        Ok((of, stance, note)) => {
            cx.act_once(&form, async |tx| {
                actions::add_evidence(tx, &code, &of, stance, &note).await?;
                Ok(done(&cx, &code, "evidence-added"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| item_page(&cx, &code, &form).await).await
}

async fn remove_evidence(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let evidence = form.value("evidence").and_then(|value| value.parse().ok()).map(EvidenceId).ok_or(Error::NotFound)?;
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::remove_evidence(tx, &code, evidence).await?;
            Ok(done(&cx, &code, "evidence-removed"))
        })
        .await;
    answer(form, outcome, async |form| item_page(&cx, &code, &form).await).await
}

async fn change_state(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let state: Option<State> = reader.choice("state");
    let outcome = match reader.finish(|| state) {
        Ok(state) => {
            cx.act_once(&form, async |tx| {
                actions::change_state(tx, &code, state).await?;
                Ok(done(&cx, &code, "swot-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| item_page(&cx, &code, &form).await).await
}
