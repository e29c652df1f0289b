//! The staff's start: what waits, and the way to every room.

use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use crate::config::Mode;
use crate::error::{Error, Result};
use crate::services::accounts::{self, Role, Staffing};
use crate::services::scope;
use crate::web::components::{Alert, Tone};
use crate::web::cx::Cx;
use crate::web::page;
use crate::web::step::NavGroup;

/// `/verwaltung`: to the first process in which the account has something to do.
pub(super) async fn enter(cx: Cx) -> Result<Response> {
    let account = cx.account().ok_or(Error::SignInNeeded)?;
    let processes = scope::all(cx.db()).await?;
    let first = processes.iter().find(|process| account.works_in(process.id)).ok_or(Error::Forbidden)?;
    Ok(Redirect::to(&format!("/verwaltung/{}", first.slug)).into_response())
}

pub(super) async fn show(cx: Cx) -> Result<Response> {
    let mut rooms = Vec::new();
    for item in cx.host.steps.iter().flat_map(|step| step.nav).filter(|item| page::leads_to(&cx, item)) {
        match item.badge {
            Some(badge) => rooms.push((item, Some(badge(&cx).await?))),
            None if item.group == NavGroup::Intake => rooms.push((item, None)),
            None => {}
        }
    }
    let lead = if rooms.iter().any(|(_, waiting)| waiting.is_some_and(|waiting| waiting > 0)) { "staff-lead" } else { "staff-lead-done" };
    let staffing = if cx.host.config.mode == Mode::Production && cx.can(Role::Admin) {
        Some(accounts::staffing(cx.db(), cx.now).await?)
    } else {
        None
    };
    let name = cx.account().map(|account| account.name.clone()).unwrap_or_default();
    let body = html! {
        h1 { (cx.text("staff-hello", &[("name", name.into())])) }
        p.rf-lead { (cx.text(lead, &[("process", cx.local(&cx.process.title).into())])) }
        @if let Some(staffing) = staffing { (too_few(&cx, staffing)) }
        div.rf-cards {
            @for (item, waiting) in &rooms {
                article.rf-card {
                    h2 { (cx.t(item.label)) }
                    p { a href=(cx.staff_url(item.path)) {
                        @match waiting { Some(n) => (cx.text("staff-waiting", &[("n", (*n).into())])), None => (cx.t("staff-open")) }
                    } }
                }
            }
        }
    };
    Ok(page::staff(&cx, &cx.t("staff-title"), "", body).await?.into_response())
}

/// Says to admins what a town with too few accounts cannot do.
fn too_few(cx: &Cx, staffing: Staffing) -> Markup {
    let missing = [(staffing.has_second(), "staff-needs-second"), (staffing.has_deputy(), "staff-needs-deputy")];
    let missing: Vec<&str> = missing.into_iter().filter(|(is_there, _)| !is_there).map(|(_, key)| key).collect();
    html! {
        @if !missing.is_empty() {
            (Alert::new(Tone::Warning, cx.t("staff-too-few")).with(html! {
                ul { @for key in &missing { li { (cx.t(key)) } } }
                p { a href="/verwaltung/konten#neu" { (cx.t("accounts-new")) } }
            }).render(cx.lang))
        }
    }
}
