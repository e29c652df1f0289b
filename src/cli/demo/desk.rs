//! What moderators of the demo keep at the desk: a deputy, text blocks, a question that is open and one that was answered.

use jiff::Timestamp;

use super::Demo;
use crate::error::{Error, Result};
use crate::process::participation::contributions::{self, ContributionId};
use crate::process::triage::decisions::Reason;
use crate::process::triage::text_blocks::{self, Typed, Written};
use crate::process::triage::{assignments, inquiries, promise};
use crate::services::act::Actor;
use crate::services::workdays::Rhythm;

const PROCESS: &str = "isek";

/// Title, reason, language, text.
const BLOCKS: [(&str, Option<Reason>, Written, &str); 5] = [
    (
        "Kreis ist zuständig",
        Some(Reason::OffTopic),
        Written::De,
        "Dafür ist der Kreis Pinneberg zuständig. Wir haben Ihren Hinweis weitergegeben.",
    ),
    (
        "Angaben über andere",
        Some(Reason::PersonalData),
        Written::De,
        "In Ihrem Text standen Angaben, an denen man eine andere Person erkennt. Diese Stelle zeigen wir nicht; alles andere steht so da, wie Sie es geschrieben haben.",
    ),
    ("Werbung", Some(Reason::Advertising), Written::De, "Hier sammeln wir Ideen für die Stadt. Werbung veröffentlichen wir nicht."),
    ("Welche Stelle?", None, Written::De, "Welche Stelle meinen Sie genau? Eine Hausnummer, eine Kreuzung oder eine Haltestelle genügt."),
    ("Which place?", None, Written::En, "Which place do you mean exactly? A house number, a crossing or a bus stop is enough."),
];

pub(super) async fn load(demo: &mut Demo) -> Result<()> {
    let process = demo.process(PROCESS)?;
    let at = |text: &str| text.parse::<Timestamp>().map_err(|error| Error::setup(format!("demo data: {error}")));
    demo.tx.replay(demo.people.moderator(), process, at("2026-11-16T09:00:00+01:00")?);
    promise::set(&mut demo.tx, &Rhythm::parse("Di und Fr"), Some(demo.people.lead)).await?;
    for (title, reason, language, text) in BLOCKS {
        let typed = Typed { reason, language, title: title.to_owned(), text: text.to_owned() };
        text_blocks::save(&mut demo.tx, None, &typed).await?;
    }
    let (open, answered) = ("wieder-alles-voll-mit-den-leihrollern", "wer-sitzt-eigentlich-am-tisch");
    demo.tx.replay(demo.people.moderator(), process, at("2026-11-23T09:30:00+01:00")?);
    ask(demo, open, "Wo standen die Roller genau? Eine Straße oder eine Haltestelle genügt.").await?;
    ask(demo, answered, "Meinen Sie die Werkstatt am 4. Dezember oder den Beirat?").await?;
    let number = demo.named("contribution", "ladenmiete-verdoppelt")?;
    assignments::assign(&mut demo.tx, &number, Some(demo.people.moderation)).await?;
    let asked = ContributionId(demo.key("contribution", answered)?);
    let contribution = contributions::load(demo.tx.db(), asked).await?;
    let token = demo.tx.keys.private_token(contribution.uuid, contribution.link_generation);
    demo.tx.replay(Actor::Visitor, process, at("2026-11-23T10:10:00+01:00")?);
    inquiries::answer(&mut demo.tx, &token, "Den Beirat. Bei der Werkstatt darf ja jede und jeder kommen.").await
}

async fn ask(demo: &mut Demo, voice: &str, question: &str) -> Result<()> {
    let number = demo.named("contribution", voice)?;
    inquiries::ask(&mut demo.tx, &number, question).await.map(drop)
}
