//! `/anliegen/{code}`: a cluster with its voices, and what followed from it.

use super::still;
use crate::error::Result;
use crate::outputs::thread;
use crate::process::analysis::clusters::{self, AtCode};
use crate::web::components::{self, Frame};
use crate::web::cx::Cx;
use crate::web::page::{self, Nav, Options};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};

pub(super) async fn show(cx: Cx, Path(code): Path<String>) -> Result<Response> {
    let cluster = match clusters::at_code(cx.steady_db(), cx.process.id, &code).await? {
        AtCode::Stands(cluster) => *cluster,
        AtCode::MergedInto(code) => return Ok(Redirect::permanent(&cx.url(&format!("/anliegen/{code}"))).into_response()),
    };
    let chain = thread::chain(cx.steady_db(), cx.process.id, &[cluster.id.0], &[]).await?;
    let found = clusters::public_page(cx.steady_db(), cluster).await?;
    let picture = still::Still::load(&cx).await?;
    let title = cx.text("cluster-map-title", &[("title", found.cluster.title.as_str().into())]);
    let map = picture.render(&cx, title, &clusters::marks(&cx, &found.voices), Frame::Town, (420, 420));
    let fact = thread::cluster_fact(cx.steady_db(), cx.process.id, found.cluster.id.0).await?;
    let way = components::thread(cx.lang, &thread::onward(&cx, &chain, fact.as_ref()));
    let body = clusters::public_cluster(&cx, &found, &map, &way);
    let options = Options {
        description: Some(found.cluster.summary.clone()).filter(|summary| !summary.is_empty()),
        preview: Some(format!("/anliegen/{code}/vorschau.png")),
        ..Options::default()
    };
    Ok(page::public_with(&cx, &found.cluster.title, Nav::Analysis, options, body).into_response())
}
