//! Editions (Fassungen): the planning record of a process, frozen.
//!
//! A working edition is a list of what is still missing. Freezing builds **one** canonical JSON document (RFC 8785) of everything
//! public, hashes exactly these bytes (SHA-256) and shows both; from then on the edition's state moves, its document never
//! (invariant 12: the database refuses any change, to the program as well). Nobody may be left unanswered (invariant 8: held
//! by a trigger on the document).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> working
//!     working --> public_draft: freeze
//!     public_draft --> council_paper
//!     council_paper --> resolved: with a resolution
//!     resolved --> superseded: by the next resolved edition
//! ```
//!
//! Decision 2026-11-23: what the council resolves is what stands in the document, found again by its codes; what was added
//! after the freeze waits for the next edition.
//!
//! Later topics may use: [`Edition`], [`lock`], [`resolve`].

pub mod actions;
pub mod model;
pub(super) mod store;

pub use actions::{create, freeze, resolve, set_parts, to_council};
pub use model::{Edition, EditionId, EditionState, Part, PartStatus};
pub use store::lock;
