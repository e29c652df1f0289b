//! Uploaded files: `files/{first two digits}/{uuid}` in the data folder, beside the database and in its backups.
//!
//! A file is written before the transaction that names it commits, and removed after the one that forgets it: the database
//! puts names of forgotten files into `file_removal` by itself, a worker empties that. What a transaction wrote and then did
//! not commit has no row: [`sweep`] removes it a day later.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use sqlx::PgPool;
use uuid::Uuid;

use super::keys;
use crate::error::{Error, Result};

/// How long a file may lie there without a row that names it: longer than any act takes.
const GRACE: Duration = Duration::from_hours(24);
/// Files removed in one turn of the worker.
const AT_ONCE: i64 = 200;

/// The folder of the files.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
}

impl Files {
    /// Files below this folder, which need not be there yet.
    pub const fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// Writes a new file and is sure that it is on the disk. Returns its name.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn write(&self, bytes: Vec<u8>) -> Result<Uuid> {
        let name = Uuid::from_bytes(keys::random());
        let path = self.path(name);
        blocking(move || write_new(&path, &bytes)).await?;
        Ok(name)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn read(&self, name: Uuid) -> Result<Vec<u8>> {
        let path = self.path(name);
        blocking(move || unless_gone(std::fs::read(path))).await?.ok_or(Error::NotFound)
    }

    /// Removes a file; one that is gone already is fine.
    ///
    /// # Errors
    /// When the disk refuses.
    async fn remove(&self, name: Uuid) -> Result<()> {
        let path = self.path(name);
        blocking(move || unless_gone(std::fs::remove_file(path)).map(drop)).await
    }

    fn path(&self, name: Uuid) -> PathBuf {
        let name = name.to_string();
        self.root.join(&name[..2]).join(name)
    }

    /// Names of the files that were written before an instant.
    async fn older_than(&self, before: SystemTime) -> Result<Vec<Uuid>> {
        let root = self.root.clone();
        blocking(move || older_than(&root, before)).await
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?.map_err(Error::internal)
}

fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
    let folder = path.parent().unwrap_or(path);
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::File::open(folder)?.sync_all()
}

fn unless_gone<T>(result: std::io::Result<T>) -> std::io::Result<Option<T>> {
    match result {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        other => other.map(Some),
    }
}

/// What is not named like a file of ours is not ours, and stays.
fn older_than(root: &Path, before: SystemTime) -> std::io::Result<Vec<Uuid>> {
    let mut old = Vec::new();
    let Some(folders) = unless_gone(std::fs::read_dir(root))? else { return Ok(old) };
    for folder in folders {
        let folder = folder?;
        if !folder.file_type()?.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(folder.path())? {
            let file = file?;
            let written = unless_gone(file.metadata().and_then(|meta| meta.modified()))?;
            let name = file.file_name().to_str().and_then(|name| name.parse().ok());
            if let (Some(name), true) = (name, written.is_some_and(|written| written < before)) {
                old.push(name);
            }
        }
    }
    Ok(old)
}

/// Removes files that rows forgot. Returns how many.
///
/// # Errors
/// When database or disk are away: the first error, after every file was tried. What was not removed is tried again.
pub async fn remove_forgotten(pool: &PgPool, files: &Files) -> Result<usize> {
    let forgotten = sqlx::query_scalar!("select file from file_removal limit $1", AT_ONCE).fetch_all(pool).await?;
    let mut first_error = None;
    for &file in &forgotten {
        if let Err(error) = remove_one(pool, files, file).await {
            first_error.get_or_insert(error);
        }
    }
    first_error.map_or(Ok(forgotten.len()), Err)
}

async fn remove_one(pool: &PgPool, files: &Files, file: Uuid) -> Result<()> {
    files.remove(file).await?;
    sqlx::query!("delete from file_removal where file = $1", file).execute(pool).await?;
    Ok(())
}

/// Removes old files that no row names: an act wrote them and did not commit. Returns how many.
///
/// # Errors
/// When database or disk are away.
pub async fn sweep(pool: &PgPool, files: &Files, now: SystemTime) -> Result<usize> {
    let before = now.checked_sub(GRACE).ok_or_else(|| Error::internal("the clock stands before its beginning"))?;
    let old = files.older_than(before).await?;
    let nameless = sqlx::query_scalar!(
        r#"select file as "file!" from unnest($1::uuid[]) as old (file)
           where not exists (select from attachment where large = old.file or small = old.file or large_original = old.file or small_original = old.file)
             and not exists (select from town_text where picture = old.file)"#,
        &old,
    )
    .fetch_all(pool)
    .await?;
    for &file in &nameless {
        files.remove(file).await?;
    }
    Ok(nameless.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_there_until_it_is_removed_and_only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::new(folder.path().join("files"));
        assert!(files.older_than(SystemTime::now()).await.expect("no folder is no file").is_empty());
        let name = files.write(b"a picture".to_vec()).await.expect("written");
        assert_eq!(files.read(name).await.expect("there"), b"a picture");
        let mode = std::fs::metadata(files.path(name)).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(files.older_than(SystemTime::now() + GRACE).await.expect("read"), [name]);
        files.remove(name).await.expect("removed");
        files.remove(name).await.expect("twice is once");
        assert!(matches!(files.read(name).await, Err(Error::NotFound)));
    }
}
