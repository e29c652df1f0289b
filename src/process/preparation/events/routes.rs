//! `/verwaltung/{process}/termine`: events, and the windows that can be extended.

use axum::extract::Path;
use axum::response::Response;
use maud::Markup;

use super::model::Event;
use super::{actions, forms, links, store, views};
use crate::error::Result;
use crate::process::preparation::processes;
use crate::services::accounts::Role;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::routes::{Access, Routes};

/// Who plans events.
pub(in crate::process::preparation) const ROLES: &[Role] = &[Role::Editor, Role::Moderator, Role::Planner];
const WORK: Access = Access::AnyOf(ROLES);

/// The table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/termine", WORK, list)
        .get("/verwaltung/termine/neu", WORK, new)
        .post("/verwaltung/termine/neu", WORK, create)
        .get("/verwaltung/termine/{slug}", WORK, show)
        .post("/verwaltung/termine/{slug}", WORK, edit)
        .post("/verwaltung/termine/{slug}/verschieben", WORK, move_to)
        .post("/verwaltung/termine/{slug}/absagen", WORK, cancel)
        .post("/verwaltung/zeitraeume/{id}/verlaengern", Access::Role(Role::Planner), extend)
        .merge(links::routes())
}

async fn list(cx: Cx) -> Result<Markup> {
    list_page(&cx, &Form::empty()).await
}

async fn list_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let events = store::all(cx.db(), cx.process.id).await?;
    let windows = processes::windows(cx.db(), cx.process.id, cx.now).await?;
    page::staff(cx, &cx.t("events-title"), "/termine", views::list(cx, &events, &windows, form)).await
}

async fn new(cx: Cx) -> Result<Markup> {
    new_page(&cx, &Form::empty()).await
}

async fn new_page(cx: &Cx, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("event-new"), "/termine", views::new(cx, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match forms::read_new(&form) {
        Ok((about, times)) => {
            let path = async |slug: String| Ok(at(&cx, &slug, "event-created"));
            cx.act_once(&form, async |tx| path(actions::create(tx, &about, times).await?).await).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| new_page(&cx, &form).await).await
}

/// The page of an event, with what was just done.
fn at(cx: &Cx, slug: &str, done: &str) -> String {
    cx.staff_url(&format!("/termine/{slug}?meldung={done}"))
}

pub(super) async fn load(cx: &Cx, slug: &str) -> Result<Event> {
    let mut db = cx.db().acquire().await?;
    store::load(&mut db, cx.process.id, slug).await
}

async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    event_page(&cx, &slug, None).await
}

/// The page of an event; `typed` is the form that was refused, with the path it was sent to.
pub(super) async fn event_page(cx: &Cx, slug: &str, typed: Option<(&str, &Form)>) -> Result<Markup> {
    let event = load(cx, slug).await?;
    let links = links::of_event(cx.db(), event.id).await?;
    page::staff(cx, cx.local(&event.about.title), "/termine", views::event(cx, &event, &links, typed)).await
}

async fn edit(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match forms::read_text(&form) {
        Ok(about) => cx.act(async |tx| actions::edit(tx, &slug, &about).await).await.map(|()| at(&cx, &slug, "event-saved")),
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| event_page(&cx, &slug, Some(("", &form))).await).await
}

async fn move_to(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match forms::read_move(&form) {
        Ok((times, reason)) => {
            cx.act(async |tx| actions::move_to(tx, &slug, times, &reason).await).await.map(|()| at(&cx, &slug, "event-moved"))
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| event_page(&cx, &slug, Some(("/verschieben", &form))).await).await
}

async fn cancel(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match forms::read_cancel(&form) {
        Ok(reason) => cx.act(async |tx| actions::cancel(tx, &slug, &reason).await).await.map(|()| at(&cx, &slug, "event-cancelled")),
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| event_page(&cx, &slug, Some(("/absagen", &form))).await).await
}

async fn extend(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let outcome = match forms::read_extension(&form, id) {
        Ok(until) => cx
            .act(async |tx| processes::extend_window(tx, id, until).await)
            .await
            .map(|()| cx.staff_url("/termine?meldung=window-extended")),
        Err(error) => Err(error),
    };
    let outcome = outcome.map_err(|error| forms::at_window(error, id));
    answer(form, outcome, async |form: Form| list_page(&cx, &form).await).await
}
