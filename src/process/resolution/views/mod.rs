//! Pages of editions with their consultations and resolutions.

pub mod public;
pub mod staff;

use maud::{Markup, html};

use super::consultations::model::{Consultation, Votes};
use super::editions::model::Parts;
use super::editions::store::{EditionRow, Frozen};
use crate::services::keys;
use crate::web::components::{Column, Table};
use crate::web::cx::Cx;

/// "27 ja, 8 nein, 4 Enthaltungen".
fn votes(cx: &Cx, votes: Votes) -> String {
    cx.text(
        "consultation-votes",
        &[("yes", i64::from(votes.yes).into()), ("no", i64::from(votes.no).into()), ("abstain", i64::from(votes.abstain).into())],
    )
}

/// How a consultation ended, in words; nothing before that.
fn outcome(cx: &Cx, consultation: &Consultation) -> Option<String> {
    let outcome = cx.t(consultation.outcome?.label());
    Some(match consultation.votes {
        Some(counted) => format!("{outcome} ({})", votes(cx, counted)),
        None => outcome,
    })
}

/// Each part with what the council does with it.
fn parts_table(cx: &Cx, parts: &Parts) -> Markup {
    Table {
        caption: cx.t("edition-parts-title"),
        caption_hidden: true,
        columns: vec![Column::text(cx.t("edition-part-column")), Column::text(cx.t("edition-status-column"))],
        rows: parts.iter().map(|(part, status)| vec![html! { (cx.t(part.label())) }, html! { (cx.t(status.label())) }]).collect(),
        ..Table::default()
    }
    .render(cx.lang)
}

/// Public address of an edition, by its number or its slug.
fn address(cx: &Cx, row: &EditionRow) -> String {
    cx.url(&format!("/beschluesse/{}", row.number.as_ref().unwrap_or(&row.edition.slug)))
}

/// Hash and download of the document, and how to check the one against the other.
fn document(cx: &Cx, row: &EditionRow, frozen: &Frozen) -> Markup {
    let kilobytes = (frozen.bytes + 1023) / 1024;
    html! {
        p { (cx.text("edition-frozen-on", &[("moment", cx.lang.moment(frozen.at).into())])) }
        p { a href={ (address(cx, row)) "/fassung.json" } { (cx.text("edition-download", &[("size", kilobytes.into())])) } }
        p { (cx.t("edition-hash")) br; code.rf-hash { (keys::hex(&frozen.sha256)) } }
        p.rf-muted { (cx.t("edition-hash-check")) }
    }
}
