//! What can be done with a text. Every function is one act; acts on a page are the whole town's.

use jiff::Timestamp;

use super::model::{Kind, Language, Picture, Standing, Text, TextId, Version, Words, complete, may_take_back};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::{TOWN, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{text, time};

/// A new piece of news or question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewText {
    /// What it is.
    pub kind: Kind,
    /// Its German words.
    pub words: Words,
    /// From when it is shown; none: it stays a draft.
    pub publish: Option<Timestamp>,
}

/// Most characters of a text's name in addresses, before its day.
const MAX_SLUG: usize = 80;

/// Makes a piece of news or a question.
///
/// # Errors
/// [`Error::Invalid`] at `title` when there is one of the same name (of news: on the same day), and for placeholders.
pub async fn create(tx: &mut Tx, new: &NewText) -> Result<TextId> {
    let slug = slug(new.kind, &new.words.title, tx.now());
    let id = store::insert(tx, new.kind, &slug).await.on_constraint("town_text_slug_key", || Error::field("title", "text-there"))?;
    audit::record(tx, Entry::new("text.create", "town_text", id.0)).await?;
    let version = store::insert_version(tx, id, Language::De, 1, &new.words, None).await?;
    if let Some(from) = new.publish {
        publish(tx, version, &new.words, from).await?;
    }
    Ok(id)
}

fn slug(kind: Kind, title: &str, now: Timestamp) -> String {
    let mut slug = text::slug(title);
    slug.truncate(MAX_SLUG);
    let slug = slug.trim_matches('-');
    let slug = if slug.is_empty() { kind.as_str() } else { slug };
    if kind == Kind::News { format!("{slug}-{}", time::day(now)) } else { slug.to_owned() }
}

/// Saves words as the next version, and publishes it when `from` says so. `seen` is the number of the newest version in this language when
/// the form was opened. Words that did not change make no new version; a draft of the same words is published itself.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when somebody else saved meanwhile; [`Error::Invalid`] for placeholders in what is published.
pub async fn save(tx: &mut Tx, id: TextId, language: Language, seen: i32, words: &Words, from: Option<Timestamp>) -> Result<()> {
    let text = open(tx, id).await?;
    let versions = store::versions(tx.db(), id).await?;
    let newest = versions.iter().filter(|it| it.language == language).max_by_key(|it| it.number);
    if newest.map_or(0, |it| it.number) != seen {
        return Err(Error::refused("text-saved-meanwhile"));
    }
    let same = newest.filter(|it| it.words == *words);
    let version = match same {
        Some(same) if from.is_none() || same.standing(tx.now()) == Standing::Draft => same.id,
        _ => {
            let version = store::insert_version(tx, text.id, language, seen + 1, words, None)
                .await
                .on_constraint("town_text_version_key", || Error::refused("text-saved-meanwhile"))?;
            audit::record(tx, Entry::new("text.save", "town_text", text.id.0).fields(&[language.as_str()]).related(&[version])).await?;
            version
        }
    };
    match from {
        Some(from) => publish(tx, version, words, from).await,
        None => Ok(()),
    }
}

async fn publish(tx: &mut Tx, version: i64, words: &Words, from: Timestamp) -> Result<()> {
    complete(words)?;
    store::save_publication(tx, version, from).await?;
    audit::record(tx, Entry::new("text.publish", "town_text_version", version)).await
}

/// Takes a publication back, also one that is only planned: the version before is shown again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is not published, or a page would be left without German words.
pub(super) async fn take_back(tx: &mut Tx, id: TextId, version: i64) -> Result<()> {
    let text = open(tx, id).await?;
    let versions = store::versions(tx.db(), id).await?;
    let version = find(&versions, version)?;
    may_take_back(text.kind, &versions, version, tx.now())?;
    store::save_taking_back(tx, version.id).await?;
    audit::record(tx, Entry::new("text.take_back", "town_text_version", version.id)).await
}

/// Makes an old version anew, as a draft. Returns its language.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn restore(tx: &mut Tx, id: TextId, version: i64) -> Result<Language> {
    let text = open(tx, id).await?;
    let versions = store::versions(tx.db(), id).await?;
    let old = find(&versions, version)?;
    let newest = versions.iter().filter(|it| it.language == old.language).map(|it| it.number).max().unwrap_or(0);
    let made = store::insert_version(tx, text.id, old.language, newest + 1, &old.words, Some(old.number)).await?;
    audit::record(tx, Entry::new("text.restore", "town_text", text.id.0).related(&[old.id, made])).await?;
    Ok(old.language)
}

/// Hides a text, or shows it again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] for a page: the law asks for it.
pub(super) async fn set_withdrawn(tx: &mut Tx, id: TextId, withdrawn: bool) -> Result<()> {
    let text = open(tx, id).await?;
    if text.kind == Kind::Page {
        return Err(Error::refused("text-page-stays"));
    }
    store::save_withdrawn(tx, id, withdrawn).await?;
    audit::record(tx, Entry::new(if withdrawn { "text.withdraw" } else { "text.show_again" }, "town_text", id.0)).await
}

/// Moves a question up or down by one.
///
/// # Errors
/// [`Error::NotFound`] for anything but a question.
pub(super) async fn move_question(tx: &mut Tx, id: TextId, up: bool) -> Result<()> {
    let text = open(tx, id).await?;
    if text.kind != Kind::Question {
        return Err(Error::NotFound);
    }
    store::swap(tx, &text, up).await?;
    audit::record(tx, Entry::new("text.move", "town_text", id.0).fields(&["position"])).await
}

/// Gives a piece of news a picture, or takes it away.
///
/// # Errors
/// [`Error::NotFound`] for anything but news.
pub(super) async fn set_picture(tx: &mut Tx, id: TextId, picture: Option<&Picture>) -> Result<()> {
    let text = open(tx, id).await?;
    if text.kind != Kind::News {
        return Err(Error::NotFound);
    }
    store::save_picture(tx, id, picture).await?;
    audit::record(tx, Entry::new("text.set_picture", "town_text", id.0).fields(&["picture", "picture_alt"])).await
}

/// A page of the town from a file, published at once. Words that it had before, in any version, change nothing: what editors wrote since
/// then stays. Returns whether it is new.
///
/// # Errors
/// [`Error::NotFound`] when there is no such page; [`Error::Invalid`] for placeholders.
pub async fn bring(tx: &mut Tx, slug: &str, language: Language, words: &Words) -> Result<bool> {
    let id = store::lock_page(tx, slug).await?;
    let versions = store::versions(tx.db(), id).await?;
    let own: Vec<&Version> = versions.iter().filter(|it| it.language == language).collect();
    if own.iter().any(|it| it.words == *words) {
        return Ok(false);
    }
    let next = own.iter().map(|it| it.number).max().unwrap_or(0) + 1;
    let version = store::insert_version(tx, id, language, next, words, None).await?;
    audit::record(tx, Entry::new("text.save", "town_text", id.0).fields(&[language.as_str()]).related(&[version])).await?;
    let now = tx.now();
    publish(tx, version, words, now).await?;
    Ok(true)
}

/// The text, locked. An act on a page belongs to the town.
async fn open(tx: &mut Tx, id: TextId) -> Result<Text> {
    let text = store::lock(tx, id).await?;
    if text.kind == Kind::Page {
        tx.process = TOWN;
    }
    Ok(text)
}

fn find(versions: &[Version], id: i64) -> Result<&Version> {
    versions.iter().find(|version| version.id == id).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_addresses_are_short_and_never_empty() {
        let now = "2026-11-23T11:00:00Z".parse().expect("a timestamp");
        assert_eq!(slug(Kind::News, "Der Bach ist offen!", now), "der-bach-ist-offen-2026-11-23");
        assert_eq!(slug(Kind::Question, "Вулиця?", now), "question");
        assert!(slug(Kind::News, &"lang ".repeat(60), now).len() <= 120);
    }
}
