//! Imports from other systems: CSV, XLSX and GeoJSON of the shapes that real exports have, with their mistakes.

use std::path::{Path, PathBuf};

use rotfaden::cli::import::{Kind, Summary, import_file};
use rotfaden::cli::process;
use rotfaden::cli::setup::Folder;

use crate::support::app::TestApp;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import").join(name)
}

/// A town with a second process: a box, no districts.
async fn bonn() -> TestApp {
    let app = TestApp::new().await;
    let (folder, name) = Folder::and_name(&data("radverkehr-bonn.process.json")).expect("a file");
    let definition = folder.json(&name).expect("readable");
    process::create(&app.app.host, &folder, definition).await.expect("created");
    app
}

async fn import(app: &TestApp, kind: Kind, mapping: &str, file: &Path, dry_run: bool) -> Summary {
    import_file(&app.app.host, kind, "radverkehr-bonn", &data(mapping), file, dry_run).await.expect("the file can be read")
}

async fn ideas(app: &TestApp, dry_run: bool) -> Summary {
    import(app, Kind::Contributions, "raddialog.contributions.json", &data("ideas.csv"), dry_run).await
}

#[tokio::test]
async fn good_rows_are_kept_and_each_other_row_has_its_reason() {
    let app = bonn().await;
    let summary = ideas(&app, false).await;
    assert_eq!((summary.imported, summary.already_there), (5, 1));
    let reasons: Vec<(usize, &str)> = summary.refused.iter().map(|(line, reason)| (*line, reason.as_str())).collect();
    assert_eq!(reasons.len(), 3, "{reasons:?}");
    assert_eq!(reasons[0], (7, "Längen- und Breitengrad sind vertauscht."));
    assert_eq!(reasons[1], (8, "„gestern“ ist kein Datum."));
    assert_eq!(reasons[2].0, 11);
}

#[tokio::test]
async fn what_the_source_had_stays_with_each_row() {
    let app = bonn().await;
    ideas(&app, false).await;
    let (number, votes, category, day): (String, i32, String, String) =
        sqlx::query_as("select number, source_votes, source_category, received_on::text from contribution where source_id = 'T0003'")
            .fetch_one(&app.db.pool)
            .await
            .expect("the row");
    assert_eq!((votes, category.as_str(), day.as_str()), (11, "Fahrradparken", "2017-09-24"));
    assert!(number.starts_with("RB-2017-"), "{number}");
    let page = app.visitor().get(&format!("/verfahren/radverkehr-bonn/beitraege/{number}")).await.ok();
    assert!(page.says("11 Stimmen in der Quelle"));
    assert_eq!(app.count("select count(*) from contribution where title = '=Summe der Schlaglöcher (erfunden)'").await, 1);
}

#[tokio::test]
async fn a_second_import_changes_nothing() {
    let app = bonn().await;
    ideas(&app, false).await;
    let again = ideas(&app, false).await;
    assert_eq!((again.imported, again.already_there), (0, 6));
    assert_eq!(app.count("select count(*) from contribution").await, 5);
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_writes_nothing() {
    let app = bonn().await;
    let dry = ideas(&app, true).await;
    assert_eq!(app.count("select count(*) from contribution").await, 0);
    assert_eq!(dry, ideas(&app, false).await);
}

#[tokio::test]
async fn comments_find_their_contributions() {
    let app = bonn().await;
    ideas(&app, false).await;
    let summary = import(&app, Kind::Comments, "raddialog.comments.json", &data("comments.csv"), false).await;
    assert_eq!((summary.imported, summary.refused.len()), (3, 1));
    assert_eq!(summary.refused[0].0, 5);
    let again = import(&app, Kind::Comments, "raddialog.comments.json", &data("comments.csv"), false).await;
    assert_eq!((again.imported, again.already_there), (0, 3));
    assert_eq!(app.count("select count(*) from comment_public").await, 3);
}

#[tokio::test]
async fn geojson_brings_its_places() {
    let app = bonn().await;
    let summary = import(&app, Kind::Contributions, "raddialog.contributions.json", &data("ideas.geojson"), false).await;
    assert_eq!(summary, Summary { imported: 2, ..Summary::default() });
    assert_eq!(app.count("select count(*) from contribution where place_kind = 'point'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where place_kind = 'none'").await, 1);
}

#[tokio::test]
async fn spreadsheets_are_read_as_tables() {
    let app = bonn().await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ideen.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["id", "title", "text", "category", "date", "lat", "lon", "votes", "url"]) {
        sheet.write(0, column, name).expect("a cell");
    }
    for (column, value) in (0..).zip(["X1", "Rampe am Bahnhof (erfunden)", "Zu steil.", "Hindernisse"]) {
        sheet.write(1, column, value).expect("a cell");
    }
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2017, 9, 5).expect("a day");
    let format = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    sheet.write_with_format(1, 4, day, &format).expect("a cell");
    for (column, value) in (5..).zip([50.73, 7.1, 8.0]) {
        sheet.write(1, column, value).expect("a cell");
    }
    book.save(&path).expect("a file");
    let summary = import(&app, Kind::Contributions, "raddialog.contributions.json", &path, false).await;
    assert_eq!(summary, Summary { imported: 1, ..Summary::default() });
    assert_eq!(app.count("select count(*) from contribution where received_on = '2017-09-05' and source_votes = 8").await, 1);
}

#[tokio::test]
async fn another_kind_of_file_is_refused_with_a_sentence() {
    let app = bonn().await;
    let error =
        import_file(&app.app.host, Kind::Contributions, "radverkehr-bonn", &data("raddialog.contributions.json"), &data("x.pdf"), false)
            .await
            .expect_err("a PDF is no table");
    assert!(error.to_string().contains(".csv, .xlsx"), "{error}");
}

#[tokio::test]
async fn houses_come_in_once_and_bring_their_streets() {
    let app = bonn().await;
    let houses = async |dry_run| import(&app, Kind::Places, "houses.places.json", &data("houses.csv"), dry_run).await;
    let summary = houses(true).await;
    assert_eq!(app.count("select count(*) from house").await, 0, "a dry run writes nothing");
    assert_eq!(summary, houses(false).await);
    assert_eq!((summary.imported, summary.already_there), (5, 1));
    let reasons: Vec<(usize, &str)> = summary.refused.iter().map(|(line, reason)| (*line, reason.as_str())).collect();
    assert_eq!(
        reasons,
        [
            (8, "Die Spalte „strasse“ ist leer."),
            (9, "„zwölf“ ist keine Hausnummer."),
            (10, "Die beiden Koordinaten sind vertauscht."),
            (11, "Die Koordinaten liegen nicht in Deutschland."),
        ]
    );
    assert_eq!(app.count("select count(*) from place where source = 'erfundene Hauskoordinaten'").await, 2);
    assert_eq!(app.count("select count(*) from house where number = '12b'").await, 1);
    let again = houses(false).await;
    assert_eq!((again.imported, again.already_there), (0, 6));
    let place = app.visitor().get("/verfahren/radverkehr-bonn/orte?q=musterstr.+erfunden+3a").await.ok().text();
    assert!(place.contains(r#""name":"Musterstraße (erfunden) 3a""#), "{place}");
    // EPSG:25832 552050, 5945612 is 9.787 east, 53.656 north.
    assert!(place.contains(r#""lon":9.787"#) && place.contains(r#""lat":53.656"#), "{place}");
}

#[tokio::test]
async fn a_list_of_streets_may_be_geojson() {
    let app = bonn().await;
    let folder = tempfile::tempdir().expect("a folder");
    let (mapping, file) = (folder.path().join("m.json"), folder.path().join("strassen.geojson"));
    std::fs::write(&mapping, r#"{ "source": "Test", "columns": { "name": "name", "kind": "art" } }"#).expect("written");
    let line =
        r#"{"type":"Feature","properties":{"name":"Uferweg"},"geometry":{"type":"LineString","coordinates":[[7.1,50.73],[7.2,50.73]]}}"#;
    let school =
        r#"{"type":"Feature","properties":{"name":"Schule am Ufer","art":"school"},"geometry":{"type":"Point","coordinates":[7.1,50.74]}}"#;
    std::fs::write(&file, format!(r#"{{"type":"FeatureCollection","features":[{line},{school}]}}"#)).expect("written");
    let summary = import(&app, Kind::Places, mapping.to_str().expect("a path"), &file, false).await;
    assert_eq!(summary, Summary { imported: 2, ..Summary::default() });
    assert_eq!(app.count("select count(*) from place where kind = 'school' and name = 'Schule am Ufer'").await, 1);
}
