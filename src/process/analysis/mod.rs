//! Step 2c, Bestandsaufnahme und Analyse: what came in is read, sorted and weighed up.
//!
//! The way of the work: [`statements`] say one thing each; the [`assignment`] desk puts them into [`clusters`]; [`sources`]
//! hold what concepts and reports say; [`swot`] names strengths, weaknesses, opportunities and threats, each with evidence
//! for and against it.
//!
//! Later steps may use the re-exports of the topics: types, public reads, and the actions that change a cluster, a SWOT item
//! or a source.

mod assignment;
pub mod clusters;
mod filters;
pub mod sources;
pub mod statements;
pub mod swot;

use crate::services::accounts::Role;
use crate::web::routes::{Access, Routes};
use crate::web::step::{Later, NavGroup, NavItem, Step};

/// The step, as the rest of the program sees it.
pub const STEP: Step = Step { key: "analysis", routes, nav: NAV, erase: Some(erase), forget: None, retention: &[] };

/// Who does the work of this step.
const WORKERS: &[Role] = &[Role::Moderator];
/// Who may look at it.
const READERS: &[Role] = &[Role::Moderator, Role::Planner];

/// Access of pages.
const READ: Access = Access::AnyOf(READERS);
/// Access of acts.
const WORK: Access = Access::AnyOf(WORKERS);
/// Access of acts that make something public: also whoever plans with it. Outside offices are refused by the action.
const RELEASE: Access = Access::AnyOf(READERS);

const NAV: &[NavItem] = &[
    NavItem {
        group: NavGroup::Analysis,
        label: "statements-nav",
        path: "/aussagen",
        roles: READERS,
        badge: Some(|cx| Box::pin(assignment::open_now(cx))),
    },
    NavItem { group: NavGroup::Analysis, label: "clusters-nav", path: "/anliegen", roles: READERS, badge: None },
    NavItem { group: NavGroup::Analysis, label: "swot-nav", path: "/swot", roles: READERS, badge: None },
    NavItem { group: NavGroup::Analysis, label: "sources-nav", path: "/quellen", roles: READERS, badge: None },
];

fn routes() -> Routes {
    Routes::new()
        .merge(assignment::routes::routes())
        .merge(clusters::routes::routes())
        .merge(sources::routes::routes())
        .merge(swot::routes::routes())
}

fn erase(tx: &mut crate::services::act::Tx, contribution: i64) -> Later<'_, ()> {
    Box::pin(statements::actions::erase(tx, contribution))
}
