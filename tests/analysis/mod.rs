//! Step 2c: statements, clusters, sources and SWOT items: what moderators do with what came in.

mod items;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use rotfaden::error::Error;
use rotfaden::process::analysis::clusters::model::{Share, ShareOf};
use rotfaden::process::analysis::clusters::{self, AtCode, Belief, ProposedBy, State, Target, Wording};
use rotfaden::process::analysis::sources::{self, SourceKind, SourceText};
use rotfaden::process::analysis::statements::{self, StatementId};
use rotfaden::process::participation::contributions::{self, Class, Handling, Kind, NewContribution, NewPlace, Visibility};
use rotfaden::services::act::{Actor, ProcessId, Tx};
use rotfaden::services::geo::LonLat;
use rotfaden::services::time;

use crate::support::app::TestApp;

const MODERATION: &str = "moderation@demo.example";

async fn tx(app: &TestApp) -> Tx {
    app.tx(app.actor(MODERATION).await).await
}

async fn id(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).bind(app.process.0).fetch_one(&app.db.pool).await.expect(sql)
}

/// A contribution that is published at once; its number.
async fn contribution(app: &TestApp, title: &str, text: &str) -> String {
    contribution_in(app, app.process, title, text).await
}

async fn contribution_in(app: &TestApp, process: ProcessId, title: &str, text: &str) -> String {
    let occasion: i64 = sqlx::query_scalar("select id from occasion where process_id = $1 order by id limit 1")
        .bind(process.0)
        .fetch_one(&app.db.pool)
        .await
        .expect("an occasion");
    let new = NewContribution {
        kind: Kind::Problem,
        title: title.to_owned(),
        text: text.to_owned(),
        author_name: None,
        language: "de".into(),
        place: NewPlace::Point(LonLat { lon: 9.789_553, lat: 53.656_472 }),
        theme_id: None,
        occasion_id: occasion,
        event_on: time::day(app.now()),
        class: Class::Resident,
        signatories: 1,
        recorded_by: None,
        email: None,
        origin: None,
        outside_allowed: true,
    };
    let mut act = app.tx_in(Actor::System, process).await;
    let number = contributions::submit(&mut act, &new).await.expect("taken in").number;
    let mut contribution = contributions::lock(&mut act, &number).await.expect("there");
    contributions::change_visibility(&mut act, &mut contribution, Visibility::Published).await.expect("allowed");
    contributions::change_handling(&mut act, &mut contribution, Handling::Sighted).await.expect("allowed");
    act.commit().await.expect("committed");
    number
}

async fn statements_of(app: &TestApp, number: &str) -> Vec<StatementId> {
    let contribution = contributions::by_number(&app.db.pool, app.process, number).await.expect("there");
    let mut db = app.db.pool.acquire().await.expect("a connection");
    statements::of_contribution(&mut db, contribution.id).await.expect("read").into_iter().map(|statement| statement.id).collect()
}

async fn handling(app: &TestApp, number: &str) -> Handling {
    contributions::by_number(&app.db.pool, app.process, number).await.expect("there").handling
}

/// A cluster with these contributions, each as a whole; its code.
async fn cluster(app: &TestApp, title: &str, numbers: &[&str]) -> String {
    let mut chosen = Vec::new();
    for number in numbers {
        chosen.extend(statements_of(app, number).await);
    }
    let mut act = tx(app).await;
    let wording = Wording { summary: "Darum geht es.".into(), ..Wording::titled(title) };
    let code = clusters::create(&mut act, &wording, ProposedBy::Person, &chosen, Belief::Any).await.expect("created");
    act.commit().await.expect("committed");
    code
}

async fn release(app: &TestApp, code: &str) {
    let mut act = tx(app).await;
    clusters::release(&mut act, code).await.expect("released");
    act.commit().await.expect("committed");
}

async fn voices(app: &TestApp, code: &str) -> i64 {
    let mut db = app.db.pool.acquire().await.expect("a connection");
    let cluster = clusters::by_code(&mut db, app.process, code).await.expect("there");
    clusters::voices(&app.db.pool, cluster.id).await.expect("read").contributions
}

/// The sentence of a refusal.
fn refusal<T: std::fmt::Debug>(outcome: Result<T, Error>) -> &'static str {
    match outcome {
        Err(Error::Refused(say)) => say.key,
        Err(Error::Invalid(errors)) => errors[0].say.key,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn invariant_08_handling_follows_the_statements() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Zwei Dinge", "Ein Gehweg fehlt. Und eine Lampe ist kaputt.").await;
    assert_eq!(statements_of(&app, &number).await.len(), 1, "a contribution is one statement");

    let moderator = app.moderator().await;
    let page = format!("/verwaltung/isek/aussagen/{number}");
    let split = moderator.post(&format!("{page}/teilen"), &[("parts", "Ein Gehweg fehlt.\r\n\r\nUnd eine Lampe ist kaputt.")]).await;
    assert_eq!(split.location(), format!("{page}?meldung=statements-split"));
    let parts = statements_of(&app, &number).await;
    assert_eq!(parts.len(), 2);
    assert_eq!(app.count("select count(*) from statement where retired_at is not null").await, 1, "the whole stays, retired");

    let first = parts[0].to_string();
    let assign = [("statement", first.as_str()), ("cluster", ""), ("title", "Sichere Gehwege")];
    moderator.post("/verwaltung/isek/aussagen/zuordnen", &assign).await.location();
    assert_eq!(handling(&app, &number).await, Handling::Sighted, "one point is still open");

    let second = parts[1].to_string();
    let reason = [("statement", second.as_str()), ("reason", "Ist schon repariert.")];
    moderator.post(&format!("{page}/nicht-zuordenbar"), &reason).await.location();
    assert_eq!(handling(&app, &number).await, Handling::Assigned);

    moderator.post(&format!("{page}/zuordenbar"), &[("statement", second.as_str())]).await.location();
    assert_eq!(handling(&app, &number).await, Handling::Sighted);
    assert_eq!(app.count("select count(*) from statement_unanswered").await, 1);
}

#[tokio::test]
async fn a_split_quotes_the_author_and_can_be_taken_back() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Wege", "Ein Gehweg fehlt. Und eine Lampe ist kaputt.").await;
    let moderator = app.moderator().await;
    let page = format!("/verwaltung/isek/aussagen/{number}");
    for (typed, sentence) in [
        ("Nur eine Aussage.", "mindestens zwei Aussagen"),
        ("Ein Gehweg fehlt.\n\nAlles ist schlecht.", "Diese Worte stehen nicht im Beitrag"),
        ("Ein Gehweg fehlt.\n\nEin Gehweg fehlt.", "steht zweimal da"),
    ] {
        let refused = moderator.post(&format!("{page}/teilen"), &[("parts", typed)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says(sentence), "{}", refused.words());
        assert!(refused.text().contains("Ein Gehweg fehlt.") || typed.starts_with("Nur"), "what was typed is kept");
    }
    let whole = statements_of(&app, &number).await;
    moderator.post(&format!("{page}/teilen"), &[("parts", "Ein Gehweg fehlt.\n\nUnd eine Lampe ist kaputt.")]).await.location();
    moderator.post(&format!("{page}/verbinden"), &[]).await.location();
    assert_eq!(statements_of(&app, &number).await, whole, "the original statement stands again");

    cluster(&app, "Gehwege", &[&number]).await;
    let refused = moderator.post(&format!("{page}/teilen"), &[("parts", "Ein Gehweg fehlt.\n\nUnd eine Lampe ist kaputt.")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("steht im Anliegen A-001"));
}

#[tokio::test]
async fn two_people_assign_one_statement_and_the_second_is_told() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Gehweg fehlt", "Hier fehlt ein Gehweg.").await;
    let statement = statements_of(&app, &number).await[0].to_string();
    let (one, other) = (app.moderator().await, app.moderator().await);
    let assign = |title: &'static str| [("statement", statement.clone()), ("cluster", String::new()), ("title", title.to_owned())];
    let (first, second) = (assign("Gehwege"), assign("Schulwege"));
    let first: Vec<(&str, &str)> = first.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let second: Vec<(&str, &str)> = second.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (first, second) =
        tokio::join!(one.post("/verwaltung/isek/aussagen/zuordnen", &first), other.post("/verwaltung/isek/aussagen/zuordnen", &second));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let late = if first.status == 409 { first } else { second };
    assert!(late.says(&format!("Jemand war schneller: {number} steht inzwischen im Anliegen A-001")), "{}", late.words());
    assert_eq!(app.count("select count(*) from cluster").await, 1, "the number of the second is given back");
    assert_eq!(app.count("select last from number_series where series = 'cluster'").await, 1);
}

#[tokio::test]
async fn invariant_13_a_merge_is_a_link_and_can_be_undone() {
    let app = TestApp::new().await;
    let (one, two) =
        (contribution(&app, "Gehweg", "Hier fehlt ein Gehweg.").await, contribution(&app, "Fußweg", "Der Fußweg endet.").await);
    let (a, b) = (cluster(&app, "Gehwege", &[&one]).await, cluster(&app, "Fußwege", &[&two]).await);
    release(&app, &a).await;
    release(&app, &b).await;
    let before = app.count("select count(*) from cluster_statement").await;

    let moderator = app.moderator().await;
    let merged = moderator.post(&format!("/verwaltung/isek/anliegen/{b}/zusammenfuehren"), &[("into", &a)]).await;
    assert_eq!(merged.location(), format!("/verwaltung/isek/anliegen/{a}?meldung=cluster-merged"));
    assert_eq!(voices(&app, &a).await, 2, "counts read through the merge");
    assert_eq!(app.count("select count(*) from cluster_statement").await, before, "every link stays where it was");
    match clusters::at_code(&app.db.pool, app.process, &b).await.expect("public") {
        AtCode::MergedInto(code) => assert_eq!(code, a, "the old address leads to the standing cluster"),
        AtCode::Stands(cluster) => panic!("{} still stands", cluster.code),
    }
    let late = moderator.post(&format!("/verwaltung/isek/anliegen/{b}/aufnehmen"), &[("number", &one)]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("A-002 ist inzwischen in A-001 aufgegangen"));

    let event = id(&app, "select id from cluster_event where process_id = $1 and kind = 'merged'").await.to_string();
    moderator.post(&format!("/verwaltung/isek/anliegen/{a}/rueckgaengig"), &[("event", &event)]).await.location();
    assert_eq!((voices(&app, &a).await, voices(&app, &b).await), (1, 1));
    let again = moderator.post(&format!("/verwaltung/isek/anliegen/{a}/rueckgaengig"), &[("event", &event)]).await;
    assert!(again.says("schon rückgängig gemacht"), "{}", again.words());
}

#[tokio::test]
async fn a_public_cluster_never_vanishes_into_one_that_is_not() {
    let app = TestApp::new().await;
    let (a, b) = (cluster(&app, "Gehwege", &[]).await, cluster(&app, "Fußwege", &[]).await);
    release(&app, &a).await;
    let mut act = tx(&app).await;
    assert_eq!(refusal(clusters::merge(&mut act, &a, &b).await), "cluster-merge-hides");
    assert_eq!(refusal(clusters::merge(&mut act, &a, &a).await), "cluster-same");
    clusters::release(&mut act, &b).await.expect("released");
    clusters::merge(&mut act, &a, &b).await.expect("merged");
    assert_eq!(refusal(clusters::unrelease(&mut act, &b).await), "cluster-unrelease-merged");
}

#[tokio::test]
async fn statements_are_moved_between_clusters_and_back() {
    let app = TestApp::new().await;
    let (one, two) =
        (contribution(&app, "Gehweg", "Hier fehlt ein Gehweg.").await, contribution(&app, "Lampe", "Die Lampe ist aus.").await);
    let a = cluster(&app, "Wege", &[&one, &two]).await;
    let lamp = statements_of(&app, &two).await[0].to_string();
    let moderator = app.moderator().await;
    let page = format!("/verwaltung/isek/anliegen/{a}");
    let none = moderator.post(&format!("{page}/herausnehmen"), &[]).await;
    assert_eq!(none.status, 422);
    assert!(none.says("mindestens eine Aussage"));
    moderator.post(&format!("{page}/abspalten"), &[("statement", &lamp), ("target", ""), ("title", "Beleuchtung")]).await.location();
    assert_eq!((voices(&app, "A-001").await, voices(&app, "A-002").await), (1, 1));
    let gone = moderator.post(&format!("{page}/herausnehmen"), &[("statement", &lamp)]).await;
    assert_eq!(gone.status, 409);
    assert!(gone.says("inzwischen verschoben"));
    let event = id(&app, "select id from cluster_event where process_id = $1 and kind = 'split'").await.to_string();
    moderator.post("/verwaltung/isek/anliegen/A-002/rueckgaengig", &[("event", &event)]).await.location();
    assert_eq!((voices(&app, "A-001").await, voices(&app, "A-002").await), (2, 0));
    assert_eq!(handling(&app, &two).await, Handling::Assigned);
    let history = moderator.get(&page).await.ok();
    assert!(history.says("Von A-001 nach A-002 verschoben"), "{}", history.words());
}

/// What a random history does, with places in lists instead of keys.
#[derive(Clone, Debug)]
enum Step {
    Add(usize, Vec<usize>),
    Remove(usize, Vec<usize>),
    Merge(usize, usize),
    Split(usize, usize, Vec<usize>),
    Undo(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let chosen = || prop::collection::btree_set(0..8_usize, 1..3).prop_map(|set| set.into_iter().collect::<Vec<_>>());
    prop_oneof![
        8 => (0..4_usize, chosen()).prop_map(|(cluster, chosen)| Step::Add(cluster, chosen)),
        4 => (0..4_usize, chosen()).prop_map(|(cluster, chosen)| Step::Remove(cluster, chosen)),
        1 => (0..4_usize, 0..4_usize).prop_map(|(from, into)| Step::Merge(from, into)),
        5 => (0..4_usize, 0..4_usize, chosen()).prop_map(|(from, into, chosen)| Step::Split(from, into, chosen)),
        6 => (0..6_usize).prop_map(Step::Undo),
    ]
}

/// Every standing cluster with its members, as pages read them.
async fn members(app: &TestApp) -> BTreeMap<i64, BTreeSet<i64>> {
    let rows: Vec<(i64, i64)> =
        sqlx::query_as("select cluster_id, statement_id from cluster_member").fetch_all(&app.db.pool).await.expect("members");
    let mut members: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (cluster, statement) in rows {
        members.entry(cluster).or_default().insert(statement);
    }
    members
}

async fn perform(app: &TestApp, step: &Step, codes: &[String], statements: &[StatementId]) -> Result<(), Error> {
    let pick = |chosen: &[usize]| chosen.iter().map(|&index| statements[index]).collect::<Vec<_>>();
    let mut act = tx(app).await;
    match step {
        Step::Add(cluster, chosen) => clusters::add(&mut act, &codes[*cluster], &pick(chosen), Belief::Any).await?,
        Step::Remove(cluster, chosen) => clusters::remove(&mut act, &codes[*cluster], &pick(chosen)).await?,
        Step::Merge(from, into) => clusters::merge(&mut act, &codes[*from], &codes[*into]).await?,
        Step::Split(from, into, chosen) => {
            clusters::split(&mut act, &codes[*from], &Target::Existing(codes[*into].clone()), &pick(chosen)).await?;
        }
        Step::Undo(back) => undo_one(app, &mut act, *back).await?,
    }
    act.commit().await
}

/// Lines of the history that were not taken back and are no undo themselves, the newest first.
async fn lines(app: &TestApp) -> Vec<(i64, String)> {
    sqlx::query_as(
        "select event.id, cluster.code
         from cluster_event as event
         join cluster_root as root on root.cluster_id = event.cluster_id
         join cluster on cluster.id = root.root_id
         where event.undone_by is null and event.kind <> 'undone' and (event.kind = 'merged' or event.statements <> '{}')
         order by event.id desc",
    )
    .fetch_all(&app.db.pool)
    .await
    .expect("the history")
}

/// Undoes the line that stands so many places before the last one.
async fn undo_one(app: &TestApp, act: &mut Tx, back: usize) -> Result<(), Error> {
    let lines = lines(app).await;
    let (event, code) = lines.get(back).ok_or(Error::NotFound)?;
    clusters::undo(act, code, clusters::history::EventId(*event)).await
}

#[tokio::test]
async fn invariant_13_no_history_loses_a_statement_and_undo_restores_the_members() {
    let app = TestApp::new().await;
    let mut statements = Vec::new();
    for n in 0..8 {
        let number = contribution(&app, &format!("Beitrag {n}"), "Hier fehlt etwas.").await;
        statements.extend(statements_of(&app, &number).await);
    }
    let mut codes = Vec::new();
    for title in ["Erstes", "Zweites", "Drittes", "Viertes"] {
        codes.push(cluster(&app, title, &[]).await);
    }
    let originals = app.count("select count(*) from statement").await;
    let mut runner = TestRunner::deterministic();
    let history = prop::collection::vec(step(), 150).new_tree(&mut runner).expect("a history").current();
    let (mut done, mut undone) = (0, 0);
    for step in &history {
        let (before, lines_before) = (members(&app).await, lines(&app).await.len());
        let assigned: BTreeSet<i64> = before.values().flatten().copied().collect();
        match perform(&app, step, &codes, &statements).await {
            Ok(()) => done += 1,
            Err(Error::Refused(_) | Error::NotFound) => {
                assert_eq!(members(&app).await, before, "a refused act changes nothing: {step:?}");
                continue;
            }
            Err(other) => panic!("{step:?}: {other}"),
        }
        let after = members(&app).await;
        if !matches!(step, Step::Remove(..) | Step::Undo(_)) {
            let still: BTreeSet<i64> = after.values().flatten().copied().collect();
            assert!(assigned.is_subset(&still), "{step:?} lost a statement");
            // What was moved out of several merged clusters is a line for each of them.
            while lines(&app).await.len() > lines_before {
                let mut act = tx(&app).await;
                undo_one(&app, &mut act, 0).await.expect("the last deed can be undone");
                act.commit().await.expect("committed");
            }
            assert_eq!(members(&app).await, before, "undoing {step:?} restores every member");
            undone += 1;
            // Done again, so that the history goes on from there.
            perform(&app, step, &codes, &statements).await.expect("what was undone can be done again");
            assert_eq!(members(&app).await, after);
        }
        assert_eq!(app.count("select count(*) from statement").await, originals, "originals stay");
    }
    assert!(done > 30 && undone > 15, "the history did something: {done} done, {undone} undone");
}

#[tokio::test]
async fn withdrawn_contributions_leave_no_words_behind() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Zwei Dinge", "Ein Gehweg fehlt. Und eine Lampe ist kaputt.").await;
    let mut act = tx(&app).await;
    let parts = ["Ein Gehweg fehlt.", "Und eine Lampe ist kaputt."].map(str::to_owned);
    let points = statements::split(&mut act, &number, &parts).await.expect("split");
    clusters::create(&mut act, &Wording::titled("Gehwege"), ProposedBy::Person, &points[..1], Belief::Open).await.expect("created");
    statements::join(&mut act, &number).await.expect_err("one of them is in a cluster");
    act.commit().await.expect("committed");

    let mut act = tx(&app).await;
    let mut contribution = contributions::lock(&mut act, &number).await.expect("there");
    statements::actions::erase(&mut act, contribution.id.0).await.expect("nothing to do");
    contributions::withdraw(&mut act, &mut contribution).await.expect("withdrawn");
    statements::actions::erase(&mut act, contribution.id.0).await.expect("erased");
    act.commit().await.expect("committed");
    assert_eq!(app.count("select count(*) from statement where text like '%Gehweg%' or text like '%Lampe%'").await, 0);
    assert_eq!(voices(&app, "A-001").await, 0, "what is gone is not counted");
}

#[tokio::test]
async fn invariant_05_words_that_were_redacted_later_are_not_quoted() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Parken", "Herr Petersen parkt auf dem Gehweg. Poller fehlen.").await;
    let mut act = tx(&app).await;
    let parts = ["Herr Petersen parkt auf dem Gehweg.", "Poller fehlen."].map(str::to_owned);
    let points = statements::split(&mut act, &number, &parts).await.expect("split");
    let wording = Wording { summary: "Autos stehen auf Gehwegen.".into(), ..Wording::titled("Parken") };
    let code = clusters::create(&mut act, &wording, ProposedBy::Person, &points, Belief::Open).await.expect("created");
    clusters::release(&mut act, &code).await.expect("released");
    let contribution = contributions::lock(&mut act, &number).await.expect("there");
    let redacted = contributions::Wording {
        title: "Parken".into(),
        text: "[…] parkt auf dem Gehweg. Poller fehlen.".into(),
        address: None,
        author_name: None,
    };
    contributions::redact(&mut act, &contribution, &redacted).await.expect("redacted");
    act.commit().await.expect("committed");

    let AtCode::Stands(cluster) = clusters::at_code(&app.db.pool, app.process, &code).await.expect("public") else { panic!("it stands") };
    let page = clusters::public_page(&app.db.pool, *cluster).await.expect("read");
    assert_eq!(page.voices.len(), 1);
    assert_eq!(page.voices[0].quotes, ["Poller fehlen."]);
    let thread = app.visitor().get(&format!("/beitraege/{number}")).await.ok();
    assert!(thread.says("„Poller fehlen“") && !thread.says("Herr Petersen"), "{}", thread.words());
}

#[tokio::test]
async fn invariant_02_the_shares_of_a_cluster_add_up() {
    let app = TestApp::new().await;
    let mut numbers = Vec::new();
    for n in 0..5 {
        numbers.push(contribution(&app, &format!("Beitrag {n}"), "Hier fehlt etwas.").await);
    }
    let mut act = tx(&app).await;
    let mut hidden = contributions::lock(&mut act, &numbers[0]).await.expect("there");
    contributions::change_visibility(&mut act, &mut hidden, Visibility::Hidden).await.expect("hidden");
    let mut gone = contributions::lock(&mut act, &numbers[1]).await.expect("there");
    contributions::withdraw(&mut act, &mut gone).await.expect("withdrawn");
    act.commit().await.expect("committed");
    for (number, place) in [(&numbers[3], "town"), (&numbers[4], "none")] {
        let moved = sqlx::query("update contribution set place_kind = $2, geom = null, district_id = null where number = $1");
        moved.bind(number).bind(place).execute(&app.db.pool).await.expect("it has no place on the map");
    }
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let code = cluster(&app, "Wege", &numbers).await;
    release(&app, &code).await;

    let AtCode::Stands(cluster) = clusters::at_code(&app.db.pool, app.process, &code).await.expect("public") else { panic!("it stands") };
    assert_eq!((cluster.voices.contributions, cluster.voices.not_public), (4, 1));
    let page = clusters::public_page(&app.db.pool, *cluster).await.expect("read");
    assert_eq!(page.voices.len(), 3, "hidden and withdrawn ones are not quoted");
    let (occasions, places): (Vec<&Share>, Vec<&Share>) = page.spread.iter().partition(|share| matches!(share.of, ShareOf::Occasion(_)));
    for shares in [occasions, places.clone()] {
        assert_eq!(shares.iter().map(|share| share.contributions).sum::<i64>(), 4);
    }
    let of: Vec<_> = places.iter().map(|share| (&share.of, share.contributions)).collect();
    let district = ShareOf::District { name: "Quellental".into(), approximate: true };
    assert_eq!(of.len(), 3, "{of:?}");
    for row in [(&district, 2), (&ShareOf::WholeTown, 1), (&ShareOf::NoPlace, 1)] {
        assert!(of.contains(&row), "{row:?} in {of:?}");
    }
}

/// Statements that are in no cluster and not unassignable.
async fn unanswered(app: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from statement_unanswered").fetch_one(&app.db.pool).await.expect("counted")
}

#[tokio::test]
async fn invariant_14_machines_only_propose() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Gehweg", "Hier fehlt ein Gehweg.").await;
    let statement = statements_of(&app, &number).await;
    let mut act = app.tx(Actor::System).await;
    let wording = Wording { summary: "Es fehlen Gehwege.".into(), ..Wording::titled("Gehwege") };
    let code = clusters::create(&mut act, &wording, ProposedBy::Machine, &statement, Belief::Open).await.expect("proposed");
    act.commit().await.expect("committed");
    assert_eq!(unanswered(&app).await, 1, "a proposal is no answer");
    let mut act = tx(&app).await;
    assert_eq!(refusal(clusters::release(&mut act, &code).await), "cluster-release-proposed");
    clusters::change_state(&mut act, &code, State::InWork, None).await.expect("accepted");
    act.commit().await.expect("committed");
    assert_eq!(unanswered(&app).await, 0, "a person accepted it");
    let mut act = tx(&app).await;
    assert_eq!(refusal(clusters::change_state(&mut act, &code, State::Used, None).await), "cluster-state-refused");
    assert_eq!(refusal(clusters::change_state(&mut act, &code, State::WithoutEffect, Some(" ")).await), "error-required");
    clusters::release(&mut act, &code).await.expect("released");
}

#[tokio::test]
async fn outside_offices_do_not_release() {
    let app = TestApp::new().await;
    let a = cluster(&app, "Gehwege", &[]).await;
    sqlx::query("update account set external = true, ends_on = '2030-01-01' where email = 'planung@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("an outside office");
    let planner = app.planner().await;
    assert_eq!(planner.get(&format!("/verwaltung/isek/anliegen/{a}")).await.status, 200);
    assert_eq!(planner.post(&format!("/verwaltung/isek/anliegen/{a}/freigeben"), &[]).await.status, 403);
    assert_eq!(app.lead().await.post(&format!("/verwaltung/isek/anliegen/{a}/freigeben"), &[]).await.status, 303);
}

#[tokio::test]
async fn roles_and_processes_are_kept_apart() {
    let app = TestApp::new().await;
    let number = contribution(&app, "Gehweg", "Hier fehlt ein Gehweg.").await;
    let a = cluster(&app, "Gehwege", &[&number]).await;
    let pages = ["aussagen", "anliegen", "swot", "quellen", "szenarien"].map(|path| format!("/verwaltung/isek/{path}"));
    let (recorder, planner) = (app.as_staff("erfassung@demo.example").await, app.planner().await);
    for path in &pages {
        assert_eq!(recorder.get(path).await.status, 403, "{path}");
        assert_eq!(planner.get(path).await.status, 200, "{path}");
        assert_eq!(app.visitor().get(path).await.status, 303, "{path}");
    }
    for path in ["aussagen/zuordnen".to_owned(), format!("anliegen/{a}/zusammenfuehren"), "swot/neu".into(), "quellen/neu".into()] {
        assert_eq!(planner.post(&format!("/verwaltung/isek/{path}"), &[]).await.status, 403, "{path}");
    }
    let moderator = app.moderator().await;
    let elsewhere = format!("/verwaltung/schulwege-2022/anliegen/{a}");
    assert_eq!(moderator.get(&elsewhere).await.status, 404, "a cluster of another process");
    assert_eq!(moderator.post(&format!("{elsewhere}/freigeben"), &[]).await.status, 404);
    assert_eq!(moderator.get(&format!("/verwaltung/schulwege-2022/aussagen/{number}")).await.status, 404);

    // A statement of another process is not assigned here.
    let other = ProcessId(app.count("select id from process where slug = 'schulwege-2022'").await);
    contribution_in(&app, other, "Schulweg", "Der Weg ist dunkel.").await;
    let foreign = app.count("select max(id) from statement").await;
    let mut act = tx(&app).await;
    assert_eq!(refusal(clusters::add(&mut act, &a, &[StatementId(foreign)], Belief::Any).await), "cluster-statement-gone");
}

#[tokio::test]
async fn the_desk_filters_and_counts_what_is_open() {
    let app = TestApp::new().await;
    for n in 0..3 {
        contribution(&app, &format!("Radweg {n}"), "Der Radweg endet plötzlich.").await;
    }
    contribution(&app, "Spielplatz", "Die Schaukel ist kaputt.").await;
    let moderator = app.moderator().await;
    let desk = moderator.get("/verwaltung/isek/aussagen").await.ok();
    assert!(desk.says("4 Aussagen gehören noch zu keinem Anliegen"), "{}", desk.words());
    assert_eq!(desk.select("input[name=statement]").len(), 4);
    assert_eq!(moderator.get("/verwaltung/isek/aussagen?q=Schaukel").await.ok().select("input[name=statement]").len(), 1);
    assert_eq!(moderator.get("/verwaltung/isek/aussagen?ortsteil=thesdorf").await.ok().select("input[name=statement]").len(), 0);
    let none = moderator.post("/verwaltung/isek/aussagen/zuordnen", &[("cluster", ""), ("title", "Neu")]).await;
    assert_eq!(none.status, 422);
    assert!(none.says("mindestens eine Aussage"));
    assert_eq!(none.attributes("input[name=title]", "value"), ["Neu"], "everything typed is kept");
}
