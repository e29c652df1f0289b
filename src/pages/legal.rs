//! Legal and help pages: texts of the town, kept as data. Production does not show one that still has placeholders in it.

use maud::{Markup, html};

use crate::config::Mode;
use crate::error::{Error, Result};
use crate::office::texts::{self, Language, Public, placeholders};
use crate::web::components::{Alert, Tone};
use crate::web::cx::Cx;
use crate::web::markdown;
use crate::web::page::{self, Nav, Options};

pub(super) async fn imprint(cx: Cx) -> Result<Markup> {
    show(&cx, "impressum").await
}

pub(super) async fn privacy(cx: Cx) -> Result<Markup> {
    show(&cx, "datenschutz").await
}

pub(super) async fn accessibility(cx: Cx) -> Result<Markup> {
    show(&cx, "barrierefreiheit").await
}

pub(super) async fn netiquette(cx: Cx) -> Result<Markup> {
    show(&cx, "netiquette").await
}

pub(super) async fn easy(cx: Cx) -> Result<Markup> {
    show(&cx, "leichte-sprache").await
}

async fn show(cx: &Cx, slug: &str) -> Result<Markup> {
    let text = texts::page(cx.db(), slug, wanted(cx), &cx.process.town, cx.now).await?;
    let unfilled = !placeholders(&text.words.title).is_empty() || !placeholders(&text.words.body).is_empty();
    if unfilled && cx.host.config.mode == Mode::Production {
        return Err(Error::NotSetUp);
    }
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 lang=[foreign(cx, &text)] { (text.words.title) }
            @if text.published_from.is_none() || unfilled { (Alert::new(Tone::Warning, cx.t("page-placeholder")).render(cx.lang)) }
            (words(cx, &text, 2))
            @if let Some(at) = text.published_from { p.rf-meta { (cx.text("page-since", &[("day", cx.lang.day(at).into())])) } }
        }
    };
    Ok(page::public_with(cx, &text.words.title, Nav::None, Options::default(), body))
}

/// The language asked for: the address may name one that the interface does not have.
pub(super) fn wanted(cx: &Cx) -> Language {
    let query = cx.address.split_once('?').map_or("", |(_, query)| query);
    let named = query.split('&').find_map(|pair| pair.strip_prefix("sprache="));
    let named = named.and_then(|code| if code == "leicht" { Some(Language::Easy) } else { code.parse().ok() });
    named.unwrap_or_else(|| Language::of(cx.lang))
}

/// What stands in `lang="…"` where a text is in another language than its page.
pub(super) fn foreign(cx: &Cx, text: &Public) -> Option<&'static str> {
    (Language::of(cx.lang).tag() != text.language.tag()).then(|| text.language.tag())
}

/// The words, with a note when they are German because the language asked for is not there, and the ways to its other languages.
pub(super) fn words(cx: &Cx, text: &Public, top: u8) -> Markup {
    let others: Vec<Language> = text.languages.iter().copied().filter(|it| *it != text.language).collect();
    html! {
        @if text.language != wanted(cx) { (Alert::new(Tone::Info, cx.t("page-in-german")).render(cx.lang)) }
        div.rf-written lang=[foreign(cx, text)] { (markdown::render(&text.words.body, top)) }
        @if !others.is_empty() {
            p {
                (cx.t("page-also-in"))
                @for language in others { " " a href={ "?sprache=" (parameter(language)) } lang=(language.tag()) hreflang=(language.tag()) { (own_name(language)) } }
            }
        }
    }
}

const fn parameter(language: Language) -> &'static str {
    match language {
        Language::Easy => "leicht",
        other => other.as_str(),
    }
}

const fn own_name(language: Language) -> &'static str {
    match language {
        Language::De => "Deutsch",
        Language::En => "English",
        Language::Tr => "Türkçe",
        Language::Uk => "Українська",
        Language::Easy => "Leichte Sprache",
    }
}
