//! `/verwaltung/{process}/formulare`: where staff put forms together, look at them, publish, close and copy them.
//!
//! Everything is a plain form: a question is added, moved by buttons and removed after one more look. Nothing of it is public until
//! it is published.

pub(super) mod forms;
pub(super) mod routes;
mod views;
