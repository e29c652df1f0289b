//! `/mein/{token}/rueckfrage`: the author's answer. The desk asks in `queue`.

use axum::extract::Path;
use axum::response::Response;

use super::model::MAX_ANSWER;
use super::{actions, store, views};
use crate::error::{Error, Result};
use crate::process::participation::contributions;
use crate::process::participation::mine::routes::private;
use crate::process::participation::refuse_robots;
use crate::services::limits::Limit;
use crate::web::answer::answer as outcome_page;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new().post("/mein/{token}/rueckfrage", Access::Token, answer)
}

async fn answer(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    let (process, contribution) = contributions::by_link(cx.db(), &token).await?;
    if process != cx.process.id {
        return Err(Error::NotFound);
    }
    let outcome = match read(&form) {
        Ok(words) => save(&cx, &token, &form, &words).await,
        Err(error) => Err(error),
    };
    let again = async |form: Form| {
        let inquiries = store::of_subject(cx.db(), contribution.subject).await?;
        Ok(views::again(&cx, &token, &inquiries, &form))
    };
    outcome_page(form, outcome, again).await.map(private)
}

fn read(form: &Form) -> Result<String> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    let words = reader.given("answer", "inquiry-answer-missing").and_then(|()| reader.text("answer", 1, MAX_ANSWER));
    reader.finish(|| words)
}

/// Takes the answer in, once per form. What is kept for a second click is a word, never the private token.
async fn save(cx: &Cx, token: &str, form: &Form, words: &str) -> Result<String> {
    cx.limit(Limit::Write)?;
    let done = cx
        .act_once(form, async |tx| {
            actions::answer(tx, token, words).await?;
            Ok("inquiry-answered".to_owned())
        })
        .await?;
    Ok(cx.url(&format!("/mein/{token}?meldung={done}")))
}
