//! A cell of a table, and how it is written into a CSV file.

use jiff::civil::Date;

use crate::services::cells::neutralise;

/// A value in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words; what looks like a formula is neutralised when it is written.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Degrees of longitude or latitude.
    Degrees(f64),
    /// An amount in cents, written in euros.
    Euro(i64),
    /// Basis points (1/100 %), written in percent.
    Percent(i64),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
}

/// A row of a table.
pub type Row = Vec<Cell>;

impl Cell {
    /// The value as a field of a CSV file. Numbers have a decimal comma, as the semicolon between the fields says: German
    /// spreadsheets would read `9.7972` as a day in the year 7972.
    pub fn csv(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => neutralise(text).into_owned(),
            Self::Number(number) => number.to_string(),
            Self::Degrees(degrees) => degrees.to_string().replace('.', ","),
            Self::Euro(hundredths) | Self::Percent(hundredths) => hundredths_text(*hundredths),
            Self::Day(day) => day.to_string(),
            Self::Flag(flag) => flag_word(*flag).to_owned(),
        }
    }
}

/// The German word for a flag.
pub const fn flag_word(flag: bool) -> &'static str {
    if flag { "ja" } else { "nein" }
}

fn hundredths_text(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    format!("{sign}{whole},{rest:02}")
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers_and_formulas_become_words() {
        assert_eq!(Cell::Degrees(9.7972).csv(), "9,7972");
        assert_eq!(Cell::Euro(18_000_005).csv(), "180000,05");
        assert_eq!(Cell::Euro(-150).csv(), "-1,50");
        assert_eq!(Cell::Percent(3_333).csv(), "33,33");
        assert_eq!(Cell::Number(-3).csv(), "-3");
        assert_eq!(Cell::from("-3").csv(), "'-3");
        assert_eq!(Cell::from(""), Cell::Empty);
        assert_eq!(Cell::from(Some(true)).csv(), "ja");
    }
}
