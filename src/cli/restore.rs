//! `rotfaden restore`: a backup into an empty database and an empty folder of files.
//!
//! The master secret comes first and by another way: it is never in a backup. Erasures that were made after the backup
//! are made again from `erasures.log`, which lies beside the database and not in the backup.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};

use sqlx::Connection as _;
use tempfile::NamedTempFile;

use super::backup::{DUMP, FILES, FORMAT, MANIFEST, Manifest};
use crate::app::App;
use crate::config::Config;
use crate::database::inventory::row_counts;
use crate::database::{Database, MIGRATIONS, run_client};
use crate::error::{Error, Result};
use crate::office::barriers;
use crate::process::STEPS;
use crate::process::participation::{contributions, subscriptions};
use crate::process::triage::reports;
use crate::services::act::{Actor, TOWN, Tx};
use crate::services::erasures::{self, Erasure, Extent};
use crate::services::keys::Keys;

/// Flags of `restore`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Die Sicherung, die `rotfaden backup` geschrieben hat.
    file: PathBuf,

    #[command(flatten)]
    config: Config,
}

/// Restores a backup, brings it up to date and makes later erasures again.
///
/// # Errors
/// When the backup is not readable or too new, the secret is missing or another one, or something is there already. The
/// database is restored in one transaction: it stays empty when that fails.
pub async fn run(args: Args) -> Result<()> {
    let manifest = read_manifest(&args.file)?;
    check_version(&manifest)?;
    check_secret(&args.config, &manifest)?;
    let files = args.config.files_dir()?;
    check_no_files(&files)?;
    let erased = erasures::read(&args.config.erasures_log()?)?;

    let database = Database::open(&args.config).await?;
    let restored = restore_and_erase(&args, &manifest, &database, &erased).await;
    database.close().await?;
    let again = restored?;
    println!("{} vom {} ist wiederhergestellt.", args.file.display(), manifest.created);
    if again > 0 {
        println!("{again} Beiträge, von denen nach der Sicherung etwas gelöscht wurde: es ist wieder gelöscht.");
    }
    Ok(())
}

fn check_version(manifest: &Manifest) -> Result<()> {
    let known = MIGRATIONS.iter().any(|migration| migration.version == manifest.migrated_to);
    if manifest.format == FORMAT && known {
        return Ok(());
    }
    Err(Error::setup(format!(
        "Die Sicherung stammt von Version {} und ist neuer als dieses Programm ({}). Stellen Sie sie mit jener Version wieder her.",
        manifest.version,
        env!("CARGO_PKG_VERSION")
    )))
}

fn check_secret(config: &Config, manifest: &Manifest) -> Result<()> {
    let path = config.secret_file()?;
    let (path, expected) = (path.display(), &manifest.secret_fingerprint);
    if !config.secret_file()?.exists() {
        return Err(Error::setup(format!(
            "Das Geheimnis fehlt. Legen Sie zuerst die aufbewahrte Datei nach {path} (Fingerabdruck {expected}, Rechte 0600)."
        )));
    }
    let found = Keys::load(&config.secret_file()?, false)?.fingerprint();
    if found == *expected {
        return Ok(());
    }
    Err(Error::setup(format!("Das Geheimnis in {path} gehört nicht zu dieser Sicherung: Fingerabdruck {found}, nötig ist {expected}.")))
}

fn check_no_files(files: &Path) -> Result<()> {
    let there = match std::fs::read_dir(files) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        entries => entries.map_err(|error| unreadable(files, &error))?.count(),
    };
    if there == 0 {
        return Ok(());
    }
    Err(Error::setup(format!("In {} liegen schon Dateien. Wiederhergestellt wird nur in einen leeren Ordner.", files.display())))
}

fn read_manifest(archive: &Path) -> Result<Manifest> {
    let mut tar = open(archive)?;
    let mut entries = tar.entries().map_err(|error| unreadable(archive, &error))?;
    let no_backup = || Error::setup(format!("{} ist keine Sicherung von Rotfaden.", archive.display()));
    let first = entries.next().ok_or_else(no_backup)?.map_err(|_| no_backup())?;
    if first.path().map_err(|_| no_backup())? != Path::new(MANIFEST) {
        return Err(no_backup());
    }
    serde_json::from_reader(first).map_err(|error| Error::setup(format!("{}: {error}", archive.display())))
}

/// Returns of how many contributions the backup brought something back.
async fn restore_and_erase(args: &Args, manifest: &Manifest, database: &Database, erased: &BTreeSet<Erasure>) -> Result<usize> {
    restore(args, manifest, database).await?;
    database.migrate().await?;
    repeat_erasures(&App::start(args.config.clone(), database).await?, erased).await
}

/// Erases what a restored backup brought back: whole contributions in every step, of others the person or the contact, and
/// subscriptions. Returns how many contributions and subscriptions that were.
///
/// # Errors
/// When the database is away.
pub async fn repeat_erasures(app: &App, erased: &BTreeSet<Erasure>) -> Result<usize> {
    let host = &app.host;
    let returned = contributions::returned(&host.pool, erased).await?;
    for back in &returned {
        let mut tx = Tx::begin(&host.pool, Actor::System, back.process, host.clock.now(), host.keys.clone()).await?;
        contributions::erase_again(&mut tx, back.id, back.extent).await?;
        if back.extent == Extent::Everything {
            for erase in STEPS.iter().filter_map(|step| step.erase) {
                erase(&mut tx, back.id.0).await?;
            }
        }
        tx.commit().await?;
    }
    let contributions = returned.iter().map(|back| back.id.0).collect::<BTreeSet<_>>().len();
    let followed = host.act(TOWN, async |tx| subscriptions::end_again(tx, erased).await).await?;
    let barriers = host.act(TOWN, async |tx| barriers::end_again(tx, erased).await).await?;
    let reported = host.act(TOWN, async |tx| reports::end_again(tx, erased).await).await?;
    Ok(contributions + usize::try_from(followed + barriers + reported).map_err(Error::internal)?)
}

async fn restore(args: &Args, manifest: &Manifest, database: &Database) -> Result<()> {
    let mut owner = database.owner().await?;
    if !row_counts(&mut owner).await?.is_empty() {
        return Err(Error::setup("Die Datenbank enthält schon Tabellen. Wiederhergestellt wird nur in eine leere."));
    }
    let dump = unpack(&args.file, &args.config.files_dir()?).await?;
    let mut pg_restore = database.client("pg_restore")?;
    // `--schema` leaves out the schema itself, which is there already.
    pg_restore.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-password", "--schema=public"]);
    pg_restore.arg(dump.path());
    run_client(pg_restore).await?;
    let rows = row_counts(&mut owner).await?;
    owner.close().await?;
    if rows != manifest.rows {
        return Err(Error::setup("Die Zahl der Zeilen stimmt nicht mit der Sicherung überein: die Sicherung ist beschädigt."));
    }
    Ok(())
}

/// Puts the files in their place and the database's part into a temporary file beside them.
async fn unpack(archive: &Path, files: &Path) -> Result<NamedTempFile> {
    let (archive, files) = (archive.to_owned(), files.to_owned());
    let unpacked = tokio::task::spawn_blocking(move || unpack_into(&archive, &files).map_err(|error| unreadable(&archive, &error)));
    unpacked.await.map_err(Error::internal)?
}

fn unpack_into(archive: &Path, files: &Path) -> std::io::Result<NamedTempFile> {
    let data = files.parent().unwrap_or(files);
    let mut dump = NamedTempFile::new_in(data)?;
    let mut tar = tar::Archive::new(File::open(archive)?);
    for entry in tar.entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        if path == Path::new(DUMP) {
            std::io::copy(&mut entry, &mut dump)?;
        } else if path.starts_with(FILES) && entry.header().entry_type().is_file() {
            // Refuses every path that leads out of the folder.
            entry.unpack_in(data)?;
        }
    }
    Ok(dump)
}

fn open(archive: &Path) -> Result<tar::Archive<File>> {
    File::open(archive).map(tar::Archive::new).map_err(|error| unreadable(archive, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::setup(format!("{} ist nicht lesbar: {error}", path.display()))
}
