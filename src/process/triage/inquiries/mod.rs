//! Questions to the author (Rückfragen): milder than any refusal, so the desk offers them first.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> open: the contribution leaves the desk's waiting list
//!     open --> answered: by the author, on the private page
//!     open --> ended: withdrawn by the staff, settled by a decision, or over after 21 days
//!     answered --> [*]: the contribution waits again
//!     ended --> [*]: the contribution waits again
//! ```
//!
//! The author reads the question on the private page, and by mail if the address is confirmed; the mail names no more than the number and
//! the question, and the answer is written behind the private link. After 7 days without an answer a mail reminds them, once.

mod actions;
mod model;
mod routes;
mod store;
pub mod views;

pub use actions::{answer, ask, end_overdue, settle, withdraw};
pub use model::{Inquiry, InquiryId, LASTS_DAYS, MAX_QUESTION, REMINDS_AFTER_DAYS};
pub(super) use routes::routes;
pub(super) use store::forget;
pub use store::{due, of_subject, open_of};
