//! The private page and its way in. What other steps know of the contribution comes in as parts.

use jiff::civil::Date;
use maud::{Markup, html};

use crate::process::participation::comments::Addition;
use crate::process::participation::contacts::{Contact, ContactState};
use crate::process::participation::contributions::{Contribution, Visibility};
use crate::process::participation::submission::draft_key;
use crate::process::participation::wording::additions_of_author;
use crate::services::time;
use crate::web::components::{
    Alert, Button, ButtonLook, Checkbox, Kind, Pair, TextField, Tone, copy_button, error_summary, kind_tag, link_button, pairs,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav, Options};

/// The way in by number and return code.
pub(super) fn entry(cx: &Cx, form: &Form) -> Markup {
    let number = TextField {
        name: "number",
        label: "mine-number",
        hint: Some("mine-number-hint"),
        required: true,
        autocomplete: Some("off"),
        ..TextField::default()
    };
    let code = TextField {
        name: "code",
        label: "mine-code",
        hint: Some("mine-code-hint"),
        required: true,
        autocomplete: Some("off"),
        ..TextField::default()
    };
    let title = cx.t("mine-title");
    let body = html! {
        h1 { (title) }
        p.rf-lead { (cx.t("mine-entry-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.url("/mein")) novalidate {
            (token_fields(cx))
            (number.render(cx.lang, form))
            (code.render(cx.lang, form))
            div.rf-actions { (Button { label: "mine-enter", ..Button::default() }.render(cx.lang)) }
        }
        p.rf-muted { (cx.t("mine-lost")) }
    };
    private_page(cx, &title, &body)
}

/// What the page shows.
pub struct Mine<'a> {
    /// The contribution, whatever its state.
    pub contribution: &'a Contribution,
    /// Token of the page.
    pub token: &'a str,
    /// The author's contact, if there is one.
    pub contact: Option<&'a Contact>,
    /// The address behind it, as long as it is kept.
    pub email: Option<&'a str>,
    /// District, theme, place and occasion in words.
    pub facts: &'a [Pair],
    /// What the author added, oldest first.
    pub additions: &'a [Addition],
    /// Decisions with their reasons and texts to the author.
    pub decisions: Markup,
    /// Everything stored, in plain words.
    pub stored: &'a [Pair],
    /// What the town asked, with the field for the answer.
    pub questions: Markup,
    /// Whether an answer is awaited.
    pub is_asked: bool,
    /// Photos, with what can be taken back.
    pub photos: Markup,
    /// The red thread.
    pub thread: Markup,
    /// Whether it was just sent.
    pub new: bool,
    /// Whether the e-mail could not be taken because of too many mails.
    pub without_mail: bool,
}

/// The private page.
pub fn page(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let contribution = mine.contribution;
    let title = cx.text("mine-page-title", &[("number", contribution.number.as_str().into())]);
    if contribution.visibility.is_gone() {
        return private_page(cx, &title, &html! { (named(cx, contribution)) p.rf-lead { (status(cx, contribution)) } (mine.decisions) });
    }
    let body = html! {
        @if mine.new { (receipt(cx, mine)) } @else { (named(cx, contribution)) }
        (mine.questions)
        div.rf-two {
            div { (standing(cx, mine)) (words(cx, mine)) (mine.photos) }
            section { h2 { (cx.t("mine-thread")) } (mine.thread) }
        }
        @if !mine.new { (keep(cx, mine)) }
        (email(cx, mine))
        (data(cx, mine))
    };
    private_page(cx, &title, &body)
}

/// The heading; the number stays in one piece.
fn named(cx: &Cx, contribution: &Contribution) -> Markup {
    html! { h1 { (cx.t("mine-title")) " " span.rf-nowrap { (contribution.number) } } }
}

fn standing(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let contribution = mine.contribution;
    html! {
        section.rf-section {
            h2 { (cx.t("mine-status")) }
            p { b { (status(cx, contribution)) } @if let Some(promise) = promise(cx, mine) { " " (promise) } }
            @if contribution.visibility.is_public() {
                p { a href=(cx.url(&format!("/beitraege/{}", contribution.number))) { (cx.t("mine-public-page")) } }
            }
            (mine.decisions)
        }
    }
}

fn words(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let contribution = mine.contribution;
    html! {
        section.rf-section {
            h2 lang=[cx.foreign_hand(&contribution.language)] { (contribution.title) }
            @if let Some(kind) = Kind::from_code(contribution.kind.as_str()) { p { (kind_tag(cx.lang, kind)) } }
            p.rf-prewrap lang=[cx.foreign_hand(&contribution.language)] { (contribution.text) }
            @if let Some(at) = contribution.corrected_at { p.rf-muted { (cx.text("wording-corrected-at", &[("at", cx.lang.moment(at).into())])) } }
            (additions_of_author(cx, mine.additions))
            (pairs(mine.facts))
            (change(cx, mine))
        }
    }
}

/// The way to change the words: to correct them until somebody has decided, to add to them afterwards.
fn change(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let visibility = mine.contribution.visibility;
    let here = |path: &str| cx.url(&format!("/mein/{}/{path}", mine.token));
    html! {
        @if visibility.is_correctable() {
            p { (link_button(cx.lang, ButtonLook::Secondary, &here("aendern"), "wording-correct")) }
            p.rf-muted { (cx.t("wording-correct-until")) }
        } @else if visibility.takes_additions() {
            p { (link_button(cx.lang, ButtonLook::Secondary, &here("ergaenzen"), "wording-add")) }
        }
    }
}

/// The sentence that says how it stands.
fn status(cx: &Cx, contribution: &Contribution) -> String {
    let day = contribution.gone_at.map_or_else(String::new, |at| cx.lang.day(at));
    cx.text(status_key(contribution.visibility), &[("day", day.into())])
}

const fn status_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Submitted => "mine-status-submitted",
        Visibility::InReview => "mine-status-in-review",
        Visibility::Published => "mine-status-published",
        Visibility::Redacted => "mine-status-redacted",
        Visibility::Internal => "mine-status-internal",
        Visibility::Rejected => "mine-status-rejected",
        Visibility::Hidden => "mine-status-hidden",
        Visibility::Withdrawn => "mine-status-withdrawn",
        Visibility::Erased => "mine-status-erased",
    }
}

/// The end of the form: number, link, code, and what happens next.
fn receipt(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let contribution = mine.contribution;
    let number = contribution.number.as_str();
    html! {
        (Alert::new(Tone::Success, cx.text("mine-received", &[("number", number.into())])).render(cx.lang))
        h1 data-draft-sent=(draft_key(cx)) { (cx.t("mine-thanks")) }
        section.rf-section { h2 { (cx.t("mine-keep-title")) } (keys(cx, mine)) }
        @if mine.without_mail { (Alert::new(Tone::Warning, cx.t("mine-without-mail")).render(cx.lang)) }
        section.rf-section {
            h2 { (cx.t("mine-next")) }
            ol {
                li { (next_read(cx, contribution)) }
                li { (cx.t("mine-next-cluster")) }
                li { (cx.t("mine-next-answer")) }
            }
            p { a href=(cx.url("/beitraege/neu")) { (cx.t("mine-next-another")) } }
        }
    }
}

/// Until when it is decided, as the town promised.
fn due(cx: &Cx, contribution: &Contribution) -> Option<Date> {
    cx.process.rhythm.due(time::day(contribution.received_at)).filter(|_| contribution.visibility.is_waiting())
}

fn next_read(cx: &Cx, contribution: &Contribution) -> String {
    let days = ("days", cx.process.moderation_days(cx.lang).into());
    match due(cx, contribution) {
        Some(due) => cx.text("mine-next-until", &[days, ("until", cx.lang.date(due).into())]),
        None => cx.text("mine-next-read", &[days]),
    }
}

/// The promise as long as the town has to act: who is asked has the next word.
fn promise(cx: &Cx, mine: &Mine<'_>) -> Option<String> {
    let due = due(cx, mine.contribution).filter(|_| !mine.is_asked)?;
    let key = if due < time::day(cx.now) { "mine-promise-late" } else { "mine-promise" };
    Some(cx.text(key, &[("until", cx.lang.date(due).into())]))
}

/// What one should keep to come back.
fn keys(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let contribution = mine.contribution;
    let link = format!("{}{}", cx.host.config.public_url, cx.url(&format!("/mein/{}", mine.token)));
    let code = cx.host.keys.return_code(contribution.uuid, contribution.link_generation);
    html! {
        p { (cx.t("mine-keep")) }
        (pairs(&[
            Pair::new(cx.t("mine-number"), html! { b { (contribution.number) } }),
            Pair::new(cx.t("mine-code"), copy_button(cx.lang, "mine-code", &code)),
            Pair::new(cx.t("mine-link"), copy_button(cx.lang, "mine-link", &link)),
        ]))
        p { (cx.t("mine-keep-way")) " " a href=(cx.url("/mein")) { (cx.t("mine-title")) } }
    }
}

fn keep(cx: &Cx, mine: &Mine<'_>) -> Markup {
    html! { details.rf-section { summary { (cx.t("mine-keep-title")) } (keys(cx, mine)) } }
}

/// News by e-mail: on, off, erased, or not there yet.
fn email(cx: &Cx, mine: &Mine<'_>) -> Markup {
    let contact = mine.contact.filter(|contact| contact.state != ContactState::Erased);
    html! {
        section.rf-section {
            h2 { (cx.t("mine-email-title")) }
            @if let Some(contact) = contact {
                p { (mine.email.unwrap_or_default()) " (" (cx.t(contact.state.label())) ")" }
                @if contact.ending_asked_on.is_some() { (may_we_keep(cx, mine.token)) }
                @if contact.state == ContactState::Unconfirmed { p { (cx.t("mine-email-unconfirmed")) } }
                div.rf-actions {
                    @match contact.state {
                        ContactState::Confirmed => { (act(cx, mine.token, "email/aus", "mine-email-turn-off")) }
                        ContactState::Unsubscribed => { (act(cx, mine.token, "email/an", "mine-email-turn-on")) }
                        ContactState::Unconfirmed | ContactState::Erased => {}
                    }
                    (act(cx, mine.token, "email/loeschen", "mine-email-erase"))
                }
            } @else {
                p { (cx.t("mine-email-none")) }
                (email_fields(cx, mine.token, &Form::empty()))
            }
        }
    }
}

/// The question at the end of an address's time.
fn may_we_keep(cx: &Cx, token: &str) -> Markup {
    Alert::new(Tone::Info, cx.t("mine-email-ending")).with(act(cx, token, "email/behalten", "mine-email-keep")).render(cx.lang)
}

/// The page behind the link at the foot of a mail.
pub(super) fn ask_silence(cx: &Cx, token: &str) -> Markup {
    let title = cx.t("mine-silence-title");
    let body = html! {
        h1 { (title) }
        p.rf-lead { (cx.t("mine-silence-text")) }
        div.rf-row {
            (act(cx, token, "abbestellen", "mine-silence-now"))
            a href=(cx.url(&format!("/mein/{token}"))) { (cx.t("mine-back")) }
        }
    };
    private_page(cx, &title, &body)
}

/// After that.
pub(super) fn silenced(cx: &Cx, token: &str) -> Markup {
    let title = cx.t("mine-silenced-title");
    let body = html! {
        h1 { (title) }
        p { (cx.t("mine-silenced-text")) }
        p { a href=(cx.url(&format!("/mein/{token}"))) { (cx.t("mine-back")) } }
    };
    private_page(cx, &title, &body)
}

fn act(cx: &Cx, token: &str, what: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(cx.url(&format!("/mein/{token}/{what}"))) {
            (token_fields(cx))
            (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
    }
}

fn email_fields(cx: &Cx, token: &str, form: &Form) -> Markup {
    let email = TextField { required: true, ..TextField::email("mine-email-address") };
    let consent = Checkbox { name: "consent", label: "form-email-consent", hint: Some("form-email-consent-hint") };
    html! {
        form.rf-form method="post" action=(cx.url(&format!("/mein/{token}/email"))) novalidate {
            (token_fields(cx))
            (email.render(cx.lang, form))
            (consent.render(cx.lang, form))
            div.rf-actions { (Button { label: "mine-email-add", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

/// The e-mail form alone, when something was wrong with it.
pub(super) fn email_again(cx: &Cx, token: &str, form: &Form) -> Markup {
    let title = cx.t("mine-email-title");
    let body = html! {
        h1 { (title) }
        (error_summary(cx.lang, form))
        (email_fields(cx, token, form))
        p { a href=(cx.url(&format!("/mein/{token}"))) { (cx.t("mine-back")) } }
    };
    private_page(cx, &title, &body)
}

/// Everything stored, and the way to take it back.
fn data(cx: &Cx, mine: &Mine<'_>) -> Markup {
    html! {
        section.rf-section {
            h2 { (cx.t("mine-data-title")) }
            p { (cx.t("mine-data-lead")) }
            (pairs(mine.stored))
            p { a href=(cx.url(&format!("/mein/{}/daten.json", mine.token))) download { (cx.t("mine-data-download")) } }
            details {
                summary { (cx.t("mine-person")) }
                p { (cx.t("mine-person-means")) }
                (act(cx, mine.token, "person-loeschen", "mine-person-now"))
            }
            details {
                summary { (cx.t("mine-withdraw")) }
                p { b { (cx.t("mine-withdraw-sure")) } " " (cx.t("mine-withdraw-means")) }
                (act(cx, mine.token, "zurueckziehen", "mine-withdraw-now"))
            }
        }
    }
}

/// The page behind the link of the confirming mail: a button, because scanners of mails open links too.
pub(super) fn confirm(cx: &Cx, token: &str, form: &Form) -> Markup {
    let title = cx.t("mine-confirm-title");
    let body = html! {
        h1 { (title) }
        (error_summary(cx.lang, form))
        // A link that does not hold any more would not hold at the next try.
        @if form.errors().is_empty() {
            p { (cx.t("mine-confirm-text")) }
            form method="post" action=(cx.url(&format!("/mein/bestaetigen/{token}"))) {
                (token_fields(cx))
                div.rf-actions { (Button { label: "mine-confirm-now", ..Button::default() }.render(cx.lang)) }
            }
        } @else {
            p { a href=(cx.url("/mein")) { (cx.t("mine-title")) } }
        }
    };
    private_page(cx, &title, &body)
}

/// After confirming.
pub(super) fn confirmed(cx: &Cx) -> Markup {
    let title = cx.t("mine-confirmed-title");
    let body = html! {
        h1 { (title) }
        p { (cx.t("mine-confirmed-text")) }
        p { a href=(cx.url("/")) { (cx.t("error-way-home")) } }
    };
    private_page(cx, &title, &body)
}

/// A page around something private: not for search engines.
pub fn private_page(cx: &Cx, title: &str, body: &Markup) -> Markup {
    let options = Options { private: true, ..Options::default() };
    page::public_with(cx, title, Nav::None, options, html! { div.rf-wrap.rf-page { (body) } })
}
