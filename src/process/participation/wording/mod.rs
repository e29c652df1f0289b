//! Authors change their words through the private link: they correct a contribution until somebody has decided about it, and
//! add to it afterwards (Ergänzung). The number stays either way.
//!
//! Who decides and who corrects may do so at the same moment; the contribution's row is locked by both. If the decision came first,
//! the author reads that, and what was typed is offered as an addition. If the correction came first, the decision is refused
//! at the desk, because it would be about words that nobody has read (`triage::decisions::Seen`).

use super::submission::model::TEXT;

mod routes;
mod views;

pub(super) use routes::routes;
pub use views::{additions_of_author, public_additions};

/// Most characters of an addition: as many as a contribution may have, because a correction that comes too late becomes one.
const MAX_ADDITION: usize = TEXT.1;
