//! `rotfaden demo`: the invented town, loaded into an empty database through the real actions, each at its own instant and
//! by its own person, all in one transaction.
//!
//! The texts are in `tests/data/demo`, the map in `tests/data/geo`; both are part of the executable.

mod staff;
mod town;

use std::collections::HashMap;

use rust_embed::RustEmbed;
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::error::{Error, Result};
use crate::services::act::{Actor, ProcessId, TOWN, Tx};
use crate::services::scope;

pub use staff::PASSWORD;

#[derive(RustEmbed)]
#[folder = "tests/data"]
#[include = "demo/*.json"]
#[include = "geo/*"]
struct Data;

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
    demo.commit().await?;
    Ok(true)
}

/// A demo town that is being loaded.
pub struct Demo {
    tx: Tx,
    /// Keys of what the files name by a word of their own, by kind of thing.
    keys: HashMap<(&'static str, String), i64>,
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
        Ok(Self { tx, keys: HashMap::new(), people: staff::People::default() })
    }

    /// The town itself: accounts, processes, districts, themes, occasions, map. Tests begin here.
    ///
    /// # Errors
    /// When the data do not fit the rules of the program.
    pub async fn town(&mut self) -> Result<()> {
        self.people = staff::hire(&mut self.tx).await?;
        town::load(self).await
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
    file::<Items<T>>(&format!("demo/{name}.json")).map(|file| file.items)
}

fn file<T: DeserializeOwned>(path: &str) -> Result<T> {
    serde_json::from_slice(&bytes(path)?).map_err(|error| Error::setup(format!("demo data {path}: {error}")))
}

fn bytes(path: &str) -> Result<Vec<u8>> {
    Data::get(path).map(|file| file.data.into_owned()).ok_or_else(|| Error::setup(format!("demo data {path} is missing")))
}
