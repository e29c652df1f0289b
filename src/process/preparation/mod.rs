//! Step 1, Vorbereitung und Auftakt: the process with its boundary, calendar and windows; the occasions through which input
//! comes in; districts, themes and known places.
//!
//! All of it is data of the town. It comes in by the demo loader and the command line; later steps read it.

pub mod districts;
pub mod occasions;
pub mod places;
pub mod processes;
mod routes;
pub mod themes;

use crate::web::step::Step;

/// The step, as the rest of the program sees it.
pub const STEP: Step = Step { key: "preparation", routes: routes::routes, nav: &[], erase: None };
