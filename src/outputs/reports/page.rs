//! `/berichte`: what can be taken away, up to which cut-off, and the files of the report itself.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::{CutOff, Report, pdf, views};
use crate::error::Result;
use crate::outputs::exports::{self, Format};
use crate::services::accounts::Role;
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};
use crate::web::routes::{Access, Routes};
use crate::web::step::{NavGroup, NavItem};

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new()
        .get("/berichte", Access::Public, show)
        .get("/verwaltung/berichte", Access::Staff, show_to_staff)
        .get("/berichte/beteiligung.pdf", Access::Public, print)
        .get("/berichte/beteiligung.json", Access::Public, document)
        .merge(exports::routes())
}

/// The entry of the staff navigation.
pub const NAV: &[NavItem] = &[NavItem { group: NavGroup::Planning, label: "report-nav", path: "/berichte", roles: Role::ALL, badge: None }];

/// What the address says about a report.
#[derive(Deserialize)]
pub struct Wanted {
    stand: Option<String>,
}

impl Wanted {
    /// The cut-off that is asked for.
    ///
    /// # Errors
    /// As for [`CutOff::parse`].
    pub fn cut_off(&self, cx: &Cx) -> Result<CutOff> {
        CutOff::parse(self.stand.as_deref(), cx.now)
    }
}

async fn show(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let office = cx.in_office();
    let body = html! { div lang=[cx.foreign(office.lang)] { (body(&office, &wanted).await?) } };
    let options = Options { description: Some(office.t("report-lead")), ..Options::default() };
    Ok(page::public_with(&cx, &office.t("report-page-title"), Nav::None, options, body))
}

async fn show_to_staff(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let body = body(&cx, &wanted).await?;
    page::staff(&cx, &cx.t("report-page-title"), "/berichte", body).await
}

async fn body(cx: &Cx, wanted: &Wanted) -> Result<Markup> {
    let report = Report::gather(cx, wanted.cut_off(cx)?).await?;
    let printable = pdf::Printer::find(&cx.host.config).is_some();
    Ok(views::page(cx, &report, printable))
}

async fn print(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let cx = cx.in_office();
    let cut_off = wanted.cut_off(&cx)?;
    let Some(printer) = pdf::Printer::find(&cx.host.config) else {
        let body = views::in_preparation(&cx);
        let retry = [(header::RETRY_AFTER, "60"), (header::CACHE_CONTROL, "no-store")];
        let page = page::public(&cx, &cx.t("report-pdf-preparing"), Nav::None, body);
        return Ok((StatusCode::SERVICE_UNAVAILABLE, retry, page).into_response());
    };
    let report = Report::gather(&cx, cut_off).await?;
    let made = pdf::of(&cx, &printer, &report).await?;
    let headers = exports::headers(&cx, cut_off, "beteiligung", Format::Pdf)?;
    Ok((headers, [(header::ETAG, made.etag.to_string())], made.body.to_vec()).into_response())
}

/// Exactly the bytes whose SHA-256 is the report's hash.
async fn document(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let cut_off = wanted.cut_off(&cx)?;
    let report = Report::gather(&cx, cut_off).await?;
    let headers = exports::headers(&cx, cut_off, "beteiligung", Format::Json)?;
    Ok((headers, [(header::ETAG, format!("\"{}\"", report.hash))], report.canonical().to_vec()).into_response())
}
