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
//! `withdrawn` and `erased` can follow any state but themselves. Later steps may use [`lock`] and [`change_visibility`].

pub mod actions;
pub mod model;
pub mod routes;
mod store;
pub mod views;

pub use actions::{change_visibility, import_batch, submit};
pub use model::{Comment, CommentId, Imported, NewComment, PublicComment, Visibility};
pub use store::{lock, public_of};
