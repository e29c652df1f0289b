//! The workbook: one sheet per object. Rows go to disk as they come, and the only date in the file is the cut-off, so that
//! the same data gives the same bytes.

use jiff::tz::TimeZone;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use tokio::sync::mpsc::Receiver;

use super::cell::{Cell, Row, flag_word};
use super::tables::Table;
use crate::error::{Error, Result};
use crate::outputs::reports::CutOff;
use crate::services::cells::neutralise;

/// A piece of the workbook, in the order in which it is written.
pub enum Piece {
    /// A new sheet begins.
    Sheet(&'static Table),
    /// Rows of the sheet that began last.
    Rows(Vec<Row>),
}

/// Width of a column in characters.
const WIDTH: u16 = 18;

/// Writes the workbook from its pieces; blocks until the last one came.
///
/// # Errors
/// [`Error::Internal`] when a sheet gets more rows than a spreadsheet can hold, or the temporary folder is full.
pub fn write(mut pieces: Receiver<Piece>, title: &str, cut_off: CutOff) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let created = created(cut_off).map_err(Error::internal)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let formats = Formats::new();
    let mut row = 0;
    while let Some(piece) = pieces.blocking_recv() {
        let written = match piece {
            Piece::Sheet(table) => {
                row = 1;
                begin(&mut workbook, table, &formats)
            }
            Piece::Rows(rows) => append(&mut workbook, &mut row, &rows, &formats),
        };
        written.map_err(Error::internal)?;
    }
    workbook.save_to_buffer().map_err(Error::internal)
}

fn created(cut_off: CutOff) -> Result<ExcelDateTime, XlsxError> {
    let utc = cut_off.at().to_zoned(TimeZone::UTC);
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(utc.year()).unwrap_or_default(), part(utc.month()), part(utc.day()))?.and_hms(
        u16::try_from(utc.hour()).unwrap_or_default(),
        part(utc.minute()),
        utc.second(),
    )
}

struct Formats {
    head: Format,
    euro: Format,
    percent: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            head: Format::new().set_bold(),
            euro: Format::new().set_num_format("#,##0.00\\ \"€\""),
            percent: Format::new().set_num_format("0.00"),
            day: Format::new().set_num_format("dd.mm.yyyy"),
        }
    }
}

fn begin(workbook: &mut Workbook, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(table.columns) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.write_string_with_format(0, column, *name, &formats.head)?;
    }
    Ok(())
}

fn append(workbook: &mut Workbook, next: &mut u32, rows: &[Row], formats: &Formats) -> Result<(), XlsxError> {
    let last = workbook.worksheets().len().saturating_sub(1);
    let sheet = workbook.worksheet_from_index(last)?;
    for row in rows {
        for (column, cell) in (0..).zip(row) {
            put(sheet, *next, column, cell, formats)?;
        }
        *next += 1;
    }
    Ok(())
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    // Excel's own numbers are doubles; cents and degrees fit exactly up to 2^53 (nine billion million euros).
    #[expect(clippy::cast_precision_loss)]
    let hundredths = |number: i64| number as f64 / 100.0;
    #[expect(clippy::cast_precision_loss)]
    let whole = |number: i64| number as f64;
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => sheet.write_string(row, column, neutralise(text))?,
        Cell::Flag(flag) => sheet.write_string(row, column, flag_word(*flag))?,
        Cell::Number(number) => sheet.write_number(row, column, whole(*number))?,
        Cell::Degrees(degrees) => sheet.write_number(row, column, *degrees)?,
        Cell::Euro(cents) => sheet.write_number_with_format(row, column, hundredths(*cents), &formats.euro)?,
        Cell::Percent(basis_points) => sheet.write_number_with_format(row, column, hundredths(*basis_points), &formats.percent)?,
        Cell::Day(day) => {
            let day = ExcelDateTime::parse_from_str(&day.to_string())?;
            sheet.write_datetime_with_format(row, column, &day, &formats.day)?
        }
    };
    Ok(())
}
