//! What the operator decides, read once from flags and environment. Everything a *town* decides (districts, themes,
//! texts, contact) is data, not configuration.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// How the server is run.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address the server listens on.
    #[arg(long, env = "ROTFADEN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,

    /// Address under which visitors reach the server, without a slash at the end; links in mails start with it.
    #[arg(long, env = "ROTFADEN_URL", default_value = "http://127.0.0.1:8080")]
    pub public_url: String,

    /// Folder for the private database, uploaded files and the master secret. Default: `/var/lib/rotfaden` as root,
    /// else `rotfaden` in the XDG data folder.
    #[arg(long, env = "ROTFADEN_DATA")]
    pub data: Option<PathBuf>,

    /// An external PostgreSQL (role `rotfaden_app`). Without it the server starts a private one in the data folder.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,

    /// The same database for migrations (role `rotfaden_owner`). Default: `DATABASE_URL`.
    #[arg(long, env = "MIGRATION_DATABASE_URL", hide_env_values = true)]
    pub migration_database_url: Option<String>,

    /// `demo` listens on loopback only and shows invented data; `production` refuses placeholders.
    #[arg(long, env = "ROTFADEN_MODE", value_enum, default_value_t = Mode::Demo)]
    pub mode: Mode,

    /// SMTP server as `smtp://user:password@host:port` or `smtps://…`. Without it mails are written as files into `mails/`
    /// in the data folder.
    #[arg(long, env = "ROTFADEN_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,

    /// Sender of all mails.
    #[arg(long, env = "ROTFADEN_MAIL_FROM", default_value = "Rotfaden <beteiligung@demo.example>")]
    pub mail_from: String,

    /// Networks of reverse proxies (CIDR) whose `X-Forwarded-For` is believed. Nobody else's is.
    #[arg(long, env = "TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Vec<String>,

    /// Vector tiles of a base map (schema of basemap.de) with `{z}`, `{x}` and `{y}`, fetched by this server for its visitors. Without
    /// it, or while that server is away, the map is the town's own simplified one.
    #[arg(long, env = "ROTFADEN_BASEMAP")]
    pub basemap: Option<String>,

    /// Days after which a kept tile of the base map is fetched anew.
    #[arg(long, env = "ROTFADEN_BASEMAP_DAYS", default_value_t = 30)]
    pub basemap_days: u16,

    /// Megabytes that kept tiles of the base map may take in the data folder.
    #[arg(long, env = "ROTFADEN_BASEMAP_MB", default_value_t = 512)]
    pub basemap_mb: u16,

    /// Path of the PDF executable. Default: `rotfaden-pdf` beside this one.
    #[arg(long, env = "ROTFADEN_PDF")]
    pub pdf: Option<PathBuf>,
}

/// What the server may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// Loopback only, invented data, known passwords.
    Demo,
    /// A town's real server.
    Production,
}

impl Config {
    /// The data folder: the given one, or the default for who runs the program.
    ///
    /// # Errors
    /// When no folder is given and neither `XDG_DATA_HOME` nor `HOME` is set.
    pub fn data_dir(&self) -> Result<PathBuf, crate::error::Error> {
        if let Some(dir) = &self.data {
            return Ok(dir.clone());
        }
        if is_root() {
            return Ok(PathBuf::from("/var/lib/rotfaden"));
        }
        std::env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".local/share")))
            .map(|base| base.join("rotfaden"))
            .ok_or_else(|| crate::error::Error::setup("no data folder: set ROTFADEN_DATA"))
    }

    /// The master secret: 32 bytes, in no database and no backup.
    ///
    /// # Errors
    /// As [`Config::data_dir`].
    pub fn secret_file(&self) -> Result<PathBuf, crate::error::Error> {
        Ok(self.data_dir()?.join("secret"))
    }

    /// Folder of the uploaded files.
    ///
    /// # Errors
    /// As [`Config::data_dir`].
    pub fn files_dir(&self) -> Result<PathBuf, crate::error::Error> {
        Ok(self.data_dir()?.join("files"))
    }

    /// Erased contributions, one uuid a line: outside the database, so that a restored backup can forget them again.
    ///
    /// # Errors
    /// As [`Config::data_dir`].
    pub fn erasures_log(&self) -> Result<PathBuf, crate::error::Error> {
        Ok(self.data_dir()?.join("erasures.log"))
    }
}

/// Whether this process runs as root, read from `/proc` (no unsafe call needed).
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|meta| meta.uid() == 0)
}
