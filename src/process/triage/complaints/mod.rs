//! Complaints (Beschwerden, Art. 20 DSA): an author complains about a decision on the private page, a reporter about the decision on a
//! report; free of charge, within six months, once per decision, decided by somebody else than the first decider (invariant 7).
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> open
//!     open --> upheld: by another person, the decision is taken back
//!     open --> dismissed: by another person, with reasons
//! ```
//!
//! Upheld, an author's complaint takes the decision back by the same rules as at the desk (what was refused waits again, what was hidden is
//! shown again), unless a later decision has replaced it; a reporter's complaint lets the report wait again. Whoever complained is told
//! either way.
//!
//! The page of one decision, `/mein/{token}/entscheidungen/{n}`, keeps the statement of reasons for good and can be printed.

mod actions;
mod model;
mod routes;
mod store;
pub mod views;

pub use actions::{complain_about_report, complain_as_author, decide};
pub use model::{About, Complaint, ComplaintId, Filed, NotPossible, Signature, Standing};
pub use routes::ROLES;
pub(super) use routes::{badge, read, routes};
pub(super) use store::forget;
pub use store::{Waiting, about_report, waiting};

use crate::services::retention::{Pace, Rule, Term};

/// How long the words of complaints are kept once they are decided: numbers, dates and results stay.
pub(super) const RETENTION: Rule = Rule {
    key: "complaint_words",
    term: Term::Months(36),
    pace: Pace::Hourly,
    work: Some(|tx, before| Box::pin(store::sweep(tx, before))),
};
