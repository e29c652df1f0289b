//! Comments, referrals and replies of the town.

use super::*;

#[tokio::test]
async fn a_comment_waits_is_decided_once_and_can_be_taken_back() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Bänke am Markt").await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    let mut tx = app.tx(Actor::Visitor).await;
    let on = contributions::lock(&mut tx, &receipt.number).await.expect("there").subject;
    let new = NewComment { text: "Und mit Lehne, bitte!".to_owned(), author_name: None, language: "de".to_owned(), by_author: false };
    let id = comments::submit(&mut tx, on, &new).await.expect("submitted");
    tx.commit().await.expect("committed");

    let moderator = app.moderator().await;
    let page = moderator.get("/verwaltung/isek/eingang/kommentare").await.ok();
    assert!(page.says("Und mit Lehne, bitte!") && page.says("Bänke am Markt"));
    let decide = format!("/verwaltung/isek/eingang/kommentare/{id}");
    let refused = moderator.post(&decide, &[("decision", "reject"), ("reason", "")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("[data-summary] a", "href"), ["#f-reason"]);
    assert_eq!(refused.select(&format!("#kommentar-{id} form:has(#f-reason) .kern-error")), ["Bitte wählen Sie etwas aus."]);
    assert_eq!(moderator.post(&decide, &[("decision", "erase")]).await.status, 422);
    let published = moderator.post(&decide, &[("decision", "publish")]).await.location();
    assert!(app.visitor().get(&format!("/beitraege/{}", receipt.number)).await.ok().says("Und mit Lehne, bitte!"));
    let late = moderator.post(&decide, &[("decision", "reject"), ("reason", "insult")]).await;
    assert_eq!(late.status, 409);

    assert!(moderator.get(&published).await.ok().says("Rückgängig"));
    moderator.post(&decide, &[("decision", "reopen")]).await.location();
    assert!(!app.visitor().get(&format!("/beitraege/{}", receipt.number)).await.ok().says("Lehne"));
    let elsewhere = format!("/verwaltung/schulwege-2022/eingang/kommentare/{id}");
    assert_eq!(moderator.post(&elsewhere, &[("decision", "publish")]).await.status, 404);
}

#[tokio::test]
async fn a_referral_is_answered_once_and_a_reply_is_public_after_its_release() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Ampel an der Schule").await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    let moderator = app.moderator().await;
    assert_eq!(moderator.post(&at(&receipt.number, "/weiterleiten"), &[("to_name", "")]).await.status, 422);
    moderator.post(&at(&receipt.number, "/weiterleiten"), &[("to_name", "Kreis Pinneberg")]).await.location();
    let referral = app.count("select max(id) from referral").await;
    let answer = at(&receipt.number, &format!("/weiterleiten/{referral}"));
    moderator.post(&answer, &[("answer", "Der Kreis prüft das 2027.")]).await.location();
    assert_eq!(moderator.post(&answer, &[("answer", "Noch einmal.")]).await.status, 409);

    moderator
        .post(&at(&receipt.number, "/antworten"), &[("department", "Fachdienst Tiefbau"), ("reply_text", "Die Ampel kommt.")])
        .await
        .location();
    let public = format!("/beitraege/{}", receipt.number);
    assert!(!app.visitor().get(&public).await.ok().says("Die Ampel kommt."));
    let reply = app.count("select max(id) from reply").await;
    let release = at(&receipt.number, &format!("/antworten/{reply}"));
    moderator.post(&release, &[]).await.location();
    assert_eq!(moderator.post(&release, &[]).await.status, 409);
    let page = app.visitor().get(&public).await.ok();
    assert!(page.says("Die Ampel kommt.") && page.says("Kreis Pinneberg"), "{}", page.words());
    app.set_clock("2026-11-23T11:05:00Z");
    assert!(app.mails().await.iter().any(|mail| mail.contains("Fachdienst Tiefbau hat auf Ihren Beitrag")));
}

/// One mail per released reply, after the time for taking back, in the author's language; none without a confirmed address.
#[tokio::test]
async fn a_released_reply_is_told_once_and_only_to_who_wants_news() {
    let app = TestApp::new().await;
    let english =
        NewContribution { language: "en".into(), email: Some("author@b.example".into()), ..idea(&app, "More trees", "Please.").await };
    let silent = NewContribution { email: Some("silent@b.example".into()), ..idea(&app, "Mehr Bänke", "Bitte.").await };
    let receipts = [submit(&app, &english).await, submit(&app, &silent).await];
    sqlx::query("update contact set state = 'confirmed', confirmed_at = created_at where language = 'en'")
        .execute(&app.db.pool)
        .await
        .expect("confirmed");
    let moderator = app.moderator().await;
    let before = app.mails().await.len();
    for receipt in &receipts {
        moderator
            .post(&at(&receipt.number, "/antworten"), &[("department", "Fachdienst Grün"), ("reply_text", "Drei Bäume.")])
            .await
            .location();
        let reply = app.count("select max(id) from reply").await;
        let release = at(&receipt.number, &format!("/antworten/{reply}"));
        moderator.post(&release, &[]).await.location();
        assert_eq!(moderator.post(&release, &[]).await.status, 409, "once");
    }
    assert_eq!(app.count("select count(*) from outbox_message where template = 'reply'").await, 1);
    assert_eq!(app.mails().await.len(), before, "it waits");
    app.set_clock("2026-11-23T11:01:01Z");
    let mails = app.mails().await;
    assert_eq!(mails.len(), before + 1);
    let mail = mails.last().expect("a mail");
    assert!(mail.contains("The town has replied") && mail.contains("Drei Bäume.") && mail.contains("author@b.example"), "{mail}");
}
