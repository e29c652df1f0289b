//! Route table of the preparation: events, the stylesheet of the themes' colours, and the search for places.

use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{events, places, themes};
use crate::error::{Error, Result};
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/stil/{file}", Access::Public, stylesheet).get("/orte", Access::Public, find_places).merge(events::routes())
}

/// `/stil/{process}.css`: colours change rarely, so browsers keep it for an hour.
async fn stylesheet(cx: Cx, Path(file): Path<String>) -> Result<Response> {
    let slug = file.strip_suffix(".css").ok_or(Error::NotFound)?;
    let css = themes::views::stylesheet(&themes::of_process(cx.db(), slug).await?);
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "private, max-age=3600")], css).into_response())
}

/// What is searched for; the search looks at its first 100 characters only.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

/// `/orte?q=`: at most 8 known places, best first, for the list below a field. Without JavaScript the form asks the same.
async fn find_places(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let found = places::search(cx.db(), cx.process.id, asked.q.trim()).await?;
    let found: Vec<Value> = found
        .into_iter()
        .map(|place| json!({ "name": place.name, "district": place.district, "lon": place.at.lon, "lat": place.at.lat }))
        .collect();
    Ok(([(header::CACHE_CONTROL, "private, max-age=300")], Json(json!({ "places": found }))).into_response())
}
