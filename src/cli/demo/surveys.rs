//! Forms with what was answered to them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value as Json;

use super::{Demo, items};
use crate::error::{Error, Result};
use crate::process::participation::contributions::ContributionId;
use crate::process::participation::forms::model::{Ask, Closed, Question, Value};
use crate::process::participation::forms::{self, Definition, FormHead, FormWindow, Speech, Submission};
use crate::process::preparation::occasions::OccasionId;
use crate::services::act::Actor;
use crate::services::i18n::Localised;

#[derive(Deserialize)]
struct Survey {
    key: String,
    process: String,
    title: Localised,
    speech: Speech,
    occasion: String,
    closes_at: Option<Timestamp>,
    published_at: Timestamp,
    questions: Definition,
    /// Question and the contributions that answer it.
    said: BTreeMap<String, Vec<String>>,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    at: Timestamp,
    /// Question and what was chosen: keys of options, or a number.
    values: BTreeMap<String, Vec<Json>>,
}

/// Loads the forms: built and published by moderators, answered by residents.
pub(super) async fn load(demo: &mut Demo) -> Result<()> {
    for survey in items::<Survey>("surveys")? {
        publish(demo, &survey).await.map_err(|error| Error::setup(format!("{}: {error}", survey.key)))?;
    }
    Ok(())
}

async fn publish(demo: &mut Demo, survey: &Survey) -> Result<()> {
    let process = demo.process(&survey.process)?;
    let occasion = OccasionId(demo.key("occasion", &format!("{}/{}", survey.process, survey.occasion))?);
    demo.tx.replay(demo.people.moderator(), process, survey.published_at);
    let window = FormWindow { opens_at: None, closes_at: survey.closes_at };
    let head = FormHead { title: survey.title.clone(), speech: survey.speech, window };
    let slug = forms::create_in(&mut demo.tx, &head, occasion, &survey.questions).await?;
    forms::publish(&mut demo.tx, &slug).await?;
    for (question, contributions) in &survey.said {
        for key in contributions {
            let id = ContributionId(demo.key("contribution", key)?);
            forms::attribute(&mut demo.tx, &slug, id, question).await?;
        }
    }
    for answer in &survey.answers {
        demo.tx.replay(Actor::Visitor, process, answer.at);
        let submission = Submission { closed: closed(&survey.questions, answer)?, language: "de".into(), ..Submission::default() };
        forms::answer(&mut demo.tx, &slug, 1, &submission, None).await?;
    }
    Ok(())
}

fn closed(questions: &Definition, answer: &Answer) -> Result<Vec<Closed>> {
    let mut closed = Vec::new();
    for (key, values) in &answer.values {
        let question = questions.question(key).ok_or_else(|| Error::setup(format!("demo data: no question {key:?}")))?;
        for given in values {
            closed.push(Closed { question: key.clone(), value: value(question, given)? });
        }
    }
    Ok(closed)
}

/// A value that the question offers.
fn value(question: &Question, given: &Json) -> Result<Value> {
    let wrong = || Error::setup(format!("demo data: {given} is no answer to {:?}", question.key));
    match (&question.ask, given) {
        (Ask::Scale { steps, .. }, Json::Number(step)) => {
            step.as_i64().filter(|step| (1..=i64::from(*steps)).contains(step)).map(Value::Number).ok_or_else(wrong)
        }
        (Ask::Number { min, max, .. }, Json::Number(number)) => {
            number.as_i64().filter(|number| (*min..=*max).contains(number)).map(Value::Number).ok_or_else(wrong)
        }
        (Ask::District {} | Ask::Theme {}, Json::String(key)) => Ok(Value::Option(key.clone())),
        (ask, Json::String(key)) if ask.options().iter().any(|option| option.key == *key) => Ok(Value::Option(key.clone())),
        _ => Err(wrong()),
    }
}
