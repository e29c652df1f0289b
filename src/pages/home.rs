//! Home of a process: the question, what happens now, the newest news, the seven steps, what is fixed and what is open, the newest input.

use maud::{Markup, html};

use super::{list, still};
use crate::error::Result;
use crate::office::texts::{self, Language};
use crate::outputs::contributions::{self, Facets, Filter, Keys};
use crate::outputs::marks;
use crate::process::analysis::clusters;
use crate::process::participation::forms;
use crate::process::preparation::events::{self, Event};
use crate::services::i18n::Localised;
use crate::services::scope::Standing;
use crate::services::time;
use crate::web::components::{ButtonLook, Figure, Frame, Phase, State, card, figures, legend, link_button, phases};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};

/// Pieces of news on the home page.
const NEWS: i64 = 2;

pub(super) async fn show(cx: Cx) -> Result<Markup> {
    let facets = contributions::facets(&cx.host, cx.process.id, cx.process.rev).await?;
    let newest = contributions::list(&cx.host, &cx.process, &Filter::default(), &Keys::default()).await?;
    let clusters = clusters::count_public(cx.steady_db(), cx.process.id).await?;
    let surveys = forms::open(cx.steady_db(), cx.process.id, cx.now).await?;
    let next = events::next(cx.steady_db(), cx.process.id, cx.now).await?;
    let news = texts::news(cx.steady_db(), cx.process.id, Language::of(cx.lang), cx.now, NEWS, 0).await?;
    let counted = marks::of_town(&cx, &facets, &Filter::default()).await?;
    let picture = still::Still::load(&cx).await?;
    let title = cx.text("map-title", &[("town", cx.process.town.name.as_str().into()), ("n", facets.total.into())]);
    let map = picture.render(&cx, title, &still::marks(&cx, &counted), Frame::Town, (420, 520));
    let body = html! {
        (hero(&cx, &map))
        @if !surveys.is_empty() { (ask(&cx, &surveys)) }
        @if let Some(event) = &next { (meet(&cx, event)) }
        @if !news.is_empty() {
            section.rf-wrap.rf-section {
                h2 { (cx.t("home-news")) }
                @for one in &news { (super::news::entry(&cx, one, 3)) }
                p { a href=(cx.url("/aktuelles")) { (cx.t("home-all-news")) } }
            }
        }
        (steps(&cx))
        (open_and_fixed(&cx, &facets, clusters))
        section.rf-wrap.rf-section {
            h2 { (cx.t("home-newest")) }
            @if newest.is_empty() { p { (cx.t("list-empty-start")) } }
            @else {
                (list::rows(&cx, &newest[..newest.len().min(5)], None))
                p { a href=(cx.url("/beitraege")) { (cx.text("home-all", &[("n", facets.total.into())])) } }
            }
        }
    };
    let options = Options { description: Some(cx.local(&cx.process.question).to_owned()), ..Options::default() };
    Ok(page::public_with(&cx, "", Nav::Home, options, body))
}

fn hero(cx: &Cx, map: &Markup) -> Markup {
    let town = &cx.process.town;
    let window = cx.process.open_window(cx.now);
    let contact = town.contact(cx.lang);
    html! {
        section.rf-wrap.rf-hero {
            div {
                h1 lang=[cx.tongue(&cx.process.question)] { (cx.local(&cx.process.question)) }
                @if window.is_some() { p.rf-lead { (cx.t("home-lead")) } } @else { p.rf-lead { (cx.t("home-lead-closed")) } }
                div.rf-row {
                    @if window.is_some() { (link_button(cx.lang, ButtonLook::Call, &cx.url("/beitraege/neu"), "home-write")) }
                    (link_button(cx.lang, ButtonLook::Secondary, &cx.url("/karte"), "home-map"))
                }
                p.rf-muted {
                    @if let Some(window) = window {
                        (cx.t("home-until")) " " strong { (cx.lang.day(window.closes_at)) } " · " (cx.t("home-paper")) " · "
                    }
                    (cx.text("home-contact", &contact))
                }
            }
            div { (map) (legend(cx.lang)) }
        }
    }
}

/// The forms that take answers now.
fn ask(cx: &Cx, surveys: &[(String, Localised)]) -> Markup {
    html! {
        section.rf-wrap.rf-section {
            h2 { (cx.t("home-surveys")) }
            ul { @for (slug, title) in surveys { li { a href=(cx.url(&format!("/formulare/{slug}"))) { (cx.marked(title)) } } } }
        }
    }
}

/// The next chance to meet the town.
fn meet(cx: &Cx, event: &Event) -> Markup {
    html! {
        section.rf-wrap.rf-section {
            h2 { (cx.t("home-next-event")) }
            p {
                a href=(cx.url(&format!("/termine#{}", event.slug))) { (cx.marked(&event.about.title)) } ": "
                (super::events::when(cx, event)) ", " (event.about.place)
            }
            p { a href=(cx.url("/termine")) { (cx.t("home-all-events")) } }
        }
    }
}

fn steps(cx: &Cx) -> Markup {
    let today = time::day(cx.now);
    let steps: Vec<Phase> = cx
        .process
        .phases
        .iter()
        .map(|phase| Phase {
            state: match phase.standing(today) {
                Standing::Done => State::Done,
                Standing::Now => State::Now,
                Standing::Next => State::Next,
            },
            title: cx.local(&phase.title).to_owned(),
            note: cx.local(&phase.label).to_owned(),
            lang: cx.tongue(&phase.title),
            href: None,
        })
        .collect();
    html! { section.rf-wrap.rf-section { h2 { (cx.t("home-thread")) } (phases(&steps)) } }
}

fn open_and_fixed(cx: &Cx, facets: &Facets, clusters: i64) -> Markup {
    let process = &cx.process;
    let text = |words: &crate::services::i18n::Localised| html! { p lang=[cx.tongue(words)] { (cx.local(words)) } };
    html! {
        section.rf-band {
            div.rf-wrap {
                h2 { (cx.t("home-fixed-open")) }
                div.rf-cards {
                    (card(&cx.t("home-open"), &text(&process.open_text)))
                    (card(&cx.t("home-fixed"), &text(&process.fixed_text)))
                    @if let Some(heard) = &process.heard_text { (card(&cx.t("home-heard"), &text(heard))) }
                }
                (figures(&facts(cx, facets, clusters)))
            }
        }
    }
}

/// The process in figures; what it does not have is no figure.
fn facts(cx: &Cx, facets: &Facets, clusters: i64) -> Vec<Figure> {
    let counted = |n: i64, key| Figure::new(cx.lang.number(n), cx.text(key, &[("n", n.into())]));
    let mut facts = vec![counted(facets.total, "figure-contributions"), counted(clusters, "figure-clusters")];
    if !facets.districts.is_empty() {
        facts.push(counted(facets.districts.len() as i64, "figure-districts"));
    }
    if cx.process.open_window(cx.now).is_some() {
        facts.push(Figure::new(cx.process.moderation_days(cx.lang), cx.t("figure-moderation")));
    }
    facts
}
