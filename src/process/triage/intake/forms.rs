//! Reads the form of the intake.

use crate::error::{Result, Say};
use crate::process::participation::contributions::{Class, Kind, NewContribution, NewPlace, PlaceKind};
use crate::process::preparation::districts::District;
use crate::process::preparation::occasions::Occasion;
use crate::process::preparation::themes::Theme;
use crate::services::act::AccountId;
use crate::services::geo::{LonLat, NoPlace};
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Most characters of a text that is typed in.
pub(super) const MAX_TEXT: usize = 5_000;
/// Fewest and most characters of a title.
pub(super) const TITLE: (usize, usize) = (3, 90);

/// What one can choose from.
pub(super) struct Choices {
    pub occasions: Vec<Occasion>,
    pub districts: Vec<District>,
    pub themes: Vec<Theme>,
}

/// A contribution from paper. An address without position is looked up by the caller.
pub(super) fn read(form: &Form, choices: &Choices, recorded_by: AccountId) -> Result<NewContribution> {
    let mut reader = Reader::new(form);
    let occasion = reader.choice::<i64>("occasion");
    let occasion = one_of(&mut reader, "occasion", occasion, choices.occasions.iter().map(|occasion| occasion.id.0));
    let event_on = reader.date("event_on");
    let kind = reader.choice::<Kind>("kind");
    let title = reader.text("title", TITLE.0, TITLE.1);
    let text = reader.optional("text", MAX_TEXT).unwrap_or_default();
    let author_name = reader.optional("author_name", 80);
    let theme = reader.optional_choice::<i64>("theme");
    let theme_id = one_of(&mut reader, "theme", theme, choices.themes.iter().map(|theme| theme.id));
    let class = reader.choice::<Class>("class");
    let signatories = reader.number("signatories", 1, 1_000_000).and_then(|n| i32::try_from(n).ok());
    let place = read_place(&mut reader, choices);
    reader.finish(|| {
        Some(NewContribution {
            kind: kind?,
            title: title?,
            text,
            author_name,
            language: "de".to_owned(),
            place: place?,
            theme_id,
            occasion_id: occasion?,
            event_on: event_on?,
            class: class?,
            signatories: signatories?,
            recorded_by: Some(recorded_by),
            email: None,
            origin: None,
            outside_allowed: true,
        })
    })
}

/// The key, if it is one of those on offer: a key of another process is none.
fn one_of(reader: &mut Reader<'_>, field: &'static str, key: Option<i64>, mut offered: impl Iterator<Item = i64>) -> Option<i64> {
    let key = key?;
    if offered.any(|offer| offer == key) {
        return Some(key);
    }
    reader.mistake(field, Say::new("error-not-in-list"));
    None
}

fn read_place(reader: &mut Reader<'_>, choices: &Choices) -> Option<NewPlace> {
    match reader.choice::<PlaceKind>("place")? {
        PlaceKind::Point => read_point(reader).map(NewPlace::Point),
        PlaceKind::Address => reader.text("address", 3, 200).map(|address| NewPlace::Address(address, None)),
        PlaceKind::District => {
            let key = reader.choice::<i64>("district");
            one_of(reader, "district", key, choices.districts.iter().map(|district| district.id)).map(NewPlace::District)
        }
        PlaceKind::Town => Some(NewPlace::Town),
        PlaceKind::None => Some(NewPlace::None),
        PlaceKind::Line | PlaceKind::Area => {
            reader.mistake("place", Say::new("error-not-in-list"));
            None
        }
    }
}

fn read_point(reader: &mut Reader<'_>) -> Option<LonLat> {
    let (lon, lat) = (reader.raw("lon").unwrap_or_default(), reader.raw("lat").unwrap_or_default());
    LonLat::parse(lon, lat)
        .map_err(|wrong| {
            let key = match wrong {
                NoPlace::NotANumber => "intake-point-missing",
                NoPlace::OffTheGlobe => "intake-point-off-globe",
                NoPlace::Swapped => "intake-point-swapped",
            };
            reader.mistake("lon", Say::new(key));
        })
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    const NOTHING: Choices = Choices { occasions: Vec::new(), districts: Vec::new(), themes: Vec::new() };

    fn mistakes(values: &[(&'static str, &str)]) -> Vec<(String, &'static str)> {
        let form = Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let Err(Error::Invalid(errors)) = read(&form, &NOTHING, AccountId(1)) else { panic!("mistakes") };
        errors.into_iter().map(|error| (error.field.into_owned(), error.say.key)).collect()
    }

    #[test]
    fn keys_of_another_process_are_not_in_the_list() {
        let found = mistakes(&[("occasion", "7"), ("theme", "9"), ("place", "district"), ("district", "4")]);
        for field in ["occasion", "theme", "district"] {
            assert!(found.contains(&(field.to_owned(), "error-not-in-list")), "{field}");
        }
    }

    #[test]
    fn a_place_that_is_none_has_a_sentence() {
        let at = |lon, lat| mistakes(&[("place", "point"), ("lon", lon), ("lat", lat)]);
        assert!(at("", "").contains(&("lon".to_owned(), "intake-point-missing")));
        assert!(at("53.66", "9.79").contains(&("lon".to_owned(), "intake-point-swapped")));
        assert!(at("900", "53.6").contains(&("lon".to_owned(), "intake-point-off-globe")));
        assert!(mistakes(&[("place", "line")]).contains(&("place".to_owned(), "error-not-in-list")));
    }
}
