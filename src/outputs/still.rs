//! The town's picture, drawn on the server: for home, for pages without JavaScript, for the place of one contribution.

use std::sync::Arc;

use maud::Markup;

use crate::error::Result;
use crate::outputs::marks::TownMark;
use crate::process::preparation::places::views::{Ground, bounds};
use crate::process::preparation::places::{self, Shapes};
use crate::web::components::{Cell, Frame, Kind, Mark, Shade};
use crate::web::cx::Cx;

/// Shapes of the process, ready to be drawn.
pub struct Still {
    shapes: Arc<Shapes>,
}

impl Still {
    /// Reads the shapes, once in a revision.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn load(cx: &Cx) -> Result<Self> {
        Ok(Self { shapes: places::kept_shapes(cx).await? })
    }

    /// West, south, east, north of the area in degrees.
    pub fn bounds(&self) -> [f64; 4] {
        bounds(&self.shapes)
    }

    /// The shapes, to draw on.
    pub fn ground(&self) -> Ground<'_> {
        Ground::of(&self.shapes)
    }

    /// The picture with its caption.
    pub fn render(&self, cx: &Cx, title: String, marks: &[Mark], frame: Frame, size: (u32, u32)) -> Markup {
        self.ground().map(title, marks, frame, size).render(cx.lang)
    }
}

/// Shaded cells for the picture from what the database counted: contributions, never their support.
pub fn cells(cx: &Cx, counted: &[TownMark]) -> Vec<Cell> {
    let cell = |mark: &TownMark| Cell {
        area: mark.cell(),
        shade: Shade::of(u32::try_from(mark.n).unwrap_or(u32::MAX)),
        label: cx.text("count-contributions", &[("n", mark.n.into())]),
    };
    counted.iter().map(cell).collect()
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
                extent: (mark.n > 1).then(|| mark.cell()),
            })
        })
        .collect()
}
