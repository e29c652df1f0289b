//! Districts (Teilräume): polygons with short code, name and source. Approximate ones say so wherever they are shown or
//! counted by (invariant 2).

pub mod actions;
pub mod model;
mod store;

pub use actions::add_district;
pub use model::{District, NewDistrict, Population};
pub use store::list;
