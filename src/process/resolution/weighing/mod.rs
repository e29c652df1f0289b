//! Weighings (Abwägung): what the town answers to a cluster, why, and what follows from it.
//!
//! One answer per cluster, in versions: once released, a version stays as it is and a change is a new one. Two people: whoever
//! wrote a version does not release it (invariant 7). Every result says what follows from it (invariant 9).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> checked: ready for the second person
//!     checked --> draft: written over
//!     checked --> released: by a second person of the town
//!     released --> resolved: with the edition
//!     released --> [*]: a change is a new version
//! ```
//!
//! Until it is resolved, a released weighing is labelled "Vorschlag der Verwaltung". The public reads `weighing_public`: the
//! newest released version for each cluster.
//!
//! Later topics may use: the types of `model`, [`settle_contributions`] and [`resolve`].

pub mod actions;
pub mod model;
pub(super) mod routes;
pub mod store;
mod views;

pub use actions::{Released, Seen, check, release, resolve, settle_contributions, write};
pub use model::{NotPossible, Proposal, WeighingId, WeighingResult, WeighingState};
