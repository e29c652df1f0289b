//! Triage: decisions, the desk, comments, referrals, replies, intake.

mod desk;
mod duplicates;
mod explained;
mod hints;
mod imports;
mod intake;
mod promise;
mod redaction;
mod replies;
mod reported;
mod second;

use std::collections::{BTreeMap, BTreeSet};

use rotfaden::process::participation::comments::{self, NewComment};
use rotfaden::process::participation::contributions::{self, Class, Kind, NewContribution, NewPlace, Receipt, Visibility, Wording};
use rotfaden::process::triage::decisions::{self, Reason, Ruling, Seen, Verdict};
use rotfaden::services::act::{Actor, ProcessId};

use crate::support::app::{Client, TestApp};
use crate::support::page::Page;

const MODERATION: &str = "moderation@demo.example";

async fn occasion(app: &TestApp, process: ProcessId, kind: &str) -> i64 {
    sqlx::query_scalar("select id from occasion where process_id = $1 and kind = $2 order by id limit 1")
        .bind(process.0)
        .bind(kind)
        .fetch_one(&app.db.pool)
        .await
        .expect("an occasion")
}

/// A contribution as the public form makes it.
async fn idea(app: &TestApp, title: &str, text: &str) -> NewContribution {
    NewContribution {
        kind: Kind::Idea,
        title: title.to_owned(),
        text: text.to_owned(),
        author_name: Some("Uwe".to_owned()),
        language: "de".to_owned(),
        place: NewPlace::Town,
        theme_id: None,
        occasion_id: occasion(app, app.process, "online_map").await,
        event_on: jiff::civil::date(2026, 11, 23),
        class: Class::Resident,
        signatories: 1,
        recorded_by: None,
        email: None,
        origin: None,
        outside_allowed: false,
    }
}

async fn submit(app: &TestApp, new: &NewContribution) -> Receipt {
    let mut tx = app.tx(Actor::Visitor).await;
    let receipt = contributions::submit(&mut tx, new).await.expect("submitted");
    tx.commit().await.expect("committed");
    receipt
}

async fn received(app: &TestApp, title: &str) -> Receipt {
    submit(app, &idea(app, title, "Ein Text, der geprüft wird.").await).await
}

/// A contribution whose author wants mails and has confirmed the address.
async fn received_with_mail(app: &TestApp, title: &str) -> Receipt {
    let new = NewContribution { email: Some("uwe@example.org".to_owned()), ..idea(app, title, "Mit E-Mail.").await };
    let receipt = submit(app, &new).await;
    sqlx::query("update contact set state = 'confirmed', confirmed_at = created_at where contribution_id = $1")
        .bind(receipt.id.0)
        .execute(&app.db.pool)
        .await
        .expect("confirmed");
    receipt
}

async fn decide(app: &TestApp, number: &str, verdict: Verdict) {
    let mut tx = app.tx(app.actor(MODERATION).await).await;
    decisions::decide(&mut tx, number, Seen::Alone, &Ruling::plain(verdict)).await.expect("decided");
    tx.commit().await.expect("committed");
}

async fn visibility(app: &TestApp, number: &str) -> Visibility {
    sqlx::query_scalar("select visibility from contribution where number = $1").bind(number).fetch_one(&app.db.pool).await.expect("there")
}

fn at(number: &str, act: &str) -> String {
    format!("/verwaltung/isek/eingang/{number}{act}")
}

async fn publish_by_form(client: &Client, number: &str, seen: &str) -> Page {
    client.post(&at(number, "/entscheiden"), &[("decision", "publish"), ("seen", seen)]).await
}

/// The newest decision that the desk shows for a number, as its forms send it.
async fn seen(app: &TestApp, number: &str) -> String {
    let id: Option<i64> = sqlx::query_scalar(
        "select max(moderation_decision.id) from moderation_decision join contribution using (subject_id) where number = $1",
    )
    .bind(number)
    .fetch_one(&app.db.pool)
    .await
    .expect("counted");
    id.unwrap_or(0).to_string()
}

fn wording(title: &str, text: &str) -> Wording {
    Wording { title: title.to_owned(), text: text.to_owned(), address: None, author_name: None }
}

#[tokio::test]
async fn a_moderator_publishes_and_the_next_one_opens() {
    let app = TestApp::new().await;
    let (first, second) = (received(&app, "Bänke am Markt").await, received(&app, "Ein Brunnen").await);
    let moderator = app.moderator().await;
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.select("[data-queue] li a"), ["Idee: Bänke am Markt", "Idee: Ein Brunnen"]);
    let open = moderator.get(&at(&first.number, "")).await.ok();
    assert_eq!(open.select("h1"), ["Bänke am Markt"]);
    assert_eq!(open.attributes("button[data-key=v]", "type"), ["submit"]);

    assert_eq!(app.visitor().get(&format!("/beitraege/{}", first.number)).await.status, 404);
    let next = publish_by_form(&moderator, &first.number, "0").await.location();
    assert_eq!(next, format!("{}?zuletzt={}", at(&second.number, ""), first.number));
    assert_eq!(app.visitor().get(&format!("/beitraege/{}", first.number)).await.status, 200);
    assert_eq!(app.count("select count(*) from contribution where handling = 'sighted'").await, 1);

    let page = moderator.get(&next).await.ok();
    assert!(page.says(&format!("{} : veröffentlicht", first.number)));
    let undo = page.attributes("form[action*=zuruecknehmen]", "action");
    let back = moderator.post(&undo[0], &[("seen", &seen(&app, &first.number).await)]).await.location();
    assert!(back.starts_with(&at(&first.number, "")));
    assert_eq!(visibility(&app, &first.number).await, Visibility::InReview);
    assert_eq!(app.visitor().get(&format!("/beitraege/{}", first.number)).await.status, 404);
}

#[tokio::test]
async fn when_nothing_waits_the_desk_says_so() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Der einzige Beitrag").await;
    let moderator = app.moderator().await;
    let next = publish_by_form(&moderator, &receipt.number, "0").await.location();
    assert!(moderator.get(&next).await.ok().says("Alles gelesen"));
}

#[tokio::test]
async fn a_mail_of_a_decision_waits_a_minute_and_is_taken_back_with_it() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Mehr Bäume").await;
    let moderator = app.moderator().await;
    publish_by_form(&moderator, &receipt.number, "0").await.location();
    assert_eq!(app.mails().await.len(), 1, "the receipt only");
    moderator.post(&at(&receipt.number, "/zuruecknehmen"), &[("seen", &seen(&app, &receipt.number).await)]).await.location();
    assert_eq!(app.count("select count(*) from moderation_decision where told_at is not null").await, 0);

    let newest = seen(&app, &receipt.number).await;
    let fields = [
        ("decision", "internal"),
        ("seen", newest.as_str()),
        ("reason", "off_topic"),
        ("text_to_author", "Bitte an den Kreis."),
        ("internal_note", "kennt den Landrat"),
    ];
    moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location();
    app.set_clock("2026-11-23T11:01:30Z");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 2, "one mail for two decisions");
    let told = &mails[1];
    assert!(told.contains(&receipt.number) && told.contains("gehört nicht zu diesem Projekt") && told.contains("Bitte an den Kreis."));
    assert!(!told.contains("Landrat"), "an internal note left the house");
    assert!(!told.contains("not_published") && !told.contains("mail-"), "a text is missing");
}

#[tokio::test]
async fn every_decision_with_a_mail_has_its_text() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Ein Weg").await;
    let reason = Reason::PersonalData;
    let verdicts = [
        (Verdict::Publish, "ist veröffentlicht"),
        (Verdict::Redact { reason, wording: wording("Ein Weg", "[gekürzt]") }, "gekürzt"),
        (Verdict::Hide { reason }, "nicht mehr gezeigt"),
        (Verdict::Unhide, "ist veröffentlicht"),
    ];
    for (minute, (verdict, expected)) in verdicts.into_iter().enumerate() {
        decide(&app, &receipt.number, verdict).await;
        app.set_clock(&format!("2026-11-23T11:{:02}:00Z", 2 * (minute + 1)));
        let mails = app.mails().await;
        assert_eq!(mails.len(), minute + 2);
        assert!(mails.last().expect("a mail").contains(expected), "{expected}: {}", mails.last().expect("a mail"));
    }
}

#[tokio::test]
async fn a_refusal_without_a_reason_is_kept_as_typed() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Beitrag").await;
    let moderator = app.moderator().await;
    let fields = [("decision", "reject"), ("seen", "0"), ("reason", ""), ("text_to_author", "Das war leider nichts.")];
    let page = moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.select("#f-text_to_author"), ["Das war leider nichts."]);
    assert!(page.says("Bitte wählen Sie etwas aus."));
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Submitted);
}

#[tokio::test]
async fn only_spam_tests_and_crimes_are_excluded() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Kauft bei uns").await;
    let moderator = app.moderator().await;
    let exclude = |reason: &'static str| {
        let (moderator, number) = (&moderator, &receipt.number);
        async move { moderator.post(&at(number, "/entscheiden"), &[("decision", "exclude"), ("seen", "0"), ("reason", reason)]).await }
    };
    assert_eq!(exclude("off_topic").await.status, 422);
    assert_eq!(exclude("spam").await.status, 303);
    assert_eq!(app.count("select count(*) from contribution where handling = 'excluded' and tally = 'not_counted'").await, 1);
}

/// Twenty people decide at once: one wins, nobody's decision is lost silently.
#[tokio::test]
async fn of_twenty_decisions_at_once_one_wins() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Umstritten").await;
    let moderator = app.moderator().await;
    let choices = [("publish", ""), ("internal", "off_topic"), ("reject", "insult"), ("exclude", "spam")];
    let posts = (0..20).map(|index| {
        let (decision, reason) = choices[index % choices.len()];
        let (moderator, number) = (&moderator, &receipt.number);
        async move { moderator.post(&at(number, "/entscheiden"), &[("decision", decision), ("seen", "0"), ("reason", reason)]).await }
    });
    let pages = join_all(posts).await;
    let won = pages.iter().filter(|page| page.status == 303).count();
    let conflicts: Vec<&Page> = pages.iter().filter(|page| page.status == 409).collect();
    assert_eq!((won, conflicts.len()), (1, 19));
    assert!(conflicts.iter().all(|page| page.says("Mo Beispiel war schneller")), "{}", conflicts[0].words());
    assert_eq!(app.count("select count(*) from moderation_decision").await, 1);
}

/// Futures of one thread, driven together.
async fn join_all<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut waiting: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        for (future, done) in &mut waiting {
            if done.is_none()
                && let std::task::Poll::Ready(output) = future.as_mut().poll(context)
            {
                *done = Some(output);
            }
        }
        if waiting.iter().all(|(_, done)| done.is_some()) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    waiting.into_iter().filter_map(|(_, done)| done).collect()
}

#[tokio::test]
async fn who_looked_at_an_older_state_is_told_who_was_faster() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Platz").await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    let late = app
        .moderator()
        .await
        .post(&at(&receipt.number, "/entscheiden"), &[("decision", "hide"), ("seen", "0"), ("reason", "insult")])
        .await;
    assert_eq!(late.status, 409);
    assert!(late.says("Mo Beispiel war schneller (23.11.2026, 12:00): Der Beitrag ist veröffentlicht."), "{}", late.words());
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Published);
}

#[tokio::test]
async fn a_double_click_is_one_decision() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Doppelt").await;
    let moderator = app.moderator().await;
    let token = app.token();
    let fields = [("decision", "publish"), ("seen", "0"), ("_token", token.as_str())];
    let first = moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location();
    assert_eq!(moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location(), first);
    assert_eq!(app.count("select count(*) from moderation_decision").await, 1);
}

#[tokio::test]
async fn invariant_01_every_contribution_is_in_one_bin_whatever_is_decided() {
    let app = TestApp::new().await;
    let numbers = {
        let mut numbers = Vec::new();
        for index in 0..12 {
            numbers.push(received(&app, &format!("Beitrag {index}")).await.number);
        }
        numbers
    };
    let reason = Reason::Spam;
    let mut seen = BTreeSet::new();
    // A random walk with a fixed seed (the constants of Numerical Recipes): where a decision is not possible, it is refused
    // and nothing changes.
    let mut random = 7_u32;
    for _ in 0..90 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (choice, number) = (random >> 29, &numbers[(random >> 16) as usize % numbers.len()]);
        let verdict = match choice {
            0 => Verdict::Publish,
            1 => Verdict::Redact { reason, wording: wording("Gekürzt", "[gekürzt]") },
            2 => Verdict::Internal { reason },
            3 => Verdict::Reject { reason },
            4 => Verdict::Hide { reason },
            5 => Verdict::Unhide,
            6 => Verdict::Reopen,
            _ => Verdict::Exclude { reason },
        };
        let mut tx = app.tx(app.actor(MODERATION).await).await;
        if decisions::decide(&mut tx, number, Seen::Alone, &Ruling::plain(verdict)).await.is_ok() {
            tx.commit().await.expect("committed");
        }
        let bins: Vec<(String, i64)> =
            sqlx::query_as("select tally, count(*) from contribution group by tally").fetch_all(&app.db.pool).await.expect("counted");
        let bins: BTreeMap<String, i64> = bins.into_iter().collect();
        assert_eq!(bins.values().sum::<i64>(), 12, "{bins:?}");
        let known = ["gone", "not_counted", "published", "redacted", "internal", "in_review", "hidden"];
        assert!(bins.keys().all(|bin| known.contains(&bin.as_str())), "{bins:?}");
        let public = app.count("select count(*) from contribution_public").await;
        assert_eq!(public, ["published", "redacted"].map(|bin| bins.get(bin).copied().unwrap_or(0)).iter().sum::<i64>());
        seen.extend(bins.into_keys());
    }
    assert_eq!(seen.len(), 6, "the walk came to every bin that decisions lead to: {seen:?}");
}

#[tokio::test]
async fn invariant_05_an_original_is_never_public_after_a_redaction() {
    let app = TestApp::new().await;
    let receipt = submit(&app, &idea(&app, "Falschparker Petersen", "Herr Petersen parkt hier, PI-AB 123.").await).await;
    let public = format!("/beitraege/{}", receipt.number);
    let moderator = app.moderator().await;
    let fields = [
        ("decision", "redact"),
        ("seen", "0"),
        ("reason", "personal_data"),
        ("title", "Falschparker"),
        ("text", "Hier parkt [gekürzt]."),
        ("author_name", "Uwe"),
        ("internal_note", "Anzeige läuft"),
    ];
    moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location();
    for path in [public.as_str(), "/beitraege", "/", "/beitraege?q=Petersen", "/karte?q=Petersen"] {
        let page = app.visitor().get(path).await.ok();
        for secret in ["Petersen", "PI-AB", "Anzeige läuft"] {
            let echoed = path.contains(secret);
            assert!(echoed || !page.text().contains(secret), "{path} shows {secret}");
        }
    }
    assert!(app.visitor().get(&public).await.ok().says("Hier parkt [gekürzt]."));

    // Hidden and shown again, it is still the redacted text.
    decide(&app, &receipt.number, Verdict::Hide { reason: Reason::OnRequest }).await;
    decide(&app, &receipt.number, Verdict::Unhide).await;
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Redacted);

    // Colleagues can look, and the look is logged; reopened, the author's words wait for a new decision.
    let looked = moderator.post(&at(&receipt.number, "/original"), &[]).await.ok();
    assert!(looked.says("Herr Petersen parkt hier, PI-AB 123."));
    assert_eq!(app.count("select count(*) from audit_event where action = 'contribution.read_original'").await, 1);
    decide(&app, &receipt.number, Verdict::Reopen).await;
    assert!(moderator.get(&at(&receipt.number, "")).await.ok().says("Herr Petersen parkt hier"));
    assert_eq!(app.visitor().get(&public).await.status, 404);
}

#[tokio::test]
async fn invariant_06_whatever_is_withheld_has_one_decision_with_a_reason() {
    let app = TestApp::new().await;
    let reason = Reason::Insult;
    let verdicts = [
        Verdict::Internal { reason },
        Verdict::Reject { reason },
        Verdict::Redact { reason, wording: wording("Gekürzt", "[gekürzt]") },
        Verdict::Exclude { reason: Reason::Spam },
    ];
    for (index, verdict) in verdicts.into_iter().enumerate() {
        let receipt = received(&app, &format!("Beitrag {index}")).await;
        decide(&app, &receipt.number, verdict).await;
    }
    let receipt = received(&app, "Erst gezeigt").await;
    decide(&app, &receipt.number, Verdict::Publish).await;
    decide(&app, &receipt.number, Verdict::Hide { reason }).await;
    assert_eq!(
        app.count(
            "select count(*) from contribution as item
             where item.tally in ('not_counted', 'internal', 'redacted', 'hidden')
               and (select count(*) from moderation_decision as past
                    where past.subject_id = item.subject_id and past.reason is not null and past.decided_by is not null) <> 1"
        )
        .await,
        0
    );
    let refused = sqlx::query(
        "insert into moderation_decision (process_id, subject_id, decision, decided_by, decided_at, effective_at)
         select process_id, subject_id, 'reject', (select min(id) from account), received_at, received_at from contribution limit 1",
    )
    .execute(&app.db.pool)
    .await
    .expect_err("a refusal without a reason");
    assert_eq!(refused.as_database_error().and_then(|error| error.constraint()), Some("moderation_decision_reason"));
}

/// Security 7 and 8: what people type is text at the desk too.
#[tokio::test]
async fn hostile_texts_are_harmless_at_the_desk() {
    let app = TestApp::new().await;
    let hostile = "<img src=x onerror=alert(1)>";
    let new = NewContribution { author_name: Some(hostile.to_owned()), ..idea(&app, hostile, "\"><script>alert(2)</script>").await };
    let receipt = submit(&app, &new).await;
    let moderator = app.moderator().await;
    for path in [
        "/verwaltung/isek/eingang".to_owned(),
        at(&receipt.number, ""),
        at(&receipt.number, "?akt=unkenntlich"),
        at(&receipt.number, "?akt=%3Cscript%3E&zuletzt=%3Cscript%3E&seite=%3Cscript%3E&q=%3Cscript%3Ealert(3)"),
        "/verwaltung/isek/eingang?format=%27&ortsteil=%3Cb%3E&stand=alle%27--".to_owned(),
    ] {
        let text = moderator.get(&path).await.ok().text();
        assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{path}");
    }
}

/// Security 15 and 19: a number of another process is not there, for every act.
#[tokio::test]
async fn every_act_looks_for_its_number_in_its_own_process() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Gehört zum ISEK").await;
    let moderator = app.moderator().await;
    let elsewhere = |act: &str| format!("/verwaltung/schulwege-2022/eingang/{}{act}", receipt.number);
    assert_eq!(moderator.get(&elsewhere("")).await.status, 404);
    let acts: [(&str, &[(&str, &str)]); 8] = [
        ("/entscheiden", &[("decision", "publish"), ("seen", "0")]),
        ("/zuruecknehmen", &[("seen", "0")]),
        ("/original", &[]),
        ("/ortsteil", &[("district", ""), ("district_reason", "weil")]),
        ("/weiterleiten", &[("to_name", "Kreis")]),
        ("/weiterleiten/1", &[("answer", "ja")]),
        ("/antworten", &[("department", "Tiefbau"), ("reply_text", "Danke.")]),
        ("/antworten/1", &[]),
    ];
    for (act, fields) in acts {
        assert_eq!(moderator.post(&elsewhere(act), fields).await.status, 404, "{act}");
    }
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Submitted);
}

/// Security 34: what is for colleagues does not get out by any act of a moderator.
#[tokio::test]
async fn internal_notes_stay_inside() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Radweg").await;
    let moderator = app.moderator().await;
    let fields = [("decision", "publish"), ("seen", "0"), ("internal_note", "GEHEIM-1"), ("text_to_author", "Danke.")];
    moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location();
    moderator.post(&at(&receipt.number, "/weiterleiten"), &[("to_name", "Kreis Pinneberg"), ("note", "GEHEIM-2")]).await.location();
    moderator.post(&at(&receipt.number, "/antworten"), &[("department", "Tiefbau"), ("reply_text", "ENTWURF-3")]).await.location();
    for path in [format!("/beitraege/{}", receipt.number), format!("/mein/{}", receipt.token), "/beitraege".to_owned()] {
        let text = app.visitor().get(&path).await.ok().text();
        for secret in ["GEHEIM-1", "GEHEIM-2", "ENTWURF-3", "Mo Beispiel"] {
            assert!(!text.contains(secret), "{path} shows {secret}");
        }
    }
}

#[tokio::test]
async fn an_outside_office_sees_no_originals_and_releases_nothing() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Herr Petersen").await;
    decide(&app, &receipt.number, Verdict::Redact { reason: Reason::PersonalData, wording: wording("Jemand", "[gekürzt]") }).await;
    let moderator = app.moderator().await;
    moderator.post(&at(&receipt.number, "/antworten"), &[("department", "Tiefbau"), ("reply_text", "Danke.")]).await.location();
    let reply = app.count("select max(id) from reply").await;
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = $1")
        .bind(MODERATION)
        .execute(&app.db.pool)
        .await
        .expect("outside");
    assert_eq!(moderator.post(&at(&receipt.number, "/original"), &[]).await.status, 403);
    assert_eq!(moderator.post(&at(&receipt.number, &format!("/antworten/{reply}")), &[]).await.status, 403);
    let newest = seen(&app, &receipt.number).await;
    let reopened = moderator.post(&at(&receipt.number, "/entscheiden"), &[("decision", "reopen"), ("seen", &newest)]).await;
    assert_eq!(reopened.status, 403);
    assert!(!moderator.get(&at(&receipt.number, "")).await.ok().says("keine E-Mail"));
}

#[tokio::test]
async fn invariant_04_a_district_by_hand_needs_a_reason_and_stays() {
    let app = TestApp::new().await;
    let place = NewPlace::Point(rotfaden::services::geo::LonLat { lon: 9.7972, lat: 53.662 });
    let receipt = submit(&app, &NewContribution { place, ..idea(&app, "Ein Ort", "Hier.").await }).await;
    let thesdorf = app.count("select id from district where name = 'Thesdorf' order by id limit 1").await.to_string();
    let moderator = app.moderator().await;
    let page = moderator.post(&at(&receipt.number, "/ortsteil"), &[("district", &thesdorf), ("district_reason", "")]).await;
    assert_eq!(page.status, 422);
    let fields = [("district", thesdorf.as_str()), ("district_reason", "gemeint ist der Bahnhof Thesdorf")];
    moderator.post(&at(&receipt.number, "/ortsteil"), &fields).await.location();
    let open = moderator.get(&at(&receipt.number, "")).await.ok();
    assert!(open.says("Thesdorf (von Hand: gemeint ist der Bahnhof Thesdorf)"), "{}", open.words());
    let other =
        app.count("select max(id) from district where process_id <> (select id from process where slug = 'isek')").await.to_string();
    let foreign = moderator.post(&at(&receipt.number, "/ortsteil"), &[("district", &other), ("district_reason", "weil")]).await;
    assert_eq!(foreign.status, 422, "a district of another process");
}

#[tokio::test]
async fn the_desk_filters_by_state_occasion_district_and_words() {
    let app = TestApp::new().await;
    let (waiting, done) = (received(&app, "Eine Brücke").await, received(&app, "Ein Radweg").await);
    decide(&app, &done.number, Verdict::Publish).await;
    let moderator = app.moderator().await;
    let titles = async |query: &str| moderator.get(&format!("/verwaltung/isek/eingang{query}")).await.ok().select("[data-queue] li a");
    assert_eq!(titles("").await, ["Idee: Eine Brücke"]);
    assert_eq!(titles("?stand=alle").await.len(), 2);
    assert_eq!(titles("?stand=alle&q=radwege").await, ["Idee: Ein Radweg"]);
    assert_eq!(titles(&format!("?stand=alle&q={}", waiting.number.to_lowercase())).await, ["Idee: Eine Brücke"]);
    let online = occasion(&app, app.process, "online_map").await;
    assert_eq!(titles(&format!("?format={online}")).await.len(), 1);
    assert!(titles("?format=999999").await.is_empty());
    assert!(titles("?ortsteil=quellental").await.is_empty());
    assert!(titles("?stand=alle&seite=50").await.is_empty());
}

#[tokio::test]
async fn withdrawing_removes_every_word_about_a_contribution() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Beitrag").await;
    let moderator = app.moderator().await;
    let fields = [("decision", "publish"), ("seen", "0"), ("internal_note", "NOTIZ"), ("text_to_author", "WORTE")];
    moderator.post(&at(&receipt.number, "/entscheiden"), &fields).await.location();
    moderator.post(&at(&receipt.number, "/weiterleiten"), &[("to_name", "Kreis"), ("note", "NOTIZ")]).await.location();
    let mut tx = app.tx(Actor::Visitor).await;
    for step in app.app.host.steps.iter().filter(|step| step.key == "triage") {
        step.erase.expect("triage holds texts")(&mut tx, receipt.id.0).await.expect("erased");
    }
    tx.commit().await.expect("committed");
    assert_eq!(app.count("select count(*) from moderation_decision where text_to_author <> '' or internal_note <> ''").await, 0);
    assert_eq!(app.count("select count(*) from moderation_decision where decision = 'publish'").await, 1);
    assert_eq!(app.count("select count(*) from referral where note <> ''").await, 0);
}
