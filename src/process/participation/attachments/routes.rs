//! The files themselves, and what an author can take back.

use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::model::Attachment;
use super::{actions, store};
use crate::error::{Error, Result};
use crate::process::participation::contributions::{self, Contribution};
use crate::process::participation::mine::routes::{back, private};
use crate::services::act::Tx;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::picture::{Keep, jpeg};
use crate::web::routes::{Access, Routes};

/// The table. The desk has its own way to photos that nobody released yet.
pub fn routes() -> Routes {
    Routes::new()
        .get("/fotos/{file}", Access::Public, public)
        .get("/beitraege/neu/foto/{token}", Access::Token, pending)
        .get("/mein/{token}/fotos/{file}", Access::Token, own)
        .post("/mein/{token}/fotos/loeschen", Access::Token, withdraw_photos)
        .post("/mein/{token}/fotos/offene-daten", Access::Token, withdraw_open_data)
}

async fn public(cx: Cx, Path(file): Path<Uuid>) -> Result<Response> {
    if !store::is_public(cx.db(), file).await? {
        return Err(Error::NotFound);
    }
    Ok(jpeg(cx.host.files.read(file).await?, Keep::Public))
}

async fn pending(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let file = store::pending_file(cx.db(), cx.process.id, &token).await?;
    Ok(jpeg(cx.host.files.read(file).await?, Keep::Never))
}

async fn own(cx: Cx, Path((token, file)): Path<(String, Uuid)>) -> Result<Response> {
    let (_, contribution) = contributions::by_link(cx.db(), &token).await?;
    Ok(private(file_of(&cx, &contribution, file, |_| true).await?))
}

/// A file of this contribution, of a photo that the reader may see.
///
/// # Errors
/// [`Error::NotFound`], also for a file of another contribution.
pub async fn file_of(cx: &Cx, contribution: &Contribution, file: Uuid, may_see: impl Fn(&Attachment) -> bool) -> Result<Response> {
    let mut db = cx.db().acquire().await?;
    let photos = store::of(&mut db, contribution.subject).await?;
    if !photos.iter().any(|photo| (photo.large == file || photo.small == file) && may_see(photo)) {
        return Err(Error::NotFound);
    }
    Ok(jpeg(cx.host.files.read(file).await?, Keep::Never))
}

async fn withdraw_photos(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    take_back(&cx, &token, "photos-gone", async |tx, contribution| actions::withdraw_photos(tx, contribution.id).await).await
}

async fn withdraw_open_data(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Response> {
    take_back(&cx, &token, "photos-not-open", async |tx, contribution| actions::withdraw_open_data(tx, contribution.id).await).await
}

async fn take_back(cx: &Cx, token: &str, done: &str, work: impl AsyncFnOnce(&mut Tx, Contribution) -> Result<()>) -> Result<Response> {
    cx.act(async |tx| {
        let contribution = contributions::lock_by_link(tx, token).await?;
        work(tx, contribution).await
    })
    .await?;
    Ok(back(cx, token, done))
}
