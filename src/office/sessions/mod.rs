//! Where somebody is signed in: one's own sessions, each of which can be ended.

mod routes;
mod store;
mod views;

pub(super) use routes::routes;
pub(super) use store::end_all;
