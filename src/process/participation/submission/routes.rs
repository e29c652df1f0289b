//! The form's pages. One address: GET begins, every POST names the step it comes from and where it wants to go.

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::{self, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;
use serde_json::json;

use super::fields::{PlacesOffered, has_chosen_spot, read_author, read_draft, read_what, read_where};
use super::model::{Draft, FormStep};
use super::photos::{self, Wish};
use super::views::{self, Photos};
use super::words::in_words;
use crate::error::{Error, Result};
use crate::process::participation::comments::views::write;
use crate::process::participation::contributions::{self, NewPlace, PlaceKind};
use crate::process::participation::similar::{self, Similar};
use crate::process::participation::{attachments, mine, refuse_robots, support};
use crate::process::preparation::districts::{self, District};
use crate::process::preparation::occasions::{self, OccasionId};
use crate::process::preparation::places::{self, Place};
use crate::process::preparation::themes::{self, Theme};
use crate::services::geo::Shape;
use crate::services::limits::Limit;
use crate::services::time;
use crate::web::cx::Cx;
use crate::web::enter::{EVENT_COOKIE, cookie, header_value};
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};
use crate::web::upload::{FormWithFiles, Upload};

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/beitraege/neu", Access::Public, begin).post_files("/beitraege/neu", Access::Public, go).get(
        "/beitraege/neu/ort",
        Access::Public,
        place_in_words,
    )
}

/// A place that the map hands over.
#[derive(Deserialize)]
struct Preset {
    lon: Option<String>,
    lat: Option<String>,
}

async fn begin(cx: Cx, Query(preset): Query<Preset>) -> Result<Markup> {
    if cx.process.open_window(cx.now).is_none() {
        return Ok(views::closed(&cx, &Form::empty()));
    }
    let given = [("lon", preset.lon), ("lat", preset.lat)].into_iter().filter_map(|(name, value)| Some((name, value?)));
    let form = Form::with(given.chain([("place", "point".to_owned())]));
    let choices = Choices::load(&cx).await?;
    page(&cx, &form, &choices, FormStep::What, &[]).await
}

/// What is on the map, as the form would send it.
#[derive(Deserialize)]
struct OnTheMap {
    #[serde(default)]
    lon: String,
    #[serde(default)]
    lat: String,
    #[serde(default)]
    geometry: String,
}

/// `/beitraege/neu/ort?lon=&lat=` or `?geometry=`: what is on the map in words, or what is wrong with it, as the form would say
/// it: at once instead of after the next button.
async fn place_in_words(cx: Cx, Query(given): Query<OnTheMap>) -> Result<Response> {
    let form = Form::with([("place", PlaceKind::Point.to_string()), ("lon", given.lon), ("lat", given.lat), ("geometry", given.geometry)]);
    let choices = Choices::load(&cx).await?;
    let outcome = match read_where(&form, choices.places()) {
        Ok(place) => said(&cx, &place, &choices.districts).await,
        Err(error) => Err(error),
    };
    let answer = match form.sort(outcome)? {
        Ok(words) => json!({ "words": words }),
        Err(form) => json!({ "mistake": form.errors().first().map(|error| cx.say(&error.say)) }),
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(answer)).into_response())
}

async fn said(cx: &Cx, place: &NewPlace, districts: &[District]) -> Result<String> {
    contributions::check_place(cx.db(), cx.process.id, place).await?;
    in_words(cx, place, districts).await
}

async fn go(cx: Cx, FormWithFiles { form, files }: FormWithFiles) -> Result<Response> {
    if form.value("go") != Some(views::LEAVE) {
        return go_on(cx, form, files).await;
    }
    // Whoever followed the link of an event is not there any more: the browser forgets the link, the form stays as it is.
    let mut response = go_on(cx.without_event_link(), form, files).await?;
    let mut gone = cookie(EVENT_COOKIE, String::new());
    gone.make_removal();
    response.headers_mut().append(SET_COOKIE, header_value(&gone.to_string()));
    Ok(response)
}

async fn go_on(cx: Cx, mut form: Form, files: Vec<Upload>) -> Result<Response> {
    if cx.process.open_window(cx.now).is_none() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::closed(&cx, &form)).into_response());
    }
    let choices = Choices::load(&cx).await?;
    let outcome = match photos::take_in(&cx, &mut form, files, &choices.shapes).await {
        Ok(()) => answer(&cx, &form, &choices).await,
        Err(error) => Err(error),
    };
    match form.clone().sort(outcome)? {
        Ok(Answer::Sent(address)) => Ok(Redirect::to(&address).into_response()),
        Ok(Answer::Similar(found, cookie)) => {
            let page = views::similar(&cx, &form.with_errors(Vec::new()), &found);
            Ok((AppendHeaders(cookie.map(|cookie| (SET_COOKIE, cookie))), page).into_response())
        }
        Ok(Answer::Comment(number)) => Ok(write(&cx, &number, &comment_of(&form)).into_response()),
        Ok(Answer::Page(step, found)) => Ok(page(&cx, &form.with_errors(Vec::new()), &choices, step, &found).await?.into_response()),
        Err(form) => {
            let step = FormStep::of_mistakes(form.errors()).or_else(|| step(&form, "step")).unwrap_or(FormStep::What);
            let page = page(&cx, &form, &choices, step, &[]).await?;
            Ok(match photos::retry_after(&form) {
                Some(seconds) => (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())], page).into_response(),
                None => (StatusCode::UNPROCESSABLE_ENTITY, page).into_response(),
            })
        }
    }
}

/// What one can choose from.
struct Choices {
    themes: Vec<Theme>,
    districts: Vec<District>,
    /// What the open window's question lets people put on the map.
    shapes: Vec<Shape>,
}

impl Choices {
    async fn load(cx: &Cx) -> Result<Self> {
        let shapes = cx.process.open_window(cx.now).map(|window| window.geometries.clone()).unwrap_or_default();
        let (themes, districts) = (themes::list(cx.db(), cx.process.id).await?, districts::list(cx.db(), cx.process.id).await?);
        Ok(Self { themes, districts, shapes })
    }

    fn places(&self) -> PlacesOffered<'_> {
        PlacesOffered { districts: &self.districts, shapes: &self.shapes }
    }
}

/// What follows from a post: another page (with places found for an address), what is similar (with the cookie of a device that
/// supports something for the first time), a comment instead, or the contribution is in.
enum Answer {
    Page(FormStep, Vec<Place>),
    Similar(Vec<Similar>, Option<String>),
    Comment(String),
    Sent(String),
}

async fn answer(cx: &Cx, form: &Form, choices: &Choices) -> Result<Answer> {
    let from = step(form, "step").unwrap_or(FormStep::What);
    if Wish::of(form).is_some() || form.value("go") == Some(views::LEAVE) {
        return if form.errors().is_empty() { Ok(Answer::Page(from, Vec::new())) } else { Err(Error::Invalid(form.errors().to_vec())) };
    }
    if form.value("go") == Some("send") {
        return send(cx, form, choices).await.map(Answer::Sent);
    }
    let to = step(form, "go").unwrap_or_else(|| from.next());
    if to > FormStep::What && to > from {
        read_what(form, &choices.themes)?;
    }
    if to > FormStep::Where && to > from {
        let place = read_where(form, choices.places())?;
        contributions::check_place(cx.db(), cx.process.id, &place).await?;
        let found = candidates(cx, form, &place).await?;
        if !found.is_empty() {
            return Ok(Answer::Page(FormStep::Where, found));
        }
        if let Some(answer) = similar_first(cx, form, from, &place).await? {
            return Ok(answer);
        }
    }
    if to > FormStep::Contact && to > from {
        read_author(form)?;
    }
    Ok(Answer::Page(to, Vec::new()))
}

/// What is similar, before the form goes on: once, and again for whoever acts on it.
async fn similar_first(cx: &Cx, form: &Form, from: FormStep, place: &NewPlace) -> Result<Option<Answer>> {
    if from == FormStep::Similar
        && let Some(number) = form.value("comment")
    {
        contributions::public_subject(cx.db(), cx.process.id, number).await?;
        return Ok(Some(Answer::Comment(number.to_owned())));
    }
    let supported = match form.value("support").filter(|_| from == FormStep::Similar) {
        Some(number) => Some(support::routes::put(cx, form, number, true).await?),
        None if form.value("similar_seen").is_some() => return Ok(None),
        None => None,
    };
    let device = supported.as_ref().map(|device| device.mac).or_else(|| cx.device().map(|device| cx.device_mac(device)));
    let words = [form.value("title").unwrap_or_default(), form.value("text").unwrap_or_default()];
    let found = similar::find(cx.db(), cx.process.id, place, words, device).await?;
    let cookie = supported.and_then(|device| device.cookie);
    Ok((!found.is_empty()).then_some(Answer::Similar(found, cookie)))
}

/// A comment that says what the contribution would have said.
fn comment_of(form: &Form) -> Form {
    let words: Vec<&str> = ["title", "text"].into_iter().filter_map(|name| form.value(name)).collect();
    Form::with([("text", words.join("\n\n"))])
}

fn step(form: &Form, field: &str) -> Option<FormStep> {
    form.value(field).and_then(|word| word.parse().ok())
}

/// Known places for a typed address, until somebody has chosen among them.
async fn candidates(cx: &Cx, form: &Form, place: &NewPlace) -> Result<Vec<Place>> {
    match place {
        NewPlace::Address(address, None) if !has_chosen_spot(form) => places::search(cx.db(), cx.process.id, address).await,
        _ => Ok(Vec::new()),
    }
}

async fn send(cx: &Cx, form: &Form, choices: &Choices) -> Result<String> {
    refuse_robots(form)?;
    let mut draft = read_draft(form, &choices.themes, choices.places())?;
    cx.limit(Limit::Write)?;
    // Too many mails from one connection or to one address never cost the contribution: it goes without, and says so.
    let without_mail = draft.author.email.as_ref().is_some_and(|email| mine::limit_mail(cx, email).is_err());
    if without_mail {
        draft.author.email = None;
    }
    let number = submit(cx, form, draft).await?;
    let page = mine::path_of(cx, &number).await?;
    Ok(format!("{page}?{}", if without_mail { "neu&ohne-mail" } else { "neu" }))
}

/// Stores the contribution, once per form. The outcome that is kept for a second click is the number, never the private
/// token.
async fn submit(cx: &Cx, form: &Form, draft: Draft) -> Result<String> {
    let occasion = match cx.event_link() {
        Some(link) => OccasionId(link.occasion),
        None => {
            let online = occasions::online(cx.db(), cx.process.id, draft.occasion()).await?;
            online.ok_or_else(|| Error::refused("form-not-online"))?
        }
    };
    let photos = draft.what.photos.clone();
    let new = draft.into_contribution(occasion, cx.lang.code(), time::day(cx.now));
    cx.act_once(form, async |tx| {
        let receipt = contributions::submit(tx, &new).await?;
        attachments::attach(tx, receipt.id, &photos).await?;
        Ok(receipt.number)
    })
    .await
}

async fn page(cx: &Cx, form: &Form, choices: &Choices, step: FormStep, found: &[Place]) -> Result<Markup> {
    match step {
        FormStep::What => {
            let photos = Photos {
                waiting: photos::waiting(cx, form).await?,
                offer: offer(cx, form, &choices.districts).await?,
                action: cx.url("/beitraege/neu"),
            };
            Ok(views::what(cx, form, &choices.themes, &photos))
        }
        FormStep::Where => {
            let shapes = places::shapes(cx.db(), cx.process.id).await?;
            Ok(views::place(cx, form, choices.places(), &shapes, found))
        }
        FormStep::Similar | FormStep::Contact => Ok(views::contact(cx, form)),
        FormStep::Check => {
            let draft = read_draft(&form.clone().with_errors(Vec::new()), &choices.themes, choices.places())?;
            let place = in_words(cx, &draft.place, &choices.districts).await?;
            Ok(views::check(cx, form, &draft, &place, &choices.themes, &photos::waiting(cx, form).await?))
        }
    }
}

/// The place that a photo offers, in words, and whether it was taken over.
async fn offer(cx: &Cx, form: &Form, districts: &[District]) -> Result<Option<(String, bool)>> {
    let Some(at) = photos::offered(form) else { return Ok(None) };
    let words = in_words(cx, &NewPlace::Point(at), districts).await?;
    Ok(Some((words, photos::is_taken(form, at))))
}
