//! Closed answers of forms in the report: every form that the public knows of, up to the day of the cut-off, with n. Free texts
//! are contributions and counted as such.

use serde_json::{Value, json};
use sqlx::PgPool;

use super::CutOff;
use crate::error::Result;
use crate::process::participation::forms::results::{Known, Row, Tally, tallies};
use crate::process::participation::forms::{self, AskKind};
use crate::process::preparation::{districts, themes};
use crate::services::act::ProcessId;
use crate::services::i18n::{Lang, Localised};

/// A form with what was answered.
#[derive(Clone, Debug)]
pub struct Survey {
    /// What it is called.
    pub title: Localised,
    /// Submissions.
    pub answers: i64,
    /// Its closed questions; small demographic counts are already suppressed (invariant 15).
    pub tallies: Vec<Tally>,
}

/// Every form of a process that was published; one without an answer until the cut-off is left out.
///
/// # Errors
/// When the database is away.
pub(super) async fn gather(pool: &PgPool, process: ProcessId, cut_off: CutOff) -> Result<Vec<Survey>> {
    let known = Known {
        districts: districts::list(pool, process).await?.into_iter().map(|it| (it.slug, Localised::german(it.name))).collect(),
        themes: themes::list(pool, process).await?.into_iter().map(|it| (it.code, it.name)).collect(),
    };
    let mut surveys = Vec::new();
    for form in forms::published(pool, process).await? {
        let counts = forms::counts(pool, form.id, cut_off.day()).await?;
        if counts.total() == 0 {
            continue;
        }
        let mut db = pool.acquire().await?;
        let versions = forms::versions(&mut db, form.id).await?;
        let mut tallies = tallies(&versions, &counts, &known);
        tallies.retain(|tally| tally.question.ask.kind().is_closed() && tally.asked > 0);
        surveys.push(Survey { title: form.head.title, answers: counts.total(), tallies });
    }
    Ok(surveys)
}

/// What an answer is called in a table.
pub fn row_label(lang: Lang, tally: &Tally, row: &Row) -> String {
    match (&row.label, tally.question.ask.kind()) {
        (Some(label), _) => label.get(lang).to_owned(),
        (None, AskKind::Date) => row.key.parse().map_or_else(|_| row.key.clone(), |day| lang.date(day)),
        (None, _) => lang.t("survey-no-answer"),
    }
}

/// The surveys in the document, as `rotfaden-pdf` prints them.
pub(super) fn json(surveys: &[Survey], lang: Lang) -> Vec<Value> {
    let row = |tally: &Tally, row: &Row| json!({ "label": row_label(lang, tally, row), "count": row.n, "share": tally.share(row) });
    let question = |tally: &Tally| {
        json!({
            "label": tally.question.label.get(lang),
            "n": if tally.question.demographic { tally.asked } else { tally.n },
            "demographic": tally.question.demographic,
            "rows": tally.rows.iter().map(|it| row(tally, it)).collect::<Vec<_>>(),
            "middle": tally.middle.map(|(mean, median)| {
                lang.text("survey-middle", &[("mean", lang.decimal(mean, 2).into()), ("median", lang.decimal(median, 2).into())])
            }),
        })
    };
    surveys
        .iter()
        .map(|survey| {
            json!({
                "title": survey.title.get(lang),
                "answers": survey.answers,
                "questions": survey.tallies.iter().map(question).collect::<Vec<_>>(),
            })
        })
        .collect()
}
