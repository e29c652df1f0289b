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

#[tokio::test]
async fn english_is_a_language_of_the_same_addresses() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(visitor.get("/beitraege?sprache=en").await.ok().says("All contributions"));
    assert!(visitor.get("/beitraege").await.ok().says("All contributions"), "the choice is kept");
}
