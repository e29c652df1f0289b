//! `/verwaltung/{process}/eingang/{number}/foto/{position}/…`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use uuid::Uuid;

use super::{forms, views};
use crate::error::{Error, FieldError, Result};
use crate::process::participation::attachments::{self, Attachment};
use crate::process::participation::contributions::{self, Contribution};
use crate::services::accounts::Role;
use crate::services::images::Area;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::picture::{Keep, jpeg};
use crate::web::routes::{Access, Routes};

const DECIDE: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/eingang/{number}/foto/{position}/abdecken", DECIDE, show)
        .post("/verwaltung/eingang/{number}/foto/{position}/abdecken", DECIDE, cover)
        .post("/verwaltung/eingang/{number}/foto/{position}/original", DECIDE, original)
}

/// A photo of a contribution of the process, with its boxes. An outside office neither sees what is kept back nor changes what
/// the town covered.
async fn photo(cx: &Cx, number: &str, position: i16) -> Result<(Contribution, Attachment, Vec<Area>)> {
    let contribution = contributions::by_number(cx.db(), cx.process.id, number).await?;
    let mut db = cx.db().acquire().await?;
    let photos = attachments::of(&mut db, contribution.subject).await?;
    let photo = photos.into_iter().find(|photo| photo.position == position).ok_or(Error::NotFound)?;
    if cx.is_outside() && (!photo.is_for_outside() || photo.covered) {
        return Err(Error::Forbidden);
    }
    let areas = attachments::areas_of(&mut db, photo.id).await?;
    Ok((contribution, photo, areas))
}

async fn show(cx: Cx, Path((number, position)): Path<(String, i16)>) -> Result<Response> {
    let (contribution, photo, areas) = photo(&cx, &number, position).await?;
    Ok(views::cover(&cx, &contribution, &photo, &views::filled(&areas)).await?.into_response())
}

async fn cover(cx: Cx, Path((number, position)): Path<(String, i16)>, form: Form) -> Result<Response> {
    let (contribution, photo, _) = photo(&cx, &number, position).await?;
    match save(&cx, &contribution, &photo, &form).await {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(Error::Invalid(mistakes)) => {
            let page = views::cover(&cx, &contribution, &photo, &form.with_errors(mistakes)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Makes the covered copies before the act begins: that takes as long as a picture needs.
async fn save(cx: &Cx, contribution: &Contribution, photo: &Attachment, form: &Form) -> Result<String> {
    let (seen, areas) = forms::read(form)?;
    let covered = if areas.is_empty() { None } else { Some(develop(cx, photo, areas.clone()).await?) };
    cx.act_once(form, async |tx| {
        let contribution = contributions::lock(tx, &contribution.number).await?;
        attachments::cover(tx, &cx.host.files, &contribution, photo.position, seen, covered, &areas).await?;
        Ok(cx.staff_url(&format!("/eingang/{}?meldung=photo-covered#fotos", contribution.number)))
    })
    .await
}

async fn develop(cx: &Cx, photo: &Attachment, areas: Vec<Area>) -> Result<attachments::Covered> {
    let file: Uuid = photo.original.unwrap_or(photo.large);
    let covered = cx.host.darkroom.cover(cx.host.files.read(file).await?, areas).await?;
    let (large, small) =
        covered.map_err(|unusable| Error::Invalid(vec![FieldError { field: "".into(), say: attachments::model::sentence(unusable) }]))?;
    Ok(attachments::Covered { large, small })
}

/// The photo as it came; the look is logged.
async fn original(cx: Cx, Path((number, position)): Path<(String, i16)>, _form: Form) -> Result<Response> {
    if cx.is_outside() {
        return Err(Error::Forbidden);
    }
    let (contribution, _, _) = photo(&cx, &number, position).await?;
    let file = cx.act(async |tx| attachments::read_original(tx, &contribution, position).await).await?;
    Ok(jpeg(cx.host.files.read(file).await?, Keep::Never))
}
