//! Events: planned, moved and cancelled by staff, read by the public and by its calendars; windows that are extended.

use icalendar::{Calendar, Component as _, Event};
use rotfaden::process::participation::{contacts, contributions};
use rotfaden::services::act::Actor;

use crate::support::app::{Client, TestApp};
use crate::support::concept;
use crate::support::form::fill;
use crate::support::page::Page;

const EVENTS: &str = "/verwaltung/isek/termine";
const WORKSHOP: [(&str, &str); 8] = [
    ("title", "Werkstatt am Bach"),
    ("text", "Wir lesen zusammen; bringen Sie Fragen mit, gern viele."),
    ("place", "Aula, Schulstraße 1"),
    ("access", "Ohne Stufen."),
    ("day", "2026-12-10"),
    ("from", "18:00"),
    ("until", "20.30"),
    ("public", "1"),
];

async fn create(staff: &Client, fields: &[(&str, &str)]) -> Page {
    staff.post(&format!("{EVENTS}/neu"), fields).await
}

/// The demo town's own events are none of this test's business.
async fn bare() -> TestApp {
    let app = TestApp::new().await;
    sqlx::query("delete from event").execute(&app.db.pool).await.expect("nothing planned");
    app
}

async fn calendar(client: &Client) -> Calendar {
    let file = client.get("/termine.ics").await.ok();
    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    file.text().parse().expect("a calendar (RFC 5545)")
}

fn named<'a>(calendar: &'a Calendar, words: &str) -> &'a Event {
    calendar.events().find(|event| event.get_summary().is_some_and(|said| said.contains(words))).expect("an event")
}

#[tokio::test]
async fn an_event_is_planned_moved_and_cancelled_and_calendars_follow() {
    let app = bare().await;
    let (staff, visitor) = (app.moderator().await, app.visitor());
    let page = create(&staff, &WORKSHOP).await.location();
    assert_eq!(page, format!("{EVENTS}/werkstatt-am-bach-2026-12-10?meldung=event-created"));
    let public = visitor.get("/termine").await.ok();
    assert!(public.says("10. Dezember 2026, 18:00 bis 20:30 Uhr") && public.says("Ohne Stufen."), "{}", public.words());
    assert!(visitor.get("/").await.ok().says("Nächster Termin Werkstatt am Bach"));
    let first = calendar(&visitor).await;
    let event = named(&first, "Werkstatt");
    let uid = event.get_uid().expect("a name").to_owned();
    assert_eq!(event.property_value("DTSTART"), Some("20261210T170000Z"), "18:00 in Berlin in winter");
    assert_eq!((event.property_value("STATUS"), event.property_value("SEQUENCE")), (Some("CONFIRMED"), Some("0")));
    assert!(event.get_description().expect("words").contains("zusammen; bringen Sie Fragen mit, gern viele."));

    let opened = staff.get(&page).await.ok();
    let moved = fill(&staff, &opened, "/verschieben", &[("day", "2027-06-10"), ("reason", "Die Aula wird saniert.")]).await;
    assert!(staff.get(&moved.location()).await.ok().says("Der Termin ist verschoben"));
    let public = visitor.get("/termine").await.ok();
    for said in ["verschoben", "10. Juni 2027, 18:00", "verschoben vom 10. Dezember 2026, 18:00", "Die Aula wird saniert."] {
        assert!(public.says(said), "{said}: {}", public.words());
    }
    let second = calendar(&visitor).await;
    let event = named(&second, "Werkstatt");
    assert_eq!(event.property_value("DTSTART"), Some("20270610T160000Z"), "18:00 in Berlin in summer");
    assert_eq!((event.get_uid(), event.property_value("SEQUENCE")), (Some(uid.as_str()), Some("1")), "the same event");

    let opened = staff.get(&page).await.ok();
    fill(&staff, &opened, "/absagen", &[("cancel_reason", "Zu wenige Anmeldungen.")]).await.location();
    let third = calendar(&visitor).await;
    let event = named(&third, "Werkstatt");
    assert_eq!((event.get_uid(), event.property_value("STATUS")), (Some(uid.as_str()), Some("CANCELLED")));
    assert!(visitor.get("/termine").await.ok().says("abgesagt"));
    assert!(!visitor.get("/").await.ok().says("Nächster Termin"), "what is cancelled is not next");
    let again = staff
        .post(
            &format!("{EVENTS}/werkstatt-am-bach-2026-12-10/verschieben"),
            &[("day", "2027-07-10"), ("from", "18:00"), ("until", "19:00"), ("reason", "Doch.")],
        )
        .await;
    assert_eq!(again.status, 409);
    assert_eq!(
        app.count(
            "select count(*) from audit_event where actor_kind = 'staff' and action in ('event.create', 'event.move', 'event.cancel')"
        )
        .await,
        3
    );
}

#[tokio::test]
async fn what_is_not_public_is_nowhere_and_what_was_public_stays() {
    let app = bare().await;
    let (staff, visitor) = (app.planner().await, app.visitor());
    create(&staff, &WORKSHOP[..7]).await.location();
    assert!(!visitor.get("/termine").await.ok().says("Werkstatt") && !visitor.get("/").await.ok().says("Werkstatt"));
    assert!(!visitor.get("/termine.ics").await.ok().text().contains("Werkstatt"), "invariant 5");
    let page = format!("{EVENTS}/werkstatt-am-bach-2026-12-10");
    let opened = staff.get(&page).await.ok();
    fill(&staff, &opened, "/werkstatt-am-bach-2026-12-10", &[("public", "1"), ("title", "Werkstatt am Fluss")]).await.location();
    assert!(visitor.get("/termine").await.ok().says("Werkstatt am Fluss"));
    let hidden = staff.post(&page, &[("title", "Werkstatt"), ("place", "Aula")]).await;
    assert_eq!((hidden.status.as_u16(), hidden.select("#f-public-error").len()), (422, 1), "{}", hidden.words());
}

#[tokio::test]
async fn mistakes_stand_by_their_field_and_strangers_stay_out() {
    let app = bare().await;
    let staff = app.planner().await;
    let with = |name: &'static str, value: &'static str| {
        let mut fields = WORKSHOP.to_vec();
        fields.retain(|(known, _)| *known != name);
        fields.push((name, value));
        fields
    };
    for (fields, mistake) in [
        (with("until", "17:00"), "#f-until-error"),
        (with("from", "abends"), "#f-from-error"),
        (with("day", ""), "#f-day-error"),
        (with("title", ""), "#f-title-error"),
        (with("lon", "9,79"), "#f-lon-error"),
    ] {
        let page = create(&staff, &fields).await;
        assert_eq!((page.status.as_u16(), page.select(mistake).len()), (422, 1), "{mistake}: {}", page.words());
    }
    create(&staff, &WORKSHOP).await.location();
    assert_eq!(create(&staff, &WORKSHOP).await.select("#f-title-error").len(), 1, "the same event twice");
    assert_eq!(app.as_staff("erfassung@demo.example").await.get(EVENTS).await.status, 403);
    assert_eq!(staff.get("/verwaltung/schulwege-2022/termine/werkstatt-am-bach-2026-12-10").await.status, 404);
}

#[tokio::test]
async fn ends_of_windows_and_public_meetings_are_in_the_calendar() {
    let app = bare().await;
    concept::resolution(&app, "2027-06-10").await;
    concept::documents(&app).await;
    let visitor = app.visitor();
    let calendar = calendar(&visitor).await;
    assert_eq!(named(&calendar, "Letzter Tag zum Mitmachen").property_value("DTSTART"), Some("20270331"));
    assert_eq!(named(&calendar, "Ratsversammlung").property_value("DTSTART"), Some("20270610"));
    assert!(visitor.get("/termine").await.ok().says("31. März 2027: Letzter Tag zum Mitmachen: Beiträge sammeln"));
    let file = visitor.get("/termine.ics").await.ok();
    let etag = file.headers["etag"].to_str().expect("a tag").to_owned();
    assert_eq!(visitor.get_with("/termine.ics", "if-none-match", &etag).await.status, 304);
    sqlx::query("update consultation set public = false").execute(&app.db.pool).await.expect("closed doors");
    assert!(!visitor.get("/termine.ics").await.ok().text().contains("Ratsversammlung"), "invariant 5");
}

#[tokio::test]
async fn everybody_who_takes_part_hears_that_a_window_is_extended() {
    let app = bare().await;
    for (title, email) in [("Eins", "frau@example.org"), ("Zwei", "frau@example.org"), ("Drei", "herr@example.org")] {
        let receipt = concept::contribution(&app, title).await;
        let mut tx = app.tx(Actor::Visitor).await;
        let contribution = contributions::lock(&mut tx, &receipt.number).await.expect("there");
        contacts::add(&mut tx, receipt.id, contribution.uuid, email, "de", &receipt.number).await.expect("added");
        tx.commit().await.expect("committed");
    }
    for sql in ["update contact set state = 'confirmed', confirmed_at = created_at", "delete from outbox_message"] {
        sqlx::query(sql).execute(&app.db.pool).await.expect(sql);
    }
    follow_process(&app, &["nachbarin@example.org", "frau@example.org"]).await;
    let planner = app.planner().await;
    let page = planner.get(EVENTS).await.ok();
    let field = until_fields(&page).remove(0);
    let early = fill(&planner, &page, "/verlaengern", &[(&field, "2027-03-30")]).await;
    assert_eq!((early.status.as_u16(), early.select(&format!("#f-{field}-error")).len()), (422, 1));
    let done = fill(&planner, &page, "/verlaengern", &[(&field, "2027-04-30")]).await.location();
    assert!(planner.get(&done).await.ok().says("Offen bis 30. April 2027, 23:59"), "{}", planner.get(&done).await.words());
    app.app.do_daily().await.expect("a look");
    assert!(app.mails().await.is_empty(), "the next morning, in case it is extended once more");
    app.set_clock("2026-11-24T08:00:00+01:00");
    for _ in 0..2 {
        app.app.do_daily().await.expect("a look");
    }
    let mails = app.mails().await;
    assert_eq!(mails.len(), 3, "one to each address");
    for mail in &mails {
        let said =
            "bei „Stadtentwicklungskonzept 2040“ geht es länger: Unter „Beiträge sammeln“ können Sie bis zum 30. April 2027 mitmachen";
        assert!(mail.contains(said), "{mail}");
    }
    let follower = mails.iter().find(|mail| mail.contains("To: nachbarin@example.org")).expect("who follows the process hears it too");
    assert!(follower.contains("/abonnement/") && !follower.contains("/mein/"), "{follower}");
    assert_eq!(app.moderator().await.post("/verwaltung/isek/zeitraeume/1/verlaengern", &[("until_day", "2027-05-30")]).await.status, 403);
}

/// Confirmed subscriptions to all of the process.
async fn follow_process(app: &TestApp, emails: &[&str]) {
    for email in emails {
        app.visitor()
            .post("/abonnieren", &[("topic", "process"), ("rhythm", "weekly"), ("email", email), ("consent", "1")])
            .await
            .location();
    }
    for sql in [
        "update subscription set state = 'confirmed', confirmed_at = created_at, told_until = created_at, looked_on = '2026-11-23'",
        "delete from outbox_message",
    ] {
        sqlx::query(sql).execute(&app.db.pool).await.expect(sql);
    }
}

/// Names of the fields for new last days, in the order of the page.
fn until_fields(page: &Page) -> Vec<String> {
    page.attributes("form[action$=verlaengern] input[type=date]", "name")
}

/// A second window that opens with the first one.
async fn second_window(app: &TestApp) {
    sqlx::query(
        r#"insert into participation_window (process_id, phase_id, title, opens_at, closes_at, geometries)
           select process_id, phase_id, '{"de": "Bilder sammeln", "en": "Collecting pictures"}', opens_at, closes_at + interval '1 day', geometries
           from participation_window where process_id = $1"#,
    )
    .bind(app.process.0)
    .execute(&app.db.pool)
    .await
    .expect("a second window");
}

#[tokio::test]
async fn a_refused_day_stands_by_its_own_window_only() {
    let app = bare().await;
    second_window(&app).await;
    let planner = app.planner().await;
    let page = planner.get(EVENTS).await.ok();
    let fields = until_fields(&page);
    assert_eq!(fields.len(), 2);
    assert_ne!(fields[0], fields[1], "no id stands twice");
    let refused = fill(&planner, &page, "/verlaengern", &[(&fields[1], "2026-11-30")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(&format!("#f-{}", fields[1]), "value"), ["2026-11-30"]);
    assert_eq!(refused.select(&format!("#f-{}-error", fields[1])).len(), 1, "{}", refused.words());
    assert_eq!(refused.select(&format!("#f-{}-error", fields[0])).len(), 0);
    assert!(refused.attributes(&format!("#f-{}", fields[0]), "value").iter().all(String::is_empty));
}

#[tokio::test]
async fn a_window_is_not_extended_into_the_past() {
    let app = bare().await;
    let planner = app.planner().await;
    let page = planner.get(EVENTS).await.ok();
    let field = until_fields(&page).remove(0);
    app.set_clock("2027-06-01T12:00:00+02:00");
    let planner = app.planner().await;
    let late = planner.post(&page.attributes("form[action$=verlaengern]", "action")[0], &[(&field, "2027-05-01")]).await;
    assert_eq!(late.status, 422, "{}", late.words());
    assert!(late.says("Dieser Tag ist schon vorbei"), "{}", late.words());
    assert_eq!(app.count("select count(*) from window_extension").await, 0);
}

#[tokio::test]
async fn a_long_title_and_one_in_other_letters_become_names_in_addresses() {
    let app = bare().await;
    let staff = app.moderator().await;
    let long = "Werkstatt zum Rahmenplan ".repeat(8);
    for (title, name) in [(long.trim(), "werkstatt-zum-rahmenplan-"), ("Зустріч", "termin-2026-12-10")] {
        let mut fields = WORKSHOP.to_vec();
        fields[0].1 = title;
        let page = create(&staff, &fields).await.location();
        assert!(page.starts_with(&format!("{EVENTS}/{name}")), "{page}");
        assert!(staff.get(&page).await.ok().says(title));
    }
}

#[tokio::test]
async fn windows_that_open_together_are_two_in_the_calendar() {
    let app = bare().await;
    let visitor = app.visitor();
    let windows = |calendar: &Calendar| {
        let ours = calendar.events().filter(|event| event.get_summary().is_some_and(|said| said.contains("Letzter Tag zum Mitmachen")));
        ours.map(|event| event.get_uid().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let alone = windows(&calendar(&visitor).await);
    assert_eq!(alone.len(), 1);
    second_window(&app).await;
    let both = windows(&calendar(&visitor).await);
    assert_eq!(both[0], alone[0], "its name never changes");
    assert_eq!(both[1], alone[0].replacen('@', "-2@", 1));
}

#[tokio::test]
async fn an_event_speaks_every_language_that_it_was_written_in() {
    let app = bare().await;
    let (staff, visitor) = (app.moderator().await, app.visitor());
    let translated = [("title_tr", "Dere kenarında atölye"), ("access_tr", "Basamaksız."), ("title_leicht", "Treffen am Bach")];
    let page = create(&staff, &[&WORKSHOP[..], &translated[..]].concat()).await.location();
    let turkish = visitor.get("/termine?sprache=tr").await.ok();
    assert_eq!(turkish.select("article h3"), ["Dere kenarında atölye"]);
    assert!(turkish.says("Basamaksız.") && !turkish.says("Ohne Stufen."));
    let german = "Wir lesen zusammen; bringen Sie Fragen mit, gern viele.";
    assert_eq!(turkish.select("article [lang=de]"), [german], "what was not translated");
    assert_eq!(visitor.get("/termine?sprache=leicht").await.ok().select("article h3"), ["Treffen am Bach"]);
    assert_eq!(visitor.get("/termine?sprache=uk").await.ok().attributes("article h3 span", "lang"), ["de"]);

    let opened = staff.get(page.split('?').next().expect("a path")).await.ok();
    assert_eq!(opened.select(".rf-translations summary"), ["Übersetzungen: Türkisch, Leichte Sprache"]);
    assert!(opened.attributes(".rf-translations", "open").is_empty(), "folded away");
    assert_eq!(opened.attributes("input[name=title_tr]", "value"), ["Dere kenarında atölye"]);
    fill(&staff, &opened, "", &[("title_tr", "Derede atölye"), ("title_leicht", "")]).await.location();
    assert!(visitor.get("/termine?sprache=tr").await.ok().says("Derede atölye"));
    assert_eq!(visitor.get("/termine?sprache=leicht").await.ok().select("article h3"), ["Werkstatt am Bach"]);
}

#[tokio::test]
async fn a_mistake_in_a_translation_opens_the_translations_and_keeps_them() {
    let app = bare().await;
    let staff = app.moderator().await;
    let wrong = [("registration_uk", "Без реєстрації."), ("title_en", &"x".repeat(201))];
    let refused = create(&staff, &[&WORKSHOP[..], &wrong[..]].concat()).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(".rf-translations", "open").len(), 1);
    assert!(refused.says("Bitte schreiben Sie den Text auch auf Deutsch."), "{}", refused.words());
    assert!(refused.select("textarea[name=registration_uk]")[0].contains("Без реєстрації."));
    assert_eq!(refused.attributes("input[name=title_en]", "value")[0].len(), 201);
}
