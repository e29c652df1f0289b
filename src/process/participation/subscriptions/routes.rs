//! What the owner of a subscription can do with it. The pages are in `pages::follow`.

use axum::extract::Path;
use axum::response::{Redirect, Response};

use super::model::Rhythm;
use super::{actions, views};
use crate::error::Result;
use crate::process::participation::mine::routes::private;
use crate::services::limits::Limit;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

/// The table.
pub fn routes() -> Routes {
    Routes::new()
        .post("/abonnement/{token}/bestaetigen", Access::Token, confirm)
        .post("/abonnement/{token}/rhythmus", Access::Token, set_rhythm)
        .post("/abonnement/{token}/abbestellen", Access::Token, end)
}

async fn confirm(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    cx.act(async |tx| actions::confirm(tx, &token).await).await?;
    Ok(back(&cx, &token, "follow-confirmed"))
}

async fn set_rhythm(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let rhythm = reader.choice::<Rhythm>("rhythm");
    let rhythm = reader.finish(|| rhythm)?;
    cx.act(async |tx| actions::set_rhythm(tx, &token, rhythm).await).await?;
    Ok(back(&cx, &token, "follow-rhythm"))
}

/// The button, or a mail program by itself (RFC 8058): the token in the address is all that is needed, the body is not read. An
/// unknown token gets the same answer: whoever presses twice has what they want.
async fn end(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    cx.act(async |tx| actions::end(tx, &token).await).await?;
    Ok(private(views::ended(&cx)))
}

fn back(cx: &Cx, token: &str, done: &str) -> Response {
    private(Redirect::to(&cx.url(&format!("/abonnement/{token}?meldung={done}"))))
}
