//! Whom every page names: a person with phone and hours, for the whole town, and for a process where it has its own. Also within how many
//! working days a reported barrier is answered, because the same people keep that promise.

mod actions;
mod routes;
mod store;
mod views;

use crate::services::i18n::Localised;

pub(super) use routes::routes;

/// Name, department, phone, hours, e-mail: what stands at the foot of every page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Person {
    name: String,
    role: Option<Localised>,
    phone: String,
    hours: Localised,
    email: String,
}
