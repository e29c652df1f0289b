//! Hints (Hinweise): the machine marks passages that may tell of a person, insult or advertise, and what looks misplaced; a
//! named account accepts or dismisses each (invariant 14). The rules are those of [`crate::services::text::hints`].
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> open: found
//!     open --> accepted: it is right, or the passage was made unreadable
//!     open --> dismissed: it is wrong
//!     accepted --> open: taken back
//!     dismissed --> open: taken back
//!     open --> [*]: the passage is no longer there
//! ```
//!
//! As long as a hint about a person is open nothing is published ([`settle`], called inside every decision, behind the lock of the
//! contribution: whoever changes a hint at the same time waits). What was accepted as a person has to go before the words are
//! shown; a wording that still holds such a passage, or a new one, is refused at its field.
//!
//! Titles, texts, comments and descriptions of photos are looked through. Names of files are not: the program never keeps them.
//!
//! Decision 2026-12-01: words are looked through when the desk first shows them, by a worker before that, and once more inside the
//! decision, not when they come in. Participation is an earlier step and knows nothing of triage; an author may change the words until
//! somebody decides; an import may bring 100,000 contributions that nobody opens. [`hint_scan`](store) names the version of the rules
//! and a digest of the words that were read, so whatever changed is looked through again, however it changed, and the answer in the
//! decision is never older than the words. What somebody decided about a passage stays decided while the passage stands.
//!
//! Decision 2026-12-01: the words themselves are not copied: a hint holds where the passage stands and a keyed digest of it.

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use actions::{Cut, cut, look_ahead, settle, settle_comment};
pub use model::{Field, Found, HintId, HintState, Hints, Tags};
pub(super) use routes::{of_comments, of_list, of_open, routes};
pub(super) use store::forget;
pub use store::unscanned;
pub(super) use views::{choices, marked, marked_paragraphs, panel, restore_button, tag_of_persons};
