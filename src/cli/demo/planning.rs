//! Goals and measures.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::{Demo, items};
use crate::error::{Error, Result};
use crate::process::goals::{self, GoalCode};
use crate::process::measures::catalogue::{
    self, Basis, Commitment, Horizon, Kind, NewMeasure, Placing, Plan, Prioritised, Priority, Profile,
};
use crate::process::measures::dependencies::{self, DependencyKind};
use crate::process::measures::feasibility::{self, Finding, Rating, Respect};
use crate::process::measures::money::{self, FinanceStatus, NewCost, NewFinance, Portion, Quality, YearAmount};
use crate::process::measures::status::{self, Change, State};
use crate::services::geo::LonLat;

#[derive(Deserialize)]
struct Goal {
    key: String,
    process: String,
    code: String,
    title: String,
    text: String,
    state: goals::State,
    at: Timestamp,
    basis: Vec<GoalBasis>,
}

#[derive(Deserialize)]
struct GoalBasis {
    swot: Option<String>,
    scenario: Option<String>,
    cluster: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Measure {
    pub key: String,
    pub process: String,
    title: String,
    kind: Kind,
    theme: String,
    #[serde(default)]
    further_themes: Vec<String>,
    district: Option<String>,
    #[serde(default)]
    further_districts: Vec<String>,
    lon: Option<f64>,
    lat: Option<f64>,
    goals: Vec<String>,
    clusters: Vec<String>,
    #[serde(default)]
    swot: Vec<String>,
    #[serde(default)]
    sources: Vec<String>,
    background: String,
    description: String,
    blocks: Vec<String>,
    lead: String,
    partners: String,
    priority: Priority,
    priority_by: String,
    priority_reason: String,
    key_measure: bool,
    climate: bool,
    commitment: Commitment,
    horizon: Horizon,
    starts_year: Option<i32>,
    ends_year: Option<i32>,
    next_review_on: Option<Date>,
    cost: Costs,
    finance: Vec<Finance>,
    feasibility: BTreeMap<Respect, Rated>,
    depends: Vec<Depends>,
    state: State,
    at: Timestamp,
    #[serde(default)]
    status: Vec<Status>,
    #[serde(default)]
    internal_note: String,
}

#[derive(Deserialize)]
struct Costs {
    versions: Vec<Version>,
}

/// Amounts in whole euros.
#[derive(Deserialize)]
struct Version {
    min: i64,
    expected: i64,
    max: i64,
    price_year: i32,
    quality: Quality,
    reason: String,
    at: Timestamp,
    #[serde(default)]
    years: BTreeMap<String, i64>,
}

#[derive(Deserialize)]
struct Finance {
    source: String,
    #[serde(default)]
    programme: String,
    amount: Option<i64>,
    share_percent: Option<f64>,
    status: FinanceStatus,
}

#[derive(Deserialize)]
struct Rated {
    rating: Rating,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
struct Depends {
    on: String,
    kind: DependencyKind,
}

#[derive(Deserialize)]
struct Status {
    to: State,
    at: Timestamp,
    #[serde(default)]
    reason: String,
}

pub(super) async fn load(demo: &mut Demo) -> Result<Vec<Measure>> {
    for goal in items::<Goal>("goals")? {
        set_goal(demo, goal).await?;
    }
    let measures: Vec<Measure> = items("measures")?;
    for measure in &measures {
        draft(demo, measure).await.map_err(|error| Error::setup(format!("{}: {error}", measure.key)))?;
    }
    for measure in &measures {
        depend(demo, measure).await?;
    }
    for measure in &measures {
        publish(demo, measure).await.map_err(|error| Error::setup(format!("{}: {error}", measure.key)))?;
    }
    Ok(measures)
}

async fn set_goal(demo: &mut Demo, goal: Goal) -> Result<()> {
    let process = demo.process(&goal.process)?;
    let code: GoalCode = goal.code.parse().map_err(|_| Error::setup(format!("demo data: {} is no goal's code", goal.code)))?;
    demo.tx.replay(demo.people.planner(), process, goal.at);
    let new = goals::NewGoal { code, wording: goals::Wording { title: goal.title, text: goal.text } };
    goals::actions::create(&mut demo.tx, &new).await?;
    demo.name("goal", &goal.key, &goal.code);
    for basis in &goal.basis {
        let basis = match (&basis.swot, &basis.scenario, &basis.cluster) {
            (Some(key), _, _) => goals::Basis::Swot(demo.named("swot", key)?),
            (_, Some(key), _) => goals::Basis::Scenario(demo.named("scenario", key)?),
            (_, _, Some(key)) => goals::Basis::Cluster(demo.named("cluster", key)?),
            (None, None, None) => return Err(Error::setup(format!("demo data: {} has an empty basis", goal.key))),
        };
        goals::actions::add_basis(&mut demo.tx, code, &basis).await?;
    }
    let steps: &[goals::State] = match goal.state {
        goals::State::PublicReview => &[goals::State::PublicReview],
        goals::State::Agreed => &[goals::State::PublicReview, goals::State::Agreed],
        _ => &[],
    };
    demo.tx.replay(demo.people.second(), process, goal.at);
    for &to in steps {
        goals::actions::change_state(&mut demo.tx, code, to).await?;
    }
    Ok(())
}

/// Everything of a measure but its dependencies, its later costs and its states.
async fn draft(demo: &mut Demo, measure: &Measure) -> Result<()> {
    let process = demo.process(&measure.process)?;
    demo.tx.replay(demo.people.planner(), process, measure.at);
    let district = measure.district.as_ref().map(|name| demo.named("district", name)).transpose()?;
    let new = NewMeasure { title: measure.title.clone(), kind: measure.kind, theme: measure.theme.clone(), district: district.clone() };
    let code = catalogue::actions::create(&mut demo.tx, &new).await?;
    demo.name("measure", &measure.key, &code);
    let profile = Profile {
        title: measure.title.clone(),
        kind: measure.kind,
        background: measure.background.clone(),
        description: measure.description.clone(),
        blocks: measure.blocks.clone(),
        lead: measure.lead.clone(),
        partners: measure.partners.clone(),
        key_measure: measure.key_measure,
        climate: measure.climate,
        internal_note: measure.internal_note.clone(),
    };
    catalogue::actions::edit(&mut demo.tx, &code, &profile).await?;
    let position = measure.lon.zip(measure.lat).map(|(lon, lat)| LonLat::new(lon, lat)).transpose();
    let further = measure.further_districts.iter().map(|name| demo.named("district", name)).collect::<Result<_>>()?;
    let placing = Placing {
        theme: measure.theme.clone(),
        further_themes: measure.further_themes.clone(),
        district,
        further_districts: further,
        position: position.map_err(|_| Error::setup("lies nowhere"))?,
    };
    catalogue::actions::place(&mut demo.tx, &code, &placing).await?;
    rest_on(demo, measure, &code).await?;
    weigh_up(demo, measure, &code).await?;
    for version in measure.cost.versions.iter().filter(|version| version.at <= measure.at) {
        set_cost(demo, measure, version, &code).await?;
    }
    finance(demo, measure, &code).await
}

async fn rest_on(demo: &mut Demo, measure: &Measure, code: &str) -> Result<()> {
    let mut goals = Vec::new();
    for key in &measure.goals {
        goals.push(demo.named("goal", key)?.parse::<GoalCode>().map_err(|_| Error::setup(format!("demo data: goal {key}")))?);
    }
    catalogue::actions::set_goals(&mut demo.tx, code, &goals).await?;
    let mut bases = Vec::new();
    for key in &measure.clusters {
        bases.push(Basis::Cluster(demo.named("cluster", key)?));
    }
    for key in &measure.swot {
        bases.push(Basis::Swot(demo.named("swot", key)?));
    }
    for key in &measure.sources {
        bases.push(Basis::Source(demo.named("source", key)?));
    }
    for basis in &bases {
        catalogue::actions::add_basis(&mut demo.tx, code, basis).await?;
    }
    Ok(())
}

/// Plan, priority, feasibility.
async fn weigh_up(demo: &mut Demo, measure: &Measure, code: &str) -> Result<()> {
    let plan = Plan {
        commitment: measure.commitment,
        horizon: Some(measure.horizon),
        starts_year: measure.starts_year,
        ends_year: measure.ends_year,
        next_review_on: measure.next_review_on,
    };
    catalogue::actions::plan(&mut demo.tx, code, &plan).await?;
    let set = Prioritised { priority: measure.priority, by: measure.priority_by.clone(), reason: measure.priority_reason.clone() };
    catalogue::actions::prioritise(&mut demo.tx, code, &set).await?;
    let findings: Vec<Finding> = measure
        .feasibility
        .iter()
        .map(|(respect, rated)| Finding { respect: *respect, rating: rated.rating, reason: rated.reason.clone() })
        .collect();
    feasibility::actions::rate(&mut demo.tx, code, &findings).await
}

async fn set_cost(demo: &mut Demo, measure: &Measure, version: &Version, code: &str) -> Result<()> {
    let years = version.years.iter().map(|(year, euros)| {
        let year = year.parse().map_err(|_| Error::setup(format!("demo data: {year} is no year")))?;
        Ok(YearAmount { year, amount: euros * 100 })
    });
    let cost = NewCost {
        min: version.min * 100,
        expected: version.expected * 100,
        max: version.max * 100,
        price_year: version.price_year,
        quality: version.quality,
        reason: version.reason.clone(),
        years: years.collect::<Result<_>>()?,
    };
    demo.tx.replay(demo.people.planner(), demo.process(&measure.process)?, version.at);
    money::actions::set_cost(&mut demo.tx, code, &cost).await
}

async fn finance(demo: &mut Demo, measure: &Measure, code: &str) -> Result<()> {
    for row in &measure.finance {
        let portion = match (row.amount, row.share_percent) {
            (Some(euros), _) => Portion::Amount(euros * 100),
            // Percent with at most two places: exact in basis points.
            #[expect(clippy::cast_possible_truncation)]
            (None, Some(percent)) => Portion::Share((percent * 100.0).round() as i32),
            (None, None) => return Err(Error::setup("a financing row without amount or share")),
        };
        let new = NewFinance { source: row.source.clone(), programme: row.programme.clone(), portion, status: row.status };
        money::actions::add_finance(&mut demo.tx, code, &new).await?;
    }
    Ok(())
}

async fn depend(demo: &mut Demo, measure: &Measure) -> Result<()> {
    let code = demo.named("measure", &measure.key)?;
    demo.tx.replay(demo.people.planner(), demo.process(&measure.process)?, measure.at);
    for depends in &measure.depends {
        let on = demo.named("measure", &depends.on)?;
        dependencies::actions::add(&mut demo.tx, &code, depends.kind, &on).await?;
    }
    Ok(())
}

async fn publish(demo: &mut Demo, measure: &Measure) -> Result<()> {
    let code = demo.named("measure", &measure.key)?;
    let process = demo.process(&measure.process)?;
    let steps: &[State] = match measure.state {
        State::InCheck => &[State::InCheck],
        State::Drafted => &[State::InCheck, State::Drafted],
        State::PublicReview => &[State::InCheck, State::Drafted, State::PublicReview],
        _ => &[],
    };
    for &to in steps {
        let actor = if to == State::PublicReview { demo.people.second() } else { demo.people.planner() };
        demo.tx.replay(actor, process, measure.at);
        status::actions::change(&mut demo.tx, &code, &Change::to(to)).await?;
    }
    Ok(())
}

/// What came after the resolution: later cost versions and states. The resolution itself moved the measure to `resolved`.
pub(super) async fn follow_up(demo: &mut Demo, measures: &[Measure]) -> Result<()> {
    for measure in measures {
        let code = demo.named("measure", &measure.key)?;
        for version in measure.cost.versions.iter().filter(|version| version.at > measure.at) {
            set_cost(demo, measure, version, &code).await?;
        }
        for status in measure.status.iter().filter(|status| status.to != State::Resolved) {
            demo.tx.replay(demo.people.planner(), demo.process(&measure.process)?, status.at);
            let change = Change { reason: Some(status.reason.clone()).filter(|reason| !reason.is_empty()), ..Change::to(status.to) };
            status::actions::change(&mut demo.tx, &code, &change)
                .await
                .map_err(|error| Error::setup(format!("{}: {error}", measure.key)))?;
        }
    }
    Ok(())
}
