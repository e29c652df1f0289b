//! Reads the forms of imports.

use super::mapping::{Columns, Field, Mapping};
use super::presets::Preset;
use crate::error::{Result, Say};
use crate::process::participation::contributions::{Class, Kind};
use crate::process::preparation::occasions::Occasion;
use crate::process::preparation::places::Grid;
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Shortest and longest name of a source.
const SOURCE: (usize, usize) = (2, 60);

/// The form of an upload: the source and how it writes its tables.
pub(super) fn read_upload(form: &Form) -> Result<(String, Preset)> {
    let mut reader = Reader::new(form);
    let source = reader.text("source", SOURCE.0, SOURCE.1);
    let preset = reader.choice::<Preset>("preset");
    reader.finish(|| Some((source?, preset?)))
}

/// Which column is what, and the occasion of the rows.
pub(super) fn read_mapping(form: &Form, before: &Mapping, head: &[String], occasions: &[Occasion]) -> Result<(Mapping, i64)> {
    let mut reader = Reader::new(form);
    let occasion = reader.choice::<i64>("occasion");
    if occasion.is_some_and(|key| !occasions.iter().any(|occasion| occasion.id.0 == key)) {
        reader.mistake("occasion", Say::new("error-not-in-list"));
    }
    let mut columns = Columns::default();
    for &field in Field::ALL {
        let column = reader.raw(field.as_str()).map(str::to_owned);
        if column.as_ref().is_some_and(|column| !head.contains(column)) {
            reader.mistake(field.as_str(), Say::new("error-not-in-list"));
        }
        columns.set(field, column);
    }
    if columns.title.is_none() && columns.text.is_none() {
        reader.mistake(Field::Title.as_str(), Say::new("import-needs-words"));
    }
    if columns.lon.is_some() != columns.lat.is_some() {
        let missing = if columns.lon.is_none() { Field::Lon } else { Field::Lat };
        reader.mistake(missing.as_str(), Say::new("import-needs-both"));
    }
    let day = reader.raw("day").is_some().then(|| reader.date("day")).flatten();
    if columns.date.is_none() && reader.raw("day").is_none() {
        reader.mistake("day", Say::new("import-needs-day"));
    }
    let grid = Grid::ALL.into_iter().find(|grid| reader.raw("grid") == Some(grid.as_str()));
    if grid.is_none() {
        reader.mistake("grid", Say::new("error-choose"));
    }
    let kind = reader.choice::<Kind>("kind");
    let class = reader.choice::<Class>("class");
    let before = before.clone();
    reader.finish(|| Some((Mapping { columns, day, grid: grid?, kind: kind?, class: class?, ..before }, occasion?)))
}

/// The form as an import has it.
pub(super) fn filled(mapping: &Mapping, occasion: Option<i64>) -> Form {
    let mut values = vec![
        ("kind", mapping.kind.as_str().to_owned()),
        ("class", mapping.class.as_str().to_owned()),
        ("grid", mapping.grid.as_str().to_owned()),
    ];
    values.extend(mapping.day.map(|day| ("day", day.to_string())));
    values.extend(occasion.map(|occasion| ("occasion", occasion.to_string())));
    values.extend(Field::ALL.iter().filter_map(|&field| Some((field.as_str(), mapping.columns.of(field)?.clone()))));
    Form::with(values)
}
