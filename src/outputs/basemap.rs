//! `/grundkarte/{z}/{x}/{y}`: tiles of the base map that the operator chose, through this server (`services/basemap.rs`). Only those
//! of the town and around it: this is no service for others.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use crate::error::{Error, Result};
use crate::outputs::still::Still;
use crate::services::basemap::Basemap;
use crate::services::keys::hex;
use crate::web::answer::has_already;
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

/// How far around the town tiles are given, in sizes of the town: as far as the map can be moved.
const AROUND: f64 = 3.0;
/// The zoom at which a town lies in a tile or a few: whether that one can be had says whether the others can.
const PROBE_ZOOM: u8 = 11;

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new().get("/grundkarte/{z}/{x}/{y}", Access::Public, tile)
}

/// Column and row of the tile in which a place lies.
fn tile_at(z: u8, lon: f64, lat: f64) -> (f64, f64) {
    let count = f64::from(1_u32 << z);
    let lat = lat.clamp(-85.0, 85.0).to_radians();
    let y = 0.5 - (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln() / std::f64::consts::TAU;
    (((lon / 360.0 + 0.5) * count).floor(), (y * count).floor())
}

/// Whether a tile shows the town or what is around it.
fn is_near([west, south, east, north]: [f64; 4], z: u8, x: u32, y: u32) -> bool {
    let (wide, tall) = ((east - west) * AROUND, (north - south) * AROUND);
    let (left, top) = tile_at(z, west - wide, north + tall);
    let (right, bottom) = tile_at(z, east + wide, south - tall);
    (left..=right).contains(&f64::from(x)) && (top..=bottom).contains(&f64::from(y))
}

/// The base map, if there is one and its server answers (or answered once: its tiles are kept).
///
/// # Errors
/// When the database is away.
pub async fn at_hand(cx: &Cx) -> Result<Option<Basemap>> {
    let Some(basemap) = &cx.host.basemap else { return Ok(None) };
    let [west, south, east, north] = Still::load(cx).await?.bounds();
    let (x, y) = tile_at(PROBE_ZOOM, f64::midpoint(west, east), f64::midpoint(south, north));
    // Both are columns and rows of 2¹¹.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let probe = basemap.tile(PROBE_ZOOM, x as u32, y as u32, cx.now).await;
    Ok(probe.is_ok().then(|| basemap.clone()))
}

async fn tile(cx: Cx, Path((z, x, y)): Path<(u8, u32, u32)>, headers: HeaderMap) -> Result<Response> {
    const KEEP: (header::HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=86400");
    let basemap = cx.host.basemap.as_ref().ok_or(Error::NotFound)?;
    if z > crate::services::basemap::MAX_ZOOM || !is_near(Still::load(&cx).await?.bounds(), z, x, y) {
        return Err(Error::NotFound);
    }
    // The other server's fault is no fault of ours: it is in the log already, and the map goes on without the tile.
    let Ok(tile) = basemap.tile(z, x, y, cx.now).await else {
        return Ok((StatusCode::BAD_GATEWAY, [(header::CACHE_CONTROL, "no-store")]).into_response());
    };
    if tile.is_empty() {
        return Ok((StatusCode::NO_CONTENT, [KEEP]).into_response());
    }
    let etag = format!("\"{}\"", hex(&Sha256::digest(&tile)[..12]));
    if has_already(&headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, [KEEP], [(header::ETAG, etag)]).into_response());
    }
    let kind = [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile"), KEEP];
    // As the other server sent it: the magic number of RFC 1952.
    let packed = tile.starts_with(&[0x1f, 0x8b]).then_some([(header::CONTENT_ENCODING, "gzip")]);
    let mut response = (kind, [(header::ETAG, etag)], tile).into_response();
    if let Some([(name, value)]) = packed {
        response.headers_mut().insert(name, header::HeaderValue::from_static(value));
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_of_the_town_and_around_it_are_near() {
        let pinneberg = [9.73, 53.63, 9.85, 53.70];
        assert_eq!(tile_at(12, 9.79, 53.66), (2159.0, 1321.0));
        assert!(is_near(pinneberg, 12, 2159, 1321) && is_near(pinneberg, 12, 2161, 1320) && is_near(pinneberg, 0, 0, 0));
        assert!(!is_near(pinneberg, 12, 2200, 1321) && !is_near(pinneberg, 12, 2159, 1400));
    }
}
