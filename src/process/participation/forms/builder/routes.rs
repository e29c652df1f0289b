//! The table of the builder.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::{forms, views};
use crate::error::{Error, Result, Say};
use crate::process::participation::forms::actions::{self, OnPaper};
use crate::process::participation::forms::model::{AskKind, Definition, Question, Section, SurveyForm};
use crate::process::participation::forms::routes::{Walked, codes, first_page, refused, walk};
use crate::process::participation::forms::sheet::{Purpose, Sheet};
use crate::process::participation::forms::views as public;
use crate::process::participation::forms::{ROLES, Submission, store};
use crate::process::preparation::occasions;
use crate::services::accounts::Role;
use crate::services::time;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};
use crate::web::upload::FormWithFiles;

const WORK: Access = Access::AnyOf(ROLES);
const RECORD: Access = Access::AnyOf(&[Role::Recorder, Role::Moderator]);
pub(super) const HERE: &str = "/formulare";

/// The table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/formulare", Access::AnyOf(&[Role::Moderator, Role::Editor, Role::Planner, Role::Recorder]), list)
        .get("/verwaltung/formulare/neu", WORK, new)
        .post("/verwaltung/formulare/neu", WORK, create)
        .get("/verwaltung/formulare/{slug}", WORK, show)
        .post("/verwaltung/formulare/{slug}", WORK, save_around)
        .get("/verwaltung/formulare/{slug}/teil/{key}", WORK, section)
        .post("/verwaltung/formulare/{slug}/teil/{key}", WORK, save_section)
        .get("/verwaltung/formulare/{slug}/teil/{key}/frage", WORK, new_question)
        .post("/verwaltung/formulare/{slug}/teil/{key}/frage", WORK, add_question)
        .get("/verwaltung/formulare/{slug}/frage/{key}", WORK, question)
        .post("/verwaltung/formulare/{slug}/frage/{key}", WORK, save_question)
        .post("/verwaltung/formulare/{slug}/bewegen", WORK, move_it)
        .get("/verwaltung/formulare/{slug}/entfernen/{key}", WORK, ask_removal)
        .post("/verwaltung/formulare/{slug}/entfernen/{key}", WORK, remove)
        .post("/verwaltung/formulare/{slug}/veroeffentlichen", WORK, publish)
        .post("/verwaltung/formulare/{slug}/schliessen", WORK, close)
        .post("/verwaltung/formulare/{slug}/oeffnen", WORK, reopen)
        .post("/verwaltung/formulare/{slug}/kopieren", WORK, copy)
        .get("/verwaltung/formulare/{slug}/vorschau", WORK, preview)
        .post_files("/verwaltung/formulare/{slug}/vorschau", WORK, go_on_in_preview)
        .get("/verwaltung/formulare/{slug}/eingabe", RECORD, record)
        .post_files("/verwaltung/formulare/{slug}/eingabe", RECORD, go_on_recording)
}

async fn list(cx: Cx) -> Result<Markup> {
    let forms = store::list(cx.db(), cx.process.id).await?;
    page::staff(&cx, &cx.t("surveys-title"), HERE, views::list(&cx, &forms)).await
}

async fn new(cx: Cx) -> Result<Markup> {
    new_page(&cx, &Form::with([("speech", "formal".to_owned()), ("occasion", "survey".to_owned())])).await
}

async fn new_page(cx: &Cx, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("survey-new"), HERE, views::new(cx, form)).await
}

async fn create(cx: Cx, form: Form) -> Result<Response> {
    let outcome = match forms::read_new(&form) {
        Ok((head, kind)) => {
            let path = |slug: String| at(&cx, &slug, "survey-created");
            cx.act_once(&form, async |tx| Ok(path(actions::create(tx, &head, kind).await?))).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| new_page(&cx, &form).await).await
}

/// The page of a form, with what was just done.
fn at(cx: &Cx, slug: &str, done: &str) -> String {
    cx.staff_url(&format!("{HERE}/{slug}?meldung={done}"))
}

async fn load(cx: &Cx, slug: &str) -> Result<SurveyForm> {
    let mut db = cx.db().acquire().await?;
    store::load(&mut db, cx.process.id, slug).await
}

async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    let form = forms::filled_around(&load(&cx, &slug).await?);
    show_page(&cx, &slug, &form).await
}

/// The page of a form; mistakes stand at the section, question or field that they belong to.
async fn show_page(cx: &Cx, slug: &str, form: &Form) -> Result<Markup> {
    let survey = load(cx, slug).await?;
    let mut db = cx.db().acquire().await?;
    let newest = store::versions(&mut db, survey.id).await?.into_iter().next();
    let title = cx.local(&survey.head.title).to_owned();
    page::staff(cx, &title, HERE, views::builder(cx, &survey, newest.as_ref(), form)).await
}

async fn save_around(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match forms::read_around(&form) {
        Ok(around) => cx
            .act(async |tx| {
                actions::save_head(tx, &slug, &around.head).await?;
                let (intro, thanks) = (around.intro.clone(), around.thanks.clone());
                actions::edit(tx, &slug, |draft| {
                    (draft.intro, draft.thanks) = (intro, thanks);
                    Ok(())
                })
                .await
            })
            .await
            .map(|()| at(&cx, &slug, "survey-saved")),
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| show_page(&cx, &slug, &form).await).await
}

/// A key in an address: `neu` for one that is not there yet.
const NEW: &str = "neu";

fn find_section<'a>(definition: &'a mut Definition, key: &str) -> Result<&'a mut Section> {
    definition.sections.iter_mut().find(|section| section.key == key).ok_or(Error::NotFound)
}

async fn section(cx: Cx, Path((slug, key)): Path<(String, String)>) -> Result<Markup> {
    let survey = load(&cx, &slug).await?;
    let form = match survey.draft.sections.iter().find(|section| section.key == key) {
        Some(section) => forms::filled_section(section),
        None if key == NEW => Form::empty(),
        None => return Err(Error::NotFound),
    };
    section_page(&cx, &survey, &key, &form).await
}

async fn section_page(cx: &Cx, survey: &SurveyForm, key: &str, form: &Form) -> Result<Markup> {
    let title = cx.t(if key == NEW { "survey-section-new" } else { "survey-section-edit" });
    page::staff(cx, &title, HERE, views::section(cx, survey, (key != NEW).then_some(key), form)).await
}

async fn save_section(cx: Cx, Path((slug, key)): Path<(String, String)>, form: Form) -> Result<Response> {
    let survey = load(&cx, &slug).await?;
    let outcome = match forms::read_section(&form, &survey.draft, (key != NEW).then_some(key.as_str())) {
        Ok((title, text, condition)) => {
            let change = |draft: &mut Definition| {
                if key == NEW {
                    let key = draft.new_key('s');
                    draft.sections.push(Section { key, title, text, condition, questions: Vec::new() });
                } else {
                    let section = find_section(draft, &key)?;
                    (section.title, section.text, section.condition) = (title, text, condition);
                }
                Ok(())
            };
            cx.act_once(&form, async |tx| {
                actions::edit(tx, &slug, change).await?;
                Ok(at(&cx, &slug, "survey-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| section_page(&cx, &survey, &key, &form).await).await
}

/// `?art=`: the kind of a new question.
#[derive(Deserialize)]
struct Wanted {
    art: Option<String>,
}

async fn new_question(cx: Cx, Path((slug, key)): Path<(String, String)>, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let survey = load(&cx, &slug).await?;
    let section = survey.draft.sections.iter().find(|section| section.key == key).ok_or(Error::NotFound)?;
    match wanted.art.and_then(|word| word.parse::<AskKind>().ok()) {
        Some(kind) => {
            let form = Form::with([
                ("kind", kind.to_string()),
                ("contribution", "note".to_owned()),
                ("steps", "5".to_owned()),
                ("min", "0".to_owned()),
                ("max", "100".to_owned()),
            ]);
            question_page(&cx, &survey, &format!("/teil/{key}/frage"), kind, &form).await
        }
        None => page::staff(&cx, &cx.t("survey-question-new"), HERE, views::kinds(&cx, &survey, section)).await,
    }
}

async fn question_page(cx: &Cx, survey: &SurveyForm, path: &str, kind: AskKind, form: &Form) -> Result<Markup> {
    let title = cx.t(kind.label());
    page::staff(cx, &title, HERE, views::question(cx, survey, path, kind, form)).await
}

async fn add_question(cx: Cx, Path((slug, key)): Path<(String, String)>, form: Form) -> Result<Response> {
    let survey = load(&cx, &slug).await?;
    let kind: AskKind = form.value("kind").and_then(|word| word.parse().ok()).ok_or(Error::NotFound)?;
    let outcome = match forms::read_question(&form, kind, "", None) {
        Ok(question) => {
            let change = |draft: &mut Definition| {
                let own = draft.new_key('f');
                find_section(draft, &key)?.questions.push(Question { key: own, ..question });
                Ok(())
            };
            cx.act_once(&form, async |tx| {
                actions::edit(tx, &slug, change).await?;
                Ok(at(&cx, &slug, "survey-saved"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| question_page(&cx, &survey, &format!("/teil/{key}/frage"), kind, &form).await).await
}

async fn question(cx: Cx, Path((slug, key)): Path<(String, String)>) -> Result<Markup> {
    let survey = load(&cx, &slug).await?;
    let question = survey.draft.question(&key).ok_or(Error::NotFound)?;
    question_page(&cx, &survey, &format!("/frage/{key}"), question.ask.kind(), &forms::filled_question(question)).await
}

async fn save_question(cx: Cx, Path((slug, key)): Path<(String, String)>, form: Form) -> Result<Response> {
    let survey = load(&cx, &slug).await?;
    let kind = survey.draft.question(&key).ok_or(Error::NotFound)?.ask.kind();
    let outcome = cx
        .act(async |tx| {
            actions::edit(tx, &slug, |draft| {
                let questions = draft.sections.iter_mut().flat_map(|section| &mut section.questions);
                let question = questions.into_iter().find(|question| question.key == key).ok_or(Error::NotFound)?;
                *question = forms::read_question(&form, kind, &key, Some(question))?;
                Ok(())
            })
            .await
        })
        .await
        .map(|()| at(&cx, &slug, "survey-saved"));
    answer(form, outcome, async |form: Form| question_page(&cx, &survey, &format!("/frage/{key}"), kind, &form).await).await
}

async fn move_it(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let (key, up) = (form.value("key").unwrap_or_default().to_owned(), form.value("to") == Some("up"));
    let moved = cx.act(async |tx| actions::edit(tx, &slug, |draft| moved(draft, &key, up)).await).await;
    let back = cx.staff_url(&format!("{HERE}/{slug}#f-{key}"));
    answer(form, moved.map(|()| back), async |form: Form| show_page(&cx, &slug, &form).await).await
}

/// Moves a section or a question by one place; a question goes on into the next section. At the end nothing moves.
fn moved(definition: &mut Definition, key: &str, up: bool) -> Result<()> {
    let step = |index: usize, len: usize| if up { index.checked_sub(1) } else { Some(index + 1).filter(|to| *to < len) };
    if let Some(index) = definition.sections.iter().position(|section| section.key == key) {
        if let Some(to) = step(index, definition.sections.len()) {
            definition.sections.swap(index, to);
        }
        return Ok(());
    }
    let find = |section: &Section| section.questions.iter().position(|question| question.key == key);
    let (at, index) = definition.sections.iter().enumerate().find_map(|(at, section)| Some((at, find(section)?))).ok_or(Error::NotFound)?;
    if let Some(to) = step(index, definition.sections[at].questions.len()) {
        definition.sections[at].questions.swap(index, to);
    } else if let Some(to) = step(at, definition.sections.len()) {
        let question = definition.sections[at].questions.remove(index);
        let target = &mut definition.sections[to].questions;
        target.insert(if up { target.len() } else { 0 }, question);
    }
    Ok(())
}

async fn ask_removal(cx: Cx, Path((slug, key)): Path<(String, String)>) -> Result<Markup> {
    let survey = load(&cx, &slug).await?;
    let body = views::removal(&cx, &survey, &key).ok_or(Error::NotFound)?;
    page::staff(&cx, &cx.t("survey-remove"), HERE, body).await
}

async fn remove(cx: Cx, Path((slug, key)): Path<(String, String)>) -> Result<Response> {
    let change = |draft: &mut Definition| {
        draft.sections.retain(|section| section.key != key);
        for section in &mut draft.sections {
            section.questions.retain(|question| question.key != key);
        }
        Ok(())
    };
    cx.act(async |tx| actions::edit(tx, &slug, change).await).await?;
    Ok(Redirect::to(&at(&cx, &slug, "survey-removed")).into_response())
}

async fn publish(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx.act(async |tx| actions::publish(tx, &slug).await).await.map(|()| at(&cx, &slug, "survey-published"));
    again(&cx, &slug, form, outcome).await
}

async fn close(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx.act(async |tx| actions::close(tx, &slug).await).await.map(|()| at(&cx, &slug, "survey-closed"));
    again(&cx, &slug, form, outcome).await
}

async fn reopen(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = cx.act(async |tx| actions::reopen(tx, &slug).await).await.map(|()| at(&cx, &slug, "survey-reopened"));
    again(&cx, &slug, form, outcome).await
}

async fn copy(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match forms::read_copy(&form) {
        Ok(title) => cx.act_once(&form, async |tx| Ok(at(&cx, &actions::copy(tx, &slug, &title).await?, "survey-copied"))).await,
        Err(error) => Err(error),
    };
    again(&cx, &slug, form, outcome).await
}

/// The page of the form after an act, or again with what was wrong: the fields of the form stand as they are stored.
async fn again(cx: &Cx, slug: &str, form: Form, outcome: Result<String>) -> Result<Response> {
    answer(form, outcome, async |sent: Form| {
        let mut form = forms::filled_around(&load(cx, slug).await?);
        form.set("copy_title", sent.value("copy_title").map(str::to_owned));
        show_page(cx, slug, &form.with_errors(sent.errors().to_vec())).await
    })
    .await
}

async fn preview(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    first_page(&cx, &Sheet::draft(&cx, &slug).await?).await
}

async fn go_on_in_preview(cx: Cx, Path(slug): Path<String>, FormWithFiles { form, files }: FormWithFiles) -> Result<Response> {
    let sheet = Sheet::draft(&cx, &slug).await?;
    match walk(&cx, &sheet, form, files).await? {
        Walked::Page(page) => Ok(page),
        Walked::Ready(_, submission) => Ok(public::preview_ends(&cx, &sheet, submission.voices.len()).into_response()),
    }
}

async fn record(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    first_page(&cx, &Sheet::published(&cx, &slug, Purpose::Paper).await?).await
}

async fn go_on_recording(cx: Cx, Path(slug): Path<String>, FormWithFiles { form, files }: FormWithFiles) -> Result<Response> {
    let sheet = Sheet::published(&cx, &slug, Purpose::Paper).await?;
    let (form, submission) = match walk(&cx, &sheet, form, files).await? {
        Walked::Page(page) => return Ok(page),
        Walked::Ready(form, submission) => (form, submission),
    };
    let outcome = record_paper(&cx, &sheet, &form, &submission).await;
    match form.sort(outcome)? {
        Ok(slips) => {
            let body = views::recorded(&cx, &sheet.form, &slips);
            Ok((StatusCode::OK, page::staff(&cx, &cx.t("survey-recorded"), HERE, body).await?).into_response())
        }
        Err(form) => refused(&cx, &sheet, &form).await,
    }
}

/// Stores what stood on paper; number, return code and private page of each contribution, for the slip.
async fn record_paper(cx: &Cx, sheet: &Sheet, form: &Form, submission: &Submission) -> Result<Vec<(String, String, String)>> {
    let recorder = cx.account().map(|account| account.id).ok_or(Error::SignInNeeded)?;
    let occasions = occasions::list(cx.db(), cx.process.id).await?;
    let mut reader = Reader::new(form);
    let known = |id: i64| occasions.iter().find(|occasion| occasion.id.0 == id && !occasion.kind.is_online());
    let occasion = reader.number("occasion", 1, i64::MAX).map(known);
    if matches!(occasion, Some(None)) {
        reader.mistake("occasion", Say::new("error-not-in-list"));
    }
    let event_on = reader.date("event_on");
    if event_on.is_some_and(|day| day > time::day(cx.now)) {
        reader.mistake("event_on", Say::new("error-event-after-receipt"));
    }
    let sheet_number = reader.optional("sheet", 20).map(|number| number.to_uppercase());
    let paper = reader.finish(|| Some(OnPaper { occasion: occasion??.id, event_on: event_on?, recorder, sheet: sheet_number }))?;
    let slug = sheet.form.slug.as_str();
    let numbers =
        cx.act_once(form, async |tx| Ok(actions::answer(tx, slug, sheet.form.version, submission, Some(&paper)).await?.join(" "))).await?;
    let mut slips = Vec::new();
    for number in numbers.split_whitespace() {
        slips.push(codes(cx, number).await?);
    }
    Ok(slips)
}
