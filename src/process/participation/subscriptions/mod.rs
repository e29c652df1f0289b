//! Subscriptions (Abonnements): news of a process, a district, a theme, a measure or a part of the map by e-mail, daily or weekly, without
//! an account.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> unconfirmed: the form
//!     unconfirmed --> confirmed: by POST on the page behind the link of the mail
//!     unconfirmed --> [*]: after 48 hours
//!     confirmed --> [*]: by one click
//! ```
//!
//! Whoever ends a subscription is forgotten: the row is deleted. The form says the same whether an address is known or not; who follows
//! something already gets a mail that says so. The address is encrypted as those of authors are; the token of the links is derived from
//! a random name and stored as SHA-256 only. The form itself and the page of a subscription are in `pages::follow`, because
//! what can be followed comes from every step.

pub mod actions;
pub mod model;
pub mod routes;
mod store;
mod views;

pub use actions::{confirm, end, end_again, forget_person, recipient, request, set_rhythm, sweep, tell, tell_extension};
pub use model::{CONFIRM_TIME, Followed, NewSubscription, Rhythm, State, Topic};
pub use store::{claim_look, ended};
pub use views::ways;
