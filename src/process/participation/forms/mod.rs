//! Forms (Formulare): moderators put questions together, without a developer; the public answers at `/formulare/{slug}`.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> open: publish
//!     open --> open: publish a new version
//!     open --> closed
//!     closed --> open: undo
//! ```
//!
//! Staff work on the *draft* of the questions. Publishing freezes it as a *version* ([`model::Definition`], insert only); answers
//! keep the version that they answer, and a key is never given twice, so that results over several versions count like with like.
//!
//! Two kinds of answers part at the door:
//! - **Free texts and places** become contributions: same tables, same triage, the form's own format (occasion). They have numbers,
//!   return codes and private pages like all others.
//! - **Closed answers** are only ever counted. Some ask who somebody is (demographic): these are shown as counts from 5 on, with
//!   complementary suppression, and may be crossed with closed answers of the same form ([`results`], invariant 15).
//!
//! Decision 2026-12-01: nothing stored leads from a submission's closed answers to its contributions. `form_answer` has a random
//! key, the day instead of the instant, and neither name nor nonce (the idempotency key holds the numbers of contributions, so it
//! must not stand beside the answers); the audit log names the form, not the answer; `form_voice` says which *question* a
//! contribution answers. Whoever wrote "as a mother of five I …" is not to be found among the ages and districts. Answers that are
//! not demographic are not linked either: there is nobody who needs it, and one link less cannot leak. What remains is the order in
//! which rows lie on the disk of the database, which no page and no export shows.
//!
//! Later steps may use: [`open`], [`published`], [`versions`], [`asked_of`], [`counts`] and [`results`].

pub mod actions;
mod builder;
pub mod model;
mod paper;
mod reading;
pub mod results;
pub mod routes;
mod rules;
mod sheet;
mod store;
mod views;

pub use actions::{NewVoice, OnPaper, Submission, answer, attribute, create_in, publish};
pub use model::{AskKind, Definition, FormHead, FormId, FormWindow, Speech, SurveyForm};
pub use paper::{Printed, printed};
pub use store::counts::{Count, Counts, counts};
pub use store::sheets::{Slip, slip};
pub use store::{asked_of, load, open, published, versions};

use crate::services::accounts::Role;

/// Who builds forms and reads their results.
pub const ROLES: &[Role] = &[Role::Moderator, Role::Editor, Role::Planner];
