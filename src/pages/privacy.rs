//! `/verwaltung/datenschutz/person` and `…/einwilligungen`: a person across all steps, for the data-protection officer. An address is sent
//! by POST only, so that it stands in no address, history or log.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use crate::error::{Error, FieldError, Result, Say};
use crate::office::privacy::{self as office, Part};
use crate::outputs::consents::{self, Consent};
use crate::outputs::people::{self, Found};
use crate::services::i18n::Lang;
use crate::services::people::Person;
use crate::web::answer::private;
use crate::web::components::{
    Alert, Button, ButtonLook, Checkbox, Column, Table, TextField, Tone, empty_state, error_summary, hidden, moment, pagination,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::step::rules;

const HERE: &str = "/datenschutz";

pub(super) async fn ask(cx: Cx) -> Result<Response> {
    office::may(&cx)?;
    show(&cx, &Form::empty(), None, StatusCode::OK).await
}

/// Reads by what somebody is looked for.
fn read(cx: &Cx, form: &Form) -> Result<Person> {
    let mut reader = Reader::new(form);
    let typed = reader.given("person", "privacy-person-missing").and_then(|()| reader.optional("person", 254));
    let person = typed.map(|typed| Person::typed(&cx.host.keys, &typed));
    let is_readable = match &person {
        Some(Person::Address { email, .. }) => email.parse::<lettre::Address>().is_ok(),
        Some(Person::Number(number)) => number.contains('-') && number.len() < 40,
        None => true,
    };
    if !is_readable {
        reader.mistake("person", Say::new("privacy-person-bad"));
    }
    reader.finish(|| person)
}

pub(super) async fn search(cx: Cx, form: Form) -> Result<Response> {
    office::may(&cx)?;
    let person = match read(&cx, &form) {
        Ok(person) => person,
        Err(error) => return again(&cx, form, error).await,
    };
    let found = people::find(cx.db(), &cx.host.keys, &person).await?;
    note(&cx, "person.search", &found).await?;
    let form = Form::with([("person", name(&person).to_owned())]);
    show(&cx, &form, Some((&person, &found)), StatusCode::OK).await
}

/// The search again, with what is wrong.
async fn again(cx: &Cx, form: Form, error: Error) -> Result<Response> {
    match form.sort::<()>(Err(error))? {
        Err(form) => show(cx, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await,
        Ok(()) => Err(Error::internal("a mistake became an outcome")),
    }
}

async fn note(cx: &Cx, action: &'static str, found: &Found) -> Result<()> {
    let ids: Vec<i64> = found.contributions.iter().map(|voice| voice.id.0).collect();
    cx.act(async |tx| office::note_access(tx, action, &ids).await).await
}

fn name(person: &Person) -> &str {
    match person {
        Person::Address { email, .. } => email,
        Person::Number(number) => number,
    }
}

pub(super) async fn export(cx: Cx, form: Form) -> Result<Response> {
    office::may(&cx)?;
    let person = match read(&cx, &form) {
        Ok(person) => person,
        Err(error) => return again(&cx, form, error).await,
    };
    let found = people::find(cx.db(), &cx.host.keys, &person).await?;
    if found.is_empty() {
        return Err(Error::NotFound);
    }
    note(&cx, "person.export", &found).await?;
    let archive = people::archive(cx.db(), &cx.host.keys, &cx.host.files, &person, cx.now, &explained(&cx)).await?;
    let headers = [(header::CONTENT_TYPE, "application/zip"), (header::CONTENT_DISPOSITION, "attachment; filename=\"auskunft.zip\"")];
    Ok(private((headers, archive)))
}

/// What Art. 15 (1) GDPR asks for besides the data, in German: it goes to a resident.
fn explained(cx: &Cx) -> String {
    let town = &cx.process.town;
    let terms = rules(&cx.host.steps).map(|rule| {
        let (term, n) = rule.term.words();
        let of = |part: &str| Lang::De.t(&format!("retention-{}{part}", rule.key));
        format!("- {}: {} {}", of(""), Lang::De.text(term, &[("n", n.into())]), of("-from"))
    });
    include_str!("privacy/auskunft.txt")
        .replace("{{Stadt}}", &town.name)
        .replace("{{Person}}", &town.contact_name)
        .replace("{{Telefon}}", &town.contact_phone)
        .replace("{{E-Mail}}", &town.contact_email)
        .replace("{{Adresse}}", &cx.host.config.public_url)
        .replace("{{Stand}}", &Lang::De.moment(cx.now))
        .replace("{{Fristen}}", &terms.collect::<Vec<_>>().join("\n"))
}

pub(super) async fn forget(cx: Cx, form: Form) -> Result<Response> {
    office::may(&cx)?;
    let person = match read(&cx, &form) {
        Ok(person) => person,
        Err(error) => return again(&cx, form, error).await,
    };
    if form.value("sure").is_none() {
        let found = people::find(cx.db(), &cx.host.keys, &person).await?;
        let form = form.with_errors(vec![FieldError { field: "sure".into(), say: Say::new("privacy-person-forget-unsure") }]);
        return show(&cx, &form, Some((&person, &found)), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let steps = &cx.host.steps;
    let done = cx
        .act_once(&form, async |tx| match office::forget(tx, steps, &person).await? {
            0 => Err(Error::NotFound),
            _ => Ok(format!("{}?meldung=person-forgotten", Part::Person.address())),
        })
        .await?;
    Ok(Redirect::to(&done).into_response())
}

async fn show(cx: &Cx, form: &Form, found: Option<(&Person, &Found)>, status: StatusCode) -> Result<Response> {
    let hint = cx.text("privacy-person-search-hint", &[("number", format!("{}-2026-00042", cx.process.number_prefix).into())]);
    let body = html! {
        div.rf-work__head { h1 { (cx.t("privacy-title")) } }
        (office::tabs(cx, Part::Person))
        p.rf-lead { (cx.t("privacy-person-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(Part::Person.address()) novalidate {
            (token_fields(cx))
            (TextField { name: "person", label: "privacy-person-search", required: true, autocomplete: Some("off"), ..TextField::default() }.render(cx.lang, form))
            p.rf-muted { (hint) " " (cx.t("privacy-person-logged")) }
            div.rf-actions { (Button { label: "privacy-person-search-go", ..Button::default() }.render(cx.lang)) }
        }
        @if let Some((person, found)) = found { (result(cx, person, found, form)) }
    };
    Ok(private((status, page::staff(cx, &cx.t("privacy-person-lead"), HERE, body).await?)))
}

fn result(cx: &Cx, person: &Person, found: &Found, form: &Form) -> Markup {
    if found.is_empty() {
        return empty_state(&cx.t("privacy-person-nothing"), &html! { p { (cx.t("privacy-person-nothing-text")) } });
    }
    html! {
        h2 { (cx.text("privacy-person-found", &[("person", name(person).into())])) }
        @if !found.contributions.is_empty() { (voices(cx, found)) }
        @if !found.subscriptions.is_empty() { (subscriptions(cx, found)) }
        @if !found.barriers.is_empty() { h3 { (cx.t("privacy-person-barriers")) } ul { @for number in &found.barriers { li { (number) } } } }
        @if let Some(account) = &found.account {
            h3 { (cx.t("privacy-person-account")) }
            p { (cx.text("privacy-person-account-text", &[("name", account.as_str().into())])) }
        }
        h2 { (cx.t("privacy-person-export")) }
        p { (cx.t("privacy-person-export-text")) }
        form method="post" action={ (Part::Person.address()) "/auskunft" } {
            (token_fields(cx))
            (hidden("person", name(person)))
            div.rf-actions { (Button { label: "privacy-person-export-go", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
        @if found.is_resident() { (forget_form(cx, person, form)) }
    }
}

fn forget_form(cx: &Cx, person: &Person, form: &Form) -> Markup {
    html! {
        h2 { (cx.t("privacy-person-forget")) }
        (Alert::new(Tone::Warning, cx.t("privacy-person-forget-text")).render(cx.lang))
        form.rf-form method="post" action={ (Part::Person.address()) "/loeschen" } novalidate {
            (token_fields(cx))
            (hidden("person", name(person)))
            (Checkbox { name: "sure", label: "privacy-person-forget-sure", hint: None }.render(cx.lang, form))
            div.rf-actions { (Button { label: "privacy-person-forget-go", ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn voices(cx: &Cx, found: &Found) -> Markup {
    let row = |voice: &people::Voice| {
        vec![
            html! { a href={ "/verwaltung/" (voice.process) "/eingang/" (voice.number) "?stand=alle" } { (voice.number) } },
            html! { (voice.title) },
            html! { (moment(cx.lang, voice.received_at)) },
            html! { (cx.t(voice.visibility.label())) },
            html! { (cx.t(if voice.named { "privacy-person-yes" } else { "privacy-person-no" })) },
            html! { @match voice.contact { Some(state) => (cx.t(state.label())), None => "–" } },
        ]
    };
    Table {
        caption: cx.t("privacy-person-contributions"),
        columns: [
            "privacy-person-number",
            "privacy-person-contribution",
            "privacy-person-received",
            "privacy-person-shown",
            "privacy-person-has-name",
            "privacy-person-contact",
        ]
        .map(|key| Column::text(cx.t(key)))
        .into(),
        rows: found.contributions.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

fn subscriptions(cx: &Cx, found: &Found) -> Markup {
    let row = |followed: &people::Followed| {
        vec![
            html! { (cx.t(&format!("privacy-person-topic-{}", followed.topic))) },
            html! { (cx.marked(&followed.process)) },
            html! { (moment(cx.lang, followed.since)) },
            html! { (cx.t(followed.state.label())) },
        ]
    };
    Table {
        caption: cx.t("privacy-person-subscriptions"),
        columns: ["privacy-person-topic", "privacy-person-process", "privacy-person-since", "privacy-person-state"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: found.subscriptions.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    seite: Option<u32>,
}

/// Records of consent.
pub(super) async fn consents(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    office::may(&cx)?;
    let at = wanted.seite.unwrap_or(1).clamp(1, 10_000);
    let (given, total) = consents::list(cx.db(), at).await?;
    if given.is_empty() && at > 1 {
        return Err(Error::NotFound);
    }
    let last = u32::try_from((total + consents::PAGE - 1) / consents::PAGE).unwrap_or(1).max(1);
    let body = html! {
        div.rf-work__head { h1 { (cx.t("privacy-title")) } }
        (office::tabs(&cx, Part::Consents))
        p.rf-lead { (cx.t("consents-lead")) }
        @if given.is_empty() {
            (empty_state(&cx.t("consents-empty"), &html! { p { (cx.t("consents-empty-text")) } }))
        } @else {
            (consent_table(&cx, &given, total))
        }
        (pagination(cx.lang, at, Some(last), false, |page| format!("{}?seite={page}", Part::Consents.address())))
    };
    page::staff(&cx, &cx.t(Part::Consents.label()), HERE, body).await
}

fn consent_table(cx: &Cx, given: &[Consent], total: i64) -> Markup {
    let when = |at: Option<jiff::Timestamp>| html! { @match at { Some(at) => (moment(cx.lang, at)), None => "–" } };
    let row = |consent: &Consent| {
        vec![
            html! { (cx.t(&format!("consents-purpose-{}", consent.purpose))) },
            html! { (consent.about) },
            html! { (consent.wording) },
            html! { (moment(cx.lang, consent.given_at)) },
            when(consent.confirmed_at),
            html! { @if consent.unsubscribed { (cx.t("consents-unsubscribed")) } @else { (when(consent.ended_at)) } },
        ]
    };
    Table {
        caption: cx.text("consents-caption", &[("n", total.into())]),
        columns: ["consents-purpose", "consents-about", "consents-version", "consents-given", "consents-confirmed", "consents-ended"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: given.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}
