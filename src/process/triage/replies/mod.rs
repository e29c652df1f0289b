//! Replies of the town (Antworten der Stadt): a department answers a contribution; a knot of its thread.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> released: public, and the author is told
//! ```

mod actions;
mod model;
mod store;

pub use actions::{draft, release};
pub use model::{ReplyId, ReplyState};
pub(super) use store::forget;
