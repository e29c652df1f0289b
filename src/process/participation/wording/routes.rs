//! `/mein/{token}/aendern` and `/mein/{token}/ergaenzen`.

use axum::extract::Path;
use axum::response::Response;

use super::{MAX_ADDITION, views};
use crate::error::{Error, Result};
use crate::process::participation::comments::{self, NewComment};
use crate::process::participation::contributions::{self, Contribution, Correction};
use crate::process::participation::mine::routes::private;
use crate::process::participation::refuse_robots;
use crate::process::participation::submission::read_what;
use crate::process::preparation::themes::{self, Theme};
use crate::services::limits::Limit;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

/// The table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/mein/{token}/aendern", Access::Token, edit)
        .post("/mein/{token}/aendern", Access::Token, correct)
        .get("/mein/{token}/ergaenzen", Access::Token, write_more)
        .post("/mein/{token}/ergaenzen", Access::Token, add)
}

/// The contribution of this process behind a token.
async fn found(cx: &Cx, token: &str) -> Result<Contribution> {
    let (process, contribution) = contributions::by_link(cx.db(), token).await?;
    match (process == cx.process.id, contribution.visibility.is_gone()) {
        (false, _) => Err(Error::NotFound),
        (true, true) => Err(Error::Gone),
        (true, false) => Ok(contribution),
    }
}

async fn edit(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let contribution = found(&cx, &token).await?;
    let themes = themes::list(cx.db(), cx.process.id).await?;
    if !contribution.visibility.is_correctable() {
        return Err(Error::refused("wording-too-late"));
    }
    Ok(private(views::correct(&cx, &token, &contribution.number, &prefilled(&contribution, &themes), &themes)))
}

fn prefilled(contribution: &Contribution, themes: &[Theme]) -> Form {
    let theme = themes.iter().find(|theme| Some(theme.id) == contribution.theme_id);
    Form::with([
        ("kind", contribution.kind.to_string()),
        ("title", contribution.title.clone()),
        ("text", contribution.text.clone()),
        ("theme", theme.map_or_else(String::new, |theme| theme.code.clone())),
    ])
}

async fn correct(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    let contribution = found(&cx, &token).await?;
    let themes = themes::list(cx.db(), cx.process.id).await?;
    let outcome = match read_correction(&form, &themes) {
        Ok(correction) => save(&cx, &token, &correction).await,
        Err(error) => Err(error),
    };
    let again = async |form: Form| match form.error("").is_some_and(|say| say.key == "wording-too-late") {
        true => Ok(views::too_late(&cx, &token, &contribution.number, &form)),
        false => Ok(views::correct(&cx, &token, &contribution.number, &form, &themes)),
    };
    answer(form, outcome, again).await.map(private)
}

fn read_correction(form: &Form, themes: &[Theme]) -> Result<Correction> {
    refuse_robots(form)?;
    let what = read_what(form, themes)?;
    Ok(Correction { kind: what.kind, title: what.title, text: what.text, theme_id: what.theme_id })
}

async fn save(cx: &Cx, token: &str, correction: &Correction) -> Result<String> {
    cx.limit(Limit::Write)?;
    cx.act(async |tx| {
        let contribution = contributions::lock_by_link(tx, token).await?;
        contributions::correct(tx, &contribution, correction).await
    })
    .await?;
    Ok(cx.url(&format!("/mein/{token}?meldung=wording-corrected")))
}

async fn write_more(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let contribution = found(&cx, &token).await?;
    Ok(private(views::add(&cx, &token, &contribution.number, &Form::empty())))
}

async fn add(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    let contribution = found(&cx, &token).await?;
    let outcome = match read_addition(&cx, &form) {
        Ok(addition) => submit(&cx, &token, &form, &addition).await,
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| Ok(views::add(&cx, &token, &contribution.number, &form))).await.map(private)
}

fn read_addition(cx: &Cx, form: &Form) -> Result<NewComment> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    let text = reader.given("text", "wording-text-missing").and_then(|()| reader.text("text", 3, MAX_ADDITION));
    let language = cx.lang.code().to_owned();
    reader.finish(|| Some(NewComment { text: text?, author_name: None, language, by_author: true }))
}

/// Takes in an addition, once per form. What is kept for a second click is a word, never the private token.
async fn submit(cx: &Cx, token: &str, form: &Form, addition: &NewComment) -> Result<String> {
    cx.limit(Limit::Write)?;
    let done = cx
        .act_once(form, async |tx| {
            let contribution = contributions::lock_by_link(tx, token).await?;
            if !contribution.visibility.takes_additions() {
                return Err(Error::refused("wording-not-yet"));
            }
            comments::submit(tx, contribution.subject, addition).await?;
            Ok("wording-added".to_owned())
        })
        .await?;
    Ok(cx.url(&format!("/mein/{token}?meldung={done}")))
}
