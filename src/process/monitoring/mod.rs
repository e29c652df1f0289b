//! Step 7, Umsetzung und Monitoring: indicators for goals and measures, and what was measured.
//!
//! Values are integers in units of 10^-decimals. A correction is a new reading that names the old one; the old value stays and
//! is shown. An indicator is *on course* when its last reading has reached the straight line from baseline to target, and
//! *stale* when none came within its interval and three months more. The status of a measure is the measure's own matter.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> internal
//!     internal --> public: release
//! ```

pub mod actions;
pub mod model;
mod routes;
mod store;
mod views;

pub use actions::{add_reading, change, correct, create, release};
pub use model::{Course, Direction, Interval, NewIndicator, NewReading, Purpose, Value};
pub use store::{Current, Indicator, Named, load_public};

use crate::services::accounts::Role;
use crate::web::step::{NavGroup, NavItem, Step};

/// The step, for `process::STEPS`.
pub const STEP: Step = Step {
    key: "monitoring",
    routes: routes::routes,
    nav: &[NavItem { group: NavGroup::Planning, label: "staff-nav-monitoring", path: "/monitoring", roles: READERS, badge: None }],
    erase: None,
    forget: None,
    retention: &[],
};

/// Who reads the staff pages; planners alone write.
const READERS: &[Role] = &[Role::Planner, Role::Moderator, Role::Reader];
