//! Legal and help pages: texts of the town, kept as data.

use maud::{Markup, html};

use crate::error::Result;
use crate::outputs::texts;
use crate::services::i18n::Lang;
use crate::web::components::{Alert, ButtonLook, Tone, link_button};
use crate::web::cx::Cx;
use crate::web::easy;
use crate::web::page::{self, Nav};

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
    let text = texts::page(cx.db(), "leichte-sprache").await?;
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
            @if !text.placeholder { div lang=[cx.tongue(&text.body)] { (paragraphs(cx.local(&text.body))) } }
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
    let text = texts::page(cx.db(), slug).await?;
    let title = cx.local(&text.title).to_owned();
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 lang=[cx.tongue(&text.title)] { (title) }
            @if text.placeholder { (Alert::new(Tone::Warning, cx.t("page-placeholder")).render(cx.lang)) }
            div lang=[cx.tongue(&text.body)] { (paragraphs(cx.local(&text.body))) }
        }
    };
    Ok(page::public(cx, &title, Nav::None, body))
}

fn paragraphs(text: &str) -> Markup {
    html! {
        @for block in text.split("\n\n") {
            @match block.strip_prefix("## ") { Some(heading) => h2 { (heading) }, None => p.rf-prewrap { (block) } }
        }
    }
}
