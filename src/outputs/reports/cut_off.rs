//! Up to when a report counts: `?stand=2026-11-20` or `?stand=2026-11-20T18:00:00Z`; without it the minute of the request.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::error::{Error, Result};
use crate::services::time;

/// The last instant that a report counts. Contributions received until then and things made public until then are in it;
/// what moderation decided about them is as of the day on which the report is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CutOff(Timestamp);

impl CutOff {
    /// Reads what the address says. A day means its end in Berlin, today means now; seconds are dropped from now, so that
    /// everybody who asks in the same minute gets the same bytes.
    ///
    /// # Errors
    /// [`Error::Invalid`] at `stand` when it is neither a day nor an instant (RFC 3339), or lies in the future.
    pub fn parse(text: Option<&str>, now: Timestamp) -> Result<Self> {
        let minute =
            now - SignedDuration::from_secs(now.as_second().rem_euclid(60)) - SignedDuration::from_nanos(now.subsec_nanosecond().into());
        // In a query a plus is a space: an offset that was pasted in comes back.
        let Some(text) = text.map(|text| text.trim().replace(' ', "+")).filter(|text| !text.is_empty()) else {
            return Ok(Self(minute));
        };
        if let Ok(at) = text.parse::<Timestamp>() {
            return instant(at, now);
        }
        let day: Date = text.parse().map_err(|_| unreadable())?;
        let today = time::day(now);
        match day {
            day if day.year() < FIRST_YEAR => Err(unreadable()),
            day if day > today => Err(Error::field("stand", "report-cut-off-future")),
            day if day == today => Ok(Self(minute)),
            day => end_of(day).map(Self),
        }
    }

    /// The instant.
    pub const fn at(self) -> Timestamp {
        self.0
    }

    /// Its day in Berlin.
    pub fn day(self) -> Date {
        time::day(self.0)
    }

    /// RFC 3339 in whole seconds with Berlin's offset: `2026-11-23T12:00:00+01:00`.
    pub fn rfc3339(self) -> String {
        time::local(self.0).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The query that names this cut-off: `?stand=2026-11-23T11:00:00Z`.
    pub fn query(self) -> String {
        format!("?stand={}", self.0)
    }
}

/// No town took input with this program before; the database would not know every earlier year either.
const FIRST_YEAR: i16 = 2000;

fn unreadable() -> Error {
    Error::field("stand", "report-cut-off-unreadable")
}

fn instant(at: Timestamp, now: Timestamp) -> Result<CutOff> {
    if at > now {
        return Err(Error::field("stand", "report-cut-off-future"));
    }
    if time::day(at).year() < FIRST_YEAR {
        return Err(unreadable());
    }
    Timestamp::from_microsecond(at.as_microsecond()).map(CutOff).map_err(|_| unreadable())
}

/// The last microsecond of a day in Berlin: the database keeps no smaller ones and would round up to the next day.
fn end_of(day: Date) -> Result<Timestamp> {
    let next = day.tomorrow().and_then(|next| next.to_zoned(time::berlin())).map_err(|_| unreadable())?;
    Ok(next.timestamp() - SignedDuration::from_micros(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<CutOff> {
        CutOff::parse(Some(text), "2026-11-23T11:00:42.5Z".parse().expect("a timestamp"))
    }

    #[test]
    fn now_is_a_whole_minute_and_comes_back_from_its_own_address() {
        let now = parse("").expect("now");
        assert_eq!(now.rfc3339(), "2026-11-23T12:00:00+01:00");
        assert_eq!(now.query(), "?stand=2026-11-23T11:00:00Z");
        assert_eq!(parse(now.query().trim_start_matches("?stand=")).expect("read"), now);
        assert_eq!(parse("2026-11-23").expect("today"), now);
        assert_eq!(parse("2026-11-23T12:00:00 01:00").expect("an offset"), now);
    }

    #[test]
    fn a_day_lasts_until_midnight_in_berlin() {
        let day = parse("2026-07-01").expect("a day");
        assert_eq!(day.rfc3339(), "2026-07-01T23:59:59+02:00");
        assert_eq!(day.day(), jiff::civil::date(2026, 7, 1));
        assert_eq!(parse(day.query().trim_start_matches("?stand=")).expect("read"), day);
    }

    #[test]
    fn nonsense_and_the_future_are_refused() {
        for text in [
            "gestern",
            "2026-13-01",
            "2026-11-24",
            "2030-01-01T00:00:00Z",
            "1815-06-18",
            "0001-01-01T00:00:00Z",
            "-009998-01-01",
            "<script>",
        ] {
            assert!(matches!(parse(text), Err(Error::Invalid(_))), "{text}");
        }
    }
}
