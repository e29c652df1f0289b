//! The report and the exports: they add up, they say nothing that is not public, the same data gives the same bytes.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use jiff_sqlx::ToSqlx as _;
use rotfaden::process::analysis::clusters::{self, Belief, ProposedBy};
use rotfaden::process::analysis::statements;
use rotfaden::process::participation::contributions::{self, Class, Kind, NewContribution, NewPlace, Origin, Published, Wording};
use rotfaden::process::participation::{Outcome, support};
use rotfaden::process::preparation::occasions::{self, OccasionKind};
use rotfaden::process::triage::decisions::{self, Reason, Ruling, Seen, Verdict};
use rotfaden::services::act::Actor;
use rotfaden::services::cells;
use rotfaden::services::geo::LonLat;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::app::{Client, TestApp};
use crate::support::page::Page;

/// A place in the district Quellental.
const QUELLENTAL: LonLat = LonLat { lon: 9.789553, lat: 53.656472 };
/// A place in Hamburg.
const OUTSIDE: LonLat = LonLat { lon: 10.0, lat: 53.55 };

/// Every file, as a reader asks for it.
const FILES: [&str; 7] =
    ["beteiligung.pdf", "beteiligung.xlsx", "beteiligung.json", "beitraege.csv", "beitraege.geojson", "anliegen.csv", "massnahmen.csv"];

fn said(title: &str, place: NewPlace, occasion: i64) -> NewContribution {
    NewContribution {
        kind: Kind::Idea,
        title: title.to_owned(),
        text: format!("{title}, mit einem Satz dazu."),
        author_name: Some("Henrike Muster".to_owned()),
        language: "de".to_owned(),
        place,
        theme_id: None,
        occasion_id: occasion,
        event_on: jiff::civil::date(2026, 11, 20),
        class: Class::Resident,
        signatories: 1,
        recorded_by: None,
        email: None,
        origin: None,
        outside_allowed: true,
    }
}

async fn online(app: &TestApp) -> i64 {
    occasions::online(&app.db.pool, app.process, OccasionKind::OnlineMap).await.expect("a query").expect("an occasion").0
}

async fn submit(app: &TestApp, new: &NewContribution) -> String {
    let mut tx = app.tx(Actor::Visitor).await;
    let number = contributions::submit(&mut tx, new).await.expect("submitted").number;
    tx.commit().await.expect("committed");
    number
}

async fn decide(app: &TestApp, number: &str, verdict: Verdict) {
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let ruling = Ruling { internal_note: "GEHEIM interne Notiz".to_owned(), ..Ruling::plain(verdict) };
    decisions::decide(&mut tx, number, Seen::Alone, &ruling).await.expect("decided");
    tx.commit().await.expect("committed");
}

/// Takes in public contributions at once.
async fn import(app: &TestApp, said: Vec<NewContribution>) {
    let origin = |index: usize| Some(Origin { system: "anderswo".to_owned(), id: index.to_string(), ..Origin::default() });
    let rows: Vec<Published> = said
        .into_iter()
        .enumerate()
        .map(|(index, new)| Published { new: NewContribution { origin: origin(index), ..new }, at: app.now() })
        .collect();
    for batch in rows.chunks(1_000) {
        let mut tx = app.tx(Actor::System).await;
        let outcomes = contributions::import_batch(&mut tx, batch).await.expect("imported");
        assert!(outcomes.iter().all(|outcome| *outcome == Outcome::Imported), "{outcomes:?}");
        tx.commit().await.expect("committed");
    }
}

/// One contribution in every bin, at every kind of place; what nobody may read has the word GEHEIM in it.
async fn mixed_history(app: &TestApp) {
    let occasion = online(app).await;
    let theme = app.count("select id from theme where code = 'MO' and process_id = (select id from process where is_main)").await;
    let here = || NewPlace::Point(QUELLENTAL);
    let published =
        submit(app, &NewContribution { theme_id: Some(theme), signatories: 31, ..said("Gehweg bauen", here(), occasion) }).await;
    decide(app, &published, Verdict::Publish).await;
    let redacted = submit(app, &said("Nachbar GEHEIM parkt falsch", here(), occasion)).await;
    let wording =
        Wording { title: "[gekürzt] parkt falsch".into(), text: "Autos auf dem Gehweg.".into(), address: None, author_name: None };
    decide(app, &redacted, Verdict::Redact { reason: Reason::PersonalData, wording }).await;
    let internal = submit(app, &said("GEHEIM nur für die Verwaltung", NewPlace::Town, occasion)).await;
    decide(app, &internal, Verdict::Internal { reason: Reason::OffTopic }).await;
    submit(app, &NewContribution { kind: Kind::Problem, ..said("GEHEIM wartet noch", NewPlace::None, occasion) }).await;
    let hidden = submit(app, &said("GEHEIM verborgen", here(), occasion)).await;
    decide(app, &hidden, Verdict::Publish).await;
    decide(app, &hidden, Verdict::Hide { reason: Reason::ImageRights }).await;
    let rejected = submit(app, &said("GEHEIM abgelehnt", here(), occasion)).await;
    decide(app, &rejected, Verdict::Reject { reason: Reason::Insult }).await;
    let spam = submit(app, &said("GEHEIM Werbung", here(), occasion)).await;
    decide(app, &spam, Verdict::Exclude { reason: Reason::Spam }).await;
    let withdrawn = submit(app, &said("GEHEIM zurückgezogen", here(), occasion)).await;
    let mut tx = app.tx(Actor::Visitor).await;
    let mut contribution = contributions::lock(&mut tx, &withdrawn).await.expect("there");
    contributions::withdraw(&mut tx, &mut contribution).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    for (place, class) in [(NewPlace::Point(OUTSIDE), Class::Resident), (NewPlace::Town, Class::Expert), (NewPlace::None, Class::Resident)]
    {
        let number = submit(app, &NewContribution { class, ..said("Bus öfter fahren", place, occasion) }).await;
        decide(app, &number, Verdict::Publish).await;
    }
}

async fn file(client: &Client, name: &str) -> Page {
    client.get(&format!("/berichte/{name}")).await.ok()
}

async fn document(client: &Client) -> Value {
    serde_json::from_slice(&file(client, "beteiligung.json").await.bytes).expect("JSON")
}

/// The rows of a sheet as texts, without its head.
fn sheet(bytes: &[u8], name: &str) -> Vec<HashMap<String, String>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a workbook");
    let range = book.worksheet_range(name).expect(name);
    let mut rows = range.rows().map(|row| row.iter().map(Data::to_string).collect::<Vec<_>>());
    let head = rows.next().expect("a head");
    rows.map(|row| head.iter().cloned().zip(row).collect()).collect()
}

fn csv_rows(bytes: &[u8]) -> Vec<HashMap<String, String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// Counts and non-public counts of a list of rows.
fn sums(rows: &[Value]) -> (i64, i64) {
    rows.iter().fold((0, 0), |(n, hidden), row| (n + number(&row["count"]), hidden + number(&row["not_public"])))
}

#[tokio::test]
async fn invariant_01_the_line_adds_up_after_a_mixed_history() {
    let app = TestApp::new().await;
    mixed_history(&app).await;
    let tally = &document(&app.visitor()).await["tally"];
    let bins = ["published", "redacted", "internal", "in_review", "hidden", "not_counted", "withdrawn_or_erased"];
    assert_eq!(bins.map(|bin| number(&tally[bin])), [4, 1, 1, 1, 1, 2, 1]);
    assert_eq!(number(&tally["counted"]), 8);
    assert_eq!(number(&tally["received"]), 11);
    assert_eq!((number(&tally["experts"]), number(&tally["signatories"])), (1, 30));
    let page = app.visitor().get("/berichte").await.ok();
    let line = "11 eingegangen = 1 zurückgezogen oder gelöscht + 2 nicht gezählt + 4 veröffentlicht + 1 gekürzt veröffentlicht \
                + 1 nur für die Verwaltung lesbar + 1 in Prüfung + 1 ausgeblendet";
    assert!(page.says(line), "{}", page.words());
    assert!(page.says("davon 3 nicht öffentlich"));
}

#[tokio::test]
async fn invariant_02_every_table_has_the_same_sum() {
    let app = TestApp::new().await;
    mixed_history(&app).await;
    let report = document(&app.visitor()).await;
    for table in ["themes", "kinds", "occasions", "weeks"] {
        assert_eq!(sums(report[table].as_array().expect("rows")), (8, 3), "{table}");
    }
    let districts = &report["districts"];
    let mut places: Vec<Value> = districts["rows"].as_array().expect("rows").iter().map(|row| row["counts"].clone()).collect();
    places.extend(["whole_town", "no_place", "outside"].map(|rest| districts[rest].clone()));
    assert_eq!(sums(&places), (8, 3));
    assert_eq!(["whole_town", "no_place", "outside"].map(|rest| number(&districts[rest]["count"])), [2, 2, 1]);
    let themes = report["themes"].as_array().expect("rows");
    assert_eq!(themes.last().map(|row| (row["label"].as_str(), number(&row["count"]))), Some((Some("ohne Thema"), 7)));
    for (column, theme) in themes.iter().enumerate() {
        assert_eq!(places.iter().map(|place| number(&place["by_theme"][column])).sum::<i64>(), number(&theme["count"]));
    }
    assert_eq!(districts["approximate"], true);
    let overview = sheet(&file(&app.visitor(), "beteiligung.xlsx").await.bytes, "Übersicht");
    let quellental = overview.iter().find(|row| row["zeile"] == "Quellental").expect("a row");
    assert_eq!((quellental["anzahl"].as_str(), quellental["davon_nicht_oeffentlich"].as_str()), ("3", "1"));
    assert_eq!(quellental["hinweis"], "Grenze ungefähr");
}

#[tokio::test]
async fn invariant_05_no_file_holds_anything_that_is_not_public() {
    let app = TestApp::new().await;
    mixed_history(&app).await;
    sqlx::query(
        "with new as (insert into subject (process_id, kind) values ($1, 'cluster') returning id)
         insert into cluster (subject_id, process_id, code, title, summary, state, created_at)
         select id, $1, 'A-001', 'GEHEIM Anliegen', 'GEHEIM', 'in_work', $2 from new",
    )
    .bind(app.process.0)
    .bind(app.now().to_sqlx())
    .execute(&app.db.pool)
    .await
    .expect("a cluster that is not public");
    let visitor = app.visitor();
    for name in FILES.iter().filter(|name| !name.ends_with(".pdf") && !name.ends_with(".xlsx")) {
        let text = file(&visitor, name).await.text();
        assert!(!text.contains("GEHEIM"), "{name}: {text}");
        assert!(!text.contains("Henrike"), "{name}: names stay on the page");
    }
    let book = file(&visitor, "beteiligung.xlsx").await.bytes;
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book.clone())).expect("a workbook");
    let names = workbook.sheet_names();
    let expected = "Übersicht Beiträge Aussagen Anliegen SWOT Ziele Maßnahmen Kosten Finanzierung Abwägung Formate Umfragen Legende";
    assert_eq!(names.join(" "), expected);
    for name in &names {
        let range = workbook.worksheet_range(name).expect("a sheet");
        let cells: Vec<String> = range.rows().flatten().map(Data::to_string).collect();
        assert!(!cells.iter().any(|cell| cell.contains("GEHEIM") || cell.contains("Henrike")), "{name}");
    }
    assert_eq!(sheet(&book, "Beiträge").len(), 5);
    assert_eq!(sheet(&book, "Aussagen").len(), 5);
    assert_eq!(csv_rows(&file(&visitor, "beitraege.csv").await.bytes).len(), 5);
}

#[tokio::test]
async fn invariant_05_words_that_a_redaction_took_away_are_not_quoted_from_statements() {
    let app = TestApp::new().await;
    let parts = ["Hier fehlt ein Gehweg.".to_owned(), "Herr GEHEIM parkt dort jeden Tag.".to_owned()];
    let new = NewContribution { text: parts.join(" "), ..said("Saarlandstraße", NewPlace::Point(QUELLENTAL), online(&app).await) };
    let number = submit(&app, &new).await;
    decide(&app, &number, Verdict::Publish).await;
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let ids = statements::split(&mut tx, &number, &parts).await.expect("split");
    let wording = clusters::Wording {
        title: "Gehwege".to_owned(),
        summary: "Gehwege fehlen.".to_owned(),
        theme_id: None,
        controversial: false,
        minority: false,
    };
    let code = clusters::create(&mut tx, &wording, ProposedBy::Person, &ids, Belief::Open).await.expect("made");
    clusters::release(&mut tx, &code).await.expect("released");
    tx.commit().await.expect("committed");
    let quotes = |report: &Value| report["clusters"][0]["quotes"].to_string();
    assert!(quotes(&document(&app.visitor()).await).contains("Hier fehlt ein Gehweg."));
    let wording =
        Wording { title: "Saarlandstraße".into(), text: "Hier fehlt ein Gehweg. [gekürzt]".into(), address: None, author_name: None };
    decide(&app, &number, Verdict::Redact { reason: Reason::PersonalData, wording }).await;
    let visitor = app.visitor();
    assert!(quotes(&document(&visitor).await).contains("Hier fehlt ein Gehweg."));
    let said = sheet(&file(&visitor, "beteiligung.xlsx").await.bytes, "Aussagen");
    assert_eq!(said.iter().map(|row| row["text"].as_str()).collect::<Vec<_>>(), ["Hier fehlt ein Gehweg.", ""]);
    assert_eq!(csv_rows(&file(&visitor, "beitraege.csv").await.bytes)[0]["anliegen"], code);
}

#[tokio::test]
async fn the_same_data_gives_the_same_bytes() {
    let app = TestApp::demo().await;
    let first = app.visitor().get("/berichte").await.ok();
    let stand = first.attributes("main a[download]", "href")[0].split_once('?').expect("a cut-off").1.to_owned();
    let mut files = Vec::new();
    for name in FILES {
        files.push(file(&app.visitor(), &format!("{name}?{stand}")).await.bytes);
    }
    app.set_clock("2026-11-24T09:30:17+01:00");
    for (name, before) in FILES.iter().zip(&files) {
        let again = file(&app.visitor(), &format!("{name}?{stand}")).await.bytes;
        assert!(again == *before, "{name} differs");
    }
    let hash = first.select("main code");
    assert_eq!(hash.len(), 1);
    let json = &files[FILES.iter().position(|name| name.ends_with(".json")).expect("there")];
    let computed: String = Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, std::slice::from_ref(&computed), "the hash is the SHA-256 of the canonical document");
    let geojson: Value = serde_json::from_slice(&files[4]).expect("JSON");
    assert_eq!((&geojson["pruefsumme"], &geojson["stand"]), (&computed.as_str().into(), &"2026-11-23T12:00:00+01:00".into()));
    assert!(csv_rows(&files[3]).iter().all(|row| row["pruefsumme"] == computed));
    assert!(sheet(&files[1], "Übersicht").iter().any(|row| row["hinweis"] == computed));
}

#[tokio::test]
async fn formula_cells_are_neutralised_and_come_back() {
    let app = TestApp::new().await;
    let occasion = online(&app).await;
    let titles = hostile_titles();
    let said: Vec<NewContribution> = titles.iter().map(|title| said(title, NewPlace::None, occasion)).collect();
    import(&app, said).await;
    let visitor = app.visitor();
    let csv = csv_rows(&file(&visitor, "beitraege.csv").await.bytes);
    let xlsx = sheet(&file(&visitor, "beteiligung.xlsx").await.bytes, "Beiträge");
    for (format, rows) in [("csv", csv), ("xlsx", xlsx)] {
        let mut read: Vec<&str> = rows.iter().map(|row| cells::restore(&row["titel"])).collect();
        let mut expected: Vec<&str> = titles.iter().map(String::as_str).collect();
        read.sort_unstable();
        expected.sort_unstable();
        assert_eq!(read, expected, "{format}");
        for cell in rows.iter().flat_map(HashMap::values) {
            let begins = cell.trim_start().chars().next();
            assert!(!begins.is_some_and(|c| "=+-@".contains(c)) || cell.parse::<f64>().is_ok(), "{format}: {cell:?}");
        }
    }
}

/// Beginnings that spreadsheets calculate, in all the disguises, and texts that only look like them.
fn hostile_titles() -> Vec<String> {
    let mut titles = Vec::new();
    for hidden in ["", " ", "  ", "\u{a0}", "'", "\t", "\u{feff}"] {
        for sign in ["=", "+", "-", "@", "＝", "x"] {
            titles.push(format!("{hidden}{sign}cmd|' /C calc'!A0"));
            titles.push(format!("{hidden}{sign}HYPERLINK(\"http://x.example\";\"a;b\")"));
        }
    }
    titles
}

#[tokio::test]
async fn exports_go_on_beyond_the_first_batch() {
    let app = TestApp::new().await;
    let occasion = online(&app).await;
    import(&app, (0..2_345).map(|index| said(&format!("Beitrag {index}"), NewPlace::Point(QUELLENTAL), occasion)).collect()).await;
    let visitor = app.visitor();
    let csv = csv_rows(&file(&visitor, "beitraege.csv").await.bytes);
    let mut numbers: Vec<&str> = csv.iter().map(|row| row["beitrag"].as_str()).collect();
    assert!(numbers.is_sorted());
    numbers.dedup();
    assert_eq!(numbers.len(), 2_345, "every contribution once, though all came in the same instant");
    let text = file(&visitor, "beitraege.geojson").await.text();
    let geojson::GeoJson::FeatureCollection(collection) = text.parse().expect("GeoJSON") else { panic!("no collection") };
    assert_eq!(collection.features.len(), 2_345);
    assert_eq!(collection.features[7].property("ortsteil_name").and_then(Value::as_str), Some("Quellental"));
    assert_eq!(sheet(&file(&visitor, "beteiligung.xlsx").await.bytes, "Beiträge").len(), 2_345);
    assert!(visitor.get("/berichte").await.ok().says("2.345"));
}

#[tokio::test]
async fn a_cut_off_leaves_out_what_came_later() {
    let app = TestApp::new().await;
    let occasion = online(&app).await;
    for (at, title) in [("2026-11-20T23:59:59+01:00", "Abends"), ("2026-11-21T00:00:00+01:00", "Nach Mitternacht")] {
        app.set_clock(at);
        let number = submit(&app, &said(title, NewPlace::Town, occasion)).await;
        decide(&app, &number, Verdict::Publish).await;
    }
    app.set_clock("2026-11-23T12:00:00+01:00");
    let visitor = app.visitor();
    let page = file(&visitor, "beitraege.csv?stand=2026-11-20").await;
    assert_eq!(page.headers["content-disposition"], "attachment; filename=\"isek-beitraege-2026-11-20.csv\"");
    assert_eq!(page.headers["content-type"], "text/csv; charset=utf-8; header=present");
    let rows = csv_rows(&page.bytes);
    assert_eq!(rows.iter().map(|row| row["titel"].as_str()).collect::<Vec<_>>(), ["Abends"]);
    assert_eq!(csv_rows(&file(&visitor, "beitraege.csv").await.bytes).len(), 2);
    for stand in ["2026-11-24", "gestern", "2030-01-01T00:00:00Z"] {
        let refused = visitor.get(&format!("/berichte?stand={stand}")).await;
        assert_eq!(refused.status, 422, "{stand}");
        assert!(refused.says("Stand"), "{}", refused.words());
    }
}

#[tokio::test]
async fn quotes_are_the_most_supported_first() {
    let app = TestApp::demo().await;
    let report = document(&app.visitor()).await;
    let clusters = report["clusters"].as_array().expect("rows");
    assert!(clusters.len() >= 25, "{} Anliegen", clusters.len());
    let counts: Vec<i64> = clusters.iter().map(|cluster| number(&cluster["count"])).collect();
    assert!(counts.is_sorted_by(|one, next| one >= next), "most voices first");
    let quotes = clusters[0]["quotes"].as_array().expect("quotes");
    assert_eq!(quotes.len(), 3);
    let last = quotes[2]["number"].as_str().expect("a number").to_owned();
    let mut tx = app.tx(Actor::Visitor).await;
    let subject = contributions::lock(&mut tx, &last).await.expect("there").subject;
    for device in 0..50 {
        support::set(&mut tx, subject, &[device; 32], true).await.expect("supported");
    }
    tx.commit().await.expect("committed");
    app.set_clock("2026-11-23T12:05:00+01:00");
    let again = document(&app.visitor()).await;
    let cluster = again["clusters"].as_array().expect("rows").iter().find(|cluster| cluster["code"] == clusters[0]["code"]).expect("there");
    assert_eq!(cluster["quotes"][0]["number"], last.as_str());
}

#[tokio::test]
async fn the_real_executable_prints_the_demos_report() {
    let app = TestApp::demo().await;
    for language in ["de", "en"] {
        let visitor = app.visitor();
        let pdf = file(&visitor, &format!("beteiligung.pdf?sprache={language}")).await;
        assert_eq!(pdf.headers["content-type"], "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"), "make test builds the executable before");
        assert!(pdf.bytes.len() > 50_000, "{} bytes", pdf.bytes.len());
        let marked = pdf.bytes.windows(14).any(|bytes| bytes == b"StructTreeRoot");
        assert!(marked, "tagged");
    }
    assert!(!app.visitor().get("/berichte").await.ok().says("PDF wird vorbereitet"));
}

#[tokio::test]
async fn while_the_executable_is_being_built_the_page_says_so() {
    let app = TestApp::with(|config| config.pdf = Some("/nowhere/rotfaden-pdf".into())).await;
    let visitor = app.visitor();
    let page = visitor.get("/berichte").await.ok();
    assert!(page.says("PDF wird vorbereitet"));
    assert!(!page.attributes("main a[download]", "href").iter().any(|href| href.contains(".pdf")));
    let pdf = visitor.get("/berichte/beteiligung.pdf").await;
    assert_eq!(pdf.status, 503);
    assert_eq!(pdf.headers["retry-after"], "60");
    assert!(pdf.says("PDF wird vorbereitet"));
}

#[tokio::test]
async fn staff_find_the_reports_in_their_navigation() {
    let app = TestApp::new().await;
    for email in ["moderation@demo.example", "planung@demo.example", "leitung@demo.example", "erfassung@demo.example"] {
        let page = app.as_staff(email).await.get("/verwaltung/isek/berichte").await.ok();
        assert_eq!(page.select("h1"), ["Berichte und Daten"], "{email}");
        assert!(page.attributes("nav a", "href").contains(&"/verwaltung/isek/berichte".to_owned()), "{email}");
        assert!(page.attributes("main a[download]", "href").iter().any(|href| href.starts_with("/berichte/beitraege.csv?stand=")));
    }
    assert_eq!(app.visitor().get("/verwaltung/isek/berichte").await.status, 303);
}

#[tokio::test]
async fn another_process_has_its_own_report() {
    let app = TestApp::new().await;
    mixed_history(&app).await;
    let visitor = app.visitor();
    let page = visitor.get("/verfahren/schulwege-2022/berichte").await.ok();
    assert!(page.says("0 eingegangen"), "{}", page.words());
    assert!(page.attributes("main a[download]", "href").iter().all(|href| href.starts_with("/verfahren/schulwege-2022/berichte/")));
    let rows = csv_rows(&visitor.get("/verfahren/schulwege-2022/berichte/beitraege.csv").await.ok().bytes);
    assert!(rows.is_empty());
}
