//! Clusters (Anliegen): statements that say the same, whoever said it and by whichever channel. A statement can be in several.
//!
//! Moderators act; machine proposals wait as `proposed` until a named account accepts them (invariant 14).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> proposed: by a machine
//!     [*] --> in_work: by a person
//!     proposed --> in_work: accepted
//!     in_work --> checked
//!     checked --> in_work
//!     checked --> used
//!     used --> checked
//!     proposed --> without_effect: with a reason
//!     in_work --> without_effect: with a reason
//!     checked --> without_effect: with a reason
//!     without_effect --> in_work
//!     without_effect --> checked
//! ```
//!
//! Merging is a link beside the state (`merged_into`); pages and counts read through it. Everything done to the members of a
//! cluster is a [`history::Deed`] with an effect on links and an inverse: that is what undo applies (invariant 13).
//!
//! Decision 2026-11-23: a public cluster is merged only into a public one, so that a printed address never leads nowhere.
//!
//! Decision 2026-11-23: undoing "created" or "split" leaves an empty cluster behind: codes have no gaps, and somebody may
//! have noted the code. It is set `without_effect` by hand if it stays empty.

pub mod actions;
pub mod history;
pub mod model;
pub(super) mod routes;
mod store;
mod views;

pub use actions::{Belief, Target, add, change_state, create, edit, merge, release, remove, split, undo, unrelease};
pub use model::{AtCode, Cluster, ClusterId, ProposedBy, PublicCluster, PublicPage, State, Voices, Wording};
pub use store::{at_code, by_code, count_public, public_page, standing, voices, voices_of};
pub use views::{marks, public_cluster, voices_line};
