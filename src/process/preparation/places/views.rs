//! The shapes of a process, as the map components want them.

use geo::{BoundingRect as _, LineString};

use super::model::{LineKind, Shapes};
use crate::web::components::District;

/// The districts, to draw.
pub fn drawn_districts(shapes: &Shapes) -> Vec<District<'_>> {
    shapes.districts.iter().map(|it| District { name: &it.name, approximate: it.approximate, area: &it.area }).collect()
}

/// The railways, to draw.
pub fn railways(shapes: &Shapes) -> Vec<LineString<f64>> {
    shapes.lines.iter().filter(|it| it.kind == LineKind::Rail).map(|it| it.line.clone()).collect()
}

/// West, south, east, north of the process's area in degrees; the whole globe for an area without points.
pub fn bounds(shapes: &Shapes) -> [f64; 4] {
    shapes.boundary.bounding_rect().map_or([-180.0, -85.0, 180.0, 85.0], |rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y])
}
