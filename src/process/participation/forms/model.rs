//! Forms, their versions and questions. No IO.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::process::participation::contributions::Kind;
use crate::process::preparation::occasions::{OccasionId, OccasionKind};
use crate::services::i18n::Localised;

crate::id! {
    /// Key of a form.
    FormId
}

crate::text_enum! {
    /// State of a form.
    pub enum State: "formstate" { Draft = "draft", Open = "open", Closed = "closed" }
}

crate::text_enum! {
    /// How the frame of a form addresses people.
    pub enum Speech: "speech" { Formal = "formal", Informal = "informal" }
}

/// A step that the state does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a form that is {0} cannot do that")]
pub struct NoStep(pub State);

impl State {
    /// After a version was published.
    ///
    /// # Errors
    /// [`NoStep`] when the form is closed: it is opened again first.
    pub const fn published(self) -> Result<Self, NoStep> {
        match self {
            Self::Draft | Self::Open => Ok(Self::Open),
            Self::Closed => Err(NoStep(self)),
        }
    }

    /// After it was closed.
    ///
    /// # Errors
    /// [`NoStep`] unless it is open.
    pub const fn closed(self) -> Result<Self, NoStep> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Draft | Self::Closed => Err(NoStep(self)),
        }
    }

    /// After it was opened again.
    ///
    /// # Errors
    /// [`NoStep`] unless it is closed.
    pub const fn reopened(self) -> Result<Self, NoStep> {
        match self {
            Self::Closed => Ok(Self::Open),
            Self::Draft | Self::Open => Err(NoStep(self)),
        }
    }
}

/// Formats that a form can be.
pub const OCCASIONS: [OccasionKind; 3] = [OccasionKind::Survey, OccasionKind::Youth, OccasionKind::SchoolClass];

/// From when to when answers are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormWindow {
    /// First instant; none: as soon as it is published.
    pub opens_at: Option<Timestamp>,
    /// First instant after it; none: until it is closed.
    pub closes_at: Option<Timestamp>,
}

/// What staff say of a form besides its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormHead {
    /// What it is called.
    pub title: Localised,
    /// How it addresses people.
    pub speech: Speech,
    /// When answers are taken.
    pub window: FormWindow,
}

/// A form.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyForm {
    /// Key.
    pub id: FormId,
    /// Name in addresses.
    pub slug: String,
    /// Title, address, window.
    pub head: FormHead,
    /// State.
    pub state: State,
    /// The format that it is.
    pub occasion_id: OccasionId,
    /// Its kind.
    pub occasion: OccasionKind,
    /// The questions as staff work on them.
    pub draft: Definition,
    /// Number of the newest version; 0: never published.
    pub version: i32,
}

/// Whether the public can answer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was never published: nobody knows of it.
    Unknown,
    /// It opens at this instant.
    Opens(Timestamp),
    /// It takes answers.
    Open,
    /// It took answers; until when, if a time was set.
    Over(Option<Timestamp>),
}

impl SurveyForm {
    /// Whether the public can answer at this instant.
    pub fn standing(&self, now: Timestamp) -> Standing {
        let FormWindow { opens_at, closes_at } = self.head.window;
        match self.state {
            State::Draft => Standing::Unknown,
            State::Closed => Standing::Over(closes_at.filter(|at| *at <= now)),
            State::Open => match (opens_at, closes_at) {
                (_, Some(at)) if at <= now => Standing::Over(Some(at)),
                (Some(at), _) if now < at => Standing::Opens(at),
                _ => Standing::Open,
            },
        }
    }
}

/// The questions of a form, in sections. This is what a version keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What stands above the first question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Localised>,
    /// What stands on the page of thanks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thanks: Option<Localised>,
    /// Sections, in their order.
    pub sections: Vec<Section>,
    /// Number of the next section or question: a key is never given twice.
    pub next: u32,
}

/// Questions that are asked on one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Name in the form: `s3`.
    pub key: String,
    /// Heading.
    pub title: Localised,
    /// What stands below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localised>,
    /// When it is asked; none: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// Questions, in their order.
    pub questions: Vec<Question>,
}

/// Asked only if an earlier question has one of these answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Key of the question.
    pub question: String,
    /// Keys of options, or steps of a scale.
    pub any_of: Vec<String>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name in the form and beside answers: `f4`.
    pub key: String,
    /// What is asked.
    pub label: Localised,
    /// What helps to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Localised>,
    /// Whether it has to be answered.
    #[serde(default)]
    pub required: bool,
    /// Whether it asks who somebody is: its counts are shown from 5 on, and nothing but counts is ever shown.
    #[serde(default)]
    pub demographic: bool,
    /// How it is answered.
    pub ask: Ask,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Ask {
    /// In one's own words: they become a contribution.
    Text {
        /// What the contribution is.
        contribution: Kind,
    },
    /// By one of several options.
    Choice {
        /// What one can choose.
        options: Vec<Opt>,
    },
    /// By any of several options.
    Choices {
        /// What one can choose.
        options: Vec<Opt>,
        /// Most options that one can choose; none: all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<u8>,
    },
    /// By a step between two ends.
    Scale {
        /// Steps, counted from 1.
        steps: u8,
        /// What the first step means.
        low: Localised,
        /// What the last step means.
        high: Localised,
    },
    /// By a whole number.
    Number {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
        /// Of what, behind the field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Localised>,
    },
    /// By a day.
    Date {},
    /// By photos; they go with the contribution of the text or place before it.
    Photo {},
    /// By a district of the town.
    District {},
    /// By a theme; after a text or place it is also the theme of the contribution.
    Theme {},
    /// By a place; it goes with the contribution of the text before it, or makes one.
    Place {},
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opt {
    /// Name beside answers.
    pub key: String,
    /// What is read.
    pub label: Localised,
}

crate::text_enum! {
    /// How a question is answered, in one word.
    pub enum AskKind: "ask" {
        Text = "text", Choice = "choice", Choices = "choices", Scale = "scale", Number = "number", Date = "date", Photo = "photo",
        District = "district", Theme = "theme", Place = "place",
    }
}

impl AskKind {
    /// Whether its answers are counted.
    pub const fn is_closed(self) -> bool {
        !matches!(self, Self::Text | Self::Photo | Self::Place)
    }

    /// Whether it can ask who somebody is: each answer stands in exactly one of a few groups.
    pub const fn can_be_demographic(self) -> bool {
        matches!(self, Self::Choice | Self::District)
    }

    /// Whether a later section can depend on its answer.
    pub const fn can_decide(self) -> bool {
        matches!(self, Self::Choice | Self::Choices | Self::Scale)
    }

    /// Whether each answer stands in exactly one of a few groups, so that it can be crossed with who answered.
    pub const fn can_be_crossed(self) -> bool {
        matches!(self, Self::Choice | Self::Scale | Self::District | Self::Theme)
    }
}

impl Ask {
    /// In one word.
    pub const fn kind(&self) -> AskKind {
        match self {
            Self::Text { .. } => AskKind::Text,
            Self::Choice { .. } => AskKind::Choice,
            Self::Choices { .. } => AskKind::Choices,
            Self::Scale { .. } => AskKind::Scale,
            Self::Number { .. } => AskKind::Number,
            Self::Date {} => AskKind::Date,
            Self::Photo {} => AskKind::Photo,
            Self::District {} => AskKind::District,
            Self::Theme {} => AskKind::Theme,
            Self::Place {} => AskKind::Place,
        }
    }

    /// What one can choose, where the form itself says so.
    pub fn options(&self) -> &[Opt] {
        match self {
            Self::Choice { options } | Self::Choices { options, .. } => options,
            _ => &[],
        }
    }

    /// The answers that a condition can name, with what is read of them.
    pub fn deciding(&self) -> Vec<Opt> {
        match self {
            Self::Scale { steps, low, high } => (1..=*steps).map(|step| step_of(step, *steps, low, high)).collect(),
            other => other.options().to_vec(),
        }
    }
}

/// A step of a scale; the ends with what they mean.
fn step_of(step: u8, steps: u8, low: &Localised, high: &Localised) -> Opt {
    let end = match step {
        1 => Some(low),
        last if last == steps => Some(high),
        _ => None,
    };
    let label = end.map_or_else(|| Localised::german(step.to_string()), |end| end.map(|words| format!("{step} – {words}")));
    Opt { key: step.to_string(), label }
}

impl Question {
    /// Name of its field.
    pub fn field(&self) -> String {
        format!("q-{}", self.key)
    }
}

impl Definition {
    /// Every question with its section, in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = (&Section, &Question)> {
        self.sections.iter().flat_map(|section| section.questions.iter().map(move |question| (section, question)))
    }

    /// The question of a key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions().map(|(_, question)| question).find(|question| question.key == key)
    }

    /// The sections that are asked, given what was chosen so far. A question that is not asked decides nothing.
    pub fn asked(&self, chosen: impl Fn(&Question) -> Vec<String>) -> Vec<&Section> {
        let mut asked: Vec<&Section> = Vec::new();
        for section in &self.sections {
            let comes = section.condition.as_ref().is_none_or(|condition| {
                let question = asked.iter().flat_map(|earlier| &earlier.questions).find(|question| question.key == condition.question);
                question.is_some_and(|question| chosen(question).iter().any(|answer| condition.any_of.contains(answer)))
            });
            if comes {
                asked.push(section);
            }
        }
        asked
    }

    /// Whether answers can become contributions.
    pub fn makes_contributions(&self) -> bool {
        self.questions().any(|(_, question)| matches!(question.ask.kind(), AskKind::Text | AskKind::Place))
    }

    /// A key that was never given before.
    pub fn new_key(&mut self, letter: char) -> String {
        self.next += 1;
        format!("{letter}{}", self.next)
    }
}

/// The part of a section's questions that makes one contribution: a text with what stands after it, or a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoiceParts<'a> {
    /// The text, or the place without a text.
    pub head: &'a Question,
    /// The place.
    pub place: Option<&'a Question>,
    /// The photos.
    pub photo: Option<&'a Question>,
    /// The theme.
    pub theme: Option<&'a Question>,
}

impl Section {
    /// What of its questions makes contributions.
    pub fn voices(&self) -> Vec<VoiceParts<'_>> {
        let mut voices: Vec<VoiceParts<'_>> = Vec::new();
        for question in &self.questions {
            let new = VoiceParts { head: question, place: None, photo: None, theme: None };
            match (question.ask.kind(), voices.last_mut()) {
                (AskKind::Text, _) => voices.push(new),
                (AskKind::Place, Some(last)) if last.place.is_none() => last.place = Some(question),
                (AskKind::Place, _) => voices.push(VoiceParts { place: Some(question), ..new }),
                (AskKind::Photo, Some(last)) => last.photo = Some(question),
                (AskKind::Theme, Some(last)) if !question.demographic => last.theme = Some(question),
                _ => {}
            }
        }
        voices
    }
}

/// A closed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Key of an option, slug of a district, code of a theme.
    Option(String),
    /// A number, or a step of a scale.
    Number(i64),
    /// A day.
    Day(jiff::civil::Date),
}

/// A closed answer with its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Key of the question.
    pub question: String,
    /// The answer.
    pub value: Value,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(key: &str, options: &[&str]) -> Question {
        let options = options.iter().map(|key| Opt { key: (*key).to_owned(), label: Localised::german(*key) }).collect();
        Question {
            key: key.into(),
            label: Localised::german(key),
            hint: None,
            required: true,
            demographic: false,
            ask: Ask::Choice { options },
        }
    }

    fn section(key: &str, condition: Option<(&str, &str)>, questions: Vec<Question>) -> Section {
        let condition = condition.map(|(question, answer)| Condition { question: question.into(), any_of: vec![answer.into()] });
        Section { key: key.into(), title: Localised::german(key), text: None, condition, questions }
    }

    #[test]
    fn a_section_that_is_not_asked_decides_nothing() {
        let definition = Definition {
            sections: vec![
                section("s1", None, vec![choice("f1", &["ja", "nein"])]),
                section("s2", Some(("f1", "ja")), vec![choice("f2", &["rad", "bus"])]),
                section("s3", Some(("f2", "rad")), vec![choice("f3", &["a", "b"])]),
            ],
            next: 3,
            ..Definition::default()
        };
        // Somebody answered f2, went back and changed f1: f2 is still in the form.
        let asked = |first: &'static str| {
            definition
                .asked(|question| vec![if question.key == "f1" { first } else { "rad" }.to_owned()])
                .iter()
                .map(|section| section.key.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(asked("ja"), ["s1", "s2", "s3"]);
        assert_eq!(asked("nein"), ["s1"]);
    }

    #[test]
    fn a_definition_with_an_unknown_word_is_no_definition() {
        let good = r#"{"sections":[{"key":"s1","title":{"de":"A"},"questions":[{"key":"f1","label":{"de":"B"},"ask":{"kind":"date"}}]}],"next":2}"#;
        serde_json::from_str::<Definition>(good).expect("read");
        for (from, to) in [
            ("\"next\"", "\"colour\":1,\"next\""),
            ("\"kind\":\"date\"", "\"kind\":\"dream\""),
            ("\"kind\":\"date\"", "\"kind\":\"date\",\"x\":1"),
        ] {
            serde_json::from_str::<Definition>(&good.replace(from, to)).expect_err(to);
        }
    }

    #[test]
    fn a_closed_form_is_opened_again_before_it_is_published() {
        assert_eq!(State::Draft.published(), Ok(State::Open));
        assert_eq!(State::Open.closed().and_then(State::reopened), Ok(State::Open));
        assert!(State::Closed.published().is_err() && State::Draft.closed().is_err() && State::Open.reopened().is_err());
    }
}
