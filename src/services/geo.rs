//! Places: EPSG:4326 (longitude, latitude in degrees) everywhere in the program; PostGIS turns them into EPSG:25832 where
//! metres matter and EPSG:3857 for tiles.

use geozero::wkb::Ewkb;
use geozero::{CoordDimensions, ToGeo as _, ToWkb as _};
use sqlx::Postgres;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef};

use crate::error::Error;

crate::text_enum! {
    /// What somebody can put on the map.
    pub enum Shape: "shape" { Point = "point", Line = "line", Area = "area" }
}

/// A geometry column (EWKB on the wire).
#[derive(Clone, Debug, PartialEq)]
pub struct Geom(pub geo::Geometry<f64>);

impl Geom {
    /// A point from longitude and latitude in degrees.
    pub fn point(lon: f64, lat: f64) -> Self {
        Self(geo::Point::new(lon, lat).into())
    }

    /// The same place as GeoJSON geometry (RFC 7946).
    pub fn geojson(&self) -> String {
        geojson::Geometry::from(&self.0).to_string()
    }

    /// The same area as a multipolygon, as the columns for areas want it; none when it is no area.
    pub fn into_multi_polygon(self) -> Option<Self> {
        match self.0 {
            geo::Geometry::Polygon(polygon) => Some(Self(geo::MultiPolygon::new(vec![polygon]).into())),
            area @ geo::Geometry::MultiPolygon(_) => Some(Self(area)),
            _ => None,
        }
    }

    /// Longitude and latitude of a point, or of the centroid of anything else.
    pub fn lon_lat(&self) -> Option<(f64, f64)> {
        use geo::Centroid as _;
        self.0.centroid().map(|point| (point.x(), point.y()))
    }
}

impl sqlx::Type<Postgres> for Geom {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("geometry")
    }
}

impl<'r> sqlx::Decode<'r, Postgres> for Geom {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(Ewkb(value.as_bytes()?.to_vec()).to_geo()?))
    }
}

impl<'q> sqlx::Encode<'q, Postgres> for Geom {
    fn encode_by_ref(&self, buf: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        buf.extend_from_slice(&self.0.to_ewkb(CoordDimensions::xy(), Some(4326))?);
        Ok(IsNull::No)
    }
}

/// A feature of a GeoJSON file.
#[derive(Clone, Debug)]
pub struct Feature {
    /// Its properties.
    pub properties: serde_json::Map<String, serde_json::Value>,
    /// Its shape.
    pub geom: Geom,
}

impl Feature {
    /// A property that is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.properties.get(name)?.as_str()
    }
}

/// Reads a GeoJSON text (RFC 7946): a collection, one feature or a bare geometry. Features without a shape are an error.
///
/// # Errors
/// When the text is no GeoJSON.
pub fn read_geojson(text: &str) -> crate::error::Result<Vec<Feature>> {
    use geojson::GeoJson;
    let wrong = |error: geojson::Error| Error::setup(format!("GeoJSON: {error}"));
    let features = match text.parse::<GeoJson>().map_err(wrong)? {
        GeoJson::FeatureCollection(collection) => collection.features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(geometry) => vec![geojson::Feature::from(geometry)],
    };
    features
        .into_iter()
        .map(|feature| {
            let geometry = feature.geometry.ok_or_else(|| Error::setup("GeoJSON: a feature without a geometry"))?;
            let geom = Geom(geo::Geometry::try_from(geometry).map_err(wrong)?);
            Ok(Feature { properties: feature.properties.unwrap_or_default(), geom })
        })
        .collect()
}

/// A longitude and latitude that somebody typed or tapped, with the mistakes people and programs make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

/// Why two numbers are no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// Not a number, or infinite.
    NotANumber,
    /// Outside the globe.
    OffTheGlobe,
    /// In Germany these two have changed their seats: latitude first.
    Swapped,
}

impl LonLat {
    /// Checks a pair of numbers.
    ///
    /// # Errors
    /// [`NoPlace`] when they cannot be a longitude and a latitude in this order.
    pub fn new(lon: f64, lat: f64) -> Result<Self, NoPlace> {
        if !lon.is_finite() || !lat.is_finite() {
            return Err(NoPlace::NotANumber);
        }
        // Germany lies between 5° and 16° east, 47° and 56° north: the two ranges do not meet.
        if (47.0..56.0).contains(&lon) && (5.0..16.0).contains(&lat) {
            return Err(NoPlace::Swapped);
        }
        if lon.abs() > 180.0 || lat.abs() > 85.0 {
            return Err(NoPlace::OffTheGlobe);
        }
        Ok(Self { lon, lat })
    }

    /// Reads what a form field holds; a decimal comma is a decimal point.
    ///
    /// # Errors
    /// [`NoPlace`] as for [`LonLat::new`]; text that is no number is [`NoPlace::NotANumber`].
    pub fn parse(lon: &str, lat: &str) -> Result<Self, NoPlace> {
        let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().map_err(|_| NoPlace::NotANumber);
        Self::new(number(lon)?, number(lat)?)
    }

    /// Both as a form shows them, with a decimal comma: the fields `lon` and `lat`.
    pub fn typed(self) -> [(&'static str, String); 2] {
        [("lon", self.lon), ("lat", self.lat)].map(|(name, degrees)| (name, degrees.to_string().replace('.', ",")))
    }

    /// The place as a geometry.
    pub fn geom(self) -> Geom {
        Geom::point(self.lon, self.lat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_pinneberg_is_a_place() {
        assert_eq!(LonLat::parse("9,7972", " 53.662 "), Ok(LonLat { lon: 9.7972, lat: 53.662 }));
    }

    #[test]
    fn a_place_is_shown_as_it_is_typed() {
        let place = LonLat { lon: 9.7972, lat: 53.662 };
        let [(_, lon), (_, lat)] = place.typed();
        assert_eq!((lon.as_str(), lat.as_str()), ("9,7972", "53,662"));
        assert_eq!(LonLat::parse(&lon, &lat), Ok(place));
    }

    #[test]
    fn geojson_comes_as_features_with_shapes() {
        let text = r#"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "A"},
            "geometry": {"type": "Polygon", "coordinates": [[[9, 53], [10, 53], [10, 54], [9, 53]]]}}]}"#;
        let features = read_geojson(text).expect("GeoJSON");
        assert_eq!(features[0].text("name"), Some("A"));
        assert!(features[0].geom.clone().into_multi_polygon().is_some());
        assert!(Geom::point(9.8, 53.6).into_multi_polygon().is_none());
        assert!(read_geojson("{}").is_err());
    }

    #[test]
    fn mistakes_have_names() {
        assert_eq!(LonLat::parse("NaN", "53.6"), Err(NoPlace::NotANumber));
        assert_eq!(LonLat::parse("inf", "53.6"), Err(NoPlace::NotANumber));
        assert_eq!(LonLat::parse("", "53.6"), Err(NoPlace::NotANumber));
        assert_eq!(LonLat::parse("53.66", "9.79"), Err(NoPlace::Swapped));
        assert_eq!(LonLat::parse("200", "53.6"), Err(NoPlace::OffTheGlobe));
    }
}
