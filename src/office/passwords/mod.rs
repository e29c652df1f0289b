//! Choosing a password by a link: after an invitation, or when the old one is forgotten.
//!
//! Opening a link changes nothing; its page has a form. Whoever asks for a new password gets the same answer after the same time,
//! whether there is such an account or not, and an address gets few mails, whoever asks.

mod actions;
mod routes;
mod views;

pub use actions::{invite, send_reset};
pub(super) use routes::routes;
