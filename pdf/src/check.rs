//! What must be true before anything is printed: sums add up, pictures have words, moments are
//! moments. A report that contradicts itself is refused, not printed.

use crate::data::{Measure, PaperForm, ParticipationReport, PlaceCount, Tally};

/// Why a document is refused; a sentence for whoever runs the server.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A text that must say something is empty.
    #[error("{0} is empty")]
    Empty(String),
    /// A figure and the parts that should make it up differ.
    #[error("{what}: the parts make {parts}, the total is {total}")]
    Sum {
        /// Which figure.
        what: String,
        /// Sum of the parts.
        parts: u64,
        /// The figure as given.
        total: u64,
    },
    /// A field does not have the form that it must have.
    #[error("{0}")]
    Form(String),
}

/// Checks the sheets of a form.
///
/// # Errors
/// The first [`Problem`] found.
pub fn paper_form(form: &PaperForm) -> Result<(), Problem> {
    for (name, text) in [("town", &form.town), ("title", &form.title), ("address", &form.address), ("code.alt", &form.code.alt)] {
        filled(name, text)?;
    }
    if form.sheets.is_empty() {
        return Err(Problem::Empty("sheets".to_owned()));
    }
    for sheet in &form.sheets {
        filled("sheets.number", &sheet.number)?;
        filled("sheets.code", &sheet.code)?;
    }
    Ok(())
}

/// Checks a participation report.
///
/// # Errors
/// The first [`Problem`] found.
pub fn participation_report(report: &ParticipationReport) -> Result<(), Problem> {
    for (name, text) in
        [("town", &report.town), ("process", &report.process), ("title", &report.title), ("cut_off_text", &report.cut_off_text)]
    {
        filled(name, text)?;
    }
    hash(&report.hash)?;
    tally(&report.tally)?;
    counts(report)?;
    pictures(report)?;
    report.measures.iter().try_for_each(cost)?;
    report.weighings.iter().try_for_each(|weighing| filled(&format!("reason of {}", weighing.cluster), &weighing.reason))
}

fn filled(name: &str, text: &str) -> Result<(), Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Empty(name.to_owned()));
    }
    Ok(())
}

fn hash(hash: &str) -> Result<(), Problem> {
    let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hash.len() != 64 || !hash.bytes().all(lower_hex) {
        return Err(Problem::Form("hash is not 64 lower-case hexadecimal digits".to_owned()));
    }
    Ok(())
}

fn tally(tally: &Tally) -> Result<(), Problem> {
    let counted = [tally.published, tally.redacted, tally.internal, tally.in_review, tally.hidden];
    sum("tally.counted", counted, tally.counted)?;
    sum("tally.received", [tally.withdrawn_or_erased, tally.not_counted, tally.counted], tally.received)?;
    if tally.experts > tally.counted {
        return Err(Problem::Form("tally.experts is larger than tally.counted".to_owned()));
    }
    Ok(())
}

/// Invariant 2 of the product: the sums by district, theme, kind, occasion and week equal the total.
fn counts(report: &ParticipationReport) -> Result<(), Problem> {
    let places = places(report);
    let tables = [
        ("districts", pairs(&places, |place| (place.count, place.not_public))),
        ("themes", pairs(&report.themes, |row| (row.count, row.not_public))),
        ("kinds", pairs(&report.kinds, |row| (row.count, row.not_public))),
        ("occasions", pairs(&report.occasions, |row| (row.count, row.not_public))),
        ("weeks", pairs(&report.weeks, |row| (row.count, row.not_public))),
    ];
    for (name, rows) in tables {
        sum(name, rows.iter().map(|row| row.0), report.tally.counted)?;
        let not_public = rows.iter().map(|row| row.1);
        sum(&format!("{name}, not public"), not_public, report.tally.not_public())?;
    }
    cross_table(report, &places)
}

fn pairs<T>(rows: &[T], pair: impl Fn(&T) -> (u32, u32)) -> Vec<(u32, u32)> {
    rows.iter().map(pair).collect()
}

/// All rows of the table by place, in the order in which they are printed.
fn places(report: &ParticipationReport) -> Vec<&PlaceCount> {
    let districts = &report.districts;
    let rest = [&districts.whole_town, &districts.no_place, &districts.outside];
    districts.rows.iter().map(|row| &row.counts).chain(rest).collect()
}

fn cross_table(report: &ParticipationReport, places: &[&PlaceCount]) -> Result<(), Problem> {
    for place in places {
        if place.by_theme.len() != report.themes.len() {
            return Err(Problem::Form("a row by_theme has not one count for each theme".to_owned()));
        }
        sum("by_theme of a place", place.by_theme.iter().copied(), place.count)?;
    }
    for (column, theme) in report.themes.iter().enumerate() {
        let parts = places.iter().map(|place| place.by_theme[column]);
        sum(&format!("theme {} over all places", theme.label), parts, theme.count)?;
    }
    Ok(())
}

fn sum(what: &str, parts: impl IntoIterator<Item = u32>, total: u32) -> Result<(), Problem> {
    let parts: u64 = parts.into_iter().map(u64::from).sum();
    let total = u64::from(total);
    if parts != total {
        return Err(Problem::Sum { what: what.to_owned(), parts, total });
    }
    Ok(())
}

/// PDF/UA-1 (ISO 14289-1, 7.3): a picture that says something has a text alternative.
fn pictures(report: &ParticipationReport) -> Result<(), Problem> {
    for map in &report.maps {
        filled(&format!("alt text of the map {}", map.title), &map.picture.alt)?;
        for entry in &map.legend {
            colour(&entry.colour)?;
        }
    }
    Ok(())
}

fn colour(colour: &str) -> Result<(), Problem> {
    let digits = colour.strip_prefix('#').unwrap_or_default();
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Problem::Form(format!("colour {colour} is not of the form #rrggbb")));
    }
    Ok(())
}

fn cost(measure: &Measure) -> Result<(), Problem> {
    let Some(cost) = measure.cost else {
        return Ok(());
    };
    if 0 <= cost.min && cost.min <= cost.expected && cost.expected <= cost.max {
        return Ok(());
    }
    Err(Problem::Form(format!("cost of {} is not 0 ≤ min ≤ expected ≤ max", measure.code)))
}
