//! "Barriere melden": from the foot of a page to the answer, and what is erased afterwards.

use rotfaden::cli::restore::repeat_erasures;
use rotfaden::services::erasures;

use crate::support::app::{Client, TestApp};
use crate::support::form::{fill, path_in};
use crate::support::page::Page;

const FORM: &str = "/barrierefreiheit/melden";
const DESK: &str = "/verwaltung/isek/barrieren";

async fn report(client: &Client, email: &str) -> Page {
    let fields = [("what", "Die Schrift auf der Karte ist zu klein."), ("page", "/karte?thema=mobilitaet"), ("email", email)];
    client.post(FORM, &fields).await
}

#[tokio::test]
async fn every_page_leads_to_the_form_and_takes_its_address_along() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let link = async |path: &str| {
        let links = visitor.get(path).await.attributes("footer a", "href");
        links.into_iter().find(|href| href.contains(FORM)).expect(path)
    };
    assert_eq!(link("/karte?thema=mobilitaet").await, format!("{FORM}?seite=%2Fkarte%3Fthema%3Dmobilitaet"));
    assert_eq!(link("/gibt-es-nicht").await, format!("{FORM}?seite=%2Fgibt-es-nicht"), "also on an error");
    assert_eq!(link("/verfahren/gibt-es-nicht").await, format!("{FORM}?seite=%2Fverfahren%2Fgibt-es-nicht"));
    assert!(link("/verfahren/schulwege-2022").await.starts_with("/verfahren/schulwege-2022/barrierefreiheit/melden?"));
    assert!(!link("/mein/geheimnis").await.contains("geheimnis"), "a private link is not handed on");
    let form = visitor.get(&link("/karte?thema=mobilitaet").await).await.ok();
    assert_eq!(form.attributes("#f-page", "value"), ["/karte?thema=mobilitaet"]);
}

#[tokio::test]
async fn a_barrier_is_reported_answered_and_closed() {
    let app = TestApp::new().await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let own = report(&visitor, "Kim@b.example").await.location();
    let path = own.split('?').next().expect("a path").to_owned();
    let page = visitor.get(&own).await.ok();
    for said in ["Danke, Ihre Meldung ist angekommen", "PI-B-2026-001", "antworten bis zum 7. Dezember 2026", "zu klein"] {
        assert!(page.says(said), "{said}: {}", page.words());
    }
    assert_eq!((page.headers["cache-control"].as_bytes(), page.headers["x-robots-tag"].as_bytes()), (&b"no-store"[..], &b"noindex"[..]));
    let receipt = app.mails().await.pop().expect("a receipt");
    assert!(receipt.contains("Kim@b.example") && receipt.contains("PI-B-2026-001") && receipt.contains("7. Dezember 2026"), "{receipt}");
    assert_eq!(path_in(&receipt, "/barrierefreiheit/meldung/"), path);
    assert_eq!(app.count("select count(*) from barrier_report where encode(email_cipher, 'escape') like '%b.example%'").await, 0);

    let list = staff.get(DESK).await.ok();
    assert!(list.says("PI-B-2026-001") && !list.says("überfällig") && !list.text().contains("b.example"), "{}", list.words());
    assert!(staff.get("/verwaltung/isek").await.ok().says("1 wartet"));
    let opened = staff.get(&format!("{DESK}/PI-B-2026-001")).await.ok();
    let empty = fill(&staff, &opened, "/antworten", &[]).await;
    assert_eq!((empty.status.as_u16(), empty.select("#f-answer-error").len()), (422, 1));
    assert_eq!(staff.post(&format!("{DESK}/PI-B-2026-001/abschliessen"), &[]).await.status, 409, "not before it is answered");
    fill(&staff, &opened, "/antworten", &[("answer", "Ab morgen ist sie größer.")]).await.location();
    let answer = app.mails().await.pop().expect("an answer");
    assert!(answer.contains("Ab morgen ist sie größer.") && answer.contains("Seite öffnen"), "{answer}");
    assert!(visitor.get(&path).await.ok().says("Ab morgen ist sie größer."));
    let opened = staff.get(&format!("{DESK}/PI-B-2026-001")).await.ok();
    fill(&staff, &opened, "/abschliessen", &[]).await.location();
    assert!(visitor.get(&path).await.ok().says("die Meldung abgeschlossen"));
    assert!(staff.get(DESK).await.ok().says("Keine Meldungen"));
    assert!(staff.get(&format!("{DESK}?stand=abgeschlossen")).await.ok().says("PI-B-2026-001"));
    let opened = staff.get(&format!("{DESK}/PI-B-2026-001")).await.ok();
    fill(&staff, &opened, "/wieder-aufnehmen", &[]).await.location();
    assert!(staff.get(DESK).await.ok().says("beantwortet"));
}

#[tokio::test]
async fn mistakes_keep_what_was_typed_and_a_double_click_is_one_report() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let wrong = visitor.post(FORM, &[("what", ""), ("page", "/karte"), ("email", "kein at")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!((wrong.select("#f-what-error").len(), wrong.select("#f-email-error").len()), (1, 1));
    assert_eq!(
        (wrong.attributes("#f-page", "value"), wrong.attributes("#f-email", "value")),
        (vec!["/karte".to_owned()], vec!["kein at".to_owned()])
    );
    let robot = visitor.post(FORM, &[("what", "Ein Text von einem Programm"), ("homepage", "https://x.example")]).await;
    assert_eq!(robot.status, 422);
    let token = visitor.token().to_owned();
    let fields = [("what", "Ich komme nicht weiter."), ("_token", token.as_str())];
    let (first, second) = (visitor.post(FORM, &fields).await.location(), visitor.post(FORM, &fields).await.location());
    assert_eq!((first, app.count("select count(*) from barrier_report").await), (second, 1));
    assert!(app.mails().await.is_empty(), "without an address nobody is written to");
}

#[tokio::test]
async fn a_report_is_overdue_after_its_working_days() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let opened = lead.get("/verwaltung/isek/kontakt").await.ok();
    fill(&lead, &opened, "/stadt", &[("days", "3")]).await.location();
    let own = report(&app.visitor(), "").await.location();
    assert!(app.visitor().get(&own).await.ok().says("antworten bis zum 26. November 2026"));
    app.set_clock("2026-11-26T22:00:00+01:00");
    assert!(!app.moderator().await.get(DESK).await.ok().says("überfällig"));
    app.set_clock("2026-11-27T08:00:00+01:00");
    assert!(app.moderator().await.get(DESK).await.ok().says("überfällig"));
}

#[tokio::test]
async fn an_address_is_erased_by_its_owner_or_after_thirty_days_and_never_comes_back() {
    let app = TestApp::new().await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let first = report(&visitor, "eins@b.example").await.location();
    report(&visitor, "zwei@b.example").await.location();
    let addresses = async || app.count("select count(*) from barrier_report where email_cipher is not null").await;
    let path = first.split('?').next().expect("a path");
    visitor.post(&format!("{path}/adresse-loeschen"), &[]).await.location();
    assert_eq!(addresses().await, 1);
    assert!(!visitor.get(path).await.ok().says("Adresse löschen"));
    assert_eq!(app.mails().await.len(), 1, "the receipt of the erased address no longer leaves");

    let desk = format!("{DESK}/PI-B-2026-002");
    staff.post(&format!("{desk}/antworten"), &[("answer", "Danke, behoben.")]).await.location();
    staff.post(&format!("{desk}/abschliessen"), &[]).await.location();
    app.set_clock("2026-12-22T12:00:00+01:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(addresses().await, 1, "not before 30 days");
    app.set_clock("2026-12-24T12:00:00+01:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(addresses().await, 0);
    std::fs::create_dir_all(app.app.host.config.data_dir().expect("a path")).expect("a folder");
    assert_eq!(app.app.list_erasures().await.expect("listed"), 2);

    sqlx::query("update barrier_report set email_cipher = '\\x00', contact_ended_at = null").execute(&app.db.pool).await.expect("a backup");
    let list = erasures::read(&app.app.host.config.erasures_log().expect("a path")).expect("read");
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("erased"), 2);
    assert_eq!(addresses().await, 0);

    app.set_clock("2029-12-24T12:00:00+01:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(
        app.count("select count(*) from barrier_report where what = '–' and page = ''").await,
        1,
        "the closed one, after three years"
    );
}

#[tokio::test]
async fn a_report_belongs_to_its_process() {
    let app = TestApp::new().await;
    let own = report(&app.visitor(), "").await.location();
    let path = own.split('?').next().expect("a path");
    assert_eq!(app.visitor().get(&format!("/verfahren/schulwege-2022{path}")).await.status, 404);
    assert_eq!(app.moderator().await.get("/verwaltung/schulwege-2022/barrieren/PI-B-2026-001").await.status, 404);
    assert_eq!(app.visitor().get("/barrierefreiheit/meldung/geraten").await.status, 404);
}
