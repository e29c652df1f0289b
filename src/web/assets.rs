//! The bundle of styles, scripts and fonts (`npm run bundle` writes `static/dist`), embedded in the executable.
//!
//! File names carry their hash, so a browser keeps them for good; a new build has new names.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

use super::answer::has_already;
use crate::error::{Error, Result};

// The folder may be missing while one works on the server alone; `check` says so at the start.
#[derive(RustEmbed)]
#[folder = "static/dist"]
#[allow_missing = true]
struct Dist;

/// What a worker may ask for: it does not inherit the policy of the page that started it (CSP level 3, "initialize a global object's
/// CSP list").
const WORKER_CSP: HeaderValue = HeaderValue::from_static("default-src 'none'; script-src 'self'; connect-src 'self'");
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Logical name → address, from the bundle's manifest.
static ADDRESSES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let Some(manifest) = Dist::get("manifest.json") else { return HashMap::new() };
    match serde_json::from_slice::<HashMap<String, String>>(&manifest.data) {
        Ok(names) => names.into_iter().map(|(name, file)| (name, format!("/static/{file}"))).collect(),
        Err(error) => {
            tracing::error!(%error, "static/dist/manifest.json cannot be read");
            HashMap::new()
        }
    }
});

/// The address of a file of the bundle by its logical name ("main.css"). A name that the bundle does not know is logged and
/// gets an address that answers 404.
pub fn url(name: &str) -> &'static str {
    ADDRESSES.get(name).map_or_else(
        || {
            tracing::error!(name, "not in the bundle");
            "/static/missing"
        },
        String::as_str,
    )
}

/// Makes sure the bundle is there; asked once, before the server listens.
///
/// # Errors
/// [`Error::Setup`] with the command to run.
pub fn check() -> Result<()> {
    if ADDRESSES.contains_key("main.css") {
        Ok(())
    } else {
        Err(Error::setup("static/dist is missing: run `npm ci --ignore-scripts && npm run bundle`, then build again"))
    }
}

/// `GET /static/{*path}`: a file of the bundle, to be kept for good. Text files come brotli-compressed from the bundle to
/// whoever takes that.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn file(Path(path): Path<String>, headers: HeaderMap) -> Result<Response> {
    let file = Dist::get(&path).filter(|_| path != "manifest.json").ok_or(Error::NotFound)?;
    let packed = accepts_brotli(&headers).then(|| Dist::get(&format!("{path}.br"))).flatten();
    let tag = etag(&file, packed.is_some());
    if has_already(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(ETAG, tag)], [(CACHE_CONTROL, FOREVER)]).into_response());
    }
    let mut response = ([(ETAG, tag)], [(CONTENT_TYPE, content_type(&path)), (CACHE_CONTROL, FOREVER)]).into_response();
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept-encoding"));
    if path.ends_with(".mjs") {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, WORKER_CSP);
    }
    if packed.is_some() {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    *response.body_mut() = packed.unwrap_or(file).data.into_owned().into();
    Ok(response)
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|coding| coding.trim() == "br"))
}

/// Strong, and different for the two encodings (RFC 9110 §8.8.3.3).
fn etag(file: &EmbeddedFile, packed: bool) -> String {
    let hash: String = file.metadata.sha256_hash().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    if packed { format!("\"{hash}-br\"") } else { format!("\"{hash}\"") }
}

fn content_type(path: &str) -> HeaderValue {
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    HeaderValue::from_static(kind)
}
