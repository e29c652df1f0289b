//! The public list of contributions: one filter in the address serves map, list, tiles and exports, so that all of them
//! always show the same things.

mod filter;
pub mod one;
mod order;
mod spot;
mod store;

pub use filter::{Bbox, Filter, Sort};
pub use spot::{Near, Spot, View};
pub use store::{Facet, Facets, Keys, Listed, Total, facets, list, total};

/// Rows on a page of the list.
pub const PAGE_SIZE: i64 = 20;

/// The last page that is reached by counting; beyond it the list goes on from a contribution (`?nach=`).
pub const LAST_COUNTED_PAGE: i64 = 50;
