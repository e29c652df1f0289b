//! Support ("Ich unterstütze das"): a plain count, one per device. Never a vote, never an input to a score.

pub mod actions;
pub mod model;
pub mod routes;
mod store;
pub mod views;

pub use actions::{forget, set};
pub use model::Supported;
pub use store::{add_counted, of};
