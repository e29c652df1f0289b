//! `/verwaltung/{process}/eingang/tasten`: one's own keys.

use std::collections::BTreeMap;

use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::model::{Command, Shortcuts, read_key};
use super::{actions, store, views};
use crate::error::{Error, Result, Say};
use crate::services::accounts::Role;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(&[Role::Moderator, Role::Planner]);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new().get("/verwaltung/eingang/tasten", READ, show).post("/verwaltung/eingang/tasten", READ, save).post(
        "/verwaltung/eingang/tasten/zuruecksetzen",
        READ,
        reset,
    )
}

async fn show(cx: Cx) -> Result<Markup> {
    let account = cx.account().ok_or(Error::SignInNeeded)?;
    let shortcuts = store::of(cx.db(), account.id).await?;
    keys_page(&cx, &filled(&shortcuts)).await
}

async fn keys_page(cx: &Cx, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("keys-title"), "/eingang", views::page(cx, form)).await
}

fn filled(shortcuts: &Shortcuts) -> Form {
    let mut form = Form::with(shortcuts.all().map(|(command, key)| (command.as_str(), key.to_uppercase().to_string())));
    form.set("enabled", shortcuts.enabled.then(|| "1".to_owned()));
    form
}

fn read(form: &Form) -> Result<Shortcuts> {
    let mut reader = Reader::new(form);
    let mut chosen = BTreeMap::new();
    for &command in Command::ALL {
        match reader.raw(command.as_str()).map(read_key) {
            Some(Some(key)) => {
                chosen.insert(command, key);
            }
            Some(None) => reader.mistake(command.as_str(), Say::new("keys-one-letter")),
            None => reader.mistake(command.as_str(), Say::new("error-required")),
        }
    }
    // A key twice is named only where every field holds one.
    let shortcuts = Shortcuts::new(reader.checked("enabled"), &chosen);
    if chosen.len() == Command::ALL.len()
        && let Err(twice) = &shortcuts
    {
        let key = chosen.get(&twice.first).map_or_else(String::new, |key| key.to_uppercase().to_string());
        reader.mistake(twice.second.as_str(), Say::new("keys-twice").with("key", key));
    }
    reader.finish(|| shortcuts.ok())
}

async fn save(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match read(&form) {
        Ok(shortcuts) => cx.act(async |tx| actions::set(tx, &shortcuts).await).await.map(|()| done(&cx)),
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| keys_page(&cx, &form).await).await
}

async fn reset(cx: Cx, _form: Form) -> Result<Response> {
    cx.act(async |tx| actions::reset(tx).await).await?;
    Ok(Redirect::to(&done(&cx)).into_response())
}

fn done(cx: &Cx) -> String {
    cx.staff_url("/eingang/tasten?meldung=keys-saved")
}
