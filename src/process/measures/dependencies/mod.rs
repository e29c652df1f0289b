//! Which measures need, complement or compete with each other. "Requires" has no circle (invariant 10): the database refuses
//! one, the action names it.

pub mod actions;
pub mod model;
mod routes;
pub(super) mod store;

pub use model::{Dependency, DependencyKind};
pub(super) use routes::routes;
pub use store::list_public;
