//! The town's picture, drawn on the server: for home, for pages without JavaScript, for the place of one contribution.

use maud::Markup;

use crate::error::Result;
use crate::outputs::marks::TownMark;
use crate::process::preparation::places::{self, LineKind, Shapes};
use crate::web::components::{District, Frame, Kind, Mark, TownMap};
use crate::web::cx::Cx;

/// Shapes of the process, ready to be drawn.
pub struct Still {
    shapes: Shapes,
}

impl Still {
    /// Reads the shapes.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn load(cx: &Cx) -> Result<Self> {
        Ok(Self { shapes: places::shapes(cx.db(), cx.process.id).await? })
    }

    /// West, south, east, north of the area in degrees.
    pub fn bounds(&self) -> [f64; 4] {
        use geo::BoundingRect as _;
        self.shapes
            .boundary
            .bounding_rect()
            .map_or([5.8, 47.2, 15.1, 55.1], |rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y])
    }

    /// Whether railways run through the area.
    pub fn has_railways(&self) -> bool {
        self.shapes.lines.iter().any(|line| line.kind == LineKind::Rail)
    }

    /// Draws with the picture: borrows everything a [`TownMap`] needs.
    pub fn draw<T>(&self, title: String, marks: &[Mark], frame: Frame, size: (u32, u32), draw: impl FnOnce(TownMap<'_>) -> T) -> T {
        let districts: Vec<District<'_>> = self
            .shapes
            .districts
            .iter()
            .map(|district| District { name: &district.name, approximate: district.approximate, area: &district.area })
            .collect();
        let railways: Vec<_> = self.shapes.lines.iter().filter(|line| line.kind == LineKind::Rail).map(|line| line.line.clone()).collect();
        draw(TownMap { title, districts: &districts, boundary: Some(&self.shapes.boundary), railways: &railways, marks, frame, size })
    }

    /// The picture with its caption.
    pub fn render(&self, cx: &Cx, title: String, marks: &[Mark], frame: Frame, size: (u32, u32)) -> Markup {
        self.draw(title, marks, frame, size, |map| map.render(cx.lang))
    }
}

/// Marks for the picture from what the database counted.
pub fn marks(cx: &Cx, counted: &[TownMark]) -> Vec<Mark> {
    counted
        .iter()
        .filter_map(|mark| {
            let href = mark.number.as_ref().map(|number| cx.url(&format!("/beitraege/{number}")));
            Some(Mark {
                lon: mark.lon,
                lat: mark.lat,
                kind: Kind::from_code(mark.kind.as_str())?,
                count: u32::try_from(mark.n).unwrap_or(u32::MAX),
                label: mark.title.clone().unwrap_or_default(),
                href,
            })
        })
        .collect()
}
