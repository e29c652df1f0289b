//! `rotfaden import`: contributions and comments from another system, known places from a list (CSV, XLSX, GeoJSON), into a
//! process.
//!
//! A mapping file says which column is what ([`imports::Mapping`]); rows are read and judged by the same rules as in the browser. Good rows are kept whatever happens to others; every other row is
//! named with its number and the reason; nothing is imported twice, so that an interrupted import is simply run again. What
//! the source had stays with each row: its id, date, votes, category and address. The mapping of places is in [`places`].

mod places;

use std::fs::File;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::process::participation::Outcome;
use crate::process::participation::comments::{self, Imported};
use crate::process::participation::contributions::{self, Published};
use crate::process::preparation::occasions::{self, OccasionKind};
use crate::process::preparation::places::{KnownPlace, import_known};
use crate::process::triage::imports::{self, Reader, Target};
use crate::services::act::{Actor, ProcessId, Tx};
use crate::services::i18n::Lang;
use crate::services::scope;
use crate::services::tables::{self, Format, Row};
use crate::web::host::Host;

/// Rows that travel together: one transaction, one audit line.
const BATCH: usize = 1_000;

/// Flags of `import`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum What {
    /// Beiträge: sie sind sofort öffentlich, wie in der Quelle.
    Contributions(Source),
    /// Kommentare zu schon importierten Beiträgen derselben Quelle.
    Comments(Source),
    /// Straßen, Hausnummern und bekannte Orte für die Suche nach Adressen.
    Places(Source),
}

/// Where the rows come from and go to.
#[derive(Clone, Debug, clap::Args)]
struct Source {
    /// Die Datei: .csv, .xlsx, .geojson oder .json (GeoJSON).
    file: PathBuf,
    /// Zuordnung der Spalten (JSON).
    #[arg(long)]
    mapping: PathBuf,
    /// Kürzel des Verfahrens in der Adresse, zum Beispiel radverkehr-bonn.
    #[arg(long)]
    process: String,
    /// Prüft jede Zeile und schreibt nichts.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    config: Config,
}

/// What became of the rows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows that are in (with `--dry-run`: would be).
    pub imported: usize,
    /// Rows that were there already.
    pub already_there: usize,
    /// Row numbers as in the file, each with the reason.
    pub refused: Vec<(usize, String)>,
}

impl Summary {
    fn note(&mut self, row: usize, outcome: Outcome) {
        match outcome {
            Outcome::Imported => self.imported += 1,
            Outcome::AlreadyThere => self.already_there += 1,
            Outcome::Refused(say) => self.refused.push((row, Lang::De.say(&say))),
        }
    }
}

impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{} importiert, {} schon da, {} abgelehnt", self.imported, self.already_there, self.refused.len())?;
        self.refused.iter().try_for_each(|(row, reason)| writeln!(f, "  Zeile {row}: {reason}"))
    }
}

/// Runs `import`. Refused rows are printed and make the exit code 1, so that no script takes half an import for a whole one.
///
/// # Errors
/// When the file, the mapping or the process cannot be used at all, or rows were refused.
pub async fn run(args: Args) -> Result<()> {
    let (kind, source) = match args.what {
        What::Contributions(source) => (Kind::Contributions, source),
        What::Comments(source) => (Kind::Comments, source),
        What::Places(source) => (Kind::Places, source),
    };
    let rows = open(&source.file)?;
    let told = |done| eprintln!("{done} Zeilen gelesen …");
    let act = async |host: &Host| import(host, kind, &source.process, &source.mapping, rows, source.dry_run, told).await;
    let summary = super::with_host(source.config.clone(), act).await?;
    if source.dry_run {
        println!("Probelauf, nichts geschrieben:");
    }
    print!("{summary}");
    if summary.refused.is_empty() { Ok(()) } else { Err(Error::setup("Nicht alle Zeilen wurden importiert (siehe oben).")) }
}

/// What is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Contributions.
    Contributions,
    /// Comments.
    Comments,
    /// Streets, houses and other known places.
    Places,
}

/// Imports from a file on disk with a mapping on disk: what the command does, for tests.
///
/// # Errors
/// As [`run`], but refused rows are in the summary.
pub async fn import_file(host: &Host, kind: Kind, process: &str, mapping: &Path, file: &Path, dry_run: bool) -> Result<Summary> {
    import(host, kind, process, mapping, open(file)?, dry_run, |_| ()).await
}

async fn import(
    host: &Host,
    kind: Kind,
    process: &str,
    mapping: &Path,
    rows: impl Iterator<Item = Result<Row>>,
    dry_run: bool,
    progress: impl Fn(usize),
) -> Result<Summary> {
    let process = scope::load(&host.pool, Some(process)).await.map_err(|error| match error {
        Error::NotFound => Error::setup(format!("Es gibt kein Verfahren „{process}“.")),
        other => other,
    })?;
    let reading = Reading::new(host, kind, process.id, mapping).await?;
    let mut summary = Summary::default();
    let mut read = 0;
    let mut batch = Vec::with_capacity(BATCH);
    let mut rows = rows.peekable();
    while let Some(row) = rows.next() {
        batch.push(row?);
        if batch.len() == BATCH || rows.peek().is_none() {
            let mut tx = Tx::begin(&host.pool, Actor::System, process.id, host.clock.now(), host.keys.clone()).await?;
            read += batch.len();
            reading.take_in(&mut tx, &mut batch, &mut summary).await?;
            // A dry run does everything but the last step: the transaction is dropped and rolled back.
            if !dry_run {
                tx.commit().await?;
            }
            batch.clear();
            progress(read);
        }
    }
    summary.refused.sort_by_key(|(row, _)| *row);
    Ok(summary)
}

/// The rows of a file.
fn open(path: &Path) -> Result<impl Iterator<Item = Result<Row>> + use<>> {
    let wrong = |error: &dyn std::fmt::Display| Error::setup(format!("{}: {error}", path.display()));
    let unknown = "Diese Art von Datei kann nicht gelesen werden. Möglich sind .csv, .xlsx und .geojson.";
    let format = Format::of_name(path).ok_or_else(|| wrong(&unknown))?;
    let file = File::open(path).map_err(|error| wrong(&error))?;
    let table = tables::open(file, format).map_err(|say| wrong(&Lang::De.say(&say)))?;
    let path = path.display().to_string();
    Ok(table.rows.map(move |row| row.map_err(|say| Error::setup(format!("{path}: {}", Lang::De.say(&say))))))
}

/// Reads a mapping, of whatever kind of rows it is.
fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let wrong = |error: &dyn std::fmt::Display| Error::setup(format!("{}: {error}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| wrong(&error))?;
    serde_json::from_str(&text).map_err(|error| wrong(&error))
}

/// How the rows of a file are read and taken in.
enum Reading {
    Contributions(Reader),
    Comments(Reader),
    Places(places::Mapping),
}

impl Reading {
    async fn new(host: &Host, kind: Kind, process: ProcessId, file: &Path) -> Result<Self> {
        let reader = async || {
            let occasion = occasions::list(&host.pool, process)
                .await?
                .into_iter()
                .find(|occasion| occasion.kind == OccasionKind::Import)
                .ok_or_else(|| Error::setup("Das Verfahren hat kein Format der Art „import“."))?;
            Reader::new(&host.pool, process, read(file)?, Target { occasion: occasion.id.0, recorded_by: None }).await
        };
        Ok(match kind {
            Kind::Contributions => Self::Contributions(reader().await?),
            Kind::Comments => Self::Comments(reader().await?),
            Kind::Places => Self::Places(read(file)?),
        })
    }

    async fn take_in(&self, tx: &mut Tx, batch: &mut [Row], summary: &mut Summary) -> Result<()> {
        let (lines, outcomes) = match self {
            Self::Contributions(reader) => {
                imports::locate(tx.db(), reader, batch).await?;
                let (lines, good): (_, Vec<Published>) =
                    split(batch, |row| reader.contribution(row).map_err(|wrong| wrong.reason), summary);
                (lines, contributions::import_batch(tx, &good).await?)
            }
            Self::Comments(reader) => {
                let (lines, good): (_, Vec<Imported>) = split(batch, |row| reader.comment(row).map_err(|wrong| wrong.reason), summary);
                (lines, comments::import_batch(tx, reader.system(), &good).await?)
            }
            Self::Places(mapping) => {
                let (lines, good): (_, Vec<KnownPlace>) = split(batch, |row| mapping.place(row), summary);
                let outcome = |new| if new { Outcome::Imported } else { Outcome::AlreadyThere };
                (lines, import_known(tx, &good).await?.into_iter().map(outcome).collect())
            }
        };
        for (line, outcome) in lines.into_iter().zip(outcomes) {
            summary.note(line, outcome);
        }
        Ok(())
    }
}

/// Reads every row; those that cannot be read are noted, the others come back with their line numbers.
fn split<T>(batch: &[Row], read: impl Fn(&Row) -> Result<T, String>, summary: &mut Summary) -> (Vec<usize>, Vec<T>) {
    let mut lines = Vec::new();
    let mut good = Vec::new();
    for row in batch {
        match read(row) {
            Ok(value) => {
                lines.push(row.line);
                good.push(value);
            }
            Err(reason) => summary.refused.push((row.line, reason)),
        }
    }
    (lines, good)
}
