//! How a town begins: from an empty database to the first contribution.

use std::path::Path;

use rotfaden::cli::process;
use rotfaden::cli::setup::Folder;
use rotfaden::cli::setup::town::TownFile;
use rotfaden::cli::town::{self, Listed};
use rotfaden::error::{Error, Result};
use rotfaden::services::installation::{self, Progress};

use crate::support::app::TestApp;

fn folder() -> Folder {
    Folder::Disk(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/demo"))
}

/// A change of the town's file.
type Change = fn(&mut serde_json::Value);

async fn set(app: &TestApp, change: impl FnOnce(&mut serde_json::Value)) -> Result<Vec<Listed>> {
    let mut file = folder().json("town.json")?;
    change(&mut file);
    town::set(&app.app.host, &folder(), serde_json::from_value::<TownFile>(file).expect("a town")).await
}

fn listed(slugs: [&str; 2], is_new: bool) -> Vec<Listed> {
    slugs.map(|slug| Listed { slug: slug.to_owned(), is_new }).into()
}

async fn progress(app: &TestApp) -> Progress {
    installation::progress(&app.db.pool, app.now()).await.expect("the database answers")
}

#[tokio::test]
async fn before_its_town_the_server_is_well_and_says_so() {
    let app = TestApp::empty().await;
    let visitor = app.visitor();
    for page in ["/", "/karte", "/verwaltung/anmelden"] {
        let page = visitor.get(page).await;
        assert_eq!(page.status, 503);
        assert!(page.says("Diese Seite wird gerade eingerichtet"), "{}", page.words());
    }
    for watched in ["/gesund", "/bereit"] {
        assert_eq!(visitor.get(watched).await.ok().text(), "ok\n");
    }
    assert_eq!(progress(&app).await, Progress { town: None, main_process: None, admins: 0 });
}

#[tokio::test]
async fn a_town_is_set_up_from_its_file_and_corrected_by_it() {
    let app = TestApp::empty().await;
    assert_eq!(set(&app, |_| {}).await.expect("it fits"), listed(["isek", "schulwege-2022"], true));
    assert_eq!(progress(&app).await, Progress { town: Some("Pinneberg".into()), main_process: Some("isek".into()), admins: 0 });
    let form = app.visitor().get("/beitraege/neu").await.ok();
    assert!(form.says("Frau Beispiel"), "every page names the person: {}", form.words());
    let districts: i64 = sqlx::query_scalar("select count(*) from district").fetch_one(&app.db.pool).await.expect("counted");
    assert_eq!(districts, 14, "seven for each process");
    let outside: i64 =
        sqlx::query_scalar("select count(*) from place join process on process.id = process_id where not st_covers(boundary, geom)")
            .fetch_one(&app.db.pool)
            .await
            .expect("counted");
    assert_eq!(outside, 0, "places outside of the town are no help");

    let again = set(&app, |town| town["contact"]["name"] = "Herr Neu".into()).await;
    assert_eq!(again.expect("it fits again"), listed(["isek", "schulwege-2022"], false));
    assert!(app.visitor().get("/").await.ok().says("Herr Neu"));
}

#[tokio::test]
async fn a_file_that_does_not_fit_changes_nothing() {
    let app = TestApp::empty().await;
    let cases: [(&str, Change); 4] = [
        ("Der Amtliche Gemeindeschlüssel (ags) hat acht Ziffern.", |town| town["ags"] = "123".into()),
        ("für „Quellental“ steht in „codes“ kein Kürzel", |town| {
            town["processes"][0]["districts"]["codes"].as_object_mut().expect("codes").remove("Quellental");
        }),
        ("„Atlantis“ aus „codes“ fehlt", |town| town["processes"][0]["districts"]["codes"]["Atlantis"] = "AT".into()),
        ("Es gibt schon ein Hauptverfahren.", |town| town["processes"][1]["main"] = true.into()),
    ];
    for (sentence, change) in cases {
        let Err(Error::Setup(said)) = set(&app, change).await else { panic!("{sentence}: it was taken") };
        assert!(said.contains(sentence), "{said}");
        assert_eq!(progress(&app).await, Progress { town: None, main_process: None, admins: 0 }, "{sentence}");
    }
}

#[tokio::test]
async fn a_process_needs_its_town_first() {
    let app = TestApp::empty().await;
    let bonn = Folder::Disk(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import"));
    let definition = bonn.json("radverkehr-bonn.process.json").expect("readable");
    let Err(Error::Setup(said)) = process::create(&app.app.host, &bonn, definition).await else { panic!("it was made") };
    assert!(said.contains("rotfaden town set"), "{said}");
}
