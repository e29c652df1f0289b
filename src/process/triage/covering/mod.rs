//! Covering parts of photos (Abdecken): faces and licence plates go before a photo is shown.
//!
//! Whoever covers draws boxes on the picture or types them in percent. The server fills them and writes both copies anew
//! (`services/images.rs`), always from the file as it came; that file stays, locked: nobody but the town's own staff reads it, and each
//! look is logged. Taken away, the boxes are gone and the photo is what it was.
//!
//! Decision 2026-12-01: boxes are filled, not blurred: what is blurred can be guessed back.

mod forms;
mod routes;
mod views;

pub(super) use routes::routes;
