//! What the town writes itself: pages, news, questions; who may write; what production refuses.

use image::ImageFormat;
use rotfaden::cli::serve;
use rotfaden::config::Mode;
use rotfaden::office::texts;

use crate::support::app::{Client, TestApp};
use crate::support::form::fill;
use crate::support::page::Page;
use crate::support::photo;

const TEXTS: &str = "/verwaltung/isek/texte";

async fn editor(app: &TestApp) -> Client {
    app.as_staff("redaktion@demo.example").await
}

/// Staff address of a page of the town.
async fn address(app: &TestApp, slug: &str) -> String {
    let id: i64 = sqlx::query_scalar("select id from town_text where slug = $1").bind(slug).fetch_one(&app.db.pool).await.expect("a text");
    format!("{TEXTS}/{id}")
}

async fn publish(client: &Client, to: &str, title: &str, body: &str) -> Page {
    let opened = client.get(to).await.ok();
    fill(
        client,
        &opened,
        to.rsplit('/').next().expect("a path").split('?').next().expect("a path"),
        &[("title", title), ("body", body), ("go", "publish")],
    )
    .await
}

/// The town before it wrote anything itself.
async fn unwritten(app: &TestApp) {
    sqlx::raw_sql("alter table town_text_version disable trigger user; delete from town_text_version; alter table town_text_version enable trigger user")
        .execute(&mut app.db.database.owner().await.expect("the owner"))
        .await
        .expect("forgotten");
}

#[tokio::test]
async fn a_page_is_looked_at_saved_published_and_taken_back() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    assert!(visitor.get("/impressum").await.ok().says("Berta Beispiel"), "the demo's page");
    let page = address(&app, "impressum").await;
    let opened = editor.get(&page).await.ok();
    let id = page.rsplit('/').next().expect("a key");

    let looked = fill(&editor, &opened, id, &[("title", "Impressum"), ("body", "## Neu\n\nJetzt *anders*."), ("go", "preview")]).await.ok();
    assert!(looked.says("Er ist noch nicht gespeichert") && looked.select(".rf-card em") == ["anders"], "{}", looked.words());
    assert!(visitor.get("/impressum").await.ok().says("Berta Beispiel"));

    let saved = fill(&editor, &looked, id, &[("go", "draft")]).await.location();
    assert!(editor.get(&saved).await.ok().says("Als Entwurf gespeichert"));
    assert!(visitor.get("/impressum").await.ok().says("Berta Beispiel"), "a draft is nobody's");

    let opened = editor.get(&page).await.ok();
    fill(&editor, &opened, id, &[("go", "publish")]).await.location();
    let public = visitor.get("/impressum").await.ok();
    assert_eq!((public.select("main h2"), public.select("main em")), (vec!["Neu".to_owned()], vec!["anders".to_owned()]));
    assert_eq!(
        app.count(
            "select count(*) from town_text_version join town_text on town_text.id = text_id where slug = 'impressum' and language = 'de'"
        )
        .await,
        2
    );

    let opened = editor.get(&page).await.ok();
    fill(&editor, &opened, "/zuruecknehmen", &[]).await.location();
    assert!(visitor.get("/impressum").await.ok().says("Berta Beispiel"), "the version before");
    let opened = editor.get(&page).await.ok();
    let last = fill(&editor, &opened, "/zuruecknehmen", &[]).await;
    assert_eq!(last.status, 409);
    assert!(last.says("Diese Seite darf nicht fehlen"), "{}", last.words());

    let opened = editor.get(&page).await.ok();
    let restored = fill(&editor, &opened, "/wiederherstellen", &[]).await.location();
    let draft = editor.get(&restored).await.ok();
    assert!(draft.says("aus Fassung 1") && draft.text().contains("Berta Beispiel"), "{}", draft.words());
    assert_eq!(
        app.count("select count(*) from audit_event where process_id is null and action in ('text.save', 'text.take_back', 'text.restore') and actor_kind = 'staff'")
            .await,
        3,
        "a page is the whole town's"
    );
}

#[tokio::test]
async fn a_version_never_changes_and_two_editors_do_not_overwrite_each_other() {
    let app = TestApp::new().await;
    let (one, two) = (editor(&app).await, app.lead().await);
    let page = address(&app, "netiquette").await;
    let id = page.rsplit('/').next().expect("a key").to_owned();
    let (first, second) = (one.get(&page).await.ok(), two.get(&page).await.ok());
    fill(&one, &first, &id, &[("body", "Von der ersten."), ("go", "draft")]).await.location();
    let refused = fill(&two, &second, &id, &[("body", "Von der zweiten."), ("go", "publish")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("inzwischen gespeichert") && refused.text().contains("Von der zweiten."), "nothing is lost");
    for statement in ["update town_text_version set body = 'x'", "delete from town_text_version"] {
        let error = sqlx::query(statement).execute(&app.db.pool).await.expect_err(statement);
        assert!(error.to_string().contains("never changes"), "{error}");
    }
}

#[tokio::test]
async fn what_is_planned_shows_at_its_time() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    let page = address(&app, "netiquette").await;
    let opened = editor.get(&page).await.ok();
    let id = page.rsplit('/').next().expect("a key");
    let answers = [("body", "Ab Dezember."), ("day", "2026-12-01"), ("time", "9:00"), ("go", "publish")];
    let done = fill(&editor, &opened, id, &answers).await.location();
    assert!(editor.get(&done).await.ok().says("erscheint am 1. Dezember 2026, 09:00"));
    assert!(!visitor.get("/netiquette").await.ok().says("Ab Dezember."));
    app.set_clock("2026-12-01T08:00:00Z");
    assert!(visitor.get("/netiquette").await.ok().says("Ab Dezember."));
    let editor = app.as_staff("redaktion@demo.example").await;
    let wrong = fill(&editor, &opened, id, &[("body", "Gestern."), ("day", "2026-11-01"), ("go", "publish")]).await;
    assert_eq!((wrong.status.as_u16(), wrong.select("#f-day-error").len()), (422, 1));
    assert!(wrong.text().contains("Gestern."), "everything typed is kept");
}

#[tokio::test]
async fn a_language_that_is_missing_is_read_in_german_with_a_note() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    assert!(visitor.get("/impressum?sprache=en").await.ok().says("Town of Pinneberg"));
    let german = visitor.get("/netiquette?sprache=en").await.ok();
    assert!(german.says("not available in your language yet"), "{}", german.words());
    assert_eq!(german.attributes("main .rf-written", "lang"), ["de"]);
    let page = format!("{}?fassung=tr", address(&app, "netiquette").await);
    publish(&editor, &page, "Kurallar", "Lütfen nazik olun.").await.location();
    let turkish = visitor.get("/netiquette?sprache=tr").await.ok();
    assert!(turkish.says("Lütfen nazik olun.") && turkish.attributes("main .rf-written", "lang").is_empty(), "{}", turkish.words());
    assert!(visitor.get("/netiquette").await.ok().says("Türkçe"));
}

/// Security, case 5 (CVE-2024-41673) and case 11 (CVE-2026-45572): neither a page nor the comparison of two versions runs what is in them.
#[tokio::test]
async fn case_05_hostile_words_are_words_on_the_page_and_in_the_comparison() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    let page = address(&app, "netiquette").await;
    let hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))";
    publish(&editor, &page, "<b>Regeln</b>", hostile).await.location();
    publish(&editor, &page, "<i>Regeln</i>", &format!("{hostile} <iframe src=x>")).await.location();
    let public = visitor.get("/netiquette").await.ok();
    let compared = editor.get(&format!("{page}/vergleich?fassung=de&von=2&bis=3")).await.ok();
    for shown in [&public, &compared] {
        assert!(shown.select("main script, main img, main iframe, main b, main i, main [onerror], main a[href^=javascript]").is_empty());
        assert!(shown.says("<script>alert(1)</script>"), "{}", shown.words());
    }
    assert!(!compared.select("del").is_empty() && !compared.select("ins").is_empty());
    assert_eq!(editor.get(&format!("{page}/vergleich?fassung=de&von=2&bis=99")).await.status, 404);
}

#[tokio::test]
async fn placeholders_are_never_published_and_production_refuses_them() {
    let app = TestApp::with(|config| config.mode = Mode::Production).await;
    let pool = &app.db.pool;
    assert!(texts::unfilled(pool, app.now()).await.expect("read").is_empty(), "the demo's pages are filled in");
    let page = address(&app, "impressum").await;
    let editor = editor(&app).await;
    let refused = publish(&editor, &page, "Impressum", "Anschrift: [[Straße]], [[Ort]]").await;
    assert_eq!((refused.status.as_u16(), refused.select("#f-body-error").len()), (422, 1));
    assert!(refused.says("Bitte ersetzen Sie zuerst: [[Straße]], [[Ort]]") && refused.text().contains("Anschrift:"), "{}", refused.words());

    unwritten(&app).await;
    let unfilled = texts::unfilled(pool, app.now()).await.expect("read");
    assert_eq!(unfilled.iter().map(|page| page.slug.as_str()).collect::<Vec<_>>(), texts::PAGES);
    let said = serve::refusal(&unfilled);
    assert!(said.contains("Impressum (/impressum): ") && said.contains("[[Straße und Hausnummer des Rathauses]]"), "{said}");
    for slug in texts::PAGES {
        let page = app.visitor().get(&format!("/{slug}")).await;
        assert!(!page.text().contains("[["), "{slug}");
        if slug == "leichte-sprache" {
            assert_eq!(page.status, 200, "the program's own words are there without the town's");
            continue;
        }
        assert_eq!(page.status, 503, "{slug}");
        assert!(page.says("wird gerade eingerichtet"), "{slug}");
    }
    assert!(editor.get(TEXTS).await.ok().says("Hier fehlen noch Angaben der Stadt"));
    let template = editor.get(&page).await.ok();
    assert!(template.says("Vorlage des Programms") && template.text().contains("Stadt Pinneberg"), "what is known is filled in");
}

#[tokio::test]
async fn a_demo_shows_the_template_as_one() {
    let app = TestApp::new().await;
    unwritten(&app).await;
    let page = app.visitor().get("/datenschutz").await.ok();
    assert!(page.says("noch nicht von der Stadt geprüft") && page.says("Landeszentrum für Datenschutz"), "{}", page.words());
}

#[tokio::test]
async fn news_are_written_listed_fed_withdrawn_and_shown_again() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    assert!(visitor.get("/aktuelles").await.ok().says("Noch keine Meldungen"));
    let new = format!("{TEXTS}/neu?art=news");
    let made = publish(&editor, &new, "Der Bach ist offen", "Ab heute fließt er **frei**. [Mehr](/termine)").await.location();
    let list = visitor.get("/aktuelles").await.ok();
    assert!(list.says("Der Bach ist offen") && list.says("Ab heute fließt er frei. Mehr"), "{}", list.words());
    let one = visitor.get("/aktuelles/der-bach-ist-offen-2026-11-23").await.ok();
    assert_eq!((one.select("main strong"), one.select("main h1")), (vec!["frei".to_owned()], vec!["Der Bach ist offen".to_owned()]));
    assert!(visitor.get("/").await.ok().says("Der Bach ist offen"), "home");
    assert!(!visitor.get("/aktuelles.atom").await.ok().text().contains("Bach"), "not before the minute for undoing is over");
    app.set_clock("2026-11-23T12:02:00+01:00");
    let feed = visitor.get("/aktuelles.atom").await.ok().text();
    assert!(feed.contains("Der Bach ist offen") && feed.contains("/aktuelles/der-bach-ist-offen-2026-11-23"), "{feed}");
    assert!(feed.contains("Ab heute fließt er frei. Mehr") && !feed.contains("**"), "{feed}");
    assert!(!visitor.get("/aktuelles.atom?thema=mobilitaet").await.ok().text().contains("Bach"));
    assert_eq!(visitor.get("/verfahren/schulwege-2022/aktuelles/der-bach-ist-offen-2026-11-23").await.status, 404, "another process");

    let opened = editor.get(&made).await.ok();
    fill(&editor, &opened, "/verbergen", &[]).await.location();
    assert_eq!(visitor.get("/aktuelles/der-bach-ist-offen-2026-11-23").await.status, 404);
    assert!(!visitor.get("/aktuelles.atom").await.ok().text().contains("Bach") && !visitor.get("/").await.ok().says("Bach ist offen"));
    let opened = editor.get(&made).await.ok();
    fill(&editor, &opened, "/zeigen", &[]).await.location();
    assert!(visitor.get("/aktuelles").await.ok().says("Der Bach ist offen"));
    let twice = publish(&editor, &new, "Der Bach ist offen", "Noch einmal.").await;
    assert_eq!((twice.status.as_u16(), twice.select("#f-title-error").len()), (422, 1));
}

#[tokio::test]
async fn news_have_pages_and_a_picture_with_a_description() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    let new = format!("{TEXTS}/neu?art=news");
    let mut last = String::new();
    for n in 1..=11 {
        last = publish(&editor, &new, &format!("Meldung {n}"), "Text").await.location();
    }
    let first = visitor.get("/aktuelles").await.ok();
    assert_eq!((first.select("main article").len(), first.attributes("a[rel=next]", "href")), (10, vec!["/aktuelles?seite=2".to_owned()]));
    assert!(visitor.get("/aktuelles?seite=2").await.ok().says("Meldung 1"));
    assert_eq!(visitor.get("/aktuelles?seite=3").await.status, 404);

    let to = format!("{}/bild", last.split('?').next().expect("a path"));
    let bare = editor.post_files(&to, &[("picture_alt", "")], &[("picture", &photo::halves(60, 40, ImageFormat::Jpeg))]).await;
    assert_eq!((bare.status.as_u16(), bare.select("#f-picture_alt-error").len()), (422, 1));
    let broken = editor.post_files(&to, &[("picture_alt", "Der Bach")], &[("picture", b"<svg onload=alert(1)>")]).await;
    assert_eq!((broken.status.as_u16(), broken.select("#f-picture-error").len()), (422, 1));
    editor.post_files(&to, &[("picture_alt", "Der Bach")], &[("picture", &photo::halves(60, 40, ImageFormat::Jpeg))]).await.location();
    let page = visitor.get("/aktuelles/meldung-11-2026-11-23").await.ok();
    assert_eq!(page.attributes("main img", "alt"), ["Der Bach"]);
    let picture = visitor.get("/aktuelles/meldung-11-2026-11-23/bild.jpg").await.ok();
    assert_eq!(picture.headers["content-type"], "image/jpeg");
    app.app.sweep().await.expect("swept");
    editor.post(&format!("{to}-entfernen"), &[]).await.location();
    assert_eq!(visitor.get("/aktuelles/meldung-11-2026-11-23/bild.jpg").await.status, 404);
    assert_eq!(app.count("select count(*) from file_removal").await, 1, "the file goes too");
}

#[tokio::test]
async fn questions_stand_in_the_order_of_the_town() {
    let app = TestApp::new().await;
    let (editor, visitor) = (editor(&app).await, app.visitor());
    assert!(visitor.get("/fragen").await.ok().says("Noch keine Fragen"));
    let new = format!("{TEXTS}/neu?art=question");
    publish(&editor, &new, "Wann geht es los?", "Bald.").await.location();
    let second = publish(&editor, &new, "Was kostet es?", "Nichts.").await.location();
    let titles = async || visitor.get("/fragen").await.ok().select("main h2");
    assert_eq!(titles().await, ["Wann geht es los?", "Was kostet es?"]);
    editor.post(&format!("{}/hoch", second.split('?').next().expect("a path")), &[]).await.location();
    assert_eq!(titles().await, ["Was kostet es?", "Wann geht es los?"]);
    editor.post(&format!("{}/hoch", second.split('?').next().expect("a path")), &[]).await.location();
    assert_eq!(titles().await, ["Was kostet es?", "Wann geht es los?"], "it is the first already");
    editor.post(&format!("{}/runter", second.split('?').next().expect("a path")), &[]).await.location();
    assert_eq!(titles().await, ["Wann geht es los?", "Was kostet es?"]);
}

#[tokio::test]
async fn pages_are_the_towns_and_news_the_processes() {
    let app = TestApp::new().await;
    let all = editor(&app).await;
    let made = publish(&all, &format!("{TEXTS}/neu?art=news"), "Nur hier", "Text").await.location();
    let elsewhere = made.split('?').next().expect("a path").replace("/isek/", "/schulwege-2022/");
    assert_eq!(all.get(&elsewhere).await.status, 404, "a text of another process");
    sqlx::query("update account_role set process_id = $1 from account where account.id = account_id and email = 'redaktion@demo.example'")
        .bind(app.process.0)
        .execute(&app.db.pool)
        .await
        .expect("one process only");
    let one = editor(&app).await;
    one.get(&made).await.ok();
    assert!(one.get(TEXTS).await.ok().says("Ändern können sie nur"), "the pages are listed, without a way to change them");
    assert_eq!(one.get(&address(&app, "impressum").await).await.status, 403);
    assert_eq!(publish_blind(&one, &address(&app, "impressum").await).await.status, 403);
    assert_eq!(app.moderator().await.get(TEXTS).await.status, 403);
}

async fn publish_blind(client: &Client, to: &str) -> Page {
    client.post(to, &[("title", "Impressum"), ("body", "Übernommen"), ("seen", "1"), ("go", "publish")]).await
}
