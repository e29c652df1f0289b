//! News: the feed, subscriptions by e-mail, their digests and their end.

use atom_syndication::Feed;
use rotfaden::cli::restore::repeat_erasures;
use rotfaden::process::participation::contributions::{self, Visibility};
use rotfaden::process::participation::subscriptions;
use rotfaden::services::act::Actor;
use rotfaden::services::erasures::{Erasure, Extent};

use crate::support::app::{Client, TestApp};
use crate::support::concept;
use crate::support::form::{fill, path_in};
use crate::support::page::Page;

/// Signs up by the form, as somebody would who came from a page with this query.
async fn follow(client: &Client, query: &str, email: &str) -> Page {
    let page = client.get(&format!("/abonnieren{query}")).await.ok();
    fill(client, &page, "/abonnieren", &[("email", email), ("consent", "1")]).await
}

/// The mails that the program sends at an instant of the day's look or later.
async fn mails_at(app: &TestApp, at: &str) -> Vec<String> {
    app.set_clock(at);
    let before = app.mails().await.len();
    app.app.do_daily().await.expect("a look");
    app.app.do_daily().await.expect("a second look does nothing");
    app.mails().await.split_off(before)
}

/// A confirmed daily subscription; its page.
async fn confirmed(app: &TestApp, query: &str, email: &str) -> String {
    let visitor = app.visitor();
    let before = app.mails().await.len();
    let form = visitor.get(&format!("/abonnieren{query}")).await.ok();
    fill(&visitor, &form, "/abonnieren", &[("email", email), ("consent", "1"), ("rhythm", "daily")]).await.location();
    let page = path_in(&app.mails().await.split_off(before)[0], "/abonnement/");
    let opened = visitor.get(&page).await.ok();
    fill(&visitor, &opened, "/bestaetigen", &[]).await.location();
    page
}

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::query(sql).execute(&app.db.pool).await.expect(sql);
}

async fn feed(client: &Client, query: &str) -> Feed {
    let page = client.get(&format!("/aktuelles.atom{query}")).await.ok();
    assert_eq!(page.headers["content-type"], "application/atom+xml; charset=utf-8");
    Feed::read_from(page.bytes.as_slice()).expect("a feed (RFC 4287)")
}

fn titles(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.title.value.as_str()).collect()
}

/// A contribution, published at an instant.
async fn published(app: &TestApp, title: &str, at: &str) -> contributions::Receipt {
    let receipt = concept::contribution(app, title).await;
    sqlx::query("update contribution set published_at = $2::timestamptz where id = $1")
        .bind(receipt.id.0)
        .bind(at)
        .execute(&app.db.pool)
        .await
        .expect("a time");
    receipt
}

#[tokio::test]
async fn the_feed_tells_what_is_public_newest_first() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(feed(&visitor, "").await.entries.is_empty());
    let said = published(&app, "Kein Gehweg", "2026-11-20T10:00:00Z").await;
    published(&app, "Zu schnelle Autos", "2026-11-21T10:00:00Z").await;
    published(&app, "Gerade entschieden", "2026-11-23T10:59:30Z").await;
    let goal = concept::goal(&app).await;
    concept::measure(&app, "M-MO-GS-01", goal).await;
    run(&app, "insert into measure_status (process_id, measure_id, state, at) select process_id, id, 'under_way', '2026-11-22T10:00:00Z' from measure").await;
    run(
        &app,
        "insert into reply (process_id, subject_id, department, text, state, written_by, written_at, released_by, released_at)
         select process_id, subject_id, 'Fachdienst Tiefbau', 'Der Gehweg kommt.', 'released', account.id, '2026-11-21T12:00:00Z', account.id, '2026-11-21T12:00:00Z'
         from contribution, account where title = 'Kein Gehweg' and account.email = 'moderation@demo.example'",
    )
    .await;
    let told = feed(&visitor, "").await;
    assert_eq!(
        titles(&told),
        [
            "Maßnahme „Sicherer Schulweg Hätschenkamp“: wird umgesetzt",
            "Fachdienst Tiefbau antwortet auf „Kein Gehweg“",
            "Neuer Beitrag: Zu schnelle Autos",
            "Neuer Beitrag: Kein Gehweg",
            "Neue Maßnahme: Sicherer Schulweg Hätschenkamp",
        ],
        "what may still be taken back is not told"
    );
    assert_eq!(told.title.value, "Aktuelles: Stadtentwicklungskonzept 2040");
    assert!(told.entries[1].links[0].href.ends_with(&format!("/beitraege/{}#antwort", said.number)));
    let ids: std::collections::BTreeSet<&str> = told.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), 5, "every entry has a name of its own");
    assert_eq!(feed(&visitor, "?massnahme=M-MO-GS-01").await.entries.len(), 2);
    assert!(feed(&visitor, "?thema=kommunalfinanzen").await.entries.is_empty());
    assert!(feed(&visitor, "?ortsteil=atlantis").await.entries.is_empty(), "what nobody knows selects nothing");
    assert_eq!(visitor.get("/verfahren/schulwege-2022/aktuelles.atom").await.status, 200);
    let head = visitor.get("/").await.ok();
    assert_eq!(head.attributes("link[type='application/atom+xml']", "href"), ["/aktuelles.atom"]);
}

#[tokio::test]
async fn a_feed_that_did_not_change_is_not_sent_again() {
    let app = TestApp::new().await;
    let said = published(&app, "Kein Gehweg", "2026-11-20T10:00:00Z").await;
    let visitor = app.visitor();
    let first = visitor.get("/aktuelles.atom").await.ok();
    assert_eq!(first.headers["last-modified"], "Fri, 20 Nov 2026 10:00:00 GMT");
    let etag = first.headers["etag"].to_str().expect("a tag").to_owned();
    assert_eq!(visitor.get_with("/aktuelles.atom", "if-none-match", &etag).await.status, 304);
    let mut tx = app.tx(Actor::Visitor).await;
    let mut contribution = contributions::lock(&mut tx, &said.number).await.expect("there");
    contributions::withdraw(&mut tx, &mut contribution).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    let after = visitor.get_with("/aktuelles.atom", "if-none-match", &etag).await.ok();
    assert!(!after.text().contains("Kein Gehweg"), "gone at once");
}

/// Rows 30 and 31: opening the link does nothing, and nobody is flooded.
#[tokio::test]
async fn case_30_a_subscription_begins_and_ends_by_post_only() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let answer = follow(&visitor, "?thema=mobilitaet", "Frau@Beispiel.example").await.location();
    assert!(visitor.get(&answer).await.ok().says("Erst dann ist das Abonnement gültig"));
    let mail = app.mails().await.remove(0);
    assert!(mail.contains("To: Frau@Beispiel.example") && mail.contains("Thema Mobilität"), "{mail}");
    assert!(!mail.contains("List-Unsubscribe:"), "there is nothing to end yet");
    let page = path_in(&mail, "/abonnement/");
    let opened = visitor.get(&page).await.ok();
    assert_eq!(
        (opened.headers["cache-control"].as_bytes(), opened.headers["x-robots-tag"].as_bytes()),
        (&b"no-store"[..], &b"noindex"[..])
    );
    assert_eq!(app.count("select count(*) from subscription where state = 'unconfirmed'").await, 1, "opening confirms nothing");
    let done = fill(&visitor, &opened, "/bestaetigen", &[]).await.location();
    assert!(visitor.get(&done).await.ok().says("Ihr Abonnement ist bestätigt"));
    let way_out = format!("{page}/abbestellen");
    assert!(visitor.get(&way_out).await.ok().says("Jetzt abbestellen"));
    assert_eq!(app.count("select count(*) from subscription where state = 'confirmed'").await, 1, "opening ends nothing");
    assert!(visitor.post_by_mail_program(&way_out).await.ok().says("Ihre Adresse ist gelöscht"));
    assert_eq!(app.count("select count(*) from subscription").await, 0);
    assert_eq!(visitor.get(&page).await.status, 404);
    visitor.post_by_mail_program(&way_out).await.ok();
    assert_eq!(app.count("select count(*) from audit_event where action = 'subscription.end'").await, 1);
}

#[tokio::test]
async fn the_form_never_says_who_follows_what() {
    let app = TestApp::new().await;
    confirmed(&app, "", "frau@beispiel.example").await;
    let before = app.mails().await.len();
    let known = follow(&app.visitor(), "", "Frau@beispiel.example").await;
    let unknown = follow(&app.visitor(), "", "neu@beispiel.example").await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    let mails = app.mails().await.split_off(before);
    assert!(mails[0].contains("Das haben Sie schon abonniert") && mails[1].contains("Bitte bestätigen Sie Ihr Abonnement"));
    assert_eq!(app.count("select count(*) from subscription").await, 2);
    let hex = "select count(*) from subscription where encode(email_cipher, 'escape') ilike '%beispiel%' or encode(email_index, 'escape') ilike '%beispiel%'";
    assert_eq!(app.count(hex).await, 0, "the address is encrypted");
}

#[tokio::test]
async fn case_31_nobody_is_flooded_with_confirming_mails() {
    let app = TestApp::new().await;
    let mut refused = 0;
    for query in ["", "?thema=mobilitaet", "?ortsteil=quellental", "?ortsteil=thesdorf", "?thema=wohnen-und-soziales", ""] {
        refused += i32::from(follow(&app.visitor(), query, "opfer@beispiel.example").await.status == 429);
    }
    assert_eq!((refused, app.mails().await.len()), (2, 4));
}

#[tokio::test]
async fn mistakes_stand_by_their_field_and_nothing_is_stored() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for (fields, mistake) in [
        (&[("topic", "process"), ("rhythm", "daily"), ("email", "kein at"), ("consent", "1")][..], "#f-email-error"),
        (&[("topic", "process"), ("rhythm", "daily"), ("email", "a@b.example")][..], "#f-consent-error"),
        (&[("topic", "district:atlantis"), ("rhythm", "daily"), ("email", "a@b.example"), ("consent", "1")][..], "#f-topic-error"),
        (&[("topic", "process"), ("email", "a@b.example"), ("consent", "1")][..], "#f-rhythm-error"),
    ] {
        let page = visitor.post("/abonnieren", fields).await;
        assert_eq!((page.status.as_u16(), page.select(mistake).len()), (422, 1), "{mistake}: {}", page.words());
    }
    assert_eq!(visitor.post("/abonnieren", &[("topic", "measure:M-XX-YY-99")]).await.status, 404);
    assert_eq!(app.count("select count(*) from subscription").await, 0);
}

#[tokio::test]
async fn a_digest_tells_what_is_new_of_its_topic_once() {
    let app = TestApp::new().await;
    confirmed(&app, "", "alles@beispiel.example").await;
    confirmed(&app, "?ortsteil=quellental", "quellental@beispiel.example").await;
    assert!(mails_at(&app, "2026-11-24T08:00:00+01:00").await.is_empty(), "nothing has happened");
    published(&app, "Kein Gehweg", "2026-11-24T10:00:00Z").await;
    assert!(mails_at(&app, "2026-11-24T18:00:00+01:00").await.is_empty(), "once a day");
    let mails = mails_at(&app, "2026-11-25T08:00:00+01:00").await;
    assert_eq!(mails.len(), 1, "only who follows everything");
    assert!(mails[0].contains("To: alles@beispiel.example") && mails[0].contains("Neuer Beitrag: Kein Gehweg"), "{}", mails[0]);
    assert!(mails[0].contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{}", mails[0]);
    published(&app, "Am Bach", "2026-11-25T10:00:00Z").await;
    run(&app, "update contribution set district_id = (select id from district where slug = 'quellental' and district.process_id = contribution.process_id), place_kind = 'district' where title = 'Am Bach'").await;
    let mails = mails_at(&app, "2026-11-26T09:00:00+01:00").await;
    assert_eq!(mails.iter().filter(|mail| mail.contains("Am Bach") && !mail.contains("Kein Gehweg")).count(), 2);
}

#[tokio::test]
async fn who_wants_to_hear_weekly_hears_every_seventh_day() {
    let app = TestApp::new().await;
    let page = confirmed(&app, "", "frau@beispiel.example").await;
    let visitor = app.visitor();
    let opened = visitor.get(&page).await.ok();
    let done = fill(&visitor, &opened, "/rhythmus", &[("rhythm", "weekly")]).await.location();
    assert!(visitor.get(&done).await.ok().says("Gespeichert"));
    published(&app, "Kein Gehweg", "2026-11-24T10:00:00Z").await;
    assert!(mails_at(&app, "2026-11-29T08:00:00+01:00").await.is_empty());
    assert_eq!(mails_at(&app, "2026-11-30T08:00:00+01:00").await.len(), 1);
}

#[tokio::test]
async fn an_address_that_nobody_confirms_is_forgotten() {
    let app = TestApp::new().await;
    follow(&app.visitor(), "", "frau@beispiel.example").await.location();
    let page = path_in(&app.mails().await[0], "/abonnement/");
    app.set_clock("2026-11-25T12:00:01+01:00");
    assert_eq!(app.visitor().get(&page).await.status, 404);
    assert_eq!(app.visitor().post(&format!("{page}/bestaetigen"), &[]).await.status, 404);
    app.app.do_daily().await.expect("a look");
    assert_eq!(app.count("select count(*) from subscription").await, 0);
}

#[tokio::test]
async fn a_restored_backup_does_not_bring_a_subscription_back() {
    let app = TestApp::new().await;
    let page = confirmed(&app, "", "frau@beispiel.example").await;
    let uuid: uuid::Uuid = sqlx::query_scalar("select uuid from subscription").fetch_one(&app.db.pool).await.expect("there");
    app.visitor().post_by_mail_program(&format!("{page}/abbestellen")).await.ok();
    let list = subscriptions::ended(&app.db.pool).await.expect("a query");
    assert_eq!(list, std::collections::BTreeSet::from([Erasure { name: uuid, extent: Extent::Subscription }]));
    run(&app, "delete from subscription_end").await;
    confirmed(&app, "", "frau@beispiel.example").await;
    sqlx::query("update subscription set uuid = $1").bind(uuid).execute(&app.db.pool).await.expect("the backup of before");
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("erased"), 1);
    assert_eq!(app.count("select count(*) from subscription").await, 0);
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("nothing left to do"), 0);
}

/// What is hidden is neither in the feed nor in a digest, and a measure that is taken back tells nothing.
#[tokio::test]
async fn invariant_05_news_hold_nothing_that_is_not_public() {
    let app = TestApp::new().await;
    confirmed(&app, "", "frau@beispiel.example").await;
    let said = published(&app, "Geheimer Weg", "2026-11-24T09:00:00Z").await;
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let mut contribution = contributions::lock(&mut tx, &said.number).await.expect("there");
    contributions::change_visibility(&mut tx, &mut contribution, Visibility::Hidden).await.expect("hidden");
    tx.commit().await.expect("committed");
    let goal = concept::goal(&app).await;
    concept::measure(&app, "M-MO-GS-01", goal).await;
    run(&app, "update measure set state = 'drafted', public_from = null, released_by = null").await;
    assert!(mails_at(&app, "2026-11-25T08:00:00+01:00").await.is_empty());
    assert!(feed(&app.visitor(), "").await.entries.is_empty());
    assert_eq!(app.visitor().get("/abonnieren?massnahme=M-MO-GS-01").await.status, 404);
}

#[tokio::test]
async fn mails_about_a_part_of_the_map_lead_to_it() {
    let app = TestApp::new().await;
    let form = app.visitor().get("/abonnieren?bbox=9.70000,53.60000,9.90000,53.70000").await.ok();
    assert!(form.says("Der Ausschnitt der Karte, den Sie gerade angesehen haben"), "{}", form.words());
    let page = confirmed(&app, "?bbox=9.70000,53.60000,9.90000,53.70000", "frau@beispiel.example").await;
    let asked = app.mails().await.remove(0);
    assert!(asked.contains("jemand möchte unter dieser Adresse Nachrichten bekommen zu: Ein Ausschnitt der Karte."), "{asked}");
    let part = "/karte?bbox=9.70000,53.60000,9.90000,53.70000";
    assert_eq!(app.visitor().get(&page).await.ok().attributes("main a[href^='/karte']", "href"), [part]);
    published(&app, "Kein Gehweg", "2026-11-24T10:00:00Z").await;
    run(&app, "update contribution set geom = st_setsrid(st_makepoint(9.8, 53.65), 4326), place_kind = 'point'").await;
    let mails = mails_at(&app, "2026-11-25T08:00:00+01:00").await;
    assert!(mails[0].contains("Der Ausschnitt:") && mails[0].contains(part), "{}", mails[0]);
}
