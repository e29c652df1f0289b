//! What the demo's town writes itself: news and questions, and a barrier that somebody reported.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use super::Demo;
use crate::error::{Error, Result};
use crate::office::barriers::{self, NewReport};
use crate::office::texts::{self, Kind, Language, NewText, Words};
use crate::services::act::Actor;
use crate::services::i18n::Lang;

#[derive(Deserialize)]
struct Entry {
    process: String,
    kind: Kind,
    at: Timestamp,
    title: String,
    body: String,
    /// The same in other languages.
    #[serde(default)]
    translations: BTreeMap<Language, Translation>,
}

#[derive(Deserialize)]
struct Translation {
    title: String,
    body: String,
}

/// When a barrier was reported: ten working days after it are over soon.
const BARRIER_AT: &str = "2026-11-12T17:20:00Z";

pub(super) async fn load(demo: &mut Demo) -> Result<()> {
    for Entry { process, kind, at, title, body, translations } in super::items::<Entry>("texts")? {
        let process = demo.process(&process)?;
        demo.tx.replay(Actor::Staff(demo.people.editing), process, at);
        let id = texts::create(&mut demo.tx, &NewText { kind, words: Words { title, body }, publish: Some(at) }).await?;
        for (language, Translation { title, body }) in translations {
            texts::save(&mut demo.tx, id, language, 0, &Words { title, body }, Some(at)).await?;
        }
    }
    let process = demo.process("isek")?;
    demo.tx.replay(Actor::Visitor, process, BARRIER_AT.parse().map_err(Error::internal)?);
    let what = "Mein Vorleseprogramm liest auf der Karte nur „Grafik“. Wie komme ich an die Beiträge in meiner Straße?".to_owned();
    let report = NewReport { what, page: "/karte".to_owned(), email: None, lang: Lang::De };
    barriers::report(&mut demo.tx, &report).await.map(drop)
}
