//! SWOT items, their evidence, and projects that run already.

use rotfaden::process::analysis::swot::{self, EvidenceOf, ItemText, NewItem, Quadrant, Stance};

use super::*;

fn item(theme_id: i64) -> NewItem {
    let text = ItemText { title: "Schulwege ohne Gehweg".into(), text: "An vielen Stellen fehlt er.".into(), district_id: None };
    NewItem { quadrant: Quadrant::Weakness, theme_id, text }
}

#[tokio::test]
async fn invariant_10_an_item_beyond_draft_has_evidence() {
    let app = TestApp::new().await;
    let theme = id(&app, "select id from theme where process_id = $1 and code = 'MO'").await;
    let number = contribution(&app, "Gehweg", "Hier fehlt ein Gehweg.").await;
    let a = cluster(&app, "Gehwege", &[&number]).await;
    let mut act = tx(&app).await;
    let code = swot::create(&mut act, &item(theme)).await.expect("created");
    assert_eq!(code, "W-MO-01");
    act.commit().await.expect("committed");

    let moderator = app.moderator().await;
    let page = format!("/verwaltung/isek/swot/{code}");
    let refused = moderator.post(&format!("{page}/stand"), &[("state", "public_review")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("hat noch keinen Beleg"), "{}", refused.words());
    let forced = sqlx::query("update swot_item set state = 'agreed', public_from = now(), released_by = (select min(id) from account)");
    let error = forced.execute(&app.db.pool).await.expect_err("the database says no too");
    assert!(error.to_string().contains("needs evidence"), "{error}");

    let evidence = [("ground", "cluster:A-001"), ("stance", "supports"), ("note", "")];
    moderator.post(&format!("{page}/belege"), &evidence).await.location();
    let twice = moderator.post(&format!("{page}/belege"), &evidence).await;
    assert_eq!(twice.status, 422);
    assert!(twice.says("schon ein Beleg"));
    assert_eq!(app.visitor().get(&format!("/analyse/{code}")).await.status, 404, "a draft is not public");
    moderator.post(&format!("{page}/stand"), &[("state", "public_review")]).await.location();
    let last = id(&app, "select id from evidence where process_id = $1").await.to_string();
    let refused = moderator.post(&format!("{page}/belege/entfernen"), &[("evidence", &last)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("der letzte Beleg"));

    let public = app.visitor().get(&format!("/analyse/{code}")).await.ok();
    assert!(public.says("Ein weiterer Beleg ist noch nicht öffentlich"), "{}", public.words());
    assert!(!public.says("Gehwege"), "the cluster is not public yet (invariant 5)");
    release(&app, &a).await;
    let public = app.visitor().get(&format!("/analyse/{code}")).await.ok();
    assert!(public.says("Gehwege A-001") && public.says("1 Beitrag"), "{}", public.words());
}

#[tokio::test]
async fn the_board_shows_what_contradicts() {
    let app = TestApp::new().await;
    let theme = id(&app, "select id from theme where process_id = $1 and code = 'MO'").await;
    let number = contribution(&app, "Gehweg", "Hier fehlt ein Gehweg.").await;
    let a = cluster(&app, "Gehwege", &[&number]).await;
    release(&app, &a).await;
    let mut act = tx(&app).await;
    let report = SourceText {
        kind: SourceKind::Report,
        title: "Verkehrskonzept".into(),
        body: "Büro Beispiel".into(),
        dated: "2019".into(),
        url: None,
        assessment: None,
        note: String::new(),
    };
    let source = sources::create(&mut act, &report).await.expect("created");
    let finding = sources::add_finding(&mut act, source, "Die Belastung ist gering.", "S. 41").await.expect("added");
    let code = swot::create(&mut act, &item(theme)).await.expect("created");
    swot::add_evidence(&mut act, &code, &EvidenceOf::Cluster(a), Stance::Supports, "").await.expect("added");
    swot::add_evidence(&mut act, &code, &EvidenceOf::Finding(finding), Stance::Contradicts, "").await.expect("added");
    swot::change_state(&mut act, &code, swot::State::PublicReview).await.expect("released");
    act.commit().await.expect("committed");

    let visitor = app.visitor();
    let board = visitor.get("/analyse").await.ok();
    assert!(board.says("Schulwege ohne Gehweg W-MO-01 1 Beitrag"), "{}", board.words());
    assert!(!board.says("Verkehrskonzept") && !board.says("widerspricht"), "the report is not public yet");
    let moderator = app.moderator().await;
    let refused =
        moderator.post(&format!("/verwaltung/isek/quellen/{source}/befunde/entfernen"), &[("finding", &finding.to_string())]).await;
    assert_eq!(refused.status, 409);
    moderator.post(&format!("/verwaltung/isek/quellen/{source}/freigeben"), &[]).await.location();
    let board = visitor.get("/analyse?thema=mobilitaet").await.ok();
    assert!(board.says("1 Beleg widerspricht") && board.says("Verkehrskonzept"), "{}", board.words());
    let page = visitor.get(&format!("/analyse/{code}")).await.ok();
    assert!(page.says("Was dagegen spricht") && page.says("Die Belastung ist gering.") && page.says("S. 41"), "{}", page.words());
    assert!(visitor.get("/analyse?ortsteil=thesdorf").await.ok().says("Dazu gibt es keinen Eintrag"));
}

#[tokio::test]
async fn a_project_keeps_its_code_and_is_public_after_release() {
    let app = TestApp::new().await;
    let moderator = app.moderator().await;
    let typed = [("title", "Westring entsiegeln"), ("state", "under_way"), ("owner", "Fachdienst Grün"), ("years", "2025–2027")];
    moderator.post("/verwaltung/isek/vorhaben/neu", &typed).await.location();
    assert!(!app.visitor().get("/analyse").await.ok().says("Westring"));
    moderator.post("/verwaltung/isek/vorhaben/V-01/freigeben", &[]).await.location();
    assert!(app.visitor().get("/analyse").await.ok().says("Westring entsiegeln"));
    let swapped = [("title", "Westring"), ("state", "planned"), ("owner", "FD"), ("lon", "53.67"), ("lat", "9.78")];
    let refused = moderator.post("/verwaltung/isek/vorhaben/V-01", &swapped).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("erst den Längengrad"));
}
