//! What a measure is, where it belongs and what it rests on; the lists.
//!
//! Decision 2026-11-23: a code is made once, of the primary theme and district at that time (`M-MO-QU-03`, `GS` for the whole
//! town), and never changes, even if theme or district do.

pub mod actions;
pub mod model;
mod routes;
pub(super) mod store;
mod views;

pub use model::{
    Basis, Commitment, Entry, Filter, Horizon, Kind, Listed, Measure, MeasureId, NewMeasure, Placing, Plan, Prioritised, Priority, Profile,
    Term, sums,
};
pub(super) use routes::routes;
pub use store::{list, list_public};
