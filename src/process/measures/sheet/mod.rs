//! The Steckbrief: everything that is known of one measure, for staff with a small form per section, for the public to read.

mod forms;
pub mod model;
mod routes;
mod staff;
mod store;
mod views;

pub use model::Sheet;
pub use store::public;
pub use views::public_view;

pub(super) use forms::Part;
pub(super) use routes::{routes, save};
pub(super) use store::choices;
