//! Who works on what: what somebody has open now (Anwesenheit), and for whom a contribution is (Zuweisung).
//!
//! Both only tell colleagues. Whoever decides about what somebody else has open is not stopped: a lost update is impossible anyway, because
//! the decision names the state that its page showed. Presence is the last thing somebody opened, is forgotten after [`PRESENCE`], and
//! is not read for anything else: it is no record of how people work.

mod actions;
mod model;
mod store;

pub use actions::assign;
pub use model::{Colleague, PRESENCE, Presence, initials};
pub(super) use store::forget;
pub use store::{colleagues, touch};

use crate::services::retention::{Pace, Rule, Term};

/// How long it is known who had what open.
pub(super) const RETENTION: Rule = Rule {
    key: "presence",
    term: Term::Minutes(PRESENCE.as_mins()),
    pace: Pace::Hourly,
    work: Some(|tx, before| Box::pin(store::sweep(tx, before))),
};
