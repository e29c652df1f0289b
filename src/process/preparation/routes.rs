//! Route table of the preparation: events, and the stylesheet of the themes' colours.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use super::{events, themes};
use crate::error::{Error, Result};
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/stil/{file}", Access::Public, stylesheet).merge(events::routes())
}

/// `/stil/{process}.css`: colours change rarely, so browsers keep it for an hour.
async fn stylesheet(cx: Cx, Path(file): Path<String>) -> Result<Response> {
    let slug = file.strip_suffix(".css").ok_or(Error::NotFound)?;
    let css = themes::views::stylesheet(&themes::of_process(cx.db(), slug).await?);
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "private, max-age=3600")], css).into_response())
}
