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

/// Presses the button `go`, with these files chosen.
pub async fn press_with_files(client: &Client, page: &Page, answers: Answers<'_>, files: &[&[u8]], go: &str) -> Page {
    let (action, mut fields) = entries(page);
    fields.retain(|(known, _)| !answers.iter().any(|(name, _)| name == known));
    fields.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields.push(("go".to_owned(), go.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|file| ("photos", *file)).collect();
    client.post_files(&action, &fields, &files).await
}

/// Fills in the first form of the page whose address ends in `to` and that can take all answers, and sends it. An answer to a
/// list is the value of an entry or words of its label; what the list does not offer cannot be answered.
pub async fn fill(client: &Client, page: &Page, to: &str, answers: Answers<'_>) -> Page {
    let (action, fields) = filled(page, to, answers);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(&action, &fields).await
}

fn filled(page: &Page, to: &str, answers: Answers<'_>) -> (String, Vec<(String, String)>) {
    let html = Html::parse_document(&page.text());
    let forms = selector("main form[action]");
    for form in html.select(&forms) {
        let action = form.attr("action").expect("an address");
        let given: Option<Vec<_>> =
            answers.iter().map(|(name, wish)| Some(((*name).to_owned(), given(&html, form, name, wish)?))).collect();
        if let Some(given) = given.filter(|_| action.split('?').next().is_some_and(|path| path.ends_with(to))) {
            let standing = form.select(&selector("input, textarea, select")).filter_map(control).collect::<Vec<_>>();
            let kept = standing.into_iter().filter(|(name, _)| !given.iter().any(|(answered, _)| answered == name));
            return (action.to_owned(), kept.chain(given.clone()).collect());
        }
    }
    panic!("no form to {to} takes {answers:?}: {}", page.words())
}

/// What a form sends for an answer, if it can take it.
fn given(html: &Html, form: ElementRef<'_>, name: &str, wish: &str) -> Option<String> {
    let controls: Vec<_> = form.select(&selector("[name]")).filter(|control| control.attr("name") == Some(name)).collect();
    let by = |fits: fn(&Html, ElementRef<'_>, &str) -> Option<String>| controls.iter().find_map(|&control| fits(html, control, wish));
    by(by_value).or_else(|| by(by_label))
}

fn by_value(_: &Html, control: ElementRef<'_>, wish: &str) -> Option<String> {
    let offers = match (control.value().name(), control.attr("type")) {
        ("select", _) => control.select(&selector("option")).any(|option| option.attr("value") == Some(wish)),
        ("button", _) | (_, Some("hidden" | "radio" | "checkbox")) => control.attr("value") == Some(wish),
        _ => true,
    };
    offers.then(|| wish.to_owned())
}

fn by_label(html: &Html, control: ElementRef<'_>, wish: &str) -> Option<String> {
    let says = |element: &ElementRef<'_>| element.text().collect::<String>().contains(wish);
    let entry = match (control.value().name(), control.attr("type")) {
        ("select", _) => control.select(&selector("option")).find(says)?,
        (_, Some("radio" | "checkbox")) => {
            let label = selector(&format!("label[for='{}']", control.attr("id")?));
            html.select(&label).find(says).map(|_| control)?
        }
        _ => return None,
    };
    entry.attr("value").map(str::to_owned)
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
            Some("submit" | "file") => return None,
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
