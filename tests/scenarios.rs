//! Step 3a: scenarios, from a draft to a public choice.

use rotfaden::process::analysis::swot::{self, ItemText, NewItem, Quadrant};

use crate::support::app::TestApp;

const TYPED: [(&str, &str); 3] =
    [("title", "Stadt der kurzen Wege"), ("horizon", "2040"), ("narrative", "2040 geht man zu Fuß zur Schule und zum Markt.")];

#[tokio::test]
async fn a_scenario_is_public_once_it_is_up_for_discussion() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    let saved = moderator.post("/verwaltung/isek/szenarien/neu", &TYPED).await;
    assert_eq!(saved.location(), "/verwaltung/isek/szenarien/stadt-der-kurzen-wege?meldung=scenario-saved");
    let visitor = app.visitor();
    assert_eq!(visitor.get("/szenarien/stadt-der-kurzen-wege").await.status, 404);
    assert!(visitor.get("/szenarien").await.ok().says("Noch keine Zukunftsbilder"));

    let stand = "/verwaltung/isek/szenarien/stadt-der-kurzen-wege/stand";
    moderator.post(stand, &[("state", "public_review")]).await.location();
    let page = visitor.get("/szenarien/stadt-der-kurzen-wege").await.ok();
    assert!(page.says("zur Diskussion") && page.says("2040 geht man zu Fuß"), "{}", page.words());

    let refused = moderator.post(stand, &[("state", "discarded")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.select("#f-reason-error").len(), 1);
    moderator.post(stand, &[("state", "discarded"), ("reason", "Löst keines der Anliegen.")]).await.location();
    let page = visitor.get("/szenarien/stadt-der-kurzen-wege").await.ok();
    assert!(page.says("nicht gewählt") && page.says("Löst keines der Anliegen."), "{}", page.words());

    let late = moderator.post(stand, &[("state", "agreed")]).await;
    assert_eq!(late.status, 409, "a discarded scenario is discussed again first");
}

#[tokio::test]
async fn mistakes_keep_what_was_typed() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    moderator.post("/verwaltung/isek/szenarien/neu", &TYPED).await.location();
    let twice = moderator.post("/verwaltung/isek/szenarien/neu", &TYPED).await;
    assert_eq!(twice.status, 422);
    assert!(twice.says("mit diesem Titel gibt es schon"));
    assert_eq!(twice.attributes("input[name=title]", "value"), ["Stadt der kurzen Wege"]);
    let unknown = [TYPED[0], ("horizon", "2035"), TYPED[2], ("swot", "W-MO-99")];
    let unknown = unknown.map(|(name, value)| if name == "title" { (name, "Grüne Stadt") } else { (name, value) });
    let refused = moderator.post("/verwaltung/isek/szenarien/neu", &unknown).await;
    assert_eq!(refused.status, 422);
    assert_eq!(app.count("select count(*) from scenario").await, 1, "a refused scenario leaves nothing behind");
}

#[tokio::test]
async fn invariant_05_items_that_are_not_public_do_not_show() {
    let app = TestApp::new().await;
    let theme = app
        .count("select theme.id from theme join process on process.id = process_id where process.slug = 'isek' and theme.code = 'MO'")
        .await;
    let mut act = app.tx(app.actor("moderation@demo.example").await).await;
    let text = ItemText { title: "Geheimer Entwurf".into(), text: String::new(), district_id: None };
    let code = swot::create(&mut act, &NewItem { quadrant: Quadrant::Threat, theme_id: theme, text }).await.expect("created");
    act.commit().await.expect("committed");
    let moderator = app.moderator().await;
    let theme = theme.to_string();
    let typed = [TYPED[0], TYPED[1], TYPED[2], ("swot", code.as_str()), ("theme", theme.as_str())];
    moderator.post("/verwaltung/isek/szenarien/neu", &typed).await.location();
    moderator.post("/verwaltung/isek/szenarien/stadt-der-kurzen-wege/stand", &[("state", "public_review")]).await.location();
    assert!(moderator.get("/verwaltung/isek/szenarien/stadt-der-kurzen-wege").await.ok().says("Geheimer Entwurf"));
    let public = app.visitor().get("/szenarien/stadt-der-kurzen-wege").await.ok();
    assert!(!public.says("Geheimer Entwurf") && !public.says(&code), "{}", public.words());
}
