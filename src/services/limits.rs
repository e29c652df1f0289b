//! Flood protection without captcha: so many acts per hour for each network prefix (/24, /56), for each browser that has a name,
//! and for each thing that somebody could guess at. Whoever is counted stands here as HMAC under a key that is made anew each day
//! and lives in memory only: no address is ever stored.
//!
//! The tables are bounded: a flood from more prefixes than they hold pushes out the prefixes that are seen least (TinyLFU), never
//! those that come again and again, so it can neither fill the memory nor make a busy prefix forgotten.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use jiff::civil::Date;
use moka::sync::Cache;
use sha2::Sha256;

use super::event_links::EventLink;
use super::keys;
use crate::error::{Error, Result};

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Every form that a visitor sends, also the steps of the large one: counted at the door, before anything is looked up for it.
    Post,
    /// Contributions, comments, supports, corrections.
    Write,
    /// Sign-in, return codes: things that can be guessed.
    Guess,
    /// Acts that send a mail.
    Mail,
    /// Photos.
    Upload,
}

impl Limit {
    /// Acts per hour and prefix; as many at once as per hour.
    pub const fn of_prefix(self) -> u32 {
        match self {
            Self::Post => 1_000,
            Self::Write => 60,
            Self::Guess | Self::Mail => 20,
            Self::Upload => 100,
        }
    }

    /// Acts per hour and prefix with the link of an event, which lets each connection send `per_hour` contributions. What can be guessed
    /// stays as it is: nobody needs more tries because many people are in the room.
    fn with_link(self, per_hour: u32) -> Option<u32> {
        match self {
            // The steps of the form, with room for photos and mistakes.
            Self::Post => Some(per_hour.saturating_mul(20)),
            Self::Write | Self::Mail => Some(per_hour),
            Self::Upload => Some(per_hour.saturating_mul(3)),
            Self::Guess => None,
        }
    }

    /// Acts per hour of one browser that has a name, if that is less.
    const fn of_device(self) -> Option<u32> {
        match self {
            Self::Write => Some(30),
            _ => None,
        }
    }
}

/// Mails per hour to one address that somebody typed and nobody confirmed yet, from wherever they are asked for.
const UNASKED_MAILS: u32 = 4;

/// Prefixes and browsers that are remembered, for all limits together: with everything around an entry about 16 MB.
pub const MOST_SOURCES: u64 = 50_000;
/// Names and addressees that are remembered. Typing one costs a try of the prefix, so that a flood of them needs many prefixes.
const MOST_NAMES: u64 = 20_000;

/// A counter is full again after an hour, so one that nobody used for so long is the same as a new one.
const HOUR: Duration = Duration::from_secs(3600);

/// Who acts.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Address of the connection.
    pub address: IpAddr,
    /// Random name of the browser, if it has one.
    pub device: Option<&'a str>,
    /// The link of an event that the browser followed.
    pub link: Option<&'a EventLink>,
}

type Key = [u8; 16];
type Table = Cache<Key, Arc<DefaultDirectRateLimiter>>;

/// The counters of this process.
pub struct Limits {
    day: Mutex<(Date, [u8; 32])>,
    clock: DefaultClock,
    sources: Table,
    names: Table,
}

impl Default for Limits {
    fn default() -> Self {
        let table = |most| Cache::builder().max_capacity(most).time_to_idle(HOUR).build();
        Self {
            day: Mutex::new((Date::ZERO, [0; 32])),
            clock: DefaultClock::default(),
            sources: table(MOST_SOURCES),
            names: table(MOST_NAMES),
        }
    }
}

impl Limits {
    /// Counts one act.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the prefix or the browser has used up its hour.
    pub fn check(&self, limit: Limit, from: Source<'_>, now: Timestamp) -> Result<()> {
        if let Some(link) = from.link
            && let Some(per_hour) = limit.with_link(link.per_hour)
        {
            // Each prefix apart: somebody far away who got hold of the link uses up nothing of the room's.
            let key = self.key(&[&[limit as u8, b'l'], &link.id.to_be_bytes(), &prefix(from.address)], now);
            return self.count(&self.sources, key, per_hour);
        }
        if let (Some(device), Some(per_hour)) = (from.device, limit.of_device()) {
            self.count(&self.sources, self.key(&[&[limit as u8, b'd'], device.as_bytes()], now), per_hour)?;
        }
        self.count(&self.sources, self.key(&[&[limit as u8, b'p'], &prefix(from.address)], now), limit.of_prefix())
    }

    /// Counts one guess at something with a name (an account's address), wherever it comes from: many prefixes together
    /// get no more tries than one.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the name's hour is used up.
    pub fn check_name(&self, name: &str, now: Timestamp) -> Result<()> {
        let key = self.key(&[b"name", name.trim().to_lowercase().as_bytes()], now);
        self.count(&self.names, key, Limit::Guess.of_prefix())
    }

    /// Counts a mail to an address, given by its HMAC.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the address has had its mails for this hour.
    pub fn check_addressee(&self, address: &[u8; 32]) -> Result<()> {
        let (key, _) = address.split_at(16);
        self.count(&self.names, key.try_into().expect("half of 32 bytes"), UNASKED_MAILS)
    }

    /// Does now what else waits for the next act: forgets those whose hour is over; called by a worker.
    pub fn sweep(&self) {
        self.sources.run_pending_tasks();
        self.names.run_pending_tasks();
    }

    /// How many prefixes and browsers are remembered now.
    pub fn sources(&self) -> u64 {
        self.sources.run_pending_tasks();
        self.sources.entry_count()
    }

    fn count(&self, table: &Table, key: Key, per_hour: u32) -> Result<()> {
        let quota = Quota::per_hour(NonZeroU32::new(per_hour).unwrap_or(NonZeroU32::MIN));
        let counter = table.get_with(key, || Arc::new(RateLimiter::direct(quota)));
        counter.check().map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Error::TooMany { seconds: wait.as_secs() + 1 }
        })
    }

    fn key(&self, parts: &[&[u8]], now: Timestamp) -> Key {
        let today = super::time::day(now);
        let secret = {
            let mut day = self.day.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if day.0 != today {
                *day = (today, keys::random());
            }
            day.1
        };
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&secret).expect("HMAC takes keys of any length");
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        let bytes = mac.finalize().into_bytes();
        bytes[..16].try_into().expect("a MAC has 32 bytes")
    }
}

/// The /24 of an IPv4 address, the /56 of an IPv6 address.
fn prefix(from: IpAddr) -> Vec<u8> {
    match from.to_canonical() {
        IpAddr::V4(v4) => v4.octets()[..3].to_vec(),
        IpAddr::V6(v6) => v6.octets()[..7].to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn from(address: &str) -> Source<'_> {
        Source { address: ip(address), device: None, link: None }
    }

    /// How many of 200 acts pass.
    fn passing(limits: &Limits, limit: Limit, source: Source<'_>) -> usize {
        (0..200).filter(|_| limits.check(limit, source, NOW).is_ok()).count()
    }

    #[test]
    fn a_prefix_shares_one_limit_and_others_are_unharmed() {
        let limits = Limits::default();
        assert_eq!(passing(&limits, Limit::Write, from("192.0.2.1")), 60);
        let refused = limits.check(Limit::Write, from("192.0.2.200"), NOW);
        assert!(matches!(refused, Err(Error::TooMany { seconds: 30..=61 })), "one act a minute comes back: {refused:?}");
        assert_eq!(passing(&limits, Limit::Write, from("198.51.100.1")), 60);
        assert_eq!(passing(&limits, Limit::Guess, from("192.0.2.1")), 20, "what is guessed is counted apart");
    }

    #[test]
    fn a_browser_has_less_than_its_prefix() {
        let limits = Limits::default();
        let device = Source { device: Some("one"), ..from("192.0.2.1") };
        assert_eq!(passing(&limits, Limit::Write, device), 30);
        assert_eq!(passing(&limits, Limit::Write, from("192.0.2.9")), 30, "its neighbours keep the rest");
        assert_eq!(passing(&limits, Limit::Write, Source { device: Some("one"), ..from("198.51.100.1") }), 0, "wherever it goes");
    }

    #[test]
    fn the_link_of_an_event_loosens_what_is_written_and_nothing_that_is_guessed() {
        let limits = Limits::default();
        let title = crate::services::i18n::Localised::german("Werkstatt");
        let link = EventLink { id: 1, occasion: 1, per_hour: 150, title };
        let with_link = |address| Source { link: Some(&link), device: Some("a terminal"), ..from(address) };
        assert_eq!(passing(&limits, Limit::Write, with_link("192.0.2.1")), 150);
        assert_eq!(passing(&limits, Limit::Write, with_link("198.51.100.1")), 150, "each connection apart");
        assert_eq!(passing(&limits, Limit::Write, from("192.0.2.1")), 60, "and apart from those without a link");
        assert_eq!(passing(&limits, Limit::Guess, with_link("192.0.2.1")), 20);
    }

    #[test]
    fn an_address_gets_few_mails_however_many_connections_ask() {
        let limits = Limits::default();
        assert!((0..UNASKED_MAILS).all(|_| limits.check_addressee(&[1; 32]).is_ok()));
        assert!(limits.check_addressee(&[1; 32]).is_err());
        assert!(limits.check_addressee(&[2; 32]).is_ok());
    }

    #[test]
    fn a_name_has_a_limit_of_its_own() {
        let limits = Limits::default();
        assert!((0..20).all(|_| limits.check_name("moderation@demo.example", NOW).is_ok()));
        assert!(matches!(limits.check_name(" Moderation@demo.example", NOW), Err(Error::TooMany { .. })));
        assert!(limits.check_name("planung@demo.example", NOW).is_ok());
        assert!(limits.check(Limit::Guess, from("192.0.2.1"), NOW).is_ok());
    }

    #[test]
    fn prefixes_are_24_and_56_bits() {
        assert_eq!(prefix(ip("192.0.2.77")), prefix(ip("::ffff:192.0.2.1")));
        assert_eq!(prefix(ip("2001:db8:1:200::1")), prefix(ip("2001:db8:1:2ff::9")));
        assert_ne!(prefix(ip("2001:db8:1:200::1")), prefix(ip("2001:db8:1:300::1")));
    }

    #[test]
    fn a_flood_from_everywhere_fills_no_memory_and_makes_nobody_forgotten_who_goes_on() {
        let limits = Limits::default();
        assert_eq!(passing(&limits, Limit::Write, from("192.0.2.1")), 60);
        for n in 0..4 * u32::try_from(MOST_SOURCES).expect("fits") {
            // Each in a /56 of its own.
            let address = IpAddr::from(((0x2001_0db8_u128 << 96) | (u128::from(n) << 72)).to_be_bytes());
            assert!(limits.check(Limit::Write, Source { address, device: None, link: None }, NOW).is_ok(), "{address}");
            // Whoever goes on is remembered: the table gives up those that were seen least.
            if n % 1_000 == 0 {
                assert!(limits.check(Limit::Write, from("192.0.2.1"), NOW).is_err(), "forgotten after {n} others");
            }
        }
        assert!(limits.sources() <= MOST_SOURCES, "{}", limits.sources());
    }
}
