//! The picture of a piece of news: written anew, with a description.

use super::model::{MAX_ALT, Picture};
use crate::error::{Error, Result, Say};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::upload::Upload;

/// Takes a picture in.
///
/// # Errors
/// [`Error::Invalid`] at `picture` or `picture_alt`.
pub(super) async fn take_in(cx: &Cx, form: &Form, files: Vec<Upload>) -> Result<Picture> {
    let mut reader = Reader::new(form);
    let alt = reader.given("picture_alt", "text-picture-alt-missing").and_then(|()| reader.text("picture_alt", 3, MAX_ALT));
    let file = files.into_iter().next();
    if file.is_none() {
        reader.mistake("picture", Say::new("text-picture-missing"));
    }
    let (alt, file) = reader.finish(|| Some((alt?, file?)))?;
    let unusable = || Error::field("picture", "text-picture-unusable");
    let bytes = file.read().await?.ok_or_else(unusable)?;
    let photo = cx.host.darkroom.develop(bytes).await?.map_err(|_| unusable())?;
    let pixels = |n: u32| i32::try_from(n).map_err(Error::internal);
    let (width, height) = (pixels(photo.large.width)?, pixels(photo.large.height)?);
    Ok(Picture { file: cx.host.files.write(photo.large.jpeg).await?, width, height, alt })
}
