//! Reads what somebody answered, section by section. Fields of a question are called `q-` and its key; place and photos have the
//! names that they have in the form for contributions.

use super::actions::{NewVoice, Submission};
use super::model::{Ask, Closed, Definition, Question, Section, Value, VoiceParts};
use crate::error::{Error, FieldError, Result, Say};
use crate::process::participation::contributions::{Kind, NewPlace};
use crate::process::participation::submission::{self, PlacesOffered, photos};
use crate::process::preparation::themes::Theme;
use crate::services::i18n::Lang;
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Most characters of a free text.
pub(super) const MAX_TEXT: usize = 5_000;
/// Most characters of a title made from a text.
const MAX_TITLE: usize = 80;

/// What the process offers to choose from.
#[derive(Clone, Copy)]
pub(super) struct Offered<'a> {
    pub places: PlacesOffered<'a>,
    pub themes: &'a [Theme],
    pub lang: Lang,
}

/// What was chosen for a question, for conditions: whatever stands in the form, however far it was checked.
pub(super) fn chosen(form: &Form, question: &Question) -> Vec<String> {
    form.values(&question.field()).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
}

/// Reads every section that is asked, and who somebody is, if they say so.
pub(super) fn read(form: &Form, definition: &Definition, offered: Offered<'_>) -> Result<Submission> {
    let mut submission = Submission { language: offered.lang.code().to_owned(), ..Submission::default() };
    for section in definition.asked(|question| chosen(form, question)) {
        let (closed, voices) = read_section(form, section, offered)?;
        submission.closed.extend(closed);
        submission.voices.extend(voices);
    }
    if !submission.voices.is_empty() {
        let author = submission::read_author(form)?;
        submission.name = author.name;
        submission.email = author.email.map(|email| (email, submission.voices.len()));
    }
    if submission.closed.is_empty() && submission.voices.is_empty() {
        return Err(Error::field("", "survey-nothing"));
    }
    Ok(submission)
}

/// Reads a section: its closed answers, and what becomes contributions.
pub(super) fn read_section(form: &Form, section: &Section, offered: Offered<'_>) -> Result<(Vec<Closed>, Vec<NewVoice>)> {
    let mut reader = Reader::new(form);
    let mut closed = Vec::new();
    for question in &section.questions {
        closed
            .extend(values(&mut reader, form, question, offered).into_iter().map(|value| Closed { question: question.key.clone(), value }));
    }
    let mut voices = Vec::new();
    for parts in section.voices() {
        voices.extend(voice(&mut reader, form, parts, offered)?);
    }
    reader.finish(|| Some((closed, voices)))
}

/// The closed answers to a question; none where it was left out, or is none to be counted.
fn values(reader: &mut Reader<'_>, form: &Form, question: &Question, offered: Offered<'_>) -> Vec<Value> {
    let field = question.field();
    if question.required && question.ask.kind().is_closed() && chosen(form, question).is_empty() {
        let say = Say::new("survey-missing").with("question", question.label.get(offered.lang));
        reader.mistake(&field, say);
        return Vec::new();
    }
    let one = |value: Option<Value>| value.into_iter().collect();
    match &question.ask {
        Ask::Choice { options } => {
            let wanted: Vec<String> = chosen(form, question).into_iter().take(1).collect();
            listed(reader, &field, &wanted, |key| options.iter().any(|option| option.key == key))
        }
        Ask::Choices { options, most } => {
            let mut wanted = chosen(form, question);
            wanted.sort();
            wanted.dedup();
            if let Some(most) = most.filter(|most| wanted.len() > usize::from(*most)) {
                reader.mistake(&field, Say::new("survey-too-many").with("n", i64::from(most)));
            }
            listed(reader, &field, &wanted, |key| options.iter().any(|option| option.key == key))
        }
        Ask::District {} => {
            let wanted: Vec<String> = chosen(form, question).into_iter().take(1).collect();
            listed(reader, &field, &wanted, |key| offered.places.districts.iter().any(|district| district.slug == key))
        }
        Ask::Theme {} => {
            let wanted: Vec<String> = chosen(form, question).into_iter().take(1).collect();
            listed(reader, &field, &wanted, |key| offered.themes.iter().any(|theme| theme.code == key))
        }
        Ask::Scale { steps, .. } => one(reader.optional_number(&field, 1, i64::from(*steps)).map(Value::Number)),
        Ask::Number { min, max, .. } => one(reader.optional_number(&field, *min, *max).map(Value::Number)),
        Ask::Date {} => one(reader.optional_date(&field).map(Value::Day)),
        Ask::Text { .. } | Ask::Photo {} | Ask::Place {} => Vec::new(),
    }
}

fn listed(reader: &mut Reader<'_>, field: &str, chosen: &[String], knows: impl Fn(&str) -> bool) -> Vec<Value> {
    if chosen.iter().any(|key| !knows(key)) {
        reader.mistake(field, Say::new("error-not-in-list"));
        return Vec::new();
    }
    chosen.iter().cloned().map(Value::Option).collect()
}

/// A text with its place, theme and photos; none when neither text nor place nor photo was given.
fn voice(reader: &mut Reader<'_>, form: &Form, parts: VoiceParts<'_>, offered: Offered<'_>) -> Result<Option<NewVoice>> {
    let head = parts.head;
    let text = match &head.ask {
        Ask::Text { .. } => text(reader, head, offered.lang),
        _ => None,
    };
    let place = match parts.place {
        Some(question) => place(reader, form, question, offered)?,
        None => None,
    };
    let photos = parts.photo.map(|_| photos::read(reader)).unwrap_or_default();
    let theme_id = parts.theme.and_then(|question| {
        let code = form.value(&question.field())?;
        offered.themes.iter().find(|theme| theme.code == code).map(|theme| theme.id)
    });
    if let Some(question) = parts.photo.filter(|question| question.required && photos.photos.is_empty()) {
        reader.mistake("photos", Say::new("survey-missing").with("question", question.label.get(offered.lang)));
    }
    if text.is_none() && matches!(place, None | Some(NewPlace::None)) && photos.photos.is_empty() {
        return Ok(None);
    }
    let title = text.as_deref().map_or_else(|| cut(head.label.get(offered.lang), MAX_TITLE), title);
    let kind = if let Ask::Text { contribution } = &head.ask { *contribution } else { Kind::Note };
    Ok(Some(NewVoice {
        question: head.key.clone(),
        kind,
        title,
        text: text.unwrap_or_default(),
        place: place.unwrap_or(NewPlace::None),
        theme_id,
        photos,
    }))
}

fn text(reader: &mut Reader<'_>, question: &Question, lang: Lang) -> Option<String> {
    let field = question.field();
    if question.required && reader.raw(&field).is_none() {
        reader.mistake(&field, Say::new("survey-missing").with("question", question.label.get(lang)));
    }
    reader.optional(&field, MAX_TEXT)
}

/// The place, if one was chosen. It is read as in the form for contributions, with its mistakes.
fn place(reader: &mut Reader<'_>, form: &Form, question: &Question, offered: Offered<'_>) -> Result<Option<NewPlace>> {
    if form.value("place").is_none_or(str::is_empty) {
        if question.required {
            reader.mistake("place", Say::new("survey-missing").with("question", question.label.get(offered.lang)));
        }
        return Ok(None);
    }
    match submission::read_where(&form.clone().with_errors(Vec::new()), offered.places) {
        Ok(place) => Ok(Some(place)),
        Err(Error::Invalid(mistakes)) => {
            for FieldError { field, say } in mistakes {
                reader.mistake(&field, say);
            }
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// The title of a text: its first sentence or line, at most 80 characters.
fn title(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let end = line.char_indices().find(|&(at, c)| matches!(c, '.' | '!' | '?') && at >= 20).map_or(line.len(), |(at, c)| at + c.len_utf8());
    cut(line[..end].trim_end_matches('.'), MAX_TITLE)
}

/// A text of at most so many characters, ending with a word.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most - 2).collect();
    let short = short.rsplit_once(' ').map_or(short.as_str(), |(words, _)| words);
    format!("{short} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::participation::forms::model::{Condition, Opt};
    use crate::services::geo::Shape;
    use crate::services::i18n::Localised;

    fn question(key: &str, required: bool, ask: Ask) -> Question {
        Question { key: key.into(), label: Localised::german(key), hint: None, required, demographic: false, ask }
    }

    fn options(keys: &[&str]) -> Vec<Opt> {
        keys.iter().map(|key| Opt { key: (*key).into(), label: Localised::german(*key) }).collect()
    }

    fn survey() -> Definition {
        let section = |key: &str, condition: Option<Condition>, questions| Section {
            key: key.into(),
            title: Localised::german(key),
            text: None,
            condition,
            questions,
        };
        Definition {
            sections: vec![
                section(
                    "s1",
                    None,
                    vec![
                        question("f1", true, Ask::Choice { options: options(&["ja", "nein"]) }),
                        question("f2", false, Ask::Choices { options: options(&["a", "b", "c"]), most: Some(2) }),
                    ],
                ),
                section(
                    "s2",
                    Some(Condition { question: "f1".into(), any_of: vec!["ja".into()] }),
                    vec![
                        question("f3", true, Ask::Text { contribution: Kind::Idea }),
                        question("f4", false, Ask::Place {}),
                        question("f5", false, Ask::Scale { steps: 5, low: Localised::german("l"), high: Localised::german("h") }),
                    ],
                ),
            ],
            next: 7,
            ..Definition::default()
        }
    }

    fn read_values(values: &[(&'static str, &str)]) -> std::result::Result<Submission, Vec<(String, &'static str)>> {
        let form = Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let offered = Offered { places: PlacesOffered { districts: &[], shapes: &[Shape::Point] }, themes: &[], lang: Lang::De };
        read(&form, &survey(), offered).map_err(|error| match error {
            Error::Invalid(errors) => errors.into_iter().map(|error| (error.field.into_owned(), error.say.key)).collect(),
            other => panic!("{other}"),
        })
    }

    #[test]
    fn only_what_is_asked_is_read() {
        let read = read_values(&[("q-f1", "nein"), ("q-f3", "was davor da stand"), ("q-f5", "3")]).expect("complete");
        assert_eq!(read.closed, [Closed { question: "f1".into(), value: Value::Option("nein".into()) }]);
        assert!(read.voices.is_empty());
        assert_eq!(read_values(&[("q-f1", "ja")]), Err(vec![("q-f3".into(), "survey-missing")]));
        assert_eq!(read_values(&[]), Err(vec![("q-f1".into(), "survey-missing")]));
    }

    #[test]
    fn a_text_with_its_place_is_one_contribution() {
        let read = read_values(&[
            ("q-f1", "ja"),
            ("q-f3", "Hier fehlt Schatten im Sommer. Und Bänke."),
            ("place", "point"),
            ("lon", "9.78"),
            ("lat", "53.65"),
        ]);
        let read = read.expect("complete");
        let [voice] = &read.voices[..] else { panic!("one: {read:?}") };
        assert_eq!((voice.title.as_str(), voice.kind), ("Hier fehlt Schatten im Sommer", Kind::Idea));
        assert!(matches!(voice.place, NewPlace::Point(_)));
        assert_eq!(read_values(&[("q-f1", "ja"), ("q-f3", "x"), ("place", "point")]), Err(vec![("place".into(), "form-point-missing")]));
    }

    #[test]
    fn answers_that_the_question_does_not_offer_are_none() {
        assert_eq!(read_values(&[("q-f1", "vielleicht")]), Err(vec![("q-f1".into(), "error-not-in-list")]));
        assert_eq!(
            read_values(&[("q-f1", "nein"), ("q-f2", "a"), ("q-f2", "b"), ("q-f2", "c")]),
            Err(vec![("q-f2".into(), "survey-too-many")])
        );
        assert_eq!(read_values(&[("q-f1", "ja"), ("q-f3", "x"), ("q-f5", "6")]), Err(vec![("q-f5".into(), "error-number")]));
    }

    #[test]
    fn a_title_ends_with_a_word() {
        assert_eq!(title("Ja"), "Ja");
        assert_eq!(title("z. B. fehlt hier ein Zebrastreifen. Sonst gut."), "z. B. fehlt hier ein Zebrastreifen");
        let long = title(&"Wort ".repeat(40));
        assert!(long.chars().count() <= MAX_TITLE && long.ends_with("Wort …"), "{long}");
    }
}
