//! The office: signing in, accounts, the audit log, and who may use which route.

use jiff::civil::date;
use rotfaden::app::App;
use rotfaden::cli::demo::PASSWORD;
use rotfaden::error::Error;
use rotfaden::office::accounts::{self, Grant, NewAccount};
use rotfaden::services::accounts::Role;
use rotfaden::services::act::{Actor, ProcessId};
use rotfaden::services::audit;
use rotfaden::web::routes::Access;

use crate::support::app::{Client, TestApp};
use crate::support::page::Page;

const SIGN_IN: &str = "/verwaltung/anmelden";

async fn sign_in(client: &Client, email: &str, password: &str) -> Page {
    client.post(SIGN_IN, &[("email", email), ("password", password)]).await
}

/// An account with one role in one process, or in all.
async fn hire(app: &TestApp, email: &str, role: Role, process: Option<ProcessId>) {
    let new = NewAccount { email: email.to_owned(), name: email.to_owned(), external_until: None, grants: vec![Grant { role, process }] };
    let mut tx = app.tx(Actor::System).await;
    accounts::create(&mut tx, &new, PASSWORD).await.expect("created");
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn who_signs_in_lands_where_they_wanted_to_go() {
    let app = TestApp::new().await;
    let client = app.visitor();
    let door = client.get("/verwaltung/isek/eingang?stand=alle").await.location();
    assert_eq!(door, "/verwaltung/anmelden?weiter=%2Fverwaltung%2Fisek%2Feingang%3Fstand%3Dalle");
    let target = client.get(&door).await.ok().attributes("input[name=weiter]", "value");
    let fields = [("email", "Moderation@demo.example "), ("password", PASSWORD), ("weiter", target[0].as_str())];
    assert_eq!(client.post(SIGN_IN, &fields).await.location(), "/verwaltung/isek/eingang?stand=alle");
    assert_eq!(client.get("/verwaltung/isek/eingang").await.status, 200);
    assert_eq!(client.post("/verwaltung/abmelden", &[]).await.location(), "/verwaltung/anmelden?meldung=signed-out");
    assert_eq!(client.get("/verwaltung/isek/eingang").await.status, 303);
}

/// Security 4: no open redirect.
#[tokio::test]
async fn the_door_leads_nowhere_else() {
    let app = TestApp::new().await;
    for elsewhere in ["https://example.org", "//example.org", "/\\example.org", "/verwaltung\r\nx: y", "javascript:alert(1)"] {
        let client = app.visitor();
        let fields = [("email", "moderation@demo.example"), ("password", PASSWORD), ("weiter", elsewhere)];
        assert_eq!(client.post(SIGN_IN, &fields).await.location(), "/verwaltung/isek", "{elsewhere}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let app = TestApp::new().await;
    let mut answers = Vec::new();
    for email in ["moderation@demo.example", "niemand@demo.example"] {
        let page = sign_in(&app.visitor(), email, "falsch").await;
        assert_eq!(page.status, 422);
        assert!(!page.headers.contains_key("set-cookie"));
        assert!(!page.text().contains("falsch"), "a password came back");
        answers.push(page.words().replace(email, ""));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn guessing_is_limited() {
    let app = TestApp::new().await;
    let client = app.visitor();
    let mut last = 0;
    for attempt in 0..40 {
        last = sign_in(&client, &format!("niemand{attempt}@demo.example"), "x").await.status.as_u16();
    }
    assert_eq!(last, 429);
}

/// Session fixation: whoever signs in gets a new session, and the old one ends.
#[tokio::test]
async fn signing_in_renews_the_session() {
    let app = TestApp::new().await;
    let client = app.visitor();
    sign_in(&client, "moderation@demo.example", PASSWORD).await.location();
    let first = client.cookie("__Host-sitzung").expect("a session");
    sign_in(&client, "moderation@demo.example", PASSWORD).await.location();
    assert_ne!(client.cookie("__Host-sitzung"), Some(first));
    assert_eq!(app.count("select count(*) from account_session").await, 1);
}

#[tokio::test]
async fn an_admin_makes_an_account_and_its_owner_is_invited() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let fields = [("email", "neu@demo.example"), ("name", "Nina Neu"), ("grants", "moderator@0"), ("grants", "recorder@1")];
    let page = lead.get(&lead.post("/verwaltung/konten", &fields).await.location()).await.ok();
    assert!(page.says("Die Einladung ist unterwegs") && page.says("eingeladen, noch ohne Passwort"), "{}", page.words());

    let again = lead.post("/verwaltung/konten", &fields).await;
    assert_eq!(again.status, 422);
    assert!(again.says("gibt es schon ein Konto") && again.attributes("#f-name", "value") == ["Nina Neu"]);
    let nonsense = lead.post("/verwaltung/konten", &[("email", "x"), ("name", ""), ("grants", "king@0"), ("external", "1")]).await;
    assert_eq!(nonsense.status, 422);
    assert_eq!(nonsense.select(".rf-summary li").len(), 4);
}

#[tokio::test]
async fn switching_off_ends_every_session_and_oneself_cannot_be_switched_off() {
    let app = TestApp::new().await;
    let (lead, moderator) = (app.lead().await, app.moderator().await);
    let id = accounts::by_email(&app.db.pool, "moderation@demo.example").await.expect("there");
    lead.post(&format!("/verwaltung/konten/{id}/abschalten"), &[]).await.location();
    assert_eq!(moderator.get("/verwaltung/isek/eingang").await.status, 303);
    assert_eq!(sign_in(&app.visitor(), "moderation@demo.example", PASSWORD).await.status, 422);
    lead.post(&format!("/verwaltung/konten/{id}/einschalten"), &[]).await.location();
    assert_eq!(sign_in(&app.visitor(), "moderation@demo.example", PASSWORD).await.status, 303);

    let own = accounts::by_email(&app.db.pool, "leitung@demo.example").await.expect("there");
    assert_eq!(lead.post(&format!("/verwaltung/konten/{own}/abschalten"), &[]).await.status, 409);
    assert_eq!(lead.post(&format!("/verwaltung/konten/{own}/rollen"), &[("grants", "planner@0")]).await.status, 409);
    assert_eq!(lead.post("/verwaltung/konten/999999/abschalten", &[]).await.status, 404);
    assert_eq!(lead.post("/verwaltung/konten/999999/rollen", &[("grants", "planner@0")]).await.status, 404);
}

#[tokio::test]
async fn an_outside_office_ends_by_itself() {
    let app = TestApp::new().await;
    let grants = vec![Grant { role: Role::Planner, process: None }];
    let new = NewAccount { email: "buero@demo.example".into(), name: "Büro".into(), external_until: Some(date(2026, 11, 23)), grants };
    let mut tx = app.tx(Actor::System).await;
    accounts::create(&mut tx, &new, PASSWORD).await.expect("created");
    tx.commit().await.expect("committed");
    assert_eq!(sign_in(&app.visitor(), "buero@demo.example", PASSWORD).await.status, 303);
    app.set_clock("2026-11-24T08:00:00Z");
    assert_eq!(sign_in(&app.visitor(), "buero@demo.example", PASSWORD).await.status, 422);
}

#[tokio::test]
async fn everybody_chooses_an_own_password() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    let path = "/verwaltung/isek/konten/passwort";
    moderator.get(path).await.ok();
    assert_eq!(moderator.post(path, &[("old", PASSWORD), ("new", "kurz")]).await.status, 422);
    assert_eq!(moderator.post(path, &[("old", "falsch"), ("new", "vier Wörter ohne Sinn")]).await.status, 422);
    let done = moderator.post(path, &[("old", PASSWORD), ("new", "vier Wörter ohne Sinn")]).await;
    assert_eq!(done.location(), "/verwaltung/anmelden?meldung=password");
    assert_eq!(moderator.get("/verwaltung/isek/eingang").await.status, 303);
    assert_eq!(sign_in(&app.visitor(), "moderation@demo.example", PASSWORD).await.status, 422);
    assert_eq!(sign_in(&app.visitor(), "moderation@demo.example", "vier Wörter ohne Sinn").await.status, 303);
}

/// Security 18: the admin of one process does not rule the town.
#[tokio::test]
async fn an_admin_of_one_process_has_no_power_over_accounts() {
    let app = TestApp::new().await;
    hire(&app, "klein@demo.example", Role::Admin, Some(app.process)).await;
    let small = app.as_staff("klein@demo.example").await;
    for path in ["/verwaltung/konten", "/verwaltung/isek/konten", "/verwaltung/protokoll", "/verwaltung/konten/1"] {
        assert_eq!(small.get(path).await.status, 403, "{path}");
    }
    let fields = [("email", "x@demo.example"), ("name", "Xaver"), ("grants", "admin@0")];
    assert_eq!(small.post("/verwaltung/konten", &fields).await.status, 403);
    assert_eq!(small.post("/verwaltung/konten/1/rollen", &[("grants", "admin@0")]).await.status, 403);
    assert_eq!(app.count("select count(*) from account where email = 'x@demo.example'").await, 0);
}

/// Security 6: the log shows what was done, and nothing that somebody typed.
#[tokio::test]
async fn the_log_is_read_filtered_and_checked() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let name = "<script>alert(1)</script>";
    lead.post("/verwaltung/konten", &[("email", "neu@demo.example"), ("name", name), ("grants", "moderator@0")]).await.location();
    audit::seal(&app.db.pool).await.expect("sealed");
    let page = lead.get("/verwaltung/protokoll?was=account.create").await.ok();
    assert!(page.says("account.create") && page.says("Lena Leitung") && !page.text().contains(name));
    assert!(!page.text().contains("neu@demo.example"));
    assert!(lead.get("/verwaltung/protokoll?pruefen=1").await.ok().says("lückenlos und unverändert"));
    assert!(lead.get("/verwaltung/protokoll?was=nothing.at_all").await.ok().says("Keine Zeile gefunden"));
    let older = lead.get("/verwaltung/protokoll").await.ok().attributes("main a[rel=next]", "href");
    if let Some(older) = older.first() {
        lead.get(older).await.ok();
    }
    for hostile in ["?was=%27%20or%201=1", "?woran=%3Cscript%3E&konto=x&vor=y"] {
        assert!(!lead.get(&format!("/verwaltung/protokoll{hostile}")).await.ok().text().contains("<script>"));
    }
}

/// Security 16 and 17: every staff route refuses every role that its table does not name, and everybody who is not signed in.
#[tokio::test]
async fn every_staff_route_refuses_everybody_else() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    // The session that a path with "1" names is nobody's of these.
    app.moderator().await;
    let mut clients = Vec::new();
    for &role in Role::ALL {
        let email = format!("{role}@demo.example");
        hire(&app, &email, role, None).await;
        clients.push((role, app.as_staff(&email).await));
    }
    for row in App::routes().rows().iter().filter(|row| row.path.starts_with("/verwaltung/")) {
        let allowed: &[Role] = match row.access {
            Access::Public | Access::Token => continue,
            Access::Staff => Role::ALL,
            Access::Role(ref role) => std::slice::from_ref(role),
            Access::AnyOf(roles) => roles,
        };
        let path = filled(row.path);
        let send = async |client: &Client| if row.method == "GET" { client.get(&path).await } else { client.post(&path, &[]).await };
        let stranger = send(&visitor).await;
        assert!([303, 401].contains(&stranger.status.as_u16()), "{} {path} lets a visitor in: {}", row.method, stranger.status);
        for (role, client) in &clients {
            let status = send(client).await.status;
            assert!(allowed.contains(role) || status == 403, "{} {path} lets {role} in: {status}", row.method);
            assert!(!status.is_server_error(), "{} {path} fails for {role}: {status}", row.method);
        }
    }
}

/// A path of the main process with something in place of its parameters.
fn filled(path: &str) -> String {
    let pieces = path.split('/').map(|piece| if piece.starts_with('{') { "1" } else { piece });
    pieces.collect::<Vec<_>>().join("/").replacen("/verwaltung/", "/verwaltung/isek/", 1)
}

#[tokio::test]
async fn a_form_from_another_site_does_nothing() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let fields = [("email", "x@demo.example"), ("name", "Xaver"), ("grants", "admin@0")];
    assert_eq!(lead.post_from_elsewhere("/verwaltung/konten", &fields).await.status, 403);
    assert_eq!(app.count("select count(*) from account where email = 'x@demo.example'").await, 0);
}

#[tokio::test]
async fn an_address_is_taken_in_any_case() {
    let app = TestApp::new().await;
    let new = NewAccount { email: "MODERATION@demo.example".into(), name: "Doppelt".into(), external_until: None, grants: Vec::new() };
    let mut tx = app.tx(Actor::System).await;
    let refused = accounts::create(&mut tx, &new, PASSWORD).await.expect_err("taken");
    assert!(matches!(refused, Error::Invalid(_)), "{refused}");
}

/// Security 6, 40 and 41: who, what, to what and when find their lines; the file holds the same ones and no formula.
#[tokio::test]
async fn the_log_is_searched_by_who_and_when_and_taken_along() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let hostile = "=HYPERLINK(\"http://b.example\") <script>alert(1)</script>";
    let new = [("email", "neu@demo.example"), ("name", hostile), ("grants", "admin@0")];
    let made = lead.post("/verwaltung/konten", &new).await.location();
    let id: String = made.chars().filter(char::is_ascii_digit).collect();
    app.set_clock("2026-11-25T00:30:00+01:00");
    let hired = app.as_staff("neu@demo.example").await;
    hired.post("/verwaltung/konten/sitzungen/andere-beenden", &[]).await.location();
    let lead = app.lead().await;
    let rows = async |query: &str| lead.get(&format!("/verwaltung/protokoll{query}")).await.ok().select("main tbody tr");
    let own = rows(&format!("?konto={id}")).await;
    assert!(own.len() == 1 && own[0].contains("account.end_sessions") && own[0].contains("=HYPERLINK"), "{own:?}");
    assert!(!lead.get("/verwaltung/protokoll").await.ok().text().contains("<script>alert"), "a name is only words");
    assert_eq!(rows("?was=account.end_sessions&von=2026-11-25&bis=2026-11-25").await.len(), 1, "days are Berlin's");
    assert!(rows("?was=account.end_sessions&bis=2026-11-24").await.is_empty());
    assert!(rows("?konto=system").await.iter().all(|row| row.contains("Programm")));
    assert_eq!(rows(&format!("?woran=account:{id}")).await.len(), 3, "made, invited, ended sessions");

    let wrong = lead.get("/verwaltung/protokoll?von=2026-11-25&bis=2026-11-24&was=account").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("Der letzte Tag liegt vor dem ersten"));
    assert_eq!(wrong.attributes("#f-was", "value"), ["account"], "what was typed is kept");
    assert_eq!(lead.get("/verwaltung/protokoll?von=bald").await.status, 422);

    let file = lead.get(&format!("/verwaltung/protokoll/export.csv?konto={id}")).await.ok();
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    let text = file.text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(
        lines[0].starts_with("\u{feff}siegel;zeit;wer;")
            && lines[1].contains(";\"'=HYPERLINK(")
            && lines[1].contains("2026-11-25T00:30:00+01:00"),
        "{text}"
    );
    // More than one batch: nothing twice, nothing left out.
    sqlx::query("insert into audit_event (at, actor_kind, action, object) select now(), 'system', 'test.many', 'test:' || n from generate_series(1, 2500) as n")
        .execute(&app.db.pool)
        .await
        .expect("many");
    let all = lead.get("/verwaltung/protokoll/export.csv?was=test.many").await.ok().text();
    assert_eq!((all.lines().count(), all.matches("test:2500;").count(), all.matches("test:1;").count()), (2501, 1, 1));
    let first = lead.get("/verwaltung/protokoll?was=test.many").await.ok();
    let older = lead.get(&first.attributes("main a[rel=next]", "href")[0]).await.ok();
    assert!(older.says("test:2450") && !older.says("test:2451") && older.says("Neueste Zeilen"), "{}", older.words());
}

#[tokio::test]
async fn a_broken_chain_is_named_with_its_first_entry() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    lead.post("/verwaltung/konten/sitzungen/andere-beenden", &[]).await.location();
    while audit::seal(&app.db.pool).await.expect("sealed") > 0 {}
    let count = app.count("select count(*) from audit_seal").await;
    let whole = lead.get("/verwaltung/protokoll?pruefen=1").await.ok();
    assert!(whole.says(&format!("Kette geprüft: {count} Ein")), "{}", whole.words());
    let mut owner = app.db.database.owner().await.expect("the owner");
    for sql in [
        "alter table audit_event disable trigger audit_event_insert_only",
        "update audit_event set action = 'account.nothing' where id = (select audit_id from audit_seal order by seq desc limit 1)",
    ] {
        sqlx::query(sql).execute(&mut owner).await.expect(sql);
    }
    let broken = lead.get("/verwaltung/protokoll?pruefen=1").await.ok();
    assert!(broken.says(&format!("bei Nummer {count} gebrochen")) && broken.says("account.nothing"), "{}", broken.words());
}

/// Deactivation keeps history: decisions and log still name who acted, and nobody is warned of too few accounts outside of production.
#[tokio::test]
async fn who_is_switched_off_stays_in_the_history() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    moderator.post("/verwaltung/konten/sitzungen/andere-beenden", &[]).await.location();
    let id = accounts::by_email(&app.db.pool, "moderation@demo.example").await.expect("there");
    let lead = app.lead().await;
    lead.post(&format!("/verwaltung/konten/{id}/abschalten"), &[]).await.location();
    let log = lead.get(&format!("/verwaltung/protokoll?konto={id}")).await.ok();
    assert!(log.says("Mo Beispiel") && log.says("account.end_sessions"), "{}", log.words());
    assert!(lead.get("/verwaltung/konten").await.ok().says("abgeschaltet seit"));
    assert!(!lead.get("/verwaltung/isek").await.ok().says("Es fehlen Konten"), "a demo is no town hall");
}

#[tokio::test]
async fn a_town_with_one_account_is_warned_in_production() {
    let app = TestApp::with(|config| config.mode = rotfaden::config::Mode::Production).await;
    let lead = app.lead().await;
    let start = lead.get("/verwaltung/isek").await.ok();
    assert!(start.says("Für die Administration gibt es keine Vertretung") && !start.says("brauchen zwei Personen"), "{}", start.words());
    assert!(!app.moderator().await.get("/verwaltung/isek").await.ok().says("keine Vertretung"), "others cannot help it");
    let id = accounts::by_email(&app.db.pool, "moderation@demo.example").await.expect("there");
    lead.post(&format!("/verwaltung/konten/{id}/abschalten"), &[]).await.location();
    assert!(lead.get("/verwaltung/isek").await.ok().says("brauchen zwei Personen"));
    hire(&app, "zwei@demo.example", Role::Admin, None).await;
    assert!(!lead.get("/verwaltung/isek").await.ok().says("Es fehlen Konten"));
}
