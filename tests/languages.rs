//! Languages: every page in each, what is marked as another language, what readers of Leichte Sprache are told, mails.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use rotfaden::services::i18n::Lang;

use crate::support::app::{Client, TestApp};
use crate::support::page::Page;

/// Public pages, one of each kind.
const PAGES: [&str; 36] = [
    "/",
    "/karte",
    "/karte?thema=mobilitaet",
    "/beitraege",
    "/beitraege?q=xylophon",
    "/beitraege/neu",
    "/beitraege/PI-2026-00042",
    "/beitraege/PI-2026-00032",
    "/beitraege/PI-2026-00292",
    "/beitraege/PI-2026-00162",
    "/beitraege/PI-2026-00020",
    "/beitraege/PI-2026-00042/kommentar",
    "/mein",
    "/abonnieren",
    "/abonnieren/gesendet",
    "/termine",
    "/anliegen/A-017",
    "/analyse",
    "/analyse/W-MO-04",
    "/szenarien",
    "/szenarien/stadt-der-kurzen-wege",
    "/ziele",
    "/ziele/2",
    "/massnahmen",
    "/massnahmen/M-MO-QU-03",
    "/umsetzung",
    "/beschluesse",
    "/monitoring",
    "/berichte",
    "/leichte-sprache",
    "/impressum",
    "/verfahren",
    "/verfahren/schulwege-2022",
    "/verfahren/schulwege-2022/beschluesse/SW-B-1",
    "/verfahren/schulwege-2022/massnahmen/M-GQ-IN-01",
    "/verfahren/schulwege-2022/monitoring/I-01",
];

/// What the program logs as errors while it stands.
#[derive(Clone, Default)]
struct Complaints(Arc<Mutex<Vec<u8>>>);

impl Write for Complaints {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no panic").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Complaints {
    fn listen(&self) -> tracing::subscriber::DefaultGuard {
        let ear = self.clone();
        let listener = tracing_subscriber::fmt().with_max_level(tracing::Level::ERROR).with_ansi(false).with_writer(move || ear.clone());
        tracing::subscriber::set_default(listener.finish())
    }

    fn of_texts(&self) -> Vec<String> {
        let all = String::from_utf8(self.0.lock().expect("no panic").clone()).expect("text");
        all.lines().filter(|line| line.contains("text is missing")).map(ToOwned::to_owned).collect()
    }
}

async fn read(client: &Client, address: &str, lang: Lang) -> Page {
    let mark = if address.contains('?') { '&' } else { '?' };
    client.get(&format!("{address}{mark}sprache={}", lang.word())).await.ok()
}

#[tokio::test]
async fn every_public_page_is_there_in_every_language_and_lacks_no_text() {
    let app = TestApp::demo().await;
    let complaints = Complaints::default();
    let _guard = complaints.listen();
    for lang in Lang::ALL {
        for address in PAGES {
            let page = read(&app.visitor(), address, lang).await;
            assert_eq!(page.attributes("html", "lang"), [lang.code()], "{address}");
            assert_eq!(page.attributes("html", "dir"), ["ltr"], "{address}");
        }
        assert_eq!(app.visitor().get(&format!("/gibt-es-nicht?sprache={}", lang.word())).await.status, 404);
        let fields = [("go", "next"), ("step", "what"), ("title", "x"), ("text", "")];
        assert_eq!(app.visitor().post(&format!("/beitraege/neu?sprache={}", lang.word()), &fields).await.status, 422);
    }
    assert_eq!(complaints.of_texts(), Vec::<String>::new());
    let _ = Lang::Tr.t("nav-queue");
    assert_eq!(complaints.of_texts().len(), 1, "a missing text would have been heard");
}

#[tokio::test]
async fn the_language_menu_names_every_language_in_itself_and_keeps_the_page() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/karte?thema=mobilitaet&sprache=tr").await.ok();
    let menu = "details.rf-lang a";
    assert_eq!(page.select(menu), ["Deutsch", "English", "Türkçe", "Українська", "Leichte Sprache"]);
    assert_eq!(page.attributes(menu, "lang"), ["de", "en", "tr", "uk", "de-simple"]);
    assert_eq!(page.attributes(menu, "href")[3], "/karte?thema=mobilitaet&sprache=uk");
    assert_eq!(page.select("details.rf-lang a[aria-current]"), ["Türkçe"]);
    assert_eq!(page.select(".rf-menu .rf-lang a").len(), 5, "in the phone's menu too");
    let alternates = page.attributes("head link[rel=alternate][hreflang]", "href");
    assert_eq!(alternates.len(), 5);
    assert!(alternates.iter().all(|href| href.starts_with("http") && href.contains("/karte?thema=mobilitaet")), "{alternates:?}");
    assert!(app.visitor().get("/mein?sprache=tr").await.ok().attributes("head link[hreflang]", "href").is_empty(), "private");
}

/// Without JavaScript there is no draft: what stands in the form goes along.
#[tokio::test]
async fn another_language_in_the_middle_of_the_form_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/beitraege/neu").await.ok();
    let button = "details.rf-lang button[lang=uk]";
    assert_eq!(page.attributes(button, "form"), page.attributes("form[data-form]", "id"));
    let action = page.attributes(button, "formaction").pop().expect("an address");
    assert_eq!(action, "/beitraege/neu?sprache=uk");
    let go = page.attributes(button, "value").pop().expect("a step");
    let fields = [("go", go.as_str()), ("step", "what"), ("title", "Kurz"), ("text", "")];
    let ukrainian = visitor.post(&action, &fields).await.ok();
    assert_eq!(ukrainian.attributes("html", "lang"), ["uk"]);
    assert_eq!(ukrainian.attributes("main input[name=title]", "value"), ["Kurz"]);
    assert!(ukrainian.select("[data-summary]").is_empty(), "nobody asked for it to be checked");
}

#[tokio::test]
async fn a_language_is_remembered_once_it_was_chosen_and_staff_read_german() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(!visitor.get("/").await.ok().headers.contains_key("set-cookie"));
    visitor.get("/?sprache=leicht").await.ok();
    assert_eq!(visitor.cookie("__Host-sprache").as_deref(), Some("leicht"));
    assert_eq!(visitor.get("/beitraege").await.ok().attributes("html", "lang"), ["de-simple"]);
    let moderator = app.moderator().await;
    moderator.get("/?sprache=uk").await.ok();
    let desk = moderator.get("/verwaltung/isek/eingang").await.ok();
    assert_eq!(desk.attributes("html", "lang"), ["de"]);
    assert_eq!(moderator.get("/beitraege").await.ok().attributes("html", "lang"), ["uk"]);
}

#[tokio::test]
async fn reports_are_german_inside_of_a_turkish_page() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/berichte?sprache=tr").await.ok();
    assert_eq!(page.attributes("main > div", "lang"), ["de"]);
    assert!(page.select("main h1")[0].contains("Berichte"), "{:?}", page.select("main h1"));
    assert!(app.visitor().get("/berichte?sprache=en").await.ok().attributes("main > div", "lang").is_empty());
}

#[tokio::test]
async fn what_was_written_in_german_says_so_inside_of_other_languages() {
    let app = TestApp::demo().await;
    let visitor = app.visitor();
    let turkish = read(&visitor, "/beitraege/PI-2026-00042", Lang::Tr).await;
    assert_eq!(turkish.attributes("h1", "lang"), ["de"]);
    assert_eq!(turkish.attributes(".rf-text", "lang"), ["de"]);
    assert!(turkish.select(".rf-thread [lang=de]").len() > 3, "names of clusters, measures and goals");
    assert!(!turkish.select(".rf-verdict [lang=de]").is_empty());
    let german = read(&visitor, "/beitraege/PI-2026-00042", Lang::De).await;
    assert!(german.select("main [lang]").is_empty(), "nothing to mark in German");
    let list = read(&visitor, "/beitraege", Lang::Uk).await;
    assert!(list.attributes(".rf-item h2", "lang").contains(&"de".to_owned()));
}

#[tokio::test]
async fn readers_of_leichte_sprache_learn_what_is_not_written_in_it_and_whom_to_call() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for address in ["/massnahmen", "/impressum", "/berichte"] {
        let page = read(&visitor, address, Lang::Easy).await;
        let note = page.select(".rf-not-easy").concat();
        assert!(note.contains("noch nicht in Leichter Sprache"), "{address}: {note}");
        assert!(page.attributes(".rf-not-easy a", "href")[0].starts_with("tel:+49"), "{address}");
        assert!(page.attributes(".rf-not-easy a", "href").contains(&"/beitraege/neu?sprache=leicht".to_owned()), "{address}");
    }
    for address in ["/", "/beitraege", "/beitraege/neu", "/mein", "/leichte-sprache", "/verfahren/schulwege-2022"] {
        assert!(read(&visitor, address, Lang::Easy).await.select(".rf-not-easy").is_empty(), "{address}");
    }
    assert!(read(&visitor, "/massnahmen", Lang::De).await.select(".rf-not-easy").is_empty());
    assert!(visitor.get("/gibt-es-nicht?sprache=leicht").await.select(".rf-not-easy").is_empty());
}

#[tokio::test]
async fn the_page_about_leichte_sprache_names_the_town_and_adds_what_the_town_wrote() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/leichte-sprache").await.ok();
    assert!(page.says("Pinneberg") && page.says("So machen Sie mit"));
    assert!(page.attributes("main a", "href").contains(&"/leichte-sprache?sprache=leicht".to_owned()));
    sqlx::query(
        "insert into town_text_version (text_id, language, version, title, body, saved_at, published_from)
         select id, 'de-simple', 99, 'Leichte Sprache', 'Im Rathaus hilft Frau Mai.', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'
         from town_text where slug = 'leichte-sprache'",
    )
    .execute(&app.db.pool)
    .await
    .expect("the town's text");
    assert!(app.visitor().get("/leichte-sprache?sprache=leicht").await.ok().says("Im Rathaus hilft Frau Mai."));
}

#[tokio::test]
async fn mails_speak_the_language_that_a_contribution_was_written_in() {
    let app = TestApp::new().await;
    let complaints = Complaints::default();
    let _guard = complaints.listen();
    for (lang, code) in [(Lang::Tr, "tr"), (Lang::Uk, "uk"), (Lang::Easy, "de-simple")] {
        let visitor = app.visitor();
        let fields = [
            ("go", "send"),
            ("kind", "idea"),
            ("title", "Daha çok ağaç"),
            ("text", "Lütfen daha çok ağaç dikin."),
            ("place", "town"),
            ("email", "okur@example.org"),
            ("consent", "1"),
        ];
        visitor.get(&format!("/beitraege/neu?sprache={}", lang.word())).await.ok();
        let sent = visitor.post("/beitraege/neu", &fields).await.location();
        assert_eq!(visitor.get(&sent).await.ok().attributes("html", "lang"), [code]);
        let private = sent.split('?').next().expect("a path").to_owned();
        visitor.get(&private).await.ok();
        visitor.get(&format!("{private}/aendern")).await.ok();
        let mail = app.mails().await.pop().expect("a receipt");
        assert!(mail.contains(&lang.t("mail-regards")) && mail.contains(&lang.t("mail-button-confirm")), "{code}: {mail}");
        assert!(mail.contains(&format!("lang=\"{code}\"")), "{code}: {mail}");
    }
    assert_eq!(complaints.of_texts(), Vec::<String>::new());
    assert_eq!(app.count("select count(distinct language) from contribution where language in ('tr', 'uk', 'de-simple')").await, 3);
}

/// Words of three letters and more, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2).map(str::to_lowercase)
}

/// Every word that the program or the demo's town says in a language, as its files have it.
fn said_in(lang: Lang) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut said = BTreeSet::new();
    for file in std::fs::read_dir(root.join("src/services/i18n").join(lang.code())).expect("a folder") {
        let path = file.expect("an entry").path();
        if path.is_file() {
            let text = std::fs::read_to_string(path).expect("a file");
            said.extend(text.lines().filter(|line| !line.starts_with('#')).flat_map(words));
        }
    }
    for name in ["town", "surveys", "texts"] {
        let file = std::fs::read_to_string(root.join(format!("tests/data/demo/{name}.json"))).expect("a file");
        let data: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        collect(&data, lang, &mut said);
    }
    said
}

fn collect(data: &serde_json::Value, lang: Lang, said: &mut BTreeSet<String>) {
    use serde_json::Value;
    match data {
        Value::Object(fields) => {
            for (name, value) in fields {
                let is_german_news = lang == Lang::De && ["title", "body"].contains(&name.as_str());
                match value {
                    Value::String(text) if name == lang.code() || is_german_news => said.extend(words(text)),
                    // News and questions: by language, the same fields again.
                    Value::Object(translations) if name == "translations" => {
                        let own = translations.get(lang.code()).and_then(Value::as_object);
                        own.into_iter().flat_map(|own| own.values()).filter_map(Value::as_str).for_each(|text| said.extend(words(text)));
                    }
                    other => collect(other, lang, said),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, lang, said)),
        _ => {}
    }
}

/// What residents wrote, the languages' own names, and the page's address for paper.
const NOT_THE_TOWNS: &str = ".rf-item h2, .rf-item h2 + p, .rf-lang, .rf-printed, script, style";
/// Names: of places, of the contact person, of whom the data come from.
const NAMES: [&str; 11] = [
    "Rathaus, Ratssaal, Bismarckstraße 8",
    "Wochenmarkt, Drosteiplatz",
    "Aula der Grundschule Quellental (erfunden)",
    "Treffpunkt: Bahnhof, Ausgang Süd",
    "Pinneberg Nord",
    "Waldenau-Datum",
    "Frau Beispiel",
    "OpenStreetMap-Mitwirkende",
    "stadtentwicklung@pinneberg.example",
    "Pinneberg",
    "Innenstadt",
];

#[tokio::test]
async fn the_towns_own_texts_are_in_the_readers_language() {
    let app = TestApp::demo().await;
    let german = said_in(Lang::De);
    let addresses = [
        "/",
        "/beitraege",
        "/beitraege/neu",
        "/termine",
        "/aktuelles",
        "/fragen",
        "/formulare",
        "/formulare/wie-leben-sie-in-pinneberg",
        "/formulare/dein-schulweg",
        "/karte",
        "/verfahren",
        "/verfahren/schulwege-2022",
    ];
    let mut found = Vec::new();
    for lang in [Lang::Tr, Lang::Uk] {
        let own = said_in(lang);
        for address in addresses {
            let page = read(&app.visitor(), address, lang).await;
            let text = NAMES.iter().fold(page.words_outside(NOT_THE_TOWNS), |text, name| text.replace(name, ""));
            let foreign: BTreeSet<String> = words(&text).filter(|word| german.contains(word) && !own.contains(word)).collect();
            if !foreign.is_empty() {
                found.push(format!("{} {address}: {foreign:?}", lang.code()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// A town need not translate anything: then its words are German, and say so to a program that reads aloud.
#[tokio::test]
async fn what_the_town_did_not_translate_is_german_and_says_so() {
    let app = TestApp::demo().await;
    for statement in [
        "update process set question = jsonb_build_object('de', question ->> 'de')",
        "update phase set title = jsonb_build_object('de', title ->> 'de'), label = jsonb_build_object('de', label ->> 'de')",
        "update theme set name = jsonb_build_object('de', name ->> 'de')",
        "update town set contact_hours = jsonb_build_object('de', contact_hours ->> 'de')",
        "update event set title = jsonb_build_object('de', title ->> 'de'), access = jsonb_build_object('de', access ->> 'de')",
    ] {
        sqlx::query(statement).execute(&app.db.pool).await.expect("taken away");
    }
    let home = read(&app.visitor(), "/", Lang::Tr).await;
    assert_eq!(home.select("h1[lang=de]"), ["Was braucht Pinneberg in den nächsten 15 Jahren?"]);
    let marked = home.select("body [lang=de]");
    for words in ["Mo–Do 9–12 Uhr", "Sprechstunde auf dem Wochenmarkt", "Mobilität", "Umsetzungsstrategie", "ab Okt. 2027"] {
        assert!(marked.iter().any(|part| part.contains(words)), "{words}: {marked:?}");
    }
    let events = read(&app.visitor(), "/termine", Lang::Uk).await;
    let marked = events.select("main [lang=de]");
    for words in ["Spaziergang an der Pinnau", "Ebener Platz, Sitzplätze am Stand."] {
        assert!(marked.iter().any(|part| part == words), "{words}: {marked:?}");
    }
}
