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
//! The confirming token is derived from the contact and stored as SHA-256 only; it ends after 48 hours.

pub mod actions;
pub mod model;
mod store;

pub use actions::{add, address, address_key, confirm, erase, recipient, set_subscribed};
pub use model::{ConsentText, Contact, ContactState};
pub use store::{confirmed_of, of_contribution};
