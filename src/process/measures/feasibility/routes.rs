//! Addresses of feasibility.

use axum::extract::Path;
use axum::response::Response;

use super::actions;
use super::model::{Finding, Respect};
use crate::error::Result;
use crate::process::measures::WRITE;
use crate::process::measures::sheet::{Part, save};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

pub(in crate::process::measures) fn routes() -> Routes {
    Routes::new().post("/verwaltung/massnahmen/{code}/machbarkeit", WRITE, rate)
}

async fn rate(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read(&form);
    save(cx, code, Part::Feasibility, form, input, async |tx, code, findings| actions::rate(tx, code, &findings).await).await
}

/// The respects that have a rating; the others stay open.
fn read(form: &Form) -> Result<Vec<Finding>> {
    let mut reader = Reader::new(form);
    let mut findings = Vec::new();
    for &respect in Respect::ALL {
        let (rating_field, reason_field) = respect.fields();
        let rating = reader.optional_choice(rating_field);
        let reason = reader.optional(reason_field, 2000).unwrap_or_default();
        if let Some(rating) = rating {
            findings.push(Finding { respect, rating, reason });
        }
    }
    reader.finish(|| Some(findings))
}
