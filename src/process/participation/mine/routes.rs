//! Entry by number and code, and everything an author can do on the private page.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Redirect, Response};

use super::{limit_mail, views};
use crate::error::{Error, Result};
use crate::process::participation::{contacts, contributions, forms, refuse_robots};
use crate::services::act::{ProcessId, Tx};
use crate::services::limits::Limit;
use crate::services::scope;
pub use crate::web::answer::private;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};
use crate::web::step::erase_everywhere;

/// The table. `GET /mein/{token}` and its data are in `pages::mine`.
pub fn routes() -> Routes {
    Routes::new()
        .get("/mein", Access::Public, entry)
        .post("/mein", Access::Public, enter)
        .post("/mein/{token}/zurueckziehen", Access::Token, withdraw)
        .post("/mein/{token}/person-loeschen", Access::Token, erase_person)
        .post("/mein/{token}/email", Access::Token, add_email)
        .post("/mein/{token}/email/an", Access::Token, subscribe)
        .post("/mein/{token}/email/aus", Access::Token, unsubscribe)
        .post("/mein/{token}/email/loeschen", Access::Token, erase_email)
        .post("/mein/{token}/email/behalten", Access::Token, keep_email)
        .get("/mein/{token}/abbestellen", Access::Token, ask_silence)
        .post("/mein/{token}/abbestellen", Access::Token, silence)
        .get("/mein/bestaetigen/{token}", Access::Token, ask_confirmation)
        .post("/mein/bestaetigen/{token}", Access::Token, confirm)
}

/// Address of a private page in the process that the contribution belongs to.
///
/// # Errors
/// When the database is away.
pub async fn private_path(cx: &Cx, process: ProcessId, token: &str) -> Result<String> {
    let processes = scope::all(cx.db()).await?;
    let base = processes.iter().find(|it| it.id == process && !it.is_main).map(|it| format!("/verfahren/{}", it.slug));
    Ok(format!("{}/mein/{token}", base.unwrap_or_default()))
}

async fn entry(cx: Cx) -> Response {
    private(views::entry(&cx, &Form::empty()))
}

async fn enter(cx: Cx, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    match form.clone().sort(find(&cx, &form).await)? {
        Ok(address) => Ok(private(Redirect::to(&address))),
        Err(form) => Ok(private((StatusCode::UNPROCESSABLE_ENTITY, views::entry(&cx, &form)))),
    }
}

/// The private page for a number and its code; an unknown number and a wrong code get the same sentence.
async fn find(cx: &Cx, form: &Form) -> Result<String> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    let number = reader.given("number", "mine-number-missing").and_then(|()| reader.text("number", 1, 40));
    let code = reader.given("code", "mine-code-missing").and_then(|()| reader.text("code", 1, 40));
    let (number, code) = reader.finish(|| Some((number?, code?)))?;
    let number = number.to_uppercase();
    let found = match contributions::by_code(cx.db(), &number, &code).await? {
        Some(found) => Some(found),
        None => match forms::slip(cx.db(), &cx.host.keys, &number, &code).await? {
            Some(forms::Slip::Contribution(process, uuid, generation)) => Some((process, uuid, generation)),
            Some(forms::Slip::Nothing) => return Err(Error::field("number", "mine-sheet-nothing")),
            None => None,
        },
    };
    let (process, uuid, generation) = found.ok_or_else(|| Error::field("code", "mine-unknown"))?;
    private_path(cx, process, &cx.host.keys.private_token(uuid, generation)).await
}

async fn withdraw(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    let steps = &cx.host.steps;
    cx.act(async |tx| {
        let mut contribution = contributions::lock_by_link(tx, &token).await?;
        contributions::withdraw(tx, &mut contribution).await?;
        erase_everywhere(steps, tx, contribution.id.0).await
    })
    .await?;
    Ok(back(&cx, &token, "mine-withdrawn"))
}

/// The link is void afterwards, so the way leads to the public page, or home when there is none.
async fn erase_person(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    let contribution = cx
        .act(async |tx| {
            let contribution = contributions::lock_by_link(tx, &token).await?;
            contributions::erase_person(tx, &contribution).await?;
            Ok(contribution)
        })
        .await?;
    let page = if contribution.visibility.is_public() { format!("/beitraege/{}", contribution.number) } else { "/".to_owned() };
    Ok(private(Redirect::to(&format!("{}?meldung=mine-person-erased", cx.url(&page)))))
}

async fn add_email(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read_email(&cx, &form) {
        Ok(email) => cx.act(async |tx| set_email(tx, &token, &email).await).await,
        Err(error) => Err(error),
    };
    match form.sort(outcome)? {
        Ok(()) => Ok(back(&cx, &token, "mine-email-added")),
        Err(form) => Ok(private((StatusCode::UNPROCESSABLE_ENTITY, views::email_again(&cx, &token, &form)))),
    }
}

fn read_email(cx: &Cx, form: &Form) -> Result<String> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    reader.text("email", 1, 254);
    let email = reader.optional_email("email");
    if !reader.checked("consent") {
        reader.mistake("consent", crate::error::Say::new("mine-consent-missing"));
    }
    let email = reader.finish(|| email)?;
    limit_mail(cx, &email)?;
    Ok(email)
}

async fn set_email(tx: &mut Tx, token: &str, email: &str) -> Result<()> {
    let contribution = contributions::lock_by_link(tx, token).await?;
    if contribution.visibility.is_gone() {
        return Err(Error::Gone);
    }
    let added = contacts::add(tx, contribution.id, contribution.uuid, email, &contribution.language, &contribution.number).await;
    added.map(drop)
}

async fn subscribe(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.act(async |tx| set_subscribed(tx, &token, true).await).await?;
    Ok(back(&cx, &token, "mine-email-on"))
}

async fn unsubscribe(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.act(async |tx| set_subscribed(tx, &token, false).await).await?;
    Ok(back(&cx, &token, "mine-email-off"))
}

async fn set_subscribed(tx: &mut Tx, token: &str, on: bool) -> Result<()> {
    let contribution = contributions::lock_by_link(tx, token).await?;
    let contact = contacts::of_contribution(tx.db(), contribution.id).await?.ok_or(Error::NotFound)?;
    contacts::set_subscribed(tx, &contact, on).await
}

async fn erase_email(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.act(async |tx| {
        let contribution = contributions::lock_by_link(tx, &token).await?;
        contacts::erase(tx, contribution.id).await
    })
    .await?;
    Ok(back(&cx, &token, "mine-email-erased"))
}

async fn keep_email(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    cx.act(async |tx| {
        let contribution = contributions::lock_by_link(tx, &token).await?;
        let contact = contacts::of_contribution(tx.db(), contribution.id).await?.ok_or(Error::NotFound)?;
        contacts::keep(tx, &contact).await
    })
    .await?;
    Ok(back(&cx, &token, "mine-email-kept"))
}

/// The link at the foot of every mail: a page with a button, because scanners of mails open links too.
async fn ask_silence(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    contributions::by_link(cx.db(), &token).await?;
    Ok(private(views::ask_silence(&cx, &token)))
}

/// The button, or a mail program by itself (RFC 8058): the token in the address is all that is needed, the body is not read.
async fn silence(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    cx.act(async |tx| {
        let contribution = contributions::lock_by_link(tx, &token).await?;
        match contacts::of_contribution(tx.db(), contribution.id).await? {
            Some(contact) => contacts::silence(tx, contact.id).await,
            None => Ok(()),
        }
    })
    .await?;
    Ok(private(views::silenced(&cx, &token)))
}

/// The way back to the private page with a message (the text `done-{done}`).
pub(in crate::process::participation) fn back(cx: &Cx, token: &str, done: &str) -> Response {
    private(Redirect::to(&cx.url(&format!("/mein/{token}?meldung={done}"))))
}

/// Mail scanners follow links, so opening one confirms nothing (CVE-2019-1020018): the page has a button.
async fn ask_confirmation(cx: Cx, Path(token): Path<String>) -> Response {
    private(views::confirm(&cx, &token, &Form::empty()))
}

async fn confirm(cx: Cx, Path(token): Path<String>, form: Form) -> Result<Response> {
    cx.limit(Limit::Guess)?;
    let outcome = cx.act(async |tx| contacts::confirm(tx, &token).await).await;
    match form.sort(outcome)? {
        Ok(_) => Ok(private(views::confirmed(&cx))),
        Err(form) => Ok(private((StatusCode::CONFLICT, views::confirm(&cx, &token, &form)))),
    }
}
