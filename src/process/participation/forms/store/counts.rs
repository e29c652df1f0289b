//! SQL of results: closed answers counted. Answers count by their day, up to and with the day of a cut-off.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sqlx::PgPool;

use crate::error::Result;
use crate::process::participation::forms::model::FormId;

/// What was counted of one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Count {
    /// Answers that say something to it.
    pub n: i64,
    /// How many chose each option, in the order of the keys.
    pub options: BTreeMap<String, i64>,
    /// How many gave each number.
    pub numbers: BTreeMap<i64, i64>,
    /// How many gave each day.
    pub days: BTreeMap<Date, i64>,
}

/// What was counted of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Submissions by version.
    pub answers: BTreeMap<i32, i64>,
    /// By key of the question.
    pub questions: BTreeMap<String, Count>,
    /// Contributions by key of the question they answer.
    pub voices: BTreeMap<String, i64>,
}

impl Counts {
    /// All submissions.
    pub fn total(&self) -> i64 {
        self.answers.values().sum()
    }
}

/// Counts the answers of a form until a day, with it.
///
/// # Errors
/// When the database is away.
pub async fn counts(pool: &PgPool, form: FormId, until: Date) -> Result<Counts> {
    let day = jiff_sqlx::ToSqlx::to_sqlx(until);
    let mut counts = Counts::default();
    let answers = sqlx::query!(
        r#"select version, count(*) as "n!" from form_answer where form_id = $1 and received_on <= $2 group by version"#,
        form.0,
        day as _,
    )
    .fetch_all(pool)
    .await?;
    counts.answers = answers.into_iter().map(|row| (row.version, row.n)).collect();
    let asked = sqlx::query!(
        r#"select value.question, count(distinct value.answer_id) as "n!"
           from form_answer as answer join form_value as value on value.answer_id = answer.id
           where answer.form_id = $1 and answer.received_on <= $2
           group by value.question"#,
        form.0,
        day as _,
    )
    .fetch_all(pool)
    .await?;
    for row in asked {
        counts.questions.entry(row.question).or_default().n = row.n;
    }
    let values = sqlx::query!(
        r#"select value.question, value.option, value.number, value.day, count(*) as "n!"
           from form_answer as answer join form_value as value on value.answer_id = answer.id
           where answer.form_id = $1 and answer.received_on <= $2
           group by value.question, value.option, value.number, value.day"#,
        form.0,
        day as _,
    )
    .fetch_all(pool)
    .await?;
    for row in values {
        let count = counts.questions.entry(row.question).or_default();
        if let Some(option) = row.option {
            count.options.insert(option, row.n);
        }
        if let Some(number) = row.number {
            count.numbers.insert(number, row.n);
        }
        if let Some(day) = row.day {
            count.days.insert(day.to_jiff(), row.n);
        }
    }
    let voices = sqlx::query!(
        r#"select voice.question, count(*) as "n!"
           from form_voice as voice join contribution on contribution.id = voice.contribution_id
           where voice.form_id = $1 and contribution.received_on <= $2
           group by voice.question"#,
        form.0,
        day as _,
    )
    .fetch_all(pool)
    .await?;
    counts.voices = voices.into_iter().map(|row| (row.question, row.n)).collect();
    Ok(counts)
}

/// How often a group (key of an option; none: not said) gave an answer (option or number as text; none: not said), over the
/// answers to versions that asked for the group.
pub(in super::super) async fn crossed(
    pool: &PgPool,
    form: FormId,
    (group, question): (&str, &str),
    versions: &[i32],
    until: Date,
) -> Result<BTreeMap<(Option<String>, Option<String>), i64>> {
    let day = jiff_sqlx::ToSqlx::to_sqlx(until);
    let rows = sqlx::query!(
        r#"select who.option as "group?", coalesce(what.option, what.number::text) as "answer?", count(*) as "n!"
           from form_answer as answer
           left join form_value as who on who.answer_id = answer.id and who.question = $2
           left join form_value as what on what.answer_id = answer.id and what.question = $3
           where answer.form_id = $1 and answer.version = any($4) and answer.received_on <= $5
           group by 1, 2"#,
        form.0,
        group,
        question,
        versions,
        day as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| ((row.group, row.answer), row.n)).collect())
}

/// One closed answer in a table of answers.
pub(in super::super) struct Given {
    pub answer: uuid::Uuid,
    pub version: i32,
    pub received_on: Date,
    pub question: Option<String>,
    pub value: Option<String>,
}

/// Every submission with its answers to these questions, in an order that says nothing.
pub(in super::super) async fn answers(pool: &PgPool, form: FormId, questions: &[String], until: Date) -> Result<Vec<Given>> {
    let day = jiff_sqlx::ToSqlx::to_sqlx(until);
    let rows = sqlx::query!(
        r#"select answer.id, answer.version, answer.received_on, value.question as "question?",
                  coalesce(value.option, value.number::text, value.day::text) as "value?"
           from form_answer as answer
           left join form_value as value on value.answer_id = answer.id and value.question = any($2)
           where answer.form_id = $1 and answer.received_on <= $3
           order by answer.id, value.question, value.option"#,
        form.0,
        questions,
        day as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Given {
            answer: row.id,
            version: row.version,
            received_on: row.received_on.to_jiff(),
            question: row.question,
            value: row.value,
        })
        .collect())
}
