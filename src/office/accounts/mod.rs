//! Accounts of staff: who may sign in, with which roles in which process. Residents have none.
//!
//! An account is made with a first password that is shown once; it is never deleted, because the audit log names it, but it
//! can be switched off, which ends its sessions at once. Accounts of outside offices end by themselves.
//!
//! The command line uses [`create`], [`set_grants`], [`set_active`], [`by_email`] and [`first_password`].

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use actions::{create, renew_password, set_active, set_grants};
pub use model::{Grant, NewAccount, first_password};
pub(super) use routes::routes;
pub use store::{by_email, home};
