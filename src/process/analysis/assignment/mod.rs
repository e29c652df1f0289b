//! Assignment (Zuordnen): the moderator's desk for statements. What is open goes into a cluster, several at once; what fits
//! nowhere is marked unassignable with a reason; a contribution that makes several points is split first.
//!
//! It holds no state of its own: it calls the actions of statements and clusters.

mod model;
pub(super) mod routes;
mod store;
mod views;

pub use store::count_open;
