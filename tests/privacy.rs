//! Access, erasure and consent of persons; the documents. The comments name the published cases of peers that each test holds.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use rotfaden::cli::restore::repeat_erasures;
use rotfaden::services::erasures::{self, Extent};

use crate::support::app::{Client, TestApp};

const PERSON: &str = "/verwaltung/datenschutz/person";

/// Sends a contribution with a name and an address, if there is one; returns its private page.
async fn signed(app: &TestApp, title: &str, email: &str) -> String {
    let mut fields =
        vec![("go", "send"), ("kind", "idea"), ("title", title), ("text", "Bitte bald."), ("place", "town"), ("name", "Sven Beispiel")];
    if !email.is_empty() {
        fields.extend([("email", email), ("consent", "1")]);
    }
    let page = app.visitor().post("/beitraege/neu", &fields).await.location();
    page.split('?').next().expect("a path").to_owned()
}

/// A person who took part in every way.
async fn person(app: &TestApp) -> Vec<String> {
    let visitor = app.visitor();
    let pages = vec![signed(app, "Bänke an der Pinnau", "Sven@b.example").await, signed(app, "Mehr Schatten", "sven@b.example").await];
    signed(app, "Von einer anderen", "ina@b.example").await;
    let follow = [("topic", "process"), ("rhythm", "daily"), ("email", "sven@b.example"), ("consent", "1")];
    visitor.post("/abonnieren", &follow).await.location();
    let barrier = [("what", "Die Schrift ist zu klein."), ("page", "/karte"), ("email", "sven@b.example")];
    visitor.post("/barrierefreiheit/melden", &barrier).await.location();
    pages
}

async fn entries(client: &Client, who: &str) -> (BTreeSet<String>, String) {
    let answer = client.post(&format!("{PERSON}/auskunft"), &[("person", who)]).await.ok();
    assert_eq!(answer.headers["content-type"], "application/zip");
    assert_eq!(answer.headers["cache-control"], "no-store");
    let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes)).expect("a ZIP");
    let names = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut stored = String::new();
    zip.by_name("auskunft.json").expect("there").read_to_string(&mut stored).expect("text");
    (names, stored)
}

#[tokio::test]
async fn a_person_is_found_gets_everything_and_nothing_of_others() {
    let app = TestApp::new().await;
    person(&app).await;
    let lead = app.lead().await;
    let page = lead.post(PERSON, &[("person", " SVEN@b.example ")]).await.ok();
    for said in ["Bänke an der Pinnau", "Mehr Schatten", "PI-B-2026-001", "alles Neue", "noch nicht bestätigt"] {
        assert!(page.says(said), "{said}: {}", page.words());
    }
    assert!(!page.says("Von einer anderen"));
    let (names, stored) = entries(&lead, "sven@b.example").await;
    assert_eq!(names, BTreeSet::from(["auskunft.json".to_owned(), "lies-mich.txt".to_owned()]));
    for said in
        ["Bänke an der Pinnau", "Sven Beispiel", "Sven@b.example", "Die Schrift ist zu klein.", "\"rhythm\": \"daily\"", "consent_version"]
    {
        assert!(stored.contains(said), "{said}: {stored}");
    }
    assert!(!stored.contains("Von einer anderen") && !stored.contains("ina@b.example"));
    let value: serde_json::Value = serde_json::from_str(&stored).expect("JSON");
    assert_eq!((value["contributions"].as_array().map(Vec::len), value["account"].is_null()), (Some(2), true));
    // A member of staff is a person too, and is not erased here.
    let staff = lead.post(PERSON, &[("person", "planung@demo.example")]).await.ok();
    assert!(staff.says("das Konto von Petra Plan") && !staff.says("Person endgültig löschen"), "{}", staff.words());
    let (_, stored) = entries(&lead, "planung@demo.example").await;
    assert!(stored.contains("\"planner\"") && !stored.contains("argon2"), "{stored}");
    // Neither the log nor an address of a page holds the person.
    assert_eq!(app.count("select count(*) from audit_event where action in ('person.search', 'person.export')").await, 4);
    assert_eq!(
        app.count("select count(*) from audit_event as event where event::text ilike '%sven%' or event::text like '%planung@%'").await,
        0
    );
}

#[tokio::test]
async fn who_searches_without_sense_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    lead.get(PERSON).await.ok();
    for (typed, said) in
        [("", "geben Sie eine E-Mail-Adresse oder die Nummer"), ("Sven", "weder eine E-Mail-Adresse"), ("a@", "weder eine E-Mail-Adresse")]
    {
        let page = lead.post(PERSON, &[("person", typed)]).await;
        assert_eq!(page.status, 422);
        assert!(page.says(said), "{}", page.words());
        assert_eq!(page.attributes("#f-person", "value"), [typed]);
    }
    assert!(lead.post(PERSON, &[("person", "niemand@b.example")]).await.ok().says("Nichts gespeichert"));
    assert!(lead.post(PERSON, &[("person", "PI-2026-99999")]).await.ok().says("Nichts gespeichert"));
    assert_eq!(lead.post(&format!("{PERSON}/auskunft"), &[("person", "niemand@b.example")]).await.status, 404);
    let unsure = lead.post(&format!("{PERSON}/loeschen"), &[("person", "niemand@b.example"), ("sure", "1")]).await;
    assert_eq!(unsure.status, 404);
}

/// Invariant 16, from the officer's side: the person goes from everywhere, what was said stays and is counted, and no backup brings
/// the person back.
#[tokio::test]
async fn a_person_is_forgotten_everywhere_and_a_backup_does_not_remember() {
    let app = TestApp::new().await;
    let pages = person(&app).await;
    let lead = app.lead().await;
    let counted = "select count(*) from contribution where tally <> 'gone' and text <> ''";
    let before = app.count(counted).await;
    let unsure = lead.post(&format!("{PERSON}/loeschen"), &[("person", "sven@b.example")]).await;
    assert_eq!(unsure.status, 422);
    assert!(unsure.says("Bitte bestätigen Sie, dass Sie die Anfrage geprüft haben") && unsure.says("Bänke an der Pinnau"));
    let remembered = "create table earlier as select contribution.id, author_name, email_cipher, email_index
                      from contribution join contact on contribution_id = contribution.id";
    let mut owner = app.db.database.owner().await.expect("the owner");
    sqlx::query(remembered).execute(&mut owner).await.expect("kept");

    let done = lead.post(&format!("{PERSON}/loeschen"), &[("person", "sven@b.example"), ("sure", "1")]).await.location();
    assert!(lead.get(&done).await.ok().says("Die Person ist gelöscht"));
    assert!(lead.post(PERSON, &[("person", "sven@b.example")]).await.ok().says("Nichts gespeichert"));
    for page in &pages {
        assert_eq!(app.visitor().get(page).await.status, 404, "the private link is void");
    }
    assert_eq!(app.count(counted).await, before, "both still count");
    assert_eq!(app.count("select count(*) from contribution where author_name is not null").await, 1, "the other person stays");
    assert_eq!(app.count("select count(*) from contact where state <> 'erased'").await, 1);
    assert_eq!(
        app.count("select (select count(*) from subscription) + (select count(*) from barrier_report where email_cipher is not null)")
            .await,
        0
    );
    let mails = app.mails().await;
    assert!(mails.iter().all(|mail| mail.contains("ina@b.example")), "no mail waits for who is forgotten: {mails:?}");

    std::fs::create_dir_all(app.app.host.config.data_dir().expect("a path")).expect("a folder");
    app.app.list_erasures().await.expect("listed");
    let list = erasures::read(&app.app.host.config.erasures_log().expect("a path")).expect("read");
    let of = |extent: Extent| list.iter().filter(|erasure| erasure.extent == extent).count();
    assert_eq!((of(Extent::Person), of(Extent::Subscription), of(Extent::Barrier)), (2, 1, 1));
    for restore in [
        "update contribution set author_name = earlier.author_name, person_erased_at = null from earlier where earlier.id = contribution.id",
        "update contact set state = 'unconfirmed', email_cipher = earlier.email_cipher, email_index = earlier.email_index, erased_at = null
         from earlier where earlier.id = contribution_id",
    ] {
        sqlx::query(restore).execute(&mut owner).await.expect("restored");
    }
    assert!(
        !lead.post(PERSON, &[("person", "sven@b.example")]).await.ok().says("Nichts gespeichert"),
        "the backup brought the person back"
    );
    repeat_erasures(&app.app, &list).await.expect("erased");
    assert!(lead.post(PERSON, &[("person", "sven@b.example")]).await.ok().says("Nichts gespeichert"));
}

/// Many contributions come without an address: their authors show the number on their slip.
#[tokio::test]
async fn who_gave_no_address_is_forgotten_by_number() {
    let app = TestApp::new().await;
    signed(&app, "Bänke an der Pinnau", "").await;
    signed(&app, "Mehr Schatten", "").await;
    let lead = app.lead().await;
    let page = lead.post(PERSON, &[("person", "pi-2026-00001")]).await.ok();
    assert!(page.says("Bänke an der Pinnau") && !page.says("Mehr Schatten"), "{}", page.words());
    lead.post(&format!("{PERSON}/loeschen"), &[("person", "PI-2026-00001"), ("sure", "1")]).await.location();
    assert_eq!(app.count("select count(*) from contribution where author_name is null").await, 1);
    assert_eq!(lead.post(&format!("{PERSON}/loeschen"), &[("person", "PI-2026-00001"), ("sure", "1")]).await.status, 404, "once");
}

#[tokio::test]
async fn consents_are_listed_with_wording_and_end() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    assert!(lead.get("/verwaltung/datenschutz/einwilligungen").await.ok().says("Noch keine Einwilligung"));
    let pages = person(&app).await;
    app.visitor().post(&format!("{}/email/loeschen", pages[0]), &[]).await.location();
    let page = lead.get("/verwaltung/datenschutz/einwilligungen").await.ok();
    assert!(
        page.says("4 Einwilligungen") && page.says("Nachrichten zum eigenen Beitrag") && page.says("PI-2026-00001"),
        "{}",
        page.words()
    );
    assert!(!page.text().contains("b.example"), "no addresses");
    assert_eq!(lead.get("/verwaltung/datenschutz/einwilligungen?seite=2").await.status, 404);
}

#[tokio::test]
async fn the_documents_know_the_town_and_say_what_is_missing() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    for path in ["verzeichnis", "schwellwert"] {
        let page = lead.get(&format!("/verwaltung/datenschutz/{path}")).await.ok();
        let words = page.words();
        assert!(words.contains("Stadt Pinneberg") && words.contains("▢") && words.contains("23. November 2026"), "{words}");
        assert!(!words.contains("{{") && !words.contains("[["), "{words}");
    }
    let record = lead.get("/verwaltung/datenschutz/verzeichnis").await.ok();
    assert!(record.says("E-Mail-Adressen, die niemand bestätigt hat: 48 Stunden nach der Eingabe."), "{}", record.words());
    let english = lead.get("/verwaltung/datenschutz/verzeichnis?sprache=en").await.ok();
    assert_eq!(english.attributes("article", "lang"), ["de"], "a German paper on an English page");
}

/// Case 34 and the outside office: nobody else sees persons, whatever roles an outside account was given by mistake.
#[tokio::test]
async fn an_outside_office_sees_no_persons() {
    let app = TestApp::new().await;
    person(&app).await;
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = 'leitung@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("outside");
    let outside = app.lead().await;
    for path in ["/verwaltung/datenschutz", PERSON, "/verwaltung/datenschutz/einwilligungen", "/verwaltung/datenschutz/verzeichnis"] {
        assert_eq!(outside.get(path).await.status, 403, "{path}");
    }
    for path in ["", "/auskunft", "/loeschen"] {
        let fields = [("person", "sven@b.example"), ("sure", "1")];
        assert_eq!(outside.post(&format!("{PERSON}{path}"), &fields).await.status, 403, "{path}");
    }
    assert_eq!(app.count("select count(*) from contact where state = 'erased'").await, 0);
}
