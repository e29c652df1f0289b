//! How far a measure has come: proposed by the administration, checked, drafted, shown, resolved, done.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> proposed
//!     proposed --> in_check
//!     in_check --> drafted
//!     in_check --> deferred
//!     deferred --> in_check
//!     in_check --> discarded
//!     drafted --> public_review
//!     public_review --> resolved
//!     resolved --> preparing
//!     preparing --> under_way
//!     under_way --> done
//!     under_way --> continuous
//!     preparing --> paused
//!     under_way --> paused
//!     continuous --> paused
//!     paused --> preparing
//!     paused --> under_way
//!     paused --> continuous
//!     resolved --> dropped
//!     preparing --> dropped
//!     under_way --> dropped
//!     continuous --> dropped
//!     paused --> dropped
//! ```
//!
//! `resolved` is reached through an edition only ([`resolve`]). Deferring, discarding, pausing and dropping need a reason;
//! dropping may name what comes instead.

pub mod actions;
pub mod model;
mod routes;
mod store;

pub use actions::resolve;
pub use model::{Change, State};
pub(super) use routes::routes;
