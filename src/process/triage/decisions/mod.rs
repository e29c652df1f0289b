//! Decisions (Entscheidungen) about contributions and comments: what is shown, what is not, and why.
//!
//! A decision is a row that is never changed; to undo it is a new decision. Each one that withholds something has a closed
//! [`Reason`] (invariant 6). Its mail waits [`crate::services::outbox::UNDO_TIME`] in the outbox: a decision that is taken
//! back within that time takes its mail back too, and every later decision replaces the mails that still wait.
//!
//! ```mermaid
//! stateDiagram-v2
//!     waiting --> published: publish
//!     waiting --> redacted: redact (the original is locked away)
//!     waiting --> internal: internal
//!     waiting --> rejected: reject, exclude
//!     published --> redacted: redact
//!     published --> hidden: hide, exclude
//!     redacted --> hidden: hide, exclude
//!     hidden --> published: unhide
//!     hidden --> redacted: unhide
//!     published --> waiting: reopen
//!     redacted --> waiting: reopen (with the original wording)
//!     internal --> waiting: reopen
//!     rejected --> waiting: reopen
//! ```
//!
//! Nothing is lost when two people decide at once: the contribution is locked, and whoever saw an older state
//! ([`Seen`]) gets a sentence that says who was faster.
//!
//! Photos are decided about one by one, or with the contribution when it is published: what is said of a text says nothing of
//! a picture. A refused photo has its reason with it, and its author reads it by the private link. Reopening a contribution lets
//! its shown photos wait again, and a public one whose photos wait stays at the desk.
//!
//! Decision 2026-11-23: reopening a redacted contribution brings the original wording back, because the text that waits for a
//! decision is what the author wrote. It is not public then. An outside office cannot do that, as it may not read originals.

mod actions;
mod model;
mod store;

pub use actions::{correct_district, decide, decide_comment, decide_photo, release_photos};
pub use model::{CommentVerdict, Decision, DecisionId, Reason, Ruling, Seen, Verdict, offered, way_back};
pub(super) use store::{blank_words, is_external};
