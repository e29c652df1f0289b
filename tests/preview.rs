//! Pictures for sharing: there for what is public, as up to date as the page, and gone with it.

use axum::http::header;

use crate::support::app::TestApp;
use crate::support::page::Page;

/// Width and height of a PNG (its first chunk: section 11.2.2 of the standard).
fn size(page: &Page) -> (u32, u32) {
    assert_eq!(page.headers[header::CONTENT_TYPE], "image/png");
    assert!(page.bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(page.bytes[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[tokio::test]
async fn every_page_names_a_picture_that_is_there() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let pages = [
        ("/", "/vorschau.png", "Stadtentwicklungskonzept 2040"),
        ("/beitraege/PI-2026-00042", "/beitraege/PI-2026-00042/vorschau.png", ""),
        ("/anliegen/A-017", "/anliegen/A-017/vorschau.png", ""),
        ("/massnahmen/M-MO-QU-03", "/massnahmen/M-MO-QU-03/vorschau.png", ""),
        ("/verfahren/schulwege-2022/karte", "/verfahren/schulwege-2022/vorschau.png", "Karte und Beiträge"),
    ];
    for (path, picture, title) in pages {
        let page = visitor.get(path).await.ok();
        let named = page.attributes("meta[property='og:image']", "content");
        assert_eq!(named, [format!("http://127.0.0.1:8080{picture}")], "whole addresses, as other sites want them");
        assert_eq!(page.attributes("meta[property='og:url']", "content"), [format!("http://127.0.0.1:8080{path}")]);
        let said = page.attributes("meta[property='og:title']", "content").concat();
        let expected = if title.is_empty() { page.select("h1").concat() } else { title.to_owned() };
        assert_eq!(said, expected, "{path}");
        let made = visitor.get(picture).await.ok();
        assert_eq!(size(&made), (1200, 630), "{path}");
        assert!(made.bytes.len() < 400_000, "{path}: {} bytes", made.bytes.len());
        let etag = made.headers[header::ETAG].to_str().expect("text").to_owned();
        assert_eq!(visitor.get_with(picture, "if-none-match", &etag).await.status, 304);
    }
}

#[tokio::test]
async fn what_is_not_public_has_no_picture() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let public = "select number from contribution where process_id = $1 and visibility = 'published' order by id limit 1";
    let number: String = sqlx::query_scalar(public).bind(app.process.0).fetch_one(&app.db.pool).await.expect("a number");
    let path = format!("/beitraege/{number}/vorschau.png");
    assert_eq!(visitor.get(&path).await.status, 200);
    for (visibility, status) in [("hidden", 404), ("in_review", 404), ("rejected", 404), ("withdrawn", 410), ("erased", 410)] {
        let change = "update contribution set visibility = $2, gone_at = case when $2 in ('withdrawn', 'erased') then received_at end where number = $1";
        sqlx::query(change).bind(&number).bind(visibility).execute(&app.db.pool).await.expect("changed");
        assert_eq!(visitor.get(&path).await.status, status, "{visibility}");
    }
    for path in ["/beitraege/PI-2026-99999/vorschau.png", "/anliegen/A-999/vorschau.png", "/massnahmen/M-XX-XX-99/vorschau.png"] {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
    let refused = visitor.get("/beitraege/PI-2026-99999").await;
    assert!(refused.attributes("meta[property^='og:']", "content").is_empty(), "an error is not to be shared");
    assert!(visitor.get("/mein").await.ok().attributes("meta[property^='og:']", "content").is_empty());
}

#[tokio::test]
async fn a_picture_is_as_new_as_its_page() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let path = "/beitraege/PI-2026-00042/vorschau.png";
    let before = visitor.get(path).await.ok();
    let again = visitor.get(path).await.ok();
    assert_eq!(before.headers[header::ETAG], again.headers[header::ETAG]);
    // Past the actions: not even the revision rises.
    sqlx::query("update contribution set title = 'Etwas ganz [gekürzt] anderes' where number = 'PI-2026-00042'")
        .execute(&app.db.pool)
        .await
        .expect("redacted");
    assert_ne!(before.headers[header::ETAG], visitor.get(path).await.ok().headers[header::ETAG]);
}

/// A title is a resident's: it stands in the picture's document as words, whatever it holds.
#[tokio::test]
async fn a_hostile_title_is_words_in_the_picture() {
    let app = TestApp::demo().await;
    let title = "</text><image href=\"file:///etc/passwd\"/>&amp;<script>alert(1)</script>";
    sqlx::query("update contribution set title = $1 where number = 'PI-2026-00042'").bind(title).execute(&app.db.pool).await.expect("set");
    assert_eq!(size(&app.visitor().get("/beitraege/PI-2026-00042/vorschau.png").await.ok()), (1200, 630));
}
