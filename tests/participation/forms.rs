//! Forms: staff put them together, the public answers, staff read the results.

use super::*;
use crate::support::form::fill;

/// Where the staff pages are.
const DESK: &str = "/verwaltung/isek/formulare";

/// Adds a question to the first part of a form.
async fn add(staff: &Client, slug: &str, kind: &str, answers: &[(&str, &str)]) {
    add_to(staff, slug, "s1", kind, answers).await;
}

async fn add_to(staff: &Client, slug: &str, section: &str, kind: &str, answers: &[(&str, &str)]) {
    let page = staff.get(&format!("{DESK}/{slug}/teil/{section}/frage?art={kind}")).await.ok();
    let sent = fill(staff, &page, &format!("/teil/{section}/frage"), answers).await;
    assert_eq!(sent.status, 303, "{}", sent.words());
}

/// A published survey: how often, (if at all) why not, a text with a place, and age.
///
/// Keys: s1 f2 (how often) f3 (scale) f4 (text) f5 (place) f6 (age); s7 f8 (why not).
async fn survey(staff: &Client) -> String {
    let page = staff.get(&format!("{DESK}/neu")).await.ok();
    let created =
        fill(staff, &page, "/formulare/neu", &[("title", "Wege im Quellental"), ("speech", "formal"), ("occasion", "survey")]).await;
    let address = created.location();
    let slug = address.split('?').next().and_then(|path| path.rsplit('/').next()).expect("a slug").to_owned();
    assert_eq!(slug, "wege-im-quellental");
    add(staff, &slug, "choice", &[("label", "Wie oft fahren Sie Rad?"), ("options", "oft\nselten\nnie"), ("required", "1")]).await;
    add(staff, &slug, "scale", &[("label", "Wie sicher fühlen Sie sich?"), ("low", "unsicher"), ("high", "sicher")]).await;
    add(staff, &slug, "text", &[("label", "Was fehlt?"), ("contribution", "problem")]).await;
    add(staff, &slug, "place", &[("label", "Wo ist das?")]).await;
    add(staff, &slug, "choice", &[("label", "Wie alt sind Sie?"), ("options", "bis 29\n30 bis 59\nab 60"), ("demographic", "1")]).await;
    let page = staff.get(&format!("{DESK}/{slug}/teil/neu")).await.ok();
    let nie = page.attributes("[name='when-f2']", "value")[2].clone();
    let saved = fill(staff, &page, "/teil/neu", &[("title", "Kein Rad"), ("when-f2", &nie)]).await;
    assert_eq!(saved.status, 303, "{}", saved.words());
    add_to(staff, &slug, "s7", "choices", &[("label", "Warum nicht?"), ("options", "zu weit\nzu gefährlich")]).await;
    let page = staff.get(&format!("{DESK}/{slug}")).await.ok();
    assert!(page.says("Nur, wenn „Wie oft fahren Sie Rad?“ so beantwortet ist: nie"));
    assert_eq!(fill(staff, &page, "/veroeffentlichen", &[]).await.status, 303);
    slug
}

/// The format of postcards.
async fn postcards(app: &TestApp) -> String {
    let id = sqlx::query_scalar::<_, i64>("select id from occasion where kind = 'postcard' and process_id = $1");
    id.bind(app.process.0).fetch_one(&app.db.pool).await.expect("one").to_string()
}

/// The value of an option by its label.
fn option(page: &Page, question: &str, label: &str) -> String {
    let ids = page.attributes(&format!("input[name='q-{question}']"), "id");
    let values = page.attributes(&format!("input[name='q-{question}']"), "value");
    let found = ids.iter().zip(&values).find(|(id, _)| page.select(&format!("label[for='{id}']")) == [label]);
    found.unwrap_or_else(|| panic!("no {label} for {question}: {}", page.words())).1.clone()
}

#[tokio::test]
async fn a_form_is_built_published_answered_and_counted() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let public = format!("/formulare/{slug}");
    let visitor = app.visitor();
    let page = visitor.get(&public).await.ok();
    assert!(page.says("Teil 1 von 2 · Fragen 1 bis 5 von 5"), "{}", page.words());

    // A mistake: everything typed is kept.
    let refused = press(&visitor, &page, &[("q-f4", "Hier fehlt ein Radweg. Die Kinder fahren auf der Straße.")], "next").await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Diese Frage braucht eine Antwort: „Wie oft fahren Sie Rad?“"));
    assert!(refused.select("#f-q-f4")[0].contains("Hier fehlt ein Radweg"));

    let (oft, alt) = (option(&page, "f2", "oft"), option(&page, "f6", "ab 60"));
    let answers = [("q-f2", oft.as_str()), ("q-f3", "4"), ("q-f6", alt.as_str()), ("place", "town")];
    let check = press(&visitor, &refused, &answers, "next").await.ok();
    assert!(check.says("Alles richtig? Dann absenden") && check.says("ganz Pinneberg"), "{}", check.words());
    let contact = [("name", "Eva Beispiel"), ("email", "eva@b.example"), ("consent", "1")];
    let thanks = press(&visitor, &check, &contact, "send").await.ok();
    assert!(thanks.says("Danke für Ihre Antworten") && thanks.says("PI-2026-00001"), "{}", thanks.words());
    // A second click is the same outcome.
    assert!(press(&visitor, &check, &contact, "send").await.ok().says("PI-2026-00001"));
    assert_eq!(app.count("select count(*) from form_answer").await, 1);
    assert_eq!(app.count("select count(*) from contribution").await, 1);
    let code = thanks.select("output")[0].clone();
    assert_eq!(app.visitor().post("/mein", &[("number", "PI-2026-00001"), ("code", &code)]).await.status, 303);
    assert_eq!(app.mails().await.len(), 1);

    // The text is in the same triage, under the survey's format; the results say how many there are and lead to them.
    let title: String = sqlx::query_scalar("select title from contribution").fetch_one(&app.db.pool).await.expect("one");
    assert_eq!(title, "Hier fehlt ein Radweg");
    let results = staff.get(&format!("{DESK}/{slug}/ergebnisse")).await.ok();
    assert!(results.says("1 von 1 haben geantwortet (n = 1).") && results.says("Mittelwert 4,00, Median 4,00"), "{}", results.words());
    assert!(results.says("Ein Beitrag daraus."));
    let queue = results.attributes("a[href*='/eingang?']", "href").remove(0);
    assert!(staff.get(&queue).await.ok().says("Hier fehlt ein Radweg"));
    let csv = staff.get(&format!("{DESK}/{slug}/antworten.csv")).await.ok().text();
    assert!(csv.contains("oft") && !csv.contains("ab 60") && !csv.contains("Radweg") && !csv.contains("Wie alt"), "{csv}");
}

/// What was chosen decides what is asked; what is no longer asked is not stored.
#[tokio::test]
async fn the_server_decides_which_part_comes() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let visitor = app.visitor();
    let page = visitor.get(&format!("/formulare/{slug}")).await.ok();
    let never = option(&page, "f2", "nie");
    let why = press(&visitor, &page, &[("q-f2", &never)], "next").await.ok();
    assert!(why.says("Kein Rad") && why.says("Teil 2 von 3 · Frage 6 von 6"), "{}", why.words());
    let far = option(&why, "f8", "zu weit");
    let check = press(&visitor, &why, &[("q-f8", &far)], "next").await.ok();
    assert!(check.says("zu weit"));
    // Back, and another answer: the part is gone, with what was ticked there.
    let first = press(&visitor, &check, &[], "s1").await.ok();
    let check = press(&visitor, &first, &[("q-f2", &option(&first, "f2", "selten"))], "next").await.ok();
    assert!(!check.says("zu weit"), "{}", check.words());
    assert!(press(&visitor, &check, &[], "send").await.ok().says("werden mitgezählt"));
    assert_eq!(app.count("select count(*) from form_value where question = 'f8'").await, 0);
    assert_eq!(app.count("select count(*) from form_value where question = 'f2'").await, 1);
}

/// Nothing stored leads from who somebody is to what they wrote.
#[tokio::test]
async fn answers_and_contributions_have_nothing_in_common() {
    let app = TestApp::new().await;
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select column_name::text, data_type::text from information_schema.columns
         where table_name in ('form_answer', 'form_value') order by 1",
    )
    .fetch_all(&app.db.pool)
    .await
    .expect("columns");
    for (name, kind) in &columns {
        assert!(!name.contains("contribution") && !kind.starts_with("timestamp"), "{name} {kind}");
    }
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let visitor = app.visitor();
    let page = visitor.get(&format!("/formulare/{slug}")).await.ok();
    let answers = [("q-f2", option(&page, "f2", "oft")), ("q-f4", "Mehr Licht".to_owned()), ("q-f6", option(&page, "f6", "ab 60"))];
    let answers: Vec<(&str, &str)> = answers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let check = press(&visitor, &page, &answers, "next").await.ok();
    press(&visitor, &check, &[], "send").await.ok();
    let key: uuid::Uuid = sqlx::query_scalar("select id from form_answer").fetch_one(&app.db.pool).await.expect("one");
    let mentions = format!("%{key}%");
    for table in ["audit_event", "idempotency_key", "form_voice", "contribution", "outbox_message"] {
        let sql = format!("select count(*) from {table} as row where row::text like $1");
        let n: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(&mentions).fetch_one(&app.db.pool).await.expect("a count");
        assert_eq!(n, 0, "{table} names the answer");
    }
}

#[tokio::test]
async fn before_and_after_its_window_a_form_takes_nothing_and_loses_nothing() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let public = format!("/formulare/{slug}");
    let page = staff.get(&format!("{DESK}/{slug}")).await.ok();
    let around = [("opens_on", "2026-11-25"), ("closes_on", "2026-11-30"), ("title", "Wege im Quellental")];
    assert_eq!(fill(&staff, &page, &format!("/formulare/{slug}"), &around).await.status, 303);
    let visitor = app.visitor();
    assert!(visitor.get(&public).await.ok().says("ab 25. November 2026, 00:00 offen"));
    app.set_clock("2026-11-30T22:00:00+01:00");
    let page = visitor.get(&public).await.ok();
    let answers = [("q-f2", option(&page, "f2", "oft")), ("q-f4", "Ein langer Text".to_owned())];
    let answers: Vec<(&str, &str)> = answers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let check = press(&visitor, &page, &answers, "next").await.ok();
    app.set_clock("2026-12-01T00:30:00+01:00");
    let late = press(&visitor, &check, &[], "send").await;
    assert_eq!(late.status, 422);
    assert!(late.says("war bis 30. November 2026, 23:59 offen") && late.says("Ein langer Text"), "{}", late.words());
    assert_eq!(app.count("select count(*) from form_answer").await, 0);
    // Nobody stays signed in for a week.
    let staff = app.moderator().await;
    let wrong = [("opens_on", "2026-12-30"), ("closes_on", "2026-12-01")];
    let page = staff.get(&format!("{DESK}/{slug}")).await.ok();
    let refused = fill(&staff, &page, &format!("/formulare/{slug}"), &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Der letzte Tag liegt vor dem ersten."));
}

/// A new version in the middle of somebody's answers: nothing is lost, and answers keep the version that they answer.
#[tokio::test]
async fn a_new_version_keeps_answers_and_what_is_half_typed() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let visitor = app.visitor();
    let page = visitor.get(&format!("/formulare/{slug}")).await.ok();
    let often = option(&page, "f2", "oft");
    let check = press(&visitor, &page, &[("q-f2", &often)], "next").await.ok();
    press(&visitor, &check, &[], "send").await.ok();
    let half = visitor.get(&format!("/formulare/{slug}")).await.ok();

    let edit = staff.get(&format!("{DESK}/{slug}/frage/f2")).await.ok();
    assert_eq!(fill(&staff, &edit, "/frage/f2", &[("options", "sehr oft\noft\nselten\nnie")]).await.status, 303);
    let builder = staff.get(&format!("{DESK}/{slug}")).await.ok();
    assert!(builder.says("Der Entwurf hier ist anders"));
    assert!(!visitor.get(&format!("/formulare/{slug}")).await.ok().says("sehr oft"), "not before it is published");
    assert_eq!(fill(&staff, &builder, "/veroeffentlichen", &[]).await.status, 303);

    let changed = press(&visitor, &half, &[("q-f2", &often), ("q-f4", "Schon getippt")], "next").await;
    assert_eq!(changed.status, 422);
    assert!(changed.says("Das Formular wurde gerade geändert.") && changed.says("sehr oft"));
    assert!(changed.select("#f-q-f4")[0].contains("Schon getippt"));
    let check = press(&visitor, &changed, &[], "next").await.ok();
    press(&visitor, &check, &[], "send").await.ok();
    let versions: Vec<i32> = sqlx::query_scalar("select version from form_answer order by 1").fetch_all(&app.db.pool).await.expect("two");
    assert_eq!(versions, [1, 2]);
    let results = staff.get(&format!("{DESK}/{slug}/ergebnisse")).await.ok();
    assert!(results.says("oft 2 (100,0 %)") || results.words().contains("2 (100,0 %)"), "{}", results.words());
}

#[tokio::test]
async fn what_is_wrong_with_a_form_is_said_before_it_is_published() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    assert!(staff.get(DESK).await.ok().says("Noch keine Formulare"));
    let page = staff.get(&format!("{DESK}/neu")).await.ok();
    let created = fill(&staff, &page, "/formulare/neu", &[("title", "Leer"), ("speech", "informal"), ("occasion", "school_class")]).await;
    let address = created.location();
    let builder = staff.get(&address).await.ok();
    assert_eq!(app.visitor().get("/formulare/leer").await.status, 404, "a draft is nobody's business");
    let refused = fill(&staff, &builder, "/veroeffentlichen", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Das Formular hat noch keine Frage.") && refused.says("Dieser Teil hat keine Frage."));
    add(&staff, "leer", "photo", &[("label", "Zeig uns ein Foto")]).await;
    let builder = staff.get(&format!("{DESK}/leer")).await.ok();
    let refused = fill(&staff, &builder, "/veroeffentlichen", &[]).await;
    assert!(refused.says("Fotos brauchen davor im selben Teil einen Freitext oder einen Ort."));
    // Moved below a text it is good.
    add(&staff, "leer", "text", &[("label", "Was siehst du?"), ("contribution", "note")]).await;
    let builder = staff.get(&format!("{DESK}/leer")).await.ok();
    assert_eq!(fill(&staff, &builder, "/bewegen", &[("key", "f2"), ("to", "down")]).await.status, 303);
    let builder = staff.get(&format!("{DESK}/leer")).await.ok();
    assert_eq!(fill(&staff, &builder, "/veroeffentlichen", &[]).await.status, 303);
    let public = app.visitor().get("/formulare/leer").await.ok();
    assert!(public.says("Du brauchst kein Konto.") && !public.says("Sie brauchen"), "{}", public.words());
    // Removing asks first.
    let ask = staff.get(&format!("{DESK}/leer/entfernen/f2")).await.ok();
    assert!(ask.says("„Zeig uns ein Foto“ entfernen?"));
    assert_eq!(fill(&staff, &ask, "/entfernen/f2", &[]).await.status, 303);
    assert!(!staff.get(&format!("{DESK}/leer")).await.ok().says("Zeig uns ein Foto"));
    // Closed, and open again; a copy is a draft of its own.
    let page = staff.get(&format!("{DESK}/leer")).await.ok();
    assert_eq!(fill(&staff, &page, "/schliessen", &[]).await.status, 303);
    assert!(app.visitor().get("/formulare/leer").await.ok().says("Dieses Formular ist geschlossen."));
    let page = staff.get(&format!("{DESK}/leer")).await.ok();
    assert_eq!(fill(&staff, &page, "/oeffnen", &[]).await.status, 303);
    let page = staff.get(&format!("{DESK}/leer")).await.ok();
    let copied = fill(&staff, &page, "/kopieren", &[("copy_title", "Leer zwei")]).await.location();
    assert!(staff.get(&copied).await.ok().says("Noch nicht veröffentlicht."));
    let page = staff.get(&format!("{DESK}/leer")).await.ok();
    assert_eq!(fill(&staff, &page, "/kopieren", &[("copy_title", "Leer zwei")]).await.status, 422, "the title is taken");
}

#[tokio::test]
async fn a_preview_stores_nothing_and_paper_is_marked_as_paper() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let page = staff.get(&format!("{DESK}/{slug}/vorschau")).await.ok();
    assert!(page.says("Vorschau: So sehen andere das Formular."));
    let often = option(&page, "f2", "oft");
    let check = press(&staff, &page, &[("q-f2", &often), ("q-f4", "Ein Text")], "next").await.ok();
    assert!(press(&staff, &check, &[], "send").await.ok().says("Aus diesen Antworten würde ein Beitrag"));
    assert_eq!(app.count("select count(*) from form_answer").await + app.count("select count(*) from contribution").await, 0);

    let recorder = app.as_staff("erfassung@demo.example").await;
    let postcard = postcards(&app).await;
    assert!(recorder.get(DESK).await.ok().says("Bogen eintippen"));
    let page = recorder.get(&format!("{DESK}/{slug}/eingabe")).await.ok();
    let check = press(&recorder, &page, &[("q-f2", &often), ("q-f4", "Vom Papier")], "next").await.ok();
    let refused = press(&recorder, &check, &[("event_on", "2026-12-24")], "send").await;
    assert_eq!(refused.status, 422);
    let done = press(&recorder, &refused, &[("occasion", &postcard), ("event_on", "2026-11-20")], "send").await.ok();
    assert!(done.says("Der Bogen ist gespeichert") && done.says("PI-2026-00001"), "{}", done.words());
    assert_eq!(app.count("select count(*) from form_answer join occasion on occasion.id = occasion_id where kind = 'postcard'").await, 1);
    assert_eq!(app.count("select count(*) from contribution where recorded_by is not null and event_on = '2026-11-20'").await, 1);
}

/// Invariant 15 as staff see it: neither the table of the ages nor the cross table shows a small number or gives one away.
#[tokio::test]
async fn small_groups_are_hidden_on_the_page_of_results() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let page = app.visitor().get(&format!("/formulare/{slug}")).await.ok();
    let (often, never) = (option(&page, "f2", "oft"), option(&page, "f2", "nie"));
    let (young, middle, old) = (option(&page, "f6", "bis 29"), option(&page, "f6", "30 bis 59"), option(&page, "f6", "ab 60"));
    let insert = "with made as (
           insert into form_answer (id, form_id, version, process_id, occasion_id, received_on)
           select gen_random_uuid(), form.id, 1, form.process_id, form.occasion_id, '2026-11-20' from form, generate_series(1, $1)
           returning id)
         insert into form_value (answer_id, question, option)
         select id, pair.question, pair.option from made, (values ('f2', $2), ('f6', $3)) as pair(question, option)";
    for (n, what, who) in
        [(20, &often, &young), (7, &never, &young), (12, &often, &middle), (9, &never, &middle), (2, &often, &old), (1, &never, &old)]
    {
        sqlx::query(insert).bind(n).bind(what).bind(who).execute(&app.db.pool).await.expect("answers");
    }
    let results = staff.get(&format!("{DESK}/{slug}/ergebnisse?wer=f6&frage=f2")).await.ok();
    assert!(results.says("Kleine Zahlen stehen hier nicht."), "{}", results.words());
    let cells = results.select("#kreuzen tbody tr");
    assert!(cells[2].contains("nicht gezeigt") && !cells[2].contains('2') && !cells[2].contains(" 1 "), "{cells:?}");
    assert!(cells.iter().filter(|row| row.contains("nicht gezeigt")).count() >= 2, "one row alone would be given away: {cells:?}");
    assert_eq!(results.select("#kreuzen tfoot tr"), ["Summe 34 0 17 0 51"]);
    // Who wrote a text is no group.
    let texts = staff.get(&format!("{DESK}/{slug}/ergebnisse?wer=f6&frage=f4")).await.ok();
    assert!(texts.select("#kreuzen tbody tr").is_empty(), "texts are not crossed");
    let none = staff.get(&format!("{DESK}/{slug}/ergebnisse?wer=f2&frage=f6")).await.ok();
    assert!(none.select("#kreuzen tbody tr").is_empty(), "only who with what");
}

/// A printed sheet has a number and a code; once it is typed in they open what it became.
#[tokio::test]
async fn number_and_code_of_a_sheet_open_what_it_became() {
    let app = TestApp::new().await;
    let staff = app.moderator().await;
    let slug = survey(&staff).await;
    let page = staff.get(&format!("{DESK}/{slug}/papier")).await.ok();
    assert_eq!(fill(&staff, &page, "/papier", &[("sheets", "51")]).await.status, 422);
    let print = fill(&staff, &page, "/papier", &[("sheets", "2")]).await.location();
    let sheets = staff.get(&print).await.ok();
    assert_eq!(sheets.select(".rf-sheet__head b"), ["PI-B-00001", "PI-B-00002"]);
    assert!(sheets.says("Wie oft fahren Sie Rad?") && sheets.says("Nur, wenn „Wie oft fahren Sie Rad?“ so beantwortet ist: nie"));
    assert_eq!(sheets.select("svg.rf-qr").len(), 2);
    let code = sheets.select(".rf-sheet__slip b")[2].clone();
    assert_eq!(app.lead().await.get(&print).await.status, 404, "codes are for whoever had them printed");

    let enter = async |number: &str, code: &str| app.visitor().post("/mein", &[("number", number), ("code", code)]).await;
    let early = enter("PI-B-00001", &code).await;
    assert_eq!(early.status, 422);
    assert!(early.says("Zu diesem Bogen gibt es keinen Beitrag"), "{}", early.words());
    let postcard = postcards(&app).await;
    let recorder = app.as_staff("erfassung@demo.example").await;
    let page = recorder.get(&format!("{DESK}/{slug}/eingabe")).await.ok();
    let check = press(&recorder, &page, &[("q-f2", &option(&page, "f2", "oft")), ("q-f4", "Vom Bogen")], "next").await.ok();
    let how = [("occasion", postcard.as_str()), ("event_on", "2026-11-20")];
    let wrong = press(&recorder, &check, &[how[0], how[1], ("sheet", "PI-B-00009")], "send").await;
    assert_eq!(wrong.status, 422);
    assert_eq!(app.count("select count(*) from contribution").await, 0, "all or nothing");
    press(&recorder, &wrong, &[("sheet", "pi-b-00001")], "send").await.ok();
    assert_eq!(enter("PI-B-00001", &code).await.status, 303);
    assert_eq!(enter("PI-B-00002", &code).await.status, 422, "each sheet has its own code");
    // Once only.
    let page = recorder.get(&format!("{DESK}/{slug}/eingabe")).await.ok();
    let check = press(&recorder, &page, &[("q-f2", &option(&page, "f2", "oft"))], "next").await.ok();
    let twice = press(&recorder, &check, &[how[0], how[1], ("sheet", "PI-B-00001")], "send").await;
    assert!(twice.says("oder er ist schon eingetippt"), "{}", twice.words());
}

/// The report counts closed answers with n, up to its day, and shows no small demographic count anywhere.
#[tokio::test]
async fn the_report_counts_closed_answers() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let page = visitor.get("/berichte").await.ok();
    assert!(page.says("Wie leben Sie in Pinneberg? (n = 62)"), "{}", page.words());
    let csv = visitor.get("/berichte/umfragen.csv").await.ok().text();
    assert!(csv.contains("Womit sind Sie in der Stadt meistens unterwegs?;mit dem Fahrrad;"), "{csv}");
    let ages: Vec<Vec<&str>> =
        csv.lines().map(|line| line.split(';').collect::<Vec<_>>()).filter(|row| row.get(1) == Some(&"Wie alt sind Sie?")).collect();
    assert_eq!(ages.len(), 5);
    for row in &ages {
        assert!(row[3].is_empty() || row[3].parse::<i64>().is_ok_and(|n| n >= 5), "{row:?}");
    }
    assert!(ages.iter().filter(|row| row[3].is_empty()).count() != 1, "one alone is given away: {ages:?}");
    // Of a day before the form there is nothing.
    assert!(!visitor.get("/berichte/umfragen.csv?stand=2026-09-01").await.ok().text().contains("Fahrrad"));
    let first = visitor.get("/berichte/umfragen.csv?stand=2026-10-10").await.ok().text();
    assert!(first.contains("Fahrrad") && first != csv);
    // The contributions of the survey say in triage what they answer.
    let desk = app.moderator().await;
    let numbers: String =
        sqlx::query_scalar("select number from contribution join form_voice on contribution_id = contribution.id order by number limit 1")
            .fetch_one(&app.db.pool)
            .await
            .expect("one");
    let detail = desk.get(&format!("/verwaltung/isek/eingang/{numbers}?stand=alle")).await.ok();
    assert!(detail.says("Antwort auf „Was möchten Sie der Stadt sagen?“ im Formular „Wie leben Sie in Pinneberg?“"), "{}", detail.words());
    assert!(visitor.get("/").await.ok().says("Wie leben Sie in Pinneberg?"));
    assert!(visitor.get("/formulare").await.ok().says("Dein Schulweg"));
}
