//! The running PostgreSQL server of the private cluster: started, watched, started again when it dies, stopped.
//!
//! 2026-11-23: PostgreSQL is a child of one thread that lives as long as the cluster is wanted, and gets SIGINT (fast
//! shutdown) from the kernel when that thread ends, so `kill -9` of the server stops its database too. The thread is our
//! own and not one of tokio's, because the signal comes with the end of the *thread* that started the child. Should an
//! orphan remain all the same, the next start ends it: every process of a cluster has the cluster's folder as its current
//! folder, which no reused process number can feign.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::installation::{Installation, cannot, run};
use crate::error::{Error, Result};

/// How long a fast shutdown may take before the processes are ended harder.
const FAST_SHUTDOWN: Duration = Duration::from_secs(30);
/// How long PostgreSQL's processes get after each harder signal.
const HARD_SHUTDOWN: Duration = Duration::from_secs(5);
/// Pauses before a server that died is started again: doubled while it keeps dying.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(25);
/// A longer log is put aside at the next start, in bytes.
const LARGEST_LOG: u64 = 10_000_000;

/// Socket only; nothing that residents or staff typed gets into the log; plans for short queries.
const SETTINGS: &[(&str, &str)] = &[
    ("listen_addresses", ""),
    ("unix_socket_permissions", "0700"),
    ("max_connections", "100"),
    ("timezone", "UTC"),
    ("jit", "off"),
    ("random_page_cost", "1.1"),
    // 100,000 contributions with their indexes stay in memory; a small town never touches most of it.
    ("shared_buffers", "256MB"),
    ("log_timezone", "UTC"),
    ("log_min_error_statement", "panic"),
    ("log_error_verbosity", "terse"),
    ("log_parameter_max_length_on_error", "0"),
];

/// Nothing waits for a disk; enough connections for a test on every core.
const SCRATCH_SETTINGS: &[(&str, &str)] =
    &[("fsync", "off"), ("full_page_writes", "off"), ("synchronous_commit", "off"), ("max_connections", "500")];

/// What a crash of the machine may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Nothing that was committed.
    Full,
    /// Everything: for test databases, which nobody misses.
    Scratch,
}

/// How the server is started.
#[derive(Clone, Debug)]
pub struct Launch {
    /// The programs.
    pub installation: Installation,
    /// The cluster's folder.
    pub cluster: PathBuf,
    /// The folder of its socket.
    pub sockets: PathBuf,
    /// Where it writes what it has to say.
    pub log: PathBuf,
    /// What a crash may cost.
    pub durability: Durability,
}

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Postmaster {
    launch: Launch,
    watched: Arc<Watched>,
    thread: Option<JoinHandle<()>>,
}

/// What the watching thread and the owner share.
#[derive(Debug)]
struct Watched {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Now {
    /// The main process, while it runs.
    process: Option<u32>,
    /// How often it ended without having been told to.
    deaths: u32,
    /// The owner wants no server any more.
    stopping: bool,
}

impl Postmaster {
    /// Ends what an earlier owner left running in the folder, starts the server and waits until it takes connections.
    ///
    /// # Errors
    /// When leftovers do not end, or when the server ends again at once: with the last lines of its log.
    pub fn start(launch: Launch) -> Result<Self> {
        end_leftovers(&launch)?;
        let watched = Arc::new(Watched { now: Mutex::default(), changed: Condvar::new() });
        let (tell, told) = mpsc::channel();
        let thread = thread::Builder::new().name("postgres".into()).spawn({
            let (launch, watched) = (launch.clone(), watched.clone());
            move || watched.start_and_watch(&launch, &tell)
        });
        let thread = thread.map_err(|error| Error::setup(format!("kein Thread für PostgreSQL: {error}")))?;
        let postmaster = Self { launch, watched, thread: Some(thread) };
        told.recv().map_err(|_| Error::setup("der Thread für PostgreSQL endete"))??;
        postmaster.wait_until_ready()?;
        Ok(postmaster)
    }

    /// The number of PostgreSQL's main process, if it runs at the moment.
    pub fn process(&self) -> Option<u32> {
        self.watched.lock().process
    }

    /// Recovery after a crash can take minutes: waits as long as the server lives.
    fn wait_until_ready(&self) -> Result<()> {
        while !is_ready(&self.launch.installation, &self.launch.sockets)? {
            if self.watched.lock().deaths > 0 {
                return Err(Error::setup(format!("PostgreSQL startet nicht:\n{}", last_lines(&self.launch.log)?)));
            }
            thread::sleep(POLL);
        }
        Ok(())
    }

    fn stop(&mut self) -> Result<()> {
        let Some(thread) = self.thread.take() else {
            return Ok(());
        };
        let process = {
            let mut now = self.watched.lock();
            now.stopping = true;
            now.process
        };
        self.watched.changed.notify_all();
        if let Some(process) = process {
            // The signal fails when the server has just died by itself: then the thread ends all the same.
            let told = signal(&self.launch.installation, "INT", process);
            if !until(FAST_SHUTDOWN, || thread.is_finished()) {
                told.and_then(|()| signal(&self.launch.installation, "QUIT", process))?;
            }
        }
        thread.join().map_err(|_| Error::internal("the thread that watches PostgreSQL panicked"))
    }
}

impl Drop for Postmaster {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            tracing::error!(%error, "PostgreSQL did not stop as it should");
        }
    }
}

impl Watched {
    fn lock(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The life of the watching thread. Where it returns early the kernel stops the child.
    fn start_and_watch(&self, launch: &Launch, tell: &mpsc::Sender<Result<()>>) {
        let (child, report) = match self.spawn(launch) {
            Ok(child) => (child, Ok(())),
            Err(error) => (None, Err(error)),
        };
        if let (Ok(()), Some(child)) = (tell.send(report), child) {
            self.keep_alive(launch, child);
        }
    }

    fn keep_alive(&self, launch: &Launch, mut child: Child) {
        let mut pause = SHORTEST_PAUSE;
        loop {
            let started = Instant::now();
            let status = child.wait();
            if self.note_death() {
                return;
            }
            tracing::error!(?status, "PostgreSQL ended by itself; it is started again");
            pause = if started.elapsed() > FAST_SHUTDOWN { SHORTEST_PAUSE } else { LONGEST_PAUSE.min(pause * 2) };
            child = loop {
                if self.stopping_within(pause) {
                    return;
                }
                match end_leftovers(launch).and_then(|()| self.spawn(launch)) {
                    Ok(Some(child)) => break child,
                    Ok(None) => return,
                    Err(error) => tracing::error!(%error, "PostgreSQL cannot be started again"),
                }
            };
        }
    }

    /// Starts the server, unless the owner wants none any more.
    fn spawn(&self, launch: &Launch) -> Result<Option<Child>> {
        let mut now = self.lock();
        if now.stopping {
            return Ok(None);
        }
        let child = launch.spawn()?;
        now.process = Some(child.id());
        Ok(Some(child))
    }

    /// Notes that the server ended; whether it was meant to.
    fn note_death(&self) -> bool {
        let mut now = self.lock();
        now.process = None;
        if !now.stopping {
            now.deaths += 1;
        }
        now.stopping
    }

    /// Waits for a while; whether the owner wants no server any more.
    fn stopping_within(&self, pause: Duration) -> bool {
        let wait = self.changed.wait_timeout_while(self.lock(), pause, |now| !now.stopping);
        wait.map_or_else(|poisoned| poisoned.into_inner().0.stopping, |(now, _)| now.stopping)
    }
}

impl Launch {
    fn spawn(&self) -> Result<Child> {
        let mut command = self.installation.as_cluster_user("postgres");
        command.arg("-D").arg(&self.cluster).arg("-k").arg(&self.sockets);
        let more = if self.durability == Durability::Scratch { SCRATCH_SETTINGS } else { &[] };
        for (name, value) in SETTINGS.iter().chain(more) {
            command.arg("-c").arg(format!("{name}={value}"));
        }
        // A process group of its own: Ctrl-C in the terminal reaches the server, which then stops PostgreSQL in order.
        command.process_group(0).stdin(Stdio::null());
        let log = self.open_log().map_err(|error| cannot("öffnen", &self.log, &error))?;
        let again = log.try_clone().map_err(|error| cannot("öffnen", &self.log, &error))?;
        command.stdout(log).stderr(again);
        command.spawn().map_err(|error| Error::setup(format!("PostgreSQL startet nicht: {error}")))
    }

    fn open_log(&self) -> std::io::Result<File> {
        if self.log.metadata().is_ok_and(|meta| meta.len() > LARGEST_LOG) {
            std::fs::rename(&self.log, self.log.with_extension("log.1"))?;
        }
        OpenOptions::new().create(true).append(true).mode(0o600).open(&self.log)
    }
}

/// Whether a server takes connections at a socket.
pub fn is_ready(installation: &Installation, sockets: &Path) -> Result<bool> {
    let mut command = installation.as_client("pg_isready");
    command.arg("--quiet").arg("--port=5432").arg("--host").arg(sockets);
    let status = command.status().map_err(|error| Error::setup(format!("pg_isready startet nicht: {error}")))?;
    Ok(status.success())
}

/// Ends the processes that a dead owner left in the cluster's folder, and what a dead PostgreSQL left of its lock file.
fn end_leftovers(launch: &Launch) -> Result<()> {
    let main = main_process(&launch.cluster)?;
    for (name, patience) in [("INT", FAST_SHUTDOWN), ("QUIT", HARD_SHUTDOWN), ("KILL", HARD_SHUTDOWN)] {
        let left = processes_in(&launch.cluster)?;
        if left.is_empty() {
            return remove_stale_lock(&launch.cluster);
        }
        // The main process ends its children; without one the children end themselves, unless they are busy.
        let orphan = main.filter(|main| left.contains(main));
        tracing::warn!(processes = ?left, signal = name, "ending an orphaned PostgreSQL");
        for process in orphan.map_or(left, |main| vec![main]) {
            if let Err(error) = signal(&launch.installation, name, process) {
                tracing::warn!(%error, process, "it may have ended already");
            }
        }
        until(patience, || processes_in(&launch.cluster).is_ok_and(|left| left.is_empty()));
    }
    match processes_in(&launch.cluster)?.as_slice() {
        [] => remove_stale_lock(&launch.cluster),
        left => Err(Error::setup(format!("Alte Prozesse von PostgreSQL enden nicht: {left:?}"))),
    }
}

/// Safe only while no process lives in the folder and we hold its lock. PostgreSQL removes its own stale file, except
/// when the number in it meanwhile belongs to another program.
fn remove_stale_lock(cluster: &Path) -> Result<()> {
    let file = cluster.join("postmaster.pid");
    match std::fs::remove_file(&file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(cannot("löschen", &file, &error)),
        _ => Ok(()),
    }
}

/// The number in `postmaster.pid`, alive or not.
fn main_process(cluster: &Path) -> Result<Option<u32>> {
    let file = cluster.join("postmaster.pid");
    match std::fs::read_to_string(&file) {
        Ok(text) => Ok(text.lines().next().and_then(|line| line.trim().parse().ok())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(cannot("lesen", &file, &error)),
    }
}

/// Every process whose current folder is the cluster's.
fn processes_in(cluster: &Path) -> Result<Vec<u32>> {
    let processes = std::fs::read_dir("/proc").map_err(|error| cannot("lesen", Path::new("/proc"), &error))?;
    let numbers = processes.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    Ok(numbers.filter(|number| lives_in(*number, cluster)).collect())
}

/// A process that has just ended, or that belongs to somebody else, is not one of ours.
fn lives_in(process: u32, cluster: &Path) -> bool {
    std::fs::read_link(format!("/proc/{process}/cwd")).is_ok_and(|folder| folder == cluster)
}

/// `pg_ctl kill` instead of a system call: this crate forbids unsafe code, and it runs as the right user.
fn signal(installation: &Installation, name: &str, process: u32) -> Result<()> {
    run(installation.as_cluster_user("pg_ctl").arg("kill").arg(name).arg(process.to_string())).map(drop)
}

/// Polls until something is so; whether it was in time.
fn until(patience: Duration, is_so: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while !is_so() {
        if start.elapsed() > patience {
            return false;
        }
        thread::sleep(POLL);
    }
    true
}

fn last_lines(log: &Path) -> Result<String> {
    let text = std::fs::read_to_string(log).map_err(|error| cannot("lesen", log, &error))?;
    let lines: Vec<&str> = text.lines().collect();
    Ok(lines[lines.len().saturating_sub(8)..].join("\n"))
}
