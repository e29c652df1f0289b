//! The whole program in one value: opens the keys, collects the steps, builds the router, runs the workers.

mod daily;

use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate as _, SizeAbove};

use crate::config::Config;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::office::barriers;
use crate::process::STEPS;
use crate::process::participation::{contacts, contributions, subscriptions};
use crate::process::triage::{hints, reports};
use crate::services::basemap::{self, Basemap};
use crate::services::files::{self, Files};
use crate::services::images::Darkroom;
use crate::services::keys::Keys;
use crate::services::limits::Limits;
use crate::services::outbox::{self, Mailer, Sender};
use crate::services::retention::{self, Pace};
use crate::services::time::Clock;
use crate::services::{audit, erasures, i18n, installation};
use crate::web::host::{Host, Inner};
use crate::web::routes::Routes;
use crate::web::step::{Step, rules};
use crate::web::{assets, enter, health, upload};
use crate::{outputs, pages};

/// The program. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// What requests see of it.
    pub host: Host,
    sender: Sender,
}

impl App {
    /// Starts on an open, migrated database.
    ///
    /// # Errors
    /// [`Error::Setup`] when the secret is missing, does not belong to the database, or a production rule is broken.
    pub async fn start(config: Config, database: &Database) -> Result<Self> {
        let data = config.data_dir()?;
        std::fs::create_dir_all(&data).map_err(|error| Error::setup(format!("{}: {error}", data.display())))?;
        // A database that already knows a fingerprint must not get a new secret by accident.
        let known = installation::fingerprint(&database.pool).await?;
        let keys = Keys::load(&config.secret_file()?, known.is_none())?;
        installation::claim(&database.pool, &keys).await?;
        Self::assemble(config, database, keys, Clock::System, data.join("mails"))
    }

    /// Puts the parts together; tests bring their own keys, clock and folder for mails.
    ///
    /// # Errors
    /// [`Error::Setup`] when the mail server's address or the program's own texts cannot be read.
    pub fn assemble(config: Config, database: &Database, keys: Keys, clock: Clock, mails: PathBuf) -> Result<Self> {
        i18n::check()?;
        let sender = Sender {
            mailer: Mailer::new(config.smtp.as_deref(), mails)?,
            from: config.mail_from.clone(),
            public_url: config.public_url.clone(),
            keys: keys.clone(),
            contact: |pool, keys, id| Box::pin(contacts::recipient(pool, keys, id)),
            subscription: |pool, keys, id| Box::pin(subscriptions::recipient(pool, keys, id)),
            barrier: |pool, keys, id| Box::pin(barriers::recipient(pool, keys, id)),
            report: |pool, keys, id| Box::pin(reports::recipient(pool, keys, id)),
        };
        let host = Host::new(Inner {
            pool: database.pool.clone(),
            steady: database.steady.clone(),
            clock,
            keys,
            files: Files::new(config.files_dir()?),
            darkroom: Darkroom::default(),
            basemap: basemap(&config)?,
            limits: Limits::default(),
            config,
            steps: steps().collect(),
            contact: std::sync::Mutex::default(),
            cache: Host::cache(),
        });
        Ok(Self { host, sender })
    }

    /// Every route of the program, with its access.
    pub fn routes() -> Routes {
        steps().map(|step| (step.routes)()).fold(pages::routes(), Routes::merge)
    }

    /// The router, with everything around it.
    pub fn router(&self) -> Router {
        let inner = Self::routes()
            .into_router()
            .fallback(async || Error::NotFound)
            .layer(CatchPanicLayer::custom(|_| Error::internal("a handler panicked").into_response()))
            .layer(middleware::from_fn(in_time))
            .with_state(self.host.clone());
        // Tiles and assets come compressed already; short answers gain nothing.
        let worth_it = SizeAbove::new(860).and(NotForContentType::IMAGES).and(NotForContentType::new("application/vnd.mapbox-vector-tile"));
        // What needs neither process nor account is served outside of the door.
        Router::new()
            .fallback_service(inner)
            .layer(middleware::from_fn_with_state(self.host.clone(), enter::enter))
            .route("/static/{*path}", get(assets::file))
            .route("/gesund", get(health::alive))
            .route("/bereit", get(health::ready).with_state(self.host.clone()))
            .layer(DefaultBodyLimit::max(1 << 20))
            .layer(CompressionLayer::new().compress_when(worth_it))
    }

    /// Starts the workers; they end when `stop` is cancelled.
    pub fn workers(&self, stop: &CancellationToken) -> JoinSet<()> {
        let mut workers = JoinSet::new();
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(2), stop.clone(), move || {
            let app = app.clone();
            async move { app.deliver_mails().await.map(drop) }
        }));
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(5), stop.clone(), move || {
            let app = app.clone();
            async move {
                app.host.limits.sweep();
                audit::seal(&app.host.pool).await.map(drop)
            }
        }));
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(3600), stop.clone(), move || {
            let app = app.clone();
            async move { app.sweep().await }
        }));
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(30), stop.clone(), move || {
            let app = app.clone();
            async move { app.list_erasures().await.map(drop) }
        }));
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(60), stop.clone(), move || {
            let app = app.clone();
            async move { app.do_daily().await }
        }));
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(5), stop.clone(), move || {
            let app = app.clone();
            async move { app.remove_files().await.map(drop) }
        }));
        let app = self.clone();
        workers.spawn(every(Duration::from_secs(10), stop.clone(), move || {
            let app = app.clone();
            async move { app.look_ahead(Duration::from_secs(1)).await.map(drop) }
        }));
        workers
    }

    /// Looks through the words of contributions and comments that wait, so that the desk need not; begins none after `time`, so that
    /// an import of thousands does not slow down those who work meanwhile. Returns how many.
    ///
    /// # Errors
    /// When the database is away; what was done stays.
    pub async fn look_ahead(&self, time: Duration) -> Result<usize> {
        let (began, mut done) = (Instant::now(), 0);
        for (process, subject) in hints::unscanned(&self.host.pool, 200).await? {
            if began.elapsed() > time {
                break;
            }
            self.host.act(process, async |tx| hints::look_ahead(tx, subject).await).await?;
            done += 1;
        }
        Ok(done)
    }

    /// Removes what is over, as far as nobody is written to about it, and files that no row names.
    ///
    /// # Errors
    /// When database or disk are away.
    pub async fn sweep(&self) -> Result<()> {
        let kept = self.keep_terms(Pace::Hourly).await;
        files::sweep(&self.host.pool, &self.host.files, SystemTime::from(self.host.clock.now())).await?;
        kept
    }

    /// Runs the retention rules of one pace; nothing happens while somebody else does.
    ///
    /// # Errors
    /// When the database is away, or a rule failed; the others have run.
    async fn keep_terms(&self, pace: Pace) -> Result<()> {
        let host = &self.host;
        let due = rules(&host.steps).filter(|rule| rule.pace == pace).collect::<Vec<_>>();
        let outcomes = retention::run(&host.pool, &host.keys, host.clock.now(), due, false).await?.unwrap_or_default();
        outcomes.into_iter().filter_map(|outcome| outcome.gone).find_map(Result::err).map_or(Ok(()), Err)
    }

    /// Removes the files of photos that are gone. Returns how many.
    ///
    /// # Errors
    /// When database or disk are away; the rest waits for the next turn.
    pub async fn remove_files(&self) -> Result<usize> {
        files::remove_forgotten(&self.host.pool, &self.host.files).await
    }

    /// Writes what was erased into the list beside the database. Returns how many were new.
    ///
    /// # Errors
    /// When the database is away or the list cannot be written.
    pub async fn list_erasures(&self) -> Result<usize> {
        let mut erased = contributions::erased(&self.host.pool).await?;
        erased.extend(subscriptions::ended(&self.host.pool).await?);
        erased.extend(barriers::ended(&self.host.pool).await?);
        erased.extend(reports::ended(&self.host.pool).await?);
        let list = self.host.config.erasures_log()?;
        tokio::task::spawn_blocking(move || erasures::add(&list, &erased)).await.map_err(Error::internal)?
    }

    /// Sends every mail that is due. Returns how many left.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn deliver_mails(&self) -> Result<usize> {
        outbox::deliver_due(&self.host.pool, &self.sender, self.host.clock.now()).await
    }
}

/// The base map that the operator chose; its tiles are kept beside the rest of the data.
fn basemap(config: &Config) -> Result<Option<Basemap>> {
    let Some(tiles) = config.basemap.clone().filter(|tiles| !tiles.is_empty()) else { return Ok(None) };
    let folder = config.data_dir()?.join("grundkarte");
    let max_age = Duration::from_secs(u64::from(config.basemap_days) * 86_400);
    Basemap::new(basemap::Settings { tiles, folder, max_age, most_bytes: u64::from(config.basemap_mb) << 20 }).map(Some)
}

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The same for a form with files, which may come from a phone with little reception.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(600);

async fn in_time(request: Request, next: Next) -> Response {
    let patience = if upload::is_multipart(request.headers()) { PATIENCE_WITH_FILES } else { PATIENCE };
    tokio::time::timeout(patience, next.run(request)).await.unwrap_or_else(|_| StatusCode::REQUEST_TIMEOUT.into_response())
}

/// The steps of the process, and the outputs after them.
fn steps() -> impl Iterator<Item = Step> {
    STEPS.iter().copied().chain([outputs::STEP])
}

/// Does something again and again until told to stop; a fault is logged and the next turn tries anew.
async fn every<F, W>(pause: Duration, stop: CancellationToken, work: F)
where
    F: Fn() -> W,
    W: Future<Output = Result<()>>,
{
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        if let Err(error) = work().await {
            tracing::warn!(%error, "a worker's turn failed");
        }
    }
}
