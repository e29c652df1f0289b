//! "Inhalt melden" (Art. 16 DSA): anybody reports a public contribution, comment or photo, without an account and without JavaScript, and
//! gets a number and a private address where the decision is read.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> open
//!     open --> decided: keep, redact, hide, propose to erase
//!     decided --> open: a complaint is upheld
//! ```
//!
//! Several reports of one thing are shown and decided together; whoever reports while somebody decides is not decided about unseen. One
//! person may hide at once; what goes for good needs a second one ([`super::erasing`]).
//!
//! Decision 2026-12-01: Art. 16(2)(c) DSA asks for name and address of whoever reports. A town that wants to hear of an insult does not turn
//! somebody away who fears the one who wrote it: both are optional here, and the form says what one loses without them. Both are
//! encrypted, seen by nobody, used for this report only, and erased when the time to complain is over.

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub(super) use actions::reopen;
pub use actions::{Judgement, NewReport, decide, end_again, recipient, report};
pub use model::{Decided, Outcome, Report, ReportReason, Thing, ThingKind};
pub(super) use routes::{ROLES, badge, routes};
pub use store::{Own, Wanted, ended, thing};

use crate::services::retention::{Pace, Rule, Term};

/// How long reports are kept once they are decided.
pub(super) const RETENTION: [Rule; 2] = [
    // As long as one can complain.
    Rule {
        key: "report_contact",
        term: Term::Days(190),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(store::sweep_contacts(tx, before))),
    },
    Rule {
        key: "report_words",
        term: Term::Months(36),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(store::sweep_words(tx, before))),
    },
];
