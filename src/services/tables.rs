//! Tables as people send them: CSV, XLSX and GeoJSON as rows of named cells, each with its line number as a person finds it in the file.
//!
//! CSV is read piece by piece, so that its length costs no memory; separators are semicolon, comma or tab, whichever the first line has
//! most of; texts are UTF-8 with or without byte order mark, and what is not UTF-8 is Windows-1252, cell by cell (both are ASCII where
//! the separators are). A workbook cannot be read without its shared texts, so it has limits: what it unpacks to is counted while it is
//! unpacked, not read from its headers, and cells come one by one, because a single cell at the far corner of a sheet would otherwise
//! ask for a grid of 17 billion.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, BufRead as _, BufReader, Read, Seek};
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx};

use crate::error::Say;

/// A spreadsheet larger than this, packed or unpacked, has to come as CSV, which is read piece by piece.
const MAX_XLSX_BYTES: u64 = 50 << 20;
/// Most bytes of all that is packed in a spreadsheet.
const MAX_XLSX_UNPACKED: u64 = 200 << 20;
/// Most files in a spreadsheet: a plain one has about ten.
const MAX_XLSX_PARTS: usize = 2_000;
/// Most rows and columns of a spreadsheet.
const MAX_XLSX_CELLS: (u32, u32) = (100_000, 500);
/// How far the first line is looked at for its separator.
const PEEK: usize = 64 << 10;

crate::text_enum! {
    /// Kinds of files with tables.
    pub enum Format: "table-format" { Csv = "csv", Xlsx = "xlsx", GeoJson = "geojson" }
}

impl Format {
    /// By the ending of a name.
    pub fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        match ending.as_str() {
            "csv" | "txt" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "geojson" | "json" => Some(Self::GeoJson),
            _ => None,
        }
    }

    /// By the first bytes, where the name is not to be trusted: a workbook is a ZIP file, anything else is read as CSV.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") { Self::Xlsx } else { Self::Csv }
    }
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Line in the file; in GeoJSON the number of the feature. The header is line 1.
    pub line: usize,
    /// Cells by the name of their column.
    pub cells: BTreeMap<String, String>,
    /// Longitude and latitude from a geometry.
    pub place: Option<(f64, f64)>,
    /// Whether the row has more cells than the header: a separator in a text without quotes moved them.
    pub surplus: bool,
}

impl Row {
    /// The text of a cell, without spaces around it; an empty one is none.
    pub fn cell(&self, column: Option<&String>) -> Option<&str> {
        column.and_then(|column| self.cells.get(column)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }
}

/// Rows as they are read; whatever breaks off in the middle is a sentence.
pub type Rows = Box<dyn Iterator<Item = Result<Row, Say>> + Send>;

/// A table.
pub struct Table {
    /// Names of the columns, each once; GeoJSON has none.
    pub head: Vec<String>,
    /// The rows below the header, without those that are empty.
    pub rows: Rows,
}

/// Opens a table.
///
/// # Errors
/// A sentence for whoever sent the file, when it cannot be read at all.
pub fn open<R: Read + Seek + Send + 'static>(from: R, format: Format) -> Result<Table, Say> {
    match format {
        Format::Csv => csv(from),
        Format::Xlsx => xlsx(from),
        Format::GeoJson => geojson(from),
    }
}

fn broken(error: impl std::fmt::Display) -> Say {
    Say::new("table-broken").with("error", error.to_string())
}

fn csv(from: impl Read + Send + 'static) -> Result<Table, Say> {
    let mut from = BufReader::with_capacity(PEEK, from);
    let start = from.fill_buf().map_err(broken)?;
    if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
        return Err(Say::new("table-utf16"));
    }
    let mark = if start.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let delimiter = separator(&start[mark..]);
    from.consume(mark);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(from);
    let head = names(reader.byte_headers().map_err(broken)?.iter().map(decode))?;
    let columns = head.clone();
    let rows = reader.into_byte_records().filter_map(move |record| {
        let record = match record {
            Ok(record) => record,
            Err(error) => return Some(Err(broken(error))),
        };
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        row(line, &columns, record.iter().map(decode)).map(Ok)
    });
    Ok(Table { head, rows: Box::new(rows) })
}

/// What the first line has most of.
fn separator(start: &[u8]) -> u8 {
    let first = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.iter().filter(|&&byte| byte == wanted).count();
    let (mut best, mut most) = (b',', count(b','));
    for candidate in [b';', b'\t'] {
        if count(candidate) > most {
            (best, most) = (candidate, count(candidate));
        }
    }
    best
}

/// UTF-8 where it is, Windows-1252 where it is not.
fn decode(cell: &[u8]) -> String {
    match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0.into_owned(),
    }
}

/// Names of columns, each once: what has no name is numbered, what has another's name too.
fn names(cells: impl Iterator<Item = String>) -> Result<Vec<String>, Say> {
    let mut seen = HashSet::new();
    let mut names = Vec::new();
    for (index, cell) in cells.enumerate() {
        let name = cell.trim().to_owned();
        let base = if name.is_empty() { format!("Spalte {}", index + 1) } else { name };
        let mut name = base.clone();
        let mut n = 2;
        while !seen.insert(name.clone()) {
            name = format!("{base} ({n})");
            n += 1;
        }
        names.push(name);
    }
    if names.is_empty() { Err(Say::new("table-empty")) } else { Ok(names) }
}

/// A row with its cells; none when all of them are empty.
fn row(line: usize, columns: &[String], cells: impl Iterator<Item = String>) -> Option<Row> {
    let mut row = Row { line, ..Row::default() };
    let mut is_empty = true;
    for (index, cell) in cells.enumerate() {
        let has_text = !cell.trim().is_empty();
        is_empty &= !has_text;
        match columns.get(index) {
            Some(column) => drop(row.cells.insert(column.clone(), cell)),
            None => row.surplus |= has_text,
        }
    }
    (!is_empty).then_some(row)
}

fn xlsx<R: Read + Seek + Send + 'static>(mut from: R) -> Result<Table, Say> {
    let size = from.seek(io::SeekFrom::End(0)).and_then(|size| from.rewind().map(|()| size)).map_err(broken)?;
    if size > MAX_XLSX_BYTES {
        return Err(Say::new("table-too-large"));
    }
    unpacks_to_little(&mut from, MAX_XLSX_UNPACKED)?;
    from.rewind().map_err(broken)?;
    let mut book = Xlsx::new(from).map_err(broken)?;
    let sheet = book.sheet_names().first().cloned().ok_or_else(|| Say::new("table-empty"))?;
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(broken)?;
    let mut lines: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (line, column) = cell.get_position();
        let value = text(&Data::from(cell.get_value().clone()));
        if value.is_empty() {
            continue;
        }
        if line >= MAX_XLSX_CELLS.0 || column >= MAX_XLSX_CELLS.1 {
            return Err(Say::new("table-too-large"));
        }
        let cells = lines.entry(line).or_default();
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = value;
    }
    let mut lines = lines.into_iter();
    let head = names(lines.next().map(|(_, cells)| cells).unwrap_or_default().into_iter())?;
    let columns = head.clone();
    let rows = lines.filter_map(move |(line, cells)| row(line as usize + 1, &columns, cells.into_iter()).map(Ok));
    Ok(Table { head, rows: Box::new(rows) })
}

/// Unpacks everything into nothing and counts: a header may lie about sizes.
fn unpacks_to_little(from: &mut (impl Read + Seek), most: u64) -> Result<(), Say> {
    let mut archive = zip::ZipArchive::new(from).map_err(broken)?;
    if archive.len() > MAX_XLSX_PARTS {
        return Err(Say::new("table-too-large"));
    }
    let mut left = most;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let bytes = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(broken)?;
        left = left.checked_sub(bytes).ok_or_else(|| Say::new("table-too-large"))?;
    }
    Ok(())
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

fn geojson(mut from: impl Read) -> Result<Table, Say> {
    let mut text = String::new();
    from.read_to_string(&mut text).map_err(broken)?;
    let collection: geojson::FeatureCollection = text.parse().map_err(|error: geojson::Error| broken(error))?;
    let rows = (1..).zip(collection.features).map(|(line, feature)| Ok(feature_row(line, feature)));
    Ok(Table { head: Vec::new(), rows: Box::new(rows) })
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
        Some(geojson::feature::Id::String(id)) => drop(cells.entry("id".to_owned()).or_insert(id)),
        Some(geojson::feature::Id::Number(id)) => drop(cells.entry("id".to_owned()).or_insert(id.to_string())),
        None => {}
    }
    Row { line, cells, place, surplus: false }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::*;

    fn read(bytes: &[u8]) -> (Vec<String>, Vec<Row>) {
        let table = open(Cursor::new(bytes.to_vec()), Format::of_bytes(bytes)).expect("a table");
        (table.head, table.rows.map(|row| row.expect("a row")).collect())
    }

    #[test]
    fn every_separator_and_both_encodings_are_read() {
        for text in ["Titel;Straße\nBänke;Allee, 3\n", "Titel\tStraße\nBänke\tAllee, 3\n", "Titel,Straße\nBänke,\"Allee, 3\"\n"] {
            let old = encoding_rs::WINDOWS_1252.encode(text).0;
            let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
            for bytes in [text.as_bytes(), &old, &marked] {
                let (head, rows) = read(bytes);
                assert_eq!(head, ["Titel", "Straße"]);
                assert_eq!((rows[0].line, rows[0].cells["Titel"].as_str(), rows[0].cells["Straße"].as_str()), (2, "Bänke", "Allee, 3"));
            }
        }
    }

    #[test]
    fn lines_are_those_of_the_file_and_empty_ones_are_none() {
        let (head, rows) = read(b"a;a;\n\"1\n2\";x;\n;;\n3;y;z;moved\n");
        assert_eq!(head, ["a", "a (2)", "Spalte 3"]);
        assert_eq!(rows.iter().map(|row| (row.line, row.surplus)).collect::<Vec<_>>(), [(2, false), (5, true)]);
    }

    #[test]
    fn what_cannot_be_read_has_a_sentence() {
        let key = |bytes: &[u8]| open(Cursor::new(bytes.to_vec()), Format::of_bytes(bytes)).err().map(|say| say.key);
        assert_eq!(key(b"\xff\xfea\0"), Some("table-utf16"));
        assert_eq!(key(b""), Some("table-empty"));
        assert_eq!(key(b"PK\x03\x04nothing"), Some("table-broken"));
    }

    #[test]
    fn a_file_that_swells_is_stopped_while_it_swells() {
        let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        packed.start_file("xl/sharedStrings.xml", options).expect("a part");
        packed.write_all(&vec![b'x'; 1 << 20]).expect("written");
        let mut bytes = packed.finish().expect("a file");
        assert!(bytes.get_ref().len() < 10_000);
        assert!(unpacks_to_little(&mut bytes, 1 << 20).is_ok());
        assert_eq!(unpacks_to_little(&mut bytes, (1 << 20) - 1).err().map(|say| say.key), Some("table-too-large"));
    }
}
