//! Step 3: the tree of goals, what they rest on, and what becomes public when.

use rotfaden::error::Error;
use rotfaden::process::goals::{self, Basis, GoalCode, GoalId, NewGoal, State, Wording};
use rotfaden::services::act::Actor;

use crate::support::app::TestApp;

/// A SWOT item in the main process, as a draft.
pub async fn swot_item(app: &TestApp, code: &str, title: &str) {
    sqlx::query(
        "with thing as (insert into subject (process_id, kind) values ($1, 'swot_item') returning id)
         insert into swot_item (subject_id, process_id, code, quadrant, theme_id, title, state, created_at)
         select thing.id, $1, $2, 'weakness', (select id from theme where process_id = $1 and code = 'MO'), $3, 'draft', $4
         from thing",
    )
    .bind(app.process.0)
    .bind(code)
    .bind(title)
    .bind(jiff_sqlx::ToSqlx::to_sqlx(app.now()))
    .execute(&app.db.pool)
    .await
    .expect("a SWOT item");
}

fn code(text: &str) -> GoalCode {
    text.parse().expect("a code")
}

fn new_goal(text: &str, title: &str) -> NewGoal {
    NewGoal { code: code(text), wording: Wording { title: title.into(), text: "Kinder kommen sicher zur Schule.".into() } }
}

/// Adds the goals with these codes, as drafts.
pub async fn grow(app: &TestApp, actor: &Actor, codes: &[&str]) -> Vec<GoalId> {
    let mut tx = app.tx(actor.clone()).await;
    let mut ids = Vec::new();
    for code in codes {
        ids.push(goals::actions::create(&mut tx, &new_goal(code, &format!("Ziel {code}"))).await.expect("a goal"));
    }
    tx.commit().await.expect("committed");
    ids
}

#[tokio::test]
async fn a_planner_grows_the_tree_by_forms() {
    let app = TestApp::new().await;
    let planner = app.planner().await;
    let page = planner.get("/verwaltung/isek/ziele/neu").await.ok();
    assert_eq!(page.attributes("#f-code", "value"), ["L"], "the first goal is the Leitbild");
    let answer = planner.post("/verwaltung/isek/ziele", &[("code", "L"), ("title", "Kurze Wege"), ("text", "Alles ist nah.")]).await;
    assert_eq!(answer.location(), "/verwaltung/isek/ziele/L?meldung=goal-created");
    assert!(planner.get(&answer.location()).await.ok().says("Der Entwurf ist angelegt."));

    let refused = planner.post("/verwaltung/isek/ziele", &[("code", "2.1"), ("title", "Schulwege"), ("text", "Bleibt stehen.")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Das Ziel darüber gibt es noch nicht: 2."));
    assert_eq!(refused.attributes("#f-title", "value"), ["Schulwege"]);
    assert!(refused.says("Bleibt stehen."));

    let page = planner.get("/verwaltung/isek/ziele/neu?unter=L").await.ok();
    assert_eq!(page.attributes("#f-code", "value"), ["1"]);
    let refused = planner.post("/verwaltung/isek/ziele", &[("code", "L"), ("title", "Noch eins")]).await;
    assert!(refused.says("Dieses Kürzel ist schon vergeben."));
}

#[tokio::test]
async fn invariant_10_a_goal_needs_a_swot_item_or_a_scenario_before_it_is_shown() {
    let app = TestApp::new().await;
    let planner = app.actor("planung@demo.example").await;
    grow(&app, &planner, &["L", "2"]).await;
    swot_item(&app, "W-MO-04", "Schulwege ohne Gehweg").await;

    let mut tx = app.tx(planner.clone()).await;
    let refusal = goals::actions::change_state(&mut tx, code("2"), State::PublicReview).await.expect_err("no basis");
    assert!(matches!(refusal, Error::Refused(say) if say.key == "goal-error-needs-basis"));
    drop(tx);

    let mut tx = app.tx(planner.clone()).await;
    let basis: Basis = "swot:W-MO-04".parse().expect("a basis");
    goals::actions::add_basis(&mut tx, code("2"), &basis).await.expect("added");
    goals::actions::change_state(&mut tx, code("2"), State::PublicReview).await.expect("shown");
    goals::actions::change_state(&mut tx, code("L"), State::PublicReview).await.expect("the Leitbild needs no basis");
    tx.commit().await.expect("the database agrees");

    let mut tx = app.tx(planner).await;
    let refusal = goals::actions::remove_basis(&mut tx, code("2"), &basis).await.expect_err("the last one");
    assert!(matches!(refusal, Error::Refused(say) if say.key == "goal-error-needs-basis"));
}

#[tokio::test]
async fn invariant_10_the_database_refuses_a_shown_goal_without_basis_too() {
    let app = TestApp::new().await;
    let planner = app.actor("planung@demo.example").await;
    grow(&app, &planner, &["L", "2"]).await;
    let error = sqlx::query(
        "update goal set state = 'public_review', public_from = created_at, released_by = (select min(id) from account) where code = '2'",
    )
    .execute(&app.db.pool)
    .await
    .expect_err("refused at commit");
    assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some("goal_has_basis"));
}

#[tokio::test]
async fn invariant_05_a_draft_and_a_draft_basis_show_nowhere() {
    let app = TestApp::new().await;
    let planner = app.actor("planung@demo.example").await;
    grow(&app, &planner, &["L", "2", "2.1"]).await;
    swot_item(&app, "W-MO-04", "Geheime Schwäche").await;
    let mut tx = app.tx(planner).await;
    goals::actions::add_basis(&mut tx, code("2"), &Basis::Swot("W-MO-04".into())).await.expect("added");
    for shown in ["L", "2"] {
        goals::actions::change_state(&mut tx, code(shown), State::PublicReview).await.expect("shown");
    }
    tx.commit().await.expect("committed");

    let visitor = app.visitor();
    let page = visitor.get("/ziele").await.ok();
    assert!(page.says("Ziel 2") && page.says("Vorschlag der Verwaltung") && !page.says("Ziel 2.1"));
    let page = visitor.get("/ziele/2").await.ok();
    assert!(!page.says("Geheime Schwäche") && page.says("Dazu ist noch nichts veröffentlicht."));
    assert_eq!(visitor.get("/ziele/2.1").await.status, 404);
    assert_eq!(visitor.get("/ziele/unsinn").await.status, 404);
    assert_eq!(visitor.get("/verfahren/schulwege-2022/ziele/2").await.status, 404, "another process has its own goals");
}

#[tokio::test]
async fn an_outside_office_cannot_release_a_goal() {
    let app = TestApp::new().await;
    let planner = app.actor("planung@demo.example").await;
    grow(&app, &planner, &["L"]).await;
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = 'planung@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("an outside office");
    let client = app.planner().await;
    let refused = client.post("/verwaltung/isek/ziele/L/stand", &[("to", "public_review")]).await;
    assert_eq!(refused.status, 403);
    assert_eq!(app.lead().await.post("/verwaltung/isek/ziele/L/stand", &[("to", "public_review")]).await.status, 303);
}

#[tokio::test]
async fn only_the_council_resolves_and_what_is_resolved_stands() {
    let app = TestApp::new().await;
    let planner = app.actor("planung@demo.example").await;
    let ids = grow(&app, &planner, &["L", "1"]).await;
    let client = app.planner().await;
    for to in ["public_review", "agreed"] {
        assert_eq!(client.post("/verwaltung/isek/ziele/L/stand", &[("to", to)]).await.status, 303, "{to}");
    }
    let refused = client.post("/verwaltung/isek/ziele/L/stand", &[("to", "resolved")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Beschlossen wird ein Ziel nur mit einer Fassung"));

    let mut tx = app.tx(planner).await;
    assert_eq!(goals::resolve(&mut tx, &ids).await.expect("resolved"), [ids[0]], "the draft is not agreed");
    tx.commit().await.expect("committed");
    assert!(app.visitor().get("/ziele").await.ok().says("Ein Rechtsanspruch entsteht daraus für niemanden."));
    let refused = client.post("/verwaltung/isek/ziele/L/text", &[("title", "Anders"), ("text", "")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Das Ziel ist beschlossen."));
}

#[tokio::test]
async fn moderators_read_goals_and_do_not_write_them() {
    let app = TestApp::new().await;
    let planner = app.actor("planung@demo.example").await;
    grow(&app, &planner, &["L"]).await;
    let moderator = app.moderator().await;
    let page = moderator.get("/verwaltung/isek/ziele/L").await.ok();
    assert!(page.select("main form").is_empty(), "nothing to fill in");
    assert_eq!(moderator.post("/verwaltung/isek/ziele/L/text", &[("title", "Anders")]).await.status, 403);
    assert_eq!(moderator.get("/verwaltung/isek/ziele/neu").await.status, 403);
}
