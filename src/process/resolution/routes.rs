//! Addresses of editions with their consultations and resolutions, for staff and for everybody.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::consultations::actions as council;
use super::consultations::model::{CommitteeRole, NewConsultation, NewResolution, Outcome, Votes, read_amendments};
use super::consultations::store as council_store;
use super::editions::model::{Part, PartStatus};
use super::editions::{actions, store};
use super::views::public::PublicEdition;
use super::views::staff::EditionDesk;
use super::{views, weighing};
use crate::error::{Error, Result, Say};
use crate::services::accounts::Role;
use crate::services::{keys, time};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const PLANNER: Access = Access::Role(Role::Planner);

/// The route table of the whole step.
pub fn routes() -> Routes {
    weighing::routes::routes()
        .get("/verwaltung/fassungen", PLANNER, list)
        .post("/verwaltung/fassungen", PLANNER, create)
        .get("/verwaltung/fassungen/{slug}", PLANNER, show)
        .post("/verwaltung/fassungen/{slug}/teile", PLANNER, set_parts)
        .post("/verwaltung/fassungen/{slug}/einfrieren", PLANNER, freeze)
        .post("/verwaltung/fassungen/{slug}/vorlegen", PLANNER, to_council)
        .post("/verwaltung/fassungen/{slug}/beratungen", PLANNER, add_consultation)
        .post("/verwaltung/fassungen/{slug}/beratungen/{position}", PLANNER, record_outcome)
        .post("/verwaltung/fassungen/{slug}/beschluss", PLANNER, resolve)
        .get("/beschluesse", Access::Public, list_public)
        .get("/beschluesse/{name}", Access::Public, show_public)
        .get("/beschluesse/{name}/fassung.json", Access::Public, download)
}

async fn list(cx: Cx) -> Result<Markup> {
    list_page(&cx, &Form::empty()).await
}

async fn list_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let editions = store::list(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.t("edition-title"), "/fassungen", views::staff::list(cx, &editions, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let title = reader.text("title", 3, 200);
    let outcome = match reader.finish(|| title) {
        Ok(title) => cx.act_once(&form, async |tx| Ok(edition_url(&cx, &actions::create(tx, &title).await?, "edition-created"))).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, list_page(&cx, &form).await?).into_response()),
    }
}

fn edition_url(cx: &Cx, slug: &str, done: &str) -> String {
    cx.staff_url(&format!("/fassungen/{slug}?meldung={done}"))
}

/// Which consultation's result is being written down.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct DeskQuery {
    beratung: Option<i32>,
}

async fn show(cx: Cx, Path(slug): Path<String>, Query(query): Query<DeskQuery>) -> Result<Markup> {
    let desk = desk(&cx, &slug, query.beratung).await?;
    desk_page(&cx, &desk, &Form::empty()).await
}

async fn desk_page(cx: &Cx, desk: &EditionDesk, form: &Form) -> Result<Markup> {
    page::staff(cx, &desk.row.edition.title, "/fassungen", views::staff::edition(cx, desk, form)).await
}

async fn desk(cx: &Cx, slug: &str, wanted: Option<i32>) -> Result<EditionDesk> {
    let row = store::by_slug(cx.db(), cx.process.id, slug).await?;
    let mut db = cx.db().acquire().await?;
    let missing = match row.edition.state.is_frozen() {
        true => None,
        false => Some((store::gaps(&mut db, cx.process.id).await?, store::left_out(&mut db, cx.process.id).await?)),
    };
    Ok(EditionDesk {
        parts: store::parts(&mut db, row.edition.id).await?,
        consultations: council_store::of_edition(&mut db, row.edition.id).await?,
        resolution: council_store::resolution(&mut db, row.edition.id).await?,
        row,
        missing,
        wanted,
    })
}

/// The answer to a form of an edition's page: on to the page, or the page again with what is wrong.
async fn answer(cx: &Cx, slug: &str, wanted: Option<i32>, form: Form, outcome: Result<String>) -> Result<Response> {
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => {
            let page = desk_page(cx, &desk(cx, slug, wanted).await?, &form).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

async fn set_parts(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_parts(&form) {
        Ok(parts) => {
            cx.act_once(&form, async |tx| {
                actions::set_parts(tx, &slug, &parts).await?;
                Ok(edition_url(&cx, &slug, "edition-parts"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &slug, None, form, outcome).await
}

fn read_parts(form: &Form) -> Result<Vec<(Part, PartStatus)>> {
    let mut reader = Reader::new(form);
    let parts: Option<Vec<_>> = Part::ALL.iter().map(|part| Some((*part, reader.choice(part.label())?))).collect();
    reader.finish(|| parts)
}

async fn freeze(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::freeze(tx, &slug).await?;
            Ok(edition_url(&cx, &slug, "edition-frozen"))
        })
        .await;
    answer(&cx, &slug, None, form, outcome).await
}

async fn to_council(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::to_council(tx, &slug).await?;
            Ok(edition_url(&cx, &slug, "edition-paper"))
        })
        .await;
    answer(&cx, &slug, None, form, outcome).await
}

async fn add_consultation(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_consultation(&form) {
        Ok(new) => {
            cx.act_once(&form, async |tx| {
                council::add(tx, &slug, &new).await?;
                Ok(edition_url(&cx, &slug, "consultation-added"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &slug, None, form, outcome).await
}

fn read_consultation(form: &Form) -> Result<NewConsultation> {
    let mut reader = Reader::new(form);
    let body = reader.text("body", 2, 200);
    let role = reader.choice::<CommitteeRole>("role");
    let held_on = reader.date("held_on");
    let public = reader.checked("public");
    let paper_number = reader.optional("paper_number", 80).unwrap_or_default();
    let url = reader.optional("url", 500);
    if url.as_deref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        reader.mistake("url", Say::new("consultation-url-web"));
    }
    reader.finish(|| Some(NewConsultation { body: body?, role: role?, held_on: held_on?, public, paper_number, url }))
}

async fn record_outcome(cx: Cx, Path((slug, position)): Path<(String, i32)>, form: Form) -> Result<Response> {
    let outcome = match read_outcome(&form) {
        Ok((outcome, votes)) => {
            cx.act_once(&form, async |tx| {
                council::record(tx, &slug, position, outcome, votes).await?;
                Ok(edition_url(&cx, &slug, "consultation-recorded"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &slug, Some(position), form, outcome).await
}

fn read_outcome(form: &Form) -> Result<(Outcome, Option<Votes>)> {
    let mut reader = Reader::new(form);
    let outcome = reader.choice::<Outcome>("outcome");
    let mut count = |field| reader.optional_number(field, 0, 1000).and_then(|votes| i32::try_from(votes).ok());
    let votes = match (count("yes"), count("no"), count("abstain")) {
        (Some(yes), Some(no), Some(abstain)) => Some(Votes { yes, no, abstain }),
        (None, None, None) => None,
        _ => {
            reader.mistake("yes", Say::new("consultation-votes-all"));
            None
        }
    };
    reader.finish(|| Some((outcome?, votes)))
}

async fn resolve(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_resolution(&form) {
        Ok(new) => {
            cx.act_once(&form, async |tx| {
                council::resolve(tx, &slug, &new).await?;
                Ok(edition_url(&cx, &slug, "resolution-recorded"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &slug, None, form, outcome).await
}

fn read_resolution(form: &Form) -> Result<NewResolution> {
    let mut reader = Reader::new(form);
    let wording = reader.text("wording", 3, 20_000);
    let typed = reader.optional("amendments", 20_000).unwrap_or_default();
    let amendments = read_amendments(&typed).map_err(|mistake| reader.mistake("amendments", mistake.say)).ok();
    reader.finish(|| Some(NewResolution { wording: wording?, amendments: amendments? }))
}

async fn list_public(cx: Cx) -> Result<Markup> {
    let editions = store::list_public(cx.db(), cx.process.id).await?;
    let meetings = council_store::next_meetings(cx.db(), cx.process.id, time::day(cx.now)).await?;
    Ok(page::public(&cx, &cx.t("resolution-title"), Nav::Resolution, views::public::list(&cx, &editions, &meetings)))
}

async fn show_public(cx: Cx, Path(name): Path<String>) -> Result<Response> {
    let row = store::by_name_public(cx.db(), cx.process.id, &name).await?;
    if let Some(number) = row.number.as_deref().filter(|number| *number != name) {
        return Ok(Redirect::permanent(&cx.url(&format!("/beschluesse/{number}"))).into_response());
    }
    let mut db = cx.db().acquire().await?;
    let edition = PublicEdition {
        parts: store::parts(&mut db, row.edition.id).await?,
        consultations: council_store::of_edition(&mut db, row.edition.id).await?,
        resolution: council_store::resolution(&mut db, row.edition.id).await?,
        row,
    };
    let title = edition.row.edition.title.clone();
    Ok(page::public(&cx, &title, Nav::Resolution, views::public::edition(&cx, &edition)).into_response())
}

/// The stored bytes, exactly as they were hashed (invariant 12).
async fn download(cx: Cx, Path(name): Path<String>) -> Result<Response> {
    let row = store::by_name_public(cx.db(), cx.process.id, &name).await?;
    let document = store::document(cx.db(), row.edition.id).await?;
    let frozen = row.frozen.ok_or(Error::NotFound)?;
    let file = format!("attachment; filename=\"{}.json\"", row.number.unwrap_or(row.edition.slug));
    let text = |value: &str| HeaderValue::from_str(value).map_err(Error::internal);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, text(&file)?),
        (header::ETAG, text(&format!("\"{}\"", keys::hex(&frozen.sha256)))?),
    ];
    Ok((headers, document).into_response())
}
