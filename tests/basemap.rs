//! The base map through our own proxy, against a stand-in server on this machine.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use serde_json::Value;

use crate::support::app::TestApp;

/// What the stand-in does, and what it was asked.
#[derive(Clone, Default)]
struct StandIn {
    asked: Arc<Mutex<Vec<Request>>>,
    mood: Arc<Mutex<Mood>>,
}

#[derive(Clone, Copy, Default)]
enum Mood {
    #[default]
    Gives,
    Away,
    Redirects,
    TooMuch,
}

async fn stand_in_tile(State(own): State<StandIn>, Path((_, x, _)): Path<(u8, u32, String)>, request: Request) -> Response {
    own.asked.lock().expect("no panic").push(request);
    let mood = *own.mood.lock().expect("no panic");
    match mood {
        Mood::Gives if x == 2158 => StatusCode::NOT_FOUND.into_response(),
        Mood::Gives => ([(header::CONTENT_TYPE, "application/x-protobuf")], vec![0x1f, 0x8b, 1, 2, 3]).into_response(),
        Mood::Away => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Mood::Redirects => Redirect::temporary("http://127.0.0.1:1/elsewhere").into_response(),
        Mood::TooMuch => vec![0_u8; 4 << 20].into_response(),
    }
}

impl StandIn {
    /// A server, and a town whose operator chose it.
    async fn with_town() -> (Self, TestApp) {
        let own = Self::default();
        let router = Router::new().route("/tiles/{z}/{x}/{y}", get(stand_in_tile)).with_state(own.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, router).await });
        let app = TestApp::with(|config| config.basemap = Some(format!("http://{address}/tiles/{{z}}/{{x}}/{{y}}.pbf"))).await;
        (own, app)
    }

    fn is(&self, mood: Mood) {
        *self.mood.lock().expect("no panic") = mood;
    }

    fn times(&self) -> usize {
        self.asked.lock().expect("no panic").len()
    }
}

const TILE: &str = "/grundkarte/12/2159/1321";

#[tokio::test]
async fn tiles_come_through_us_once_and_tell_nothing_of_visitors() {
    let (other, app) = StandIn::with_town().await;
    let visitor = app.visitor();
    visitor.get("/karte?sprache=en").await.ok();
    assert!(visitor.cookie("__Host-sprache").is_some(), "a visitor with a cookie");
    let first = visitor.get_with(TILE, "accept-language", "tr").await.ok();
    assert_eq!(first.headers["content-encoding"], "gzip");
    assert_eq!(first.headers["cache-control"], "public, max-age=86400");
    assert_eq!(first.bytes, [0x1f, 0x8b, 1, 2, 3]);
    let again = visitor.get_with(TILE, "if-none-match", first.headers["etag"].to_str().expect("text")).await;
    assert_eq!((again.status.as_u16(), other.times()), (304, 1), "kept on our disk");
    assert_eq!(app.visitor().get("/grundkarte/12/2158/1321").await.status, 204, "nothing is there");
    let asked = other.asked.lock().expect("no panic");
    assert_eq!(asked[0].uri().path(), "/tiles/12/2159/1321.pbf");
    let mut names: Vec<&str> = asked[0].headers().keys().map(header::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"], "no cookie, no address, no language");
}

#[tokio::test]
async fn kept_tiles_grow_old_and_are_better_than_none() {
    let (other, app) = StandIn::with_town().await;
    let visitor = app.visitor();
    visitor.get(TILE).await.ok();
    app.set_clock("2027-02-01T12:00:00Z");
    visitor.get(TILE).await.ok();
    assert_eq!(other.times(), 2, "after a month it is asked for anew");
    other.is(Mood::Away);
    app.set_clock("2027-04-01T12:00:00Z");
    assert_eq!(visitor.get(TILE).await.ok().bytes, [0x1f, 0x8b, 1, 2, 3]);
    assert_eq!(other.times(), 3);
    assert_eq!(visitor.get("/grundkarte/12/2160/1321").await.status, 502, "one that was never here");
    assert_eq!(other.times(), 3, "who is away is left alone for a minute");
    other.is(Mood::Gives);
    app.set_clock("2027-04-01T12:01:01Z");
    visitor.get("/grundkarte/12/2160/1321").await.ok();
}

#[tokio::test]
async fn no_request_leads_anywhere_else() {
    let (other, app) = StandIn::with_town().await;
    let visitor = app.visitor();
    for far in [
        "/grundkarte/12/0/0",
        "/grundkarte/16/34548/21140",
        "/grundkarte/12/9999/1",
        "/grundkarte/12/2159/1321.pbf",
        "/grundkarte/12/..%2F..%2Fx/1",
    ] {
        assert_eq!(visitor.get(far).await.status, 404, "{far}");
    }
    assert_eq!(other.times(), 0);
    for mood in [Mood::Redirects, Mood::TooMuch] {
        other.is(mood);
        assert_eq!(visitor.get(TILE).await.status, 502);
        let later = app.now() + std::time::Duration::from_secs(61);
        app.set_clock(&later.to_string());
    }
    assert_eq!(other.times(), 2, "a redirect is not followed");
    let plain = TestApp::new().await;
    assert_eq!(plain.visitor().get(TILE).await.status, 404, "without the operator's choice there is no proxy");
}

async fn style(app: &TestApp) -> Value {
    serde_json::from_str(&app.visitor().get("/kartenstil.json").await.ok().text()).expect("JSON")
}

#[tokio::test]
async fn the_map_falls_back_to_the_towns_own_style() {
    let (other, app) = StandIn::with_town().await;
    let chosen = style(&app).await;
    assert_eq!(chosen["name"], "basemap-de");
    assert_eq!(chosen["sources"]["base"]["tiles"][0], "/grundkarte/{z}/{x}/{y}");
    assert_eq!(chosen["metadata"]["credit"], "© basemap.de / BKG");
    assert_eq!(chosen["sources"]["districts"]["data"], "/geo/ortsteile.json");
    let (away, app) = StandIn::with_town().await;
    away.is(Mood::Away);
    assert_eq!(style(&app).await["name"], "town", "simplified, and there");
    away.is(Mood::Gives);
    app.set_clock("2026-11-23T12:30:00Z");
    assert_eq!(style(&app).await["name"], "basemap-de", "it comes back by itself");
    assert_eq!(other.times(), 1);
    let plain = TestApp::new().await;
    assert_eq!(style(&plain).await["name"], "town");
    assert!(plain.visitor().get("/karte").await.ok().select(".rf-map__attribution")[0].starts_with("vereinfachte Karte"));
}
