//! Addresses of dependencies.

use axum::extract::Path;
use axum::response::Response;

use super::actions;
use super::model::DependencyKind;
use crate::error::Result;
use crate::process::measures::WRITE;
use crate::process::measures::sheet::{Part, save};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

pub(in crate::process::measures) fn routes() -> Routes {
    Routes::new().post("/verwaltung/massnahmen/{code}/abhaengigkeiten", WRITE, add).post(
        "/verwaltung/massnahmen/{code}/abhaengigkeiten/entfernen",
        WRITE,
        remove,
    )
}

async fn add(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read(&form);
    save(cx, code, Part::Dependencies, form, input, async |tx, code, (kind, on)| actions::add(tx, code, kind, &on).await).await
}

async fn remove(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_on(&form);
    save(cx, code, Part::Dependencies, form, input, async |tx, code, on: String| actions::remove(tx, code, &on).await).await
}

fn read(form: &Form) -> Result<(DependencyKind, String)> {
    let mut reader = Reader::new(form);
    let kind = reader.choice("dependency");
    let on = reader.text("on", 1, 40);
    reader.finish(|| Some((kind?, on?)))
}

fn read_on(form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    let on = reader.text("on", 1, 40);
    reader.finish(|| on)
}
