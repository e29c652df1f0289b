//! Notes of the team (interne Notizen) about a contribution, besides those that go with a decision: for colleagues only, never public, never
//! for the author (invariant 5). A note is written once and stands; what it says is removed with the contribution's own words.

mod actions;
mod store;

pub use actions::write;
pub(super) use store::forget;

/// Most characters of a note, as in the database.
pub const MAX_NOTE: usize = 4_000;
