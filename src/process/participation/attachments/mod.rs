//! Photos (Anhänge) of contributions, and what their authors consent to.
//!
//! A photo comes in with the form, is written anew (`services/images.rs`) and waits for the form to be sent; its random token
//! stands in a hidden field and is stored as SHA-256 only. Where it was taken is offered to its author and then forgotten.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> pending: comes with a form
//!     pending --> internal: the form is sent, with consent
//!     pending --> [*]: removed, or not sent within a day
//!     internal --> released: a moderator shows it
//!     internal --> refused: with a reason
//!     released --> refused
//!     refused --> released
//!     released --> internal: its contribution is reopened
//!     released --> [*]: consent or contribution withdrawn, contribution erased
//! ```
//!
//! Deleting a row puts its files on a list by trigger, and a worker removes them after the commit. Erasing the *person* leaves
//! the photo, as it leaves the contribution; of a parent's consent the name goes.
//!
//! Decision 2026-11-23: there is one consent for all photos of a contribution, and withdrawing it erases all of them: an author
//! who regrets one photo writes to the contact person. So a restored backup needs to know one thing per contribution.

mod actions;
pub mod model;
pub mod routes;
mod store;
pub mod views;

pub use actions::{
    attach, cover, decide, discard, forget, forget_person, keep, read_original, redact_alt, release_waiting, reopen, sweep,
    withdraw_open_data, withdraw_open_data_again, withdraw_photos,
};
pub use model::{
    Arrived, Attachment, AttachmentId, Consent, Covered, NewPhoto, NewPhotos, Pending, PublicPhoto, Purpose, Refusal, State, Verdict,
};
pub use store::{areas_of, consents_of, of, pending, public_of};
