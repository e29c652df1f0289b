//! The red thread, end to end: one contribution from the pin on the map to an indicator's reading, by the pages alone. Everybody
//! opens pages, fills in the forms that stand there and follows the links, as in a browser without JavaScript.

use crate::support::app::{Client, TestApp};
use crate::support::form::{Answers, fill, press};
use crate::support::page::Page;

/// A place in the district Quellental.
const SAARLANDSTRASSE: Answers<'static> = &[("place", "point"), ("lon", "9.789553"), ("lat", "53.656472")];
const TITLE: &str = "Kein Gehweg am Hätschenkamp";
const VERDICT: &str = "Der Gehweg kommt, sobald das Geld im Haushalt steht.";
/// Where the staff pages of the main process begin.
const BACK_OFFICE: &str = "/verwaltung/isek";

/// What a resident holds after sending: the number, and the private link.
struct Sent {
    number: String,
    private: String,
}

impl Sent {
    fn page(&self) -> String {
        format!("/beitraege/{}", self.number)
    }
}

/// A resident's contribution through all steps of the form.
async fn resident_posts(app: &TestApp, title: &str, place: Answers<'_>) -> Sent {
    let resident = app.visitor();
    let what = [("kind", "problem"), ("title", title), ("text", "Morgens laufen hier dreißig Kinder auf der Fahrbahn."), ("theme", "MO")];
    let page = resident.get("/beitraege/neu").await.ok();
    let page = press(&resident, &page, &what, "where").await.ok();
    let mut page = press(&resident, &page, place, "contact").await.ok();
    if !page.select("[data-similar]").is_empty() {
        page = press(&resident, &page, &[], "contact").await.ok();
    }
    let page = press(&resident, &page, &[("name", "Henrike")], "check").await.ok();
    let private = press(&resident, &page, &[], "send").await.location();
    let receipt = resident.get(&private).await.ok();
    let number = receipt.select(".rf-pairs b").first().expect("the number").clone();
    Sent { number, private: path(&private) }
}

/// Opens a staff page, fills in its form to `form`, goes where it leads and says where that is.
async fn fills(staff: &Client, page: &str, form: &str, answers: Answers<'_>) -> String {
    let page = staff.get(&format!("{BACK_OFFICE}{page}")).await.ok();
    let next = fill(staff, &page, form, answers).await.location();
    staff.get(&next).await.ok();
    path(&next)
}

/// An address without query and fragment.
fn path(address: &str) -> String {
    address.split(['?', '#']).next().expect("a path").to_owned()
}

/// The last part of an address: the code or slug of a thing that was just made.
fn name(address: &str) -> &str {
    address.rsplit('/').next().expect("a last part")
}

/// Finds the contribution in the queue, opens it and publishes it.
async fn moderator_publishes(app: &TestApp, sent: &Sent) {
    let moderator = app.moderator().await;
    assert_eq!(app.visitor().get(&sent.page()).await.status, 404, "nothing shows before it is read");
    let desk = moderator.get(&format!("{BACK_OFFICE}/eingang")).await.ok();
    let entry = desk.attributes("[data-queue] li a", "href").into_iter().find(|link| link.contains(&sent.number)).expect("it waits");
    let open = moderator.get(&entry).await.ok();
    let next = fill(&moderator, &open, "/entscheiden", &[("decision", "publish")]).await.location();
    moderator.get(&next).await.ok();
    app.visitor().get(&sent.page()).await.ok();
}

/// Ticks statements at the desk, names what they say in common, words it and releases it. The cluster's code.
async fn moderator_clusters(app: &TestApp, title: &str, statements: &[&str]) -> String {
    let moderator = app.moderator().await;
    let mut answers: Vec<(&str, &str)> = statements.iter().map(|statement| ("statement", *statement)).collect();
    answers.extend([("cluster", ""), ("title", title)]);
    fills(&moderator, "/aussagen", "/aussagen/zuordnen", &answers).await;
    let code = code_in_list(&moderator, "/anliegen", title).await;
    let page = format!("/anliegen/{code}");
    fills(&moderator, &format!("{page}/bearbeiten"), "/bearbeiten", &[("summary", "Kinder brauchen einen sicheren Weg zur Schule.")]).await;
    fills(&moderator, &page, "/stand", &[("state", "checked")]).await;
    assert_eq!(app.visitor().get(&page).await.status, 404, "nothing shows before its release");
    fills(&moderator, &page, "/freigeben", &[]).await;
    assert!(app.visitor().get(&page).await.ok().says(title));
    code
}

/// The code behind the link of a title in a staff list.
async fn code_in_list(staff: &Client, list: &str, title: &str) -> String {
    let address = format!("{BACK_OFFICE}{list}");
    let page = staff.get(&address).await.ok();
    let links = page.attributes("main a", "href").into_iter().zip(page.select("main a[href]"));
    let found = links.filter(|(href, _)| path(href).starts_with(&format!("{address}/"))).find(|(_, words)| words.contains(title));
    name(&path(&found.unwrap_or_else(|| panic!("{title} in {list}: {}", page.words())).0)).to_owned()
}

/// Takes in a report that says the opposite.
async fn moderator_reads_a_report(app: &TestApp) {
    let moderator = app.moderator().await;
    let about = [
        ("kind", "report"),
        ("title", "Verkehrskonzept Quellental"),
        ("body", "Büro für Verkehr"),
        ("dated", "2021"),
        ("assessment", "contradicts"),
    ];
    let source = fills(&moderator, "/quellen/neu", "/quellen/neu", &about).await;
    let page = source.strip_prefix(BACK_OFFICE).expect("a staff page");
    let finding = [("text", "Das Verkehrsaufkommen am Hätschenkamp ist gering."), ("page", "S. 14")];
    fills(&moderator, page, "/befunde", &finding).await;
    fills(&moderator, page, "/freigeben", &[]).await;
}

/// A weakness that the cluster supports and the report contradicts, opened to the public. Its code.
async fn moderator_names_a_weakness(app: &TestApp, cluster: &str) -> String {
    let moderator = app.moderator().await;
    let about = [("quadrant", "weakness"), ("theme", "Mobilität"), ("title", "Schulwege ohne Gehweg"), ("text", "")];
    let item = fills(&moderator, "/swot/neu", "/swot/neu", &about).await;
    let (code, page) = (name(&item), format!("/swot/{}", name(&item)));
    fills(&moderator, &page, "/belege", &[("ground", &format!("cluster:{cluster}")), ("stance", "supports")]).await;
    fills(&moderator, &page, "/belege", &[("ground", "Verkehrskonzept Quellental"), ("stance", "contradicts")]).await;
    fills(&moderator, &page, "/stand", &[("state", "public_review")]).await;
    let public = app.visitor().get(&format!("/analyse/{code}")).await.ok();
    assert!(public.says("Das Verkehrsaufkommen am Hätschenkamp ist gering."), "{}", public.words());
    code.to_owned()
}

/// A future picture from the weakness, shown and then chosen. Its slug.
async fn moderator_tells_a_scenario(app: &TestApp, weakness: &str) -> String {
    let moderator = app.moderator().await;
    let about = [
        ("title", "Stadt der kurzen Wege"),
        ("horizon", "2040"),
        ("narrative", "Kinder gehen allein zur Schule, auf Wegen, die ihnen gehören."),
        ("theme", "Mobilität"),
        ("swot", weakness),
    ];
    let scenario = fills(&moderator, "/szenarien/neu", "/szenarien/neu", &about).await;
    let page = format!("/szenarien/{}", name(&scenario));
    fills(&moderator, &page, "/stand", &[("state", "public_review")]).await;
    fills(&moderator, &page, "/stand", &[("state", "agreed")]).await;
    name(&scenario).to_owned()
}

/// Leitbild, Oberziel and Teilziel, each with what it rests on, opened and agreed.
async fn planner_sets_goals(app: &TestApp, weakness: &str, scenario: &str) {
    let planner = app.planner().await;
    let goals = [
        ("L", "Pinneberg verbindet", scenario),
        ("1", "Sicher und leise unterwegs", scenario),
        ("1.1", "Jeder Schulweg ist sicher", weakness),
    ];
    for (code, title, basis) in goals {
        let page = format!("/ziele/{code}");
        fills(&planner, "/ziele/neu", "/ziele", &[("code", code), ("title", title), ("text", "")]).await;
        fills(&planner, &page, "/grundlage", &[("basis", basis)]).await;
        fills(&planner, &page, "/stand", &[("to", "public_review")]).await;
        fills(&planner, &page, "/stand", &[("to", "agreed")]).await;
        assert!(app.visitor().get(&page).await.ok().says(title));
    }
}

/// A measure with everything the council wants to know, opened to the public. Its code.
async fn planner_writes_a_measure(app: &TestApp, cluster: &str) -> String {
    let planner = app.planner().await;
    let about = [("title", "Sicherer Schulweg Hätschenkamp"), ("kind", "investment"), ("theme", "MO"), ("district", "Quellental")];
    let made = fills(&planner, "/massnahmen/neu", "/massnahmen", &about).await;
    let page = format!("/massnahmen/{}", name(&made));
    let parts: [(&str, Answers<'_>); 8] = [
        ("ziele", &[("goals", "Jeder Schulweg ist sicher")]),
        ("grundlage", &[("basis", &format!("cluster:{cluster}"))]),
        ("grundlage", &[("basis", "Verkehrskonzept Quellental")]),
        (
            "kosten",
            &[
                ("min", "120.000"),
                ("expected", "180.000"),
                ("max", "260.000"),
                ("price_year", "2027"),
                ("quality", "framework"),
                ("years", "2029: 20.000\n2030: 160.000"),
                ("cost_reason", "Erste Schätzung"),
            ],
        ),
        ("finanzierung", &[("source", "Land"), ("programme", "Radverkehr"), ("share", "66,67"), ("finance_status", "applied")]),
        ("machbarkeit", &[("legal", "good"), ("land", "critical"), ("land_reason", "Nur 4,50 m breit.")]),
        ("prioritaet", &[("priority", "high"), ("priority_by", "Leitung Stadtplanung"), ("priority_reason", "Kinder gehen hier.")]),
        ("zeit", &[("commitment", "subject_to_budget"), ("horizon", "short"), ("starts_year", "2029"), ("ends_year", "2030")]),
    ];
    for (part, answers) in parts {
        fills(&planner, &page, &format!("/{part}"), answers).await;
    }
    assert_eq!(app.visitor().get(&page).await.status, 404, "nothing shows before its release");
    for state in ["in_check", "drafted", "public_review"] {
        fills(&planner, &page, "/stand", &[("to", state)]).await;
    }
    app.visitor().get(&page).await.ok();
    name(&made).to_owned()
}

/// The planner's answer to a cluster, checked by the planner and released by the second person.
async fn town_answers(app: &TestApp, cluster: &str, answer: Answers<'_>) {
    let (planner, lead) = (app.planner().await, app.lead().await);
    let page = format!("/abwaegung/{cluster}");
    fills(&planner, &page, &page, answer).await;
    fills(&planner, &page, "/pruefen", &[]).await;
    fills(&lead, "/abwaegung?stand=checked", "/abwaegung/freigeben", &[("cluster", cluster)]).await;
}

/// An edition with its parts, frozen, and put before committee and council.
async fn lead_freezes_an_edition(app: &TestApp) -> String {
    let lead = app.lead().await;
    let made = fills(&lead, "/fassungen", "/fassungen", &[("title", "Stadtentwicklungskonzept 2040")]).await;
    let page = format!("/fassungen/{}", name(&made));
    fills(&lead, &page, "/teile", &[("edition-part-weighing", "resolved")]).await;
    fills(&lead, &page, "/einfrieren", &[]).await;
    for (body, role, on) in [("Ausschuss für Stadtentwicklung", "advice", "2028-05-04"), ("Ratsversammlung", "decision", "2028-05-11")] {
        let meeting = [("body", body), ("role", role), ("held_on", on), ("paper_number", "VO-28-117"), ("public", "1")];
        fills(&lead, &page, "/beratungen", &meeting).await;
    }
    fills(&lead, &page, "/vorlegen", &[]).await;
    page
}

/// Both meetings vote, and what the council resolved is written down.
async fn council_resolves(app: &TestApp, edition: &str) {
    let lead = app.lead().await;
    for position in 1..=2 {
        let votes = [("outcome", "majority"), ("yes", "27"), ("no", "8"), ("abstain", "4")];
        fills(&lead, edition, &format!("/beratungen/{position}"), &votes).await;
    }
    let wording = [("wording", "Die Ratsversammlung beschließt das Stadtentwicklungskonzept 2040.")];
    fills(&lead, edition, "/beschluss", &wording).await;
}

/// An indicator of the measure with a reading, released.
async fn planner_measures_the_effect(app: &TestApp, measure: &str) {
    let planner = app.planner().await;
    let about = [
        ("title", "Meter sicherer Gehweg"),
        ("purpose", &format!("measure:{measure}")),
        ("unit", "Meter"),
        ("decimals", "0"),
        ("baseline", "0"),
        ("baseline_on", "2028-01-01"),
        ("target", "400"),
        ("target_on", "2030-12-31"),
        ("direction", "up"),
        ("interval", "yearly"),
        ("source", "Fachdienst Tiefbau"),
    ];
    let made = fills(&planner, "/monitoring/neu", "/monitoring", &about).await;
    let page = format!("/monitoring/{}", name(&made));
    fills(&planner, &page, "/messwerte", &[("read_on", "2029-10-30"), ("value", "250"), ("note", "aufgemessen")]).await;
    fills(&planner, &page, "/freigeben", &[]).await;
}

/// State and title of every knot of a page's thread, in order.
fn knots(page: &Page) -> Vec<(String, String)> {
    let states = page.select(".rf-thread .rf-knot__when").into_iter().map(|when| when.rsplit(' ').next().expect("a word").to_owned());
    states.zip(page.select(".rf-thread .rf-knot__title")).collect()
}

/// Every link of a page's thread leads to a page that is there.
async fn follows_every_link(resident: &Client, page: &Page) -> Vec<String> {
    let links = page.attributes(".rf-thread a", "href");
    for link in links.iter().filter(|link| !link.starts_with('#')) {
        assert_eq!(resident.get(link).await.status, 200, "{link}");
    }
    links
}

/// How many marks a vector tile holds (Mapbox Vector Tile: layers are field 3 of a tile, features field 2 of a layer).
fn marks(tile: &[u8]) -> usize {
    let layers = messages(tile).into_iter().filter(|(field, _)| *field == 3);
    layers.flat_map(|(_, layer)| messages(layer)).filter(|(field, _)| *field == 2).count()
}

/// The length-delimited fields of a Protocol Buffers message.
fn messages(mut bytes: &[u8]) -> Vec<(u64, &[u8])> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        let value = varint(&mut bytes);
        if key & 7 == 2 {
            let (message, rest) = bytes.split_at(usize::try_from(value).expect("a length"));
            found.push((key >> 3, message));
            bytes = rest;
        } else {
            assert_eq!(key & 7, 0, "tiles hold numbers and messages only, outside of their values");
        }
    }
    found
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let (mut value, mut shift) = (0, 0);
    while let Some((&byte, rest)) = bytes.split_first() {
        *bytes = rest;
        value |= u64::from(byte & 127) << shift;
        if byte < 128 {
            break;
        }
        shift += 7;
    }
    value
}

/// The contribution is on the list, on the map, and has a page that says what comes next.
async fn everybody_sees_it_wait(app: &TestApp, sent: &Sent) {
    let resident = app.visitor();
    assert!(resident.get("/beitraege").await.ok().attributes("main a", "href").contains(&sent.page()));
    let map = resident.get("/karte").await.ok();
    let tiles = map.attributes("rf-map", "data-tiles").remove(0);
    let tile = resident.get(&tiles.replace("{z}", "15").replace("{x}", "17275").replace("{y}", "10574")).await.ok();
    assert_eq!(marks(&tile.bytes), 1);
    let page = resident.get(&sent.page()).await.ok();
    assert!(page.select(".rf-verdict").join(" ").contains("Als Nächstes lesen wir ihn zusammen mit ähnlichen"), "{}", page.words());
    let way = knots(&page);
    assert_eq!(way[..2], [("erledigt", "Eingegangen"), ("jetzt", "Geprüft und veröffentlicht")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    assert!(way.len() > 6 && way[2..].iter().all(|(state, _)| state == "geplant"), "{way:?}");
    assert!(page.select(".rf-knot__when").contains(&"2028 · geplant".to_owned()), "the silent path says when the council decides");
}

#[tokio::test]
async fn from_the_pin_to_a_reading() {
    let app = TestApp::new().await;
    let sent = resident_posts(&app, TITLE, SAARLANDSTRASSE).await;
    moderator_publishes(&app, &sent).await;
    everybody_sees_it_wait(&app, &sent).await;
    for (title, place) in [
        ("Gehweg fehlt an der Schule", [("place", "district"), ("district", "quellental")].as_slice()),
        ("Autos fahren zu dicht an Kindern", &[("place", "town")]),
    ] {
        let joined = resident_posts(&app, title, place).await;
        moderator_publishes(&app, &joined).await;
    }

    app.set_clock("2026-12-02T09:00:00+01:00");
    let cluster =
        moderator_clusters(&app, "Sichere Schulwege", &[TITLE, "Gehweg fehlt an der Schule", "Autos fahren zu dicht an Kindern"]).await;
    app.set_clock("2027-01-20T09:00:00+01:00");
    moderator_reads_a_report(&app).await;
    let weakness = moderator_names_a_weakness(&app, &cluster).await;
    let scenario = moderator_tells_a_scenario(&app, &weakness).await;
    app.set_clock("2027-06-15T09:00:00+02:00");
    planner_sets_goals(&app, &weakness, &scenario).await;
    app.set_clock("2027-11-11T09:00:00+01:00");
    let measure = planner_writes_a_measure(&app, &cluster).await;
    app.set_clock("2028-02-01T09:00:00+01:00");
    let reason = "Der Weg ist der einzige zur Schule.";
    town_answers(
        &app,
        &cluster,
        &[("result", "followed"), ("verdict", VERDICT), ("reason", reason), ("goal", "1.1"), ("measure", &measure)],
    )
    .await;
    app.set_clock("2028-04-03T09:00:00+02:00");
    let edition = lead_freezes_an_edition(&app).await;
    app.set_clock("2028-05-12T09:00:00+02:00");
    council_resolves(&app, &edition).await;
    app.set_clock("2029-11-01T09:00:00+01:00");
    planner_measures_the_effect(&app, &measure).await;

    resident_reads_all_of_it(&app, &sent, &[&cluster, &weakness, &scenario, &measure]).await;
    measure_shows_its_voices(&app, &sent, &measure).await;
}

/// The resident comes back three years later: every knot is done, in order, with its page.
async fn resident_reads_all_of_it(app: &TestApp, sent: &Sent, things: &[&str]) {
    let resident = app.visitor();
    let page = resident.get(&sent.page()).await.ok();
    assert_eq!(page.select(".rf-verdict"), [format!("Kurz gesagt: {VERDICT}")]);
    let titles = [
        "Eingegangen",
        "Geprüft und veröffentlicht",
        "Gelesen",
        "Analyse",
        "Ziel",
        "Vorschlag der Verwaltung",
        "Antwort und Entscheidung",
        "Beschluss der Ratsversammlung",
        "Umsetzung",
        "Nachgemessen",
    ];
    assert_eq!(knots(&page), titles.map(|title| ("erledigt".to_owned(), title.to_owned())));
    for says in [
        "mit 2 weiteren im Anliegen „Sichere Schulwege“",
        "Es gibt Widerspruch: Verkehrskonzept Quellental.",
        "aus dem Zukunftsbild „Stadt der kurzen Wege“",
        "übernommen",
        "Der Weg ist der einzige zur Schule.",
        "mehrheitlich beschlossen (27 Ja, 8 Nein, 4 Enthaltungen)",
        "250 Meter (Ziel 2030: 400)",
    ] {
        assert!(page.select(".rf-thread").join(" ").contains(says), "{says}: {}", page.words());
    }
    let links = follows_every_link(&resident, &page).await;
    for thing in things.iter().chain(&["1.1", "PI-B-1", "I-01"]) {
        assert!(links.iter().any(|link| name(link) == *thing), "{thing}: {links:?}");
    }
    let mine = resident.get(&sent.private).await.ok();
    assert_eq!(mine.select(".rf-thread li"), page.select(".rf-thread li"), "the private page shows the same thread");
    assert_eq!(mine.select(".rf-verdict"), page.select(".rf-verdict"));
}

/// The same thread from the other end.
async fn measure_shows_its_voices(app: &TestApp, sent: &Sent, measure: &str) {
    let visitor = app.visitor();
    let page = visitor.get(&format!("/massnahmen/{measure}")).await.ok();
    assert!(page.says("Grundlage 1 Anliegen, 3 Beiträge, 1 Quelle"), "{}", page.words());
    assert!(page.attributes("main a", "href").contains(&sent.page()));
    follows_every_link(&visitor, &page).await;
}

#[tokio::test]
async fn what_is_not_taken_over_ends_with_whom_to_ask() {
    let app = TestApp::new().await;
    let sent = resident_posts(&app, "Einbahnstraße am Hätschenkamp", SAARLANDSTRASSE).await;
    moderator_publishes(&app, &sent).await;
    let cluster = moderator_clusters(&app, "Verkehrsführung Hätschenkamp", &["Einbahnstraße am Hätschenkamp"]).await;
    let verdict = "Die Einbahnstraße kommt nicht, weil die Feuerwehr hier in beide Richtungen fahren muss.";
    let answer =
        [("result", "not_followed"), ("verdict", verdict), ("reason", "Die Zufahrt der Feuerwehr muss in beide Richtungen frei bleiben.")];
    town_answers(&app, &cluster, &answer).await;

    let page = app.visitor().get(&sent.page()).await.ok();
    assert_eq!(page.select(".rf-verdict"), [format!("Kurz gesagt: {verdict}")]);
    let way = knots(&page);
    assert_eq!(way.last().expect("a knot").1, "Wen Sie jetzt fragen können");
    let thread = page.select(".rf-thread").join(" ");
    for says in ["nicht übernommen", "Die Zufahrt der Feuerwehr", "Frau Beispiel, 04101 000-0 (Mo–Do 9–12 Uhr)"] {
        assert!(thread.contains(says), "{says}: {thread}");
    }
    assert!(!thread.contains("Maßnahmen") && !thread.contains("nachmessen"), "what does not come is not announced: {thread}");
    follows_every_link(&app.visitor(), &page).await;
}
