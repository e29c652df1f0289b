//! Reads the forms of events, and fills them.

use jiff::civil::Date;

use super::model::{Event, EventText, Times};
use crate::error::{Error, FieldError, Result, Say};
use crate::services::geo::LonLat;
use crate::services::time;
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Most characters of the text.
pub(super) const MAX_TEXT: usize = 4_000;
/// Most characters of the place.
const MAX_PLACE: usize = 300;
/// Most characters of a note about access or registration.
pub(super) const MAX_NOTE: usize = 1_000;
/// Most characters of a reason.
const MAX_REASON: usize = 500;

/// A new event.
pub(super) fn read_new(form: &Form) -> Result<(EventText, Times)> {
    let mut reader = Reader::new(form);
    let about = about(&mut reader);
    let times = times(&mut reader);
    reader.finish(|| Some((about?, times?)))
}

/// What is said of an event.
pub(super) fn read_text(form: &Form) -> Result<EventText> {
    let mut reader = Reader::new(form);
    let about = about(&mut reader);
    reader.finish(|| about)
}

/// Another time, and why.
pub(super) fn read_move(form: &Form) -> Result<(Times, String)> {
    let mut reader = Reader::new(form);
    let times = times(&mut reader);
    let reason = reader.text("reason", 3, MAX_REASON);
    reader.finish(|| Some((times?, reason?)))
}

/// Why it is cancelled.
pub(super) fn read_cancel(form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    let reason = reader.text("cancel_reason", 3, MAX_REASON);
    reader.finish(|| reason)
}

fn about(reader: &mut Reader<'_>) -> Option<EventText> {
    let title = reader.localised("title", 3, 200);
    let text = reader.optional_localised("text", MAX_TEXT);
    let place = reader.text("place", 2, MAX_PLACE);
    let at = position(reader);
    let access = reader.optional_localised("access", MAX_NOTE);
    let registration = reader.optional_localised("registration", MAX_NOTE);
    let public = reader.checked("public");
    Some(EventText { title: title?, text, place: place?, at, access, registration, public })
}

/// The position, if both coordinates were typed.
fn position(reader: &mut Reader<'_>) -> Option<LonLat> {
    match (reader.raw("lon"), reader.raw("lat")) {
        (Some(lon), Some(lat)) => LonLat::parse(&lon.replace(',', "."), &lat.replace(',', "."))
            .map_err(|_| reader.mistake("lon", Say::new("event-no-position")))
            .ok(),
        (None, None) => None,
        _ => {
            reader.mistake("lon", Say::new("event-no-position"));
            None
        }
    }
}

fn times(reader: &mut Reader<'_>) -> Option<Times> {
    let day = reader.date("day");
    let from = reader.time("from");
    let until = reader.time("until");
    let at = |day: Date, time: jiff::civil::Time| day.to_datetime(time).to_zoned(time::berlin()).ok().map(|zoned| zoned.timestamp());
    Some(Times { starts_at: at(day?, from?)?, ends_at: at(day?, until?)? })
}

/// The form with what stands about an event.
pub(super) fn filled(event: &Event) -> Form {
    let about = &event.about;
    let mut values = vec![("place", about.place.clone())];
    let typed = |degrees: f64| format!("{degrees:.6}").replace('.', ",");
    values.extend(about.at.into_iter().flat_map(|at| [("lon", typed(at.lon)), ("lat", typed(at.lat))]));
    values.extend(about.public.then(|| ("public", "1".to_owned())));
    let mut form = Form::with(values);
    form.put("title", Some(&about.title));
    for (field, text) in [("text", &about.text), ("access", &about.access), ("registration", &about.registration)] {
        form.put(field, text.as_ref());
    }
    form
}

/// The form with the times of an event.
pub(super) fn filled_times(event: &Event) -> Form {
    let (starts, ends) = (time::local(event.times.starts_at), time::local(event.times.ends_at));
    Form::with([
        ("day", starts.date().to_string()),
        ("from", starts.strftime("%H:%M").to_string()),
        ("until", ends.strftime("%H:%M").to_string()),
    ])
}

/// Name of the field for the new last day of a window, of which several stand on one page.
pub(super) fn until_field(window: i64) -> String {
    format!("until_day-{window}")
}

/// Until when a window is open: the last minute of its last day, so that every page names that day.
pub(super) fn read_extension(form: &Form, window: i64) -> Result<jiff::Timestamp> {
    let typed = form.value(&until_field(window)).map(|day| ("until_day", day.to_owned()));
    let form = Form::with(typed).with_errors(form.errors().to_vec());
    let mut reader = Reader::new(&form);
    let day = reader.date("until_day");
    reader.finish(|| Some(day?.at(23, 59, 0, 0).to_zoned(time::berlin()).ok()?.timestamp()))
}

/// A mistake in the new last day, by the field of its window.
pub(super) fn at_window(error: Error, window: i64) -> Error {
    let Error::Invalid(errors) = error else { return error };
    let by_field = |error: FieldError| match error.field.as_ref() {
        "until_day" => FieldError { field: until_field(window).into(), ..error },
        _ => error,
    };
    Error::Invalid(errors.into_iter().map(by_field).collect())
}
