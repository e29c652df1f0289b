//! Legal and help pages: texts of the town, kept as data. Production does not show one that still has placeholders in it.

use maud::{Markup, html};

use crate::config::Mode;
use crate::error::{Error, Result};
use crate::office::texts::{self, Language, Public, placeholders};
use crate::services::i18n::Lang;
use crate::web::components::{Alert, ButtonLook, Tone, link_button};
use crate::web::cx::Cx;
use crate::web::easy;
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

/// What Leichte Sprache is and how to take part: words of the program, then the town's own, once it has written some.
pub(super) async fn easy(cx: Cx) -> Result<Markup> {
    let text = texts::page(cx.db(), "leichte-sprache", Language::of(cx.lang), &cx.process.town, cx.now).await?;
    let title = cx.t("easy-title");
    let about = [("town", cx.process.town.name.as_str().into()), ("process", cx.local(&cx.process.title).into())];
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (title) }
            p.rf-lead { (cx.t("easy-lead")) }
            @if cx.lang != Lang::Easy {
                p { a href={ "/leichte-sprache?sprache=" (Lang::Easy.word()) } hreflang=(Lang::Easy.code()) { (cx.t("easy-switch")) } }
            }
            h2 { (cx.t("easy-about-title")) }
            p { (cx.text("easy-about", &about)) }
            h2 { (cx.t("easy-part-title")) }
            ul { @for step in ["easy-part-write", "easy-part-place", "easy-part-name", "easy-part-code"] { li { (cx.t(step)) } } }
            @if cx.process.open_window(cx.now).is_some() {
                p { (link_button(cx.lang, ButtonLook::Call, &cx.url("/beitraege/neu"), "easy-part-button")) }
            }
            @if text.published_from.is_some() && !is_unfilled(&text) { (words(&cx, &text, 2)) }
            h2 { (cx.t("easy-help-title")) }
            (easy::help(&cx))
            (easy::ways(&cx))
            p { (cx.t("easy-others")) }
            p.rf-muted { (cx.t("easy-untested")) }
        }
    };
    Ok(page::public(&cx, &title, Nav::None, body))
}

async fn show(cx: &Cx, slug: &str) -> Result<Markup> {
    let text = texts::page(cx.db(), slug, Language::of(cx.lang), &cx.process.town, cx.now).await?;
    let unfilled = is_unfilled(&text);
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

/// Whether the town has left something of the program's template to be filled in.
fn is_unfilled(text: &Public) -> bool {
    !placeholders(&text.words.title).is_empty() || !placeholders(&text.words.body).is_empty()
}

/// What stands in `lang="…"` where a text is in another language than its page.
pub(super) fn foreign(cx: &Cx, text: &Public) -> Option<&'static str> {
    (text.language != Language::of(cx.lang)).then(|| text.language.lang().code())
}

/// The words, with a note when they are German because the language asked for is not there, and the ways to its other languages.
pub(super) fn words(cx: &Cx, text: &Public, top: u8) -> Markup {
    let others: Vec<Lang> = text.languages.iter().filter(|it| **it != text.language).map(|it| it.lang()).collect();
    html! {
        @if text.language != Language::of(cx.lang) { (Alert::new(Tone::Info, cx.t("page-in-german")).render(cx.lang)) }
        div.rf-written lang=[foreign(cx, text)] { (markdown::render(&text.words.body, top)) }
        @if !others.is_empty() {
            p {
                (cx.t("page-also-in"))
                @for lang in others { " " a href={ "?sprache=" (lang.word()) } lang=(lang.code()) hreflang=(lang.code()) { (lang.own_name()) } }
            }
        }
    }
}
