//! What the town writes itself: legal and help pages of the whole town, news (Meldungen) and questions with their answers of a process.
//! Editors write Markdown; nobody else does.
//!
//! A text has versions in each language. A version never changes: whoever edits makes the next one, as a draft or published from an
//! instant on; whoever wants an old one back makes it anew. What is shown is the version that was published last, so a fault is undone by
//! taking the publication back. A text can be withdrawn as a whole, and shown again; the town's pages cannot, because the law asks for them.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> scheduled: publish from …
//!     draft --> published
//!     scheduled --> published: by time
//!     scheduled --> taken_back
//!     published --> taken_back
//! ```
//!
//! German comes first: without it nothing is shown, and what a language lacks is read in German, with a note.
//!
//! As long as the town has not written a page, the program's template stands there ([`templates`]). Templates hold placeholders in double
//! square brackets for what only the town knows. No text with a placeholder can be published, and production neither starts with such a
//! page nor shows it ([`unfilled`]).

mod actions;
mod forms;
mod model;
mod pictures;
mod routes;
mod store;
mod templates;
mod views;

use crate::services::accounts::Role;

pub use actions::{NewText, bring, create, save};
pub use model::{Kind, Language, PAGES, Picture, TextId, Words, placeholders};
pub(super) use routes::routes;
pub use store::{Public, Unfilled, count_news, news, page, picture, questions, shown, town, unfilled};
pub use templates::files;

/// Who writes.
pub(super) const ROLES: &[Role] = &[Role::Editor, Role::Admin];
