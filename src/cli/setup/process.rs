//! One process from a file: calendar, windows, themes, occasions, area, districts, places, lines of the map.

use std::collections::BTreeMap;

use geo::Contains as _;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::Folder;
use super::words::Words;
use crate::error::{Error, Result};
use crate::process::preparation::districts::{self, NewDistrict};
use crate::process::preparation::events::{self, EventText, Times};
use crate::process::preparation::occasions::{self, NewOccasion, OccasionAccess, OccasionKind};
use crate::process::preparation::places::{self, LineKind, NewMapLine, NewPlace};
use crate::process::preparation::processes::{self, NewProcess};
use crate::process::preparation::themes::{self, NewTheme};
use crate::services::act::{ProcessId, Tx};
use crate::services::geo::{Geom, LonLat, Shape};
use crate::services::i18n::{Lang, Localised};
use crate::services::scope::{Phase, ProcessState, StepKey, Window};
use crate::services::text::slug;

/// A process as a file describes it. Paths in it start at the file's folder.
#[derive(Debug, Deserialize)]
pub struct Definition {
    slug: String,
    prefix: String,
    title: Words,
    subtitle: Words,
    main: bool,
    state: ProcessState,
    question: Words,
    open_text: Words,
    fixed_text: Words,
    heard_text: Option<Words>,
    moderation_days: String,
    phases: Vec<PhaseEntry>,
    windows: Vec<WindowEntry>,
    themes: Vec<ThemeEntry>,
    occasions: Vec<OccasionEntry>,
    area: Area,
    area_credit: String,
    districts: Option<DistrictEntries>,
    places: Option<PlaceEntries>,
    #[serde(default)]
    lines: Vec<LineEntries>,
    #[serde(default)]
    events: Vec<EventEntry>,
}

impl Definition {
    /// The process's word in addresses.
    pub fn slug(&self) -> &str {
        &self.slug
    }
}

/// Where the process takes place.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Area {
    /// West, south, east, north in degrees.
    Box([f64; 4]),
    /// A GeoJSON file whose first feature is the polygon.
    Geojson(String),
}

/// A GeoJSON file of polygons with the property `name`.
#[derive(Debug, Deserialize)]
struct DistrictEntries {
    geojson: String,
    source: String,
    /// Whether the borders are drawn for this process only, not official.
    approximate: bool,
    /// Name to code, two or three capital letters.
    codes: BTreeMap<String, String>,
    /// Name to other names that people use.
    #[serde(default)]
    aliases: BTreeMap<String, Vec<String>>,
}

/// A CSV file with the columns `name`, `kind`, `lon`, `lat` (degrees) and `source`.
#[derive(Debug, Deserialize)]
struct PlaceEntries {
    csv: String,
}

#[derive(Debug, Deserialize)]
struct PlaceRow {
    name: String,
    kind: String,
    lon: f64,
    lat: f64,
    source: String,
}

/// A GeoJSON file of lines with the properties `name` and `source`, drawn by the simplified map.
#[derive(Debug, Deserialize)]
struct LineEntries {
    kind: LineKind,
    geojson: String,
}

#[derive(Debug, Deserialize)]
struct PhaseEntry {
    step: StepKey,
    title: Words,
    summary: Words,
    label: Words,
    starts_on: Option<Date>,
    ends_on: Option<Date>,
}

#[derive(Debug, Deserialize)]
struct WindowEntry {
    step: StepKey,
    title: Words,
    opens_at: Timestamp,
    closes_at: Timestamp,
    /// What people may put on the map: `point`, `line`, `area`.
    #[serde(default = "points_only")]
    geometries: Vec<Shape>,
}

fn points_only() -> Vec<Shape> {
    vec![Shape::Point]
}

#[derive(Debug, Deserialize)]
struct ThemeEntry {
    code: String,
    name: Words,
    /// English, as older files have it beside the name.
    name_en: Option<String>,
    color: String,
    symbol: String,
}

impl ThemeEntry {
    /// The name, with the English one of an older file.
    fn with_english(&self) -> Localised {
        let name = self.name.0.clone();
        if self.name_en.is_some() { name.with(Lang::En, self.name_en.clone()) } else { name }
    }
}

#[derive(Debug, Deserialize)]
struct OccasionEntry {
    key: String,
    kind: OccasionKind,
    title: Words,
    held_on: Option<Date>,
    place: Option<String>,
    audience: Option<String>,
    access: OccasionAccess,
    head_count: Option<i32>,
}

/// A public event. Instants with their offset: `2026-12-04T18:00:00+01:00`.
#[derive(Debug, Deserialize)]
struct EventEntry {
    title: Words,
    text: Option<Words>,
    place: String,
    /// Longitude and latitude in degrees.
    at: Option<[f64; 2]>,
    starts_at: Timestamp,
    ends_at: Timestamp,
    access: Option<Words>,
    registration: Option<Words>,
}

/// What [`create`] made, by the words of the file.
pub struct Created {
    /// Key of the process.
    pub id: ProcessId,
    /// Themes: code and key.
    pub themes: Vec<(String, i64)>,
    /// Occasions: the file's word and key.
    pub occasions: Vec<(String, i64)>,
    /// Districts: name, code and key.
    pub districts: Vec<(String, String, i64)>,
}

/// Makes a process with everything its definition names. The act goes on inside of it.
///
/// # Errors
/// [`Error::Setup`] when something is taken, malformed, or does not fit.
pub async fn create(tx: &mut Tx, folder: &Folder, definition: Definition) -> Result<Created> {
    let boundary = area(folder, &definition.area)?;
    let new = NewProcess {
        slug: definition.slug,
        number_prefix: definition.prefix,
        title: definition.title.0,
        subtitle: definition.subtitle.0,
        question: definition.question.0,
        open_text: definition.open_text.0,
        fixed_text: definition.fixed_text.0,
        heard_text: Words::said(definition.heard_text),
        moderation_days: definition.moderation_days,
        state: definition.state,
        is_main: definition.main,
        boundary: boundary.clone(),
        boundary_credit: definition.area_credit,
    };
    let id = processes::create_process(tx, &new).await?;
    calendar(tx, definition.phases, definition.windows).await?;
    let themes = add_themes(tx, definition.themes).await?;
    let occasions = add_occasions(tx, definition.occasions).await?;
    let districts = match definition.districts {
        Some(entries) => add_districts(tx, folder, entries).await?,
        None => Vec::new(),
    };
    if let Some(entries) = definition.places {
        add_places(tx, folder, &entries, &boundary).await?;
    }
    for entries in definition.lines {
        add_lines(tx, folder, &entries).await?;
    }
    for event in definition.events {
        add_event(tx, event).await?;
    }
    Ok(Created { id, themes, occasions, districts })
}

fn area(folder: &Folder, area: &Area) -> Result<Geom> {
    match area {
        Area::Box([west, south, east, north]) => Ok(Geom(geo::Rect::new((*west, *south), (*east, *north)).to_polygon().into())),
        Area::Geojson(path) => {
            let first = folder.features(path)?.into_iter().next();
            first.map(|feature| feature.geom).ok_or_else(|| folder.wrong(path, "enthält keine Fläche"))
        }
    }
}

async fn add_districts(tx: &mut Tx, folder: &Folder, entries: DistrictEntries) -> Result<Vec<(String, String, i64)>> {
    let mut made = Vec::new();
    for (name, feature) in folder.named(&entries.geojson)? {
        let no_code = || folder.wrong(&entries.geojson, format!("für „{name}“ steht in „codes“ kein Kürzel"));
        let code = entries.codes.get(&name).cloned().ok_or_else(no_code)?;
        let new = NewDistrict {
            code: code.clone(),
            slug: slug(&name),
            name: name.clone(),
            aliases: entries.aliases.get(&name).cloned().unwrap_or_default(),
            geom: feature.geom,
            source: entries.source.clone(),
            approximate: entries.approximate,
            population: None,
        };
        made.push((name, code, districts::add_district(tx, &new).await?));
    }
    if let Some(unknown) = entries.codes.keys().find(|name| !made.iter().any(|(known, ..)| known == *name)) {
        return Err(folder.wrong(&entries.geojson, format!("„{unknown}“ aus „codes“ fehlt")));
    }
    Ok(made)
}

/// Adds the places inside of the boundary; what lies outside is no help to anybody here.
async fn add_places(tx: &mut Tx, folder: &Folder, entries: &PlaceEntries, boundary: &Geom) -> Result<()> {
    let table = folder.read(&entries.csv)?;
    for row in csv::Reader::from_reader(table.as_slice()).deserialize::<PlaceRow>() {
        let row = row.map_err(|error| folder.wrong(&entries.csv, &error))?;
        let at = LonLat::new(row.lon, row.lat).map_err(|_| folder.wrong(&entries.csv, format!("„{}“ liegt nirgends", row.name)))?;
        if boundary.0.contains(&geo::Point::new(row.lon, row.lat)) {
            places::add_place(tx, &NewPlace { name: row.name, kind: row.kind, at, source: row.source }).await?;
        }
    }
    Ok(())
}

async fn add_lines(tx: &mut Tx, folder: &Folder, entries: &LineEntries) -> Result<()> {
    for (name, feature) in folder.named(&entries.geojson)? {
        let source = feature.text("source").ok_or_else(|| folder.wrong(&entries.geojson, "ein Eintrag ohne „source“"))?;
        places::add_map_line(tx, &NewMapLine { kind: entries.kind, name, geom: feature.geom, source }).await?;
    }
    Ok(())
}

async fn add_event(tx: &mut Tx, entry: EventEntry) -> Result<()> {
    let nowhere = |_| Error::setup(format!("Termin „{}“: „at“ ist kein Ort.", entry.title.0.de));
    let about = EventText {
        at: entry.at.map(|[lon, lat]| LonLat::new(lon, lat)).transpose().map_err(nowhere)?,
        title: entry.title.0,
        text: Words::said(entry.text),
        place: entry.place,
        access: Words::said(entry.access),
        registration: Words::said(entry.registration),
        public: true,
    };
    events::create(tx, &about, Times { starts_at: entry.starts_at, ends_at: entry.ends_at }).await.map(drop)
}

async fn calendar(tx: &mut Tx, phases: Vec<PhaseEntry>, windows: Vec<WindowEntry>) -> Result<()> {
    for phase in phases {
        let phase = Phase {
            step: phase.step,
            title: phase.title.0,
            summary: phase.summary.0,
            label: phase.label.0,
            starts_on: phase.starts_on,
            ends_on: phase.ends_on,
        };
        processes::add_phase(tx, &phase).await?;
    }
    for window in windows {
        let WindowEntry { step, title, opens_at, closes_at, geometries } = window;
        processes::add_window(tx, step, &Window { title: title.0, opens_at, closes_at, geometries }).await?;
    }
    Ok(())
}

async fn add_themes(tx: &mut Tx, entries: Vec<ThemeEntry>) -> Result<Vec<(String, i64)>> {
    let mut made = Vec::new();
    for (position, theme) in (1..).zip(entries) {
        let new = NewTheme {
            slug: slug(&theme.name.0.de),
            code: theme.code.clone(),
            name: theme.with_english(),
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
            title: occasion.title.0,
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
