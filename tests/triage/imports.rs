//! Tables in the browser: upload, columns, mistakes, import, slips, and the way back.

use super::*;

const LIST: &str = "/verwaltung/isek/erfassung/import";
const RECORDING: &str = "erfassung@demo.example";

/// Semicolons, decimal commas, metres and degrees apart: as a German spreadsheet writes it.
const TABLE: &str = "Nr.;Titel;Beitrag;Datum;Längengrad;Breitengrad;Straße
1;Mehr Bänke;Für uns Alte.;20.11.2026;9,7972;53,662;
2;;Die Ampel am Bahnhof ist zu kurz grün.;21.11.2026;;;Am Bahnhof 1
3;Morgen;Das Datum liegt nach heute.;24.12.2026;;;
4;Vertauscht;Erst Nord, dann Ost.;20.11.2026;53,662;9,7972;
5;=Summe;Kein Datum.;gestern;;;
";

async fn upload(client: &Client, source: &str, preset: &str, file: &[u8]) -> Page {
    client.post_files(LIST, &[("source", source), ("preset", preset)], &[("files", file)]).await
}

/// The form as the page shows it, with an occasion.
async fn chosen(client: &Client, address: &str, occasion: i64) -> Vec<(String, String)> {
    let page = client.get(address).await.ok();
    let mut fields = vec![("occasion".to_owned(), occasion.to_string())];
    for name in ["title", "text", "id", "date", "lon", "lat", "address", "category", "url", "votes", "author", "grid", "kind", "class"] {
        let value = page.attributes(&format!("#f-{name} option[selected]"), "value").pop().unwrap_or_default();
        fields.push((name.to_owned(), value));
    }
    fields
}

async fn send(client: &Client, address: &str, fields: &[(String, String)], what: &str) -> Page {
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("do", what));
    client.post(address, &fields).await
}

/// Uploads and imports with what was guessed; the import's page.
async fn import(app: &TestApp, client: &Client, source: &str, file: &[u8]) -> String {
    let postcard = occasion(app, app.process, "postcard").await;
    let address = upload(client, source, "own", file).await.location();
    let fields = chosen(client, &address, postcard).await;
    send(client, &address, &fields, "import").await.location()
}

fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect()
}

#[tokio::test]
async fn a_table_comes_in_row_by_row_and_each_other_row_has_its_reason() {
    let app = TestApp::new().await;
    let recorder = app.as_staff(RECORDING).await;
    assert!(recorder.get(LIST).await.ok().says("Noch nichts importiert"));
    let address = upload(&recorder, "Postkarten November", "own", &windows(TABLE)).await.location();
    let page = recorder.get(&address).await.ok();
    assert_eq!(page.attributes("#f-text option[selected]", "value"), ["Beitrag"], "guessed by its name, in Windows-1252");
    assert_eq!(page.attributes("#f-address option[selected]", "value"), ["Straße"]);
    assert!(page.says("2 Zeilen können importiert werden, 3 haben Fehler."), "{}", page.words());
    assert!(page.says("„gestern“ ist kein Datum.") && page.says("Längen- und Breitengrad sind vertauscht."));
    assert_eq!(app.count("select count(*) from contribution").await, 0, "a look writes nothing");

    // Without an occasion nothing comes in, and everything chosen is still there.
    let postcard = occasion(&app, app.process, "postcard").await;
    let mut fields = chosen(&recorder, &address, postcard).await;
    fields[0].1 = String::new();
    let again = send(&recorder, &address, &fields, "import").await;
    assert_eq!(again.status, 422);
    assert_eq!(again.attributes("#f-text option[selected]", "value"), ["Beitrag"]);
    fields[0].1 = postcard.to_string();
    assert_eq!(send(&recorder, &address, &fields, "import").await.location(), address);
    let done = recorder.get(&address).await.ok();
    assert!(done.says("2 Zeilen importiert, 0 schon da, 3 abgelehnt"), "{}", done.words());
    assert_eq!(app.count("select count(*) from contribution where visibility = 'submitted' and handling = 'new'").await, 2);
    assert_eq!(app.count("select count(*) from contribution where source_system = 'Postkarten November' and source_id = '1'").await, 1);
    assert_eq!(
        app.count("select count(*) from contribution where event_on = '2026-11-21' and title like 'Die Ampel am Bahnhof%'").await,
        1
    );
    assert!(app.moderator().await.get("/verwaltung/isek/eingang").await.ok().says("Mehr Bänke"), "it waits at the desk");
    assert_eq!(app.visitor().get("/beitraege/PI-2026-00001").await.status, 404, "and is not public");

    // The rows with mistakes as they came, with line, column and reason; no cell is a formula.
    let file = recorder.get(&format!("{address}/fehler")).await.ok();
    let text = file.text();
    assert!(text.contains("4;Vertauscht;Erst Nord, dann Ost.;20.11.2026;53,662;9,7972;;5;Längengrad;"), "{text}");
    assert!(text.contains("5;'=Summe;") && text.contains(";6;Datum;"), "{text}");
    let corrected = text.replace("gestern", "19.11.2026");
    let second = import(&app, &recorder, "Postkarten November", corrected.as_bytes()).await;
    assert!(recorder.get(&second).await.ok().says("Eine Zeile importiert, 0 schon da, 2 abgelehnt"));
    assert_eq!(app.count("select count(*) from contribution where title = '=Summe'").await, 1);

    // Slips with codes for whoever imported.
    let slips = recorder.get("/verwaltung/isek/erfassung/zettel?import=1").await.ok();
    assert_eq!(slips.select(".rf-slip").len(), 2);
    let list = recorder.get(LIST).await.ok();
    assert!(list.says("Postkarten November") && list.says("importiert"));
}

#[tokio::test]
async fn nothing_comes_in_twice_and_the_mapping_is_offered_again() {
    let app = TestApp::new().await;
    let recorder = app.as_staff(RECORDING).await;
    let postcard = occasion(&app, app.process, "postcard").await;
    let table = "A;B;C\n1;Bänke;20.11.2026\n2;Bäume;20.11.2026\n";
    let address = upload(&recorder, "Markt", "own", table.as_bytes()).await.location();
    assert!(recorder.get(&address).await.ok().says("Ordnen Sie zuerst die Spalten zu"));
    let mut fields = chosen(&recorder, &address, postcard).await;
    let bare = send(&recorder, &address, &fields, "import").await;
    assert_eq!(bare.status, 422);
    assert!(bare.says("Bitte wählen Sie die Spalte mit dem Titel") && bare.says("Bitte geben Sie einen Tag an"));
    for (name, column) in [("id", "A"), ("title", "B"), ("date", "C")] {
        fields.iter_mut().find(|(field, _)| field == name).expect("a field").1 = column.to_owned();
    }
    send(&recorder, &address, &fields, "import").await.location();
    let second = import(&app, &recorder, "Markt", table.as_bytes()).await;
    assert!(recorder.get(&second).await.ok().says("Keine Zeile importiert, 2 schon da, 0 abgelehnt"));
    // The same import once more: what it brought counts as brought.
    send(&recorder, &address, &fields, "import").await.location();
    assert!(recorder.get(&address).await.ok().says("2 Zeilen importiert, 0 schon da, 0 abgelehnt"));
    assert_eq!(app.count("select count(*) from contribution").await, 2);
}

#[tokio::test]
async fn coordinates_in_metres_become_degrees() {
    let app = TestApp::new().await;
    let recorder = app.as_staff(RECORDING).await;
    let table = "Titel,Datum,Ostwert,Nordwert\nRathaus,2026-11-20,\"552656,5\",5946300\nNirgends,2026-11-20,12,13\n";
    let address = import(&app, &recorder, "Begehung", table.as_bytes()).await;
    let page = recorder.get(&address).await.ok();
    assert!(page.says("Eine Zeile importiert, 0 schon da, eine abgelehnt") || page.says("Eine Zeile importiert, 0 schon da, 1 abgelehnt"));
    assert!(page.says("Die Koordinaten liegen nicht in Deutschland."));
    assert_eq!(
        app.count("select count(*) from contribution where st_x(geom) between 9.79 and 9.81 and st_y(geom) between 53.66 and 53.67").await,
        1
    );
}

#[tokio::test]
async fn an_import_is_taken_back_as_a_whole_unless_somebody_worked_with_it() {
    let app = TestApp::new().await;
    let recorder = app.as_staff(RECORDING).await;
    let table = "id\ttitle\tdate\n1\tBänke\t2026-11-20\n2\tBäume\t2026-11-20\n";
    let first = import(&app, &recorder, "Stand", table.as_bytes()).await;
    recorder.post(&format!("{first}/zurueck"), &[]).await.location();
    assert!(recorder.get(&first).await.ok().says("Dieser Import wurde als Ganzes zurückgenommen."));
    assert_eq!(app.count("select count(*) from contribution where gone_at is null").await, 0);
    assert_eq!(app.count("select count(*) from intake_import where file is not null").await, 0);
    assert!(!app.moderator().await.get("/verwaltung/isek/eingang").await.ok().says("Bänke"));

    let second = import(&app, &recorder, "Stand", table.as_bytes()).await;
    assert!(recorder.get(&second).await.ok().says("2 Zeilen importiert"), "the ids are free again");
    let decided = "/verwaltung/isek/eingang/PI-2026-00003/entscheiden";
    app.moderator().await.post(decided, &[("decision", "publish"), ("seen", "0")]).await.location();
    let refused = recorder.post(&format!("{second}/zurueck"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("PI-2026-00003") && !refused.says("PI-2026-00004"), "{}", refused.words());
    assert_eq!(app.count("select count(*) from contribution where gone_at is null").await, 2);
}

#[tokio::test]
async fn what_is_no_table_gets_a_sentence() {
    let app = TestApp::new().await;
    let recorder = app.as_staff(RECORDING).await;
    for (file, says) in [(b"\xff\xfea\0".as_slice(), "CSV UTF-8"), (b"", "steht keine Tabelle"), (b"PK\x03\x04nothing", "nicht gelesen")] {
        let page = upload(&recorder, "Quelle", "own", file).await;
        assert_eq!(page.status, 422);
        assert!(page.says(says), "{says}: {}", page.words());
        assert_eq!(page.attributes("#f-source", "value"), ["Quelle"]);
    }
    let none = recorder.post_files(LIST, &[("source", "Quelle"), ("preset", "own")], &[]).await;
    assert!(none.status == 422 && none.says("genau eine Datei"));
    assert_eq!(app.planner().await.get(LIST).await.status, 403);
}

/// More than one batch; how fast is printed, but 2,000 rows a second is a goal of the release build.
#[tokio::test]
async fn several_batches_come_in() {
    let app = TestApp::new().await;
    let recorder = app.as_staff(RECORDING).await;
    let mut table = "id;title;text;date;lon;lat\n".to_owned();
    for n in 0..2_500 {
        let lon = 9.75 + f64::from(n % 100) / 1000.0;
        table.push_str(&format!("{n};Wunsch {n};Hier fehlt eine Bank im Schatten, Nummer {n}.;2026-11-20;{lon:.4};53,66\n"));
    }
    let postcard = occasion(&app, app.process, "postcard").await;
    let address = upload(&recorder, "Viele", "own", table.as_bytes()).await.location();
    let fields = chosen(&recorder, &address, postcard).await;
    let start = std::time::Instant::now();
    send(&recorder, &address, &fields, "import").await.location();
    eprintln!("{:.0} rows a second", 2_500.0 / start.elapsed().as_secs_f64());
    assert_eq!(app.count("select count(*) from contribution").await, 2_500);
}
