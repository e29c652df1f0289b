//! The minute in which a decision can be taken back, as the desk shows it. No IO.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::services::outbox::UNDO_TIME;
use crate::services::time;
use crate::web::cx::Cx;

/// Seconds that are left of the minute; none when it is over.
pub(super) fn seconds_left(decided_at: Timestamp, now: Timestamp) -> Option<i64> {
    let left = (decided_at + UNDO_TIME).duration_since(now).as_secs();
    (left > 0).then_some(left.min(UNDO_TIME.as_secs()))
}

/// "noch 43 Sekunden, bis 12:01 Uhr": a script counts it down, and says when it is over.
pub(super) fn left(cx: &Cx, seconds: i64) -> Markup {
    let end = time::local(cx.now + jiff::SignedDuration::from_secs(seconds)).strftime("%H:%M:%S").to_string();
    html! {
        span.rf-countdown data-countdown=(seconds) data-left=(cx.t("undo-left-short")) data-over=(cx.t("undo-over")) {
            (cx.text("undo-left", &[("n", seconds.into()), ("until", end.into())]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minute_is_over_after_sixty_seconds() {
        let at = |second: &str| format!("2026-11-23T12:{second}Z").parse::<Timestamp>().expect("an instant");
        assert_eq!(seconds_left(at("00:00"), at("00:00")), Some(60));
        assert_eq!(seconds_left(at("00:00"), at("00:17")), Some(43));
        assert_eq!(seconds_left(at("00:00"), at("01:00")), None);
        assert_eq!(seconds_left(at("00:10"), at("00:00")), Some(60), "a clock that was put back");
    }
}
