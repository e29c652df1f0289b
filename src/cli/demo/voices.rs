//! Contributions with everything that happened to them, and comments.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Demo, items};
use crate::error::{Error, Result};
use crate::process::participation::comments::{self, NewComment};
use crate::process::participation::contributions::{self, Class, Drawing, Kind, NewContribution, NewPlace, Wording};
use crate::process::participation::support;
use crate::process::triage::decisions::{self, CommentVerdict, Reason, Ruling, Seen, Verdict};
use crate::process::triage::{referrals, replies};
use crate::services::act::Actor;
use crate::services::geo::LonLat;
use crate::services::time;

#[derive(Deserialize)]
pub(super) struct Voice {
    pub key: String,
    pub process: String,
    kind: Kind,
    title: String,
    text: String,
    theme: Option<String>,
    place: Place,
    occasion: String,
    event_on: Option<Date>,
    pub received_at: Timestamp,
    class: Class,
    signatories: i32,
    author_name: Option<String>,
    email: Option<String>,
    language: String,
    pub decision: Decided,
    later: Option<Later>,
    later_at: Option<Timestamp>,
    later_reason: Option<Reason>,
    forward: Option<Forward>,
    reply: Option<Reply>,
    #[serde(default)]
    supports: i32,
    #[serde(default)]
    pub statements: Vec<String>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Place {
    Point {
        lon: f64,
        lat: f64,
    },
    /// A GeoJSON line string.
    Line {
        coordinates: Vec<[f64; 2]>,
    },
    /// The rings of a GeoJSON polygon.
    Area {
        coordinates: Vec<Vec<[f64; 2]>>,
    },
    Address {
        address: String,
        lon: f64,
        lat: f64,
    },
    District {
        name: String,
    },
    Town,
    None,
}

#[derive(Deserialize)]
pub(super) struct Decided {
    #[serde(rename = "do")]
    what: Option<What>,
    pub at: Option<Timestamp>,
    reason: Option<Reason>,
    redacted_title: Option<String>,
    redacted_text: Option<String>,
    #[serde(default)]
    text_to_author: String,
    #[serde(default)]
    internal_note: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum What {
    Publish,
    Redact,
    Internal,
    Reject,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Later {
    Withdrawn,
    Hidden,
}

#[derive(Deserialize)]
struct Forward {
    to: String,
    at: Timestamp,
    note: String,
    answered_at: Option<Timestamp>,
    answer: Option<String>,
}

#[derive(Deserialize)]
struct Reply {
    department: String,
    at: Timestamp,
    text: String,
}

#[derive(Deserialize)]
struct Comment {
    on: String,
    text: String,
    author_name: Option<String>,
    at: Timestamp,
    decision: Option<CommentDecision>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum CommentDecision {
    Publish,
    Reject,
}

/// Loads contributions in the order of their receipt, so that their numbers run with the days.
pub(super) async fn load(demo: &mut Demo) -> Result<Vec<Voice>> {
    let mut voices: Vec<Voice> = items("contributions")?;
    voices.sort_by_key(|voice| voice.received_at);
    for voice in &voices {
        submit(demo, voice).await?;
    }
    for comment in items::<Comment>("comments")? {
        comment_on(demo, &voices, &comment).await?;
    }
    // Last, because whoever withdraws takes the comments' place with it.
    for voice in &voices {
        end(demo, voice).await?;
    }
    Ok(voices)
}

async fn submit(demo: &mut Demo, voice: &Voice) -> Result<()> {
    let process = demo.process(&voice.process)?;
    let scoped = |word: &str| format!("{}/{word}", voice.process);
    let theme_id = voice.theme.as_ref().map(|code| demo.key("theme", &scoped(code))).transpose()?;
    let place = match &voice.place {
        Place::Point { lon, lat } => NewPlace::Point(position(*lon, *lat)?),
        Place::Line { coordinates } => drawn(&json!({ "type": "LineString", "coordinates": coordinates }))?,
        Place::Area { coordinates } => drawn(&json!({ "type": "Polygon", "coordinates": coordinates }))?,
        Place::Address { address, lon, lat } => NewPlace::Address(address.clone(), Some(position(*lon, *lat)?)),
        Place::District { name } => NewPlace::District(demo.key("district", &scoped(name))?),
        Place::Town => NewPlace::Town,
        Place::None => NewPlace::None,
    };
    let recorded = voice.event_on.is_some();
    let new = NewContribution {
        kind: voice.kind,
        title: voice.title.clone(),
        text: voice.text.clone(),
        author_name: voice.author_name.clone(),
        language: voice.language.clone(),
        place,
        theme_id,
        occasion_id: demo.key("occasion", &scoped(&voice.occasion))?,
        event_on: voice.event_on.unwrap_or_else(|| time::day(voice.received_at)),
        class: voice.class,
        signatories: voice.signatories,
        recorded_by: recorded.then_some(demo.people.recording),
        email: voice.email.clone(),
        origin: None,
        outside_allowed: recorded,
    };
    let actor = if recorded { Actor::Staff(demo.people.recording) } else { Actor::Visitor };
    demo.tx.replay(actor, process, voice.received_at);
    let receipt = contributions::submit(&mut demo.tx, &new).await.map_err(|error| Error::setup(format!("{}: {error}", voice.key)))?;
    demo.remember("contribution", &voice.key, receipt.id.0);
    demo.name("contribution", &voice.key, &receipt.number);
    decide(demo, voice, &receipt.number).await?;
    answer(demo, voice, &receipt.number).await?;
    if voice.supports > 0 {
        let subject = contributions::load(demo.tx.db(), receipt.id).await?.subject;
        support::add_counted(&mut demo.tx, subject, voice.supports).await?;
    }
    Ok(())
}

async fn decide(demo: &mut Demo, voice: &Voice, number: &str) -> Result<()> {
    let decision = &voice.decision;
    let (Some(what), Some(at)) = (decision.what, decision.at) else { return Ok(()) };
    let reason = || decision.reason.ok_or_else(|| Error::setup(format!("demo data: {} has no reason", voice.key)));
    let verdict = match what {
        What::Publish => Verdict::Publish,
        What::Redact => Verdict::Redact {
            reason: reason()?,
            wording: Wording {
                title: decision.redacted_title.clone().unwrap_or_else(|| voice.title.clone()),
                text: decision.redacted_text.clone().unwrap_or_else(|| voice.text.clone()),
                address: None,
                author_name: voice.author_name.clone(),
            },
        },
        What::Internal => Verdict::Internal { reason: reason()? },
        What::Reject => Verdict::Reject { reason: reason()? },
    };
    let (text_to_author, internal_note) = (decision.text_to_author.clone(), decision.internal_note.clone());
    let ruling = Ruling { text_to_author, internal_note, ..Ruling::plain(verdict) };
    demo.tx.replay(demo.people.moderator(), demo.process(&voice.process)?, at);
    decisions::decide(&mut demo.tx, number, Seen::Alone, &ruling)
        .await
        .map(drop)
        .map_err(|error| Error::setup(format!("{}: {error}", voice.key)))
}

async fn answer(demo: &mut Demo, voice: &Voice, number: &str) -> Result<()> {
    let (process, moderator) = (demo.process(&voice.process)?, demo.people.moderator());
    if let Some(forward) = &voice.forward {
        demo.tx.replay(moderator.clone(), process, forward.at);
        let id = referrals::refer(&mut demo.tx, number, &forward.to, &forward.note).await?;
        if let (Some(at), Some(answer)) = (forward.answered_at, &forward.answer) {
            demo.tx.replay(moderator.clone(), process, at);
            referrals::answer(&mut demo.tx, number, id, answer).await?;
        }
    }
    if let Some(reply) = &voice.reply {
        demo.tx.replay(moderator, process, reply.at);
        let id = replies::draft(&mut demo.tx, number, &reply.department, &reply.text).await?;
        replies::release(&mut demo.tx, number, id).await?;
    }
    Ok(())
}

async fn comment_on(demo: &mut Demo, voices: &[Voice], comment: &Comment) -> Result<()> {
    let on = voices
        .iter()
        .find(|voice| voice.key == comment.on)
        .ok_or_else(|| Error::setup(format!("demo data: a comment on {:?}", comment.on)))?;
    let process = demo.process(&on.process)?;
    let id = contributions::ContributionId(demo.key("contribution", &comment.on)?);
    demo.tx.replay(Actor::Visitor, process, comment.at);
    let subject = contributions::load(demo.tx.db(), id).await?.subject;
    let new = NewComment { text: comment.text.clone(), author_name: comment.author_name.clone(), language: "de".into(), by_author: false };
    let comment_id = comments::submit(&mut demo.tx, subject, &new).await?;
    let Some(decision) = comment.decision else { return Ok(()) };
    let verdict = match decision {
        CommentDecision::Publish => CommentVerdict::Publish,
        CommentDecision::Reject => CommentVerdict::Reject(Reason::Insult),
    };
    demo.tx.replay(demo.people.moderator(), process, comment.at);
    decisions::decide_comment(&mut demo.tx, comment_id, verdict, "").await.map(drop)
}

async fn end(demo: &mut Demo, voice: &Voice) -> Result<()> {
    let (Some(later), Some(at)) = (voice.later, voice.later_at) else { return Ok(()) };
    let process = demo.process(&voice.process)?;
    let number = demo.named("contribution", &voice.key)?;
    match later {
        Later::Withdrawn => {
            demo.tx.replay(Actor::Visitor, process, at);
            let mut contribution = contributions::lock(&mut demo.tx, &number).await?;
            contributions::withdraw(&mut demo.tx, &mut contribution).await
        }
        Later::Hidden => {
            demo.tx.replay(demo.people.moderator(), process, at);
            let reason = voice.later_reason.unwrap_or(Reason::PersonalData);
            decisions::decide(&mut demo.tx, &number, Seen::Alone, &Ruling::plain(Verdict::Hide { reason })).await.map(drop)
        }
    }
}

fn position(lon: f64, lat: f64) -> Result<LonLat> {
    LonLat::new(lon, lat).map_err(|_| Error::setup(format!("demo data: {lon}, {lat} lies nowhere")))
}

fn drawn(geometry: &Value) -> Result<NewPlace> {
    let drawing = Drawing::parse(&geometry.to_string()).map_err(|error| Error::setup(format!("demo data: {geometry}: {error:?}")))?;
    Ok(NewPlace::Drawn(drawing))
}
