//! Pages and acts of scenarios.

use axum::extract::Path;
use axum::response::Response;
use maud::Markup;

use super::model::{Scenario, ScenarioText, State};
use super::views::{self, Choices};
use super::{READERS, WORKERS, actions, store};
use crate::error::{Error, Result};
use crate::process::analysis::swot;
use crate::process::preparation::themes;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(READERS);
const WORK: Access = Access::AnyOf(WORKERS);

/// Route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/szenarien", Access::Public, public_list)
        .get("/szenarien/{slug}", Access::Public, public_one)
        .get("/verwaltung/szenarien", READ, list)
        .get("/verwaltung/szenarien/neu", WORK, new)
        .post("/verwaltung/szenarien/neu", WORK, create)
        .get("/verwaltung/szenarien/{slug}", READ, show)
        .get("/verwaltung/szenarien/{slug}/bearbeiten", WORK, edit)
        .post("/verwaltung/szenarien/{slug}/bearbeiten", WORK, save)
        .post("/verwaltung/szenarien/{slug}/stand", READ, change_state)
}

async fn public_list(cx: Cx) -> Result<Markup> {
    let scenarios = store::public(cx.db(), cx.process.id, None).await?;
    Ok(page::public(&cx, &cx.t("futures-title"), Nav::Goals, views::public_list(&cx, &scenarios)))
}

async fn public_one(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    let scenario = store::public(cx.db(), cx.process.id, Some(&slug)).await?.pop().ok_or(Error::NotFound)?;
    Ok(page::public(&cx, &scenario.text.title, Nav::Goals, views::public_one(&cx, &scenario)))
}

async fn list(cx: Cx) -> Result<Markup> {
    let scenarios = store::list(cx.db(), cx.process.id, None).await?;
    page::staff(&cx, &cx.t("scenarios-title"), "/szenarien", views::list(&cx, &scenarios)).await
}

fn read(form: &Form) -> Result<ScenarioText> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 3, 200);
    let horizon = reader.text("horizon", 2, 60);
    let narrative = reader.text("narrative", 10, 10_000);
    let (assumptions, effects) = (reader.optional("assumptions", 4000), reader.optional("effects", 4000));
    let (themes, swot) = (reader.choices("theme"), reader.choices("swot"));
    reader.finish(|| {
        Some(ScenarioText {
            title: title?,
            horizon: horizon?,
            narrative: narrative?,
            assumptions: assumptions.unwrap_or_default(),
            effects: effects.unwrap_or_default(),
            themes,
            swot,
        })
    })
}

async fn choices(cx: &Cx) -> Result<Choices> {
    Ok(Choices { themes: themes::list(cx.db(), cx.process.id).await?, swot: swot::choices(cx.db(), cx.process.id).await? })
}

async fn new(cx: Cx) -> Result<Markup> {
    new_page(&cx, &Form::empty()).await
}

async fn new_page(cx: &Cx, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("scenario-new"), "/szenarien", views::new(cx, &choices(cx).await?, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read(&form) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                let slug = actions::create(tx, &text).await?;
                Ok(done(&cx, &slug))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| new_page(&cx, &form).await).await
}

/// The page of a scenario, after it was saved.
fn done(cx: &Cx, slug: &str) -> String {
    cx.staff_url(&format!("/szenarien/{slug}?meldung=scenario-saved"))
}

async fn load(cx: &Cx, slug: &str) -> Result<Scenario> {
    store::list(cx.db(), cx.process.id, Some(slug)).await?.pop().ok_or(Error::NotFound)
}

async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    scenario_page(&cx, &slug, &Form::empty()).await
}

async fn scenario_page(cx: &Cx, slug: &str, form: &Form) -> Result<Markup> {
    let scenario = load(cx, slug).await?;
    page::staff(cx, &scenario.text.title, "/szenarien", views::one(cx, &scenario, form)).await
}

async fn edit(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    let scenario = load(&cx, &slug).await?;
    edit_page(&cx, &slug, &views::filled(&scenario.text)).await
}

async fn edit_page(cx: &Cx, slug: &str, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("scenario-edit"), "/szenarien", views::edit(cx, slug, &choices(cx).await?, form)).await
}

async fn save(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read(&form) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                actions::edit(tx, &slug, &text).await?;
                Ok(done(&cx, &slug))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| edit_page(&cx, &slug, &form).await).await
}

async fn change_state(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let state: Option<State> = reader.choice("state");
    let reason = reader.optional("reason", 2000);
    let outcome = match reader.finish(|| state) {
        Ok(state) => {
            cx.act_once(&form, async |tx| {
                actions::change_state(tx, &slug, state, reason.as_deref().unwrap_or_default()).await?;
                Ok(done(&cx, &slug))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| scenario_page(&cx, &slug, &form).await).await
}
