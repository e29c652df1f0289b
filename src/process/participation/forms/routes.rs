//! `/formulare/{slug}`: one address; GET begins, every POST names the page it comes from and where it wants to go. What was typed
//! travels along, and the server says which section comes next.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::actions::{self, Submission};
use super::reading::{self, Offered, chosen};
use super::sheet::{CHECK, Place, Purpose, Sheet};
use super::views::{self, Extra};
use super::{builder, paper, results, store};
use crate::error::{Error, Result};
use crate::process::participation::contributions::{self, NewPlace};
use crate::process::participation::mine::routes::private;
use crate::process::participation::submission::{PhotosPart, PlacesOffered, has_chosen_spot, photos};
use crate::process::participation::{mine, refuse_robots};
use crate::process::preparation::districts::{self, District};
use crate::process::preparation::occasions::{self, Occasion};
use crate::process::preparation::places;
use crate::process::preparation::themes::{self, Theme};
use crate::services::geo::Shape;
use crate::services::limits::Limit;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};
use crate::web::upload::{FormWithFiles, Upload};

/// The table, with that of staff.
pub fn routes() -> Routes {
    Routes::new()
        .get("/formulare", Access::Public, index)
        .get("/formulare/{slug}", Access::Public, begin)
        .post_files("/formulare/{slug}", Access::Public, go)
        .merge(builder::routes::routes())
        .merge(results::routes::routes())
        .merge(paper::routes::routes())
}

/// `/formulare`: what can be answered, what will be and what could be.
async fn index(cx: Cx) -> Result<maud::Markup> {
    let forms = store::published(cx.db(), cx.process.id).await?;
    Ok(views::index(&cx, &forms))
}

async fn begin(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let sheet = Sheet::published(&cx, &slug, Purpose::Public).await?;
    if !sheet.takes(&cx) {
        return Ok(views::not_now(&cx, &sheet, &Form::empty()).into_response());
    }
    first_page(&cx, &sheet).await
}

/// The first page of a form with nothing in it.
pub(super) async fn first_page(cx: &Cx, sheet: &Sheet) -> Result<Response> {
    let given = Given::load(cx, sheet).await?;
    let first = sheet.definition.asked(|_| Vec::new()).first().copied();
    Ok(show(cx, sheet, &given, &Form::empty(), first.map_or(Place::Check, Place::At), &[]).await?.into_response())
}

async fn go(cx: Cx, Path(slug): Path<String>, FormWithFiles { form, files }: FormWithFiles) -> Result<Response> {
    let sheet = Sheet::published(&cx, &slug, Purpose::Public).await?;
    if !sheet.takes(&cx) {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::not_now(&cx, &sheet, &form)).into_response());
    }
    let (form, submission) = match walk(&cx, &sheet, form, files).await? {
        Walked::Page(page) => return Ok(page),
        Walked::Ready(form, submission) => (form, submission),
    };
    let outcome = send(&cx, &sheet, &form, submission).await;
    match form.sort(outcome)? {
        Ok(sent) => Ok(private(views::thanks(&cx, &sheet, &sent))),
        Err(form) => refused(&cx, &sheet, &form).await,
    }
}

/// What the page of thanks says.
pub(super) struct Sent {
    /// Number, return code and private page of each contribution.
    pub contributions: Vec<(String, String, String)>,
    /// An address was given, and not all of them could be told to it.
    pub without_mail: bool,
}

async fn send(cx: &Cx, sheet: &Sheet, form: &Form, mut submission: Submission) -> Result<Sent> {
    refuse_robots(form)?;
    cx.limit(Limit::Write)?;
    let mut without_mail = false;
    if let Some((email, most)) = &mut submission.email {
        let allowed = (0..*most).take_while(|_| mine::limit_mail(cx, email).is_ok()).count();
        without_mail = allowed < *most;
        *most = allowed;
    }
    let slug = sheet.form.slug.as_str();
    // The numbers are the outcome: a second click gets the same ones, and nothing stands beside the closed answers.
    let numbers =
        cx.act_once(form, async |tx| Ok(actions::answer(tx, slug, sheet.form.version, &submission, None).await?.join(" "))).await?;
    let mut sent = Sent { contributions: Vec::new(), without_mail };
    for number in numbers.split_whitespace() {
        sent.contributions.push(codes(cx, number).await?);
    }
    Ok(sent)
}

/// Number, return code and private page of a contribution.
pub(super) async fn codes(cx: &Cx, number: &str) -> Result<(String, String, String)> {
    let contribution = contributions::by_number(cx.db(), cx.process.id, number).await?;
    let code = cx.host.keys.return_code(contribution.uuid, contribution.link_generation);
    Ok((number.to_owned(), code, mine::path_of(cx, number).await?))
}

/// What there is to choose from.
pub(super) struct Given {
    pub districts: Vec<District>,
    pub themes: Vec<Theme>,
    /// Formats of paper; empty for the public.
    pub occasions: Vec<Occasion>,
}

/// What a form lets people put on the map.
const SHAPES: &[Shape] = &[Shape::Point];

impl Given {
    async fn load(cx: &Cx, sheet: &Sheet) -> Result<Self> {
        let (districts, themes) = (districts::list(cx.db(), cx.process.id).await?, themes::list(cx.db(), cx.process.id).await?);
        let mut occasions = Vec::new();
        if sheet.purpose == Purpose::Paper {
            occasions = occasions::list(cx.db(), cx.process.id).await?;
            occasions.retain(|occasion| !occasion.kind.is_online());
        }
        Ok(Self { districts, themes, occasions })
    }

    pub fn offered(&self, cx: &Cx) -> Offered<'_> {
        Offered { places: PlacesOffered { districts: &self.districts, shapes: SHAPES }, themes: &self.themes, lang: cx.lang }
    }
}

/// What follows from a post: a page, or everything is there and good.
pub(super) enum Walked {
    Page(Response),
    Ready(Form, Submission),
}

/// One step through a form.
pub(super) async fn walk(cx: &Cx, sheet: &Sheet, mut form: Form, files: Vec<Upload>) -> Result<Walked> {
    let given = Given::load(cx, sheet).await?;
    let has_photos = sheet.definition.questions().any(|(_, question)| question.ask.kind() == super::model::AskKind::Photo);
    let taken = if has_photos { photos::take_in(cx, &mut form, files, &[]).await } else { Ok(()) };
    let outcome = match taken {
        Ok(()) => step(cx, sheet, &given, &form).await,
        Err(error) => Err(error),
    };
    match form.clone().sort(outcome)? {
        Ok(Step::Ready(submission)) => Ok(Walked::Ready(form, submission)),
        Ok(Step::To(word, found)) => {
            let form = form.with_errors(Vec::new());
            let asked = sheet.definition.asked(|question| chosen(&form, question));
            let place = asked.iter().find(|section| section.key == word).map_or(Place::Check, |section| Place::At(section));
            Ok(Walked::Page(show(cx, sheet, &given, &form, place, &found).await?.into_response()))
        }
        Err(form) => refused(cx, sheet, &form).await.map(Walked::Page),
    }
}

/// The page that shows the first mistake, with everything typed.
pub(super) async fn refused(cx: &Cx, sheet: &Sheet, form: &Form) -> Result<Response> {
    let given = Given::load(cx, sheet).await?;
    let asked = sheet.definition.asked(|question| chosen(form, question));
    let from = asked.iter().find(|section| form.value("step") == Some(section.key.as_str())).map(|section| Place::At(section));
    let here = from.or_else(|| (form.value("step") == Some(CHECK)).then_some(Place::Check));
    let first = asked.first().map_or(Place::Check, |section| Place::At(section));
    let place = sheet.place_of(&asked, form).or(here).unwrap_or(first);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, show(cx, sheet, &given, form, place, &[]).await?).into_response())
}

/// Where a post leads: another page by its word (with places found for an address), or to the end.
enum Step {
    To(String, Vec<places::Place>),
    Ready(Submission),
}

async fn step(cx: &Cx, sheet: &Sheet, given: &Given, form: &Form) -> Result<Step> {
    if form.value("version").and_then(|version| version.parse().ok()) != Some(sheet.form.version) {
        return Err(Error::field("", "survey-changed"));
    }
    let asked = sheet.definition.asked(|question| chosen(form, question));
    let here = asked.iter().position(|section| form.value("step") == Some(section.key.as_str())).unwrap_or(asked.len());
    let word = |index: usize| asked.get(index).map_or_else(|| CHECK.to_owned(), |section| section.key.clone());
    if photos::Wish::of(form).is_some() {
        return if form.errors().is_empty() { Ok(Step::To(word(here), Vec::new())) } else { Err(Error::Invalid(form.errors().to_vec())) };
    }
    match form.value("go") {
        Some("send") => reading::read(form, &sheet.definition, given.offered(cx)).map(Step::Ready),
        Some("back") => Ok(Step::To(word(here.saturating_sub(1)), Vec::new())),
        Some(section) if asked.iter().any(|known| known.key == section) => Ok(Step::To(section.to_owned(), Vec::new())),
        _ => {
            let Some(section) = asked.get(here) else { return Ok(Step::To(CHECK.to_owned(), Vec::new())) };
            let (_, voices) = reading::read_section(form, section, given.offered(cx))?;
            for voice in &voices {
                let found = candidates(cx, form, &voice.place).await?;
                if !found.is_empty() {
                    return Ok(Step::To(section.key.clone(), found));
                }
                if sheet.purpose != Purpose::Paper {
                    contributions::check_place(cx.db(), cx.process.id, &voice.place).await?;
                }
            }
            Ok(Step::To(word(here + 1), Vec::new()))
        }
    }
}

/// Known places for a typed address, until somebody has chosen among them.
async fn candidates(cx: &Cx, form: &Form, place: &NewPlace) -> Result<Vec<places::Place>> {
    match place {
        NewPlace::Address(address, None) if !has_chosen_spot(form) => places::search(cx.db(), cx.process.id, address).await,
        _ => Ok(Vec::new()),
    }
}

/// A page of the form.
async fn show(cx: &Cx, sheet: &Sheet, given: &Given, form: &Form, place: Place<'_>, found: &[places::Place]) -> Result<maud::Markup> {
    let asked = sheet.definition.asked(|question| chosen(form, question));
    let has = |kind| matches!(place, Place::At(section) if section.questions.iter().any(|question| question.ask.kind() == kind));
    let ground = if has(super::model::AskKind::Place) { Some(places::shapes(cx.db(), cx.process.id).await?) } else { None };
    let waiting = if has(super::model::AskKind::Photo) || place == Place::Check { photos::waiting(cx, form).await? } else { Vec::new() };
    let extra = Extra { given, found, ground, photos: PhotosPart { waiting, offer: None, action: sheet.action(cx) } };
    views::page(cx, sheet, form, &asked, place, &extra).await
}
