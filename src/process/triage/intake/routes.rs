//! `/verwaltung/{process}/erfassung`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::forms::{self, Choices};
use super::store::{self, Slip};
use super::views::{self, Codes};
use crate::error::{Error, Result};
use crate::process::participation::contributions::{self, NewContribution, NewPlace};
use crate::process::preparation::{districts, occasions, places, themes};
use crate::process::triage::imports;
use crate::services::accounts::Role;
use crate::services::act::AccountId;
use crate::services::time;
use crate::web::answer::private;
use crate::web::components::pagination;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

const RECORD: Access = Access::AnyOf(&[Role::Recorder, Role::Moderator]);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/erfassung", RECORD, show)
        .post("/verwaltung/erfassung", RECORD, create)
        .get("/verwaltung/erfassung/zettel", RECORD, slips)
        .get("/verwaltung/erfassung/{number}", RECORD, slip)
}

/// The contribution that was just typed in: the next card is mostly of the same occasion.
#[derive(Deserialize)]
struct After {
    nach: Option<String>,
}

/// Whose slips are printed.
#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    nummer: Vec<String>,
    /// Those of a whole import, a sheet at a time.
    import: Option<i64>,
    seite: Option<u32>,
}

fn recorder(cx: &Cx) -> Result<AccountId> {
    cx.account().map(|account| account.id).ok_or(Error::SignInNeeded)
}

async fn choices(cx: &Cx) -> Result<Choices> {
    let (pool, process) = (cx.db(), cx.process.id);
    let mut occasions = occasions::list(pool, process).await?;
    occasions.retain(|occasion| !occasion.kind.is_online());
    Ok(Choices { occasions, districts: districts::list(pool, process).await?, themes: themes::list(pool, process).await? })
}

async fn show(cx: Cx, Query(after): Query<After>) -> Result<Response> {
    let before = match after.nach {
        Some(number) => Some(store::slip(cx.db(), cx.process.id, &number, recorder(&cx)?).await?),
        None => None,
    };
    let form = fresh(&cx, before.as_ref());
    Ok(page(&cx, &choices(&cx).await?, &form).await?.into_response())
}

/// The form, with what was typed in before.
async fn page(cx: &Cx, choices: &Choices, form: &Form) -> Result<Markup> {
    let typed = store::typed_by(cx.db(), cx.process.id, recorder(cx)?).await?;
    views::intake(cx, choices, form, &typed).await
}

/// A fresh form; after another card with its occasion and day.
fn fresh(cx: &Cx, before: Option<&Slip>) -> Form {
    let mut values = vec![("kind", "idea".to_owned()), ("class", "resident".to_owned()), ("signatories", "1".to_owned())];
    match before {
        Some(slip) => values.extend([("occasion", slip.occasion_id.to_string()), ("event_on", slip.event_on.to_string())]),
        None => values.push(("event_on", time::day(cx.now).to_string())),
    }
    Form::with(values)
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let choices = choices(&cx).await?;
    let outcome = match forms::read(&form, &choices, recorder(&cx)?) {
        Ok(new) => record(&cx, &form, new).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &choices, &form).await?).into_response()),
    }
}

async fn record(cx: &Cx, form: &Form, mut new: NewContribution) -> Result<String> {
    find_address(cx, &mut new).await?;
    cx.act_once(form, async |tx| {
        let receipt = contributions::submit(tx, &new).await?;
        Ok(cx.staff_url(&format!("/erfassung/{}", receipt.number)))
    })
    .await
}

/// Gives an address its position where exactly one known place is called so, or only one is like it; the slip says in which
/// district that is. Any other address is kept in words.
async fn find_address(cx: &Cx, new: &mut NewContribution) -> Result<()> {
    let NewPlace::Address(address, position @ None) = &mut new.place else { return Ok(()) };
    let found = places::search(cx.db(), cx.process.id, address).await?;
    let named: Vec<_> = found.iter().filter(|place| place.exact).collect();
    if let ([place], _) | ([], [place]) = (named.as_slice(), found.iter().collect::<Vec<_>>().as_slice()) {
        *position = Some(place.at);
    }
    Ok(())
}

async fn slip(cx: Cx, Path(number): Path<String>) -> Result<Response> {
    let slip = store::slip(cx.db(), cx.process.id, &number, recorder(&cx)?).await?;
    Ok(private(views::slip(&cx, &slip, &codes(&cx, &slip)).await?))
}

/// A sheet of slips to print and cut.
async fn slips(cx: Cx, Query(chosen): Query<Chosen>) -> Result<Response> {
    let sheet = chosen.seite.unwrap_or(1).max(1);
    let (numbers, sheets) = match chosen.import {
        Some(id) => {
            let offset = i64::from(sheet - 1) * store::MOST;
            let (numbers, all) = imports::numbers(cx.db(), cx.process.id, id, store::MOST, offset).await?;
            let last = u32::try_from((all + store::MOST - 1) / store::MOST).unwrap_or(u32::MAX).max(1);
            let href = |n| cx.staff_url(&format!("/erfassung/zettel?import={id}&seite={n}"));
            (numbers, pagination(cx.lang, sheet, Some(last), false, href))
        }
        None => (chosen.nummer, Markup::default()),
    };
    let slips = store::slips(cx.db(), cx.process.id, &numbers, recorder(&cx)?).await?;
    let slips: Vec<_> = slips.into_iter().map(|slip| (codes(&cx, &slip), slip)).collect();
    Ok(private(views::slips(&cx, &slips, &sheets).await?))
}

/// The two ways to the private page.
fn codes(cx: &Cx, slip: &Slip) -> Codes {
    let keys = &cx.host.keys;
    let token = keys.private_token(slip.uuid, slip.link_generation);
    Codes {
        code: keys.return_code(slip.uuid, slip.link_generation),
        link: format!("{}{}", cx.host.config.public_url.trim_end_matches('/'), cx.url(&format!("/mein/{token}"))),
    }
}
