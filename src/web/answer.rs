//! What the sender of a form gets.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::form::Form;
use crate::error::{Error, Result};

/// 303 to the address that a successful act gives; after mistakes the form's page `again`, with everything typed kept: 422, or
/// 409 when the act was refused as a whole.
///
/// # Errors
/// Whatever is not a mistake of the person who typed.
pub async fn answer(form: Form, outcome: Result<String>, again: impl AsyncFnOnce(Form) -> Result<Markup>) -> Result<Response> {
    let status = if matches!(outcome, Err(Error::Refused(_))) { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((status, again(form).await?).into_response()),
    }
}
