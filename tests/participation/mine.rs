//! The private page: its keys, its mails, withdrawing and being forgotten.

use super::*;

#[tokio::test]
async fn number_and_code_lead_to_the_private_page() {
    let app = TestApp::new().await;
    let address = send(&app.visitor(), &[("place", "town")], &[]).await;
    let page = app.visitor().get(&address).await.ok();
    let (number, code) = (number_on(&app, &address).await, page.select("#mine-code")[0].clone());
    let typed = code.to_lowercase().replace('-', " ");
    let entered = app.visitor().post("/mein", &[("number", &number.to_lowercase()), ("code", &typed)]).await;
    assert_eq!(format!("{}?neu", entered.location()), address);
    for headers in [&page.headers, &entered.headers] {
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["referrer-policy"], "no-referrer");
        assert_eq!(headers["x-robots-tag"], "noindex");
    }
    let wrong = app.visitor().post("/mein", &[("number", &number), ("code", "AAAA-BBBB-CCCC")]).await;
    let unknown = app.visitor().post("/mein", &[("number", "PI-2026-77777"), ("code", "AAAA-BBBB-CCCC")]).await;
    assert_eq!((wrong.status.as_u16(), unknown.status.as_u16()), (422, 422));
    assert_eq!(wrong.select("#f-code-error"), unknown.select("#f-code-error"), "the same answer for both");
}

#[tokio::test]
async fn a_withdrawn_contribution_is_gone_from_everything_at_once() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let address =
        send(&visitor, &[("place", "point"), ("lon", "9.789553"), ("lat", "53.656472")], &[("email", "a@b.example"), ("consent", "1")])
            .await;
    let number = number_on(&app, &address).await;
    set_visibility(&app, &number, Visibility::Published).await;
    visitor.post(&format!("/beitraege/{number}/unterstuetzen"), &[("an", "1")]).await;
    assert!(visitor.get("/beitraege").await.ok().says("Radweg endet"));
    let page = address.split('?').next().expect("a path");
    let done = visitor.post(&format!("{page}/zurueckziehen"), &[]).await;
    assert!(visitor.get(&done.location()).await.ok().says("Sie haben diesen Beitrag am 23. November 2026 zurückgezogen"));
    assert_eq!(visitor.get(&format!("/beitraege/{number}")).await.status, 410);
    for list in ["/beitraege", "/karte", "/"] {
        assert!(!visitor.get(list).await.ok().text().contains("Radweg endet"), "{list}");
    }
    assert_eq!(app.count("select count(*) from contribution where tally = 'gone' and text = '' and geom is null").await, 1);
    assert_eq!(app.count("select count(*) from map_cell where n > 0").await, 0);
    assert_eq!(app.count("select count(*) from support").await, 0);
    assert_eq!(app.count("select count(*) from contact where state = 'erased' and length(email_cipher) = 0").await, 1);
    assert!(app.mails().await.is_empty(), "the waiting mail went with it");
    assert_eq!(visitor.post(&format!("{page}/zurueckziehen"), &[]).await.status, 409, "once is enough");
}

#[tokio::test]
async fn mails_come_once_and_the_address_counts_after_its_owner_said_so() {
    let app = TestApp::new().await;
    let address = send(&app.visitor(), &[("place", "town")], &[("email", "Frau@Beispiel.example"), ("consent", "1")]).await;
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(app.mails().await.len(), 1, "sent once");
    assert!(mails[0].contains("To: Frau@Beispiel.example") && mails[0].contains("ist angekommen"));
    let confirm = path_in(&mails[0], "/mein/bestaetigen/");
    assert!(mails[0].contains(address.split('?').next().expect("a path")), "the private link");
    assert!(app.visitor().get(&confirm).await.ok().says("Adresse bestätigen"));
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed'").await, 0, "opening the link confirms nothing");
    assert!(app.visitor().post(&confirm, &[]).await.ok().says("Ihre E-Mail-Adresse ist bestätigt"));
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed'").await, 1);
    let again = app.visitor().post(&confirm, &[]).await;
    assert_eq!(again.status, 409, "a used link");
    assert!(again.select("main form").is_empty(), "nothing left to press");
}

#[tokio::test]
async fn an_author_turns_mails_off_and_on_and_erases_the_address() {
    let app = TestApp::new().await;
    let (visitor, address) = (app.visitor(), send(&app.visitor(), &[("place", "town")], &[]).await);
    let page = address.split('?').next().expect("a path");
    assert_eq!(visitor.post(&format!("{page}/email"), &[("email", "a@b.example")]).await.status, 422, "without consent");
    visitor.post(&format!("{page}/email"), &[("email", "a@b.example"), ("consent", "1")]).await.location();
    assert_eq!(visitor.post(&format!("{page}/email/aus"), &[]).await.status, 409, "not confirmed yet");
    let confirm = path_in(&app.mails().await[0], "/mein/bestaetigen/");
    visitor.post(&confirm, &[]).await.ok();
    visitor.post(&format!("{page}/email/aus"), &[]).await.location();
    assert!(visitor.get(page).await.ok().says("a@b.example (abbestellt)"));
    visitor.post(&format!("{page}/email/an"), &[]).await.location();
    let data = visitor.get(&format!("{page}/daten.json")).await.ok();
    let data: serde_json::Value = serde_json::from_slice(&data.bytes).expect("JSON");
    assert_eq!((data["contact"]["email"].as_str(), data["title"].as_str()), (Some("a@b.example"), Some("Radweg endet plötzlich")));
    visitor.post(&format!("{page}/email/loeschen"), &[]).await.location();
    assert_eq!(app.count("select count(*) from contact where length(email_cipher) > 0").await, 0);
    assert!(!visitor.get(page).await.ok().says("a@b.example"));
}

/// The author's own act: a state with its day, told on the private page and at the desk; no decision of the staff.
#[tokio::test]
async fn invariant_06_a_withdrawal_says_when_and_is_nobodys_decision() {
    let app = TestApp::new().await;
    let address = send(&app.visitor(), &[("place", "town")], &[]).await;
    let page = address.split('?').next().expect("a path");
    let number = number_on(&app, &address).await;
    app.set_clock("2026-11-24T10:00:00+01:00");
    let visitor = app.visitor();
    let done = visitor.post(&format!("{page}/zurueckziehen"), &[]).await.location();
    assert!(visitor.get(&done).await.ok().says("am 24. November 2026 zurückgezogen"));
    assert_eq!(visitor.get(&format!("/beitraege/{number}")).await.status, 410);
    let desk = app.moderator().await.get(&format!("/verwaltung/isek/eingang/{number}?stand=alle")).await.ok();
    assert!(desk.says("die Verfasserin oder der Verfasser · 24. November 2026, 10:00"), "{}", desk.words());
    assert_eq!(app.count("select count(*) from moderation_decision").await, 0);
    assert_eq!(app.count("select count(*) from audit_event where action = 'contribution.withdraw' and actor_kind = 'visitor'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where tally = 'gone' and gone_at is not null and handling = 'new'").await, 1);
    let stored = visitor.get(&format!("{page}/daten.json")).await.ok().text();
    assert!(stored.contains("\"gone_at\": \"2026-11-24T09:00:00"), "{stored}");
}

#[tokio::test]
async fn invariant_16_erasing_the_address_leaves_the_contribution() {
    let app = TestApp::new().await;
    let address = send(&app.visitor(), &[("place", "town")], &[("email", "a@b.example"), ("consent", "1")]).await;
    let page = address.split('?').next().expect("a path");
    set_visibility(&app, &number_on(&app, &address).await, Visibility::Published).await;
    app.visitor().post(&format!("{page}/email/loeschen"), &[]).await.location();
    assert_eq!(
        app.count("select count(*) from contact where state = 'erased' and token_sha256 is null and length(email_index) = 0").await,
        1
    );
    assert_eq!(app.count("select count(*) from contribution where tally = 'published'").await, 1);
}

#[tokio::test]
async fn invariant_16_the_person_goes_with_name_and_link() {
    let app = TestApp::new().await;
    let address =
        send(&app.visitor(), &[("place", "town")], &[("name", "Sven Beispiel"), ("email", "a@b.example"), ("consent", "1")]).await;
    let (visitor, page) = (app.visitor(), address.split('?').next().expect("a path"));
    let code = visitor.get(&address).await.ok().select("#mine-code")[0].clone();
    let number = number_on(&app, &address).await;
    set_visibility(&app, &number, Visibility::Published).await;
    let done = visitor.post(&format!("{page}/person-loeschen"), &[]).await.location();
    let shown = visitor.get(&done).await.ok();
    assert!(shown.says("Radweg endet plötzlich") && !shown.says("Sven Beispiel"), "{}", shown.words());
    assert_eq!(visitor.get(page).await.status, 404, "the link is void");
    assert_eq!(visitor.post("/mein", &[("number", &number), ("code", &code)]).await.status, 422, "and the code");
    assert_eq!(app.count("select count(*) from contribution where tally = 'published' and author_name is null").await, 1, "still counted");
    assert_eq!(app.count("select count(*) from contact where length(email_cipher) > 0").await, 0);
    assert_eq!(app.count("select count(*) from outbox_message").await, 0);
}
