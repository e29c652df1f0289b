//! Consultations (Beratungen) of an edition in the committees, in their order, and the resolution (Beschluss) that ends them:
//! wording, vote, and what the council changed at single measures.
//!
//! The last committee that decides, not only advises, resolves. A meeting that is not public is named with its day, and
//! nothing else of it is shown.

pub mod actions;
pub mod model;
pub(super) mod store;

pub use actions::{add, record, resolve};
pub use model::{CommitteeRole, Consultation, NewConsultation, NewResolution, Outcome, Votes};
pub use store::{Amendment, Resolution};
