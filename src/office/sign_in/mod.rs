//! Signing in and out. Known and unknown addresses get the same answer after the same time; a network prefix
//! may guess a few times an hour ([`crate::services::limits::Limit::Guess`]), and so may all of them together at one address.

mod actions;
mod routes;
mod views;

pub(super) use routes::routes;
