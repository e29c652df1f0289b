//! `/verwaltung/datenschutz` and the documents below it.

use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::{ROLES, documents, may, views};
use crate::error::Result;
use crate::services::retention;
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};
use crate::web::step::rules;

const READERS: Access = Access::AnyOf(ROLES);
/// Rows of the log on the page.
const MOST_ROWS: i64 = 60;

pub(in crate::office) fn routes() -> Routes {
    Routes::new().get("/verwaltung/datenschutz", READERS, show).get("/verwaltung/datenschutz/verzeichnis", READERS, record).get(
        "/verwaltung/datenschutz/schwellwert",
        READERS,
        threshold,
    )
}

#[derive(Deserialize)]
struct Wanted {
    probelauf: Option<String>,
}

async fn show(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    may(&cx)?;
    // A dry run does the whole work and takes it back, so it runs only when somebody asks for it.
    let dry = match wanted.probelauf {
        Some(_) => Some(retention::run(cx.db(), &cx.host.keys, cx.now, rules(&cx.host.steps).collect(), true).await?.unwrap_or_default()),
        None => None,
    };
    let runs = retention::runs(cx.db()).await?;
    let log = retention::log(cx.db(), MOST_ROWS).await?;
    views::terms(&cx, &runs, &log, dry.as_deref()).await
}

async fn record(cx: Cx) -> Result<Markup> {
    may(&cx)?;
    views::document(&cx, views::Part::Record, &documents::record(&cx)).await
}

async fn threshold(cx: Cx) -> Result<Markup> {
    may(&cx)?;
    views::document(&cx, views::Part::Threshold, &documents::threshold(&cx)).await
}
