//! Event links (Einladungen): a link, printed as a QR code, for those who are at an event or stand at a terminal in the town hall.
//!
//! Many people behind one address would soon use up its flood limits ([`crate::services::limits`]). Whoever follows the link has, for
//! a few hours and in this process only, the limits of the link instead; guessing (sign-in, return codes) stays as limited as it was.
//! What they write belongs to the event's occasion (invariant 3), which is made with the first link of the event.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> valid
//!     valid --> over : at its end
//!     valid --> ended : by staff
//! ```

mod actions;
pub mod model;
mod routes;
mod store;
mod views;

pub(super) use model::EventLink;
pub(super) use routes::{HERE, routes};
pub(super) use store::of_event;
pub(super) use views::section;
