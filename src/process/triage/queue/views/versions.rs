//! Every wording that a contribution had, with what changed from one to the next. What residents and moderators wrote is text
//! on both sides of a difference (CVE-2024-41673).

use maud::{Markup, html};

use crate::error::Result;
use crate::process::participation::contributions::{Contribution, Version};
use crate::services::text::compare::{Run, compare};
use crate::web::components::{empty_state, moment};
use crate::web::cx::Cx;
use crate::web::page;

/// A page of its own.
pub(in crate::process::triage::queue) async fn versions(
    cx: &Cx,
    contribution: &Contribution,
    versions: &[Version],
    back: &str,
) -> Result<Markup> {
    let title = cx.text("versions-title", &[("number", contribution.number.as_str().into())]);
    let body = html! {
        div.rf-work__head { h1 { (title) } }
        p { a href=(back) { (cx.t("versions-back")) } }
        p.rf-lead { (cx.t("versions-lead")) }
        @if versions.is_empty() {
            (empty_state(&title, &html! { p { (cx.t("versions-none")) } }))
        } @else {
            p.rf-muted { (cx.t("versions-legend")) }
            div.rf-stack {
                @for (index, version) in versions.iter().enumerate().rev() {
                    (one(cx, index.checked_sub(1).and_then(|before| versions.get(before)), version))
                }
            }
        }
    };
    page::staff(cx, &title, "/eingang", body).await
}

fn one(cx: &Cx, before: Option<&Version>, version: &Version) -> Markup {
    let (now, then) = (&version.wording, before.map(|before| &before.wording));
    let was = |text: Option<&String>| text.cloned().unwrap_or_default();
    html! {
        article.rf-card {
            h2 { (cx.text("versions-number", &[("n", i64::from(version.version).into())])) }
            p.rf-card__meta {
                @match &version.by { Some(name) => (cx.text("versions-by", &[("name", name.as_str().into())])), None => (cx.t("versions-by-author")) }
                " · " (moment(cx.lang, version.at))
            }
            h3 { (changed(cx, then.map(|then| then.title.as_str()), &now.title)) }
            p.rf-prewrap { (changed(cx, then.map(|then| then.text.as_str()), &now.text)) }
            @let address = (then.map(|then| was(then.address.as_ref())), was(now.address.as_ref()));
            @if address.0.as_deref().is_some_and(|then| !then.is_empty()) || !address.1.is_empty() { p { (changed(cx, address.0.as_deref(), &address.1)) } }
            @let name = (then.map(|then| was(then.author_name.as_ref())), was(now.author_name.as_ref()));
            @if name.0.as_deref().is_some_and(|then| !then.is_empty()) || !name.1.is_empty() { p { (changed(cx, name.0.as_deref(), &name.1)) } }
        }
    }
}

/// A text with what changed; the first version has nothing before it.
fn changed(cx: &Cx, before: Option<&str>, now: &str) -> Markup {
    let spoken = |key: &str| html! { span.rf-visually-hidden { " [" (cx.t(key)) "] " } };
    let Some(before) = before else { return html! { (now) } };
    html! {
        @for run in compare(before, now) {
            @match run {
                Run::Same(words) => (words),
                Run::Gone(words) => del { (spoken("versions-gone")) (words) (spoken("versions-end")) },
                Run::New(words) => ins { (spoken("versions-new")) (words) (spoken("versions-end")) },
            }
        }
    }
}
