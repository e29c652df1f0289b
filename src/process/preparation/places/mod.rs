//! Known places (streets, stops, schools …) for the address search, lines of the simplified map, and the municipalities
//! around the town.

pub mod actions;
mod known;
pub mod model;
mod store;
pub mod views;

pub use actions::{add_map_line, add_place, set_neighbour};
pub use known::{Grid, KnownPlace, import_known};
pub use model::{Address, Description, DistrictShape, LineKind, LineShape, NewMapLine, NewPlace, Place, Shapes};
pub use store::{describe, search, shapes};

use std::sync::Arc;

use crate::error::Result;
use crate::web::cx::Cx;
use crate::web::host::CacheKey;

/// The shapes of the request's process, read once in a revision.
///
/// # Errors
/// When the database is away.
pub async fn kept_shapes(cx: &Cx) -> Result<Arc<Shapes>> {
    let key = CacheKey { process: cx.process.id.0, rev: cx.process.rev, what: "shapes".into() };
    cx.host.kept(key, Shapes::bytes, shapes(cx.db(), cx.process.id)).await
}
