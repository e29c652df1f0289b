//! Step 3a, Szenarien (public: Zukunftsbilder): what the town could look like in 2040, told from the SWOT items. Several stand
//! beside each other; one is chosen, the others are discarded with a reason that everybody can read.
//!
//! Moderators write; moderators and planners release and decide.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft
//!     draft --> public_review: everybody may read it
//!     public_review --> draft
//!     public_review --> agreed: chosen
//!     agreed --> public_review
//!     draft --> discarded: with a reason
//!     public_review --> discarded: with a reason
//!     agreed --> discarded: with a reason
//!     discarded --> public_review
//!     agreed --> resolved: by the council
//!     resolved --> superseded: by the next edition
//! ```
//!
//! Later steps may use: [`create`], [`change_state`], [`resolve`], [`list`] and the types of `model`.

pub mod actions;
pub mod model;
mod routes;
mod store;
mod views;

use crate::services::accounts::Role;
use crate::web::step::{NavGroup, NavItem, Step};

pub use actions::{change_state, create, resolve};
pub use model::{Scenario, ScenarioId, ScenarioText, State};
pub use store::list;

/// Who does the work of this step.
const WORKERS: &[Role] = &[Role::Moderator];
/// Who may look at it, and who releases.
const READERS: &[Role] = &[Role::Moderator, Role::Planner];

/// The step, as the rest of the program sees it.
pub const STEP: Step = Step {
    key: "scenarios",
    routes: routes::routes,
    nav: &[NavItem { group: NavGroup::Analysis, label: "scenarios-nav", path: "/szenarien", roles: READERS, badge: None }],
    erase: None,
    forget: None,
    retention: &[],
};
