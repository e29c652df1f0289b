//! Legal and help pages: texts of the town, kept as data.

use maud::{Markup, html};

use crate::error::Result;
use crate::outputs::texts;
use crate::web::components::{Alert, Tone};
use crate::web::cx::Cx;
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

pub(super) async fn easy(cx: Cx) -> Result<Markup> {
    show(&cx, "leichte-sprache").await
}

async fn show(cx: &Cx, slug: &str) -> Result<Markup> {
    let text = texts::page(cx.db(), slug).await?;
    let title = cx.local(&text.title).to_owned();
    let body = html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (title) }
            @if text.placeholder { (Alert::new(Tone::Warning, cx.t("page-placeholder")).render(cx.lang)) }
            @for block in cx.local(&text.body).split("\n\n") {
                @match block.strip_prefix("## ") { Some(heading) => h2 { (heading) }, None => p.rf-prewrap { (block) } }
            }
        }
    };
    Ok(page::public(cx, &title, Nav::None, body))
}
