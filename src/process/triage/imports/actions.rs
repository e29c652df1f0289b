//! What can be done with an import.

use std::io::Cursor;

use jiff::Timestamp;
use sqlx::{PgConnection, PgPool};

use super::mapping::Mapping;
use super::model::{Checked, Counts, SHOWN, State};
use super::presets::{Preset, guess_grid};
use super::rows::{Reader, Wrong};
use super::store;
use crate::error::{Error, FieldError, Result, Say};
use crate::process::participation::Outcome;
use crate::process::participation::contributions::{self, Class, Kind, Published};
use crate::process::preparation::places::Grid;
use crate::process::triage::{assignments, hints, notes};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::tables::{self, Format, Row, Rows, Table};

/// Rows that travel together: one transaction, one audit line.
const BATCH: usize = 1_000;

/// Opens a file that came through the browser.
///
/// # Errors
/// [`Error::Invalid`] at `files` with the reason.
pub(super) fn open(bytes: Vec<u8>) -> Result<Table> {
    let format = Format::of_bytes(&bytes);
    tables::open(Cursor::new(bytes), format).map_err(|say| Error::Invalid(vec![FieldError { field: "files".into(), say }]))
}

/// Takes a file for a look: its columns are read as those of the source were the last time, or as their names say.
///
/// # Errors
/// [`Error::Invalid`] at `files` when it is no table.
pub(super) async fn begin(tx: &mut Tx, source: &str, preset: Preset, bytes: Vec<u8>) -> Result<i64> {
    let head = open(bytes.clone())?.head;
    let mapping = match store::source(tx, source).await? {
        Some(mapping) => Mapping { columns: mapping.columns.within(&head), ..mapping },
        None => {
            let columns = preset.guess(&head);
            let grid = guess_grid(&columns);
            Mapping {
                system: source.to_owned(),
                columns,
                kind: Kind::Idea,
                kinds: Default::default(),
                themes: Default::default(),
                language: "de".to_owned(),
                class: Class::Resident,
                day: None,
                grid,
            }
        }
    };
    let id = store::insert(tx, &mapping, &bytes).await?;
    audit::record(tx, Entry::new("import.begin", "intake_import", id)).await?;
    Ok(id)
}

/// Says which column is what.
///
/// # Errors
/// [`Error::Refused`] when the import was taken back.
pub(super) async fn save(tx: &mut Tx, id: i64, mapping: &Mapping, occasion: i64) -> Result<()> {
    if store::lock(tx, id).await? == State::Undone {
        return Err(Error::refused("import-is-undone"));
    }
    store::save_mapping(tx, id, mapping, occasion).await?;
    audit::record(tx, Entry::new("import.map", "intake_import", id).fields(&["mapping", "occasion_id"])).await
}

/// The next rows; none at the end.
///
/// # Errors
/// [`Error::Refused`] when the file breaks off.
pub(super) fn next(rows: &mut Rows) -> Result<Vec<Row>> {
    rows.take(BATCH).collect::<std::result::Result<_, Say>>().map_err(Error::Refused)
}

/// Gives rows with coordinates in metres their place in degrees.
///
/// # Errors
/// When the database is away.
pub async fn locate(db: &mut PgConnection, reader: &Reader, rows: &mut [Row]) -> Result<()> {
    if reader.grid() == Grid::Degrees {
        return Ok(());
    }
    let spots: Vec<Option<(f64, f64)>> = rows.iter().map(|row| reader.on_grid(row)).collect();
    let (east, north): (Vec<f64>, Vec<f64>) = spots.iter().flatten().copied().unzip();
    let mut degrees = store::degrees(db, reader.grid().srid(), &east, &north).await?.into_iter();
    for (row, spot) in rows.iter_mut().zip(spots) {
        if spot.is_some() {
            row.place = degrees.next();
        }
    }
    Ok(())
}

/// Reads a row and judges it as the import will.
fn judge(reader: &Reader, row: &Row, now: Timestamp) -> std::result::Result<Published, Wrong> {
    let read = Published { at: now, ..reader.contribution(row)? };
    match contributions::import_mistake(&read) {
        None => Ok(read),
        Some(say) => Err(Wrong::at(reader.column_of(say.key), Lang::De.say(&say))),
    }
}

/// Looks at every row without taking one in; whoever calls hears of each that is wrong.
///
/// # Errors
/// When the database is away, or the file breaks off.
pub(super) async fn check(
    pool: &PgPool,
    reader: &Reader,
    mut rows: Rows,
    now: Timestamp,
    mut hear: impl FnMut(&Row, &Wrong) -> Result<()>,
) -> Result<Checked> {
    let mut checked = Checked::default();
    loop {
        let mut batch = next(&mut rows)?;
        if batch.is_empty() {
            return Ok(checked);
        }
        if reader.grid() != Grid::Degrees {
            let mut db = pool.acquire().await?;
            locate(&mut db, reader, &mut batch).await?;
        }
        for row in &batch {
            match judge(reader, row, now) {
                Ok(read) => {
                    checked.good += 1;
                    if checked.sample.len() < SHOWN.1 {
                        checked.sample.push((row.line, read));
                    }
                }
                Err(wrong) => {
                    checked.wrong += 1;
                    hear(row, &wrong)?;
                    if checked.mistakes.len() < SHOWN.0 {
                        checked.mistakes.push((row.line, wrong));
                    }
                }
            }
        }
    }
}

/// Takes rows in and counts what became of them.
///
/// # Errors
/// [`Error::Refused`] when the import was taken back meanwhile.
pub(super) async fn take_in(tx: &mut Tx, id: i64, reader: &Reader, batch: &mut [Row], counts: &mut Counts) -> Result<()> {
    if store::lock(tx, id).await? == State::Undone {
        return Err(Error::refused("import-is-undone"));
    }
    locate(tx.db(), reader, batch).await?;
    let now = tx.now();
    let good: Vec<Published> = batch.iter().filter_map(|row| judge(reader, row, now).ok()).collect();
    let (outcomes, ids) = contributions::import_waiting(tx, &good).await?;
    store::link(tx, id, &ids).await?;
    counts.refused += i32::try_from(batch.len() - good.len()).map_err(Error::internal)?;
    for outcome in outcomes {
        match outcome {
            Outcome::Imported => counts.imported += 1,
            Outcome::AlreadyThere => counts.already_there += 1,
            Outcome::Refused(_) => counts.refused += 1,
        }
    }
    Ok(())
}

/// The last row is read.
///
/// # Errors
/// When the database is away.
pub(super) async fn finish(tx: &mut Tx, id: i64, counts: Counts) -> Result<()> {
    store::finish(tx, id, counts).await?;
    audit::record(tx, Entry::new("import.finish", "intake_import", id)).await
}

/// Takes an import back as a whole.
///
/// # Errors
/// [`Error::Refused`] with the numbers that somebody has worked with.
pub(super) async fn undo(tx: &mut Tx, id: i64) -> Result<()> {
    if store::lock(tx, id).await? == State::Undone {
        return Ok(());
    }
    let touched = store::touched(tx, id).await?;
    if !touched.is_empty() {
        let some: Vec<&str> = touched.iter().take(20).map(String::as_str).collect();
        let say = Say::new("import-touched").with("n", touched.len() as i64).with("numbers", some.join(", "));
        return Err(Error::Refused(say));
    }
    let ids = store::contributions(tx, id).await?;
    // Whatever else one can do with a contribution would have stopped us above.
    for &contribution in &ids {
        hints::forget(tx, contribution).await?;
        assignments::forget(tx, contribution).await?;
        notes::forget(tx, contribution).await?;
    }
    // Whoever decided about one since then was faster; nothing of this act stays.
    if usize::try_from(contributions::take_back(tx, &ids).await?) != Ok(ids.len()) {
        return Err(Error::refused("import-decided-meanwhile"));
    }
    store::mark_undone(tx, id).await?;
    audit::record(tx, Entry::new("import.undo", "intake_import", id).related(&ids)).await
}
