//! The desk (Eingang): what waits for a decision, oldest first, beside the one that is open. Everything goes by keyboard;
//! after a decision the next one opens by itself, with a way to take the last one back.
//!
//! What waits for a minute, and why (decision 2026-12-01): mails to the author, feeds, digests and every other mail about what is new leave
//! or name a decision only after [`crate::services::outbox::UNDO_TIME`], because they cannot be called back. The pages of this site follow
//! at once, in both directions: what is hidden must not stay for another minute, and what is taken back is gone from them as fast as it
//! came. So undo is offered for exactly that minute; afterwards one decides anew ("Noch einmal prüfen").

mod actions;
mod forms;
mod model;
mod routes;
mod store;
mod views;

pub use model::Act;
pub(super) use routes::routes;
pub(super) use store::waiting;
