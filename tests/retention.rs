//! Terms: what ends, when, and what is counted of it.

use rotfaden::cli::retention::table;
use rotfaden::services::i18n::Lang;
use rotfaden::services::retention::{self, Outcome};
use rotfaden::web::step::rules;

use crate::support::app::TestApp;
use crate::support::concept;

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::query(sql).execute(&app.db.pool).await.expect(sql);
}

async fn keep(app: &TestApp, dry: bool) -> Option<Vec<Outcome>> {
    let host = &app.app.host;
    retention::run(&host.pool, &host.keys, app.now(), rules(&host.steps).collect(), dry).await.expect("the database is there")
}

fn gone(outcomes: &[Outcome], rule: &str) -> u64 {
    let outcome = outcomes.iter().find(|outcome| outcome.rule.key == rule).expect(rule);
    *outcome.gone.as_ref().expect("it has work").as_ref().expect("it works")
}

/// One of everything that ends by itself, from now.
async fn fill(app: &TestApp) {
    let receipt = concept::contribution(app, "Kein Gehweg").await;
    for sql in [
        "insert into idempotency_key (nonce, outcome, created_at) values (gen_random_uuid(), '', '2026-11-23T11:00:00Z')",
        "insert into account_session (token_sha256, account_id, created_at, seen_at, expires_at)
         select sha256('a'), id, '2026-11-23T11:00:00Z', '2026-11-23T11:00:00Z', '2026-11-23T23:00:00Z' from account limit 1",
        "insert into account_token (account_id, purpose, uuid, token_sha256, email, created_at, expires_at)
         select id, 'reset', gen_random_uuid(), sha256('b'), email, '2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z' from account limit 1",
        "insert into outbox_message (template, account_id, not_before, attempts, dead_at, created_at)
         select 'reset', id, '2026-11-23T11:00:00Z', 8, '2026-11-23T11:00:00Z', '2026-11-23T11:00:00Z' from account limit 1",
        "insert into contribution_original (contribution_id, title, text, kept_at) select id, title, 'Herr Müller rast', '2026-11-23T11:00:00Z' from contribution",
        "update contribution set terms_internal = to_tsvector('simple', 'rast') || terms",
    ] {
        run(app, sql).await;
    }
    let contribution = concept::contribution(app, "Mehr Bänke").await;
    assert_ne!(receipt.number, contribution.number);
}

#[tokio::test]
async fn what_is_over_goes_and_is_counted_and_a_dry_run_only_says_so() {
    let app = TestApp::new().await;
    fill(&app).await;
    let rows = async || {
        app.count(
            "select (select count(*) from idempotency_key) + (select count(*) from account_session) + (select count(*) from account_token)
                  + (select count(*) from outbox_message) + (select count(*) from contribution_original)",
        )
        .await
    };
    let before = rows().await;
    let fresh = keep(&app, false).await.expect("alone");
    assert_eq!(fresh.iter().filter_map(|outcome| outcome.gone.as_ref()?.as_ref().ok()).sum::<u64>(), 0, "nothing is over");
    assert_eq!(rows().await, before);
    for (at, ended) in [
        ("2026-11-23T23:59:59+01:00", [0, 0, 0, 0, 0]),
        ("2026-11-24T00:00:01+01:00", [0, 1, 0, 0, 0]),
        ("2026-11-25T12:00:01+01:00", [1, 1, 0, 0, 0]),
        ("2026-12-23T12:00:01+01:00", [1, 1, 0, 1, 0]),
        ("2026-12-23T13:00:01+01:00", [1, 1, 1, 1, 0]),
        ("2027-11-23T12:00:01+01:00", [1, 1, 1, 1, 1]),
    ] {
        app.set_clock(at);
        let dry = keep(&app, true).await.expect("alone");
        let found = ["form_nonce", "session", "account_token", "dead_letter", "original"].map(|rule| gone(&dry, rule));
        assert_eq!(found, ended, "{at}");
    }
    assert_eq!(rows().await, before, "a dry run takes everything back");
    assert_eq!(app.count("select coalesce(sum(gone), 0)::bigint from retention_log").await, 0);

    keep(&app, false).await.expect("alone");
    assert_eq!(rows().await, before - 5);
    assert_eq!(app.count("select count(*) from contribution where terms_internal <> terms").await, 0, "nobody finds what is gone");
    assert_eq!(app.count("select sum(gone)::bigint from retention_log where day = '2027-11-23'").await, 5);
    assert_eq!(
        keep(&app, false)
            .await
            .expect("alone")
            .iter()
            .map(|outcome| outcome.gone.as_ref().map_or(0, |gone| *gone.as_ref().expect("works")))
            .sum::<u64>(),
        0
    );
    assert_eq!(app.count("select sum(gone)::bigint from retention_log where day = '2027-11-23'").await, 5, "counted once");
    assert_eq!(app.count("select count(*) from retention_log as log where log::text like '%Müller%'").await, 0);
}

/// After the original is gone a redacted contribution can still be taken up again: with the words that everybody read.
#[tokio::test]
async fn a_redacted_contribution_outlives_its_original() {
    let app = TestApp::new().await;
    let receipt = concept::contribution(&app, "Kein Gehweg").await;
    let desk = format!("/verwaltung/isek/eingang/{}", receipt.number);
    let newest = async || app.count("select coalesce(max(id), 0) from moderation_decision").await.to_string();
    let seen = newest().await;
    let redact = [
        ("seen", seen.as_str()),
        ("decision", "redact"),
        ("reason", "personal_data"),
        ("title", "Kein Gehweg"),
        ("text", "Dort wird gerast. [gekürzt]"),
    ];
    app.moderator().await.post(&format!("{desk}/entscheiden"), &redact).await.location();
    assert_eq!(app.count("select count(*) from contribution_original").await, 1);
    app.set_clock("2027-11-24T12:00:00+01:00");
    app.app.do_daily().await.expect("a look");
    assert_eq!(app.count("select count(*) from contribution_original").await, 0);
    let moderator = app.moderator().await;
    assert!(!moderator.get(&format!("{desk}?stand=alle")).await.ok().says("Original ansehen"));
    let seen = newest().await;
    moderator.post(&format!("{desk}/entscheiden"), &[("decision", "reopen"), ("seen", &seen)]).await.location();
    assert_eq!(app.count("select count(*) from contribution where visibility = 'in_review' and text like '%[gekürzt]'").await, 1);
}

#[tokio::test]
async fn one_run_at_a_time_and_a_rule_that_fails_stops_no_other() {
    let app = TestApp::new().await;
    fill(&app).await;
    app.set_clock("2027-11-23T12:00:01+01:00");
    let mut other = app.db.pool.begin().await.expect("a transaction");
    sqlx::query("select pg_advisory_xact_lock(1592590338)").execute(&mut *other).await.expect("locked");
    assert!(keep(&app, false).await.is_none(), "somebody else is at it");
    app.app.sweep().await.expect("that is no fault");
    assert_eq!(app.count("select count(*) from account_session").await, 1);
    other.rollback().await.expect("done");

    let mut owner = app.db.database.owner().await.expect("the owner");
    sqlx::query("alter table idempotency_key rename to nothing").execute(&mut owner).await.expect("renamed");
    app.app.sweep().await.expect_err("one rule fails");
    assert_eq!(app.count("select count(*) from account_session").await, 0, "the others ran");
    let outcomes = keep(&app, false).await.expect("alone");
    assert!(outcomes.iter().any(|outcome| outcome.rule.key == "form_nonce" && matches!(outcome.gone, Some(Err(_)))));
    let printed = table(&outcomes, false);
    assert!(printed.contains("FEHLER") && printed.contains("älter als"), "{printed}");
    let page = app.lead().await.get("/verwaltung/datenschutz?probelauf=1").await.ok();
    assert!(page.says("nicht ausführbar") && !page.says("seit mehr als zwei Tagen nicht geprüft"), "{}", page.words());
    app.set_clock("2027-11-26T12:00:01+01:00");
    app.app.sweep().await.expect_err("one rule still fails");
    app.app.do_daily().await.expect("the daily rules");
    let page = app.lead().await.get("/verwaltung/datenschutz").await.ok();
    assert!(page.says("seit mehr als zwei Tagen nicht geprüft Kennungen abgeschickter Formulare"), "{}", page.words());
}

#[tokio::test]
async fn every_rule_has_its_words_and_stands_on_the_page() {
    let app = TestApp::new().await;
    let page = app.lead().await.get("/verwaltung/datenschutz").await.ok();
    let mut seen = std::collections::BTreeSet::new();
    for rule in rules(&app.app.host.steps) {
        assert!(seen.insert(rule.key), "{} twice: one home for a rule", rule.key);
        assert_eq!(rule.work.is_some(), rule.term.before(app.now()).is_some() && rule.key != "file", "{}", rule.key);
        for part in ["", "-from", "-why"] {
            let key = format!("retention-{}{part}", rule.key);
            for lang in [Lang::De, Lang::En] {
                assert!(lang.try_t(&key).is_some(), "{key}");
            }
            assert!(page.says(&Lang::De.t(&key)), "{key}");
        }
    }
    assert!(seen.len() > 12 && page.says("Noch nichts gelöscht"));
    fill(&app).await;
    app.set_clock("2026-11-25T12:00:01+01:00");
    let lead = app.lead().await;
    let dry = lead.get("/verwaltung/datenschutz?probelauf=1").await.ok();
    assert!(dry.says("Ein Lauf würde jetzt 3 Einträge löschen"), "{}", dry.words());
    app.app.sweep().await.expect("swept");
    let page = lead.get("/verwaltung/datenschutz").await.ok();
    assert!(page.says("25. November 2026") && page.says("Anmeldungen der Verwaltung 2"), "{}", page.words());
}
