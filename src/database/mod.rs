//! The database: an external PostgreSQL or a private one in the data folder, the pools, the migrations.
//!
//! Three roles: a superuser only makes the extensions (`prepare.sql`), [`OWNER`] owns the tables and migrates, [`APP`] is
//! what the server runs as and cannot change a table's shape.

pub mod checkup;
mod embedded;
mod installation;
pub mod inventory;
mod postmaster;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection, PgPool};

pub use self::embedded::{Cluster, Durability};
pub use self::installation::{Installation, OLDEST_MAJOR};
use crate::config::Config;
use crate::error::{Error, Result};

/// Role of the running server.
pub const APP: &str = "rotfaden_app";
/// Role of migrations, backup and restore; owns every table.
pub const OWNER: &str = "rotfaden_owner";
/// Makes both roles, in any database of the cluster, as superuser.
pub const ROLES_SQL: &str = include_str!("roles.sql");
/// Makes extensions and rights, in the empty database, as superuser.
pub const PREPARE_SQL: &str = include_str!("prepare.sql");
/// Every migration, in order.
pub static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

const NAME: &str = "rotfaden";
const SUPERUSER: &str = "postgres";
/// No page may keep the database busy for longer than this.
const WEB_STATEMENT_TIMEOUT: &str = "5s";
/// A request that gets no connection in this time is answered with 503.
const PATIENCE: Duration = Duration::from_secs(3);

/// An open database. Cheap to clone; the private cluster, if there is one, stops with [`Database::close`] or with the
/// last clone.
#[derive(Clone, Debug)]
pub struct Database {
    /// Connections of the web: role [`APP`], statements are cancelled after 5 seconds.
    pub pool: PgPool,
    /// The same, but a statement's plan is made once in each connection, for whatever values come: for statements that
    /// always ask for the same. Where planning takes longer than reading, that is most of the time.
    pub steady: PgPool,
    place: Place,
    cluster: Option<Arc<Cluster>>,
}

/// Where a database is found.
#[derive(Clone, Debug)]
enum Place {
    /// The private cluster's socket folder; its roles need no passwords.
    Socket(PathBuf),
    /// `DATABASE_URL` and `MIGRATION_DATABASE_URL`.
    Urls { app: String, owner: String },
}

impl Database {
    /// Opens the external database, or takes the data folder and starts the private cluster in it.
    ///
    /// # Errors
    /// [`Error::Setup`] with what to do: folder in use, PostgreSQL missing or of another version, address unreadable.
    pub async fn open(config: &Config) -> Result<Self> {
        match &config.database_url {
            Some(app) => Self::external(app, config.migration_database_url.as_deref()),
            None => Self::private(config.data_dir()?, Durability::Full).await,
        }
    }

    /// Like [`Database::open`], but shares the private cluster of a server that is running: for commands beside it.
    ///
    /// # Errors
    /// As [`Database::open`].
    pub async fn join(config: &Config) -> Result<Self> {
        if let Some(app) = &config.database_url {
            return Self::external(app, config.migration_database_url.as_deref());
        }
        let data = config.data_dir()?;
        match blocking({
            let data = data.clone();
            move || embedded::running_elsewhere(&data)
        })
        .await?
        {
            Some(sockets) => Self::at(Place::Socket(sockets), None),
            None => Self::private(data, Durability::Full).await,
        }
    }

    /// Opens an external database by its address for [`APP`] and the one for [`OWNER`], if that is another.
    ///
    /// # Errors
    /// [`Error::Setup`] when an address is unreadable. Whether the database answers shows with the first statement.
    pub fn external(app: &str, owner: Option<&str>) -> Result<Self> {
        Self::at(Place::Urls { app: app.to_owned(), owner: owner.unwrap_or(app).to_owned() }, None)
    }

    /// Starts the private cluster in a data folder and prepares roles, database and extensions.
    ///
    /// # Errors
    /// As [`Database::open`].
    pub async fn private(data: PathBuf, durability: Durability) -> Result<Self> {
        let cluster = blocking(move || Cluster::open(&data, durability)).await?;
        prepare(cluster.sockets()).await?;
        Self::at(Place::Socket(cluster.sockets().to_owned()), Some(Arc::new(cluster)))
    }

    fn at(place: Place, cluster: Option<Arc<Cluster>>) -> Result<Self> {
        let session = session(place.app()?, Some(WEB_STATEMENT_TIMEOUT));
        let steady = session.clone().options([("plan_cache_mode", "force_generic_plan")]);
        Ok(Self { pool: connect_lazily(session, 16), steady: connect_lazily(steady, 8), place, cluster })
    }

    /// Brings the tables up to date, as [`OWNER`].
    ///
    /// # Errors
    /// When the database is away, newer than this program, or a migration fails.
    pub async fn migrate(&self) -> Result<()> {
        let mut connection = self.owner().await?;
        let migrated = MIGRATIONS.run(&mut connection).await;
        connection.close().await?;
        migrated.map_err(|error| Error::setup(format!("Die Datenbank lässt sich nicht auf Stand bringen: {error}")))
    }

    /// A few connections of role [`APP`] without a limit on the length of statements: imports, the demo town, reindexing.
    ///
    /// # Errors
    /// When `DATABASE_URL` is unreadable.
    pub fn bulk_pool(&self) -> Result<PgPool> {
        Ok(pool(self.place.app()?, None, 4))
    }

    /// A connection of role [`OWNER`] without a limit on the length of statements.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn owner(&self) -> Result<PgConnection> {
        Ok(session(self.place.owner()?, None).connect().await?)
    }

    /// A client program of PostgreSQL that is told how to connect as [`OWNER`], without the password on its command line.
    ///
    /// # Errors
    /// When the program is missing.
    pub fn client(&self, program: &str) -> Result<Command> {
        let mut command = Installation::for_client()?.as_client(program);
        self.place.tell(&mut command);
        Ok(command)
    }

    /// The private cluster, when this program owns it.
    pub fn cluster(&self) -> Option<&Cluster> {
        self.cluster.as_deref()
    }

    /// The address of the private database for a role, for another process of this program; none when it is external.
    pub fn private_url(&self, role: &str) -> Option<String> {
        match &self.place {
            Place::Socket(sockets) => Some(format!("postgres://{role}@localhost/{NAME}?host={}", sockets.display())),
            Place::Urls { .. } => None,
        }
    }

    /// Closes the connections and stops the private cluster.
    ///
    /// # Errors
    /// When the stopping panicked.
    pub async fn close(self) -> Result<()> {
        self.pool.close().await;
        self.steady.close().await;
        let cluster = self.cluster;
        blocking(move || {
            drop(cluster);
            Ok(())
        })
        .await
    }
}

/// Runs a program that [`Database::client`] made, to its end.
///
/// # Errors
/// When it fails; the text holds what it wrote to stderr.
pub async fn run_client(mut command: Command) -> Result<()> {
    blocking(move || installation::run(&mut command).map(drop)).await
}

/// Identifies the shape of the tables: SHA-256 over versions and checksums of all migrations, in hex.
pub fn migrations_hash() -> String {
    let mut digest = Sha256::new();
    for migration in MIGRATIONS.iter() {
        digest.update(migration.version.to_be_bytes());
        digest.update(&migration.checksum);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Connections that are made when they are needed. `limit` is PostgreSQL's `statement_timeout`.
pub fn pool(options: PgConnectOptions, limit: Option<&str>, most: u32) -> PgPool {
    connect_lazily(session(options, limit), most)
}

fn connect_lazily(session: PgConnectOptions, most: u32) -> PgPool {
    PgPoolOptions::new().max_connections(most).acquire_timeout(PATIENCE).connect_lazy_with(session)
}

/// What every session of ours has in common. Plans are made for the values at hand: a generic plan for
/// `($1::text is null or …)` reads the whole table. [`Database::steady`] does otherwise.
fn session(options: PgConnectOptions, limit: Option<&str>) -> PgConnectOptions {
    options.application_name("rotfaden").options([
        ("plan_cache_mode", "force_custom_plan"),
        ("timezone", "UTC"),
        ("client_min_messages", "warning"),
        ("statement_timeout", limit.unwrap_or("0")),
    ])
}

/// Makes roles, database and extensions where they are missing; does nothing the second time.
async fn prepare(sockets: &Path) -> Result<()> {
    let superuser = |database| session(at_socket(sockets, SUPERUSER).database(database), None);
    let mut connection = superuser(SUPERUSER).connect().await?;
    sqlx::raw_sql(ROLES_SQL).execute(&mut connection).await?;
    let there: bool =
        sqlx::query_scalar("select exists (select from pg_database where datname = $1)").bind(NAME).fetch_one(&mut connection).await?;
    if !there {
        sqlx::raw_sql("create database rotfaden owner rotfaden_owner").execute(&mut connection).await?;
    }
    connection.close().await?;
    let mut connection = superuser(NAME).connect().await?;
    sqlx::raw_sql(PREPARE_SQL)
        .execute(&mut connection)
        .await
        .map_err(|error| Error::setup(format!("PostGIS lässt sich nicht einrichten (fehlt postgresql-15-postgis-3?): {error}")))?;
    Ok(connection.close().await?)
}

fn at_socket(sockets: &Path, role: &str) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass().socket(sockets).port(5432).username(role).database(NAME)
}

/// Runs what starts processes and waits for them, off the threads that serve requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}

impl Place {
    fn app(&self) -> Result<PgConnectOptions> {
        match self {
            Self::Socket(sockets) => Ok(at_socket(sockets, APP)),
            Self::Urls { app, .. } => parse("DATABASE_URL", app),
        }
    }

    fn owner(&self) -> Result<PgConnectOptions> {
        match self {
            Self::Socket(sockets) => Ok(at_socket(sockets, OWNER)),
            Self::Urls { owner, .. } => parse("MIGRATION_DATABASE_URL", owner),
        }
    }

    /// Tells a client program where to connect.
    fn tell(&self, command: &mut Command) {
        match self {
            Self::Socket(sockets) => {
                command.env("PGHOST", sockets).env("PGPORT", "5432").env("PGUSER", OWNER).arg("--dbname").arg(NAME);
            }
            Self::Urls { owner, .. } => {
                let (address, password) = without_password(owner);
                command.arg("--dbname").arg(address);
                if let Some(password) = password {
                    command.env("PGPASSWORD", password);
                }
            }
        }
    }
}

fn parse(name: &str, url: &str) -> Result<PgConnectOptions> {
    PgConnectOptions::from_str(url).map_err(|error| Error::setup(format!("{name} ist unlesbar: {error}")))
}

/// Splits `postgres://user:password@host/db` into the address alone and the password, decoded: command lines can be read
/// by every user of the machine.
fn without_password(url: &str) -> (String, Option<String>) {
    let split = || {
        let (scheme, rest) = url.split_once("://")?;
        let (user, place) = rest.split_once('@')?;
        let (user, password) = user.split_once(':')?;
        Some((format!("{scheme}://{user}@{place}"), percent_decoded(password)))
    };
    split().map_or_else(|| (url.to_owned(), None), |(address, password)| (address, Some(password)))
}

/// RFC 3986 §2.1; what is no valid escape stays as it is.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let escaped = more.get(..2).filter(|_| *first == b'%').and_then(|code| {
            let code = std::str::from_utf8(code).ok()?;
            u8::from_str_radix(code, 16).ok()
        });
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &more[2..] } else { more };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn the_password_leaves_the_command_line() {
        let (address, password) = without_password("postgres://planung:ge%3Aheim%25@db.example/isek?sslmode=require");
        assert_eq!(address, "postgres://planung@db.example/isek?sslmode=require");
        assert_eq!(password.as_deref(), Some("ge:heim%"));
    }

    #[test]
    fn an_address_without_password_stays_as_it_is() {
        let url = "postgres://planung@localhost/isek?host=/run/db";
        assert_eq!(without_password(url), (url.to_owned(), None));
    }
}
