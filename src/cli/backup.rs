//! `rotfaden backup`: one tar file with the database, the files and a manifest, never with the master secret.
//!
//! The order matters: files are written before the transaction that names them and deleted after the one that forgets them.
//! So the database is dumped first and the files are copied after it, and every file that the dump names is there, except
//! those of contributions that were erased meanwhile.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::Connection as _;
use tempfile::NamedTempFile;

use crate::config::Config;
use crate::database::inventory::{applied_version, snapshot};
use crate::database::{Database, migrations_hash, run_client};
use crate::error::{Error, Result};
use crate::services::keys::Keys;

/// Entry of the manifest, the first in the archive.
pub(super) const MANIFEST: &str = "manifest.json";
/// Entry of the database, in `pg_dump`'s custom format.
pub(super) const DUMP: &str = "database.dump";
/// Folder of the files.
pub(super) const FILES: &str = "files";
/// Raised when an older program could misread the archive.
pub(super) const FORMAT: u32 = 1;

/// Flags of `backup`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Die Sicherung, zum Beispiel rotfaden-2026-11-23.tar; eine vorhandene Datei bleibt unberührt.
    file: PathBuf,

    #[command(flatten)]
    config: Config,
}

/// What a backup says about itself.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Layout of the archive.
    pub format: u32,
    /// Version of the program that wrote it.
    pub version: String,
    /// Newest migration in the database.
    pub migrated_to: i64,
    /// SHA-256 over all migrations of that program.
    pub migrations: String,
    /// When the database was read.
    pub created: Timestamp,
    /// Which master secret its ciphertexts need.
    pub secret_fingerprint: String,
    /// Rows per table.
    pub rows: BTreeMap<String, i64>,
}

/// Writes a backup; the server may be running.
///
/// # Errors
/// When the file is there already, the secret is missing, or anything cannot be read or written: then there is no file.
pub async fn run(args: Args) -> Result<()> {
    if args.file.exists() {
        return Err(Error::setup(format!("{} gibt es schon.", args.file.display())));
    }
    let keys = Keys::load(&args.config.secret_file()?, false)?;
    let database = Database::join(&args.config).await?;
    let written = write(&args, &database, &keys).await;
    database.close().await?;
    let manifest = written?;
    let rows: i64 = manifest.rows.values().sum();
    println!("{} geschrieben: {rows} Zeilen aus {} Tabellen.", args.file.display(), manifest.rows.len());
    println!(
        "Das Geheimnis {} steht nicht darin. Bewahren Sie es getrennt auf: ohne es sind die Kontakte nicht lesbar.",
        args.config.secret_file()?.display()
    );
    Ok(())
}

async fn write(args: &Args, database: &Database, keys: &Keys) -> Result<Manifest> {
    let folder = args.file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let cannot_write = |error: std::io::Error| Error::setup(format!("{}: {error}", args.file.display()));
    let dump = NamedTempFile::new_in(folder).map_err(cannot_write)?;
    let archive = NamedTempFile::new_in(folder).map_err(cannot_write)?;

    let mut connection = database.owner().await?;
    let version = applied_version(&mut connection).await?;
    let migrated_to = version.ok_or_else(|| Error::setup("Die Datenbank ist noch leer: es gibt nichts zu sichern."))?;
    let created = Timestamp::now();
    let (instant, rows) = snapshot(&mut connection).await?;
    let mut pg_dump = database.client("pg_dump")?;
    pg_dump.args(["--format=custom", "--no-password", "--schema=public", "--exclude-table=public.spatial_ref_sys"]);
    pg_dump.arg("--snapshot").arg(instant).arg("--file").arg(dump.path());
    run_client(pg_dump).await?;
    connection.close().await?;

    let manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        migrated_to,
        migrations: migrations_hash(),
        created,
        secret_fingerprint: keys.fingerprint(),
        rows,
    };
    let (target, files) = (args.file.clone(), args.config.files_dir()?);
    let archived = tokio::task::spawn_blocking(move || {
        archive_all(archive.as_file(), &manifest, dump.path(), &files)?;
        archive.persist_noclobber(&target).map_err(|error| error.error)?;
        Ok(manifest)
    });
    archived.await.map_err(Error::internal)?.map_err(cannot_write)
}

fn archive_all(archive: &File, manifest: &Manifest, dump: &Path, files: &Path) -> std::io::Result<()> {
    let mut tar = tar::Builder::new(archive);
    let json = serde_json::to_vec_pretty(manifest)?;
    let mut header = tar::Header::new_gnu();
    header.set_size(json.len() as u64);
    header.set_mode(0o600);
    header.set_mtime(u64::try_from(manifest.created.as_second()).unwrap_or(0));
    tar.append_data(&mut header, MANIFEST, json.as_slice())?;
    tar.append_path_with_name(dump, DUMP)?;
    append_folder(&mut tar, files, Path::new(FILES))?;
    tar.into_inner()?.flush()?;
    archive.sync_all()
}

/// Appends a folder in the order of its names. What vanishes meanwhile was erased, and stays out.
fn append_folder(tar: &mut tar::Builder<&File>, folder: &Path, name: &Path) -> std::io::Result<()> {
    let Some(entries) = unless_gone(std::fs::read_dir(folder))? else { return Ok(()) };
    let mut entries = entries.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), name.join(entry.file_name()));
        let Some(kind) = unless_gone(entry.file_type())? else { continue };
        if kind.is_dir() {
            append_folder(tar, &path, &name)?;
        } else if let Some(mut file) = unless_gone(File::open(&path))? {
            tar.append_file(&name, &mut file)?;
        }
    }
    Ok(())
}

fn unless_gone<T>(result: std::io::Result<T>) -> std::io::Result<Option<T>> {
    match result {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        other => other.map(Some),
    }
}
