//! News for authors: what happened to their contributions since they last heard, as sentences for a mail.
//!
//! A knot of the thread is known by its public code and, for a measure, by its state and when it got into it
//! (`measure:M-MO-QU-03:done:1795608000`): one that is linked to a cluster late is news then, however old it is, and one that is resumed is
//! news again. Everything here comes from the public facts of the thread (invariant 5).

mod store;

use jiff::Timestamp;
use jiff::civil::Date;

use super::thread::Facts;
use crate::process::measures::words::public_state;
use crate::process::participation::contacts;
use crate::services::i18n::Lang;
use crate::services::retention::{Pace, Rule};
use crate::services::time;

pub use store::{Author, Due, KEPT, Owed, due, ending};

/// How long the address of an author is kept. Whose time is over is read across steps, because it hangs on the resolution; what happens
/// then is decided by [`contacts::end`].
pub(super) const RETENTION: &[Rule] = &[Rule {
    key: "contact",
    term: KEPT,
    pace: Pace::Daily,
    work: Some(|tx, _| {
        Box::pin(async move {
            let now = tx.now();
            let mut erased = 0;
            for owed in ending(tx.db(), now).await? {
                tx.process = owed.process;
                erased += contacts::end(tx, &owed.contacts, owed.lang).await?;
            }
            Ok(erased)
        })
    }),
}];

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knot {
    /// What it is known by.
    pub key: String,
    /// When it happened.
    pub at: Timestamp,
    /// One sentence.
    pub line: String,
}

/// What happened to a contribution after it was published: Anliegen, answer, measure and its states, resolution, readings.
pub fn knots(lang: Lang, facts: &Facts) -> Vec<Knot> {
    let mut knots = Vec::new();
    for cluster in facts.points.iter().flat_map(|point| &point.clusters) {
        let args = [("title", cluster.title.as_str().into()), ("code", cluster.code.as_str().into()), ("others", cluster.others.into())];
        knots.push(Knot { key: format!("cluster:{}", cluster.code), at: cluster.since, line: lang.text("news-cluster", &args) });
        if let Some(weighing) = &cluster.weighing {
            let key = if weighing.resolved { "news-answer" } else { "news-answer-proposed" };
            let args = [("title", cluster.title.as_str().into()), ("verdict", weighing.verdict.as_str().into())];
            let known = format!("weighing:{}:{}", cluster.code, weighing.released_at);
            knots.push(Knot { key: known, at: weighing.released_at, line: lang.text(key, &args) });
        }
    }
    let chain = &facts.chain;
    knots.extend(chain.measures.iter().map(|measure| {
        let state = lang.t(public_state(measure.state));
        let args = [("title", measure.title.as_str().into()), ("code", measure.code.as_str().into()), ("state", state.into())];
        let at = measure.changed_at.unwrap_or(measure.at);
        let key = format!("measure:{}:{}:{}", measure.code, measure.state, at.as_second());
        Knot { key, at, line: lang.text("news-measure", &args) }
    }));
    knots.extend(chain.resolution.iter().map(|resolution| {
        let args = [
            ("body", resolution.body.as_str().into()),
            ("day", lang.date(resolution.on).into()),
            ("number", resolution.number.as_str().into()),
        ];
        Knot { key: format!("resolution:{}", resolution.number), at: midnight(resolution.on), line: lang.text("news-resolved", &args) }
    }));
    knots.extend(chain.rejection.iter().map(|rejection| {
        let args = [("body", rejection.body.as_str().into()), ("day", lang.date(rejection.on).into())];
        Knot { key: format!("rejection:{}", rejection.edition), at: midnight(rejection.on), line: lang.text("news-rejected", &args) }
    }));
    knots.extend(chain.readings.iter().map(|reading| {
        let args = [
            ("title", reading.title.as_str().into()),
            ("value", lang.decimal(reading.value, reading.decimals).into()),
            ("unit", reading.unit.as_str().into()),
        ];
        Knot { key: format!("reading:{}:{}", reading.code, reading.on), at: midnight(reading.on), line: lang.text("news-measured", &args) }
    }));
    knots
}

/// The beginning of a day in Berlin.
fn midnight(day: Date) -> Timestamp {
    day.to_zoned(time::berlin()).map_or(Timestamp::MIN, |start| start.timestamp())
}

/// The part of a mail that is about one contribution: its name, what is new, and where everybody reads it.
pub fn section(lang: Lang, due: &Due, public_url: &str, lines: &[&str]) -> String {
    let name = lang.text("news-about", &[("title", due.title.as_str().into()), ("number", due.number.as_str().into())]);
    let lines = lines.iter().map(|line| format!("– {line}"));
    let address = due.visibility.is_public().then(|| format!("{public_url}{}/beitraege/{}", due.base, due.number));
    std::iter::once(name).chain(lines).chain(address).collect::<Vec<_>>().join("\n")
}
