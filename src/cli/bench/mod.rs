//! `rotfaden bench`: how fast the public pages and the moderators' desk are when very much was written. It is left out of the list of commands and
//! speaks English: a tool of those who build the program, whose figures stand in the README.
//!
//! 1. A scratch database in a temporary folder: the demo town, and as many invented contributions as asked for.
//! 2. The server as a process of its own on a free port of this machine, asked by parallel clients over kept connections.
//! 3. The server once more, which this time writes its statements down: how many of them one answer takes.
//!
//! It asks this machine only, only reads, ends by itself and leaves nothing behind.

mod client;
mod crowd;
mod load;
mod phrases;
mod report;
mod server;
mod store;
mod targets;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::config::{Config, Mode};
use crate::database::{Database, Durability};
use crate::error::{Error, Result};
use crate::office;
use crate::services::{accounts, audit};

use client::Client;
use load::{Samples, Stop, median};
use report::{Machine, Report, Row};
use server::{Output, Server};
use targets::{Asked, Target, Town};

/// Flags of `bench`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Contributions in the scratch database, besides the demo's.
    #[arg(long, default_value_t = 100_000)]
    contributions: usize,
    /// Parallel clients.
    #[arg(long, default_value_t = 8)]
    clients: usize,
    /// Seconds that each measurement takes.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Only fills and serves, until Ctrl-C: to look at so much in a browser, or to measure there.
    #[arg(long)]
    serve: bool,
}

/// Before each measurement of pages: connections are made, statements are prepared.
const WARM_UP: Duration = Duration::from_millis(500);
/// So many addresses of each kind have their statements counted.
const COUNTED: usize = 9;
/// What the server wrote down about a request has arrived after this time.
const SETTLED: Duration = Duration::from_millis(40);

/// Fills, measures, counts, prints.
///
/// # Errors
/// When database or server do not start, an answer is not what it should be, or somebody presses Ctrl-C.
pub async fn run(args: Args) -> Result<()> {
    let machine = Machine::look()?;
    let folder = tempfile::Builder::new().prefix("rotfaden-bench-").tempdir().map_err(Error::internal)?;
    let database = Database::private(folder.path().to_owned(), Durability::Scratch).await?;
    let measured = tokio::select! {
        measured = fill_and_measure(&args, folder.path(), &database) => measured.map(Some),
        stopped = super::serve::wait_for_signal() => match stopped {
            Ok(()) if args.serve => Ok(None),
            stopped => stopped.and(Err(Error::setup("stopped before the end"))),
        },
    };
    database.close().await?;
    folder.close().map_err(Error::internal)?;
    if let Some((rows, peak_memory)) = measured? {
        print!("{}", Report { machine, contributions: args.contributions, clients: args.clients, rows, peak_memory });
    }
    Ok(())
}

async fn fill_and_measure(args: &Args, folder: &Path, database: &Database) -> Result<(Vec<Row>, u64)> {
    let app = fill(args, folder, database).await?;
    if args.serve {
        let server = Server::start(folder, database, Output::Passed).await?;
        println!("http://{}", server.address);
        return std::future::pending().await;
    }
    let moderator = office::accounts::by_email(&app.host.pool, "moderation@demo.example").await?;
    let session = accounts::open_session(&app.host.pool, moderator, app.host.clock.now()).await?.into();
    let bench = Bench { args, town: Town::look(&app.host.pool).await?, app: &app, session };
    let targets = targets::all(&bench.town);
    let (measured, peak) = bench.measure(&Server::start(folder, database, Output::Passed).await?, &targets).await?;
    let counted = bench.count(&Server::start(folder, database, Output::Statements).await?, &targets).await?;
    let rows = targets.iter().zip(measured).zip(counted).map(|((target, samples), queries)| Row::new(target, &samples, queries));
    Ok((rows.collect(), peak))
}

/// The demo town and the crowd, and everything done that workers do sooner or later.
async fn fill(args: &Args, folder: &Path, database: &Database) -> Result<App> {
    database.migrate().await?;
    let app = App::start(config(folder), database).await?;
    super::demo::load_if_empty(&app).await?;
    crowd::fill(&app.host, args.contributions).await?;
    while audit::seal(&app.host.pool).await? > 0 {}
    store::vacuum(&mut database.owner().await?).await?;
    Ok(app)
}

fn config(folder: &Path) -> Config {
    Config {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: "http://127.0.0.1".into(),
        data: Some(folder.to_owned()),
        database_url: None,
        migration_database_url: None,
        mode: Mode::Demo,
        smtp: None,
        mail_from: "Rotfaden <beteiligung@demo.example>".into(),
        trusted_proxies: Vec::new(),
        pdf: None,
        basemap: None,
        basemap_days: 0,
        basemap_mb: 0,
    }
}

/// What every measurement needs.
struct Bench<'b> {
    args: &'b Args,
    town: Town,
    app: &'b App,
    /// Of a moderator.
    session: Arc<str>,
}

impl Bench<'_> {
    /// Measures every target, and the most memory that the server ever held, in bytes.
    async fn measure(&self, server: &Server, targets: &[Target]) -> Result<(Vec<Samples>, u64)> {
        let mut measured = Vec::with_capacity(targets.len());
        for target in targets {
            eprintln!("measuring {} …", target.what);
            measured.push(self.ask(server, target).await?);
        }
        Ok((measured, server.peak_memory()?))
    }

    async fn ask(&self, server: &Server, target: &Target) -> Result<Samples> {
        let time = Duration::from_secs(self.args.seconds);
        let ask = |rev, stop| load::ask(server.address, &self.session, self.args.clients, target.paths_at(rev), stop);
        match target.asked {
            Asked::Page | Asked::StaffPage => {
                ask(0, Stop::At(Instant::now() + WARM_UP)).await?;
                ask(0, Stop::At(Instant::now() + time)).await
            }
            Asked::KnownTile => {
                let rev = store::revision(&self.app.host.pool, self.town.process).await?;
                ask(rev, Stop::AfterAll).await?;
                ask(rev, Stop::At(Instant::now() + time)).await
            }
            Asked::NewTile => {
                let mut samples = Samples::default();
                let end = Instant::now() + time;
                while Instant::now() < end {
                    let rev = store::raise_revision(&self.app.host.pool, self.town.process).await?;
                    samples.add(ask(rev, Stop::AfterAllOr(end)).await?);
                }
                Ok(samples)
            }
        }
    }

    /// Statements per answer, for every target: the median of a few addresses, asked one after the other. The server's own
    /// workers have a statement now and then; the median does not see them.
    async fn count(&self, server: &Server, targets: &[Target]) -> Result<Vec<u64>> {
        let mut client = Client::connect(server.address, Some(self.session.clone())).await?;
        client.get("/").await?;
        let mut counted = Vec::with_capacity(targets.len());
        for target in targets {
            eprintln!("counting {} …", target.what);
            let rev = match target.asked {
                Asked::Page | Asked::StaffPage | Asked::KnownTile => store::revision(&self.app.host.pool, self.town.process).await?,
                Asked::NewTile => store::raise_revision(&self.app.host.pool, self.town.process).await?,
            };
            let paths = target.paths_at(rev);
            let mut counts = Vec::new();
            for path in paths.iter().take(COUNTED) {
                if target.asked == Asked::KnownTile {
                    client.get(path).await?;
                    tokio::time::sleep(SETTLED).await;
                }
                let before = server.statements();
                client.get(path).await?;
                tokio::time::sleep(SETTLED).await;
                counts.push(server.statements() - before);
            }
            counted.push(median(&mut counts));
        }
        Ok(counted)
    }
}
