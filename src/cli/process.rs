//! `rotfaden process create FILE`: one more process of the town.

use std::path::PathBuf;

use super::setup::Folder;
use super::setup::process::Definition;
use super::setup::town::add_process;
use super::with_host;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::services::act::{Actor, TOWN, Tx};
use crate::services::installation;
use crate::web::host::Host;

/// Flags of `process`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum Command {
    /// Legt ein Verfahren an, wie eine JSON-Datei es beschreibt.
    Create {
        /// Die Datei.
        file: PathBuf,
        #[command(flatten)]
        config: Box<Config>,
    },
}

/// Runs `process`.
///
/// # Errors
/// A sentence about the file, or what the database says no to: then nothing is made.
pub async fn run(args: Args) -> Result<()> {
    let Command::Create { file, config } = args.command;
    let (folder, name) = Folder::and_name(&file)?;
    let definition: Definition = folder.json(&name)?;
    let address = format!("{}/verfahren/{}", config.public_url, definition.slug());
    with_host(*config, async |host| create(host, &folder, definition).await).await?;
    println!("Verfahren angelegt: {address}");
    Ok(())
}

/// Makes a process in one act.
///
/// # Errors
/// [`Error::Setup`] when something does not fit, or the town is not set up yet: then nothing is made.
pub async fn create(host: &Host, folder: &Folder, definition: Definition) -> Result<()> {
    if installation::progress(&host.pool, host.clock.now()).await?.town.is_none() {
        return Err(Error::setup("Zuerst die Stadt: rotfaden town set stadt.json"));
    }
    let mut tx = Tx::begin(&host.pool, Actor::System, TOWN, host.clock.now(), host.keys.clone()).await?;
    add_process(&mut tx, folder, definition).await?;
    tx.commit().await
}
