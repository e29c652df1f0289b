//! Weighings, the edition, its way through the committees, indicators.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::planning::{self, Measure};
use super::{Demo, items};
use crate::error::{Error, Result};
use crate::process::monitoring::{self, Direction, Interval, NewIndicator, NewReading, Purpose, Value};
use crate::process::resolution::consultations::{self, CommitteeRole, NewConsultation, NewResolution, Outcome, Votes};
use crate::process::resolution::editions::{self, Part, PartStatus};
use crate::process::resolution::weighing::{self, Proposal, WeighingResult};
use crate::services::time;

#[derive(Deserialize)]
struct Weighing {
    key: String,
    cluster: String,
    result: WeighingResult,
    verdict: String,
    reason: String,
    #[serde(default)]
    effect: String,
    goal: Option<String>,
    measure: Option<String>,
    swot: Option<String>,
    project: Option<String>,
    forwarded_to: Option<String>,
    forwarded_on: Option<Date>,
    postponed_until: Option<Date>,
    drafted_at: Timestamp,
    released_at: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Edition {
    key: String,
    process: String,
    title: String,
    frozen_at: Timestamp,
    parts: Vec<EditionPart>,
    consultations: Vec<Consultation>,
    resolution: Resolution,
}

#[derive(Deserialize)]
struct EditionPart {
    part: Part,
    status: PartStatus,
}

#[derive(Deserialize)]
struct Consultation {
    body: String,
    held_on: Date,
    role: CommitteeRole,
    public: bool,
    paper_number: String,
    result: Outcome,
    yes: Option<i32>,
    no: Option<i32>,
    abstain: Option<i32>,
}

#[derive(Deserialize)]
struct Resolution {
    number: String,
    resolved_on: Date,
    wording: String,
    amendments: Vec<Amendment>,
}

#[derive(Deserialize)]
struct Amendment {
    measure: String,
    text: String,
}

#[derive(Deserialize)]
struct Indicator {
    process: String,
    code: String,
    title: String,
    unit: String,
    decimals: u32,
    baseline: f64,
    baseline_on: Date,
    target: f64,
    target_on: Date,
    direction: Direction,
    interval: Interval,
    source: String,
    goal: Option<String>,
    measure: Option<String>,
    readings: Vec<Reading>,
}

#[derive(Deserialize)]
struct Reading {
    on: Date,
    value: f64,
    #[serde(default)]
    note: String,
    at: Timestamp,
}

pub(super) async fn load(demo: &mut Demo, measures: &[Measure]) -> Result<()> {
    let clusters = super::items::<ClusterOf>("clusters")?;
    for weighing in items::<Weighing>("weighings")? {
        let cluster = clusters.iter().find(|cluster| cluster.key == weighing.cluster);
        let cluster = cluster.ok_or_else(|| Error::setup(format!("{}: no cluster {:?}", weighing.key, weighing.cluster)))?;
        weigh(demo, &cluster.process, &weighing).await.map_err(|error| Error::setup(format!("{}: {error}", weighing.key)))?;
    }
    for edition in items::<Edition>("editions")? {
        resolve(demo, &edition).await.map_err(|error| Error::setup(format!("{}: {error}", edition.key)))?;
    }
    planning::follow_up(demo, measures).await?;
    for indicator in items::<Indicator>("indicators")? {
        measure(demo, &indicator).await.map_err(|error| Error::setup(format!("{}: {error}", indicator.code)))?;
    }
    Ok(())
}

/// Of a cluster only where it belongs.
#[derive(Deserialize)]
struct ClusterOf {
    key: String,
    process: String,
}

async fn weigh(demo: &mut Demo, process: &str, weighing: &Weighing) -> Result<()> {
    let named = |kind, key: &Option<String>| key.as_ref().map(|key| demo.named(kind, key)).transpose();
    let proposal = Proposal {
        result: weighing.result,
        verdict: weighing.verdict.clone(),
        reason: weighing.reason.clone(),
        effect: weighing.effect.clone(),
        goal: named("goal", &weighing.goal)?,
        measure: named("measure", &weighing.measure)?,
        swot_item: named("swot", &weighing.swot)?,
        project: named("project", &weighing.project)?,
        forwarded_to: weighing.forwarded_to.clone(),
        forwarded_on: weighing.forwarded_on,
        postponed_until: weighing.postponed_until,
    };
    let (process, code) = (demo.process(process)?, demo.named("cluster", &weighing.cluster)?);
    demo.tx.replay(demo.people.planner(), process, weighing.drafted_at);
    weighing::write(&mut demo.tx, &code, proposal, None).await?;
    let Some(at) = weighing.released_at else { return Ok(()) };
    demo.tx.replay(demo.people.planner(), process, at);
    weighing::check(&mut demo.tx, &code).await?;
    demo.tx.replay(demo.people.second(), process, at);
    weighing::release(&mut demo.tx, &[code]).await.map(drop)
}

async fn resolve(demo: &mut Demo, edition: &Edition) -> Result<()> {
    let process = demo.process(&edition.process)?;
    demo.tx.replay(demo.people.second(), process, edition.frozen_at);
    let slug = editions::create(&mut demo.tx, &edition.title).await?;
    let parts: Vec<(Part, PartStatus)> = edition.parts.iter().map(|part| (part.part, part.status)).collect();
    editions::set_parts(&mut demo.tx, &slug, &parts).await?;
    editions::freeze(&mut demo.tx, &slug).await?;
    editions::to_council(&mut demo.tx, &slug).await?;
    for consultation in &edition.consultations {
        demo.tx.replay(demo.people.second(), process, evening(consultation.held_on)?);
        let new = NewConsultation {
            body: consultation.body.clone(),
            role: consultation.role,
            held_on: consultation.held_on,
            public: consultation.public,
            paper_number: consultation.paper_number.clone(),
            url: None,
        };
        let position = consultations::add(&mut demo.tx, &slug, &new).await?;
        let votes = match (consultation.yes, consultation.no, consultation.abstain) {
            (Some(yes), Some(no), Some(abstain)) => Some(Votes { yes, no, abstain }),
            _ => None,
        };
        consultations::record(&mut demo.tx, &slug, position, consultation.result, votes).await?;
    }
    demo.tx.replay(demo.people.second(), process, evening(edition.resolution.resolved_on)?);
    let amendments = edition.resolution.amendments.iter().map(|it| Ok((demo.named("measure", &it.measure)?, it.text.clone())));
    let new = NewResolution { wording: edition.resolution.wording.clone(), amendments: amendments.collect::<Result<_>>()? };
    let number = consultations::resolve(&mut demo.tx, &slug, &new).await?;
    if number == edition.resolution.number {
        Ok(())
    } else {
        Err(Error::setup(format!("the resolution became {number}, not {}", edition.resolution.number)))
    }
}

/// Committees meet in the evening.
fn evening(day: Date) -> Result<Timestamp> {
    let zoned = day.at(20, 0, 0, 0).to_zoned(time::berlin());
    zoned.map(|zoned| zoned.timestamp()).map_err(Error::internal)
}

async fn measure(demo: &mut Demo, indicator: &Indicator) -> Result<()> {
    let process = demo.process(&indicator.process)?;
    // Values are written with as many decimals as the indicator has: exact after rounding.
    #[expect(clippy::cast_possible_truncation)]
    let units = |value: f64| (value * 10_f64.powi(indicator.decimals.cast_signed())).round() as i64;
    let purpose = match (&indicator.goal, &indicator.measure) {
        (Some(goal), _) => Purpose::Goal(demo.named("goal", goal)?),
        (None, Some(measure)) => Purpose::Measure(demo.named("measure", measure)?),
        (None, None) => return Err(Error::setup("an indicator of nothing")),
    };
    let new = NewIndicator {
        title: indicator.title.clone(),
        unit: indicator.unit.clone(),
        decimals: indicator.decimals,
        baseline: Some(Value { on: indicator.baseline_on, value: units(indicator.baseline) }),
        target: Value { on: indicator.target_on, value: units(indicator.target) },
        direction: indicator.direction,
        interval: indicator.interval,
        source: indicator.source.clone(),
        purpose,
    };
    let begun = indicator.readings.first().map_or_else(|| evening(indicator.baseline_on), |reading| Ok(reading.at))?;
    demo.tx.replay(demo.people.planner(), process, begun);
    let code = monitoring::create(&mut demo.tx, new).await?;
    demo.tx.replay(demo.people.second(), process, begun);
    monitoring::release(&mut demo.tx, &code).await?;
    for reading in &indicator.readings {
        demo.tx.replay(demo.people.planner(), process, reading.at);
        let value = Value { on: reading.on, value: units(reading.value) };
        monitoring::add_reading(&mut demo.tx, &code, &NewReading { value, note: reading.note.clone() }).await?;
    }
    Ok(())
}
