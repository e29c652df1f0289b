//! `/verwaltung/{process}/eingang/{number}/doppelt`.

use axum::extract::{Path, RawQuery};
use axum::response::Redirect;

use super::actions;
use crate::error::{Error, Result};
use crate::services::accounts::Role;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const DECIDE: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new().post("/verwaltung/eingang/{number}/doppelt", DECIDE, link).post(
        "/verwaltung/eingang/{number}/doppelt/loesen",
        DECIDE,
        unlink,
    )
}

/// The same contribution at the desk, with a message.
fn back(cx: &Cx, number: &str, query: Option<&str>, message: &str) -> String {
    let query = query.filter(|query| !query.is_empty()).map_or_else(String::new, |query| format!("{query}&"));
    cx.staff_url(&format!("/eingang/{number}?{query}meldung={message}#aehnlich"))
}

async fn link(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Redirect> {
    let mut reader = Reader::new(&form);
    let main = reader.text("main", 5, 40).map(|main| main.to_uppercase());
    let main = reader.finish(|| main)?;
    let address = cx
        .act_once(&form, async |tx| {
            actions::link(tx, &number, &main).await.map_err(as_sentence)?;
            Ok(back(&cx, &number, query.as_deref(), "duplicate-linked"))
        })
        .await?;
    Ok(Redirect::to(&address))
}

/// The form is a button beside the other contribution: what is wrong is said on a page of its own.
fn as_sentence(error: Error) -> Error {
    match error {
        Error::Invalid(mut mistakes) if mistakes.len() == 1 => Error::Refused(mistakes.remove(0).say),
        other => other,
    }
}

async fn unlink(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Redirect> {
    let address = cx
        .act_once(&form, async |tx| {
            actions::unlink(tx, &number).await?;
            Ok(back(&cx, &number, query.as_deref(), "duplicate-unlinked"))
        })
        .await?;
    Ok(Redirect::to(&address))
}
