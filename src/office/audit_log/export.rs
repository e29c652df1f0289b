//! The log as a file for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF, newest line first, written while it is read.
//! Names and keys that look like formulas are neutralised (cases 40 and 41).

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use sqlx::PgPool;

use super::model::{Filter, Line};
use super::store;
use crate::error::{Error, Result};
use crate::services::cells::neutralise;
use crate::services::i18n::Lang;
use crate::services::time;

/// Lines that are read at once.
const BATCH: i64 = 1_000;

/// Columns, in German as in all exports.
const HEAD: [&str; 8] = ["siegel", "zeit", "wer", "verfahren", "handlung", "woran", "felder", "weitere"];

/// The whole of what matches.
pub(super) fn csv(pool: PgPool, filter: Filter) -> Result<Response> {
    let head = ["\u{feff}".as_bytes(), &rows([HEAD.map(str::to_owned)])?].concat();
    let start = (pool, Some(Filter { before: None, ..filter }), Some(head));
    // An error in the middle breaks the transfer off: nobody takes half a log for a whole one.
    let body = stream::try_unfold(start, async |(pool, filter, head)| {
        if let Some(head) = head {
            return Ok::<_, Error>(Some((head, (pool, filter, None))));
        }
        let Some(filter) = filter else { return Ok(None) };
        let lines = store::lines(&pool, &filter, BATCH).await?;
        let Some(last) = lines.last().map(|line| line.id) else { return Ok(None) };
        let next = (lines.len() as i64 == BATCH).then_some(Filter { before: Some(last), ..filter });
        Ok(Some((rows(lines.iter().map(cells))?, (pool, next, None))))
    });
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, "attachment; filename=\"protokoll.csv\"")];
    Ok((headers, Body::from_stream(body)).into_response())
}

fn cells(line: &Line) -> [String; 8] {
    let who = line.account.clone().unwrap_or_else(|| Lang::De.t(line.actor.label()));
    let related: Vec<String> = line.related.iter().map(ToString::to_string).collect();
    [
        line.sealed.map_or_else(String::new, |seq| seq.to_string()),
        time::local(line.at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        who,
        line.process.clone().unwrap_or_default(),
        line.action.clone(),
        line.object.clone(),
        line.fields.join(" "),
        related.join(" "),
    ]
}

fn rows(records: impl IntoIterator<Item = [String; 8]>) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        writer.write_record(record.iter().map(|cell| neutralise(cell).into_owned())).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_name_is_no_formula() {
        let mut row = HEAD.map(str::to_owned);
        row[2] = "=HYPERLINK(\"http://b.example\")".to_owned();
        let written = String::from_utf8(rows([row]).expect("written")).expect("text");
        assert_eq!(written, "siegel;zeit;\"'=HYPERLINK(\"\"http://b.example\"\")\";verfahren;handlung;woran;felder;weitere\r\n");
    }
}
