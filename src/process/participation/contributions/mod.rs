//! Contributions (Beiträge): what somebody says about a place, a district, the town, or nothing in particular.
//!
//! What is *shown* and what is *weighed* are two things. Visibility, which triage moves through the transitions of
//! [`Visibility`]:
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> submitted
//!     submitted --> in_review
//!     submitted --> published
//!     submitted --> published_redacted
//!     submitted --> internal_only
//!     submitted --> rejected
//!     in_review --> published
//!     in_review --> published_redacted
//!     in_review --> internal_only
//!     in_review --> rejected
//!     published --> published_redacted
//!     published --> hidden
//!     published_redacted --> hidden
//!     hidden --> published
//!     hidden --> published_redacted
//!     published --> in_review
//!     published_redacted --> in_review
//!     internal_only --> in_review
//!     rejected --> in_review
//!     note right of rejected: undo, or a complaint upheld
//! ```
//!
//! `withdrawn` (by the author) and `erased` can follow any state but themselves. Handling goes `new → sighted → assigned →
//! weighed → answered`, or `excluded` for spam, tests and crimes.
//!
//! As long as it is `submitted` its author may correct title, text, theme and kind ([`correct`]); afterwards an author adds to it,
//! which is a comment with a flag ([`super::comments`]).
//!
//! Later steps may use: the types of `model`, [`load`] and [`lock`], [`change_visibility`], [`set_district`], [`redact`].

pub mod actions;
mod bulk;
pub mod drawing;
pub mod model;
mod store;

pub use actions::{
    Receipt, change_handling, change_handling_of, change_visibility, check_place, correct, erase, erase_again, erase_person, erase_text,
    forget_originals, mark_weighed, read_original, read_versions, redact, set_district, submit, withdraw,
};
pub use bulk::{Published, import_batch, import_mistake, import_waiting, take_back};
pub use drawing::{Drawing, NoDrawing, Size};
pub use model::{
    Class, Contribution, ContributionId, Correction, Handling, Kind, NewContribution, NewPlace, NotAllowed, Origin, PlaceKind, Tally,
    Visibility,
};
pub use store::{
    Returned, Version, Wording, by_code, by_link, by_number, count_versions, erased, load, lock, lock_by_link, public_subject, returned,
};
