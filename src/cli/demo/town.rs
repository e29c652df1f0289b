//! Town, processes, calendar, districts, themes, occasions, map.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Demo, bytes, file};
use crate::cli::process::{self, Definition, slug};
use crate::error::{Error, Result};
use crate::process::preparation::districts::{self, NewDistrict};
use crate::process::preparation::places::{self, LineKind, NewMapLine, NewPlace};
use crate::process::preparation::processes;
use crate::services::act::{Actor, TOWN};
use crate::services::geo::{Geom, LonLat};
use crate::services::scope::Town;

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
    district_codes: BTreeMap<String, String>,
    #[serde(flatten)]
    definition: Definition,
}

/// Instant at which the demo's town was set up.
const BEGINNING: &str = "2022-01-10T08:00:00Z";

const CREDIT: &str = "© GeoBasis-DE / BKG, OpenStreetMap-Mitwirkende, DB InfraGO";

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
    let boundary = first_geometry("geo/boundary.geojson")?;
    let created = process::create(&mut demo.tx, entry.definition, boundary, CREDIT).await?;
    demo.remember("process", &entry.key, created.id.0);
    for (code, id) in created.themes {
        demo.remember("theme", &format!("{}/{code}", entry.key), id);
    }
    for (word, id) in created.occasions {
        demo.remember("occasion", &format!("{}/{word}", entry.key), id);
    }
    add_districts(demo, &entry.key, &entry.district_codes).await?;
    map(demo).await
}

async fn add_districts(demo: &mut Demo, process: &str, codes: &BTreeMap<String, String>) -> Result<()> {
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
        demo.name("district", &name, &new.code);
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
