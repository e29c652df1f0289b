//! The drawing itself.

use std::fmt::Write as _;

use geo::{Geometry, LineString, MultiPolygon};
use maud::{Markup, html};

use super::super::Kind;
use super::super::chart::px;
use super::place::{Area, Name, Projection, Spot, names, spots};
use super::{Cell, Drawn, Frame, TownMap};

const PAPER: &str = "#f4f6fa";
const INK: &str = "#22314d";
const OUTLINE: &str = "#8296b3";
const RAIL: &str = "#6b7a92";
/// Tints of neighbouring districts: just enough to tell them apart.
const TINTS: [&str; 7] = ["#eef1f6", "#e3e9f2", "#f3f5f9", "#e9eef5", "#f0f3f8", "#dfe6f0", "#edf0f5"];

/// The whole picture.
pub(super) fn town(map: &TownMap<'_>) -> Markup {
    let (width, height) = map.size;
    let linked = map.list.is_some() || map.marks.iter().any(|mark| mark.href.is_some());
    // Around a place the picture fills its frame, whatever shape a phone gives it; the whole town is never cut.
    let fit = matches!(map.frame, Frame::Around { .. }).then_some("xMidYMid slice");
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (width) " " (height) } preserveAspectRatio=[fit] role=(if linked { "group" } else { "img" }) aria-label=(map.title) font-family="Fira Sans" {
            title { (map.title) }
            (content(map))
        }
    }
}

/// Ground, what was drawn, marks, names.
pub(super) fn content(map: &TownMap<'_>) -> Markup {
    let projection = Projection::of(map);
    let spots = spots(map, &projection);
    let pin = matches!(map.frame, Frame::Around { .. });
    let taken: Vec<_> = spots.iter().map(|spot| if pin { pin_area(spot) } else { spot.area() }).collect();
    let names = names(map, &projection, &taken);
    let (width, height) = map.size;
    html! {
        @if pin { rect width=(width) height=(height) fill=(PAPER) {} }
        (ground(map, &projection))
        @if let Some(cells) = &map.cells { (shades(cells, &projection)) }
        @if let Some(drawn) = &map.drawn { (drawing(drawn, &projection)) }
        @for spot in &spots { @if pin { (pin_mark(spot)) } @else { (mark(map, spot)) } }
        @for name in &names { (label(name)) }
    }
}

/// How many things lie where: the more, the darker. Each cell says its number when it is pointed at, and names it aloud.
fn shades(cells: &[Cell], projection: &Projection) -> Markup {
    html! {
        @for cell in cells {
            @let [west, south, east, north] = cell.area;
            @let ((left, bottom), (right, top)) = (projection.place(west, south), projection.place(east, north));
            rect x=(px(left)) y=(px(top)) width=(px(right - left)) height=(px(bottom - top)) fill=(cell.shade.colour()) fill-opacity="0.85" { title { (cell.label) } }
        }
    }
}

fn ground(map: &TownMap<'_>, projection: &Projection) -> Markup {
    html! {
        @for (index, district) in map.districts.iter().enumerate() {
            path d=(area_path(district.area, projection)) fill=(TINTS[index % TINTS.len()]) stroke=(OUTLINE) stroke-width="1.1"
                stroke-dasharray=[district.approximate.then_some("4 3")] {}
        }
        @if let Some(boundary) = map.boundary {
            path d=(area_path(boundary, projection)) fill=(if map.districts.is_empty() { TINTS[0] } else { "none" }) stroke=(OUTLINE) stroke-width="1.6" {}
        }
        @if !map.railways.is_empty() {
            path d=(map.railways.iter().map(|line| line_path(line, projection)).collect::<String>()) fill="none" stroke=(RAIL) stroke-width="2.2" stroke-dasharray="7 4" {}
        }
    }
}

/// A drawn line or area in the colour of its kind, with a white edge that keeps it apart from the ground.
fn drawing(drawn: &Drawn<'_>, projection: &Projection) -> Markup {
    let (path, fill) = match drawn.geometry {
        Geometry::LineString(line) => (line_path(line, projection), "none"),
        Geometry::Polygon(area) => (line_path(area.exterior(), projection) + "Z", drawn.kind.colour()),
        _ => return html! {},
    };
    html! {
        path d=(path) fill=(fill) fill-opacity="0.2" stroke="#fff" stroke-width="7" stroke-linejoin="round" stroke-linecap="round" {}
        path d=(path) fill="none" stroke=(drawn.kind.colour()) stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round" {}
    }
}

fn mark(map: &TownMap<'_>, spot: &Spot<'_>) -> Markup {
    let shape = if spot.count == 1 { single(spot) } else { several(spot) };
    match way(map, spot) {
        Some((href, label)) => html! { a href=(href) aria-label=(label) { (shape) } },
        None => shape,
    }
}

/// Where a mark leads, and the name of that link: one thing to its page, several to their list.
fn way(map: &TownMap<'_>, spot: &Spot<'_>) -> Option<(String, String)> {
    if spot.count == 1 {
        return spot.only.and_then(|mark| Some((mark.href.clone()?, mark.label.clone())));
    }
    let (list, extent) = map.list.as_ref().zip(spot.extent)?;
    let edges = extent.map(|edge| format!("{edge:.5}")).join(",");
    Some((format!("{}{edges}", list.href), list.label.replace("{n}", &spot.count.to_string())))
}

/// One thing: the shape of its kind with a white edge.
fn single(spot: &Spot<'_>) -> Markup {
    let (x, y, colour) = (spot.x, spot.y, spot.kind.colour());
    let path = match spot.kind {
        Kind::Idea => return html! { circle cx=(px(x)) cy=(px(y)) r="6.5" fill=(colour) stroke="#fff" stroke-width="1.8" {} },
        Kind::Note => {
            return html! {
                circle cx=(px(x)) cy=(px(y)) r="6.5" fill="#fff" stroke="#fff" stroke-width="3" {}
                circle cx=(px(x)) cy=(px(y)) r="5.2" fill="#fff" stroke=(colour) stroke-width="2.6" {}
            };
        }
        Kind::Problem => "m-6-6h12v12h-12Z",
        Kind::Praise => "m0-8.5 8 14h-16Z",
        Kind::Question => "m0-8 8 8-8 8-8-8Z",
    };
    html! { path d={ "M" (px(x)) " " (px(y)) (path) } fill=(colour) stroke="#fff" stroke-width="1.8" {} }
}

/// Several things: a square with their number, which never looks like one thing.
fn several(spot: &Spot<'_>) -> Markup {
    let Area { half_width, .. } = spot.area();
    let half = half_width - 1.0;
    html! {
        rect x=(px(spot.x - half)) y=(px(spot.y - 12.0)) width=(px(2.0 * half)) height="24" rx="7" fill="#fff" stroke=(INK) stroke-width="2.5" {}
        text.rf-map__count x=(px(spot.x)) y=(px(spot.y)) dy="0.36em" font-size="12.5" font-weight="600" text-anchor="middle" fill=(INK) { (spot.count) }
    }
}

/// The room of a pin whose tip is at the spot.
fn pin_area(spot: &Spot<'_>) -> Area {
    Area { x: spot.x, y: spot.y - 19.0, half_width: 14.0, half_height: 21.0 }
}

/// The place of one contribution: a pin with the shape of its kind.
fn pin_mark(spot: &Spot<'_>) -> Markup {
    let inner = match spot.kind {
        Kind::Idea => html! { circle cy="-25" r="5.5" fill="#fff" {} },
        Kind::Note => html! { circle cy="-25" r="4.5" fill="none" stroke="#fff" stroke-width="2.5" {} },
        Kind::Problem => html! { rect x="-5" y="-30" width="10" height="10" fill="#fff" {} },
        Kind::Praise => html! { path d="M0-31.5 6-21H-6Z" fill="#fff" {} },
        Kind::Question => html! { path d="m0-31.5 6.5 6.5L0-18.5-6.5-25Z" fill="#fff" {} },
    };
    html! {
        g transform={ "translate(" (px(spot.x)) " " (px(spot.y)) ")" } {
            path d="M0 0C-16-20-16-38 0-38S16-20 0 0Z" fill=(spot.kind.colour()) stroke="#fff" stroke-width="2" {}
            (inner)
        }
    }
}

fn label(name: &Name<'_>) -> Markup {
    html! {
        text.rf-map__name x=(px(name.area.x)) y=(px(name.area.y)) dy="0.36em" font-size="12.5" font-weight="600" text-anchor="middle" fill=(INK)
            stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke" { (name.text) }
    }
}

fn area_path(area: &MultiPolygon<f64>, projection: &Projection) -> String {
    let rings = area.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    rings.map(|ring| line_path(ring, projection) + "Z").collect()
}

fn line_path(line: &LineString<f64>, projection: &Projection) -> String {
    let mut path = String::new();
    let mut before = None;
    for coordinate in line {
        let (x, y) = projection.place(coordinate.x, coordinate.y);
        let point = (px(x), px(y));
        // Vertices that fall on the same tenth of a unit add bytes, not shape.
        if before.as_ref() == Some(&point) {
            continue;
        }
        let command = if before.is_none() { 'M' } else { 'L' };
        write!(path, "{command}{} {}", point.0, point.1).expect("writing to a string does not fail");
        before = Some(point);
    }
    path
}
