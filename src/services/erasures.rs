//! The list of what was erased, in a file beside the database: a restored backup is older than it and must forget the same
//! things again (Art. 17 GDPR does not end at the backup). One line each, the uuid of a contribution and what of it, of a
//! subscription, of a reported barrier, or of a report of some content:
//!
//! ```text
//! 0192f0c1-…                               all of it
//! 0192f0c1-… person                        name, contact and private link
//! 0192f0c1-… photos                        its photos
//! 0192f0c1-… open-data                     the consent that its photos are open data
//! 0192f0c1-… contact 2026-11-23T11:00:00Z  the addresses that were given until then
//! 0192f0c1-… subscription                  all of it
//! 0192f0c1-… barrier                       the address of whoever reported it
//! 0192f0c1-… report                        name and address of whoever reported it
//! ```

use std::collections::BTreeSet;
use std::fmt;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::str::FromStr;

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::{Error, Result};

/// What was erased, of a contribution the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// All of it.
    Everything,
    /// Name, contact, private link and return code.
    Person,
    /// Its photos: their author took the consent back.
    Photos,
    /// The consent that its photos are open data: their author took it back.
    OpenData,
    /// Its contacts.
    Contact {
        /// The last moment at which an erased address can have been given.
        until: Timestamp,
    },
    /// It is a subscription, and all of it.
    Subscription,
    /// It is a reported barrier, and the address for its answer.
    Barrier,
    /// It is a report of some content, and name and address of its reporter.
    Report,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    /// Name of the contribution, subscription or reported barrier.
    pub name: Uuid,
    /// What of it.
    pub extent: Extent,
}

impl fmt::Display for Erasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.extent {
            Extent::Everything => write!(f, "{}", self.name),
            Extent::Person => write!(f, "{} person", self.name),
            Extent::Photos => write!(f, "{} photos", self.name),
            Extent::OpenData => write!(f, "{} open-data", self.name),
            Extent::Contact { until } => write!(f, "{} contact {until}", self.name),
            Extent::Subscription => write!(f, "{} subscription", self.name),
            Extent::Barrier => write!(f, "{} barrier", self.name),
            Extent::Report => write!(f, "{} report", self.name),
        }
    }
}

/// Why a line cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It does not begin with a uuid.
    #[error(transparent)]
    Uuid(#[from] uuid::Error),
    /// The time of an erased contact is none.
    #[error(transparent)]
    Time(#[from] jiff::Error),
    /// A word that this program does not know.
    #[error("unbekannt: {0}")]
    Word(String),
}

impl FromStr for Erasure {
    type Err = Unreadable;

    fn from_str(line: &str) -> Result<Self, Unreadable> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (uuid, extent) = match words.as_slice() {
            [uuid] => (uuid, Extent::Everything),
            [uuid, "person"] => (uuid, Extent::Person),
            [uuid, "photos"] => (uuid, Extent::Photos),
            [uuid, "open-data"] => (uuid, Extent::OpenData),
            [uuid, "subscription"] => (uuid, Extent::Subscription),
            [uuid, "barrier"] => (uuid, Extent::Barrier),
            [uuid, "report"] => (uuid, Extent::Report),
            [uuid, "contact", until] => (uuid, Extent::Contact { until: until.parse()? }),
            _ => return Err(Unreadable::Word(line.to_owned())),
        };
        Ok(Self { name: uuid.parse()?, extent })
    }
}

/// What stands in the list; there is no file as long as nothing was erased.
///
/// # Errors
/// When the file or a line of it cannot be read.
pub fn read(list: &Path) -> Result<BTreeSet<Erasure>> {
    let text = match std::fs::read_to_string(list) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        text => text.map_err(|error| failed(list, &error))?,
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parsed = lines.map(|(index, line)| {
        let erasure: Result<Erasure, Unreadable> = line.parse();
        erasure.map_err(|error| Error::setup(format!("{}, Zeile {}: {error}", list.display(), index + 1)))
    });
    parsed.collect()
}

/// Appends what is not in the list yet, and is sure that it is on the disk. Returns how many were new.
///
/// # Errors
/// When the file cannot be read or written.
pub fn add(list: &Path, erased: &BTreeSet<Erasure>) -> Result<usize> {
    let known = read(list)?;
    let new: Vec<String> = erased.difference(&known).map(|erasure| format!("{erasure}\n")).collect();
    if !new.is_empty() {
        let opened = OpenOptions::new().create(true).append(true).mode(0o600).open(list);
        let written = opened.and_then(|mut file| file.write_all(new.concat().as_bytes()).and_then(|()| file.sync_all()));
        written.map_err(|error| failed(list, &error))?;
    }
    Ok(new.len())
}

fn failed(list: &Path, error: &std::io::Error) -> Error {
    Error::setup(format!("{}: {error}", list.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_grows_by_what_is_new_and_names_a_bad_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let list = folder.path().join("erasures.log");
        assert!(read(&list).expect("no file is an empty list").is_empty());
        let until = "2026-11-23T11:00:00.123456Z".parse().expect("a timestamp");
        let [all, person, photos, open, contact, followed, barrier, report] = [
            Extent::Everything,
            Extent::Person,
            Extent::Photos,
            Extent::OpenData,
            Extent::Contact { until },
            Extent::Subscription,
            Extent::Barrier,
            Extent::Report,
        ]
        .map(|extent| Erasure { name: Uuid::from_u128(1), extent });
        assert_eq!(add(&list, &BTreeSet::from([contact])).expect("written"), 1);
        assert_eq!(add(&list, &BTreeSet::from([contact, photos, open, person, all, followed, barrier, report])).expect("written"), 7);
        assert_eq!(read(&list).expect("read"), BTreeSet::from([all, person, photos, open, contact, followed, barrier, report]));
        for bad in ["somebody\n", "00000000-0000-0000-0000-000000000001 name\n", "00000000-0000-0000-0000-000000000001 contact later\n"] {
            std::fs::write(&list, bad).expect("written");
            assert!(read(&list).expect_err(bad).to_string().contains("Zeile 1"));
        }
    }
}
