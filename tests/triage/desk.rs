//! The desk: keys, the minute, who works on what, several at once, filters of one's own, text blocks.

use super::*;
use rotfaden::office::accounts::{self, Grant, NewAccount};
use rotfaden::services::accounts::Role;

const KEYS: &str = "/verwaltung/isek/eingang/tasten";

/// A second moderator.
async fn colleague(app: &TestApp) -> Client {
    let grants = vec![Grant { role: Role::Moderator, process: None }];
    let new = NewAccount { email: "muster@demo.example".to_owned(), name: "Maxi Muster".to_owned(), external_until: None, grants };
    let mut tx = app.tx(Actor::System).await;
    accounts::create(&mut tx, &new, "rotfaden-demo").await.expect("created");
    tx.commit().await.expect("committed");
    app.as_staff("muster@demo.example").await
}

/// The keys as their page sends them, with some changed.
async fn keys_of(client: &Client, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = client.get(KEYS).await.ok();
    let names = page.attributes(".rf-keyfields input", "name");
    let values = page.attributes(".rf-keyfields input", "value");
    names
        .into_iter()
        .zip(values)
        .map(|(name, value)| {
            let new = changed.iter().find(|(changed, _)| *changed == name).map_or(value, |(_, key)| (*key).to_owned());
            (name, new)
        })
        .collect()
}

async fn save_keys(client: &Client, changed: &[(&str, &str)], enabled: bool) -> Page {
    let keys = keys_of(client, changed).await;
    let mut fields: Vec<(&str, &str)> = keys.iter().map(|(name, key)| (name.as_str(), key.as_str())).collect();
    fields.extend(enabled.then_some(("enabled", "1")));
    client.post(KEYS, &fields).await
}

#[tokio::test]
async fn keys_are_changed_and_switched_off_by_everybody_for_themselves() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Bänke am Markt").await;
    let (moderator, other) = (app.moderator().await, colleague(&app).await);
    let open = at(&receipt.number, "");
    let keys = async |client: &Client| client.get(&open).await.ok().attributes(".rf-queue__actions [data-key]", "data-key");
    assert_eq!(keys(&moderator).await, ["v", "u", "r", "n", "a", "s", "w", "t", "i"]);

    let twice = save_keys(&moderator, &[("publish", "u")], true).await;
    assert_eq!(twice.status, 422);
    assert!(twice.says("Die Taste U ist doppelt vergeben"), "{}", twice.words());
    let nonsense = save_keys(&moderator, &[("publish", "<b>"), ("redact", "")], true).await;
    assert_eq!((nonsense.status.as_u16(), nonsense.select(".rf-summary li").len()), (422, 2));
    assert_eq!(nonsense.attributes("#f-publish", "value"), ["<b>"], "what was typed is kept");

    save_keys(&moderator, &[("publish", "1"), ("internal", "V")], true).await.location();
    assert_eq!(keys(&moderator).await, ["1", "u", "r", "v", "a", "s", "w", "t", "i"]);
    assert_eq!(keys(&other).await[0], "v", "nobody else's keys change");

    save_keys(&moderator, &[], false).await.location();
    let quiet = moderator.get(&open).await.ok();
    assert!(quiet.select("[data-key], [data-next], [data-tick], [aria-keyshortcuts], .rf-queue__actions kbd").is_empty(), "no key works");
    assert!(quiet.says("Ihre Tastenkürzel sind ausgeschaltet."));
    moderator.post(&format!("{KEYS}/zuruecksetzen"), &[]).await.location();
    assert_eq!(keys(&moderator).await[0], "v");
}

#[tokio::test]
async fn the_overview_of_keys_is_a_dialog_and_a_page_without_scripts() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.attributes("a[data-dialog=tasten][data-key='?']", "href"), [KEYS]);
    let shown = desk.select("dialog#tasten dt");
    assert!(["V", "U", "N", "A", "X", "Z", "?"].iter().all(|key| shown.iter().any(|shown| shown == key)), "{shown:?}");
    assert_eq!(app.planner().await.get(KEYS).await.status, 200);
    assert_eq!(app.visitor().get(KEYS).await.status, 303);
}

#[tokio::test]
async fn a_decision_is_taken_back_within_a_minute_and_not_later() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Mehr Bäume").await;
    let moderator = app.moderator().await;
    let next = publish_by_form(&moderator, &receipt.number, "0").await.location();
    app.set_clock("2026-11-23T11:00:17Z");
    let page = moderator.get(&next).await.ok();
    assert_eq!(page.select("[data-countdown]"), ["noch 43 Sekunden, bis 12:01:00 Uhr"], "also without scripts");
    assert_eq!(page.attributes("[data-countdown]", "data-countdown"), ["43"]);

    app.set_clock("2026-11-23T11:01:01Z");
    let late = moderator.get(&next).await.ok();
    assert!(late.says("Die Minute ist um") && late.attributes("form[action*=zuruecknehmen]", "action").is_empty());
    let seen = seen(&app, &receipt.number).await;
    let refused = moderator.post(&at(&receipt.number, "/zuruecknehmen"), &[("seen", &seen)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Nichts ist zurückgenommen"), "{}", refused.words());
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Published);
    assert_eq!(app.mails().await.len(), 2, "the mail left");
}

#[tokio::test]
async fn colleagues_see_who_has_something_open() {
    let app = TestApp::new().await;
    let (first, second) = (received(&app, "Bänke am Markt").await, received(&app, "Ein Brunnen").await);
    let (moderator, other) = (app.moderator().await, colleague(&app).await);
    assert!(!other.get(&at(&first.number, "")).await.ok().says("Gerade auch geöffnet"));
    app.set_clock("2026-11-23T11:02:00Z");
    let open = moderator.get(&at(&first.number, "")).await.ok();
    assert!(open.says("Gerade auch geöffnet von Maxi Muster (seit 2 Minuten)."), "{}", open.words());
    assert_eq!(open.select("[data-queue] .rf-present"), ["Gerade bei Maxi Muster"]);
    // A planner reads and is in nobody's way.
    app.planner().await.get(&at(&first.number, "")).await.ok();
    assert_eq!(app.count("select count(*) from desk_presence").await, 2);

    other.get(&at(&second.number, "")).await.ok();
    assert!(!moderator.get(&at(&first.number, "")).await.ok().says("Gerade auch geöffnet"), "one thing at a time");
    app.set_clock("2026-11-23T11:18:00Z");
    assert!(!moderator.get(&at(&second.number, "")).await.ok().says("Gerade auch geöffnet"), "forgotten after a quarter of an hour");
    app.app.sweep().await.expect("swept");
    assert_eq!(app.count("select count(*) from desk_presence").await, 1);
}

#[tokio::test]
async fn a_contribution_is_taken_given_away_and_given_back() {
    let app = TestApp::new().await;
    let (first, second) = (received(&app, "Bänke am Markt").await, received(&app, "Ein Brunnen").await);
    let (moderator, other) = (app.moderator().await, colleague(&app).await);
    let open = moderator.get(&at(&first.number, "")).await.ok();
    let me = open.attributes("form:has([data-key=m]) input[name=colleague]", "value");
    moderator.post(&at(&first.number, "/zuweisen"), &[("colleague", &me[0])]).await.location();
    assert!(moderator.get(&at(&first.number, "")).await.ok().says("Ihnen zugewiesen"));
    let mine = "/verwaltung/isek/eingang?wer=ich";
    let titles = async |client: &Client| client.get(mine).await.ok().select("[data-queue] li a");
    assert_eq!(titles(&moderator).await, ["Idee: Bänke am Markt"]);
    assert!(titles(&other).await.is_empty());
    assert_eq!(other.get("/verwaltung/isek/eingang").await.ok().select(".rf-initials"), ["MB Zugewiesen an Mo Beispiel"]);

    let form = moderator.get(&at(&first.number, "?akt=zuweisen")).await.ok();
    assert!(form.select("select[name=colleague] option").contains(&"Maxi Muster".to_owned()));
    let maxi = app.count("select id from account where email = 'muster@demo.example'").await.to_string();
    moderator.post(&at(&first.number, "/zuweisen"), &[("colleague", &maxi)]).await.location();
    assert_eq!(titles(&other).await, ["Idee: Bänke am Markt"]);
    let planner = app.count("select id from account where email = 'planung@demo.example'").await.to_string();
    assert_eq!(moderator.post(&at(&first.number, "/zuweisen"), &[("colleague", &planner)]).await.status, 422, "who cannot decide");
    moderator.post(&at(&first.number, "/zuweisen"), &[("colleague", "")]).await.location();
    assert!(titles(&other).await.is_empty());
    // The next one that opens is one of the filter.
    moderator.post(&at(&second.number, "/zuweisen"), &[("colleague", &me[0])]).await.location();
    let next = moderator.post(&format!("{}?wer=ich", at(&first.number, "/entscheiden")), &[("decision", "publish"), ("seen", "0")]).await;
    assert_eq!(next.location(), format!("{}?wer=ich&zuletzt={}", at(&second.number, ""), first.number));
}

#[tokio::test]
async fn several_are_decided_at_once_each_by_its_own_rules() {
    let app = TestApp::new().await;
    let mut numbers = Vec::new();
    for index in 0..4 {
        numbers.push(received_with_mail(&app, &format!("Werbung {index}")).await.number);
    }
    let moderator = app.moderator().await;
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.attributes("[data-queue] input[name=n][form=gemeinsam]", "value"), numbers);
    let query: String = numbers.iter().map(|number| format!("n={number}&")).collect();
    let page = moderator.get(&format!("/verwaltung/isek/eingang/gemeinsam?{query}n=PI-2026-99999&zurueck=%3Fwer%3Dich")).await.ok();
    assert!(page.says("für 4 Beiträge"), "{}", page.words());
    assert_eq!(page.attributes("main form input[name=n]", "value"), numbers);

    // Somebody is faster with one of them.
    decide(&app, &numbers[1], Verdict::Publish).await;
    let mut fields = vec![("decision", "internal"), ("reason", ""), ("text_to_author", "Das ist Werbung."), ("zurueck", "?wer=ich")];
    for number in &numbers {
        fields.extend([("n", number.as_str()), ("seen", "0"), ("corrected", "")]);
    }
    let refused = moderator.post("/verwaltung/isek/eingang/gemeinsam", &fields).await;
    assert_eq!(refused.status, 422, "a refusal needs its reason");
    assert!(refused.says("Das ist Werbung.") && refused.attributes("main form input[name=n]", "value").len() == 4);
    fields[1].1 = "advertising";
    let result = moderator.post("/verwaltung/isek/eingang/gemeinsam", &fields).await.location();
    let page = moderator.get(&result).await.ok();
    assert!(page.says("3 Beiträge entschieden, einer übersprungen."), "{}", page.words());
    assert!(page.says(&format!("{} : Mo Beispiel war schneller", numbers[1])), "{}", page.words());
    assert_eq!(visibility(&app, &numbers[0]).await, Visibility::Internal);
    assert_eq!(visibility(&app, &numbers[1]).await, Visibility::Published);
    assert_eq!(app.count("select count(*) from moderation_decision where text_to_author = 'Das ist Werbung.'").await, 3);

    // All are taken back within the minute, but for the one about which somebody decided again.
    app.set_clock("2026-11-23T11:00:40Z");
    decide(&app, &numbers[3], Verdict::Reopen).await;
    let undo = page.attributes("form[action*=zuruecknehmen]", "action");
    let after = moderator.get(&moderator.post(&undo[0], &[("zurueck", "?wer=ich")]).await.location()).await.ok();
    assert!(after.says("Die Entscheidungen sind zurückgenommen") && after.says("Nicht zurückgenommen, weil"), "{}", after.words());
    for index in [0, 2, 3] {
        assert_eq!(visibility(&app, &numbers[index]).await, Visibility::InReview);
    }
    assert_eq!(moderator.post(&undo[0], &[]).await.status, 409, "once is enough");
    assert_eq!(app.count("select count(*) from outbox_message where template = 'not_published'").await, 0);
    assert_eq!(after.attributes("main > p a", "href")[0], "/verwaltung/isek/eingang?wer=ich");
}

#[tokio::test]
async fn a_bundle_is_not_taken_back_after_its_minute_nor_elsewhere() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Beitrag").await;
    let moderator = app.moderator().await;
    let fields = [("decision", "publish"), ("n", receipt.number.as_str()), ("seen", "0"), ("corrected", "")];
    let page = moderator.post("/verwaltung/isek/eingang/gemeinsam", &fields).await.location();
    let id = page.rsplit('/').next().and_then(|rest| rest.split('?').next()).expect("a key").to_owned();
    assert_eq!(moderator.get(&format!("/verwaltung/schulwege-2022/eingang/gemeinsam/{id}")).await.status, 404);
    assert_eq!(moderator.post(&format!("/verwaltung/schulwege-2022/eingang/gemeinsam/{id}/zuruecknehmen"), &[]).await.status, 404);
    app.set_clock("2026-11-23T11:01:30Z");
    let late = moderator.post(&format!("/verwaltung/isek/eingang/gemeinsam/{id}/zuruecknehmen"), &[]).await;
    assert_eq!(late.status, 409);
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Published);
    assert!(moderator.get(&page).await.ok().says("Die Minute ist um"));
    let nothing = moderator.get("/verwaltung/isek/eingang/gemeinsam").await.ok();
    assert!(nothing.says("Nichts angekreuzt"));
    assert_eq!(moderator.post("/verwaltung/isek/eingang/gemeinsam", &[("decision", "publish")]).await.status, 422);
    assert_eq!(
        moderator.post("/verwaltung/isek/eingang/gemeinsam", &[("decision", "erase"), fields[1], fields[2], fields[3]]).await.status,
        422
    );
}

#[tokio::test]
async fn a_filter_is_kept_under_a_name_by_everybody_for_themselves() {
    let app = TestApp::new().await;
    received(&app, "Eine Brücke").await;
    let (moderator, other) = (app.moderator().await, colleague(&app).await);
    let save = "/verwaltung/isek/eingang/filter?stand=alle&q=br%C3%BCcke";
    let refused = moderator.post(save, &[("name", " ")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("#f-name", "aria-invalid"), ["true"]);
    moderator.post(save, &[("name", "Brücken")]).await.location();
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.attributes(".rf-saved ul a", "href"), ["/verwaltung/isek/eingang?stand=alle&q=br%C3%BCcke"]);
    assert_eq!(moderator.get(&desk.attributes(".rf-saved ul a", "href")[0]).await.ok().select("[data-queue] li a"), ["Idee: Eine Brücke"]);
    assert!(other.get("/verwaltung/isek/eingang").await.ok().select(".rf-saved").is_empty());
    let delete = desk.attributes(".rf-saved li form", "action");
    assert_eq!(other.post(&delete[0], &[]).await.status, 404, "security 15: nobody else's");
    moderator.post(&delete[0], &[]).await.location();
    assert_eq!(app.count("select count(*) from desk_filter").await, 0);
}

#[tokio::test]
async fn text_blocks_are_kept_and_put_into_the_text_to_the_author() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Beitrag").await;
    let moderator = app.moderator().await;
    let blocks = "/verwaltung/isek/eingang/textbausteine";
    assert!(moderator.get(blocks).await.ok().says("Noch kein Textbaustein"));
    assert_eq!(moderator.post(blocks, &[("title", ""), ("language", "xx"), ("text", "")]).await.status, 422);
    let block = [("title", "Kreis"), ("reason", "off_topic"), ("language", "de"), ("text", "Dafür ist der Kreis <zuständig>.")];
    moderator.post(blocks, &block).await.location();
    let taken = moderator.post(blocks, &block).await;
    assert_eq!(taken.status, 422);
    assert!(taken.says("gibt es schon einen Baustein"));

    let form = moderator.get(&at(&receipt.number, "?akt=ablehnen")).await.ok();
    let key = form.attributes("button[data-insert='f-text_to_author']", "value");
    // Without scripts the button sends the form, which comes back with the block.
    let typed = [("decision", "reject"), ("seen", "0"), ("reason", "off_topic"), ("text_to_author", "Danke!"), ("block", &key[0])];
    let back = moderator.post(&at(&receipt.number, "/entscheiden"), &typed).await.ok();
    assert_eq!(back.select("#f-text_to_author"), ["Danke! Dafür ist der Kreis <zuständig>."]);
    assert_eq!(back.attributes("#f-reason option[selected]", "value"), ["off_topic"]);
    assert_eq!(visibility(&app, &receipt.number).await, Visibility::Submitted);
    let elsewhere = format!("/verwaltung/schulwege-2022/eingang/textbausteine/{}", key[0]);
    assert_eq!(moderator.get(&elsewhere).await.status, 404, "security 19: not in another process");
    assert_eq!(app.planner().await.get(blocks).await.status, 403);
    let edit = format!("{blocks}/{}", key[0]);
    moderator.post(&edit, &[("title", "Kreis"), ("language", "en"), ("text", "The district does this.")]).await.location();
    assert_eq!(moderator.get(&edit).await.ok().select("#f-text"), ["The district does this."]);
    moderator.post(&format!("{edit}/loeschen"), &[]).await.location();
    assert_eq!(moderator.post(&format!("{edit}/loeschen"), &[]).await.status, 404);
}

#[tokio::test]
async fn a_note_is_for_the_team_only() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Beitrag").await;
    let moderator = app.moderator().await;
    let note = at(&receipt.number, "/notiz");
    let refused = moderator.post(&note, &[("note", " ")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Bitte schreiben Sie die Notiz."), "{}", refused.words());
    moderator.post(&note, &[("note", "Mit Frau <Meier> vom Tiefbau geklärt.")]).await.location();
    assert!(colleague(&app).await.get(&at(&receipt.number, "")).await.ok().says("Mit Frau <Meier> vom Tiefbau geklärt."));
    decide(&app, &receipt.number, Verdict::Publish).await;
    // Invariant 5: no internal note in a public answer, nor in what the author gets.
    let private: (uuid::Uuid, i32) = sqlx::query_as("select uuid, link_generation from contribution where number = $1")
        .bind(&receipt.number)
        .fetch_one(&app.db.pool)
        .await
        .expect("there");
    let page = format!("/mein/{}", app.app.host.keys.private_token(private.0, private.1));
    for path in [format!("/beitraege/{}", receipt.number), page.clone(), format!("{page}/daten.json")] {
        assert!(!app.visitor().get(&path).await.ok().text().contains("Tiefbau"), "{path}");
    }
    let mut tx = app.tx(Actor::Visitor).await;
    for step in app.app.host.steps.iter().filter(|step| step.key == "triage") {
        step.erase.expect("triage holds texts")(&mut tx, receipt.id.0).await.expect("erased");
    }
    tx.commit().await.expect("committed");
    assert_eq!(app.count("select count(*) from desk_note where text <> ''").await, 0);
}

/// Security 27: fifty people decide at once through the whole program. One wins, everybody else is told who was faster.
#[tokio::test]
async fn of_fifty_decisions_at_once_one_wins_and_the_others_are_told() {
    let app = TestApp::new().await;
    let receipt = received_with_mail(&app, "Umstritten").await;
    let (moderator, other) = (app.moderator().await, colleague(&app).await);
    let choices = [("publish", ""), ("internal", "off_topic"), ("reject", "insult"), ("exclude", "spam"), ("redact", "personal_data")];
    let posts = (0..50).map(|index| {
        let (decision, reason) = choices[index % choices.len()];
        let client = if index % 2 == 0 { &moderator } else { &other };
        let path = at(&receipt.number, "/entscheiden");
        async move {
            let fields = [("decision", decision), ("seen", "0"), ("reason", reason), ("title", "Gekürzt"), ("text", "[gekürzt]")];
            client.post(&path, &fields).await
        }
    });
    let pages = join_all(posts).await;
    let won = pages.iter().filter(|page| page.status == 303).count();
    let told = pages.iter().filter(|page| page.status == 409 && page.says("war schneller (23.11.2026, 12:00)")).count();
    assert_eq!((won, told), (1, 49), "{:?}", pages.iter().map(|page| page.status.as_u16()).collect::<BTreeSet<_>>());
    assert_eq!(app.count("select count(*) from moderation_decision").await, 1);
    assert_eq!(app.count("select count(*) from audit_event where action = 'contribution.decide'").await, 1);
    assert_eq!(app.count("select count(*) from outbox_message where template <> 'receipt'").await, 1);
}
