//! The shapes of a process, as the map components want them.

use geo::{BoundingRect as _, LineString};

use super::model::{LineKind, Shapes};
use crate::web::components::{District, Frame, Mark, TownMap};

/// The shapes of a process, ready to be drawn.
pub struct Ground<'a> {
    shapes: &'a Shapes,
    districts: Vec<District<'a>>,
    railways: Vec<&'a LineString<f64>>,
}

impl<'a> Ground<'a> {
    /// Borrows the shapes.
    pub fn of(shapes: &'a Shapes) -> Self {
        let district = shapes.districts.iter().map(|it| District { name: &it.name, approximate: it.approximate, area: &it.area });
        let railway = shapes.lines.iter().filter(|it| it.kind == LineKind::Rail).flat_map(|it| &it.pieces);
        Self { shapes, districts: district.collect(), railways: railway.collect() }
    }

    /// Whether railways run through the area.
    pub fn has_railways(&self) -> bool {
        !self.railways.is_empty()
    }

    /// The picture of the ground with these marks.
    pub fn map(&'a self, title: String, marks: &'a [Mark], frame: Frame, size: (u32, u32)) -> TownMap<'a> {
        TownMap {
            title,
            districts: &self.districts,
            boundary: Some(&self.shapes.boundary),
            railways: &self.railways,
            drawn: None,
            marks,
            cells: None,
            list: None,
            credit: &self.shapes.credit,
            frame,
            size,
        }
    }
}

/// West, south, east, north of the process's area in degrees; the whole globe for an area without points.
pub fn bounds(shapes: &Shapes) -> [f64; 4] {
    shapes.boundary.bounding_rect().map_or([-180.0, -85.0, 180.0, 85.0], |rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y])
}
