//! Authors change their words: they correct until somebody has decided, and add afterwards; and take everything back.

use super::*;
use crate::support::form::fill;

const POINT: Answers<'static> = &[("place", "point"), ("lon", "9.789553"), ("lat", "53.656472")];
/// The tile of zoom 15 that holds the point.
const TILE: &str = "/kacheln/beitraege/15/17275/10574";

/// A contribution that waits: path of its private page, and its number.
async fn sent(app: &TestApp) -> (String, String) {
    let address = send(&app.visitor(), POINT, &[("name", "Sven")]).await;
    let number = number_on(app, &address).await;
    (address.split('?').next().expect("a path").to_owned(), number)
}

fn desk(number: &str, act: &str) -> String {
    format!("/verwaltung/isek/eingang/{number}{act}")
}

#[tokio::test]
async fn an_author_corrects_until_somebody_has_decided() {
    let app = TestApp::new().await;
    let (page, number) = sent(&app).await;
    let visitor = app.visitor();
    app.set_clock("2026-11-23T12:30:00+01:00");
    assert_eq!(visitor.get(&page).await.ok().attributes("main a[href$=aendern]", "href"), [format!("{page}/aendern")]);
    let form = visitor.get(&format!("{page}/aendern")).await.ok();
    assert_eq!(form.headers["cache-control"], "no-store");
    let short = fill(&visitor, &form, "/aendern", &[("title", "Weg"), ("text", "Ein Satz, der bleiben soll.")]).await;
    assert_eq!((short.status.as_u16(), short.select("#f-title-error").len()), (422, 1));
    assert_eq!(short.select("#f-text"), ["Ein Satz, der bleiben soll."], "nothing typed is lost");
    let answers = [("title", "Laterne fehlt"), ("text", "Am Abend sieht man hier gar nichts."), ("kind", "idea"), ("theme", "")];
    let done = fill(&visitor, &form, "/aendern", &answers).await.location();
    let shown = visitor.get(&done).await.ok();
    assert!(shown.says("Ihre Änderung ist gespeichert") && shown.says("Laterne fehlt"), "{}", shown.words());
    assert!(shown.says("Zuletzt geändert: 23. November 2026, 12:30"), "{}", shown.words());
    let moderator = app.moderator().await;
    let opened = moderator.get(&desk(&number, "")).await.ok();
    assert!(opened.says("Vom Autor geändert am 23. November 2026, 12:30"), "{}", opened.words());
    let published = fill(&moderator, &opened, "/entscheiden", &[("decision", "publish")]).await;
    assert_eq!(published.status, 303, "{}", published.words());
    for (words, found) in [("Laterne", true), ("Radweg", false)] {
        assert_eq!(visitor.get(&format!("/beitraege?q={words}")).await.ok().says("Laterne fehlt"), found, "{words}");
    }
    assert!(visitor.get(&format!("/beitraege/{number}")).await.ok().says("Laterne fehlt"), "the number stays");
    assert_eq!(app.count("select count(*) from audit_event where action = 'contribution.correct' and actor_kind = 'visitor'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where kind = 'idea' and theme_id is null").await, 1);
    assert_eq!(visitor.get(&format!("{page}/aendern")).await.status, 409, "decided");
}

#[tokio::test]
async fn words_that_come_too_late_are_kept_and_can_be_added() {
    let app = TestApp::new().await;
    let (page, number) = sent(&app).await;
    let visitor = app.visitor();
    let form = visitor.get(&format!("{page}/aendern")).await.ok();
    set_visibility(&app, &number, Visibility::Published).await;
    let words = format!("Und eine Laterne fehlt auch. {}", "Bitte. ".repeat(680));
    let late = fill(&visitor, &form, "/aendern", &[("title", "Radweg und Laterne"), ("text", &words)]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("inzwischen gelesen und darüber entschieden"), "{}", late.words());
    assert_eq!(late.select("#f-text"), [words.trim()], "the words are kept, all of them");
    assert!(late.says("Als Titel hatten Sie geschrieben: „Radweg und Laterne“."), "{}", late.words());
    let done = fill(&visitor, &late, "/ergaenzen", &[]).await.location();
    assert!(visitor.get(&done).await.ok().says("Ihre Ergänzung ist angekommen"));
    assert!(!visitor.get(&format!("/beitraege/{number}")).await.ok().says("Laterne"), "nobody has read it yet");
    assert!(visitor.get(&page).await.ok().says("Ergänzung vom 23. November 2026"), "the author sees it at once");
}

#[tokio::test]
async fn an_addition_is_moderated_and_stands_with_its_contribution() {
    let app = TestApp::new().await;
    let (page, number) = sent(&app).await;
    let (visitor, moderator) = (app.visitor(), app.moderator().await);
    assert_eq!(visitor.post(&format!("{page}/ergaenzen"), &[("text", "Zu früh ergänzt.")]).await.status, 409);
    set_visibility(&app, &number, Visibility::Published).await;
    let token = visitor.token().to_owned();
    for _ in 0..2 {
        let twice = [("text", "Auch im Winter."), ("_token", token.as_str())];
        visitor.post(&format!("{page}/ergaenzen"), &twice).await.location();
    }
    visitor.post(&format!("{page}/ergaenzen"), &[("text", "Der Nachbar Meier ist schuld.")]).await.location();
    assert_eq!(app.count("select count(*) from comment where by_author").await, 2, "once per form");
    let queue = moderator.get("/verwaltung/isek/eingang/kommentare").await.ok();
    assert!(queue.says("Ergänzung der Verfasserin oder des Verfassers zu: Radweg endet plötzlich"), "{}", queue.words());
    // Besides the forms about what the machine noticed.
    let forms = queue.attributes("main article form[method=post]", "action");
    let forms: Vec<&String> = forms.iter().filter(|action| !action.contains("hinweise")).collect();
    moderator.post(forms[0], &[("decision", "publish")]).await.location();
    moderator.post(forms[2], &[("decision", "reject"), ("reason", "personal_data")]).await.location();
    let public = visitor.get(&format!("/beitraege/{number}")).await.ok();
    assert_eq!(public.select(".rf-addition h2"), ["Ergänzung vom 23. November 2026"]);
    assert!(public.says("Auch im Winter.") && public.says("Noch kein Kommentar") && !public.says("Meier"), "{}", public.words());
    let own = visitor.get(&page).await.ok();
    assert!(own.says("Der Nachbar Meier ist schuld. abgelehnt: Angaben über andere Personen"), "invariant 6: {}", own.words());
    let stored = visitor.get(&format!("{page}/daten.json")).await.ok();
    let stored: serde_json::Value = serde_json::from_slice(&stored.bytes).expect("JSON");
    assert_eq!(stored["additions"][1]["text"], "Der Nachbar Meier ist schuld.");
}

/// Who decides has read what is decided about: a correction that came meanwhile is read first.
#[tokio::test]
async fn nothing_is_published_that_nobody_has_read() {
    let app = TestApp::new().await;
    let (page, number) = sent(&app).await;
    let (visitor, moderator) = (app.visitor(), app.moderator().await);
    let opened = moderator.get(&desk(&number, "")).await.ok();
    let form = visitor.get(&format!("{page}/aendern")).await.ok();
    fill(&visitor, &form, "/aendern", &[("text", "Die Ampel am Damm ist an allem schuld.")]).await.location();
    let refused = fill(&moderator, &opened, "/entscheiden", &[("decision", "publish")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Der Beitrag wurde inzwischen geändert"), "{}", refused.words());
    assert_eq!(app.count("select count(*) from contribution where visibility = 'submitted'").await, 1);
    let read = moderator.get(&desk(&number, "")).await.ok();
    assert!(read.says("Die Ampel am Damm"), "{}", read.words());
    assert_eq!(fill(&moderator, &read, "/entscheiden", &[("decision", "publish")]).await.status, 303, "now it was read");
}

#[tokio::test]
async fn withdrawing_asks_once_and_leaves_nothing_anywhere() {
    let app = TestApp::new().await;
    let (page, number) = sent(&app).await;
    let visitor = app.visitor();
    set_visibility(&app, &number, Visibility::Published).await;
    visitor.post(&format!("{page}/ergaenzen"), &[("text", "Auch im Winter.")]).await.location();
    set_visibility_of_additions(&app).await;
    let tile = visitor.get(TILE).await.location();
    assert!(!visitor.get(&tile).await.ok().bytes.is_empty());
    let places = ["/", "/karte", "/beitraege", "/beitraege?q=Radweg", "/berichte/beitraege.csv", "/berichte/beitraege.geojson"];
    for place in places {
        assert!(visitor.get(place).await.ok().text().contains("Radweg endet"), "{place}");
    }
    assert!(visitor.get("/beitraege").await.ok().says("1 Beitrag"));
    let own = visitor.get(&page).await.ok();
    assert!(own.says("Wirklich zurückziehen?"), "{}", own.words());
    visitor.post(&format!("{page}/zurueckziehen"), &[]).await.location();
    for place in places {
        let text = visitor.get(place).await.ok().text();
        assert!(!text.contains("Radweg endet") && !text.contains(&number) && !text.contains("Auch im Winter"), "{place}");
    }
    let tile = visitor.get(TILE).await.location();
    assert_eq!(visitor.get(&tile).await.status, 204);
    assert!(visitor.get("/beitraege").await.ok().says("Noch keine Beiträge"), "{}", visitor.get("/beitraege").await.words());
    assert_eq!(app.count("select count(*) from comment where text like '%Winter%' or visibility = 'published'").await, 0);
    assert!(!visitor.get(&format!("{page}/daten.json")).await.ok().text().contains("Radweg"), "nothing is left to export");
}

async fn set_visibility_of_additions(app: &TestApp) {
    sqlx::query("update comment set visibility = 'published', published_at = received_at where by_author")
        .execute(&app.db.pool)
        .await
        .expect("published");
}

#[tokio::test]
async fn the_page_says_in_plain_words_what_is_stored() {
    let app = TestApp::new().await;
    let address = send(&app.visitor(), &[("place", "town")], &[("email", "a@b.example"), ("consent", "1")]).await;
    let page = address.split('?').next().expect("a path");
    let own = app.visitor().get(page).await.ok();
    for said in [
        "Kein Name.",
        "a@b.example, ",
        "Gegeben am 23. November 2026, Wortlaut 2026-11.",
        "Eine wartet auf den Versand.",
        "Über Ihren Beitrag ist noch nichts entschieden. Sie haben nichts ergänzt.",
    ] {
        assert!(own.says(said), "{said}: {}", own.words());
    }
    let stored = app.visitor().get(&format!("{page}/daten.json")).await.ok();
    let stored: serde_json::Value = serde_json::from_slice(&stored.bytes).expect("JSON");
    let contact = &stored["contact"];
    assert_eq!((contact["email"].as_str(), contact["consent_version"].as_str()), (Some("a@b.example"), Some("2026-11")));
    assert_eq!(contact["mails_waiting"][0]["template"], "receipt");
    for list in ["decisions", "additions", "comments", "replies", "referrals"] {
        assert_eq!(stored[list].as_array().map(Vec::len), Some(0), "{list}");
    }
}
