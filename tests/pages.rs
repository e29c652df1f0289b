//! Pages that show more than one step, in an empty town.

use crate::support::app::TestApp;

#[tokio::test]
async fn an_empty_town_has_a_home_a_map_and_a_list() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let home = visitor.get("/").await.ok();
    assert_eq!(home.select("h1"), ["Was braucht Pinneberg in den nächsten 15 Jahren?"]);
    assert_eq!(home.select(".rf-phases li").len(), 7);
    for path in ["/karte", "/beitraege"] {
        let page = visitor.get(path).await.ok();
        assert!(page.says("Noch keine Beiträge"), "{path}");
    }
}

#[tokio::test]
async fn an_unknown_number_is_a_page_with_ways_on() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/beitraege/PI-2026-99999").await;
    assert_eq!(page.status, 404);
    assert!(page.attributes("main a", "href").contains(&"/karte".to_owned()));
}

#[tokio::test]
async fn every_process_has_the_same_addresses_below_its_own() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert_eq!(visitor.get("/verfahren/schulwege-2022/karte").await.status, 200);
    assert_eq!(visitor.get("/verfahren/gibt-es-nicht").await.status, 404);
    let all = visitor.get("/verfahren").await.ok();
    assert!(all.attributes("main a", "href").contains(&"/verfahren/schulwege-2022".to_owned()));
}

#[tokio::test]
async fn no_cookie_comes_before_the_first_write() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/karte").await.ok();
    assert!(!page.headers.contains_key("set-cookie"));
    assert!(page.headers["content-security-policy"].to_str().expect("text").contains("script-src 'self'"));
}

/// Whom to name for the shapes of a map comes from the process, on every map.
#[tokio::test]
async fn every_map_names_the_sources_of_its_process() {
    let app = TestApp::new().await;
    sqlx::query("update process set boundary_credit = 'Rechteck \"von Hand\"' where slug = 'isek'")
        .execute(&app.db.pool)
        .await
        .expect("a credit");
    let visitor = app.visitor();
    assert!(visitor.get("/").await.ok().select("figcaption").join(" ").contains("Ortsteile ungefähr · Rechteck \"von Hand\""));
    assert_eq!(visitor.get("/karte").await.ok().select("rf-map .rf-map__attribution").len(), 1);
    let fields = [("go", "next"), ("step", "what"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum.")];
    let form = visitor.post("/beitraege/neu", &fields).await;
    let credit = form.select("form rf-map .rf-map__attribution");
    assert!(credit.len() == 1 && credit[0].ends_with("Rechteck \"von Hand\""), "{credit:?}");
    let style: serde_json::Value = serde_json::from_str(&visitor.get("/kartenstil.json").await.ok().text()).expect("JSON");
    assert_eq!(style["sources"]["boundary"]["attribution"], "Rechteck \"von Hand\"");
    assert_eq!(style["sources"]["boundary"]["data"], "/geo/grenze.json");
    assert!(!visitor.get("/verfahren/schulwege-2022/karte").await.ok().says("von Hand"));
}

#[tokio::test]
async fn the_way_to_ones_own_contribution_stands_below_every_page() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(visitor.get("/karte").await.ok().attributes("footer a", "href").contains(&"/mein".to_owned()));
    let other = visitor.get("/verfahren/schulwege-2022").await.ok();
    assert!(other.attributes("footer a", "href").contains(&"/verfahren/schulwege-2022/mein".to_owned()));
    let fields = [("go", "send"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum."), ("place", "town")];
    let sent = visitor.post("/beitraege/neu", &fields).await.location();
    assert!(visitor.get(&sent).await.ok().attributes("main a", "href").contains(&"/mein".to_owned()));
    assert!(visitor.get("/karte?sprache=en").await.ok().select("footer a").contains(&"My contribution".to_owned()));
}

#[tokio::test]
async fn english_is_a_language_of_the_same_addresses() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(visitor.get("/beitraege?sprache=en").await.ok().says("All contributions"));
    assert!(visitor.get("/beitraege").await.ok().says("All contributions"), "the choice is kept");
}

#[tokio::test]
async fn everybody_of_the_staff_starts_with_a_way_into_their_work() {
    let app = TestApp::new().await;
    for (email, room) in [("erfassung@demo.example", "/erfassung"), ("moderation@demo.example", "/eingang")] {
        let start = app.as_staff(email).await.get("/verwaltung/isek").await.ok();
        assert!(start.says("Im Moment wartet nichts auf Sie."), "{email}");
        assert!(start.attributes("main a", "href").contains(&format!("/verwaltung/isek{room}")), "{email}");
        assert!(start.attributes(".rf-side a", "href").contains(&"/verwaltung/konten/passwort".to_owned()), "{email}");
    }
}

#[tokio::test]
async fn who_may_not_do_something_finds_back_to_their_desk() {
    let app = TestApp::new().await;
    let refused = app.as_staff("erfassung@demo.example").await.get("/verwaltung/isek/fassungen").await;
    assert_eq!(refused.status, 403);
    assert!(refused.attributes("main a", "href").contains(&"/verwaltung/isek".to_owned()));
}
