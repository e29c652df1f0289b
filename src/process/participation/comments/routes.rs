//! Writing a comment. The comments themselves stand on the page of the contribution.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::model::{MAX_NAME, MAX_TEXT, NewComment};
use super::{actions, views};
use crate::error::{Error, Result};
use crate::process::participation::{contributions, refuse_robots};
use crate::services::limits::Limit;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/beitraege/{number}/kommentar", Access::Public, new).post("/beitraege/{number}/kommentar", Access::Public, create)
}

async fn new(cx: Cx, Path(number): Path<String>) -> Result<Markup> {
    contributions::public_subject(cx.db(), cx.process.id, &number).await?;
    Ok(views::write(&cx, &number, &Form::empty()))
}

async fn create(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let on = contributions::public_subject(cx.db(), cx.process.id, &number).await?;
    let done = cx.url(&format!("/beitraege/{number}?meldung=comment-submitted#kommentare"));
    let outcome = match read(&cx, &form) {
        Ok(new) => cx.act_once(&form, async |tx| actions::submit(tx, on, &new).await.map(|_| done)).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((StatusCode::UNPROCESSABLE_ENTITY, views::write(&cx, &number, &form)).into_response()),
    }
}

fn read(cx: &Cx, form: &Form) -> Result<NewComment> {
    refuse_robots(form)?;
    cx.process.open_window(cx.now).ok_or_else(|| Error::refused("comments-closed"))?;
    let mut reader = Reader::new(form);
    let text = reader.given("text", "comments-text-missing").and_then(|()| reader.text("text", 3, MAX_TEXT));
    let author_name = reader.optional("name", MAX_NAME);
    let language = cx.lang.code().to_owned();
    let new = reader.finish(|| Some(NewComment { text: text?, author_name, language, by_author: false }))?;
    cx.limit(Limit::Write)?;
    Ok(new)
}
