//! Links for those who are at an event: made and ended by staff, followed by many people behind one address.

use rotfaden::services::limits::{Limit, Source};

use crate::support::app::{Client, TestApp};
use crate::support::form::{fill, press};

const EVENTS: &str = "/verwaltung/isek/termine";
const EVENT: &str = "/verwaltung/isek/termine/werkstatt-am-bach-2026-11-23";
const CONTRIBUTION: [(&str, &str); 5] =
    [("go", "send"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum."), ("place", "town")];
/// The room of the workshop.
const ROOM: &str = "192.0.2.1";
const COOKIE: &str = "__Host-termin";

/// A town with a workshop this afternoon.
async fn town() -> (TestApp, Client) {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let workshop = [
        ("title", "Werkstatt am Bach"),
        ("place", "Aula, Schulstraße 1"),
        ("day", "2026-11-23"),
        ("from", "13:00"),
        ("until", "18:00"),
        ("public", "1"),
    ];
    staff.post(&format!("{EVENTS}/neu"), &workshop).await.location();
    (app, staff)
}

/// Makes a link and gives its path and the page that shows it to staff.
async fn link(staff: &Client, answers: &[(&str, &str)]) -> (String, String) {
    let page = staff.get(EVENT).await.ok();
    let answers = [&[("link_name", "Terminal in der Aula")], answers].concat();
    let shown = fill(staff, &page, "/einladungen", &answers).await.location();
    let shown = shown.split('?').next().expect("a path").to_owned();
    let poster = staff.get(&shown).await.ok();
    assert!(poster.says("Werkstatt am Bach") && poster.says("gilt bis 23. November 2026, 18:00"), "{}", poster.words());
    assert_eq!(poster.attributes("svg.rf-qr", "role"), ["img"]);
    let address = poster.select(".rf-poster__link").remove(0);
    (address.split_once("8080").expect("our own address").1.to_owned(), shown)
}

fn use_up(app: &TestApp, limit: Limit) {
    let source = Source { address: ROOM.parse().expect("an address"), device: None, link: None };
    while app.app.host.limits.check(limit, source, app.now()).is_ok() {}
}

#[tokio::test]
async fn a_room_behind_one_address_takes_part_and_its_contributions_belong_to_the_event() {
    let (app, staff) = town().await;
    let (path, _) = link(&staff, &[("kind", "workshop"), ("per_hour", "200")]).await;
    for limit in [Limit::Post, Limit::Write] {
        use_up(&app, limit);
    }
    assert_eq!(app.visitor_from(ROOM).post("/beitraege/neu", &CONTRIBUTION).await.status, 429, "the room has used up its hour");

    let guest = app.visitor_from(ROOM);
    assert_eq!(guest.get(&path).await.location(), "/beitraege/neu");
    let page = guest.get("/beitraege/neu").await.ok();
    assert!(page.says("Sie schreiben bei: Werkstatt am Bach"), "{}", page.words());
    for n in 0..70 {
        assert_eq!(guest.post("/beitraege/neu", &CONTRIBUTION).await.status, 303, "{n}");
    }
    let here = "select count(*) from contribution join occasion on occasion.id = occasion_id
                where occasion.kind = 'workshop' and occasion.title ->> 'de' = 'Werkstatt am Bach' and held_on = '2026-11-23'";
    assert_eq!(app.count(here).await, 70);
    assert_eq!(app.count("select count(*) from contribution").await, 70);
    // Somebody else at the same address, without the link, is where they were.
    assert_eq!(app.visitor_from(ROOM).post("/beitraege/neu", &CONTRIBUTION).await.status, 429);
    // A second link of the event shares its occasion.
    let page = staff.get(EVENT).await.ok();
    assert!(page.select("form[action$='/einladungen'] select[name=kind]").is_empty(), "the format is known already");
    link(&staff, &[("per_hour", "500")]).await;
    assert_eq!(app.count("select count(*) from occasion where title ->> 'de' = 'Werkstatt am Bach'").await, 1);
}

#[tokio::test]
async fn a_link_loosens_nothing_that_can_be_guessed_and_nothing_elsewhere() {
    let (app, staff) = town().await;
    let (path, _) = link(&staff, &[("kind", "workshop"), ("per_hour", "2000")]).await;
    use_up(&app, Limit::Guess);
    let guest = app.visitor_from(ROOM);
    guest.get(&path).await.location();
    let sign_in = [("email", "leitung@demo.example"), ("password", "wrong")];
    assert_eq!(guest.post("/verwaltung/anmelden", &sign_in).await.status, 429);
    assert_eq!(guest.post("/mein", &[("number", "PI-2026-00001"), ("code", "AAAA-BBBB-CCCC")]).await.status, 429);
    use_up(&app, Limit::Write);
    let other = guest.get("/verfahren/schulwege-2022/beitraege/neu").await;
    assert!(!other.says("Werkstatt am Bach"), "another process knows nothing of it");
    assert_eq!(guest.get(&format!("/verfahren/schulwege-2022{path}")).await.status, 410);
}

#[tokio::test]
async fn a_link_that_is_over_ended_or_changed_holds_no_longer() {
    let (app, staff) = town().await;
    let (path, shown) = link(&staff, &[("kind", "workshop"), ("per_hour", "200")]).await;
    let guest = app.visitor_from(ROOM);
    guest.get(&path).await.location();
    let token = guest.cookie(COOKIE).expect("kept");
    use_up(&app, Limit::Write);
    assert_eq!(guest.post("/beitraege/neu", &CONTRIBUTION).await.status, 303);

    // Changed: one letter, and one that says it holds longer.
    for place in [3, 25, 40] {
        let mut changed = token.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("ASCII");
        let other = app.visitor_from(ROOM);
        assert_eq!(other.get(&format!("/mitmachen/{changed}")).await.status, 404, "{place}");
        other.set_cookie(COOKIE, &changed);
        assert_eq!(other.post("/beitraege/neu", &CONTRIBUTION).await.status, 429, "{place}");
    }

    // Ended by staff, at once and for browsers that keep it.
    let (second, _) = link(&staff, &[("per_hour", "200")]).await;
    staff.post(&format!("{shown}/beenden"), &[]).await.location();
    assert_eq!(guest.post("/beitraege/neu", &CONTRIBUTION).await.status, 429);
    let over = guest.get(&path).await;
    assert_eq!(over.status, 410);
    assert!(over.says("Diese Einladung gilt nicht mehr") && over.says("Beitrag schreiben"), "{}", over.words());
    let again = staff.post(&format!("{shown}/beenden"), &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.says("Diese Einladung gilt nicht mehr."), "{}", again.words());
    assert!(staff.get(EVENT).await.ok().says("beendet am 23. November 2026"));
    assert!(staff.get(&shown).await.ok().select("svg.rf-qr").is_empty(), "nobody prints it by mistake");

    // Over by itself.
    let late = app.visitor_from(ROOM);
    late.get(&second).await.location();
    app.set_clock("2026-11-23T18:00:00+01:00");
    assert_eq!(late.post("/beitraege/neu", &CONTRIBUTION).await.status, 429);
    assert_eq!(late.get(&second).await.status, 410);
}

#[tokio::test]
async fn whoever_is_not_there_leaves_and_keeps_what_was_typed() {
    let (app, staff) = town().await;
    let (path, _) = link(&staff, &[("kind", "workshop"), ("per_hour", "200")]).await;
    let guest = app.visitor();
    guest.get(&path).await.location();
    let page = guest.get("/beitraege/neu").await.ok();
    let page = press(&guest, &page, &[("title", "Ein Baum mehr"), ("text", "Bitte einen Baum.")], "leave").await.ok();
    assert!(!page.says("Sie schreiben bei"), "{}", page.words());
    assert_eq!(page.attributes("input[name=title]", "value"), ["Ein Baum mehr"]);
    guest.post("/beitraege/neu", &CONTRIBUTION).await.location();
    assert_eq!(
        app.count("select count(*) from contribution join occasion on occasion.id = occasion_id where occasion.kind = 'online_form'").await,
        1
    );
}

#[tokio::test]
async fn only_who_reads_what_comes_in_makes_links_and_mistakes_stand_at_their_fields() {
    let (app, staff) = town().await;
    let editor = app.as_staff("redaktion@demo.example").await;
    assert!(!editor.get(EVENT).await.ok().says("Einladungen für Terminal"));
    assert_eq!(editor.post(&format!("{EVENT}/einladungen"), &[]).await.status, 403);
    let page = staff.get(EVENT).await.ok();
    let form = [("link_name", "x"), ("kind", "workshop"), ("until_day", "2026-11-22")];
    let page = fill(&staff, &page, "/einladungen", &form).await;
    assert_eq!(page.status, 422);
    assert!(page.says("mindestens 2"), "{}", page.words());
    assert_eq!(page.attributes("input[name=until_day]", "value"), ["2026-11-22"], "what was typed is kept");
    for (day, sentence) in [("2026-11-22", true), ("2027-01-15", true), ("2026-12-20", false)] {
        let page = staff.get(EVENT).await.ok();
        let form = [("link_name", "Terminal"), ("kind", "workshop"), ("until_day", day)];
        let page = fill(&staff, &page, "/einladungen", &form).await;
        assert_eq!(page.status.as_u16() == 422 && page.says("höchstens 31 Tage"), sentence, "{day}: {}", page.words());
    }
}
