//! `/mein/{token}`: the author's private page, with decisions and thread; and everything stored, as JSON.

use axum::extract::Path;
use axum::http::header;
use axum::response::{Redirect, Response};
use maud::{Markup, html};
use serde_json::Value;

use crate::error::Result;
use crate::outputs::mine::{self as facts, DecisionFact, Details};
use crate::outputs::thread;
use crate::process::participation::attachments::views::{consent, own};
use crate::process::participation::attachments::{Attachment, Consent};
use crate::process::participation::contributions::{self, Contribution};
use crate::process::participation::mine::routes::{private, private_path};
use crate::process::participation::mine::views::{self, Mine};
use crate::process::participation::{attachments, contacts};
use crate::process::triage::duplicates;
use crate::process::triage::duplicates::views::for_author;
use crate::process::triage::inquiries::{self, Inquiry};
use crate::web::components::{self, Pair, verdict};
use crate::web::cx::Cx;

pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let (process, contribution) = contributions::by_link(cx.db(), &token).await?;
    if process != cx.process.id {
        return Ok(private(Redirect::to(&private_path(&cx, process, &token).await?)));
    }
    let details = facts::details(cx.db(), contribution.id).await?;
    let email = match &details.contact {
        Some(contact) => contacts::address(cx.db(), &cx.host.keys, contact.id).await?,
        None => None,
    };
    let inquiries = inquiries::of_subject(cx.db(), contribution.subject).await?;
    let photos = attachments::of(&mut *cx.db().acquire().await?, contribution.subject).await?;
    let consents = attachments::consents_of(cx.db(), contribution.id).await?;
    let main = duplicates::main_of(&mut *cx.db().acquire().await?, contribution.id).await?;
    let says = |word: &str| cx.address.split_once('?').is_some_and(|(_, query)| query.split('&').any(|part| part == word));
    let mine = Mine {
        contribution: &contribution,
        token: &token,
        contact: details.contact.as_ref(),
        email: email.as_deref(),
        facts: &about(&cx, &contribution, &details),
        additions: &details.additions,
        decisions: html! {
            @if let Some(main) = &main { (for_author(&cx, main)) }
            (decisions(&cx, &token, &details.decisions))
        },
        stored: &[stored(&cx, &contribution, &details, email.as_deref()), stored_photos(&cx, &contribution.language, &photos, &consents)]
            .concat(),
        questions: inquiries::views::on_private_page(&cx, &token, &inquiries),
        is_asked: inquiries.iter().any(Inquiry::is_open),
        photos: own(&cx, &token, contribution.visibility, &photos, &consents),
        thread: way(&cx, &contribution).await?,
        new: says("neu"),
        without_mail: says("ohne-mail"),
    };
    Ok(private(views::page(&cx, &mine)))
}

fn about(cx: &Cx, contribution: &Contribution, details: &Details) -> Vec<Pair> {
    let mut place = vec![cx.t(contribution.place_kind.label())];
    place.extend(contribution.address.clone());
    place.extend(details.district.clone());
    let mut rows = vec![
        Pair::new(cx.t("mine-received-on"), html! { (cx.lang.moment(contribution.received_at)) }),
        Pair::new(cx.t("mine-occasion"), cx.marked(&details.occasion)),
        Pair::new(cx.t("mine-place"), html! { (place.join(", ")) }),
    ];
    if let Some(theme) = &details.theme {
        rows.push(Pair::new(cx.t("mine-theme"), cx.marked(theme)));
    }
    let name = contribution.author_name.clone().unwrap_or_else(|| cx.t("author-none"));
    rows.push(Pair::new(cx.t("mine-author"), html! { (name) }));
    rows
}

/// Everything stored about author and contribution, in plain words; the words themselves stand above.
fn stored(cx: &Cx, contribution: &Contribution, details: &Details, email: Option<&str>) -> Vec<Pair> {
    let name = if contribution.author_name.is_some() { "mine-stored-name-yes" } else { "mine-stored-name-no" };
    let mut rows = vec![
        Pair::new(cx.t("mine-stored-words"), html! { (cx.t("mine-stored-words-what")) }),
        Pair::new(cx.t("mine-author"), html! { (cx.t(name)) }),
    ];
    let mail = match (&details.contact, email) {
        (Some(contact), Some(email)) => html! { (email) ", " (cx.t(contact.state.label())) },
        _ => html! { (cx.t("mine-stored-email-no")) },
    };
    rows.push(Pair::new(cx.t("mine-stored-email"), mail));
    if let (Some(contact), Some(version)) = (&details.contact, details.consent.as_ref().filter(|_| email.is_some())) {
        let args = [("day", cx.lang.day(contact.created_at).into()), ("version", version.as_str().into())];
        rows.push(Pair::new(cx.t("mine-stored-consent"), html! { (cx.text("mine-stored-consent-what", &args)) }));
        rows.push(Pair::new(
            cx.t("mine-stored-mails"),
            html! { (cx.text("mine-stored-mails-what", &[("n", details.mails_waiting.into())])) },
        ));
    }
    let counts = [("decisions", (details.decisions.len() as i64).into()), ("additions", (details.additions.len() as i64).into())];
    rows.push(Pair::new(cx.t("mine-stored-rest"), html! { (cx.text("mine-stored-rest-what", &counts)) }));
    rows
}

/// Photos with the words that go with them, and what their author agreed to; the photos themselves stand above.
fn stored_photos(cx: &Cx, language: &str, photos: &[Attachment], consents: &[Consent]) -> Vec<Pair> {
    let descriptions = photos.iter().filter(|photo| !photo.alt.is_empty()).map(|photo| photo.alt.as_str());
    let kept = (!photos.is_empty()).then(|| {
        let what = html! {
            (cx.text("mine-stored-photos-what", &[("n", (photos.len() as i64).into())]))
            @for words in descriptions { br; (cx.quoted(&html! { span lang=[cx.foreign_hand(language)] { (words) } })) }
        };
        Pair::new(cx.t("photos-title"), what)
    });
    let given = consents.iter().map(|given| Pair::new(cx.t(given.purpose.label()), consent(cx, given)));
    kept.into_iter().chain(given).collect()
}

/// Each decision with its reason and, where something is withheld, the way to its statement of reasons and to a complaint.
fn decisions(cx: &Cx, token: &str, decisions: &[DecisionFact]) -> Markup {
    html! {
        @if !decisions.is_empty() {
            h3 { (cx.t("mine-decisions")) }
            ol {
                @for (position, decision) in (1..).zip(decisions) {
                    li {
                        p {
                            b { (cx.t(&format!("mine-decision-{}", decision.decision))) } ", " (cx.lang.day(decision.at))
                            @if let Some(reason) = decision.reason { ": " (cx.t(reason.label())) }
                        }
                        @if let Some(reason) = decision.reason {
                            p.rf-muted { (cx.t("grounds-ground")) ": " (cx.t(reason.ground())) }
                            p { a href=(cx.url(&format!("/mein/{token}/entscheidungen/{position}"))) { (cx.t("decision-more")) } }
                        }
                        @if !decision.text.is_empty() { p.rf-prewrap { (cx.german(&decision.text)) } }
                    }
                }
            }
        }
    }
}

/// The thread with its verdict; nothing once it is gone.
async fn way(cx: &Cx, contribution: &Contribution) -> Result<Markup> {
    if contribution.visibility.is_gone() {
        return Ok(html! {});
    }
    let facts = thread::facts_of(&cx.host, cx.process.id, contribution.id).await?;
    let thread = thread::forward(cx, &facts);
    Ok(html! {
        (verdict(cx.lang, &thread.verdict))
        (components::thread(cx.lang, &thread.knots))
    })
}

/// `/mein/{token}/daten.json`.
pub(super) async fn data(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let (_, contribution) = contributions::by_link(cx.db(), &token).await?;
    let mut stored = facts::stored(cx.db(), contribution.id).await?;
    let details = facts::details(cx.db(), contribution.id).await?;
    if let (Some(contact), Some(Value::Object(kept))) = (details.contact, stored.get_mut("contact")) {
        let email = contacts::address(cx.db(), &cx.host.keys, contact.id).await?;
        kept.insert("email".to_owned(), email.into());
    }
    let name = format!("attachment; filename=\"{}.json\"", contribution.number);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok(private((headers, format!("{stored:#}\n"))))
}
