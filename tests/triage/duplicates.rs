//! Duplicates: links that pages read through, and that can be undone.

use rotfaden::process::participation::comments::{self, NewComment};
use rotfaden::process::participation::contributions::{self, Receipt};
use rotfaden::process::triage::decisions::{CommentVerdict, Verdict};
use rotfaden::process::triage::{decisions, duplicates};
use rotfaden::services::act::Actor;

use super::{MODERATION, at, decide, join_all, received, received_with_mail};
use crate::support::app::{Client, TestApp};
use crate::support::page::Page;

async fn published(app: &TestApp, title: &str) -> Receipt {
    let receipt = received(app, title).await;
    decide(app, &receipt.number, Verdict::Publish).await;
    receipt
}

async fn link(client: &Client, number: &str, main: &str) -> Page {
    client.post(&at(number, "/doppelt"), &[("main", main)]).await
}

async fn unlink(client: &Client, number: &str) -> Page {
    client.post(&at(number, "/doppelt/loesen"), &[]).await
}

/// Number and number of the main one, of everything that is linked.
async fn links(app: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as(
        "select item.number, main.number from duplicate
         join contribution as item on item.id = contribution_id join contribution as main on main.id = main_id
         order by 1",
    )
    .fetch_all(&app.db.pool)
    .await
    .expect("links")
}

async fn comment_on(app: &TestApp, receipt: &Receipt, text: &str) {
    let mut tx = app.tx(Actor::Visitor).await;
    let subject = contributions::load(tx.db(), receipt.id).await.expect("there").subject;
    let new = NewComment { text: text.to_owned(), author_name: None, language: "de".to_owned(), by_author: false };
    let id = comments::submit(&mut tx, subject, &new).await.expect("submitted");
    tx.commit().await.expect("committed");
    let mut tx = app.tx(app.actor(MODERATION).await).await;
    decisions::decide_comment(&mut tx, id, CommentVerdict::Publish, "").await.expect("decided");
    tx.commit().await.expect("committed");
}

/// Invariant 13: nothing moves, pages read through, all of it can be undone. (Clusters have a test of their own.)
#[tokio::test]
async fn invariant_13_duplicates_are_links_and_can_be_undone() {
    let app = TestApp::new().await;
    let (main, other) = (published(&app, "Gehweg zugeparkt").await, published(&app, "Autos auf dem Gehweg").await);
    comment_on(&app, &main, "Stimmt.").await;
    comment_on(&app, &other, "Bei mir auch.").await;
    let (both, one) = (app.visitor(), app.visitor());
    for number in [&main.number, &other.number] {
        both.post(&format!("/beitraege/{number}/unterstuetzen"), &[("an", "1")]).await.location();
    }
    one.post(&format!("/beitraege/{}/unterstuetzen", other.number), &[("an", "1")]).await.location();
    let counted = "select count(*) from contribution where tally = 'published'";
    let snapshot = "select md5(string_agg(line, '|' order by line)) from (
         select to_jsonb(contribution)::text as line from contribution
         union all select to_jsonb(comment)::text from comment
         union all select to_jsonb(support)::text from support) as whole";
    let before: String = sqlx::query_scalar(snapshot).fetch_one(&app.db.pool).await.expect("a digest");

    let moderator = app.moderator().await;
    link(&moderator, &other.number, &main.number).await.location();
    let after: String = sqlx::query_scalar(snapshot).fetch_one(&app.db.pool).await.expect("a digest");
    assert_eq!(after, before, "texts, comments, supports, authors and numbers stay where they are");
    assert_eq!(app.count(counted).await, 2, "both are counted");

    let visitor = app.visitor();
    let to = visitor.get(&format!("/beitraege/{}", other.number)).await;
    assert_eq!((to.status.as_u16(), to.location()), (303, format!("/beitraege/{}?von={}", main.number, other.number)));
    let page = visitor.get(&to.location()).await.ok();
    assert!(page.says(&format!("{} sagt dasselbe wie dieser Beitrag.", other.number)), "{}", page.words());
    assert!(page.says("Auch gemeldet als") && page.says("Autos auf dem Gehweg"));
    assert!(page.says("Stimmt.") && page.says("Bei mir auch.") && page.says("2 Kommentare"), "{}", page.words());
    assert!(
        page.select("#unterstuetzen").iter().any(|words| words.contains('2') && !words.contains('3')),
        "{:?}",
        page.select("#unterstuetzen")
    );
    // Support given to the duplicate is taken back from the main one's page.
    let form = one.get(&format!("/beitraege/{}", main.number)).await.ok();
    let action = form.attributes("#unterstuetzen form", "action").remove(0);
    assert_eq!(action, format!("/beitraege/{}/unterstuetzen", other.number));
    one.post(&action, &[("an", "0")]).await.location();
    assert_eq!(app.count("select count(*) from support").await, 2);
    // Nobody else's number makes a note.
    assert!(!visitor.get(&format!("/beitraege/{}?von=%3Cscript%3E", main.number)).await.ok().says("sagt dasselbe"));

    unlink(&moderator, &other.number).await.location();
    let own = visitor.get(&format!("/beitraege/{}", other.number)).await.ok();
    assert!(own.says("Bei mir auch.") && !own.says("Stimmt."));
    assert!(!visitor.get(&format!("/beitraege/{}", main.number)).await.ok().says("Auch gemeldet als"));
    assert!(unlink(&moderator, &other.number).await.says("Jemand hat sie schon gelöst."));
    assert_eq!(app.count("select count(*) from audit_event where action in ('duplicate.link', 'duplicate.unlink')").await, 2);
}

#[tokio::test]
async fn there_are_no_chains_and_no_circles() {
    let app = TestApp::new().await;
    let (a, b, c) =
        (published(&app, "Erster").await.number, published(&app, "Zweiter").await.number, published(&app, "Dritter").await.number);
    let moderator = app.moderator().await;
    assert!(link(&moderator, &a, &a).await.says("nicht zu sich selbst doppelt"));
    assert!(link(&moderator, &a, "PI-2026-09999").await.says("Diese Nummer gibt es in diesem Verfahren nicht."));
    link(&moderator, &b, &a).await.location();
    assert!(link(&moderator, &a, &b).await.says("schon mit diesem verknüpft"));
    link(&moderator, &c, &b).await.location();
    assert_eq!(links(&app).await, [(b.clone(), a.clone()), (c.clone(), a.clone())], "who links to a duplicate links to its main one");

    let d = published(&app, "Vierter").await.number;
    link(&moderator, &a, &d).await.location();
    assert_eq!(links(&app).await, [(a.clone(), d.clone()), (b.clone(), d.clone()), (c.clone(), d.clone())], "the others go along");

    // Whoever writes past the program is stopped by the database.
    for (of, main) in [(&d, &a), (&d, &d)] {
        let error = sqlx::query(
            "insert into duplicate (process_id, contribution_id, main_id, linked_by, linked_at)
             select item.process_id, item.id, main.id, (select min(id) from account), item.received_at
             from contribution as item, contribution as main where item.number = $1 and main.number = $2",
        )
        .bind(of)
        .bind(main)
        .execute(&app.db.pool)
        .await
        .expect_err("a chain");
        let constraint = error.as_database_error().and_then(|error| error.constraint().map(str::to_owned));
        assert!(matches!(constraint.as_deref(), Some("duplicate_no_chain" | "duplicate_itself")), "{error}");
    }
}

/// Two people link A to B and B to A at once: one wins, and there is no circle.
#[tokio::test]
async fn of_two_links_in_opposite_directions_one_stays() {
    let app = TestApp::new().await;
    let (a, b) = (published(&app, "Erster").await.number, published(&app, "Zweiter").await.number);
    let moderator = app.moderator().await;
    let posts = (0..10).map(|index| {
        let (of, main) = if index % 2 == 0 { (&a, &b) } else { (&b, &a) };
        let moderator = &moderator;
        async move { link(moderator, of, main).await.status.as_u16() }
    });
    let answers = join_all(posts).await;
    assert!(answers.iter().all(|status| [303, 409].contains(status)), "{answers:?}");
    assert_eq!(links(&app).await.len(), 1);
}

#[tokio::test]
async fn the_author_of_a_duplicate_is_told_unless_it_is_undone_in_time() {
    let app = TestApp::new().await;
    let main = published(&app, "Gehweg zugeparkt").await;
    let other = received_with_mail(&app, "Autos auf dem Gehweg").await;
    let moderator = app.moderator().await;
    link(&moderator, &other.number, &main.number).await.location();
    let page = app.visitor().get(&format!("/mein/{}", other.token)).await.ok();
    assert!(page.says(&format!("Ihr Beitrag sagt dasselbe wie {}.", main.number)), "{}", page.words());
    unlink(&moderator, &other.number).await.location();
    app.set_clock("2026-11-23T11:05:00Z");
    assert_eq!(app.mails().await.len(), 1, "the receipt only");
    link(&moderator, &other.number, &main.number).await.location();
    app.set_clock("2026-11-23T11:10:00Z");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 2);
    assert!(mails[1].contains(&format!("wie der Beitrag {}", main.number)) && mails[1].contains("bleibt erhalten"), "{}", mails[1]);
}

/// Invariant 5: a link tells nobody of what is not public.
#[tokio::test]
async fn what_is_not_public_is_not_named_through_a_link() {
    let app = TestApp::new().await;
    let main = published(&app, "Gehweg zugeparkt").await;
    let waiting = received(&app, "Noch nicht gelesen").await;
    let moderator = app.moderator().await;
    link(&moderator, &waiting.number, &main.number).await.location();
    let visitor = app.visitor();
    let page = visitor.get(&format!("/beitraege/{}", main.number)).await.ok();
    assert!(!page.text().contains("Noch nicht gelesen") && !page.text().contains(&waiting.number));
    assert_eq!(visitor.get(&format!("/beitraege/{}", waiting.number)).await.status, 404);

    // The other way round: a public one whose main one is not stays where it is.
    unlink(&moderator, &waiting.number).await.location();
    link(&moderator, &main.number, &waiting.number).await.location();
    let page = visitor.get(&format!("/beitraege/{}", main.number)).await.ok();
    assert!(!page.text().contains(&waiting.number));
}

#[tokio::test]
async fn similar_ones_are_offered_and_linked_with_one_button() {
    let app = TestApp::new().await;
    let (first, second) = (received(&app, "Der Gehweg ist zugeparkt").await, received(&app, "Gehweg wieder zugeparkt").await);
    let moderator = app.moderator().await;
    let page = moderator.get(&at(&second.number, "")).await.ok();
    assert!(
        page.select(".rf-alike").iter().any(|card| card.contains("Der Gehweg ist zugeparkt") && card.contains("Als doppelt verknüpfen"))
    );
    let back = link(&moderator, &second.number, &first.number).await.location();
    let page = moderator.get(&back).await.ok();
    assert!(page.says("Doppelt zu") && page.says("Der Beitrag ist als doppelt verknüpft."), "{}", page.words());
    assert!(page.select(".rf-alike").is_empty(), "what is linked is not offered again");
    assert!(moderator.get(&at(&first.number, "")).await.ok().says("1 doppelter Beitrag gehört zu diesem"));
    assert_eq!(app.planner().await.post(&at(&second.number, "/doppelt/loesen"), &[]).await.status, 403);
    let elsewhere =
        app.lead().await.post(&format!("/verwaltung/schulwege-2022/eingang/{}/doppelt", second.number), &[("main", &first.number)]).await;
    assert!(elsewhere.status.is_client_error(), "{}", elsewhere.status);
}

/// A withdrawn contribution is linked to nothing, and nothing to it.
#[tokio::test]
async fn links_end_with_the_contribution() {
    let app = TestApp::new().await;
    let (main, other) = (published(&app, "Gehweg zugeparkt").await, published(&app, "Autos auf dem Gehweg").await);
    let mut tx = app.tx(app.actor(MODERATION).await).await;
    duplicates::link(&mut tx, &other.number, &main.number).await.expect("linked");
    tx.commit().await.expect("committed");
    app.visitor().post(&format!("/mein/{}/zurueckziehen", main.token), &[]).await.location();
    assert!(links(&app).await.is_empty());
    assert_eq!(app.visitor().get(&format!("/beitraege/{}", other.number)).await.status, 200);
}
