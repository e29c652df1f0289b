//! The database and the program say the same words: every `check (x in (…))` against the enum that is read from it.

use crate::support::db::TestDb;

/// Words of a column's check, from the database's own catalogue.
async fn words(db: &TestDb, table: &str, column: &str) -> Vec<String> {
    let definition: String = sqlx::query_scalar(
        "select pg_get_constraintdef(con.oid) from pg_constraint as con
         where con.conrelid = $1::text::regclass and con.contype = 'c'
           and con.conkey = array[(select attnum from pg_attribute where attrelid = con.conrelid and attname = $2)]
           and pg_get_constraintdef(con.oid) like '%ARRAY[%'",
    )
    .bind(table)
    .bind(column)
    .fetch_one(&db.pool)
    .await
    .unwrap_or_else(|error| panic!("{table}.{column}: {error}"));
    let mut words: Vec<String> = definition.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
    words.sort();
    words
}

macro_rules! agree {
    ($db:expr, $($table:literal . $column:literal = $list:ty),+ $(,)?) => {
        $({
            let mut own: Vec<String> = <$list>::ALL.iter().map(ToString::to_string).collect();
            own.sort();
            assert_eq!(words($db, $table, $column).await, own, concat!($table, ".", $column));
        })+
    };
}

#[tokio::test]
async fn lists_of_words_agree() {
    use rotfaden::office::{audit_log, texts};
    use rotfaden::process::goals;
    use rotfaden::process::measures::{catalogue, dependencies, feasibility, money, status};
    use rotfaden::process::participation::{attachments, comments, contacts, contributions, forms, subscriptions};
    use rotfaden::process::preparation::{events, occasions};
    use rotfaden::process::triage::{decisions, erasing, hints, imports, replies, reports, text_blocks};
    use rotfaden::services::{accounts, geo, scope, text};
    let db = TestDb::new().await;
    agree!(
        &db,
        "process"."state" = scope::ProcessState,
        "phase"."step" = scope::StepKey,
        "account_role"."role" = accounts::Role,
        "occasion"."kind" = occasions::OccasionKind,
        "contribution"."kind" = contributions::Kind,
        "contribution"."class" = contributions::Class,
        "contribution"."place_kind" = contributions::PlaceKind,
        "contribution"."visibility" = contributions::Visibility,
        "contribution"."handling" = contributions::Handling,
        "comment"."visibility" = comments::Visibility,
        "event"."state" = events::State,
        "form"."state" = forms::model::State,
        "form"."speech" = forms::Speech,
        "contact"."state" = contacts::ContactState,
        "attachment"."state" = attachments::State,
        "attachment"."reason" = attachments::Refusal,
        "consent"."purpose" = attachments::Purpose,
        "subscription"."state" = subscriptions::State,
        "subscription"."rhythm" = subscriptions::Rhythm,
        "goal"."level" = goals::Level,
        "goal"."state" = goals::State,
        "measure"."kind" = catalogue::Kind,
        "measure"."priority" = catalogue::Priority,
        "measure"."commitment" = catalogue::Commitment,
        "measure"."horizon" = catalogue::Horizon,
        "measure"."state" = status::State,
        "measure_cost"."quality" = money::Quality,
        "measure_finance"."status" = money::FinanceStatus,
        "measure_feasibility"."respect" = feasibility::Respect,
        "measure_feasibility"."rating" = feasibility::Rating,
        "measure_dependency"."kind" = dependencies::DependencyKind,
        "moderation_decision"."decision" = decisions::Decision,
        "moderation_decision"."reason" = decisions::Reason,
        "moderation_decision"."cause" = decisions::Cause,
        "reply"."state" = replies::ReplyState,
        "intake_import"."state" = imports::State,
        "content_report"."reason" = reports::ReportReason,
        "content_report_decision"."outcome" = reports::Outcome,
        "content_report_decision"."reason" = decisions::Reason,
        "erasure_proposal"."state" = erasing::State,
        "erasure_proposal"."reason" = decisions::Reason,
        "hint"."field" = hints::Field,
        "hint"."kind" = text::hints::Kind,
        "hint"."state" = hints::HintState,
        "text_block"."reason" = decisions::Reason,
        "text_block"."language" = text_blocks::Written,
        "town_text"."kind" = texts::Kind,
        "town_text_version"."language" = texts::Language,
        "audit_event"."actor_kind" = audit_log::ActorKind,
        "participation_window"."geometries" = geo::Shape,
    );
}

#[tokio::test]
async fn the_runtime_role_cannot_change_what_must_stay() {
    let db = TestDb::new().await;
    for statement in [
        "update audit_event set action = 'a.b'",
        "delete from audit_event",
        "update audit_seal set seq = 1",
        "delete from edition_document",
        "update edition_document set frozen_at = frozen_at",
        "update form_version set version = 2",
        "delete from form_version",
        "truncate audit_event",
        "create table mine (id int)",
        "drop table town",
    ] {
        let error = sqlx::query(statement).execute(&db.pool).await.expect_err(statement);
        let code = error.as_database_error().and_then(|error| error.code().map(|code| code.into_owned()));
        assert_eq!(code.as_deref(), Some("42501"), "{statement}: {error}");
    }
}

#[tokio::test]
async fn an_excerpt_ends_with_a_word() {
    let db = TestDb::new().await;
    for (text, most, excerpt) in
        [("Kein Gehweg", 11, "Kein Gehweg"), ("Kein Gehweg hier", 11, "Kein …"), ("Kein Gehweg hier", 14, "Kein Gehweg …"), ("", 5, "")]
    {
        let cut: String = sqlx::query_scalar("select excerpt($1, $2)").bind(text).bind(most).fetch_one(&db.pool).await.expect("a text");
        assert_eq!(cut, excerpt);
    }
}

#[tokio::test]
async fn of_equally_many_kinds_the_first_gives_its_shape() {
    let db = TestDb::new().await;
    for (counts, kind) in [([0, 1, 3, 2, 0], "praise"), ([2, 0, 0, 2, 0], "idea"), ([0, 0, 0, 0, 1], "question")] {
        let mut query = sqlx::query_scalar("select most_frequent_kind($1, $2, $3, $4, $5)");
        for count in counts {
            query = query.bind(i64::from(count));
        }
        let found: String = query.fetch_one(&db.pool).await.expect("a kind");
        assert_eq!(found, kind);
    }
}

#[tokio::test]
async fn every_table_is_explained() {
    let db = TestDb::new().await;
    let bare: Vec<String> = sqlx::query_scalar(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
           and relname not in ('spatial_ref_sys', '_sqlx_migrations') and obj_description(oid) is null
           and (select count(*) from pg_attribute where attrelid = pg_class.oid and attnum > 0) > 3
         order by relname",
    )
    .fetch_all(&db.pool)
    .await
    .expect("the catalogue");
    assert!(bare.is_empty(), "tables without a comment: {bare:?}");
}

#[tokio::test]
async fn plans_are_made_for_the_values_except_where_a_statement_never_varies() {
    let db = TestDb::new().await;
    for (pool, expected) in [(&db.pool, "force_custom_plan"), (&db.database.steady, "force_generic_plan")] {
        let mode: String = sqlx::query_scalar("select current_setting('plan_cache_mode')").fetch_one(pool).await.expect("a setting");
        assert_eq!(mode, expected);
    }
}
