//! Reads any step, writes none: the public list, the thread, tiles, exports, reports.

pub mod contributions;
pub mod geo;
pub mod marks;
pub mod mine;
pub mod texts;
pub mod thread;
pub mod tiles;

use crate::web::routes::Routes;

/// The addresses of this module.
pub fn routes() -> Routes {
    geo::routes().merge(tiles::routes())
}
