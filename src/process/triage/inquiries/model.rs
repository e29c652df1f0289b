//! Types of inquiries. No IO.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

crate::id! {
    /// Key of an inquiry.
    InquiryId
}

/// After how many days without an answer the author is reminded, once.
pub const REMINDS_AFTER_DAYS: i64 = 7;
/// For how many days an answer is awaited.
pub const LASTS_DAYS: i64 = 21;
/// Most characters of a question, as in the database.
pub const MAX_QUESTION: usize = 2_000;
/// Most characters of an answer, as in the database.
pub const MAX_ANSWER: usize = 4_000;

/// A question to an author, with its answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Inquiry {
    /// Key.
    pub id: InquiryId,
    /// What is asked.
    pub question: String,
    /// By whom.
    pub by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Last day for an answer.
    pub ends_on: Date,
    /// Whether a mail told the author.
    pub by_mail: bool,
    /// What the author answered.
    pub answer: Option<String>,
    /// When.
    pub answered_at: Option<Timestamp>,
    /// When it ended without an answer.
    pub ended_at: Option<Timestamp>,
}

impl Inquiry {
    /// Whether an answer is awaited.
    pub const fn is_open(&self) -> bool {
        self.answered_at.is_none() && self.ended_at.is_none()
    }
}
