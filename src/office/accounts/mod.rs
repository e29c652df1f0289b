//! Accounts of staff: who may sign in, with which roles in which process. Residents have none.
//!
//! An account is made without a password: its owner gets an invitation by mail and chooses one. It is never deleted, because the audit log
//! names it, but it can be switched off, which ends its sessions and links at once. Accounts of outside offices end by themselves.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> invited
//!     invited --> active : password chosen
//!     active --> off
//!     invited --> off
//!     off --> active
//!     active --> over : an outside office's last day
//! ```
//!
//! The command line uses [`add`], [`set_grants`], [`set_active`] and [`by_email`]; the demo's accounts are made with a password by [`create`].

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use actions::{add, create, set_active, set_grants};
pub(super) use actions::{check_password, knows_password, save_password};
pub use model::{Grant, NewAccount};
pub(super) use routes::routes;
pub use store::{by_email, home};
