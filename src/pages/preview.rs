//! Preview pictures for sharing: what another site shows of an address of ours (`og:image`), made on the server. Each shows what
//! its page shows to everybody and answers like it: 404 for what is not public, 410 for what is gone.
//!
//! The picture is kept by what stands on it, so that it is never older than the page: whatever changes a title or moves a pin makes
//! another one.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::still;
use crate::error::{Error, Result};
use crate::outputs::contributions::one::{self, Found};
use crate::outputs::contributions::{self, Filter};
use crate::outputs::marks;
use crate::process::analysis::clusters::{self, AtCode};
use crate::process::measures::sheet;
use crate::services::keys::hex;
use crate::services::raster::{self, Weight};
use crate::web::answer::has_already;
use crate::web::components::{Drawn, Frame, Kind, Mark, TownMap};
use crate::web::cx::Cx;
use crate::web::host::{CacheKey, Cached};

/// Pixels, as the sites that show previews want them.
pub(super) const SIZE: (u32, u32) = (1200, 630);
/// Where the map begins, in pixels from the left.
const MAP_LEFT: u32 = 660;
/// The map is drawn half as large and then doubled: signs and names are read in a small picture.
const MAP_SIZE: (u32, u32) = (270, 315);
/// Width of the map around one place, in metres.
const AROUND: f64 = 1_800.0;
/// Where words begin and how wide they may be.
const TEXT_LEFT: f64 = 96.0;
const TEXT_WIDTH: f64 = 530.0;

/// What is written beside the map.
struct Words {
    /// What it is: "Problem", "Anliegen".
    sort: String,
    /// Shape and colour, where it is a contribution.
    kind: Option<Kind>,
    title: String,
    /// Number or code.
    code: String,
}

pub(super) async fn home(cx: Cx, headers: HeaderMap) -> Result<Response> {
    let facets = contributions::facets(&cx.host, cx.process.id, cx.process.rev).await?;
    let counted = marks::of_town(&cx, &facets, &Filter::default()).await?;
    let picture = still::Still::load(&cx).await?;
    let words = Words {
        sort: cx.t("nav-home"),
        kind: None,
        title: cx.local(&cx.process.question).to_owned(),
        code: cx.text("count-contributions", &[("n", facets.total.into())]),
    };
    let marks = still::marks(&cx, &counted);
    answer(&cx, &headers, &words, &picture.ground().map(String::new(), &marks, Frame::Town, MAP_SIZE)).await
}

pub(super) async fn contribution(cx: Cx, Path(number): Path<String>, headers: HeaderMap) -> Result<Response> {
    let shown = match one::find(cx.steady_db(), cx.process.id, &number).await? {
        Found::Here(shown) => shown,
        Found::InProcess { base } => return Ok(Redirect::permanent(&format!("{base}/beitraege/{number}/vorschau.png")).into_response()),
        Found::Gone => return Err(Error::Gone),
        Found::Nowhere => return Err(Error::NotFound),
    };
    let kind = Kind::from_code(shown.kind.as_str()).unwrap_or(Kind::Note);
    let words = Words { sort: cx.t(shown.kind.label()), kind: Some(kind), title: shown.title.clone(), code: shown.number.clone() };
    let picture = still::Still::load(&cx).await?;
    let ground = picture.ground();
    let Some((lon, lat)) = shown.lon_lat else {
        return answer(&cx, &headers, &words, &ground.map(String::new(), &[], Frame::Town, MAP_SIZE)).await;
    };
    let marks = [Mark { lon, lat, kind, count: 1, label: String::new(), href: None, extent: None }];
    let drawn = shown.drawn.as_ref().map(|geom| Drawn { geometry: &geom.0, kind });
    let frame = drawn.and_then(|drawn| drawn.frame(AROUND)).unwrap_or(Frame::Around { lon, lat, metres: AROUND });
    answer(&cx, &headers, &words, &TownMap { drawn, ..ground.map(String::new(), &marks, frame, MAP_SIZE) }).await
}

pub(super) async fn cluster(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Result<Response> {
    let cluster = match clusters::at_code(cx.steady_db(), cx.process.id, &code).await? {
        AtCode::Stands(cluster) => *cluster,
        AtCode::MergedInto(code) => {
            return Ok(Redirect::permanent(&cx.url(&format!("/anliegen/{code}/vorschau.png"))).into_response());
        }
    };
    let found = clusters::public_page(cx.steady_db(), cluster).await?;
    let words = Words { sort: cx.t("preview-cluster"), kind: None, title: found.cluster.title.clone(), code: found.cluster.code.clone() };
    let picture = still::Still::load(&cx).await?;
    let marks = clusters::marks(&cx, &found.voices);
    answer(&cx, &headers, &words, &picture.ground().map(String::new(), &marks, Frame::Town, MAP_SIZE)).await
}

pub(super) async fn measure(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Result<Response> {
    let found = sheet::public(cx.steady_db(), cx.process.id, &code).await?;
    let words = Words { sort: cx.t("preview-measure"), kind: None, title: found.title.clone(), code: found.code.clone() };
    let picture = still::Still::load(&cx).await?;
    let ground = picture.ground();
    let place = found.position.map(|at| (at.lon, at.lat));
    let marks: Vec<Mark> = place
        .map(|(lon, lat)| Mark { lon, lat, kind: Kind::Note, count: 1, label: String::new(), href: None, extent: None })
        .into_iter()
        .collect();
    let frame = place.map_or(Frame::Town, |(lon, lat)| Frame::Around { lon, lat, metres: AROUND });
    answer(&cx, &headers, &words, &ground.map(String::new(), &marks, frame, MAP_SIZE)).await
}

async fn answer(cx: &Cx, headers: &HeaderMap, words: &Words, map: &TownMap<'_>) -> Result<Response> {
    const KEEP: (header::HeaderName, &str) = (header::CACHE_CONTROL, "private, max-age=300");
    let svg = picture(cx, words, map).into_string();
    let name = hex(&Sha256::digest(svg.as_bytes())[..12]);
    let etag = format!("\"{name}\"");
    if has_already(headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, [KEEP], [(header::ETAG, etag)]).into_response());
    }
    let key = CacheKey { process: cx.process.id.0, rev: cx.process.rev, what: format!("preview/{name}") };
    let tag = etag.as_str().into();
    let make = async { Ok(Cached { body: raster::png(svg, SIZE).await?.into(), etag: tag }) };
    let made = cx.host.kept(key, Cached::bytes, make).await?;
    Ok(([(header::CONTENT_TYPE, "image/png"), KEEP], [(header::ETAG, etag)], made.body.to_vec()).into_response())
}

/// The picture: words on the left along the thread, the map on the right.
fn picture(cx: &Cx, words: &Words, map: &TownMap<'_>) -> Markup {
    let (mut size, mut lines) = (54.0, Vec::new());
    // Long titles are written smaller, and the longest are cut.
    for (try_size, most) in [(54.0, 4), (46.0, 5), (38.0, 7)] {
        let whole = raster::lines(&words.title, Weight::SemiBold, try_size, TEXT_WIDTH, usize::MAX);
        (size, lines) = (try_size, raster::lines(&words.title, Weight::SemiBold, try_size, TEXT_WIDTH, most));
        if whole.len() <= most {
            break;
        }
    }
    let line = |text: &str, weight, size: f64| raster::lines(text, weight, size, TEXT_WIDTH, 1).concat();
    let town = cx.text("town-name", &[("name", cx.process.town.name.as_str().into())]);
    let process = cx.local(&cx.process.title);
    let sort_left = if words.kind.is_some() { TEXT_LEFT + 40.0 } else { TEXT_LEFT };
    let (width, height) = SIZE;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } font-family="Fira Sans" {
            rect width=(width) height=(height) fill="#fff" {}
            g transform={ "translate(" (MAP_LEFT) " 0) scale(2)" } {
                clipPath id="karte" { rect width=(MAP_SIZE.0) height=(MAP_SIZE.1) {} }
                g clip-path="url(#karte)" {
                    rect width=(MAP_SIZE.0) height=(MAP_SIZE.1) fill="#dfe7f1" {}
                    (map.drawing())
                }
            }
            text x=(width - 14) y=(height - 12) font-size="15" text-anchor="end" fill="#22314d" stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke" {
                (raster::lines(&map.caption(cx.lang), Weight::Regular, 15.0, f64::from(width - MAP_LEFT - 28), 1).concat())
            }
            path d="M48 0V630" stroke="#b3122b" stroke-width="8" {}
            circle cx="48" cy="214" r="17" fill="#fff" stroke="#b3122b" stroke-width="8" {}
            text x=(TEXT_LEFT) y="84" font-size="34" font-weight="600" fill="#171a2b" { (line(&town, Weight::SemiBold, 34.0)) }
            text x=(TEXT_LEFT) y="126" font-size="27" fill="#4d5975" { (line(process, Weight::Regular, 27.0)) }
            @if let Some(kind) = words.kind { g transform={ "translate(" (TEXT_LEFT) " 199) scale(1.8)" } { (kind_sign(kind)) } }
            text x=(sort_left) y="224" font-size="30" font-weight="600" fill=(words.kind.map_or("#4d5975", Kind::colour)) {
                (line(&words.sort, Weight::SemiBold, 30.0))
            }
            @for (index, text) in lines.iter().enumerate() {
                text x=(TEXT_LEFT) y=(236.0 + size + f64::from(u32::try_from(index).unwrap_or(0)) * size * 1.18) font-size=(size) font-weight="600" fill="#171a2b" { (text) }
            }
            text x=(TEXT_LEFT) y="590" font-size="28" fill="#4d5975" { (words.code) }
        }
    }
}

/// The shape of a kind in a box of 16 by 16, as in lists.
fn kind_sign(kind: Kind) -> Markup {
    let colour = kind.colour();
    match kind {
        Kind::Idea => html! { circle cx="8" cy="8" r="7" fill=(colour) {} },
        Kind::Problem => html! { rect x="1.5" y="1.5" width="13" height="13" fill=(colour) {} },
        Kind::Praise => html! { path d="M8 1 15.5 15H.5Z" fill=(colour) {} },
        Kind::Question => html! { path d="M8 0 16 8 8 16 0 8Z" fill=(colour) {} },
        Kind::Note => html! { circle cx="8" cy="8" r="5.75" fill="#fff" stroke=(colour) stroke-width="2.5" {} },
    }
}
