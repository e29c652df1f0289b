//! Results of a form: closed answers counted over all versions, and who answered crossed with what they answered.
//!
//! Who answered stands in demographic tables: no count below 5, and none that the others give away ([`suppression`], invariant
//! 15). Free texts are contributions; here stands only how many there are, with the way to them.

pub mod model;
pub(super) mod routes;
pub mod suppression;
mod views;

pub use model::{Known, Row, Tally, tallies};
