//! Step 2b, Sichtung: moderators read what comes in, fairly and fast, and decide what is shown; what comes on paper is typed
//! in here.
//!
//! [`decisions`] say what is shown and why, [`referrals`] pass things on, [`replies`] answer; `queue` is the desk where all of
//! that is done, `intake` the form for postcards, letters and workshop cards. Reports and complaints are not built yet.

pub mod decisions;
mod intake;
pub mod queue;
pub mod referrals;
pub mod replies;

use sqlx::PgPool;

use crate::error::Result;
use crate::services::accounts::Role;
use crate::services::act::{ProcessId, Tx};
use crate::web::routes::Routes;
use crate::web::step::{Later, NavGroup, NavItem, Step};

/// The step, as the rest of the program sees it.
pub const STEP: Step = Step { key: "triage", routes, nav: NAV, erase: Some(erase), forget: None, retention: &[] };

const NAV: &[NavItem] = &[
    NavItem {
        group: NavGroup::Intake,
        label: "nav-queue",
        path: "/eingang",
        roles: &[Role::Moderator, Role::Planner],
        badge: Some(waiting),
    },
    NavItem { group: NavGroup::Intake, label: "nav-intake", path: "/erfassung", roles: &[Role::Recorder, Role::Moderator], badge: None },
];

fn routes() -> Routes {
    queue::routes().merge(intake::routes())
}

fn waiting(pool: &PgPool, process: ProcessId) -> Later<'_, i64> {
    Box::pin(queue::waiting(pool, process))
}

fn erase(tx: &mut Tx, contribution: i64) -> Later<'_, ()> {
    Box::pin(forget(tx, contribution))
}

/// Removes every free text about a contribution; decisions, reasons and dates stay.
async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    decisions::blank_words(tx, contribution).await?;
    referrals::forget(tx, contribution).await?;
    replies::forget(tx, contribution).await
}
