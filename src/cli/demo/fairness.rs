//! What the demo's people reported and complained about, and what waits for a second person.

use super::Demo;
use crate::error::{Error, Result};
use crate::process::participation::contributions::{self, ContributionId};
use crate::process::triage::decisions::{Cause, Reason};
use crate::process::triage::reports::{Judgement, NewReport, Outcome, ReportReason, Wanted};
use crate::process::triage::{complaints, erasing, reports};
use crate::services::act::Actor;
use crate::services::i18n::Lang;

/// What is reported, when, why, in which words.
const REPORTS: [(&str, &str, ReportReason, &str); 3] = [
    (
        "finger-weg-vom-gruenzug",
        "2026-04-02T18:20:00Z",
        ReportReason::Other,
        "Der Text macht Stimmung gegen den Wohnungsbau. Das sollte nicht hier stehen.",
    ),
    (
        "nachbar-faellt-heimlich-baeume",
        "2026-11-19T07:45:00Z",
        ReportReason::PersonalData,
        "Am Datum und an den drei Eichen weiß die ganze Straße, wer gemeint ist.",
    ),
    ("nachbar-faellt-heimlich-baeume", "2026-11-20T16:05:00Z", ReportReason::Insult, "Hier wird jemand an den Pranger gestellt."),
];

pub(super) async fn load(demo: &mut Demo) -> Result<()> {
    let process = demo.process("isek")?;
    for (on, at, reason, words) in REPORTS {
        let number = demo.named("contribution", on)?;
        demo.tx.replay(Actor::Visitor, process, instant(at)?);
        let thing = reports::thing(demo.tx.db(), process, &Wanted::Contribution(number)).await?;
        let new = NewReport { thing, reason, explanation: words.to_owned(), name: None, email: None, lang: Lang::De };
        reports::report(&mut demo.tx, &new).await?;
    }
    demo.tx.replay(demo.people.moderator(), process, instant("2026-04-07T09:12:00Z")?);
    let answer = "Das ist eine Meinung zur Planung, auch wenn sie nicht allen gefällt.".to_owned();
    let kept = Judgement { outcome: Outcome::Kept, reason: None, wording: None, facts: String::new(), answer };
    reports::decide(&mut demo.tx, "PI-ML-2026-001", i64::MAX, &kept).await?;

    complain(demo, "amt-fuer-schneckenpost", "2026-07-19T20:31:00Z", "Das war doch nur ein Witz. Bitte zeigen Sie den Satz wieder.")
        .await?;
    demo.tx.replay(demo.people.second(), process, instant("2026-07-28T08:40:00Z")?);
    let answer = "Der gekürzte Satz nannte einen Mitarbeiter mit Namen. Ihr Vorschlag selbst bleibt ganz stehen.";
    complaints::decide(&mut demo.tx, "PI-BS-2026-001", false, answer).await?;
    complain(demo, "wetter", "2026-11-17T11:02:00Z", "Es ging um Schatten am Busbahnhof, nicht um das Wetter.").await?;

    let number = demo.named("contribution", "crypto-profit-daily")?;
    demo.tx.replay(demo.people.moderator(), process, instant("2026-11-18T10:15:00Z")?);
    erasing::propose(&mut demo.tx, &number, Reason::Spam, "", "Der Link führt auf eine Betrugsseite.", Cause::Own).await.map(drop)
}

/// The author of a contribution complains about the first decision on it.
async fn complain(demo: &mut Demo, on: &str, at: &str, words: &str) -> Result<()> {
    let (process, id) = (demo.process("isek")?, ContributionId(demo.key("contribution", on)?));
    demo.tx.replay(Actor::Visitor, process, instant(at)?);
    let contribution = contributions::load(demo.tx.db(), id).await?;
    let token = demo.tx.keys.private_token(contribution.uuid, contribution.link_generation);
    complaints::complain_as_author(&mut demo.tx, &token, 1, words).await.map(drop)
}

fn instant(at: &str) -> Result<jiff::Timestamp> {
    at.parse().map_err(Error::internal)
}
