//! The list of what was erased, in a file beside the database: a restored backup is older than it and must forget the same
//! things again (Art. 17 GDPR does not end at the backup). One uuid of a contribution a line, nothing else.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use uuid::Uuid;

use crate::error::{Error, Result};

/// The uuids in the list; there is no file as long as nothing was erased.
///
/// # Errors
/// When the file cannot be read, or a line is no uuid.
pub fn read(list: &Path) -> Result<BTreeSet<Uuid>> {
    let text = match std::fs::read_to_string(list) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        text => text.map_err(|error| failed(list, &error))?,
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parsed = lines.map(|(index, line)| {
        let uuid = line.trim().parse();
        uuid.map_err(|error| Error::setup(format!("{}, Zeile {}: {error}", list.display(), index + 1)))
    });
    parsed.collect()
}

/// Appends what is not in the list yet, and is sure that it is on the disk. Returns how many were new.
///
/// # Errors
/// When the file cannot be read or written.
pub fn add(list: &Path, erased: &BTreeSet<Uuid>) -> Result<usize> {
    let known = read(list)?;
    let new: Vec<String> = erased.difference(&known).map(|uuid| format!("{uuid}\n")).collect();
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
        let [one, two] = [Uuid::from_u128(1), Uuid::from_u128(2)];
        assert_eq!(add(&list, &BTreeSet::from([one])).expect("written"), 1);
        assert_eq!(add(&list, &BTreeSet::from([one, two])).expect("written"), 1);
        assert_eq!(read(&list).expect("read"), BTreeSet::from([one, two]));
        std::fs::write(&list, "somebody\n").expect("written");
        assert!(read(&list).expect_err("no uuid").to_string().contains("Zeile 1"));
    }
}
