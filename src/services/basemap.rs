//! Vector tiles of somebody else's base map, fetched by the server and kept on its disk: a visitor's browser talks to nobody but us,
//! and the other server learns nothing of visitors.
//!
//! Where tiles come from is the operator's decision (`ROTFADEN_BASEMAP`), never that of a request: a request brings three numbers
//! that fit into one address. Redirects are not followed, answers are limited in size and time.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::Bytes;
use hyper::{Request, StatusCode, Uri, header};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use jiff::Timestamp;
use tokio::sync::Semaphore;

use super::keys;
use crate::error::{Error, Result};

/// Most bytes of a tile; those of basemap.de have a few hundred thousand.
const MOST_BYTES: usize = 3 << 20;
/// How long the other server may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it is left alone after it failed.
const PAUSE_SECONDS: i64 = 60;
/// Tiles that are fetched at a time.
const AT_ONCE: usize = 6;
/// The closest zoom whose tiles exist; the map magnifies them beyond.
pub const MAX_ZOOM: u8 = 15;

/// Where tiles come from, and where they are kept.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address with `{z}`, `{x}` and `{y}`.
    pub tiles: String,
    /// Folder of its own.
    pub folder: PathBuf,
    /// After so long a tile is fetched anew.
    pub max_age: Duration,
    /// Most bytes of all kept tiles.
    pub most_bytes: u64,
}

/// The other server's tiles.
#[derive(Clone)]
pub struct Basemap(Arc<Inner>);

struct Inner {
    settings: Settings,
    client: Client<HttpsConnector<HttpConnector>, Empty<Bytes>>,
    at_once: Semaphore,
    /// Second until which nobody asks again.
    away_until: AtomicI64,
    /// Bytes written since the folder was last tidied.
    written: AtomicU64,
}

impl std::fmt::Debug for Basemap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Basemap").field(&self.0.settings).finish()
    }
}

impl Basemap {
    /// Checks the address and makes a client for it.
    ///
    /// # Errors
    /// [`Error::Setup`] when the address is no template of a tile, not encrypted (except on this machine), or the system has no
    /// certificates.
    pub fn new(settings: Settings) -> Result<Self> {
        check(&settings.tiles)?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_native_roots(provider)
            .map_err(|error| Error::setup(format!("ROTFADEN_BASEMAP: {error}")))?
            .https_or_http()
            .enable_http1()
            .build();
        let client = Client::builder(TokioExecutor::new()).pool_idle_timeout(Duration::from_secs(30)).build(connector);
        let (at_once, away_until, written) = (Semaphore::new(AT_ONCE), AtomicI64::new(0), AtomicU64::new(0));
        Ok(Self(Arc::new(Inner { settings, client, at_once, away_until, written })))
    }

    /// A tile as it came, often gzip; empty when there is nothing. One that is too old is given while the other server is away.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside of the world, [`Error::Internal`] when the tile cannot be had.
    pub async fn tile(&self, z: u8, x: u32, y: u32, now: Timestamp) -> Result<Vec<u8>> {
        if z > MAX_ZOOM || x >= 1 << z || y >= 1 << z {
            return Err(Error::NotFound);
        }
        let path = self.0.settings.folder.join(format!("{z}/{x}/{y}"));
        let kept = read(path.clone()).await?;
        if let Some((tile, written)) = &kept
            && SystemTime::from(now).duration_since(*written).unwrap_or_default() < self.0.settings.max_age
        {
            return Ok(tile.clone());
        }
        match self.fetch(z, x, y, now).await {
            Ok(tile) => {
                self.keep(path, tile.clone(), now).await?;
                Ok(tile)
            }
            Err(error) => kept.map(|(tile, _)| tile).ok_or(error),
        }
    }

    async fn fetch(&self, z: u8, x: u32, y: u32, now: Timestamp) -> Result<Vec<u8>> {
        let inner = &self.0;
        let _place = inner.at_once.acquire().await.map_err(Error::internal)?;
        if now.as_second() < inner.away_until.load(Ordering::Relaxed) {
            return Err(Error::internal("the base map's server was away a moment ago"));
        }
        let fetched = tokio::time::timeout(PATIENCE, self.ask(z, x, y)).await.unwrap_or_else(|_| Err(Error::internal("no answer in time")));
        if let Err(error) = &fetched {
            tracing::warn!(%error, "the base map's server is away");
            inner.away_until.store(now.as_second() + PAUSE_SECONDS, Ordering::Relaxed);
        }
        fetched
    }

    /// Asks for one tile. What is sent is written here whole: nothing of a visitor's request is in it.
    async fn ask(&self, z: u8, x: u32, y: u32) -> Result<Vec<u8>> {
        let request = Request::get(address(&self.0.settings.tiles, z, x, y)?)
            .header(header::USER_AGENT, concat!("Rotfaden/", env!("CARGO_PKG_VERSION")))
            .header(header::ACCEPT, "application/vnd.mapbox-vector-tile, application/x-protobuf")
            .header(header::ACCEPT_ENCODING, "gzip")
            .body(Empty::new())
            .map_err(Error::internal)?;
        let answer = self.0.client.request(request).await.map_err(Error::internal)?;
        match answer.status() {
            StatusCode::OK => {
                let body = Limited::new(answer.into_body(), MOST_BYTES).collect().await;
                body.map(|body| body.to_bytes().to_vec()).map_err(|error| Error::internal(format!("tile {z}/{x}/{y}: {error}")))
            }
            StatusCode::NO_CONTENT | StatusCode::NOT_FOUND => Ok(Vec::new()),
            // A redirect too: it could lead anywhere.
            status => Err(Error::internal(format!("tile {z}/{x}/{y}: {status}"))),
        }
    }

    async fn keep(&self, path: PathBuf, tile: Vec<u8>, now: Timestamp) -> Result<()> {
        let (settings, bytes) = (&self.0.settings, tile.len() as u64);
        blocking(move || write(&path, &tile, SystemTime::from(now))).await?;
        let written = self.0.written.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if written > settings.most_bytes / 16 {
            self.0.written.store(0, Ordering::Relaxed);
            let (folder, most) = (settings.folder.clone(), settings.most_bytes);
            blocking(move || tidy(&folder, most)).await?;
        }
        Ok(())
    }
}

fn check(tiles: &str) -> Result<()> {
    let uri: Option<Uri> = address(tiles, 0, 0, 0).ok();
    let local = |uri: &Uri| matches!(uri.host(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let complete = ["{z}", "{x}", "{y}"].iter().all(|part| tiles.contains(part));
    let safe = uri.is_some_and(|uri| uri.scheme_str() == Some("https") || (uri.scheme_str() == Some("http") && local(&uri)));
    if complete && safe {
        return Ok(());
    }
    Err(Error::setup(format!("ROTFADEN_BASEMAP muss eine https-Adresse mit {{z}}, {{x}} und {{y}} sein, nicht {tiles}.")))
}

fn address(tiles: &str, z: u8, x: u32, y: u32) -> Result<Uri> {
    let filled = tiles.replace("{z}", &z.to_string()).replace("{x}", &x.to_string()).replace("{y}", &y.to_string());
    filled.parse().map_err(Error::internal)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?.map_err(Error::internal)
}

/// A kept tile and when it was written.
async fn read(path: PathBuf) -> Result<Option<(Vec<u8>, SystemTime)>> {
    blocking(move || match std::fs::metadata(&path) {
        Ok(about) => Ok(Some((std::fs::read(&path)?, about.modified()?))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    })
    .await
}

/// Writes beside and renames, so that nobody reads half a tile.
fn write(path: &Path, tile: &[u8], at: SystemTime) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)?;
    let beside = folder.join(format!(".{}", keys::hex(&keys::random::<8>())));
    std::fs::write(&beside, tile)?;
    std::fs::File::options().write(true).open(&beside)?.set_modified(at)?;
    std::fs::rename(&beside, path)
}

/// Removes the oldest tiles until the rest takes three quarters of what it may.
fn tidy(folder: &Path, most: u64) -> std::io::Result<()> {
    let mut files = Vec::new();
    list(folder, &mut files)?;
    let mut bytes: u64 = files.iter().map(|(_, _, size)| size).sum();
    if bytes <= most {
        return Ok(());
    }
    files.sort_by_key(|(written, ..)| *written);
    for (_, path, size) in files {
        if bytes <= most / 4 * 3 {
            break;
        }
        std::fs::remove_file(path)?;
        bytes -= size;
    }
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<(SystemTime, PathBuf, u64)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            list(&entry.path(), files)?;
        } else {
            files.push((about.modified()?, entry.path(), about.len()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_and_safe_address_is_taken() {
        assert!(check("https://karten.example/{z}/{x}/{y}.pbf").is_ok());
        assert!(check("http://127.0.0.1:9/{z}/{x}/{y}").is_ok(), "a stand-in on this machine");
        for wrong in ["http://karten.example/{z}/{x}/{y}", "https://karten.example/{z}/{x}", "file:///{z}/{x}/{y}", "", "{z}{x}{y}"] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_oldest_tiles_make_room() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |day: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(day * 86_400);
        for day in 1..=8 {
            write(&folder.path().join(format!("14/{day}/1")), &[0; 100], at(day)).expect("written");
        }
        tidy(folder.path(), 800).expect("tidied");
        assert!(folder.path().join("14/1/1").exists(), "there is room");
        tidy(folder.path(), 400).expect("tidied");
        let left: Vec<u64> = (1..=8).filter(|day| folder.path().join(format!("14/{day}/1")).exists()).collect();
        assert_eq!(left, [6, 7, 8]);
    }
}
