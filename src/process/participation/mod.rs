//! Step 2a, Beteiligung: residents say what is good, what is bad and what could be.
//!
//! Contributions, comments on them, support, and the contacts of those who want to hear what became of it.

pub mod contacts;
pub mod contributions;
