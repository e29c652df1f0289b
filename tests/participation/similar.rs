//! What is similar: shown before the form goes on, never in its way.

use rotfaden::process::participation::contributions::{NewPlace, Visibility};
use rotfaden::process::participation::similar;

use super::{SAARLANDSTRASSE, number_on, past_similar, press, send, set_visibility};
use crate::support::app::{Client, TestApp};
use crate::support::form::Answers;
use crate::support::page::Page;

const HERE: Answers<'static> = &[("place", "point"), ("lon", "9.789553"), ("lat", "53.656472")];
/// 100 metres to the north.
const NEARBY: Answers<'static> = &[("place", "point"), ("lon", "9.789553"), ("lat", "53.657372")];
const OTHER: Answers<'static> =
    &[("kind", "idea"), ("title", "Bänke im Schatten"), ("text", "Ein paar Sitzplätze an der Haltestelle wären schön."), ("theme", "")];

/// A public contribution about a cycle path.
async fn published(app: &TestApp, place: Answers<'_>) -> String {
    let address = send(&app.visitor(), place, &[]).await;
    let number = number_on(app, &address).await;
    set_visibility(app, &number, Visibility::Published).await;
    number
}

/// The page after the place.
async fn after_place(visitor: &Client, what: Answers<'_>, place: Answers<'_>) -> Page {
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press(visitor, &page, what, "where").await.ok();
    press(visitor, &page, place, "contact").await.ok()
}

fn numbers(page: &Page) -> Vec<String> {
    page.attributes("[data-similar] button[name=comment]", "value")
}

#[tokio::test]
async fn what_is_near_or_alike_is_shown_once_and_can_be_passed() {
    let app = TestApp::new().await;
    let number = published(&app, HERE).await;
    let visitor = app.visitor();
    for (what, place, shown, why) in [
        (OTHER, NEARBY, true, "near, with other words"),
        (super::WHAT, &[("place", "town")][..], true, "alike, elsewhere"),
        (OTHER, &[("place", "town")], false, "neither"),
        (OTHER, &[("place", "point"), ("lon", "9.80"), ("lat", "53.66")], false, "too far"),
    ] {
        let page = after_place(&visitor, what, place).await;
        assert_eq!(numbers(&page), if shown { vec![number.clone()] } else { vec![] }, "{why}: {}", page.words());
    }
    let page = after_place(&visitor, OTHER, NEARBY).await;
    assert!(page.says("Wer aus Quellental kommt, steht auf einmal auf der Fahrbahn.") && page.says("100 m entfernt"), "{}", page.words());
    assert!(page.says("Schritt 2 von 4"));
    let page = press(&visitor, &page, &[], "contact").await.ok();
    assert_eq!(page.select("h1"), ["Möchten Sie hören, was daraus wird?"]);
    let page = press(&visitor, &page, &[], "where").await.ok();
    let page = press(&visitor, &page, &[], "contact").await.ok();
    assert!(numbers(&page).is_empty(), "once is enough");
    let page = press(&visitor, &page, &[], "check").await.ok();
    press(&visitor, &page, &[], "send").await.location();
}

/// Invariant 5: what nobody may read is not hinted at either.
#[tokio::test]
async fn only_what_everybody_may_read_is_similar() {
    let app = TestApp::new().await;
    let number = published(&app, HERE).await;
    let visitor = app.visitor();
    for hidden in [Visibility::Hidden, Visibility::Withdrawn] {
        set_visibility(&app, &number, hidden).await;
        assert!(numbers(&after_place(&visitor, super::WHAT, NEARBY).await).is_empty(), "{hidden}");
    }
    send(&visitor, HERE, &[]).await;
    assert!(numbers(&after_place(&visitor, super::WHAT, NEARBY).await).is_empty(), "waiting");
}

#[tokio::test]
async fn supporting_instead_counts_once_and_loses_nothing() {
    let app = TestApp::new().await;
    let number = published(&app, HERE).await;
    let visitor = app.visitor();
    let page = after_place(&visitor, OTHER, NEARBY).await;
    for _ in 0..2 {
        let page = press_named(&visitor, &page, "support", &number).await.ok();
        assert!(page.says("Ihre Unterstützung ist gezählt."), "{}", page.words());
        assert_eq!(page.attributes("input[type=hidden][name=title]", "value"), ["Bänke im Schatten"], "the text is still there");
        assert!(page.attributes("[data-similar] button[name=support]", "value").is_empty());
        let page = past_similar(&visitor, page).await;
        assert_eq!(page.select("h1"), ["Möchten Sie hören, was daraus wird?"], "the form goes on");
    }
    assert_eq!(app.count("select count(*) from support").await, 1);
    assert_eq!(press_named(&visitor, &page, "support", "PI-2026-99999").await.status, 404);
}

#[tokio::test]
async fn commenting_instead_takes_the_text_along() {
    let app = TestApp::new().await;
    let number = published(&app, HERE).await;
    let visitor = app.visitor();
    let page = after_place(&visitor, OTHER, NEARBY).await;
    let page = press_named(&visitor, &page, "comment", &number).await.ok();
    assert_eq!(page.attributes("main form", "action"), [format!("/beitraege/{number}/kommentar")]);
    assert_eq!(page.select("textarea"), ["Bänke im Schatten Ein paar Sitzplätze an der Haltestelle wären schön."]);
    press(&visitor, &page, &[], "").await.location();
    assert_eq!(app.count("select count(*) from comment where text like 'Bänke im Schatten%'").await, 1);
    assert_eq!(app.count("select count(*) from contribution").await, 1, "no second contribution");
}

#[tokio::test]
async fn the_likest_comes_first_and_there_are_five_at_most() {
    let app = TestApp::new().await;
    let far = published(&app, &[("place", "town")]).await;
    let mut near = Vec::new();
    for _ in 0..6 {
        near.push(published(&app, HERE).await);
    }
    let words = ["Bänke im Schatten", "Ein paar Sitzplätze wären schön."];
    let here = NewPlace::Point(SAARLANDSTRASSE);
    let found = similar::find(&app.db.pool, app.process, &here, words, None).await.expect("a query");
    assert_eq!(found.len(), 5);
    assert!(found.iter().all(|one| one.metres.is_some_and(|metres| metres < 1.0) && one.number != far));
    let words = ["Radweg endet plötzlich", "Die Fahrbahn in Quellental"];
    let found = similar::find(&app.db.pool, app.process, &NewPlace::None, words, None).await.expect("a query");
    assert_eq!(found.len(), 5, "alike in words, wherever they are");
}

#[tokio::test]
async fn hostile_words_ask_nothing_else() {
    let app = TestApp::new().await;
    published(&app, HERE).await;
    for words in [["' | 'x", "\\' & !(a) :* <->"], ["", ""], ["der die das", "und"]] {
        let found = similar::find(&app.db.pool, app.process, &NewPlace::None, words, None).await.expect("a query");
        assert!(found.is_empty(), "{words:?}");
    }
}

/// Presses a button with this name and value.
async fn press_named(visitor: &Client, page: &Page, name: &str, value: &str) -> Page {
    let names = page.attributes("main form input[type=hidden]", "name");
    let values = page.attributes("main form input[type=hidden]", "value");
    let mut fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
    fields.push((name, value));
    visitor.post("/beitraege/neu", &fields).await
}
