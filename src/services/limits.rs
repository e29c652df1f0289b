//! Flood protection without captcha: so many acts per network prefix (/24, /56). Prefixes are kept as HMAC under a key that
//! is made anew each day and lives in memory only: no address is ever stored.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Mutex;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use jiff::civil::Date;
use sha2::Sha256;

use super::keys;
use crate::error::{Error, Result};

/// What is limited.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// Contributions, comments, supports.
    Write,
    /// Sign-in, return codes: things that can be guessed.
    Guess,
    /// Acts that send a mail.
    Mail,
    /// Photos.
    Upload,
}

/// The counters of this process.
pub struct Limits {
    day: Mutex<(Date, [u8; 32])>,
    write: DefaultKeyedRateLimiter<[u8; 16]>,
    guess: DefaultKeyedRateLimiter<[u8; 16]>,
    mail: DefaultKeyedRateLimiter<[u8; 16]>,
    upload: DefaultKeyedRateLimiter<[u8; 16]>,
    addressee: DefaultKeyedRateLimiter<[u8; 16]>,
}

/// Photos per hour and prefix.
const UPLOADS: u32 = 100;
/// Mails per hour to one address that somebody typed and nobody confirmed yet, from wherever they are asked for.
const UNASKED_MAILS: u32 = 4;

impl Default for Limits {
    fn default() -> Self {
        Self::new(60, 20, 20)
    }
}

impl Limits {
    /// Limits per hour and prefix; as many at once as per hour.
    ///
    /// # Panics
    /// When a limit is 0.
    pub fn new(write: u32, guess: u32, mail: u32) -> Self {
        let per_hour = |n| RateLimiter::keyed(Quota::per_hour(NonZeroU32::new(n).expect("a limit above 0")));
        Self {
            day: Mutex::new((Date::ZERO, [0; 32])),
            write: per_hour(write),
            guess: per_hour(guess),
            mail: per_hour(mail),
            upload: per_hour(UPLOADS),
            addressee: per_hour(UNASKED_MAILS),
        }
    }

    /// Counts one act.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the prefix has used up its hour.
    pub fn check(&self, limit: Limit, from: IpAddr, now: Timestamp) -> Result<()> {
        let limiter = match limit {
            Limit::Write => &self.write,
            Limit::Guess => &self.guess,
            Limit::Mail => &self.mail,
            Limit::Upload => &self.upload,
        };
        limiter.check_key(&self.key(&prefix(from), now)).map_err(|_| Error::TooMany)
    }

    /// Counts one guess at something with a name (an account's address), wherever it comes from: many prefixes together
    /// get no more tries than one.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the name's hour is used up.
    pub fn check_name(&self, name: &str, now: Timestamp) -> Result<()> {
        let key = self.key(format!("name:{}", name.trim().to_lowercase()).as_bytes(), now);
        self.guess.check_key(&key).map_err(|_| Error::TooMany)
    }

    /// Counts a mail to an address, given by its HMAC.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the address has had its mails for this hour.
    pub fn check_addressee(&self, address: &[u8; 32]) -> Result<()> {
        let (key, _) = address.split_at(16);
        self.addressee.check_key(key.try_into().expect("half of 32 bytes")).map_err(|_| Error::TooMany)
    }

    /// Forgets prefixes whose hour is over; called by a worker.
    pub fn sweep(&self) {
        for limiter in [&self.write, &self.guess, &self.mail, &self.upload, &self.addressee] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    fn key(&self, what: &[u8], now: Timestamp) -> [u8; 16] {
        let today = super::time::day(now);
        let secret = {
            let mut day = self.day.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if day.0 != today {
                *day = (today, keys::random());
            }
            day.1
        };
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&secret).expect("HMAC takes keys of any length");
        mac.update(what);
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

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn a_prefix_shares_one_limit_and_others_are_unharmed() {
        let limits = Limits::new(2, 1, 1);
        let now = Timestamp::UNIX_EPOCH;
        assert!(limits.check(Limit::Write, ip("192.0.2.1"), now).is_ok());
        assert!(limits.check(Limit::Write, ip("192.0.2.200"), now).is_ok());
        assert!(matches!(limits.check(Limit::Write, ip("192.0.2.7"), now), Err(Error::TooMany)));
        assert!(limits.check(Limit::Write, ip("198.51.100.1"), now).is_ok());
        assert!(limits.check(Limit::Guess, ip("192.0.2.1"), now).is_ok());
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
        let limits = Limits::new(1, 1, 1);
        let now = Timestamp::UNIX_EPOCH;
        assert!(limits.check_name("moderation@demo.example", now).is_ok());
        assert!(matches!(limits.check_name(" Moderation@demo.example", now), Err(Error::TooMany)));
        assert!(limits.check_name("planung@demo.example", now).is_ok());
        assert!(limits.check(Limit::Guess, ip("192.0.2.1"), now).is_ok());
    }

    #[test]
    fn prefixes_are_24_and_56_bits() {
        assert_eq!(prefix(ip("192.0.2.77")), prefix(ip("::ffff:192.0.2.1")));
        assert_eq!(prefix(ip("2001:db8:1:200::1")), prefix(ip("2001:db8:1:2ff::9")));
        assert_ne!(prefix(ip("2001:db8:1:200::1")), prefix(ip("2001:db8:1:300::1")));
    }
}
