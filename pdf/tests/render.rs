//! Renders the invented report and reads the PDF back.

mod support;

use serde_json::{Value, json};
use support::{Pdf, fixture, refusal, render};

#[test]
fn same_input_gives_same_bytes() {
    assert_eq!(render(&fixture()).pdf, render(&fixture()).pdf);
}

#[test]
fn pdf_is_tagged_and_says_that_it_is_pdf_ua_1() {
    let pdf = Pdf::of(&fixture());
    assert!(pdf.is_marked(), "MarkInfo says that the document is tagged");
    let xmp = pdf.xmp();
    assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "{xmp}");
    assert!(pdf.shows_title(), "readers show the title, not the name of the file");
    for role in ["H1", "H2", "H3", "Table", "TH", "TD", "Figure", "L", "LI", "TOC"] {
        assert!(pdf.roles().contains(role), "no {role} in the structure tree");
    }
    assert!(pdf.alternatives().iter().any(|alt| alt.starts_with("Karte der Stadt Lindenau")));
}

#[test]
fn title_language_and_moment_come_from_the_data() {
    let pdf = Pdf::of(&fixture());
    assert_eq!(pdf.language(), "de");
    let xmp = pdf.xmp();
    assert!(xmp.contains("Was Lindenau braucht"), "{xmp}");
    assert!(xmp.contains("2026-11-15T17:00:00"), "18:00 in Berlin is 17:00 UTC: {xmp}");
    assert!(xmp.contains(fixture()["hash"].as_str().expect("a hash")), "{xmp}");

    let mut english = fixture();
    english["language"] = json!("en");
    let pdf = Pdf::of(&english);
    assert_eq!(pdf.language(), "en");
    assert!(pdf.headings().contains(&"What came in".to_owned()));
}

const CHAPTERS: [&str; 10] = [
    "Worum es geht",
    "Was eingegangen ist",
    "Woher und worüber",
    "Auf der Karte",
    "Anliegen",
    "Stärken, Schwächen, Chancen, Risiken",
    "Maßnahmen",
    "Antwort und Entscheidung",
    "Wie gezählt wurde",
    "Was die Zahlen nicht sagen",
];

#[test]
fn every_section_has_its_heading() {
    let headings = Pdf::of(&fixture()).headings();
    let tables = ["Nach Ortsteil", "Nach Thema", "Nach Art", "Eingegangen über", "Nach Woche", "Ortsteil und Thema"];
    for heading in CHAPTERS.iter().chain(&tables) {
        assert!(headings.contains(&(*heading).to_owned()), "{heading} is not in {headings:?}");
    }
    assert!(headings.contains(&"Sichere Schulwege im Quellgrund A-001".to_owned()), "{headings:?}");
}

#[test]
fn a_report_on_nothing_says_so_in_every_chapter() {
    let headings = Pdf::of(&support::empty_report()).headings();
    for chapter in CHAPTERS {
        assert!(headings.contains(&chapter.to_owned()), "{chapter} is not in {headings:?}");
    }
}

#[test]
fn markup_in_the_data_is_plain_text() {
    let mut report = fixture();
    let hostile = r#"#panic("x") *fett* $1/0$ = <script>"#;
    report["clusters"][0]["title"] = json!(hostile);
    report["clusters"][0]["quotes"][0]["text"] = json!(hostile);
    report["districts"]["rows"][0]["label"] = json!(hostile);
    report["title"] = json!(hostile);
    let headings = Pdf::of(&report).headings();
    assert!(headings.contains(&format!("{hostile} A-001")), "{headings:?}");
}

#[test]
fn a_picture_without_words_is_refused() {
    let mut report = fixture();
    report["maps"][0]["picture"]["alt"] = json!(" ");
    assert_eq!(refusal(&report), "data: alt text of the map Wo die Beiträge liegen is empty");
}

#[test]
fn a_picture_that_is_no_svg_is_refused() {
    let mut report = fixture();
    report["maps"][0]["picture"]["svg"] = json!("<p>kein Bild</p>");
    assert!(refusal(&report).starts_with("typst: "), "{}", refusal(&report));
}

#[test]
fn unknown_and_missing_fields_are_refused() {
    let mut report = fixture();
    report["tally"]["recieved"] = json!(1);
    assert!(refusal(&report).starts_with("data: unknown field `recieved`"), "{}", refusal(&report));

    let mut report = fixture();
    report["author_mail"] = json!("x@example.org");
    assert!(refusal(&report).starts_with("data: unknown field `author_mail`"));

    let mut report = fixture();
    report.as_object_mut().expect("an object").remove("swot");
    assert!(refusal(&report).starts_with("data: missing field `swot`"), "{}", refusal(&report));
}

#[test]
fn figures_that_do_not_add_up_are_refused() {
    let refused = |path: &str, value: Value| {
        let mut report = fixture();
        *report.pointer_mut(path).expect("the path exists") = value;
        refusal(&report)
    };
    assert_eq!(refused("/tally/received", json!(262)), "data: tally.received: the parts make 261, the total is 262");
    assert_eq!(refused("/weeks/0/count", json!(40)), "data: weeks: the parts make 247, the total is 248");
    assert_eq!(refused("/kinds/0/not_public", json!(0)), "data: kinds, not public: the parts make 8, the total is 15");
    assert!(refused("/districts/rows/0/counts/by_theme/0", json!(0)).contains("by_theme of a place"));
    assert!(refused("/measures/0/cost/max", json!(1)).contains("cost of M-MO-QG-01"));
    assert!(refused("/cut_off", json!("15.11.2026")).starts_with("data: cut_off"));
    assert!(refused("/hash", json!("abc")).contains("64"));
}

fn paper() -> Value {
    serde_json::from_str(include_str!("data/paper.json")).expect("JSON")
}

#[test]
fn a_paper_form_is_tagged_and_asks_every_question() {
    let pdf = Pdf::of(&paper());
    assert!(pdf.is_marked() && pdf.language() == "de");
    let headings = pdf.headings();
    for heading in ["Leben", "Unterwegs"] {
        assert_eq!(headings.iter().filter(|known| *known == heading).count(), 2, "once on each sheet: {headings:?}");
    }
    assert!(pdf.alternatives().iter().any(|alt| alt == "Lieber online?"));
}

#[test]
fn a_paper_form_without_sheets_or_with_an_unknown_room_is_refused() {
    let mut none = paper();
    none["sheets"] = json!([]);
    assert!(refusal(&none).contains("sheets is empty"));
    let mut unknown = paper();
    unknown["parts"][0]["questions"][0]["room"]["kind"] = json!("dream");
    assert!(refusal(&unknown).contains("dream"));
}
