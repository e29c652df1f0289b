//! Intake (Erfassung): what comes on paper, by phone or from a workshop is typed in, counts the same, and gets number and
//! return code on a slip, so that a postcard too can be followed. A place outside the town is kept and flagged here.

mod forms;
mod routes;
mod store;
mod views;

pub(super) use routes::routes;
