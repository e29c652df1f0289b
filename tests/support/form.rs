//! Fills forms as a browser without JavaScript does: what a page's form holds, with some fields answered.

use scraper::{ElementRef, Html, Selector};

use super::app::Client;
use super::page::Page;

/// Fields and what is entered there.
pub type Answers<'a> = &'a [(&'a str, &'a str)];

/// Presses the button `go` of the page's last form, with `answers` in place of what stands there. An answer for a field that
/// the form does not have is a mistake of the test.
pub async fn press(client: &Client, page: &Page, answers: Answers<'_>, go: &str) -> Page {
    let (action, mut fields) = entries(page);
    for (name, value) in answers {
        assert!(page.attributes("main form [name]", "name").iter().any(|known| known == name), "the page has no field {name}");
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields.push(("go".to_owned(), go.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(&action, &fields).await
}

/// Address and entries of the page's last form.
fn entries(page: &Page) -> (String, Vec<(String, String)>) {
    let html = Html::parse_document(&page.text());
    let form = html.select(&selector("main form")).next_back().expect("a form");
    let action = form.attr("action").expect("an address").to_owned();
    (action, form.select(&selector("input, textarea, select")).filter_map(control).collect())
}

/// Name and value of a control that would be sent (HTML standard, "constructing the entry list").
fn control(element: ElementRef<'_>) -> Option<(String, String)> {
    let name = element.attr("name")?.to_owned();
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => {
            let chosen = element.select(&selector("option[selected]")).next().or_else(|| element.select(&selector("option")).next())?;
            chosen.attr("value").unwrap_or_default().to_owned()
        }
        _ => match element.attr("type") {
            Some("radio" | "checkbox") if element.attr("checked").is_none() => return None,
            _ => element.attr("value").unwrap_or_default().to_owned(),
        },
    };
    Some((name, value))
}

/// The path in a mail that begins with `start`.
pub fn path_in(mail: &str, start: &str) -> String {
    let from = mail.find(start).unwrap_or_else(|| panic!("no {start} in {mail}"));
    mail[from..].chars().take_while(|c| c.is_ascii_alphanumeric() || "/-_".contains(*c)).collect()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}
