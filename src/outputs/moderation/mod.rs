//! `/moderation`: what was decided in a year and why, how long it took, what was reported and complained about (as Art. 15 and 24 DSA ask of
//! larger platforms), and the log of single decisions; both as pages and as CSV. No text, no name, no number of anything that is not public
//! (invariant 5), nothing that can still be taken back.

mod store;
mod views;

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use self::store::{Figures, Year};
use crate::error::{Error, Result};
use crate::services::cells::neutralise;
use crate::services::i18n::Lang;
use crate::services::time;
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};
use crate::web::routes::{Access, Routes};

/// Decisions on a page of the log.
const PER_PAGE: i64 = 50;
/// Last page of the log; whoever needs more takes the file.
const LAST_PAGE: u32 = 200;

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new()
        .get("/moderation", Access::Public, show)
        .get("/moderation.csv", Access::Public, figures_file)
        .get("/moderation/protokoll", Access::Public, log)
        .get("/moderation/protokoll.csv", Access::Public, log_file)
}

/// What an address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    jahr: Option<String>,
    seite: Option<String>,
}

impl Wanted {
    /// The year that is asked for; the present one where none can be read.
    fn year(&self, cx: &Cx) -> Year {
        let present = time::day(cx.now).year();
        let typed = self.jahr.as_deref().and_then(|year| year.parse::<i16>().ok()).filter(|year| (2000..=present).contains(year));
        Year::new(typed.unwrap_or(present))
    }

    fn page(&self) -> u32 {
        self.seite.as_deref().and_then(|page| page.parse::<u32>().ok()).unwrap_or(1).clamp(1, LAST_PAGE)
    }
}

async fn show(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let year = wanted.year(&cx);
    let figures = Figures::gather(cx.db(), cx.process.id, year, cx.now).await?;
    let years = store::years(cx.db(), cx.process.id, year, cx.now).await?;
    let options = Options { description: Some(cx.t("moderation-lead")), ..Options::default() };
    Ok(page::public_with(&cx, &cx.t("moderation-title"), Nav::None, options, views::figures(&cx, year, &years, &figures)))
}

async fn log(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    let (year, page) = (wanted.year(&cx), wanted.page());
    let rows = store::log(cx.db(), cx.process.id, year, cx.now, PER_PAGE + 1, i64::from(page - 1) * PER_PAGE).await?;
    let years = store::years(cx.db(), cx.process.id, year, cx.now).await?;
    let more = rows.len() > PER_PAGE as usize && page < LAST_PAGE;
    let shown = &rows[..rows.len().min(PER_PAGE as usize)];
    let body = views::log(&cx, year, &years, shown, (page, more));
    Ok(page::public_with(&cx, &cx.t("moderation-log-title"), Nav::None, Options::default(), body))
}

async fn figures_file(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let year = wanted.year(&cx);
    let figures = Figures::gather(cx.db(), cx.process.id, year, cx.now).await?;
    let mut lines = vec![["bereich", "was", "grund", "anzahl"].map(str::to_owned).to_vec()];
    lines.extend(views::figure_rows(Lang::De, &figures));
    file(&cx, &format!("moderation-{}", year.number()), lines)
}

/// Most decisions in the file: more than a town makes in a year.
const MOST_ROWS: i64 = 200_000;

async fn log_file(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let year = wanted.year(&cx);
    let rows = store::log(cx.db(), cx.process.id, year, cx.now, MOST_ROWS, 0).await?;
    let mut lines = vec![["datum", "art", "entscheidung", "grund", "anlass", "nummer"].map(str::to_owned).to_vec()];
    lines.extend(rows.iter().map(|row| views::log_row(Lang::De, row).to_vec()));
    file(&cx, &format!("moderationsprotokoll-{}", year.number()), lines)
}

/// CSV for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF (RFC 4180); no cell is a formula.
fn file(cx: &Cx, name: &str, lines: Vec<Vec<String>>) -> Result<Response> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        writer.write_record(line.iter().map(|cell| neutralise(cell).into_owned())).map_err(Error::internal)?;
    }
    let bytes = writer.into_inner().map_err(Error::internal)?;
    let disposition = format!("attachment; filename=\"{name}-{}.csv\"", cx.process.slug);
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
