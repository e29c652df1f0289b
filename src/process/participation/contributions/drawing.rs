//! Lines and areas that somebody drew on the map: read from the form's GeoJSON (RFC 7946), checked before the database is
//! asked. No IO.

use geo::orient::Direction;
use geo::{
    Area as _, BoundingRect as _, ConvexHull as _, Geodesic, Geometry, Length as _, LineString, MapCoords as _, Orient as _, Polygon,
    RemoveRepeatedPoints as _, Validation as _,
};

use crate::services::geo::{Geom, LonLat, NoPlace, Shape};

/// Most corners; a hand draws a tenth of it.
const MOST_CORNERS: usize = 200;
/// Longest text that can hold so many corners.
const MOST_BYTES: usize = 20_000;
/// Shortest line, in metres.
const SHORTEST: f64 = 5.0;
/// Longest line, and longest way around an area, in metres.
const LONGEST: f64 = 20_000.0;
/// Smallest area, in square metres.
const SMALLEST: f64 = 25.0;
/// Six digits are a tenth of a metre: nobody means more.
const DIGITS: f64 = 1e6;

/// A line or an area as somebody drew it, EPSG:4326 with six digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing(Outline);

#[derive(Clone, Debug, PartialEq)]
enum Outline {
    Line(LineString<f64>),
    /// Without holes, counterclockwise.
    Area(Polygon<f64>),
}

/// What a drawing is, with its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// A line, in metres.
    Length(f64),
    /// An area, in square metres.
    Area(f64),
}

/// Why something is no drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDrawing {
    /// Not the GeoJSON of one line or one area without holes.
    Unreadable,
    /// A corner that is no place.
    Corner(NoPlace),
    /// A line with less than two corners, an area with less than three.
    TooFewCorners(Shape),
    /// More than 200 corners.
    TooManyCorners,
    /// An area whose outline crosses itself.
    CrossesItself,
    /// A line shorter than 5 metres, an area smaller than 25 square metres.
    TooSmall(Shape),
    /// A line longer than 20 kilometres, or an area with a longer way around it.
    TooLong,
}

impl NoDrawing {
    /// Key of the sentence that says it.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Unreadable | Self::Corner(NoPlace::NotANumber) => "form-drawing-unreadable",
            Self::Corner(NoPlace::OffTheGlobe) => "form-drawing-off-the-globe",
            Self::Corner(NoPlace::Swapped) => "form-drawing-swapped",
            Self::TooFewCorners(Shape::Area) => "form-area-unfinished",
            Self::TooFewCorners(_) => "form-line-unfinished",
            Self::TooManyCorners => "form-drawing-too-many-corners",
            Self::CrossesItself => "form-area-crosses-itself",
            Self::TooSmall(Shape::Area) => "form-area-too-small",
            Self::TooSmall(_) => "form-line-too-short",
            Self::TooLong => "form-drawing-too-long",
        }
    }
}

impl Drawing {
    /// Reads what the form holds.
    ///
    /// # Errors
    /// [`NoDrawing`].
    pub fn parse(text: &str) -> Result<Self, NoDrawing> {
        if text.len() > MOST_BYTES {
            return Err(NoDrawing::TooManyCorners);
        }
        let parsed = text.parse::<geojson::Geometry>().map_err(|_| NoDrawing::Unreadable)?;
        match Geometry::<f64>::try_from(parsed).map_err(|_| NoDrawing::Unreadable)? {
            Geometry::LineString(line) => Self::line(line),
            Geometry::Polygon(area) if area.interiors().is_empty() => Self::area(area),
            _ => Err(NoDrawing::Unreadable),
        }
    }

    fn line(line: LineString<f64>) -> Result<Self, NoDrawing> {
        let line = tidy(&line)?;
        if line.0.len() < 2 {
            return Err(NoDrawing::TooFewCorners(Shape::Line));
        }
        match Geodesic.length(&line) {
            length if length < SHORTEST => Err(NoDrawing::TooSmall(Shape::Line)),
            length if length > LONGEST => Err(NoDrawing::TooLong),
            _ => Ok(Self(Outline::Line(line))),
        }
    }

    fn area(area: Polygon<f64>) -> Result<Self, NoDrawing> {
        let area = Polygon::new(tidy(area.exterior())?, Vec::new());
        // The first corner is written twice, at the beginning and at the end.
        if area.exterior().0.len() < 4 {
            return Err(NoDrawing::TooFewCorners(Shape::Area));
        }
        if Geodesic.length(area.exterior()) > LONGEST {
            return Err(NoDrawing::TooLong);
        }
        // The hull, because the halves of an outline that crosses itself take each other's size away.
        if square_metres(&area.convex_hull()) < SMALLEST {
            return Err(NoDrawing::TooSmall(Shape::Area));
        }
        if !area.is_valid() {
            return Err(NoDrawing::CrossesItself);
        }
        // RFC 7946 §3.1.6: the outline runs counterclockwise.
        Ok(Self(Outline::Area(area.orient(Direction::Default))))
    }

    /// Line or area.
    pub const fn shape(&self) -> Shape {
        match self.0 {
            Outline::Line(_) => Shape::Line,
            Outline::Area(_) => Shape::Area,
        }
    }

    /// How long or how large it is on the ground.
    pub fn size(&self) -> Size {
        match &self.0 {
            Outline::Line(line) => Size::Length(Geodesic.length(line)),
            Outline::Area(area) => Size::Area(square_metres(area)),
        }
    }

    /// The geometry.
    pub fn geom(&self) -> Geom {
        Geom(match &self.0 {
            Outline::Line(line) => line.clone().into(),
            Outline::Area(area) => area.clone().into(),
        })
    }
}

/// Size of an area whose edges are straight in degrees (RFC 7946 §3.1.1), on a globe: good to half a percent.
fn square_metres(area: &Polygon<f64>) -> f64 {
    /// Metres of a degree of latitude on a globe with the mean radius of the earth (IUGG).
    const DEGREE: f64 = 111_195.08;
    let middle = area.bounding_rect().map_or(0.0, |rect| rect.center().y);
    area.unsigned_area() * DEGREE * DEGREE * middle.to_radians().cos()
}

/// Corners with six digits, each once in a row.
fn tidy(line: &LineString<f64>) -> Result<LineString<f64>, NoDrawing> {
    let line = line.map_coords(|corner| geo::Coord { x: (corner.x * DIGITS).round() / DIGITS, y: (corner.y * DIGITS).round() / DIGITS });
    let line = line.remove_repeated_points();
    if line.0.len() > MOST_CORNERS + 1 {
        return Err(NoDrawing::TooManyCorners);
    }
    for corner in &line {
        LonLat::new(corner.x, corner.y).map_err(NoDrawing::Corner)?;
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(corners: &[[f64; 2]]) -> String {
        serde_json::json!({ "type": "LineString", "coordinates": corners }).to_string()
    }

    fn area(corners: &[[f64; 2]]) -> String {
        let ring: Vec<_> = corners.iter().chain(corners.first()).collect();
        serde_json::json!({ "type": "Polygon", "coordinates": [ring] }).to_string()
    }

    #[test]
    fn a_line_and_an_area_are_read() {
        let way = Drawing::parse(&line(&[[9.78, 53.65], [9.79, 53.65]])).expect("a line");
        let Size::Length(metres) = way.size() else { panic!("a line is long") };
        assert_eq!((way.shape(), metres.round()), (Shape::Line, 661.0));
        let square = [[9.78, 53.65], [9.78, 53.651], [9.781, 53.651], [9.781, 53.65]];
        let place = Drawing::parse(&area(&square)).expect("an area, although its corners run clockwise");
        let Size::Area(metres) = place.size() else { panic!("an area is large") };
        assert_eq!((place.shape(), metres.round()), (Shape::Area, 7_328.0));
    }

    #[test]
    fn every_mistake_has_its_name() {
        let many: Vec<[f64; 2]> = (0..202).map(|n| [9.7 + f64::from(n) / 1e4, 53.65]).collect();
        let cases = [
            ("", NoDrawing::Unreadable),
            ("{}", NoDrawing::Unreadable),
            (r#"{"type":"Point","coordinates":[9.78,53.65]}"#, NoDrawing::Unreadable),
            (r#"{"type":"LineString","coordinates":[[9.78,53.65],[1e999,53.65]]}"#, NoDrawing::Unreadable),
            (&line(&[[53.65, 9.78], [53.66, 9.78]]), NoDrawing::Corner(NoPlace::Swapped)),
            (&line(&[[190.0, 53.65], [191.0, 53.65]]), NoDrawing::Corner(NoPlace::OffTheGlobe)),
            (&line(&[[9.78, 53.65], [9.78, 53.65]]), NoDrawing::TooFewCorners(Shape::Line)),
            (&line(&[[9.78, 53.65], [9.78003, 53.65]]), NoDrawing::TooSmall(Shape::Line)),
            (&line(&[[9.0, 53.65], [9.78, 53.65]]), NoDrawing::TooLong),
            (&line(&many), NoDrawing::TooManyCorners),
            (&area(&[[9.78, 53.65], [9.79, 53.65]]), NoDrawing::TooFewCorners(Shape::Area)),
            (&area(&[[9.78, 53.65], [9.79, 53.65], [9.785, 53.65]]), NoDrawing::TooSmall(Shape::Area)),
            (&area(&[[9.78, 53.65], [9.78003, 53.65], [9.78003, 53.65003]]), NoDrawing::TooSmall(Shape::Area)),
            // A bow tie: its halves take each other away, but it is not small.
            (&area(&[[9.78, 53.65], [9.79, 53.66], [9.79, 53.65], [9.78, 53.66]]), NoDrawing::CrossesItself),
        ];
        for (text, mistake) in cases {
            assert_eq!(Drawing::parse(text), Err(mistake), "{text}");
        }
    }

    proptest! {
        /// What is accepted can be written and read again without a change, whatever was typed.
        #[test]
        fn reading_again_changes_nothing(corners in prop::collection::vec((9.7_f64..9.9, 53.6_f64..53.7), 0..12), closed in any::<bool>()) {
            let corners: Vec<[f64; 2]> = corners.into_iter().map(|(lon, lat)| [lon, lat]).collect();
            if let Ok(drawing) = Drawing::parse(&if closed { area(&corners) } else { line(&corners) }) {
                prop_assert_eq!(Drawing::parse(&drawing.geom().geojson()), Ok(drawing.clone()));
            }
        }

        /// No text breaks the reader.
        #[test]
        fn any_text_is_refused_or_read(text in r#"[\[\]{}:,"a-zA-Z0-9.\-]{0,80}"#) {
            prop_assert!(Drawing::parse(&text).is_err());
        }
    }
}
