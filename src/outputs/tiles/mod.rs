//! Vector tiles of the public contributions: `/kacheln/beitraege/{z}/{x}/{y}?v={rev}` and the filter of the list.
//!
//! Up to zoom 13 a tile is a look-up in `map_cell`, which the database keeps by district, theme and kind; above that, and for
//! what is searched for, it is counted on the fly. From zoom 15 things stand alone, and only things at the very same spot share a mark.
//!
//! A tile is made for one revision. Whoever asks for another one is sent to the current one (303, not stored), so a cached
//! tile is never stale for longer than the page that named its revision.

mod store;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use sha2::{Digest as _, Sha256};

use crate::error::{Error, Result};
use crate::outputs::contributions::{self, Filter};
use crate::services::keys::hex;
use crate::web::answer::has_already;
use crate::web::cx::Cx;
use crate::web::host::{CacheKey, Cached};
use crate::web::routes::{Access, Routes};

/// Zoom levels that are served; MapLibre overzooms beyond.
const MAX_ZOOM: u8 = 18;

/// Half the side of the world in metres of EPSG:3857.
const HALF: f64 = 20_037_508.342_789_244;

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new().get("/kacheln/beitraege/{z}/{x}/{y}", Access::Public, tile)
}

/// A tile's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TileId {
    /// Zoom.
    pub z: u8,
    /// Column, from the west.
    pub x: u32,
    /// Row, from the north.
    pub y: u32,
}

impl TileId {
    fn new(z: u8, x: u32, y: u32) -> Option<Self> {
        (z <= MAX_ZOOM && x < (1 << z) && y < (1 << z)).then_some(Self { z, x, y })
    }

    /// Its side in metres of EPSG:3857.
    fn side(self) -> f64 {
        2.0 * HALF / f64::from(1_u32 << self.z)
    }

    /// West, south, east, north in metres of EPSG:3857. Neighbours have the very same number for the edge they share.
    fn bounds(self) -> [f64; 4] {
        let side = self.side();
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        [x * side - HALF, HALF - (y + 1.0) * side, (x + 1.0) * side - HALF, HALF - y * side]
    }
}

async fn tile(cx: Cx, Path((z, x, y)): Path<(u8, u32, u32)>, headers: HeaderMap) -> Result<Response> {
    let id = TileId::new(z, x, y).ok_or(Error::NotFound)?;
    let (path, query) = cx.address.split_once('?').unwrap_or((&cx.address, ""));
    let filter = Filter { spot: None, ..Filter::parse(query) };
    let rev = cx.process.rev;
    let filter_query = filter.unordered().query();
    if !query.split('&').any(|pair| pair == format!("v={rev}")) {
        let joint = if filter_query.is_empty() { "?" } else { "&" };
        let current = Redirect::to(&format!("{path}{filter_query}{joint}v={rev}"));
        return Ok(([(header::CACHE_CONTROL, "no-store")], current).into_response());
    }
    let key = CacheKey { process: cx.process.id.0, rev, what: format!("{z}/{x}/{y}{filter_query}") };
    let made = cx.host.kept(key, Cached::bytes, make(&cx, id, &filter)).await?;
    Ok(answer(&made, &headers))
}

async fn make(cx: &Cx, id: TileId, filter: &Filter) -> Result<Cached> {
    let facets = contributions::facets(&cx.host, cx.process.id, cx.process.rev).await?;
    let tile = store::tile(cx.db(), cx.process.id, id, filter, &facets.keys(filter)).await?;
    let body = tokio::task::spawn_blocking(move || compress(&tile)).await.map_err(Error::internal)??;
    let etag = format!("\"{}\"", hex(&Sha256::digest(&body)[..12])).into();
    Ok(Cached { body: body.into(), etag })
}

fn compress(tile: &[u8]) -> Result<Vec<u8>> {
    if tile.is_empty() {
        return Ok(Vec::new());
    }
    let mut out = Vec::with_capacity(tile.len() / 2);
    let params = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &tile[..], &mut out, &params).map_err(Error::internal)?;
    Ok(out)
}

fn answer(tile: &Cached, headers: &HeaderMap) -> Response {
    const KEEP: (header::HeaderName, &str) = (header::CACHE_CONTROL, "private, max-age=300");
    if has_already(headers, &tile.etag) {
        return (StatusCode::NOT_MODIFIED, [KEEP], [(header::ETAG, tile.etag.to_string())]).into_response();
    }
    if tile.body.is_empty() {
        return (StatusCode::NO_CONTENT, [KEEP]).into_response();
    }
    let brotli = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| coding.trim().split(';').next() == Some("br"));
    let kind = [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile"), (header::VARY, "Accept-Encoding"), KEEP];
    let etag = [(header::ETAG, tile.etag.to_string())];
    if brotli {
        return (StatusCode::OK, kind, etag, [(header::CONTENT_ENCODING, "br")], tile.body.to_vec()).into_response();
    }
    let mut plain = Vec::new();
    match brotli::BrotliDecompress(&mut tile.body.as_slice(), &mut plain) {
        Ok(()) => (StatusCode::OK, kind, etag, plain).into_response(),
        Err(error) => Error::internal(error).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_outside_of_the_world_are_not_there() {
        assert!(TileId::new(2, 3, 3).is_some());
        assert!(TileId::new(2, 4, 0).is_none());
        assert!(TileId::new(19, 0, 0).is_none());
    }

    #[test]
    fn neighbours_share_their_edges() {
        let bounds = |x, y| TileId::new(12, x, y).expect("a tile").bounds();
        assert_eq!(TileId::new(0, 0, 0).expect("the world").bounds(), [-HALF, -HALF, HALF, HALF]);
        let ([_, south, east, _], [west, ..], [_, _, _, north]) = (bounds(2159, 1321), bounds(2160, 1321), bounds(2159, 1322));
        assert_eq!((east, south), (west, north));
    }
}
