//! Town, processes, calendar, districts, themes, occasions, map.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::{Demo, bytes, file};
use crate::error::{Error, Result};
use crate::process::preparation::districts::{self, NewDistrict};
use crate::process::preparation::occasions::{self, NewOccasion, OccasionAccess, OccasionKind};
use crate::process::preparation::places::{self, LineKind, NewMapLine, NewPlace};
use crate::process::preparation::processes::{self, NewProcess};
use crate::process::preparation::themes::{self, NewTheme};
use crate::services::act::{Actor, TOWN};
use crate::services::geo::{Geom, LonLat};
use crate::services::i18n::Localised;
use crate::services::scope::{Phase, ProcessState, StepKey, Town, Window};

#[derive(Deserialize)]
struct TownFile {
    name: String,
    ags: String,
    contact: Contact,
    processes: Vec<ProcessEntry>,
}

#[derive(Deserialize)]
struct Contact {
    name: String,
    role: String,
    phone: String,
    hours: String,
    email: String,
}

#[derive(Deserialize)]
struct ProcessEntry {
    key: String,
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
    district_codes: std::collections::BTreeMap<String, String>,
    occasions: Vec<OccasionEntry>,
}

#[derive(Deserialize)]
struct PhaseEntry {
    step: StepKey,
    title: String,
    summary: String,
    label: String,
    starts_on: Option<Date>,
    ends_on: Option<Date>,
}

#[derive(Deserialize)]
struct WindowEntry {
    step: StepKey,
    title: String,
    opens_at: Timestamp,
    closes_at: Timestamp,
}

#[derive(Deserialize)]
struct ThemeEntry {
    code: String,
    name: String,
    name_en: String,
    color: String,
    symbol: String,
}

#[derive(Deserialize)]
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

/// Instant at which the demo's town was set up.
const BEGINNING: &str = "2022-01-10T08:00:00Z";

const CREDIT: &str = "GeoBasis-DE / BKG; Ortsteile: Näherung, nicht amtlich";

pub(super) async fn load(demo: &mut Demo) -> Result<()> {
    let data: TownFile = file("demo/town.json")?;
    let at = BEGINNING.parse().map_err(Error::internal)?;
    demo.tx.replay(Actor::System, TOWN, at);
    let town = Town {
        name: data.name,
        contact_name: data.contact.name,
        contact_role: data.contact.role,
        contact_phone: data.contact.phone,
        contact_hours: data.contact.hours,
        contact_email: data.contact.email,
    };
    processes::set_town(&mut demo.tx, &data.ags, &town).await?;
    neighbours(demo).await?;
    for entry in data.processes {
        process(demo, entry).await?;
    }
    Ok(())
}

async fn process(demo: &mut Demo, entry: ProcessEntry) -> Result<()> {
    let new = NewProcess {
        slug: entry.slug,
        number_prefix: entry.prefix,
        title: Localised::german(entry.title),
        subtitle: Localised::german(entry.subtitle),
        question: Localised::german(entry.question),
        open_text: Localised::german(entry.open_text),
        fixed_text: Localised::german(entry.fixed_text),
        heard_text: entry.heard_text.map(Localised::german),
        moderation_days: entry.moderation_days,
        state: entry.state,
        is_main: entry.main,
        boundary: first_geometry("geo/boundary.geojson")?,
        boundary_credit: CREDIT.to_owned(),
    };
    let process = processes::create_process(&mut demo.tx, &new).await?;
    demo.remember("process", &entry.key, process.0);
    for phase in entry.phases {
        let phase = Phase {
            step: phase.step,
            title: Localised::german(phase.title),
            summary: Localised::german(phase.summary),
            label: Localised::german(phase.label),
            starts_on: phase.starts_on,
            ends_on: phase.ends_on,
        };
        processes::add_phase(&mut demo.tx, &phase).await?;
    }
    for window in entry.windows {
        let times = Window { title: Localised::german(window.title), opens_at: window.opens_at, closes_at: window.closes_at };
        processes::add_window(&mut demo.tx, window.step, &times).await?;
    }
    for (position, theme) in (1..).zip(entry.themes) {
        let new = NewTheme {
            slug: slug(&theme.name),
            code: theme.code.clone(),
            name: Localised { de: theme.name, en: Some(theme.name_en) },
            color: theme.color,
            symbol: theme.symbol,
            position,
        };
        let id = themes::add_theme(&mut demo.tx, &new).await?;
        demo.remember("theme", &format!("{}/{}", entry.key, theme.code), id);
    }
    add_districts(demo, &entry.key, &entry.district_codes).await?;
    for occasion in entry.occasions {
        let new = NewOccasion {
            kind: occasion.kind,
            title: Localised::german(occasion.title),
            held_on: occasion.held_on,
            place: occasion.place,
            audience: occasion.audience,
            access: occasion.access,
            head_count: occasion.head_count,
        };
        let id = occasions::add_occasion(&mut demo.tx, &new).await?;
        demo.remember("occasion", &format!("{}/{}", entry.key, occasion.key), id.0);
    }
    map(demo).await
}

async fn add_districts(demo: &mut Demo, process: &str, codes: &std::collections::BTreeMap<String, String>) -> Result<()> {
    for (properties, geom) in features("geo/districts.geojson")? {
        let text = |name: &str| properties.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let name = text("name");
        let code = codes.get(&name).cloned().ok_or_else(|| Error::setup(format!("demo data: no code for {name}")))?;
        let new = NewDistrict {
            code,
            slug: slug(&name),
            name: name.clone(),
            aliases: Some(text("ortsteil_wikipedia")).filter(|alias| *alias != name && !alias.is_empty()).into_iter().collect(),
            geom,
            source: text("method"),
            approximate: true,
            population: None,
        };
        let id = districts::add_district(&mut demo.tx, &new).await?;
        demo.remember("district", &format!("{process}/{name}"), id);
    }
    Ok(())
}

async fn map(demo: &mut Demo) -> Result<()> {
    for (properties, geom) in features("geo/rail.geojson")? {
        let text = |name: &str| properties.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let new = NewMapLine { kind: LineKind::Rail, name: text("name"), geom, source: text("source") };
        places::add_map_line(&mut demo.tx, &new).await?;
    }
    let table = bytes("geo/places.csv")?;
    for row in csv::Reader::from_reader(table.as_slice()).deserialize::<PlaceRow>() {
        let row = row.map_err(|error| Error::setup(format!("demo data geo/places.csv: {error}")))?;
        if row.inside_boundary != "True" {
            continue;
        }
        let at = LonLat::new(row.lon, row.lat).map_err(|_| Error::setup(format!("demo data: {} lies nowhere", row.name)))?;
        let new = NewPlace { name: row.name, kind: row.kind, at, source: row.source };
        places::add_place(&mut demo.tx, &new).await?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct PlaceRow {
    name: String,
    kind: String,
    lon: f64,
    lat: f64,
    source: String,
    inside_boundary: String,
}

async fn neighbours(demo: &mut Demo) -> Result<()> {
    for (properties, geom) in features("geo/neighbours.geojson")? {
        let name = properties.get("name").and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        places::add_neighbour(&mut demo.tx, &name, geom, "GeoBasis-DE / BKG").await?;
    }
    Ok(())
}

type Feature = (geojson::JsonObject, Geom);

fn features(path: &str) -> Result<Vec<Feature>> {
    let wrong = |what: &str| Error::setup(format!("demo data {path}: {what}"));
    let text = String::from_utf8(bytes(path)?).map_err(|_| wrong("not UTF-8"))?;
    let collection: geojson::FeatureCollection = text.parse().map_err(|_| wrong("not GeoJSON"))?;
    collection
        .features
        .into_iter()
        .map(|feature| {
            let geometry = feature.geometry.ok_or_else(|| wrong("a feature without geometry"))?;
            let geometry = geo::Geometry::<f64>::try_from(geometry).map_err(|_| wrong("a geometry that cannot be read"))?;
            Ok((feature.properties.unwrap_or_default(), Geom(geometry)))
        })
        .collect()
}

fn first_geometry(path: &str) -> Result<Geom> {
    features(path)?.into_iter().next().map(|(_, geom)| geom).ok_or_else(|| Error::setup(format!("demo data {path} is empty")))
}

/// A name as it stands in addresses: "Wohnen und Soziales" is `wohnen-und-soziales`.
fn slug(name: &str) -> String {
    let spelled = name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
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
