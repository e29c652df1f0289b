//! `rotfaden demo`: the invented town, loaded into an empty database through the real actions, each at its own instant and
//! by its own person, all in one transaction.
//!
//! The texts are in `tests/data/demo`, the map in `tests/data/geo`; both are part of the executable.

mod analysis;
mod desk;
mod fairness;
mod planning;
mod resolution;
mod staff;
mod surveys;
mod texts;
mod town;
mod voices;

use std::collections::HashMap;

use serde::de::DeserializeOwned;

use super::serve;
use super::setup::Folder;
use crate::app::App;
use crate::config::Mode;
use crate::error::{Error, Result};
use crate::services::act::{Actor, ProcessId, TOWN, Tx};
use crate::services::{outbox, scope};

pub use staff::PASSWORD;

/// Serves the demo town; loads it first when the database is empty.
///
/// # Errors
/// As [`serve::run`], and when the data do not fit the rules of the program.
pub async fn run(args: serve::Args) -> Result<()> {
    if args.config.mode != Mode::Demo {
        return Err(Error::setup("Die Vorführung hat bekannte Passwörter: Sie läuft nur mit ROTFADEN_MODE=demo."));
    }
    serve::run_with(args.config, async |app, _| {
        if load_if_empty(app).await? {
            println!("Die erfundene Stadt ist geladen.");
        }
        println!("{}", greeting(&app.host.config.public_url));
        Ok(())
    })
    .await
}

fn greeting(url: &str) -> String {
    format!(
        "
  Seite        {url}
  Verwaltung   {url}/verwaltung   (Passwort für alle: {PASSWORD})
               moderation@demo.example   sichten, Anliegen, SWOT, Zukunftsbilder
               planung@demo.example      Ziele, Maßnahmen, Abwägung, Fassungen
               leitung@demo.example      zweite Person, Konten, Protokoll
               erfassung@demo.example    Postkarten und Briefe eintippen
               redaktion@demo.example    Seiten, Meldungen, Fragen und Antworten

  Zum Anfangen
    1. Ein Faden bis zum Messwert:  {url}/verfahren/schulwege-2022/beitraege
    2. Ein Faden bis zum Vorschlag: {url}/beitraege/PI-2026-00042
    3. Selbst schreiben:            {url}/beitraege/neu
    4. Sichten und veröffentlichen: {url}/verwaltung/isek/eingang
"
    )
}

/// Loads the town if there is none. Returns whether it did.
///
/// # Errors
/// When the data do not fit the rules of the program: then nothing is loaded.
pub async fn load_if_empty(app: &App) -> Result<bool> {
    if !scope::all(&app.host.pool).await?.is_empty() {
        return Ok(false);
    }
    let mut demo = Demo::begin(app).await?;
    demo.town().await?;
    demo.life().await?;
    demo.commit().await?;
    Ok(true)
}

/// A demo town that is being loaded.
pub struct Demo {
    tx: Tx,
    /// Keys of what the files name by a word of their own, by kind of thing.
    keys: HashMap<(&'static str, String), i64>,
    /// Their public names, where later acts need those: numbers, codes.
    names: HashMap<(&'static str, String), String>,
    people: staff::People,
}

impl Demo {
    /// Begins the loading.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn begin(app: &App) -> Result<Self> {
        let now = app.host.clock.now();
        let tx = Tx::begin(&app.host.pool, Actor::System, TOWN, now, app.host.keys.clone()).await?;
        Ok(Self { tx, keys: HashMap::new(), names: HashMap::new(), people: staff::People::default() })
    }

    /// The town itself: accounts, processes, districts, themes, occasions, map. Tests begin here.
    ///
    /// # Errors
    /// When the data do not fit the rules of the program.
    pub async fn town(&mut self) -> Result<()> {
        self.people = staff::hire(&mut self.tx).await?;
        town::load(self).await
    }

    /// Everything that happened in the town.
    ///
    /// # Errors
    /// When the data do not fit the rules of the program.
    pub async fn life(&mut self) -> Result<()> {
        let voices = voices::load(self).await?;
        desk::load(self).await?;
        surveys::load(self).await?;
        analysis::load(self, &voices).await?;
        let measures = planning::load(self).await?;
        resolution::load(self, &measures).await?;
        texts::load(self).await?;
        fairness::load(self).await?;
        // The mails of that time were sent at that time.
        outbox::discard_all(&mut self.tx).await.map(drop)
    }

    /// Ends the loading.
    ///
    /// # Errors
    /// When a rule that the database checks at the end says no.
    pub async fn commit(self) -> Result<()> {
        self.tx.commit().await
    }

    fn remember(&mut self, kind: &'static str, word: &str, key: i64) {
        self.keys.insert((kind, word.to_owned()), key);
    }

    fn key(&self, kind: &'static str, word: &str) -> Result<i64> {
        self.keys.get(&(kind, word.to_owned())).copied().ok_or_else(|| Error::setup(format!("demo data: no {kind} {word:?}")))
    }

    fn name(&mut self, kind: &'static str, word: &str, name: &str) {
        self.names.insert((kind, word.to_owned()), name.to_owned());
    }

    fn named(&self, kind: &'static str, word: &str) -> Result<String> {
        self.names.get(&(kind, word.to_owned())).cloned().ok_or_else(|| Error::setup(format!("demo data: no {kind} {word:?}")))
    }

    fn process(&self, word: &str) -> Result<ProcessId> {
        self.key("process", word).map(ProcessId)
    }
}

/// A file of things.
#[derive(serde::Deserialize)]
struct Items<T> {
    items: Vec<T>,
}

fn items<T: DeserializeOwned>(name: &str) -> Result<Vec<T>> {
    Folder::Demo.json::<Items<T>>(&format!("{name}.json")).map(|file| file.items)
}
