//! Reads the forms of texts, and fills them.

use jiff::{SignedDuration, Timestamp};

use super::model::{Kind, Language, MAX_BODY, MAX_TITLE, Version, Words};
use crate::error::{Result, Say};
use crate::services::time;
use crate::web::form::Form;
use crate::web::reader::Reader;

/// What the pressed button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Preview,
    Draft,
    Publish,
}

impl Wish {
    /// A form sent without a button (the Enter key) is looked at first.
    pub(super) fn of(form: &Form) -> Self {
        match form.value("go") {
            Some("publish") => Self::Publish,
            Some("draft") => Self::Draft,
            _ => Self::Preview,
        }
    }
}

/// Words, and from when they are shown: none for a draft.
pub(super) struct Written {
    pub words: Words,
    pub from: Option<Timestamp>,
    pub seen: i32,
}

pub(super) fn read(form: &Form, now: Timestamp) -> Result<Written> {
    let mut reader = Reader::new(form);
    let title = reader.given("title", "text-title-missing").and_then(|()| reader.text("title", 3, MAX_TITLE));
    let body = reader.given("body", "text-body-missing").and_then(|()| reader.text("body", 1, MAX_BODY));
    let publish = Wish::of(form) == Wish::Publish;
    let from = if publish { from(&mut reader, now) } else { None };
    let seen = reader.raw("seen").and_then(|seen| seen.parse().ok()).unwrap_or(0);
    reader.finish(|| Some(Written { words: Words { title: title?, body: body? }, from, seen }))
}

/// From when: now, or the beginning of a day to come, or an hour of it.
fn from(reader: &mut Reader<'_>, now: Timestamp) -> Option<Timestamp> {
    let day = match (reader.raw("day"), reader.raw("time")) {
        (None, None) => return Some(now),
        _ => reader.date("day"),
    };
    let hour = if reader.raw("time").is_some() { reader.time("time") } else { Some(jiff::civil::Time::midnight()) };
    let from = day?.to_datetime(hour?).to_zoned(time::berlin()).ok()?.timestamp();
    // Today without an hour is now.
    let from = if time::day(from) == time::day(now) && reader.raw("time").is_none() { now } else { from };
    if from + SignedDuration::from_mins(5) < now {
        reader.mistake("day", Say::new("text-from-past"));
        return None;
    }
    Some(from.max(now))
}

/// The form with these words; `seen` is the newest version's number.
pub(super) fn filled(words: Option<&Words>, seen: i32) -> Form {
    let mut values = vec![("seen", seen.to_string())];
    values.extend(words.into_iter().flat_map(|words| [("title", words.title.clone()), ("body", words.body.clone())]));
    Form::with(values)
}

/// The form with the newest version in a language.
pub(super) fn newest(versions: &[Version], language: Language) -> Option<&Version> {
    versions.iter().filter(|it| it.language == language).max_by_key(|it| it.number)
}

/// Which kind the address asks for; pages first.
pub(super) fn kind(word: Option<&str>) -> Kind {
    word.and_then(|word| word.parse().ok()).unwrap_or(Kind::Page)
}

/// A language in an address; German for none.
pub(super) fn language(word: Option<&str>) -> Language {
    word.and_then(|word| word.parse().ok()).unwrap_or(Language::De)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_from(day: &str, hour: &str) -> Result<Option<Timestamp>> {
        let now = "2026-11-23T11:00:00Z".parse().expect("a timestamp");
        let text = str::to_owned;
        let form = Form::with([
            ("title", text("Titel")),
            ("body", text("Text")),
            ("go", text("publish")),
            ("day", text(day)),
            ("time", text(hour)),
        ]);
        read(&form, now).map(|written| written.from)
    }

    #[test]
    fn a_schedule_is_now_or_to_come() {
        let at = |text: &str| Some(text.parse::<Timestamp>().expect("a timestamp"));
        assert_eq!(read_from("", "").expect("now"), at("2026-11-23T11:00:00Z"));
        assert_eq!(read_from("2026-11-23", "").expect("today"), at("2026-11-23T11:00:00Z"));
        assert_eq!(read_from("1.12.2026", "").expect("a day"), at("2026-11-30T23:00:00Z"));
        assert_eq!(read_from("1.12.2026", "9").expect("an hour"), at("2026-12-01T08:00:00Z"));
        for (day, hour) in [("2026-11-22", ""), ("2026-11-23", "9:00"), ("", "9:00"), ("gestern", "")] {
            assert!(read_from(day, hour).is_err(), "{day} {hour}");
        }
    }
}
