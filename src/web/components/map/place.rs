//! Where things come to lie in the picture: projection, marks that become one, names that keep clear of marks.

use geo::{BooleanOps as _, BoundingRect as _, Contains as _, InteriorPoint as _, MultiPolygon, Rect};

use super::super::Kind;
use super::{Frame, Mark, TownMap};

/// Mean radius of the earth in metres (IUGG).
pub(super) const EARTH: f64 = 6_371_008.8;
/// White around the town, in units of the picture.
const MARGIN: f64 = 16.0;

/// A box in the picture: centre and half width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) half_width: f64,
    pub(super) half_height: f64,
}

impl Area {
    /// Whether the two boxes come closer than two units.
    pub(super) fn touches(&self, other: &Self) -> bool {
        (self.x - other.x).abs() < self.half_width + other.half_width + 2.0
            && (self.y - other.y).abs() < self.half_height + other.half_height + 2.0
    }
}

/// From degrees to the picture (Web Mercator, so that it agrees with the map on screen).
pub(super) struct Projection {
    west: f64,
    north: f64,
    scale: f64,
    left: f64,
    top: f64,
    size: (f64, f64),
}

impl Projection {
    /// The projection for a picture. With nothing to show the whole world is the frame.
    pub(super) fn of(map: &TownMap<'_>) -> Self {
        let size = (f64::from(map.size.0), f64::from(map.size.1));
        match map.frame {
            Frame::Town => Self::fit(extent(map), size, MARGIN),
            Frame::Around { lon, lat, metres } => {
                let half = metres / 2.0 / EARTH / lat.to_radians().cos();
                let half_degrees = half.to_degrees();
                let tall = half_degrees * size.1 / size.0 * lat.to_radians().cos();
                Self::fit(Rect::new((lon - half_degrees, lat - tall), (lon + half_degrees, lat + tall)), size, 0.0)
            }
        }
    }

    fn fit(degrees: Rect<f64>, size: (f64, f64), margin: f64) -> Self {
        let (west, south) = mercator(degrees.min().x, degrees.min().y);
        let (east, north) = mercator(degrees.max().x, degrees.max().y);
        let (wide, tall) = ((east - west).max(1e-9), (north - south).max(1e-9));
        let scale = ((size.0 - 2.0 * margin) / wide).min((size.1 - 2.0 * margin) / tall);
        Self { west, north, scale, left: (size.0 - wide * scale) / 2.0, top: (size.1 - tall * scale) / 2.0, size }
    }

    /// Place in the picture.
    pub(super) fn place(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (x, y) = mercator(lon, lat);
        (self.left + (x - self.west) * self.scale, self.top + (self.north - y) * self.scale)
    }

    /// Whether a box lies wholly in the picture.
    pub(super) fn holds(&self, area: &Area) -> bool {
        area.x >= area.half_width
            && area.x <= self.size.0 - area.half_width
            && area.y >= area.half_height
            && area.y <= self.size.1 - area.half_height
    }

    /// Longitude and latitude of a place in the picture.
    fn degrees(&self, x: f64, y: f64) -> (f64, f64) {
        let (x, y) = ((x - self.left) / self.scale + self.west, self.north - (y - self.top) / self.scale);
        (x.to_degrees(), (2.0 * y.exp().atan() - std::f64::consts::FRAC_PI_2).to_degrees())
    }

    /// The picture's frame in degrees.
    fn frame(&self) -> MultiPolygon<f64> {
        MultiPolygon::new(vec![Rect::new(self.degrees(0.0, self.size.1), self.degrees(self.size.0, 0.0)).to_polygon()])
    }
}

fn mercator(lon: f64, lat: f64) -> (f64, f64) {
    let lat = lat.clamp(-85.0, 85.0).to_radians();
    (lon.to_radians(), (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln())
}

fn extent(map: &TownMap<'_>) -> Rect<f64> {
    let districts = map.districts.iter().filter_map(|district| district.area.bounding_rect());
    let boundary = map.boundary.and_then(geo::BoundingRect::bounding_rect);
    let marks = map.marks.iter().map(|mark| Rect::new((mark.lon, mark.lat), (mark.lon, mark.lat)));
    // Marks outside the town do not shrink it: they count only where there is no outline.
    let outline = districts.chain(boundary).reduce(union);
    outline.or_else(|| marks.reduce(union)).unwrap_or_else(|| Rect::new((-180.0, -85.0), (180.0, 85.0)))
}

fn union(a: Rect<f64>, b: Rect<f64>) -> Rect<f64> {
    Rect::new((a.min().x.min(b.min().x), a.min().y.min(b.min().y)), (a.max().x.max(b.max().x), a.max().y.max(b.max().y)))
}

/// Marks at one spot of the picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot<'a> {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) count: u32,
    pub(super) kind: Kind,
    /// The mark itself while it is alone.
    pub(super) only: Option<&'a Mark>,
    /// West, south, east, north of everything in it, where that is known of all of it.
    pub(super) extent: Option<[f64; 4]>,
}

impl Spot<'_> {
    /// The room it takes.
    pub(super) fn area(&self) -> Area {
        let half = if self.count == 1 { 8.5 } else { 13.0 };
        Area { x: self.x, y: self.y, half_width: half + 4.0 * f64::from(self.count.max(10).ilog10() - 1), half_height: half }
    }

    fn absorb(&mut self, other: &Self) {
        let (mine, theirs) = (f64::from(self.count), f64::from(other.count));
        self.x = (self.x * mine + other.x * theirs) / (mine + theirs);
        self.y = (self.y * mine + other.y * theirs) / (mine + theirs);
        self.count += other.count;
        self.only = None;
        self.extent = self.extent.zip(other.extent).map(|(a, b)| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    }
}

/// Marks in the picture; those that would touch have become one.
pub(super) fn spots<'a>(map: &TownMap<'a>, projection: &Projection) -> Vec<Spot<'a>> {
    let marks = map.marks.iter().map(|mark| {
        let (x, y) = projection.place(mark.lon, mark.lat);
        Spot { x, y, count: mark.count.max(1), kind: mark.kind, only: Some(mark), extent: mark.extent }
    });
    let inside = |spot: &Spot<'_>| projection.holds(&Area { half_width: 0.0, half_height: 0.0, ..spot.area() });
    let mut spots: Vec<Spot<'a>> = Vec::new();
    for spot in marks.filter(inside) {
        match spots.iter_mut().find(|other| other.area().touches(&spot.area())) {
            Some(other) => other.absorb(&spot),
            None => spots.push(spot),
        }
    }
    // What grew may touch its neighbours now. Each round removes one, so this ends.
    while let Some((keep, drop)) = touching(&spots) {
        let dropped = spots.swap_remove(drop);
        spots[keep].absorb(&dropped);
    }
    spots
}

/// Two spots that touch, the lower index first.
fn touching(spots: &[Spot<'_>]) -> Option<(usize, usize)> {
    (0..spots.len()).find_map(|a| ((a + 1)..spots.len()).find(|b| spots[a].area().touches(&spots[*b].area())).map(|b| (a, b)))
}

/// A district's name and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name<'a> {
    pub(super) text: &'a str,
    pub(super) area: Area,
}

/// Names of the districts in sight, each in its district, clear of marks and of each other as far as there is room.
pub(super) fn names<'a>(map: &TownMap<'a>, projection: &Projection, taken: &[Area]) -> Vec<Name<'a>> {
    let mut taken = taken.to_vec();
    let mut names = Vec::new();
    for district in map.districts {
        let visible = match map.frame {
            Frame::Town => district.area.clone(),
            Frame::Around { .. } => district.area.intersection(&projection.frame()),
        };
        let Some(point) = visible.interior_point() else { continue };
        let (x, y) = projection.place(point.x(), point.y());
        let inside = |area: &Area| visible.contains(&geo::Point::from(projection.degrees(area.x, area.y)));
        let Some(area) = clear_place(district.name, (x, y), projection, &taken, inside) else { continue };
        taken.push(area);
        names.push(Name { text: district.name, area });
    }
    names
}

/// The place that touches the fewest other things, preferably `inside`, then the nearest to the wished one. `None` if the
/// name does not fit into the picture at all.
fn clear_place(name: &str, (x, y): (f64, f64), projection: &Projection, taken: &[Area], inside: impl Fn(&Area) -> bool) -> Option<Area> {
    let letters = f64::from(u32::try_from(name.chars().count()).unwrap_or(u32::MAX));
    // 6.9 is the mean width of a letter of Fira Sans SemiBold at 12.5 units.
    let wished = Area { x, y, half_width: letters * 6.9 / 2.0, half_height: 8.0 };
    let steps = || (-6..=6).map(|step| f64::from(step) * 12.0);
    let tries = steps().flat_map(|down| steps().map(move |right| Area { x: x + right, y: y + down, ..wished }));
    let rank = |area: &Area| {
        let crowd = taken.iter().filter(|other| other.touches(area)).count();
        (crowd, !inside(area), (area.x - x).hypot(area.y - y))
    };
    let ranked = tries.filter(|area| projection.holds(area)).map(|area| (rank(&area), area));
    ranked.min_by(|(a, _), (b, _)| a.0.cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.total_cmp(&b.2))).map(|(_, area)| area)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map<'a>(marks: &'a [Mark], boundary: &'a MultiPolygon<f64>) -> TownMap<'a> {
        TownMap {
            title: String::new(),
            districts: &[],
            boundary: Some(boundary),
            railways: &[],
            drawn: None,
            marks,
            cells: None,
            list: None,
            credit: "",
            frame: Frame::Town,
            size: (360, 400),
        }
    }

    fn town() -> MultiPolygon<f64> {
        MultiPolygon::new(vec![Rect::new((9.74, 53.62), (9.84, 53.70)).to_polygon()])
    }

    #[test]
    fn marks_never_overlap_and_none_is_lost() {
        let grid = (0..400).map(|n| Mark {
            lon: 9.75 + f64::from(n % 20) * 0.004,
            lat: 53.63 + f64::from(n / 20) * 0.003,
            kind: Kind::Idea,
            count: 1,
            label: String::new(),
            href: None,
            extent: None,
        });
        let (marks, town) = (grid.collect::<Vec<_>>(), town());
        let map = map(&marks, &town);
        let spots = spots(&map, &Projection::of(&map));
        assert_eq!(spots.iter().map(|spot| spot.count).sum::<u32>(), 400);
        assert_eq!(touching(&spots), None);
    }

    #[test]
    fn the_town_fills_the_picture_with_north_up() {
        let town = town();
        let projection = Projection::of(&map(&[], &town));
        let (west, north) = projection.place(9.74, 53.70);
        let (east, south) = projection.place(9.84, 53.62);
        assert!(west >= 15.9 && east <= 344.1 && north < south && south <= 384.1);
        assert!((east - west - 328.0).abs() < 0.1 || (south - north - 368.0).abs() < 0.1, "one side reaches the margin");
    }

    #[test]
    fn a_name_moves_away_from_a_mark() {
        let town = town();
        let projection = Projection::of(&map(&[], &town));
        let mark = Area { x: 180.0, y: 200.0, half_width: 8.5, half_height: 8.5 };
        let name = clear_place("Quellental", (180.0, 200.0), &projection, &[mark], |_| true).expect("there is room");
        assert!(!name.touches(&mark));
    }
}
