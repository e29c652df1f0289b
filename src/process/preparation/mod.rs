//! Step 1, Vorbereitung und Auftakt: the process with its boundary, calendar and windows; the occasions through which input
//! comes in; districts, themes and known places.
//!
//! All of it is data of the town. It comes in by the demo loader and the command line; later steps read it. Events are also planned, and
//! windows extended, on a staff page.

pub mod districts;
pub mod events;
pub mod occasions;
pub mod places;
pub mod processes;
mod routes;
pub mod themes;

use crate::web::step::{NavGroup, NavItem, Step};

/// The step, as the rest of the program sees it.
pub const STEP: Step = Step { key: "preparation", routes: routes::routes, nav: NAV, erase: None, forget: None, retention: &[] };

const NAV: &[NavItem] = &[NavItem { group: NavGroup::Intake, label: "nav-events", path: "/termine", roles: events::ROLES, badge: None }];
