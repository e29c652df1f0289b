//! The promise (Prüftage): on which days of the week moderators work, until when residents can expect a decision, and who is told when
//! something waits.
//!
//! The days belong to the process ([`crate::services::workdays::Rhythm`]), because residents read them everywhere; holidays of
//! Schleswig-Holstein are left out. A contribution is due on the first of these days after its receipt, or on a later one if the town
//! promises less. Every morning on which something waits, moderators get one mail ("17 warten, der älteste 4 Tage"), and the deputy too when
//! something waits longer than promised. Without days nothing is promised, and nobody is told.

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use actions::{set, tell};
pub use model::{Backlog, backlog};
pub(super) use routes::routes;
pub use store::to_look_at;
