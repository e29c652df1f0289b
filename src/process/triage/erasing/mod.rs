//! Erasing a contribution for good (endgültig löschen): the last means, for criminal content, spam and where data protection law asks for
//! it. One person proposes, another one approves (invariant 7); what waits stands in one list.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> proposed: what is public is hidden, what waits is refused
//!     proposed --> approved: by another person, the content is erased
//!     proposed --> declined: by another person
//!     proposed --> taken_back: by whoever proposed
//! ```
//!
//! Decision 2026-12-01: proposing hides at once, with the mail and the statement of reasons of that decision. So the author is told while
//! there is an address; the erasure itself, which takes the address along, is read by the private link.

mod actions;
mod model;
mod routes;
mod store;
pub mod views;

pub use actions::{Settled, approve, propose};
pub use model::{NotPossible, Proposal, ProposalId, State};
pub use routes::ROLES;
pub(super) use routes::routes;
pub use store::{Waiting, waiting};
pub(super) use store::{count, forget};
