//! Known places (streets, stops, schools …) for the address search, lines of the simplified map, and the municipalities
//! around the town.

pub mod actions;
mod known;
pub mod model;
mod store;
pub mod views;

pub use actions::{add_map_line, add_place, set_neighbour};
pub use known::{Grid, KnownPlace, import_known};
pub use model::{Address, Description, DistrictShape, LineKind, LineShape, NewMapLine, NewPlace, Place, Shapes};
pub use store::{describe, search, shapes};
