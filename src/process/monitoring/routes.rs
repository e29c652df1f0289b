//! Addresses of indicators, for staff and for everybody.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use jiff::civil::Date;
use maud::Markup;
use serde::Deserialize;

use super::model::{NewIndicator, NewReading, Purpose, Value};
use super::store::Indicator;
use super::{READERS, actions, store, views};
use crate::error::{Error, Result, Say};
use crate::services::accounts::Role;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(READERS);
const WRITE: Access = Access::Role(Role::Planner);

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/monitoring", READ, list)
        .get("/verwaltung/monitoring/neu", WRITE, start)
        .post("/verwaltung/monitoring", WRITE, create)
        .get("/verwaltung/monitoring/{code}", READ, show)
        .get("/verwaltung/monitoring/{code}/aendern", WRITE, edit)
        .post("/verwaltung/monitoring/{code}", WRITE, change)
        .post("/verwaltung/monitoring/{code}/freigeben", WRITE, release)
        .post("/verwaltung/monitoring/{code}/messwerte", WRITE, add_reading)
        .post("/verwaltung/monitoring/{code}/messwerte/{on}", WRITE, correct)
        .get("/monitoring", Access::Public, list_public)
        .get("/monitoring/{code}", Access::Public, show_public)
}

async fn list(cx: Cx) -> Result<Markup> {
    let indicators = store::load(cx.db(), cx.process.id, None).await?;
    page::staff(&cx, &cx.t("monitoring-title"), "/monitoring", views::list(&cx, &indicators)).await
}

async fn start(cx: Cx) -> Result<Markup> {
    form_page(&cx, None, &Form::with([("decimals", "0".to_owned())])).await
}

/// The form of an indicator: a new one, or the one with this code.
async fn form_page(cx: &Cx, code: Option<&str>, form: &Form) -> Result<Markup> {
    let purposes = store::purposes(cx.db(), cx.process.id).await?;
    page::staff(cx, &cx.t("indicator-new"), "/monitoring", views::form(cx, code, &purposes, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read_indicator(&form) {
        Ok(new) => cx.act_once(&form, async |tx| Ok(address(&cx, &actions::create(tx, new).await?, "indicator-created"))).await,
        Err(error) => Err(error),
    };
    answer_form(&cx, None, form, outcome).await
}

async fn edit(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let indicator = one(store::load(cx.db(), cx.process.id, Some(&code)).await?)?;
    form_page(&cx, Some(&code), &views::filled(&indicator)).await
}

async fn change(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_indicator(&form) {
        Ok(new) => {
            cx.act_once(&form, async |tx| {
                actions::change(tx, &code, new).await?;
                Ok(address(&cx, &code, "indicator-changed"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer_form(&cx, Some(&code), form, outcome).await
}

async fn answer_form(cx: &Cx, code: Option<&str>, form: Form, outcome: Result<String>) -> Result<Response> {
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, form_page(cx, code, &form).await?).into_response()),
    }
}

fn address(cx: &Cx, code: &str, done: &str) -> String {
    cx.staff_url(&format!("/monitoring/{code}?meldung={done}"))
}

fn read_indicator(form: &Form) -> Result<NewIndicator<String>> {
    let mut reader = Reader::new(form);
    let title = reader.text("title", 3, 200);
    let unit = reader.text("unit", 1, 40);
    let decimals = reader.number("decimals", 0, 3).and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
    let baseline = reader.optional_decimal("baseline", decimals);
    let baseline_on = reader.optional_date("baseline_on");
    match (reader.raw("baseline").is_some(), reader.raw("baseline_on").is_some()) {
        (true, false) => reader.mistake("baseline_on", Say::new("indicator-baseline-needs-day")),
        (false, true) => reader.mistake("baseline", Say::new("indicator-baseline-needs-value")),
        _ => {}
    }
    let target = required_decimal(&mut reader, "target", decimals);
    let target_on = reader.date("target_on");
    let (direction, interval) = (reader.choice("direction"), reader.choice("interval"));
    let source = reader.text("source", 2, 200);
    let purpose = read_purpose(&mut reader);
    reader.finish(|| {
        Some(NewIndicator {
            title: title?,
            unit: unit?,
            decimals,
            baseline: baseline.zip(baseline_on).map(|(value, on)| Value { on, value }),
            target: Value { on: target_on?, value: target? },
            direction: direction?,
            interval: interval?,
            source: source?,
            purpose: purpose?,
        })
    })
}

fn required_decimal(reader: &mut Reader<'_>, field: &'static str, decimals: u32) -> Option<i64> {
    if reader.raw(field).is_none() {
        reader.mistake(field, Say::new("error-required"));
    }
    reader.optional_decimal(field, decimals)
}

/// `goal:2.3` or `measure:M-MO-QU-03`, as the form's list sends it.
fn read_purpose(reader: &mut Reader<'_>) -> Option<Purpose<String>> {
    let Some(typed) = reader.raw("purpose") else {
        reader.mistake("purpose", Say::new("error-choose"));
        return None;
    };
    let purpose = match typed.split_once(':') {
        Some(("goal", code)) => Some(Purpose::Goal(code.to_owned())),
        Some(("measure", code)) => Some(Purpose::Measure(code.to_owned())),
        _ => None,
    };
    if purpose.is_none() {
        reader.mistake("purpose", Say::new("error-not-in-list"));
    }
    purpose
}

/// Which day's value is being corrected.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ShowQuery {
    korrektur: Option<Date>,
}

async fn show(cx: Cx, Path(code): Path<String>, Query(query): Query<ShowQuery>) -> Result<Markup> {
    indicator_page(&cx, &code, query.korrektur, &Form::empty()).await
}

async fn indicator_page(cx: &Cx, code: &str, corrected: Option<Date>, form: &Form) -> Result<Markup> {
    let indicator = one(store::load(cx.db(), cx.process.id, Some(code)).await?)?;
    let history = store::history(cx.db(), indicator.id).await?;
    page::staff(cx, &indicator.about.title, "/monitoring", views::show(cx, &indicator, &history, corrected, form)).await
}

fn one(mut indicators: Vec<Indicator>) -> Result<Indicator> {
    indicators.pop().ok_or(Error::NotFound)
}

async fn release(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::release(tx, &code).await?;
            Ok(address(&cx, &code, "indicator-released"))
        })
        .await;
    answer(&cx, &code, None, form, outcome).await
}

async fn answer(cx: &Cx, code: &str, corrected: Option<Date>, form: Form, outcome: Result<String>) -> Result<Response> {
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, indicator_page(cx, code, corrected, &form).await?).into_response()),
    }
}

async fn add_reading(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let decimals = decimals(&cx, &code).await?;
    let outcome = match read_reading(&form, decimals) {
        Ok(new) => {
            cx.act_once(&form, async |tx| {
                actions::add_reading(tx, &code, &new).await?;
                Ok(address(&cx, &code, "reading-added"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &code, None, form, outcome).await
}

async fn decimals(cx: &Cx, code: &str) -> Result<u32> {
    Ok(one(store::load(cx.db(), cx.process.id, Some(code)).await?)?.about.decimals)
}

fn read_reading(form: &Form, decimals: u32) -> Result<NewReading> {
    let mut reader = Reader::new(form);
    let on = reader.date("read_on");
    let value = required_decimal(&mut reader, "value", decimals);
    let note = reader.optional("note", 2000).unwrap_or_default();
    reader.finish(|| Some(NewReading { value: Value { on: on?, value: value? }, note }))
}

async fn correct(cx: Cx, Path((code, on)): Path<(String, Date)>, form: Form) -> Result<Response> {
    let decimals = decimals(&cx, &code).await?;
    let outcome = match read_correction(&form, decimals) {
        Ok((value, reason)) => {
            cx.act_once(&form, async |tx| {
                actions::correct(tx, &code, on, value, &reason).await?;
                Ok(address(&cx, &code, "reading-corrected"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&cx, &code, Some(on), form, outcome).await
}

fn read_correction(form: &Form, decimals: u32) -> Result<(i64, String)> {
    let mut reader = Reader::new(form);
    let value = required_decimal(&mut reader, "corrected_value", decimals);
    let reason = reader.text("corrected_note", 3, 2000);
    reader.finish(|| Some((value?, reason?)))
}

async fn list_public(cx: Cx) -> Result<Markup> {
    let indicators = store::load_public(cx.db(), cx.process.id, None).await?;
    Ok(page::public(&cx, &cx.t("monitoring-public-title"), Nav::Monitoring, views::list_public(&cx, &indicators)))
}

async fn show_public(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let indicator = one(store::load_public(cx.db(), cx.process.id, Some(&code)).await?)?;
    Ok(page::public(&cx, &indicator.about.title, Nav::Monitoring, views::show_public(&cx, &indicator)))
}
