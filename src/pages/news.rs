//! `/aktuelles`, one piece of news, and `/fragen`: what the town says and answers, as its editors wrote it.

use axum::extract::Path;
use axum::response::Response;
use axum_extra::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::legal::{foreign, words};
use crate::error::{Error, Result};
use crate::office::texts::{self, Kind, Language, Public};
use crate::process::participation::subscriptions;
use crate::web::components::{empty_state, pagination};
use crate::web::cx::Cx;
use crate::web::markdown;
use crate::web::page::{self, Nav, Options};
use crate::web::picture::{Keep, jpeg};

/// Pieces of news on a page.
const PER_PAGE: i64 = 10;
/// Most characters of what is said of a piece of news in a list.
const EXCERPT: usize = 280;

#[derive(Deserialize)]
pub(super) struct Wanted {
    seite: Option<u32>,
}

pub(super) async fn list(cx: Cx, Query(asked): Query<Wanted>) -> Result<Markup> {
    let page = asked.seite.unwrap_or(1).max(1);
    let total = texts::count_news(cx.db(), cx.process.id, cx.now).await?;
    let last = u32::try_from((total + PER_PAGE - 1) / PER_PAGE).unwrap_or(1).max(1);
    if page > last {
        return Err(Error::NotFound);
    }
    let news = texts::news(cx.db(), cx.process.id, Language::of(cx.lang), cx.now, PER_PAGE, i64::from(page - 1) * PER_PAGE).await?;
    let title = cx.t("news-page-title");
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (title) }
            @if news.is_empty() { (empty_state(&cx.t("news-none"), &html! { p { (cx.t("news-none-text")) } })) }
            @for one in &news { (entry(&cx, one, 2)) }
            (pagination(cx.lang, page, Some(last), false, |page| cx.url(&format!("/aktuelles?seite={page}"))))
            (subscriptions::ways(&cx, ""))
        }
    };
    let options = Options { description: Some(cx.t("news-lead")), ..Options::default() };
    Ok(page::public_with(&cx, &title, Nav::None, options, body))
}

/// One piece of news in a list, with the beginning of its words.
pub(super) fn entry(cx: &Cx, news: &Public, level: u8) -> Markup {
    let link = html! { a href=(cx.url(&format!("/aktuelles/{}", news.slug))) { (news.words.title) } };
    html! {
        article.rf-news lang=[foreign(cx, news)] {
            @if level == 2 { h2 { (link) } } @else { h3 { (link) } }
            @if let Some(since) = news.since { p.rf-meta { (cx.lang.day(since)) } }
            p { (excerpt(first_line(&markdown::plain(&news.words.body)))) }
        }
    }
}

/// The first line of plain words: a paragraph, and not the heading of what comes after it.
fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// The beginning of a text, ended at a word.
fn excerpt(text: &str) -> String {
    if text.chars().count() <= EXCERPT {
        return text.to_owned();
    }
    let cut: String = text.chars().take(EXCERPT).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end())
}

pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    let news = texts::shown(cx.db(), Kind::News, Some(cx.process.id), &slug, Language::of(cx.lang), cx.now).await?;
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            p { a href=(cx.url("/aktuelles")) { (cx.t("news-all")) } }
            h1 lang=[foreign(&cx, &news)] { (news.words.title) }
            @if let Some(since) = news.since {
                p.rf-meta {
                    (cx.lang.day(since))
                    @if let Some(changed) = news.published_from.filter(|changed| *changed != since) {
                        " · " (cx.text("news-changed", &[("day", cx.lang.day(changed).into())]))
                    }
                }
            }
            @if let Some(picture) = &news.picture {
                p.rf-news__picture {
                    img src=(cx.url(&format!("/aktuelles/{slug}/bild.jpg"))) width=(picture.width) height=(picture.height) alt=(picture.alt);
                }
            }
            (words(&cx, &news, 2))
            (subscriptions::ways(&cx, ""))
        }
    };
    let options = Options { description: Some(excerpt(first_line(&markdown::plain(&news.words.body)))), ..Options::default() };
    Ok(page::public_with(&cx, &news.words.title, Nav::None, options, body))
}

pub(super) async fn picture(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let file = texts::picture(cx.db(), cx.process.id, &slug, cx.now).await?;
    Ok(jpeg(cx.host.files.read(file).await?, Keep::Public))
}

/// All questions with their answers; each opens without JavaScript and can be linked to.
pub(super) async fn questions(cx: Cx) -> Result<Markup> {
    let questions = texts::questions(cx.db(), cx.process.id, Language::of(cx.lang), cx.now).await?;
    let title = cx.t("questions-title");
    let town = &cx.process.town;
    let contact = town.contact(cx.lang);
    let is_foreign = questions.iter().any(|question| question.language != Language::of(cx.lang));
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (title) }
            p.rf-lead { (cx.text("home-contact", &contact)) }
            @if questions.is_empty() { (empty_state(&cx.t("questions-none"), &html! { p { (cx.t("questions-none-text")) } })) }
            @if is_foreign { p.rf-muted { (cx.t("questions-in-german")) } }
            @if questions.len() > 3 {
                ul { @for question in &questions { li lang=[foreign(&cx, question)] { a href={ "#" (question.slug) } { (question.words.title) } } } }
            }
            @for question in &questions {
                section.rf-section id=(question.slug) lang=[foreign(&cx, question)] {
                    h2 { (question.words.title) }
                    div.rf-written { (markdown::render(&question.words.body, 3)) }
                }
            }
        }
    };
    let options = Options { description: Some(cx.t("questions-lead")), ..Options::default() };
    Ok(page::public_with(&cx, &title, Nav::None, options, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_with_a_word() {
        assert_eq!(excerpt("kurz"), "kurz");
        let cut = excerpt(&"Wörter ".repeat(100));
        assert!(cut.ends_with("Wörter …") && cut.chars().count() <= EXCERPT + 2, "{cut}");
    }
}
