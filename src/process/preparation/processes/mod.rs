//! The town, its processes (Verfahren), their calendar and their participation windows.
//!
//! What every page needs of a process is read by [`crate::services::scope`]; here it is made.

pub mod actions;
pub mod model;
mod store;

pub use actions::{add_phase, add_window, create_process, extend_window, set_rhythm, set_town, take_extensions};
pub use model::{Extension, NewProcess, OpenWindow};
pub use store::{rhythm, untold_extensions, windows};
