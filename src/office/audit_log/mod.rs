//! `/verwaltung/protokoll`: who did what, when, and whether the chain of the log is whole. The log holds ids, action keys and
//! field names only, so that there is nothing hostile or personal to be shown but the names of staff.

mod export;
mod model;
mod routes;
mod store;
mod views;

pub use model::ActorKind;
pub(super) use routes::routes;
