//! A mail in words: plain text, and the same as HTML in one column, with the town's name, links as buttons, no picture and nothing that
//! reports back.

use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use maud::{DOCTYPE, Markup, html};
use serde_json::Value;
use sqlx::types::Json;

use super::worker::Recipient;
use crate::error::{Arg, Error, Result};
use crate::services::i18n::{Lang, Localised};

/// Parameters that templates may use.
const PARAMS: [&str; 10] = ["number", "title", "reason", "text", "statement", "department", "process", "until", "topic", "address"];

/// The look of the HTML part. Mail programs know no style sheets of ours and few selectors.
const STYLE: &str = "body{margin:0;padding:1rem;background:#f4f6fa;color:#171a2b;font:1rem/1.55 Fira Sans,Segoe UI,Helvetica,Arial,sans-serif}\
    .letter{max-width:36rem;margin:0 auto;padding:1.5rem;background:#ffffff;border-radius:12px}\
    .town{margin:0 0 1.5rem;padding-bottom:.6rem;border-bottom:3px solid #b3122b;font-weight:600}\
    p{margin:0 0 1rem}a{color:#003bbf}\
    a.button{display:inline-block;padding:.7rem 1.2rem;border-radius:8px;background:#171a2b;color:#ffffff;font-weight:600;text-decoration:none}\
    .foot{margin-top:1.5rem;padding-top:1rem;border-top:1px solid #d5dbe6;color:#4d5975;font-size:.875rem}";

/// Key of the text under a mail to a member of staff.
pub(super) const STAFF_FOOTER: &str = "mail-footer-staff";
/// Key of the text under a mail to somebody who reported a barrier.
pub const BARRIER_FOOTER: &str = "mail-footer-barrier";
/// Key of the text under a mail to somebody who reported some content.
pub const REPORT_FOOTER: &str = "mail-footer-report";

/// The town and the person who answers for its mails.
pub(super) struct Town {
    pub name: String,
    pub contact_name: String,
    pub contact_role: Option<Json<Localised>>,
    pub contact_phone: String,
    pub contact_hours: Json<Localised>,
}

/// A mail that is ready to leave.
#[derive(Debug)]
pub(super) struct Letter {
    subject: String,
    plain: String,
    html: String,
    /// Address that ends these mails.
    unsubscribe: Option<String>,
}

/// Writes a template with its parameters to somebody.
pub(super) fn write(town: &Town, public_url: &str, to: &Recipient, template: &str, params: &Value) -> Letter {
    let absolute = |path: &Option<String>| path.as_ref().map(|path| format!("{public_url}{path}"));
    let private_label =
        if [STAFF_FOOTER, BARRIER_FOOTER, REPORT_FOOTER].contains(&to.footer) { "mail-button-open" } else { "mail-button-private" };
    let links =
        Links { private_label, private: absolute(&to.link), confirm: absolute(&to.confirm_link), unsubscribe: absolute(&to.unsubscribe) };
    let lang = to.lang;
    let args = arguments(lang, town, to, &links, params);
    let body = format!("{}\n\n{}", lang.text(&format!("mail-{template}-body"), &args), signature(lang, town));
    let footer = footer(lang, to, &args);
    let subject = lang.text(&format!("mail-{template}-subject"), &args);
    let html = html(lang, &subject, &lang.text("town-name", &[("name", town.name.as_str().into())]), &body, &footer, &links);
    Letter { subject, plain: format!("{body}\n\n-- \n{footer}\n"), html, unsubscribe: links.unsubscribe }
}

/// The addresses that belong to a person.
struct Links {
    /// Key of what the button to their own page says: neither staff nor who reported a barrier has a private page of a contribution.
    private_label: &'static str,
    private: Option<String>,
    confirm: Option<String>,
    unsubscribe: Option<String>,
}

impl Links {
    /// Key of what a button to this address says.
    fn label(&self, address: &str) -> &'static str {
        let is = |link: &Option<String>| link.as_deref() == Some(address);
        match (is(&self.confirm), is(&self.private), is(&self.unsubscribe)) {
            (true, ..) => "mail-button-confirm",
            (_, true, _) => self.private_label,
            (.., true) => "mail-button-unsubscribe",
            _ => "mail-button-open",
        }
    }
}

fn arguments(lang: Lang, town: &Town, to: &Recipient, links: &Links, params: &Value) -> Vec<(&'static str, Arg)> {
    let or_nothing = |text: &Option<String>| text.clone().unwrap_or_default();
    let contact = format!("{}, {}, {}", town.contact_name, town.contact_phone, town.contact_hours.get(lang));
    let mut args: Vec<(&'static str, Arg)> = vec![
        ("link", or_nothing(&links.private).into()),
        ("confirm_link", or_nothing(&links.confirm).into()),
        ("unsubscribe", or_nothing(&links.unsubscribe).into()),
        ("code", or_nothing(&to.code).into()),
        ("town", town.name.as_str().into()),
        ("contact", contact.into()),
    ];
    args.extend(PARAMS.into_iter().filter_map(|name| Some((name, params.get(name)?.as_str()?.into()))));
    args
}

/// A named person writes.
fn signature(lang: Lang, town: &Town) -> String {
    let lines = [
        lang.t("mail-regards"),
        town.contact_name.clone(),
        town.contact_role.as_ref().map(|role| role.get(lang).to_owned()).unwrap_or_default(),
        lang.text("town-name", &[("name", town.name.as_str().into())]),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Why the mail came, how to end it, whom to ask.
fn footer(lang: Lang, to: &Recipient, args: &[(&'static str, Arg)]) -> String {
    let way_out = to.unsubscribe.as_ref().map(|_| lang.text("mail-way-out", args));
    let parts = [Some(lang.text(to.footer, args)), way_out, Some(lang.text("mail-questions", args))];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

fn html(lang: Lang, subject: &str, town: &str, body: &str, footer: &str, links: &Links) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (subject) }
                style { (STYLE) }
            }
            body {
                div.letter {
                    p.town { (town) }
                    @for paragraph in body.split("\n\n") { (paragraph_or_button(lang, paragraph, links)) }
                    div.foot { @for paragraph in footer.split("\n\n") { p { (lines(paragraph)) } } }
                }
            }
        }
    }
    .into_string()
}

/// An address alone in its paragraph is a button.
fn paragraph_or_button(lang: Lang, paragraph: &str, links: &Links) -> Markup {
    match address(paragraph) {
        Some(address) => html! { p { a.button href=(address) { (lang.t(links.label(address))) } } },
        None => html! { p { (lines(paragraph)) } },
    }
}

fn lines(paragraph: &str) -> Markup {
    html! {
        @for (index, line) in paragraph.lines().enumerate() {
            @if index > 0 { br; }
            @match address(line) {
                Some(address) => { a href=(address) { (address) } },
                None => (line),
            }
        }
    }
}

/// A line that is an address and nothing else.
fn address(line: &str) -> Option<&str> {
    let line = line.trim();
    ((line.starts_with("https://") || line.starts_with("http://")) && !line.contains(char::is_whitespace)).then_some(line)
}

impl Letter {
    /// The message to one address.
    ///
    /// # Errors
    /// When one of the addresses is none.
    pub fn into_message(self, from: &str, to: &str) -> Result<Message> {
        let builder = Message::builder()
            .from(from.parse::<Mailbox>().map_err(Error::internal)?)
            .to(to.parse::<Mailbox>().map_err(Error::internal)?)
            .subject(self.subject);
        let mut message = builder.multipart(MultiPart::alternative_plain_html(self.plain, self.html)).map_err(Error::internal)?;
        if let Some(address) = self.unsubscribe {
            // RFC 2369 and RFC 8058: mail programs show a button of their own, and need no page for it.
            let headers = message.headers_mut();
            headers.insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str("List-Unsubscribe"), format!("<{address}>")));
            headers.insert_raw(HeaderValue::new(
                HeaderName::new_from_ascii_str("List-Unsubscribe-Post"),
                "List-Unsubscribe=One-Click".to_owned(),
            ));
        }
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town() -> Town {
        let text = str::to_owned;
        Town {
            name: text("Pinneberg"),
            contact_name: text("Katrin Brandt"),
            contact_role: Some(Json(Localised::german("Stadtplanung"))),
            contact_phone: text("04101 211-0"),
            contact_hours: Json(Localised::german("Mo bis Do 9 bis 16 Uhr")),
        }
    }

    fn recipient() -> Recipient {
        Recipient {
            email: "frau@example.org".into(),
            lang: Lang::De,
            link: Some("/mein/abc".into()),
            code: None,
            confirm_link: None,
            unsubscribe: Some("/mein/abc/abbestellen".into()),
            footer: "mail-footer",
        }
    }

    #[test]
    fn a_letter_has_a_person_a_button_and_a_way_out() {
        let params =
            serde_json::json!({ "number": "PI-2026-00001", "text": "– <b>Neu</b>\nhttps://stadt.example/beitraege/PI-2026-00001" });
        let letter = write(&town(), "https://stadt.example", &recipient(), "news", &params);
        assert!(letter.plain.contains("\nKatrin Brandt\nStadtplanung\nStadt Pinneberg\n"), "{}", letter.plain);
        assert!(letter.plain.contains("https://stadt.example/mein/abc/abbestellen"), "{}", letter.plain);
        assert!(letter.html.contains("<a class=\"button\" href=\"https://stadt.example/mein/abc\">"), "{}", letter.html);
        assert!(letter.html.contains("&lt;b&gt;Neu"), "what people wrote is text: {}", letter.html);
        for nothing in ["<img", "<script", "url(", "&gt;{"] {
            assert!(!letter.html.contains(nothing), "{nothing}");
        }
        let message =
            String::from_utf8(letter.into_message("Stadt <stadt@stadt.example>", "frau@example.org").expect("a message").formatted());
        let message = message.expect("ASCII");
        assert!(message.contains("List-Unsubscribe: <https://stadt.example/mein/abc/abbestellen>\r\n"), "{message}");
        assert!(message.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{message}");
    }
}
