//! Pages from a [`Cx`]: the shells of `layout.rs`, filled with what the context knows.

use maud::{DOCTYPE, Markup, html};

use super::cx::Cx;
use crate::error::Result;
use crate::services::i18n::Lang;

/// Entry of the public main navigation that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nav {
    /// None of them.
    None,
    /// Mitmachen.
    Home,
    /// Karte and list.
    Map,
    /// Analyse.
    Analysis,
    /// Ziele (and futures).
    Goals,
    /// Maßnahmen.
    Measures,
    /// Beschluss.
    Resolution,
    /// Umsetzung and monitoring.
    Monitoring,
}

/// A public page.
pub fn public(cx: &Cx, title: &str, nav: Nav, body: Markup) -> Markup {
    let _nav = nav;
    bare(cx.lang, title, body)
}

/// A staff page; `current` is the path of its navigation entry below `/verwaltung/{process}`.
///
/// # Errors
/// When the database is away (badges).
pub async fn staff(cx: &Cx, title: &str, current: &str, body: Markup) -> Result<Markup> {
    let _current = current;
    Ok(bare(cx.lang, title, body))
}

/// A page without anything from the database: when it is away.
pub fn bare(lang: Lang, title: &str, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
            }
            body { main id="inhalt" { (body) } }
        }
    }
}
