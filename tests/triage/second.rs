//! The second person: erasing for good, one list of what waits, and the figures and the log that everybody can read.

use rotfaden::process::participation::contributions::Visibility;
use rotfaden::process::triage::decisions::{Reason, Verdict};
use rotfaden::services::erasures;

use super::{at, decide, join_all, received, received_with_mail, visibility, wording};
use crate::support::app::TestApp;
use crate::support::form::fill;

const LIST: &str = "/verwaltung/isek/zweite-person";

#[tokio::test]
async fn invariant_07_erasing_for_good_takes_two_people() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Volksverhetzung").await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    app.set_clock("2026-11-23T11:02:00Z");
    app.mails().await;
    let first = app.moderator().await;
    let open = first.get(&at(&receipt.number, "")).await.ok();
    let link = open.attributes("main a[href$='/loeschen']", "href").remove(0);
    let form = first.get(&link).await.ok();
    assert!(form.says("Geht es milder?"), "{}", form.words());
    let nothing = fill(&first, &form, "/loeschen", &[]).await;
    assert_eq!((nothing.status.as_u16(), nothing.select("#f-reason-error").len()), (422, 1));
    let answers = [("reason", "criminal"), ("facts", "Aufruf zum Hass."), ("note", "§ 130, bitte prüfen")];
    fill(&first, &form, "/loeschen", &answers).await.location();
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Hidden, "one person hides at once");
    app.set_clock("2026-11-23T11:04:00Z");
    let told = app.mails().await.pop().expect("a mail");
    assert!(
        told.contains("nicht mehr gezeigt") && told.contains("Aufruf zum Hass."),
        "the author is told while there is an address: {told}"
    );
    let twice = first.post(&link, &[("reason", "criminal")]).await;
    assert_eq!(twice.status, 409);
    assert!(twice.says("schon vorgeschlagen"), "{}", twice.words());

    let own = first.get(LIST).await.ok();
    assert!(own.says("von Ihnen") && own.select("input[name=number]").is_empty(), "{}", own.words());
    let refused = first.post(&format!("{LIST}/loeschen"), &[("number", &receipt.number)]).await.location();
    assert!(refused.contains("selbst="), "{refused}");
    assert!(first.get(&refused).await.ok().says("weil Sie es selbst vorgeschlagen haben"));
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Hidden);
    let forced = sqlx::query("update erasure_proposal set state = 'approved', settled_by = proposed_by, settled_at = proposed_at")
        .execute(&app.db.pool)
        .await
        .expect_err("the constraint");
    assert_eq!(forced.as_database_error().and_then(|error| error.constraint()), Some("erasure_proposal_second_person"));

    app.set_clock("2026-11-23T11:20:00Z");
    let asked: Vec<String> = app.mails().await.into_iter().filter(|mail| mail.contains("zweite Person")).collect();
    assert_eq!(asked.len(), 2, "planner and lead are asked, once each");
    assert!(asked.iter().all(|mail| mail.contains(LIST) && !mail.contains("moderation@")), "{asked:?}");
    let second = app.planner().await;
    assert!(second.get("/verwaltung/isek").await.ok().says("Zweite Person"));
    let list = second.get(LIST).await.ok();
    assert!(list.says("Volksverhetzung") && list.says("§ 130, bitte prüfen"), "{}", list.words());
    let done = fill(&second, &list, "/zweite-person/loeschen", &[("number", receipt.number.as_str())]).await.location();
    assert!(second.get(&done).await.ok().says(&format!("Endgültig gelöscht: {}", receipt.number)));
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Erased);
    let visitor = app.visitor();
    assert_eq!(visitor.get(&format!("/beitraege/{}", receipt.number)).await.status, 410);
    let mine = visitor.get(&format!("/mein/{}", receipt.token)).await.ok();
    assert!(mine.says("gelöscht") && !mine.says("Volksverhetzung"), "{}", mine.words());
    assert_eq!(
        app.count(
            "select count(*) from moderation_decision as past join account as first on first.id = decided_by join account as second on second.id = second_by
             where decision = 'erase' and reason = 'criminal' and first.email = 'moderation@demo.example' and second.email = 'planung@demo.example'"
        )
        .await,
        1
    );
    assert_eq!(
        app.count("select count(*) from moderation_decision where facts <> '' or text_to_author <> ''").await,
        0,
        "its words are gone"
    );
    assert_eq!(app.count("select count(*) from erasure_proposal where note <> ''").await, 0);
    assert_eq!(app.count("select count(*) from contribution where tally = 'gone'").await, 1);
    std::fs::create_dir_all(app.app.host.config.data_dir().expect("a path")).expect("a folder");
    app.app.list_erasures().await.expect("listed");
    let list = erasures::read(&app.app.host.config.erasures_log().expect("a path")).expect("read");
    assert!(list.iter().any(|erasure| erasure.extent == erasures::Extent::Everything), "a backup forgets it again");
}

/// Several people approve the same batch at once: each contribution is erased once, nobody gets stuck.
#[tokio::test]
async fn a_batch_is_approved_once_however_many_people_press() {
    let app = TestApp::new().await;
    let mut numbers = Vec::new();
    for index in 0..4 {
        let receipt = received(&app, &format!("Spam {index}")).await;
        app.moderator().await.post(&at(&receipt.number, "/loeschen"), &[("reason", "spam")]).await.location();
        numbers.push(receipt.number);
    }
    let clients = [app.planner().await, app.lead().await];
    let posts = (0..8).map(|index| {
        let mut numbers = numbers.clone();
        if index % 2 == 0 {
            numbers.reverse();
        }
        let client = &clients[index % 2];
        async move {
            let fields: Vec<(&str, &str)> = numbers.iter().map(|number| ("number", number.as_str())).collect();
            client.post(&format!("{LIST}/loeschen"), &fields).await
        }
    });
    let pages = join_all(posts).await;
    assert!(pages.iter().all(|page| page.status == 303), "everybody gets an answer");
    assert_eq!(pages.iter().map(|page| page.location().matches("geloescht=").count()).sum::<usize>(), 4);
    assert_eq!(app.count("select count(*) from moderation_decision where decision = 'erase'").await, 4);
    assert_eq!(app.count("select count(*) from contribution where visibility = 'erased'").await, 4);
}

#[tokio::test]
async fn a_proposal_is_declined_or_taken_back_and_the_contribution_stays() {
    let app = TestApp::new().await;
    let (one, two) = (received(&app, "Eins").await, received(&app, "Zwei").await);
    let first = app.moderator().await;
    for receipt in [&one, &two] {
        first.post(&at(&receipt.number, "/loeschen"), &[("reason", "spam")]).await.location();
        assert_eq!(visibility(&app, &receipt.number).await, Visibility::Rejected, "what waits is refused");
    }
    first.post(&format!("{LIST}/{}/ablehnen", one.number), &[]).await.location();
    app.planner().await.post(&format!("{LIST}/{}/ablehnen", two.number), &[]).await.location();
    let states: Vec<String> =
        sqlx::query_scalar("select state from erasure_proposal order by id").fetch_all(&app.db.pool).await.expect("states");
    assert_eq!(states, ["taken_back", "declined"]);
    let late = app.planner().await.post(&format!("{LIST}/loeschen"), &[("number", &one.number)]).await.location();
    assert!(app.planner().await.get(&late).await.ok().says("Jemand war schneller"));
    assert_eq!(visibility(&app, &one.number).await, Visibility::Rejected);
    let none = app.planner().await.post(&format!("{LIST}/loeschen"), &[]).await;
    assert_eq!(none.status, 409);
    assert!(none.says("mindestens einen Beitrag"), "{}", none.words());
    assert!(app.planner().await.get(LIST).await.ok().says("Nichts wartet"));
    first.post(&at(&one.number, "/loeschen"), &[("reason", "spam")]).await.location();
    assert_eq!(app.count("select count(*) from erasure_proposal where state = 'proposed'").await, 1, "it can be proposed again");
}

#[tokio::test]
async fn the_figures_count_what_took_effect_and_name_nobody() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let empty = visitor.get("/moderation").await.ok();
    assert!(empty.says("Noch keine Entscheidung") && empty.says("Keine. Jede Entscheidung trifft ein Mensch."), "{}", empty.words());
    assert!(visitor.get("/moderation/protokoll").await.ok().says("Noch keine Entscheidung"));
    let (shown, refused, redacted) = (received(&app, "Gezeigt").await, received(&app, "GEHEIM-TITEL").await, received(&app, "Kurz").await);
    app.set_clock("2026-11-23T14:00:00+01:00");
    decide(&app, &shown.number, Verdict::Publish).await;
    decide(&app, &refused.number, Verdict::Reject { reason: Reason::Insult }).await;
    let redaction = Verdict::Redact { reason: Reason::PersonalData, wording: wording("Kurz", "[gekürzt]") };
    decide(&app, &redacted.number, redaction).await;
    let soon = visitor.get("/moderation").await.ok();
    assert!(soon.says("Noch keine Entscheidung"), "nothing that can still be taken back: {}", soon.words());
    app.set_clock("2026-11-23T14:02:00+01:00");
    let page = visitor.get("/moderation").await.ok();
    for said in [
        "Entscheidungen",
        "Veröffentlicht",
        "Nicht veröffentlicht",
        "Beleidigung",
        "Angaben über andere Personen",
        "2 Stunden",
        "Eigene Prüfung: 3",
    ] {
        assert!(page.says(said), "{said}: {}", page.words());
    }
    let log = visitor.get("/moderation/protokoll").await.ok();
    assert_eq!(log.select("main tbody tr").len(), 3);
    assert!(log.says(&shown.number) && log.says(&redacted.number) && !log.text().contains(&refused.number), "{}", log.words());
    for (path, secret) in [("/moderation", "GEHEIM"), ("/moderation/protokoll", "GEHEIM"), ("/moderation/protokoll", "Mo Beispiel")] {
        assert!(!visitor.get(path).await.ok().text().contains(secret), "{path}");
    }
    let file = visitor.get("/moderation.csv?jahr=2026").await.ok();
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(file.text().starts_with("\u{feff}bereich;was;grund;anzahl\r\n"), "{}", file.text());
    assert!(file.text().contains("Beitrag;Nicht veröffentlicht;Beleidigung;1\r\n") && file.text().contains("Automatische Mittel;keine;;0"));
    let log = visitor.get("/moderation/protokoll.csv?jahr=2026").await.ok().text();
    assert_eq!(log.lines().count(), 4);
    assert!(log.contains("2026-11-23;Beitrag;Nicht veröffentlicht;Beleidigung;Eigene Prüfung;\r\n"), "{log}");
    assert!(visitor.get("/moderation?jahr=2025").await.ok().says("Noch keine Entscheidung"));
    for query in ["?jahr=%3Cscript%3E&seite=%3Cb%3E", "?jahr=99999&seite=-1", "?jahr=1&seite=999999999"] {
        for path in ["/moderation", "/moderation/protokoll", "/moderation.csv", "/moderation/protokoll.csv"] {
            assert!(!visitor.get(&format!("{path}{query}")).await.ok().text().contains("<script>"), "{path}{query}");
        }
    }
    assert!(visitor.get("/verfahren/schulwege-2022/moderation").await.ok().says("Moderation in Zahlen"));
}

#[tokio::test]
async fn the_log_has_pages_and_what_was_taken_back_in_time_never_stood_there() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Versehen").await;
    decide(&app, &receipt.number, Verdict::Reject { reason: Reason::Spam }).await;
    app.set_clock("2026-11-23T11:00:30Z");
    decide(&app, &receipt.number, Verdict::Reopen).await;
    app.set_clock("2026-11-23T11:05:00Z");
    let log = app.visitor().get("/moderation/protokoll").await.ok();
    assert!(!log.says("Spam") && log.select("main tbody tr").len() == 1, "{}", log.words());
    for index in 0..60 {
        let receipt = received(&app, &format!("Beitrag {index}")).await;
        decide(&app, &receipt.number, Verdict::Publish).await;
    }
    app.set_clock("2026-11-23T11:10:00Z");
    let page = app.visitor().get("/moderation/protokoll").await.ok();
    assert_eq!(page.select("main tbody tr").len(), 50);
    assert_eq!(app.visitor().get("/moderation/protokoll?jahr=2026&seite=2").await.ok().select("main tbody tr").len(), 11);
    assert!(app.visitor().get("/moderation/protokoll?seite=3").await.ok().says("Noch keine Entscheidung"));
}

#[tokio::test]
async fn every_page_leads_to_reports_and_figures() {
    let app = TestApp::new().await;
    let links = app.visitor().get("/verfahren/schulwege-2022").await.ok().attributes("footer a", "href");
    for path in ["/verfahren/schulwege-2022/melden", "/verfahren/schulwege-2022/moderation"] {
        assert!(links.iter().any(|link| link == path), "{path}: {links:?}");
    }
    assert!(app.visitor().get("/netiquette").await.ok().attributes("footer a", "href").contains(&"/melden".to_owned()));
}
