//! Events (Termine): where and when one can meet the town. Staff plan, move and cancel them; the public reads them at `/termine` and takes
//! them into a calendar (`pages::events`, `outputs::feeds`).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> planned
//!     planned --> moved
//!     moved --> moved
//!     planned --> cancelled
//!     moved --> cancelled
//! ```
//!
//! Nothing is ever deleted: a calendar that took an event over must hear what became of it.

mod actions;
mod forms;
mod links;
pub mod model;
mod routes;
mod store;
mod views;

pub use actions::create;
pub use model::{Event, EventId, EventText, State, Times};
pub(super) use routes::{ROLES, routes};
pub use store::{next, public};
