//! Reads CSV, XLSX and GeoJSON as rows of named cells, each with its line number as a person finds it in the file.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::error::{Error, Result};

/// A spreadsheet larger than this has to come as CSV, which is read piece by piece.
const MAX_XLSX_BYTES: u64 = 50 << 20;

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Line in the file; in GeoJSON the number of the feature. The header is line 1.
    pub line: usize,
    /// Cells by the name of their column.
    pub cells: BTreeMap<String, String>,
    /// Longitude and latitude from a geometry.
    pub place: Option<(f64, f64)>,
}

impl Row {
    /// The text of a cell, without spaces around it; an empty one is none.
    pub fn cell(&self, column: Option<&String>) -> Option<&str> {
        column.and_then(|column| self.cells.get(column)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }
}

type Rows = Box<dyn Iterator<Item = Result<Row>>>;

/// Opens a file by its ending.
///
/// # Errors
/// [`Error::Setup`] when the kind of file is unknown or its beginning cannot be read.
pub fn read(path: &Path) -> Result<Rows> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "csv" | "txt" => csv(path),
        "xlsx" => xlsx(path),
        "geojson" | "json" => geojson(path),
        _ => Err(wrong(path, &"Diese Art von Datei kann nicht gelesen werden. Möglich sind .csv, .xlsx und .geojson.")),
    }
}

fn wrong(path: &Path, error: &dyn std::fmt::Display) -> Error {
    Error::setup(format!("{}: {error}", path.display()))
}

fn csv(path: &Path) -> Result<Rows> {
    let head = std::fs::read(path).map_err(|error| wrong(path, &error))?;
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).to_vec();
    let first = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.iter().filter(|&&byte| byte == wanted).count();
    let delimiter = if count(b';') > count(b',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(std::io::Cursor::new(head));
    let header: Vec<String> = reader.headers().map_err(|error| wrong(path, &error))?.iter().map(|name| name.trim().to_owned()).collect();
    let path = path.to_owned();
    Ok(Box::new(reader.into_records().map(move |record| {
        let record = record.map_err(|error| wrong(&path, &error))?;
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        let cells = header.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        Ok(Row { line, cells, place: None })
    })))
}

fn xlsx(path: &Path) -> Result<Rows> {
    let size = path.metadata().map_err(|error| wrong(path, &error))?.len();
    if size > MAX_XLSX_BYTES {
        return Err(wrong(path, &"größer als 50 MB: Bitte speichern Sie die Tabelle als CSV."));
    }
    let mut book: Xlsx<_> = open_workbook(path).map_err(|error: calamine::XlsxError| wrong(path, &error))?;
    let sheet =
        book.worksheet_range_at(0).ok_or_else(|| wrong(path, &"die Tabelle hat kein Blatt"))?.map_err(|error| wrong(path, &error))?;
    let first = sheet.start().map_or(0, |(row, _)| row as usize);
    let mut lines = sheet.rows();
    let header: Vec<String> = lines.next().unwrap_or_default().iter().map(|cell| text(cell).trim().to_owned()).collect();
    let rows: Vec<Result<Row>> = (first + 2..)
        .zip(lines)
        .map(|(line, cells)| Ok(Row { line, cells: header.iter().cloned().zip(cells.iter().map(text)).collect(), place: None }))
        .collect();
    Ok(Box::new(rows.into_iter()))
}

/// A cell as text; days as ISO days, whole numbers without decimals.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
            }
        }
        other => other.to_string(),
    }
}

fn geojson(path: &Path) -> Result<Rows> {
    let text = std::fs::read_to_string(path).map_err(|error| wrong(path, &error))?;
    let collection: geojson::FeatureCollection = text.parse().map_err(|error: geojson::Error| wrong(path, &error))?;
    Ok(Box::new((1..).zip(collection.features).map(|(line, feature)| Ok(feature_row(line, feature)))))
}

fn feature_row(line: usize, feature: geojson::Feature) -> Row {
    use geo::Centroid as _;
    let place = feature
        .geometry
        .and_then(|geometry| geo::Geometry::<f64>::try_from(geometry).ok())
        .and_then(|geometry| geometry.centroid())
        .map(|point| (point.x(), point.y()));
    let mut cells: BTreeMap<String, String> = feature
        .properties
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(name, value)| match value {
            serde_json::Value::Null => None,
            serde_json::Value::String(text) => Some((name, text)),
            other => Some((name, other.to_string())),
        })
        .collect();
    match feature.id {
        Some(geojson::feature::Id::String(id)) => cells.entry("id".to_owned()).or_insert(id),
        Some(geojson::feature::Id::Number(id)) => cells.entry("id".to_owned()).or_insert(id.to_string()),
        None => return Row { line, cells, place },
    };
    Row { line, cells, place }
}
