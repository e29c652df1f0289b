//! `/verwaltung/{process}/texte`: pages, news, questions. Pages belong to the whole town, so only its editors in all processes change them.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::actions::{self, NewText};
use super::forms::{self, Wish};
use super::model::{Kind, Language, Text, TextId, Version};
use super::templates::template;
use super::{ROLES, pictures, store, views};
use crate::error::{Error, Result};
use crate::office::town_wide;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::picture::{Keep, jpeg};
use crate::web::routes::{Access, Routes};
use crate::web::upload::FormWithFiles;

const WORK: Access = Access::AnyOf(ROLES);
const HERE: &str = "/texte";
/// Texts on a page of the list.
const PER_PAGE: i64 = 50;

pub(in crate::office) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/texte", WORK, list)
        .get("/verwaltung/texte/neu", WORK, new)
        .post("/verwaltung/texte/neu", WORK, create)
        .get("/verwaltung/texte/{id}", WORK, show)
        .post("/verwaltung/texte/{id}", WORK, save)
        .get("/verwaltung/texte/{id}/vergleich", WORK, compare)
        .post("/verwaltung/texte/{id}/zuruecknehmen", WORK, take_back)
        .post("/verwaltung/texte/{id}/wiederherstellen", WORK, restore)
        .post("/verwaltung/texte/{id}/verbergen", WORK, withdraw)
        .post("/verwaltung/texte/{id}/zeigen", WORK, show_again)
        .post("/verwaltung/texte/{id}/hoch", WORK, up)
        .post("/verwaltung/texte/{id}/runter", WORK, down)
        .get("/verwaltung/texte/{id}/bild.jpg", WORK, picture)
        .post_files("/verwaltung/texte/{id}/bild", WORK, set_picture)
        .post("/verwaltung/texte/{id}/bild-entfernen", WORK, remove_picture)
}

#[derive(Deserialize)]
struct Wanted {
    art: Option<String>,
    seite: Option<u32>,
    fassung: Option<String>,
    von: Option<i32>,
    bis: Option<i32>,
}

async fn list(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let kind = forms::kind(wanted.art.as_deref());
    let page = wanted.seite.unwrap_or(1).clamp(1, 10_000);
    let total = store::count(cx.db(), kind, cx.process.id).await?;
    let listed = store::list(cx.db(), kind, cx.process.id, cx.now, PER_PAGE, i64::from(page - 1) * PER_PAGE).await?;
    let unfilled = if kind == Kind::Page { store::unfilled(cx.db(), cx.now).await? } else { Vec::new() };
    let last = u32::try_from((total + PER_PAGE - 1) / PER_PAGE).unwrap_or(1).max(1);
    page::staff(&cx, &cx.t("texts-title"), HERE, views::list(&cx, kind, &listed, &unfilled, (page, last))).await
}

async fn new(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let kind = new_kind(wanted.art.as_deref())?;
    new_page(&cx, kind, &Form::empty()).await
}

/// Pages cannot be made: their addresses are fixed.
fn new_kind(word: Option<&str>) -> Result<Kind> {
    Some(forms::kind(word)).filter(|kind| *kind != Kind::Page).ok_or(Error::NotFound)
}

async fn new_page(cx: &Cx, kind: Kind, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t(views::new_title(kind)), HERE, views::new(cx, kind, form)).await
}

async fn create(cx: Cx, Query(wanted): Query<Wanted>, form: Form) -> Result<Response> {
    let kind = new_kind(wanted.art.as_deref())?;
    let outcome = match forms::read(&form, cx.now) {
        Ok(_) if Wish::of(&form) == Wish::Preview => return Ok(new_page(&cx, kind, &form).await?.into_response()),
        Ok(written) => {
            let new = NewText { kind, words: written.words, publish: written.from };
            let path = async |id: TextId| Ok(at(&cx, id, Language::De, done(new.publish.is_some())));
            cx.act_once(&form, async |tx| path(actions::create(tx, &new).await?).await).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| new_page(&cx, kind, &form).await).await
}

const fn done(published: bool) -> &'static str {
    if published { "text-published" } else { "text-saved" }
}

fn at(cx: &Cx, id: TextId, language: Language, done: &str) -> String {
    cx.staff_url(&format!("{HERE}/{id}?fassung={language}&meldung={done}"))
}

/// A text that this account may change.
async fn load(cx: &Cx, id: i64) -> Result<(Text, Vec<Version>)> {
    let text = store::load(cx.db(), cx.process.id, TextId(id)).await?;
    if text.kind == Kind::Page {
        town_wide(cx, ROLES)?;
    }
    let versions = store::versions(cx.db(), text.id).await?;
    Ok((text, versions))
}

async fn show(cx: Cx, Path(id): Path<i64>, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let (text, versions) = load(&cx, id).await?;
    let language = forms::language(wanted.fassung.as_deref());
    text_page(&cx, &text, &versions, language, None).await
}

/// The page of a text in one language; `typed` is the form that was looked at or refused.
async fn text_page(cx: &Cx, text: &Text, versions: &[Version], language: Language, typed: Option<&Form>) -> Result<Markup> {
    let newest = forms::newest(versions, language);
    let sample = (text.kind == Kind::Page && language == Language::De).then(|| template(&text.slug, Some(&cx.process.town))).flatten();
    let words = newest.map(|it| &it.words).or(sample.as_ref());
    let form = typed.cloned().unwrap_or_else(|| forms::filled(words, newest.map_or(0, |it| it.number)));
    let german = forms::newest(versions, Language::De).map(|it| &it.words);
    let title = german.or(sample.as_ref()).map_or_else(|| text.slug.clone(), |words| words.title.clone());
    let shown = views::Shown { text, versions, language, title: &title, german, is_template: newest.is_none() && sample.is_some() };
    page::staff(cx, &title, HERE, views::text(cx, &shown, &form)).await
}

async fn save(cx: Cx, Path(id): Path<i64>, Query(wanted): Query<Wanted>, form: Form) -> Result<Response> {
    let (text, versions) = load(&cx, id).await?;
    let language = forms::language(wanted.fassung.as_deref());
    let again = async |form: Form| text_page(&cx, &text, &versions, language, Some(&form)).await;
    let outcome = match forms::read(&form, cx.now) {
        Ok(_) if Wish::of(&form) == Wish::Preview => return Ok(again(form).await?.into_response()),
        Ok(written) => {
            let path = at(&cx, text.id, language, done(written.from.is_some()));
            let save =
                async |tx: &mut _| actions::save(tx, text.id, language, written.seen, &written.words, written.from).await.map(|()| path);
            cx.act_once(&form, save).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, again).await
}

async fn compare(cx: Cx, Path(id): Path<i64>, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let (text, versions) = load(&cx, id).await?;
    let language = forms::language(wanted.fassung.as_deref());
    let own = |number: Option<i32>| versions.iter().find(|it| it.language == language && Some(it.number) == number).ok_or(Error::NotFound);
    let (before, after) = (own(wanted.von)?, own(wanted.bis)?);
    page::staff(&cx, &cx.t("text-compare-title"), HERE, views::compared(&cx, &text, &versions, before, after)).await
}

/// The version that a form is about.
fn version(form: &Form) -> Result<i64> {
    form.value("version").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)
}

async fn take_back(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let (text, versions) = load(&cx, id).await?;
    let version = version(&form)?;
    let language = versions.iter().find(|it| it.id == version).map_or(Language::De, |it| it.language);
    let outcome = cx.act(async |tx| actions::take_back(tx, text.id, version).await).await;
    let outcome = outcome.map(|()| at(&cx, text.id, language, "text-taken-back"));
    answer(form, outcome, async |form: Form| refused(&cx, &text, &versions, language, &form).await).await
}

/// The page with a refusal above it: the small forms keep nothing that was typed.
async fn refused(cx: &Cx, text: &Text, versions: &[Version], language: Language, form: &Form) -> Result<Markup> {
    let newest = forms::newest(versions, language);
    let filled = forms::filled(newest.map(|it| &it.words), newest.map_or(0, |it| it.number)).with_errors(form.errors().to_vec());
    text_page(cx, text, versions, language, Some(&filled)).await
}

async fn restore(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let (text, _) = load(&cx, id).await?;
    let version = version(&form)?;
    let path = async |language| Ok(at(&cx, text.id, language, "text-restored"));
    let outcome = cx.act_once(&form, async |tx| path(actions::restore(tx, text.id, version).await?).await).await?;
    Ok(axum::response::Redirect::to(&outcome).into_response())
}

async fn withdraw(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    set_withdrawn(&cx, id, form, true).await
}

async fn show_again(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    set_withdrawn(&cx, id, form, false).await
}

async fn set_withdrawn(cx: &Cx, id: i64, form: Form, withdrawn: bool) -> Result<Response> {
    let (text, versions) = load(cx, id).await?;
    let outcome = cx.act(async |tx| actions::set_withdrawn(tx, text.id, withdrawn).await).await;
    let outcome = outcome.map(|()| at(cx, text.id, Language::De, if withdrawn { "text-withdrawn" } else { "text-shown-again" }));
    answer(form, outcome, async |form: Form| refused(cx, &text, &versions, Language::De, &form).await).await
}

async fn up(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Response> {
    move_question(&cx, id, true).await
}

async fn down(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Response> {
    move_question(&cx, id, false).await
}

async fn move_question(cx: &Cx, id: i64, up: bool) -> Result<Response> {
    let (text, _) = load(cx, id).await?;
    cx.act(async |tx| actions::move_question(tx, text.id, up).await).await?;
    Ok(axum::response::Redirect::to(&cx.staff_url(&format!("{HERE}?art=question&meldung=text-moved"))).into_response())
}

async fn picture(cx: Cx, Path(id): Path<i64>) -> Result<Response> {
    let (text, _) = load(&cx, id).await?;
    let picture = text.picture.ok_or(Error::NotFound)?;
    Ok(jpeg(cx.host.files.read(picture.file).await?, Keep::Never))
}

async fn set_picture(cx: Cx, Path(id): Path<i64>, upload: FormWithFiles) -> Result<Response> {
    let (text, versions) = load(&cx, id).await?;
    if text.kind != Kind::News {
        return Err(Error::NotFound);
    }
    let outcome = match pictures::take_in(&cx, &upload.form, upload.files).await {
        Ok(picture) => cx
            .act(async |tx| actions::set_picture(tx, text.id, Some(&picture)).await)
            .await
            .map(|()| at(&cx, text.id, Language::De, "text-picture")),
        Err(error) => Err(error),
    };
    answer(upload.form, outcome, async |form: Form| {
        let mut filled = forms::filled(forms::newest(&versions, Language::De).map(|it| &it.words), newest_number(&versions));
        filled.set("picture_alt", form.value("picture_alt").map(str::to_owned));
        text_page(&cx, &text, &versions, Language::De, Some(&filled.with_errors(form.errors().to_vec()))).await
    })
    .await
}

fn newest_number(versions: &[Version]) -> i32 {
    forms::newest(versions, Language::De).map_or(0, |it| it.number)
}

async fn remove_picture(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Response> {
    let (text, _) = load(&cx, id).await?;
    cx.act(async |tx| actions::set_picture(tx, text.id, None).await).await?;
    Ok(axum::response::Redirect::to(&at(&cx, text.id, Language::De, "text-picture-gone")).into_response())
}
