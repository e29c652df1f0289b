//! The server under measurement: a process of its own, so that its memory is its own too.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use super::store;
use crate::database::{APP, Database, OWNER};
use crate::error::{Error, Result};

/// What becomes of the server's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// It goes where ours goes: warnings only.
    Passed,
    /// The server writes every statement down, and they are counted.
    Statements,
}

/// A running server; it ends with this value.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    process: Child,
    statements: Arc<AtomicU64>,
    // Kept open: a server that cannot print ends.
    _stdout: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Starts this very program as a server on a free port, on the private database that this process owns.
    ///
    /// # Errors
    /// When it does not start; the reason stands in its log.
    pub async fn start(folder: &Path, database: &Database, output: Output) -> Result<Self> {
        let mut process = command(folder, database, output)?.spawn().map_err(Error::internal)?;
        let statements = Arc::new(AtomicU64::new(0));
        if let Some(log) = process.stderr.take() {
            tokio::spawn(count(log, statements.clone()));
        }
        let stdout = process.stdout.take().ok_or_else(|| Error::internal("the server has no output"))?;
        let mut stdout = BufReader::new(stdout).lines();
        let address = loop {
            let line = stdout.next_line().await.map_err(Error::internal)?;
            let line = line.ok_or_else(|| Error::setup("the server did not start"))?;
            if let Some((_, address)) = line.split_once("http://") {
                break address.trim().parse().map_err(Error::internal)?;
            }
        };
        Ok(Self { address, process, statements, _stdout: stdout })
    }

    /// Statements written down so far.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// The most memory that it ever held, in bytes (`VmHWM`: resident, without PostgreSQL's processes).
    ///
    /// # Errors
    /// When it runs no more.
    pub fn peak_memory(&self) -> Result<u64> {
        let id = self.process.id().ok_or_else(|| Error::setup("the server ended before its time"))?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).map_err(Error::internal)?;
        peak_of(&status).ok_or_else(|| Error::internal("no VmHWM in the server's status"))
    }
}

fn command(folder: &Path, database: &Database, output: Output) -> Result<Command> {
    let url = |role| database.private_url(role).ok_or_else(|| Error::internal("the scratch database is private"));
    // The kernel stops the server too when this process is killed.
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", "--"]).arg(std::env::current_exe().map_err(Error::internal)?);
    command.args(["serve", "--mode", "demo", "--listen", "127.0.0.1:0", "--data"]).arg(folder);
    command.env("DATABASE_URL", url(APP)?).env("MIGRATION_DATABASE_URL", url(OWNER)?);
    command.env_remove("ROTFADEN_SMTP").env_remove("TRUSTED_PROXIES");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
    match output {
        Output::Passed => command.env("ROTFADEN_LOG", "warn"),
        Output::Statements => {
            command.env("ROTFADEN_LOG", format!("off,{}=debug", store::LOGGED_AS)).env("NO_COLOR", "1").stderr(Stdio::piped())
        }
    };
    Ok(command)
}

async fn count(log: impl AsyncRead + Unpin, statements: Arc<AtomicU64>) {
    let mut lines = BufReader::new(log).lines();
    // The log ends with the server; a line that cannot be read ends the counting, which then shows no statements.
    while let Ok(Some(line)) = lines.next_line().await {
        if line.split(' ').any(|word| word.strip_suffix(':') == Some(store::LOGGED_AS)) {
            statements.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Bytes of `VmHWM` in a process's status, see proc(5).
fn peak_of(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_read_from_the_status() {
        assert_eq!(peak_of("Name:\trotfaden\nVmPeak:\t  900 kB\nVmHWM:\t    512 kB\n"), Some(524_288));
        assert_eq!(peak_of("Name:\trotfaden\n"), None);
    }

    #[tokio::test]
    async fn statements_are_counted_by_their_lines() {
        let line = |target| format!("2026-11-23T12:00:00Z DEBUG {target}: summary=\"select 1\"\n");
        let log = [line(store::LOGGED_AS), line("other"), line(store::LOGGED_AS)].concat();
        let statements = Arc::new(AtomicU64::new(0));
        count(log.as_bytes(), statements.clone()).await;
        assert_eq!(statements.load(Ordering::Relaxed), 2);
    }
}
