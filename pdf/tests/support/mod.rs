//! What the tests of the PDF need: the fixture, and a reader of the finished document.

use std::collections::BTreeSet;

use hayro_syntax::Pdf as Parsed;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use rotfaden_pdf::fonts;
use rotfaden_pdf::render::{self, Rendered};
use serde_json::{Value, json};

/// The invented report of a town that does not exist.
pub fn fixture() -> Value {
    serde_json::from_str(include_str!("../data/report.json")).expect("the fixture is JSON")
}

/// The same report before anything came in.
pub fn empty_report() -> Value {
    let mut report = fixture();
    for figure in report["tally"].as_object_mut().expect("an object").values_mut() {
        *figure = json!(0);
    }
    for list in [
        "introduction",
        "themes",
        "kinds",
        "occasions",
        "weeks",
        "maps",
        "surveys",
        "clusters",
        "swot",
        "measures",
        "weighings",
        "method",
        "caveats",
    ] {
        report[list] = json!([]);
    }
    let nothing = json!({ "count": 0, "not_public": 0, "by_theme": [] });
    report["districts"] = json!({
        "approximate": true, "rows": [],
        "whole_town": nothing, "no_place": nothing, "outside": nothing,
    });
    report
}

/// Renders with typst's own fonts, so that the tests need no folder; that Fira Sans is then missing
/// is the only thing typst may remark.
pub fn render(report: &Value) -> Rendered {
    let fonts = fonts::load(None).expect("embedded fonts");
    let rendered = render::render(report.to_string().as_bytes(), fonts).expect("a PDF");
    for warning in &rendered.warnings {
        assert!(warning.contains("fira sans"), "{warning}");
    }
    rendered
}

/// The one line with which a document is refused.
pub fn refusal(report: &Value) -> String {
    let fonts = fonts::load(None).expect("embedded fonts");
    let error = render::render(report.to_string().as_bytes(), fonts).expect_err("a refusal");
    let line = error.to_string();
    assert!(!line.contains('\n'), "{line}");
    line
}

/// A finished PDF, opened.
pub struct Pdf(Parsed);

impl Pdf {
    /// Renders and opens.
    pub fn of(report: &Value) -> Self {
        Self(Parsed::new(render(report).pdf).expect("a readable PDF"))
    }

    fn root(&self) -> Dict<'_> {
        self.0.xref().get(self.0.xref().root_id()).expect("a catalogue")
    }

    /// Whether the document says that it is tagged and has a structure tree.
    pub fn is_marked(&self) -> bool {
        let info: Dict = self.root().get("MarkInfo").expect("MarkInfo");
        info.get("Marked") == Some(true) && self.root().contains_key("StructTreeRoot")
    }

    /// Whether readers are asked to show the title in their window.
    pub fn shows_title(&self) -> bool {
        let preferences: Dict = self.root().get("ViewerPreferences").expect("ViewerPreferences");
        preferences.get("DisplayDocTitle") == Some(true)
    }

    /// Language of the document.
    pub fn language(&self) -> String {
        text(&self.root().get::<PdfString>("Lang").expect("Lang"))
    }

    /// The XMP metadata.
    pub fn xmp(&self) -> String {
        let stream: Stream = self.root().get("Metadata").expect("Metadata");
        String::from_utf8(stream.decoded().expect("decodable").into_owned()).expect("UTF-8")
    }

    /// All bookmarks in reading order.
    pub fn headings(&self) -> Vec<String> {
        let outline: Dict = self.root().get("Outlines").expect("Outlines");
        let mut headings = Vec::new();
        collect_headings(&outline, &mut headings);
        headings
    }

    /// Every role used in the structure tree.
    pub fn roles(&self) -> BTreeSet<String> {
        self.tags().filter_map(|tag| Some(tag.get::<Name>("S")?.as_str().to_owned())).collect()
    }

    /// The text alternatives of all pictures.
    pub fn alternatives(&self) -> Vec<String> {
        self.tags().filter_map(|tag| Some(text(&tag.get::<PdfString>("Alt")?))).collect()
    }

    /// All elements of the structure tree.
    fn tags(&self) -> impl Iterator<Item = Dict<'_>> {
        self.0
            .objects()
            .into_iter()
            .filter_map(Object::into_dict)
            .filter(|dict| dict.get::<Name>("Type").is_some_and(|name| name.as_str() == "StructElem"))
    }
}

fn collect_headings(parent: &Dict<'_>, headings: &mut Vec<String>) {
    let mut next: Option<Dict> = parent.get("First");
    while let Some(item) = next {
        headings.push(text(&item.get::<PdfString>("Title").expect("a title")));
        collect_headings(&item, headings);
        next = item.get("Next");
    }
}

/// A text string: UTF-16BE with a byte order mark, else (here) ASCII (ISO 32000-1, 7.9.2.2).
fn text(string: &PdfString<'_>) -> String {
    let bytes = string.as_bytes();
    let Some(utf16) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return String::from_utf8(bytes.to_vec()).expect("ASCII");
    };
    let units = utf16.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(|unit| unit.expect("valid UTF-16")).collect()
}
