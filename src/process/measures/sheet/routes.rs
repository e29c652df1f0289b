//! The staff page of a measure, and what all its small forms have in common.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::forms::{Open, Part};
use super::{staff, store};
use crate::error::Result;
use crate::process::measures::READ;
use crate::services::act::Tx;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::routes::Routes;

pub(in crate::process::measures) fn routes() -> Routes {
    Routes::new().get("/verwaltung/massnahmen/{code}", READ, show)
}

async fn show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    staff_page(&cx, &code, None).await
}

async fn staff_page(cx: &Cx, code: &str, open: Option<Open>) -> Result<Markup> {
    let sheet = store::staff(cx.db(), cx.process.id, code).await?;
    let choices = store::choices(cx.db(), cx.process.id).await?;
    page::staff(cx, &sheet.title, "/massnahmen", staff::page(cx, &sheet, &choices, open)).await
}

/// What every small form of the page does: act, and go back to the page, or show it again with the mistakes and everything
/// typed.
pub(in crate::process::measures) async fn save<T>(
    cx: Cx,
    code: String,
    part: Part,
    form: Form,
    input: Result<T>,
    act: impl AsyncFnOnce(&mut Tx, &str, T) -> Result<()>,
) -> Result<Response> {
    let address = cx.staff_url(&format!("/massnahmen/{code}?meldung=measure-saved#{}", part.id()));
    let outcome = match input {
        Ok(input) => cx.act_once(&form, async |tx| act(tx, &code, input).await.map(|()| address)).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => {
            let page = staff_page(&cx, &code, Some(Open { part, form })).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
