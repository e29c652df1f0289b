//! "Inhalt melden" (Art. 16 DSA), from the link beside a contribution to the decision and a complaint about it.

use rotfaden::cli::restore::repeat_erasures;
use rotfaden::process::participation::comments::{self, NewComment};
use rotfaden::process::participation::contributions::{Receipt, Visibility};
use rotfaden::process::triage::decisions::{CommentVerdict, Reason, Verdict, decide_comment};
use rotfaden::services::act::{Actor, SubjectId};
use rotfaden::services::erasures;

use super::{MODERATION, decide, received, submit, visibility};
use crate::support::app::{Client, TestApp};
use crate::support::form::{fill, path_in};
use crate::support::page::Page;

const DESK: &str = "/verwaltung/isek/meldungen";

async fn public(app: &TestApp, title: &str) -> Receipt {
    let receipt = received(app, title).await;
    decide(app, &receipt.number, Verdict::Publish).await;
    receipt
}

async fn report(client: &Client, number: &str, reason: &str, email: &str) -> Page {
    let fields = [
        ("beitrag", number),
        ("reason", reason),
        ("explanation", "Der zweite Satz beleidigt meine Nachbarin."),
        ("name", "Kim Muster"),
        ("email", email),
        ("good_faith", "1"),
    ];
    client.post("/melden", &fields).await
}

async fn comment_on(app: &TestApp, number: &str, text: &str) -> String {
    let subject: i64 = sqlx::query_scalar("select subject_id from contribution where number = $1")
        .bind(number)
        .fetch_one(&app.db.pool)
        .await
        .expect("there");
    let new = NewComment { text: text.to_owned(), author_name: None, language: "de".into(), by_author: false };
    let mut tx = app.tx(Actor::Visitor).await;
    let id = comments::submit(&mut tx, SubjectId(subject), &new).await.expect("submitted");
    tx.commit().await.expect("committed");
    let mut tx = app.tx(app.actor(MODERATION).await).await;
    decide_comment(&mut tx, id, CommentVerdict::Publish, "").await.expect("published");
    tx.commit().await.expect("committed");
    let uuid: String =
        sqlx::query_scalar("select uuid::text from comment where id = $1").bind(id.0).fetch_one(&app.db.pool).await.expect("a name");
    uuid
}

#[tokio::test]
async fn content_is_reported_decided_and_the_reporter_is_told() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Die Nachbarin").await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let page = visitor.get(&format!("/beitraege/{}", receipt.number)).await.ok();
    let link = page.attributes("main a[href*='/melden?']", "href").remove(0);
    let form = visitor.get(&link).await.ok();
    assert!(form.says("Die Nachbarin") && form.says("110"), "{}", form.words());
    let answers = [("reason", "insult"), ("explanation", "Der zweite Satz."), ("email", "Kim@b.example"), ("good_faith", "1")];
    let own = fill(&visitor, &form, "/melden", &answers).await.location();
    let path = own.split('?').next().expect("a path").to_owned();
    let mine = visitor.get(&own).await.ok();
    assert!(mine.says("Danke, Ihre Meldung ist angekommen") && mine.says("PI-ML-2026-001") && mine.says("prüfen sie"), "{}", mine.words());
    assert_eq!((mine.headers["cache-control"].as_bytes(), mine.headers["x-robots-tag"].as_bytes()), (&b"no-store"[..], &b"noindex"[..]));
    let receipt_mail = app.mails().await.pop().expect("a receipt");
    assert!(receipt_mail.contains("Kim@b.example") && receipt_mail.contains("PI-ML-2026-001"), "{receipt_mail}");
    assert_eq!(path_in(&receipt_mail, "/meldung/"), path);
    assert_eq!(app.count("select count(*) from content_report where encode(email_cipher, 'escape') like '%b.example%'").await, 0);

    assert!(staff.get("/verwaltung/isek").await.ok().says("Meldungen"));
    let list = staff.get(DESK).await.ok();
    assert!(list.says("Die Nachbarin") && list.says("Beleidigung") && !list.text().contains("b.example"), "{}", list.words());
    let case = staff.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    assert!(case.says("Der zweite Satz.") && !case.text().contains("b.example"));
    let nothing = fill(&staff, &case, "/PI-ML-2026-001", &[("outcome", "hidden")]).await;
    assert_eq!((nothing.status.as_u16(), nothing.select("#f-reason-error").len()), (422, 1), "what withholds something needs a reason");
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Published);
    let answers =
        [("outcome", "hidden"), ("reason", "insult"), ("facts", "Eine Nachbarin wird beschimpft."), ("answer", "Danke für den Hinweis.")];
    fill(&staff, &case, "/PI-ML-2026-001", &answers).await.location();
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Hidden, "one person hides at once");
    assert_eq!(app.count("select count(*) from moderation_decision where cause = 'report' and decision = 'hide'").await, 1);

    app.set_clock("2026-11-23T11:02:00Z");
    let told = app.mails().await.pop().expect("a decision");
    for said in ["PI-ML-2026-001", "nicht mehr öffentlich", "§ 185", "Danke für den Hinweis.", "23. Mai 2027", "kein Programm"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert!(!told.contains("Mo Beispiel") && !told.contains("beschimpft"), "{told}");
    let mine = visitor.get(&path).await.ok();
    assert!(mine.says("Der Inhalt ist nicht mehr öffentlich") && mine.says("Danke für den Hinweis."), "{}", mine.words());
    let author = app.visitor().get(&format!("/mein/{}/entscheidungen/2", receipt.token)).await.ok();
    assert!(author.says("Jemand hat den Inhalt gemeldet") && author.says("beschimpft"), "{}", author.words());
    assert!(!author.text().contains("Kim") && !author.text().contains("PI-ML-"), "the author does not learn who reported");
    assert!(staff.get(DESK).await.ok().says("Keine Meldungen"));
    assert!(staff.get(&format!("{DESK}?stand=entschieden")).await.ok().says("Die Nachbarin"));
}

#[tokio::test]
async fn mistakes_keep_what_was_typed_and_unknown_things_tell_nothing() {
    let app = TestApp::new().await;
    let hidden = received(&app, "Noch nicht öffentlich").await;
    let visitor = app.visitor();
    let wrong = visitor.post("/melden", &[("beitrag", ""), ("explanation", ""), ("name", "Kim"), ("email", "kein at")]).await;
    assert_eq!(wrong.status, 422);
    for field in ["beitrag", "reason", "explanation", "email", "good_faith"] {
        assert_eq!(wrong.select(&format!("#f-{field}-error")).len(), 1, "{field}");
    }
    assert_eq!(wrong.attributes("#f-name", "value"), ["Kim"]);
    let sentences: Vec<String> = {
        let mut said = Vec::new();
        for number in [hidden.number.as_str(), "PI-2026-99999", "<script>alert(1)</script>"] {
            let page = report(&visitor, number, "insult", "").await;
            assert_eq!(page.status, 422, "{number}");
            assert!(!page.text().contains("<script>alert") && !page.says("Noch nicht öffentlich"), "{number}");
            said.push(page.select("#f-beitrag-error").join(""));
        }
        said
    };
    assert!(
        sentences.windows(2).all(|two| two[0] == two[1]),
        "the same answer for what is not public and what is not there: {sentences:?}"
    );
    assert_eq!(app.count("select count(*) from content_report").await, 0);
    for query in ["?beitrag=%3Cscript%3E", "?kommentar=1", "?foto=%27--", "?kommentar=00000000-0000-0000-0000-000000000000", ""] {
        assert!(visitor.get(&format!("/melden{query}")).await.ok().says("Um welchen Beitrag geht es?"), "{query}");
    }
    let robot = visitor.post("/melden", &[("beitrag", &hidden.number), ("homepage", "https://x.example")]).await;
    assert_eq!(robot.status, 422);
}

#[tokio::test]
async fn a_double_click_is_one_report_and_nobody_is_written_to_without_an_address() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Einmal").await;
    let visitor = app.visitor();
    let token = visitor.token().to_owned();
    let fields = [
        ("beitrag", receipt.number.as_str()),
        ("reason", "other"),
        ("explanation", "Etwas stimmt hier nicht."),
        ("good_faith", "1"),
        ("_token", token.as_str()),
    ];
    let (first, second) = (visitor.post("/melden", &fields).await.location(), visitor.post("/melden", &fields).await.location());
    assert_eq!((first, app.count("select count(*) from content_report").await), (second, 1));
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn several_reports_of_one_thing_are_decided_together_and_none_unseen() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Oft gemeldet").await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let first = report(&visitor, &receipt.number, "insult", "").await.location();
    report(&visitor, &receipt.number, "advertising", "zwei@b.example").await.location();
    let list = staff.get(DESK).await.ok();
    assert!(list.says("2 Meldungen") && list.select("main tbody tr").len() == 1, "{}", list.words());
    let case = staff.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    assert!(case.says("PI-ML-2026-002"));
    let same = app.moderator().await.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    report(&visitor, &receipt.number, "criminal", "").await.location();
    fill(&staff, &case, "/PI-ML-2026-001", &[("outcome", "kept"), ("answer", "Das ist eine Meinung.")]).await.location();
    assert_eq!(app.count("select count(*) from content_report where closed_at is not null").await, 2);
    assert_eq!(
        app.count("select count(*) from content_report where closed_at is null").await,
        1,
        "the third one came while somebody decided"
    );
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Published);
    let path = first.split('?').next().expect("a path");
    assert!(visitor.get(path).await.ok().says("Er bleibt öffentlich"));
    let late = fill(&staff, &same, "/PI-ML-2026-001", &[("outcome", "kept"), ("answer", "Noch einmal.")]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("Mo Beispiel war schneller"), "{}", late.words());
}

#[tokio::test]
async fn comments_and_contributions_are_hidden_or_shortened_by_their_own_rules() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Ein Weg").await;
    let comment = comment_on(&app, &receipt.number, "Der Bürgermeister ist ein Esel.").await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let page = visitor.get(&format!("/beitraege/{}", receipt.number)).await.ok();
    let link = page.attributes(&format!("main a[href*='kommentar={comment}']"), "href").remove(0);
    let form = visitor.get(&link).await.ok();
    assert!(form.says("Esel"), "{}", form.words());
    let answers = [("reason", "insult"), ("explanation", "Beleidigt den Bürgermeister."), ("good_faith", "1")];
    fill(&visitor, &form, "/melden", &answers).await.location();
    let case = staff.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    assert_eq!(case.attributes("input[name=outcome]", "value"), ["kept", "hidden"]);
    fill(&staff, &case, "/PI-ML-2026-001", &[("outcome", "hidden"), ("reason", "insult")]).await.location();
    assert!(!visitor.get(&format!("/beitraege/{}", receipt.number)).await.ok().says("Esel"));
    assert_eq!(visitor.get(&link).await.ok().select("main h2").len(), 0, "what is hidden cannot be reported any more");

    report(&visitor, &receipt.number, "personal_data", "").await.location();
    let case = staff.get(&format!("{DESK}/PI-ML-2026-002")).await.ok();
    let answers = [("outcome", "redacted"), ("reason", "personal_data"), ("title", "Ein Weg"), ("text", "[gekürzt]")];
    fill(&staff, &case, "/PI-ML-2026-002", &answers).await.location();
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Redacted);
    report(&visitor, &receipt.number, "other", "").await.location();
    let case = staff.get(&format!("{DESK}/PI-ML-2026-003")).await.ok();
    assert!(
        !case.attributes("input[name=outcome]", "value").contains(&"redacted".to_owned()),
        "further at the desk, where its words stand"
    );
    let fields = [("newest", "99"), ("outcome", "redacted"), ("reason", "insult"), ("title", "x"), ("text", "")];
    let refused = staff.post(&format!("{DESK}/PI-ML-2026-003"), &fields).await;
    assert!(refused.status == 422 && refused.says("schon gekürzt"), "{}", refused.words());
}

/// The reporter complains, somebody else upholds it, and the report waits again; its first decision stays in the history.
#[tokio::test]
async fn a_reporters_complaint_brings_the_report_before_another_person() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Bleibt stehen").await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let own = report(&visitor, &receipt.number, "insult", "kim@b.example").await.location();
    let path = own.split('?').next().expect("a path");
    assert_eq!(visitor.post(&format!("{path}/beschwerde"), &[("complaint", "Zu früh dran.")]).await.status, 404, "not before a decision");
    let case = staff.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    fill(&staff, &case, "/PI-ML-2026-001", &[("outcome", "kept"), ("answer", "Keine Beleidigung.")]).await.location();
    let page = visitor.get(path).await.ok();
    fill(&visitor, &page, "/beschwerde", &[("complaint", "Doch, lesen Sie den zweiten Satz.")]).await.location();
    let here = "/verwaltung/isek/beschwerden/PI-BS-2026-001";
    assert!(staff.get(here).await.ok().says("Sie haben zuerst entschieden"));
    let other = app.planner().await;
    let open = other.get(here).await.ok();
    assert!(open.says("Keine Beleidigung.") && open.says("PI-ML-2026-001"), "{}", open.words());
    fill(&other, &open, here, &[("upheld", "yes"), ("answer", "Wir prüfen es noch einmal.")]).await.location();
    let list = staff.get(DESK).await.ok();
    assert!(list.says("Bleibt stehen"), "it waits again: {}", list.words());
    let mine = visitor.get(path).await.ok();
    assert!(mine.says("prüfen sie") && mine.says("Keine Beleidigung."), "{}", mine.words());
    assert!(app.mails().await.pop().expect("a mail").contains("Wir prüfen es noch einmal."));
}

#[tokio::test]
async fn name_and_address_are_erased_by_their_owner_or_in_time_and_never_come_back() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Mit Adresse").await;
    let (visitor, staff) = (app.visitor(), app.moderator().await);
    let first = report(&visitor, &receipt.number, "insult", "eins@b.example").await.location();
    report(&visitor, &receipt.number, "insult", "zwei@b.example").await.location();
    let known = async || app.count("select count(*) from content_report where email_cipher is not null or name_cipher is not null").await;
    let path = first.split('?').next().expect("a path");
    visitor.post(&format!("{path}/adresse-loeschen"), &[]).await.location();
    assert_eq!(known().await, 1);
    assert!(!visitor.get(path).await.ok().says("Angaben löschen"));
    let case = staff.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    fill(&staff, &case, "/PI-ML-2026-001", &[("outcome", "kept")]).await.location();
    app.set_clock("2027-05-23T12:00:00+02:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(known().await, 1, "as long as one can complain");
    app.set_clock("2027-06-10T12:00:00+02:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(known().await, 0);
    std::fs::create_dir_all(app.app.host.config.data_dir().expect("a path")).expect("a folder");
    assert_eq!(app.app.list_erasures().await.expect("listed"), 2);
    sqlx::query("update content_report set email_cipher = '\\x00', contact_ended_at = null").execute(&app.db.pool).await.expect("a backup");
    let list = erasures::read(&app.app.host.config.erasures_log().expect("a path")).expect("read");
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("erased"), 2);
    assert_eq!(known().await, 0);
    app.set_clock("2029-12-24T12:00:00+01:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(
        app.count("select count(*) from content_report where explanation = '–'").await,
        2,
        "the words, three years after the decision"
    );
}

/// Security 15, 18, 19, 1 and 6: reports are kept from outside offices, other processes and other roles, and hostile words are harmless.
#[tokio::test]
async fn reports_stay_in_the_house_and_hostile_words_are_harmless() {
    let app = TestApp::new().await;
    let receipt = submit(&app, &super::idea(&app, "<img src=x onerror=alert(1)>", "\"><script>alert(2)</script>").await).await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    let visitor = app.visitor();
    let hostile = "</p><script>alert(3)</script>";
    let fields =
        [("beitrag", receipt.number.as_str()), ("reason", "other"), ("explanation", hostile), ("name", hostile), ("good_faith", "1")];
    let own = visitor.post("/melden", &fields).await.location();
    let staff = app.moderator().await;
    let case = format!("{DESK}/PI-ML-2026-001");
    for text in [
        visitor.get(&own).await.ok().text(),
        visitor.get(&format!("/melden?beitrag={}", receipt.number)).await.ok().text(),
        staff.get(DESK).await.ok().text(),
        staff.get(&case).await.ok().text(),
    ] {
        assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{text}");
    }
    assert_eq!(app.lead().await.get("/verwaltung/schulwege-2022/meldungen/PI-ML-2026-001").await.status, 403);
    assert_eq!(staff.get("/verwaltung/schulwege-2022/meldungen/PI-ML-2026-001").await.status, 404);
    assert_eq!(visitor.get(&format!("/verfahren/schulwege-2022{}", own.split('?').next().expect("a path"))).await.status, 404);
    assert_eq!(visitor.get("/meldung/geraten").await.status, 404);
    assert_eq!(app.planner().await.get(DESK).await.status, 403);
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = $1")
        .bind(MODERATION)
        .execute(&app.db.pool)
        .await
        .expect("outside");
    assert_eq!(staff.get(DESK).await.status, 403);
    assert_eq!(staff.get(&case).await.status, 403);
    assert_eq!(staff.post(&case, &[("newest", "99"), ("outcome", "kept")]).await.status, 403);
    let log = app.count("select count(*) from audit_event where to_jsonb(audit_event)::text like '%alert%'").await;
    assert_eq!(log, 0, "the log holds no words");
}

#[tokio::test]
async fn whoever_reports_for_erasure_starts_the_way_of_two_people() {
    let app = TestApp::new().await;
    let receipt = public(&app, "Strafbar").await;
    report(&app.visitor(), &receipt.number, "criminal", "").await.location();
    let staff = app.moderator().await;
    let case = staff.get(&format!("{DESK}/PI-ML-2026-001")).await.ok();
    fill(&staff, &case, "/PI-ML-2026-001", &[("outcome", "erasure"), ("reason", "criminal")]).await.location();
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Hidden, "hidden at once, not erased by one");
    assert_eq!(app.count("select count(*) from erasure_proposal where state = 'proposed'").await, 1);
    assert_eq!(Reason::Criminal.ground(), "ground-criminal");
}
