//! Statements (Aussagen): the parts of a contribution that say one thing each.
//!
//! Moderators act. A database trigger makes every contribution one statement, so that none can be forgotten; that is the
//! short way and the usual one. Who finds several points in a contribution splits it by hand: the points quote the author.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> open: the contribution comes in
//!     open --> assigned: put into a cluster
//!     assigned --> open: taken out of the last one
//!     open --> unassignable: with a reason
//!     unassignable --> open
//!     open --> retired: replaced by a split or a join
//!     retired --> open: joined again
//! ```
//!
//! Decision 2026-11-23: a statement that is in a cluster cannot be split; it is taken out first. So nothing that somebody
//! sorted changes under their hands, and every undo restores exactly what was there.

pub mod actions;
pub mod model;
pub(super) mod store;

pub use actions::{follow_handling, join, set_assignable, set_unassignable, split};
pub use model::{Statement, StatementId, paragraphs};
pub use store::of_contribution;
