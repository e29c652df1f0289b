//! What can be taken away: the public contributions and the public planning record as CSV, GeoJSON and XLSX.
//!
//! Long tables are streamed in batches: a file of 100,000 contributions takes no more memory than one of a thousand, and
//! when the database goes away in the middle the download breaks off instead of ending early as if it were whole. Each
//! batch is a query of its own, so that a slow reader holds no connection.
//!
//! Decisions 2026-11-23: names of authors are on the page of a contribution but in no export; words are German, as the
//! columns are; every file carries cut-off and hash of the report it belongs to.

mod cell;
mod csv_file;
mod geojson;
mod rows;
mod store;
pub mod tables;
mod xlsx;

use std::pin::pin;

use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{self, Sender};

use self::cell::Row;
use self::csv_file::Provenance;
use self::tables::Table;
use self::xlsx::Piece;
use crate::error::{Error, Result};
use crate::outputs::reports::{CutOff, Report, Wanted};
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new()
        .get("/berichte/beteiligung.xlsx", Access::Public, workbook)
        .get("/berichte/beitraege.csv", Access::Public, contributions_csv)
        .get("/berichte/beitraege.geojson", Access::Public, contributions_geojson)
        .get("/berichte/anliegen.csv", Access::Public, clusters_csv)
        .get("/berichte/massnahmen.csv", Access::Public, measures_csv)
        .get("/berichte/umfragen.csv", Access::Public, surveys_csv)
}

/// A format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tagged PDF.
    Pdf,
    /// Canonical JSON.
    Json,
    /// Spreadsheet.
    Xlsx,
    /// Table as text.
    Csv,
    /// Places with properties.
    GeoJson,
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::GeoJson => "geojson",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::GeoJson => "application/geo+json",
        }
    }
}

/// Type and name of a file: `isek-beitraege-2026-11-23.csv`.
///
/// # Errors
/// Never, in practice: slugs and days are header text.
pub fn headers(cx: &Cx, cut_off: CutOff, name: &str, format: Format) -> Result<[(HeaderName, HeaderValue); 2]> {
    let file = format!("attachment; filename=\"{}-{name}-{}.{}\"", cx.process.slug, cut_off.day(), format.ending());
    Ok([
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&file).map_err(Error::internal)?),
    ])
}

fn provenance(report: &Report) -> Provenance {
    Provenance { cut_off: report.facts.cut_off.rfc3339(), hash: report.hash.clone() }
}

async fn contributions_csv(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let report = Report::gather(&cx, wanted.cut_off(&cx)?).await?;
    let (cut_off, provenance) = (report.facts.cut_off, provenance(&report));
    let head = csv_file::head(&tables::CONTRIBUTIONS)?;
    let batches = store::contributions(cx.db().clone(), cx.process.id, cut_off);
    let body = batches.map(move |batch| csv_file::body(batch?.iter().map(rows::contribution), &provenance));
    let file = stream::once(async { Ok(head) }).chain(body).map_ok(Bytes::from);
    Ok((headers(&cx, cut_off, "beitraege", Format::Csv)?, Body::from_stream(file)).into_response())
}

async fn contributions_geojson(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let report = Report::gather(&cx, wanted.cut_off(&cx)?).await?;
    let cut_off = report.facts.cut_off;
    let head = geojson::head(&provenance(&report), &cx.process.boundary_credit)?;
    let batches = store::contributions(cx.db().clone(), cx.process.id, cut_off);
    let body = batches.enumerate().map(|(index, batch)| geojson::body(&batch?, index == 0));
    let file = stream::once(async { Ok(head) }).chain(body).chain(stream::once(async { Ok(geojson::TAIL.to_owned()) })).map_ok(Bytes::from);
    Ok((headers(&cx, cut_off, "beitraege", Format::GeoJson)?, Body::from_stream(file)).into_response())
}

async fn clusters_csv(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let report = Report::gather(&cx, wanted.cut_off(&cx)?).await?;
    short_csv(&cx, &report, "anliegen", &tables::CLUSTERS, rows::clusters(&report.facts))
}

async fn measures_csv(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let report = Report::gather(&cx, wanted.cut_off(&cx)?).await?;
    short_csv(&cx, &report, "massnahmen", &tables::MEASURES, rows::measures(&report.facts))
}

async fn surveys_csv(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let report = Report::gather(&cx, wanted.cut_off(&cx)?).await?;
    short_csv(&cx, &report, "umfragen", &tables::SURVEYS, rows::surveys(&report.facts))
}

/// A table of which a town has hundreds, not hundreds of thousands.
fn short_csv(cx: &Cx, report: &Report, name: &str, table: &Table, rows: Vec<Row>) -> Result<Response> {
    let mut file = csv_file::head(table)?;
    file.extend(csv_file::body(rows, &provenance(report))?);
    Ok((headers(cx, report.facts.cut_off, name, Format::Csv)?, file).into_response())
}

/// A workbook is put together in memory at the end: one at a time.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

async fn workbook(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let report = Report::gather(&cx, wanted.cut_off(&cx)?).await?;
    let cut_off = report.facts.cut_off;
    let title = cx.process.title.de.clone();
    let _turn = ONE_AT_A_TIME.acquire().await.map_err(Error::internal)?;
    let (sender, pieces) = mpsc::channel(4);
    let writing = tokio::task::spawn_blocking(move || xlsx::write(pieces, &title, cut_off));
    let fed = feed(&cx, &report, sender).await;
    // When the writer gave up, its reason is the better one.
    let file = writing.await.map_err(Error::internal)??;
    fed?;
    Ok((headers(&cx, cut_off, "beteiligung", Format::Xlsx)?, file).into_response())
}

/// Sends every sheet with its rows to the writer.
async fn feed(cx: &Cx, report: &Report, to: Sender<Piece>) -> Result<()> {
    let (facts, cut_off) = (&report.facts, report.facts.cut_off);
    let catalogue = store::catalogue(cx.db(), cx.process.id, cut_off).await?;
    send(&to, Piece::Sheet(&tables::OVERVIEW)).await?;
    send(&to, Piece::Rows(rows::overview(cx, report))).await?;
    send(&to, Piece::Sheet(&tables::CONTRIBUTIONS)).await?;
    let mut batches = pin!(store::contributions(cx.db().clone(), cx.process.id, cut_off));
    while let Some(batch) = batches.try_next().await? {
        send(&to, Piece::Rows(batch.iter().map(rows::contribution).collect())).await?;
    }
    send(&to, Piece::Sheet(&tables::STATEMENTS)).await?;
    let mut batches = pin!(store::statements(cx.db().clone(), cx.process.id, cut_off));
    while let Some(batch) = batches.try_next().await? {
        send(&to, Piece::Rows(batch.iter().map(rows::statement).collect())).await?;
    }
    let rest = [
        (&tables::CLUSTERS, rows::clusters(facts)),
        (&tables::SWOT, rows::swot(facts)),
        (&tables::GOALS, rows::goals(&catalogue)),
        (&tables::MEASURES, rows::measures(facts)),
        (&tables::COSTS, rows::costs(&catalogue)),
        (&tables::FINANCE, rows::finance(&catalogue)),
        (&tables::WEIGHINGS, rows::weighings(facts)),
        (&tables::OCCASIONS, rows::occasions(facts)),
        (&tables::SURVEYS, rows::surveys(facts)),
        (&tables::LEGEND, rows::legend()),
    ];
    for (table, rows) in rest {
        send(&to, Piece::Sheet(table)).await?;
        send(&to, Piece::Rows(rows)).await?;
    }
    Ok(())
}

async fn send(to: &Sender<Piece>, piece: Piece) -> Result<()> {
    to.send(piece).await.map_err(|_| Error::internal("the workbook's writer ended early"))
}
