//! Types, states and rules of texts. No IO.

use jiff::Timestamp;

use crate::error::{Error, Result, Say};
use crate::services::act::ProcessId;
use crate::services::i18n::Lang;

crate::id! {
    /// Key of a text.
    TextId
}

crate::text_enum! {
    /// What a text is.
    pub enum Kind: "text-kind" { Page = "page", News = "news", Question = "question" }
}

crate::text_enum! {
    /// A language that the town writes in.
    pub enum Language: "text-language" { De = "de", En = "en", Tr = "tr", Uk = "uk", Easy = "de-simple" }
}

impl Language {
    /// The language of the interface, as far as the town writes in it.
    pub fn of(lang: Lang) -> Self {
        lang.code().parse().unwrap_or(Self::De)
    }

    /// The language of the interface that it is.
    pub const fn lang(self) -> Lang {
        match self {
            Self::De => Lang::De,
            Self::En => Lang::En,
            Self::Tr => Lang::Tr,
            Self::Uk => Lang::Uk,
            Self::Easy => Lang::Easy,
        }
    }
}

/// Addresses of the pages that every town has, in their order.
pub const PAGES: [&str; 5] = ["impressum", "datenschutz", "barrierefreiheit", "netiquette", "leichte-sprache"];

/// Most characters of a title.
pub(super) const MAX_TITLE: usize = 200;
/// Most characters of a text.
pub(super) const MAX_BODY: usize = 40_000;
/// Most characters of what a picture shows.
pub(super) const MAX_ALT: usize = 300;

/// A text, without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub id: TextId,
    pub kind: Kind,
    /// None for a page: it is the whole town's.
    pub process: Option<ProcessId>,
    pub slug: String,
    pub position: Option<i32>,
    pub picture: Option<Picture>,
    pub withdrawn_at: Option<Timestamp>,
}

/// The picture of a piece of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Name of its file.
    pub file: uuid::Uuid,
    /// Pixels.
    pub width: i32,
    /// Pixels.
    pub height: i32,
    /// What it shows.
    pub alt: String,
}

/// Words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Title; of a question, the question.
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// A version of a text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub id: i64,
    pub language: Language,
    pub number: i32,
    pub words: Words,
    pub restored_from: Option<i32>,
    pub saved_at: Timestamp,
    /// Name of who wrote it; none: it came by the command line.
    pub saved_by: Option<String>,
    pub published_from: Option<Timestamp>,
    pub taken_back_at: Option<Timestamp>,
}

/// Where a version stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Draft,
    Scheduled,
    Published,
    TakenBack,
}

impl Standing {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Draft => "text-standing-draft",
            Self::Scheduled => "text-standing-scheduled",
            Self::Published => "text-standing-published",
            Self::TakenBack => "text-standing-taken-back",
        }
    }
}

impl Version {
    pub(super) fn standing(&self, now: Timestamp) -> Standing {
        match (self.published_from, self.taken_back_at) {
            (None, _) => Standing::Draft,
            (Some(_), Some(_)) => Standing::TakenBack,
            (Some(from), None) if from > now => Standing::Scheduled,
            (Some(_), None) => Standing::Published,
        }
    }
}

/// The version that everybody reads at a moment, of those in one language.
pub(super) fn shown(versions: &[Version], language: Language, now: Timestamp) -> Option<&Version> {
    let published = versions.iter().filter(|it| it.language == language && it.standing(now) == Standing::Published);
    published.max_by_key(|it| (it.published_from, it.number))
}

/// Whether the publication of a version can be taken back: a page of the town is never without German words.
pub(super) fn may_take_back(kind: Kind, versions: &[Version], version: &Version, now: Timestamp) -> Result<()> {
    let published = version.standing(now) == Standing::Published;
    let last = versions.iter().filter(|it| it.language == Language::De && it.standing(now) == Standing::Published).count() == 1;
    match version.standing(now) {
        Standing::Draft | Standing::TakenBack => Err(Error::refused("text-not-published")),
        _ if kind == Kind::Page && version.language == Language::De && published && last => Err(Error::refused("text-last-german")),
        _ => Ok(()),
    }
}

/// What the town still has to say: everything in double square brackets, as it stands there, each once.
pub fn placeholders(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        let end = rest[start..].find("]]").map_or(rest.len(), |length| start + length + 2);
        let placeholder = rest[start..end].to_owned();
        if !found.contains(&placeholder) {
            found.push(placeholder);
        }
        rest = &rest[end..];
    }
    found
}

/// Words that may be published: without a placeholder.
///
/// # Errors
/// [`Error::Invalid`] at `body` or `title`, naming what is missing.
pub(super) fn complete(words: &Words) -> Result<()> {
    for (field, text) in [("title", &words.title), ("body", &words.body)] {
        let missing = placeholders(text);
        if !missing.is_empty() {
            let say = Say::new("text-placeholders").with("list", missing.join(", "));
            return Err(Error::Invalid(vec![crate::error::FieldError { field: field.into(), say }]));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a timestamp")
    }

    fn version(number: i32, from: Option<&str>, back: bool) -> Version {
        Version {
            id: i64::from(number),
            language: Language::De,
            number,
            words: Words { title: "T".into(), body: "B".into() },
            restored_from: None,
            saved_at: at("2026-11-01T10:00:00Z"),
            saved_by: None,
            published_from: from.map(at),
            taken_back_at: back.then(|| at("2026-11-20T10:00:00Z")),
        }
    }

    #[test]
    fn what_was_published_last_is_shown_and_a_schedule_keeps_its_day() {
        let now = at("2026-11-23T11:00:00Z");
        let versions = [
            version(1, Some("2026-11-01T10:00:00Z"), false),
            version(2, Some("2027-01-01T00:00:00Z"), false),
            version(3, Some("2026-11-22T10:00:00Z"), false),
            version(4, Some("2026-11-23T10:00:00Z"), true),
            version(5, None, false),
        ];
        let number = |now| shown(&versions, Language::De, now).map(|it| it.number);
        assert_eq!(number(now), Some(3));
        assert_eq!(number(at("2027-01-01T00:00:00Z")), Some(2));
        assert_eq!(number(at("2026-10-01T00:00:00Z")), None);
        let standings: Vec<_> = versions.iter().map(|it| it.standing(now)).collect();
        assert_eq!(standings, [Standing::Published, Standing::Scheduled, Standing::Published, Standing::TakenBack, Standing::Draft]);
    }

    #[test]
    fn a_page_is_never_without_german_words() {
        let now = at("2026-11-23T11:00:00Z");
        let one = [version(1, Some("2026-11-01T10:00:00Z"), false), version(2, Some("2027-01-01T00:00:00Z"), false)];
        assert!(may_take_back(Kind::Page, &one, &one[0], now).is_err());
        assert!(may_take_back(Kind::News, &one, &one[0], now).is_ok());
        assert!(may_take_back(Kind::Page, &one, &one[1], now).is_ok(), "what is only scheduled");
        let two = [version(1, Some("2026-11-01T10:00:00Z"), false), version(2, Some("2026-11-02T10:00:00Z"), false)];
        assert!(may_take_back(Kind::Page, &two, &two[1], now).is_ok());
    }

    #[test]
    fn placeholders_are_found_once_each_and_also_when_they_do_not_end() {
        assert_eq!(placeholders("a [[Straße]] b [[Ort]] [[Straße]] [x](y)"), ["[[Straße]]", "[[Ort]]"]);
        assert_eq!(placeholders("ein [[offener"), ["[[offener"]);
        assert!(placeholders("[gekürzt] und [x]").is_empty());
    }

    #[test]
    fn languages_are_those_of_the_interface() {
        assert_eq!(Lang::ALL.map(Language::of).map(Language::lang), Lang::ALL);
    }
}
