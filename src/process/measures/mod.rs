//! Step 4, Maßnahmenkonzept: what the town wants to do, what it costs, who pays, whether it can be done.
//!
//! One topic per concern: [`catalogue`] (what a measure is, where it belongs, what it rests on), [`money`] (cost versions,
//! financing, spending, sums), [`feasibility`], [`dependencies`], [`status`] (the state machine and the release) and `sheet`
//! (the Steckbrief: the pages that show all of it).
//!
//! Later steps may use: the types of the models, the actions of each topic, [`catalogue::list`], [`catalogue::list_public`],
//! [`money::costs`], [`money::Sums`], [`dependencies::list_public`], [`status::resolve`], and for the page of one measure
//! [`sheet::public`] with [`sheet::public_view`].

pub mod catalogue;
pub mod dependencies;
pub mod feasibility;
pub mod money;
pub mod sheet;
pub mod status;
pub mod words;

pub use status::resolve;

use crate::services::accounts::Role;
use crate::web::routes::{Access, Routes};
use crate::web::step::{NavGroup, NavItem, Step};

/// The step.
pub const STEP: Step = Step {
    key: "measures",
    routes,
    nav: &[NavItem { group: NavGroup::Planning, label: "measure-nav", path: "/massnahmen", roles: READERS, badge: None }],
    erase: None,
    forget: None,
    retention: &[],
};

/// Who reads the staff pages of measures; planners alone write.
const READERS: &[Role] = &[Role::Planner, Role::Moderator, Role::Reader];
const READ: Access = Access::AnyOf(READERS);
const WRITE: Access = Access::Role(Role::Planner);

fn routes() -> Routes {
    [catalogue::routes(), money::routes(), feasibility::routes(), dependencies::routes(), status::routes(), sheet::routes()]
        .into_iter()
        .fold(Routes::new(), Routes::merge)
}
