//! Whether a measure can be done, in five respects: legal, technical, land, staff, money; each rating with its reason.

pub mod actions;
pub mod model;
mod routes;
mod store;

pub use model::{Finding, Rating, Respect};
pub(super) use routes::routes;
