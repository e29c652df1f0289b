//! `rotfaden serve`: database, migrations, pages, until Ctrl-C or SIGTERM.

use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::ListenerExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::config::{Config, Mode};
use crate::database::Database;
use crate::error::{Error, Result};
use crate::office::texts::{self, Unfilled};

/// How long answers that are under way may take after the signal to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Flags of `serve`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub(super) config: Config,
}

/// Serves until a signal comes; then finishes the answers under way and stops the private database.
///
/// # Errors
/// When the address is taken, or the database cannot be opened or brought up to date.
pub async fn run(args: Args) -> Result<()> {
    run_with(args.config, async |_, _| Ok(())).await
}

/// Serves, and does something with the started program before the first visitor comes.
///
/// # Errors
/// As [`run`], and those of `before`.
pub async fn run_with(mut config: Config, before: impl AsyncFnOnce(&App, &Database) -> Result<()>) -> Result<()> {
    // Taken first: whoever starts a second server learns of it before anything else happens.
    let listener = listen(&config).await?;
    if config.mode == Mode::Demo {
        // It is reached where it listens and nowhere else, also when the system chose the port.
        config.public_url = format!("http://{}", listener.local_addr().map_err(Error::internal)?);
    }
    let database = Database::open(&config).await?;
    let served = serve(config, listener, &database, before).await;
    database.close().await?;
    served
}

async fn listen(config: &Config) -> Result<TcpListener> {
    if config.mode == Mode::Demo && !config.listen.ip().is_loopback() {
        return Err(Error::setup(format!(
            "Die Demo hat bekannte Passwörter und antwortet nur auf 127.0.0.1, nicht auf {}.",
            config.listen
        )));
    }
    let listener = TcpListener::bind(config.listen).await;
    listener.map_err(|error| Error::setup(format!("{} ist nicht frei: {error}", config.listen)))
}

async fn serve(
    config: Config,
    listener: TcpListener,
    database: &Database,
    before: impl AsyncFnOnce(&App, &Database) -> Result<()>,
) -> Result<()> {
    database.migrate().await?;
    let app = App::start(config, database).await?;
    before(&app, database).await?;
    if app.host.config.mode == Mode::Production {
        demand_texts(&app).await?;
    }
    let address = listener.local_addr().map_err(Error::internal)?;
    let stop = CancellationToken::new();
    let workers = app.workers(&stop);
    let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener.tap_io(without_delay), service).with_graceful_shutdown(stop.clone().cancelled_owned());
    let server = tokio::spawn(server.into_future());
    println!("Rotfaden läuft: http://{address}");

    wait_for_signal().await?;
    println!("Rotfaden hält an …");
    stop.cancel();
    let ended = async {
        workers.join_all().await;
        server.await.map_err(Error::internal)?.map_err(Error::internal)
    };
    tokio::time::timeout(LAST_ANSWERS, ended).await.unwrap_or_else(|_| {
        tracing::warn!("some answers were still under way and are cut off");
        Ok(())
    })
}

/// Production does not start with placeholders in what the law asks the town to say. Before there is a town nothing is shown at all.
async fn demand_texts(app: &App) -> Result<()> {
    let pool = &app.host.pool;
    if texts::town(pool).await?.is_none() {
        return Ok(());
    }
    match texts::unfilled(pool, app.host.clock.now()).await?.as_slice() {
        [] => Ok(()),
        unfilled => Err(Error::setup(refusal(unfilled))),
    }
}

/// Which pages, what is missing in them, and what to do.
pub fn refusal(unfilled: &[Unfilled]) -> String {
    let pages: Vec<String> =
        unfilled.iter().map(|page| format!("  {} (/{}): {}", page.title, page.slug, page.placeholders.join(", "))).collect();
    format!(
        "Der Server startet nicht im öffentlichen Betrieb: In diesen Seiten stehen noch Platzhalter.\n{}\n\
         `rotfaden town texts ORDNER` schreibt die Vorlagen. Füllen Sie sie aus, nennen Sie sie in stadt.json unter „pages“, \
         und führen Sie `rotfaden town set stadt.json` aus.",
        pages.join("\n")
    )
}

/// Without this a small answer waits until its first packet is acknowledged (Nagle): 474 instead of 10,489 a second.
fn without_delay(connection: &mut TcpStream) {
    if let Err(error) = connection.set_nodelay(true) {
        tracing::warn!(%error, "a connection stays slow");
    }
}

/// Waits for Ctrl-C or SIGTERM.
pub(super) async fn wait_for_signal() -> Result<()> {
    let mut terminate = signal(SignalKind::terminate()).map_err(Error::internal)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Error::internal)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
