//! Reads the form's fields, step by step.

use super::model::{Author, Draft, NAME, TEXT, TITLE, What};
use super::photos;
use crate::error::{Result, Say};
use crate::process::participation::contributions::{Drawing, NewPlace, PlaceKind};
use crate::process::preparation::districts::District;
use crate::process::preparation::themes::Theme;
use crate::services::geo::{LonLat, NoPlace, Shape};
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Fewest and most characters of an address.
const ADDRESS: (usize, usize) = (3, 200);

/// Reads all steps; mistakes of the first step that has some are the answer.
pub(super) fn read_draft(form: &Form, themes: &[Theme], places: PlacesOffered<'_>) -> Result<Draft> {
    Ok(Draft { what: read_what(form, themes)?, place: read_where(form, places)?, author: read_author(form)? })
}

pub(in crate::process::participation) fn read_what(form: &Form, themes: &[Theme]) -> Result<What> {
    let mut reader = Reader::new(form);
    let kind = reader.given("kind", "form-kind-missing").and_then(|()| reader.choice("kind"));
    let title = reader.given("title", "form-title-missing").and_then(|()| reader.text("title", TITLE.0, TITLE.1));
    let text = reader.given("text", "form-text-missing").and_then(|()| reader.text("text", TEXT.0, TEXT.1));
    let theme_id = reader.raw("theme").and_then(|code| {
        let theme = themes.iter().find(|theme| theme.code == code);
        if theme.is_none() {
            reader.mistake("theme", Say::new("error-not-in-list"));
        }
        theme.map(|theme| theme.id)
    });
    // A title is one line, whatever was pasted.
    let one_line = |title: String| title.split_whitespace().collect::<Vec<_>>().join(" ");
    let photos = photos::read(&mut reader);
    reader.finish(|| Some(What { kind: kind?, theme_id, title: one_line(title?), text: text?, photos }))
}

/// What the question lets people choose as a place.
#[derive(Clone, Copy, Debug)]
pub(in crate::process::participation) struct PlacesOffered<'a> {
    pub districts: &'a [District],
    pub shapes: &'a [Shape],
}

pub(in crate::process::participation) fn read_where(form: &Form, offered: PlacesOffered<'_>) -> Result<NewPlace> {
    let mut reader = Reader::new(form);
    let place = read_place(&mut reader, offered);
    reader.finish(|| place)
}

pub(in crate::process::participation) fn read_author(form: &Form) -> Result<Author> {
    let mut reader = Reader::new(form);
    let name = reader.optional("name", NAME);
    let email = reader.optional_email("email");
    if email.is_some() && !reader.checked("consent") {
        reader.mistake("consent", Say::new("form-consent-missing"));
    }
    reader.finish(|| Some(Author { name, email }))
}

/// Reads a place from the fields `place` (its kind), `lon` and `lat` or `geometry` (a line or an area as GeoJSON), `address`
/// with `spot` (the position of a found address as "lon lat"), and `district` (its slug). Mistakes of coordinates stand at
/// `place`: nobody types them.
fn read_place(reader: &mut Reader<'_>, offered: PlacesOffered<'_>) -> Option<NewPlace> {
    reader.given("place", "form-place-missing")?;
    match reader.choice::<PlaceKind>("place")? {
        PlaceKind::Point => on_the_map(reader, offered.shapes),
        PlaceKind::Address => {
            reader.given("address", "form-address-missing")?;
            let address = reader.text("address", ADDRESS.0, ADDRESS.1)?;
            let spot = spot(reader, &address);
            Some(NewPlace::Address(address, spot))
        }
        PlaceKind::District => {
            reader.given("district", "form-district-missing")?;
            let slug = reader.raw("district")?;
            let district = offered.districts.iter().find(|district| district.slug == slug);
            if district.is_none() {
                reader.mistake("district", Say::new("error-not-in-list"));
            }
            district.map(|district| NewPlace::District(district.id))
        }
        PlaceKind::Town => Some(NewPlace::Town),
        PlaceKind::None => Some(NewPlace::None),
        PlaceKind::Line | PlaceKind::Area => {
            reader.mistake("place", Say::new("error-not-in-list"));
            None
        }
    }
}

/// What was drawn, else the point. A drawing is kept beside no point: the map empties one when it fills the other.
fn on_the_map(reader: &mut Reader<'_>, shapes: &[Shape]) -> Option<NewPlace> {
    let Some(text) = reader.raw("geometry") else {
        return point(reader, shapes).map(NewPlace::Point);
    };
    match Drawing::parse(text) {
        Ok(drawing) if shapes.contains(&drawing.shape()) => Some(NewPlace::Drawn(drawing)),
        Ok(_) => {
            reader.mistake("place", Say::new("form-drawing-not-asked"));
            None
        }
        Err(no_drawing) => {
            reader.mistake("place", Say::new(no_drawing.sentence()));
            None
        }
    }
}

fn point(reader: &mut Reader<'_>, shapes: &[Shape]) -> Option<LonLat> {
    let typed = reader.raw("lon").zip(reader.raw("lat")).filter(|_| shapes.contains(&Shape::Point));
    let Some((lon, lat)) = typed else {
        reader.mistake("place", Say::new(if shapes == [Shape::Point] { "form-point-missing" } else { "form-map-missing" }));
        return None;
    };
    LonLat::parse(lon, lat).map_err(|no_place| reader.mistake("place", Say::new(mistake(no_place)))).ok()
}

const fn mistake(no_place: NoPlace) -> &'static str {
    match no_place {
        NoPlace::NotANumber => "form-point-not-a-number",
        NoPlace::OffTheGlobe => "form-point-off-the-globe",
        NoPlace::Swapped => "form-point-swapped",
    }
}

/// The position of a found address; it counts only for the address that it was found for.
fn spot(reader: &mut Reader<'_>, address: &str) -> Option<LonLat> {
    if reader.raw("spot_for") != Some(address) {
        return None;
    }
    let (lon, lat) = reader.raw("spot")?.split_once(' ')?;
    LonLat::parse(lon, lat).map_err(|no_place| reader.mistake("address", Say::new(mistake(no_place)))).ok()
}

/// Whether somebody already chose among the places found for the address, or that none of them is meant.
pub(in crate::process::participation) fn has_chosen_spot(form: &Form) -> bool {
    form.value("spot").is_some() && form.value("spot_for").map(str::trim) == form.value("address").map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn form(values: &[(&'static str, &str)]) -> Form {
        Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    fn district() -> District {
        District {
            id: 7,
            code: "QU".into(),
            slug: "quellental".into(),
            name: "Quellental".into(),
            aliases: vec![],
            approximate: true,
            source: "drawn".into(),
            population: None,
        }
    }

    fn offered(districts: &[District]) -> PlacesOffered<'_> {
        PlacesOffered { districts, shapes: &[Shape::Point, Shape::Line] }
    }

    fn mistakes(values: &[(&'static str, &str)]) -> Vec<(String, &'static str)> {
        match read_where(&form(values), offered(&[district()])) {
            Err(Error::Invalid(errors)) => errors.into_iter().map(|error| (error.field.into_owned(), error.say.key)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_kind_of_place_is_read() {
        let place = |values: &[(&'static str, &str)]| read_where(&form(values), offered(&[district()])).expect("a place");
        assert_eq!(place(&[("place", "point"), ("lon", "9.79"), ("lat", "53.66")]), NewPlace::Point(LonLat { lon: 9.79, lat: 53.66 }));
        assert_eq!(place(&[("place", "district"), ("district", "quellental")]), NewPlace::District(7));
        assert_eq!(place(&[("place", "town")]), NewPlace::Town);
        assert_eq!(place(&[("place", "none")]), NewPlace::None);
        let found = [("place", "address"), ("address", "Damm 1"), ("spot_for", "Damm 1"), ("spot", "9.79 53.66")];
        assert_eq!(place(&found), NewPlace::Address("Damm 1".into(), Some(LonLat { lon: 9.79, lat: 53.66 })));
    }

    #[test]
    fn a_found_position_does_not_outlive_its_address() {
        let changed = form(&[("place", "address"), ("address", "Damm 2"), ("spot_for", "Damm 1"), ("spot", "9.79 53.66")]);
        assert_eq!(read_where(&changed, offered(&[])).expect("a place"), NewPlace::Address("Damm 2".into(), None));
        assert!(!has_chosen_spot(&changed));
    }

    #[test]
    fn wrong_coordinates_have_their_own_sentences() {
        let point = |lon: &'static str, lat: &'static str| mistakes(&[("place", "point"), ("lon", lon), ("lat", lat)])[0].1;
        assert_eq!(point("", ""), "form-map-missing");
        assert_eq!(point("NaN", "53.66"), "form-point-not-a-number");
        assert_eq!(point("53.66", "9.79"), "form-point-swapped");
        assert_eq!(point("9.79", "95"), "form-point-off-the-globe");
        assert_eq!(mistakes(&[("place", "district"), ("district", "atlantis")]), [("district".to_owned(), "error-not-in-list")]);
        assert_eq!(mistakes(&[("place", "line")]), [("place".to_owned(), "error-not-in-list")]);
        assert_eq!(mistakes(&[]), [("place".to_owned(), "form-place-missing")]);
    }

    #[test]
    fn a_drawing_is_read_as_far_as_the_question_asks_for_it() {
        let drawn = |geometry: &str| mistakes(&[("place", "point"), ("lon", ""), ("lat", ""), ("geometry", geometry)])[0].1;
        let line = r#"{"type":"LineString","coordinates":[[9.78,53.65],[9.79,53.65]]}"#;
        let area = r#"{"type":"Polygon","coordinates":[[[9.78,53.65],[9.79,53.65],[9.79,53.66],[9.78,53.65]]]}"#;
        let place = read_where(&form(&[("place", "point"), ("geometry", line)]), offered(&[])).expect("a line");
        assert_eq!(place.kind(), PlaceKind::Line);
        assert_eq!(drawn(area), "form-drawing-not-asked");
        assert_eq!(drawn("{"), "form-drawing-unreadable");
        let only_lines = PlacesOffered { districts: &[], shapes: &[Shape::Line] };
        assert!(read_where(&form(&[("place", "point"), ("lon", "9.78"), ("lat", "53.65")]), only_lines).is_err());
    }

    #[test]
    fn an_address_needs_consent() {
        assert!(read_author(&form(&[("email", "a@b.example")])).is_err());
        let author = read_author(&form(&[("email", "a@b.example"), ("consent", "1")])).expect("with consent");
        assert_eq!(author.email.as_deref(), Some("a@b.example"));
        assert_eq!(read_author(&form(&[("consent", "1")])).expect("nobody"), Author::default());
    }
}
