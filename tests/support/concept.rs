//! A small concept in the database, for tests of the last steps: contributions in a cluster, a goal, a measure with costs. The
//! steps before have tests of their own.

use rotfaden::process::participation::contributions::{self, Class, Kind, NewContribution, NewPlace, Receipt};
use rotfaden::services::act::Actor;

use super::app::TestApp;

/// A published contribution, as good as assigned.
pub async fn contribution(app: &TestApp, title: &str) -> Receipt {
    let occasion = sqlx::query_scalar("select id from occasion where process_id = $1 and kind = 'online_map'")
        .bind(app.process.0)
        .fetch_one(&app.db.pool)
        .await
        .expect("the online map");
    let new = NewContribution {
        kind: Kind::Problem,
        title: title.to_owned(),
        text: "Hier laufen morgens dreißig Kinder auf der Fahrbahn.".to_owned(),
        author_name: Some("Henrike Muster".to_owned()),
        language: "de".to_owned(),
        place: NewPlace::Town,
        theme_id: None,
        occasion_id: occasion,
        event_on: jiff::civil::date(2026, 11, 20),
        class: Class::Resident,
        signatories: 1,
        recorded_by: None,
        email: None,
        origin: None,
        outside_allowed: false,
    };
    let mut tx = app.tx(Actor::Visitor).await;
    let receipt = contributions::submit(&mut tx, &new).await.expect("submitted");
    tx.commit().await.expect("committed");
    run(
        app,
        "update contribution set visibility = 'published', published_at = received_at, handling = 'assigned' where id = $1",
        receipt.id.0,
    )
    .await;
    receipt
}

async fn run(app: &TestApp, sql: &'static str, id: i64) {
    sqlx::query(sql).bind(id).execute(&app.db.pool).await.expect(sql);
}

async fn one(app: &TestApp, sql: &'static str, code: &str) -> i64 {
    sqlx::query_scalar(sql).bind(app.process.0).bind(code).fetch_one(&app.db.pool).await.expect(sql)
}

/// A public cluster of whole contributions.
pub async fn cluster(app: &TestApp, code: &str, members: &[&Receipt]) -> i64 {
    let id = one(
        app,
        "with made as (insert into subject (process_id, kind) values ($1, 'cluster') returning id)
         insert into cluster (subject_id, process_id, code, title, summary, state, public_from, released_by, created_at)
         select made.id, $1, $2, 'Sichere Schulwege', 'Kinder brauchen einen Gehweg.', 'checked', '2026-11-01T10:00:00Z', account.id, '2026-11-01T10:00:00Z'
         from made, account where account.email = 'leitung@demo.example'
         returning id",
        code,
    )
    .await;
    for member in members {
        sqlx::query(
            "insert into cluster_statement (process_id, cluster_id, statement_id, added_at)
             select process_id, $1, id, '2026-11-01T10:00:00Z' from statement where contribution_id = $2",
        )
        .bind(id)
        .bind(member.id.0)
        .execute(&app.db.pool)
        .await
        .expect("a member");
    }
    id
}

/// A public, agreed Leitbild `L`.
pub async fn goal(app: &TestApp) -> i64 {
    one(
        app,
        "with made as (insert into subject (process_id, kind) values ($1, 'goal') returning id)
         insert into goal (subject_id, process_id, level, code, title, state, public_from, released_by, created_at)
         select made.id, $1, 'leitbild', $2, 'Stadt der kurzen Wege', 'agreed', '2026-11-01T10:00:00Z', account.id, '2026-11-01T10:00:00Z'
         from made, account where account.email = 'leitung@demo.example'
         returning id",
        "L",
    )
    .await
}

/// A public measure under review for the goal, with costs of 120,000 to 260,000 euros.
pub async fn measure(app: &TestApp, code: &str, goal: i64) -> i64 {
    let mut tx = app.tx(Actor::System).await;
    let id: i64 = sqlx::query_scalar(
        "with made as (insert into subject (process_id, kind) values ($1, 'measure') returning id)
         insert into measure (subject_id, process_id, code, title, kind, theme_id, state, public_from, released_by, created_at,
            priority, priority_by, priority_reason, internal_note)
         select made.id, $1, $2, 'Sicherer Schulweg Hätschenkamp', 'investment', theme.id, 'public_review', '2026-11-01T10:00:00Z', account.id,
            '2026-11-01T10:00:00Z', 'high', 'Frau Beispiel', 'Viele Kinder.', 'Eigentümer verhandelt noch'
         from made, account, theme where account.email = 'leitung@demo.example' and theme.process_id = $1
         order by theme.position limit 1
         returning id",
    )
    .bind(app.process.0)
    .bind(code)
    .fetch_one(tx.db())
    .await
    .expect("a measure");
    sqlx::query("insert into measure_goal (process_id, measure_id, goal_id) values ($1, $2, $3)")
        .bind(app.process.0)
        .bind(id)
        .bind(goal)
        .execute(tx.db())
        .await
        .expect("its goal");
    sqlx::query(
        "insert into measure_cost (process_id, measure_id, version, min, expected, max, price_year, quality, reason, set_at)
         values ($1, $2, 1, 12000000, 18000000, 26000000, 2026, 'framework', 'Grobe Schätzung', '2026-11-01T10:00:00Z')",
    )
    .bind(app.process.0)
    .bind(id)
    .execute(tx.db())
    .await
    .expect("its cost");
    tx.commit().await.expect("committed");
    id
}

/// Signs up an outside office with the role of a planner.
pub async fn external_planner(app: &TestApp) -> &'static str {
    sqlx::query(
        "with made as (
           insert into account (email, name, password_hash, external, ends_on, created_at)
           values ('buero@demo.example', 'Planungsbüro', '-', true, '2030-01-01', '2026-01-01T00:00:00Z') returning id
         )
         insert into account_role (account_id, process_id, role) select id, null, 'planner' from made",
    )
    .execute(&app.db.pool)
    .await
    .expect("an account");
    "buero@demo.example"
}

/// A public resolution of the council on this day.
pub async fn resolution(app: &TestApp, on: &str) {
    sqlx::query(
        "with made as (insert into subject (process_id, kind) values ($1, 'edition'), ($1, 'resolution') returning id, kind),
           lead as (select id from account where email = 'leitung@demo.example'),
           paper as (
             insert into edition (subject_id, process_id, slug, title, state, created_by, created_at, public_from, released_by)
             select made.id, $1, 'fassung-1', 'Fassung für den Rat', 'resolved', lead.id, '2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z', lead.id
             from made, lead where made.kind = 'edition'
             returning id
           ),
           meeting as (
             insert into consultation (process_id, edition_id, position, body, role, held_on, result)
             select $1, paper.id, 1, 'Ratsversammlung', 'decision', $2::date, 'unanimous' from paper
             returning id
           )
         insert into resolution (subject_id, process_id, number, edition_id, consultation_id, resolved_on, wording, created_by, created_at)
         select made.id, $1, 'PI-B-1', paper.id, meeting.id, $2::date, 'Der Rat beschließt.', lead.id, '2026-11-01T10:00:00Z'
         from made, paper, meeting, lead where made.kind = 'resolution'",
    )
    .bind(app.process.0)
    .bind(on)
    .execute(&app.db.pool)
    .await
    .expect("a resolution");
}

/// The frozen document of every edition; the database takes it only when everybody is answered.
pub async fn documents(app: &TestApp) {
    sqlx::query(
        "insert into edition_document (edition_id, document, sha256, frozen_at, frozen_by)
         select id, '{}', sha256('{}'), created_at, created_by from edition",
    )
    .execute(&app.db.pool)
    .await
    .expect("its document");
}
