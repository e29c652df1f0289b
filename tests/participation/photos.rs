//! Photos: how they come in with the form, what survives of them, who sees them when, and how they go.

use std::collections::BTreeSet;

use image::{GenericImageView as _, ImageDecoder as _, ImageFormat};
use rotfaden::cli::restore::repeat_erasures;
use rotfaden::process::participation::contributions;
use rotfaden::services::erasures::{Erasure, Extent};
use rotfaden::services::images::{Darkroom, MOST_BYTES};

use super::{WHAT, number_on, past_similar, press};
use crate::support::app::{Client, TestApp};
use crate::support::form::{Answers, press_with_files};
use crate::support::page::Page;
use crate::support::photo::{from_a_phone, halves};

const CONSENT: Answers<'static> = &[("alt_1", "Der Radweg endet vor einem Zaun."), ("photo_consent", "1")];

/// The form's first page with one photo from a phone on it.
async fn with_a_photo(visitor: &Client) -> Page {
    let page = visitor.get("/beitraege/neu").await.ok();
    press_with_files(visitor, &page, WHAT, &[&from_a_phone(300, 200)], "photos").await.ok()
}

/// Sends the form from its first page, with no place; the address of the private page.
async fn send_on(visitor: &Client, page: &Page, answers: Answers<'_>) -> String {
    let page = press(visitor, page, answers, "where").await.ok();
    let page = press(visitor, &page, &[("place", "none")], "contact").await.ok();
    let page = past_similar(visitor, page).await;
    let page = press(visitor, &page, &[], "check").await.ok();
    let sent = press(visitor, &page, &[], "send").await.location();
    sent.split('?').next().expect("a path").to_owned()
}

/// A contribution with a photo that waits; its private page and its number.
async fn sent_with_a_photo(app: &TestApp, more: Answers<'_>) -> (String, String) {
    let visitor = app.visitor();
    let page = with_a_photo(&visitor).await;
    let private = send_on(&visitor, &page, &[CONSENT, more].concat()).await;
    let number = number_on(app, &private).await;
    (private, number)
}

/// Decides about the first photo as the desk's page does that showed it in this state.
async fn decide_photo(moderator: &Client, number: &str, seen: &str, answers: Answers<'_>) -> Page {
    moderator.post(&format!("/verwaltung/isek/eingang/{number}/foto/1"), &[&[("seen", seen)], answers].concat()).await
}

async fn publish(app: &TestApp, number: &str, with_photos: bool) {
    let mut fields = vec![("decision", "publish"), ("seen", "0")];
    fields.extend(with_photos.then_some(("with_photos", "1")));
    app.moderator().await.post(&format!("/verwaltung/isek/eingang/{number}/entscheiden"), &fields).await.location();
}

/// How many files lie in the data folder.
fn files(app: &TestApp) -> usize {
    let folders = std::fs::read_dir(app.app.host.config.files_dir().expect("a folder"));
    folders.map_or(0, |folders| folders.map(|folder| std::fs::read_dir(folder.expect("an entry").path()).expect("a folder").count()).sum())
}

#[tokio::test]
async fn both_copies_are_upright_small_enough_and_hold_nothing_but_pixels() {
    let photo = Darkroom::default().develop(from_a_phone(3_000, 1_500)).await.expect("done").expect("a photo");
    assert_eq!((photo.large.width, photo.large.height), (1_000, 2_000), "turned");
    assert_eq!((photo.small.width, photo.small.height), (240, 480));
    let place = photo.taken_at.expect("a place");
    assert!((place.lat - 53.656_472).abs() < 1e-5 && (place.lon - 9.789_556).abs() < 1e-5, "{place:?}");
    for copy in [photo.large, photo.small] {
        let mut decoder = image::codecs::jpeg::JpegDecoder::new(std::io::Cursor::new(&copy.jpeg)).expect("a JPEG");
        assert_eq!(decoder.exif_metadata().expect("readable"), None);
        assert_eq!(decoder.icc_profile().expect("readable"), None);
        for hidden in [&b"Exif"[..], b"II*\0", b"hidden", b"http://ns.adobe.com"] {
            assert!(!copy.jpeg.windows(hidden.len()).any(|part| part == hidden), "{hidden:?} survived");
        }
        let top = image::load_from_memory(&copy.jpeg).expect("decodes").get_pixel(copy.width / 2, 10);
        assert!(top[0] > 150 && top[2] < 60, "the left half stands on top: {top:?}");
    }
}

#[tokio::test]
async fn a_photo_goes_the_whole_way_without_javascript() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = with_a_photo(&visitor).await;
    assert_eq!(page.attributes("input[name=title]", "value"), ["Radweg endet plötzlich"], "everything typed is kept");
    let preview = page.attributes("#fotos img", "src").remove(0);
    let picture = visitor.get(&preview).await.ok();
    assert_eq!(picture.headers["content-type"], "image/jpeg");
    assert_eq!(picture.headers["cache-control"], "private, no-store");
    assert_eq!(app.visitor().get("/beitraege/neu/foto/guessed").await.status, 404);

    let refused = press(&visitor, &page, &[("alt_1", "Ein Zaun")], "where").await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("[data-summary] a", "href"), ["#f-photo_consent"]);
    assert_eq!(refused.select("#f-alt_1"), ["Ein Zaun"], "the description is kept");

    let private = send_on(&visitor, &refused, &[&CONSENT[1..], &[("photo_open", "1")]].concat()).await;
    let number = number_on(&app, &private).await;
    assert!(visitor.get(&private).await.ok().says("Wird noch angesehen"));
    assert_eq!(visitor.get(&preview).await.status, 404, "the form's token is used up");
    assert_eq!(app.count("select count(*) from consent where withdrawn_at is null and wording_version = '2026-11'").await, 2);

    publish(&app, &number, true).await;
    let page = visitor.get(&format!("/beitraege/{number}")).await.ok();
    assert_eq!(page.attributes(".rf-photo img", "alt"), ["Ein Zaun"]);
    assert!(page.says("Datenlizenz Deutschland"));
    let file = visitor.get(&page.attributes(".rf-photo img", "src")[0]).await.ok();
    assert_eq!(file.headers["cache-control"], "private, max-age=300");
    assert_eq!(file.headers["content-security-policy"], "default-src 'none'; sandbox");
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    assert_eq!(visitor.get("/beitraege").await.ok().attributes(".rf-item img", "src").len(), 1, "a small copy in the list");
}

/// Invariant 5, for photos: nobody sees one before a moderator released it, and no longer than the contribution.
#[tokio::test]
async fn a_photo_is_internal_until_it_is_released() {
    let app = TestApp::new().await;
    let (private, number) = sent_with_a_photo(&app, &[]).await;
    let visitor = app.visitor();
    let own = visitor.get(&private).await.ok().attributes(".rf-photo a", "href").remove(0);
    let public = own.replace(&private, "");
    visitor.get(&own).await.ok();
    assert_eq!(visitor.get(&public).await.status, 404, "waiting");
    let desk = format!("/verwaltung/isek/eingang/{number}{public}");
    assert_eq!(visitor.get(&desk).await.status, 303, "the desk's address is not public");
    app.moderator().await.get(&desk).await.ok();

    publish(&app, &number, false).await;
    assert_eq!(visitor.get(&public).await.status, 404, "published without it");
    assert!(visitor.get(&format!("/beitraege/{number}")).await.ok().attributes(".rf-photo img", "src").is_empty());

    let moderator = app.moderator().await;
    let release: Answers<'_> = &[("photo", "release")];
    assert_eq!(decide_photo(&visitor, &number, "internal", release).await.status, 401, "only moderators decide");
    decide_photo(&moderator, &number, "internal", release).await.location();
    visitor.get(&public).await.ok();

    let without = decide_photo(&moderator, &number, "released", &[("photo", "refuse"), ("photo_reason_1", "")]).await;
    assert_eq!(without.status, 422);
    assert_eq!(without.select("#f-photo_reason_1-error").len(), 1, "a reason is needed");
    decide_photo(&moderator, &number, "released", &[("photo", "refuse"), ("photo_reason_1", "persons")]).await.location();
    assert_eq!(visitor.get(&public).await.status, 404, "taken down");
    assert!(visitor.get(&private).await.ok().says("Nicht veröffentlicht : Personen oder Kennzeichen sind zu erkennen"));
    let fourth = format!("/verwaltung/isek/eingang/{number}/foto/4");
    assert_eq!(moderator.post(&fourth, &[("seen", "internal"), ("photo", "release")]).await.status, 404);
}

#[tokio::test]
async fn a_page_that_is_too_old_decides_nothing() {
    let app = TestApp::new().await;
    let (_, number) = sent_with_a_photo(&app, &[]).await;
    publish(&app, &number, false).await;
    let moderator = app.moderator().await;
    let page = moderator.get(&format!("/verwaltung/isek/eingang/{number}")).await.ok();
    assert_eq!(page.attributes(".rf-photo input[name=seen]", "value"), ["internal", "internal"], "each form says what it showed");
    decide_photo(&moderator, &number, "internal", &[("photo", "refuse"), ("photo_reason_1", "persons")]).await.location();
    let late = decide_photo(&moderator, &number, "internal", &[("photo", "release")]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("Über dieses Foto hat inzwischen jemand anders entschieden"), "{}", late.words());
    assert_eq!(app.count("select count(*) from attachment where state = 'refused'").await, 1);
}

/// Invariant 6, for photos: what is not shown has a reason, so nobody may lose sight of a photo without a decision.
#[tokio::test]
async fn a_public_contribution_stays_at_the_desk_until_its_photos_are_decided_about() {
    let app = TestApp::new().await;
    let (private, number) = sent_with_a_photo(&app, &[]).await;
    let moderator = app.moderator().await;
    let bar = moderator.get(&format!("/verwaltung/isek/eingang/{number}")).await.ok();
    assert_eq!(bar.attributes("[data-key=v]", "name"), ["with_photos"], "the key is that of the button with the photos");
    assert!(!moderator.get("/verwaltung/isek/eingang").await.ok().says("1 Foto wartet"), "it is decided about with the contribution");

    publish(&app, &number, false).await;
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.select("[data-queue] li a"), ["Problem: Radweg endet plötzlich"]);
    assert_eq!(desk.select("[data-queue] .rf-tag"), ["1 Foto wartet"]);
    assert!(desk.says("Wartet 1"), "{}", desk.words());
    let (_, second) = sent_with_a_photo(&app, &[]).await;
    let fields = [("decision", "publish"), ("seen", "0"), ("with_photos", "1")];
    let next = moderator.post(&format!("/verwaltung/isek/eingang/{second}/entscheiden"), &fields).await.location();
    assert_eq!(next, format!("/verwaltung/isek/eingang/{number}?zuletzt={second}"));
    assert!(app.visitor().get(&private).await.ok().says("Wird noch angesehen"));

    decide_photo(&moderator, &number, "internal", &[("photo", "refuse"), ("photo_reason_1", "unusable")]).await.location();
    assert!(moderator.get("/verwaltung/isek/eingang").await.ok().select("[data-queue] li a").is_empty());
}

#[tokio::test]
async fn photos_of_a_contribution_that_is_not_shown_share_its_reason() {
    let app = TestApp::new().await;
    let (private, number) = sent_with_a_photo(&app, &[]).await;
    let moderator = app.moderator().await;
    let fields = [("decision", "internal"), ("seen", "0"), ("reason", "unclear"), ("with_photos", "1")];
    moderator.post(&format!("/verwaltung/isek/eingang/{number}/entscheiden"), &fields).await.location();
    assert_eq!(app.count("select count(*) from attachment where state = 'internal'").await, 1, "only who publishes shows photos");
    assert!(app.visitor().get(&private).await.ok().says("Nicht veröffentlicht, wie Ihr Beitrag"));
    assert!(moderator.get("/verwaltung/isek/eingang").await.ok().select("[data-queue] li a").is_empty());
}

#[tokio::test]
async fn who_takes_publishing_back_takes_its_photos_back() {
    let app = TestApp::new().await;
    let (_, number) = sent_with_a_photo(&app, &[]).await;
    publish(&app, &number, true).await;
    let moderator = app.moderator().await;
    let last = app.count("select max(id) from moderation_decision").await.to_string();
    moderator.post(&format!("/verwaltung/isek/eingang/{number}/zuruecknehmen"), &[("seen", &last)]).await.location();
    let waits = "select count(*) from attachment where state = 'internal' and decided_at is null and decided_by is null";
    assert_eq!(app.count(waits).await, 1);
    assert_eq!(app.count("select count(*) from audit_event where action = 'attachment.reopen' and cardinality(related) = 1").await, 1);

    let last = app.count("select max(id) from moderation_decision").await.to_string();
    let fields = [("decision", "publish"), ("seen", last.as_str())];
    moderator.post(&format!("/verwaltung/isek/eingang/{number}/entscheiden"), &fields).await.location();
    let page = app.visitor().get(&format!("/beitraege/{number}")).await.ok();
    assert!(page.attributes(".rf-photo img", "src").is_empty(), "published without photos now");
}

#[tokio::test]
async fn an_outside_office_does_not_see_what_the_town_keeps_back() {
    let app = TestApp::new().await;
    let (_, number) = sent_with_a_photo(&app, &[]).await;
    publish(&app, &number, false).await;
    let (moderator, desk) = (app.moderator().await, format!("/verwaltung/isek/eingang/{number}"));
    let outside = "update account set external = true, ends_on = '2027-12-31' where email = 'moderation@demo.example'";
    sqlx::query(outside).execute(&app.db.pool).await.expect("outside");
    let file = moderator.get(&desk).await.ok().attributes(".rf-photo a", "href").remove(0);
    moderator.get(&file).await.ok();
    decide_photo(&moderator, &number, "internal", &[("photo", "refuse"), ("photo_reason_1", "persons")]).await.location();

    assert_eq!(moderator.get(&file).await.status, 404);
    let page = moderator.get(&desk).await.ok();
    assert!(page.attributes(".rf-photo img", "src").is_empty());
    assert!(page.says("nicht gezeigt Personen oder Kennzeichen sind zu erkennen"), "{}", page.words());
    assert_eq!(decide_photo(&moderator, &number, "refused", &[("photo", "release")]).await.status, 403);
    let planner = app.planner().await;
    planner.get(&file).await.ok();
    assert_eq!(planner.get(&desk).await.ok().attributes(".rf-photo img", "alt"), ["Der Radweg endet vor einem Zaun."]);
}

#[tokio::test]
async fn files_that_are_no_photos_are_refused_and_everything_typed_stays() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let large = vec![0; usize::try_from(MOST_BYTES).expect("a size") + 1];
    let broken = &halves(400, 300, ImageFormat::Png)[..500];
    for (file, sentence) in [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".as_slice(), "Foto 1: Diese Datei ist kein JPEG"),
        (&large, "Foto 1: Diese Datei ist größer als 15 MB"),
        (broken, "Foto 1: Diese Datei ist beschädigt"),
    ] {
        let page = visitor.get("/beitraege/neu").await.ok();
        let page = press_with_files(&visitor, &page, WHAT, &[file], "where").await;
        assert_eq!(page.status, 422, "{sentence}");
        assert_eq!(page.select("h1"), ["Was möchten Sie uns sagen?"]);
        assert!(page.select("#f-photos-error")[0].contains(sentence), "{sentence}: {}", page.words());
        assert!(!page.text().contains("onload"), "a file's name is never shown");
        assert_eq!(page.attributes("input[name=title]", "value"), ["Radweg endet plötzlich"]);
    }
    assert_eq!((app.count("select count(*) from attachment").await, files(&app)), (0, 0));
}

#[tokio::test]
async fn five_photos_are_enough_and_each_can_be_removed() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let photo = halves(60, 40, ImageFormat::WebP);
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press_with_files(&visitor, &page, WHAT, &[photo.as_slice(); 6], "photos").await;
    assert_eq!(page.attributes("#fotos img", "src").len(), 5, "five are kept");
    assert_eq!(page.attributes("[data-summary] a", "href"), ["#f-photos"]);
    assert_eq!(page.attributes("#f-photos", "tabindex"), ["-1"], "the summary leads there");
    assert!(page.select("#f-photos #f-photos-error")[0].contains("Foto 6: Mehr als 5 Fotos sind nicht möglich"), "{}", page.words());
    assert!(page.attributes("input[type=file]", "id").is_empty());

    let kept = page.attributes("#fotos input[type=hidden]", "value");
    let fields: Vec<(&str, &str)> = ["photo_1", "photo_2", "photo_3"].into_iter().zip(kept.iter().map(String::as_str)).collect();
    let page = visitor.post("/beitraege/neu", &[&fields[..], &[("photo_remove", "2"), ("alt_3", "der dritte")]].concat()).await.ok();
    let left = page.attributes("#fotos input[type=hidden]", "value");
    assert_eq!(left, [kept[0].clone(), kept[2].clone()], "no gap");
    assert_eq!(page.select("#f-alt_2"), ["der dritte"], "a description moves with its photo");
    app.app.remove_files().await.expect("removed");
    assert_eq!((app.count("select count(*) from attachment").await, files(&app)), (4, 8));
}

#[tokio::test]
async fn every_file_that_was_not_taken_has_its_sentence() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press_with_files(&visitor, &page, WHAT, &[b"<svg/>", b"GIF89a"], "photos").await;
    let mistakes = page.select("#fotos #f-photos-error").remove(0);
    assert!(mistakes.contains("Foto 1: Diese Datei") && mistakes.contains("Foto 2: Diese Datei"), "{mistakes}");
}

#[tokio::test]
async fn a_mistake_of_the_whole_form_stands_on_the_page_that_was_sent() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let photo = halves(60, 40, ImageFormat::Png);
    for (field, sentence) in [("homepage", "Ein Feld, das unsichtbar ist, war ausgefüllt"), ("_token", "Das Formular war zu lange offen")]
    {
        let page = visitor.get("/beitraege/neu").await.ok();
        let page = press_with_files(&visitor, &page, &[WHAT, &[(field, "x")]].concat(), &[&photo], "photos").await;
        assert_eq!(page.status, 422, "{field}");
        assert_eq!(page.select("h1"), ["Was möchten Sie uns sagen?"], "{field}");
        assert!(page.says(sentence), "{}", page.words());
        assert_eq!(page.attributes("input[name=title]", "value"), ["Radweg endet plötzlich"]);
    }
}

#[tokio::test]
async fn the_place_of_a_photo_is_offered_and_stored_only_when_taken() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = with_a_photo(&visitor).await;
    assert!(page.says("Das Foto wurde hier aufgenommen: bei Saarlandstraße"), "{}", page.words());
    let unasked = send_on(&visitor, &page, CONSENT).await;
    assert!(visitor.get(&unasked).await.ok().says("kein bestimmter Ort"));
    assert_eq!(app.count("select count(*) from contribution where geom is not null").await, 0);

    let page = with_a_photo(&visitor).await;
    let page = press(&visitor, &page, CONSENT, "photo_place").await.ok();
    assert!(page.says("Der Ort aus dem Foto ist übernommen: bei Saarlandstraße"), "{}", page.words());
    let page = press(&visitor, &page, &[], "where").await.ok();
    let page = press(&visitor, &page, &[], "contact").await.ok();
    let page = press(&visitor, &page, &[], "check").await.ok();
    assert_eq!(page.attributes(".rf-photo img", "alt"), ["Foto 1"]);
    press(&visitor, &page, &[], "send").await.location();
    assert_eq!(app.count("select count(*) from contribution where place_kind = 'point' and st_y(geom) between 53.65 and 53.66").await, 1);
}

#[tokio::test]
async fn the_place_of_a_photo_takes_the_place_of_a_drawing() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let line = r#"{"type":"LineString","coordinates":[[9.78,53.65],[9.79,53.65]]}"#;
    let page = with_a_photo(&visitor).await;
    let page = press(&visitor, &page, CONSENT, "where").await.ok();
    let page = press(&visitor, &page, &[("place", "point"), ("lon", ""), ("lat", ""), ("geometry", line)], "what").await.ok();
    assert!(page.says("Das Foto wurde hier aufgenommen"), "{}", page.words());
    let page = press(&visitor, &page, &[], "photo_place").await.ok();
    assert!(page.says("Der Ort aus dem Foto ist übernommen"), "{}", page.words());
    send_at_the_place(&visitor, &page).await;
    assert_eq!(app.count("select count(*) from contribution where place_kind = 'point'").await, 1);
}

/// Sends the form from its first page with the place that stands in it.
async fn send_at_the_place(visitor: &Client, page: &Page) {
    let page = press(visitor, page, &[], "where").await.ok();
    let page = press(visitor, &page, &[], "contact").await.ok();
    let page = press(visitor, &page, &[], "check").await.ok();
    press(visitor, &page, &[], "send").await.location();
}

#[tokio::test]
async fn a_place_is_offered_only_where_it_can_be_taken() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = with_a_photo(&visitor).await;
    let page = visitor
        .post("/beitraege/neu", &[("photo_place", &page.attributes("input[name=photo_place]", "value")[0]), ("photo_remove", "1")])
        .await;
    assert!(!page.ok().says("Das Foto wurde hier aufgenommen"), "its photo is removed");

    sqlx::query("update participation_window set geometries = '{line}'").execute(&app.db.pool).await.expect("changed");
    assert!(!with_a_photo(&visitor).await.says("Das Foto wurde hier aufgenommen"), "only lines are asked for");

    sqlx::query("update participation_window set geometries = '{point}'").execute(&app.db.pool).await.expect("changed");
    let mut owner = app.db.database.owner().await.expect("the owner");
    sqlx::query("alter table neighbour rename to nobody").execute(&mut owner).await.expect("renamed");
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press_with_files(&visitor, &page, WHAT, &[&from_a_phone(300, 200)], "photos").await;
    assert_eq!(page.status, 500, "a fault of ours is not the photo's");
}

#[tokio::test]
async fn a_photo_that_was_swept_is_asked_for_again() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = with_a_photo(&visitor).await;
    let page = press(&visitor, &page, CONSENT, "where").await.ok();
    app.set_clock("2026-11-24T12:00:01+01:00");
    app.app.sweep().await.expect("swept");
    app.app.remove_files().await.expect("removed");
    assert_eq!((app.count("select count(*) from attachment").await, files(&app)), (0, 0));
    app.set_clock("2026-11-24T11:59:00+01:00");
    let page = press(&visitor, &page, &[("place", "none")], "contact").await.ok();
    let page = press(&visitor, &page, &[], "check").await.ok();
    let page = press(&visitor, &page, &[], "send").await;
    assert_eq!(page.status, 422);
    assert!(page.says("Ein Foto ist nicht mehr da"), "{}", page.words());
    assert_eq!(app.count("select count(*) from contribution").await, 0);
    send_on(&visitor, &page, &[]).await;
}

#[tokio::test]
async fn what_no_row_names_is_removed_a_day_later() {
    let app = TestApp::new().await;
    sent_with_a_photo(&app, &[]).await;
    app.app.host.files.write(b"of an act that did not commit".to_vec()).await.expect("written");
    app.app.sweep().await.expect("swept");
    assert_eq!(files(&app), 3, "too new to be sure");
    app.set_clock("2099-01-01T12:00:00+01:00");
    app.app.sweep().await.expect("swept");
    assert_eq!(files(&app), 2, "the photo's own stay");
}

#[tokio::test]
async fn a_file_that_cannot_be_removed_does_not_stop_the_others() {
    let app = TestApp::new().await;
    let (private, _) = sent_with_a_photo(&app, &[]).await;
    app.visitor().post(&format!("{private}/fotos/loeschen"), &[]).await.location();
    let first: uuid::Uuid = sqlx::query_scalar("select file from file_removal limit 1").fetch_one(&app.db.pool).await.expect("two wait");
    let path = app.app.host.config.files_dir().expect("a folder").join(&first.to_string()[..2]).join(first.to_string());
    std::fs::remove_file(&path).expect("there");
    std::fs::create_dir(&path).expect("something that is no file");
    app.app.remove_files().await.expect_err("one is in the way");
    assert_eq!(app.count("select count(*) from file_removal").await, 1, "the other is gone");
    std::fs::remove_dir(&path).expect("there");
    assert_eq!(app.app.remove_files().await.expect("removed"), 1, "tried again");
}

#[tokio::test]
async fn photos_go_with_their_consent_and_stay_gone() {
    let app = TestApp::new().await;
    let (private, number) = sent_with_a_photo(&app, &[("photo_open", "1")]).await;
    publish(&app, &number, true).await;
    let visitor = app.visitor();
    let public = visitor.get(&format!("/beitraege/{number}")).await.ok().attributes(".rf-photo a", "href").remove(0);

    visitor.post(&format!("{private}/fotos/offene-daten"), &[]).await.location();
    let page = visitor.get(&format!("/beitraege/{number}")).await.ok();
    assert!(page.says("Alle Rechte bei der Person, die das Foto gemacht hat"), "{}", page.words());
    let uuid = sqlx::query_scalar("select uuid from contribution").fetch_one(&app.db.pool).await.expect("there");
    let closed = BTreeSet::from([Erasure { name: uuid, extent: Extent::OpenData }]);
    assert_eq!(contributions::erased(&app.db.pool).await.expect("a query"), closed);
    assert_eq!(repeat_erasures(&app.app, &closed).await.expect("nothing to do"), 0);
    let before = "update consent set withdrawn_at = null where purpose = 'photo_open_data'";
    sqlx::query(before).execute(&app.db.pool).await.expect("as an older backup would");
    assert_eq!(repeat_erasures(&app.app, &closed).await.expect("erased"), 1);
    assert_eq!(app.count("select count(*) from consent where purpose = 'photo_open_data' and withdrawn_at is null").await, 0);
    assert_eq!(app.count("select count(*) from attachment").await, 1, "the photo stays");

    assert!(
        visitor.get(&visitor.post(&format!("{private}/fotos/loeschen"), &[]).await.location()).await.ok().says("Ihre Fotos sind gelöscht")
    );
    assert_eq!(visitor.get(&public).await.status, 404, "at once");
    assert_eq!(app.app.remove_files().await.expect("removed"), 2);
    assert_eq!((files(&app), app.count("select count(*) from file_removal").await), (0, 0));
    assert_eq!(app.count("select count(*) from contribution where visibility = 'published' and text <> ''").await, 1, "the text stays");
    assert_eq!(visitor.post(&format!("{private}/fotos/loeschen"), &[]).await.status, 409, "once");

    let erased = contributions::erased(&app.db.pool).await.expect("a query");
    assert_eq!(erased, BTreeSet::from([Erasure { name: uuid, extent: Extent::Photos }]));
    let (_, again) = sent_with_a_photo(&app, &[]).await;
    let restored = "update attachment set subject_id = (select subject_id from contribution where number <> $1)";
    sqlx::query(restored).bind(&again).execute(&app.db.pool).await.expect("as an older backup would");
    assert_eq!(repeat_erasures(&app.app, &erased).await.expect("erased"), 1);
    assert_eq!(app.count("select count(*) from attachment").await, 0);
}

#[tokio::test]
async fn photos_go_with_the_contribution_and_stay_without_the_person() {
    let app = TestApp::new().await;
    let young: Answers<'_> = &[("photo_minor", "1"), ("photo_parent", "Eva Beispiel"), ("photo_parent_consent", "1")];
    let (private, number) = sent_with_a_photo(&app, young).await;
    let visitor = app.visitor();
    let data = visitor.get(&format!("{private}/daten.json")).await.ok().text();
    assert!(data.contains("Eva Beispiel") && data.contains("Der Radweg endet vor einem Zaun."), "{data}");
    let page = visitor.get(&private).await.ok();
    for words in [
        "Das Foto, wie es oben steht. „ Der Radweg endet vor einem Zaun. “",
        "Einwilligung: Fotos veröffentlichen Gegeben am 23. November 2026, Wortlaut 2026-11.",
        "Einwilligung für ein Kind Gegeben am 23. November 2026, Wortlaut 2026-11. Von Eva Beispiel.",
    ] {
        assert!(page.says(words), "{words}: {}", page.words());
    }
    publish(&app, &number, true).await;
    visitor.post(&format!("{private}/person-loeschen"), &[]).await.location();
    assert_eq!(app.count("select count(*) from consent where given_by is not null").await, 0);
    assert_eq!(visitor.get(&format!("/beitraege/{number}")).await.ok().attributes(".rf-photo img", "src").len(), 1, "the photo stays");

    let (private, number) = sent_with_a_photo(&app, &[]).await;
    publish(&app, &number, true).await;
    visitor.post(&format!("{private}/zurueckziehen"), &[]).await.location();
    let left = "select count(*) from attachment join contribution using (subject_id) where visibility = 'withdrawn'";
    assert_eq!(app.count(left).await, 0);
    assert_eq!(app.app.remove_files().await.expect("removed"), 2, "and its files");
}

#[tokio::test]
async fn a_connection_cannot_fill_the_disk_and_loses_no_text() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let no_photo: &[u8] = b"nothing";
    for _ in 0..20 {
        let page = visitor.get("/beitraege/neu").await.ok();
        press_with_files(&visitor, &page, &[], &[no_photo; 5], "photos").await;
    }
    let page = visitor.get("/beitraege/neu").await.ok();
    let page = press_with_files(&visitor, &page, WHAT, &[&halves(60, 40, ImageFormat::Jpeg)], "photos").await;
    assert_eq!(page.status, 429);
    assert!(page.says("Von Ihrem Anschluss kamen gerade sehr viele Fotos"), "{}", page.words());
    assert_eq!(page.attributes("input[name=title]", "value"), ["Radweg endet plötzlich"]);
}
