//! Places in the address: one crowded spot, the place that distances are measured from, and where the map looks.

use crate::services::geo::LonLat;

/// Radius of the earth in EPSG:3857.
const RADIUS: f64 = 6_378_137.0;

/// Metres of EPSG:3857.
fn mercator(at: LonLat) -> (f64, f64) {
    let y = (std::f64::consts::FRAC_PI_4 + at.lat.to_radians() / 2.0).tan().ln();
    (at.lon.to_radians() * RADIUS, y * RADIUS)
}

fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let numbers: Vec<f64> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok().filter(|all: &[f64; N]| all.iter().all(|number| number.is_finite()))
}

/// A spot at which several things stand, with a little around it: the signs on the map are wider than the spot, and what lies
/// below one sign is one list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its middle.
    pub at: LonLat,
    /// How far around it, in metres on the ground.
    pub metres: f64,
}

impl Spot {
    /// Far enough for coordinates with five decimals and for those of tiles.
    const LEAST: f64 = 3.0;
    /// More is a part of the map and no spot.
    const MOST: f64 = 500.0;

    /// Reads `east,north` or `east,north,metres`.
    pub fn parse(text: &str) -> Option<Self> {
        let ([lon, lat], metres) = match numbers::<3>(text) {
            Some([lon, lat, metres]) => ([lon, lat], metres),
            None => (numbers::<2>(text)?, Self::LEAST),
        };
        let at = LonLat::new(lon, lat).ok()?;
        Some(Self { at, metres: metres.clamp(Self::LEAST, Self::MOST).ceil() })
    }

    /// As [`Spot::parse`] reads it.
    pub fn write(self) -> String {
        let radius = if self.metres > Self::LEAST { format!(",{}", self.metres) } else { String::new() };
        format!("{:.5},{:.5}{radius}", self.at.lon, self.at.lat)
    }

    /// West, south, east, north in metres of EPSG:3857.
    pub fn frame(self) -> [f64; 4] {
        let (x, y) = mercator(self.at);
        let reach = self.metres / self.at.lat.to_radians().cos();
        [x - reach, y - reach, x + reach, y + reach]
    }
}

/// The place that distances are measured from: to three decimals, about 100 metres, so that an address that is passed on
/// does not tell where somebody stood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near(pub LonLat);

impl Near {
    /// Reads `east,north`.
    pub fn parse(text: &str) -> Option<Self> {
        let [lon, lat] = numbers::<2>(text)?;
        Self::around(LonLat::new(lon, lat).ok()?)
    }

    /// The place, rounded.
    pub fn around(at: LonLat) -> Option<Self> {
        let round = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
        LonLat::new(round(at.lon), round(at.lat)).ok().map(Self)
    }

    /// As [`Near::parse`] reads it.
    pub fn write(self) -> String {
        format!("{:.3},{:.3}", self.0.lon, self.0.lat)
    }

    /// East and north in metres of EPSG:3857.
    pub fn spot(self) -> (f64, f64) {
        mercator(self.0)
    }
}

/// Where the map looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    at: LonLat,
    zoom: f64,
}

impl View {
    /// Reads `east,north,zoom`.
    pub fn parse(text: &str) -> Option<Self> {
        let [lon, lat, zoom] = numbers::<3>(text)?;
        (0.0..=22.0).contains(&zoom).then_some(())?;
        Some(Self { at: LonLat::new(lon, lat).ok()?, zoom })
    }

    /// As [`View::parse`] reads it.
    pub fn write(self) -> String {
        format!("{:.5},{:.5},{}", self.at.lon, self.at.lat, (self.zoom * 100.0).round() / 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_is_a_few_metres_wide_and_never_a_district() {
        let spot = Spot::parse("9.79720,53.66200").expect("a spot");
        let [west, south, east, north] = spot.frame();
        assert!((east - west - 2.0 * 3.0 / spot.at.lat.to_radians().cos()).abs() < 1e-6 && north > south);
        assert_eq!(Spot::parse("9.7972,53.662,99999").expect("a spot").metres, 500.0);
        assert_eq!(spot.write(), "9.79720,53.66200");
        assert_eq!(Spot::parse("9.7972,53.662,11.2").expect("a spot").write(), "9.79720,53.66200,12");
        for text in ["", "9.7", "53.66,9.79", "NaN,53.6", "9.7,53.6,x", "9.7,53.6,1,1"] {
            assert_eq!(Spot::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_near_is_known_to_a_hundred_metres_only() {
        let near = Near::parse("9.79723456,53.66219876").expect("a place");
        assert_eq!(near.write(), "9.797,53.662");
    }

    #[test]
    fn a_view_is_written_as_it_is_read() {
        assert_eq!(View::parse("9.79,53.66,14.5").expect("a view").write(), "9.79000,53.66000,14.5");
        assert_eq!(View::parse("9.79,53.66,99"), None);
    }
}
