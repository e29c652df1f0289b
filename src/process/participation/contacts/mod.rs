//! Contacts: the e-mail of an author who wants to hear what became of it. Optional, double opt-in, encrypted, apart from the
//! content, deletable. Nothing here ever blocks a contribution.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> unconfirmed
//!     unconfirmed --> confirmed: by POST on the confirming page
//!     confirmed --> unsubscribed
//!     unsubscribed --> confirmed
//!     unconfirmed --> erased
//!     confirmed --> erased
//!     unsubscribed --> erased
//! ```
//!
//! Once a day, at eight in the morning, somebody looks whether the thread of a contribution has new knots ([`look`]); all that is new to
//! one address goes into one mail ([`tell_news`]). Addresses are kept until twelve months after the resolution, or after they were
//! given when that was later. Then their owners are asked once for each address ([`end`]): without an answer within 30 days it is erased,
//! otherwise it is kept for 24 months more (decision 2026-11-23: what is measured comes late, but nobody is written to for ever because
//! of one tick). An address that nobody confirms is erased with the end of its link.
//!
//! The confirming token is derived from the contact and stored as SHA-256 only; it ends after 48 hours.

pub mod actions;
pub mod model;
mod store;

pub use actions::{
    add, address, confirm, end, end_unconfirmed, erase, keep, look, recipient, set_subscribed, silence, tell_extension, tell_news,
};
pub use model::{ConsentText, Contact, ContactState};
pub use store::{confirmed_of, of_contribution, of_person};
