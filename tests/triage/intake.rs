//! Postcards and letters.

use super::*;

/// A postcard, typed in: it counts like any other, and its slip opens the private page.
#[tokio::test]
async fn a_postcard_gets_a_number_and_a_code() {
    let app = TestApp::new().await;
    let postcard = occasion(&app, app.process, "postcard").await.to_string();
    let recorder = app.as_staff("erfassung@demo.example").await;
    let card = |place: &'static str, more: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("occasion", postcard.clone()),
            ("event_on", "20.11.2026".to_owned()),
            ("kind", "idea".to_owned()),
            ("title", "Mehr Bänke".to_owned()),
            ("text", "Für uns Alte.".to_owned()),
            ("class", "resident".to_owned()),
            ("signatories", "48".to_owned()),
            ("place", place.to_owned()),
        ];
        fields.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
        fields
    };
    let send = async |fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        recorder.post("/verwaltung/isek/erfassung", &fields).await
    };
    let address = send(card("town", &[])).await.location();
    let slip = recorder.get(&address).await.ok();
    assert!(slip.says("Gespeichert als PI-2026-00001"));
    let code = slip.select(".rf-pairs dd b")[1].clone();
    let mine = app.visitor().post("/mein", &[("number", "PI-2026-00001"), ("code", &code)]).await;
    assert_eq!(mine.status, 303, "{}", mine.words());
    assert_eq!(app.count("select signatories::bigint from contribution").await, 48);
    assert_eq!(app.moderator().await.get(&address).await.status, 404, "the code is for whoever typed it in");

    // Hamburg: kept and flagged. A day after today: a sentence at the field.
    let outside = send(card("point", &[("lon", "9,99"), ("lat", "53,55")])).await.location();
    assert!(recorder.get(&outside).await.ok().says("Der Ort liegt außerhalb der Stadt."));
    let mut tomorrow = card("none", &[]);
    tomorrow[1].1 = "24.11.2026".to_owned();
    let page = send(tomorrow).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes("#f-title", "value"), ["Mehr Bänke"]);
    assert!(page.says("liegt nach dem Eingang"));
    assert_eq!(send(card("point", &[("lon", "53,66"), ("lat", "9,79")])).await.status, 422);
    assert_eq!(send(card("area", &[])).await.status, 422);
    assert_eq!(app.count("select count(*) from contribution where outside").await, 1);
    // A sheet of slips: for whoever typed them in, each with a code that leads to the private page.
    let sheet = "/verwaltung/isek/erfassung/zettel?nummer=PI-2026-00001&nummer=PI-2026-00002";
    let slips = recorder.get(sheet).await.ok();
    assert_eq!(slips.select(".rf-slip").len(), 2);
    assert_eq!(
        slips.attributes(".rf-slip svg[role=img]", "aria-label"),
        ["PI-2026-00001", "PI-2026-00002"].map(|number| format!("Link zur privaten Seite von {number}"))
    );
    assert!(slips.says("2 Zettel") && slips.says(&code));
    assert_eq!(slips.headers["cache-control"], "no-store");
    assert!(app.moderator().await.get(sheet).await.ok().says("Nichts angekreuzt"), "the codes are for whoever typed them in");
    let typed = recorder.get("/verwaltung/isek/erfassung").await.ok();
    assert_eq!(
        typed.attributes(".rf-typed input[checked]", "value"),
        ["PI-2026-00002", "PI-2026-00001"],
        "what came in today, newest first"
    );

    let next = recorder.get("/verwaltung/isek/erfassung?nach=PI-2026-00001").await.ok();
    assert_eq!(next.attributes("#f-event_on", "value"), ["2026-11-20"]);
}
