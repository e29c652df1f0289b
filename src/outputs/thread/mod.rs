//! The red thread, in both directions: from a contribution to what became of it, and from a measure back to its voices.
//!
//! [`facts`] are what the database holds, public things only, read in two or three queries however long the thread is; [`knots`]
//! turns them into the line that people read. Nothing here writes.
//!
//! Which things belong to the thread of an Anliegen (decision 2026-11-23): SWOT items for which it is evidence; measures
//! that name it as their basis or that its weighing names; the goals of those measures and the goals that cite it (only when
//! there are none, the goals that rest on its SWOT items); readings of the indicators of exactly these measures and goals.
//! A measure that merely serves the same goal is not part of it: that would tie everything to everything.

mod facts;
mod knots;
mod store;

pub use facts::{Chain, ClusterFact, Facts, Grounds, MeasureFact, Point};
pub use knots::{Thread, after_measure, forward, onward};
pub use store::{chain, cluster_fact, facts_of, grounds};
