//! `rotfaden town set FILE`: the town of this installation, with the processes that its file names. `rotfaden town texts FOLDER`: the
//! templates of its pages, to be filled in and named in that file.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use sqlx::PgPool;

use super::setup::Folder;
use super::setup::town::{TownFile, add_process};
use super::with_host;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::office::texts;
use crate::services::act::{Actor, TOWN, Tx};
use crate::services::scope;
use crate::web::host::Host;

/// Flags of `town`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum Command {
    /// Richtet die Stadt ein oder ändert ihre Angaben; Verfahren aus der Datei, die es noch nicht gibt, legt es an.
    Set {
        /// Die Datei (JSON).
        file: PathBuf,
        #[command(flatten)]
        config: Box<Config>,
    },
    /// Schreibt die Vorlagen der rechtlichen Seiten in einen Ordner; was schon da ist, bleibt. Ausgefüllt gehören sie in die Datei der Stadt („pages“).
    Texts {
        /// Der Ordner.
        folder: PathBuf,
        #[command(flatten)]
        config: Box<Config>,
    },
}

/// Runs `town`.
///
/// # Errors
/// A sentence about the file, or what the database says no to: then nothing is changed.
pub async fn run(args: Args) -> Result<()> {
    match args.command {
        Command::Set { file, config } => set_from(&file, *config).await,
        Command::Texts { folder, config } => write_templates(&folder, *config).await,
    }
}

/// Writes templates that are not there yet.
async fn write_templates(folder: &Path, config: Config) -> Result<()> {
    let town = with_host(config, async |host| texts::town(&host.pool).await).await?;
    let failed = |path: &Path, error: std::io::Error| Error::setup(format!("{}: {error}", path.display()));
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    for (name, content) in texts::files(town.as_ref()) {
        let path = folder.join(&name);
        let opened = std::fs::OpenOptions::new().write(true).create_new(true).open(&path);
        match opened.and_then(|mut file| file.write_all(content.as_bytes())) {
            Ok(()) => println!("{}: {} Platzhalter sind zu ersetzen", path.display(), texts::placeholders(&content).len()),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => println!("{}: ist schon da, unverändert", path.display()),
            Err(error) => return Err(failed(&path, error)),
        }
    }
    println!("Nennen Sie die Dateien in der Datei der Stadt: \"pages\": [{{\"page\": \"impressum\", \"file\": \"…/impressum.md\"}}, …]");
    Ok(())
}

async fn set_from(file: &Path, config: Config) -> Result<()> {
    let (folder, name) = Folder::and_name(file)?;
    let town: TownFile = folder.json(&name)?;
    let url = config.public_url.clone();
    let listed = with_host(config, async |host| set(host, &folder, town).await).await?;
    for Listed { slug, is_new } in listed {
        println!("{}: {url}/verfahren/{slug}", if is_new { "Verfahren angelegt" } else { "Verfahren schon da, unverändert" });
    }
    println!("Die Stadt ist eingerichtet.");
    Ok(())
}

/// A process that the file names.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its word in addresses.
    pub slug: String,
    /// Whether it was made now; what is there already stays as it is.
    pub is_new: bool,
}

/// Sets up the town, or brings it up to date, in one act.
///
/// # Errors
/// [`Error::Setup`](crate::error::Error::Setup) when something does not fit: then nothing is changed.
pub async fn set(host: &Host, folder: &Folder, mut town: TownFile) -> Result<Vec<Listed>> {
    let known = slugs(&host.pool).await?;
    let mut tx = Tx::begin(&host.pool, Actor::System, TOWN, host.clock.now(), host.keys.clone()).await?;
    town.set(&mut tx, folder).await?;
    town.bring_pages(&mut tx, folder).await?;
    let mut listed = Vec::new();
    for definition in std::mem::take(&mut town.processes) {
        let process = Listed { slug: definition.slug().to_owned(), is_new: !known.iter().any(|slug| slug == definition.slug()) };
        if process.is_new {
            add_process(&mut tx, folder, definition).await?;
        }
        listed.push(process);
    }
    tx.commit().await?;
    Ok(listed)
}

async fn slugs(pool: &PgPool) -> Result<Vec<String>> {
    Ok(scope::all(pool).await?.into_iter().map(|process| process.slug).collect())
}
