//! Pages that show more than one step: home, map and list, one contribution with its thread, one measure, the staff's start.
//! They read anything and write nothing; their forms post to a step.

use crate::web::routes::Routes;

/// The pages of this module.
pub fn routes() -> Routes {
    Routes::new()
}
