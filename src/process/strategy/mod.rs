//! Step 5, Umsetzungsstrategie: what happens when, what it costs in which year, and what has to wait for what.
//!
//! It has no tables of its own: years, money and dependencies belong to the measures, and stand here side by side.

mod model;
mod routes;
mod views;

use crate::web::step::Step;

/// The step.
pub const STEP: Step = Step { key: "strategy", routes: routes::routes, nav: &[], erase: None, forget: None, retention: &[] };
