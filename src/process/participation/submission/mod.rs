//! The public form `/beitraege/neu`: what – where – contact – check; between where and contact, what is similar, if anything is.
//!
//! One page per step, without JavaScript; everything typed travels along in hidden fields, and nothing but photos is stored
//! before the last step (decision 2026-11-23: short pages suit phones and screen readers, and a form that stores drafts would have to
//! delete them again). Going back checks nothing, going on checks the steps that lie behind, sending checks all of them.

mod fields;
pub mod model;
pub(super) mod photos;
pub mod routes;
mod views;
mod words;

pub(super) use fields::{PlacesOffered, has_chosen_spot, read_author, read_what, read_where};
pub use model::Draft;
pub use views::draft_key;
pub(super) use views::{PhotosPart, contact_fields, photos_at_a_glance, photos_part, place_fields, what_fields};
