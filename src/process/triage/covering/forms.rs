//! Reads the boxes of a photo.

use uuid::Uuid;

use crate::error::{Result, Say};
use crate::services::images::Area;
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Most boxes of a photo.
pub(super) const MOST: usize = 8;

/// The names of the four fields of a box, counted from 1.
pub(super) fn names(n: usize) -> [String; 4] {
    ["left", "top", "width", "height"].map(|side| format!("{side}_{n}"))
}

/// The file that the page showed, and the boxes. A box with nothing typed is none.
pub(super) fn read(form: &Form) -> Result<(Uuid, Vec<Area>)> {
    let mut reader = Reader::new(form);
    let seen = reader.raw("seen").and_then(|file| file.parse().ok());
    if seen.is_none() {
        reader.mistake("", Say::new("error-not-in-list"));
    }
    let mut areas = Vec::new();
    for n in 1..=MOST {
        let names = names(n);
        if names.iter().all(|name| reader.raw(name).is_none()) {
            continue;
        }
        let sides = names.each_ref().map(|name| {
            if reader.raw(name).is_none() {
                reader.mistake(name, Say::new("error-required"));
            }
            reader.optional_decimal(name, 1).and_then(|thousandths| u16::try_from(thousandths).ok().filter(|side| *side <= 1_000))
        });
        match sides {
            [Some(x), Some(y), Some(width), Some(height)] => match Area::new(x, y, width, height) {
                Some(area) => areas.push(area),
                None => reader.mistake(&names[2], Say::new("cover-outside")),
            },
            _ if names.iter().all(|name| reader.raw(name).is_some()) => reader.mistake(&names[0], Say::new("cover-percent")),
            _ => {}
        }
    }
    reader.finish(|| Some((seen?, areas)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    const FILE: &str = "6f2d1f0e-8f3c-4d56-9a53-0d8d2c9b7a11";

    fn form(values: &[(&'static str, &str)]) -> Form {
        Form::with([("seen", FILE)].iter().chain(values).map(|(name, value)| (*name, (*value).to_owned())))
    }

    #[test]
    fn boxes_are_typed_in_percent() {
        let typed = [("left_1", "10"), ("top_1", "20,5"), ("width_1", "30"), ("height_1", "5")];
        let (_, areas) = read(&form(&typed)).expect("read");
        assert_eq!(areas, [Area::new(100, 205, 300, 50).expect("inside")]);
        assert!(read(&form(&[])).expect("read").1.is_empty());
    }

    #[test]
    fn a_box_is_whole_and_inside() {
        let mistakes = |typed: &[(&'static str, &str)]| match read(&form(typed)) {
            Err(Error::Invalid(mistakes)) => mistakes.into_iter().map(|mistake| mistake.field.into_owned()).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        assert_eq!(mistakes(&[("left_2", "10")]), ["top_2", "width_2", "height_2"]);
        assert_eq!(mistakes(&[("left_1", "80"), ("top_1", "0"), ("width_1", "30"), ("height_1", "10")]), ["width_1"]);
        assert_eq!(mistakes(&[("left_1", "0"), ("top_1", "0"), ("width_1", "0"), ("height_1", "10")]), ["width_1"]);
    }
}
