//! Statements, clusters, sources, projects, SWOT items, scenarios.

use jiff::Timestamp;
use serde::Deserialize;

use super::voices::Voice;
use super::{Demo, items};
use crate::error::{Error, Result};
use crate::process::analysis::clusters::{self, Belief, ProposedBy, Wording};
use crate::process::analysis::sources::{self, Assessment, FindingId, ProjectState, ProjectText, SourceKind, SourceText};
use crate::process::analysis::statements::{self, StatementId};
use crate::process::analysis::swot::{self, EvidenceOf, ItemText, NewItem, Quadrant, Stance};
use crate::process::participation::contributions::ContributionId;
use crate::process::scenarios::{self, ScenarioText};
use crate::services::geo::LonLat;

#[derive(Deserialize)]
struct Cluster {
    key: String,
    process: String,
    title: String,
    summary: String,
    theme: Option<String>,
    created_at: Timestamp,
    members: Vec<String>,
    #[serde(default)]
    controversial: bool,
    #[serde(default)]
    minority: bool,
    state: clusters::State,
    public_from: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Unassignable {
    process: String,
    statement: String,
    reason: String,
}

#[derive(Deserialize)]
struct Project {
    key: String,
    process: String,
    title: String,
    state: ProjectState,
    owner: String,
    years: String,
    text: String,
    theme: Option<String>,
    lon: Option<f64>,
    lat: Option<f64>,
}

#[derive(Deserialize)]
struct Source {
    key: String,
    process: String,
    kind: SourceKind,
    title: String,
    body: String,
    dated: String,
    assessment: Option<Assessment>,
    note: String,
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Finding {
    key: String,
    text: String,
    #[serde(default)]
    page: String,
}

#[derive(Deserialize)]
struct SwotEntry {
    key: String,
    process: String,
    quadrant: Quadrant,
    theme: String,
    district: Option<String>,
    title: String,
    text: String,
    state: swot::State,
    at: Timestamp,
    evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
struct Evidence {
    cluster: Option<String>,
    finding: Option<String>,
    stance: Stance,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
struct Scenario {
    key: String,
    process: String,
    title: String,
    horizon: String,
    themes: Vec<String>,
    narrative: String,
    assumptions: String,
    effects: String,
    state: ScenarioState,
    reason: Option<String>,
    at: Timestamp,
    swot: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ScenarioState {
    Draft,
    PublicReview,
    Chosen,
    Discarded,
}

/// Instants at which things without one of their own were written down.
const CATALOGUED: &str = "2026-04-15T09:00:00+02:00";
const CATALOGUED_BEFORE: &str = "2022-04-20T09:00:00+02:00";

pub(super) async fn load(demo: &mut Demo, voices: &[Voice]) -> Result<()> {
    split(demo, voices).await?;
    for cluster in items::<Cluster>("clusters")? {
        gather(demo, voices, cluster).await?;
    }
    for entry in items::<Unassignable>("unassignable")? {
        let at = catalogued(&entry.process)?;
        demo.tx.replay(demo.people.moderator(), demo.process(&entry.process)?, at);
        let number = demo.named("contribution", &entry.statement)?;
        let id = statement(demo, &entry.statement).await?;
        statements::set_unassignable(&mut demo.tx, &number, id, &entry.reason).await?;
    }
    for source in items::<Source>("sources")? {
        catalogue(demo, source).await?;
    }
    for project in items::<Project>("projects")? {
        add_project(demo, project).await?;
    }
    for entry in items::<SwotEntry>("swot")? {
        assess(demo, entry).await?;
    }
    for scenario in items::<Scenario>("scenarios")? {
        imagine(demo, scenario).await?;
    }
    Ok(())
}

fn catalogued(process: &str) -> Result<Timestamp> {
    let text = if process == "isek" { CATALOGUED } else { CATALOGUED_BEFORE };
    text.parse().map_err(Error::internal)
}

/// Contributions that make several points are split before anything is gathered.
async fn split(demo: &mut Demo, voices: &[Voice]) -> Result<()> {
    for voice in voices.iter().filter(|voice| !voice.statements.is_empty()) {
        let at = voice.decision.at.unwrap_or(voice.received_at);
        demo.tx.replay(demo.people.moderator(), demo.process(&voice.process)?, at);
        let number = demo.named("contribution", &voice.key)?;
        statements::split(&mut demo.tx, &number, &voice.statements)
            .await
            .map_err(|error| Error::setup(format!("{}: {error}", voice.key)))?;
    }
    Ok(())
}

/// The statement that `key` or `key#2` names.
async fn statement(demo: &mut Demo, member: &str) -> Result<StatementId> {
    let (key, position) = member.split_once('#').map_or((member, 1), |(key, n)| (key, n.parse().unwrap_or(1)));
    let contribution = ContributionId(demo.key("contribution", key)?);
    let all = statements::of_contribution(demo.tx.db(), contribution).await?;
    let found = all.get(position - 1).ok_or_else(|| Error::setup(format!("demo data: no statement {member}")))?;
    Ok(found.id)
}

/// Makes a cluster; members join at its beginning or, if they were decided about later, then.
async fn gather(demo: &mut Demo, voices: &[Voice], cluster: Cluster) -> Result<()> {
    let process = demo.process(&cluster.process)?;
    let decided = |member: &str| {
        let key = member.split('#').next().unwrap_or(member);
        voices.iter().find(|voice| voice.key == key).and_then(|voice| voice.decision.at).unwrap_or(cluster.created_at)
    };
    let (now, mut later): (Vec<_>, Vec<_>) = cluster.members.iter().partition(|member| decided(member) <= cluster.created_at);
    let mut first = Vec::new();
    for member in now {
        first.push(statement(demo, member).await?);
    }
    let wording = Wording {
        title: cluster.title.clone(),
        summary: cluster.summary.clone(),
        theme_id: cluster.theme.as_ref().map(|code| demo.key("theme", &format!("{}/{code}", cluster.process))).transpose()?,
        controversial: cluster.controversial,
        minority: cluster.minority,
    };
    demo.tx.replay(demo.people.moderator(), process, cluster.created_at);
    let code = clusters::create(&mut demo.tx, &wording, ProposedBy::Person, &first, Belief::Any)
        .await
        .map_err(|error| Error::setup(format!("{}: {error}", cluster.key)))?;
    demo.name("cluster", &cluster.key, &code);
    later.sort_by_key(|member| decided(member));
    for member in later {
        let id = statement(demo, member).await?;
        demo.tx.replay(demo.people.moderator(), process, decided(member));
        clusters::add(&mut demo.tx, &code, &[id], Belief::Any).await?;
    }
    let at = cluster.public_from.unwrap_or(cluster.created_at);
    demo.tx.replay(demo.people.moderator(), process, at);
    let steps: &[clusters::State] = match cluster.state {
        clusters::State::Checked => &[clusters::State::Checked],
        clusters::State::Used => &[clusters::State::Checked, clusters::State::Used],
        _ => &[],
    };
    for &to in steps {
        clusters::change_state(&mut demo.tx, &code, to, None).await?;
    }
    if cluster.public_from.is_some() {
        demo.tx.replay(demo.people.second(), process, at);
        clusters::release(&mut demo.tx, &code).await?;
    }
    Ok(())
}

async fn catalogue(demo: &mut Demo, source: Source) -> Result<()> {
    let at = catalogued(&source.process)?;
    demo.tx.replay(demo.people.moderator(), demo.process(&source.process)?, at);
    let text = SourceText {
        kind: source.kind,
        title: source.title.clone(),
        body: source.body,
        dated: source.dated,
        url: None,
        assessment: source.assessment,
        note: source.note,
    };
    let id = sources::create(&mut demo.tx, &text).await?;
    demo.name("source", &source.key, &source.title);
    for finding in source.findings {
        let finding_id = sources::add_finding(&mut demo.tx, id, &finding.text, &finding.page).await?;
        demo.remember("finding", &finding.key, finding_id.0);
    }
    demo.tx.replay(demo.people.second(), demo.process(&source.process)?, at);
    sources::set_public(&mut demo.tx, id, true).await
}

async fn add_project(demo: &mut Demo, project: Project) -> Result<()> {
    let at = catalogued(&project.process)?;
    demo.tx.replay(demo.people.moderator(), demo.process(&project.process)?, at);
    let place = project.lon.zip(project.lat).map(|(lon, lat)| LonLat::new(lon, lat));
    let text = ProjectText {
        title: project.title,
        text: project.text,
        state: project.state,
        owner: project.owner,
        years: project.years,
        theme_id: project.theme.as_ref().map(|code| demo.key("theme", &format!("{}/{code}", project.process))).transpose()?,
        at: place.transpose().map_err(|_| Error::setup(format!("demo data: {} lies nowhere", project.key)))?,
    };
    let code = sources::create_project(&mut demo.tx, &text).await?;
    demo.name("project", &project.key, &code);
    demo.tx.replay(demo.people.second(), demo.process(&project.process)?, at);
    sources::set_project_public(&mut demo.tx, &code, true).await
}

async fn assess(demo: &mut Demo, entry: SwotEntry) -> Result<()> {
    let scoped = |word: &str| format!("{}/{word}", entry.process);
    let new = NewItem {
        quadrant: entry.quadrant,
        theme_id: demo.key("theme", &scoped(&entry.theme))?,
        text: ItemText {
            title: entry.title.clone(),
            text: entry.text.clone(),
            district_id: entry.district.as_ref().map(|name| demo.key("district", &scoped(name))).transpose()?,
        },
    };
    let process = demo.process(&entry.process)?;
    demo.tx.replay(demo.people.moderator(), process, entry.at);
    let code = swot::create(&mut demo.tx, &new).await?;
    demo.name("swot", &entry.key, &code);
    for evidence in &entry.evidence {
        let of = match (&evidence.cluster, &evidence.finding) {
            (Some(cluster), _) => EvidenceOf::Cluster(demo.named("cluster", cluster)?),
            (None, Some(finding)) => EvidenceOf::Finding(FindingId(demo.key("finding", finding)?)),
            (None, None) => return Err(Error::setup(format!("demo data: {} has empty evidence", entry.key))),
        };
        swot::add_evidence(&mut demo.tx, &code, &of, evidence.stance, &evidence.note)
            .await
            .map_err(|error| Error::setup(format!("{}: {error}", entry.key)))?;
    }
    let steps: &[swot::State] = match entry.state {
        swot::State::PublicReview => &[swot::State::PublicReview],
        swot::State::Agreed => &[swot::State::PublicReview, swot::State::Agreed],
        _ => &[],
    };
    demo.tx.replay(demo.people.second(), process, entry.at);
    for &to in steps {
        swot::change_state(&mut demo.tx, &code, to).await?;
    }
    Ok(())
}

async fn imagine(demo: &mut Demo, scenario: Scenario) -> Result<()> {
    let themes = scenario.themes.iter().map(|code| demo.key("theme", &format!("{}/{code}", scenario.process)));
    let text = ScenarioText {
        title: scenario.title.clone(),
        horizon: scenario.horizon.clone(),
        narrative: scenario.narrative.clone(),
        assumptions: scenario.assumptions.clone(),
        effects: scenario.effects.clone(),
        themes: themes.collect::<Result<_>>()?,
        swot: scenario.swot.iter().map(|key| demo.named("swot", key)).collect::<Result<_>>()?,
    };
    let process = demo.process(&scenario.process)?;
    demo.tx.replay(demo.people.moderator(), process, scenario.at);
    let slug = scenarios::create(&mut demo.tx, &text).await?;
    demo.name("scenario", &scenario.key, &slug);
    let reason = scenario.reason.as_deref().unwrap_or_default();
    let steps: &[scenarios::State] = match scenario.state {
        ScenarioState::Draft => &[],
        ScenarioState::PublicReview => &[scenarios::State::PublicReview],
        ScenarioState::Chosen => &[scenarios::State::PublicReview, scenarios::State::Agreed],
        ScenarioState::Discarded => &[scenarios::State::PublicReview, scenarios::State::Discarded],
    };
    demo.tx.replay(demo.people.second(), process, scenario.at);
    for &to in steps {
        scenarios::change_state(&mut demo.tx, &slug, to, reason).await?;
    }
    Ok(())
}
