//! `/verwaltung/datenschutz`: how long everything is kept and what was erased lately; the record of processing activities (Art. 30 GDPR)
//! and the threshold check for an impact assessment (Art. 35) as templates to print; forgetting a person.
//!
//! Looking for a person and handing out what is stored reads every step, so those pages are in `pages::privacy`; they use [`forget`] and
//! [`note_access`] of here.

mod actions;
mod documents;
mod routes;
mod views;

use super::{barriers, town_wide};
use crate::error::{Error, Result};
use crate::services::accounts::{self, Role};
use crate::services::retention::{self, Pace, Rule, Term};
use crate::services::{account_tokens, browsers, installation, outbox};
use crate::web::cx::Cx;

pub use actions::{forget, note_access};
pub(super) use routes::routes;
pub use views::{Part, tabs};

/// Who looks after data protection.
pub const ROLES: &[Role] = &[Role::Privacy, Role::Admin];

/// Asks for one of [`ROLES`] in all processes, and for somebody of the town: an outside office sees no contacts.
///
/// # Errors
/// [`Error::Forbidden`] for everybody else.
pub fn may(cx: &Cx) -> Result<()> {
    town_wide(cx, ROLES)?;
    if cx.is_outside() { Err(Error::Forbidden) } else { Ok(()) }
}

/// What no step owns: sessions, links, forms, mails, reported barriers, the logs.
pub(super) const RETENTION: &[Rule] = &[
    barriers::RETENTION[0],
    barriers::RETENTION[1],
    Rule {
        key: "form_nonce",
        term: Term::Hours(48),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(installation::forget_nonces(tx, before))),
    },
    Rule {
        key: "session",
        term: Term::Hours(accounts::SESSION_TIME.as_hours()),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(accounts::forget_sessions(tx, before))),
    },
    Rule {
        key: "account_token",
        term: Term::Days(30),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(account_tokens::forget(tx, before))),
    },
    Rule {
        key: "account_browser",
        term: Term::Months(12),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(browsers::forget(tx, before))),
    },
    Rule {
        key: "dead_letter",
        term: Term::Days(30),
        pace: Pace::Hourly,
        work: Some(|tx, before| Box::pin(outbox::forget_dead(tx, before))),
    },
    // Files whose row is gone are removed at once; these are left of acts that did not end well. The sweep of the disk removes them.
    Rule { key: "file", term: Term::Hours(24), pace: Pace::Hourly, work: None },
    Rule { key: "limit", term: Term::Memory, pace: Pace::Hourly, work: None },
    // The chain would break: it holds ids only, and is what proves that everything else was done.
    Rule { key: "audit", term: Term::Kept, pace: Pace::Daily, work: None },
    retention::OWN,
];
