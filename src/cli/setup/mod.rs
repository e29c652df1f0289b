//! How a town is set up from files: the town itself, its neighbours, and its processes with calendar, themes, occasions,
//! districts and map. The commands `town` and `process` read them from disk, the demo reads the same from the executable;
//! `tests/data/demo/town.json` shows the whole format.

pub mod process;
pub mod town;
mod words;

use std::fmt::Display;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::services::geo::Geom;

#[derive(RustEmbed)]
#[folder = "tests/data"]
#[include = "demo/*.json"]
#[include = "demo/pages/*.md"]
#[include = "geo/*"]
struct Embedded;

/// Where the files of a set-up are, and what paths in them start at.
#[derive(Debug)]
pub enum Folder {
    /// `tests/data/demo`, part of the executable.
    Demo,
    /// A folder on disk.
    Disk(PathBuf),
}

/// A shape with what its file says about it.
#[derive(Debug)]
pub struct Feature {
    /// The shape, EPSG:4326.
    pub geom: Geom,
    properties: geojson::JsonObject,
}

impl Feature {
    /// A property that is a text, if it is there.
    pub fn text(&self, name: &str) -> Option<String> {
        self.properties.get(name).and_then(|value| value.as_str()).map(str::to_owned)
    }
}

impl Folder {
    /// The folder of a file on disk, and the file's name in it.
    ///
    /// # Errors
    /// [`Error::Setup`] when the path names no file.
    pub fn and_name(file: &Path) -> Result<(Self, String)> {
        let folder = Self::Disk(file.parent().unwrap_or(Path::new("")).to_owned());
        let name = file.file_name().ok_or_else(|| Error::setup(format!("{} ist keine Datei.", file.display())))?;
        Ok((folder, name.to_string_lossy().into_owned()))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// [`Error::Setup`] when it cannot be read.
    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        match self {
            Self::Demo => {
                let inside = path.strip_prefix("../").map_or_else(|| format!("demo/{path}"), str::to_owned);
                Embedded::get(&inside).map(|file| file.data.into_owned()).ok_or_else(|| self.wrong(path, "fehlt"))
            }
            Self::Disk(folder) => std::fs::read(folder.join(path)).map_err(|error| self.wrong(path, error)),
        }
    }

    /// A JSON file.
    ///
    /// # Errors
    /// [`Error::Setup`] when it cannot be read, or says something else than expected.
    pub fn json<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        serde_json::from_slice(&self.read(path)?).map_err(|error| self.wrong(path, error))
    }

    /// The features of a GeoJSON file.
    ///
    /// # Errors
    /// [`Error::Setup`] when it cannot be read, or a feature has no shape.
    pub fn features(&self, path: &str) -> Result<Vec<Feature>> {
        let collection: geojson::FeatureCollection = self.json(path)?;
        let feature = |feature: geojson::Feature| {
            let geometry = feature.geometry.ok_or_else(|| self.wrong(path, "ein Eintrag ohne Geometrie"))?;
            let geom = geo::Geometry::<f64>::try_from(geometry).map_err(|error| self.wrong(path, error))?;
            Ok(Feature { geom: Geom(geom), properties: feature.properties.unwrap_or_default() })
        };
        collection.features.into_iter().map(feature).collect()
    }

    /// The features of a GeoJSON file by their names.
    ///
    /// # Errors
    /// As [`Self::features`], and when one has no name.
    pub fn named(&self, path: &str) -> Result<Vec<(String, Feature)>> {
        let named = |feature: Feature| {
            let name = feature.text("name").filter(|name| !name.is_empty());
            name.map(|name| (name, feature)).ok_or_else(|| self.wrong(path, "ein Eintrag ohne „name“"))
        };
        self.features(path)?.into_iter().map(named).collect()
    }

    /// What is wrong with a file, for the operator.
    pub fn wrong(&self, path: &str, what: impl Display) -> Error {
        let path = match self {
            Self::Demo => format!("tests/data/demo/{path}"),
            Self::Disk(folder) => folder.join(path).display().to_string(),
        };
        Error::setup(format!("{path}: {what}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_without_a_name_is_refused_with_its_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str| {
            let point = r#"{"type": "Point", "coordinates": [9.8, 53.6]}"#;
            let text = format!(
                r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature", "properties": {{{name}}}, "geometry": {point}}}]}}"#
            );
            std::fs::write(folder.path().join("orte.geojson"), text).expect("written");
        };
        let files = Folder::Disk(folder.path().to_owned());
        write(r#""name": "Fahlt""#);
        assert_eq!(files.named("orte.geojson").expect("readable")[0].0, "Fahlt");
        for nameless in ["", r#""name": """#, r#""name": 5"#] {
            write(nameless);
            let said = files.named("orte.geojson").expect_err(nameless).to_string();
            assert!(said.ends_with("orte.geojson: ein Eintrag ohne „name“"), "{said}");
        }
    }
}
