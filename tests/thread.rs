//! The thread's own words: what it says before anything followed from a contribution.

use rotfaden::process::participation::contributions::{self, Visibility};

use crate::support::app::TestApp;
use crate::support::concept;
use crate::support::page::Page;

const WORDS: [&str; 3] = ["erledigt", "jetzt", "geplant"];

/// Sends a contribution; returns its private page.
async fn sent(app: &TestApp) -> String {
    let fields = [("go", "send"), ("kind", "idea"), ("title", "Ein Baum mehr"), ("text", "Bitte einen Baum."), ("place", "town")];
    let page = app.visitor().post("/beitraege/neu", &fields).await.location();
    page.split('?').next().expect("a path").to_owned()
}

async fn move_to(app: &TestApp, to: Visibility) {
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let mut contribution = contributions::lock(&mut tx, "PI-2026-00001").await.expect("there");
    contributions::change_visibility(&mut tx, &mut contribution, to).await.expect("allowed");
    tx.commit().await.expect("committed");
}

/// When and word of every knot: "bis Juni 2027 · geplant". One word of three, never two.
fn whens(page: &Page) -> Vec<String> {
    let whens = page.select(".rf-thread .rf-knot__when");
    for when in &whens {
        assert_eq!(WORDS.iter().filter(|word| when.contains(**word)).count(), 1, "{when}");
        assert!(!when.contains("in Arbeit"), "{when}");
    }
    assert_eq!(page.select(".rf-thread .rf-knot__text").len(), whens.len(), "every knot has its sentence");
    whens
}

#[tokio::test]
async fn a_contribution_that_waits_is_not_called_published() {
    let app = TestApp::new().await;
    let private = sent(&app).await;
    let page = app.visitor().get(&private).await.ok();
    assert!(page.select(".rf-verdict")[0].contains("Zuerst prüfen wir ihn"), "{}", page.words());
    assert_eq!(page.select(".rf-thread .rf-knot__title")[..2], ["Eingegangen", "Prüfung"]);
    let whens = whens(&page);
    assert!(whens[0].ends_with("jetzt") && whens[1] == "geplant" && whens[2] == "bis Juni 2027 · geplant", "{whens:?}");
}

#[tokio::test]
async fn a_published_one_is_read_next_and_an_internal_one_counts() {
    let app = TestApp::new().await;
    let private = sent(&app).await;
    move_to(&app, Visibility::Published).await;
    let page = app.visitor().get("/beitraege/PI-2026-00001").await.ok();
    assert!(
        page.select(".rf-verdict")[0].contains("ist veröffentlicht. Als Nächstes lesen wir ihn zusammen mit ähnlichen (bis Juni 2027)")
    );
    assert!(whens(&page)[1].ends_with("jetzt"));
    move_to(&app, Visibility::InReview).await;
    move_to(&app, Visibility::Internal).await;
    let page = app.visitor().get(&private).await.ok();
    assert!(page.select(".rf-verdict")[0].contains("nicht öffentlich gezeigt, zählt aber mit"), "{}", page.words());
}

#[tokio::test]
async fn a_refused_one_is_promised_nothing() {
    let app = TestApp::new().await;
    let private = sent(&app).await;
    move_to(&app, Visibility::Rejected).await;
    let page = app.visitor().get(&private).await.ok();
    assert!(page.select(".rf-verdict")[0].contains("wurde nicht veröffentlicht"));
    assert_eq!(page.select(".rf-thread .rf-knot__title"), ["Eingegangen", "Nicht veröffentlicht", "Wen Sie jetzt fragen können"]);
    whens(&page);
}

#[tokio::test]
async fn the_voices_beside_one_follow_every_act_at_once() {
    let app = TestApp::new().await;
    let (one, other) = (concept::contribution(&app, "Kein Gehweg").await, concept::contribution(&app, "Gehweg fehlt").await);
    concept::cluster(&app, "A-001", &[&one, &other]).await;
    let joined = async || app.visitor().get(&format!("/beitraege/{}", one.number)).await.ok().select(".rf-thread").join(" ");
    assert!(joined().await.contains("mit einem weiteren Beitrag im"), "{}", joined().await);
    let mut tx = app.tx(app.actor("moderation@demo.example").await).await;
    let mut hidden = contributions::lock(&mut tx, &other.number).await.expect("there");
    contributions::change_visibility(&mut tx, &mut hidden, Visibility::Hidden).await.expect("allowed");
    tx.commit().await.expect("committed");
    assert!(joined().await.contains("(davon einer nicht öffentlich)"), "{}", joined().await);
    app.visitor().post(&format!("/mein/{}/zurueckziehen", other.token), &[]).await.location();
    assert!(joined().await.contains("als erster Beitrag im"), "{}", joined().await);
}
