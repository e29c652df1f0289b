//! What was erased stays erased, also when a backup from before comes back.

use std::collections::BTreeSet;

use rotfaden::cli::restore::repeat_erasures;
use rotfaden::process::participation::contributions;
use rotfaden::services::erasures;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::concept;

#[tokio::test]
async fn a_restored_backup_forgets_again_what_was_erased_after_it() {
    let app = TestApp::new().await;
    concept::contribution(&app, "Bänke an der Pinnau").await;
    concept::contribution(&app, "Mehr Schatten am Drosteiplatz").await;
    let uuid: Uuid =
        sqlx::query_scalar("select uuid from contribution where title like 'Bänke%'").fetch_one(&app.db.pool).await.expect("there");
    let erased = BTreeSet::from([uuid, Uuid::from_u128(1)]);

    assert_eq!(repeat_erasures(&app.app, &erased).await.expect("erased"), 1, "the other one was never here");
    assert_eq!(app.count("select count(*) from contribution where visibility = 'erased' and title = '–' and text = ''").await, 1);
    assert_eq!(app.count("select count(*) from contribution where tally <> 'gone' and text <> ''").await, 1);
    assert_eq!(repeat_erasures(&app.app, &erased).await.expect("nothing left to do"), 0);

    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("erasures.log");
    erasures::add(&list, &contributions::erased(&app.db.pool).await.expect("a query")).expect("written");
    assert_eq!(erasures::read(&list).expect("read"), BTreeSet::from([uuid]));
}
