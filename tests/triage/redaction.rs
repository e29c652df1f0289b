//! Making things unreadable: versions of a wording, covered parts of photos, what stays locked.

use image::{GenericImageView as _, ImageFormat};
use rotfaden::process::participation::attachments::{self, NewPhoto, NewPhotos};
use rotfaden::process::participation::contributions::{ContributionId, NewContribution};
use rotfaden::process::triage::decisions::{Reason, Verdict};
use rotfaden::services::act::Actor;

use super::{MODERATION, at, decide, idea, received, submit, wording};
use crate::support::app::{Client, TestApp};
use crate::support::page::Page;
use crate::support::photo::halves;

async fn become_external(app: &TestApp) {
    sqlx::query("update account set external = true, ends_on = '2027-12-31' where email = $1")
        .bind(MODERATION)
        .execute(&app.db.pool)
        .await
        .expect("an outside office");
}

#[tokio::test]
async fn every_wording_is_kept_with_what_changed() {
    let app = TestApp::new().await;
    let receipt = submit(&app, &idea(&app, "Der Weg ist zu", "Hier parkt Herr Petersen.").await).await;
    let moderator = app.moderator().await;
    assert!(!moderator.get(&at(&receipt.number, "")).await.ok().says("Fassungen vergleichen"), "nothing has changed yet");
    let changed = [("kind", "idea"), ("title", "Der Weg ist offen"), ("text", "Hier parkt Herr Petersen."), ("theme", "")];
    app.visitor().post(&format!("/mein/{}/aendern", receipt.token), &changed).await.location();
    decide(
        &app,
        &receipt.number,
        Verdict::Redact { reason: Reason::PersonalData, wording: wording("Der Weg ist offen", "Hier parkt [gekürzt].") },
    )
    .await;

    assert!(moderator.get(&at(&receipt.number, "")).await.ok().says("Fassungen vergleichen"));
    let page = moderator.post(&at(&receipt.number, "/fassungen"), &[]).await.ok();
    assert_eq!(page.select("article h2"), ["Fassung 3", "Fassung 2", "Fassung 1"]);
    assert_eq!(page.select("h3 del"), ["[entfernt:] zu [Ende der Änderung]"]);
    assert_eq!(page.select("h3 ins"), ["[neu:] offen [Ende der Änderung]"]);
    assert!(page.select("article p del").iter().any(|gone| gone.contains("Petersen")), "{:?}", page.select("del"));
    let who = page.select(".rf-card__meta");
    assert!(who[0].starts_with("von Mo Beispiel") && who[1].starts_with("von der Verfasserin"), "{who:?}");
    assert_eq!(app.count("select count(*) from audit_event where action = 'contribution.read_versions'").await, 1);

    // Outside offices may not, nor planners; and nothing of it is public.
    assert_eq!(app.planner().await.post(&at(&receipt.number, "/fassungen"), &[]).await.status, 403);
    become_external(&app).await;
    let office = app.moderator().await;
    assert_eq!(office.post(&at(&receipt.number, "/fassungen"), &[]).await.status, 403);
    assert!(!office.get(&at(&receipt.number, "")).await.ok().says("Fassungen vergleichen"));
    assert!(!app.visitor().get(&format!("/beitraege/{}", receipt.number)).await.ok().text().contains("Petersen"));

    // Withdrawn, they are gone.
    app.visitor().post(&format!("/mein/{}/zurueckziehen", receipt.token), &[]).await.location();
    assert_eq!(app.count("select count(*) from contribution_version").await, 0);
}

/// Security 5: both sides of a difference are text.
#[tokio::test]
async fn hostile_texts_are_harmless_in_differences_and_marks() {
    let app = TestApp::new().await;
    let hostile = "<script>alert(1)</script> Herr <img src=x onerror=alert(2)> Petersen\"><svg onload=alert(3)>";
    let new = NewContribution { author_name: Some("<b>Uwe</b>".to_owned()), ..idea(&app, hostile, hostile).await };
    let receipt = submit(&app, &new).await;
    let redacted = "<script>alert(4)</script> [gekürzt] <img src=y onerror=alert(5)>";
    decide(&app, &receipt.number, Verdict::Redact { reason: Reason::PersonalData, wording: wording(redacted, redacted) }).await;
    let moderator = app.moderator().await;
    for page in [
        moderator.post(&at(&receipt.number, "/fassungen"), &[]).await.ok(),
        moderator.post(&at(&receipt.number, "/original"), &[]).await.ok(),
        moderator.get(&at(&receipt.number, "")).await.ok(),
    ] {
        let text = page.text();
        for raw in ["<script>alert", "<img src=x", "<img src=y", "<svg onload", "<b>Uwe"] {
            assert!(!text.contains(raw), "{raw}");
        }
        assert!(text.contains("&lt;script&gt;alert"));
    }
}

/// Gives a contribution a photo, as its form does.
async fn with_photo(app: &TestApp, id: ContributionId, alt: &str) {
    let photo = app.app.host.darkroom.develop(halves(400, 300, ImageFormat::Jpeg)).await.expect("done").expect("a photo");
    let mut tx = app.tx(Actor::Visitor).await;
    let pending = attachments::keep(&mut tx, &app.app.host.files, photo).await.expect("kept");
    let photos = NewPhotos { photos: vec![NewPhoto { token: pending.token, alt: alt.to_owned() }], open_data: false, parent: None };
    attachments::attach(&mut tx, id, &photos).await.expect("attached");
    tx.commit().await.expect("committed");
}

/// The files of the only photo, as the database has them: shown and locked.
async fn files(app: &TestApp) -> (uuid::Uuid, Option<uuid::Uuid>) {
    sqlx::query_as("select large, large_original from attachment").fetch_one(&app.db.pool).await.expect("a photo")
}

async fn covers(client: &Client, number: &str, seen: &str, numbers: [&str; 4]) -> Page {
    let [left, top, width, height] = numbers;
    let fields = [("seen", seen), ("left_1", left), ("top_1", top), ("width_1", width), ("height_1", height)];
    client.post(&at(number, "/foto/1/abdecken"), &fields).await
}

#[tokio::test]
async fn parts_of_a_photo_are_covered_and_the_original_is_locked() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Auto").await;
    with_photo(&app, receipt.id, "Ein Auto vor dem Haus").await;
    let moderator = app.moderator().await;
    let desk = moderator.get(&at(&receipt.number, "")).await.ok();
    assert!(desk.says("Stellen abdecken"));
    let (came, _) = files(&app).await;
    let page = moderator.get(&at(&receipt.number, "/foto/1/abdecken")).await.ok();
    assert_eq!(page.attributes("input[name=seen]", "value"), [came.to_string()]);

    let odd = covers(&moderator, &receipt.number, &came.to_string(), ["90", "0", "20", "50"]).await;
    assert!(odd.status == 422 && odd.says("ragt über das Bild hinaus"), "{}", odd.words());
    assert_eq!(odd.attributes("#f-left_1", "value"), ["90"], "typed numbers are kept");

    covers(&moderator, &receipt.number, &came.to_string(), ["0", "0", "50", "50"]).await.location();
    let (shown, locked) = files(&app).await;
    assert!(shown != came && locked == Some(came));
    moderator.post(&at(&receipt.number, "/entscheiden"), &[("decision", "publish"), ("seen", "0"), ("with_photos", "1")]).await.location();
    let public = app.visitor().get(&format!("/fotos/{shown}")).await.ok();
    let pixels = image::load_from_memory(&public.bytes).expect("a picture");
    assert!(pixels.get_pixel(50, 50).0[0] < 80, "covered");
    assert!(pixels.get_pixel(50, 250).0[0] > 150, "the rest is red");
    assert_eq!(app.visitor().get(&format!("/fotos/{came}")).await.status, 404);
    assert_eq!(moderator.get(&at(&receipt.number, &format!("/fotos/{came}"))).await.status, 404, "not without the log");

    let original = moderator.post(&at(&receipt.number, "/foto/1/original"), &[]).await.ok();
    assert!(image::load_from_memory(&original.bytes).expect("a picture").get_pixel(50, 50).0[0] > 150);
    assert_eq!(app.count("select count(*) from audit_event where action = 'attachment.read_original'").await, 1);

    // Somebody else looked at the older picture.
    let late = covers(&moderator, &receipt.number, &came.to_string(), ["0", "0", "10", "10"]).await;
    assert_eq!(late.status, 409);

    // Covered anew it is made from what came; the older covered files go, and so does everything with the photo.
    covers(&moderator, &receipt.number, &shown.to_string(), ["50", "50", "50", "50"]).await.location();
    let (again, locked) = files(&app).await;
    assert_eq!(locked, Some(came));
    assert_eq!(app.app.remove_files().await.expect("removed"), 2);
    let pixels = image::load_from_memory(&app.visitor().get(&format!("/fotos/{again}")).await.ok().bytes).expect("a picture");
    assert!(pixels.get_pixel(50, 50).0[0] > 150 && pixels.get_pixel(350, 250).0[2] < 80);
    let fields = [("seen", again.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    moderator.post(&at(&receipt.number, "/foto/1/abdecken"), &fields).await.location();
    assert_eq!(files(&app).await, (came, None), "without boxes it is what it was");
    assert_eq!(app.count("select count(*) from attachment_cover").await, 0);
}

#[tokio::test]
async fn outside_offices_see_no_photo_behind_its_covers() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Auto").await;
    with_photo(&app, receipt.id, "").await;
    let (came, _) = files(&app).await;
    become_external(&app).await;
    let office = app.moderator().await;
    // It may cover, but neither look behind nor change what is covered.
    covers(&office, &receipt.number, &came.to_string(), ["0", "0", "50", "50"]).await.location();
    let (shown, _) = files(&app).await;
    assert_eq!(covers(&office, &receipt.number, &shown.to_string(), ["0", "0", "1", "1"]).await.status, 403);
    for path in ["/foto/1/original", "/foto/1/abdecken"] {
        assert_eq!(office.post(&at(&receipt.number, path), &[("seen", &shown.to_string())]).await.status, 403, "{path}");
    }
    assert_eq!(app.visitor().get(&at(&receipt.number, "/foto/1/abdecken")).await.status, 303, "not signed in");
}

/// A photo that is withdrawn takes its locked files with it.
#[tokio::test]
async fn locked_files_go_with_the_photo() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Auto").await;
    with_photo(&app, receipt.id, "").await;
    let (came, _) = files(&app).await;
    covers(&app.moderator().await, &receipt.number, &came.to_string(), ["0", "0", "50", "50"]).await.location();
    app.visitor().post(&format!("/mein/{}/zurueckziehen", receipt.token), &[]).await.location();
    assert_eq!(app.app.remove_files().await.expect("removed"), 4);
}

/// A person in the description of a photo: nothing is published before that, and what is accepted is cut there.
#[tokio::test]
async fn descriptions_of_photos_are_looked_through_and_cut() {
    let app = TestApp::new().await;
    let receipt = received(&app, "Ein Auto").await;
    with_photo(&app, receipt.id, "Der Wagen von Frau Sommer, PI-AB 123").await;
    let moderator = app.moderator().await;
    let refused =
        moderator.post(&at(&receipt.number, "/entscheiden"), &[("decision", "publish"), ("seen", "0"), ("with_photos", "1")]).await;
    assert_eq!(refused.status, 409);
    let page = moderator.get(&at(&receipt.number, "")).await.ok();
    assert!(page.says("in der Beschreibung von Foto 1"), "{}", page.words());
    for id in page
        .attributes(".rf-hints input[name=hint]", "value")
        .into_iter()
        .filter(|id| id != "persons")
        .collect::<std::collections::BTreeSet<_>>()
    {
        moderator.post(&at(&receipt.number, "/hinweise"), &[("hint", &id), ("to", "accepted")]).await.location();
    }
    moderator.post(&at(&receipt.number, "/entscheiden"), &[("decision", "publish"), ("seen", "0"), ("with_photos", "1")]).await.location();
    let public = app.visitor().get(&format!("/beitraege/{}", receipt.number)).await.ok();
    assert_eq!(public.attributes(".rf-photo img", "alt"), ["Der Wagen von [gekürzt], [gekürzt]"]);
    assert_eq!(app.count("select count(*) from attachment where alt_original like '%Sommer%'").await, 1);
}
