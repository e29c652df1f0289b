//! The table, as it stands in the README.

use std::fmt;
use std::time::Duration;

use super::load::Samples;
use super::targets::{Asked, Target};
use crate::error::{Error, Result};
use crate::services::time;

/// More statements than this are too many for a page.
const MOST_QUERIES: u64 = 8;
/// More memory than this is too much for the server, in bytes.
const MOST_MEMORY: u64 = 200_000_000;

/// What it ran on.
pub struct Machine {
    cores: usize,
    model: String,
    /// Tasks that wanted to run in the minute before: on a busy machine the figures are worse than they need be.
    load: String,
}

impl Machine {
    /// Looks at the machine.
    ///
    /// # Errors
    /// When it has no `/proc`.
    pub fn look() -> Result<Self> {
        let cpus = std::fs::read_to_string("/proc/cpuinfo").map_err(Error::internal)?;
        let load = std::fs::read_to_string("/proc/loadavg").map_err(Error::internal)?;
        let model = cpus.lines().find_map(|line| line.strip_prefix("model name")).and_then(|rest| rest.split_once(':'));
        Ok(Self {
            cores: std::thread::available_parallelism().map_err(Error::internal)?.get(),
            model: model.map_or("unnamed processor", |(_, name)| name).trim().to_owned(),
            load: load.split(' ').next().unwrap_or("?").to_owned(),
        })
    }
}

/// A line of the table.
pub struct Row {
    what: String,
    asked: Asked,
    per_second: f64,
    p50: Duration,
    p95: Duration,
    bytes: usize,
    queries: u64,
}

impl Row {
    /// The figures of a target.
    pub fn new(target: &Target, samples: &Samples, queries: u64) -> Self {
        Self {
            what: target.what.clone(),
            asked: target.asked,
            per_second: samples.per_second(),
            p50: samples.percentile(50),
            p95: samples.percentile(95),
            bytes: samples.mean_bytes(),
            queries,
        }
    }

    fn misses(&self) -> bool {
        self.p95 > self.asked.goal() || (self.asked == Asked::Page && self.queries > MOST_QUERIES)
    }
}

/// Everything that was found out.
pub struct Report {
    /// The machine.
    pub machine: Machine,
    /// Contributions besides the demo's.
    pub contributions: usize,
    /// Parallel clients.
    pub clients: usize,
    /// The lines.
    pub rows: Vec<Row>,
    /// The most memory that the server ever held, in bytes.
    pub peak_memory: u64,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Machine { cores, model, load } = &self.machine;
        let today = time::day(jiff::Timestamp::now());
        writeln!(
            f,
            "{today}: {} contributions, {} clients on the same machine: {cores} cores ({model}), load before: {load}\n",
            self.contributions, self.clients
        )?;
        writeln!(f, "| What | Requests/s | p50 ms | p95 ms | Goal ms | KB | Queries |\n|---|--:|--:|--:|--:|--:|--:|")?;
        for row in &self.rows {
            let Row { what, per_second, bytes, queries, .. } = row;
            let (p50, p95, goal) = (milliseconds(row.p50), milliseconds(row.p95), row.asked.goal().as_millis());
            writeln!(f, "| {what} | {per_second:.0} | {p50} | {p95} | {goal} | {:.1} | {queries} |", *bytes as f64 / 1000.0)?;
        }
        writeln!(f, "\nPeak memory of the server: {} MB of {} MB.", self.peak_memory / 1_000_000, MOST_MEMORY / 1_000_000)?;
        let missed: Vec<&str> = self.rows.iter().filter(|row| row.misses()).map(|row| row.what.as_str()).collect();
        if missed.is_empty() && self.peak_memory <= MOST_MEMORY {
            writeln!(f, "All goals are met (a public page takes at most {MOST_QUERIES} queries).")
        } else {
            writeln!(f, "Goals are missed: {}.", if missed.is_empty() { "memory".to_owned() } else { missed.join("; ") })
        }
    }
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(asked: Asked, p95: u64, queries: u64) -> Row {
        let time = Duration::from_millis(p95);
        Row { what: "`/`".into(), asked, per_second: 99.6, p50: time / 2, p95: time, bytes: 1_234, queries }
    }

    #[test]
    fn a_goal_is_missed_by_time_or_by_queries() {
        assert!(!row(Asked::Page, 50, 8).misses());
        assert!(row(Asked::Page, 51, 8).misses());
        assert!(row(Asked::Page, 10, 9).misses());
        assert!(!row(Asked::StaffPage, 50, 9).misses(), "the limit of queries is one of the residents' pages");
        assert!(row(Asked::StaffPage, 51, 9).misses());
        assert!(row(Asked::KnownTile, 21, 1).misses());
        assert!(!row(Asked::NewTile, 199, 9).misses(), "the limit of queries is one of pages");
    }

    #[test]
    fn the_table_is_markdown_and_names_what_is_missed() {
        let machine = Machine { cores: 2, model: "Test".into(), load: "0.10".into() };
        let rows = vec![row(Asked::Page, 51, 3)];
        let text = Report { machine, contributions: 10, clients: 8, rows, peak_memory: 90_000_000 }.to_string();
        assert!(text.contains("| `/` | 100 | 25.5 | 51.0 | 50 | 1.2 | 3 |\n"), "{text}");
        assert!(text.ends_with("Peak memory of the server: 90 MB of 200 MB.\nGoals are missed: `/`.\n"), "{text}");
    }
}
