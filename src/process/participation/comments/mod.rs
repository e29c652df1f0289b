//! Comments (Kommentare): one level deep, moderated before they are shown.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> submitted
//!     submitted --> published
//!     submitted --> rejected
//!     published --> hidden
//!     hidden --> published
//!     published --> submitted
//!     rejected --> submitted
//!     note right of rejected: undo, or a complaint upheld
//! ```
//!
//! `withdrawn` and `erased` can follow any state but themselves. A comment `by_author` is an Ergänzung (decision 2026-11-23: the same
//! table, queue and machine, because it is the same work): the author writes it on the private page, it is shown with the
//! contribution instead of among the comments, is not counted as one, and goes when the contribution goes. Later steps may use [`lock`] and [`change_visibility`].

pub mod actions;
pub mod model;
pub mod routes;
mod store;
pub mod views;

pub use actions::{change_visibility, import_batch, redact, restore, submit};
pub use model::{Addition, Comment, CommentId, Imported, NewComment, PublicComment, Visibility};
pub use store::{forget_additions, lock, public_of};
