//! Referrals (Weiterleitungen): a contribution is passed on to somebody who can do something about it, and their answer.
//! To whom, when and the answer are public with the contribution; the note is for colleagues.

mod actions;
mod store;

pub use actions::{answer, refer};
pub use store::ReferralId;
pub(super) use store::forget;
