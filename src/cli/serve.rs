//! `rotfaden serve`: database, migrations, pages, until Ctrl-C or SIGTERM.

use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::config::{Config, Mode};
use crate::database::Database;
use crate::error::{Error, Result};

/// How long answers that are under way may take after the signal to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Flags of `serve`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    config: Config,
}

/// Serves until a signal comes; then finishes the answers under way and stops the private database.
///
/// # Errors
/// When the address is taken, or the database cannot be opened or brought up to date.
pub async fn run(args: Args) -> Result<()> {
    let config = args.config;
    // Taken first: whoever starts a second server learns of it before anything else happens.
    let listener = listen(&config).await?;
    let database = Database::open(&config).await?;
    let served = serve(listener, &database).await;
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

async fn serve(listener: TcpListener, database: &Database) -> Result<()> {
    database.migrate().await?;
    let address = listener.local_addr().map_err(Error::internal)?;
    // Without it a small answer waits for the acknowledgement of its first packet (Nagle): 474 instead of 10,489 a second.
    let listener = listener.tap_io(|connection| {
        if let Err(error) = connection.set_nodelay(true) {
            tracing::warn!(%error, "a connection stays slow");
        }
    });
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let service = axum::Router::new().into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async {
        if stopped.await.is_err() {
            tracing::error!("the task that waits for signals ended");
        }
    });
    let server = tokio::spawn(server.into_future());
    println!("Rotfaden läuft: http://{address}");

    wait_for_signal().await?;
    println!("Rotfaden hält an …");
    if stop.send(()).is_err() {
        return Err(Error::internal("the server ended by itself"));
    }
    match tokio::time::timeout(LAST_ANSWERS, server).await {
        Ok(ended) => ended.map_err(Error::internal)?.map_err(Error::internal),
        Err(_) => {
            tracing::warn!("some answers were still under way and are cut off");
            Ok(())
        }
    }
}

async fn wait_for_signal() -> Result<()> {
    let mut terminate = signal(SignalKind::terminate()).map_err(Error::internal)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Error::internal)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
