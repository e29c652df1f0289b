//! `/verwaltung/{process}/zweite-person`: everything that waits for a second account (invariant 7), from every step, with batch approval of
//! what others proposed. The forms post to the steps.

use axum_extra::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::process::resolution::weighing::store as weighing;
use crate::process::triage::{complaints, erasing};
use crate::services::accounts::Role;
use crate::services::act::AccountId;
use crate::web::components::{Alert, Button, Tone, empty_state, tag};
use crate::web::cx::Cx;
use crate::web::form::token_fields;
use crate::web::page;

/// Most complaints shown here; their own page has all of them.
const MOST_COMPLAINTS: i64 = 50;

/// What the last approval did, row by row.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Settled {
    geloescht: Vec<String>,
    selbst: Vec<String>,
    erledigt: Vec<String>,
}

pub(super) async fn show(cx: Cx, Query(settled): Query<Settled>) -> Result<Markup> {
    if cx.is_outside() {
        return Err(Error::Forbidden);
    }
    let erasures = erasing::waiting(cx.db(), cx.process.id).await?;
    let complaints = complaints::waiting(cx.db(), cx.process.id, false, MOST_COMPLAINTS, 0).await?;
    let answers = if cx.can(Role::Planner) { weighing::board(cx.db(), cx.process.id, Some("checked"), 1).await? } else { Vec::new() };
    let nothing = erasures.is_empty() && complaints.is_empty() && answers.is_empty();
    let body = html! {
        h1 { (cx.t("second-title")) }
        p.rf-lead { (cx.t("second-lead")) }
        (outcome(&cx, &settled))
        @if nothing { (empty_state(&cx.t("second-empty"), &html! { p { (cx.t("second-empty-text")) } })) }
        @if !erasures.is_empty() {
            section.rf-section { h2 { (cx.text("second-erasures", &[("n", count(erasures.len()))])) } (erasing::views::list(&cx, &erasures)) }
        }
        @if !complaints.is_empty() {
            section.rf-section {
                h2 { (cx.text("second-complaints", &[("n", count(complaints.len()))])) }
                (complaints::views::table(&cx, &complaints))
            }
        }
        @if !answers.is_empty() {
            section.rf-section { h2 { (cx.text("second-weighings", &[("n", count(answers.len()))])) } (weighings(&cx, &answers)) }
        }
    };
    page::staff(&cx, &cx.t("second-title"), "/zweite-person", body).await
}

fn count(n: usize) -> crate::error::Arg {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

/// What the last approval did.
fn outcome(cx: &Cx, settled: &Settled) -> Markup {
    let line = |key, tone, numbers: &[String]| {
        // The address names them: nothing but numbers is repeated.
        let numbers: Vec<&str> = numbers
            .iter()
            .map(String::as_str)
            .filter(|it| it.len() < 30 && it.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
            .collect();
        html! {
            @if !numbers.is_empty() {
                (Alert::new(tone, cx.text(key, &[("numbers", numbers.join(", ").into()), ("n", count(numbers.len()))])).render(cx.lang))
            }
        }
    };
    html! {
        (line("second-done", Tone::Success, &settled.geloescht))
        (line("second-same", Tone::Warning, &settled.selbst))
        (line("second-settled", Tone::Warning, &settled.erledigt))
    }
}

/// Answers that are ready, each with a box unless the reader wrote it.
fn weighings(cx: &Cx, rows: &[weighing::BoardRow]) -> Markup {
    let own: Option<AccountId> = cx.account().map(|account| account.id);
    let is_own = |row: &weighing::BoardRow| row.answer.as_ref().is_some_and(|answer| own == Some(answer.drafted_by));
    html! {
        form method="post" action=(cx.staff_url("/abwaegung/freigeben")) {
            (token_fields(cx))
            ul.rf-list {
                @for row in rows {
                    li.rf-item {
                        div {
                            @if is_own(row) {
                                p { b { (row.code) } ": " (row.title) " " (tag(&cx.t("second-own"), None)) }
                            } @else {
                                @let id = format!("f-cluster-{}", row.code);
                                div.kern-form-check {
                                    input.kern-form-check__checkbox type="checkbox" id=(id) name="cluster" value=(row.code);
                                    label.kern-label for=(id) { (row.code) ": " (row.title) }
                                }
                            }
                            @if let Some(answer) = &row.answer {
                                p {
                                    (cx.t(answer.result.label())) " · " (answer.author) " · "
                                    a href=(cx.staff_url(&format!("/abwaegung/{}", row.code))) { (cx.t("second-look")) }
                                }
                            }
                        }
                    }
                }
            }
            @if rows.iter().any(|row| !is_own(row)) {
                div.rf-actions { (Button { label: "second-release", ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}
