//! The ways to a subscription from other pages, and what is said when it has ended.

use maud::{Markup, html};

use crate::process::participation::mine::views::private_page;
use crate::web::cx::Cx;

/// After the last click.
pub(super) fn ended(cx: &Cx) -> Markup {
    let title = cx.t("follow-ended-title");
    let body = html! {
        h1 { (title) }
        p { (cx.t("follow-ended-text")) }
        p { a href=(cx.url("/abonnieren")) { (cx.t("follow-again")) } }
    };
    private_page(cx, &title, &body)
}

/// The ways to follow what a page shows: by e-mail or with a feed reader. `query` is a selection with its `?`, or empty.
pub fn ways(cx: &Cx, query: &str) -> Markup {
    html! {
        p.rf-follow {
            (cx.t("follow-ways")) " "
            a href={ (cx.url("/abonnieren")) (query) } { (cx.t("follow-by-mail")) } " · "
            a href={ (cx.url("/aktuelles.atom")) (query) } type="application/atom+xml" { (cx.t("follow-by-feed")) }
        }
    }
}
