//! Keys of the desk (Tastenkürzel): which single key does what, of one's own for every account.
//!
//! Every act at the desk is a button or link; a key only presses it. Keys can be changed and switched off (WCAG 2.1.4), and the choice
//! goes with the account, not with the machine. A page that shows no key knows none: who switched them off gets pages without `data-key`.

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use model::{Command, Shortcuts};
pub(super) use routes::routes;
pub use store::of;
pub(super) use views::overlay;
