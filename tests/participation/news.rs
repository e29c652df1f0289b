//! Mails to authors: what is new, once a day and once only; the way out of them; the end of an address.

use super::*;
use crate::support::concept;
use rotfaden::process::participation::contacts;
use rotfaden::process::participation::contributions::Receipt;

/// A published contribution whose author confirmed an address at ten in the morning; its private page.
async fn author(app: &TestApp, title: &str, email: &str) -> (Receipt, String) {
    let receipt = concept::contribution(app, title).await;
    let mut tx = app.tx(Actor::Visitor).await;
    let contribution = contributions::lock(&mut tx, &receipt.number).await.expect("there");
    contacts::add(&mut tx, receipt.id, contribution.uuid, email, "de", &receipt.number).await.expect("added");
    tx.commit().await.expect("committed");
    run(app, "update contact set state = 'confirmed', confirmed_at = '2026-11-23T10:00:00+01:00' where state = 'unconfirmed'").await;
    run(app, "delete from outbox_message").await;
    let page = format!("/mein/{}", receipt.token);
    (receipt, page)
}

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::query(sql).execute(&app.db.pool).await.expect(sql);
}

/// What the day's look at an instant sends.
async fn look(app: &TestApp, at: &str) -> Vec<String> {
    app.set_clock(at);
    let before = app.mails().await.len();
    app.app.do_daily().await.expect("a look");
    app.app.do_daily().await.expect("a second look does nothing");
    app.mails().await.split_off(before)
}

async fn link_measure(app: &TestApp, measure: i64, cluster: i64) {
    sqlx::query("insert into measure_basis (process_id, measure_id, cluster_id) values ($1, $2, $3)")
        .bind(app.process.0)
        .bind(measure)
        .bind(cluster)
        .execute(&app.db.pool)
        .await
        .expect("a basis");
}

#[tokio::test]
async fn news_come_in_one_mail_a_day_and_nothing_twice() {
    let app = TestApp::new().await;
    let (one, page) = author(&app, "Kein Gehweg", "frau@example.org").await;
    let (two, _) = author(&app, "Zu schnelle Autos", "Frau@example.org").await;
    let (other, _) = author(&app, "Mehr Bänke", "herr@example.org").await;
    assert!(look(&app, "2026-11-24T08:00:00+01:00").await.is_empty(), "nothing has happened");
    let cluster = concept::cluster(&app, "A-001", &[&one, &two]).await;
    assert!(look(&app, "2026-11-24T18:00:00+01:00").await.is_empty(), "once a day");
    assert!(look(&app, "2026-11-25T07:59:00+01:00").await.is_empty(), "not before eight");
    let mails = look(&app, "2026-11-25T08:00:00+01:00").await;
    assert_eq!(mails.len(), 1, "one mail for both, none for others");
    let mail = &mails[0];
    assert!(mail.contains("To: Frau@example.org") || mail.contains("To: frau@example.org"), "{mail}");
    for said in
        [&one.number, &two.number, "Gehört jetzt mit einem weiteren Beitrag zum Anliegen „Sichere Schulwege“ (A-001)", page.as_str()]
    {
        assert!(mail.contains(said), "{said}: {mail}");
    }
    assert!(mail.contains("List-Unsubscribe: <") && !mail.contains(&other.number), "{mail}");

    // An old measure that is linked now is news, whatever its date.
    let goal = concept::goal(&app).await;
    let measure = concept::measure(&app, "M-MO-GS-01", goal).await;
    link_measure(&app, measure, cluster).await;
    run(&app, "update measure set state = 'drafted', public_from = null, released_by = null").await;
    assert!(look(&app, "2026-11-26T08:00:00+01:00").await.is_empty(), "invariant 5: the measure is not public");
    run(&app, "update measure set state = 'public_review', public_from = '2026-11-01T10:00:00Z', released_by = (select id from account where email = 'leitung@demo.example')").await;
    let mails = look(&app, "2026-11-27T09:00:00+01:00").await;
    assert!(mails[0].contains("Maßnahme „Sicherer Schulweg Hätschenkamp“ (M-MO-GS-01): öffentlich ausgelegt."), "{}", mails[0]);
    assert!(!mails[0].contains("Anliegen „"), "said before");
    assert!(look(&app, "2026-11-28T09:00:00+01:00").await.is_empty());
}

#[tokio::test]
async fn what_was_there_before_somebody_asked_for_mails_is_no_news() {
    let app = TestApp::new().await;
    let (one, _) = author(&app, "Kein Gehweg", "frau@example.org").await;
    concept::cluster(&app, "A-001", &[&one]).await;
    run(&app, "update cluster_statement set added_at = '2026-11-22T10:00:00Z'").await;
    assert!(look(&app, "2026-11-24T08:00:00+01:00").await.is_empty());
    assert_eq!(app.count("select count(*) from contact_news").await, 1);
}

#[tokio::test]
async fn one_click_in_the_mail_program_ends_all_mails() {
    let app = TestApp::new().await;
    let (one, page) = author(&app, "Kein Gehweg", "frau@example.org").await;
    let (two, _) = author(&app, "Zu schnelle Autos", "frau@example.org").await;
    let way_out = format!("{page}/abbestellen");
    let asked = app.visitor().get(&way_out).await.ok();
    assert!(asked.says("Keine E-Mails mehr"), "{}", asked.words());
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed'").await, 2, "opening ends nothing");
    assert_eq!(app.visitor().post_from_elsewhere(&way_out, &[]).await.status, 403, "another site's page is no mail program");
    let done = app.visitor().post_by_mail_program(&way_out).await.ok();
    assert!(done.says("Sie bekommen keine E-Mails mehr"), "{}", done.words());
    assert_eq!(done.headers["cache-control"], "no-store");
    app.visitor().post_by_mail_program(&way_out).await.ok();
    assert_eq!(app.count("select count(*) from contact where state = 'unsubscribed'").await, 2);
    concept::cluster(&app, "A-001", &[&one, &two]).await;
    assert!(look(&app, "2026-11-25T08:00:00+01:00").await.is_empty());
    assert_eq!(app.visitor().post_by_mail_program("/mein/unbekannt/abbestellen").await.status, 404);
    let elsewhere = app.visitor().post_by_mail_program(&format!("{page}/zurueckziehen")).await;
    assert_eq!(elsewhere.status, 403, "the exception is for this one address");
}

#[tokio::test]
async fn an_address_ends_a_year_after_the_resolution_unless_its_owner_says_no() {
    let app = TestApp::new().await;
    let (_, keeps) = author(&app, "Kein Gehweg", "frau@example.org").await;
    author(&app, "Mehr Bänke", "herr@example.org").await;
    concept::resolution(&app, "2027-06-10").await;
    assert!(look(&app, "2028-06-09T08:00:00+02:00").await.is_empty());
    let mails = look(&app, "2028-06-10T08:00:00+02:00").await;
    assert_eq!(mails.len(), 2);
    assert!(mails[0].contains("Dürfen wir Ihre Adresse behalten?") && mails[0].contains("bis zum 10. Juli 2028"), "{}", mails[0]);
    assert!(look(&app, "2028-06-20T08:00:00+02:00").await.is_empty(), "asked once");
    let visitor = app.visitor();
    assert!(visitor.get(&keeps).await.ok().says("Dürfen wir Ihre Adresse behalten?"));
    let done = visitor.post(&format!("{keeps}/email/behalten"), &[]).await.location();
    assert!(visitor.get(&done).await.ok().says("Wir behalten Ihre Adresse"));
    assert_eq!(visitor.post(&format!("{keeps}/email/behalten"), &[]).await.status, 409, "answered");
    look(&app, "2028-07-10T08:00:00+02:00").await;
    assert_eq!(app.count("select count(*) from contact where state = 'erased' and length(email_cipher) = 0").await, 1, "no answer");
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed' and kept_until = '2030-06-20'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where tally = 'published'").await, 2, "invariant 16");
}
