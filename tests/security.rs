//! What went wrong in systems like ours, as far as residents' input is concerned: each test holds one published case. The
//! comment names the advisory.

use rotfaden::process::participation::contributions::{self, Visibility};
use rotfaden::services::act::Actor;

use crate::support::app::TestApp;
use crate::support::form::path_in;

const HOSTILE: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

async fn submit(app: &TestApp, more: &[(&str, &str)]) -> String {
    let mut fields = vec![("go", "send"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum."), ("place", "town")];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    app.visitor().post("/beitraege/neu", &fields).await.location()
}

async fn publish_all(app: &TestApp) {
    let numbers: Vec<String> = sqlx::query_scalar("select number from contribution").fetch_all(&app.db.pool).await.expect("numbers");
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    for number in numbers {
        let mut contribution = contributions::lock(&mut tx, &number).await.expect("there");
        contributions::change_visibility(&mut tx, &mut contribution, Visibility::Published).await.expect("allowed");
    }
    tx.commit().await.expect("committed");
}

/// Case 1 (CVE-2026-23891): a script in the name fires where the name is shown.
#[tokio::test]
async fn case_01_a_hostile_name_is_only_words() {
    let app = TestApp::new().await;
    let name = &HOSTILE[..HOSTILE.len().min(80)];
    let private = submit(&app, &[("title", HOSTILE), ("text", HOSTILE), ("name", name), ("email", "a@b.example"), ("consent", "1")]).await;
    publish_all(&app).await;
    let visitor = app.visitor();
    for path in ["/", "/karte", "/beitraege", "/beitraege/PI-2026-00001", &private] {
        let page = visitor.get(path).await.ok();
        assert!(page.select("main script, main img, main [onerror]").is_empty(), "{path}");
    }
    assert!(visitor.get("/beitraege/PI-2026-00001").await.ok().says(name));
    assert!(!app.mails().await[0].contains("<script>"), "nor in a mail");
}

/// Cases 2, 3 and 36 (CVE-2024-32469, CVE-2023-34089, FixMyStreet 3.0): parameters that a page repeats.
#[tokio::test]
async fn case_02_parameters_come_back_as_words() {
    let app = TestApp::new().await;
    submit(&app, &[]).await;
    publish_all(&app).await;
    let hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for parameter in [
        "q",
        "seite",
        "sortierung",
        "bei",
        "nahe",
        "bbox",
        "ort",
        "sicht",
        "ansicht",
        "ortsteil",
        "thema",
        "art",
        "nach",
        "meldung",
        "sprache",
    ] {
        for path in ["/karte", "/beitraege"] {
            let page = app.visitor().get(&format!("{path}?{parameter}={hostile}")).await;
            assert!(
                page.status.is_success() || page.status.is_client_error() || page.status.is_redirection(),
                "{path} {parameter} {}",
                page.status
            );
            assert!(!page.text().contains("<script>alert"), "{path} {parameter}");
        }
    }
    for parameter in ["lon", "lat"] {
        let page = app.visitor().get(&format!("/beitraege/neu?{parameter}={hostile}")).await.ok();
        assert!(!page.text().contains("<script>alert"));
    }
}

/// Case 30 (CVE-2019-1020018): scanners of mails open links; opening changes nothing.
#[tokio::test]
async fn case_30_links_in_mails_change_nothing_when_opened() {
    let app = TestApp::new().await;
    submit(&app, &[("email", "a@b.example"), ("consent", "1")]).await;
    let mail = app.mails().await.remove(0);
    let visitor = app.visitor();
    for start in ["/mein/bestaetigen/", "/mein/"] {
        visitor.get(&path_in(&mail, start)).await.ok();
    }
    assert_eq!(app.count("select count(*) from contact where state = 'unconfirmed'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where visibility = 'submitted'").await, 1);
}

/// Case 31 (CVE-2022-31184): nobody floods an address with mails; contributions are not lost by it.
#[tokio::test]
async fn case_31_one_address_gets_few_mails() {
    let app = TestApp::new().await;
    let mut without = 0;
    for _ in 0..7 {
        let address = submit(&app, &[("email", "Victim@b.example"), ("consent", "1")]).await;
        without += i32::from(address.contains("ohne-mail"));
    }
    assert_eq!(app.mails().await.len(), 4);
    assert_eq!((without, app.count("select count(*) from contribution").await), (3, 7));
}

/// Case 33 (CVE-2026-28219): fields that no form has change nothing.
#[tokio::test]
async fn case_33_a_form_sets_its_own_fields_only() {
    let app = TestApp::new().await;
    submit(
        &app,
        &[("visibility", "published"), ("class", "expert"), ("signatories", "5000"), ("number", "PI-2026-09999"), ("recorded_by", "1")],
    )
    .await;
    let untouched = "select count(*) from contribution
                     where visibility = 'submitted' and class = 'resident' and signatories = 1 and number = 'PI-2026-00001' and recorded_by is null";
    assert_eq!(app.count(untouched).await, 1);
}

/// Case 38 (FixMyStreet 1.5.5): a token ends, and belongs to one address.
#[tokio::test]
async fn case_38_a_confirming_link_ends_and_is_bound_to_its_address() {
    let app = TestApp::new().await;
    let private = submit(&app, &[("email", "first@b.example"), ("consent", "1")]).await;
    let private = private.split('?').next().expect("a path");
    let first = path_in(&app.mails().await[0], "/mein/bestaetigen/");
    let visitor = app.visitor();
    visitor.post(&format!("{private}/email/loeschen"), &[]).await.location();
    visitor.post(&format!("{private}/email"), &[("email", "second@b.example"), ("consent", "1")]).await.location();
    assert_eq!(visitor.post(&first, &[]).await.status, 409, "the link of the address before");
    let second = path_in(&app.mails().await[1], "/mein/bestaetigen/");
    app.set_clock("2026-11-25T12:00:01+01:00");
    assert_eq!(visitor.post(&second, &[]).await.status, 409, "after 48 hours");
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed'").await, 0);
}

/// A private page is reached by its token only, and only in its own process; other people's acts on it are not found.
#[tokio::test]
async fn a_private_page_is_found_by_its_token_only() {
    let app = TestApp::new().await;
    let private = submit(&app, &[]).await;
    let private = private.split('?').next().expect("a path");
    let visitor = app.visitor();
    assert_eq!(visitor.get("/mein/nonsense").await.status, 404);
    assert_eq!(visitor.post("/mein/nonsense/zurueckziehen", &[]).await.status, 404);
    assert_eq!(visitor.get(&format!("/verfahren/schulwege-2022{private}")).await.location(), private);
    assert_eq!(visitor.post(&format!("/verfahren/schulwege-2022{private}/zurueckziehen"), &[]).await.status, 404);
    assert_eq!(visitor.post_from_elsewhere(&format!("{private}/zurueckziehen"), &[]).await.status, 403, "from another site");
    let mut tx = app.tx(Actor::System).await;
    let contribution = contributions::lock(&mut tx, "PI-2026-00001").await.expect("there");
    assert_eq!(contribution.visibility, Visibility::Submitted);
}

/// Private pages have the policy `no-referrer`, so that a browser without `Sec-Fetch-Site` sends `Origin: null` from them: then
/// the form's own token is the way in.
#[tokio::test]
async fn a_form_without_an_origin_needs_a_valid_token() {
    let app = TestApp::new().await;
    let private = submit(&app, &[]).await;
    let path = format!("{}/zurueckziehen", private.split('?').next().expect("a path"));
    let visitor = app.visitor();
    let token = visitor.token().to_owned();
    let mut forged = token.clone();
    forged.replace_range(..4, if forged.starts_with("AAAA") { "BBBB" } else { "AAAA" });
    for (origin, fields) in [
        ("null", vec![]),
        ("null", vec![("_token", forged.as_str())]),
        ("https://elsewhere.example", vec![("_token", token.as_str())]),
        ("http://localhost.elsewhere.example", vec![("_token", token.as_str())]),
    ] {
        assert_eq!(visitor.post_with_origin(origin, &path, &fields).await.status, 403, "{origin} {fields:?}");
    }
    assert_eq!(app.count("select count(*) from contribution where visibility = 'submitted'").await, 1);
    assert_eq!(visitor.post_with_origin("null", &path, &[("_token", &token)]).await.status, 303);
    assert_eq!(app.count("select count(*) from contribution where visibility = 'withdrawn'").await, 1);
}

/// Row 22: the export of personal data is behind the author's token alone, is never kept on the way, holds nothing of the staff's, and
/// ends with the link.
#[tokio::test]
async fn case_22_the_export_is_the_authors_alone_and_ends_with_the_link() {
    let app = TestApp::new().await;
    let private = submit(&app, &[("name", "Sven Beispiel")]).await;
    let page = private.split('?').next().expect("a path");
    let moderator = app.moderator().await;
    let fields =
        [("decision", "reject"), ("seen", "0"), ("reason", "unclear"), ("internal_note", "GEHEIM"), ("text_to_author", "Bitte genauer.")];
    moderator.post("/verwaltung/isek/eingang/PI-2026-00001/entscheiden", &fields).await.location();
    let visitor = app.visitor();
    let data = visitor.get(&format!("{page}/daten.json")).await.ok();
    assert_eq!((data.headers["cache-control"].as_bytes(), data.headers["x-robots-tag"].as_bytes()), (&b"no-store"[..], &b"noindex"[..]));
    assert!(data.headers["content-disposition"].to_str().expect("a header").starts_with("attachment"));
    assert!(data.text().contains("Bitte genauer.") && !data.text().contains("GEHEIM"), "{}", data.text());
    for token in ["PI-2026-00001", "1", &"A".repeat(43)] {
        assert_eq!(visitor.get(&format!("/mein/{token}/daten.json")).await.status, 404, "{token}");
    }
    assert_eq!(moderator.get("/mein/PI-2026-00001/daten.json").await.status, 404, "not for staff either");
    visitor.post(&format!("{page}/person-loeschen"), &[]).await.location();
    assert_eq!(visitor.get(&format!("{page}/daten.json")).await.status, 404, "a link that was revoked");
}
