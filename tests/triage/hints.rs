//! What the machine notices, what people make of it, and what waits for that.

use rotfaden::process::participation::comments::{self, NewComment};
use rotfaden::process::participation::contributions::{self, NewContribution, NewPlace};
use rotfaden::process::triage::decisions::{Reason, Verdict};
use rotfaden::services::act::Actor;

use super::{at, decide, idea, received, submit, visibility, wording};
use crate::support::app::{Client, TestApp};
use crate::support::page::Page;

const TITLE: &str = "Falschparker vor Nr. 14";
const TEXT: &str = "Jeden Abend steht Herr Petersen mit PI-AB 123 auf dem Gehweg.\nHerr Petersen grüßt nicht einmal.";

async fn parked(app: &TestApp) -> String {
    submit(app, &idea(app, TITLE, TEXT).await).await.number
}

/// The key of the first hint whose passage has this digest's kind.
async fn hint(app: &TestApp, kind: &str) -> String {
    let id: i64 = sqlx::query_scalar("select min(id) from hint where kind = $1").bind(kind).fetch_one(&app.db.pool).await.expect("a hint");
    id.to_string()
}

async fn makes(client: &Client, number: &str, hint: &str, to: &str) -> Page {
    client.post(&at(number, "/hinweise"), &[("hint", hint), ("to", to)]).await
}

async fn publishes(client: &Client, number: &str) -> Page {
    client.post(&at(number, "/entscheiden"), &[("decision", "publish"), ("seen", "0")]).await
}

#[tokio::test]
async fn passages_are_marked_and_the_list_says_how_many() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    received(&app, "Mehr Bäume am Westring").await;
    let moderator = app.moderator().await;
    let list = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(list.select(".rf-tag--hint"), ["⚠ 4 Hinweise auf Personen"]);
    let open = moderator.get(&at(&number, "")).await.ok();
    assert_eq!(open.select("h1 mark"), ["Nr. 14"]);
    assert_eq!(open.select(".rf-queue__open > p mark"), ["Herr Petersen", "PI-AB 123", "Herr Petersen"]);
    assert!(open.says("4 Hinweise auf Personen: erst unkenntlich machen oder verwerfen"));
    let acts = open.select(".rf-queue__actions .kern-btn");
    assert!(acts[0].starts_with("Unkenntlich machen") && acts[1].starts_with("Veröffentlichen"), "{acts:?}");
    assert_eq!(open.attributes(".rf-queue__actions [data-key=v]", "aria-disabled"), ["true"]);
    assert_eq!(open.attributes(".rf-queue__actions a.kern-btn--primary", "data-key"), ["u"]);

    let one = submit(&app, &idea(&app, "Ein Zaun", "Bei Nr. 7 steht er.").await).await;
    assert!(moderator.get(&at(&one.number, "")).await.ok().says("1 Hinweis auf Personen: erst"));
}

#[tokio::test]
async fn invariant_14_hints_have_no_effect_until_somebody_accepts_them_and_both_is_recorded() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    moderator.get(&at(&number, "")).await.ok();
    let words: (String, String) = sqlx::query_as("select title, text from contribution where number = $1")
        .bind(&number)
        .fetch_one(&app.db.pool)
        .await
        .expect("there");
    assert_eq!(words, (TITLE.to_owned(), TEXT.to_owned()), "marked, not changed");
    assert_eq!(app.count("select count(*) from hint where state = 'open' and decided_by is null").await, 4);

    makes(&moderator, &number, &hint(&app, "plate").await, "accepted").await.location();
    makes(&moderator, &number, &hint(&app, "name").await, "dismissed").await.location();
    let by = "select count(*) from hint join account on account.id = decided_by where email = 'moderation@demo.example' and decided_at is not null";
    assert_eq!(app.count(by).await, 3, "both places of one name are decided about at once");
    assert_eq!(app.count("select count(*) from audit_event where action in ('hint.accept', 'hint.dismiss')").await, 2);
    let audited = "select count(*) from audit_event where to_jsonb(audit_event)::text like '%Petersen%' or to_jsonb(audit_event)::text like '%PI-AB%'";
    assert_eq!(app.count(audited).await, 0, "no texts in the log");

    // Taken back, it is open again.
    makes(&moderator, &number, &hint(&app, "name").await, "open").await.location();
    assert_eq!(app.count("select count(*) from hint where state = 'open' and kind = 'name' and decided_by is null").await, 2);
}

#[tokio::test]
async fn nothing_is_published_before_every_hint_about_a_person_is_decided() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    let refused = publishes(&moderator, &number).await;
    assert_eq!(refused.status, 409, "also when the desk never showed it");
    assert!(refused.says("4 Hinweise auf Personen sind noch offen."), "{}", refused.words());
    moderator.get(&at(&number, "")).await.ok();
    for kind in ["house_number", "name"] {
        makes(&moderator, &number, &hint(&app, kind).await, "dismissed").await.location();
    }
    assert!(publishes(&moderator, &number).await.says("Ein Hinweis auf eine Person ist noch offen."));
    makes(&moderator, &number, &hint(&app, "plate").await, "accepted").await.location();
    let refused = publishes(&moderator, &number).await;
    assert!(refused.status == 409 && refused.says("Eine Stelle nennt eine Person und steht noch im Text."), "{}", refused.words());
    makes(&moderator, &number, &hint(&app, "plate").await, "dismissed").await.location();
    publishes(&moderator, &number).await.location();
    assert!(app.visitor().get(&format!("/beitraege/{number}")).await.ok().says("PI-AB 123"));
    assert_eq!(app.count("select count(*) from moderation_decision").await, 1);
}

#[tokio::test]
async fn all_hints_about_persons_are_dismissed_with_one_button() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    assert!(moderator.get(&at(&number, "")).await.ok().says("Alle Hinweise auf Personen verwerfen"));
    makes(&moderator, &number, "persons", "dismissed").await.location();
    publishes(&moderator, &number).await.location();
}

/// The author changes the words between the look and the decision: the decision reads them again.
#[tokio::test]
async fn words_that_changed_are_looked_through_again() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    moderator.get(&at(&number, "")).await.ok();
    makes(&moderator, &number, "persons", "dismissed").await.location();
    sqlx::query("update contribution set text = 'Gestern wieder Herr Petersen. Anrufen: 040 66969-123.' where number = $1")
        .bind(&number)
        .execute(&app.db.pool)
        .await
        .expect("changed");
    assert!(
        publishes(&moderator, &number).await.says("Ein Hinweis auf eine Person ist noch offen."),
        "the name stays dismissed, the number is new"
    );
    let page = moderator.get(&at(&number, "")).await.ok();
    assert_eq!(page.select(".rf-queue__open > p mark"), ["040 66969-123"]);
    let gone = makes(&moderator, &number, "999999", "dismissed").await;
    assert!(gone.status == 409 && gone.says("steht nicht mehr im Text"));
}

#[tokio::test]
async fn a_redaction_cuts_what_is_ticked_and_dismisses_the_rest() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    let form = moderator.get(&at(&number, "?akt=unkenntlich")).await.ok();
    assert_eq!(form.attributes("input[name=hint_cut][checked]", "value").len(), 3, "one box for each passage, all ticked");
    assert_eq!(form.attributes("#f-reason option[selected]", "value"), ["personal_data"]);
    let (house, name, plate) = (hint(&app, "house_number").await, hint(&app, "name").await, hint(&app, "plate").await);
    let mut fields = vec![("decision", "redact"), ("seen", "0"), ("title", TITLE), ("text", TEXT), ("author_name", "Uwe")];
    fields.extend([&house, &name, &plate].map(|id| ("hints_shown", id.as_str())));
    fields.extend([("hint_cut", name.as_str()), ("hint_cut", plate.as_str())]);
    let without_reason = moderator.post(&at(&number, "/entscheiden"), &fields).await;
    assert_eq!(without_reason.status, 422);
    assert_eq!(without_reason.attributes("input[name=hint_cut][checked]", "value").len(), 2, "ticks are kept");
    fields.push(("reason", "personal_data"));
    moderator.post(&at(&number, "/entscheiden"), &fields).await.location();
    let public = app.visitor().get(&format!("/beitraege/{number}")).await.ok();
    assert!(
        public.says("Jeden Abend steht [gekürzt] mit [gekürzt] auf dem Gehweg.") && public.says("Falschparker vor Nr. 14"),
        "{}",
        public.words()
    );
    assert!(!public.text().contains("Petersen"));
    let states: Vec<(String, String)> =
        sqlx::query_as("select kind, state from hint order by kind, id").fetch_all(&app.db.pool).await.expect("hints");
    let states: Vec<(&str, &str)> = states.iter().map(|(kind, state)| (kind.as_str(), state.as_str())).collect();
    assert_eq!(states, [("house_number", "dismissed"), ("name", "accepted"), ("name", "accepted"), ("plate", "accepted")]);
}

#[tokio::test]
async fn a_redaction_that_leaves_a_person_in_is_asked_again() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    let fields = [
        ("decision", "redact"),
        ("seen", "0"),
        ("reason", "personal_data"),
        ("title", "Falschparker"),
        ("text", "Der Wagen mit PI-AB 123, Tel. 66 96 90."),
        ("text_to_author", "Danke!"),
    ];
    let page = moderator.post(&at(&number, "/entscheiden"), &fields).await;
    assert_eq!(page.status, 422);
    assert!(page.says("„PI-AB 123“ kann eine Person verraten."), "{}", page.words());
    assert_eq!(page.select("#f-text_to_author"), ["Danke!"]);
    assert!(app.visitor().get(&format!("/beitraege/{number}")).await.status == 404);
}

/// What was hidden for other reasons, refused or not shown waits for no hint.
#[tokio::test]
async fn only_what_becomes_public_waits_for_hints() {
    let app = TestApp::new().await;
    for verdict in [Verdict::Internal { reason: Reason::PersonalData }, Verdict::Reject { reason: Reason::Insult }] {
        let number = parked(&app).await;
        decide(&app, &number, verdict).await;
    }
}

#[tokio::test]
async fn reopened_an_accepted_hint_still_stands_in_the_way() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    decide(&app, &number, Verdict::Redact { reason: Reason::PersonalData, wording: wording("Falschparker", "[gekürzt]") }).await;
    decide(&app, &number, Verdict::Reopen).await;
    let moderator = app.moderator().await;
    let page = moderator.get(&at(&number, "")).await.ok();
    assert!(page.says("4 Stellen nennen Personen: bitte unkenntlich machen"), "{}", page.words());
    let newest: i64 = app.count("select max(id) from moderation_decision").await;
    let refused = moderator.post(&at(&number, "/entscheiden"), &[("decision", "publish"), ("seen", &newest.to_string())]).await;
    assert_eq!(refused.status, 409);
}

async fn commented(app: &TestApp, text: &str) -> i64 {
    let receipt = received(app, "Ein Brunnen").await;
    decide(app, &receipt.number, Verdict::Publish).await;
    let mut tx = app.tx(Actor::Visitor).await;
    let subject = contributions::load(tx.db(), receipt.id).await.expect("there").subject;
    let new = NewComment { text: text.to_owned(), author_name: None, language: "de".to_owned(), by_author: false };
    let id = comments::submit(&mut tx, subject, &new).await.expect("submitted");
    tx.commit().await.expect("committed");
    id.0
}

#[tokio::test]
async fn a_comment_waits_for_its_hints_and_is_cut_where_it_stands() {
    let app = TestApp::new().await;
    let id = commented(&app, "Frag doch Frau Sommer, die hat den Schlüssel.").await;
    let moderator = app.moderator().await;
    let base = format!("/verwaltung/isek/eingang/kommentare/{id}");
    assert_eq!(moderator.post(&base, &[("decision", "publish")]).await.status, 409);
    let page = moderator.get("/verwaltung/isek/eingang/kommentare").await.ok();
    assert_eq!(page.select("article > p mark"), ["Frau Sommer"]);
    let name = hint(&app, "name").await;
    moderator.post(&format!("{base}/hinweise"), &[("hint", &name), ("to", "accepted")]).await.location();
    let page = moderator.get("/verwaltung/isek/eingang/kommentare").await.ok();
    assert!(
        page.says("Frag doch [gekürzt], die hat den Schlüssel.") && page.says("Ursprünglichen Wortlaut wiederherstellen"),
        "{}",
        page.words()
    );

    // The way back, and forth again.
    moderator.post(&format!("{base}/wortlaut"), &[]).await.location();
    assert!(moderator.get("/verwaltung/isek/eingang/kommentare").await.ok().says("Frau Sommer"));
    moderator.post(&format!("{base}/hinweise"), &[("hint", &name), ("to", "accepted")]).await.location();
    moderator.post(&base, &[("decision", "publish")]).await.location();
    assert_eq!(app.count("select count(*) from comment_public where text like '%[gekürzt]%'").await, 1);
    assert_eq!(app.count("select count(*) from comment_public where text like '%Sommer%'").await, 0);
    assert_eq!(app.count("select count(*) from comment_original").await, 1);
}

#[tokio::test]
async fn misplaced_words_and_other_languages_are_hinted_at_and_stop_nothing() {
    let app = TestApp::new().await;
    let quellental: i64 = sqlx::query_scalar("select id from district where process_id = $1 and slug = 'quellental'")
        .bind(app.process.0)
        .fetch_one(&app.db.pool)
        .await
        .expect("a district");
    let new = NewContribution {
        place: NewPlace::District(quellental),
        ..idea(&app, "A bench in Thesdorf", "There are no benches for the elderly and the pavement is too narrow, see www.example.org.")
            .await
    };
    let number = submit(&app, &new).await.number;
    let moderator = app.moderator().await;
    let page = moderator.get(&at(&number, "")).await.ok();
    for sentence in ["Der Text ist in einer anderen Sprache", "Anderer Ortsteil als der Ort auf der Karte", "Link"] {
        assert!(page.says(sentence), "{sentence}: {}", page.words());
    }
    assert!(page.select(".rf-tag--hint").is_empty());
    publishes(&moderator, &number).await.location();
}

#[tokio::test]
async fn similar_contributions_are_named_with_distance_and_words() {
    let app = TestApp::new().await;
    let near = |lon: f64| NewPlace::Point(rotfaden::services::geo::LonLat::new(lon, 53.6600).expect("a place"));
    let first = NewContribution {
        place: near(9.7970),
        ..idea(&app, "Gehweg Bismarckstraße zugeparkt", "Mit dem Kinderwagen kommt man nicht durch.").await
    };
    let second =
        NewContribution { place: near(9.7985), ..idea(&app, "Falschparker", "Der Gehweg ist voll, der Kinderwagen muss warten.").await };
    let (first, second) = (submit(&app, &first).await, submit(&app, &second).await);
    let moderator = app.moderator().await;
    let page = moderator.get(&at(&second.number, "")).await.ok();
    let card = page.select(".rf-alike");
    assert!(card.len() == 1 && card[0].contains("Gehweg Bismarckstraße zugeparkt") && card[0].contains("100 m"), "{card:?}");
    assert!(card[0].contains("gemeinsam: Gehweg, Kinderwagen"), "{card:?}");
    assert!(moderator.get("/verwaltung/isek/eingang").await.ok().select(".rf-item__meta .rf-tag").contains(&"ähnlich: 1".to_owned()));
    assert_eq!(visibility(&app, &first.number).await.as_str(), "submitted");
}

#[tokio::test]
async fn the_worker_looks_ahead_once() {
    let app = TestApp::new().await;
    parked(&app).await;
    commented(&app, "Schön.").await;
    assert_eq!(app.app.look_ahead(std::time::Duration::MAX).await.expect("looked"), 2);
    assert_eq!(app.count("select count(*) from hint").await, 4);
    assert_eq!(app.app.look_ahead(std::time::Duration::MAX).await.expect("looked"), 0);
}

#[tokio::test]
async fn the_page_of_hints_says_how_often_they_were_right() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    assert!(moderator.get("/verwaltung/isek/hinweise").await.ok().says("Noch keine Hinweise"));
    let number = parked(&app).await;
    moderator.get(&at(&number, "")).await.ok();
    makes(&moderator, &number, &hint(&app, "plate").await, "accepted").await.location();
    makes(&moderator, &number, &hint(&app, "name").await, "dismissed").await.location();
    let page = moderator.get("/verwaltung/isek/hinweise").await.ok();
    let rows = page.select("tbody tr");
    assert!(rows.iter().any(|row| row.starts_with("Kennzeichen 1 1 0 0 100 % von 1 (zu wenige")), "{rows:?}");
    assert!(rows.iter().any(|row| row.starts_with("Name 1 0 2 0 0 % von 2")), "{rows:?}");
    assert!(rows.iter().any(|row| row.starts_with("Hausnummer 1 0 0 1 noch nichts entschieden")), "{rows:?}");
}

/// Withdrawn, nothing of the words is left with the hints; how often they were right stays.
#[tokio::test]
async fn hints_forget_what_is_withdrawn() {
    let app = TestApp::new().await;
    let receipt = submit(&app, &idea(&app, TITLE, TEXT).await).await;
    let moderator = app.moderator().await;
    moderator.get(&at(&receipt.number, "")).await.ok();
    makes(&moderator, &receipt.number, &hint(&app, "plate").await, "dismissed").await.location();
    app.visitor().post(&format!("/mein/{}/zurueckziehen", receipt.token), &[]).await.location();
    assert_eq!(app.count("select count(*) from hint").await, 1);
    assert_eq!(app.count("select count(*) from hint where passage_mac <> '' or start_at is not null").await, 0);
    assert_eq!(app.count("select count(*) from hint_scan").await, 0);
    moderator.get(&at(&receipt.number, "")).await.ok();
}

/// Security 15 and 19: hints of another process are not there.
#[tokio::test]
async fn hints_are_decided_about_in_their_own_process_only() {
    let app = TestApp::new().await;
    let number = parked(&app).await;
    let moderator = app.moderator().await;
    moderator.get(&at(&number, "")).await.ok();
    let fields = [("hint", "persons"), ("to", "dismissed")];
    let elsewhere = app.lead().await.post(&format!("/verwaltung/schulwege-2022/eingang/{number}/hinweise"), &fields).await;
    assert!([403, 404].contains(&elsewhere.status.as_u16()), "{}", elsewhere.status);
    assert_eq!(app.planner().await.post(&at(&number, "/hinweise"), &fields).await.status, 403);
    assert_eq!(app.count("select count(*) from hint where state <> 'open'").await, 0);
}
