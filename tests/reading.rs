//! Reading what others wrote: crowded places, filters that are links, orders, words that find compounds.

use crate::support::app::TestApp;

/// Three contributions of the demo at one and the same spot, as a survey at a market stall leaves them.
async fn crowd(app: &TestApp) -> Vec<String> {
    let sql = "update contribution set geom = st_setsrid(st_makepoint(9.80001, 53.66001), 4326)
               where id in (select id from contribution_public where place_kind = 'point' and process_id = $1 order by id limit 3)
               returning number";
    let numbers = sqlx::query_scalar(sql).bind(app.process.0).fetch_all(&app.db.pool).await.expect("moved");
    sqlx::query("update process_revision set rev = rev + 1").execute(&app.db.pool).await.expect("raised");
    numbers
}

#[tokio::test]
async fn a_crowded_place_is_a_list_with_an_address_to_which_one_can_add() {
    let app = TestApp::demo().await;
    let mut numbers = crowd(&app).await;
    let visitor = app.visitor();
    for path in ["/karte", "/beitraege"] {
        let page = visitor.get(&format!("{path}?ort=9.80001,53.66001&sicht=9.80000,53.66000,17")).await.ok();
        let mut listed = page.attributes("[data-number]", "data-number");
        listed.sort();
        numbers.sort();
        assert_eq!(listed, numbers, "{path}");
        assert!(page.select(".rf-split__count")[0].contains("3 Beiträge an diesem Ort"), "{path}");
        let add = page.attributes(".rf-split__here a", "href");
        assert_eq!(add, ["/beitraege/neu?lon=9.800010&lat=53.660010"], "one can write there too");
        let all = page.attributes(".rf-chosen a", "href");
        assert!(all.contains(&format!("{path}?sicht=9.80000%2C53.66000%2C17")), "the map stays where it is: {all:?}");
    }
    let beside = visitor.get("/beitraege?ort=9.80101,53.66001").await.ok();
    assert!(beside.attributes("[data-number]", "data-number").iter().all(|number| !numbers.contains(number)));
}

#[tokio::test]
async fn a_square_of_the_picture_leads_to_the_list_of_what_it_stands_for() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let map = visitor.get("/karte?art=problem").await.ok();
    let squares = map.attributes("rf-map svg a[href*='bbox=']", "href");
    assert!(!squares.is_empty());
    let label = map.attributes("rf-map svg a[href*='bbox=']", "aria-label").remove(0);
    let n: usize = label.split(' ').next().and_then(|n| n.parse().ok()).expect("how many");
    let listed = visitor.get(&squares[0]).await.ok();
    assert!(listed.says("Kartenausschnitt") && listed.says("Problem"), "the filter stays: {squares:?}");
    let found: usize = listed.select(".rf-split__count")[0].split(' ').next().and_then(|n| n.parse().ok()).expect("how many");
    assert!(found >= n && n > 1, "{label}: {found}");
}

#[tokio::test]
async fn every_choice_can_be_taken_away_by_itself_and_all_at_once() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let page = visitor.get("/beitraege?ortsteil=quellental&ortsteil=thesdorf&art=problem&q=Weg&sortierung=alt").await.ok();
    let chips = page.select(".rf-chosen .rf-chip");
    let names = ["Quellental", "Thesdorf", "Problem", "„Weg“"];
    assert_eq!(chips, names.map(|name| format!("Filter entfernen: {name} ×")));
    let ways = page.attributes(".rf-chosen a", "href");
    assert_eq!(ways[0], "/beitraege?ortsteil=thesdorf&art=problem&q=Weg&sortierung=alt");
    assert_eq!(ways[3], "/beitraege?ortsteil=quellental&ortsteil=thesdorf&art=problem&sortierung=alt");
    assert_eq!(ways.last().map(String::as_str), Some("/beitraege?sortierung=alt"), "the order is no filter");
    assert!(visitor.get("/beitraege").await.ok().select(".rf-chosen").is_empty());
}

#[tokio::test]
async fn choosing_a_filter_keeps_order_place_and_map() {
    let app = TestApp::demo().await;
    let page =
        app.visitor().get("/karte?sortierung=alt&bbox=9.70000,53.60000,9.90000,53.70000&sicht=9.79000,53.66000,13&seite=2").await.ok();
    let kept = page.attributes(".rf-split__list > form > input[type=hidden]", "name");
    assert_eq!(kept, ["sortierung", "bbox", "sicht"], "and begins at the first page");
    assert!(page.attributes(".rf-pages a", "href").iter().all(|href| href.contains("bbox=") && href.contains("sicht=")));
}

#[tokio::test]
async fn an_empty_result_says_which_filter_keeps_things_away() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let page = visitor.get("/beitraege?art=praise&q=xylophonorchester").await.ok();
    assert!(page.says("So finden Sie mehr:"));
    let ways = page.select(".rf-empty li a");
    assert!(ways.len() == 1 && ways[0].starts_with("Ohne „xylophonorchester“: ") && ways[0].ends_with("Beiträge"), "{ways:?}");
    let more = visitor.get(&page.attributes(".rf-empty li a", "href")[0]).await.ok();
    assert!(!more.attributes("[data-number]", "data-number").is_empty());
    let alone = visitor.get("/beitraege?q=xylophonorchester").await.ok();
    assert!(alone.select(".rf-empty li a").is_empty(), "with one filter, that is the one");
}

#[tokio::test]
async fn a_word_finds_the_compounds_it_is_part_of_however_it_is_spelled() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let moderator = app.moderator().await;
    for (title, text) in [
        ("Radwege verbinden", "Die Radwege enden im Nichts."),
        ("Schatten am Markt", "Es fehlen Bäume."),
        ("Mehr Licht", "Die Straßenbeleuchtung ist kaputt."),
    ] {
        let fields = [("go", "send"), ("kind", "idea"), ("title", title), ("text", text), ("place", "town")];
        visitor.post("/beitraege/neu", &fields).await.location();
    }
    let waiting = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert!(waiting.says("Radwege verbinden"));
    sqlx::query("update contribution set visibility = 'published', published_at = received_at")
        .execute(&app.db.pool)
        .await
        .expect("published");
    sqlx::query("update process_revision set rev = rev + 1").execute(&app.db.pool).await.expect("raised");
    let titles = async |q: &str| visitor.get(&format!("/beitraege?q={q}")).await.ok().select("[data-number] h2");
    for q in ["Weg", "weg", "Wege", "Radweg", "RADWEGE"] {
        assert_eq!(titles(q).await, ["Radwege verbinden"], "{q}");
    }
    for q in ["Baum", "B%C3%A4ume", "Baeume", "baume"] {
        assert_eq!(titles(q).await, ["Schatten am Markt"], "{q}");
    }
    for q in ["Strasse", "Stra%C3%9Fe", "Beleuchtung", "Strassenbeleuchtung"] {
        assert_eq!(titles(q).await, ["Mehr Licht"], "{q}");
    }
    assert!(titles("Radwegbeleuchtung").await.is_empty());
}

#[tokio::test]
async fn the_density_counts_every_contribution_with_a_place_once_and_no_support() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let placed = app
        .count("select count(*) from contribution_public join process on process.id = process_id where is_main and spot_x is not null")
        .await;
    let cells = async |query: &str| -> Vec<(i64, String)> {
        let json: serde_json::Value =
            serde_json::from_str(&visitor.get(&format!("/geo/dichte.json{query}")).await.ok().text()).expect("GeoJSON");
        let features = json["features"].as_array().expect("features").iter();
        let cell = |it: &serde_json::Value| {
            (it["properties"]["n"].as_i64().expect("n"), it["properties"]["edges"].as_str().expect("edges").to_owned())
        };
        let mut cells: Vec<(i64, String)> = features.map(cell).collect();
        cells.sort();
        cells
    };
    let all = cells("").await;
    assert_eq!(all.iter().map(|(n, _)| n).sum::<i64>(), placed);
    let problems: i64 = cells("?art=problem&bbox=9.79,53.65,9.80,53.66").await.iter().map(|(n, _)| n).sum();
    assert!(problems > 20 && problems < placed, "the filter counts, the list's part of the map does not");
    let page = visitor.get("/karte?ansicht=dichte").await.ok();
    assert_eq!(page.attributes("rf-map svg rect", "fill").len(), all.len(), "the picture has the same cells");
    let support = "insert into support (subject_id, device_hmac, created_at)
                   select subject_id, sha256(subject_id::text::bytea), received_at from contribution_public on conflict do nothing";
    sqlx::query(support).execute(&app.db.pool).await.expect("supported");
    sqlx::query("update process_revision set rev = rev + 1").execute(&app.db.pool).await.expect("raised");
    assert_eq!(cells("").await, all);
    assert!(page.says("25 und mehr") && page.says("Unterstützungen zählen hier nicht."));
    assert_eq!(page.attributes(".rf-looks a", "href"), ["/karte", "/karte?ansicht=dichte"]);
    assert!(page.attributes(".rf-looks a[aria-current]", "href")[0].contains("dichte"));
}

/// Numbers of a whole list, page by page.
async fn all(app: &TestApp, order: &str) -> Vec<String> {
    let visitor = app.visitor();
    let mut numbers = Vec::new();
    for page in 1..60 {
        let rows = visitor.get(&format!("/beitraege?{order}&seite={page}")).await.ok().attributes("[data-number]", "data-number");
        numbers.extend(rows.clone());
        if rows.len() < 20 {
            break;
        }
    }
    numbers
}

#[tokio::test]
async fn every_order_shows_everything_once() {
    let app = TestApp::demo().await;
    let public = app.count("select count(*) from contribution_public join process on process.id = process_id where is_main").await;
    let newest = all(&app, "sortierung=neu").await;
    assert_eq!(newest.len() as i64, public);
    let mut sorted = newest.clone();
    sorted.sort();
    for order in ["sortierung=alt", "sortierung=zuletzt-kommentiert", "sortierung=viel-kommentiert", "sortierung=nah&bei=9.797,53.662"] {
        let mut numbers = all(&app, order).await;
        assert_ne!(numbers, newest, "{order}");
        // Where pages are not counted any more, the list goes on from a row.
        let after = format!("/beitraege?{order}&nach={}", numbers[24]);
        let rest = app.visitor().get(&after).await.ok().attributes("[data-number]", "data-number");
        assert_eq!(rest, numbers[25..45], "{order} after the 25th");
        numbers.sort();
        assert_eq!(numbers, sorted, "{order}");
    }
}

#[tokio::test]
async fn comments_bring_a_contribution_forward_and_support_does_not() {
    let app = TestApp::demo().await;
    let sql = "select number from contribution_public as shown
               join (select on_subject, count(*) as n, max(published_at) as last_at from comment_public where not by_author group by on_subject) as talk
                 on talk.on_subject = subject_id
               where process_id = $1 order by ";
    let first = async |order: &str| -> String {
        let sql = sqlx::AssertSqlSafe(format!("{sql} {order}, received_at desc, id desc limit 1"));
        sqlx::query_scalar(sql).bind(app.process.0).fetch_one(&app.db.pool).await.expect("a number")
    };
    let page = async |order: &str| app.visitor().get(&format!("/beitraege?sortierung={order}")).await.ok();
    let most = page("viel-kommentiert").await;
    assert_eq!(most.attributes("[data-number]", "data-number")[0], first("n desc").await);
    assert_eq!(page("zuletzt-kommentiert").await.attributes("[data-number]", "data-number")[0], first("last_at desc").await);
    let orders = most.select(".rf-sorting li a");
    assert_eq!(orders, ["neueste zuerst", "älteste zuerst", "zuletzt kommentiert", "meiste Kommentare"]);
    assert!(!most.select(".rf-sorting").concat().contains("nterstütz"));
}

#[tokio::test]
async fn what_is_near_a_street_is_found_without_telling_where_one_is() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let way = visitor.get("/beitraege?art=problem&nahe=Saarlandstra%C3%9Fe").await.location();
    assert!(way.starts_with("/beitraege?art=problem&sortierung=nah&bei=9."), "{way}");
    let (_, at) = way.split_once("bei=").expect("a place");
    let decimals: Vec<usize> = at.split("%2C").map(|degrees| degrees.split_once('.').expect("decimals").1.len()).collect();
    assert_eq!(decimals, [3, 3], "about 100 metres, no more exactly");
    let near = visitor.get(&way).await.ok();
    assert!(near.select(".rf-sorting summary")[0].contains("nah bei"), "{:?}", near.select(".rf-sorting summary"));
    let metres: Vec<f64> = near
        .select(".rf-item__meta .rf-nowrap")
        .iter()
        .filter_map(|part| part.strip_prefix("etwa ")?.strip_suffix(" entfernt").map(str::to_owned))
        .map(|part| {
            let (n, unit) = part.split_once(' ').expect("a unit");
            n.replace(',', ".").parse::<f64>().expect("a number") * if unit == "km" { 1000.0 } else { 1.0 }
        })
        .collect();
    assert!(metres.len() > 5 && metres.is_sorted(), "{metres:?}");
    let unknown = visitor.get("/beitraege?art=problem&nahe=Xylophonallee").await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.says("„Xylophonallee“ kennen wir nicht."));
    assert_eq!(unknown.attributes("#nahe", "value"), ["Xylophonallee"]);
    assert_eq!(unknown.select(".rf-chosen .rf-chip"), ["Filter entfernen: Problem ×"], "nothing chosen is lost");
}
