//! One decision about several contributions at once (gemeinsam entscheiden), with one reason and one text.
//!
//! A bundle is no decision of its own: each contribution gets the same decision that it would get alone, with everything that one respects
//! (who was faster, what waits for a check), in one transaction. What cannot be decided is left as it is and said with its reason; the
//! others are decided. For a minute, as long as the mails wait, the whole bundle can be taken back; then it is single decisions.

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use actions::{decide, undo};
pub use model::{Bundle, BundleId, Chosen, MOST, Skipped};
pub(super) use routes::routes;
