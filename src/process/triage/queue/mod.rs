//! The desk (Eingang): what waits for a decision, oldest first, beside the one that is open. Everything goes by keyboard;
//! after a decision the next one opens by itself, with a way to take the last one back.

mod forms;
mod model;
mod routes;
mod store;
mod views;

pub use model::Act;
pub(super) use routes::routes;
pub(super) use store::waiting;
