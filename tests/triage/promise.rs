//! What residents are promised, who is told when it is not kept, and questions to the author.

use super::*;

const DAYS: &str = "/verwaltung/isek/eingang/prueftage";

/// The private page of a contribution.
async fn private_page(app: &TestApp, number: &str) -> String {
    let (uuid, generation): (uuid::Uuid, i32) = sqlx::query_as("select uuid, link_generation from contribution where number = $1")
        .bind(number)
        .fetch_one(&app.db.pool)
        .await
        .expect("there");
    format!("/mein/{}", app.app.host.keys.private_token(uuid, generation))
}

#[tokio::test]
async fn residents_and_moderators_read_the_same_promise() {
    let app = TestApp::new().await;
    // Monday; the demo's town checks on Tuesdays and Fridays.
    let receipt = received_with_mail(&app, "Bänke am Markt").await;
    let moderator = app.moderator().await;
    let open = moderator.get(&at(&receipt.number, "")).await.ok();
    assert!(open.says("nächster Prüftag: Dienstag, 24. November 2026 · versprochen bis 24. November 2026"), "{}", open.words());
    let page = private_page(&app, &receipt.number).await;
    assert!(app.visitor().get(&page).await.ok().says("Wir prüfen ihn bis 24. November 2026."));
    assert!(app.mails().await[0].contains("Wir lesen ihn bis 24. November 2026"));

    app.set_clock("2026-11-25T08:00:00Z");
    let moderator = app.moderator().await;
    let late = moderator.get(&at(&receipt.number, "")).await.ok();
    assert!(late.says("überfällig seit 24. November 2026"), "{}", late.words());
    assert_eq!(late.select("[data-queue] .rf-tone--weakness"), ["überfällig seit 24. November 2026"]);
    assert!(app.visitor().get(&page).await.ok().says("Es dauert leider länger."));
    decide(&app, &receipt.number, Verdict::Publish).await;
    assert!(!app.visitor().get(&page).await.ok().says("Es dauert leider länger."), "it is decided");
}

#[tokio::test]
async fn days_of_moderation_are_set_at_the_desk_and_read_everywhere() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    let refused = moderator.post(DAYS, &[("day", "1"), ("day", "6"), ("rounds", "0"), ("deputy", "99999")]).await;
    assert_eq!((refused.status.as_u16(), refused.select(".rf-summary li").len()), (422, 3), "{}", refused.words());
    moderator.post(DAYS, &[("day", "4"), ("day", "1"), ("rounds", "2"), ("deputy", "")]).await.location();
    let page = moderator.get(DAYS).await.ok();
    assert_eq!(page.attributes("input[name=day][checked]", "value"), ["1", "4"]);
    assert!(
        page.says("Nächster Prüftag: 23. November 2026. Wer heute schreibt, liest: geprüft bis 30. November 2026."),
        "{}",
        page.words()
    );
    let form = app
        .visitor()
        .post(
            "/beitraege/neu",
            &[("go", "send"), ("kind", "idea"), ("title", "Ein Baum"), ("text", "Bitte einen Baum."), ("place", "town")],
        )
        .await;
    assert!(app.visitor().get(&form.location()).await.ok().says("Wir lesen Ihren Beitrag bis 30. November 2026 (Mo und Do)."));
    moderator.post(DAYS, &[("rounds", "1")]).await.location();
    assert!(moderator.get(DAYS).await.ok().says("Noch sind keine Prüftage festgelegt."));
    assert_eq!(app.planner().await.post(DAYS, &[("rounds", "1")]).await.status, 403);
}

#[tokio::test]
async fn moderators_are_told_once_a_day_and_the_deputy_when_it_is_late() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    let deputy = app.count("select id from account where email = 'leitung@demo.example'").await.to_string();
    moderator.post(DAYS, &[("day", "2"), ("day", "5"), ("rounds", "1"), ("deputy", &deputy)]).await.location();
    app.app.do_daily().await.expect("a day");
    assert!(app.mails().await.is_empty(), "nothing waits");
    app.set_clock("2026-11-23T17:00:00Z");
    received(&app, "Bänke am Markt").await;
    received(&app, "Ein Brunnen").await;
    app.set_clock("2026-11-24T06:30:00Z");
    app.app.do_daily().await.expect("before eight");
    assert!(app.mails().await.is_empty());
    app.set_clock("2026-11-24T07:30:00Z");
    app.app.do_daily().await.expect("a day");
    app.app.do_daily().await.expect("again");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1, "once a day, and in time");
    assert!(mails[0].contains("To: moderation@demo.example") && mails[0].contains("2 warten, der älteste einen Tag"), "{}", mails[0]);
    assert!(mails[0].contains("Nichts davon wartet länger"));

    app.set_clock("2026-11-27T09:00:00Z");
    app.app.do_daily().await.expect("a day");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 3);
    assert!(mails[1..].iter().any(|mail| mail.contains("To: leitung@demo.example")), "the deputy too");
    assert!(mails[1].contains("2 warten, der älteste 4 Tage") && mails[1].contains("2 davon warten länger"), "{}", mails[1]);
}

#[tokio::test]
async fn the_author_is_asked_answers_and_the_contribution_waits_again() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Der Zebrastreifen").await;
    let moderator = app.moderator().await;
    let ask = at(&receipt.number, "/rueckfrage");
    let refused = moderator.post(&ask, &[("question", "")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Bitte schreiben Sie Ihre Frage.") && refused.says("kommt per E-Mail an"), "{}", refused.words());
    moderator.post(&ask, &[("question", "Welche <Straße> meinen Sie?")]).await.location();
    assert_eq!(moderator.post(&ask, &[("question", "Und warum?")]).await.status, 409, "one question at a time");
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert!(desk.says("Wartet 0") && desk.says("Rückfrage 1") && desk.says("Alles gelesen"), "{}", desk.words());
    let asked = moderator.get("/verwaltung/isek/eingang?stand=rueckfrage").await.ok();
    assert_eq!(asked.select("[data-queue] .rf-tag"), ["Antwort bis 14. Dezember 2026"]);

    app.set_clock("2026-11-23T11:02:00Z");
    let mail = app.mails().await.pop().expect("a mail");
    assert!(mail.contains("Welche <Straße> meinen Sie?") && mail.contains("bis 14. Dezember 2026"), "{mail}");
    let page = private_page(&app, &receipt.number).await;
    assert!(mail.contains(&page), "the mail leads there");
    let visitor = app.visitor();
    let shown = visitor.get(&page).await.ok();
    assert!(shown.says("Welche <Straße> meinen Sie?") && !shown.says("Wir prüfen ihn bis"), "the author has the next word");
    let answer = format!("{page}/rueckfrage");
    let empty = visitor.post(&answer, &[("answer", "")]).await;
    assert_eq!((empty.status.as_u16(), empty.headers["cache-control"].to_str().expect("ASCII")), (422, "no-store"));
    assert_eq!(visitor.post_from_elsewhere(&answer, &[("answer", "Die Mühlenstraße.")]).await.status, 403, "security 28");
    let done = visitor.post(&answer, &[("answer", "Die Mühlenstraße.")]).await.location();
    assert!(visitor.get(&done).await.ok().says("Ihre Antwort ist angekommen."));
    let late = visitor.post(&answer, &[("answer", "Oder die Elmshorner.")]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("Oder die Elmshorner."), "what was typed is not lost");

    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.select("[data-queue] .rf-tag"), ["Antwort ist da"]);
    assert!(moderator.get(&at(&receipt.number, "")).await.ok().says("Die Mühlenstraße."));
    // Invariant 5: neither question nor answer is public.
    decide(&app, &receipt.number, Verdict::Publish).await;
    let public = visitor.get(&format!("/beitraege/{}", receipt.number)).await.ok();
    assert!(!public.says("Mühlenstraße") && !public.says("meinen Sie"));
    let data = visitor.get(&format!("{page}/daten.json")).await.ok().text();
    assert!(data.contains("Die Mühlenstraße."), "but the author gets all of it");
}

#[tokio::test]
async fn a_question_reminds_once_and_ends_after_three_weeks() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Der Zebrastreifen").await;
    let moderator = app.moderator().await;
    moderator.post(&at(&receipt.number, "/rueckfrage"), &[("question", "Welche Straße meinen Sie?")]).await.location();
    let mut told = Vec::new();
    for day in ["2026-11-29", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-15", "2026-12-16"] {
        app.set_clock(&format!("{day}T12:00:00Z"));
        app.app.do_daily().await.expect("a day");
        let subjects: Vec<String> = app
            .mails()
            .await
            .into_iter()
            .filter(|mail| mail.contains("To: uwe@example.org"))
            .filter_map(|mail| mail.lines().find(|line| line.starts_with("Subject:")).map(str::to_owned))
            .collect();
        told.push(subjects.len());
    }
    assert_eq!(told, [2, 3, 3, 3, 4, 4], "receipt and question, the reminder after a week, the end after three");
    assert_eq!(app.count("select count(*) from inquiry where ended_at is not null and answered_at is null").await, 1);
    let desk = app.moderator().await.get("/verwaltung/isek/eingang").await.ok();
    assert!(desk.says("Wartet 1") && desk.says("Rückfrage 0"), "{}", desk.words());
    let page = private_page(&app, &receipt.number).await;
    assert_eq!(app.visitor().post(&format!("{page}/rueckfrage"), &[("answer", "Zu spät")]).await.status, 409);
}

#[tokio::test]
async fn a_question_is_taken_back_or_settled_by_a_decision() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Der Zebrastreifen").await;
    let moderator = app.moderator().await;
    let ask = at(&receipt.number, "/rueckfrage");
    moderator.post(&ask, &[("question", "Welche Straße meinen Sie?")]).await.location();
    moderator.post(&format!("{ask}/zurueck"), &[]).await.location();
    assert_eq!(moderator.post(&format!("{ask}/zurueck"), &[]).await.status, 409);
    assert_eq!(app.count("select count(*) from outbox_message where template = 'inquiry'").await, 0, "its mail did not leave");

    moderator.post(&ask, &[("question", "Welche Straße meinen Sie?")]).await.location();
    publish_by_form(&moderator, &receipt.number, "0").await.location();
    assert_eq!(app.count("select count(*) from inquiry where answered_at is null and ended_at is null").await, 0);
    let mut tx = app.tx(Actor::Visitor).await;
    for step in app.app.host.steps.iter().filter(|step| step.key == "triage") {
        step.erase.expect("triage holds texts")(&mut tx, receipt.id.0).await.expect("erased");
    }
    tx.commit().await.expect("committed");
    assert_eq!(app.count("select count(*) from inquiry where question <> ''").await, 0, "no word is left");
    assert_eq!(app.planner().await.post(&ask, &[("question", "Darf ich?")]).await.status, 403);
    let elsewhere = format!("/verwaltung/schulwege-2022/eingang/{}/rueckfrage", receipt.number);
    assert_eq!(moderator.post(&elsewhere, &[("question", "Von nebenan?")]).await.status, 404);
}
