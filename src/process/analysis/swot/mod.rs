//! SWOT items: what is strong and weak in the town today, and what chances and risks come from outside. Each has evidence,
//! clusters or findings of sources, that supports or contradicts it; both are shown.
//!
//! Moderators write; moderators and planners release.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> public_review: with evidence; everybody may read it
//!     public_review --> draft
//!     public_review --> agreed
//!     agreed --> public_review
//!     agreed --> resolved: by the council
//!     resolved --> superseded: by the next edition
//! ```
//!
//! An item beyond draft keeps at least one piece of evidence; a deferred trigger holds that too (invariant 10). Its code
//! (`W-MO-04`: field, theme, number) never changes.

pub mod actions;
pub mod model;
pub(super) mod routes;
mod store;
mod views;

pub use actions::{add_evidence, change_state, create, edit, remove_evidence, resolve};
pub use model::{EvidenceOf, ItemId, ItemText, NewItem, Quadrant, Stance, State};
pub use store::choices;
pub use views::board_quadrant;
