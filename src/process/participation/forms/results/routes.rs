//! `/verwaltung/{process}/formulare/{slug}/ergebnisse`, and the table of answers without free text.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::model::{CrossTable, Known, Tally, asking, cross, tallies};
use super::views;
use crate::error::{Error, Result};
use crate::process::participation::forms::ROLES;
use crate::process::participation::forms::model::{Question, SurveyForm};
use crate::process::participation::forms::store::{self, Version, counts};
use crate::process::preparation::{districts, themes};
use crate::services::cells::neutralise;
use crate::services::i18n::Localised;
use crate::services::time;
use crate::web::cx::Cx;
use crate::web::page;
use crate::web::routes::{Access, Routes};

const WORK: Access = Access::AnyOf(ROLES);

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/verwaltung/formulare/{slug}/ergebnisse", WORK, show).get(
        "/verwaltung/formulare/{slug}/antworten.csv",
        WORK,
        answers,
    )
}

/// `?wer=&frage=`: which question crossed with which.
#[derive(Deserialize)]
struct Wanted {
    wer: Option<String>,
    frage: Option<String>,
}

/// What districts and themes of the process are called.
///
/// # Errors
/// When the database is away.
async fn known(cx: &Cx) -> Result<Known> {
    let districts = districts::list(cx.db(), cx.process.id).await?.into_iter().map(|it| (it.slug, Localised::german(it.name)));
    let themes = themes::list(cx.db(), cx.process.id).await?.into_iter().map(|it| (it.code, it.name));
    Ok(Known { districts: districts.collect(), themes: themes.collect() })
}

async fn load(cx: &Cx, slug: &str) -> Result<(SurveyForm, Vec<Version>)> {
    let mut db = cx.db().acquire().await?;
    let form = store::load(&mut db, cx.process.id, slug).await?;
    let versions = store::versions(&mut db, form.id).await?;
    Ok((form, versions))
}

async fn show(cx: Cx, Path(slug): Path<String>, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let (form, versions) = load(&cx, &slug).await?;
    let known = known(&cx).await?;
    let counts = counts::counts(cx.db(), form.id, time::day(cx.now)).await?;
    let tallies = tallies(&versions, &counts, &known);
    let crossed = crossed(&cx, &form, &versions, &known, &tallies, &wanted).await?;
    let body = views::results(&cx, &form, &counts, &tallies, crossed.as_ref());
    page::staff(&cx, &cx.t("survey-results"), "/formulare", body).await
}

/// The two questions that are crossed, and their table, if enough answered.
pub(super) type Crossed = (Question, Question, Option<CrossTable>);

async fn crossed(
    cx: &Cx,
    form: &SurveyForm,
    versions: &[Version],
    known: &Known,
    tallies: &[Tally],
    wanted: &Wanted,
) -> Result<Option<Crossed>> {
    let find = |key: &Option<String>| tallies.iter().map(|tally| &tally.question).find(|question| Some(&question.key) == key.as_ref());
    let (Some(group), Some(question)) = (find(&wanted.wer), find(&wanted.frage)) else { return Ok(None) };
    let counted = counts::crossed(cx.db(), form.id, (&group.key, &question.key), &asking(versions, &group.key), time::day(cx.now)).await?;
    Ok(Some((group.clone(), question.clone(), cross(versions, known, (group, question), &counted))))
}

/// A row per submission with its closed answers. Who somebody is is not in it: a row with age and district would be a person, and
/// every rule about small counts would be void.
async fn answers(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let (form, versions) = load(&cx, &slug).await?;
    let known = known(&cx).await?;
    let counts = counts::counts(cx.db(), form.id, time::day(cx.now)).await?;
    let asked: Vec<Tally> = tallies(&versions, &counts, &known)
        .into_iter()
        .filter(|tally| tally.question.ask.kind().is_closed() && !tally.question.demographic)
        .collect();
    let keys: Vec<String> = asked.iter().map(|tally| tally.question.key.clone()).collect();
    let given = counts::answers(cx.db(), form.id, &keys, time::day(cx.now)).await?;
    let file = csv(&versions, &known, &asked, &given)?;
    let name = format!("attachment; filename=\"{}-{}-antworten.csv\"", cx.process.slug, form.slug);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Error::internal)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, file).into_response())
}

/// Semicolons, byte order mark and CRLF, as in every other table.
fn csv(versions: &[Version], known: &Known, asked: &[Tally], given: &[counts::Given]) -> Result<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let head = ["fassung", "eingegangen_am"].map(str::to_owned).into_iter();
    let questions = asked.iter().map(|tally| neutralise(&tally.question.label.de).into_owned());
    writer.write_record(head.chain(questions)).map_err(Error::internal)?;
    for rows in given.chunk_by(|row, next| row.answer == next.answer) {
        let Some(first) = rows.first() else { continue };
        let words = asked.iter().map(|tally| {
            let named = super::model::answers(versions, known, &tally.question);
            let own = rows.iter().filter(|row| row.question.as_ref() == Some(&tally.question.key)).filter_map(|row| row.value.as_ref());
            let own =
                own.map(|key| named.iter().find(|(known, _)| known == key).map_or_else(|| key.clone(), |(_, label)| label.de.clone()));
            neutralise(&own.collect::<Vec<_>>().join(", ")).into_owned()
        });
        let head = [first.version.to_string(), first.received_on.to_string()].into_iter();
        writer.write_record(head.chain(words)).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(Error::internal)
}
