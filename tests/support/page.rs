//! An answer, asked about as a reader would: its status, its words, what stands in which place.

use axum::http::{HeaderMap, StatusCode, header};
use scraper::{Html, Selector};

/// An answer of the program.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Page {
    pub(super) fn new(status: StatusCode, headers: HeaderMap, bytes: Vec<u8>) -> Self {
        Self { status, headers, bytes }
    }

    /// The same page, or a panic that shows what came instead.
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.words());
        self
    }

    /// Where a redirect leads.
    pub fn location(&self) -> String {
        let to = self.headers.get(header::LOCATION).unwrap_or_else(|| panic!("no redirect but {}: {}", self.status, self.words()));
        to.to_str().expect("an address").to_owned()
    }

    /// The body as it came.
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("UTF-8")
    }

    /// The words of the page's body, with single spaces.
    pub fn words(&self) -> String {
        self.select("body").join(" ")
    }

    /// The words of every element that fits a CSS selector.
    pub fn select(&self, css: &str) -> Vec<String> {
        let selector = Selector::parse(css).expect("a selector");
        Html::parse_document(&self.text())
            .select(&selector)
            .map(|element| element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// The words of the page's body, without those inside of what fits a CSS selector.
    pub fn words_outside(&self, css: &str) -> String {
        let document = Html::parse_document(&self.text());
        let (body, skipped) = (Selector::parse("body").expect("a selector"), Selector::parse(css).expect("a selector"));
        let skipped: Vec<_> = document.select(&skipped).map(|element| element.id()).collect();
        let nodes = document.select(&body).flat_map(|body| body.descendants());
        let words = nodes.filter(|node| !node.ancestors().any(|above| skipped.contains(&above.id())));
        words.filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect::<Vec<_>>().join(" ")
    }

    /// An attribute of every element that fits a CSS selector.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(css).expect("a selector");
        Html::parse_document(&self.text()).select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// Whether a text stands on the page (single spaces, as read).
    pub fn says(&self, text: &str) -> bool {
        self.words().contains(text)
    }
}
