//! Pages that show more than one step: home, map and list, one contribution with its thread, one measure, the staff's start.
//! They read anything and write nothing; their forms post to a step.

mod home;
mod places;

use crate::web::routes::{Access, Routes};

/// The pages of this module.
pub fn routes() -> Routes {
    Routes::new().get("/", Access::Public, home::show)
}
