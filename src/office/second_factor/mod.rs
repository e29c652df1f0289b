//! The second factor of staff: an app shows a code that changes every thirty seconds. Whoever lost the phone has ten codes to use once
//! each, or asks an admin. An admin says for which roles it is a duty; whoever has one of them can do nothing else before
//! ([`crate::services::accounts::Account::needs_factor`]).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> begun: begin (the secret is shown)
//!     begun --> begun: begin anew
//!     begun --> on: confirm with a code (recovery codes are shown once)
//!     on --> [*]: switched off with the password, or by an admin
//! ```
//!
//! A code is taken once, also of two requests at the same time. Setting up and switching off are told by mail.

mod actions;
mod routes;
mod store;
mod views;

pub(super) use actions::answer;
pub use actions::reset;
pub(super) use routes::routes;
pub(super) use store::{duty, in_use, is_on};
