//! Reads the forms of the builder, and fills them.

use sha2::{Digest as _, Sha256};

use crate::error::{Result, Say};
use crate::process::participation::forms::model::{
    Ask, AskKind, Condition, Definition, FormHead, FormWindow, OCCASIONS, Opt, Question, Section, Speech, SurveyForm,
};
use crate::process::participation::forms::rules::{MOST_NUMBER, STEPS};
use crate::process::preparation::occasions::OccasionKind;
use crate::services::i18n::{Lang, Localised};
use crate::services::{keys, text, time};
use crate::web::form::{Form, in_language};
use crate::web::reader::Reader;

/// Most characters of a title, a question, a heading.
const MAX_LABEL: usize = 200;
/// Most characters of a text between questions, or of a hint.
pub(super) const MAX_TEXT: usize = 2_000;
/// Most characters of an option.
const MAX_OPTION: usize = 120;
/// Most characters of the field for all options.
const MAX_OPTIONS: usize = 6_000;

/// What is asked of a form that is new.
pub(super) fn read_new(form: &Form) -> Result<(FormHead, OccasionKind)> {
    let mut reader = Reader::new(form);
    let title = reader.localised("title", 3, MAX_LABEL);
    let speech = reader.choice::<Speech>("speech");
    let kind = reader.choice::<OccasionKind>("occasion");
    if kind.is_some_and(|kind| !OCCASIONS.contains(&kind)) {
        reader.mistake("occasion", Say::new("error-not-in-list"));
    }
    reader.finish(|| Some((FormHead { title: title?, speech: speech?, window: FormWindow::default() }, kind?)))
}

/// What stands around the questions: title, address and window; the texts above and after them.
pub(super) struct Around {
    pub head: FormHead,
    pub intro: Option<Localised>,
    pub thanks: Option<Localised>,
}

/// Reads what stands around the questions. The first day begins at midnight, the last one ends with its last minute.
pub(super) fn read_around(form: &Form) -> Result<Around> {
    let mut reader = Reader::new(form);
    let title = reader.localised("title", 3, MAX_LABEL);
    let speech = reader.choice::<Speech>("speech");
    let intro = reader.optional_localised("intro", MAX_TEXT);
    let thanks = reader.optional_localised("thanks", MAX_TEXT);
    let instant = |day: jiff::civil::Date, hour, minute| day.at(hour, minute, 0, 0).to_zoned(time::berlin()).ok().map(|at| at.timestamp());
    let opens_at = reader.optional_date("opens_on").and_then(|day| instant(day, 0, 0));
    let closes_at = reader.optional_date("closes_on").and_then(|day| instant(day, 23, 59));
    let window = FormWindow { opens_at, closes_at };
    reader.finish(|| Some(Around { head: FormHead { title: title?, speech: speech?, window }, intro, thanks }))
}

/// The form with what stands around the questions.
pub(super) fn filled_around(form: &SurveyForm) -> Form {
    let FormWindow { opens_at, closes_at } = form.head.window;
    let mut filled = Form::with([("speech", form.head.speech.to_string())]);
    filled.put("title", Some(&form.head.title));
    filled.put("intro", form.draft.intro.as_ref());
    filled.put("thanks", form.draft.thanks.as_ref());
    filled.set("opens_on", opens_at.map(|at| time::day(at).to_string()));
    filled.set("closes_on", closes_at.map(|at| time::day(at).to_string()));
    filled
}

/// The title of a copy.
pub(super) fn read_copy(form: &Form) -> Result<Localised> {
    let mut reader = Reader::new(form);
    let title = reader.text("copy_title", 3, MAX_LABEL);
    reader.finish(|| title.map(Localised::german))
}

/// The questions before a section that can decide whether it is asked; before its end, for a new one.
pub(super) fn deciding<'a>(definition: &'a Definition, section: Option<&str>) -> Vec<&'a Question> {
    let before = definition.sections.iter().take_while(|known| Some(known.key.as_str()) != section);
    before.flat_map(|section| &section.questions).filter(|question| question.ask.kind().can_decide()).collect()
}

/// Name of the field with the answers of a deciding question.
pub(super) fn when_field(question: &Question) -> String {
    format!("when-{}", question.key)
}

/// Heading, text and condition of a section.
pub(super) fn read_section(
    form: &Form,
    definition: &Definition,
    key: Option<&str>,
) -> Result<(Localised, Option<Localised>, Option<Condition>)> {
    let mut reader = Reader::new(form);
    let title = reader.localised("title", 1, MAX_LABEL);
    let text = reader.optional_localised("text", MAX_TEXT);
    let mut conditions = Vec::new();
    for question in deciding(definition, key) {
        let field = when_field(question);
        let known: Vec<String> = question.ask.deciding().into_iter().map(|option| option.key).collect();
        let any_of: Vec<String> = form.values(&field).filter(|answer| known.iter().any(|key| key == answer)).map(str::to_owned).collect();
        if !any_of.is_empty() {
            conditions.push((field, Condition { question: question.key.clone(), any_of }));
        }
    }
    if let Some((field, _)) = conditions.get(1) {
        reader.mistake(field, Say::new("survey-condition-one"));
    }
    let condition = conditions.into_iter().next().map(|(_, condition)| condition);
    reader.finish(|| Some((title?, text, condition)))
}

/// The form with what stands about a section.
pub(super) fn filled_section(section: &Section) -> Form {
    let mut form = Form::empty();
    form.put("title", Some(&section.title));
    form.put("text", section.text.as_ref());
    if let Some(condition) = &section.condition {
        for answer in &condition.any_of {
            form.add(&format!("when-{}", condition.question), answer);
        }
    }
    form
}

/// A question of a kind; `old` is what it was, whose options keep their keys as long as they keep their words.
pub(super) fn read_question(form: &Form, kind: AskKind, key: &str, old: Option<&Question>) -> Result<Question> {
    let mut reader = Reader::new(form);
    let label = reader.localised("label", 3, MAX_LABEL);
    let hint = reader.optional_localised("hint", MAX_TEXT);
    let (required, demographic) = (reader.checked("required"), reader.checked("demographic") && kind.can_be_demographic());
    let ask = ask(&mut reader, kind, old.map(|old| old.ask.options()).unwrap_or_default());
    let key = key.to_owned();
    reader.finish(|| Some(Question { key, label: label?, hint, required, demographic, ask: ask? }))
}

fn ask(reader: &mut Reader<'_>, kind: AskKind, old: &[Opt]) -> Option<Ask> {
    match kind {
        AskKind::Text => reader.choice("contribution").map(|contribution| Ask::Text { contribution }),
        AskKind::Choice => options(reader, old).map(|options| Ask::Choice { options }),
        AskKind::Choices => {
            let most = reader.optional_number("most", 1, 100).and_then(|most| u8::try_from(most).ok());
            options(reader, old).map(|options| Ask::Choices { options, most })
        }
        AskKind::Scale => {
            let steps = reader.number("steps", STEPS.0, STEPS.1).and_then(|steps| u8::try_from(steps).ok());
            let (low, high) = (reader.localised("low", 1, MAX_LABEL), reader.localised("high", 1, MAX_LABEL));
            Some(Ask::Scale { steps: steps?, low: low?, high: high? })
        }
        AskKind::Number => {
            let (min, max) = (reader.number("min", -MOST_NUMBER, MOST_NUMBER), reader.number("max", -MOST_NUMBER, MOST_NUMBER));
            let unit = reader.optional_localised("unit", MAX_OPTION);
            if min.zip(max).is_some_and(|(min, max)| min >= max) {
                reader.mistake("max", Say::new("survey-fault-numbers"));
            }
            Some(Ask::Number { min: min?, max: max?, unit })
        }
        AskKind::Date => Some(Ask::Date {}),
        AskKind::Photo => Some(Ask::Photo {}),
        AskKind::District => Some(Ask::District {}),
        AskKind::Theme => Some(Ask::Theme {}),
        AskKind::Place => Some(Ask::Place {}),
    }
}

/// Options, one a line; those in another language in the same order, or none.
fn options(reader: &mut Reader<'_>, old: &[Opt]) -> Option<Vec<Opt>> {
    let german = lines(&reader.text("options", 1, MAX_OPTIONS)?);
    if german.len() < 2 {
        reader.mistake("options", Say::new("survey-fault-options-few"));
    }
    too_long(reader, "options", &german);
    if german.iter().enumerate().any(|(index, line)| german[..index].contains(line)) {
        reader.mistake("options", Say::new("survey-fault-options-twice"));
    }
    let mut labels: Vec<Localised> = german.iter().map(Localised::german).collect();
    for lang in Lang::TRANSLATED {
        let field = in_language("options", lang);
        let other = reader.optional(&field, MAX_OPTIONS).map(|text| lines(&text)).unwrap_or_default();
        too_long(reader, &field, &other);
        if other.is_empty() {
            continue;
        }
        if other.len() != german.len() {
            reader.mistake(&field, Say::new("survey-options-lines").with("de", german.len() as i64).with("n", other.len() as i64));
        }
        labels = labels.into_iter().zip(other).map(|(label, words)| label.with(lang, Some(words))).collect();
    }
    let with_key = |label: Localised| {
        let key = old.iter().find(|option| option.label.de == label.de).map_or_else(|| option_key(&label.de), |option| option.key.clone());
        Opt { key, label }
    };
    Some(labels.into_iter().map(with_key).collect())
}

fn too_long(reader: &mut Reader<'_>, field: &str, options: &[String]) {
    if let Some(long) = options.iter().find(|line| line.chars().count() > MAX_OPTION) {
        let say = Say::new("survey-option-long").with("n", MAX_OPTION as i64).with("option", long.chars().take(30).collect::<String>());
        reader.mistake(field, say);
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The key of an option follows from its words: other words are another option, the same words the same one, over all versions.
fn option_key(words: &str) -> String {
    let slug: String = text::slug(words).chars().take(40).collect();
    let digest = keys::hex(&Sha256::digest(words.as_bytes()));
    format!("{}-{}", if slug.is_empty() { "o" } else { slug.trim_matches('-') }, &digest[..6])
}

/// The form with what stands about a question.
pub(super) fn filled_question(question: &Question) -> Form {
    let mut form = Form::empty();
    form.put("label", Some(&question.label));
    form.put("hint", question.hint.as_ref());
    form.set("required", question.required.then(|| "1".to_owned()));
    form.set("demographic", question.demographic.then(|| "1".to_owned()));
    let options = question.ask.options();
    if !options.is_empty() {
        form.set("options", Some(options.iter().map(|option| option.label.de.clone()).collect::<Vec<_>>().join("\n")));
        for lang in Lang::TRANSLATED {
            let other: Vec<&str> = options.iter().filter_map(|option| option.label.own(lang)).collect();
            form.set(&in_language("options", lang), (other.len() == options.len()).then(|| other.join("\n")));
        }
    }
    match &question.ask {
        Ask::Text { contribution } => form.set("contribution", Some(contribution.to_string())),
        Ask::Choices { most, .. } => form.set("most", most.map(|most| most.to_string())),
        Ask::Scale { steps, low, high } => {
            form.set("steps", Some(steps.to_string()));
            form.put("low", Some(low));
            form.put("high", Some(high));
        }
        Ask::Number { min, max, unit } => {
            form.set("min", Some(min.to_string()));
            form.set("max", Some(max.to_string()));
            form.put("unit", unit.as_ref());
        }
        _ => {}
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn read(values: &[(&'static str, &str)], kind: AskKind, old: Option<&Question>) -> std::result::Result<Question, Vec<&'static str>> {
        let form = Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())));
        read_question(&form, kind, "f1", old).map_err(|error| match error {
            Error::Invalid(errors) => errors.into_iter().map(|error| error.say.key).collect(),
            other => panic!("{other}"),
        })
    }

    #[test]
    fn an_option_keeps_its_key_as_long_as_it_keeps_its_words() {
        let first = read(&[("label", "Wie oft?"), ("options", "oft\n\nnie\r\n")], AskKind::Choice, None).expect("read");
        let later = read(&[("label", "Wie oft?"), ("options", "sehr oft\nnie\noft")], AskKind::Choice, Some(&first)).expect("read");
        let keys = |question: &Question| question.ask.options().iter().map(|option| option.key.clone()).collect::<Vec<_>>();
        let (first, later) = (keys(&first), keys(&later));
        assert_eq!((later[2].as_str(), later[1].as_str()), (first[0].as_str(), first[1].as_str()));
        assert!(!first.contains(&later[0]));
        assert_ne!(option_key("A+"), option_key("A-"));
    }

    #[test]
    fn options_in_another_language_are_as_many_as_in_german() {
        let with = |other| read(&[("label", "Frage"), ("options", "a\nb"), ("options_uk", other)], AskKind::Choices, None);
        assert_eq!(with("only one"), Err(vec!["survey-options-lines"]));
        assert_eq!(with("x\ny").expect("read").ask.options()[1].label.own(Lang::Uk), Some("y"));
        assert_eq!(read(&[("label", "Frage"), ("options", "a")], AskKind::Choice, None), Err(vec!["survey-fault-options-few"]));
    }

    #[test]
    fn what_was_filled_in_comes_back() {
        let scale = Question {
            key: "f1".into(),
            label: Localised::german("Wie gut?").with(Lang::Tr, Some("Ne kadar iyi?".into())),
            hint: None,
            required: true,
            demographic: false,
            ask: Ask::Scale { steps: 5, low: Localised::german("schlecht"), high: Localised::german("gut") },
        };
        assert_eq!(read_question(&filled_question(&scale), AskKind::Scale, "f1", None).expect("read"), scale);
    }
}
