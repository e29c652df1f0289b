//! Addresses of weighings, for staff. The public reads them with the thread and the cluster.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::actions::{self, Released, Seen};
use super::model::{NotPossible, Proposal};
use super::{store, views};
use crate::error::{Error, Result, Say};
use crate::services::accounts::Role;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const PLANNER: Access = Access::Role(Role::Planner);

/// The route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/abwaegung", PLANNER, list)
        .post("/verwaltung/abwaegung/freigeben", PLANNER, release)
        .get("/verwaltung/abwaegung/{code}", PLANNER, show)
        .post("/verwaltung/abwaegung/{code}", PLANNER, write)
        .post("/verwaltung/abwaegung/{code}/pruefen", PLANNER, check)
}

/// What the table shows, and what the last release did, row by row.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct BoardQuery {
    pub stand: Option<String>,
    pub seite: Option<i64>,
    pub freigegeben: Vec<String>,
    pub selbst: Vec<String>,
    pub ungeprueft: Vec<String>,
}

impl BoardQuery {
    fn page(&self) -> i64 {
        self.seite.unwrap_or(1).clamp(1, 50)
    }

    fn wanted(&self) -> Option<&str> {
        self.stand.as_deref().filter(|stand| views::TABS.iter().any(|(word, _)| word == stand))
    }
}

async fn list(cx: Cx, Query(query): Query<BoardQuery>) -> Result<Markup> {
    let rows = store::board(cx.db(), cx.process.id, query.wanted(), query.page()).await?;
    let counts = store::board_counts(cx.db(), cx.process.id).await?;
    let body = views::board(&cx, &rows, counts, &query, query.wanted(), query.page());
    page::staff(&cx, &cx.t("weighing-title"), "/abwaegung", body).await
}

async fn release(cx: Cx, form: Form) -> Result<Redirect> {
    let codes: Vec<String> = form.values("cluster").take(500).map(str::to_owned).collect();
    if codes.is_empty() {
        return Err(Error::refused("weighing-none-chosen"));
    }
    let address = cx
        .act_once(&form, async |tx| {
            let outcome = actions::release(tx, &codes).await?;
            Ok(format!("{}?{}", cx.staff_url("/abwaegung"), report(&outcome)))
        })
        .await?;
    Ok(Redirect::to(&address))
}

/// The outcome of a release as a query: the table shows it row by row, and a second click shows the same.
fn report(outcome: &Released) -> String {
    let done = outcome.done.iter().map(|code| format!("freigegeben={code}"));
    let refused = outcome.refused.iter().map(|(code, reason)| match reason {
        NotPossible::SamePerson => format!("selbst={code}"),
        NotPossible::NotChecked | NotPossible::NotADraft => format!("ungeprueft={code}"),
    });
    done.chain(refused).collect::<Vec<_>>().join("&")
}

async fn show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    answer_page(&cx, &code, None).await
}

async fn answer_page(cx: &Cx, code: &str, refused: Option<&Form>) -> Result<Markup> {
    let case = store::case(cx.db(), cx.process.id, code).await?;
    let versions = store::versions(cx.db(), case.id).await?;
    let targets = store::targets(&mut *cx.db().acquire().await?, cx.process.id).await?;
    page::staff(cx, &case.title, "/abwaegung", views::answer(cx, &case, &versions, &targets, refused)).await
}

async fn write(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read(&form) {
        Ok((proposal, seen)) => {
            cx.act_once(&form, async |tx| {
                actions::write(tx, &code, proposal, seen).await?;
                Ok(cx.staff_url(&format!("/abwaegung/{code}?meldung=weighing-written")))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &code, form, outcome).await
}

async fn check(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::check(tx, &code).await?;
            Ok(cx.staff_url(&format!("/abwaegung/{code}?meldung=weighing-checked")))
        })
        .await?;
    Ok(Redirect::to(&outcome).into_response())
}

async fn answer(cx: &Cx, code: &str, form: Form, outcome: Result<String>) -> Result<Response> {
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, answer_page(cx, code, Some(&form)).await?).into_response()),
    }
}

fn read(form: &Form) -> Result<(Proposal<String>, Seen)> {
    let mut reader = Reader::new(form);
    let result = reader.choice("result");
    let verdict = reader.text("verdict", 3, 400);
    let reason = reader.text("reason", 3, 4000);
    let effect = reader.optional("effect", 4000).unwrap_or_default();
    let (goal, measure) = (reader.optional("goal", 40), reader.optional("measure", 40));
    let (swot_item, project) = (reader.optional("swot_item", 40), reader.optional("project", 40));
    let forwarded_to = reader.optional("forwarded_to", 200);
    let forwarded_on = reader.optional_date("forwarded_on");
    let postponed_until = reader.optional_date("postponed_until");
    let seen = read_seen(&mut reader);
    reader.finish(|| {
        let proposal = Proposal {
            result: result?,
            verdict: verdict?,
            reason: reason?,
            effect,
            goal,
            measure,
            swot_item,
            project,
            forwarded_to,
            forwarded_on,
            postponed_until,
        };
        Some((proposal, seen))
    })
}

/// The version that the writer saw: `2@2026-11-23T12:00:00Z`; nothing before the first one.
fn read_seen(reader: &mut Reader<'_>) -> Seen {
    let typed = reader.raw("seen")?;
    let seen = typed.split_once('@').and_then(|(version, at)| Some((version.parse().ok()?, at.parse().ok()?)));
    if seen.is_none() {
        reader.mistake("", Say::new("form-unreadable"));
    }
    seen
}
