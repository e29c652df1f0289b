//! `/verwaltung/{process}/eingang/textbausteine`.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::model::{MAX_TEXT, TextBlockId, Typed};
use super::{actions, store, views};
use crate::error::Result;
use crate::services::accounts::Role;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const MODERATE: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/eingang/textbausteine", MODERATE, list)
        .post("/verwaltung/eingang/textbausteine", MODERATE, create)
        .get("/verwaltung/eingang/textbausteine/{id}", MODERATE, edit)
        .post("/verwaltung/eingang/textbausteine/{id}", MODERATE, update)
        .post("/verwaltung/eingang/textbausteine/{id}/loeschen", MODERATE, delete)
}

async fn list(cx: Cx) -> Result<Markup> {
    list_page(&cx, &Form::with([("language", "de".to_owned())])).await
}

async fn list_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let blocks = store::all(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.t("text-blocks-title"), "/eingang", views::list(cx, &blocks, form)).await
}

async fn edit(cx: Cx, Path(id): Path<i64>) -> Result<Markup> {
    let block = store::load(cx.db(), cx.process.id, TextBlockId(id)).await?;
    let form = Form::with([
        ("title", block.title.clone()),
        ("text", block.text.clone()),
        ("language", block.language.to_string()),
        ("reason", block.reason.map_or_else(String::new, |reason| reason.to_string())),
    ]);
    edit_page(&cx, id, &form).await
}

async fn edit_page(cx: &Cx, id: i64, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("text-block-edit"), "/eingang", views::edit(cx, id, form)).await
}

fn read(form: &Form) -> Result<Typed> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 1, 80);
    let reason = reader.optional_choice("reason");
    let language = reader.choice("language");
    let text = reader.text("text", 1, MAX_TEXT);
    reader.finish(|| Some(Typed { reason, language: language?, title: title?, text: text? }))
}

async fn save(cx: &Cx, id: Option<TextBlockId>, form: &Form) -> Result<String> {
    let typed = read(form)?;
    cx.act_once(form, async |tx| {
        actions::save(tx, id, &typed).await?;
        Ok(cx.staff_url("/eingang/textbausteine?meldung=text-block-saved"))
    })
    .await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = save(&cx, None, &form).await;
    answer(form, outcome, async |form: Form| list_page(&cx, &form).await).await
}

async fn update(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let outcome = save(&cx, Some(TextBlockId(id)), &form).await;
    answer(form, outcome, async |form: Form| edit_page(&cx, id, &form).await).await
}

async fn delete(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Response> {
    cx.act(async |tx| actions::delete(tx, TextBlockId(id)).await).await?;
    Ok(Redirect::to(&cx.staff_url("/eingang/textbausteine?meldung=text-block-deleted")).into_response())
}
