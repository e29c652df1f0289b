//! Parallel clients, and the figures of what they saw.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use super::client::Client;
use crate::error::{Error, Result};

/// When the clients stop.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// At an instant: the addresses go round and round until then.
    At(Instant),
    /// When every address was asked once.
    AfterAll,
    /// When every address was asked once, or earlier at an instant.
    AfterAllOr(Instant),
}

impl Stop {
    /// Whether the request with this number, from 0, of so many addresses is still to be sent.
    fn lets(self, index: usize, addresses: usize) -> bool {
        match self {
            Self::At(end) => Instant::now() < end,
            Self::AfterAll => index < addresses,
            Self::AfterAllOr(end) => index < addresses && Instant::now() < end,
        }
    }
}

/// Asks with several clients at once; each takes the next address as soon as it has its answer.
///
/// # Errors
/// When an answer is not what it should be.
pub async fn ask(server: SocketAddr, session: &Arc<str>, clients: usize, paths: Vec<String>, stop: Stop) -> Result<Samples> {
    let (paths, next) = (Arc::new(paths), Arc::new(AtomicUsize::new(0)));
    let mut tasks = JoinSet::new();
    for _ in 0..clients {
        let client = Client::connect(server, Some(session.clone())).await?;
        tasks.spawn(ask_on(client, paths.clone(), next.clone(), stop));
    }
    let begun = Instant::now();
    let mut samples = Samples::default();
    while let Some(ended) = tasks.join_next().await {
        samples.add(ended.map_err(Error::internal)??);
    }
    samples.took = begun.elapsed();
    Ok(samples)
}

async fn ask_on(mut client: Client, paths: Arc<Vec<String>>, next: Arc<AtomicUsize>, stop: Stop) -> Result<Samples> {
    let mut samples = Samples::default();
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        if !stop.lets(index, paths.len()) {
            return Ok(samples);
        }
        let asked = Instant::now();
        samples.bytes += client.get(&paths[index % paths.len()]).await?;
        samples.times.push(asked.elapsed());
    }
}

/// What clients saw.
#[derive(Clone, Debug, Default)]
pub struct Samples {
    /// From the question to the last byte of its answer, for each answer.
    times: Vec<Duration>,
    /// Bodies of all answers together, as they travelled.
    bytes: usize,
    /// How long all of it took.
    took: Duration,
}

impl Samples {
    /// Adds what was seen before or after, or by somebody else meanwhile.
    pub fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.bytes += other.bytes;
        self.took += other.took;
    }

    /// Answers in a second.
    pub fn per_second(&self) -> f64 {
        self.times.len() as f64 / self.took.as_secs_f64()
    }

    /// Bytes of an answer, on average.
    pub fn mean_bytes(&self) -> usize {
        self.bytes / self.times.len().max(1)
    }

    /// The time within which so many of a hundred answers were there (nearest rank: a time that was really seen).
    pub fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.times.clone();
        sorted.sort_unstable();
        let rank = (percent * sorted.len()).div_ceil(100).max(1);
        sorted.get(rank - 1).copied().unwrap_or_default()
    }
}

/// The middle one of some counts, the upper of two; 0 of none.
pub fn median(counts: &mut [u64]) -> u64 {
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(milliseconds: impl IntoIterator<Item = u64>) -> Samples {
        let times: Vec<Duration> = milliseconds.into_iter().map(Duration::from_millis).collect();
        Samples { bytes: times.len() * 10, times, took: Duration::from_secs(2) }
    }

    #[test]
    fn a_percentile_is_a_time_that_was_seen() {
        let hundred = samples((1..=100).rev());
        assert_eq!(hundred.percentile(50), Duration::from_millis(50));
        assert_eq!(hundred.percentile(95), Duration::from_millis(95));
        assert_eq!(samples([7, 9, 8]).percentile(95), Duration::from_millis(9));
        assert_eq!(samples([7]).percentile(50), Duration::from_millis(7));
        assert_eq!(samples([]).percentile(95), Duration::ZERO);
    }

    #[test]
    fn samples_add_up() {
        let mut both = samples([1, 2]);
        both.add(samples([3, 4, 5, 6]));
        assert_eq!(both.per_second(), 1.5);
        assert_eq!(both.mean_bytes(), 10);
        assert_eq!(samples([]).mean_bytes(), 0);
    }

    #[test]
    fn the_median_overlooks_a_worker() {
        assert_eq!(median(&mut [4, 4, 9, 4, 4]), 4);
        assert_eq!(median(&mut [3, 4]), 4);
        assert_eq!(median(&mut []), 0);
    }

    #[test]
    fn clients_stop_when_told() {
        let past = Instant::now();
        assert!(Stop::AfterAll.lets(2, 3));
        assert!(!Stop::AfterAll.lets(3, 3));
        assert!(!Stop::At(past).lets(0, 3));
        assert!(Stop::At(past + Duration::from_secs(60)).lets(9, 3));
        assert!(!Stop::AfterAllOr(past).lets(0, 3));
    }
}
