//! What was erased stays erased, also when a backup from before comes back.

use std::collections::BTreeSet;

use rotfaden::cli::restore::repeat_erasures;
use rotfaden::process::participation::contributions;
use rotfaden::services::erasures::{self, Erasure, Extent};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::concept;

async fn uuid_of(app: &TestApp, title: &str) -> Uuid {
    sqlx::query_scalar("select uuid from contribution where title = $1").bind(title).fetch_one(&app.db.pool).await.expect("there")
}

async fn erased(app: &TestApp) -> BTreeSet<Erasure> {
    contributions::erased(&app.db.pool).await.expect("a query")
}

/// Sends a contribution with name and address; returns its private page.
async fn signed(app: &TestApp, title: &str) -> String {
    let fields = [
        ("go", "send"),
        ("kind", "idea"),
        ("title", title),
        ("text", "Bitte bald."),
        ("place", "town"),
        ("name", "Sven Beispiel"),
        ("email", "sven@b.example"),
        ("consent", "1"),
    ];
    let page = app.visitor().post("/beitraege/neu", &fields).await.location();
    page.split('?').next().expect("a path").to_owned()
}

#[tokio::test]
async fn a_restored_backup_forgets_again_what_was_erased_after_it() {
    let app = TestApp::new().await;
    concept::contribution(&app, "Bänke an der Pinnau").await;
    concept::contribution(&app, "Mehr Schatten am Drosteiplatz").await;
    let gone = |contribution| Erasure { name: contribution, extent: Extent::Everything };
    let benches = gone(uuid_of(&app, "Bänke an der Pinnau").await);
    let list = BTreeSet::from([benches, gone(Uuid::from_u128(1))]);

    assert_eq!(repeat_erasures(&app.app, &list).await.expect("erased"), 1, "the other one was never here");
    assert_eq!(app.count("select count(*) from contribution where visibility = 'erased' and title = '–' and text = ''").await, 1);
    assert_eq!(app.count("select count(*) from contribution where tally <> 'gone' and text <> ''").await, 1);
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("nothing left to do"), 0);

    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("erasures.log");
    erasures::add(&file, &erased(&app).await).expect("written");
    assert_eq!(erasures::read(&file).expect("read"), BTreeSet::from([benches]));
}

/// The database of before an erasure is made by hand: what a backup would bring back is put back.
#[tokio::test]
async fn a_restored_backup_forgets_persons_and_addresses_again() {
    let app = TestApp::new().await;
    let (anonymous, silent) = (signed(&app, "Bänke an der Pinnau").await, signed(&app, "Mehr Schatten").await);
    let visitor = app.visitor();
    let before =
        "create table earlier as select contribution.id, author_name, link_sha256, code_sha256, link_generation, email_cipher, email_index
                  from contribution join contact on contribution_id = contribution.id";
    let owner = app.db.database.owner().await;
    sqlx::query(before).execute(&mut owner.expect("the owner")).await.expect("kept");
    visitor.post(&format!("{anonymous}/person-loeschen"), &[]).await.location();
    visitor.post(&format!("{silent}/email/loeschen"), &[]).await.location();
    let list = erased(&app).await;
    let (person, contact) = (uuid_of(&app, "Bänke an der Pinnau").await, uuid_of(&app, "Mehr Schatten").await);
    let expected =
        [Erasure { name: person, extent: Extent::Person }, Erasure { name: contact, extent: Extent::Contact { until: app.now() } }];
    assert_eq!(list, BTreeSet::from(expected));

    for restore in [
        "update contribution set author_name = earlier.author_name, link_sha256 = earlier.link_sha256, code_sha256 = earlier.code_sha256,
             link_generation = earlier.link_generation, person_erased_at = null
         from earlier where earlier.id = contribution.id",
        "update contact set state = 'unconfirmed', email_cipher = earlier.email_cipher, email_index = earlier.email_index, erased_at = null
         from earlier where earlier.id = contribution_id",
    ] {
        let mut owner = app.db.database.owner().await.expect("the owner");
        sqlx::query(restore).execute(&mut owner).await.expect("restored");
    }
    assert!(visitor.get(&anonymous).await.ok().says("sven@b.example"), "the backup brought the person back");

    assert_eq!(repeat_erasures(&app.app, &list).await.expect("erased"), 2);
    assert_eq!(visitor.get(&anonymous).await.status, 404, "the link is void again");
    let page = visitor.get(&silent).await.ok();
    assert!(page.says("Sven Beispiel") && !page.says("sven@b.example"), "only the address: {}", page.words());
    assert_eq!(app.count("select count(*) from contact where length(email_cipher) > 0 or state <> 'erased'").await, 0);
    assert_eq!(app.count("select count(*) from contribution where tally = 'in_review' and text <> ''").await, 2, "both still count");
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("nothing left to do"), 0);

    // An address that was given after the erasure is none that the backup brought back.
    app.set_clock("2026-11-24T12:00:00+01:00");
    visitor.post(&format!("{silent}/email"), &[("email", "neu@b.example"), ("consent", "1")]).await.location();
    assert_eq!(repeat_erasures(&app.app, &list).await.expect("nothing left to do"), 0);
    assert!(visitor.get(&silent).await.ok().says("neu@b.example"));
}
