//! Duplicates (doppelte Beiträge): a link from a contribution to the one that says the same, its main one; undone at will.
//!
//! Nothing moves (invariant 13): texts, comments, support, authors and numbers stay where they are, and pages read through the link. The
//! main one's page names those that were linked to it, shows their comments, and counts support once per device; the address of a linked
//! one leads there. Both are counted as contributions: two people said it.
//!
//! There are no chains: who links to something that is linked itself links to its main one, and what was linked to a contribution goes
//! with it when it is linked. The database holds that, whoever writes at the same time (`duplicate_no_chain`).
//!
//! Linking says nothing about what is shown: a duplicate that waits is still decided about, and one that nobody may read is not named.
//!
//! Later steps may use [`public_links`].

mod actions;
mod model;
mod routes;
mod store;
pub mod views;

pub use actions::{link, unlink};
pub use model::{Links, Main, Other, PublicLinks, Supported};
pub(super) use routes::routes;
pub(super) use store::forget;
pub use store::{links_of, main_of, public_links};
