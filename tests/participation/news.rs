//! Mails to authors: what is new, once a day and once only; the way out of them; the end of an address.

use super::*;
use crate::support::concept;
use rotfaden::outputs::news;
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

/// What acts do when they end: rows that a test changes by itself are seen then.
async fn raise(app: &TestApp) {
    run(app, "update process_revision set record_rev = record_rev + 1").await;
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
    raise(&app).await;
    assert!(look(&app, "2026-11-26T08:00:00+01:00").await.is_empty(), "invariant 5: the measure is not public");
    run(&app, "update measure set state = 'public_review', public_from = '2026-11-01T10:00:00Z', released_by = (select id from account where email = 'leitung@demo.example')").await;
    raise(&app).await;
    let mails = look(&app, "2026-11-27T09:00:00+01:00").await;
    assert!(mails[0].contains("Maßnahme „Sicherer Schulweg Hätschenkamp“ (M-MO-GS-01): Vorschlag der Verwaltung."), "{}", mails[0]);
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
    assert_eq!(app.count("select count(*) from contact where state = 'erased'").await, 0, "the mail allows this day");
    look(&app, "2028-07-11T08:00:00+02:00").await;
    assert_eq!(app.count("select count(*) from contact where state = 'erased' and length(email_cipher) = 0").await, 1, "no answer");
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed' and kept_until = '2030-06-20'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where tally = 'published'").await, 2, "invariant 16");
}

#[tokio::test]
async fn an_address_given_long_after_the_resolution_is_kept_for_a_year_too() {
    let app = TestApp::new().await;
    author(&app, "Kein Gehweg", "frau@example.org").await;
    concept::resolution(&app, "2024-06-10").await;
    assert!(look(&app, "2026-11-24T08:00:00+01:00").await.is_empty());
    assert!(look(&app, "2027-11-22T08:00:00+01:00").await.is_empty());
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed'").await, 1);
    assert_eq!(look(&app, "2027-11-23T08:00:00+01:00").await.len(), 1);
}

#[tokio::test]
async fn an_address_that_nobody_confirms_is_erased_with_its_link() {
    let app = TestApp::new().await;
    let receipt = concept::contribution(&app, "Kein Gehweg").await;
    let mut tx = app.tx(Actor::Visitor).await;
    let contribution = contributions::lock(&mut tx, &receipt.number).await.expect("there");
    contacts::add(&mut tx, receipt.id, contribution.uuid, "frau@example.org", "de", &receipt.number).await.expect("added");
    tx.commit().await.expect("committed");
    look(&app, "2026-11-25T11:59:00+01:00").await;
    assert_eq!(app.count("select count(*) from contact where state = 'unconfirmed'").await, 1);
    look(&app, "2026-11-26T08:00:00+01:00").await;
    assert_eq!(app.count("select count(*) from contact where state = 'erased' and length(email_cipher) = 0").await, 1);
}

#[tokio::test]
async fn an_address_is_asked_once_for_all_its_contributions() {
    let app = TestApp::new().await;
    let (one, page) = author(&app, "Kein Gehweg", "frau@example.org").await;
    let (two, _) = author(&app, "Mehr Bänke", "Frau@example.org").await;
    concept::resolution(&app, "2027-06-10").await;
    let mails = look(&app, "2028-06-10T08:00:00+02:00").await;
    assert_eq!(mails.len(), 1, "one question");
    assert!(mails[0].contains(&one.number) && mails[0].contains(&two.number), "{}", mails[0]);
    assert_eq!(app.count("select count(*) from contact where ending_asked_on = '2028-06-10'").await, 2);
    app.visitor().post(&format!("{page}/email/behalten"), &[]).await.location();
    assert_eq!(app.count("select count(*) from contact where kept_until = '2030-06-10' and ending_asked_on is null").await, 2);
    assert!(look(&app, "2028-07-20T08:00:00+02:00").await.is_empty());
    assert_eq!(app.count("select count(*) from contact where state = 'erased'").await, 0, "one answer keeps both");
}

/// The day's look works through a list; who answers while it does so is heard.
#[tokio::test]
async fn an_answer_that_comes_during_the_look_wins() {
    let app = TestApp::new().await;
    let (_, page) = author(&app, "Kein Gehweg", "frau@example.org").await;
    concept::resolution(&app, "2027-06-10").await;
    look(&app, "2028-06-10T08:00:00+02:00").await;
    app.set_clock("2028-07-11T08:00:00+02:00");
    let owed = news::ending(&app.db.pool, app.now()).await.expect("a query");
    assert_eq!(owed.len(), 1, "its time is over");
    app.visitor().post(&format!("{page}/email/behalten"), &[]).await.location();
    let mut tx = app.tx(Actor::System).await;
    contacts::end(&mut tx, &owed[0].contacts, owed[0].lang).await.expect("looked at again");
    tx.commit().await.expect("committed");
    assert_eq!(app.count("select count(*) from contact where state = 'confirmed' and kept_until = '2030-07-11'").await, 1);
}

#[tokio::test]
async fn mails_leave_the_record_as_it_is() {
    let app = TestApp::new().await;
    let (one, _) = author(&app, "Kein Gehweg", "frau@example.org").await;
    assert!(look(&app, "2026-11-24T08:00:00+01:00").await.is_empty());
    concept::cluster(&app, "A-001", &[&one]).await;
    let before = app.count("select sum(record_rev)::bigint from process_revision").await;
    assert_eq!(look(&app, "2026-11-25T08:00:00+01:00").await.len(), 1);
    concept::resolution(&app, "2027-06-10").await;
    assert!(!look(&app, "2028-06-10T08:00:00+02:00").await.is_empty());
    assert_eq!(app.count("select sum(record_rev)::bigint from process_revision").await, before, "what is kept by the revision stays good");
}

#[tokio::test]
async fn a_measure_that_is_resumed_is_news_again() {
    let app = TestApp::new().await;
    let (one, _) = author(&app, "Kein Gehweg", "frau@example.org").await;
    let cluster = concept::cluster(&app, "A-001", &[&one]).await;
    let goal = concept::goal(&app).await;
    let measure = concept::measure(&app, "M-MO-GS-01", goal).await;
    link_measure(&app, measure, cluster).await;
    for (day, state, said) in [
        ("2026-11-24", "under_way", "wird umgesetzt"),
        ("2026-11-25", "paused", "ruht zurzeit"),
        ("2026-11-26", "under_way", "wird umgesetzt"),
    ] {
        sqlx::query("insert into measure_status (process_id, measure_id, state, at) select process_id, id, $2, ($3 || 'T01:00:00Z')::timestamptz from measure where id = $1")
            .bind(measure)
            .bind(state)
            .bind(day)
            .execute(&app.db.pool)
            .await
            .expect("a state");
        sqlx::query("update measure set state = $2, state_reason = 'Die Zählung fehlt.' where id = $1")
            .bind(measure)
            .bind(state)
            .execute(&app.db.pool)
            .await
            .expect("a state");
        raise(&app).await;
        let mails = look(&app, &format!("{day}T08:00:00+01:00")).await;
        assert_eq!(mails.len(), 1, "{day}");
        assert!(mails[0].contains(&format!("(M-MO-GS-01): {said}.")), "{}", mails[0]);
    }
    let page = app.visitor().get(&format!("/beitraege/{}", one.number)).await.ok();
    assert!(page.says("Sicherer Schulweg Hätschenkamp : wird umgesetzt"), "the thread has the public's words: {}", page.words());
}

#[tokio::test]
async fn a_part_of_the_look_that_fails_does_not_stop_the_others() {
    let app = TestApp::new().await;
    author(&app, "Kein Gehweg", "frau@example.org").await;
    concept::resolution(&app, "2024-06-10").await;
    let form = [("topic", "process"), ("rhythm", "daily"), ("email", "herr@example.org"), ("consent", "1")];
    app.visitor().post("/abonnieren", &form).await.location();
    run(&app, "delete from outbox_message").await;
    // An instant that the program cannot read stands for whatever fails one day.
    run(&app, "update subscription set state = 'confirmed', confirmed_at = created_at, looked_on = '2026-11-23', told_until = '20000-01-01T00:00:00Z'")
        .await;
    app.set_clock("2027-11-23T08:00:00+01:00");
    app.app.do_daily().await.expect_err("the followers' part fails");
    assert_eq!(app.count("select count(*) from outbox_message where template = 'ending'").await, 1, "the addresses' part is done");
}
