//! `/verwaltung/{process}/eingang/prueftage`: the days of moderation and the deputy.

use axum::response::Response;
use maud::Markup;

use super::{actions, store, views};
use crate::error::{Result, Say};
use crate::services::accounts::Role;
use crate::services::act::AccountId;
use crate::services::workdays::Rhythm;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(&[Role::Moderator, Role::Planner]);
const SET: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new().get("/verwaltung/eingang/prueftage", READ, show).post("/verwaltung/eingang/prueftage", SET, save)
}

async fn show(cx: Cx) -> Result<Markup> {
    let rhythm = &cx.process.rhythm;
    let mut form = Form::with([("rounds", rhythm.rounds().to_string())]);
    for day in rhythm.numbers() {
        form.add("day", &day.to_string());
    }
    let deputy = store::deputy(cx.db(), cx.process.id).await?;
    form.set("deputy", deputy.map(|id| id.to_string()));
    promise_page(&cx, &form).await
}

async fn promise_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let people = store::people(cx.db(), cx.process.id, cx.now).await?;
    page::staff(cx, &cx.t("promise-title"), "/eingang", views::page(cx, &people, form)).await
}

async fn save(cx: Cx, form: Form) -> Result<Response> {
    let people = store::people(cx.db(), cx.process.id, cx.now).await?;
    let mut reader = Reader::new(&form);
    let days: Vec<i16> = reader.choices("day");
    let rounds = reader.number("rounds", 1, 10).and_then(|rounds| i16::try_from(rounds).ok());
    let deputy = reader.optional_number("deputy", 1, i64::MAX).map(AccountId);
    if deputy.is_some_and(|id| !people.iter().any(|person| person.id == id)) {
        reader.mistake("deputy", Say::new("error-not-in-list"));
    }
    if days.iter().any(|day| !(1..=5).contains(day)) {
        reader.mistake("day", Say::new("error-not-in-list"));
    }
    let outcome = match reader.finish(|| Some(Rhythm::new(days, rounds?))) {
        Ok(rhythm) => {
            let saved = cx.act(async |tx| actions::set(tx, &rhythm, deputy).await).await;
            saved.map(|()| cx.staff_url("/eingang/prueftage?meldung=promise-saved"))
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| promise_page(&cx, &form).await).await
}
