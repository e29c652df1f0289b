//! Fairness: a flood from one connection costs the others nothing, every public form is counted, and whoever is refused keeps what
//! they typed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::http::Method;
use rotfaden::app::App;
use rotfaden::process::participation::contributions::{self, Visibility};
use rotfaden::services::limits::{Limit, MOST_SOURCES, Source};
use rotfaden::web::routes::Access;
use tokio::task::JoinSet;

use crate::support::app::TestApp;
use crate::support::form::{press, press_with_files};
use crate::support::page::Page;
use crate::support::photo::halves;

/// The connection that sends too much.
const FLOODER: &str = "192.0.2.1";
const NEIGHBOUR: &str = "198.51.100.7";

const CONTRIBUTION: [(&str, &str); 5] =
    [("go", "send"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum."), ("place", "town")];

/// Uses up the hour of the flooder.
fn use_up(app: &TestApp, limit: Limit) {
    let source = Source { address: FLOODER.parse().expect("an address"), device: None, link: None };
    while app.app.host.limits.check(limit, source, app.now()).is_ok() {}
}

/// A refusal says when it may go on, in whole minutes for people and in seconds for programs.
fn refused(page: &Page, what: &str) {
    assert_eq!(page.status, 429, "{what}: {}", page.words());
    let seconds: u64 =
        page.headers.get("retry-after").and_then(|value| value.to_str().ok()).and_then(|value| value.parse().ok()).expect("seconds");
    assert!((1..=3600).contains(&seconds), "{what}: {seconds}");
}

/// A published contribution, with the address of its private page.
async fn published(app: &TestApp) -> (String, String) {
    let private = app.visitor().post("/beitraege/neu", &CONTRIBUTION).await.location();
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let mut contribution = contributions::lock(&mut tx, "PI-2026-00001").await.expect("there");
    contributions::change_visibility(&mut tx, &mut contribution, Visibility::Published).await.expect("allowed");
    tx.commit().await.expect("committed");
    ("/beitraege/PI-2026-00001".into(), private.split('?').next().expect("a path").to_owned())
}

/// Ten thousand forms from the addresses of one prefix: at most its limit comes in, the memory stays bounded, and somebody else reads
/// and writes meanwhile.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_burst_from_one_prefix_leaves_others_unharmed() {
    const POSTS: usize = 10_000;
    let app = Arc::new(TestApp::new().await);
    let (sent, taken, refused) = (Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
    let (mut flood, begun_at) = (JoinSet::new(), Instant::now());
    for worker in 0..16 {
        let (app, sent, taken, refused) = (Arc::clone(&app), Arc::clone(&sent), Arc::clone(&taken), Arc::clone(&refused));
        flood.spawn(async move {
            let robot = app.visitor_from(&format!("192.0.2.{}", worker * 7 + 1));
            while sent.fetch_add(1, Ordering::Relaxed) < POSTS {
                match robot.post("/beitraege/neu", &CONTRIBUTION).await.status.as_u16() {
                    303 => taken.fetch_add(1, Ordering::Relaxed),
                    429 => refused.fetch_add(1, Ordering::Relaxed),
                    other => panic!("{other}"),
                };
            }
        });
    }
    let (mut turns, mut slowest) = (0, Duration::ZERO);
    let neighbour = app.visitor_from(NEIGHBOUR);
    while !flood.is_empty() && flood.try_join_next().is_none_or(|worker| worker.is_ok()) {
        let begun = Instant::now();
        neighbour.get("/beitraege").await.ok();
        if turns < 20 {
            assert_eq!(neighbour.post("/beitraege/neu", &CONTRIBUTION).await.status, 303, "turn {turns}");
        }
        (turns, slowest) = (turns + 1, slowest.max(begun.elapsed()));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let (taken, refused) = (taken.load(Ordering::Relaxed), refused.load(Ordering::Relaxed));
    assert_eq!(taken + refused, POSTS);
    // One act a minute comes back meanwhile.
    let most = Limit::Write.of_prefix() as usize;
    assert!((most..=most + 1 + begun_at.elapsed().as_secs() as usize / 60).contains(&taken), "{taken}");
    assert!(turns >= 20, "the others had {turns} turns");
    assert!(slowest < Duration::from_secs(5), "the slowest turn of the others took {slowest:?}");
    assert_eq!(app.count("select count(*) from contribution").await, taken as i64 + 20);
    assert!(app.app.host.limits.sources() < 10, "one prefix is one entry for each limit, of at most {MOST_SOURCES}");
}

/// Whatever a visitor can send is counted before anything else happens with it.
#[tokio::test]
async fn every_public_form_is_counted_at_the_door() {
    let app = TestApp::new().await;
    use_up(&app, Limit::Post);
    let robot = app.visitor_from(FLOODER);
    let routes = App::routes();
    let public = routes.rows().iter().filter(|row| row.method == Method::POST && matches!(row.access, Access::Public | Access::Token));
    let paths: Vec<String> = public.map(|row| row.path.replace(['{', '}'], "")).collect();
    assert!(paths.len() > 15, "{paths:?}");
    for path in &paths {
        refused(&robot.post(path, &[("text", "Bitte einen Baum.")]).await, path);
        assert_ne!(app.visitor_from(NEIGHBOUR).post(path, &[]).await.status, 429, "{path}");
    }
    robot.get("/beitraege").await.ok();
    for path in ["/beitraege/neu", "/abonnieren"] {
        refused(&robot.post_files(path, &[("text", "Bitte einen Baum.")], &[("photos", b"x")]).await, path);
    }
    let page = robot.post_files("/beitraege/neu", &[("title", "Ein Baum mehr"), ("text", "Bitte einen Baum.")], &[("photos", b"x")]).await;
    assert!(page.says("Bitte einen Baum."), "what was typed beside a file is there too");
    assert_eq!(page.attributes("main form input[name=title]", "value"), ["Ein Baum mehr"], "and can be sent again");
}

/// Whoever is signed in is known by name: a moderator behind the town hall's address goes on working.
#[tokio::test]
async fn staff_are_not_held_up_at_the_door() {
    let app = TestApp::new().await;
    let source = Source { address: "127.0.0.1".parse().expect("an address"), device: None, link: None };
    while app.app.host.limits.check(Limit::Post, source, app.now()).is_ok() {}
    refused(&app.visitor().post("/beitraege/neu", &CONTRIBUTION).await, "a visitor");
    assert_ne!(app.moderator().await.post("/verwaltung/isek/termine/neu", &[("title", "Werkstatt")]).await.status, 429);
}

#[tokio::test]
async fn a_refused_writer_keeps_every_word_and_can_send_it_again() {
    let app = TestApp::new().await;
    let (page, private) = published(&app).await;
    let words = "Bitte zwei Bäume und eine Bank, weil es dort im Sommer heiß wird.";
    let long = [("go", "send"), ("kind", "idea"), ("title", "Zwei Bäume"), ("text", words), ("place", "town"), ("name", "Ute Beispiel")];
    let comment = [("text", words)];
    let forms: [(String, &[(&str, &str)]); 4] = [
        ("/beitraege/neu".into(), &long),
        (format!("{page}/kommentar"), &comment),
        (format!("{private}/ergaenzen"), &comment),
        (format!("{page}/unterstuetzen"), &[("an", "1")]),
    ];
    use_up(&app, Limit::Write);
    let robot = app.visitor_from(FLOODER);
    for (path, fields) in &forms {
        let answer = robot.post(path, fields).await;
        refused(&answer, path);
        assert!(answer.says("Ihr Text ist noch da"), "{}", answer.words());
        for (name, value) in *fields {
            let kept = answer.attributes(&format!("main form input[name={name}]"), "value");
            assert_eq!(kept, [*value], "{path}: {name}");
        }
        // The same form, sent again from a connection with room: nothing has to be typed anew.
        let again = press(&app.visitor_from(NEIGHBOUR), &answer, &[], "send").await;
        assert_eq!(again.status, 303, "{path}: {}", again.words());
    }
    let correction = [("kind", "idea"), ("title", "Drei Bäume"), ("text", words)];
    let private = app.visitor().post("/beitraege/neu", &CONTRIBUTION).await.location();
    let path = format!("{}/aendern", private.split('?').next().expect("a path"));
    let answer = robot.post(&path, &correction).await;
    refused(&answer, &path);
    assert_eq!(answer.attributes("main form input[name=text]", "value"), [words]);
}

#[tokio::test]
async fn what_can_be_guessed_and_what_sends_mails_is_limited() {
    let app = TestApp::new().await;
    let robot = app.visitor_from(FLOODER);
    for limit in [Limit::Guess, Limit::Mail] {
        use_up(&app, limit);
    }
    refused(&robot.post("/mein", &[("number", "PI-2026-00001"), ("code", "AAAA-BBBB-CCCC")]).await, "a return code");
    let answer = robot.post("/verwaltung/anmelden", &[("email", "leitung@demo.example"), ("password", "rotfaden-demo")]).await;
    refused(&answer, "sign-in");
    assert!(!answer.text().contains("rotfaden-demo"), "a password is never shown again");
    let follow = [("topic", "process"), ("rhythm", "weekly"), ("email", "a@b.example"), ("consent", "1")];
    refused(&robot.post("/abonnieren", &follow).await, "a subscription");
    let contribution = [&CONTRIBUTION[..], &[("email", "a@b.example"), ("consent", "1")]].concat();
    let sent = robot.post("/beitraege/neu", &contribution).await.location();
    assert!(sent.contains("ohne-mail"), "a contribution comes in without its mail, and says so: {sent}");
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn a_photo_too_many_leaves_the_form_as_it_was() {
    let app = TestApp::new().await;
    use_up(&app, Limit::Upload);
    let robot = app.visitor_from(FLOODER);
    let page = robot.get("/beitraege/neu").await.ok();
    let photo = halves(60, 40, image::ImageFormat::Png);
    let answer = press_with_files(&robot, &page, &[("kind", "idea"), ("title", "Radweg endet")], &[&photo], "photos").await;
    refused(&answer, "a photo");
    assert!(answer.says("senden Sie den Beitrag ohne dieses Foto"), "{}", answer.words());
    assert_eq!(answer.attributes("input[name=title]", "value"), ["Radweg endet"]);
}

#[tokio::test]
async fn a_form_that_no_page_of_ours_made_writes_nothing() {
    let app = TestApp::new().await;
    let (page, private) = published(&app).await;
    let visitor = app.visitor();
    let forms: [(String, &[(&str, &str)]); 5] = [
        ("/beitraege/neu".into(), &CONTRIBUTION),
        (format!("{page}/kommentar"), &[("text", "Bitte zwei Bäume.")]),
        (format!("{page}/unterstuetzen"), &[("an", "1")]),
        (format!("{private}/ergaenzen"), &[("text", "Bitte zwei Bäume.")]),
        ("/abonnieren".into(), &[("topic", "process"), ("rhythm", "weekly"), ("email", "a@b.example"), ("consent", "1")]),
    ];
    let rows = "select (select count(*) from contribution) + (select count(*) from comment) + (select count(*) from support)
                     + (select count(*) from subscription)";
    let before = app.count(rows).await;
    for (path, fields) in &forms {
        let answer = visitor.post_without_token(path, fields).await;
        assert_eq!(answer.status, 422, "{path}");
        assert!(answer.says("Das Formular war zu lange offen"), "{path}: {}", answer.words());
    }
    assert_eq!(app.count(rows).await, before);
    let robot = [&CONTRIBUTION[..], &[("homepage", "https://spam.example")]].concat();
    assert!(visitor.post("/beitraege/neu", &robot).await.says("Ein Feld, das unsichtbar ist"));
    assert_eq!(app.count(rows).await, before);
}

/// What stands in `X-Forwarded-For` is believed only as far as trusted proxies wrote it.
#[tokio::test]
async fn an_address_cannot_be_invented() {
    let app = TestApp::with(|config| {
        config.mode = rotfaden::config::Mode::Production;
        config.trusted_proxies = vec!["127.0.0.1".into()];
    })
    .await;
    let through = async |forwarded: &str| {
        let fields = [("number", "PI-2026-00001"), ("code", "AAAA-BBBB-CCCC")];
        app.visitor().post_through(forwarded, "/mein", &fields).await.status.as_u16()
    };
    for n in 0..20 {
        assert_eq!(through(&format!("10.{n}.0.1, 192.0.2.1")).await, 422, "{n}");
    }
    assert_eq!(through("10.99.0.1, 192.0.2.200").await, 429, "the proxy wrote the last one");
    assert_eq!(through("198.51.100.1").await, 422);
    for n in 0..20 {
        through(&format!("10.{n}.0.1, unknown")).await;
    }
    assert_eq!(through("10.99.0.1, unknown").await, 429, "nobody behind what cannot be read is believed");
}
