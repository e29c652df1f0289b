//! Types of bundles. No IO.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::process::participation::contributions::Visibility;
use crate::process::triage::decisions::{Decision, DecisionId, Seen};

crate::id! {
    /// Key of a bundle.
    BundleId
}

/// Most contributions of one bundle.
pub const MOST: usize = 100;

/// What can be decided about several at once: what needs no words of its own for each.
pub(super) const OFFERED: [Decision; 4] = [Decision::Publish, Decision::Internal, Decision::Reject, Decision::Exclude];

/// A contribution that was ticked, and what the page showed of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its number.
    pub number: String,
    /// The state that the page showed.
    pub seen: Seen,
}

/// A ticked contribution on the page where one decides.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub number: String,
    pub title: String,
    pub excerpt: String,
    pub visibility: Visibility,
    pub newest: Option<DecisionId>,
    pub corrected_at: Option<Timestamp>,
    pub waiting_photos: i64,
}

/// A contribution that a bundle left as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Its number.
    pub number: String,
    /// The sentence that says why.
    pub why: String,
}

/// What became of a bundle.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// Key.
    pub id: BundleId,
    /// What was decided.
    pub decision: Decision,
    /// By whom.
    pub by: String,
    /// When.
    pub decided_at: Timestamp,
    /// Number and title of each contribution that was decided.
    pub decided: Vec<(String, String)>,
    /// What was left as it was.
    pub skipped: Vec<Skipped>,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// What stayed decided nevertheless.
    pub kept: Vec<Skipped>,
}
