//! `rotfaden process create FILE`: a new process of the town from a JSON file: calendar, windows, themes, occasions, area.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::app::App;
use crate::config::Config;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::process::preparation::occasions::{self, NewOccasion, OccasionAccess, OccasionKind};
use crate::process::preparation::processes::{self, NewProcess};
use crate::process::preparation::themes::{self, NewTheme};
use crate::services::act::{Actor, ProcessId, TOWN, Tx};
use crate::services::geo::Geom;
use crate::services::i18n::Localised;
use crate::services::scope::{Phase, ProcessState, StepKey, Window};

/// A process as a file describes it.
#[derive(Debug, Deserialize)]
pub struct Definition {
    slug: String,
    prefix: String,
    title: String,
    subtitle: String,
    main: bool,
    state: ProcessState,
    question: String,
    open_text: String,
    fixed_text: String,
    heard_text: Option<String>,
    moderation_days: String,
    phases: Vec<PhaseEntry>,
    windows: Vec<WindowEntry>,
    themes: Vec<ThemeEntry>,
    occasions: Vec<OccasionEntry>,
}

#[derive(Debug, Deserialize)]
struct PhaseEntry {
    step: StepKey,
    title: String,
    summary: String,
    label: String,
    starts_on: Option<Date>,
    ends_on: Option<Date>,
}

#[derive(Debug, Deserialize)]
struct WindowEntry {
    step: StepKey,
    title: String,
    opens_at: Timestamp,
    closes_at: Timestamp,
}

#[derive(Debug, Deserialize)]
struct ThemeEntry {
    code: String,
    name: String,
    name_en: Option<String>,
    color: String,
    symbol: String,
}

#[derive(Debug, Deserialize)]
struct OccasionEntry {
    key: String,
    kind: OccasionKind,
    title: String,
    held_on: Option<Date>,
    place: Option<String>,
    audience: Option<String>,
    access: OccasionAccess,
    head_count: Option<i32>,
}

/// What [`create`] made, by the words of the file.
pub struct Created {
    /// Key of the process.
    pub id: ProcessId,
    /// Themes: code and key.
    pub themes: Vec<(String, i64)>,
    /// Occasions: the file's word and key.
    pub occasions: Vec<(String, i64)>,
}

/// Makes a process with everything its definition names. The act goes on inside of it.
///
/// # Errors
/// [`Error::Setup`] when something is taken, malformed, or does not fit.
pub async fn create(tx: &mut Tx, definition: Definition, boundary: Geom, boundary_credit: &str) -> Result<Created> {
    let new = NewProcess {
        slug: definition.slug,
        number_prefix: definition.prefix,
        title: Localised::german(definition.title),
        subtitle: Localised::german(definition.subtitle),
        question: Localised::german(definition.question),
        open_text: Localised::german(definition.open_text),
        fixed_text: Localised::german(definition.fixed_text),
        heard_text: definition.heard_text.map(Localised::german),
        moderation_days: definition.moderation_days,
        state: definition.state,
        is_main: definition.main,
        boundary,
        boundary_credit: boundary_credit.to_owned(),
    };
    let id = processes::create_process(tx, &new).await?;
    calendar(tx, definition.phases, definition.windows).await?;
    let themes = add_themes(tx, definition.themes).await?;
    let occasions = add_occasions(tx, definition.occasions).await?;
    Ok(Created { id, themes, occasions })
}

async fn calendar(tx: &mut Tx, phases: Vec<PhaseEntry>, windows: Vec<WindowEntry>) -> Result<()> {
    for phase in phases {
        let phase = Phase {
            step: phase.step,
            title: Localised::german(phase.title),
            summary: Localised::german(phase.summary),
            label: Localised::german(phase.label),
            starts_on: phase.starts_on,
            ends_on: phase.ends_on,
        };
        processes::add_phase(tx, &phase).await?;
    }
    for window in windows {
        let times = Window { title: Localised::german(window.title), opens_at: window.opens_at, closes_at: window.closes_at };
        processes::add_window(tx, window.step, &times).await?;
    }
    Ok(())
}

async fn add_themes(tx: &mut Tx, entries: Vec<ThemeEntry>) -> Result<Vec<(String, i64)>> {
    let mut made = Vec::new();
    for (position, theme) in (1..).zip(entries) {
        let new = NewTheme {
            slug: slug(&theme.name),
            code: theme.code.clone(),
            name: Localised { de: theme.name, en: theme.name_en },
            color: theme.color,
            symbol: theme.symbol,
            position,
        };
        made.push((theme.code, themes::add_theme(tx, &new).await?));
    }
    Ok(made)
}

async fn add_occasions(tx: &mut Tx, entries: Vec<OccasionEntry>) -> Result<Vec<(String, i64)>> {
    let mut made = Vec::new();
    for occasion in entries {
        let new = NewOccasion {
            kind: occasion.kind,
            title: Localised::german(occasion.title),
            held_on: occasion.held_on,
            place: occasion.place,
            audience: occasion.audience,
            access: occasion.access,
            head_count: occasion.head_count,
        };
        made.push((occasion.key, occasions::add_occasion(tx, &new).await?.0));
    }
    Ok(made)
}

/// A name as it stands in addresses: "Wohnen und Soziales" is `wohnen-und-soziales`.
pub fn slug(name: &str) -> String {
    let spelled = name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Flags of `process create`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum Command {
    /// Legt ein Verfahren an, wie eine JSON-Datei es beschreibt.
    Create {
        /// Die Datei.
        file: PathBuf,
        #[command(flatten)]
        config: Box<Config>,
    },
}

/// A definition with its area: a box, or a GeoJSON file beside it.
#[derive(Debug, Deserialize)]
struct File {
    #[serde(flatten)]
    definition: Definition,
    area: Area,
    area_credit: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Area {
    /// West, south, east, north in degrees.
    Box([f64; 4]),
    /// Path of a GeoJSON file with one polygon, beside this one.
    Geojson(PathBuf),
}

/// Runs `process`.
///
/// # Errors
/// A sentence about the file, or what the database says no to.
pub async fn run(args: Args) -> Result<()> {
    let Command::Create { file: path, config } = args.command;
    let text = std::fs::read_to_string(&path).map_err(|error| Error::setup(format!("{}: {error}", path.display())))?;
    let file: File = serde_json::from_str(&text).map_err(|error| Error::setup(format!("{}: {error}", path.display())))?;
    let area = area(&file.area, path.parent().unwrap_or(Path::new(".")))?;
    let slug = file.definition.slug.clone();
    let url = config.public_url.clone();
    let database = Database::join(&config).await?;
    let made = make(*config, &database, file.definition, area, &file.area_credit).await;
    database.close().await?;
    made?;
    println!("Verfahren angelegt: {url}/verfahren/{slug}");
    Ok(())
}

async fn make(config: Config, database: &Database, definition: Definition, area: Geom, credit: &str) -> Result<()> {
    let host = App::start(config, database).await?.host;
    let mut tx = Tx::begin(&host.pool, Actor::System, TOWN, host.clock.now(), host.keys.clone()).await?;
    create(&mut tx, definition, area, credit).await?;
    tx.commit().await
}

fn area(area: &Area, folder: &Path) -> Result<Geom> {
    match area {
        Area::Box([west, south, east, north]) => Ok(Geom(geo::Rect::new((*west, *south), (*east, *north)).to_polygon().into())),
        Area::Geojson(path) => {
            let path = folder.join(path);
            let wrong = |what: &dyn std::fmt::Display| Error::setup(format!("{}: {what}", path.display()));
            let text = std::fs::read_to_string(&path).map_err(|error| wrong(&error))?;
            let collection: geojson::FeatureCollection = text.parse().map_err(|error: geojson::Error| wrong(&error))?;
            let geometry = collection.features.into_iter().find_map(|feature| feature.geometry).ok_or_else(|| wrong(&"no geometry"))?;
            geo::Geometry::<f64>::try_from(geometry).map(Geom).map_err(|error| wrong(&error))
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_become_addresses() {
        assert_eq!(super::slug("Wohnen und Soziales"), "wohnen-und-soziales");
        assert_eq!(super::slug("Mobilität"), "mobilitaet");
        assert_eq!(super::slug("Waldenau-Datum"), "waldenau-datum");
    }
}
