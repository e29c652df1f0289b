//! SQL of indicators and readings.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use serde::Deserialize;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{Course, Direction, IndicatorId, Interval, NewIndicator, NewReading, Purpose, ReadingId, Value};
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};
use crate::services::time;

/// A goal or a measure, as an indicator names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
}

/// A value that holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Current {
    /// The day.
    pub on: Date,
    /// In units of 10^-decimals.
    pub value: i64,
    /// A remark that everybody may read.
    pub note: String,
    /// The value it corrects, if it is a correction.
    pub before: Option<i64>,
}

/// An indicator with the values that hold, by day.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Key.
    pub id: IndicatorId,
    /// Code: `I-01`.
    pub code: String,
    /// What is measured, and for what; nothing is named that the reader may not see.
    pub about: NewIndicator<Option<Named>>,
    /// Whether everybody may read it.
    pub public: bool,
    /// The day it was made.
    pub made_on: Date,
    /// Values by day, corrected ones left out.
    pub readings: Vec<Current>,
}

impl Indicator {
    /// The last value.
    pub fn last(&self) -> Option<Value> {
        self.readings.last().map(|reading| Value { on: reading.on, value: reading.value })
    }

    /// Whether it goes where it should.
    pub fn course(&self) -> Course {
        self.about.course(self.last())
    }

    /// Whether a reading is overdue.
    pub fn is_stale(&self, today: Date) -> bool {
        self.about.is_stale(self.last().map(|last| last.on), self.made_on, today)
    }
}

struct Row {
    id: i64,
    code: String,
    title: String,
    unit: String,
    decimals: i16,
    baseline: Option<i64>,
    baseline_on: Option<jiff_sqlx::Date>,
    target: i64,
    target_on: jiff_sqlx::Date,
    direction: Direction,
    interval: Interval,
    source: String,
    public: bool,
    made_at: jiff_sqlx::Timestamp,
    for_goal: bool,
    purpose_code: Option<String>,
    purpose_title: Option<String>,
    readings: Json<Vec<Current>>,
}

impl From<Row> for Indicator {
    fn from(row: Row) -> Self {
        let named = row.purpose_code.zip(row.purpose_title).map(|(code, title)| Named { code, title });
        let baseline = row.baseline.zip(row.baseline_on).map(|(value, on)| Value { on: on.to_jiff(), value });
        Self {
            id: IndicatorId(row.id),
            code: row.code,
            about: NewIndicator {
                title: row.title,
                unit: row.unit,
                decimals: u32::from(row.decimals.unsigned_abs()),
                baseline,
                target: Value { on: row.target_on.to_jiff(), value: row.target },
                direction: row.direction,
                interval: row.interval,
                source: row.source,
                purpose: if row.for_goal { Purpose::Goal(named) } else { Purpose::Measure(named) },
            },
            public: row.public,
            made_on: time::day(row.made_at.to_jiff()),
            readings: row.readings.0,
        }
    }
}

/// The indicators of a process, or the one with this code, by code: for staff.
///
/// # Errors
/// When the database is away.
pub async fn load(pool: &PgPool, process: ProcessId, code: Option<&str>) -> Result<Vec<Indicator>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select indicator.id, indicator.code, indicator.title, indicator.unit, indicator.decimals, indicator.baseline,
                  indicator.baseline_on, indicator.target, indicator.target_on, indicator.direction as "direction: Direction",
                  indicator.interval as "interval: Interval", indicator.source, indicator.public_from is not null as "public!",
                  indicator.created_at as made_at, indicator.goal_id is not null as "for_goal!",
                  coalesce(goal.code, measure.code) as "purpose_code?", coalesce(goal.title, measure.title) as "purpose_title?",
                  coalesce(readings.list, '[]') as "readings!: Json<Vec<Current>>"
           from indicator
           left join goal on goal.id = indicator.goal_id
           left join measure on measure.id = indicator.measure_id
           left join (
             select now.indicator_id, jsonb_agg(jsonb_build_object(
                      'on', now.read_on, 'value', now.value, 'note', now.note, 'before', before.value) order by now.read_on) as list
             from reading_current as now
             join reading on reading.id = now.id
             left join reading as before on before.id = reading.corrects_id
             where now.process_id = $1
             group by now.indicator_id
           ) as readings on readings.indicator_id = indicator.id
           where indicator.process_id = $1 and ($2::text is null or indicator.code = $2)
           order by indicator.code"#,
        process.0,
        code,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Indicator::from).collect())
}

/// The same for everybody: public indicators, naming public goals and measures.
///
/// # Errors
/// When the database is away.
pub async fn load_public(pool: &PgPool, process: ProcessId, code: Option<&str>) -> Result<Vec<Indicator>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select indicator.id as "id!", indicator.code as "code!", indicator.title as "title!", indicator.unit as "unit!",
                  indicator.decimals as "decimals!", indicator.baseline, indicator.baseline_on, indicator.target as "target!",
                  indicator.target_on as "target_on!", indicator.direction as "direction!: Direction",
                  indicator.interval as "interval!: Interval", indicator.source as "source!", true as "public!",
                  indicator.public_from as "made_at!", indicator.goal_id is not null as "for_goal!",
                  coalesce(goal.code, measure.code) as "purpose_code?", coalesce(goal.title, measure.title) as "purpose_title?",
                  coalesce(readings.list, '[]') as "readings!: Json<Vec<Current>>"
           from indicator_public as indicator
           left join goal_public as goal on goal.id = indicator.goal_id
           left join measure_public as measure on measure.id = indicator.measure_id
           left join (
             select now.indicator_id, jsonb_agg(jsonb_build_object(
                      'on', now.read_on, 'value', now.value, 'note', now.note, 'before', before.value) order by now.read_on) as list
             from reading_current as now
             join reading on reading.id = now.id
             left join reading as before on before.id = reading.corrects_id
             where now.process_id = $1
             group by now.indicator_id
           ) as readings on readings.indicator_id = indicator.id
           where indicator.process_id = $1 and ($2::text is null or indicator.code = $2)
           order by indicator.code"#,
        process.0,
        code,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Indicator::from).collect())
}

/// A row as it was written, corrected or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// The day it is for.
    pub on: Date,
    /// In units of 10^-decimals.
    pub value: i64,
    /// Remark.
    pub note: String,
    /// Name of whoever wrote it down.
    pub by: String,
    /// When it was written down.
    pub at: Timestamp,
    /// Whether a later row corrects it.
    pub corrected: bool,
}

/// Everything ever written down of an indicator, the newest day first, corrections above what they correct.
///
/// # Errors
/// When the database is away.
pub async fn history(pool: &PgPool, id: IndicatorId) -> Result<Vec<HistoryRow>> {
    let rows = sqlx::query!(
        r#"select reading.read_on, reading.value, reading.note, account.name, reading.recorded_at,
                  exists (select from reading as newer where newer.corrects_id = reading.id) as "corrected!"
           from reading
           join account on account.id = reading.recorded_by
           where reading.indicator_id = $1
           order by reading.read_on desc, reading.id desc"#,
        id.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| HistoryRow {
            on: row.read_on.to_jiff(),
            value: row.value,
            note: row.note,
            by: row.name,
            at: row.recorded_at.to_jiff(),
            corrected: row.corrected,
        })
        .collect())
}

/// Goals and measures that an indicator can be for, by code.
///
/// # Errors
/// When the database is away.
pub async fn purposes(pool: &PgPool, process: ProcessId) -> Result<Vec<Purpose<Named>>> {
    let rows = sqlx::query!(
        r#"select true as "is_goal!", code as "code!", title as "title!" from goal where process_id = $1 and state <> 'superseded'
           union all
           select false, code, title from measure where process_id = $1
           order by 1 desc, 2"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let named = Named { code: row.code, title: row.title };
            if row.is_goal { Purpose::Goal(named) } else { Purpose::Measure(named) }
        })
        .collect())
}

/// Key of the goal or measure with this code.
pub(super) async fn purpose_key(tx: &mut Tx, purpose: &Purpose<String>) -> Result<Option<Purpose<i64>>> {
    let process = tx.process.0;
    Ok(match purpose {
        Purpose::Goal(code) => sqlx::query_scalar!("select id from goal where process_id = $1 and code = $2", process, code)
            .fetch_optional(tx.db())
            .await?
            .map(Purpose::Goal),
        Purpose::Measure(code) => sqlx::query_scalar!("select id from measure where process_id = $1 and code = $2", process, code)
            .fetch_optional(tx.db())
            .await?
            .map(Purpose::Measure),
    })
}

const fn keys(purpose: &Purpose<i64>) -> (Option<i64>, Option<i64>) {
    match purpose {
        Purpose::Goal(id) => (Some(*id), None),
        Purpose::Measure(id) => (None, Some(*id)),
    }
}

/// Digits after the comma as the table holds them.
fn decimals<P>(new: &NewIndicator<P>) -> Result<i16> {
    i16::try_from(new.decimals).map_err(Error::internal)
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, code: &str, new: &NewIndicator<i64>) -> Result<IndicatorId> {
    let (process, at) = (tx.process.0, tx.at());
    let (goal, measure) = keys(&new.purpose);
    let id = sqlx::query_scalar!(
        "insert into indicator (subject_id, process_id, code, title, unit, decimals, baseline, baseline_on, target, target_on, direction,
            interval, source, goal_id, measure_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         returning id",
        subject.0,
        process,
        code,
        new.title,
        new.unit,
        decimals(new)?,
        new.baseline.map(|baseline| baseline.value),
        new.baseline.map(|baseline| baseline.on.to_sqlx()) as _,
        new.target.value,
        new.target.on.to_sqlx() as _,
        new.direction.as_str(),
        new.interval.as_str(),
        new.source,
        goal,
        measure,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(IndicatorId(id))
}

pub(super) async fn save(tx: &mut Tx, id: IndicatorId, new: &NewIndicator<i64>) -> Result<()> {
    let (goal, measure) = keys(&new.purpose);
    sqlx::query!(
        "update indicator set title = $2, unit = $3, decimals = $4, baseline = $5, baseline_on = $6, target = $7, target_on = $8,
            direction = $9, interval = $10, source = $11, goal_id = $12, measure_id = $13
         where id = $1",
        id.0,
        new.title,
        new.unit,
        decimals(new)?,
        new.baseline.map(|baseline| baseline.value),
        new.baseline.map(|baseline| baseline.on.to_sqlx()) as _,
        new.target.value,
        new.target.on.to_sqlx() as _,
        new.direction.as_str(),
        new.interval.as_str(),
        new.source,
        goal,
        measure,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// What the acts need of an indicator.
pub(super) struct Locked {
    pub id: IndicatorId,
    pub public: bool,
    pub has_readings: bool,
}

/// An indicator of the process, locked: readings are written one after the other.
pub(super) async fn lock(tx: &mut Tx, code: &str) -> Result<Locked> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select id, public_from is not null as "public!", exists (select from reading where indicator_id = indicator.id) as "has_readings!"
           from indicator
           where process_id = $1 and code = $2
           for update"#,
        process,
        code,
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Locked { id: IndicatorId(row.id), public: row.public, has_readings: row.has_readings })
}

pub(super) async fn save_public(tx: &mut Tx, id: IndicatorId, by: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update indicator set public_from = $2, released_by = $3 where id = $1", id.0, at as _, by.0).execute(tx.db()).await?;
    Ok(())
}

/// The reading that holds for a day.
pub(super) async fn current(db: &mut PgConnection, id: IndicatorId, on: Date) -> Result<ReadingId> {
    sqlx::query_scalar!(r#"select id as "id!" from reading_current where indicator_id = $1 and read_on = $2"#, id.0, on.to_sqlx() as _)
        .fetch_optional(db)
        .await?
        .map(ReadingId)
        .ok_or(Error::NotFound)
}

pub(super) async fn insert_reading(
    tx: &mut Tx,
    id: IndicatorId,
    new: &NewReading,
    by: AccountId,
    corrects: Option<ReadingId>,
) -> Result<ReadingId> {
    let (process, at) = (tx.process.0, tx.at());
    let reading = sqlx::query_scalar!(
        "insert into reading (process_id, indicator_id, read_on, value, note, recorded_by, recorded_at, corrects_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id",
        process,
        id.0,
        new.value.on.to_sqlx() as _,
        new.value.value,
        new.note,
        by.0,
        at as _,
        corrects.map(|reading| reading.0),
    )
    .fetch_one(tx.db())
    .await
    .on_constraint("reading_one_a_day", || Error::field("read_on", "reading-that-day"))?;
    Ok(ReadingId(reading))
}
