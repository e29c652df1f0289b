//! From a row of the source to a contribution or a comment of ours.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use sha2::{Digest as _, Sha256};
use sqlx::PgPool;

use super::mapping::Mapping;
use crate::error::{Error, Result};
use crate::process::participation::comments::Imported;
use crate::process::participation::contributions::{Kind, NewContribution, NewPlace, Origin, Published};
use crate::process::preparation::places::Grid;
use crate::process::preparation::themes;
use crate::services::act::{AccountId, ProcessId};
use crate::services::cells;
use crate::services::geo::{LonLat, NoPlace};
use crate::services::tables::Row;
use crate::services::{keys, time};

/// Why a row cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The column that it is about.
    pub column: Option<String>,
    /// The reason, in German as in every table.
    pub reason: String,
}

impl Wrong {
    /// A reason that is about a column.
    pub fn at(column: Option<&String>, reason: impl Into<String>) -> Self {
        Self { column: column.cloned(), reason: reason.into() }
    }
}

/// Where rows go.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The occasion of every row.
    pub occasion: i64,
    /// Who imports, where somebody does.
    pub recorded_by: Option<AccountId>,
}

/// Reads rows for one process with one mapping.
pub struct Reader {
    mapping: Mapping,
    themes: BTreeMap<String, i64>,
    target: Target,
}

impl Reader {
    /// Looks up what the mapping names.
    ///
    /// # Errors
    /// [`Error::Setup`] when the process lacks a theme that the mapping names.
    pub async fn new(pool: &PgPool, process: ProcessId, mapping: Mapping, target: Target) -> Result<Self> {
        let known: BTreeMap<String, i64> =
            themes::list(pool, process).await?.into_iter().map(|theme| (theme.code.clone(), theme.id)).collect();
        let mut by_category = BTreeMap::new();
        for (category, code) in &mapping.themes {
            let id =
                known.get(code).ok_or_else(|| Error::setup(format!("Das Verfahren hat kein Thema {code} (Kategorie „{category}“).")))?;
            by_category.insert(category.clone(), *id);
        }
        Ok(Self { mapping, themes: by_category, target })
    }

    /// Name of the source.
    pub fn system(&self) -> &str {
        &self.mapping.system
    }

    /// The column that a mistake of the contribution is about.
    pub(super) fn column_of(&self, mistake: &str) -> Option<&String> {
        let columns = &self.mapping.columns;
        match mistake {
            "import-no-title" => columns.title.as_ref().or(columns.text.as_ref()),
            "import-too-long" => columns.text.as_ref().or(columns.title.as_ref()),
            "import-odd-url" => columns.url.as_ref(),
            "error-event-after-receipt" => columns.date.as_ref(),
            _ => None,
        }
    }

    /// Reads a contribution.
    ///
    /// # Errors
    /// The first thing that is wrong with the row.
    pub fn contribution(&self, row: &Row) -> Result<Published, Wrong> {
        let columns = &self.mapping.columns;
        if row.surplus {
            return Err(Wrong::at(None, "Die Zeile hat mehr Zellen als die Kopfzeile."));
        }
        let text = cell(row, columns.text.as_ref()).unwrap_or_default();
        let title = cell(row, columns.title.as_ref()).unwrap_or_else(|| first_words(&text));
        let at = self.instant(row)?;
        let category = cell(row, columns.category.as_ref());
        let origin = Origin {
            system: self.mapping.system.clone(),
            id: self.id(row)?,
            url: cell(row, columns.url.as_ref()),
            votes: self.votes(row)?,
            category: category.clone(),
        };
        let new = NewContribution {
            kind: self.kind(row),
            title,
            text,
            author_name: cell(row, columns.author.as_ref()),
            language: self.mapping.language.clone(),
            place: self.place(row)?,
            theme_id: category.and_then(|category| self.themes.get(&category).copied()),
            occasion_id: self.target.occasion,
            event_on: time::day(at),
            class: self.mapping.class,
            signatories: 1,
            recorded_by: self.target.recorded_by,
            email: None,
            origin: Some(origin),
            outside_allowed: true,
        };
        Ok(Published { new, at })
    }

    /// Reads a comment.
    ///
    /// # Errors
    /// The first thing that is wrong with the row.
    pub fn comment(&self, row: &Row) -> Result<Imported, Wrong> {
        let columns = &self.mapping.columns;
        let contribution = cell(row, columns.contribution.as_ref())
            .ok_or_else(|| Wrong::at(columns.contribution.as_ref(), "Die Spalte mit dem Beitrag ist leer."))?;
        Ok(Imported {
            system: self.mapping.system.clone(),
            id: self.id(row)?,
            contribution,
            title: cell(row, columns.title.as_ref()),
            text: cell(row, columns.text.as_ref()).unwrap_or_default(),
            author_name: cell(row, columns.author.as_ref()),
            at: self.instant(row)?,
        })
    }

    /// The source's id; where it has none, a digest of the row, so that a second import still finds it.
    fn id(&self, row: &Row) -> Result<String, Wrong> {
        match &self.mapping.columns.id {
            Some(column) => cell(row, Some(column)).ok_or_else(|| Wrong::at(Some(column), format!("Die Spalte „{column}“ ist leer."))),
            None => {
                let mut digest = Sha256::new();
                for (name, value) in &row.cells {
                    digest.update(name.as_bytes());
                    digest.update([0]);
                    digest.update(value.as_bytes());
                    digest.update([0]);
                }
                Ok(keys::hex(&digest.finalize()[..12]))
            }
        }
    }

    fn kind(&self, row: &Row) -> Kind {
        cell(row, self.mapping.columns.kind.as_ref()).and_then(|word| self.mapping.kinds.get(&word).copied()).unwrap_or(self.mapping.kind)
    }

    fn votes(&self, row: &Row) -> Result<Option<i32>, Wrong> {
        let column = self.mapping.columns.votes.as_ref();
        cell(row, column)
            .map(|votes| votes.parse().map_err(|_| Wrong::at(column, format!("„{votes}“ ist keine Zahl von Stimmen."))))
            .transpose()
    }

    /// The two coordinates of a row, east first, where they are no degrees but a place in their grid: the database turns them
    /// into degrees before the row is read (`super::locate`).
    pub(super) fn on_grid(&self, row: &Row) -> Option<(f64, f64)> {
        let columns = &self.mapping.columns;
        if self.mapping.grid == Grid::Degrees || row.place.is_some() {
            return None;
        }
        let number = |column: Option<&String>| metres(row.cell(column)?);
        let (east, north) = (number(columns.lon.as_ref())?, number(columns.lat.as_ref())?);
        self.mapping.grid.holds(east, north).then_some((east, north))
    }

    /// The coordinate system.
    pub(super) const fn grid(&self) -> Grid {
        self.mapping.grid
    }

    fn place(&self, row: &Row) -> Result<NewPlace, Wrong> {
        let columns = &self.mapping.columns;
        let position = match (row.place, row.cell(columns.lon.as_ref()), row.cell(columns.lat.as_ref())) {
            (Some((lon, lat)), _, _) => Some(LonLat::new(lon, lat)),
            (None, None, None) => None,
            (None, Some(east), Some(north)) if self.mapping.grid != Grid::Degrees => {
                let reason = match (metres(east), metres(north)) {
                    (Some(east), Some(north)) if self.mapping.grid.holds(north, east) => "Ostwert und Nordwert sind vertauscht.",
                    (Some(_), Some(_)) => "Die Koordinaten liegen nicht in Deutschland.",
                    _ => "Die Koordinaten sind keine Zahlen.",
                };
                return Err(Wrong::at(columns.lon.as_ref(), reason));
            }
            (None, Some(lon), Some(lat)) => Some(LonLat::parse(lon, lat)),
            (None, lon, _) => {
                let empty = if lon.is_none() { &columns.lon } else { &columns.lat };
                return Err(Wrong::at(empty.as_ref(), "Zum Ort fehlt eine der beiden Koordinaten."));
            }
        };
        let position = position.transpose().map_err(|no_place| {
            let reason = match no_place {
                NoPlace::NotANumber => "Die Koordinaten sind keine Zahlen.",
                NoPlace::OffTheGlobe => "Die Koordinaten liegen außerhalb der Erde.",
                NoPlace::Swapped => "Längen- und Breitengrad sind vertauscht.",
            };
            Wrong::at(columns.lon.as_ref(), reason)
        })?;
        Ok(match (cell(row, columns.address.as_ref()), position) {
            (Some(address), position) => NewPlace::Address(address, position),
            (None, Some(position)) => NewPlace::Point(position),
            (None, None) => NewPlace::None,
        })
    }

    /// Day and time of a row in Berlin; a day without a time is its noon.
    fn instant(&self, row: &Row) -> Result<Timestamp, Wrong> {
        let columns = &self.mapping.columns;
        let column = columns.date.as_ref();
        let noon = Time::constant(12, 0, 0, 0);
        let Some(text) = cell(row, column) else {
            let reason = || match column {
                Some(column) => format!("Die Spalte „{column}“ ist leer."),
                None => "Der Tag fehlt.".to_owned(),
            };
            let day = self.mapping.day.ok_or_else(|| Wrong::at(column, reason()))?;
            return in_berlin(day.to_datetime(noon)).ok_or_else(|| Wrong::at(column, reason()));
        };
        // Ruby writes "2024-03-01 10:00:00 UTC".
        if let Ok(at) = text.strip_suffix(" UTC").map_or_else(|| text.clone(), |text| format!("{text}Z")).parse::<Timestamp>() {
            return Ok(at);
        }
        let unreadable = || Wrong::at(column, format!("„{text}“ ist kein Datum."));
        let clock = match cell(row, columns.time.as_ref()) {
            Some(clock) => clock_time(&clock).ok_or_else(|| Wrong::at(columns.time.as_ref(), format!("„{clock}“ ist keine Uhrzeit.")))?,
            None => noon,
        };
        let local = match text.parse::<DateTime>() {
            Ok(local) if text.contains('T') || text.contains(' ') => Some(local),
            _ => day(&text).map(|day| day.to_datetime(clock)).or_else(|| day_and_time(&text)),
        };
        local.and_then(in_berlin).ok_or_else(unreadable)
    }
}

fn in_berlin(local: DateTime) -> Option<Timestamp> {
    local.to_zoned(time::berlin()).map(|zoned| zoned.timestamp()).ok()
}

/// `23.9.2017 14:30`, `23.09.2017, 14:30 Uhr`.
fn day_and_time(text: &str) -> Option<DateTime> {
    let (date, clock) = text.split_once(' ')?;
    Some(day(date.trim_end_matches(','))?.to_datetime(clock_time(clock)?))
}

/// A coordinate in metres with a decimal comma or point.
fn metres(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}

/// A cell's text; an apostrophe that our own exports put before formulas is taken away again.
fn cell(row: &Row, column: Option<&String>) -> Option<String> {
    row.cell(column).map(|text| cells::restore(text).to_owned())
}

/// The beginning of a text as its title.
fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    words.join(" ")
}

fn clock_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    Time::new(hour.trim().parse().ok()?, minute.get(..2)?.parse().ok()?, 0, 0).ok()
}

/// `2017-09-23`, `23.9.2017`, `23. Sep. 2017`, `23. September 2017`.
fn day(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let words: Vec<&str> = text.split(|c: char| c == '.' || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let [day, month, year] = words[..] else { return None };
    let month = month.parse().ok().or_else(|| month_named(month))?;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

fn month_named(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
    let word = word.to_lowercase();
    let beginning: String = word.chars().take(3).collect();
    (1..).zip(MONTHS).find(|(_, month)| *month == beginning).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_as_germans_write_them() {
        for text in ["2017-09-23", "23.9.2017", "23. Sep. 2017", "23. September 2017", "23.09.2017"] {
            assert_eq!(day(text), Some(date(2017, 9, 23)), "{text}");
        }
        assert_eq!(day("18. Okt. 2017"), Some(date(2017, 10, 18)));
        assert_eq!(day("3. März 2020"), Some(date(2020, 3, 3)));
        assert_eq!(day_and_time("23.09.2017, 14:30 Uhr"), Some(date(2017, 9, 23).at(14, 30, 0, 0)));
        for text in ["31.2.2017", "morgen", "", "2017"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn times_are_read() {
        assert_eq!(clock_time("09:05"), Some(Time::constant(9, 5, 0, 0)));
        assert_eq!(clock_time("25:00"), None);
    }
}
