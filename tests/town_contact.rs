//! The person whom every page names.

use crate::support::app::TestApp;
use crate::support::form::fill;

const CONTACT: &str = "/verwaltung/isek/kontakt";

#[tokio::test]
async fn every_page_names_a_person_also_when_something_is_wrong() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for path in [
        "/",
        "/karte",
        "/impressum",
        "/fragen",
        "/aktuelles",
        "/mein/falsch",
        "/gibt-es-nicht",
        "/verfahren/gibt-es-nicht",
        "/verwaltung/gibt-es-nicht",
    ] {
        let page = visitor.get(path).await;
        let foot = page.select("footer").join(" ");
        for said in ["Frau Beispiel", "04101 000-0", "Mo–Do 9–12 Uhr"] {
            assert!(foot.contains(said), "{path}: {said}: {foot}");
        }
    }
    let elsewhere = visitor.post_from_elsewhere("/beitraege/neu", &[("title", "Ein Baum")]).await;
    assert!(elsewhere.status == 403 && elsewhere.select("footer").join(" ").contains("Frau Beispiel"));
}

#[tokio::test]
async fn a_page_without_the_database_names_the_last_known_person() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    visitor.get("/").await.ok();
    app.db.database.steady.close().await;
    app.db.pool.close().await;
    let page = visitor.get("/karte").await;
    assert_eq!(page.status, 503);
    assert!(page.select("footer").join(" ").contains("Frau Beispiel"), "{}", page.words());
}

#[tokio::test]
async fn a_process_names_its_own_person_and_the_town_s_again() {
    let app = TestApp::new().await;
    let (lead, visitor) = (app.lead().await, app.visitor());
    let opened = lead.get(CONTACT).await.ok();
    let wrong =
        fill(&lead, &opened, "/verfahren", &[("own_name", "Herr Eigen"), ("own_phone", ""), ("own_hours", "nachts"), ("own_email", "x")])
            .await;
    assert_eq!((wrong.status.as_u16(), wrong.select("#f-own_phone-error").len(), wrong.select("#f-own_email-error").len()), (422, 1, 1));
    assert_eq!(wrong.attributes("#f-own_name", "value"), ["Herr Eigen"]);
    let answers = [("own_name", "Herr Eigen"), ("own_phone", "04101 1"), ("own_hours", "Mo 9–10 Uhr"), ("own_email", "eigen@b.example")];
    fill(&lead, &opened, "/verfahren", &answers).await.location();
    assert!(visitor.get("/karte").await.ok().select("footer").join(" ").contains("Herr Eigen"));
    assert!(!visitor.get("/verfahren/schulwege-2022").await.ok().says("Herr Eigen"), "another process");

    let opened = lead.get(CONTACT).await.ok();
    fill(&lead, &opened, "/stadt", &[("name", "Frau Neu")]).await.location();
    assert!(visitor.get("/verfahren/schulwege-2022").await.ok().says("Frau Neu"));
    let opened = lead.get(CONTACT).await.ok();
    fill(&lead, &opened, "/verfahren-entfernen", &[]).await.location();
    assert!(visitor.get("/karte").await.ok().select("footer").join(" ").contains("Frau Neu"));
    assert_eq!(app.count("select count(*) from audit_event where action in ('town.set_contact', 'process.set_contact')").await, 3);
    assert_eq!(app.moderator().await.get(CONTACT).await.status, 403);
}
