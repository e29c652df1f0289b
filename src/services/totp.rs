//! Codes that change every thirty seconds: HOTP (RFC 4226) over the time (RFC 6238) with SHA-1 and six digits, which is what every app
//! for them understands.
//!
//! Decision 2026-12-01: twenty lines over the HMAC that is here anyway, held by the vectors of both RFCs; a crate for it would bring
//! second versions of HMAC, SHA and Base32 along.

use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha1::Sha1;

/// Seconds for which a code is shown.
const SECONDS: i64 = 30;
/// Steps that a clock may be off, in either direction (RFC 6238 §5.2 recommends one).
const DRIFT: i64 = 1;
/// Bytes of a secret: as long as the hash (RFC 4226 §4).
pub const SECRET_BYTES: usize = 20;

/// The time step of an instant.
pub fn step(now: Timestamp) -> i64 {
    now.as_second().div_euclid(SECONDS)
}

/// The code of a time step.
pub fn code(secret: &[u8], step: i64) -> String {
    let mut mac = <Hmac<Sha1> as hmac::KeyInit>::new_from_slice(secret).expect("HMAC takes keys of any length");
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 0x0f);
    let four: [u8; 4] = digest[offset..offset + 4].try_into().expect("four bytes");
    format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000)
}

/// The step whose code was typed: now, or as far off as a clock may be, and after the last one that was used.
pub fn matching_step(secret: &[u8], typed: &str, now: Timestamp, last: i64) -> Option<i64> {
    let now = step(now);
    (now - DRIFT..=now + DRIFT).find(|&step| step > last && code(secret, step) == typed)
}

/// Six digits, if that is what was typed, without the spaces that people put between them.
pub fn digits(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (digits.len() == 6 && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

/// Base32 without padding (RFC 4648 §6), as apps want a secret to be typed.
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut out, mut held, mut bits) = (String::new(), 0_u32, 0);
    for &byte in bytes {
        held = (held << 8) | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(LETTERS[(held >> bits) as usize & 31]));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        out.push(char::from(LETTERS[(held << (5 - bits)) as usize & 31]));
    }
    out
}

/// What stands in the QR code: `otpauth://totp/issuer:email?secret=…&issuer=…`.
pub fn address(issuer: &str, email: &str, secret: &[u8]) -> String {
    format!("otpauth://totp/{}:{}?secret={}&issuer={}", escaped(issuer), escaped(email), base32(secret), escaped(issuer))
}

/// Percent-encoding of everything that is not unreserved (RFC 3986 §2.3): `+` for a space would be shown as plus.
fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            other => write!(out, "%{other:02X}").expect("writing to a string works"),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_standards() {
        // RFC 4226, appendix D.
        let expected = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        for (step, expected) in (0..).zip(expected) {
            assert_eq!(code(SECRET, step), expected, "{step}");
        }
        // RFC 6238, appendix B: the last six of its eight digits.
        for (second, expected) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")] {
            let at = Timestamp::from_second(second).expect("an instant");
            assert_eq!(code(SECRET, step(at)), expected, "{second}");
        }
    }

    #[test]
    fn a_clock_may_be_a_little_off_and_no_code_fits_twice() {
        let now = Timestamp::from_second(59 + 30).expect("an instant");
        assert_eq!(matching_step(SECRET, "287082", now, 0), Some(1));
        assert_eq!(matching_step(SECRET, "287082", now, 1), None, "used");
        assert_eq!(matching_step(SECRET, "287082", now + jiff::SignedDuration::from_secs(31), 0), None, "too late");
        assert_eq!(digits(" 287 082 ").as_deref(), Some("287082"));
        assert_eq!(digits("28708"), None);
    }

    #[test]
    fn secrets_are_written_as_apps_read_them() {
        // RFC 4648 §10.
        for (bytes, expected) in
            [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes.as_bytes()), expected);
        }
        let address = address("Beteiligung Bad Segeberg", "a+b@stadt.example", SECRET);
        assert_eq!(
            address,
            "otpauth://totp/Beteiligung%20Bad%20Segeberg:a%2Bb%40stadt.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Beteiligung%20Bad%20Segeberg"
        );
    }
}
