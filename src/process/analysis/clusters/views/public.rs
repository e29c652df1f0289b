//! The public page of a cluster. No IO.

use maud::{Markup, html};

use super::voices_line;
use crate::process::analysis::clusters::model::{PublicCluster, PublicPage, PublicVoice, Share, ShareOf};
use crate::services::i18n::Lang;
use crate::web::components::{Column, Crumb, Kind, Mark, Table, breadcrumbs, empty_state, kind_shape, tag, tag_list};
use crate::web::cx::Cx;

/// Quotes in sight; the others open with one click.
const FIRST: usize = 8;

/// The marks of a cluster's public contributions that have a place.
pub fn marks(cx: &Cx, voices: &[PublicVoice]) -> Vec<Mark> {
    let placed = voices.iter().filter_map(|voice| Some((voice, voice.lon_lat?, Kind::from_code(voice.kind.as_str())?)));
    placed
        .map(|(voice, (lon, lat), kind)| Mark {
            lon,
            lat,
            kind,
            count: 1,
            label: voice.title.clone(),
            href: Some(cx.url(&format!("/beitraege/{}", voice.number))),
            extent: None,
        })
        .collect()
}

/// The page: what people say, where they say it, who they are; beside it the map and what became of it.
pub fn public_cluster(cx: &Cx, page: &PublicPage, map: &Markup, thread: &Markup) -> Markup {
    let cluster = &page.cluster;
    html! {
        div.rf-wrap.rf-page {
            (breadcrumbs(cx.lang, &[Crumb::to(cx.t("analysis-title"), cx.url("/analyse")), Crumb::here(cx.text("cluster-crumb", &[("code", cluster.code.as_str().into())]))]))
            div.rf-two {
                div {
                    h1 { (cx.german(&cluster.title)) }
                    (tag_list(&tags(cx, cluster)))
                    p.rf-lead { (cx.t("cluster-public-lead")) }
                    p.rf-prewrap.rf-text lang=[cx.foreign(Lang::De)] { (cluster.summary) }
                    p { b { (voices_line(cx, cluster.voices)) } }
                    (quotes(cx, &page.voices))
                }
                div {
                    section.rf-section { h2 { (cx.t("thread-title")) } (thread) }
                    section.rf-section { (map) }
                    section { (spread(cx, &page.spread)) }
                }
            }
        }
    }
}

fn tags(cx: &Cx, cluster: &PublicCluster) -> Vec<Markup> {
    let mut tags = vec![];
    tags.extend(cluster.theme.as_ref().map(|theme| html! { span lang=[cx.tongue(theme)] { (tag(cx.local(theme), None)) } }));
    tags.extend(cluster.controversial.then(|| tag(&cx.t("cluster-controversial-public"), None)));
    tags.extend(cluster.minority.then(|| tag(&cx.t("cluster-minority-public"), None)));
    tags
}

fn quotes(cx: &Cx, voices: &[PublicVoice]) -> Markup {
    let (first, rest) = voices.split_at(voices.len().min(FIRST));
    html! {
        h2 { (cx.t("cluster-quotes")) }
        @if first.is_empty() { (empty_state(&cx.t("cluster-quotes-none"), &html! { p { (cx.t("cluster-quotes-none-text")) } })) }
        ul.rf-list { @for voice in first { (quote(cx, voice)) } }
        @if !rest.is_empty() {
            details {
                summary { (cx.text("cluster-quotes-more", &[("n", (rest.len() as i64).into())])) }
                ul.rf-list { @for voice in rest { (quote(cx, voice)) } }
            }
        }
    }
}

fn quote(cx: &Cx, voice: &PublicVoice) -> Markup {
    let kind = Kind::from_code(voice.kind.as_str());
    html! {
        li.rf-item {
            @match kind { Some(kind) => (kind_shape(kind)), None => span {} }
            div {
                a href=(cx.url(&format!("/beitraege/{}", voice.number))) { b { (cx.german(&voice.title)) } }
                @if voice.quotes.is_empty() { p.rf-text lang=[cx.foreign(Lang::De)] { (voice.excerpt) } }
                @for words in &voice.quotes { blockquote.rf-text { (cx.quoted(&cx.german(words))) } }
                p.rf-item__meta {
                    @if let Some(kind) = kind { (cx.t(kind.word())) " · " }
                    (voice.number) " · " (cx.lang.day(voice.received_at))
                    @if let Some(district) = &voice.district { " · " (district) }
                }
            }
        }
    }
}

/// Two tables that each add up to the total.
fn spread(cx: &Cx, shares: &[Share]) -> Markup {
    let (occasions, districts): (Vec<&Share>, Vec<&Share>) = shares.iter().partition(|share| matches!(share.of, ShareOf::Occasion(_)));
    // Where there are no districts, a table of them says nothing.
    let by_district = districts.iter().any(|share| share.of != ShareOf::NoDistrict);
    let approximate = districts.iter().any(|share| matches!(share.of, ShareOf::District { approximate: true, .. }));
    html! {
        h2 { (cx.t("cluster-spread")) }
        @if by_district { (share_table(cx, "cluster-by-district", "filter-district", &districts)) }
        @if approximate { p.rf-muted { (cx.t("districts-approximate")) } }
        (share_table(cx, "cluster-by-occasion", "cluster-occasion", &occasions))
    }
}

fn share_table(cx: &Cx, caption: &str, first: &str, shares: &[&Share]) -> Markup {
    let not_public: i64 = shares.iter().map(|share| share.not_public).sum();
    // Where everything can be read, a column of zeros would only raise questions.
    let columns = if not_public > 0 { 2 } else { 1 };
    let numbers = |all: i64, not_public: i64| [all, not_public].into_iter().take(columns).map(|n| html! { (cx.lang.number(n)) }).collect();
    let line = |first: Markup, rest: Vec<Markup>| [vec![first], rest].concat();
    let row = |share: &&Share| line(share_name(cx, &share.of), numbers(share.contributions, share.not_public));
    let sum = numbers(shares.iter().map(|share| share.contributions).sum(), not_public);
    let heads = ["cluster-voices", "cluster-voices-not-public"].into_iter().take(columns).map(|key| Column::number(cx.t(key)));
    Table {
        caption: cx.t(caption),
        columns: std::iter::once(Column::text(cx.t(first))).chain(heads).collect(),
        rows: shares.iter().map(row).collect(),
        footer: Some(line(html! { (cx.t("table-sum")) }, sum)),
        ..Table::default()
    }
    .render(cx.lang)
}

fn share_name(cx: &Cx, of: &ShareOf) -> Markup {
    html! {
        @match of {
            ShareOf::District { name, .. } => (name),
            ShareOf::NoDistrict => (cx.t("report-no-district")),
            ShareOf::WholeTown => (cx.t("report-whole-town")),
            ShareOf::NoPlace => (cx.t("report-no-place")),
            ShareOf::Outside => (cx.t("report-outside")),
            ShareOf::Occasion(title) => (cx.local(title)),
        }
    }
}
