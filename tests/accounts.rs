//! Invitations, forgotten passwords and sessions. The comments name the published cases of peers that each test holds.

use rotfaden::cli::demo::PASSWORD;
use rotfaden::office::accounts;

use crate::support::app::{Client, TestApp};
use crate::support::form::path_in;
use crate::support::page::Page;

const SIGN_IN: &str = "/verwaltung/anmelden";
const FORGOTTEN: &str = "/verwaltung/anmelden/vergessen";
const LINK: &str = "/verwaltung/anmelden/passwort/";
const GOOD: &str = "vier Wörter ohne Sinn";

async fn sign_in(app: &TestApp, email: &str, password: &str) -> u16 {
    app.visitor().post(SIGN_IN, &[("email", email), ("password", password)]).await.status.as_u16()
}

/// An admin makes an account; gives the path of its page and the link in the mail.
async fn invite(app: &TestApp, email: &str, more: &[(&str, &str)]) -> (String, String) {
    let lead = app.lead().await;
    let fields = [&[("email", email), ("name", "Nina Neu"), ("grants", "moderator@0")], more].concat();
    let page = lead.post("/verwaltung/konten", &fields).await.location();
    (page.split('?').next().expect("a path").to_owned(), path_in(app.mails().await.last().expect("a mail"), LINK))
}

async fn choose(client: &Client, link: &str, password: &str) -> Page {
    client.post(link, &[("new", password), ("again", password)]).await
}

async fn forget(client: &Client, email: &str) -> Page {
    client.post(FORGOTTEN, &[("email", email)]).await
}

/// Cases 30 (CVE-2019-1020018), 32 (CVE-2022-21684): opening the link changes nothing, choosing works once, and nobody acts before.
#[tokio::test]
async fn an_invitation_is_accepted_once_and_by_its_form() {
    let app = TestApp::new().await;
    let (_, link) = invite(&app, "neu@demo.example", &[]).await;
    for password in ["", "-", PASSWORD] {
        assert_eq!(sign_in(&app, "neu@demo.example", password).await, 422, "an invited account cannot sign in with {password:?}");
    }
    let guest = app.visitor();
    for _ in 0..2 {
        let page = guest.get(&link).await.ok();
        assert!(page.says("Willkommen, Nina Neu"), "{}", page.words());
        assert_eq!(page.headers["cache-control"], "no-store");
        assert_eq!(page.headers["referrer-policy"], "no-referrer");
    }
    let short = choose(&guest, &link, "kurz").await;
    assert_eq!(short.status, 422);
    assert!(short.says("mindestens 12 Zeichen"), "{}", short.words());
    let differs = guest.post(&link, &[("new", GOOD), ("again", "etwas anderes")]).await;
    assert_eq!(differs.status, 422);
    assert!(differs.says("nicht gleich") && !differs.text().contains(GOOD), "a password never comes back");
    assert_eq!(choose(&guest, &link, GOOD).await.location(), "/verwaltung/anmelden?meldung=password");
    assert_eq!(sign_in(&app, "NEU@demo.example", GOOD).await, 303);

    assert_eq!(guest.get(&link).await.status, 410);
    let again = choose(&guest, &link, "ein ganz anderes Passwort").await;
    assert_eq!(again.status, 410);
    assert!(again.says("Dieser Link gilt nicht mehr"));
    assert_eq!(sign_in(&app, "neu@demo.example", GOOD).await, 303, "the password is still the first one");
    assert_eq!(guest.get(&format!("{LINK}nonsense")).await.status, 410, "an unknown link gets the same answer");
    assert_eq!(app.count("select count(*) from account_token where token_sha256 is null or length(token_sha256) <> 32").await, 0);
}

/// Case 29 (CVE-2023-48220): an invitation that is over stays over, also by way of the forgotten password.
#[tokio::test]
async fn an_invitation_that_is_over_does_not_come_back_by_a_reset() {
    let app = TestApp::new().await;
    let (page, link) = invite(&app, "neu@demo.example", &[]).await;
    app.set_clock("2026-11-30T12:00:01+01:00");
    assert_eq!(app.visitor().get(&link).await.status, 410);
    assert_eq!(choose(&app.visitor(), &link, GOOD).await.status, 410);
    let mails = app.mails().await.len();
    forget(&app.visitor(), "neu@demo.example").await.ok();
    assert_eq!(app.mails().await.len(), mails, "who never accepted gets no reset");
    // A new invitation works, and the old link does not with it.
    let lead = app.lead().await;
    lead.post(&format!("{page}/link"), &[]).await.location();
    let second = path_in(app.mails().await.last().expect("a mail"), LINK);
    assert_ne!(second, link);
    lead.post(&format!("{page}/link"), &[]).await.location();
    let third = path_in(app.mails().await.last().expect("a mail"), LINK);
    assert_eq!(choose(&app.visitor(), &second, GOOD).await.status, 410, "replaced");
    assert_eq!(choose(&app.visitor(), &third, GOOD).await.status, 303);
}

/// Case 38 (FixMyStreet 1.5.5): a link ends, and belongs to the address it was sent to.
#[tokio::test]
async fn a_link_is_bound_to_its_account_and_ends_with_it() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let (page, link) = invite(&app, "neu@demo.example", &[]).await;
    sqlx::query("update account set email = 'andere@demo.example' where email = 'neu@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("moved");
    assert_eq!(choose(&app.visitor(), &link, GOOD).await.status, 410, "of another address");
    sqlx::query("update account set email = 'neu@demo.example' where email = 'andere@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("back");
    lead.post(&format!("{page}/abschalten"), &[]).await.location();
    assert_eq!(choose(&app.visitor(), &link, GOOD).await.status, 410, "switched off");
    assert_eq!(lead.post(&format!("{page}/link"), &[]).await.status, 409, "nobody invites into what is switched off");
    lead.post(&format!("{page}/einschalten"), &[]).await.location();
    assert_eq!(choose(&app.visitor(), &link, GOOD).await.status, 410, "and the old link stays void");
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_every_session_ends() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    moderator.get("/verwaltung/isek/eingang").await.ok();
    assert!(app.visitor().get(SIGN_IN).await.ok().attributes("main a", "href").contains(&FORGOTTEN.to_owned()));
    forget(&app.visitor(), " Moderation@demo.example").await.ok();
    let mail = app.mails().await.remove(0);
    assert!(mail.contains("To: moderation@demo.example") && !mail.contains("Meine private Seite"), "{mail}");
    let link = path_in(&mail, LINK);
    assert_eq!(sign_in(&app, "moderation@demo.example", PASSWORD).await, 303, "asking changes nothing");
    assert_eq!(choose(&app.visitor(), &link, GOOD).await.status, 303);
    assert_eq!(moderator.get("/verwaltung/isek/eingang").await.status, 303, "signed out");
    assert_eq!(sign_in(&app, "moderation@demo.example", PASSWORD).await, 422);
    assert_eq!(sign_in(&app, "moderation@demo.example", GOOD).await, 303);
    // An hour later a link is over; a new password of one's own ends it too.
    forget(&app.visitor(), "planung@demo.example").await.ok();
    let link = path_in(app.mails().await.last().expect("a mail"), LINK);
    app.set_clock("2026-11-23T13:00:01+01:00");
    assert_eq!(choose(&app.visitor(), &link, GOOD).await.status, 410);
}

/// Known, unknown, invited and switched off: the same words; and an address gets few mails (case 31, CVE-2022-31184).
#[tokio::test]
async fn asking_for_a_password_tells_nothing_and_floods_nobody() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let id = accounts::by_email(&app.db.pool, "planung@demo.example").await.expect("there");
    lead.post(&format!("/verwaltung/konten/{id}/abschalten"), &[]).await.location();
    let mut answers = Vec::new();
    for email in ["moderation@demo.example", "niemand@demo.example", "planung@demo.example"] {
        let begun = std::time::Instant::now();
        answers.push(forget(&app.visitor(), email).await.ok().words());
        assert!(begun.elapsed().as_millis() >= 400, "the same time");
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:#?}");
    assert_eq!(app.mails().await.len(), 1, "to the account that can use it");
    for n in 0..10 {
        forget(&app.visitor_from(&format!("192.0.{n}.1")), "moderation@demo.example").await.ok();
    }
    assert_eq!(app.mails().await.len(), 4);
    for _ in 0..20 {
        forget(&app.visitor_from("203.0.113.1"), "niemand@demo.example").await;
    }
    assert_eq!(forget(&app.visitor_from("203.0.113.200"), "niemand@demo.example").await.status, 429);
    let missing = forget(&app.visitor(), "").await;
    assert!(missing.status == 422 && missing.says("Bitte geben Sie die E-Mail-Adresse Ihres Kontos ein"), "{}", missing.words());
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one() {
    let app = TestApp::new().await;
    let (here, there, elsewhere, other) = (app.moderator().await, app.moderator().await, app.moderator().await, app.planner().await);
    let works = async |client: &Client| client.get("/verwaltung/isek/termine").await.status == 200;
    let page = here.get("/verwaltung/konten/sitzungen").await.ok();
    assert!(page.says("3 Sitzungen") && page.says("dieser Browser"), "{}", page.words());
    let forms = page.attributes("main table form", "action");
    assert_eq!(forms.len(), 3);
    assert_eq!(other.post(&forms[1], &[]).await.status, 404, "nobody ends the sessions of others");
    here.post(&forms[1], &[]).await.location();
    assert_eq!(i32::from(works(&there).await) + i32::from(works(&elsewhere).await), 1);
    here.post("/verwaltung/konten/sitzungen/andere-beenden", &[]).await.location();
    assert!(works(&here).await && !works(&there).await && !works(&elsewhere).await && works(&other).await);
    here.post(&forms[0], &[]).await;
    assert!(!works(&here).await, "ending the own one is signing out");
    // An admin ends them all, for somebody who lost a phone.
    let id = accounts::by_email(&app.db.pool, "planung@demo.example").await.expect("there");
    app.lead().await.post(&format!("/verwaltung/konten/{id}/sitzungen-beenden"), &[]).await.location();
    assert!(!works(&other).await);
}

#[tokio::test]
async fn an_outside_office_ends_at_its_day_and_can_be_extended() {
    let app = TestApp::new().await;
    let lead = app.lead().await;
    let (page, link) = invite(&app, "buero@demo.example", &[("external", "1"), ("ends_on", "2026-11-24")]).await;
    choose(&app.visitor(), &link, GOOD).await.location();
    app.set_clock("2026-11-25T08:00:00+01:00");
    assert_eq!(sign_in(&app, "buero@demo.example", GOOD).await, 422);
    let lead_again = app.lead().await;
    let shown = lead_again.get(&page).await.ok();
    assert!(shown.says("extern, abgelaufen am 24. November 2026"), "{}", shown.words());
    let wrong = lead_again.post(&format!("{page}/ende"), &[("ends_on", "bald")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attributes("input[name=ends_on]", "value"), ["bald"], "what was typed is kept");
    lead_again.post(&format!("{page}/ende"), &[("ends_on", "2027-01-31")]).await.location();
    assert_eq!(sign_in(&app, "buero@demo.example", GOOD).await, 303);
    let own = accounts::by_email(&app.db.pool, "planung@demo.example").await.expect("there");
    assert_eq!(lead_again.post(&format!("/verwaltung/konten/{own}/ende"), &[("ends_on", "2027-01-31")]).await.status, 404);
    drop(lead);
}
