//! Step 2b, Sichtung: moderators read what comes in, fairly and fast, and decide what is shown; what comes on paper is typed
//! in here.
//!
//! [`decisions`] say what is shown and why, [`inquiries`] ask the author first, [`referrals`] pass things on, [`replies`] answer; `queue` is
//! the desk where all of that is done, with [`shortcuts`] of one's own, [`assignments`], [`bundles`] of decisions, [`notes`] and
//! [`text_blocks`]; [`promise`] holds it against what residents were told, [`hints`] are what the machine noticed. `intake` is the form
//! for postcards, letters and workshop cards, [`imports`] take in whole tables. [`reports`] (Inhalt melden) and [`complaints`] bring decisions before somebody once more,
//! [`erasing`] removes something for good; both need a second person. [`duplicates`] are links between contributions that say the same.

pub mod assignments;
pub mod bundles;
pub mod complaints;
mod countdown;
mod covering;
pub mod decisions;
pub mod duplicates;
pub mod erasing;
pub mod hints;
pub mod imports;
pub mod inquiries;
mod intake;
pub mod notes;
pub mod promise;
pub mod queue;
pub mod referrals;
pub mod replies;
pub mod reports;
pub mod shortcuts;
pub mod text_blocks;

use crate::error::Result;
use crate::services::accounts::Role;
use crate::services::act::Tx;
use crate::services::retention::Rule;
use crate::web::cx::Cx;
use crate::web::routes::Routes;
use crate::web::step::{Later, NavGroup, NavItem, Step};

/// The step, as the rest of the program sees it.
pub const STEP: Step = Step { key: "triage", routes, nav: NAV, erase: Some(erase), forget: None, retention: RETENTION };

/// How long what belongs to the desk, to reports and complaints is kept.
const RETENTION: &[Rule] =
    &[assignments::RETENTION, imports::RETENTION, reports::RETENTION[0], reports::RETENTION[1], complaints::RETENTION];

const NAV: &[NavItem] = &[
    NavItem {
        group: NavGroup::Intake,
        label: "nav-queue",
        path: "/eingang",
        roles: &[Role::Moderator, Role::Planner],
        badge: Some(waiting),
    },
    NavItem { group: NavGroup::Intake, label: "nav-reports", path: "/meldungen", roles: reports::ROLES, badge: Some(reports::badge) },
    NavItem {
        group: NavGroup::Intake,
        label: "nav-complaints",
        path: "/beschwerden",
        roles: complaints::ROLES,
        badge: Some(complaints::badge),
    },
    NavItem { group: NavGroup::Intake, label: "nav-second", path: "/zweite-person", roles: erasing::ROLES, badge: Some(erasures_waiting) },
    NavItem { group: NavGroup::Intake, label: "nav-intake", path: "/erfassung", roles: &[Role::Recorder, Role::Moderator], badge: None },
    NavItem { group: NavGroup::Intake, label: "nav-hints", path: "/hinweise", roles: &[Role::Moderator, Role::Planner], badge: None },
];

fn routes() -> Routes {
    queue::routes()
        .merge(bundles::routes())
        .merge(shortcuts::routes())
        .merge(promise::routes())
        .merge(text_blocks::routes())
        .merge(inquiries::routes())
        .merge(intake::routes())
        .merge(imports::routes())
        .merge(hints::routes())
        .merge(covering::routes())
        .merge(duplicates::routes())
        .merge(reports::routes())
        .merge(complaints::routes())
        .merge(erasing::routes())
}

fn waiting(cx: &Cx) -> Later<'_, i64> {
    Box::pin(queue::waiting(cx.steady_db(), cx.process.id))
}

fn erasures_waiting(cx: &Cx) -> Later<'_, i64> {
    Box::pin(erasing::count(cx.steady_db(), cx.process.id))
}

fn erase(tx: &mut Tx, contribution: i64) -> Later<'_, ()> {
    Box::pin(forget(tx, contribution))
}

/// Removes every free text about a contribution; decisions, reasons and dates stay.
async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    decisions::blank_words(tx, contribution).await?;
    complaints::forget(tx, contribution).await?;
    erasing::forget(tx, contribution).await?;
    hints::forget(tx, contribution).await?;
    duplicates::forget(tx, contribution).await?;
    inquiries::forget(tx, contribution).await?;
    assignments::forget(tx, contribution).await?;
    notes::forget(tx, contribution).await?;
    referrals::forget(tx, contribution).await?;
    replies::forget(tx, contribution).await
}
