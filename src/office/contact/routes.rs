//! `/verwaltung/{process}/kontakt`: for admins. The town's person is changed by admins of the whole town only.

use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::{Person, actions, store, views};
use crate::error::Result;
use crate::office::town_wide;
use crate::services::accounts::Role;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const ADMIN: Access = Access::Role(Role::Admin);

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/kontakt", ADMIN, show)
        .post("/verwaltung/kontakt/stadt", ADMIN, set_town)
        .post("/verwaltung/kontakt/verfahren", ADMIN, set_process)
        .post("/verwaltung/kontakt/verfahren-entfernen", ADMIN, remove_process)
}

async fn show(cx: Cx) -> Result<Markup> {
    contact_page(&cx, None).await
}

/// The page; `typed` is the form that was refused, and whether it was the town's.
async fn contact_page(cx: &Cx, typed: Option<(bool, &Form)>) -> Result<Markup> {
    let (town, days) = store::town(cx.db()).await?;
    let own = store::of_process(cx.db(), cx.process.id).await?;
    let of_town = match typed {
        Some((true, form)) => form.clone(),
        _ => filled(OF_TOWN, &town, Some(days)),
    };
    let of_process = match (typed, &own) {
        (Some((false, form)), _) => form.clone(),
        (_, Some(person)) => filled(OF_PROCESS, person, None),
        (_, None) => Form::empty(),
    };
    let may_town = town_wide(cx, &[Role::Admin]).is_ok();
    page::staff(cx, &cx.t("contact-title"), "/texte", views::show(cx, may_town, &of_town, &of_process, own.is_some())).await
}

/// Names of the fields for name, department, phone, hours, e-mail: both forms stand on one page.
pub(super) type Fields = [&'static str; 5];
pub(super) const OF_TOWN: Fields = ["name", "role", "phone", "hours", "email"];
pub(super) const OF_PROCESS: Fields = ["own_name", "own_role", "own_phone", "own_hours", "own_email"];

fn filled(fields: Fields, person: &Person, days: Option<i16>) -> Form {
    let [name, role, phone, hours, email] = fields;
    let mut form = Form::with([(name, person.name.clone()), (phone, person.phone.clone()), (email, person.email.clone())]);
    form.put(role, person.role.as_ref());
    form.put(hours, Some(&person.hours));
    form.set("days", days.map(|days| days.to_string()));
    form
}

fn person([name, role, phone, hours, email]: Fields, reader: &mut Reader<'_>) -> Option<Person> {
    let name = reader.given(name, "contact-name-missing").and_then(|()| reader.text(name, 2, 200));
    let role = reader.optional_localised(role, 200);
    let phone = reader.given(phone, "contact-phone-missing").and_then(|()| reader.text(phone, 3, 100));
    let hours = reader.given(hours, "contact-hours-missing").and_then(|()| reader.localised(hours, 2, 200));
    let email = reader.given(email, "contact-email-missing").and_then(|()| reader.optional_email(email));
    Some(Person { name: name?, role, phone: phone?, hours: hours?, email: email? })
}

async fn set_town(cx: Cx, form: Form) -> Result<Response> {
    town_wide(&cx, &[Role::Admin])?;
    let mut reader = Reader::new(&form);
    let person = person(OF_TOWN, &mut reader);
    let days = reader.number("days", 1, 60).and_then(|days| i16::try_from(days).ok());
    let outcome = match reader.finish(|| Some((person?, days?))) {
        Ok((person, days)) => cx.act(async |tx| actions::set_town(tx, &person, days).await).await.map(|()| done(&cx)),
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| contact_page(&cx, Some((true, &form))).await).await
}

async fn set_process(cx: Cx, form: Form) -> Result<Response> {
    let mut reader = Reader::new(&form);
    let person = person(OF_PROCESS, &mut reader);
    let outcome = match reader.finish(|| person) {
        Ok(person) => cx.act(async |tx| actions::set_process(tx, Some(&person)).await).await.map(|()| done(&cx)),
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| contact_page(&cx, Some((false, &form))).await).await
}

async fn remove_process(cx: Cx, _form: Form) -> Result<Response> {
    cx.act(async |tx| actions::set_process(tx, None).await).await?;
    Ok(Redirect::to(&done(&cx)).into_response())
}

fn done(cx: &Cx) -> String {
    cx.staff_url("/kontakt?meldung=contact-saved")
}
