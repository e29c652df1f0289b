//! `/abonnieren` and `/abonnement/{token}`: news by e-mail without an account.
//!
//! The form is read here because what can be followed comes from every step; the act is the step's
//! ([`subscriptions::request`]). The answer is the same whether the address is known or not.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use crate::error::{Result, Say};
use crate::outputs::contributions::Bbox;
use crate::outputs::feeds::digest::{self, Following};
use crate::outputs::feeds::{self, Selection};
use crate::process::participation::mine::routes::private;
use crate::process::participation::mine::views::private_page;
use crate::process::participation::subscriptions::{self, NewSubscription, Rhythm, State, Topic};
use crate::process::participation::{mine, refuse_robots};
use crate::process::preparation::{districts, themes};
use crate::web::answer::answer;
use crate::web::components::{Button, ButtonLook, Checkbox, Choice, RadioGroup, Select, TextField, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav};
use crate::web::reader::Reader;

/// Something that can be followed: what the form sends, what is read in it and in mails, what it is.
struct Offer {
    value: String,
    label: String,
    words: String,
    topic: Topic,
}

/// Everything that the form offers; a measure and a part of the map only where somebody came from one.
async fn offers(cx: &Cx, measure: Option<&str>, bbox: Option<Bbox>) -> Result<Vec<Offer>> {
    let offer = |value: String, stored: digest::Topic, topic| {
        let words = stored.words(cx.lang);
        Offer { value, label: if stored.path().is_some() { cx.t("follow-topic-box-seen") } else { words.clone() }, words, topic }
    };
    let mut offers = vec![offer("process".into(), digest::Topic::Process(cx.process.title.clone()), Topic::Process)];
    if let Some(code) = measure {
        let (subject, title) = feeds::measure_subject(cx.db(), cx.process.id, code).await?;
        offers.push(offer(format!("measure:{code}"), digest::Topic::Measure(code.to_owned(), title), Topic::Measure(subject)));
    }
    if let Some(bbox) = bbox {
        offers.push(offer(format!("box:{}", bbox.write()), digest::Topic::Box(bbox), Topic::Box(bbox.0)));
    }
    for district in districts::list(cx.db(), cx.process.id).await? {
        let topic = Topic::District(district.id);
        offers.push(offer(format!("district:{}", district.slug), digest::Topic::District(district.id, district.name), topic));
    }
    for theme in themes::list(cx.db(), cx.process.id).await? {
        let topic = Topic::Theme(theme.id);
        offers.push(offer(format!("theme:{}", theme.slug), digest::Topic::Theme(theme.id, theme.name), topic));
    }
    Ok(offers)
}

/// What the page that somebody came from showed.
fn chosen(selection: &Selection, offers: &[Offer]) -> String {
    let is = |topic: &Topic| match topic {
        Topic::Measure(_) => selection.measure.is_some(),
        Topic::Box(_) => selection.bbox.is_some(),
        Topic::District(id) => selection.districts.as_ref().is_some_and(|ids| ids.contains(id)),
        Topic::Theme(id) => selection.themes.as_ref().is_some_and(|ids| ids.contains(id)),
        Topic::Process => false,
    };
    let found = offers.iter().find(|offer| is(&offer.topic)).or(offers.first());
    found.map_or_else(String::new, |offer| offer.value.clone())
}

pub(super) async fn ask(cx: Cx) -> Result<Markup> {
    let selection = Selection::of(&cx).await?;
    let offers = offers(&cx, selection.measure.as_deref(), selection.bbox).await?;
    let form = Form::with([("topic", chosen(&selection, &offers)), ("rhythm", Rhythm::Weekly.to_string())]);
    Ok(form_page(&cx, &form, &offers))
}

pub(super) async fn request(cx: Cx, form: Form) -> Result<Response> {
    let typed = form.value("topic").unwrap_or_default();
    let measure = typed.strip_prefix("measure:").and_then(|code| feeds::code(&format!("massnahme={code}")));
    let offers = offers(&cx, measure.as_deref(), typed.strip_prefix("box:").and_then(Bbox::parse)).await?;
    let outcome = match read(&cx, &form, &offers) {
        Ok(new) => {
            let sent = cx.url("/abonnieren/gesendet");
            cx.act_once(&form, async |tx| subscriptions::request(tx, &new).await.map(|()| sent)).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| Ok(form_page(&cx, &form, &offers))).await
}

fn read(cx: &Cx, form: &Form, offers: &[Offer]) -> Result<NewSubscription> {
    refuse_robots(form)?;
    let mut reader = Reader::new(form);
    let offer = offers.iter().find(|offer| Some(offer.value.as_str()) == reader.raw("topic"));
    if offer.is_none() {
        reader.mistake("topic", Say::new("error-not-in-list"));
    }
    let rhythm = reader.choice("rhythm");
    let email = reader.given("email", "follow-email-missing").and_then(|()| reader.optional_email("email"));
    if !reader.checked("consent") {
        reader.mistake("consent", Say::new("mine-consent-missing"));
    }
    let new = reader.finish(|| {
        let offer = offer?;
        let language = cx.lang.code().to_owned();
        Some(NewSubscription { topic: offer.topic, rhythm: rhythm?, email: email?, language, words: offer.words.clone() })
    })?;
    mine::limit_mail(cx, &new.email)?;
    Ok(new)
}

fn form_page(cx: &Cx, form: &Form, offers: &[Offer]) -> Markup {
    let topics: Vec<Choice<'_>> = offers.iter().map(|offer| Choice::new(offer.value.as_str(), offer.label.as_str())).collect();
    let topic = Select { name: "topic", label: "follow-topic", required: true, choices: &topics, ..Select::default() };
    let email = TextField { required: true, ..TextField::email("mine-email-address") };
    let consent = Checkbox { name: "consent", label: "follow-consent", hint: Some("follow-consent-hint") };
    let title = cx.t("follow-title");
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (title) }
            p.rf-lead { (cx.t("follow-lead")) }
            (error_summary(cx.lang, form))
            form.rf-form method="post" action=(cx.url("/abonnieren")) novalidate {
                (token_fields(cx))
                (topic.render(cx.lang, form))
                (rhythm_field(cx, form))
                (email.render(cx.lang, form))
                (consent.render(cx.lang, form))
                div.rf-actions { (Button { label: "follow-now", ..Button::default() }.render(cx.lang)) }
            }
            h2 { (cx.t("follow-feed-title")) }
            p { (cx.t("follow-feed-text")) " " a href=(cx.url("/aktuelles.atom")) type="application/atom+xml" { (cx.t("follow-by-feed")) } }
        }
    };
    page::public(cx, &title, Nav::None, body)
}

fn rhythm_field(cx: &Cx, form: &Form) -> Markup {
    let rhythms: Vec<Choice<'_>> = Rhythm::ALL.iter().map(|rhythm| Choice::new(rhythm.as_str(), cx.t(rhythm.label()))).collect();
    RadioGroup { name: "rhythm", label: "follow-rhythm", required: true, choices: &rhythms, ..RadioGroup::default() }.render(cx.lang, form)
}

pub(super) async fn sent(cx: Cx) -> Markup {
    let title = cx.t("follow-sent-title");
    let body = html! {
        h1 { (title) }
        p.rf-lead { (cx.t("follow-sent-text")) }
        p { a href=(cx.url("/")) { (cx.t("error-way-home")) } }
    };
    private_page(&cx, &title, &body)
}

/// The page of a subscription: confirm it, change it, end it. Opening it does none of that (CVE-2019-1020018).
pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let Some(following) = digest::by_token(cx.db(), cx.process.id, &token, cx.now).await? else {
        return Ok(unknown(&cx));
    };
    let body = match following.state {
        State::Unconfirmed => to_confirm(&cx, &token, &following),
        State::Confirmed => to_change(&cx, &token, &following),
    };
    Ok(own_page(&cx, StatusCode::OK, "follow-own-title", &body))
}

/// The link at the foot of every mail.
pub(super) async fn ask_end(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let Some(following) = digest::by_token(cx.db(), cx.process.id, &token, cx.now).await? else {
        return Ok(unknown(&cx));
    };
    let body = html! { (about(&cx, &following)) p { (cx.t("follow-end-means")) } (button(&cx, &token, "abbestellen", "follow-end-now")) };
    Ok(own_page(&cx, StatusCode::OK, "follow-end-title", &body))
}

fn about(cx: &Cx, following: &Following) -> Markup {
    html! {
        p.rf-lead { (cx.text("follow-about", &[("topic", following.topic.words(cx.lang).into())])) }
        @if let Some(path) = following.topic.path() { p { a href=(cx.url(&path)) { (cx.t("follow-box-show")) } } }
    }
}

fn to_confirm(cx: &Cx, token: &str, following: &Following) -> Markup {
    html! { (about(cx, following)) p { (cx.t("follow-confirm-text")) } (button(cx, token, "bestaetigen", "follow-confirm-now")) }
}

fn to_change(cx: &Cx, token: &str, following: &Following) -> Markup {
    let form = Form::with([("rhythm", following.rhythm.to_string())]);
    html! {
        (about(cx, following))
        form.rf-form method="post" action=(cx.url(&format!("/abonnement/{token}/rhythmus"))) {
            (token_fields(cx))
            (rhythm_field(cx, &form))
            div.rf-actions { (Button { label: "follow-save", ..Button::default() }.render(cx.lang)) }
        }
        section.rf-section {
            h2 { (cx.t("follow-end-title")) }
            p { (cx.t("follow-end-means")) }
            (button(cx, token, "abbestellen", "follow-end-now"))
        }
    }
}

fn button(cx: &Cx, token: &str, what: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(cx.url(&format!("/abonnement/{token}/{what}"))) {
            (token_fields(cx))
            (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
    }
}

/// An unknown token, one that was not used in time, and one that has ended are the same.
fn unknown(cx: &Cx) -> Response {
    let body = html! { p.rf-lead { (cx.t("follow-unknown")) } p { a href=(cx.url("/abonnieren")) { (cx.t("follow-again")) } } };
    own_page(cx, StatusCode::NOT_FOUND, "follow-own-title", &body)
}

fn own_page(cx: &Cx, status: StatusCode, title: &str, body: &Markup) -> Response {
    let title = cx.t(title);
    private((status, private_page(cx, &title, &html! { h1 { (title) } (body) })).into_response())
}
