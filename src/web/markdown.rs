//! Markdown as the town writes it, to HTML. A sanitiser by construction: events of the parser become markup of ours, every text and every
//! address is escaped by maud, and whatever is not named here stays what it is, a text. Raw HTML is shown as it was typed, pictures leave
//! their description, an address other than http, https, mailto, tel or a path of this site leaves its words.
//!
//! Decision 2026-12-01: no parser's own HTML is passed on, so no part of the program needs unescaped text.

use maud::{Markup, html};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Parser, Tag};

/// Elements inside of each other; what lies deeper keeps its words only.
const MOST_DEPTH: usize = 16;

/// An element that is open, with what it holds so far.
struct Open {
    element: Element,
    inside: Vec<Markup>,
}

enum Element {
    Root,
    Paragraph,
    Heading(u8),
    Quote,
    Code,
    Bullets,
    Numbers(u64),
    Item,
    Emphasis,
    Strong,
    Link(Option<String>),
    /// Its words stay, the element does not.
    Bare,
}

/// The text as HTML. Its highest heading is of the level `top` (2 to 5) and no level is left out; a line break stays one.
pub fn render(text: &str, top: u8) -> Markup {
    let mut stack = vec![Open { element: Element::Root, inside: Vec::new() }];
    let (mut last, mut too_deep) = (top - 1, 0_usize);
    for event in Parser::new(text) {
        match event {
            Event::Start(_) if stack.len() > MOST_DEPTH => too_deep += 1,
            Event::Start(tag) => {
                let element = element(tag, top, &mut last);
                stack.push(Open { element, inside: Vec::new() });
            }
            Event::End(_) if too_deep > 0 => too_deep -= 1,
            Event::End(_) => close(&mut stack),
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => add(&mut stack, html! { (words.as_ref()) }),
            Event::Code(words) => add(&mut stack, html! { code { (words.as_ref()) } }),
            Event::SoftBreak | Event::HardBreak => add(&mut stack, html! { br; }),
            Event::Rule => add(&mut stack, html! { hr; }),
            // Extensions, none of which is switched on.
            Event::InlineMath(words) | Event::DisplayMath(words) | Event::FootnoteReference(words) => {
                add(&mut stack, html! { (words.as_ref()) });
            }
            Event::TaskListMarker(_) => {}
        }
    }
    while stack.len() > 1 {
        close(&mut stack);
    }
    html! { @for part in stack.iter().flat_map(|open| &open.inside) { (part) } }
}

/// The words alone, paragraphs on lines of their own: for feeds and mails.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item) if !plain.is_empty() => plain.push('\n'),
            _ => {}
        }
    }
    plain.trim().to_owned()
}

fn element(tag: Tag<'_>, top: u8, last: &mut u8) -> Element {
    match tag {
        Tag::Paragraph => Element::Paragraph,
        Tag::Heading { level, .. } => {
            *last = depth(level).clamp(top, (*last + 1).min(6));
            Element::Heading(*last)
        }
        Tag::BlockQuote(_) => Element::Quote,
        Tag::CodeBlock(_) => Element::Code,
        Tag::List(None) => Element::Bullets,
        Tag::List(Some(first)) => Element::Numbers(first),
        Tag::Item => Element::Item,
        Tag::Emphasis => Element::Emphasis,
        Tag::Strong => Element::Strong,
        Tag::Link { link_type: LinkType::Email, dest_url, .. } => Element::Link(Some(format!("mailto:{dest_url}"))),
        Tag::Link { dest_url, .. } => Element::Link(harmless(&dest_url).map(str::to_owned)),
        _ => Element::Bare,
    }
}

const fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// An address that may be followed: of the web, a mailbox, a telephone, or a path of this site.
fn harmless(address: &str) -> Option<&str> {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let known = scheme.is_some_and(|scheme| ["http", "https", "mailto", "tel"].contains(&scheme.as_str()));
    // `//elsewhere.example` and `/\elsewhere.example` are other sites for a browser.
    let own = address.starts_with('/') && !address[1..].starts_with(['/', '\\']);
    (known || own).then_some(address).filter(|address| !address.chars().any(char::is_control))
}

fn add(stack: &mut [Open], part: Markup) {
    if let Some(open) = stack.last_mut() {
        open.inside.push(part);
    }
}

fn close(stack: &mut Vec<Open>) {
    if stack.len() < 2 {
        return;
    }
    let Some(Open { element, inside }) = stack.pop() else { return };
    let inside = html! { @for part in &inside { (part) } };
    let part = match element {
        Element::Root | Element::Bare | Element::Link(None) => inside,
        Element::Paragraph => html! { p { (inside) } },
        Element::Heading(2) => html! { h2 { (inside) } },
        Element::Heading(3) => html! { h3 { (inside) } },
        Element::Heading(4) => html! { h4 { (inside) } },
        Element::Heading(5) => html! { h5 { (inside) } },
        Element::Heading(_) => html! { h6 { (inside) } },
        Element::Quote => html! { blockquote { (inside) } },
        Element::Code => html! { pre { code { (inside) } } },
        Element::Bullets => html! { ul { (inside) } },
        Element::Numbers(first) => html! { ol start=[(first != 1).then_some(first)] { (inside) } },
        Element::Item => html! { li { (inside) } },
        Element::Emphasis => html! { em { (inside) } },
        Element::Strong => html! { strong { (inside) } },
        Element::Link(Some(address)) => html! { a href=(address) { (inside) } },
    };
    add(stack, part);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> String {
        render(text, 2).into_string()
    }

    #[test]
    fn what_editors_write_becomes_html() {
        assert_eq!(
            page("# Kontakt\n\nRathaus\nMarkt 1\n\n- *eins*\n- **zwei**"),
            "<h2>Kontakt</h2><p>Rathaus<br>Markt 1</p><ul><li><em>eins</em></li><li><strong>zwei</strong></li></ul>"
        );
        assert_eq!(page("3. drei\n4. vier"), "<ol start=\"3\"><li>drei</li><li>vier</li></ol>");
        assert_eq!(page("<rathaus@stadt.example>"), "<p><a href=\"mailto:rathaus@stadt.example\">rathaus@stadt.example</a></p>");
    }

    #[test]
    fn headings_begin_below_the_title_and_leave_no_level_out() {
        assert_eq!(page("# a\n\n#### b\n\n## c"), "<h2>a</h2><h3>b</h3><h2>c</h2>");
        assert_eq!(render("# a\n\n###### b", 3).into_string(), "<h3>a</h3><h4>b</h4>");
    }

    #[test]
    fn raw_html_is_text() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "Hallo <b onclick=\"alert(1)\">Welt</b>",
            "<div>\n<iframe src=\"https://elsewhere.example\"></iframe>\n</div>",
            "![x](https://elsewhere.example/x.png)",
            "![x\" onerror=\"alert(1)](/x.png)",
            "[x](<javascript:alert(1)>)",
            "`<script>`",
            "```\n<script>\n```",
            "[x](https://a.example \"onmouseover=alert(1)\")",
        ] {
            let html = page(hostile);
            for tag in ["<script", "<img", "<b ", "<iframe", "<div", "title="] {
                assert!(!html.contains(tag), "{hostile}: {html}");
            }
        }
        assert_eq!(page("a <script>x</script>"), "<p>a &lt;script&gt;x&lt;/script&gt;</p>");
    }

    #[test]
    fn only_harmless_addresses_are_links() {
        for good in
            ["https://a.example/x?y=1", "http://a.example", "mailto:a@b.example", "tel:+494101000", "/datenschutz", "HTTPS://A.example"]
        {
            assert!(page(&format!("[x]({good})")).contains("<a href="), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "file:///etc/passwd",
            "&#106;avascript:alert(1)",
            "java&#10;script:alert(1)",
            "ftp://a.example",
            "seite",
        ] {
            assert_eq!(page(&format!("[x]({bad})")), "<p>x</p>", "{bad}");
        }
        assert!(page("[x](https://a.example/\"onclick=\"alert)").contains("href=\"https://a.example/&quot;onclick=&quot;alert\""));
    }

    #[test]
    fn what_is_nested_too_deep_keeps_its_words() {
        let html = page(&format!("{} tief", ">".repeat(20_000)));
        assert!(html.contains("tief") && html.matches("<blockquote>").count() <= MOST_DEPTH, "{}", html.len());
        assert_eq!(html.matches("<blockquote>").count(), html.matches("</blockquote>").count());
    }

    #[test]
    fn feeds_get_the_words() {
        assert_eq!(plain("## Neu\n\nDer *Bach* ist [offen](https://a.example).\n\n- eins\n- zwei"), "Neu\nDer Bach ist offen.\neins\nzwei");
    }
}
