//! Lines and areas: through the form to the page, the tile and the export, and every reason to refuse one.

use rotfaden::process::participation::contributions::Visibility;
use rotfaden::process::preparation::districts::{self, NewDistrict};
use rotfaden::services::geo::Geom;

use super::{WHAT, number_on, send, set_visibility};
use crate::support::app::TestApp;
use crate::support::form::press;
use crate::support::page::Page;

/// From the Saarlandstraße to the west, wholly in Quellental.
const WAY: &str = r#"{"type":"LineString","coordinates":[[9.789553,53.656472],[9.7865,53.6561],[9.7841,53.6553]]}"#;

fn area(west: f64, south: f64, east: f64, north: f64) -> String {
    format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}"#
    )
}

/// The page after the place was given.
async fn after_where(app: &TestApp, geometry: &str) -> Page {
    let visitor = app.visitor();
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press(&visitor, &page, WHAT, "where").await.ok();
    press(&visitor, &page, &[("place", "point"), ("geometry", geometry)], "contact").await
}

#[tokio::test]
async fn a_drawn_line_is_said_in_words_and_kept_as_drawn() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = after_where(&app, WAY).await.ok();
    let page = press(&visitor, &page, &[], "check").await.ok();
    assert!(page.says("Linie, etwa 390 Meter lang, bei Saarlandstraße (Mitte), Quellental"), "{}", page.words());
    assert_eq!(page.attributes("input[name=geometry]", "value"), [WAY], "kept as the browser wrote it");
    let address = send(&visitor, &[("place", "point"), ("geometry", WAY)], &[]).await;
    assert!(visitor.get(&address).await.ok().says("Linie auf der Karte, Quellental"));
    let stored: (String, String, String) = sqlx::query_as(
        "select place_kind, st_asgeojson(geom, 6), occasion.kind from contribution join occasion on occasion.id = occasion_id",
    )
    .fetch_one(&app.db.pool)
    .await
    .expect("the contribution");
    assert_eq!(stored, ("line".to_owned(), WAY.to_owned(), "online_map".to_owned()));
}

#[tokio::test]
async fn a_published_area_stands_on_page_tile_and_export_as_drawn() {
    let app = TestApp::new().await;
    let park = area(9.7886, 53.6561, 9.7904, 53.6568);
    let address = send(&app.visitor(), &[("place", "point"), ("geometry", &park)], &[]).await;
    let number = number_on(&app, &address).await;
    let before = app.visitor().get(&tile(&app).await).await;
    assert!(!holds(&before, "formen"), "nothing of it before the decision");
    set_visibility(&app, &number, Visibility::Published).await;
    let page = app.visitor().get(&format!("/beitraege/{number}")).await.ok();
    assert_eq!(page.attributes("rf-map", "data-drawn"), std::slice::from_ref(&park));
    assert_eq!(page.attributes("rf-map svg path[fill-opacity]", "fill"), ["#a4470a"], "the picture of the server shows it too");
    let tile = app.visitor().get(&tile(&app).await).await;
    assert!(holds(&tile, "formen") && holds(&tile, &number), "the tile of zoom 15 holds the shape");
    let export = app.visitor().get("/berichte/beitraege.geojson").await.ok().text();
    assert!(export.contains(&park), "{export}");
}

fn holds(tile: &Page, word: &str) -> bool {
    tile.bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// Address of the tile of zoom 15 around the Saarlandstraße, as of now.
async fn tile(app: &TestApp) -> String {
    let (lon, lat) = (9.789_553_f64, 53.656_472_f64.to_radians());
    let n = f64::from(1 << 15);
    let x = ((lon + 180.0) / 360.0 * n).floor();
    let y = ((1.0 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::PI) / 2.0 * n).floor();
    app.visitor().get(&format!("/kacheln/beitraege/15/{x}/{y}")).await.location()
}

/// Invariant 4: the district with the largest share of a line is its district, and of equal shares the first code.
#[tokio::test]
async fn invariant_04_the_largest_share_decides_the_district() {
    let app = TestApp::new().await;
    sqlx::query("update district set valid_to = '2026-01-01'").execute(&app.db.pool).await.expect("the old ones end");
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    for (code, west, east) in [("WE", 9.70, 9.789), ("EA", 9.789, 9.90)] {
        let new = NewDistrict {
            code: code.into(),
            slug: code.to_lowercase(),
            name: code.into(),
            aliases: vec![],
            geom: Geom(geo::Rect::new((west, 53.60), (east, 53.70)).to_polygon().into()),
            source: "Test".into(),
            approximate: false,
            population: None,
        };
        districts::add_district(&mut tx, &new).await.expect("a district");
    }
    tx.commit().await.expect("committed");
    for (west, east, code) in [(9.785, 9.791, "WE"), (9.788, 9.793, "EA"), (9.787, 9.791, "EA")] {
        let line = format!(r#"{{"type":"LineString","coordinates":[[{west},53.656],[{east},53.656]]}}"#);
        let address = send(&app.visitor(), &[("place", "point"), ("geometry", &line)], &[]).await;
        assert!(app.visitor().get(&address).await.ok().says(&format!("Linie auf der Karte, {code}")), "{west} to {east}");
    }
}

#[tokio::test]
async fn what_cannot_be_taken_is_said_and_kept() {
    let app = TestApp::new().await;
    let cases = [
        ("[9.78,53.65]".to_owned(), "kam nicht richtig bei uns an"),
        (r#"{"type":"LineString","coordinates":[[9.78,53.65]]}"#.to_owned(), "erst eine Ecke"),
        (r#"{"type":"LineString","coordinates":[[9.78,53.65],[9.78001,53.65]]}"#.to_owned(), "kürzer als 5 Meter"),
        (
            r#"{"type":"Polygon","coordinates":[[[9.78,53.65],[9.79,53.66],[9.79,53.65],[9.78,53.66],[9.78,53.65]]]}"#.to_owned(),
            "kreuzt sich selbst",
        ),
        // More than half of it lies in Rellingen.
        (area(9.845, 53.65, 9.853, 53.653), "liegt in Rellingen"),
        (area(10.0, 53.55, 10.01, 53.56), "außerhalb der Stadt"),
    ];
    for (geometry, sentence) in cases {
        let page = after_where(&app, &geometry).await;
        assert_eq!(page.status, 422, "{sentence}");
        assert!(page.says(sentence), "{sentence}: {}", page.words());
        assert_eq!(page.attributes("input[name=geometry]", "value"), [geometry], "{sentence}");
    }
}

#[tokio::test]
async fn a_question_takes_only_what_its_window_says() {
    let app = TestApp::new().await;
    sqlx::query("update participation_window set geometries = '{point}'").execute(&app.db.pool).await.expect("changed");
    let page = after_where(&app, WAY).await;
    assert_eq!(page.status, 422);
    assert!(page.says("bei dieser Frage nicht vorgesehen"), "{}", page.words());
    assert_eq!(page.attributes("rf-map", "data-shapes"), ["point"]);
    assert!(page.says("Punkt auf der Karte"), "the choice is called by what it takes");
}
