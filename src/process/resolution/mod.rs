//! Step 6, Beschlussfassung: the town answers every cluster, freezes an edition of the planning record, takes it through the
//! committees and writes down what the council resolved.

pub mod consultations;
pub mod editions;
pub mod weighing;

mod routes;
mod views;

use crate::services::accounts::Role;
use crate::web::step::{NavGroup, NavItem, Step};

/// The step, for `app.rs`.
pub const STEP: Step = Step {
    key: "resolution",
    routes: routes::routes,
    nav: &[
        NavItem {
            group: NavGroup::Planning,
            label: "staff-nav-weighing",
            path: "/abwaegung",
            roles: &[Role::Planner],
            badge: Some(|cx| Box::pin(weighing::store::waiting(cx.steady_db(), cx.process.id))),
        },
        NavItem { group: NavGroup::Planning, label: "staff-nav-editions", path: "/fassungen", roles: &[Role::Planner], badge: None },
    ],
    erase: None,
    forget: None,
    retention: &[],
};
