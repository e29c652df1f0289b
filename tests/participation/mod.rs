//! Step 2a: the public form by every kind of place and with every kind of bad input, the private page, comments, support,
//! imports, and the invariants of contributions.

mod drawings;
mod forms;
mod mine;
mod news;
mod photos;
mod places;
mod similar;
mod wording;

use rotfaden::error::Error;
use rotfaden::process::participation::Outcome;
use rotfaden::process::participation::comments::{self, NewComment};
use rotfaden::process::participation::contributions::{
    self, Class, Handling, Kind, NewContribution, NewPlace, Origin, Published, Visibility,
};
use rotfaden::process::preparation::districts::{self, NewDistrict};
use rotfaden::process::preparation::occasions::{self, OccasionKind};
use rotfaden::services::act::Actor;
use rotfaden::services::geo::{Geom, LonLat};
use rotfaden::services::time;

use crate::support::app::{Client, TestApp};
use crate::support::form::{Answers, path_in, press};
use crate::support::page::Page;

/// A place in the district Quellental.
const SAARLANDSTRASSE: LonLat = LonLat { lon: 9.789553, lat: 53.656472 };

const WHAT: Answers<'static> = &[
    ("kind", "problem"),
    ("title", "Radweg endet plötzlich"),
    ("text", "Wer aus Quellental kommt, steht auf einmal auf der Fahrbahn."),
    ("theme", "MO"),
];

/// Goes through all steps of the form as a browser without JavaScript does, and returns the address of the private page.
async fn send(visitor: &Client, place: Answers<'_>, contact: Answers<'_>) -> String {
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press(visitor, &page, WHAT, "where").await.ok();
    let mut page = press(visitor, &page, place, "contact").await.ok();
    if page.says("Meinen Sie einen dieser Orte?") {
        page = press(visitor, &page, &[], "contact").await.ok();
    }
    let page = past_similar(visitor, page).await;
    let page = press(visitor, &page, contact, "check").await.ok();
    assert_eq!(page.select("h1"), ["Stimmt alles?"]);
    press(visitor, &page, &[], "send").await.location()
}

/// Goes on from the page of what is similar, if that is where one is.
async fn past_similar(visitor: &Client, page: Page) -> Page {
    if page.select("[data-similar]").is_empty() { page } else { press(visitor, &page, &[], "contact").await.ok() }
}

/// A contribution that came in by the form and waits; its number.
async fn waiting(app: &TestApp) -> String {
    let address = send(&app.visitor(), &[("place", "point"), ("lon", "9.789553"), ("lat", "53.656472")], &[]).await;
    number_on(app, &address).await
}

async fn number_on(app: &TestApp, address: &str) -> String {
    let page = app.visitor().get(address).await.ok();
    page.select(".rf-pairs b").first().expect("the number").clone()
}

async fn set_visibility(app: &TestApp, number: &str, to: Visibility) {
    let actor = app.actor("moderation@demo.example").await;
    let mut tx = app.tx(actor).await;
    let mut contribution = contributions::lock(&mut tx, number).await.expect("there");
    contributions::change_visibility(&mut tx, &mut contribution, to).await.expect("allowed");
    tx.commit().await.expect("committed");
}

async fn published(app: &TestApp) -> String {
    let number = waiting(app).await;
    set_visibility(app, &number, Visibility::Published).await;
    number
}

#[tokio::test]
async fn the_form_works_without_javascript_for_every_kind_of_place() {
    let app = TestApp::new().await;
    let cases: [(Answers<'_>, &str); 5] = [
        (&[("place", "point"), ("lon", "9.789553"), ("lat", "53.656472")], "Punkt auf der Karte, Quellental"),
        (&[("place", "address"), ("address", "Sarlandstrasse 12")], "Adresse, Sarlandstrasse 12, Quellental"),
        (&[("place", "district"), ("district", "thesdorf")], "Ortsteil, Thesdorf"),
        (&[("place", "town")], "ganze Stadt"),
        (&[("place", "none")], "kein bestimmter Ort"),
    ];
    for (index, (place, words)) in cases.into_iter().enumerate() {
        let address = send(&app.visitor(), place, &[("name", "Sven")]).await;
        let page = app.visitor().get(&address).await.ok();
        assert!(page.says(&format!("Ihr Beitrag PI-2026-0000{} ist angekommen", index + 1)), "{}", page.words());
        assert!(page.says(words), "{words}: {}", page.words());
        assert!(page.says("wartet darauf, dass wir ihn lesen"));
    }
    assert_eq!(app.count("select count(*) from contribution where author_name = 'Sven' and visibility = 'submitted'").await, 5);
    assert_eq!(
        app.count("select count(*) from contribution join occasion on occasion.id = occasion_id where occasion.kind = 'online_map'").await,
        1
    );
}

#[tokio::test]
async fn the_check_says_the_place_in_words_and_leads_back() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/beitraege/neu?lon=9.789553&lat=53.656472").await.ok();
    let page = press(&visitor, &page, WHAT, "where").await.ok();
    let page = press(&visitor, &page, &[], "contact").await.ok();
    let page = press(&visitor, &page, &[], "check").await.ok();
    assert!(page.says("bei Saarlandstraße (Mitte), Quellental"), "{}", page.words());
    let page = press(&visitor, &page, &[], "what").await.ok();
    assert_eq!(page.attributes("input[name=title]", "value"), ["Radweg endet plötzlich"], "everything typed is still there");
    assert_eq!(app.count("select count(*) from contribution").await, 0, "nothing is stored before the end");
}

#[tokio::test]
async fn every_mistake_of_the_first_step_stands_by_its_field() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/beitraege/neu").await.ok();
    let long = "x".repeat(5_001);
    let answers: [(&str, &str); 3] = [("title", "Weg"), ("text", &long), ("theme", "XX")];
    let page = press(&visitor, &page, &answers, "where").await;
    assert_eq!(page.status, 422);
    for field in ["kind", "title", "text", "theme"] {
        assert!(page.attributes("[data-summary] a", "href").contains(&format!("#f-{field}")), "{field}");
        assert_eq!(page.select(&format!("#f-{field}-error")).len(), 1, "{field}");
    }
    assert!(page.says("Höchstens 5.000 Zeichen sind möglich, es sind 5.001"));
    assert_eq!(page.select("textarea")[0].len(), 5_001, "the text is kept whole");
}

#[tokio::test]
async fn every_wrong_place_has_its_own_sentence() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let cases: [(Answers<'_>, &str); 9] = [
        (&[("place", "address"), ("address", "Bismarckstraße 1, 25462 Rellingen")], "liegt in Rellingen"),
        (&[("place", "point"), ("lon", "9.84838"), ("lat", "53.65165")], "liegt in Rellingen"),
        (&[("place", "point"), ("lon", "10.0"), ("lat", "53.55")], "außerhalb der Stadt"),
        (&[("place", "point"), ("lon", "NaN"), ("lat", "53.6")], "kam nicht richtig bei uns an"),
        (&[("place", "point"), ("lon", "53.656"), ("lat", "9.789")], "vertauscht"),
        (&[("place", "point"), ("lon", "200"), ("lat", "53.6")], "nicht auf der Erde"),
        (&[("place", "point")], "noch nichts eingezeichnet"),
        (&[("place", "district"), ("district", "atlantis")], "aus der Liste"),
        (&[("place", "address"), ("address", "")], "Bitte schreiben Sie eine Adresse"),
    ];
    for (place, sentence) in cases {
        let page = visitor.get("/beitraege/neu").await.ok();
        let page = press(&visitor, &page, WHAT, "where").await.ok();
        let page = press(&visitor, &page, place, "contact").await;
        assert_eq!(page.status, 422, "{sentence}");
        assert!(page.says(sentence), "{sentence}: {}", page.words());
        assert_eq!(page.attributes("input[type=hidden][name=title]", "value"), ["Radweg endet plötzlich"], "kept");
    }
}

#[tokio::test]
async fn whoever_skips_the_steps_is_checked_at_the_end() {
    let app = TestApp::new().await;
    let skipped = [
        ("go", "send"),
        ("kind", "idea"),
        ("title", "Ein Baum"),
        ("text", "Bitte einen Baum."),
        ("place", "point"),
        ("lon", "10"),
        ("lat", "53.55"),
    ];
    let page = app.visitor().post("/beitraege/neu", &skipped).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.select("h1"), ["Wo ist das?"], "the page of the first mistake");
    assert_eq!(app.count("select count(*) from contribution").await, 0);
}

#[tokio::test]
async fn a_double_click_is_one_contribution() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let token = visitor.token();
    let form =
        [("_token", token), ("go", "send"), ("kind", "idea"), ("title", "Ein Baum"), ("text", "Bitte einen Baum."), ("place", "town")];
    let (first, second) = tokio::join!(visitor.post("/beitraege/neu", &form), visitor.post("/beitraege/neu", &form));
    assert_eq!(first.location(), second.location());
    assert_eq!(app.count("select count(*) from contribution").await, 1);
    assert_eq!(app.count("select count(*) from idempotency_key where outcome like '%mein%'").await, 0, "no private token in the database");
}

#[tokio::test]
async fn an_expired_form_is_offered_again_with_everything_typed() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let token = visitor.token();
    app.set_clock("2026-11-25T12:00:00+01:00");
    let form =
        [("_token", token), ("go", "send"), ("kind", "idea"), ("title", "Ein Baum"), ("text", "Bitte einen Baum."), ("place", "town")];
    let page = visitor.post("/beitraege/neu", &form).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Das Formular war zu lange offen"));
    assert!(press(&visitor, &page, &[], "send").await.location().starts_with("/mein/"));
}

#[tokio::test]
async fn a_closed_window_says_when_it_was_open_and_keeps_the_text() {
    let app = TestApp::new().await;
    app.set_clock("2027-05-01T12:00:00+02:00");
    let page = app.visitor().get("/beitraege/neu").await.ok();
    assert!(page.says("Sie war offen vom 2. März 2026"), "{}", page.words());
    let late = [("go", "send"), ("kind", "idea"), ("title", "Ein Baum"), ("text", "Bitte einen Baum."), ("place", "town")];
    let page = app.visitor().post("/beitraege/neu", &late).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Bitte einen Baum."));
}

#[tokio::test]
async fn a_robot_gets_everything_back_and_stores_nothing() {
    let app = TestApp::new().await;
    let form = [
        ("homepage", "http://spam.example"),
        ("go", "send"),
        ("kind", "idea"),
        ("title", "Ein Baum"),
        ("text", "Bitte einen Baum."),
        ("place", "town"),
    ];
    let page = app.visitor().post("/beitraege/neu", &form).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Ihre Eingaben sind noch da"));
    assert_eq!(app.count("select count(*) from contribution").await, 0);
}

#[tokio::test]
async fn fifty_clicks_at_once_are_one_support() {
    let app = TestApp::new().await;
    let path = format!("/beitraege/{}/unterstuetzen", published(&app).await);
    let visitor = app.visitor();
    let token = visitor.token();
    let form = [("_token", token), ("an", "1")];
    for page in side_by_side((0..50).map(|_| visitor.post(&path, &form))).await {
        assert_eq!(page.status, 303);
    }
    assert_eq!(app.count("select count(*) from support").await, 1);
    visitor.post(&path, &[("an", "1")]).await.location();
    assert_eq!(app.count("select count(*) from support").await, 1, "the same device counts once");
    app.visitor().post(&path, &[("an", "1")]).await.location();
    assert_eq!(app.count("select count(*) from support").await, 2, "another device");
    visitor.post(&path, &[("an", "0")]).await.location();
    assert_eq!(app.count("select count(*) from support").await, 1, "taken back");
}

/// Drives futures side by side, without a crate for it.
async fn side_by_side<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut waiting: Vec<_> = futures.map(Box::pin).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|context| {
        waiting.retain_mut(|future| match future.as_mut().poll(context) {
            std::task::Poll::Ready(output) => {
                done.push(output);
                false
            }
            std::task::Poll::Pending => true,
        });
        if waiting.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}

#[tokio::test]
async fn a_comment_is_read_before_it_appears() {
    let app = TestApp::new().await;
    let number = published(&app).await;
    let (visitor, path) = (app.visitor(), format!("/beitraege/{number}/kommentar"));
    let empty = visitor.post(&path, &[("text", ""), ("name", "Sven")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.attributes("input[name=name]", "value"), ["Sven"], "kept");
    let done = visitor.post(&path, &[("text", "Gilt auch für die Ecke Lange Twiete.")]).await.location();
    let page = visitor.get(done.split('#').next().expect("a path")).await.ok();
    assert!(page.says("Wir lesen Ihren Kommentar") && !page.says("Lange Twiete"), "{}", page.words());
    let id = comments::CommentId(app.count("select id from comment").await);
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let mut comment = comments::lock(&mut tx, id).await.expect("there");
    comments::change_visibility(&mut tx, &mut comment, comments::Visibility::Published).await.expect("allowed");
    tx.commit().await.expect("committed");
    assert!(visitor.get(&format!("/beitraege/{number}")).await.ok().says("Lange Twiete"));
    app.set_clock("2027-05-01T12:00:00+02:00");
    assert_eq!(visitor.post(&path, &[("text", "Zu spät?")]).await.status, 422, "the window is closed");
}

#[tokio::test]
async fn nobody_writes_about_what_is_not_public() {
    let app = TestApp::new().await;
    let number = waiting(&app).await;
    for act in ["kommentar", "unterstuetzen"] {
        let answer = app.visitor().post(&format!("/beitraege/{number}/{act}"), &[("text", "Hallo"), ("an", "1")]).await;
        assert_eq!(answer.status, 404, "{act}");
    }
    let mut tx = app.tx(Actor::Visitor).await;
    let new = NewComment { text: "Hallo".into(), author_name: None, language: "de".into(), by_author: false };
    let subject = contributions::lock(&mut tx, &number).await.expect("there").subject;
    comments::submit(&mut tx, subject, &new).await.expect("the action itself takes subjects");
}

#[tokio::test]
async fn themes_have_their_stylesheet() {
    let app = TestApp::new().await;
    let css = app.visitor().get("/stil/isek.css").await.ok();
    assert!(css.text().contains(".theme-mo{--rf-theme:#"));
    assert_eq!(app.visitor().get("/stil/isek").await.status, 404);
}

/// A contribution as an import brings it.
fn imported(id: &str, place: NewPlace, occasion: i64) -> Published {
    let at = "2017-09-23T12:00:00+02:00".parse().expect("a timestamp");
    let new = NewContribution {
        kind: Kind::Note,
        title: format!("Übernommen {id}"),
        text: "Text von anderswo".into(),
        author_name: None,
        language: "de".into(),
        place,
        theme_id: None,
        occasion_id: occasion,
        event_on: time::day(at),
        class: Class::Resident,
        signatories: 1,
        recorded_by: None,
        email: None,
        origin: Some(Origin { system: "anderswo".into(), id: id.into(), votes: Some(3), ..Origin::default() }),
        outside_allowed: true,
    };
    Published { new, at }
}

async fn online(app: &TestApp) -> i64 {
    occasions::online(&app.db.pool, app.process, OccasionKind::OnlineForm).await.expect("a query").expect("an occasion").0
}

#[tokio::test]
async fn an_import_keeps_good_rows_and_takes_nothing_twice() {
    let app = TestApp::new().await;
    let occasion = online(&app).await;
    let mut rows = vec![
        imported("1", NewPlace::Point(SAARLANDSTRASSE), occasion),
        imported("2", NewPlace::Point(LonLat { lon: 10.0, lat: 53.55 }), occasion),
        imported("1", NewPlace::None, occasion),
        imported("3", NewPlace::None, occasion),
    ];
    rows[3].new.title = String::new();
    for expected in [Outcome::Imported, Outcome::AlreadyThere] {
        let mut tx = app.tx(Actor::System).await;
        let outcomes = contributions::import_batch(&mut tx, &rows).await.expect("imported");
        tx.commit().await.expect("committed");
        assert_eq!(outcomes[..2], [expected.clone(), expected]);
        assert_eq!(outcomes[2], Outcome::AlreadyThere);
        assert!(matches!(outcomes[3], Outcome::Refused(_)));
    }
    assert_eq!(app.count("select count(*) from contribution").await, 2);
    assert_eq!(app.count("select count(*) from contribution where number in ('PI-2017-00001', 'PI-2017-00002')").await, 2, "no gaps");
    assert_eq!(app.count("select count(*) from contribution where outside and district_id is null").await, 1);
    assert_eq!(
        app.count("select count(*) from contribution join district on district.id = district_id where district.name = 'Quellental'").await,
        1
    );
    assert_eq!(app.count("select count(*) from statement").await, 2);
    let page = app.visitor().get("/beitraege/PI-2017-00001").await.ok();
    assert!(page.says("Übernommen 1"));
    import_comments(&app).await;
    assert!(app.visitor().get("/beitraege/PI-2017-00001").await.ok().says("Stimmt genau"));
}

async fn import_comments(app: &TestApp) {
    let comment = |id: &str, contribution: &str| comments::Imported {
        system: "anderswo".into(),
        id: id.into(),
        contribution: contribution.into(),
        title: Some("Ja".into()),
        text: "Stimmt genau".into(),
        author_name: None,
        at: "2017-10-01T12:00:00Z".parse().expect("a timestamp"),
    };
    let rows = [comment("a", "1"), comment("a", "1"), comment("b", "99")];
    let mut tx = app.tx(Actor::System).await;
    let outcomes = comments::import_batch(&mut tx, "anderswo", &rows).await.expect("imported");
    tx.commit().await.expect("committed");
    assert_eq!(outcomes[..2], [Outcome::Imported, Outcome::AlreadyThere]);
    assert!(matches!(outcomes[2], Outcome::Refused(_)));
}

#[tokio::test]
async fn invariant_01_every_contribution_is_in_one_bin() {
    let app = TestApp::new().await;
    let to = [
        Visibility::Published,
        Visibility::Internal,
        Visibility::Rejected,
        Visibility::InReview,
        Visibility::Redacted,
        Visibility::Withdrawn,
    ];
    for to in to {
        let number = waiting(&app).await;
        set_visibility(&app, &number, to).await;
    }
    let number = waiting(&app).await;
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let mut spam = contributions::lock(&mut tx, &number).await.expect("there");
    contributions::change_handling(&mut tx, &mut spam, Handling::Excluded).await.expect("allowed");
    tx.commit().await.expect("committed");
    for (bin, expected) in [("gone", 1), ("not_counted", 2), ("published", 1), ("redacted", 1), ("internal", 1), ("in_review", 1)] {
        let counted: i64 = sqlx::query_scalar("select count(*) from contribution where tally = $1")
            .bind(bin)
            .fetch_one(&app.db.pool)
            .await
            .expect("a count");
        assert_eq!(counted, expected, "{bin}");
    }
    assert_eq!(app.count("select count(*) from contribution").await, 7, "received is all bins");
}

#[tokio::test]
async fn invariant_03_one_occasion_and_no_event_after_receipt() {
    let app = TestApp::new().await;
    let mut late = imported("1", NewPlace::None, online(&app).await).new;
    late.origin = None;
    late.event_on = time::day(app.now()).tomorrow().expect("a day");
    let mut tx = app.tx(Actor::Visitor).await;
    let refused = contributions::submit(&mut tx, &late).await.expect_err("after receipt");
    assert!(matches!(&refused, Error::Invalid(errors) if errors[0].field == "event_on"), "{refused:?}");
    late.event_on = time::day(app.now());
    late.occasion_id = i64::MAX;
    let mut tx = app.tx(Actor::Visitor).await;
    let refused = contributions::submit(&mut tx, &late).await.expect_err("no such occasion");
    assert!(matches!(&refused, Error::Invalid(errors) if errors[0].field == "occasion"), "{refused:?}");
}

#[tokio::test]
async fn invariant_04_the_polygon_decides_until_a_person_does_with_a_reason() {
    let app = TestApp::new().await;
    let number = waiting(&app).await;
    assert_eq!(
        app.count("select count(*) from contribution join district on district.id = district_id where district.name = 'Quellental'").await,
        1
    );
    let thesdorf =
        app.count("select id from district where name = 'Thesdorf' and process_id = (select id from process where slug = 'isek')").await;
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let contribution = contributions::lock(&mut tx, &number).await.expect("there");
    assert!(contributions::set_district(&mut tx, &contribution, Some(thesdorf), " ").await.is_err(), "a reason is needed");
    contributions::set_district(&mut tx, &contribution, Some(thesdorf), "gemeint ist die Schule").await.expect("with a reason");
    let new = NewDistrict {
        code: "NEU".into(),
        slug: "neu".into(),
        name: "Neu".into(),
        aliases: vec![],
        geom: Geom(geo::Rect::new((9.78, 53.65), (9.80, 53.66)).to_polygon().into()),
        source: "Test".into(),
        approximate: true,
        population: None,
    };
    districts::add_district(&mut tx, &new).await.expect("a new polygon");
    tx.commit().await.expect("committed");
    assert_eq!(
        app.count("select count(*) from contribution join district on district.id = district_id where district.name = 'Thesdorf'").await,
        1
    );
}

#[tokio::test]
async fn invariant_05_nothing_that_is_not_public_is_on_a_public_page() {
    let app = TestApp::new().await;
    let number = waiting(&app).await;
    let visitor = app.visitor();
    for visibility in [None, Some(Visibility::Internal), Some(Visibility::InReview), Some(Visibility::Rejected)] {
        if let Some(to) = visibility {
            set_visibility(&app, &number, to).await;
        }
        for path in ["/", "/karte", "/beitraege", "/beitraege?q=Radweg"] {
            assert!(!visitor.get(path).await.ok().text().contains("Radweg endet"), "{path} {visibility:?}");
        }
        assert_eq!(visitor.get(&format!("/beitraege/{number}")).await.status, 404, "{visibility:?}");
    }
}
