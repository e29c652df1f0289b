//! `/aktuelles.atom` (RFC 4287), with the filters of the list: `?ortsteil=&thema=&massnahme=&bbox=`.

use atom_syndication::{Category, Content, Feed, FixedDateTime, Link, Person, Text};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;

use super::{Entry, Kind, Selection, conditional, entries, host_name};
use crate::error::{Error, Result};
use crate::web::cx::Cx;

pub(super) async fn show(cx: Cx, headers: HeaderMap) -> Result<Response> {
    let selection = Selection::of(&cx).await?;
    let entries = entries(cx.db(), cx.process.id, &selection, Timestamp::UNIX_EPOCH, cx.now).await?;
    let updated = entries.first().map_or(Timestamp::UNIX_EPOCH, |entry| entry.at);
    let body = feed(&cx, &entries, updated)?.to_string();
    Ok(conditional(&headers, "application/atom+xml; charset=utf-8", body, updated))
}

fn feed(cx: &Cx, entries: &[Entry], updated: Timestamp) -> Result<Feed> {
    let public_url = &cx.host.config.public_url;
    let town = cx.text("town-name", &[("name", cx.process.town.name.as_str().into())]);
    let title = cx.text("feed-title", &[("process", cx.local(&cx.process.title).into())]);
    let here = format!("{public_url}{}", cx.address);
    let links = vec![
        Link { href: here, rel: "self".into(), mime_type: Some("application/atom+xml".into()), ..Link::default() },
        Link { href: format!("{public_url}{}", cx.url("/beitraege")), rel: "alternate".into(), ..Link::default() },
    ];
    let query = cx.address.split_once('?').map_or("", |(_, query)| query);
    Ok(Feed {
        title: Text::plain(title),
        id: format!("{}/aktuelles?{query}", tag(cx)),
        updated: instant(updated)?,
        authors: vec![Person { name: town, ..Person::default() }],
        links,
        lang: Some(cx.lang.code().to_owned()),
        entries: entries.iter().map(|entry| one(cx, entry)).collect::<Result<_>>()?,
        ..Feed::default()
    })
}

fn one(cx: &Cx, entry: &Entry) -> Result<atom_syndication::Entry> {
    let href = format!("{}{}", cx.host.config.public_url, cx.url(&entry.path()));
    Ok(atom_syndication::Entry {
        title: Text::plain(entry.headline(cx.lang)),
        id: format!("{}/{}/{}/{}", tag(cx), word(&entry.kind), entry.code, entry.at.as_second()),
        updated: instant(entry.at)?,
        published: Some(instant(entry.at)?),
        links: vec![Link { href, rel: "alternate".into(), mime_type: Some("text/html".into()), ..Link::default() }],
        categories: vec![Category { term: word(&entry.kind).to_owned(), ..Category::default() }],
        content: Some(Content { value: Some(entry.text.clone()), content_type: Some("text".into()), ..Content::default() }),
        ..atom_syndication::Entry::default()
    })
}

/// The beginning of names that never change (RFC 4151), whatever else an address may hold one day.
fn tag(cx: &Cx) -> String {
    format!("tag:{},2026:{}", host_name(cx), cx.process.slug)
}

const fn word(kind: &Kind) -> &'static str {
    match kind {
        Kind::News => "meldung",
        Kind::Contribution => "beitrag",
        Kind::Reply { .. } => "antwort",
        Kind::Weighing { .. } => "anliegen",
        Kind::Measure | Kind::MeasureState { .. } => "massnahme",
    }
}

fn instant(at: Timestamp) -> Result<FixedDateTime> {
    at.to_string().parse().map_err(Error::internal)
}
