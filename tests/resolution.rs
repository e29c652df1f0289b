//! Step 6: weighings by two people, editions that nobody can change, the way through the council.

use rotfaden::error::Error;
use rotfaden::process::resolution::{editions, weighing};
use rotfaden::services::keys;
use sqlx::Row as _;

use crate::support::app::{Client, TestApp};
use crate::support::concept;
use crate::support::page::Page;

const PLANNING: &str = "planung@demo.example";
const LEAD: &str = "leitung@demo.example";

/// What a planner types for an answer that needs nothing else.
const NOTED: [(&str, &str); 4] = [
    ("result", "noted"),
    ("verdict", "Wir haben das gelesen und festgehalten."),
    ("reason", "Es betrifft eine andere Planung."),
    ("effect", ""),
];

async fn write(planner: &Client, code: &str, fields: &[(&str, &str)], seen: &str) -> Page {
    let mut form = fields.to_vec();
    form.push(("seen", seen));
    planner.post(&format!("/verwaltung/isek/abwaegung/{code}"), &form).await
}

/// Writes an answer and submits it for release.
async fn propose(planner: &Client, code: &str) {
    let written = write(planner, code, &NOTED, "").await;
    assert_eq!(written.status, 303, "{}", written.words());
    let checked = planner.post(&format!("/verwaltung/isek/abwaegung/{code}/pruefen"), &[]).await;
    assert_eq!(checked.status, 303, "{}", checked.words());
}

async fn release(by: &Client, codes: &[&str]) -> Page {
    let fields: Vec<_> = codes.iter().map(|code| ("cluster", *code)).collect();
    by.post("/verwaltung/isek/abwaegung/freigeben", &fields).await
}

async fn text(app: &TestApp, sql: &'static str) -> String {
    sqlx::query_scalar(sql).fetch_one(&app.db.pool).await.expect(sql)
}

#[tokio::test]
async fn invariant_07_a_second_person_releases_and_the_contribution_is_weighed() {
    let app = TestApp::new().await;
    let said = concept::contribution(&app, "Kein Gehweg am Hätschenkamp").await;
    concept::cluster(&app, "A-001", &[&said]).await;
    let (planner, lead) = (app.planner().await, app.lead().await);
    propose(&planner, "A-001").await;

    let own = planner.get(&release(&planner, &["A-001"]).await.location()).await.ok();
    assert!(own.says("Nicht freigegeben, weil Sie den Vorschlag selbst geschrieben haben: A-001"), "{}", own.words());
    assert_eq!(app.count("select count(*) from weighing_public").await, 0);

    let read = lead.get("/verwaltung/isek/abwaegung/A-001").await.ok();
    assert!(read.select("main > dl dd").contains(&"Es betrifft eine andere Planung.".to_owned()), "read before it is released");
    let board = lead.get("/verwaltung/isek/abwaegung?stand=checked").await.ok();
    assert_eq!(board.attributes("input[name=cluster]", "value"), ["A-001"]);
    let done = lead.get(&release(&lead, &["A-001"]).await.location()).await.ok();
    assert!(done.says("Freigegeben: A-001"), "{}", done.words());
    assert_eq!(text(&app, "select handling from contribution").await, "weighed");
    assert_eq!(text(&app, "select result from weighing_public").await, "noted");

    // The database holds the rule as well.
    let forged = sqlx::query("update weighing set released_by = drafted_by").execute(&app.db.pool).await.map_err(Error::from);
    assert_eq!(forged.expect_err("one person").constraint(), Some("weighing_second_person"));
}

#[tokio::test]
async fn a_batch_tells_row_by_row_what_became_of_it() {
    let app = TestApp::new().await;
    for code in ["A-001", "A-002", "A-003"] {
        concept::cluster(&app, code, &[]).await;
    }
    let (planner, lead) = (app.planner().await, app.lead().await);
    propose(&planner, "A-001").await;
    propose(&lead, "A-002").await;
    write(&planner, "A-003", &NOTED, "").await;
    let page = lead.get(&release(&lead, &["A-001", "A-002", "A-003"]).await.location()).await.ok();
    assert!(page.says("Freigegeben: A-001"));
    assert!(page.says("selbst geschrieben haben: A-002"));
    assert!(page.says("noch nicht zur Freigabe steht: A-003"));
    assert_eq!(release(&lead, &[]).await.status, 409);
}

#[tokio::test]
async fn an_outside_office_writes_but_does_not_release() {
    let app = TestApp::new().await;
    concept::cluster(&app, "A-001", &[]).await;
    propose(&app.planner().await, "A-001").await;
    let office = app.as_staff(concept::external_planner(&app).await).await;
    assert_eq!(release(&office, &["A-001"]).await.status, 403);
    assert!(office.get("/verwaltung/isek/abwaegung").await.ok().attributes("input[name=cluster]", "value").is_empty());
    assert_eq!(office.post("/verwaltung/isek/fassungen", &[("title", "Eine Fassung")]).await.status, 303);
    assert_eq!(office.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await.status, 403);
}

#[tokio::test]
async fn invariant_09_what_is_missing_stands_by_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    concept::cluster(&app, "A-001", &[]).await;
    let planner = app.planner().await;
    let typed = [("result", "followed"), ("verdict", "Der Gehweg soll kommen."), ("reason", "Kinder gehen auf der Fahrbahn.")];
    let page = write(&planner, "A-001", &typed, "").await;
    assert_eq!(page.status, 422);
    assert!(page.select("#f-goal-error").join(" ").contains("Wählen Sie ein Ziel"), "{}", page.words());
    assert!(page.select("#f-verdict").join(" ").contains("Der Gehweg soll kommen."));

    concept::goal(&app).await;
    let aimed = write(&planner, "A-001", &[typed[0], typed[1], typed[2], ("goal", "L")], "").await;
    assert_eq!(aimed.status, 303, "{}", aimed.words());
    let unknown = write(&planner, "A-001", &[typed[0], typed[1], typed[2], ("goal", "9.9")], "").await;
    assert_eq!(unknown.status, 422);

    // The database holds every rule of it, whatever the program asks.
    for (change, constraint) in [
        ("update weighing set goal_id = null", "weighing_followed_points"),
        ("update weighing set result = 'exists'", "weighing_exists_points"),
        ("update weighing set result = 'forwarded'", "weighing_forwarded_points"),
        ("update weighing set result = 'postponed'", "weighing_postponed_until"),
        ("update weighing set result = 'not_followed', reason = 'Zu kurz.'", "weighing_not_followed_reason"),
    ] {
        let refused = sqlx::query(change).execute(&app.db.pool).await.map_err(Error::from).expect_err(change);
        assert_eq!(refused.constraint(), Some(constraint), "{change}");
    }
}

#[tokio::test]
async fn a_change_after_release_is_a_new_version_and_the_old_one_stays() {
    let app = TestApp::new().await;
    concept::cluster(&app, "A-001", &[]).await;
    let (planner, lead) = (app.planner().await, app.lead().await);
    propose(&planner, "A-001").await;
    release(&lead, &["A-001"]).await;
    let page = planner.get("/verwaltung/isek/abwaegung/A-001").await.ok();
    assert!(page.says("Neue Fassung schreiben"));
    let seen = page.attributes("input[name=seen]", "value").remove(0);
    let changed = [NOTED[0], ("verdict", "Wir sehen uns das noch einmal an."), NOTED[2]];
    assert_eq!(write(&planner, "A-001", &changed, &seen).await.status, 303);
    assert_eq!(app.count("select count(*) from weighing").await, 2);
    assert_eq!(text(&app, "select verdict from weighing_public").await, NOTED[1].1, "until its release the old one holds");

    // Whoever still has the old page open does not write over the new version.
    let late = write(&planner, "A-001", &NOTED, &seen).await;
    assert_eq!(late.status, 422);
    assert!(late.says("In der Zwischenzeit hat jemand anderes"), "{}", late.words());
}

#[tokio::test]
async fn weighings_are_for_planners_and_for_their_own_process() {
    let app = TestApp::new().await;
    concept::cluster(&app, "A-001", &[]).await;
    let moderator = app.moderator().await;
    for path in ["/verwaltung/isek/abwaegung", "/verwaltung/isek/abwaegung/A-001", "/verwaltung/isek/fassungen"] {
        assert_eq!(moderator.get(path).await.status, 403, "{path}");
    }
    assert_eq!(release(&moderator, &["A-001"]).await.status, 403);
    assert_eq!(app.visitor().get("/verwaltung/isek/abwaegung").await.status, 303);
    let planner = app.planner().await;
    assert_eq!(planner.get("/verwaltung/isek/abwaegung/A-001").await.ok().status, 200);
    assert_eq!(planner.get("/verwaltung/schulwege-2022/abwaegung/A-001").await.status, 404);
}

/// One weighed cluster with two contributions, a goal and a measure; a working edition `fassung-1`.
async fn concept_with_edition(app: &TestApp) {
    let (one, two) = (concept::contribution(app, "Kein Gehweg").await, concept::contribution(app, "Zu schnelle Autos").await);
    concept::cluster(app, "A-001", &[&one, &two]).await;
    let goal = concept::goal(app).await;
    concept::measure(app, "M-MO-GS-01", goal).await;
    let (planner, lead) = (app.planner().await, app.lead().await);
    propose(&planner, "A-001").await;
    release(&lead, &["A-001"]).await;
    let made = planner.post("/verwaltung/isek/fassungen", &[("title", "Stadtentwicklungskonzept 2040")]).await;
    assert_eq!(made.location(), "/verwaltung/isek/fassungen/fassung-1?meldung=edition-created");
}

#[tokio::test]
async fn invariant_08_an_edition_answers_everybody() {
    let app = TestApp::new().await;
    let said = concept::contribution(&app, "Kein Gehweg").await;
    concept::cluster(&app, "A-001", &[&said]).await;
    let forgotten = concept::contribution(&app, "Mehr Bänke").await;
    let lead = app.lead().await;
    lead.post("/verwaltung/isek/fassungen", &[("title", "Fassung für den Rat")]).await;

    let page = lead.get("/verwaltung/isek/fassungen/fassung-1").await.ok();
    let links = page.attributes("main a", "href");
    assert!(links.contains(&format!("/verwaltung/isek/aussagen?q={}", forgotten.number)), "{links:?}");
    assert!(links.contains(&"/verwaltung/isek/abwaegung/A-001".to_owned()));
    let refused = lead.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Noch sind nicht alle beantwortet"));

    // Nor does the database take a document.
    let forged = sqlx::query(
        "insert into edition_document (edition_id, document, sha256, frozen_at, frozen_by)
         select id, '{}', sha256('{}'), created_at, created_by from edition",
    );
    let forged = forged.execute(&app.db.pool).await.map_err(Error::from).expect_err("nobody is answered");
    assert_eq!(forged.constraint(), Some("edition_answers_everybody"));

    sqlx::query("update statement set unassignable = 'Nur ein Gruß' where contribution_id = $1")
        .bind(forgotten.id.0)
        .execute(&app.db.pool)
        .await
        .expect("unassignable with reason");
    propose(&app.planner().await, "A-001").await;
    release(&lead, &["A-001"]).await;
    let frozen = lead.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await;
    assert_eq!(frozen.status, 303, "{}", frozen.words());
}

/// Undoing leaves clusters without members behind: nobody waits for their answer.
#[tokio::test]
async fn invariant_08_an_empty_cluster_needs_no_answer() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    let empty = concept::cluster(&app, "A-002", &[]).await;
    let lead = app.lead().await;
    assert!(lead.get("/verwaltung/isek/abwaegung?stand=missing").await.ok().select("main tbody tr").is_empty());
    sqlx::query("insert into cluster_statement (process_id, cluster_id, statement_id, added_at) select process_id, $1, id, '2026-11-01T10:00:00Z' from statement")
        .bind(empty)
        .execute(&app.db.pool)
        .await
        .expect("two voices");
    let refused = lead.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await;
    assert_eq!(refused.status, 422, "with voices it needs one");
    assert!(lead.get("/verwaltung/isek/abwaegung?stand=missing").await.ok().says("A-002"));
    sqlx::query("delete from cluster_statement where cluster_id = $1").bind(empty).execute(&app.db.pool).await.expect("undone");
    let frozen = lead.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await;
    assert_eq!(frozen.status, 303, "{}", frozen.words());
}

#[tokio::test]
async fn what_a_machine_proposed_and_nobody_accepted_holds_nobody_up() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    let suggested = concept::cluster(&app, "A-002", &[]).await;
    for suggest in [
        "insert into cluster_statement (process_id, cluster_id, statement_id, added_at) select process_id, $1, id, '2026-11-01T10:00:00Z' from statement",
        "update cluster set state = 'proposed', proposed_by = 'machine' where id = $1",
    ] {
        sqlx::query(suggest).bind(suggested).execute(&app.db.pool).await.expect("a suggestion");
    }
    assert_eq!(app.lead().await.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await.status, 303);
}

#[tokio::test]
async fn invariant_12_the_download_is_the_stored_bytes_and_nobody_changes_them() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    let visitor = app.visitor();
    assert_eq!(visitor.get("/beschluesse/fassung-1").await.status, 404, "a working edition is nobody's business");
    app.lead().await.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await;

    let file = visitor.get("/beschluesse/fassung-1/fassung.json").await.ok();
    let row = sqlx::query("select document, sha256 from edition_document").fetch_one(&app.db.pool).await.expect("a document");
    assert_eq!(file.bytes, row.get::<Vec<u8>, _>("document"));
    let hash = keys::hex(&keys::sha256(&file.bytes));
    assert_eq!(hash, keys::hex(&row.get::<Vec<u8>, _>("sha256")));
    assert_eq!(file.headers["etag"], format!("\"{hash}\"").as_str());
    assert!(visitor.get("/beschluesse/fassung-1").await.ok().says(&hash));

    for change in ["update edition_document set document = '{}'", "delete from edition_document", "truncate edition_document cascade"] {
        let refused = sqlx::query(change).execute(&app.db.pool).await.expect_err(change);
        let code = refused.as_database_error().and_then(|error| error.code().map(|code| code.into_owned()));
        assert_eq!(code.as_deref(), Some("42501"), "{change}: the role of the program has no right to");
    }
}

#[tokio::test]
async fn invariant_12_a_document_is_canonical_and_holds_no_resident_text_and_no_name() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    app.lead().await.post("/verwaltung/isek/fassungen/fassung-1/einfrieren", &[]).await;
    let text = app.visitor().get("/beschluesse/fassung-1/fassung.json").await.ok().text();
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(serde_json_canonicalizer::to_string(&value).expect("canonical"), text, "RFC 8785");
    for never in ["Henrike Muster", "dreißig Kinder", "Zu schnelle Autos", "Frau Beispiel", "Eigentümer verhandelt", "demo.example"] {
        assert!(!text.contains(never), "{never}");
    }
    assert_eq!(value["tally"]["received"], 2);
    assert_eq!(value["tally"]["counted"], 2);
    assert_eq!(value["clusters"][0]["contributions"], 2);
    assert_eq!(value["clusters"][0]["weighing"]["result"], "noted");
    assert_eq!(value["measures"][0]["cost"]["expected"], 18_000_000);
    assert_eq!(value["edition"]["parts"]["participation"], "annex");
}

#[tokio::test]
async fn invariant_12_same_input_same_bytes() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    let lead = app.actor(LEAD).await;
    let mut hashes = Vec::new();
    for _ in 0..2 {
        let mut tx = app.tx(lead.clone()).await;
        hashes.push(editions::freeze(&mut tx, "fassung-1").await.expect("frozen"));
        // Not committed: the next one starts from the same input.
    }
    assert_eq!(hashes[0], hashes[1]);
}

/// Freezes `fassung-1`, hands it to the council, and lets two committees meet; the lead, signed in on the day after.
async fn through_the_council(app: &TestApp) -> Client {
    let lead = app.lead().await;
    let desk = "/verwaltung/isek/fassungen/fassung-1";
    lead.post(&format!("{desk}/einfrieren"), &[]).await;
    for (body, role, public) in [("Ausschuss für Stadtentwicklung", "advice", ""), ("Ratsversammlung", "decision", "1")] {
        let fields = [("body", body), ("role", role), ("held_on", "2026-12-10"), ("paper_number", "VO-26-117"), ("public", public)];
        assert_eq!(lead.post(&format!("{desk}/beratungen"), &fields).await.status, 303);
    }
    lead.post(&format!("{desk}/vorlegen"), &[]).await;
    let votes = [("outcome", "majority"), ("yes", "27"), ("no", "8"), ("abstain", "4")];
    let early = lead.post(&format!("{desk}/beratungen/1"), &votes).await;
    assert!(early.status == 422 && early.says("Die Sitzung war noch nicht"), "{}", early.words());
    app.set_clock("2026-12-11T09:00:00+01:00");
    let lead = app.lead().await;
    let misfit = lead.post(&format!("{desk}/beratungen/1"), &[("outcome", "unanimous"), votes[1], votes[2], votes[3]]).await;
    assert!(misfit.status == 422 && misfit.says("passen nicht zusammen"), "{}", misfit.words());
    for position in 1..=2 {
        assert_eq!(lead.post(&format!("{desk}/beratungen/{position}"), &votes).await.status, 303);
    }
    lead
}

/// An agreed SWOT item `W-MO-04` with evidence and an agreed scenario `kurze-wege`, and one of each that is still discussed.
async fn analysis(app: &TestApp) {
    crate::goals::swot_item(app, "W-MO-04", "Schulwege ohne Gehweg").await;
    crate::goals::swot_item(app, "W-MO-05", "Zu wenig Bänke").await;
    for sql in [
        "insert into evidence (process_id, swot_item_id, cluster_id, stance, added_at)
         select swot_item.process_id, swot_item.id, cluster.id, 'supports', '2026-11-01T10:00:00Z' from swot_item, cluster where cluster.code = 'A-001'",
        "update swot_item set state = case code when 'W-MO-04' then 'agreed' else 'public_review' end, public_from = '2026-11-01T10:00:00Z',
            released_by = (select id from account where email = 'leitung@demo.example')",
        "with made as (insert into subject (process_id, kind) select process_id, 'scenario' from swot_item returning id, process_id)
         insert into scenario (subject_id, process_id, slug, title, horizon, state, public_from, released_by, created_at)
         select made.id, made.process_id, case row_number() over () when 1 then 'kurze-wege' else 'autostadt' end, 'Ein Zukunftsbild', '2040',
                case row_number() over () when 1 then 'agreed' else 'public_review' end, '2026-11-01T10:00:00Z', account.id, '2026-11-01T10:00:00Z'
         from made, account where account.email = 'leitung@demo.example'",
    ] {
        sqlx::query(sql).execute(&app.db.pool).await.expect(sql);
    }
}

#[tokio::test]
async fn the_council_resolves_and_everything_in_the_edition_follows() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    analysis(&app).await;
    let lead = through_the_council(&app).await;
    let desk = "/verwaltung/isek/fassungen/fassung-1/beschluss";
    let wording = ("wording", "Die Ratsversammlung beschließt das Konzept.");
    let unknown = lead.post(desk, &[wording, ("amendments", "M-XX-GS-99: Später.")]).await;
    assert!(unknown.status == 422 && unknown.says("M-XX-GS-99 ist keine veröffentlichte Maßnahme"), "{}", unknown.words());
    assert_eq!(app.count("select count(*) from resolution").await, 0, "refused whole");
    let done = lead.post(desk, &[wording, ("amendments", "M-MO-GS-01: Beginn erst nach der Zählung.")]).await;
    assert_eq!(done.status, 303, "{}", done.words());

    assert_eq!(text(&app, "select state from edition").await, "resolved");
    assert_eq!(text(&app, "select state from weighing").await, "resolved");
    assert_eq!(text(&app, "select state from goal").await, "resolved");
    assert_eq!(text(&app, "select state from measure").await, "resolved");
    assert_eq!(
        text(&app, "select string_agg(code || ' ' || state, ', ' order by code) from swot_item").await,
        "W-MO-04 resolved, W-MO-05 public_review"
    );
    assert_eq!(
        text(&app, "select string_agg(slug || ' ' || state, ', ' order by slug) from scenario").await,
        "autostadt public_review, kurze-wege resolved"
    );
    assert_eq!(
        app.count(
            "select count(*) from audit_event where action in ('swot_item.resolve', 'scenario.resolve') and cardinality(related) = 1"
        )
        .await,
        2
    );
    let visitor = app.visitor();
    assert_eq!(visitor.get("/beschluesse/fassung-1").await.location(), "/beschluesse/PI-B-1");
    let page = visitor.get("/beschluesse/PI-B-1").await.ok();
    for says in [
        "Beschluss PI-B-1 vom 10. Dezember 2026",
        "mehrheitlich (27 ja, 8 nein, 4 Enthaltungen)",
        "Beginn erst nach der Zählung.",
        "Einen Rechtsanspruch gibt er niemandem.",
        "Nicht öffentliche Sitzung",
    ] {
        assert!(page.says(says), "{says}: {}", page.words());
    }
    assert_eq!(page.text().matches("VO-26-117").count(), 1, "of a meeting that is not public only committee and day are shown");
    assert!(visitor.get("/beschluesse").await.ok().says("PI-B-1"));
    assert_eq!(visitor.get("/verfahren/schulwege-2022/beschluesse/PI-B-1").await.status, 404);
    assert_eq!(lead.post(desk, &[wording]).await.status, 422, "once");
}

#[tokio::test]
async fn followers_hear_that_an_answer_is_resolved() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    through_the_council(&app).await;
    app.set_clock("2026-12-11T10:00:00+01:00");
    let before = app.visitor().get("/aktuelles.atom").await.ok().text();
    assert!(before.contains("2026-11-23T") && !before.contains("2026-12-11T"), "{before}");
    let lead = app.lead().await;
    let done =
        lead.post("/verwaltung/isek/fassungen/fassung-1/beschluss", &[("wording", "Die Ratsversammlung beschließt das Konzept.")]).await;
    assert_eq!(done.status, 303, "{}", done.words());
    app.set_clock("2026-12-11T10:05:00+01:00");
    let after = app.visitor().get("/aktuelles.atom").await.ok().text();
    let answer = after.split("<entry>").find(|entry| entry.contains("/anliegen/A-001")).expect("the answer is news again");
    assert!(answer.contains("<updated>2026-12-11T09:00:00"), "{answer}");
}

#[tokio::test]
async fn what_the_council_rejects_says_so_everywhere() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    let number = text(&app, "select min(number) from contribution").await;
    let (lead, desk) = (app.lead().await, "/verwaltung/isek/fassungen/fassung-1");
    lead.post(&format!("{desk}/einfrieren"), &[]).await;
    let council =
        [("body", "Ratsversammlung"), ("role", "decision"), ("held_on", "2026-12-10"), ("paper_number", "VO-26-117"), ("public", "1")];
    lead.post(&format!("{desk}/beratungen"), &council).await;
    lead.post(&format!("{desk}/vorlegen"), &[]).await;
    app.set_clock("2026-12-11T09:00:00+01:00");
    let (lead, visitor) = (app.lead().await, app.visitor());
    assert!(visitor.get("/beschluesse/fassung-1").await.ok().says("Dem Rat vorgelegt, noch nicht beschlossen."));
    let votes = [("outcome", "rejected"), ("yes", "8"), ("no", "27"), ("abstain", "4")];
    assert_eq!(lead.post(&format!("{desk}/beratungen/1"), &votes).await.status, 303);

    let paper = visitor.get("/beschluesse/fassung-1").await.ok();
    assert!(paper.says("Der Rat hat diese Fassung am 10. Dezember 2026 abgelehnt.") && !paper.says("Vorlage"), "{}", paper.words());
    assert_eq!(visitor.get("/beschluesse").await.ok().select("main .rf-tag"), ["abgelehnt"]);
    assert!(lead.get("/verwaltung/isek/fassungen").await.ok().select("main .rf-tag").contains(&"abgelehnt".to_owned()));
    let staff = lead.get(desk).await.ok();
    assert!(staff.says("Beginnen Sie eine neue") && staff.attributes("textarea[name=wording]", "name").is_empty(), "{}", staff.words());

    let page = visitor.get(&format!("/beitraege/{number}")).await.ok();
    assert!(page.select(".rf-verdict")[0].ends_with("Der Rat hat den Vorschlag am 10. Dezember 2026 abgelehnt."));
    let thread = page.select(".rf-thread").join(" ");
    assert!(thread.contains("Ratsversammlung : abgelehnt (8 Ja, 27 Nein, 4 Enthaltungen)"), "{thread}");
    assert!(thread.contains("ob sie dem Rat eine neue Fassung vorlegt") && !thread.contains("Der Rat entscheidet"), "{thread}");

    // Another committee that decides: it is before the council again.
    lead.post(&format!("{desk}/beratungen"), &council).await;
    assert!(!visitor.get("/beschluesse").await.ok().says("abgelehnt"));
}

#[tokio::test]
async fn without_a_deciding_vote_nothing_is_resolved() {
    let app = TestApp::new().await;
    concept_with_edition(&app).await;
    let lead = app.lead().await;
    let desk = "/verwaltung/isek/fassungen/fassung-1";
    lead.post(&format!("{desk}/einfrieren"), &[]).await;
    lead.post(&format!("{desk}/vorlegen"), &[]).await;
    let refused = lead.post(&format!("{desk}/beschluss"), &[("wording", "Beschlossen.")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Es fehlt noch das Ergebnis eines Gremiums"));
    assert_eq!(lead.post(&format!("{desk}/einfrieren"), &[]).await.status, 422, "frozen once");
    assert_eq!(lead.post(&format!("{desk}/teile"), &[("edition-part-goals", "noted")]).await.status, 422);
}

#[tokio::test]
async fn a_process_has_one_working_edition() {
    let app = TestApp::new().await;
    let planner = app.actor(PLANNING).await;
    let mut tx = app.tx(planner.clone()).await;
    editions::create(&mut tx, "Die erste").await.expect("made");
    tx.commit().await.expect("committed");
    let mut tx = app.tx(planner).await;
    let second = editions::create(&mut tx, "Die zweite").await.expect_err("there is one");
    assert!(matches!(second, Error::Refused(say) if say.key == "edition-one-working"));
}

#[tokio::test]
async fn an_unknown_cluster_is_not_weighed() {
    let app = TestApp::new().await;
    let mut tx = app.tx(app.actor(PLANNING).await).await;
    let outcome = weighing::check(&mut tx, "A-404").await;
    assert!(matches!(outcome, Err(Error::NotFound)));
}
