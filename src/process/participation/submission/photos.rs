//! The photos of a form that is not sent yet: what came with a post, what was removed, the place that one of them offers.
//!
//! The form holds the token of each photo (`photo_1` …) and its description (`alt_1` …); the photo itself waits at the server.

use crate::error::{Arg, Error, FieldError, Result, Say};
use crate::process::participation::attachments::model::{MAX_ALT, MAX_NAME, sentence};
use crate::process::participation::attachments::{self, Arrived, NewPhoto, NewPhotos, Pending};
use crate::process::participation::contributions::{self, NewPlace, PlaceKind};
use crate::process::participation::refuse_robots;
use crate::services::geo::{LonLat, Shape};
use crate::services::limits::Limit;
use crate::web::cx::Cx;
use crate::web::errors::minutes;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::upload::Upload;

/// The fields of each photo: its token and its description.
pub(in crate::process::participation) const FIELDS: [(&str, &str); attachments::model::MOST_PHOTOS] =
    [("photo_1", "alt_1"), ("photo_2", "alt_2"), ("photo_3", "alt_3"), ("photo_4", "alt_4"), ("photo_5", "alt_5")];

/// The sentence for a photo beyond the flood limit.
const TOO_OFTEN: &str = "photo-too-often";

/// After how many seconds a photo that came too often may come again; none when none did.
pub(super) fn retry_after(form: &Form) -> Option<i64> {
    let refused = form.errors().iter().filter(|error| error.say.key == TOO_OFTEN);
    let minutes = refused.flat_map(|error| &error.say.args).filter_map(|(name, value)| match value {
        Arg::Number(minutes) if *name == "minutes" => Some(*minutes),
        _ => None,
    });
    minutes.max().map(|minutes| minutes * 60)
}

/// A photo that the page shows, with its description as typed.
pub(in crate::process::participation) struct Waiting {
    pub pending: Pending,
    pub alt: String,
}

/// Reads tokens, descriptions and consents.
pub(in crate::process::participation) fn read(reader: &mut Reader<'_>) -> NewPhotos {
    let mut photos = Vec::new();
    for (photo, alt) in FIELDS {
        if let Some(token) = reader.raw(photo) {
            let alt = reader.optional(alt, MAX_ALT).unwrap_or_default();
            photos.push(NewPhoto { token: token.to_owned(), alt });
        }
    }
    if photos.is_empty() {
        return NewPhotos::default();
    }
    if !reader.checked("photo_consent") {
        reader.mistake("photo_consent", Say::new("photo-consent-missing"));
    }
    NewPhotos { photos, open_data: reader.checked("photo_open"), parent: parent(reader) }
}

/// Who agrees for an author below 16.
fn parent(reader: &mut Reader<'_>) -> Option<String> {
    if !reader.checked("photo_minor") {
        return None;
    }
    let name = reader.given("photo_parent", "photo-parent-missing").and_then(|()| reader.text("photo_parent", 2, MAX_NAME));
    if !reader.checked("photo_parent_consent") {
        reader.mistake("photo_parent_consent", Say::new("photo-parent-consent-missing"));
    }
    name
}

/// What a post wants besides the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::process::participation) enum Wish {
    /// Nothing but its files taken in.
    Add,
    /// The photo at this place removed, from 0.
    Remove(usize),
    /// The offered place taken over.
    TakePlace,
}

impl Wish {
    /// What the pressed button says, if it is one of ours.
    pub(in crate::process::participation) fn of(form: &Form) -> Option<Self> {
        let number = |value: &str| value.parse::<usize>().ok().filter(|n| (1..=FIELDS.len()).contains(n));
        if let Some(place) = form.value("photo_remove").and_then(number) {
            return Some(Self::Remove(place - 1));
        }
        match form.value("go") {
            Some("photos") => Some(Self::Add),
            Some("photo_place") => Some(Self::TakePlace),
            _ => None,
        }
    }
}

/// Takes in what came with a post and does what its button says; the form holds the outcome, with mistakes at `photos`. The place
/// of a photo is offered where the question takes points (`shapes`).
///
/// # Errors
/// When database or disk are away.
pub(in crate::process::participation) async fn take_in(cx: &Cx, form: &mut Form, files: Vec<Upload>, shapes: &[Shape]) -> Result<()> {
    if !files.is_empty() {
        refuse_robots(form)?;
    }
    let mut mistakes = form.errors().to_vec();
    for (index, file) in files.into_iter().enumerate() {
        if let Some(say) = add(cx, form, file, shapes).await? {
            mistakes.push(FieldError { field: "photos".into(), say: say.with("n", index as i64 + 1) });
        }
    }
    match Wish::of(form) {
        Some(Wish::Remove(place)) => remove(cx, form, place).await?,
        Some(Wish::TakePlace) => take_place(form),
        Some(Wish::Add) | None => {}
    }
    *form = std::mem::take(form).with_errors(mistakes);
    Ok(())
}

/// Takes in one file; the sentence says why it was not.
async fn add(cx: &Cx, form: &mut Form, file: Upload, shapes: &[Shape]) -> Result<Option<Say>> {
    let Some((photo, _)) = FIELDS.iter().find(|(photo, _)| form.value(photo).is_none_or(str::is_empty)) else {
        return Ok(Some(Say::new("photo-too-many")));
    };
    match develop(cx, file).await? {
        Arrived::Refused(say) => Ok(Some(say)),
        Arrived::Kept { pending, taken_at } => {
            form.set(photo, Some(pending.token));
            if let Some(at) = taken_at.filter(|_| shapes.contains(&Shape::Point))
                && is_inside(cx, at).await?
            {
                form.set("photo_place", Some(format!("{:.6} {:.6}", at.lon, at.lat)));
            }
            Ok(None)
        }
    }
}

/// Whether the process takes contributions at this place.
async fn is_inside(cx: &Cx, at: LonLat) -> Result<bool> {
    match contributions::check_place(cx.db(), cx.process.id, &NewPlace::Point(at)).await {
        Ok(()) => Ok(true),
        Err(Error::Invalid(_) | Error::Refused(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

async fn develop(cx: &Cx, file: Upload) -> Result<Arrived> {
    if let Err(error) = cx.limit(Limit::Upload) {
        let Error::TooMany { seconds } = error else { return Err(error) };
        return Ok(Arrived::Refused(Say::new(TOO_OFTEN).with("minutes", minutes(seconds))));
    }
    let Some(bytes) = file.read().await? else {
        return Ok(Arrived::Refused(Say::new("photo-too-large")));
    };
    let photo = match cx.host.darkroom.develop(bytes).await? {
        Ok(photo) => photo,
        Err(unusable) => return Ok(Arrived::Refused(sentence(unusable))),
    };
    let taken_at = photo.taken_at;
    match cx.act(async |tx| attachments::keep(tx, &cx.host.files, photo).await).await {
        Ok(pending) => Ok(Arrived::Kept { pending, taken_at }),
        Err(Error::Refused(say)) => Ok(Arrived::Refused(say)),
        Err(other) => Err(other),
    }
}

async fn remove(cx: &Cx, form: &mut Form, place: usize) -> Result<()> {
    let (photo, alt) = FIELDS[place];
    if let Some(token) = form.value(photo).map(str::to_owned) {
        cx.act(async |tx| attachments::discard(tx, &token).await).await?;
    }
    // The offer names no photo: whichever made it, a removed one offers nothing.
    for field in [photo, alt, "photo_place"] {
        form.set(field, None);
    }
    Ok(())
}

/// The offered place becomes the place of the contribution, instead of what was drawn.
fn take_place(form: &mut Form) {
    if let Some(at) = offered(form) {
        form.set("geometry", None);
        form.set("place", Some(PlaceKind::Point.to_string()));
        for (field, degrees) in at.typed() {
            form.set(field, Some(degrees));
        }
    }
}

/// The place that a photo offers.
pub(super) fn offered(form: &Form) -> Option<LonLat> {
    let (lon, lat) = form.value("photo_place")?.split_once(' ')?;
    LonLat::parse(lon, lat).ok()
}

/// Whether the place of the contribution is the offered one.
pub(super) fn is_taken(form: &Form, at: LonLat) -> bool {
    form.value("place") == Some(PlaceKind::Point.as_str())
        && form.value("geometry").is_none_or(str::is_empty)
        && at.typed().iter().all(|(field, degrees)| form.value(field) == Some(degrees.as_str()))
}

/// The photos that are still there, without gaps.
///
/// # Errors
/// When the database is away.
pub(in crate::process::participation) async fn waiting(cx: &Cx, form: &Form) -> Result<Vec<Waiting>> {
    let typed: Vec<(&str, &str)> = FIELDS
        .iter()
        .filter_map(|(photo, alt)| Some((form.value(photo).filter(|token| !token.is_empty())?, form.value(alt).unwrap_or_default())))
        .collect();
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let tokens: Vec<&str> = typed.iter().map(|(token, _)| *token).collect();
    let there = attachments::pending(cx.db(), cx.process.id, &tokens).await?;
    let alt_of =
        |pending: &Pending| typed.iter().find(|(token, _)| *token == pending.token).map_or_else(String::new, |(_, alt)| (*alt).to_owned());
    Ok(there.into_iter().map(|pending| Waiting { alt: alt_of(&pending), pending }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: &[(&'static str, &str)]) -> Form {
        Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    fn mistakes(values: &[(&'static str, &str)]) -> Vec<String> {
        let form = form(values);
        let mut reader = Reader::new(&form);
        let photos = read(&mut reader);
        match reader.finish(|| Some(photos)) {
            Err(Error::Invalid(errors)) => errors.into_iter().map(|error| error.field.into_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_photo_needs_consent_and_a_young_author_a_parent() {
        assert!(mistakes(&[]).is_empty());
        assert!(mistakes(&[("photo_minor", "1")]).is_empty(), "without a photo there is nothing to agree to");
        assert_eq!(mistakes(&[("photo_1", "t")]), ["photo_consent"]);
        assert!(mistakes(&[("photo_2", "t"), ("photo_consent", "1")]).is_empty());
        let young = [("photo_1", "t"), ("photo_consent", "1"), ("photo_minor", "1")];
        assert_eq!(mistakes(&young), ["photo_parent", "photo_parent_consent"]);
        assert!(mistakes(&[&young[..], &[("photo_parent", "Eva Beispiel"), ("photo_parent_consent", "1")]].concat()).is_empty());
    }

    #[test]
    fn the_offered_place_is_taken_over_by_its_button_only() {
        let line = r#"{"type":"LineString","coordinates":[[9.78,53.65],[9.79,53.65]]}"#;
        let mut form = form(&[("photo_place", "9.789553 53.656472"), ("geometry", line)]);
        let at = offered(&form).expect("an offer");
        assert!(!is_taken(&form, at));
        take_place(&mut form);
        assert_eq!(form.value("geometry"), None, "the drawing would be sent instead");
        form.set("geometry", Some(line.to_owned()));
        assert!(!is_taken(&form, at), "something was drawn afterwards");
        form.set("geometry", Some(String::new()));
        assert!(is_taken(&form, at));
        assert_eq!(form.value("lon"), Some("9,789553"));
    }

    #[test]
    fn buttons_say_what_is_wished() {
        assert_eq!(Wish::of(&form(&[("go", "photos")])), Some(Wish::Add));
        assert_eq!(Wish::of(&form(&[("photo_remove", "2")])), Some(Wish::Remove(1)));
        for no_place in ["0", "6", "-1", "x"] {
            assert_eq!(Wish::of(&form(&[("photo_remove", no_place)])), None);
        }
        assert_eq!(Wish::of(&form(&[("go", "where")])), None);
    }
}
