//! Step 3, Ziele: where the town wants to go. A tree of Leitbild (code `L`), Oberziele (`2`) and Teilziele (`2.3`).
//!
//! Planners write goals and say what each rests on: SWOT items, scenarios, clusters. Beyond the draft every goal but the
//! Leitbild needs a SWOT item or a scenario (invariant 10). Opening a draft to the public releases it; an outside office
//! cannot do that.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> public_review
//!     public_review --> agreed
//!     agreed --> resolved
//!     resolved --> superseded
//! ```
//!
//! Decision 2026-11-23: the code says level and parent (`2.3` is the third Teilziel of Oberziel 2), so a form asks for the
//! code only. Once resolved, the wording stands; the next edition brings another goal.
//!
//! Later steps may use: the types of `model`, [`tree`], [`tree_public`], [`resolve`].

pub mod actions;
pub mod model;
mod routes;
mod store;
mod views;

pub use actions::resolve;
pub use model::{Basis, GoalCode, GoalId, Level, NewGoal, State, Wording};
pub use store::{GoalRow, tree, tree_public};

use crate::services::accounts::Role;
use crate::web::step::{NavGroup, NavItem, Step};

/// The step.
pub const STEP: Step = Step {
    key: "goals",
    routes: routes::routes,
    nav: &[NavItem { group: NavGroup::Planning, label: "goal-nav", path: "/ziele", roles: READERS, badge: None }],
    erase: None,
    forget: None,
    retention: &[],
};

/// Who reads the staff pages of planning; planners alone write.
pub(super) const READERS: &[Role] = &[Role::Planner, Role::Moderator, Role::Reader];
