//! Addresses of the catalogue.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;

use super::model::{Basis, Filter, Listed, NewMeasure, Placing, Plan, Prioritised, Profile};
use super::{actions, store, views};
use crate::error::{Result, Say};
use crate::process::goals::GoalCode;
use crate::process::measures::money;
use crate::process::measures::sheet::{self, Part, save};
use crate::process::measures::{READ, WRITE};
use crate::process::preparation::{districts, places};
use crate::services::geo::LonLat;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

pub(in crate::process::measures) fn routes() -> Routes {
    Routes::new()
        .get("/massnahmen", Access::Public, index)
        .get("/verwaltung/massnahmen", READ, staff_index)
        .get("/verwaltung/massnahmen/neu", WRITE, start)
        .post("/verwaltung/massnahmen", WRITE, create)
        .post("/verwaltung/massnahmen/{code}/steckbrief", WRITE, edit)
        .post("/verwaltung/massnahmen/{code}/ort", WRITE, place)
        .post("/verwaltung/massnahmen/{code}/ziele", WRITE, set_goals)
        .post("/verwaltung/massnahmen/{code}/grundlage", WRITE, add_basis)
        .post("/verwaltung/massnahmen/{code}/grundlage/entfernen", WRITE, remove_basis)
        .post("/verwaltung/massnahmen/{code}/zeit", WRITE, plan)
        .post("/verwaltung/massnahmen/{code}/prioritaet", WRITE, prioritise)
}

async fn index(cx: Cx, Query(filter): Query<Filter>) -> Result<Markup> {
    let entries = store::list_public(cx.db(), cx.process.id).await?;
    let costs = money::costs(cx.db(), cx.process.id).await?;
    let shapes = places::shapes(cx.db(), cx.process.id).await?;
    let all = Listed::join(entries, costs, None);
    Ok(page::public(&cx, &cx.t("measure-index-title"), Nav::Measures, views::index(&cx, &all, &filter, &shapes)))
}

async fn staff_index(cx: Cx, Query(filter): Query<Filter>) -> Result<Markup> {
    let entries = store::list(cx.db(), cx.process.id).await?;
    let costs = money::costs(cx.db(), cx.process.id).await?;
    let finances = money::finances(cx.db(), cx.process.id).await?;
    let districts = districts::list(cx.db(), cx.process.id).await?;
    let all = Listed::join(entries, costs, Some(&finances));
    let approximate = districts.iter().any(|district| district.approximate);
    page::staff(&cx, &cx.t("measure-index-title"), "/massnahmen", views::staff_index(&cx, &all, &filter, approximate)).await
}

async fn start(cx: Cx) -> Result<Markup> {
    start_page(&cx, &Form::empty()).await
}

async fn start_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let choices = sheet::choices(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.t("measure-new"), "/massnahmen", views::start(cx, form, &choices)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_new(&form) {
        Ok(new) => cx.act_once(&form, async |tx| actions::create(tx, &new).await.map(|code| created(&cx, &code))).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, start_page(&cx, &form).await?).into_response()),
    }
}

fn created(cx: &Cx, code: &str) -> String {
    cx.staff_url(&format!("/massnahmen/{code}?meldung=measure-created"))
}

async fn edit(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_profile(&form);
    save(cx, code, Part::Profile, form, input, async |tx, code, profile| actions::edit(tx, code, &profile).await).await
}

async fn place(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_placing(&form);
    save(cx, code, Part::Place, form, input, async |tx, code, placing| actions::place(tx, code, &placing).await).await
}

async fn set_goals(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_goals(&form);
    save(cx, code, Part::Goals, form, input, async |tx, code, goals| actions::set_goals(tx, code, &goals).await).await
}

async fn add_basis(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_basis(&form);
    save(cx, code, Part::Basis, form, input, async |tx, code, basis| actions::add_basis(tx, code, &basis).await).await
}

async fn remove_basis(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_basis(&form);
    save(cx, code, Part::Basis, form, input, async |tx, code, basis| actions::remove_basis(tx, code, &basis).await).await
}

async fn plan(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_plan(&form);
    save(cx, code, Part::Plan, form, input, async |tx, code, plan| actions::plan(tx, code, &plan).await).await
}

async fn prioritise(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_priority(&form);
    save(cx, code, Part::Priority, form, input, async |tx, code, set| actions::prioritise(tx, code, &set).await).await
}

fn read_new(form: &Form) -> Result<NewMeasure> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 3, 200);
    let kind = reader.choice("kind");
    let theme = reader.choice("theme");
    let district = reader.optional("district", 3);
    reader.finish(|| Some(NewMeasure { title: title?, kind: kind?, theme: theme?, district }))
}

fn read_profile(form: &Form) -> Result<Profile> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 3, 200);
    let kind = reader.choice("kind");
    let background = reader.optional("background", 10_000).unwrap_or_default();
    let description = reader.optional("description", 10_000).unwrap_or_default();
    let blocks = lines(&reader.optional("blocks", 4000).unwrap_or_default());
    let lead = reader.optional("lead", 200).unwrap_or_default();
    let partners = reader.optional("partners", 500).unwrap_or_default();
    let internal_note = reader.optional("internal_note", 10_000).unwrap_or_default();
    let (key_measure, climate) = (reader.checked("key_measure"), reader.checked("climate"));
    reader.finish(|| {
        Some(Profile { title: title?, kind: kind?, background, description, blocks, lead, partners, key_measure, climate, internal_note })
    })
}

/// One building block per line.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn read_placing(form: &Form) -> Result<Placing> {
    let mut reader = Reader::new(form);
    let theme = reader.choice("theme");
    let further_themes = reader.choices("further_themes");
    let district = reader.optional("district", 3);
    let further_districts = reader.choices("further_districts");
    let position = read_position(&mut reader);
    reader.finish(|| Some(Placing { theme: theme?, further_themes, district, further_districts, position }))
}

/// Longitude and latitude, both or none.
fn read_position(reader: &mut Reader<'_>) -> Option<LonLat> {
    let (lon, lat) = match (reader.raw("lon"), reader.raw("lat")) {
        (None, None) => return None,
        (lon, lat) => (lon.unwrap_or_default(), lat.unwrap_or_default()),
    };
    let position = LonLat::parse(lon, lat);
    if position.is_err() {
        reader.mistake("lon", Say::new("measure-error-position"));
    }
    position.ok()
}

fn read_goals(form: &Form) -> Result<Vec<GoalCode>> {
    let mut reader = Reader::new(form);
    let goals = reader.choices("goals");
    reader.finish(|| Some(goals))
}

fn read_basis(form: &Form) -> Result<Basis> {
    let mut reader = Reader::new(form);
    let basis = reader.choice("basis");
    reader.finish(|| basis)
}

fn read_plan(form: &Form) -> Result<Plan> {
    let mut reader = Reader::new(form);
    let commitment = reader.choice("commitment");
    let horizon = reader.optional_choice("horizon");
    let starts_year = year(&mut reader, "starts_year");
    let ends_year = year(&mut reader, "ends_year");
    let next_review_on = reader.optional_date("next_review_on");
    reader.finish(|| Some(Plan { commitment: commitment?, horizon, starts_year, ends_year, next_review_on }))
}

fn year(reader: &mut Reader<'_>, field: &'static str) -> Option<i32> {
    reader.optional_number(field, 2000, 2100).and_then(|year| i32::try_from(year).ok())
}

fn read_priority(form: &Form) -> Result<Prioritised> {
    let mut reader = Reader::new(form);
    let priority = reader.choice("priority");
    let by = reader.text("priority_by", 3, 200);
    let reason = reader.text("priority_reason", 3, 2000);
    reader.finish(|| Some(Prioritised { priority: priority?, by: by?, reason: reason? }))
}
