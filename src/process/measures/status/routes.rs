//! Addresses of states and of the release.

use axum::extract::Path;
use axum::response::Response;

use super::actions;
use super::model::Change;
use crate::error::Result;
use crate::process::measures::WRITE;
use crate::process::measures::sheet::{Part, save};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

pub(in crate::process::measures) fn routes() -> Routes {
    Routes::new().post("/verwaltung/massnahmen/{code}/stand", WRITE, change).post("/verwaltung/massnahmen/{code}/freigabe", WRITE, release)
}

async fn change(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read(&form);
    save(cx, code, Part::Status, form, input, async |tx, code, change| actions::change(tx, code, &change).await).await
}

async fn release(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    save(cx, code, Part::Release, form, Ok(()), async |tx, code, ()| actions::release(tx, code).await).await
}

fn read(form: &Form) -> Result<Change> {
    let mut reader = Reader::new(form);
    let to = reader.choice("to");
    let reason = reader.optional("reason", 2000);
    let substitute = reader.optional("substitute", 40);
    reader.finish(|| Some(Change { to: to?, reason, substitute }))
}
