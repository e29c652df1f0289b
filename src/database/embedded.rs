//! The private cluster: a PostgreSQL of our own in the data folder, for a server without `DATABASE_URL`.
//!
//! ```text
//! {data}/lock          held (flock) by the one program that owns the folder; holds its process number
//! {data}/postgres/     the cluster; as root it belongs to the user postgres
//! {data}/socket/       its socket, or a private folder below /run or the temp folder when this path is too long
//! {data}/postgres.log  what PostgreSQL says; no statements and no values, they could be personal
//! ```

use std::fs::{File, OpenOptions, Permissions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::installation::{CLUSTER_USER, Installation, cannot, may_enter, private_folder, run};
pub use super::postmaster::Durability;
use super::postmaster::{Launch, Postmaster, is_ready};
use crate::config::is_root;
use crate::error::{Error, Result};

/// PostgreSQL allows 107 bytes for `{folder}/.s.PGSQL.5432.lock` less the suffix; other systems allow 103.
const LONGEST_SOCKET_FOLDER: usize = 103 - "/.s.PGSQL.5432".len();

/// A cluster that this program owns. Dropping it stops PostgreSQL and frees the folder.
#[derive(Debug)]
pub struct Cluster {
    // Dropped in this order: the folder is free only when PostgreSQL has stopped.
    postmaster: Postmaster,
    sockets: PathBuf,
    _lock: File,
}

impl Cluster {
    /// Takes the data folder, makes the cluster if there is none, and starts it. Blocks for 0.2 to 2 seconds.
    ///
    /// # Errors
    /// When the folder is in use, when PostgreSQL is missing or of another major version, or when it does not start: each
    /// with what to do.
    pub fn open(data: &Path, durability: Durability) -> Result<Self> {
        let data = data_folder(data)?;
        let lock = lock(&data)?.map_err(|owner| in_use(&data, &owner))?;
        let cluster = data.join("postgres");
        let installation = Installation::for_cluster(existing_version(&cluster)?)?;
        if !cluster.exists() {
            initialise(&installation, &data, &cluster)?;
        }
        let sockets = socket_folder(&data);
        private_folder(&sockets)?;
        let log = data.join("postgres.log");
        let postmaster = Postmaster::start(Launch { installation, cluster, sockets: sockets.clone(), log, durability })?;
        Ok(Self { postmaster, sockets, _lock: lock })
    }

    /// The folder of the socket to connect to.
    pub fn sockets(&self) -> &Path {
        &self.sockets
    }

    /// The number of PostgreSQL's main process, if it runs at the moment.
    pub fn process(&self) -> Option<u32> {
        self.postmaster.process()
    }
}

/// The socket folder of a cluster that another program owns and runs, or nothing when the folder is free.
///
/// # Errors
/// When the folder is in use, but its PostgreSQL takes no connections.
pub fn running_elsewhere(data: &Path) -> Result<Option<PathBuf>> {
    let data = data_folder(data)?;
    let Err(owner) = lock(&data)? else {
        return Ok(None);
    };
    let installation = Installation::for_cluster(existing_version(&data.join("postgres"))?)?;
    let sockets = socket_folder(&data);
    if is_ready(&installation, &sockets)? { Ok(Some(sockets)) } else { Err(in_use(&data, &owner)) }
}

/// Makes the data folder. It holds secrets: others may pass through it (as root, PostgreSQL's user must) but see nothing.
fn data_folder(data: &Path) -> Result<PathBuf> {
    let mode = if is_root() { 0o711 } else { 0o700 };
    let made = std::fs::DirBuilder::new().recursive(true).mode(mode).create(data);
    let data = made.and_then(|()| data.canonicalize()).map_err(|error| cannot("anlegen", data, &error))?;
    if may_enter(&data)? {
        return Ok(data);
    }
    // A folder that was there before may be closed to PostgreSQL's user; those above it are not ours to open.
    std::fs::set_permissions(&data, Permissions::from_mode(mode)).map_err(|error| cannot("öffnen", &data, &error))?;
    if may_enter(&data)? {
        return Ok(data);
    }
    Err(Error::setup(format!(
        "PostgreSQL läuft als Benutzer „{CLUSTER_USER}“ und darf den Ordner {} nicht betreten. Wählen Sie mit \
         ROTFADEN_DATA einen anderen (Vorgabe: /var/lib/rotfaden) oder öffnen Sie die Ordner darüber (chmod o+x).",
        data.display()
    )))
}

/// The lock of the folder, or who holds it (the kernel frees it when its owner dies, however that happens).
fn lock(data: &Path) -> Result<Result<File, String>> {
    let path = data.join("lock");
    let failed = |error: std::io::Error| cannot("sperren", &path, &error);
    let mut options = OpenOptions::new();
    let mut file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {
            file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id())).map_err(failed)?;
            Ok(Ok(file))
        }
        Err(TryLockError::WouldBlock) => {
            let mut owner = String::new();
            file.rewind().and_then(|()| file.read_to_string(&mut owner)).map_err(failed)?;
            Ok(Err(owner.trim().to_owned()))
        }
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

fn in_use(data: &Path, owner: &str) -> Error {
    Error::setup(format!("Der Ordner {} wird schon benutzt (Prozess {owner}).", data.display()))
}

fn existing_version(cluster: &Path) -> Result<Option<u32>> {
    let file = cluster.join("PG_VERSION");
    match std::fs::read_to_string(&file) {
        Ok(text) => {
            let version = text.trim().parse();
            version.map(Some).map_err(|_| Error::setup(format!("{} ist unlesbar: {text}", file.display())))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(cannot("lesen", &file, &error)),
    }
}

/// `initdb` works beside the final place, so that a half-made cluster is never mistaken for one.
fn initialise(installation: &Installation, data: &Path, cluster: &Path) -> Result<()> {
    let unfinished = data.join("postgres.new");
    if unfinished.exists() {
        std::fs::remove_dir_all(&unfinished).map_err(|error| cannot("löschen", &unfinished, &error))?;
    }
    private_folder(&unfinished)?;
    let mut initdb = installation.as_cluster_user("initdb");
    // Only the owner of the 0700 socket folder (and root) gets as far as `trust`; TCP is refused twice.
    initdb.args(["--username=postgres", "--auth-local=trust", "--auth-host=reject", "--data-checksums"]);
    initdb.args(["--encoding=UTF8", "--locale=C.UTF-8", "--pgdata"]).arg(&unfinished);
    run(&mut initdb)?;
    std::fs::rename(&unfinished, cluster).map_err(|error| cannot("umbenennen", &unfinished, &error))
}

/// `{data}/socket`, or a folder with a short name that belongs to this data folder alone.
fn socket_folder(data: &Path) -> PathBuf {
    let beside = data.join("socket");
    if beside.as_os_str().len() <= LONGEST_SOCKET_FOLDER {
        return beside;
    }
    let digest = Sha256::digest(data.as_os_str().as_bytes());
    let name = digest[..8].iter().fold("rotfaden-".to_owned(), |name, byte| name + &format!("{byte:02x}"));
    let short = if is_root() { Some("/run".into()) } else { std::env::var_os("XDG_RUNTIME_DIR") };
    short.map_or_else(std::env::temp_dir, PathBuf::from).join(name)
}
