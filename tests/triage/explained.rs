//! Decisions that are explained: grounds and facts at the desk, the statement of reasons (Art. 17 DSA) in mail and on the private page, and
//! complaints about them, decided by somebody else.

use rotfaden::process::triage::decisions::{self, Reason, Ruling, Seen, Verdict};

use super::{MODERATION, at, decide, join_all, received, received_with_mail, seen, visibility, wording};
use crate::support::app::TestApp;
use crate::support::form::fill;
use rotfaden::process::participation::contributions::Visibility;

#[tokio::test]
async fn every_reason_at_the_desk_says_its_ground_and_milder_means_come_first() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Beitrag").await;
    let moderator = app.moderator().await;
    let form = moderator.get(&at(&receipt.number, "?akt=ablehnen")).await.ok();
    let reasons = form.select("#f-reason option");
    assert_eq!(reasons.len(), Reason::ALL.len() + 1);
    assert!(reasons.iter().any(|reason| reason.starts_with("Beleidigung – § 185 Strafgesetzbuch")), "{reasons:?}");
    assert!(reasons.iter().any(|reason| reason.contains("§§ 22 und 23 Kunsturhebergesetz")), "{reasons:?}");
    let means = form.select("main details li b");
    assert_eq!(means, ["Nachfragen", "Unkenntlich machen", "Nicht öffentlich", "Weiterleiten", "Verbergen", "Endgültig löschen"]);
    let excluding = moderator.get(&at(&receipt.number, "?akt=ausschliessen")).await.ok();
    assert_eq!(excluding.select("#f-reason option").len(), 4, "only spam, tests and crimes");
}

#[tokio::test]
async fn a_statement_of_reasons_goes_by_mail_and_stays_on_the_private_page() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Herr Petersen parkt falsch").await;
    let moderator = app.moderator().await;
    let fields = [
        ("decision", "reject"),
        ("seen", "0"),
        ("reason", "personal_data"),
        ("facts", "Im Text stehen Name und\n\nAdresse eines Nachbarn."),
        ("text_to_author", "Schreiben Sie gern ohne den Namen."),
        ("internal_note", "GEHEIM"),
    ];
    moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location();
    app.set_clock("2026-11-23T11:02:00Z");
    let mail = app.mails().await.pop().expect("a mail");
    for said in [
        "nicht öffentlich und zählt nicht mit",
        "Art. 6 Datenschutz-Grundverordnung",
        "Im Text stehen Name und Adresse eines Nachbarn.",
        "Wir haben den Beitrag selbst gelesen",
        "Ein Mensch hat gelesen und entschieden",
        "bis zum 23. Mai 2027",
        "Gerichten",
    ] {
        assert!(mail.contains(said), "{said}: {mail}");
    }
    assert!(!mail.contains("GEHEIM") && !mail.contains("{ $"), "{mail}");
    let private = format!("/mein/{}", receipt.token);
    let page = app.visitor().get(&private).await.ok();
    let link = page.attributes("main a[href*='/entscheidungen/']", "href").remove(0);
    app.set_clock("2028-11-23T11:02:00Z");
    let page = app.visitor().get(&link).await.ok();
    for said in ["Art. 6 Datenschutz-Grundverordnung", "Adresse eines Nachbarn", "Schreiben Sie gern", "war bis zum 23. Mai 2027 möglich"]
    {
        assert!(page.says(said), "two years later: {said}: {}", page.words());
    }
    assert!(!page.text().contains("GEHEIM") && !page.text().contains("Mo Beispiel"), "names and notes stay in the house");
    assert_eq!(page.headers["cache-control"].as_bytes(), b"no-store");
    let desk = moderator.get(&at(&receipt.number, "")).await;
    assert!(desk.says("Sachverhalt") || desk.status == 303, "the desk keeps it too");
}

#[tokio::test]
async fn a_decision_that_shows_has_no_statement_and_foreign_links_have_none() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Gut so").await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    let visitor = app.visitor();
    let page = visitor.get(&format!("/mein/{}/entscheidungen/1", receipt.token)).await.ok();
    assert!(page.says("Veröffentlicht") && !page.says("Beschwerde absenden"), "{}", page.words());
    let complaint = [("complaint", "Ich beschwere mich trotzdem.")];
    assert_eq!(visitor.post(&format!("/mein/{}/entscheidungen/1", receipt.token), &complaint).await.status, 404);
    for path in ["/mein/geraten/entscheidungen/1".to_owned(), format!("/mein/{}/entscheidungen/2", receipt.token)] {
        assert_eq!(visitor.get(&path).await.status, 404, "{path}");
    }
    let elsewhere = format!("/verfahren/schulwege-2022/mein/{}/entscheidungen/1", receipt.token);
    assert_eq!(visitor.get(&elsewhere).await.status, 404);
}

/// Invariant 7: whoever decided first is told that somebody else decides, by page and by act; the constraint is the last wall.
#[tokio::test]
async fn invariant_07_a_complaint_is_decided_by_somebody_else() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Zu Unrecht abgelehnt").await;
    decide(&app, &receipt.number, Verdict::Reject { reason: Reason::OffTopic }).await;
    let (visitor, page) = (app.visitor(), format!("/mein/{}/entscheidungen/1", receipt.token));
    let open = visitor.get(&page).await.ok();
    let empty = fill(&visitor, &open, &page, &[("complaint", "")]).await;
    assert_eq!((empty.status.as_u16(), empty.select("#f-complaint-error").len()), (422, 1));
    fill(&visitor, &open, &page, &[("complaint", "Es geht doch um den Weg zur Schule.")]).await.location();
    let told = visitor.get(&page).await.ok();
    assert!(told.says("PI-BS-2026-001") && told.says("Jemand anderes prüft sie") && !told.says("Beschwerde absenden"), "{}", told.words());
    let again = visitor.post(&page, &[("complaint", "Noch einmal dasselbe.")]).await;
    assert_eq!(again.status, 409);
    assert!(again.says("schon beschwert"), "{}", again.words());

    let here = "/verwaltung/isek/beschwerden/PI-BS-2026-001";
    let first = app.moderator().await;
    let own = first.get(here).await.ok();
    assert!(own.says("Sie haben zuerst entschieden. Über die Beschwerde entscheidet jemand anderes."), "{}", own.words());
    assert!(own.select("#f-answer").is_empty());
    let answer = [("upheld", "yes"), ("answer", "Der Schulweg gehört dazu.")];
    let refused = first.post(here, &answer).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Sie haben zuerst entschieden"), "{}", refused.words());
    let forced = sqlx::query("update complaint set upheld = true, decided_by = first_decider, decided_at = received_at")
        .execute(&app.db.pool)
        .await
        .expect_err("the constraint");
    assert_eq!(forced.as_database_error().and_then(|error| error.constraint()), Some("complaint_other_person"));

    let second = app.planner().await;
    assert!(second.get("/verwaltung/isek/beschwerden").await.ok().says("PI-BS-2026-001"));
    let open = second.get(here).await.ok();
    let missing = fill(&second, &open, here, &[("upheld", "yes")]).await;
    assert_eq!((missing.status.as_u16(), missing.select("#f-answer-error").len()), (422, 1));
    fill(&second, &open, here, &answer).await.location();
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::InReview, "upheld: it waits for a new decision");
    assert_eq!(app.count("select count(*) from moderation_decision where cause = 'complaint' and decision = 'reopen'").await, 1);
    assert!(visitor.get(&page).await.ok().says("Ihre Beschwerde war berechtigt"));
    let mails = app.mails().await;
    let last = mails.last().expect("a mail");
    assert!(last.contains("PI-BS-2026-001") && last.contains("Der Schulweg gehört dazu."), "{last}");
}

#[tokio::test]
async fn what_was_hidden_is_shown_again_and_a_dismissed_complaint_leaves_it() {
    let app = TestApp::new().await;
    for (title, upheld, after) in [("Eins", "yes", Visibility::Published), ("Zwei", "no", Visibility::Hidden)] {
        let receipt = received(&app, title).await;
        decide(&app, &receipt.number, Verdict::Publish).await;
        decide(&app, &receipt.number, Verdict::Hide { reason: Reason::Insult }).await;
        let page = format!("/mein/{}/entscheidungen/2", receipt.token);
        app.visitor().post(&page, &[("complaint", "Das war keine Beleidigung.")]).await.location();
        let number = app.count("select max(id) from complaint").await;
        let number: String =
            sqlx::query_scalar("select number from complaint where id = $1").bind(number).fetch_one(&app.db.pool).await.expect("a number");
        let fields = [("upheld", upheld), ("answer", "Noch einmal gelesen und beraten.")];
        app.planner().await.post(&format!("/verwaltung/isek/beschwerden/{number}"), &fields).await.location();
        assert_eq!(visibility(&app, &receipt.number).await, after, "{title}");
    }
}

#[tokio::test]
async fn a_complaint_is_too_late_after_six_months_and_a_later_decision_stays() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Lange her").await;
    decide(&app, &receipt.number, Verdict::Reject { reason: Reason::Unclear }).await;
    decide(&app, &receipt.number, Verdict::Reopen).await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    let page = format!("/mein/{}/entscheidungen/1", receipt.token);
    let visitor = app.visitor();
    app.set_clock("2027-05-24T10:00:00Z");
    let late = visitor.post(&page, &[("complaint", "Erst jetzt gelesen.")]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("bis zum 23. Mai 2027"), "{}", late.words());
    app.set_clock("2027-05-23T10:00:00Z");
    visitor.post(&page, &[("complaint", "Gerade noch gelesen.")]).await.location();
    let fields = [("upheld", "yes"), ("answer", "Sie hatten recht.")];
    app.planner().await.post("/verwaltung/isek/beschwerden/PI-BS-2027-001", &fields).await.location();
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Published, "the newer decision stands");
}

/// Of twenty answers at once one wins, the others are told.
#[tokio::test]
async fn of_twenty_answers_to_a_complaint_one_wins() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Umstritten").await;
    decide(&app, &receipt.number, Verdict::Reject { reason: Reason::OffTopic }).await;
    app.visitor().post(&format!("/mein/{}/entscheidungen/1", receipt.token), &[("complaint", "Bitte neu.")]).await.location();
    let planner = app.planner().await;
    let posts = (0..20).map(|index| {
        let planner = &planner;
        let fields = [("upheld", if index % 2 == 0 { "yes" } else { "no" }), ("answer", "Wir haben beraten.")];
        async move { planner.post("/verwaltung/isek/beschwerden/PI-BS-2026-001", &fields).await }
    });
    let pages = join_all(posts).await;
    assert_eq!(pages.iter().filter(|page| page.status == 303).count(), 1);
    assert!(pages.iter().filter(|page| page.status == 409).all(|page| page.says("schon entschieden")));
    assert_eq!(
        app.count("select count(*) from moderation_decision where cause = 'complaint'").await.min(1),
        app.count("select count(*) from complaint where upheld").await
    );
}

/// Security 15, 18 and 19: complaints are kept from outside offices, other processes and other roles.
#[tokio::test]
async fn complaints_stay_in_the_house_and_in_their_process() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Nur intern").await;
    decide(&app, &receipt.number, Verdict::Internal { reason: Reason::OffTopic }).await;
    app.visitor().post(&format!("/mein/{}/entscheidungen/1", receipt.token), &[("complaint", "Bitte öffentlich.")]).await.location();
    let lead = app.lead().await;
    assert_eq!(lead.get("/verwaltung/schulwege-2022/beschwerden/PI-BS-2026-001").await.status, 404);
    assert_eq!(app.as_staff("redaktion@demo.example").await.get("/verwaltung/isek/beschwerden").await.status, 403);
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = 'planung@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("outside");
    let outside = app.planner().await;
    for path in ["/beschwerden", "/beschwerden/PI-BS-2026-001", "/zweite-person"] {
        assert_eq!(outside.get(&format!("/verwaltung/isek{path}")).await.status, 403, "{path}");
    }
    let post = outside.post("/verwaltung/isek/beschwerden/PI-BS-2026-001", &[("upheld", "yes"), ("answer", "Ja, bitte.")]).await;
    assert_eq!(post.status, 403);
    assert!(!outside.get("/verwaltung/isek").await.ok().says("Beschwerden"), "it is not led there either");
    let office: i64 = app.count("select count(*) from outbox_message where template = 'second_asked'").await;
    assert_eq!(office, 2, "planner and lead were asked, the first decider was not");
}

#[tokio::test]
async fn the_demo_and_imports_decide_without_facts() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ohne Worte").await;
    let mut tx = app.tx(app.actor(MODERATION).await).await;
    let ruling = Ruling::plain(Verdict::Redact { reason: Reason::Insult, wording: wording("Ohne", "[gekürzt]") });
    decisions::decide(&mut tx, &receipt.number, Seen::Alone, &ruling).await.expect("decided");
    tx.commit().await.expect("committed");
    let page = app.visitor().get(&format!("/mein/{}/entscheidungen/1", receipt.token)).await.ok();
    assert!(page.says("Eine Stelle ist gekürzt") && !page.says("Sachverhalt"), "{}", page.words());
    assert_ne!(seen(&app, &receipt.number).await, "0");
}
