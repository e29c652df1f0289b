//! A place as one would say it.

use crate::error::Result;
use crate::process::participation::contributions::{NewPlace, Size};
use crate::process::preparation::districts::District;
use crate::process::preparation::places;
use crate::web::cx::Cx;

/// "bei Saarlandstraße, Quellental", a drawing with its size.
pub(super) async fn in_words(cx: &Cx, place: &NewPlace, districts: &[District]) -> Result<String> {
    let spot = match place.geom() {
        Some(geom) => places::describe(cx.db(), cx.process.id, &geom).await?,
        None => places::Description::default(),
    };
    let near = match place {
        NewPlace::Point(_) => Some(spot.near.map_or_else(|| cx.t("place-point"), |name| near(cx, &name))),
        NewPlace::Drawn(drawing) => {
            let parts = std::iter::once(size(cx, drawing.size())).chain(spot.near.map(|name| near(cx, &name)));
            Some(parts.collect::<Vec<_>>().join(", "))
        }
        NewPlace::Address(address, _) => Some(address.clone()),
        NewPlace::District(id) => districts.iter().find(|district| district.id == *id).map(|district| district.name.clone()),
        NewPlace::Town => Some(cx.text("place-whole-town", &[("name", cx.process.town.name.as_str().into())])),
        NewPlace::None => Some(cx.t("place-none")),
    };
    Ok(near.into_iter().chain(spot.district).collect::<Vec<_>>().join(", "))
}

fn near(cx: &Cx, name: &str) -> String {
    cx.text("place-near", &[("name", name.into())])
}

/// A drawing with its size in two significant digits: a hand draws no more exactly.
fn size(cx: &Cx, size: Size) -> String {
    let (key, size) = match size {
        Size::Length(metres) => ("place-line-of", metres),
        Size::Area(metres) => ("place-area-of", metres),
    };
    let step = 10_f64.powf((size.max(1.0).log10().floor() - 1.0).max(0.0));
    // At most the 3 · 10⁷ square metres that a way of 20 km goes around.
    #[expect(clippy::cast_possible_truncation)]
    let rounded = ((size / step).round() * step) as i64;
    cx.text(key, &[("n", rounded.into())])
}
