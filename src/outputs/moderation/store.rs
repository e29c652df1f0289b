//! What the figures and the log rest on.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use crate::error::{Error, Result};
use crate::process::triage::decisions::{Cause, Decision};
use crate::process::triage::reports::{Outcome, ReportReason};
use crate::services::act::ProcessId;
use crate::services::time;

/// A year in Berlin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Year(i16);

impl Year {
    pub(super) const fn new(year: i16) -> Self {
        Self(year)
    }

    pub(super) const fn number(self) -> i16 {
        self.0
    }

    /// Its first instant, and the first one after it.
    fn bounds(self) -> Result<(jiff_sqlx::Timestamp, jiff_sqlx::Timestamp)> {
        let start = |year: i16| -> Result<jiff_sqlx::Timestamp> {
            let day = Date::new(year, 1, 1).map_err(Error::internal)?;
            Ok(day.to_zoned(time::berlin()).map_err(Error::internal)?.timestamp().to_sqlx())
        };
        Ok((start(self.0)?, start(self.0 + 1)?))
    }
}

/// Decisions of one kind with one reason.
pub(super) struct DecisionRow {
    /// Word of the kind of thing: `contribution`, `comment`, `photo`.
    pub kind: String,
    pub decision: Decision,
    /// Key of the reason's text.
    pub reason: Option<String>,
    pub n: i64,
}

/// Reports of a year.
pub(super) struct Reports {
    pub received: Vec<(ReportReason, i64)>,
    pub outcomes: Vec<(Outcome, i64)>,
    pub open: i64,
    /// Half of them were decided in fewer seconds.
    pub median: Option<f64>,
}

/// Complaints of a year.
pub(super) struct Complaints {
    pub received: i64,
    pub upheld: i64,
    pub dismissed: i64,
    pub open: i64,
    /// Half of them were decided in fewer seconds.
    pub median: Option<f64>,
}

/// The figures of a year.
pub(super) struct Figures {
    pub decisions: Vec<DecisionRow>,
    /// Decisions by what made somebody look.
    pub causes: Vec<(Cause, i64)>,
    /// Half of the contributions were decided about in fewer seconds.
    pub median: Option<f64>,
    pub reports: Reports,
    pub complaints: Complaints,
}

impl Figures {
    pub(super) async fn gather(pool: &PgPool, process: ProcessId, year: Year, now: Timestamp) -> Result<Self> {
        Ok(Self {
            decisions: decisions(pool, process, year, now).await?,
            causes: causes(pool, process, year, now).await?,
            median: median(pool, process, year, now).await?,
            reports: reports(pool, process, year).await?,
            complaints: complaints(pool, process, year).await?,
        })
    }
}

async fn decisions(pool: &PgPool, process: ProcessId, year: Year, now: Timestamp) -> Result<Vec<DecisionRow>> {
    let (from, until) = year.bounds()?;
    Ok(sqlx::query_as!(
        DecisionRow,
        r#"select kind as "kind!", decision as "decision!: Decision", reason as "reason?", count(*) as "n!"
           from moderation_log
           where process_id = $1 and decided_at >= $2 and decided_at < $3 and public_from <= $4
           group by kind, decision, reason
           order by array_position(array['contribution', 'comment', 'photo'], kind), count(*) desc, decision, reason"#,
        process.0,
        from as _,
        until as _,
        now.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?)
}

async fn causes(pool: &PgPool, process: ProcessId, year: Year, now: Timestamp) -> Result<Vec<(Cause, i64)>> {
    let (from, until) = year.bounds()?;
    let rows = sqlx::query!(
        r#"select cause as "cause!: Cause", count(*) as "n!" from moderation_log
           where process_id = $1 and decided_at >= $2 and decided_at < $3 and public_from <= $4
           group by cause
           order by cause"#,
        process.0,
        from as _,
        until as _,
        now.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.cause, row.n)).collect())
}

/// Seconds from receipt to the first decision, in the middle of all contributions that were first decided about in this year.
async fn median(pool: &PgPool, process: ProcessId, year: Year, now: Timestamp) -> Result<Option<f64>> {
    let (from, until) = year.bounds()?;
    Ok(sqlx::query_scalar!(
        "select percentile_cont(0.5) within group (order by extract(epoch from first.decided_at - item.received_at)::double precision)
         from contribution as item
         join lateral (select decided_at, effective_at from moderation_decision as past
                       where past.subject_id = item.subject_id order by past.id limit 1) as first on true
         where item.process_id = $1 and first.decided_at >= $2 and first.decided_at < $3 and first.effective_at <= $4",
        process.0,
        from as _,
        until as _,
        now.to_sqlx() as _,
    )
    .fetch_one(pool)
    .await?)
}

async fn reports(pool: &PgPool, process: ProcessId, year: Year) -> Result<Reports> {
    let (from, until) = year.bounds()?;
    let received = sqlx::query!(
        r#"select reason as "reason: ReportReason", count(*) as "n!" from content_report
           where process_id = $1 and received_at >= $2 and received_at < $3
           group by reason order by count(*) desc, reason"#,
        process.0,
        from as _,
        until as _,
    )
    .fetch_all(pool)
    .await?;
    let outcomes = sqlx::query!(
        r#"select outcome as "outcome: Outcome", count(*) as "n!"
           from content_report_decision as decision join content_report as report on report.id = decision.report_id
           where report.process_id = $1 and decision.decided_at >= $2 and decision.decided_at < $3
           group by outcome order by count(*) desc, outcome"#,
        process.0,
        from as _,
        until as _,
    )
    .fetch_all(pool)
    .await?;
    let rest = sqlx::query!(
        r#"select count(*) filter (where report.closed_at is null) as "open!",
                  percentile_cont(0.5) within group (order by extract(epoch from first.decided_at - report.received_at)::double precision) as median
           from content_report as report
           left join lateral (select decided_at from content_report_decision where report_id = report.id order by id limit 1) as first on true
           where report.process_id = $1 and report.received_at >= $2 and report.received_at < $3"#,
        process.0,
        from as _,
        until as _,
    )
    .fetch_one(pool)
    .await?;
    Ok(Reports {
        received: received.into_iter().map(|row| (row.reason, row.n)).collect(),
        outcomes: outcomes.into_iter().map(|row| (row.outcome, row.n)).collect(),
        open: rest.open,
        median: rest.median,
    })
}

async fn complaints(pool: &PgPool, process: ProcessId, year: Year) -> Result<Complaints> {
    let (from, until) = year.bounds()?;
    Ok(sqlx::query_as!(
        Complaints,
        r#"select count(*) as "received!", count(*) filter (where upheld) as "upheld!", count(*) filter (where not upheld) as "dismissed!",
                  count(*) filter (where decided_at is null) as "open!",
                  percentile_cont(0.5) within group (order by extract(epoch from decided_at - received_at)::double precision) as median
           from complaint
           where process_id = $1 and received_at >= $2 and received_at < $3"#,
        process.0,
        from as _,
        until as _,
    )
    .fetch_one(pool)
    .await?)
}

/// A line of the log.
pub(super) struct LogRow {
    pub at: Timestamp,
    /// Word of the kind of thing.
    pub kind: String,
    pub decision: Decision,
    /// Key of the reason's text.
    pub reason: Option<String>,
    pub cause: Cause,
    /// Number of the contribution, while it is public.
    pub number: Option<String>,
}

/// Decisions of a year, the newest first; nothing that can still be taken back.
pub(super) async fn log(pool: &PgPool, process: ProcessId, year: Year, now: Timestamp, most: i64, skip: i64) -> Result<Vec<LogRow>> {
    let (from, until) = year.bounds()?;
    let rows = sqlx::query!(
        r#"select decided_at as "at!: jiff_sqlx::Timestamp", kind as "kind!", decision as "decision!: Decision", reason as "reason?",
                  cause as "cause!: Cause", number as "number?"
           from moderation_log
           where process_id = $1 and decided_at >= $2 and decided_at < $3 and public_from <= $4
           order by decided_at desc, kind, id desc
           limit $5 offset $6"#,
        process.0,
        from as _,
        until as _,
        now.to_sqlx() as _,
        most,
        skip,
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| LogRow {
        at: row.at.to_jiff(),
        kind: row.kind,
        decision: row.decision,
        reason: row.reason,
        cause: row.cause,
        number: row.number,
    });
    Ok(rows.collect())
}

/// Years with decisions, the newest first, the asked one and the present among them.
pub(super) async fn years(pool: &PgPool, process: ProcessId, asked: Year, now: Timestamp) -> Result<Vec<Year>> {
    let first =
        sqlx::query_scalar!("select min(decided_at) from moderation_decision where process_id = $1", process.0).fetch_one(pool).await?;
    let present = time::day(now).year();
    let first = first.map_or(present, |at| time::day(at.to_jiff()).year()).min(asked.0);
    Ok((first.max(present - 20)..=present).rev().map(Year).collect())
}
