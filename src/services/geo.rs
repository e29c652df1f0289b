//! Places: EPSG:4326 (longitude, latitude in degrees) everywhere in the program; PostGIS turns them into EPSG:25832 where
//! metres matter and EPSG:3857 for tiles.

use geozero::wkb::Ewkb;
use geozero::{CoordDimensions, ToGeo as _, ToWkb as _};
use sqlx::Postgres;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef};

/// A geometry column (EWKB on the wire).
#[derive(Clone, Debug, PartialEq)]
pub struct Geom(pub geo::Geometry<f64>);

impl Geom {
    /// A point from longitude and latitude in degrees.
    pub fn point(lon: f64, lat: f64) -> Self {
        Self(geo::Point::new(lon, lat).into())
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
    fn mistakes_have_names() {
        assert_eq!(LonLat::parse("NaN", "53.6"), Err(NoPlace::NotANumber));
        assert_eq!(LonLat::parse("inf", "53.6"), Err(NoPlace::NotANumber));
        assert_eq!(LonLat::parse("", "53.6"), Err(NoPlace::NotANumber));
        assert_eq!(LonLat::parse("53.66", "9.79"), Err(NoPlace::Swapped));
        assert_eq!(LonLat::parse("200", "53.6"), Err(NoPlace::OffTheGlobe));
    }
}
