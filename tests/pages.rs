//! Pages that show more than one step.

use rotfaden::process::preparation::districts::{self, NewDistrict};
use rotfaden::services::act::Actor;
use rotfaden::services::geo::read_geojson;

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

/// Figures that name the same thing agree, and where they do not add up the page says why.
#[tokio::test]
async fn figures_of_the_demo_town_agree_and_explain_themselves() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let measure = visitor.get("/massnahmen/M-MO-QU-03").await.ok();
    assert!(measure.says("2 Anliegen, 23 Beiträge, 3 Quellen") && measure.says("ist hier einmal gezählt"), "{}", measure.words());
    assert!(!visitor.get("/massnahmen/M-KF-GS-01").await.ok().says("ist hier einmal gezählt"));
    assert!(visitor.get("/anliegen/A-017").await.ok().says("17 Beiträge"));
    assert!(visitor.get("/beitraege/PI-2026-00042").await.ok().says("mit 16 weiteren im"));

    let earlier = visitor.get("/verfahren/schulwege-2022/massnahmen").await.ok();
    assert!(earlier.says("Alle 6") && earlier.says("5 Maßnahmen") && earlier.says("Eine weitere Maßnahme wird nicht verfolgt."));
    assert_eq!(earlier.select("#nicht-verfolgt li").len(), 1);
    let done = visitor.get("/verfahren/schulwege-2022/massnahmen/M-GQ-IN-01").await.ok();
    assert!(done.says("8. April 2024: wird umgesetzt") && !done.says("ausgearbeitet"), "the public reads its own words");

    let public_only = visitor.get("/anliegen/A-017").await.ok();
    assert!(!public_only.says("davon nicht öffentlich"), "no column of zeros");
    assert!(visitor.get("/anliegen/A-001").await.ok().says("davon nicht öffentlich"));
}

#[tokio::test]
async fn a_reader_finds_words_and_ways_on_every_page() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    assert!(visitor.get("/").await.ok().says("lesen wir neue Beiträge"));
    assert!(!visitor.get("/verfahren/schulwege-2022").await.ok().says("lesen wir neue Beiträge"), "nothing new comes any more");
    assert!(visitor.get("/verfahren").await.ok().says("Wo ist der Weg zur Schule gefährlich, und was hilft?"));

    let nothing = visitor.get("/beitraege?q=xylophonorchester").await.ok();
    assert!(nothing.says("Nichts gefunden") && !nothing.says("Reihenfolge"));
    assert_eq!(nothing.select("main a").iter().filter(|words| words.contains("Alle Beiträge zeigen")).count(), 1);

    let talk = visitor.get("/beitraege/PI-2026-00020").await.ok();
    assert!(talk.says("Ort: Ebertpassage"));
    let order: Vec<String> = talk.select("main h2").into_iter().filter(|title| !title.contains("Antwort der Stadt")).collect();
    assert_eq!(order, ["Was daraus wurde", "2 Kommentare"], "what became of it is read before the talk about it");

    let goal = visitor.get("/ziele/2").await.ok();
    assert_eq!(goal.select(".rf-crumbs [aria-current]"), ["Oberziel 2"]);
    assert!(goal.select("main h2").contains(&"Teilziele".to_owned()));
    assert!(visitor.get("/ziele/L").await.ok().select("main h2").contains(&"Oberziele".to_owned()));
    assert!(visitor.get("/analyse/W-MO-04").await.ok().attributes("main a", "href").contains(&"/ziele".to_owned()));
    assert!(visitor.get("/szenarien/stadt-der-kurzen-wege").await.ok().attributes("main a", "href").contains(&"/ziele".to_owned()));

    for (path, said) in [
        ("/beschluesse", "später der Beschluss. Dieser Schritt beginnt voraussichtlich am"),
        ("/monitoring", "stehen sie hier. Dieser Schritt beginnt voraussichtlich am"),
    ] {
        let page = visitor.get(path).await.ok();
        assert!(page.says(said), "{}", page.words());
    }
    let plan = visitor.get("/verfahren/schulwege-2022/umsetzung").await.ok();
    assert!(plan.says("Keine Maßnahme muss auf eine andere warten.") && plan.says("Erwartete Kosten nach Ortsteil"));
    let matrix = visitor.get("/massnahmen").await.ok();
    assert!(matrix.attributes(".rf-matrix tbody th", "data-label").contains(&"Priorität".to_owned()));
    assert!(matrix.attributes(".rf-matrix td", "data-label").iter().any(|label| label == "unter 100.000 €"));
}

/// A mistake at the top of a form names its field; a browser's own message would hide it.
#[tokio::test]
async fn what_is_missing_in_a_small_form_is_named() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let entry = visitor.post("/mein", &[("number", "PI-2026-00042")]).await;
    assert_eq!(entry.status, 422);
    assert_eq!(entry.select("[data-summary] a"), ["Bitte geben Sie den Rückkehr-Code ein."]);
    let entry = visitor.post("/mein", &[("code", "ABCD")]).await;
    assert_eq!(entry.select("[data-summary] a"), ["Bitte geben Sie die Nummer Ihres Beitrags ein."]);
    let comment = visitor.post("/beitraege/PI-2026-00042/kommentar", &[("name", "Erna")]).await;
    assert_eq!(comment.select("[data-summary] a"), ["Bitte schreiben Sie einen Kommentar."]);
    for path in ["/beitraege/neu", "/mein"] {
        assert_eq!(visitor.get(path).await.ok().select("main form[novalidate]").len(), 1, "{path}");
    }
}

/// How many contributions the list says there are.
async fn counted(app: &TestApp, path: &str) -> String {
    app.visitor().get(path).await.ok().select(".rf-split__count").concat()
}

#[tokio::test]
async fn counts_are_kept_until_the_revision_rises() {
    let app = TestApp::demo().await;
    let paths = ["/beitraege", "/beitraege?art=problem", "/beitraege?q=Radweg"];
    let mut before = Vec::new();
    for path in paths {
        before.push(counted(&app, path).await);
    }
    // Past the actions, which would raise it.
    sqlx::query("update contribution set visibility = 'hidden' where kind = 'problem' and visibility = 'published'")
        .execute(&app.db.pool)
        .await
        .expect("hidden");
    for (path, before) in paths.iter().zip(&before) {
        assert_eq!(&counted(&app, path).await, before, "{path}");
    }
    sqlx::query("update process_revision set rev = rev + 1").execute(&app.db.pool).await.expect("raised");
    for (path, before) in paths.iter().zip(&before) {
        assert_ne!(&counted(&app, path).await, before, "{path}");
    }
}

#[tokio::test]
async fn the_number_of_clusters_is_never_an_old_one() {
    let app = TestApp::demo().await;
    let clusters = async || app.visitor().get("/").await.ok().select(".rf-figures div")[1].clone();
    assert_eq!(clusters().await, "Anliegen 29");
    let moderator = app.moderator().await;
    moderator.post("/verwaltung/isek/anliegen/A-001/zurueckziehen", &[]).await.location();
    assert_eq!(clusters().await, "Anliegen 28");
}

#[tokio::test]
async fn the_picture_is_of_the_whole_town_wherever_the_list_looks() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let words = async |path| visitor.get(path).await.ok().select("svg[font-family] text");
    let whole = words("/karte").await;
    assert!(whole.len() > 10, "{whole:?}");
    assert_eq!(words("/karte?bbox=9.79,53.65,9.80,53.66").await, whole);
    assert_ne!(words("/karte?art=praise").await, whole);
}

#[tokio::test]
async fn a_district_that_comes_later_is_drawn_and_offered() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(!visitor.get("/karte").await.ok().says("Neuland"));
    let area = r#"{"type": "Polygon", "coordinates": [[[9.74, 53.63], [9.82, 53.63], [9.82, 53.68], [9.74, 53.63]]]}"#;
    let new = NewDistrict {
        code: "NL".into(),
        slug: "neuland".into(),
        name: "Neuland".into(),
        aliases: Vec::new(),
        geom: read_geojson(area).expect("GeoJSON").remove(0).geom,
        source: "Test".into(),
        approximate: true,
        population: None,
    };
    let mut tx = app.tx(Actor::System).await;
    districts::add_district(&mut tx, &new).await.expect("added");
    tx.commit().await.expect("committed");
    assert!(visitor.get("/karte").await.ok().says("Neuland"));
}

/// Search engines and chats say in a sentence what a page is; what somebody typed is none of their business.
#[tokio::test]
async fn what_may_be_found_describes_itself_and_what_was_typed_is_not_found() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for path in ["/", "/karte", "/beitraege", "/beitraege/neu", "/massnahmen", "/termine"] {
        let page = visitor.get(path).await.ok();
        assert_eq!(page.attributes("meta[name=description]", "content").len(), 1, "{path}");
        assert!(page.attributes("meta[name=robots]", "content").is_empty(), "{path}");
    }
    let fields = [("go", "next"), ("step", "what"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum.")];
    let typed = visitor.post("/beitraege/neu", &fields).await;
    assert_eq!(typed.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(typed.attributes("meta[name=description]", "content").is_empty());
}
