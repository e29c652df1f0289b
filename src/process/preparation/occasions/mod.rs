//! Occasions (Formate): the channel through which input comes in. Every contribution has exactly one (invariant 3).

pub mod actions;
pub mod model;
mod store;

pub use actions::add_occasion;
pub use model::{NewOccasion, Occasion, OccasionAccess, OccasionId, OccasionKind};
pub use store::{list, online};
