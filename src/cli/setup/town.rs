//! The town from a file: name, official key, contact person, neighbours, its pages, and the processes it names.

use serde::Deserialize;

use super::Folder;
use super::process::{self, Created, Definition};
use super::words::Words;
use crate::error::{Error, Result};
use crate::office::texts::{self, Language, PAGES, placeholders};
use crate::process::preparation::{places, processes};
use crate::services::act::{TOWN, Tx};
use crate::services::scope::Town;

/// A town as a file describes it. Paths in it start at the file's folder.
#[derive(Debug, Deserialize)]
pub struct TownFile {
    name: String,
    ags: String,
    contact: Contact,
    neighbours: Option<NeighbourEntries>,
    /// Texts of its pages, one file for each language.
    #[serde(default)]
    pages: Vec<PageEntry>,
    /// Processes of the town.
    #[serde(default)]
    pub processes: Vec<Definition>,
}

#[derive(Debug, Deserialize)]
struct Contact {
    name: String,
    role: Option<Words>,
    phone: String,
    hours: Words,
    email: String,
}

/// A page of the town in a language: Markdown, the title is the first line (`# Impressum`).
#[derive(Debug, Deserialize)]
struct PageEntry {
    page: String,
    #[serde(default)]
    language: Option<Language>,
    file: String,
}

/// A GeoJSON file of polygons with the property `name`: who is told where a place outside of the town lies.
#[derive(Debug, Deserialize)]
struct NeighbourEntries {
    geojson: String,
    source: String,
}

impl TownFile {
    /// Names the town, its contact person and its neighbours; what is there already is brought up to date.
    ///
    /// # Errors
    /// [`Error::Setup`](crate::error::Error::Setup) when something is malformed.
    pub async fn set(&self, tx: &mut Tx, folder: &Folder) -> Result<()> {
        let town = Town {
            name: self.name.clone(),
            contact_name: self.contact.name.clone(),
            contact_role: Words::said(self.contact.role.clone()),
            contact_phone: self.contact.phone.clone(),
            contact_hours: self.contact.hours.0.clone(),
            contact_email: self.contact.email.clone(),
        };
        processes::set_town(tx, &self.ags, &town).await?;
        let Some(entries) = &self.neighbours else { return Ok(()) };
        for (name, feature) in folder.named(&entries.geojson)? {
            places::set_neighbour(tx, &name, feature.geom, &entries.source).await?;
        }
        Ok(())
    }

    /// Publishes its pages; words that a page had before change nothing.
    ///
    /// # Errors
    /// [`Error::Setup`](crate::error::Error::Setup) when a file is no page or still has placeholders.
    pub async fn bring_pages(&self, tx: &mut Tx, folder: &Folder) -> Result<()> {
        for page in &self.pages {
            page.bring(tx, folder).await?;
        }
        Ok(())
    }
}

impl PageEntry {
    async fn bring(&self, tx: &mut Tx, folder: &Folder) -> Result<()> {
        let file = String::from_utf8(folder.read(&self.file)?).map_err(|error| folder.wrong(&self.file, error))?;
        let words = texts::Words::read(&file)
            .ok_or_else(|| folder.wrong(&self.file, "die erste Zeile ist kein Titel („# Impressum“), oder der Text fehlt"))?;
        let missing = placeholders(&file);
        if !missing.is_empty() {
            return Err(folder.wrong(&self.file, format!("Platzhalter sind noch nicht ersetzt: {}", missing.join(", "))));
        }
        let brought = texts::bring(tx, &self.page, self.language.unwrap_or(Language::De), &words).await;
        brought.map(drop).map_err(|error| match error {
            Error::NotFound => folder.wrong(&self.file, format!("die Seite „{}“ gibt es nicht; es gibt: {}", self.page, PAGES.join(", "))),
            other => other,
        })
    }
}

/// Makes a process of the town; the act is the town's again afterwards.
///
/// # Errors
/// As [`process::create`].
pub async fn add_process(tx: &mut Tx, folder: &Folder, definition: Definition) -> Result<Created> {
    let created = process::create(tx, folder, definition).await;
    tx.process = TOWN;
    created
}
