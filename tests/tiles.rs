//! Tiles: what stands on the map is what the list counts, at every zoom and with every filter.

use mvt_reader::Reader;
use mvt_reader::feature::Value;

use crate::support::app::{Client, TestApp};

/// The tiles of zoom 12 that cover the demo's town, column and row.
const TOWN: [(u32, u32); 9] =
    [(2158, 1320), (2159, 1320), (2160, 1320), (2158, 1321), (2159, 1321), (2160, 1321), (2158, 1322), (2159, 1322), (2160, 1322)];

/// The marks of a tile: how many contributions each stands for, and the number of those that stand alone.
async fn marks(client: &Client, path: &str) -> Vec<(i64, Option<String>)> {
    let page = client.get(path).await;
    if page.status == 204 {
        return Vec::new();
    }
    let features = Reader::new(page.ok().bytes).expect("a tile").get_features(0).expect("its layer");
    let marks = features.into_iter().map(|feature| {
        let properties = feature.properties.expect("properties");
        let n = match properties.get("n") {
            Some(Value::Int(n) | Value::SInt(n)) => *n,
            Some(Value::UInt(n)) => i64::try_from(*n).expect("a count"),
            other => panic!("a mark without count: {other:?}"),
        };
        let number = properties.get("number").map(|value| match value {
            Value::String(number) => number.clone(),
            other => panic!("a number that is no text: {other:?}"),
        });
        (n, number)
    });
    marks.collect()
}

/// All marks of the town at a zoom.
async fn of_town(client: &Client, rev: i64, zoom: u32, filter: &str) -> Vec<(i64, Option<String>)> {
    let parts = 1 << (zoom - 12);
    let mut all = Vec::new();
    for (x, y) in TOWN {
        for (dx, dy) in (0..parts).flat_map(|dx| (0..parts).map(move |dy| (dx, dy))) {
            all.extend(marks(client, &format!("/kacheln/beitraege/{zoom}/{}/{}?{filter}v={rev}", x * parts + dx, y * parts + dy)).await);
        }
    }
    all
}

#[tokio::test]
async fn marks_add_up_to_the_list_with_every_filter() {
    let app = TestApp::demo().await;
    let rev = app.count("select rev from process_revision join process on process.id = process_id where is_main").await;
    let visitor = app.visitor();
    let cases = [
        ("", "select count(*) from shown"),
        ("art=idea&", "select count(*) from shown where kind = 'idea'"),
        ("ortsteil=quellental&", "select count(*) from shown join district on district.id = district_id where slug = 'quellental'"),
        (
            "thema=mobilitaet&art=problem&",
            "select count(*) from shown join theme on theme.id = theme_id where slug = 'mobilitaet' and kind = 'problem'",
        ),
        ("q=Radweg&", "select count(*) from shown where terms @@ '''radweg'''::tsquery"),
    ];
    let shown = "create view shown as select contribution_public.* from contribution_public join process on process.id = process_id
                 where is_main and spot_x is not null";
    sqlx::query(shown).execute(&mut app.db.database.owner().await.expect("the owner")).await.expect("a view");
    for (filter, sql) in cases {
        let expected = app.count(sql).await;
        assert!(expected > 0, "{filter} finds nothing");
        for zoom in [12, 13, 14, 15] {
            let marks = of_town(&visitor, rev, zoom, filter).await;
            assert_eq!(marks.iter().map(|(n, _)| n).sum::<i64>(), expected, "{filter} at zoom {zoom}");
            assert!(
                marks.iter().all(|(n, number)| (*n == 1) == number.is_some()),
                "who stands alone has a number: {filter} at zoom {zoom}"
            );
        }
    }
}

#[tokio::test]
async fn a_tile_of_another_revision_leads_to_the_current_one() {
    let app = TestApp::demo().await;
    let old = app.visitor().get("/kacheln/beitraege/12/2159/1321?art=idea&v=999999").await;
    assert_eq!((old.status.as_u16(), old.headers["cache-control"].to_str().expect("text")), (303, "no-store"));
    let current = app.visitor().get(&old.location()).await.ok();
    assert_eq!(current.headers["cache-control"], "private, max-age=300");
    assert!(current.headers.contains_key("etag"));
}
