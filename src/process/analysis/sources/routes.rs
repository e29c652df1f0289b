//! Staff pages and acts of sources and projects.

use axum::extract::Path;
use axum::response::Response;
use maud::Markup;

use super::actions;
use super::model::{FindingId, Project, ProjectText, Source, SourceId, SourceText};
use super::store;
use super::views;
use crate::error::{Error, Result, Say};
use crate::process::analysis::{READ, RELEASE, WORK};
use crate::process::preparation::themes;
use crate::services::geo::LonLat;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

/// Route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/quellen", READ, list)
        .get("/verwaltung/quellen/neu", WORK, new)
        .post("/verwaltung/quellen/neu", WORK, create)
        .get("/verwaltung/quellen/{id}", READ, show)
        .get("/verwaltung/quellen/{id}/bearbeiten", WORK, edit)
        .post("/verwaltung/quellen/{id}/bearbeiten", WORK, save)
        .post("/verwaltung/quellen/{id}/befunde", WORK, add_finding)
        .post("/verwaltung/quellen/{id}/befunde/entfernen", WORK, remove_finding)
        .post("/verwaltung/quellen/{id}/freigeben", RELEASE, release)
        .post("/verwaltung/quellen/{id}/zurueckziehen", RELEASE, unrelease)
        .get("/verwaltung/vorhaben/neu", WORK, new_project)
        .post("/verwaltung/vorhaben/neu", WORK, create_project)
        .get("/verwaltung/vorhaben/{code}", WORK, project)
        .post("/verwaltung/vorhaben/{code}", WORK, save_project)
        .post("/verwaltung/vorhaben/{code}/freigeben", RELEASE, release_project)
        .post("/verwaltung/vorhaben/{code}/zurueckziehen", RELEASE, unrelease_project)
}

async fn list(cx: Cx) -> Result<Markup> {
    let sources = store::list(cx.db(), cx.process.id, None).await?;
    let projects = store::projects(cx.db(), cx.process.id, None).await?;
    page::staff(&cx, &cx.t("sources-title"), "/quellen", views::list(&cx, &sources, &projects)).await
}

fn read_source(form: &Form) -> Result<SourceText> {
    let mut reader = Reader::new(form);
    let kind = reader.choice("kind");
    let title = reader.text("title", 3, 200);
    let (body, dated, note) = (reader.optional("body", 300), reader.optional("dated", 100), reader.optional("note", 1000));
    let url = reader.optional("url", 500);
    if url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        reader.mistake("url", Say::new("source-url-web"));
    }
    let assessment = reader.optional_choice("assessment");
    reader.finish(|| {
        Some(SourceText {
            kind: kind?,
            title: title?,
            body: body.unwrap_or_default(),
            dated: dated.unwrap_or_default(),
            url,
            assessment,
            note: note.unwrap_or_default(),
        })
    })
}

async fn new(cx: Cx) -> Result<Markup> {
    new_page(&cx, &Form::empty()).await
}

async fn new_page(cx: &Cx, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("source-new"), "/quellen", views::new(cx, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_source(&form) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                let id = actions::create(tx, &text).await?;
                Ok(done(&cx, id, "source-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| new_page(&cx, &form).await).await
}

/// The page of a source, with what was just done.
fn done(cx: &Cx, id: SourceId, key: &str) -> String {
    cx.staff_url(&format!("/quellen/{id}?meldung={key}"))
}

/// Sources have no code; staff pages name them by their key.
fn read_id(text: &str) -> Result<SourceId> {
    text.parse().map(SourceId).map_err(|_| Error::NotFound)
}

async fn load(cx: &Cx, id: SourceId) -> Result<Source> {
    store::list(cx.db(), cx.process.id, Some(id)).await?.pop().ok_or(Error::NotFound)
}

async fn show(cx: Cx, Path(id): Path<String>) -> Result<Markup> {
    source_page(&cx, read_id(&id)?, &Form::empty()).await
}

async fn source_page(cx: &Cx, id: SourceId, form: &Form) -> Result<Markup> {
    let source = load(cx, id).await?;
    page::staff(cx, &source.text.title, "/quellen", views::source(cx, &source, form)).await
}

async fn edit(cx: Cx, Path(id): Path<String>) -> Result<Markup> {
    let source = load(&cx, read_id(&id)?).await?;
    edit_page(&cx, source.id, &views::filled(&source.text)).await
}

async fn edit_page(cx: &Cx, id: SourceId, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("source-edit"), "/quellen", views::edit(cx, id, form)).await
}

async fn save(cx: Cx, Path(id): Path<String>, form: Form) -> Result<Response> {
    let id = read_id(&id)?;
    let outcome = match read_source(&form) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                actions::edit(tx, id, &text).await?;
                Ok(done(&cx, id, "source-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| edit_page(&cx, id, &form).await).await
}

async fn add_finding(cx: Cx, Path(id): Path<String>, form: Form) -> Result<Response> {
    let id = read_id(&id)?;
    let mut reader = Reader::new(&form);
    let (text, at) = (reader.text("text", 3, 4000), reader.optional("page", 60));
    let outcome = match reader.finish(|| text) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                actions::add_finding(tx, id, &text, at.as_deref().unwrap_or_default()).await?;
                Ok(done(&cx, id, "finding-added"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| source_page(&cx, id, &form).await).await
}

async fn remove_finding(cx: Cx, Path(id): Path<String>, form: Form) -> Result<Response> {
    let id = read_id(&id)?;
    let finding = form.value("finding").and_then(|value| value.parse().ok()).map(FindingId).ok_or(Error::NotFound)?;
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::remove_finding(tx, id, finding).await?;
            Ok(done(&cx, id, "finding-removed"))
        })
        .await;
    answer(form, outcome, async |form| source_page(&cx, id, &form).await).await
}

async fn release(cx: Cx, Path(id): Path<String>, form: Form) -> Result<Response> {
    set_public(cx, read_id(&id)?, form, true, "source-released").await
}

async fn unrelease(cx: Cx, Path(id): Path<String>, form: Form) -> Result<Response> {
    set_public(cx, read_id(&id)?, form, false, "source-unreleased").await
}

async fn set_public(cx: Cx, id: SourceId, form: Form, public: bool, key: &str) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::set_public(tx, id, public).await?;
            Ok(done(&cx, id, key))
        })
        .await;
    answer(form, outcome, async |form| source_page(&cx, id, &form).await).await
}

fn read_project(form: &Form) -> Result<ProjectText> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 3, 200);
    let text = reader.optional("text", 4000);
    let state = reader.choice("state");
    let owner = reader.text("owner", 2, 200);
    let years = reader.optional("years", 60);
    let theme_id = reader.optional_number("theme", 1, i64::MAX);
    let at = match (reader.raw("lon"), reader.raw("lat")) {
        (None, None) => None,
        (lon, lat) => match LonLat::parse(lon.unwrap_or_default(), lat.unwrap_or_default()) {
            Ok(at) => Some(at),
            Err(_) => {
                reader.mistake("lon", Say::new("project-place-wrong"));
                None
            }
        },
    };
    reader.finish(|| {
        Some(ProjectText {
            title: title?,
            text: text.unwrap_or_default(),
            state: state?,
            owner: owner?,
            years: years.unwrap_or_default(),
            theme_id,
            at,
        })
    })
}

async fn new_project(cx: Cx) -> Result<Markup> {
    project_form(&cx, None, &Form::empty()).await
}

async fn project_form(cx: &Cx, project: Option<&Project>, form: &Form) -> Result<Markup> {
    let themes = themes::list(cx.db(), cx.process.id).await?;
    let title = project.map_or_else(|| cx.t("project-new"), |project| format!("{} {}", project.code, project.text.title));
    page::staff(cx, &title, "/quellen", views::project(cx, project, &themes, form)).await
}

/// The list of sources and projects, with what was just done.
fn back(cx: &Cx, key: &str) -> String {
    cx.staff_url(&format!("/quellen?meldung={key}"))
}

async fn create_project(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_project(&form) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                actions::create_project(tx, &text).await?;
                Ok(back(&cx, "project-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form| project_form(&cx, None, &form).await).await
}

async fn load_project(cx: &Cx, code: &str) -> Result<Project> {
    store::projects(cx.db(), cx.process.id, Some(code)).await?.pop().ok_or(Error::NotFound)
}

async fn project(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let project = load_project(&cx, &code).await?;
    project_form(&cx, Some(&project), &views::filled_project(&project.text)).await
}

async fn save_project(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_project(&form) {
        Ok(text) => {
            cx.act_once(&form, async |tx| {
                actions::edit_project(tx, &code, &text).await?;
                Ok(back(&cx, "project-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    project_answer(&cx, &code, form, outcome).await
}

async fn project_answer(cx: &Cx, code: &str, form: Form, outcome: Result<String>) -> Result<Response> {
    answer(form, outcome, async |form| {
        let project = load_project(cx, code).await?;
        project_form(cx, Some(&project), &form).await
    })
    .await
}

async fn release_project(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = publish_project(&cx, &code, &form, true, "project-released").await;
    project_answer(&cx, &code, form, outcome).await
}

async fn unrelease_project(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = publish_project(&cx, &code, &form, false, "project-unreleased").await;
    project_answer(&cx, &code, form, outcome).await
}

async fn publish_project(cx: &Cx, code: &str, form: &Form, public: bool, key: &str) -> Result<String> {
    cx.act_once(form, async |tx| {
        actions::set_project_public(tx, code, public).await?;
        Ok(back(cx, key))
    })
    .await
}
