//! `/beitraege/{number}`: one contribution with its place, the town's answer, its comments, and what became of it.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use super::still;
use crate::error::{Error, Result};
use crate::outputs::contributions::one::{self, Found, Shown};
use crate::outputs::thread::{self, Facts};
use crate::process::participation::attachments::views::gallery;
use crate::process::participation::comments::PublicComment;
use crate::process::participation::comments::views::comments_section;
use crate::process::participation::contributions::PlaceKind;
use crate::process::participation::support::Supported;
use crate::process::participation::support::views::support_button;
use crate::process::participation::wording::public_additions;
use crate::process::participation::{attachments, comments, subscriptions};
use crate::process::triage::duplicates::views::also_reported;
use crate::process::triage::duplicates::{self, Other, PublicLinks};
use crate::services::geo::Geom;
use crate::services::i18n::Lang;
use crate::web::components::{
    self, Answer, Crumb, Drawn, Frame, Kind, LiveMap, LiveUse, Mark, TownMap, breadcrumbs, kind_tag, tag, tag_list, verdict,
};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};

/// Width of the map around the place, in metres.
const MAP_METRES: f64 = 2_400.0;

pub(super) async fn show(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery) -> Result<Response> {
    let shown = match one::find(cx.steady_db(), cx.process.id, &number).await? {
        Found::Here(shown) => shown,
        Found::InProcess { base } => return Ok(Redirect::permanent(&format!("{base}/beitraege/{number}")).into_response()),
        Found::Gone => return Err(Error::Gone),
        Found::Nowhere => return Err(Error::NotFound),
    };
    let device = cx.device().map(|device| cx.device_mac(device));
    let PublicLinks { main, others, supported } = duplicates::public_links(cx.steady_db(), shown.subject, device).await?;
    if let Some(main) = main {
        return Ok(Redirect::to(&cx.url(&format!("/beitraege/{main}?von={number}"))).into_response());
    }
    let facts = thread::facts_of(&cx.host, cx.process.id, shown.id).await?;
    let place = place(&cx, &shown).await?;
    let photos = attachments::public_of(cx.steady_db(), shown.subject).await?;
    let comments = talk(&cx, &shown, &others).await?;
    // The one of them that this device supports is the one to take back.
    let supports = supported.mine.as_deref().unwrap_or(&shown.number);
    let came_by = query.as_deref().and_then(|query| query.split('&').find_map(|part| part.strip_prefix("von=")));
    let body = html! {
        div.rf-wrap.rf-two.rf-two--talk.rf-page {
            article {
                (what(&cx, &shown))
                (also_reported(&cx, &others, came_by))
                (gallery(&cx, &photos))
                (public_additions(&cx, &comments))
                (place)
                (answers(&cx, &facts))
                (support_button(&cx, supports, Supported { count: supported.count, mine: supported.mine.is_some() }))
                p.rf-muted { (page::report_link(&cx, &format!("beitrag={}", shown.number))) }
            }
            section aria-labelledby="faden" {
                h2 id="faden" { (cx.t("thread-title")) }
                (way(&cx, &facts))
                (subscriptions::ways(&cx, &around(&shown)))
            }
            (comments_section(&cx, &shown.number, &comments))
        }
    };
    let description = shown.text.chars().take(160).collect();
    let options = Options {
        description: Some(description),
        preview: Some(format!("/beitraege/{}/vorschau.png", shown.number)),
        ..Options::default()
    };
    Ok(page::public_with(&cx, &shown.title, Nav::Map, options, body).into_response())
}

/// Its comments and those of its duplicates, oldest first; what authors of duplicates added stands among them.
async fn talk(cx: &Cx, shown: &Shown, others: &[Other]) -> Result<Vec<PublicComment>> {
    let mut all = comments::public_of(cx.steady_db(), shown.subject).await?;
    for other in others {
        let more = comments::public_of(cx.steady_db(), other.subject).await?;
        all.extend(more.into_iter().map(|comment| PublicComment { by_author: false, ..comment }));
    }
    all.sort_by_key(|comment| comment.received_at);
    Ok(all)
}

/// What somebody follows who reads this: its district, else its theme.
fn around(shown: &Shown) -> String {
    match (&shown.district, &shown.theme) {
        (Some((slug, _)), _) => format!("?ortsteil={slug}"),
        (None, Some((slug, _))) => format!("?thema={slug}"),
        (None, None) => String::new(),
    }
}

fn what(cx: &Cx, shown: &Shown) -> Markup {
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("nav-map"), cx.url("/karte")), Crumb::here(cx.text("contribution-crumb", &[("number", shown.number.as_str().into())]))]))
        h1 lang=[cx.foreign_hand(&shown.language)] { (shown.title) }
        (tag_list(&tags(cx, shown)))
        p.rf-muted {
            (cx.lang.day(shown.received_at)) " · " (shown.author_name.clone().unwrap_or_else(|| cx.t("author-none")))
            @if shown.signatories > 1 { " · " (cx.text("count-signatories", &[("n", i64::from(shown.signatories).into())])) }
            @if shown.source_votes.is_some() || shown.source_url.is_some() { " · " (source(cx, shown)) }
        }
        div.rf-text lang=[cx.foreign_hand(&shown.language)] {
            @for paragraph in shown.text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) { p.rf-prewrap { (paragraph) } }
        }
        @if shown.redacted { p.rf-muted { (cx.t("contribution-redacted")) } }
    }
}

fn tags(cx: &Cx, shown: &Shown) -> Vec<Markup> {
    let mut tags = Vec::new();
    if let Some(kind) = Kind::from_code(shown.kind.as_str()) {
        tags.push(kind_tag(cx.lang, kind));
    }
    if let Some((slug, name)) = &shown.theme {
        tags.push(html! { span lang=[cx.tongue(name)] { (tag(cx.local(name), Some(&cx.url(&format!("/karte?thema={slug}"))))) } });
    }
    match (&shown.district, shown.place_kind) {
        (Some((slug, name)), _) => tags.push(tag(name, Some(&cx.url(&format!("/karte?ortsteil={slug}"))))),
        (None, PlaceKind::Town) => tags.push(tag(&cx.t("place-town"), None)),
        (None, PlaceKind::None) => tags.push(tag(&cx.t("place-none"), None)),
        (None, _) => {}
    }
    tags
}

/// Where an imported contribution comes from, with its votes there: they are not ours and are not mixed.
fn source(cx: &Cx, shown: &Shown) -> Markup {
    html! {
        @if let Some(votes) = shown.source_votes { (cx.text("contribution-source-votes", &[("n", i64::from(votes).into())])) }
        @if shown.source_votes.is_some() && shown.source_url.is_some() { " · " }
        @if let Some(url) = &shown.source_url { a href=(url) rel="noopener noreferrer nofollow" { (cx.t("contribution-source")) } }
    }
}

async fn place(cx: &Cx, shown: &Shown) -> Result<Markup> {
    let Some((lon, lat)) = shown.lon_lat else {
        return Ok(address(cx, shown));
    };
    let kind = Kind::from_code(shown.kind.as_str()).unwrap_or(Kind::Note);
    let mark = Mark { lon, lat, kind, count: 1, label: shown.title.clone(), href: None, extent: None };
    let district = shown.district.as_ref().map_or_else(|| cx.process.town.name.clone(), |(_, name)| name.clone());
    let title = cx.text("contribution-place", &[("district", district.into())]);
    let picture = still::Still::load(cx).await?;
    let style = cx.url("/kartenstil.json");
    let drawn = shown.drawn.as_ref().map(|geom| Drawn { geometry: &geom.0, kind });
    let around = Frame::Around { lon, lat, metres: MAP_METRES };
    let frame = drawn.and_then(|drawn| drawn.frame(MAP_METRES)).unwrap_or(around);
    let (ground, marks) = (picture.ground(), [mark]);
    let still = TownMap { drawn, ..ground.map(title, &marks, frame, (540, 270)) };
    let geojson = shown.drawn.as_ref().map(Geom::geojson);
    let purpose = LiveUse::Pin { lon, lat, kind, drawn: geojson.as_deref() };
    let live = LiveMap { style: &style, bounds: picture.bounds(), purpose, still };
    Ok(html! { (live.render(cx.lang)) (address(cx, shown)) })
}

/// The place in the author's words, if it has some.
fn address(cx: &Cx, shown: &Shown) -> Markup {
    html! { @if let Some(address) = &shown.address { p.rf-place { (cx.text("contribution-address", &[("address", address.as_str().into())])) } } }
}

fn answers(cx: &Cx, facts: &Facts) -> Markup {
    html! {
        div id="antwort" {
            @for reply in &facts.replies {
                (Answer { by: reply.department.clone(), on: cx.lang.day(reply.at), text: html! { p.rf-prewrap lang=[cx.foreign(Lang::De)] { (reply.text) } } }.render(cx.lang))
            }
        }
    }
}

/// Verdict and thread.
fn way(cx: &Cx, facts: &Facts) -> Markup {
    let thread = thread::forward(cx, facts);
    html! { (verdict(cx.lang, &thread.verdict)) (components::thread(cx.lang, &thread.knots)) }
}
