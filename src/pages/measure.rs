//! `/massnahmen/{code}`: the Steckbrief of a measure, with the voices behind it and what followed.

use axum::extract::Path;
use maud::{Markup, html};

use crate::error::Result;
use crate::outputs::thread::{self, Grounds};
use crate::process::measures::sheet;
use crate::process::participation::subscriptions;
use crate::web::components::{self, Quadrant, quadrant_tag};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};

/// More voices than this are read on the cluster's own page.
const SHOWN_VOICES: usize = 5;

pub(super) async fn show(cx: Cx, Path(code): Path<String>) -> Result<Markup> {
    let found = sheet::public(cx.steady_db(), cx.process.id, &code).await?;
    let grounds = thread::grounds(cx.steady_db(), cx.process.id, found.id.0).await?;
    let chain = thread::chain(cx.steady_db(), cx.process.id, &[], &[found.id.0]).await?;
    let way = html! {
        (basis(&cx, &grounds))
        section { h2 { (cx.t("ground-onward")) } (components::thread(cx.lang, &thread::after_measure(&cx, &chain))) }
        (subscriptions::ways(&cx, &format!("?massnahme={code}")))
    };
    let body = sheet::public_view(&cx, &found, &way);
    let description: String = found.description.chars().take(160).collect();
    let options = Options {
        description: Some(description).filter(|description| !description.is_empty()),
        preview: Some(format!("/massnahmen/{}/vorschau.png", found.code)),
        ..Options::default()
    };
    Ok(page::public_with(&cx, &found.title, Nav::Measures, options, body))
}

/// "Grundlage: 3 Anliegen, 61 Beiträge, 2 Quellen", each to be opened.
fn basis(cx: &Cx, grounds: &Grounds) -> Markup {
    let sum = [
        ("clusters", count(grounds.clusters.len())),
        ("contributions", grounds.contributions.into()),
        ("sources", count(grounds.sources.len())),
    ];
    html! {
        section {
            h2 { (cx.t("ground-title")) }
            p {
                b { (cx.text("ground-sum", &sum)) }
                @if grounds.not_public > 0 { " " (cx.text("count-not-public", &[("n", grounds.not_public.into())])) }
                @if grounds.is_shared() { br; small.rf-muted { (cx.t("ground-shared")) } }
            }
            @for cluster in &grounds.clusters {
                details {
                    summary {
                        (cx.german(&cluster.title)) " · " (cx.text("count-contributions", &[("n", cluster.contributions.into())]))
                        " " span.rf-code { (cluster.code) }
                    }
                    ul {
                        @for (number, title) in cluster.voices.iter().take(SHOWN_VOICES) {
                            li { a href=(cx.url(&format!("/beitraege/{number}"))) { (cx.german(title)) } " " span.rf-code { (number) } }
                        }
                        li { a href=(cx.url(&format!("/anliegen/{}", cluster.code))) { (cx.t("ground-all")) } }
                    }
                }
            }
            ul.rf-plain.rf-grounds {
                @for swot in &grounds.swot {
                    li {
                        @if let Some(quadrant) = Quadrant::from_code(&swot.quadrant) { (quadrant_tag(cx.lang, quadrant)) " " }
                        a href=(cx.url(&format!("/analyse/{}", swot.code))) { (cx.german(&swot.title)) } " " span.rf-code { (swot.code) }
                    }
                }
                @for source in &grounds.sources {
                    li {
                        @match &source.url {
                            Some(url) => a href=(url) rel="noopener noreferrer nofollow" { (cx.german(&source.title)) },
                            None => (cx.german(&source.title)),
                        }
                        @if !source.dated.is_empty() { " (" (source.dated) ")" }
                    }
                }
            }
        }
    }
}

fn count(n: usize) -> crate::error::Arg {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}
