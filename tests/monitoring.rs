//! Step 7: indicators, readings, corrections that keep the old value.

use crate::support::app::{Client, TestApp};
use crate::support::concept;

/// What a planner types for an indicator: crossings, 0 in 2022, 8 at the end of 2029.
const CROSSINGS: [(&str, &str); 10] = [
    ("title", "Gesicherte Querungen"),
    ("purpose", "goal:L"),
    ("unit", "Stück"),
    ("decimals", "1"),
    ("baseline", "0"),
    ("baseline_on", "2022-01-01"),
    ("target", "8,0"),
    ("target_on", "2029-12-31"),
    ("direction", "up"),
    ("interval", "yearly"),
];

async fn indicator(app: &TestApp, planner: &Client) {
    concept::goal(app).await;
    let mut form = CROSSINGS.to_vec();
    form.push(("source", "Fachdienst Tiefbau"));
    let made = planner.post("/verwaltung/isek/monitoring", &form).await;
    assert_eq!(made.location(), "/verwaltung/isek/monitoring/I-01?meldung=indicator-created");
}

async fn read(planner: &Client, on: &str, value: &str) -> crate::support::page::Page {
    planner.post("/verwaltung/isek/monitoring/I-01/messwerte", &[("read_on", on), ("value", value), ("note", "gezählt")]).await
}

#[tokio::test]
async fn a_correction_keeps_the_old_value() {
    let app = TestApp::new().await;
    let planner = app.lead().await;
    indicator(&app, &planner).await;
    assert_eq!(read(&planner, "2026-10-30", "4,5").await.status, 303);
    assert_eq!(planner.post("/verwaltung/isek/monitoring/I-01/freigeben", &[]).await.status, 303);
    let form = planner.get("/verwaltung/isek/monitoring/I-01?korrektur=2026-10-30").await.ok();
    assert!(form.says("Messwert vom 30. Oktober 2026 korrigieren"));
    let path = "/verwaltung/isek/monitoring/I-01/messwerte/2026-10-30";
    let without_reason = planner.post(path, &[("corrected_value", "5,0")]).await;
    assert_eq!(without_reason.status, 422);
    assert_eq!(planner.post(path, &[("corrected_value", "5,0"), ("corrected_note", "Eine war vergessen")]).await.status, 303);

    let history = planner.get("/verwaltung/isek/monitoring/I-01").await.ok();
    assert_eq!(history.select("s"), ["4,5 Stück"]);
    let public = app.visitor().get("/monitoring/I-01").await.ok();
    assert!(public.says("korrigiert, vorher 4,5 Stück"), "{}", public.words());
    assert!(public.says("Zuletzt gemessen: 5,0 Stück am 30. Oktober 2026."));
    assert_eq!(app.count("select count(*) from reading").await, 2);
    assert_eq!(app.count("select value from reading_current").await, 50);
    assert_eq!(
        planner
            .post("/verwaltung/isek/monitoring/I-01/messwerte/2020-01-01", &[("corrected_value", "1"), ("corrected_note", "nie gemessen")])
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn everybody_reads_whether_it_is_on_course() {
    let app = TestApp::new().await;
    let planner = app.lead().await;
    indicator(&app, &planner).await;
    let visitor = app.visitor();
    assert_eq!(visitor.get("/monitoring/I-01").await.status, 404, "nothing shows before its release");
    assert!(visitor.get("/monitoring").await.ok().says("Noch keine Messwerte"));
    planner.post("/verwaltung/isek/monitoring/I-01/freigeben", &[]).await;
    assert_eq!(visitor.get("/monitoring/I-01").await.ok().select("main .rf-tag"), ["noch offen", "veraltet"], "the baseline is of 2022");
    read(&planner, "2026-01-01", "4,1").await;
    assert_eq!(visitor.get("/monitoring/I-01").await.ok().select("main .rf-tag"), ["auf Kurs"]);
    read(&planner, "2026-11-01", "4,1").await;
    let page = visitor.get("/monitoring/I-01").await.ok();
    assert_eq!(page.select("main .rf-tag"), ["nicht auf Kurs"]);
    assert!(page.says("Stadt der kurzen Wege"));
    assert_eq!(visitor.get("/monitoring").await.ok().select("article svg").len(), 1);
    assert_eq!(visitor.get("/verfahren/schulwege-2022/monitoring/I-01").await.status, 404);
}

#[tokio::test]
async fn mistakes_stand_by_their_field() {
    let app = TestApp::new().await;
    let planner = app.planner().await;
    indicator(&app, &planner).await;
    for (on, value, field, sentence) in [
        ("2027-01-01", "4", "read_on", "Dieser Tag kommt erst noch."),
        ("2026-01-01", "4,55", "value", ""),
        ("2026-01-01", "", "value", ""),
        ("2026-02-31", "4", "read_on", ""),
    ] {
        let page = read(&planner, on, value).await;
        assert_eq!(page.status, 422, "{on} {value}");
        assert!(page.select(&format!("#f-{field}-error")).join(" ").contains(sentence), "{on} {value}");
        assert_eq!(page.attributes("#f-note", "value"), ["gezählt"], "kept");
    }
    assert_eq!(read(&planner, "2026-01-01", "4").await.status, 303);
    let twice = read(&planner, "2026-01-01", "5").await;
    assert!(twice.status == 422 && twice.says("Für diesen Tag gibt es schon einen Messwert"));
    let mut form = CROSSINGS.to_vec();
    form[7].1 = "2021-12-31";
    form.push(("source", "Tiefbau"));
    let backwards = planner.post("/verwaltung/isek/monitoring", &form).await;
    assert!(backwards.status == 422 && backwards.says("Das Ziel muss nach dem Anfangswert liegen."));
    assert_eq!(planner.post("/verwaltung/isek/monitoring/I-01", &form).await.status, 422, "measured: no change of what it means");
}

#[tokio::test]
async fn others_read_and_planners_write() {
    let app = TestApp::new().await;
    let planner = app.planner().await;
    indicator(&app, &planner).await;
    let moderator = app.moderator().await;
    let page = moderator.get("/verwaltung/isek/monitoring/I-01").await.ok();
    assert!(page.select("form input[name=value]").is_empty());
    assert_eq!(read(&moderator, "2026-01-01", "4").await.status, 403);
    assert_eq!(planner.get("/verwaltung/schulwege-2022/monitoring/I-01").await.status, 404);
    let office = app.as_staff(concept::external_planner(&app).await).await;
    assert_eq!(office.post("/verwaltung/isek/monitoring/I-01/freigeben", &[]).await.status, 403);
}

#[tokio::test]
async fn a_reading_that_is_too_old_is_marked_until_the_next_one() {
    let app = TestApp::new().await;
    let planner = app.lead().await;
    indicator(&app, &planner).await;
    planner.post("/verwaltung/isek/monitoring/I-01/freigeben", &[]).await;
    read(&planner, "2026-11-01", "6").await;
    let marked = async |stale: bool| {
        let planner = app.lead().await;
        for page in [app.visitor().get("/monitoring").await, app.visitor().get("/monitoring/I-01").await] {
            assert_eq!(page.ok().select("main .rf-tag").contains(&"veraltet".to_owned()), stale);
        }
        for path in ["/verwaltung/isek/monitoring", "/verwaltung/isek/monitoring/I-01"] {
            assert_eq!(planner.get(path).await.ok().select("main .rf-tag").contains(&"veraltet".to_owned()), stale, "{path}");
        }
    };
    app.set_clock("2028-02-01T12:00:00+01:00");
    marked(false).await;
    app.set_clock("2028-02-02T12:00:00+01:00");
    marked(true).await;
    assert!(app.lead().await.get("/verwaltung/isek/monitoring").await.ok().says("Bei 1 Indikator fehlt ein aktueller Messwert."));
    read(&app.lead().await, "2028-02-02", "7").await;
    marked(false).await;
}
