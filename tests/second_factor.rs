//! The second factor: setting up, the two steps of the door, codes that are used up, and who is warned.

use jiff::SignedDuration;
use rotfaden::cli::demo::PASSWORD;
use rotfaden::office::accounts;
use rotfaden::services::totp;

use crate::support::app::{Client, TestApp};

const SIGN_IN: &str = "/verwaltung/anmelden";
const CODE: &str = "/verwaltung/anmelden/code";
const OWN: &str = "/verwaltung/isek/konten/zweiter-faktor";
const EMAIL: &str = "moderation@demo.example";

/// A phone: the secret, as typed from the page.
struct Phone(Vec<u8>);

impl Phone {
    fn scan(page: &crate::support::page::Page) -> Self {
        let words = page.select("#secret").join("") + &page.attributes("#secret", "value").join("");
        let letters: Vec<u32> = words.chars().filter_map(|c| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c)).map(|at| at as u32).collect();
        assert_eq!(letters.len(), 32, "{words}");
        let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
        for letter in letters {
            held = (held << 5) | letter;
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes.push((held >> bits) as u8);
                held &= (1 << bits) - 1;
            }
        }
        Self(bytes)
    }

    fn code(&self, app: &TestApp) -> String {
        totp::code(&self.0, totp::step(app.now()))
    }
}

async fn set_up(app: &TestApp, client: &Client) -> (Phone, Vec<String>) {
    client.post(&format!("{OWN}/beginnen"), &[]).await.location();
    let page = client.get(OWN).await.ok();
    assert_eq!(page.headers["cache-control"], "no-store");
    let phone = Phone::scan(&page);
    let done = client.post(&format!("{OWN}/bestaetigen"), &[("code", &phone.code(app))]).await.ok();
    assert_eq!(done.headers["cache-control"], "no-store");
    (phone, done.select(".rf-codes li"))
}

fn later(app: &TestApp, seconds: i64) {
    app.set_clock(&(app.now() + SignedDuration::from_secs(seconds)).to_string());
}

/// The first step; the browser is between the two then.
async fn first_step(app: &TestApp, email: &str, password: &str) -> Client {
    let client = app.visitor();
    assert_eq!(client.post(SIGN_IN, &[("email", email), ("password", password)]).await.location(), CODE, "{email}");
    client.get(CODE).await.ok();
    client
}

async fn second_step(client: &Client, code: &str) -> u16 {
    client.post(CODE, &[("code", code)]).await.status.as_u16()
}

#[tokio::test]
async fn a_factor_is_set_up_with_a_first_code_and_asked_for_at_the_door() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    assert!(staff.get(OWN).await.ok().says("reicht ein gestohlenes Passwort nicht aus"));
    staff.post(&format!("{OWN}/beginnen"), &[]).await.location();
    let wrong = staff.post(&format!("{OWN}/bestaetigen"), &[("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("Der Code passt nicht") && wrong.says("Ohne Kamera"), "the same secret again: {}", wrong.words());
    assert_eq!(app.visitor().post(SIGN_IN, &[("email", EMAIL), ("password", PASSWORD)]).await.location(), "/verwaltung/isek", "not on yet");
    let (phone, codes) = set_up(&app, &staff).await;
    assert_eq!(codes.len(), 10);
    assert!(!staff.get(OWN).await.ok().text().contains(&codes[0]), "shown once");
    assert_eq!(staff.post(&format!("{OWN}/beginnen"), &[]).await.status, 409, "nobody replaces it by the way");
    assert!(app.mails().await.iter().any(|mail| mail.contains("ist jetzt ein zweiter Faktor eingeschaltet")));
    let stored =
        "select count(*) from account_totp as totp where position(convert_to('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'UTF8') in secret_cipher) > 0";
    assert_eq!(app.count(stored).await, 0);

    let client = first_step(&app, EMAIL, PASSWORD).await;
    assert_eq!(client.get("/verwaltung/isek/eingang").await.status, 303, "not in yet");
    assert_eq!(second_step(&client, &phone.code(&app)).await, 422, "the code of the setting up is used");
    later(&app, 30);
    assert_eq!(
        client.post(CODE, &[("code", &phone.code(&app)), ("weiter", "/verwaltung/isek/termine")]).await.location(),
        "/verwaltung/isek/termine"
    );
    client.get("/verwaltung/isek/eingang").await.ok();
    // Who has none signs in as ever.
    assert_eq!(
        app.visitor().post(SIGN_IN, &[("email", "planung@demo.example"), ("password", PASSWORD)]).await.location(),
        "/verwaltung/isek"
    );
}

/// RFC 6238 §5.2, and a race: a code is good once.
#[tokio::test]
async fn a_code_is_taken_once() {
    let app = TestApp::new().await;
    let (phone, codes) = set_up(&app, &app.moderator().await).await;
    later(&app, 30);
    let code = phone.code(&app);
    let clients = [0; 4].map(|_| first_step(&app, EMAIL, PASSWORD));
    let [a, b, c, d] = clients;
    let (a, b, c, d) = (a.await, b.await, c.await, d.await);
    let tries = tokio::join!(second_step(&a, &code), second_step(&b, &code), second_step(&c, &code), second_step(&d, &code));
    let tries = [tries.0, tries.1, tries.2, tries.3];
    assert_eq!(tries.iter().filter(|status| **status == 303).count(), 1, "{tries:?}");
    assert_eq!(second_step(&first_step(&app, EMAIL, PASSWORD).await, &code).await, 422, "replayed");
    // A recovery code in its place, once, however it is typed.
    let typed = codes[3].to_lowercase().replace('-', " ");
    assert_eq!(second_step(&first_step(&app, EMAIL, PASSWORD).await, &typed).await, 303);
    assert_eq!(second_step(&first_step(&app, EMAIL, PASSWORD).await, &codes[3]).await, 422);
    assert!(app.moderator().await.get(OWN).await.ok().says("noch 9 Wiederherstellungscodes"));
}

/// As soon as codes are in use, nothing says which of address, password and code was wrong.
#[tokio::test]
async fn the_door_does_not_say_what_was_wrong() {
    let app = TestApp::new().await;
    set_up(&app, &app.moderator().await).await;
    let mut answers = Vec::new();
    for (email, password) in [(EMAIL, PASSWORD), (EMAIL, "falsch"), ("niemand@demo.example", "falsch"), ("planung@demo.example", "falsch")]
    {
        let client = first_step(&app, email, password).await;
        let begun = std::time::Instant::now();
        let page = client.post(CODE, &[("code", "123456")]).await;
        assert!(begun.elapsed().as_millis() >= 300, "the same time");
        answers.push((page.status, page.words(), client.cookie("__Host-zweiter-schritt").map(|cookie| cookie.len())));
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:#?}");
    assert!(answers[0].1.contains("E-Mail, Passwort und Code passen nicht zusammen"));
    // Between the steps there is an end, and no way around.
    let client = first_step(&app, EMAIL, PASSWORD).await;
    later(&app, 601);
    assert_eq!(client.post(CODE, &[("code", "123456")]).await.location(), "/verwaltung/anmelden?meldung=code-too-late");
    let forged = app.visitor();
    forged.set_cookie("__Host-zweiter-schritt", "AAAA");
    assert_eq!(forged.get(CODE).await.location(), SIGN_IN);
}

#[tokio::test]
async fn guessing_codes_is_limited_for_an_account_wherever_it_comes_from() {
    let app = TestApp::new().await;
    set_up(&app, &app.moderator().await).await;
    let client = app.visitor_from("192.0.2.1");
    client.post(SIGN_IN, &[("email", EMAIL), ("password", PASSWORD)]).await.location();
    let pending = client.cookie("__Host-zweiter-schritt").expect("between the steps");
    let mut last = 0;
    for n in 0..25 {
        let elsewhere = app.visitor_from(&format!("198.51.{n}.1"));
        elsewhere.set_cookie("__Host-zweiter-schritt", &pending);
        last = second_step(&elsewhere, "123456").await;
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn it_is_switched_off_with_the_password_or_by_an_admin() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    set_up(&app, &staff).await;
    let off = format!("{OWN}/abschalten");
    let wrong = staff.post(&off, &[("password", "falsch")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("nicht Ihr jetziges Passwort"));
    let renewed = staff.post(&format!("{OWN}/codes"), &[("password", PASSWORD)]).await.ok();
    assert_eq!(renewed.select(".rf-codes li").len(), 10);
    staff.post(&off, &[("password", PASSWORD)]).await.location();
    assert_eq!(app.count("select (select count(*) from account_totp) + (select count(*) from account_recovery_code)").await, 0);
    set_up(&app, &staff).await;
    let id = accounts::by_email(&app.db.pool, EMAIL).await.expect("there");
    let lead = app.lead().await;
    assert!(lead.get(&format!("/verwaltung/konten/{id}")).await.ok().says("Zweiten Faktor abschalten"));
    let reset = format!("/verwaltung/konten/{id}/zweiter-faktor-abschalten");
    lead.post(&reset, &[]).await.location();
    assert_eq!(lead.post(&reset, &[]).await.status, 404);
    assert_eq!(app.mails().await.iter().filter(|mail| mail.contains("zweite Faktor abgeschaltet worden")).count(), 2);
    assert_eq!(app.visitor().post(SIGN_IN, &[("email", EMAIL), ("password", PASSWORD)]).await.location(), "/verwaltung/isek");
}

#[tokio::test]
async fn a_role_can_make_it_a_duty_that_comes_first() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.lead().await, app.moderator().await);
    assert_eq!(lead.post("/verwaltung/konten/pflicht", &[("duty", "king")]).await.status, 422);
    lead.post("/verwaltung/konten/pflicht", &[("duty", "moderator")]).await.location();
    assert_eq!(lead.get("/verwaltung/konten").await.ok().attributes("input[name=duty][checked]", "value"), ["moderator"]);
    for (path, method) in [("/verwaltung/isek/eingang", "GET"), ("/verwaltung/isek/eingang/PI-2026-00001/entscheiden", "POST")] {
        let answer = if method == "GET" { staff.get(path).await } else { staff.post(path, &[]).await };
        assert_eq!(answer.location(), OWN, "{path}");
    }
    staff.get("/karte").await.ok();
    assert!(staff.get(OWN).await.ok().says("Für Ihre Rolle ist ein zweiter Faktor Pflicht"));
    set_up(&app, &staff).await;
    staff.get("/verwaltung/isek/eingang").await.ok();
    let refused = staff.post(&format!("{OWN}/abschalten"), &[("password", PASSWORD)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("lässt sich deshalb nicht abschalten"));
    assert_eq!(app.planner().await.get("/verwaltung/isek/termine").await.status, 200, "other roles go on");
}

#[tokio::test]
async fn a_sign_in_with_a_browser_that_is_not_known_is_told_by_mail() {
    let app = TestApp::new().await;
    let sign_in = async |client: &Client| client.post(SIGN_IN, &[("email", EMAIL), ("password", PASSWORD)]).await.location();
    let desk = app.visitor();
    sign_in(&desk).await;
    sign_in(&desk).await;
    assert!(app.mails().await.is_empty(), "a first browser is expected, and the same one is known");
    sign_in(&app.visitor()).await;
    let mails = app.mails().await;
    assert!(mails.len() == 1 && mails[0].contains("To: moderation@demo.example") && mails[0].contains("23. November 2026"), "{mails:?}");
    assert!(mails[0].contains("/verwaltung/konten/sitzungen"));
    sign_in(&desk).await;
    assert_eq!(app.mails().await.len(), 1);
    // A stolen cookie of another account's browser is none of this account.
    let other = app.visitor();
    other.set_cookie("__Host-bekannt", &desk.cookie("__Host-bekannt").expect("a name"));
    other.post(SIGN_IN, &[("email", "planung@demo.example"), ("password", PASSWORD)]).await.location();
    other.set_cookie("__Host-bekannt", "somebody");
    other.post(SIGN_IN, &[("email", "planung@demo.example"), ("password", PASSWORD)]).await.location();
    assert_eq!(app.mails().await.len(), 2);
}
