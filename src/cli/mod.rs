//! The commands of the program: one file each, thin, in the language of whoever operates the server.

pub mod backup;
pub mod bench;
pub mod demo;
pub mod doctor;
pub mod import;
pub mod process;
pub mod restore;
pub mod retention;
pub mod serve;
pub mod setup;
pub mod text;
pub mod town;
pub mod user;

use clap::{Parser, Subcommand};

use crate::app::App;
use crate::config::Config;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::services::i18n::Lang;
use crate::web::host::Host;

/// Rotfaden: Bürgerbeteiligung mit Karte, von der Idee bis zum Beschluss und zurück.
#[derive(Debug, Parser)]
#[command(name = "rotfaden", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Startet den Server (mit eigener Datenbank im Datenordner, wenn DATABASE_URL fehlt).
    Serve(serve::Args),
    /// Startet die Vorführung: eine erfundene Stadt, nur auf diesem Rechner.
    Demo(serve::Args),
    /// Richtet die Stadt ein: Name, Ansprechperson, Nachbarn, Verfahren.
    Town(town::Args),
    /// Legt ein weiteres Verfahren der Stadt an.
    Process(process::Args),
    /// Übernimmt Beiträge und Kommentare aus einem anderen System.
    Import(import::Args),
    /// Legt Konten der Verwaltung an, gibt ihnen Rollen, schaltet sie ab.
    User(user::Args),
    /// Sichert Datenbank und Dateien in eine Datei; der Server darf dabei laufen.
    Backup(backup::Args),
    /// Stellt eine Sicherung in einem leeren Datenordner wieder her.
    Restore(restore::Args),
    /// Löscht, wessen Frist abgelaufen ist, und zeigt eine Tabelle; der Server tut es jeden Tag von selbst.
    Retention(retention::Args),
    /// Prüft Datenbank, Rollen und Schlüssel; sagt, was zu tun ist.
    Doctor(doctor::Args),
    /// Misst, wie schnell die Seiten bei sehr vielen Beiträgen sind (für die Entwicklung).
    #[command(hide = true)]
    Bench(bench::Args),
    /// Lernt und misst, was das Programm von deutschen Texten versteht (für die Entwicklung).
    #[command(hide = true, subcommand)]
    Text(text::Args),
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// Whatever the command could not do, as a sentence for the operator.
    pub async fn run(self) -> Result<()> {
        match self.command {
            Command::Serve(args) => serve::run(args).await,
            Command::Demo(args) => demo::run(args).await,
            Command::Town(args) => town::run(args).await,
            Command::Process(args) => process::run(args).await,
            Command::Import(args) => import::run(args).await,
            Command::User(args) => user::run(args).await,
            Command::Backup(args) => backup::run(args).await,
            Command::Restore(args) => restore::run(args).await,
            Command::Retention(args) => retention::run(args).await,
            Command::Doctor(args) => doctor::run(args).await,
            Command::Bench(args) => bench::run(args).await,
            Command::Text(args) => text::run(&args),
        }
    }
}

/// Opens the database (the running server's, if there is one), brings it up to date, does something with the program and closes
/// it again.
///
/// # Errors
/// When the database cannot be opened, and those of `act`.
async fn with_host<T>(config: Config, act: impl AsyncFnOnce(&Host) -> Result<T>) -> Result<T> {
    let database = Database::join(&config).await?;
    let done = async {
        database.migrate().await?;
        act(&App::start(config, &database).await?.host).await
    }
    .await;
    database.close().await?;
    done
}

/// An error as a sentence for the operator.
pub fn explain(error: &Error) -> String {
    match error {
        Error::Refused(say) => Lang::De.say(say),
        Error::Invalid(mistakes) => {
            let sentences: Vec<String> = mistakes.iter().map(|mistake| Lang::De.say(&mistake.say)).collect();
            sentences.join("\n")
        }
        Error::Unavailable(cause) => format!("Die Datenbank antwortet nicht: {cause}"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_flags_of_all_commands_fit_together() {
        super::Cli::command().debug_assert();
    }
}
