//! The log's page: for the town's admins and its data-protection officer.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;

use super::model::{FIELDS, Filter};
use super::views::{Checked, Found};
use super::{export, store, views};
use crate::error::{Error, Result};
use crate::office::town_wide;
use crate::services::accounts::Role;
use crate::services::audit::{self, Chain};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

const READERS: &[Role] = &[Role::Admin, Role::Privacy];

pub(in crate::office) fn routes() -> Routes {
    Routes::new().get("/verwaltung/protokoll", Access::AnyOf(READERS), show).get(
        "/verwaltung/protokoll/export.csv",
        Access::AnyOf(READERS),
        download,
    )
}

type Typed = Query<Vec<(String, String)>>;

/// What was typed into the search, and below which line.
fn typed(Query(pairs): Typed) -> (Form, Option<i64>, bool) {
    let value = |name: &str| pairs.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
    let form = Form::with(FIELDS.into_iter().filter_map(|name| Some((name, value(name).filter(|value| !value.contains('\0'))?))));
    (form, value("vor").and_then(|id| id.parse().ok()), value("pruefen").is_some())
}

async fn show(cx: Cx, query: Typed) -> Result<Response> {
    town_wide(&cx, READERS)?;
    let (form, before, check) = typed(query);
    let accounts = store::accounts(cx.db()).await?;
    let read = Filter::read(&form, before);
    let (filter, form) = match form.clone().sort(read)? {
        Ok(filter) => (filter, form),
        Err(form) => {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::log(&cx, &form, &accounts, None, None).await?).into_response());
        }
    };
    // The check reads the whole log, so it runs only when somebody asks for it.
    let checked = if check { Some(verify(&cx).await?) } else { None };
    let lines = store::lines(cx.db(), &filter, store::PAGE + 1).await?;
    Ok(views::log(&cx, &form, &accounts, Some(Found { filter: &filter, lines: &lines }), checked).await?.into_response())
}

async fn verify(cx: &Cx) -> Result<Checked> {
    Ok(match audit::verify(cx.db()).await? {
        Chain::Whole { sealed } => Checked::Whole(sealed),
        Chain::Broken { seq } => Checked::Broken(seq, store::at_seal(cx.db(), seq).await?.map(Box::new)),
    })
}

async fn download(cx: Cx, query: Typed) -> Result<Response> {
    town_wide(&cx, READERS)?;
    let (form, ..) = typed(query);
    let filter = Filter::read(&form, None).map_err(|_| Error::NotFound)?;
    export::csv(cx.db().clone(), filter)
}
