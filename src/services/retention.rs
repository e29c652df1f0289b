//! How long things are kept: every class of data that ends has one rule with a fixed term, in the step that owns the data
//! ([`Rule`], exported by the step's `STEP`). Here the rules are run, and what they ended is counted.
//!
//! A rule works inside of one transaction. A dry run is the same work without the commit, so that it can never say anything else
//! than what would happen. Several servers or a command beside them do not get in each other's way (advisory lock).
//!
//! Decision 2026-12-01: rules run every hour or, where they write to people, after eight in the morning; the log has one row for
//! each day and rule, because whoever checks asks "did it run, and how much", not "in which minute".

use std::collections::HashMap;
use std::pin::Pin;

use jiff::{SignedDuration, Timestamp, ToSpan as _};
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::act::{Actor, TOWN, Tx};
use super::keys::Keys;
use super::time;
use crate::error::Result;

/// What a rule's work returns.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// Ends what is older than an instant; says how many things those were.
pub type Work = for<'a> fn(&'a mut Tx, Timestamp) -> Later<'a, u64>;

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many minutes.
    Minutes(i64),
    /// So many hours.
    Hours(i64),
    /// So many days of 24 hours.
    Days(i64),
    /// So many months of the calendar in Berlin.
    Months(i32),
    /// It is never written down: it lives in the server's memory.
    Memory,
    /// It has no end of its own, and the rule says why.
    Kept,
}

impl Term {
    /// Ended is what is from before this instant; none for what has no end of its own.
    pub fn before(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Minutes(minutes) => Some(now - SignedDuration::from_mins(minutes)),
            Self::Hours(hours) => Some(now - SignedDuration::from_hours(hours)),
            Self::Days(days) => Some(now - SignedDuration::from_hours(24 * days)),
            Self::Months(months) => time::local(now).checked_sub(months.months()).map(|at| at.timestamp()).ok(),
            Self::Memory | Self::Kept => None,
        }
    }

    /// Key of the term's words, and their number.
    pub const fn words(self) -> (&'static str, i64) {
        match self {
            Self::Minutes(n) => ("term-minutes", n),
            Self::Hours(n) => ("term-hours", n),
            Self::Days(n) => ("term-days", n),
            Self::Months(n) => ("term-months", n as i64),
            Self::Memory => ("term-memory", 0),
            Self::Kept => ("term-kept", 0),
        }
    }
}

/// How often a rule runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Every hour.
    Hourly,
    /// From eight in the morning: its work writes to people.
    Daily,
}

/// One class of data and its term.
///
/// Its words are `retention-{key}` (what it is about), `retention-{key}-from` (from when the term counts) and
/// `retention-{key}-why` (the reason in law).
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Name, in the log and in the texts.
    pub key: &'static str,
    /// How long.
    pub term: Term,
    /// How often it runs.
    pub pace: Pace,
    /// The work; none where nothing has to be done by a rule: what is in memory, what stays, what the disk's own sweep removes.
    pub work: Option<Work>,
}

/// What a rule did, or would do.
#[derive(Debug)]
pub struct Outcome {
    /// The rule.
    pub rule: &'static Rule,
    /// What is from before this instant has ended.
    pub before: Option<Timestamp>,
    /// How many things that were; none where a rule has no work.
    pub gone: Option<Result<u64>>,
}

/// Key of the advisory lock that lets one run at a time.
const LOCK: i64 = 0x5eed_0002;

/// Runs the rules one after the other; one that fails does not stop the others. None when somebody else is at it.
///
/// # Errors
/// When the database is away. What a single rule could not do stands in its outcome.
pub async fn run(pool: &PgPool, keys: &Keys, now: Timestamp, rules: Vec<&'static Rule>, dry: bool) -> Result<Option<Vec<Outcome>>> {
    let mut alone = pool.begin().await?;
    let is_alone = sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock($1) as "alone!""#, LOCK).fetch_one(&mut *alone).await?;
    if !is_alone {
        return Ok(None);
    }
    let mut outcomes = Vec::new();
    for rule in rules {
        let before = rule.term.before(now);
        let gone = match (rule.work, before) {
            (Some(work), Some(before)) => Some(run_one(pool, keys, now, rule, work, before, dry).await),
            _ => None,
        };
        if let Some(Err(error)) = &gone {
            tracing::error!(rule = rule.key, %error, "a retention rule failed");
        }
        outcomes.push(Outcome { rule, before, gone });
    }
    alone.commit().await?;
    Ok(Some(outcomes))
}

async fn run_one(pool: &PgPool, keys: &Keys, now: Timestamp, rule: &Rule, work: Work, before: Timestamp, dry: bool) -> Result<u64> {
    let mut tx = Tx::begin(pool, Actor::System, TOWN, now, keys.clone()).await?;
    // What ends here is counted nowhere in the planning record.
    tx.record_stays();
    let gone = work(&mut tx, before).await?;
    if !dry {
        note(&mut tx, rule.key, gone).await?;
        tx.commit().await?;
    }
    Ok(gone)
}

async fn note(tx: &mut Tx, rule: &str, gone: u64) -> Result<()> {
    let (at, day) = (tx.at(), time::day(tx.now()).to_sqlx());
    sqlx::query!(
        "insert into retention_log as known (day, rule, gone, last_at) values ($1, $2, $3, $4)
         on conflict (day, rule) do update set gone = known.gone + excluded.gone, last_at = excluded.last_at
         where excluded.gone > 0 or known.last_at <= excluded.last_at - interval '1 hour'",
        day as _,
        rule,
        i64::try_from(gone).unwrap_or(i64::MAX),
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The day.
    pub day: jiff::civil::Date,
    /// Key of the rule.
    pub rule: String,
    /// How many things ended.
    pub gone: i64,
}

/// What ended lately, newest first.
///
/// # Errors
/// When the database is away.
pub async fn log(pool: &PgPool, most: i64) -> Result<Vec<Noted>> {
    let rows = sqlx::query!("select day, rule, gone from retention_log where gone > 0 order by day desc, rule limit $1", most);
    let rows = rows.fetch_all(pool).await?;
    Ok(rows.into_iter().map(|row| Noted { day: row.day.to_jiff(), rule: row.rule, gone: row.gone }).collect())
}

/// When the rules ran.
#[derive(Clone, Debug, Default)]
pub struct Runs {
    /// When each rule last ran, by its key.
    pub last: HashMap<String, Timestamp>,
    /// When any rule ran for the first time, as far as the log goes back.
    pub first: Option<Timestamp>,
}

impl Runs {
    /// Whether a rule that has work did not run for two days, on a server that runs rules.
    pub fn is_late(&self, rule: &Rule, now: Timestamp) -> bool {
        let two_days_ago = now - SignedDuration::from_hours(48);
        rule.work.is_some() && self.last.get(rule.key).copied().or(self.first).is_some_and(|at| at < two_days_ago)
    }
}

/// When the rules ran.
///
/// # Errors
/// When the database is away.
pub async fn runs(pool: &PgPool) -> Result<Runs> {
    let rows = sqlx::query!(
        r#"select rule, max(last_at) as "last!: jiff_sqlx::Timestamp", min(last_at) as "first!: jiff_sqlx::Timestamp" from retention_log group by rule"#,
    );
    let rows = rows.fetch_all(pool).await?;
    let first = rows.iter().map(|row| row.first.to_jiff()).min();
    Ok(Runs { last: rows.into_iter().map(|row| (row.rule, row.last.to_jiff())).collect(), first })
}

/// The rule of this log itself.
pub const OWN: Rule = Rule {
    key: "retention_log",
    term: Term::Months(36),
    pace: Pace::Daily,
    work: Some(|tx, before| {
        Box::pin(async move {
            let day = time::day(before).to_sqlx();
            let gone = sqlx::query!("delete from retention_log where day < $1", day as _).execute(tx.db()).await?;
            Ok(gone.rows_affected())
        })
    }),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        let now: Timestamp = "2028-02-29T08:00:00+01:00".parse().expect("an instant");
        let before = |term: Term| term.before(now).map(|at| time::local(at).to_string());
        assert_eq!(before(Term::Months(12)).as_deref(), Some("2027-02-28T08:00:00+01:00[Europe/Berlin]"));
        assert_eq!(before(Term::Hours(48)).as_deref(), Some("2028-02-27T08:00:00+01:00[Europe/Berlin]"));
        assert_eq!(before(Term::Days(30)), before(Term::Hours(720)));
        assert_eq!(before(Term::Kept), None);
    }
}
