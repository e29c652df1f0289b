//! CSV for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF (RFC 4180).

use super::cell::{Cell, Row};
use super::tables::{PROVENANCE, Table};
use crate::error::{Error, Result};

/// What the last columns of every row say.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// The cut-off, RFC 3339.
    pub cut_off: String,
    /// The report's hash.
    pub hash: String,
}

/// Byte order mark and names of the columns.
///
/// # Errors
/// Never, in practice: writing into memory.
pub fn head(table: &Table) -> Result<Vec<u8>> {
    let names = table.columns.iter().chain(&PROVENANCE).map(|name| (*name).to_owned());
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    bytes.extend(lines([names.collect()])?);
    Ok(bytes)
}

/// Rows with their provenance.
///
/// # Errors
/// Never, in practice: writing into memory.
pub fn body(rows: impl IntoIterator<Item = Row>, provenance: &Provenance) -> Result<Vec<u8>> {
    lines(rows.into_iter().map(|row| {
        let mut fields: Vec<String> = row.iter().map(Cell::csv).collect();
        fields.extend([provenance.cut_off.clone(), provenance.hash.clone()]);
        fields
    }))
}

fn lines(records: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        writer.write_record(record).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outputs::exports::tables::FINANCE;

    #[test]
    fn a_file_begins_with_its_mark_and_its_columns() {
        let head = head(&FINANCE).expect("written");
        assert!(head.starts_with("\u{feff}massnahme;quelle;programm;".as_bytes()));
        assert!(head.ends_with(b";stand;pruefsumme\r\n"));
    }

    #[test]
    fn semicolons_quotes_and_formulas_are_written_so_that_they_come_back() {
        let provenance = Provenance { cut_off: "2026".into(), hash: "ab".into() };
        let row = vec![Cell::from("a;b"), Cell::from("sagt \"ja\""), Cell::from("=1"), Cell::Empty];
        assert_eq!(body([row], &provenance).expect("written"), b"\"a;b\";\"sagt \"\"ja\"\"\";'=1;;2026;ab\r\n");
    }
}
