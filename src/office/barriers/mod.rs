//! "Barriere melden": anybody reports what keeps them from using these pages, without an account and without JavaScript, and gets a number
//! and the day until which the town answers (working days, [`crate::services::workdays`]). The law of the federal state asks for this way
//! back (§ 14 LBGG Schleswig-Holstein).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> open
//!     open --> answered: answer
//!     answered --> answered: answer
//!     answered --> closed
//!     closed --> answered: reopen
//! ```
//!
//! Whoever reported comes back by a private link. An address for the answer is optional, encrypted like every other one, used for this
//! report only, and erased by its owner at any time, or 30 days after the report was closed. Three years later the words are erased too:
//! number, days and answers stay, so that nothing vanishes.

mod actions;
mod model;
mod routes;
mod store;
mod views;

use crate::services::accounts::Role;
use crate::services::retention::{Pace, Rule, Term};

pub(super) use actions::forget_person;
pub use actions::{NewReport, end_again, of_person, recipient, report};
pub(super) use routes::{badge, routes};
pub use store::ended;

/// How long reports are kept once they are closed.
pub(super) const RETENTION: [Rule; 2] = [
    Rule {
        key: "barrier_contact",
        term: Term::Days(30),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(store::sweep_contacts(tx, before))),
    },
    Rule {
        key: "barrier_words",
        term: Term::Months(36),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(store::sweep_words(tx, before))),
    },
];

/// Who answers.
pub(super) const ROLES: &[Role] = &[Role::Moderator, Role::Editor, Role::Admin];
