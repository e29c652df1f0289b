//! From a row of the source to a contribution or a comment of ours.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use sha2::{Digest as _, Sha256};
use sqlx::PgPool;

use super::mapping::Mapping;
use super::table::Row;
use crate::error::{Error, Result};
use crate::process::participation::comments::Imported;
use crate::process::participation::contributions::{Class, Kind, NewContribution, NewPlace, Origin, Published};
use crate::process::preparation::occasions::{self, OccasionKind};
use crate::process::preparation::themes;
use crate::services::act::ProcessId;
use crate::services::cells;
use crate::services::geo::{LonLat, NoPlace};
use crate::services::{keys, time};

/// Reads rows for one process with one mapping.
pub struct Reader {
    mapping: Mapping,
    themes: BTreeMap<String, i64>,
    occasion: i64,
}

impl Reader {
    /// Looks up what the mapping names.
    ///
    /// # Errors
    /// [`Error::Setup`] when the process has no occasion for imports or lacks a theme that the mapping names.
    pub async fn new(pool: &PgPool, process: ProcessId, mapping: Mapping) -> Result<Self> {
        let occasion = occasions::list(pool, process)
            .await?
            .into_iter()
            .find(|occasion| occasion.kind == OccasionKind::Import)
            .ok_or_else(|| Error::setup("Das Verfahren hat kein Format der Art „import“."))?;
        let known: BTreeMap<String, i64> =
            themes::list(pool, process).await?.into_iter().map(|theme| (theme.code.clone(), theme.id)).collect();
        let mut by_category = BTreeMap::new();
        for (category, code) in &mapping.themes {
            let id =
                known.get(code).ok_or_else(|| Error::setup(format!("Das Verfahren hat kein Thema {code} (Kategorie „{category}“).")))?;
            by_category.insert(category.clone(), *id);
        }
        Ok(Self { mapping, themes: by_category, occasion: occasion.id.0 })
    }

    /// Name of the source.
    pub fn system(&self) -> &str {
        &self.mapping.system
    }

    /// Reads a contribution.
    pub fn contribution(&self, row: &Row) -> Result<Published, String> {
        let columns = &self.mapping.columns;
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
            occasion_id: self.occasion,
            event_on: time::day(at),
            class: Class::Resident,
            signatories: 1,
            recorded_by: None,
            email: None,
            origin: Some(origin),
            outside_allowed: true,
        };
        Ok(Published { new, at })
    }

    /// Reads a comment.
    pub fn comment(&self, row: &Row) -> Result<Imported, String> {
        let columns = &self.mapping.columns;
        let contribution = cell(row, columns.contribution.as_ref()).ok_or("Die Spalte mit dem Beitrag ist leer.")?;
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
    fn id(&self, row: &Row) -> Result<String, String> {
        match &self.mapping.columns.id {
            Some(column) => cell(row, Some(column)).ok_or_else(|| format!("Die Spalte „{column}“ ist leer.")),
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

    fn votes(&self, row: &Row) -> Result<Option<i32>, String> {
        cell(row, self.mapping.columns.votes.as_ref())
            .map(|votes| votes.parse().map_err(|_| format!("„{votes}“ ist keine Zahl von Stimmen.")))
            .transpose()
    }

    fn place(&self, row: &Row) -> Result<NewPlace, String> {
        let columns = &self.mapping.columns;
        let position = match (row.place, row.cell(columns.lon.as_ref()), row.cell(columns.lat.as_ref())) {
            (Some((lon, lat)), _, _) => Some(LonLat::new(lon, lat)),
            (None, Some(lon), Some(lat)) => Some(LonLat::parse(lon, lat)),
            (None, None, None) => None,
            (None, ..) => return Err("Zum Ort fehlt eine der beiden Koordinaten.".to_owned()),
        };
        let position = position.transpose().map_err(|no_place| match no_place {
            NoPlace::NotANumber => "Die Koordinaten sind keine Zahlen.",
            NoPlace::OffTheGlobe => "Die Koordinaten liegen außerhalb der Erde.",
            NoPlace::Swapped => "Längen- und Breitengrad sind vertauscht.",
        })?;
        Ok(match (cell(row, columns.address.as_ref()), position) {
            (Some(address), position) => NewPlace::Address(address, position),
            (None, Some(position)) => NewPlace::Point(position),
            (None, None) => NewPlace::None,
        })
    }

    /// Day and time of a row in Berlin; a day without a time is its noon.
    fn instant(&self, row: &Row) -> Result<Timestamp, String> {
        let columns = &self.mapping.columns;
        let text = cell(row, Some(&columns.date)).ok_or_else(|| format!("Die Spalte „{}“ ist leer.", columns.date))?;
        if let Ok(at) = text.parse::<Timestamp>() {
            return Ok(at);
        }
        let unreadable = || format!("„{text}“ ist kein Datum.");
        let clock = match cell(row, columns.time.as_ref()) {
            Some(clock) => clock_time(&clock).ok_or_else(|| format!("„{clock}“ ist keine Uhrzeit."))?,
            None => Time::constant(12, 0, 0, 0),
        };
        let local = match text.parse::<DateTime>() {
            Ok(local) if text.contains('T') || text.contains(' ') => local,
            _ => day(&text).ok_or_else(unreadable)?.to_datetime(clock),
        };
        local.to_zoned(time::berlin()).map(|zoned| zoned.timestamp()).map_err(|_| unreadable())
    }
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
