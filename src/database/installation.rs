//! Which PostgreSQL programs this machine has, and how they are started.
//!
//! 2026-11-23: as root everything of PostgreSQL runs as the user `postgres` through `setpriv` (util-linux): PostgreSQL
//! refuses to run as root, and `setpriv` needs no shell and no PAM and keeps the arguments as they are.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::config::is_root;
use crate::error::{Error, Result};

/// The oldest major version that the migrations are written for.
pub const OLDEST_MAJOR: u32 = 15;

/// The user that the private cluster belongs to when the server runs as root.
pub const CLUSTER_USER: &str = "postgres";

const HOW_TO_INSTALL: &str = "Installieren Sie PostgreSQL ab Version 15 mit PostGIS, auf Debian 12 mit\n  \
                              apt-get install postgresql-15-postgis-3";

/// The programs of one PostgreSQL version.
#[derive(Clone, Debug)]
pub struct Installation {
    bin: PathBuf,
    /// Major version, for instance 15.
    pub major: u32,
}

impl Installation {
    /// The server programs for a cluster of version `existing`, or the newest ones for a new cluster.
    ///
    /// # Errors
    /// A sentence with what to install, or with both ways on when the cluster is of another major version.
    pub fn for_cluster(existing: Option<u32>) -> Result<Self> {
        let found = having(&["initdb", "postgres", "pg_ctl", "pg_isready"])?;
        let newest = newest(&found);
        let Some(existing) = existing else {
            return newest
                .filter(|one| one.major >= OLDEST_MAJOR)
                .cloned()
                .ok_or_else(|| Error::setup(format!("PostgreSQL fehlt. {HOW_TO_INSTALL}")));
        };
        found.iter().find(|one| one.major == existing).cloned().ok_or_else(|| other_version(existing, newest))
    }

    /// The newest client programs (`pg_dump`, `pg_restore`), for an external database.
    ///
    /// # Errors
    /// A sentence with what to install.
    pub fn for_client() -> Result<Self> {
        newest(&having(&["pg_dump", "pg_restore"])?)
            .cloned()
            .ok_or_else(|| Error::setup(format!("pg_dump und pg_restore fehlen. {HOW_TO_INSTALL}")))
    }

    /// A program that acts on the cluster's folder: it runs as the cluster's user, with a clean environment, and gets
    /// SIGINT when the thread that started it ends.
    pub fn as_cluster_user(&self, program: &str) -> Command {
        let mut command = as_cluster_user();
        command.arg(self.bin.join(program));
        command
    }

    /// A program that connects to a database: it runs as whoever runs this one.
    pub fn as_client(&self, program: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        clean_environment(&mut command);
        command
    }
}

/// Whether the cluster's user may enter a folder (root's home, for instance, is closed to everybody else).
///
/// # Errors
/// When `setpriv` cannot be started.
pub fn may_enter(folder: &Path) -> Result<bool> {
    let output = output(as_cluster_user().arg("test").arg("-x").arg(folder))?;
    Ok(output.status.success())
}

/// Makes a folder (or keeps it) that only the cluster's user can read.
///
/// # Errors
/// When it cannot be made, or when it is there and others could have put something into it.
pub fn private_folder(folder: &Path) -> Result<()> {
    if is_root() {
        let owner = ["-d", "-m", "0700", "-o", CLUSTER_USER, "-g", CLUSTER_USER];
        return run(Command::new("install").args(owner).arg(folder)).map(drop);
    }
    match std::os::unix::fs::DirBuilderExt::mode(&mut std::fs::DirBuilder::new(), 0o700).create(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => is_private(folder),
        made => made.map_err(|error| cannot("anlegen", folder, &error)),
    }
}

/// Runs a command to its end.
///
/// # Errors
/// When it cannot be started or fails; the text holds what it wrote to stderr.
pub fn run(command: &mut Command) -> Result<String> {
    let output = output(command)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Error::setup(format!("{} ist gescheitert ({}):\n{}", name_of(command), output.status, said.trim_end())))
}

/// A sentence about a folder or file that could not be used.
pub fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Error {
    Error::setup(format!("{} lässt sich nicht {verb}: {error}", path.display()))
}

fn output(command: &mut Command) -> Result<Output> {
    command.output().map_err(|error| Error::setup(format!("{} startet nicht: {error}", name_of(command))))
}

/// The PostgreSQL program of a command line that may begin with `setpriv`.
fn name_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let program = words.map(Path::new).find(|word| word.is_absolute()).and_then(Path::file_name);
    program.unwrap_or(command.get_program()).to_string_lossy().into_owned()
}

fn as_cluster_user() -> Command {
    let mut command = Command::new("setpriv");
    // PostgreSQL's programs complain about a current folder that their user may not read.
    command.current_dir("/");
    clean_environment(&mut command);
    command.arg("--pdeathsig=INT");
    if is_root() {
        command.args(["--init-groups", "--reuid", CLUSTER_USER, "--regid", CLUSTER_USER]);
    }
    command.arg("--");
    command
}

/// No `PGHOST`, `PGDATA` or language of the caller's reaches PostgreSQL's programs.
fn clean_environment(command: &mut Command) {
    let path = std::env::var_os("PATH").unwrap_or_else(|| "/usr/bin:/bin".into());
    command.env_clear().env("PATH", path).env("LC_ALL", "C.UTF-8");
}

fn is_private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::MetadataExt;
    let me = std::fs::metadata("/proc/self").map_err(|error| cannot("lesen", Path::new("/proc/self"), &error))?;
    let meta = std::fs::symlink_metadata(folder).map_err(|error| cannot("lesen", folder, &error))?;
    if meta.is_dir() && meta.uid() == me.uid() && meta.mode() & 0o077 == 0 {
        return Ok(());
    }
    let folder = folder.display();
    Err(Error::setup(format!("{folder} gehört jemand anderem oder steht anderen offen (chmod 700 {folder})")))
}

/// All installations that have these programs: Debian's folders, one per major version, then the search path.
fn having(programs: &[&str]) -> Result<Vec<Installation>> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = debian.map(|entry| entry.path().join("bin")).collect();
    folders.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    folders
        .into_iter()
        .filter(|bin| programs.iter().all(|program| bin.join(program).is_file()))
        .map(|bin| major_of(&bin.join(programs[0])).map(|major| Installation { bin, major }))
        .collect()
}

/// The first of the newest version.
fn newest(found: &[Installation]) -> Option<&Installation> {
    found.iter().rev().max_by_key(|one| one.major)
}

/// Reads the major version from `initdb (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`.
fn major_of(program: &Path) -> Result<u32> {
    let said = run(Command::new(program).arg("--version"))?;
    let number = said.split(") ").nth(1).and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    number.and_then(|number| number.parse().ok()).ok_or_else(|| Error::setup(format!("{} nennt keine Version: {said}", program.display())))
}

fn other_version(existing: u32, newest: Option<&Installation>) -> Error {
    let found = newest.map_or_else(|| "keine".to_owned(), |one| format!("nur Version {}", one.major));
    Error::setup(format!(
        "Die Datenbank im Datenordner ist von PostgreSQL {existing}, installiert ist {found}.\n\
         Entweder installieren Sie Version {existing} dazu:\n  apt-get install postgresql-{existing}-postgis-3\n\
         oder Sie ziehen um: mit Version {existing} `rotfaden backup DATEI`, danach mit der neuen Version und einem leeren \
         Datenordner `rotfaden restore DATEI`. An den Daten wurde nichts geändert."
    ))
}
