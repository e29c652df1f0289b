//! Step 4 and 5: the catalogue, its money, what depends on what, how measures move on, and what the public sees of it.

use rotfaden::error::Error;
use rotfaden::process::measures::catalogue::{self, Kind, NewMeasure, Prioritised, Priority};
use rotfaden::process::measures::dependencies::{self, DependencyKind};
use rotfaden::process::measures::money::{self, FinanceStatus, NewCost, NewFinance, Portion, Quality, YearAmount};
use rotfaden::process::measures::status::{self, Change, State};
use rotfaden::process::measures::{resolve, sheet};
use rotfaden::services::act::Actor;

use crate::goals::{grow, swot_item};
use crate::support::app::TestApp;

const BASE: &str = "/verwaltung/isek/massnahmen";

/// A measure of the theme Mobilität, with its code.
async fn measure(app: &TestApp, actor: &Actor, title: &str, district: Option<&str>) -> String {
    let new = NewMeasure { title: title.into(), kind: Kind::Investment, theme: "MO".into(), district: district.map(str::to_owned) };
    let mut tx = app.tx(actor.clone()).await;
    let code = catalogue::actions::create(&mut tx, &new).await.expect("a measure");
    tx.commit().await.expect("committed");
    code
}

fn cost(expected: i64, years: &[(i32, i64)]) -> NewCost {
    NewCost {
        min: expected / 2,
        expected,
        max: expected * 2,
        price_year: 2026,
        quality: Quality::Framework,
        reason: "Erste grobe Schätzung".into(),
        years: years.iter().map(|&(year, amount)| YearAmount { year, amount }).collect(),
    }
}

async fn set_cost(app: &TestApp, actor: &Actor, code: &str, cost: &NewCost) {
    let mut tx = app.tx(actor.clone()).await;
    money::actions::set_cost(&mut tx, code, cost).await.expect("a cost");
    tx.commit().await.expect("committed");
}

async fn change(app: &TestApp, actor: &Actor, code: &str, change: &Change) -> Result<(), Error> {
    let mut tx = app.tx(actor.clone()).await;
    status::actions::change(&mut tx, code, change).await?;
    tx.commit().await
}

/// Takes a measure with a goal to public review.
async fn show(app: &TestApp, actor: &Actor, code: &str) {
    let mut tx = app.tx(actor.clone()).await;
    catalogue::actions::set_goals(&mut tx, code, &["L".parse().expect("a code")]).await.expect("a goal");
    tx.commit().await.expect("committed");
    for to in [State::InCheck, State::Drafted, State::PublicReview] {
        change(app, actor, code, &Change::to(to)).await.expect("moves on");
    }
}

async fn planner(app: &TestApp) -> Actor {
    app.actor("planung@demo.example").await
}

#[tokio::test]
async fn codes_count_by_theme_and_district_and_never_change() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    assert_eq!(measure(&app, &actor, "Schulweg", Some("QU")).await, "M-MO-QU-01");
    assert_eq!(measure(&app, &actor, "Querung", Some("QU")).await, "M-MO-QU-02");
    assert_eq!(measure(&app, &actor, "Mobilitätskonzept", None).await, "M-MO-GS-01");

    let client = app.planner().await;
    let fields = [("theme", "KL"), ("district", "TH"), ("further_themes", "MO"), ("further_themes", "KL"), ("lon", ""), ("lat", "")];
    let saved = client.post(&format!("{BASE}/M-MO-QU-01/ort"), &fields).await;
    assert_eq!(saved.location(), format!("{BASE}/M-MO-QU-01?meldung=measure-saved#ort"));
    let page = client.get(&format!("{BASE}/M-MO-QU-01")).await.ok();
    assert!(page.select("#ort dd").iter().any(|words| words.contains("Klima")), "the new theme, under the old code");
    assert_eq!(app.count("select count(*) from measure_theme").await, 1, "the primary theme is not named twice");
}

#[tokio::test]
async fn a_planner_fills_in_the_steckbrief_by_forms() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    grow(&app, &actor, &["L", "2"]).await;
    swot_item(&app, "W-MO-04", "Schulwege ohne Gehweg").await;
    let client = app.planner().await;
    let created = client
        .post(BASE, &[("title", "Sicherer Schulweg Hätschenkamp"), ("kind", "investment"), ("theme", "MO"), ("district", "QU")])
        .await;
    assert_eq!(created.location(), format!("{BASE}/M-MO-QU-01?meldung=measure-created"));
    measure(&app, &actor, "Mobilitätskonzept", None).await;

    let forms: [(&str, &[(&str, &str)]); 10] = [
        (
            "steckbrief",
            &[
                ("title", "Sicherer Schulweg"),
                ("kind", "investment"),
                ("description", "Ein Gehweg."),
                ("blocks", "Planung\nBau"),
                ("climate", "1"),
            ],
        ),
        ("ort", &[("theme", "MO"), ("district", "QU"), ("lon", "9,789553"), ("lat", "53.656472")]),
        ("ziele", &[("goals", "2"), ("goals", "L")]),
        ("grundlage", &[("basis", "swot:W-MO-04")]),
        (
            "kosten",
            &[
                ("min", "120.000"),
                ("expected", "180.000"),
                ("max", "260.000"),
                ("price_year", "2026"),
                ("quality", "framework"),
                ("years", "2027: 20.000\n2028\t160.000"),
                ("cost_reason", "Erste Schätzung"),
            ],
        ),
        (
            "finanzierung",
            &[("source", "Land"), ("programme", "Radverkehr"), ("amount", ""), ("share", "66,67"), ("finance_status", "applied")],
        ),
        ("machbarkeit", &[("legal", "good"), ("land", "critical"), ("land_reason", "Nur 4,50 m breit.")]),
        ("prioritaet", &[("priority", "high"), ("priority_by", "Leitung Stadtplanung"), ("priority_reason", "Kinder gehen hier.")]),
        (
            "zeit",
            &[
                ("commitment", "subject_to_budget"),
                ("horizon", "short"),
                ("starts_year", "2027"),
                ("ends_year", "2028"),
                ("next_review_on", "2028-03-31"),
            ],
        ),
        ("abhaengigkeiten", &[("dependency", "requires"), ("on", "M-MO-GS-01")]),
    ];
    for (part, fields) in forms {
        let answer = client.post(&format!("{BASE}/M-MO-QU-01/{part}"), fields).await;
        assert_eq!(answer.status, 303, "{part}: {:?}", answer.select(".rf-summary"));
    }
    let page = client.get(&format!("{BASE}/M-MO-QU-01")).await.ok();
    for words in [
        "Planung",
        "Schulwege ohne Gehweg",
        "120.000 € bis 260.000 €",
        "66,67 %",
        "120.006 €",
        "Nur 4,50 m breit.",
        "setzt voraus Mobilitätskonzept",
        "2027 bis 2028",
    ] {
        assert!(page.says(words), "{words}");
    }
    let list = client.get(&format!("{BASE}?ortsteil=quellental")).await.ok();
    assert!(list.says("M-MO-QU-01") && !list.says("M-MO-GS-01"));
}

#[tokio::test]
async fn mistakes_stand_by_their_field_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", Some("QU")).await;
    let client = app.planner().await;
    type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);
    let cases: [Case; 6] = [
        (
            "kosten",
            &[
                ("min", "120"),
                ("expected", "180"),
                ("max", "260"),
                ("price_year", "2026"),
                ("quality", "framework"),
                ("years", "2027: 179"),
                ("cost_reason", "Erste"),
            ],
            "#f-years-error",
            "Die Jahre ergeben zusammen 179 €, erwartet sind 180 €.",
        ),
        (
            "kosten",
            &[
                ("min", "200"),
                ("expected", "180"),
                ("max", "260"),
                ("price_year", "2026"),
                ("quality", "framework"),
                ("cost_reason", "Erste"),
            ],
            "#f-expected-error",
            "unter den Mindestkosten",
        ),
        (
            "finanzierung",
            &[("source", "Land"), ("amount", "5"), ("share", "5"), ("finance_status", "applied")],
            "#f-amount-error",
            "nicht beides",
        ),
        ("machbarkeit", &[("land", "critical")], "#f-land_reason-error", "Begründen Sie"),
        ("ort", &[("theme", "MO"), ("lon", "53.6"), ("lat", "9.8")], "#f-lon-error", "kein Ort"),
        ("ort", &[("theme", "MO"), ("lon", "9.9"), ("lat", "53.4")], "#f-lon-error", "außerhalb der Stadt"),
    ];
    for (part, fields, place, words) in cases {
        let page = client.post(&format!("{BASE}/{code}/{part}"), fields).await;
        assert_eq!(page.status, 422, "{part}");
        assert!(page.select(place).iter().any(|error| error.contains(words)), "{part}: {:?}", page.select(".kern-error"));
        let (name, value) = fields[0];
        let kept = page.attributes(&format!("#f-{name}"), "value").contains(&value.to_owned())
            || page.attributes(&format!("#f-{name} option[selected]"), "value").contains(&value.to_owned());
        assert!(kept, "{part}: {name} is lost");
    }
    assert_eq!(app.count("select count(*) from measure_cost").await, 0);
}

#[tokio::test]
async fn invariant_11_a_new_estimate_never_overwrites_an_old_one() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", Some("QU")).await;
    set_cost(&app, &actor, &code, &cost(18_000_000, &[(2027, 2_000_000), (2028, 16_000_000)])).await;
    set_cost(&app, &actor, &code, &cost(39_000_000, &[])).await;
    assert_eq!(app.count("select count(*) from measure_cost").await, 2);
    let costs = money::costs(&app.db.pool, app.process).await.expect("costs");
    assert_eq!(costs.values().map(|cost| (cost.version, cost.expected, cost.years.len())).collect::<Vec<_>>(), [(2, 39_000_000, 0)]);
}

#[tokio::test]
async fn invariant_11_the_database_holds_order_and_sum_too() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", None).await;
    set_cost(&app, &actor, &code, &cost(100, &[(2027, 100)])).await;
    for (sql, constraint) in [
        ("update measure_cost set expected = min - 1", "measure_cost_order"),
        ("update measure_cost_year set amount = amount + 1", "measure_cost_years_add_up"),
    ] {
        let error = sqlx::query(sql).execute(&app.db.pool).await.expect_err(sql);
        assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some(constraint));
    }
}

#[tokio::test]
async fn invariant_11_too_much_financing_is_shown_and_blocks_the_release_only() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    grow(&app, &actor, &["L"]).await;
    let code = measure(&app, &actor, "Schulweg", Some("QU")).await;
    set_cost(&app, &actor, &code, &cost(100_000, &[])).await;
    let mut tx = app.tx(actor.clone()).await;
    let row =
        NewFinance { source: "Stadt".into(), programme: String::new(), portion: Portion::Amount(100_050), status: FinanceStatus::Secured };
    money::actions::add_finance(&mut tx, &code, &row).await.expect("kept");
    tx.commit().await.expect("committed");

    let client = app.planner().await;
    assert!(client.get(BASE).await.ok().says("überfinanziert"));
    let refused = client.post(&format!("{BASE}/{code}/freigabe"), &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("um 0,50 € überfinanziert"));
    let removed = client.post(&format!("{BASE}/{code}/finanzierung/entfernen"), &[("position", "1")]).await;
    assert_eq!(removed.status, 303);
    assert_eq!(client.post(&format!("{BASE}/{code}/freigabe"), &[]).await.status, 303);
    assert_eq!(client.post(&format!("{BASE}/{code}/freigabe"), &[]).await.status, 422, "it is shown already");
}

#[tokio::test]
async fn invariant_11_pages_add_up_to_the_cent() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    for (title, district, expected, years) in [
        ("Eins", Some("QU"), 1_000_001, vec![(2027, 1), (2029, 1_000_000)]),
        ("Zwei", None, 2_000_002, vec![]),
        ("Drei", Some("TH"), 333, vec![(2027, 333)]),
    ] {
        let code = measure(&app, &actor, title, district).await;
        set_cost(&app, &actor, &code, &cost(expected, &years)).await;
        let mut tx = app.tx(actor.clone()).await;
        status::actions::release(&mut tx, &code).await.expect("released");
        tx.commit().await.expect("committed");
    }
    let page = app.visitor().get("/umsetzung").await.ok();
    let sums: Vec<_> = page.select(".rf-cards tfoot td");
    assert_eq!(sums, vec!["30.003,36 €"; 4], "theme, district, horizon, year");
    assert!(page.says("noch offen 20.000,02 €"), "what is not yet spread over years is a row of its own");
}

#[tokio::test]
async fn invariant_10_requires_has_no_circle_and_the_sentence_names_it() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    for title in ["Eins", "Zwei", "Drei"] {
        measure(&app, &actor, title, None).await;
    }
    let mut tx = app.tx(actor).await;
    for (measure, on) in [("M-MO-GS-01", "M-MO-GS-02"), ("M-MO-GS-02", "M-MO-GS-03")] {
        dependencies::actions::add(&mut tx, measure, DependencyKind::Requires, on).await.expect("no circle");
    }
    tx.commit().await.expect("committed");

    let client = app.planner().await;
    let address = format!("{BASE}/M-MO-GS-03/abhaengigkeiten");
    let refused = client.post(&address, &[("dependency", "requires"), ("on", "M-MO-GS-01")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("M-MO-GS-03 → M-MO-GS-01 → M-MO-GS-02 → M-MO-GS-03"));
    let refused = client.post(&address, &[("dependency", "complements"), ("on", "M-MO-GS-03")]).await;
    assert!(refused.says("nicht von sich selbst abhängen"));
    assert_eq!(
        client.post(&address, &[("dependency", "complements"), ("on", "M-MO-GS-01")]).await.status,
        303,
        "only needing makes a circle"
    );
    let error = sqlx::query("update measure_dependency set kind = 'requires'").execute(&app.db.pool).await.expect_err("the database too");
    assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some("measure_requires_no_cycle"));
}

#[tokio::test]
async fn invariant_10_a_drafted_measure_has_a_goal() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    grow(&app, &actor, &["L"]).await;
    let code = measure(&app, &actor, "Schulweg", None).await;
    change(&app, &actor, &code, &Change::to(State::InCheck)).await.expect("checked");
    let refusal = change(&app, &actor, &code, &Change::to(State::Drafted)).await.expect_err("no goal");
    assert!(matches!(refusal, Error::Refused(say) if say.key == "measure-error-needs-goal"));

    let mut tx = app.tx(actor.clone()).await;
    catalogue::actions::set_goals(&mut tx, &code, &["L".parse().expect("a code")]).await.expect("a goal");
    tx.commit().await.expect("committed");
    change(&app, &actor, &code, &Change::to(State::Drafted)).await.expect("drafted");
    let mut tx = app.tx(actor).await;
    let refusal = catalogue::actions::set_goals(&mut tx, &code, &[]).await.expect_err("the last goal stays");
    assert!(matches!(refusal, Error::Invalid(errors) if errors[0].field == "goals"));
}

#[tokio::test]
async fn a_measure_moves_on_with_reasons_and_history() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    grow(&app, &actor, &["L"]).await;
    let code = measure(&app, &actor, "Schulstraße", Some("QU")).await;
    let other = measure(&app, &actor, "Halteverbot", Some("QU")).await;
    show(&app, &actor, &code).await;
    let refusal = change(&app, &actor, &code, &Change::to(State::Resolved)).await.expect_err("the council resolves");
    assert!(matches!(refusal, Error::Refused(say) if say.key == "measure-error-council"));

    let id = sheet::public(&app.db.pool, app.process, &code).await.expect("public").id;
    let mut tx = app.tx(actor.clone()).await;
    assert_eq!(resolve(&mut tx, &[id], "Beschluss PI-B-1").await.expect("resolved"), [id]);
    tx.commit().await.expect("committed");
    for to in [State::Preparing, State::UnderWay] {
        change(&app, &actor, &code, &Change::to(to)).await.expect("moves on");
    }
    let refusal = change(&app, &actor, &code, &Change::to(State::Paused)).await.expect_err("no reason");
    assert!(matches!(refusal, Error::Invalid(errors) if errors[0].field == "reason"));
    change(&app, &actor, &code, &Change::to(State::Paused).because("Freiwillige fehlen.")).await.expect("paused");
    let dropped = Change { to: State::Dropped, reason: Some("Nicht verlängert.".into()), substitute: Some(other.clone()) };
    change(&app, &actor, &code, &dropped).await.expect("dropped");

    let page = app.visitor().get("/massnahmen").await.ok();
    assert!(page.says("Nicht weiter verfolgt") && page.says("Nicht verlängert."));
    let history = sheet::public(&app.db.pool, app.process, &code).await.expect("public").details.history;
    let states: Vec<State> = history.iter().rev().map(|step| step.state).collect();
    let expected = [
        State::InCheck,
        State::Drafted,
        State::PublicReview,
        State::Resolved,
        State::Preparing,
        State::UnderWay,
        State::Paused,
        State::Dropped,
    ];
    assert_eq!(states, expected);
}

#[tokio::test]
async fn two_planners_cannot_move_the_same_measure_twice() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", None).await;
    let client = app.planner().await;
    let address = format!("{BASE}/{code}/stand");
    assert_eq!(client.post(&address, &[("to", "in_check")]).await.status, 303);
    let late = app.lead().await.post(&address, &[("to", "in_check")]).await;
    assert_eq!(late.status, 422);
    assert!(late.says("Das geht von hier aus nicht: Die Maßnahme ist in Prüfung."));
}

#[tokio::test]
async fn invariant_05_the_public_sees_what_was_released_and_no_internal_note() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    grow(&app, &actor, &["L"]).await;
    let shown = measure(&app, &actor, "Sicherer Schulweg", Some("QU")).await;
    let hidden = measure(&app, &actor, "Geheimer Ankauf", Some("QU")).await;
    set_cost(&app, &actor, &shown, &cost(18_000_000, &[])).await;
    let mut tx = app.tx(actor.clone()).await;
    let by = Prioritised { priority: Priority::High, by: "Leitung Stadtplanung".into(), reason: "Kinder gehen hier.".into() };
    catalogue::actions::prioritise(&mut tx, &shown, &by).await.expect("set");
    dependencies::actions::add(&mut tx, &shown, DependencyKind::Requires, &hidden).await.expect("added");
    tx.commit().await.expect("committed");
    let client = app.planner().await;
    let fields = [("title", "Sicherer Schulweg"), ("kind", "investment"), ("internal_note", "Eigentümer will tauschen")];
    assert_eq!(client.post(&format!("{BASE}/{shown}/steckbrief"), &fields).await.status, 303);
    show(&app, &actor, &shown).await;

    let visitor = app.visitor();
    for path in ["/massnahmen", "/massnahmen?thema=mobilitaet", "/umsetzung"] {
        let page = visitor.get(path).await.ok();
        assert!(page.says("Sicherer Schulweg"), "{path}");
        assert!(!page.text().contains("Geheimer Ankauf") && !page.text().contains("tauschen"), "{path}");
    }
    let page = visitor.get("/massnahmen").await.ok();
    assert!(page.says("hoch (Vorschlag der Verwaltung)"));
    assert!(page.says("grobe Schätzung, Preisstand 2026"));
    let sheet = sheet::public(&app.db.pool, app.process, &shown).await.expect("public");
    assert!(sheet.internal_note.is_none() && sheet.links.ties.is_empty() && sheet.links.goals.is_empty(), "the goal is a draft");
    assert!(matches!(sheet::public(&app.db.pool, app.process, &hidden).await, Err(Error::NotFound)));
    let moderator = app.moderator().await.get(&format!("{BASE}/{shown}")).await.ok();
    assert!(!moderator.text().contains("tauschen"), "land and negotiations are for planners");
}

#[tokio::test]
async fn roles_and_processes_are_checked_on_the_measure() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", None).await;
    let moderator = app.moderator().await;
    let page = moderator.get(&format!("{BASE}/{code}")).await.ok();
    assert!(page.select("main form").is_empty(), "nothing to fill in");
    assert_eq!(moderator.post(&format!("{BASE}/{code}/freigabe"), &[]).await.status, 403);
    assert_eq!(app.visitor().post(&format!("{BASE}/{code}/freigabe"), &[]).await.status, 401);
    let elsewhere = app.lead().await.get(&format!("/verwaltung/schulwege-2022/massnahmen/{code}")).await;
    assert_eq!(elsewhere.status, 404);
    let elsewhere = app.lead().await.post(&format!("/verwaltung/schulwege-2022/massnahmen/{code}/freigabe"), &[]).await;
    assert_eq!(elsewhere.status, 404);
}

#[tokio::test]
async fn an_outside_office_cannot_release_a_measure() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", None).await;
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = 'planung@demo.example'")
        .execute(&app.db.pool)
        .await
        .expect("an outside office");
    assert_eq!(app.planner().await.post(&format!("{BASE}/{code}/freigabe"), &[]).await.status, 403);
    assert_eq!(app.lead().await.post(&format!("{BASE}/{code}/freigabe"), &[]).await.status, 303);
}

#[tokio::test]
async fn empty_pages_say_what_will_be_there() {
    let app = TestApp::new().await;
    for (path, words) in [("/ziele", "Noch keine Ziele"), ("/massnahmen", "Noch keine Maßnahmen"), ("/umsetzung", "Noch kein Zeitplan")] {
        assert!(app.visitor().get(path).await.ok().says(words), "{path}");
    }
    assert!(app.visitor().get("/massnahmen?sprache=en").await.ok().says("No measures yet"));
}

#[tokio::test]
async fn a_filter_that_fits_nothing_says_so() {
    let app = TestApp::new().await;
    let actor = planner(&app).await;
    let code = measure(&app, &actor, "Schulweg", Some("QU")).await;
    let mut tx = app.tx(actor).await;
    status::actions::release(&mut tx, &code).await.expect("released");
    tx.commit().await.expect("committed");
    let page = app.visitor().get("/massnahmen?ortsteil=thesdorf&seite=x").await.ok();
    assert!(page.says("Keine passende Maßnahme"));
    let page = app.visitor().get("/massnahmen?ortsteil=thesdorf&ortsteil=quellental").await.ok();
    assert!(page.says("Schulweg"));
}

#[tokio::test]
async fn invariant_11_the_planners_table_adds_up_in_every_column_of_money() {
    let app = TestApp::demo().await;
    let page = app.planner().await.get(BASE).await.ok();
    let euros = |text: &String| text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<i64>().unwrap_or(0);
    for column in 4..=6 {
        let rows: i64 = page.select(&format!("tbody tr > :nth-child({column})")).iter().map(euros).sum();
        let sums = page.select(&format!("tfoot tr > :nth-child({column})"));
        assert!(rows > 0, "column {column} has figures");
        assert_eq!(sums.iter().map(euros).collect::<Vec<_>>(), [rows], "column {column}");
    }
}
